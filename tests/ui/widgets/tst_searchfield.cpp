// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

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

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"
