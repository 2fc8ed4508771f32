// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu::ui;

class TestSearchField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOnceWhenTypingPauses();
    void answersAtOnceOnEnter();
    void clearsByEscapeAndButton();
    void showingAQueryIsSilent();
    void downLeavesTheField();
    void underlinesWhatItIsTold();
    void underlinesNothingWhileComposing();
    void replacesAsIfTyped();
    void doneTypingIsTold();

private:
    ThemeSource m_theme{ThemeSource::Choice::Light};
};

void TestSearchField::answersOnceWhenTypingPauses()
{
    SearchField field(m_theme);
    QSignalSpy searched(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u"river"_s);
    QCOMPARE(searched.size(), 0);
    QVERIFY(searched.wait());
    QCOMPARE(searched.size(), 1);
    QCOMPARE(searched.first().first().toString(), u"river"_s);
}

void TestSearchField::answersAtOnceOnEnter()
{
    SearchField field(m_theme);
    QSignalSpy searched(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u"a"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.size(), 1); // the same again is no news
}

void TestSearchField::clearsByEscapeAndButton()
{
    SearchField field(m_theme);
    auto* clear = field.findChild<QAction*>(u"clearSearch"_s);
    QVERIFY(clear && !clear->isVisible());
    field.showQuery(u"监督"_s);
    QVERIFY(clear->isVisible());
    QSignalSpy searched(&field, &SearchField::searchChanged);
    clear->trigger();
    QCOMPARE(searched.takeFirst().first().toString(), QString());
    field.showQuery(u"监督"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(searched.size(), 1);
    QCOMPARE(field.text(), QString());
}

void TestSearchField::showingAQueryIsSilent()
{
    SearchField field(m_theme);
    QSignalSpy searched(&field, &SearchField::searchChanged);
    field.showQuery(u"监督"_s);
    QCOMPARE(field.text(), u"监督"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.size(), 0);
}

void TestSearchField::downLeavesTheField()
{
    SearchField field(m_theme);
    QSignalSpy left(&field, &SearchField::leftDownwards);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(left.size(), 1);
}

void TestSearchField::underlinesWhatItIsTold()
{
    SearchField field(m_theme);
    field.resize(400, 32);
    field.showQuery(u"river sorce:x"_s);
    const QImage before = field.grab().toImage();
    field.setMarks({{{6, 13}, u"not a field"_s}});
    const QImage marked = field.grab().toImage();
    QVERIFY(marked != before);
    for (int x = 0; x < 40; ++x) // what stands before the mark looks as it did
        QCOMPARE(marked.pixel(x, 26), before.pixel(x, 26));
    field.setMarks({{{6, 99}, u"not there"_s}});
    QVERIFY(field.marks().empty());
    field.setMarks({{{6, 13}, u"not a field"_s}});
    QTest::keyClicks(&field, u"y"_s);
    QVERIFY(field.marks().empty());
}

void TestSearchField::underlinesNothingWhileComposing()
{
    SearchField field(m_theme);
    field.resize(400, 32);
    field.showQuery(u"sorce:x"_s);
    field.setMarks({{{0, 7}, u"not a field"_s}});
    QSignalSpy composing(&field, &SearchField::compositionChanged);
    QSignalSpy searched(&field, &SearchField::searchChanged);
    QInputMethodEvent preedit(u"jian"_s, {});
    QCoreApplication::sendEvent(&field, &preedit);
    QVERIFY(field.isComposing());
    const QImage image = field.grab().toImage();
    field.setMarks({});
    QCOMPARE(field.grab().toImage(), image);
    QCOMPARE(searched.size(), 0);
    QInputMethodEvent committed;
    committed.setCommitString(u"监"_s);
    QCoreApplication::sendEvent(&field, &committed);
    QVERIFY(!field.isComposing());
    QCOMPARE(composing.size(), 2);
    QCOMPARE(field.text(), u"sorce:x监"_s);
    QTRY_COMPARE(searched.size(), 1);
}

void TestSearchField::replacesAsIfTyped()
{
    SearchField field(m_theme);
    QSignalSpy searched(&field, &SearchField::searchChanged);
    field.showQuery(u"a sou b"_s);
    field.replace({2, 5}, u"source:"_s);
    QCOMPARE(field.text(), u"a source: b"_s);
    QCOMPARE(field.cursorPosition(), 9);
    QTRY_COMPARE(searched.size(), 1);
}

void TestSearchField::doneTypingIsTold()
{
    SearchField field(m_theme);
    QSignalSpy committed(&field, &SearchField::searchCommitted);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(committed.size(), 0); // nothing was searched
    QTest::keyClicks(&field, u"river"_s);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(committed.size(), 1);
}

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"
