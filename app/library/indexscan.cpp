// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/indexscan.h"

#include "app/library/articlecolumns.h"
#include "app/library/readview.h"
#include "app/library/rows.h"

#include <atomic>
#include <chrono>
#include <limits>
#include <thread>

namespace pizhu::library {

using base::fail;
using base::Result;
using storage::Connection;

using OldestRow = std::function<void(const storage::Statement&)>;

/// What is asked from each end, and what becomes of its rows.
struct IndexScan::Search
{
    QString expression;
    const char* fromNewest;
    const char* fromOldest;
    std::function<bool(const storage::Statement&)> newest;
    std::function<OldestRow(Connection&)> oldest;
};

namespace {

constexpr char kFromNewest[] = "SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid";
constexpr char kFromOldest[] = "SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC";
constexpr char kPairsFromNewest[] =
    "SELECT rowid FROM article_pairs WHERE article_pairs MATCH ? ORDER BY rowid";
constexpr char kPairsFromOldest[] =
    "SELECT rowid FROM article_pairs WHERE article_pairs MATCH ? ORDER BY rowid DESC";
constexpr char kCountFromNewest[] = "SELECT rowid, phrase_counts(article_fts) FROM article_fts"
                                    " WHERE article_fts MATCH ? ORDER BY rowid";
constexpr char kCountFromOldest[] = "SELECT rowid, phrase_counts(article_fts) FROM article_fts"
                                    " WHERE article_fts MATCH ? ORDER BY rowid DESC";
// FTS5's record of its segments, which every change of the index changes: equal ones are one state.
constexpr char kState[] = "SELECT block FROM article_fts_data WHERE id = 10";

constexpr std::size_t kLargeLibrary = 20'000; ///< articles
constexpr auto kBetweenInterrupts = std::chrono::microseconds(100);

/// Where the two searches are.
struct Meeting
{
    std::atomic<qint64> newest{std::numeric_limits<qint64>::min()};
    std::atomic<qint64> oldest{std::numeric_limits<qint64>::max()};
    std::atomic<bool> met{false};      ///< from the older side: nothing is left between them
    std::atomic<bool> enough{false};   ///< the older side is not wanted any longer
    std::atomic<bool> finished{false}; ///< the older side has ended
};

std::optional<QByteArray> stateOf(Connection& connection)
{
    const auto state = firstRow(connection, kState, [](const auto& row) { return row.blob(0); });
    return state ? *state : std::nullopt;
}

template <typename Search>
Result<void> searchFromOldest(Connection& connection, const Search& search, const OldestRow& oldest,
                              Meeting& meeting)
{
    auto places = prepared(connection, search.fromOldest, search.expression);
    if (!places)
        return meeting.enough ? Result<void>() : fail(places.error());
    while (!meeting.enough) {
        const auto there = places->step();
        if (!there)
            return meeting.enough ? Result<void>() : fail(there.error());
        const qint64 place = *there ? places->integer(0) : std::numeric_limits<qint64>::min();
        if (place <= meeting.newest) {
            meeting.met = true;
            return {};
        }
        meeting.oldest = place;
        oldest(*places);
    }
    return {};
}

template <typename Search>
Result<IndexScan::End> searchFromNewest(Connection& connection, const Search& search, Meeting& meeting)
{
    auto places = prepared(connection, search.fromNewest, search.expression);
    if (!places)
        return meeting.met ? Result<IndexScan::End>(IndexScan::End::All) : fail(places.error());
    for (;;) {
        const auto there = places->step();
        if (!there)
            return meeting.met ? Result<IndexScan::End>(IndexScan::End::All) : fail(there.error());
        const qint64 place = *there ? places->integer(0) : std::numeric_limits<qint64>::max();
        if (place >= meeting.oldest)
            return IndexScan::End::All;
        meeting.newest = place;
        if (!search.newest(*places))
            return IndexScan::End::Stopped;
    }
}

/// The other end's search for as long as this lives.
class OtherEnd
{
public:
    template <typename Search>
    OtherEnd(Connection& connection, Connection& toStop, const Search& search, Meeting& meeting)
        : m_connection(connection)
        , m_meeting(meeting)
        , m_oldest(search.oldest(connection))
        , m_thread([&, this] {
            m_done = searchFromOldest(connection, search, m_oldest, meeting);
            // What is between them was looked through from this side: the other need not.
            if (meeting.met)
                toStop.interrupt();
            meeting.finished = true;
        })
    {}
    Q_DISABLE_COPY_MOVE(OtherEnd)
    ~OtherEnd() { std::ignore = end(); }

