// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bundle/annotationbundle.h"
#include "app/library/coders.h"
#include "tests/ui/mainwindow/byhand.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandset.h"
#include "ui/importing/interchangemodel.h"
#include "ui/study/agreementmodel.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::AnnotationOutcome;
using library::Stores;
using ui::InterchangeModel;

/// What goes between researchers, with the keys and clicks of those who do it.
class TestExchangeUi : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] QStringList notes();
    [[nodiscard]] static QStringList outcomes(const QDialog& dialog);
    template <typename F>
    void write(F run)
    {
        auto done = m_fixture->library().write(u"step"_s, run).result();
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void annotate(const QString& note);
    [[nodiscard]] QString bundle(const QString& coder);
    /// A bundle of one annotation, which is gone from the library again.
    [[nodiscard]] QString received(const QString& note);

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void init();
    void cleanup();
    void annotationsAreSentByKeys();
    void aBundleIsLookedAtThenImportedThenUndone();
    void aConflictIsDecidedInTheDryRun();
    void aDroppedBundleIsLookedAt();
    void twoCodersAreCompared();
};

void TestExchangeUi::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
}

void TestExchangeUi::cleanup()
{
    m_fixture.reset();
}

QStringList TestExchangeUi::notes()
{
    QStringList notes;
    const auto rows =
        m_fixture->library().read([](const Stores& stores) { return stores.annotations.find({}); }).result();
    for (const library::AnnotationRow& row : rows.value())
        notes << row.annotation.note;
    return notes;
}

QStringList TestExchangeUi::outcomes(const QDialog& dialog)
{
    const auto* model = dialog.findChild<QTreeView*>(u"importParts"_s)->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, InterchangeModel::Result).data().toString();
    return texts;
}

void TestExchangeUi::annotate(const QString& note)
{
    write([&note](Stores& stores) {
        library::NewAnnotation wanted;
        wanted.article = stores.articles.find({})->front();
        wanted.range = base::TextRange{0, 12};
        wanted.note = note;
        wanted.tags = {stores.tags.ensure(u"公开"_s).value()};
        return stores.annotations.add(wanted);
    });
}

QString TestExchangeUi::bundle(const QString& coder)
{
    const auto bytes =
        m_fixture->library()
            .read([&coder](const Stores& stores) { return exporting::renderBundle(stores, {}, coder); })
            .result();
    const QString path = m_fixture->folder().filePath(coder + u".pizhu-annotations"_s);
    if (!bytes || !exporting::writeExport(path, *bytes, true))
        qFatal("no bundle");
    return path;
}

QString TestExchangeUi::received(const QString& note)
{
    annotate(note);
    QString path = bundle(u"王"_s);
    if (!m_fixture->library().undo().result())
        qFatal("no undo");
    return path;
}

void TestExchangeUi::annotationsAreSentByKeys()
{
    annotate(u"寄出的"_s);
    QTRY_VERIFY(!m_fixture->noticeText().isEmpty()); // of that step; another one comes
    test::press(*m_fixture, ui::Command::SendAnnotations);
    auto* asked = qobject_cast<QInputDialog*>(m_fixture->dialog("sendAnnotations"));
    QVERIFY(asked);
    auto* name = asked->findChild<QLineEdit*>();
    test::retype(*name, u"李"_s);
    QTest::keyClick(name, Qt::Key_Return);
    const QString path = m_fixture->folder().filePath(u"寄给王.pizhu-annotations"_s);
    QVERIFY(test::answerFileDialog(path));
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY2(m_fixture->noticeText().contains(u"寄给王.pizhu-annotations"_s),
                 qPrintable(m_fixture->noticeText()));
    QCOMPARE(m_fixture->settings().coderName(), u"李"_s);
    const auto work = importing::readInterchange(path);
    QVERIFY(work && work->annotations.size() == 1);
}

