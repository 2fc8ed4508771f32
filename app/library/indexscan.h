// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/connection.h"

#include <QMutex>
#include <QString>
#include <functional>
#include <memory>

namespace pizhu::library {

/// A connection beside the readers' own, for half of a long search. One search at a time has it; any thread.
class SecondReader
{
public:
    explicit SecondReader(std::unique_ptr<storage::Connection> connection);

    /// Gives it back when it goes.
    using Turn = std::unique_ptr<storage::Connection, std::function<void(storage::Connection*)>>;

    /// Null while another search has it.
    [[nodiscard]] Turn take();

private:
    QMutex m_mutex;
    std::unique_ptr<storage::Connection> m_connection;
};

struct ReadView;

/// The second reader of a library so large that it is worth its while; else null.
[[nodiscard]] SecondReader* helperFor(const ReadView& view);

/// Goes through the places (indexplace.h) where the index has what a full-text expression asks for, from the
/// newest on. With a second reader, which comes from the other end until they meet: half the time.
class IndexScan
{
public:
    /// True: go on.
    using Newest = std::function<bool(qint64 place)>;
    /// Called on another thread meanwhile.
    using Oldest = std::function<void(qint64 place)>;
    /// Makes one that may use the connection, which is the other thread's alone.
    using OldestOn = std::function<Oldest(storage::Connection& connection)>;
    /// The same with how often each phrase stands there (app/storage/phrasecounts.h).
    using CountNewest = std::function<bool(qint64 place, const QByteArray& counts)>;
    using CountOldest = std::function<void(qint64 place, const QByteArray& counts)>;
    enum class End {
        All,     ///< every place was handed over, some perhaps to both
        Stopped, ///< `newest` had enough; `oldest` got any others
    };

    /// `second` may be null.
    IndexScan(storage::Connection& connection, SecondReader* second)
        : m_connection(connection)
        , m_second(second)
    {}

    /// Cancelled when the connection is interrupted.
    [[nodiscard]] base::Result<End> run(const QString& expression, const Newest& newest,
                                        const Oldest& oldest) const;
    /// In the index of pairs of words: no phrases, one string for each pair.
    [[nodiscard]] base::Result<End> runPairs(const QString& expression, const Newest& newest,
                                             const OldestOn& oldest) const;
    [[nodiscard]] base::Result<End> runCounting(const QString& expression, const CountNewest& newest,
                                                const CountOldest& oldest) const;

private:
    struct Search;

    [[nodiscard]] base::Result<End> run(const Search& search) const;
    [[nodiscard]] base::Result<End> runAlone(const Search& search) const;

    storage::Connection& m_connection;
    SecondReader* m_second;
};

} // namespace pizhu::library
