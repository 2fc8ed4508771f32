// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/indexmerging.h"
#include "app/storage/connection.h"
#include "tests/app/library/fixture.h"
#include "tests/support/waiting.h"

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

namespace {

constexpr int kBatches = 40;
constexpr int kPages = 2; // a step: many of them are needed

using ConnectionPtr = std::unique_ptr<storage::Connection>;

ConnectionPtr connectTo(const TemporaryLibrary& temporary)
{
    return valueOf(storage::Connection::open(temporary.path(), storage::Connection::Mode::ReadWrite));
}

qint64 segments(storage::Connection& connection)
{
    return valueOf(connection.queryInteger("SELECT count(DISTINCT segid) FROM article_fts_idx"));
}

/// Steps until nothing is left, at most so many.
int mergeSteps(storage::Connection& connection, int most)
{
    IndexMerging merging(connection, kPages);
    int steps = 0;
    while (steps < most && valueOf(merging.mergeSome()))
        ++steps;
    return steps;
}

} // namespace

class TestIndexMerging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void joinsSegmentsUntilNothingIsLeft();
    void goesOnWhereItStopped();
    void changesInBetweenAreFound();
    void anEmptyIndexNeedsNothing();
    void happensByItselfWhenNothingElseDoes();

private:
    [[nodiscard]] int found(const QString& text);

    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestIndexMerging::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    for (int batch = 0; batch < kBatches; ++batch) {
        const QString text = QStringLiteral("第%1批：加强监督，改进作风。").arg(batch).repeated(300);
        m_library->add({.title = QStringLiteral("第%1篇").arg(batch), .text = text});
    }
}

int TestIndexMerging::found(const QString& text)
{
    return m_library->read([&](const Stores& stores) { return stores.articles.count({.text = {text}}); });
}

void TestIndexMerging::joinsSegmentsUntilNothingIsLeft()
{
    m_library->close();
    {
        const ConnectionPtr connection = connectTo(*m_library);
        const qint64 before = segments(*connection);
        QVERIFY2(before > 3, qPrintable(QString::number(before)));
        QVERIFY(mergeSteps(*connection, 10'000) > 0);
        const qint64 after = segments(*connection);
        QVERIFY2(after < before && after <= 3, qPrintable(QStringLiteral("%1 → %2").arg(before).arg(after)));
        QCOMPARE(mergeSteps(*connection, 1), 0);
    }
    m_library->reopen();
    QCOMPARE(found(QStringLiteral("監督")), kBatches);
    QCOMPARE(m_library->problems(), QString());
}

void TestIndexMerging::goesOnWhereItStopped()
{
    m_library->close();
    for (int session = 0; session < 3; ++session) {
        const ConnectionPtr connection = connectTo(*m_library);
        QCOMPARE(mergeSteps(*connection, 2), 2);
    }
    m_library->reopen();
    QCOMPARE(found(QStringLiteral("監督")), kBatches);
    QCOMPARE(m_library->problems(), QString());
}

void TestIndexMerging::changesInBetweenAreFound()
{
    m_library->close();
    QCOMPARE(mergeSteps(*connectTo(*m_library), 3), 3);
    m_library->reopen();
    m_library->add({.title = QStringLiteral("新篇"), .text = QStringLiteral("談話提醒。")});
    const auto first = m_library->read([](const Stores& stores) { return stores.articles.find({}); }).back();
    m_library->write([=](Stores& stores) {
        return stores.articles.setField(first, QStringLiteral("title"), {QStringLiteral("巡视")});
    });
    m_library->close();
    mergeSteps(*connectTo(*m_library), 10'000);
    m_library->reopen();
    QCOMPARE(found(QStringLiteral("谈话")), 1);
    QCOMPARE(found(QStringLiteral("巡視")), 1);
    QCOMPARE(m_library->problems(), QString());
}

void TestIndexMerging::anEmptyIndexNeedsNothing()
{
    TemporaryLibrary empty;
    empty.close();
    QCOMPARE(mergeSteps(*connectTo(empty), 1), 0);
}

void TestIndexMerging::happensByItselfWhenNothingElseDoes()
{
    const ConnectionPtr connection =
        valueOf(storage::Connection::open(m_library->path(), storage::Connection::Mode::ReadOnly));
    QVERIFY(segments(*connection) > 3);
    QTRY_VERIFY_WITH_TIMEOUT(segments(*connection) <= 3, 60'000);
    QCOMPARE(found(QStringLiteral("監督")), kBatches);
}

QTEST_GUILESS_MAIN(TestIndexMerging)
#include "tst_indexmerging.moc"