    Result<void> end()
    {
        m_meeting.enough = true;
        // An interruption that comes just before a step is lost.
        for (; !m_meeting.finished; std::this_thread::sleep_for(kBetweenInterrupts))
            m_connection.interrupt();
        if (m_thread.joinable())
            m_thread.join();
        return m_done;
    }

private:
    Connection& m_connection;
    Meeting& m_meeting;
    OldestRow m_oldest; ///< may hold statements of the connection
    Result<void> m_done;
    std::thread m_thread;
};

} // namespace

SecondReader* helperFor(const ReadView& view)
{
    return view.columns && view.columns->rows().size() > kLargeLibrary ? view.second.get() : nullptr;
}

SecondReader::SecondReader(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{}

SecondReader::Turn SecondReader::take()
{
    if (!m_mutex.tryLock())
        return {};
    return {m_connection.get(), [this](Connection*) { m_mutex.unlock(); }};
}

Result<IndexScan::End> IndexScan::run(const QString& expression, const Newest& newest,
                                      const Oldest& oldest) const
{
    return run({expression, kFromNewest, kFromOldest,
                [&newest](const auto& row) { return newest(row.integer(0)); },
                [&oldest](Connection&) -> OldestRow {
                    return [&oldest](const auto& row) { oldest(row.integer(0)); };
                }});
}

Result<IndexScan::End> IndexScan::runPairs(const QString& expression, const Newest& newest,
                                           const OldestOn& oldest) const
{
    return run({expression, kPairsFromNewest, kPairsFromOldest,
                [&newest](const auto& row) { return newest(row.integer(0)); },
                [&oldest](Connection& connection) -> OldestRow {
                    return [there = oldest(connection)](const auto& row) { there(row.integer(0)); };
                }});
}

Result<IndexScan::End> IndexScan::runCounting(const QString& expression, const CountNewest& newest,
                                              const CountOldest& oldest) const
{
    return run({expression, kCountFromNewest, kCountFromOldest,
                [&newest](const auto& row) { return newest(row.integer(0), row.blob(1)); },
                [&oldest](Connection&) -> OldestRow {
                    return [&oldest](const auto& row) { oldest(row.integer(0), row.blob(1)); };
                }});
}

Result<IndexScan::End> IndexScan::run(const Search& search) const
{
    const auto second = m_second ? m_second->take() : SecondReader::Turn();
    if (!second || !second->execute("BEGIN"))
        return runAlone(search);
    const auto state = stateOf(*second);
    Result<End> ended = End::All;
    if (state && state == stateOf(m_connection)) {
        Meeting meeting;
        OtherEnd other(*second, m_connection, search, meeting);
        ended = searchFromNewest(m_connection, search, meeting);
        if (auto done = other.end(); ended && *ended == End::All && !done)
            ended = fail(done.error());
    } else {
        ended = runAlone(search);
    }
    if (auto done = second->execute("ROLLBACK"); ended && !done)
        ended = fail(done.error());
    return ended;
}

Result<IndexScan::End> IndexScan::runAlone(const Search& search) const
{
    Meeting meeting;
    return searchFromNewest(m_connection, search, meeting);
}

} // namespace pizhu::library
