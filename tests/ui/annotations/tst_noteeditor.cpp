// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/noteeditor.h"

#include "tests/support/waiting.h"
#include "ui/annotations/linkcompletion.h"

#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using pizhu::library::LinkTarget;
using pizhu::ui::LinkCompletion;
using pizhu::ui::NoteEditor;

namespace {

const QString kUid = u"0193a1b2-0000-7000-8000-00000000000a"_s;
const QString kLink = u"[[河道治理]](pizhu://article/%1)"_s.arg(kUid);

std::vector<LinkTarget> river()
{
    return {{.link = {.uid = kUid}, .exists = true, .title = u"河道治理"_s},
            {.link = {.target = pizhu::text::DeepLink::Target::Tag, .uid = kUid}, .title = u"河流"_s}};
}

/// As an input method commits it.
void commit(QWidget& widget, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

class TestNoteEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlEnterSaves();
    void escapeLeavesADraft();
    void leavingSavesOnce();
    void unchangedNoteIsNotWritten();
    void canGoOnAfterAFailure();
    void tellsWhatIsTypedSoon();
    void stylesMarkdownWithoutChangingIt();
    void bracketsAskForLinks();
    void chosenLinkIsStable();
    void escapeClosesTheOffersFirst();
    void codeAsksForNothing();
    void compositionIsLeftAlone();
    void backspaceTakesAWholeLink();
    void cursorStaysOutOfAddresses();

private:
    [[nodiscard]] static QTextCharFormat formatAt(const NoteEditor& editor, int position);
};

void TestNoteEditor::controlEnterSaves()
{
    NoteEditor editor;
    editor.setNote(u"old"_s);
    QSignalSpy saved(&editor, &NoteEditor::saved);
    QTest::keyClicks(&editor, u" new"_s);
    QTest::keyClick(&editor, Qt::Key_Return); // a plain Enter is a line
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().first().toString(), u"old new\n"_s);
}

void TestNoteEditor::escapeLeavesADraft()
{
    NoteEditor editor;
    QSignalSpy saved(&editor, &NoteEditor::saved);
    QSignalSpy cancelled(&editor, &NoteEditor::cancelled);
    QSignalSpy drafts(&editor, &NoteEditor::draftChanged);
    QTest::keyClicks(&editor, u"text"_s);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(drafts.last().first().toString(), u"text"_s);
    QCOMPARE(saved.size(), 0);
}

void TestNoteEditor::leavingSavesOnce()
{
    NoteEditor editor;
    QSignalSpy saved(&editor, &NoteEditor::saved);
    QTest::keyClicks(&editor, u"text"_s);
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
    QFocusEvent leave(QEvent::FocusOut, Qt::MouseFocusReason);
    QApplication::sendEvent(&editor, &leave);
    QCOMPARE(saved.size(), 1);
}

void TestNoteEditor::unchangedNoteIsNotWritten()
{
    NoteEditor editor;
    editor.setNote(u"same"_s);
    QSignalSpy saved(&editor, &NoteEditor::saved);
    QSignalSpy cancelled(&editor, &NoteEditor::cancelled);
    QFocusEvent leave(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(&editor, &leave);
    QCOMPARE(saved.size(), 0);
    QCOMPARE(cancelled.size(), 1);
}

void TestNoteEditor::canGoOnAfterAFailure()
{
    NoteEditor editor;
    QSignalSpy saved(&editor, &NoteEditor::saved);
    QTest::keyClicks(&editor, u"text"_s);
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
    editor.reopen();
    QCOMPARE(editor.note(), u"text"_s);
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 2);
}

void TestNoteEditor::tellsWhatIsTypedSoon()
{
    NoteEditor editor;
    QSignalSpy drafts(&editor, &NoteEditor::draftChanged);
    QTest::keyClicks(&editor, u"abc"_s);
    QTRY_COMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().first().toString(), u"abc"_s);
}

QTextCharFormat TestNoteEditor::formatAt(const NoteEditor& editor, int position)
{
    const QTextBlock block = editor.document()->findBlock(position);
    for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
        const int inBlock = position - block.position();
        if (inBlock >= range.start && inBlock < range.start + range.length)
            return range.format;
    }
    return {};
}

