// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/mainwindow/readtracker.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::ArticleId;
using ui::ReadRule;
using ui::ReadTracker;
using When = ui::ReadRule::When;

namespace {

constexpr int kGlance = 20;    // ms
constexpr int kLong = 200'000; // characters: 2,000 s at 10 s for a thousand
constexpr ArticleId kArticle{7};
constexpr ArticleId kOther{8};

} // namespace

class TestReadTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tracker = std::make_unique<ReadTracker>();
        m_tracker->setGlance(kGlance);
        m_lookedAt = std::make_unique<QSignalSpy>(m_tracker.get(), &ReadTracker::lookedAt);
        m_read = std::make_unique<QSignalSpy>(m_tracker.get(), &ReadTracker::read);
    }
    void rulesComeBackFromTheirText();
    void theEndCountsAfterAGlance();
    void theEndBeforeTheGlanceCounts();
    void withoutItsEndALongArticleIsNotRead();
    void timeCountsWhereItMay();
    void byHandNothingCounts();
    void leavingEndsTheWatch();
    void anotherArticleBeginsAnew();
    void aNewRuleHoldsForTheOpenArticle();

private:
    /// Until an article opened now counts as read: a glance and 30 ms of reading have passed for all others,
    /// too.
    void letOneBeRead();

    std::unique_ptr<ReadTracker> m_tracker;
    std::unique_ptr<QSignalSpy> m_lookedAt;
    std::unique_ptr<QSignalSpy> m_read;
};

void TestReadTracker::letOneBeRead()
{
    ReadTracker other;
    other.setGlance(kGlance);
    other.setRule({When::OrTime, 10});
    QSignalSpy read(&other, &ReadTracker::read);
    other.start(kOther, 3);
    QTRY_COMPARE(read.count(), 1);
}

void TestReadTracker::rulesComeBackFromTheirText()
{
    for (const ReadRule& rule : {ReadRule{When::ByHand}, ReadRule{When::AtEnd}, ReadRule{When::OrTime, 40}})
        QCOMPARE(ui::readRuleFromText(ui::readRuleText(rule)), rule);
    for (const QString& nonsense : {QString(), u"time-"_s, u"time--3"_s, u"sometimes"_s})
        QCOMPARE(ui::readRuleFromText(nonsense), ReadRule{});
}

void TestReadTracker::theEndCountsAfterAGlance()
{
    m_tracker->setRule({When::AtEnd});
    m_tracker->start(kArticle, kLong);
    m_tracker->seenTo(0.4);
    QTRY_COMPARE(m_lookedAt->count(), 1);
    QCOMPARE(m_read->count(), 0);
    m_tracker->seenTo(1);
    QCOMPARE(m_read->count(), 1);
    QCOMPARE(m_read->first().first().value<ArticleId>(), kArticle);
    m_tracker->seenTo(1);
    QCOMPARE(m_read->count(), 1); // said once
}

void TestReadTracker::theEndBeforeTheGlanceCounts()
{
    m_tracker->start(kArticle, 10);
    m_tracker->seenTo(1);
    QCOMPARE(m_read->count(), 0);
    QTRY_COMPARE(m_read->count(), 1);
    QCOMPARE(m_lookedAt->count(), 1);
}

void TestReadTracker::withoutItsEndALongArticleIsNotRead()
{
    m_tracker->setRule({When::OrTime, 10});
    m_tracker->start(kArticle, kLong);
    m_tracker->seenTo(0.99);
    QTRY_COMPARE(m_lookedAt->count(), 1);
    letOneBeRead();
    QCOMPARE(m_read->count(), 0);
}

void TestReadTracker::timeCountsWhereItMay()
{
    m_tracker->setRule({When::AtEnd});
    m_tracker->start(kArticle, 3); // 30 ms
    letOneBeRead();
    QCOMPARE(m_read->count(), 0);
    m_tracker->setRule({When::OrTime, 10});
    QTRY_COMPARE(m_read->count(), 1);
}

void TestReadTracker::byHandNothingCounts()
{
    m_tracker->setRule({When::ByHand});
    m_tracker->start(kArticle, 1);
    m_tracker->seenTo(1);
    QTRY_COMPARE(m_lookedAt->count(), 1);
    letOneBeRead();
    QCOMPARE(m_read->count(), 0);
}

void TestReadTracker::leavingEndsTheWatch()
{
    m_tracker->start(kArticle, 1);
    m_tracker->seenTo(1);
    m_tracker->stop();
    letOneBeRead();
    QCOMPARE(m_lookedAt->count(), 0);
    QCOMPARE(m_read->count(), 0);
    m_tracker->seenTo(1);
    QCOMPARE(m_read->count(), 0);
}

void TestReadTracker::anotherArticleBeginsAnew()
{
    m_tracker->setRule({When::AtEnd});
    m_tracker->start(kArticle, kLong);
    m_tracker->seenTo(1);
    m_tracker->start(kOther, kLong);
    QTRY_COMPARE(m_lookedAt->count(), 1);
    QCOMPARE(m_lookedAt->first().first().value<ArticleId>(), kOther);
    QCOMPARE(m_read->count(), 0);
    m_tracker->seenTo(1);
    QCOMPARE(m_read->first().first().value<ArticleId>(), kOther);
}

void TestReadTracker::aNewRuleHoldsForTheOpenArticle()
{
    m_tracker->setRule({When::ByHand});
    m_tracker->start(kArticle, kLong);
    m_tracker->seenTo(1);
    QTRY_COMPARE(m_lookedAt->count(), 1);
    QCOMPARE(m_read->count(), 0);
    m_tracker->setRule({When::AtEnd});
    m_tracker->seenTo(1);
    QCOMPARE(m_read->count(), 1);
}

QTEST_GUILESS_MAIN(TestReadTracker)
#include "tst_readtracker.moc"