void TestExchangeUi::aBundleIsLookedAtThenImportedThenUndone()
{
    const QString path = received(u"王的笔记"_s);
    QVERIFY(notes().isEmpty());
    test::press(*m_fixture, ui::Command::ImportAnnotations);
    QVERIFY(test::answerFileDialog(path));
    QDialog* dialog = m_fixture->dialog("annotationImport");
    QVERIFY(dialog);
    QTRY_COMPARE(outcomes(*dialog), (QStringList{u"New"_s, u"New"_s})); // the annotation and its tag
    QVERIFY(notes().isEmpty());                                         // nothing is written yet
    auto* now = dialog->findChild<QPushButton*>(u"importNow"_s);
    QTRY_VERIFY(now->isEnabled());
    test::click(*now);
    QTRY_COMPARE(notes(), QStringList{u"王的笔记"_s});
    QTRY_COMPARE(outcomes(*dialog), (QStringList{u"Added"_s, u"Added"_s}));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->part<QDialog>("annotationImport"));
    test::press(*m_fixture, ui::Command::Undo);
    QTRY_VERIFY(notes().isEmpty());
}

void TestExchangeUi::aConflictIsDecidedInTheDryRun()
{
    annotate(u"她写的"_s);
    const QString path = bundle(u"王"_s);
    write([](Stores& stores) {
        return stores.annotations.setNote(stores.annotations.find({})->front().annotation.id, u"我改的"_s);
    });
    test::press(*m_fixture, ui::Command::ImportAnnotations);
    QVERIFY(test::answerFileDialog(path));
    QDialog* dialog = m_fixture->dialog("annotationImport");
    QVERIFY(dialog);
    QTRY_COMPARE(outcomes(*dialog).value(0), u"Differs"_s);
    auto* theirs = dialog->findChild<QRadioButton*>(u"takeTheirs"_s);
    QTRY_VERIFY(theirs->isVisible());
    QVERIFY(dialog->findChild<QRadioButton*>(u"keepMine"_s)->isChecked()); // it is newer
    QCOMPARE(notes(), QStringList{u"我改的"_s});
    test::click(*theirs);
    test::click(*dialog->findChild<QPushButton*>(u"importNow"_s));
    QTRY_COMPARE(notes(), QStringList{u"她写的"_s});
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->part<QDialog>("annotationImport"));
    test::press(*m_fixture, ui::Command::Undo);
    QTRY_COMPARE(notes(), QStringList{u"我改的"_s});
}

void TestExchangeUi::aDroppedBundleIsLookedAt()
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(received(u"王的笔记"_s))});
    const QPoint place = window().rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(place, Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window(), &dropped);
    QDialog* dialog = m_fixture->dialog("annotationImport");
    QVERIFY(dialog);
    QTRY_COMPARE(outcomes(*dialog).size(), 2);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void TestExchangeUi::twoCodersAreCompared()
{
    annotate(u"我的"_s);
    write([](Stores& stores) -> base::Result<void> {
        library::NewAnnotation theirs;
        theirs.article = stores.articles.find({})->front();
        theirs.range = base::TextRange{0, 12};
        theirs.tags = {stores.tags.ensure(u"公开"_s).value()};
        const auto added = stores.annotations.add(theirs);
        return added ? stores.annotations.coders().set(added->id, u"王"_s) : base::fail(added.error());
    });
    test::press(*m_fixture, ui::Command::CompareCoders);
    QDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_fixture->part<QDialog>("agreement")));
    const auto* tags = dialog->findChild<QTreeView*>(u"agreementTags"_s);
    QTRY_COMPARE(tags->model()->rowCount(), 1);
    QCOMPARE(tags->model()->index(0, ui::AgreementModel::Both).data().toString(), u"1"_s);
    auto* copy = dialog->findChild<QPushButton*>(u"copyAgreement"_s);
    QTRY_VERIFY(copy->isVisible());
    test::click(*copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"公开\t1\t0\t0"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

PIZHU_READER_TEST_MAIN(TestExchangeUi)
#include "tst_exchange_ui.moc"
