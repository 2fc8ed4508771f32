// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/indexmerging.h"

#include "app/library/rows.h"
#include "app/storage/transaction.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

// Segments of a level that are joined. With two, each text is written again once for every doubling of the
// index, and a level keeps one.
constexpr int kSegments = 2;

// FTS5 tells by the rows it wrote whether there was anything to join.
constexpr char kTotalChanges[] = "SELECT total_changes()";
constexpr int kNothingJoined = 2;

} // namespace

struct IndexMerging::Index
{
    const char* segments; ///< how many make it worth while, as set in the library
    const char* setSegments;
    const char* merge;
};

Result<bool> IndexMerging::mergeSome()
{
    static constexpr Index kIndexes[] = {
        {"SELECT v FROM article_fts_config WHERE k = 'usermerge'",
         "INSERT INTO article_fts(article_fts, rank) VALUES ('usermerge', ?)",
         "INSERT INTO article_fts(article_fts, rank) VALUES ('merge', ?)"},
        {"SELECT v FROM article_pairs_config WHERE k = 'usermerge'",
         "INSERT INTO article_pairs(article_pairs, rank) VALUES ('usermerge', ?)",
         "INSERT INTO article_pairs(article_pairs, rank) VALUES ('merge', ?)"},
        {"SELECT v FROM annotation_fts_config WHERE k = 'usermerge'",
         "INSERT INTO annotation_fts(annotation_fts, rank) VALUES ('usermerge', ?)",
         "INSERT INTO annotation_fts(annotation_fts, rank) VALUES ('merge', ?)"}};
    for (const Index& index : kIndexes) {
        const auto merged = mergeSomeOf(index);
        if (!merged || *merged)
            return merged;
    }
    return false;
}

Result<bool> IndexMerging::mergeSomeOf(const Index& index)
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    const auto segments =
        firstRow(m_connection, index.segments, [](const auto& row) { return row.integer(0); });
    if (!segments)
        return fail(segments.error());
    if (segments->value_or(0) != kSegments) {
        if (auto done = runSql(m_connection, index.setSegments, kSegments); !done)
            return fail(done.error());
    }
    const auto before = m_connection.queryInteger(kTotalChanges);
    if (!before)
        return fail(before.error());
    if (auto done = runSql(m_connection, index.merge, m_pages); !done)
        return fail(done.error());
    const auto after = m_connection.queryInteger(kTotalChanges);
    if (!after)
        return fail(after.error());
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return *after - *before >= kNothingJoined;
}

} // namespace pizhu::library
