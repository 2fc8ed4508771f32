// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/datehistogram.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::DateHistogram;
using ui::DateSeries;
using ui::MonthSpan;

namespace {

/// Ten months, 2021-06 to 2022-03, with one empty: 2021-09.
DateSeries tenMonths()
{
    return {.firstMonth = MonthSpan::fromKey(u"2021-06"_s)->first,
            .monthsPerBar = 1,
            .counts = {5, 10, 20, 0, 40, 50, 60, 70, 80, 1000}};
}

} // namespace

class TestDateHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_histogram.reset(); }
    void saysWhatIsShown();
    void dragChoosesARange();
    void dragBackwardsChoosesTheSame();
    void labelFollowsTheDrag();
    void clickChoosesOneBarAndTakesItOutAgain();
    void clickBesideAThinBarMeansIt();
    void handlesMoveTheEnds();
    void handleCanCrossTheOtherEnd();
    void dragInsideMovesTheRange();
    void movedRangeStopsAtTheEdge();
    void escapeCancelsADragAndThenClears();
    void doubleClickClears();
    void keysStepFromBarToBar();
    void shiftGrowsAndShrinksTheRange();
    void homeAndEndReachTheEnds();
    void verticalKeysLeave();
    void keepsStillWhileOneDrags();
    void rangeWithinABarShowsItsOwnDates();
    void settingTheRangeIsSilent();

private:
    [[nodiscard]] QPoint in(int bar) const { return m_histogram->barRect(bar).center(); }
    void drag(const QPoint& from, const QPoint& to);
    [[nodiscard]] QString chosen() const;

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<DateHistogram> m_histogram;
    QStringList m_emitted; ///< keys; "-" for none
};

void TestDateHistogram::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_emitted.clear();
    m_histogram = std::make_unique<DateHistogram>(m_theme);
    m_histogram->resize(232, DateHistogram::kHeight);
    m_histogram->setSeries(tenMonths());
    connect(m_histogram.get(), &DateHistogram::spanChosen, this,
            [this](const auto& span) { m_emitted.append(span ? span->toKey() : u"-"_s); });
    m_histogram->show();
    m_histogram->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_histogram.get()));
}

void TestDateHistogram::drag(const QPoint& from, const QPoint& to)
{
    QTest::mousePress(m_histogram.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_histogram.get(), (from + to) / 2);
    QTest::mouseMove(m_histogram.get(), to);
    QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, to);
}

QString TestDateHistogram::chosen() const
{
    return m_histogram->selection() ? m_histogram->selection()->toKey() : QString();
}

void TestDateHistogram::saysWhatIsShown()
{
    QCOMPARE(m_histogram->label(), u"2021-06 – 2022-03 · 1,335"_s);
    QCOMPARE(m_histogram->accessibleName(), u"Articles by date"_s);
    QCOMPARE(m_histogram->accessibleDescription(), m_histogram->label());
}

void TestDateHistogram::dragChoosesARange()
{
    drag(in(1), in(4));
    QCOMPARE(m_emitted, QStringList{u"2021-07..2021-10"_s});
    QCOMPARE(m_histogram->label(), u"2021-07 – 2021-10 · 70"_s);
}

void TestDateHistogram::dragBackwardsChoosesTheSame()
{
    drag(in(4), in(1));
    QCOMPARE(m_emitted, QStringList{u"2021-07..2021-10"_s});
}

void TestDateHistogram::labelFollowsTheDrag()
{
    QTest::mousePress(m_histogram.get(), Qt::LeftButton, {}, in(0));
    QTest::mouseMove(m_histogram.get(), in(2));
    QCOMPARE(m_histogram->label(), u"2021-06 – 2021-08 · 35"_s);
    QTest::mouseMove(m_histogram.get(), in(9));
    QCOMPARE(m_histogram->label(), u"2021-06 – 2022-03 · 1,335"_s);
    QVERIFY(m_emitted.isEmpty());
    QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, in(9));
    QCOMPARE(m_emitted, QStringList{u"2021-06..2022-03"_s});
}

void TestDateHistogram::clickChoosesOneBarAndTakesItOutAgain()
{
    QTest::mouseClick(m_histogram.get(), Qt::LeftButton, {}, in(5));
    QCOMPARE(m_histogram->label(), u"2021-11 · 50"_s);
    QTest::mouseClick(m_histogram.get(), Qt::LeftButton, {}, in(5));
    QCOMPARE(m_emitted, (QStringList{u"2021-11"_s, u"-"_s}));
}

void TestDateHistogram::clickBesideAThinBarMeansIt()
{
    const QRect empty = m_histogram->barRect(3);
    QTest::mouseClick(m_histogram.get(), Qt::LeftButton, {}, {empty.right() - 2, empty.center().y()});
    QCOMPARE(m_emitted, QStringList{u"2021-10"_s});
}

void TestDateHistogram::handlesMoveTheEnds()
{
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-08..2021-11"_s));
    const int y = in(2).y();
    drag({m_histogram->barRect(5).right() + 1, y}, in(8));
    QCOMPARE(chosen(), u"2021-08..2022-02"_s);
    drag({m_histogram->barRect(2).left(), y}, in(0));
    QCOMPARE(chosen(), u"2021-06..2022-02"_s);
}

