// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/byhand.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/mainwindow/browseractions.h"
#include "ui/widgets/rowsview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

const auto kFirst = test::kQuote;
const auto kSecond = u"明细账，挂在桥头"_s;

} // namespace

/// Each scope and option of the export dialog, to the file that is written.
class TestExportScopesUi : public QObject
{
    Q_OBJECT

private:
    void arrange();
    void open();
    [[nodiscard]] QString written();
    void openForSelectedArticle();
    void openForSelectedAnnotation();
    void takeFromMenu(QAbstractItemView& list, const QString& entry);
    void waitUntilClosed();
    void answerNextQuestion(QMessageBox::StandardButton button);

    std::unique_ptr<test::WindowFixture> m_fixture;
    std::optional<test::ExportingHand> m_hand;
    bool m_wasAsked = false;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void eachScopeIsWrittenAsItSays_data();
    void eachScopeIsWrittenAsItSays();
    void aConversionStandsBesideAndIsRememberedForTheFormat();
    void aHostileTemplateIsToldAndTheDialogGoesOn();
    void nothingIsOverwrittenUnasked();
};

void TestExportScopesUi::initTestCase()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
    m_hand.emplace(*m_fixture);
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(kFirst);
    m_fixture->openArticle(test::kBridgeTitle);
    m_fixture->highlight(kSecond);
    arrange();
}

void TestExportScopesUi::cleanupTestCase()
{
    m_fixture.reset();
}

/// The first highlight is tagged, the second article is in a collection.
void TestExportScopesUi::arrange()
{
    const base::ArticleId second = m_fixture->article(test::kBridgeTitle);
    const base::AnnotationId first = m_fixture->annotations(test::kCommitteeTitle).front().id;
    const auto arranged =
        m_fixture->library()
            .write(u"arrange"_s,
                   [=](library::Stores& stores) -> base::Result<void> {
                       const auto tag = stores.tags.ensure(u"制度/公开"_s);
                       const auto shelf = stores.collections.create({}, u"架上"_s);
                       return stores.annotations.setTags(first, std::array{*tag}).and_then([&] {
                           return stores.collections.addArticles(*shelf, std::array{second});
                       });
                   })
            .result();
    QVERIFY(arranged.has_value());
}

void TestExportScopesUi::open()
{
    m_hand->open();
    m_hand->chooseFormat(exporting::Format::Markdown);
}

/// By the menu of its row in the list.
void TestExportScopesUi::openForSelectedArticle()
{
    test::search(*m_fixture, {});
    const QStringList titles = m_fixture->listed();
    QAbstractItemView& list = m_fixture->list();
    test::clickRow(list, int(titles.indexOf(test::kCommitteeTitle)));
    takeFromMenu(list, u"Export excerpts"_s);
}

/// By the menu of its row in the list of all annotations.
void TestExportScopesUi::openForSelectedAnnotation()
{
    test::press(*m_fixture, ui::Command::BrowseAnnotations);
    const ui::AnnotationBrowserModel& model = m_fixture->window().browsing().browser().model();
    QTRY_COMPARE(model.annotations(), 2);
    auto& list = *m_fixture->part<ui::RowsView>("browserList");
    test::clickRow(list, model.rowOf(m_fixture->annotations(test::kBridgeTitle).front().id));
    takeFromMenu(list, u"Export"_s);
    QTest::keyClick(&list, Qt::Key_Escape);
}

/// The dialog that the entry of the current row's menu opens.
void TestExportScopesUi::takeFromMenu(QAbstractItemView& list, const QString& entry)
{
    QMenu* menu = test::contextMenu(*list.viewport(), list.visualRect(list.currentIndex()).center());
    QVERIFY(menu && test::choose(*menu, entry));
    auto* dialog = qobject_cast<ui::ExportDialog*>(m_fixture->dialog("exportDialog"));
    QVERIFY(dialog);
    m_hand->take(*dialog);
}

/// It runs a loop of its own, so the answer has to come from within.
void TestExportScopesUi::answerNextQuestion(QMessageBox::StandardButton button)
{
    m_wasAsked = false;
    auto* look = new QTimer(this);
    connect(look, &QTimer::timeout, this, [this, look, button] {
        auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!question)
            return;
        m_wasAsked = true;
        look->deleteLater();
        test::click(*question->button(button));
    });
    look->start(1);
}

void TestExportScopesUi::waitUntilClosed()
{
    QTRY_VERIFY(!m_fixture->window().findChild<ui::ExportDialog*>());
}

/// What the file holds that the dialog wrote.
QString TestExportScopesUi::written()
{
    QSignalSpy exported(&m_hand->dialog(), &ui::ExportDialog::exported);
    const QString path = m_fixture->folder().filePath(u"out.md"_s);
    QFile::remove(path);
    m_hand->saveAs(path);
    if (exported.isEmpty() && !exported.wait())
        return u"not written"_s;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : file.errorString();
}

