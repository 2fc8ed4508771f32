// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// How much of the search index over the articles is built, in article ids.
struct IndexProgress
{
    qint64 done = 0;
    qint64 total = 0;

    [[nodiscard]] bool isComplete() const { return done >= total; }
    bool operator==(const IndexProgress&) const = default;
};

/// The full-text indexes over the articles, by word and by pair, and over the annotations, and the version of
/// folding they were made with.
class SearchIndex
{
public:
    explicit SearchIndex(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Made with this program's folding, and complete.
    [[nodiscard]] base::Result<bool> isUpToDate() const;
    [[nodiscard]] base::Result<IndexProgress> progress() const;
    /// Empties the indexes when they were made with another folding, and builds what is missing and quickly
    /// done, which is all of a small library. Writes.
    [[nodiscard]] base::Result<void> bringUpToDate();
    /// Empties those of the articles for buildSome() to fill, and builds that of the annotations anew.
    [[nodiscard]] base::Result<void> startOver();
    /// Adds the next articles in one transaction, which takes a fraction of a second. Goes on where it was
    /// interrupted, also by the end of the program.
    [[nodiscard]] base::Result<IndexProgress> buildSome();
    /// From now on new articles stay outside until addHeld() adds them all at once and in the order of their
    /// places, which costs far less than one by one; within one transaction. False when they wait for
    /// buildSome() anyway, and addHeld() is not to be called.
    [[nodiscard]] base::Result<bool> holdNew();
    [[nodiscard]] base::Result<void> addHeld();
    /// Compares the indexes with the texts; problems as sentences. Needs a connection that may write, changes
    /// nothing.
    [[nodiscard]] QStringList problems();

private:
    storage::Connection& m_connection;
};

/// Integrity of pages, tables and references; problems as sentences. Reads only.
[[nodiscard]] base::Result<QStringList> databaseProblems(storage::Connection& connection);

} // namespace pizhu::library