void TestNoteEditor::stylesMarkdownWithoutChangingIt()
{
    NoteEditor editor;
    const QString note = u"# 题\n**粗**与*点*\n`码`\n"_s + kLink;
    editor.setNote(note);
    QCOMPARE(editor.note(), note);
    QCOMPARE(formatAt(editor, static_cast<int>(note.indexOf(u'题'))).fontWeight(), int(QFont::Bold));
    QCOMPARE(formatAt(editor, static_cast<int>(note.indexOf(u'粗'))).fontWeight(), int(QFont::Bold));
    QCOMPARE(formatAt(editor, static_cast<int>(note.indexOf(u'点'))).underlineStyle(),
             QTextCharFormat::DotLine);
    QVERIFY(
        formatAt(editor, static_cast<int>(note.indexOf(u'码'))).hasProperty(QTextFormat::BackgroundBrush));
    QVERIFY(formatAt(editor, static_cast<int>(note.indexOf(u'河'))).fontUnderline());
    const auto hidden = formatAt(editor, static_cast<int>(note.indexOf(u"pizhu:"_s)));
    QCOMPARE(hidden.intProperty(QTextFormat::FontPixelSize), 1);
}

void TestNoteEditor::bracketsAskForLinks()
{
    NoteEditor editor;
    editor.show();
    editor.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    QSignalSpy wanted(&editor, &NoteEditor::linkWanted);
    QTest::keyClicks(&editor, u"[["_s);
    commit(editor, u"河"_s);
    QCOMPARE(wanted.last().first().toString(), u"河"_s);
    editor.offerLinks(u"别的"_s, river()); // an answer to what was typed before
    const auto* offers = editor.findChild<LinkCompletion*>();
    QVERIFY(!offers->isVisible());
    editor.offerLinks(u"河"_s, river());
    QVERIFY(offers->isVisible());
    QCOMPARE(offers->count(), 2);
}

void TestNoteEditor::chosenLinkIsStable()
{
    NoteEditor editor;
    editor.show();
    editor.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    QTest::keyClicks(&editor, u"see [[he"_s);
    editor.offerLinks(u"he"_s, river());
    QTest::keyClick(&editor, Qt::Key_Down);
    QTest::keyClick(&editor, Qt::Key_Up);
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.note(), u"see "_s + kLink);
    QTest::keyClicks(&editor, u" ok"_s);
    QCOMPARE(editor.note(), u"see "_s + kLink + u" ok"_s);
}

void TestNoteEditor::escapeClosesTheOffersFirst()
{
    NoteEditor editor;
    editor.show();
    editor.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    QSignalSpy cancelled(&editor, &NoteEditor::cancelled);
    QTest::keyClicks(&editor, u"[[he"_s);
    editor.offerLinks(u"he"_s, river());
    QTest::keyClick(&editor, Qt::Key_Escape);
    QVERIFY(!editor.findChild<LinkCompletion*>()->isVisible());
    QCOMPARE(cancelled.size(), 0);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
}

void TestNoteEditor::codeAsksForNothing()
{
    NoteEditor editor;
    editor.show();
    editor.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    QSignalSpy wanted(&editor, &NoteEditor::linkWanted);
    editor.setPlainText(u"``"_s);
    editor.moveCursor(QTextCursor::Start);
    editor.moveCursor(QTextCursor::Right);
    QTest::keyClicks(&editor, u"[[he"_s);
    QCOMPARE(wanted.size(), 0);
}

/// While an input method shows what is not yet typed, its keys are its own.
void TestNoteEditor::compositionIsLeftAlone()
{
    NoteEditor editor;
    editor.show();
    editor.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    commit(editor, u"[[河"_s);
    editor.offerLinks(u"河"_s, river());
    QInputMethodEvent composing(u"dao"_s, {});
    QApplication::sendEvent(&editor, &composing);
    QTest::keyClick(&editor, Qt::Key_Down);
    QCOMPARE(editor.findChild<LinkCompletion*>()->currentRow(), 0);
    commit(editor, u"道"_s);
    QCOMPARE(editor.note(), u"[[河道"_s);
}

void TestNoteEditor::backspaceTakesAWholeLink()
{
    NoteEditor editor;
    editor.setNote(u"见"_s + kLink);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QCOMPARE(editor.note(), u"见"_s);
    editor.undo();
    QCOMPARE(editor.note(), u"见"_s + kLink);
}

void TestNoteEditor::cursorStaysOutOfAddresses()
{
    NoteEditor editor;
    editor.setNote(kLink + u"后"_s);
    const int end = static_cast<int>(kLink.size());
    QTest::keyClick(&editor, Qt::Key_Left);
    QCOMPARE(editor.textCursor().position(), end);
    QTest::keyClick(&editor, Qt::Key_Left);
    QVERIFY(editor.textCursor().position() <= kLink.indexOf(u'('));
    QTest::keyClick(&editor, Qt::Key_Right);
    QCOMPARE(editor.textCursor().position(), end);
}

QTEST_MAIN(TestNoteEditor)
#include "tst_noteeditor.moc"
