// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandset.h"
#include "ui/reader/articleview.h"
#include "ui/versions/correctiondialog.h"
#include "ui/versions/reattachdialog.h"
#include "ui/versions/reattachmodel.h"

#include <QAction>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace pizhu;
using test::kLibraryTitle;
using ui::Command;

/// Correcting in the page, and the inbox that gathers what a correction touched, with keys alone once the
/// words are selected.
class TestAnchoringUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void correctsWhatIsSelectedAndUndoes();
    void aHighlightBesideTheCorrectionStays();
    void aTouchedHighlightWaitsAndIsTaken();

private:
    [[nodiscard]] QString textOf(Command command)
    {
        return m_fixture->window().commands().action(command)->text();
    }
    template <typename D>
    D* shown()
    {
        D* found = nullptr;
        const auto isThere = [this, &found] {
            found = m_fixture->window().findChild<D*>();
            return found && found->isActiveWindow();
        };
        return test::waitFor(isThere) ? found : nullptr;
    }
    void correct(const QString& selected, const QString& with);
    [[nodiscard]] QString page() { return test::bodyText(m_fixture->view()); }

    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestAnchoringUi::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
    m_fixture->openArticle(kLibraryTitle);
}

void TestAnchoringUi::cleanup()
{
    m_fixture.reset();
}

void TestAnchoringUi::correct(const QString& selected, const QString& with)
{
    m_fixture->select(selected);
    m_fixture->pressInPage(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    auto* dialog = shown<ui::CorrectionDialog>();
    QVERIFY(dialog);
    auto* editor = dialog->findChild<QPlainTextEdit*>(u"editor"_s);
    QCOMPARE(editor->toPlainText(), selected);
    test::type(*editor, with);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_fixture->window().findChild<ui::CorrectionDialog*>());
}

void TestAnchoringUi::correctsWhatIsSelectedAndUndoes()
{
    const QString before = page();
    QVERIFY(before.contains(u"監督"));
    correct(u"監督"_s, u"監察督導"_s);
    QTRY_VERIFY(page().contains(u"監察督導"));
    QTRY_VERIFY(m_fixture->noticeText().contains(u"監督"));
    m_fixture->window().activateWindow();
    QTRY_VERIFY(m_fixture->window().isActiveWindow());
    m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(page(), before);
}

void TestAnchoringUi::aHighlightBesideTheCorrectionStays()
{
    const QString text = page();
    const QString after = text.mid(text.indexOf(u"監督"_s) + 2, 3);
    m_fixture->highlight(after);
    correct(u"監督"_s, u"監察督導"_s);
    QTRY_VERIFY(page().contains(u"監察督導"));
    QTRY_COMPARE(m_fixture->highlighted(), after);
    QCOMPARE(m_fixture->annotations(kLibraryTitle).front().anchor->state, annotation::AnchorState::Exact);
    QCOMPARE(textOf(Command::ReattachInbox), u"Re-attach inbox…"_s);
}

void TestAnchoringUi::aTouchedHighlightWaitsAndIsTaken()
{
    m_fixture->highlight(u"監督"_s);
    correct(u"監督"_s, u"監與督"_s);
    QTRY_COMPARE(textOf(Command::ReattachInbox), u"Re-attach inbox (1)…"_s);
    QTRY_COMPARE(m_fixture->highlighted(), u"監與督"_s);
    m_fixture->window().activateWindow();
    QTRY_VERIFY(m_fixture->window().isActiveWindow());
    m_fixture->pressInPage(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    auto* inbox = shown<ui::ReattachDialog>();
    QVERIFY(inbox);
    QTRY_VERIFY(inbox->shown().has_value());
    QTest::keyClick(inbox, Qt::Key_1);
    QTRY_COMPARE(inbox->model().rowCount(), 0);
    QTRY_COMPARE(textOf(Command::ReattachInbox), u"Re-attach inbox…"_s);
    QCOMPARE(m_fixture->highlighted(), u"監與督"_s);
    QTest::keyClick(inbox, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(inbox->model().rowCount(), 1);
}

PIZHU_READER_TEST_MAIN(TestAnchoringUi)
#include "tst_anchoring_ui.moc"
