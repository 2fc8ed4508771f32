// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/noteeditor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::ui::NoteEditor;

class TestNoteEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlEnterSaves();
    void escapeCancels();
    void leavingSavesOnce();
    void unchangedNoteIsNotWritten();
    void canGoOnAfterAFailure();
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

void TestNoteEditor::escapeCancels()
{
    NoteEditor editor;
    QSignalSpy saved(&editor, &NoteEditor::saved);
    QSignalSpy cancelled(&editor, &NoteEditor::cancelled);
    QTest::keyClicks(&editor, u"text"_s);
    QTest::keyClick(&editor, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
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

QTEST_MAIN(TestNoteEditor)
#include "tst_noteeditor.moc"