void TestDateHistogram::handleCanCrossTheOtherEnd()
{
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-08..2021-10"_s));
    drag({m_histogram->barRect(2).left(), in(2).y()}, in(7));
    QCOMPARE(chosen(), u"2021-10..2022-01"_s);
}

void TestDateHistogram::dragInsideMovesTheRange()
{
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-06..2021-09"_s));
    drag(in(1), in(3));
    QCOMPARE(chosen(), u"2021-08..2021-11"_s);
}

void TestDateHistogram::movedRangeStopsAtTheEdge()
{
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-11..2022-01"_s));
    drag(in(6), in(9));
    QCOMPARE(chosen(), u"2022-01..2022-03"_s);
}

void TestDateHistogram::escapeCancelsADragAndThenClears()
{
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-06"_s));
    m_histogram->setFocus();
    QTest::mousePress(m_histogram.get(), Qt::LeftButton, {}, in(4));
    QTest::mouseMove(m_histogram.get(), in(7));
    QTest::keyClick(m_histogram.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, in(7));
    QVERIFY(m_emitted.isEmpty());
    QCOMPARE(chosen(), u"2021-06"_s);
    QTest::keyClick(m_histogram.get(), Qt::Key_Escape);
    QCOMPARE(m_emitted, QStringList{u"-"_s});
}

void TestDateHistogram::doubleClickClears()
{
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-06..2021-12"_s));
    QTest::mouseClick(m_histogram.get(), Qt::LeftButton, {}, in(8));
    QTest::mouseDClick(m_histogram.get(), Qt::LeftButton, {}, in(8));
    QVERIFY(!m_histogram->selection());
    QCOMPARE(m_emitted.last(), u"-"_s);
}

void TestDateHistogram::keysStepFromBarToBar()
{
    m_histogram->setFocus();
    QTest::keyClick(m_histogram.get(), Qt::Key_Left); // the newest
    QTest::keyClick(m_histogram.get(), Qt::Key_Left);
    QCOMPARE(m_emitted, (QStringList{u"2022-03"_s, u"2022-02"_s}));
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-08"_s));
    QTest::keyClick(m_histogram.get(), Qt::Key_Right); // over the empty month
    QCOMPARE(chosen(), u"2021-10"_s);
}

void TestDateHistogram::shiftGrowsAndShrinksTheRange()
{
    m_histogram->setFocus();
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-11"_s));
    QTest::keyClick(m_histogram.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_histogram.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(chosen(), u"2021-11..2022-01"_s);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_histogram.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(chosen(), u"2021-10..2021-11"_s);
}

void TestDateHistogram::homeAndEndReachTheEnds()
{
    m_histogram->setFocus();
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-11"_s));
    QTest::keyClick(m_histogram.get(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(chosen(), u"2021-11..2022-03"_s);
    QTest::keyClick(m_histogram.get(), Qt::Key_Home);
    QCOMPARE(chosen(), u"2021-06"_s);
}

void TestDateHistogram::verticalKeysLeave()
{
    QSignalSpy left(m_histogram.get(), &DateHistogram::leftVertically);
    m_histogram->setFocus();
    QTest::keyClick(m_histogram.get(), Qt::Key_Down);
    QTest::keyClick(m_histogram.get(), Qt::Key_Up);
    QCOMPARE(left.size(), 2);
    QCOMPARE(left.at(0).first().toInt(), 1);
    QCOMPARE(left.at(1).first().toInt(), -1);
}

/// Counts that arrive do not move bars away under the pointer.
void TestDateHistogram::keepsStillWhileOneDrags()
{
    QTest::mousePress(m_histogram.get(), Qt::LeftButton, {}, in(0));
    QTest::mouseMove(m_histogram.get(), in(2));
    DateSeries other = tenMonths();
    other.counts = {1, 1, 1};
    const QRect before = m_histogram->barRect(2);
    m_histogram->setSeries(other);
    QCOMPARE(m_histogram->barRect(2), before);
    QCOMPARE(m_histogram->label(), u"2021-06 – 2021-08 · 35"_s);
    QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, in(2));
    QCOMPARE(m_emitted, QStringList{u"2021-06..2021-08"_s});
    QCOMPARE(m_histogram->label(), u"2021-06 – 2021-08 · 3"_s);
}

void TestDateHistogram::rangeWithinABarShowsItsOwnDates()
{
    m_histogram->setSeries(
        {.firstMonth = MonthSpan::fromKey(u"2010"_s)->first, .monthsPerBar = 12, .counts = {4, 5, 6}});
    m_histogram->setSelection(MonthSpan::fromKey(u"2011-06..2012-03"_s));
    QCOMPARE(m_histogram->label(), u"2011-06 – 2012-03"_s);
    m_histogram->setSelection(MonthSpan::fromKey(u"2011..2012"_s));
    QCOMPARE(m_histogram->label(), u"2011 – 2012 · 11"_s);
}

void TestDateHistogram::settingTheRangeIsSilent()
{
    m_histogram->setSelection(MonthSpan::fromKey(u"2021-06"_s));
    QVERIFY(m_emitted.isEmpty());
}

QTEST_MAIN(TestDateHistogram)
#include "tst_datehistogram.moc"
