// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/search/conditionrow.h"
#include "ui/search/querybuilderpanel.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::ConditionRow;
using ui::QueryBuilderPanel;

namespace {

QString lastOf(const QSignalSpy& changed)
{
    return changed.isEmpty() ? u"nothing yet"_s : changed.last().first().toString();
}

} // namespace

class TestQueryBuilderUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsAndKeepsQueries_data();
    void showsAndKeepsQueries();
    void buildsByKeysAlone();
    void choosingAFieldChangesWhatIsAsked();
    void addsAndRemovesConditionsAndGroups();
    void valuesItsFieldDoesNotKnowAreLeftOut();
    void saysWhatIsShownAsText();
    void followsTheText();
    void escapeAndAClickBesideClose();
    void regionalWordsAreAChoice();

private:
    template <typename W = QWidget>
    [[nodiscard]] W* part(const QString& name, int index = 0) const
    {
        QList<W*> found;
        for (W* widget : m_panel->findChildren<W*>(name)) {
            if (widget->isVisible())
                found += widget;
        }
        return found.value(index);
    }
    [[nodiscard]] int rows() const;
    void choose(QComboBox* box, const QString& text);

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_anchor = nullptr;
    QueryBuilderPanel* m_panel = nullptr;
};

void TestQueryBuilderUi::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 700);
    auto* layout = new QVBoxLayout(m_window.get());
    m_anchor = new QLineEdit(m_window.get());
    layout->addWidget(m_anchor);
    layout->addStretch(1);
    m_panel = new QueryBuilderPanel(m_theme, *m_anchor);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestQueryBuilderUi::cleanup()
{
    m_window.reset();
}

int TestQueryBuilderUi::rows() const
{
    int visible = 0;
    for (const ConditionRow* row : m_panel->findChildren<ConditionRow*>())
        visible += row->isVisible() ? 1 : 0;
    return visible;
}

void TestQueryBuilderUi::choose(QComboBox* box, const QString& text)
{
    QVERIFY2(box && test::chooseFrom(*box, text), qPrintable(text));
}

void TestQueryBuilderUi::showsAndKeepsQueries_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query :
         {"监督", "监督 title:=巡察 -note:x", "a OR b*", "-(a OR b)", "(a OR b) -(c OR d)", "a NEAR/3 b",
          "x (a OR b c)", "date:2021-06", "date:2021-01..2022-03", "after:2021 before:2023",
          "is:unread color:rose version:2 tag:制度/巡察", "source:\"New York Times\" -has:note",
          "imported:2021-06-01..", "review:missing-date script:hant"})
        QTest::newRow(query) << QString::fromUtf8(query);
}

/// What one opens and touches without changing anything stays what it was.
void TestQueryBuilderUi::showsAndKeepsQueries()
{
    QFETCH(QString, query);
    QSignalSpy changed(m_panel, &QueryBuilderPanel::queryChanged);
    m_panel->open(query);
    QVERIFY(rows() > 0);
    QTest::mouseClick(part<QPushButton>(u"addCondition"_s, 0),
                      Qt::LeftButton); // an empty one counts for nothing
    m_panel->close();
    QVERIFY2(changed.isEmpty() || lastOf(changed) == query, qPrintable(lastOf(changed)));
}

