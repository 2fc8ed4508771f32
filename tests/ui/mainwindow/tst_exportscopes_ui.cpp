// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandset.h"
#include "ui/exporting/exportdialog.h"
#include "ui/library/articlelistpane.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

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
    [[nodiscard]] ui::ExportDialog* openDialog();
    [[nodiscard]] QString written(ui::ExportDialog& dialog);
    static void choose(const QDialog& dialog, const QString& text);
    static void chooseName(const QDialog& dialog, const QString& box, const QString& name);
    [[nodiscard]] static QString preview(const QDialog& dialog);

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void eachScopeIsWrittenAsItSays_data();
    void eachScopeIsWrittenAsItSays();
    void aConversionStandsBesideAndIsRememberedForTheFormat();
    void aHostileTemplateIsToldAndTheDialogGoesOn();
    void theFileDialogAsksBeforeItOverwrites();
};

void TestExportScopesUi::initTestCase()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
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

ui::ExportDialog* TestExportScopesUi::openDialog()
{
    m_fixture->window().commands().action(ui::Command::Export)->trigger();
    auto* dialog = qobject_cast<ui::ExportDialog*>(m_fixture->dialog("exportDialog"));
    dialog->setFormat(exporting::Format::Markdown);
    return dialog;
}

QString TestExportScopesUi::preview(const QDialog& dialog)
{
    return dialog.findChild<QPlainTextEdit*>(u"exportPreview"_s)->toPlainText();
}

void TestExportScopesUi::choose(const QDialog& dialog, const QString& text)
{
    for (auto* button : dialog.findChildren<QRadioButton*>()) {
        if (button->text() == text)
            button->click();
    }
}

void TestExportScopesUi::chooseName(const QDialog& dialog, const QString& box, const QString& name)
{
    auto* names = dialog.findChild<QComboBox*>(box);
    QTRY_VERIFY(names->isEnabled());
    names->setCurrentIndex(names->findText(name));
    Q_EMIT names->activated(names->currentIndex());
}

/// What the file holds that the dialog wrote.
QString TestExportScopesUi::written(ui::ExportDialog& dialog)
{
    auto* save = dialog.findChild<QPushButton*>(u"exportSave"_s);
    if (!QTest::qWaitFor([save] { return save->isEnabled(); }))
        return u"nothing to export"_s;
    QSignalSpy exported(&dialog, &ui::ExportDialog::exported);
    save->click();
    const QString path = m_fixture->folder().filePath(u"out.md"_s);
    Q_EMIT dialog.findChild<QFileDialog*>()->fileSelected(path);
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
    library::ArticleQuery query;
    if (scope == u"The articles in the list")
        query.text.text = u"预算"_s;
    m_fixture->window().setQuery(query);
    std::unique_ptr<ui::ExportDialog> own;
    ui::ExportDialog* dialog = nullptr;
    const std::vector both{m_fixture->article(test::kCommitteeTitle), m_fixture->article(test::kBridgeTitle)};
    if (scope == u"selected articles") {
        Q_EMIT m_fixture->window().findChild<ui::ArticleListPane*>()->exportRequested({both[0]});
        dialog = qobject_cast<ui::ExportDialog*>(m_fixture->dialog("exportDialog"));
    } else if (scope == u"selected annotations") {
        const ui::ExportScope chosen{.selected = both,
                                     .annotations = {m_fixture->annotations(test::kBridgeTitle).front().id}};
        own = std::make_unique<ui::ExportDialog>(m_fixture->library(), chosen);
        dialog = own.get();
    } else {
        dialog = openDialog();
    }
    QVERIFY(dialog);
    dialog->setFormat(exporting::Format::Markdown);
    if (scope == u"架上")
        chooseName(*dialog, u"exportCollection"_s, scope);
    else if (scope == u"制度")
        chooseName(*dialog, u"exportTag"_s, scope);
    else
        choose(*dialog, scope);
    QTRY_VERIFY(preview(*dialog).contains(kFirst) == first && preview(*dialog).contains(kSecond) == second);
    const QString text = written(*dialog);
    QVERIFY2(text.contains(kFirst) == first && text.contains(kSecond) == second, qPrintable(text));
    if (!own)
        QTRY_VERIFY(!m_fixture->window().findChild<ui::ExportDialog*>());
}