void TestExportScopesUi::eachScopeIsWrittenAsItSays_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("second");
    QTest::newRow("the open article") << u"The open article"_s << false << true;
    QTest::newRow("a search") << u"The articles in the list"_s << true << false;
    QTest::newRow("everything") << u"The whole library"_s << true << true;
    QTest::newRow("a collection") << u"架上"_s << false << true;
    QTest::newRow("a tag with those below it") << u"制度"_s << true << false;
    QTest::newRow("selected articles") << u"selected articles"_s << true << false;
    QTest::newRow("selected annotations") << u"selected annotations"_s << false << true;
}

void TestExportScopesUi::eachScopeIsWrittenAsItSays()
{
    QFETCH(QString, scope);
    QFETCH(bool, first);
    QFETCH(bool, second);
    test::search(*m_fixture, scope == u"The articles in the list" ? u"预算"_s : QString());
    if (scope == u"selected articles")
        openForSelectedArticle();
    else if (scope == u"selected annotations")
        openForSelectedAnnotation();
    else
        m_hand->open();
    m_hand->chooseFormat(exporting::Format::Markdown);
    if (scope == u"架上")
        m_hand->chooseIn("exportCollection", scope);
    else if (scope == u"制度")
        m_hand->chooseIn("exportTag", scope);
    else if (!scope.startsWith(u"selected"))
        m_hand->chooseScope(scope);
    QTRY_VERIFY(m_hand->preview().contains(kFirst) == first && m_hand->preview().contains(kSecond) == second);
    const QString text = written();
    QVERIFY2(text.contains(kFirst) == first && text.contains(kSecond) == second, qPrintable(text));
    waitUntilClosed();
}

void TestExportScopesUi::aConversionStandsBesideAndIsRememberedForTheFormat()
{
    test::search(*m_fixture, {});
    open();
    QVERIFY(m_hand->part<QComboBox>("exportBeside").isVisible());
    QCOMPARE(m_hand->part<QComboBox>("exportBeside").currentText(), u"None"_s);
    QTRY_VERIFY(m_hand->preview().contains(kSecond));
    QVERIFY(!m_hand->preview().contains(u"Converted"_s));
    m_hand->chooseIn("exportBeside", u"Traditional"_s);
    QTRY_VERIFY2(m_hand->preview().contains(u"Converted to traditional characters"_s),
                 qPrintable(m_hand->preview()));
    const QString text = written();
    QVERIFY(text.contains(kSecond)); // never in its place
    QVERIFY(text.contains(u"明細"_s));
    waitUntilClosed();
    open();
    const auto& beside = m_hand->part<QComboBox>("exportBeside");
    QCOMPARE(beside.currentText(), u"Traditional"_s);
    m_hand->chooseFormat(exporting::Format::Csv);
    QCOMPARE(beside.currentText(), u"None"_s);
    m_hand->chooseFormat(exporting::Format::JsonLd);
    QVERIFY(!beside.isVisible());
    m_hand->cancel();
    waitUntilClosed();
}

void TestExportScopesUi::aHostileTemplateIsToldAndTheDialogGoesOn()
{
    open();
    const QString path = m_fixture->folder().filePath(u"hostile.njk"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{% set s = 'ab' %}\n{% for i in range(60) %}{% set s = s ~ s %}{% endfor %}{{ s }}");
    file.close();
    m_hand->chooseTemplate(path);
    QTRY_VERIFY2_WITH_TIMEOUT(
        m_hand->summary().startsWith(u"“hostile.njk”: Line 2 of the template makes a text of more than"_s),
        qPrintable(m_hand->summary()), 20'000);
    QVERIFY(!m_hand->save().isEnabled());
    m_hand->chooseFormat(exporting::Format::Markdown);
    QTRY_VERIFY(m_hand->preview().contains(kSecond));
    m_hand->cancel();
    waitUntilClosed();
}

void TestExportScopesUi::nothingIsOverwrittenUnasked()
{
    test::search(*m_fixture, {});
    const QString path = m_fixture->folder().filePath(u"mine.md"_s);
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QFile mine(path);
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    open();
    QSignalSpy exported(&m_hand->dialog(), &ui::ExportDialog::exported);
    answerNextQuestion(QMessageBox::No);
    m_hand->saveAs(path);
    QVERIFY(m_wasAsked);
    QCOMPARE(content(), QByteArray("mine"));
    test::click(*QApplication::activeModalWidget()->findChild<QDialogButtonBox*>()->button(
        QDialogButtonBox::Cancel)); // the chooser is still there
    QCOMPARE(exported.count(), 0);
    answerNextQuestion(QMessageBox::Yes);
    m_hand->saveAs(path);
    QTRY_COMPARE(exported.count(), 1);
    QVERIFY(content().contains(kSecond.toUtf8()));
    waitUntilClosed();
}

PIZHU_READER_TEST_MAIN(TestExportScopesUi)
#include "tst_exportscopes_ui.moc"