void TestQueryBuilderUi::buildsByKeysAlone()
{
    QSignalSpy changed(m_panel, &QueryBuilderPanel::queryChanged);
    m_panel->open({});
    QTRY_VERIFY(part<QLineEdit>(u"conditionValue"_s)->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"new york"_s);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(lastOf(changed), u"\"new york\""_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier); // relation
    QCOMPARE(QApplication::focusWidget()->objectName(), u"conditionRelation"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTRY_COMPARE(lastOf(changed), u"=\"new york\""_s);
    for (int i = 0; i < 8 && QApplication::focusWidget()->objectName() != u"addCondition"_s; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"addCondition"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    QTRY_COMPARE(lastOf(changed), u"=\"new york\" x"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
}

void TestQueryBuilderUi::choosingAFieldChangesWhatIsAsked()
{
    QSignalSpy changed(m_panel, &QueryBuilderPanel::queryChanged);
    m_panel->open(u"甲"_s);
    choose(part<QComboBox>(u"conditionField"_s), u"Highlight colour"_s);
    QVERIFY(part<QComboBox>(u"conditionWord"_s));
    QVERIFY(!part<QLineEdit>(u"conditionValue"_s));
    QTRY_COMPARE(lastOf(changed), u"color:amber"_s);
    choose(part<QComboBox>(u"conditionRelation"_s), u"is not"_s);
    QTRY_COMPARE(lastOf(changed), u"-color:amber"_s);
    choose(part<QComboBox>(u"conditionField"_s), u"Date"_s);
    choose(part<QComboBox>(u"conditionRelation"_s), u"is between"_s);
    test::retype(*part<QLineEdit>(u"conditionValue"_s), u"2021"_s);
    test::retype(*part<QLineEdit>(u"conditionSecond"_s), u"2022"_s);
    QTRY_COMPARE(lastOf(changed), u"date:2021..2022"_s);
    choose(part<QComboBox>(u"conditionField"_s), u"Anywhere"_s);
    choose(part<QComboBox>(u"conditionRelation"_s), u"has near each other"_s);
    QTRY_COMPARE(lastOf(changed), u"2021 NEAR/10 2022"_s);
}

void TestQueryBuilderUi::addsAndRemovesConditionsAndGroups()
{
    QSignalSpy changed(m_panel, &QueryBuilderPanel::queryChanged);
    m_panel->open(u"甲"_s);
    QTest::mouseClick(part<QPushButton>(u"addGroup"_s), Qt::LeftButton);
    QCOMPARE(rows(), 2);
    test::retype(*part<QLineEdit>(u"conditionValue"_s, 1), u"乙"_s);
    QTest::mouseClick(part<QPushButton>(u"addCondition"_s, 0), Qt::LeftButton);
    QTRY_COMPARE(lastOf(changed), u"甲 乙"_s);
    const int added = rows() - 1;
    test::retype(*part<QLineEdit>(u"conditionValue"_s, added), u"丙"_s);
    QTRY_VERIFY(lastOf(changed).contains(u"丙"_s));
    QTest::mouseClick(part<QToolButton>(u"removeGroup"_s), Qt::LeftButton);
    QTRY_VERIFY(!lastOf(changed).contains(u"乙"_s));
    while (rows() > 0)
        QTest::mouseClick(part<QToolButton>(u"removeCondition"_s), Qt::LeftButton);
    QTRY_COMPARE(lastOf(changed), QString());
}

void TestQueryBuilderUi::valuesItsFieldDoesNotKnowAreLeftOut()
{
    QSignalSpy changed(m_panel, &QueryBuilderPanel::queryChanged);
    m_panel->open(u"甲 date:2021"_s);
    auto* date = part<QLineEdit>(u"conditionValue"_s, 1);
    test::retype(*date, u"2021-13"_s);
    QTRY_COMPARE(lastOf(changed), u"甲"_s);
    QVERIFY(!date->toolTip().isEmpty());
    test::retype(*date, u"2021-12"_s);
    QTRY_COMPARE(lastOf(changed), u"甲 date:2021-12"_s);
    QVERIFY(date->toolTip().isEmpty());
}

void TestQueryBuilderUi::saysWhatIsShownAsText()
{
    m_panel->open(u"甲"_s);
    QVERIFY(!part(u"builderHint"_s));
    m_panel->showQuery(u"甲 (乙 OR (丙 丁))"_s);
    QVERIFY(part(u"builderHint"_s));
    QCOMPARE(part<QLineEdit>(u"conditionValue"_s, 1)->text(), u"乙 OR 丙 丁"_s);
}

void TestQueryBuilderUi::followsTheText()
{
    QSignalSpy changed(m_panel, &QueryBuilderPanel::queryChanged);
    m_panel->open(u"甲"_s);
    m_panel->showQuery(u"甲 乙"_s);
    QCOMPARE(rows(), 2);
    test::retype(*part<QLineEdit>(u"conditionValue"_s, 1), u"丙"_s);
    QTRY_COMPARE(changed.size(), 1);
    const auto* before = part<QLineEdit>(u"conditionValue"_s, 1);
    m_panel->showQuery(lastOf(changed)); // what it said itself: nothing is built anew
    QCOMPARE(part<QLineEdit>(u"conditionValue"_s, 1), before);
}

void TestQueryBuilderUi::escapeAndAClickBesideClose()
{
    m_panel->open(u"甲"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    m_panel->open(u"甲"_s);
    QTest::mouseClick(part(u"outermostGroup"_s), Qt::LeftButton);
    QVERIFY(m_panel->isVisible());
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, m_window->rect().bottomRight() - QPoint(5, 5));
    QVERIFY(!m_panel->isVisible());
}

void TestQueryBuilderUi::regionalWordsAreAChoice()
{
    QSignalSpy chosen(m_panel, &QueryBuilderPanel::regionalChosen);
    m_panel->open(u"软件"_s);
    QTest::mouseClick(part<QCheckBox>(u"regionalSearch"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toBool(), true);
    m_panel->setRegional(false); // from elsewhere
    QCOMPARE(chosen.size(), 1);
}

QTEST_MAIN(TestQueryBuilderUi)
#include "tst_querybuilder_ui.moc"