void TestExportScopesUi::aConversionStandsBesideAndIsRememberedForTheFormat()
{
    m_fixture->window().setQuery({});
    auto* dialog = openDialog();
    QVERIFY(dialog);
    auto* beside = dialog->findChild<QComboBox*>(u"exportBeside"_s);
    QVERIFY(beside->isVisible());
    QCOMPARE(beside->currentText(), u"None"_s);
    QTRY_VERIFY(preview(*dialog).contains(kSecond));
    QVERIFY(!preview(*dialog).contains(u"Converted"_s));
    beside->setCurrentIndex(beside->findText(u"Traditional"_s));
    QTRY_VERIFY2(preview(*dialog).contains(u"Converted to traditional characters"_s),
                 qPrintable(preview(*dialog)));
    const QString text = written(*dialog);
    QVERIFY(text.contains(kSecond)); // never in its place
    QVERIFY(text.contains(u"明細"_s));
    QTRY_VERIFY(!m_fixture->window().findChild<ui::ExportDialog*>());
    auto* again = openDialog();
    beside = again->findChild<QComboBox*>(u"exportBeside"_s);
    QCOMPARE(beside->currentText(), u"Traditional"_s);
    again->setFormat(exporting::Format::Csv);
    QCOMPARE(beside->currentText(), u"None"_s);
    again->setFormat(exporting::Format::JsonLd);
    QVERIFY(!beside->isVisible());
    again->reject();
    QTRY_VERIFY(!m_fixture->window().findChild<ui::ExportDialog*>());
}

void TestExportScopesUi::aHostileTemplateIsToldAndTheDialogGoesOn()
{
    auto* dialog = openDialog();
    QVERIFY(dialog);
    const QString path = m_fixture->folder().filePath(u"hostile.njk"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{% set s = 'ab' %}\n{% for i in range(60) %}{% set s = s ~ s %}{% endfor %}{{ s }}");
    file.close();
    dialog->setFormat(exporting::Format::Template);
    auto* templates = dialog->findChild<QComboBox*>(u"exportTemplate"_s);
    templates->setCurrentIndex(templates->count() - 1);
    Q_EMIT templates->activated(templates->count() - 1);
    Q_EMIT dialog->findChild<QFileDialog*>()->fileSelected(path);
    const auto* summary = dialog->findChild<QLabel*>(u"exportSummary"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(
        summary->text().startsWith(u"“hostile.njk”: Line 2 of the template makes a text of more than"_s),
        qPrintable(summary->text()), 20'000);
    QVERIFY(!dialog->findChild<QPushButton*>(u"exportSave"_s)->isEnabled());
    dialog->setFormat(exporting::Format::Markdown);
    QTRY_VERIFY(preview(*dialog).contains(kSecond));
    dialog->reject();
    QTRY_VERIFY(!m_fixture->window().findChild<ui::ExportDialog*>());
}

void TestExportScopesUi::theFileDialogAsksBeforeItOverwrites()
{
    auto* dialog = openDialog();
    QVERIFY(dialog);
    auto* save = dialog->findChild<QPushButton*>(u"exportSave"_s);
    QTRY_VERIFY(save->isEnabled());
    save->click();
    const auto* chooser = dialog->findChild<QFileDialog*>();
    QCOMPARE(chooser->acceptMode(), QFileDialog::AcceptSave);
    QVERIFY(!chooser->testOption(QFileDialog::DontConfirmOverwrite));
    QCOMPARE(chooser->defaultSuffix(), u"md"_s);
}

PIZHU_READER_TEST_MAIN(TestExportScopesUi)
#include "tst_exportscopes_ui.moc"
