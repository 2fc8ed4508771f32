// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/indexmerging.h"

#include "app/library/rows.h"
#include "app/storage/transaction.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

constexpr const char* kIndexes[] = {"article_fts", "article_pairs", "annotation_fts"};

struct Option
{
    const char* name;
    int segments;
};

/// Segments of a level that are joined: https://www.sqlite.org/fts5.html#the_automerge_configuration_option
constexpr Option kOptions[] = {
    // While texts are added, which ends at some 1000 segments: each text is written again twice. With FTS5's
    // own four it is five times, which takes most of the time.
    {"automerge", 64},
    // All at once, which may take seconds: never.
    {"crisismerge", 1999},
    // While nothing else happens. With two, each text is written again once for every doubling of the index,
    // and a level keeps one.
    {"usermerge", 2},
};

// FTS5 tells by the rows it wrote whether there was anything to join.
constexpr char kTotalChanges[] = "SELECT total_changes()";
constexpr int kNothingJoined = 2;

} // namespace

Result<void> IndexMerging::setUp()
{
    for (const QByteArray index : kIndexes) {
        for (const Option& option : kOptions) {
            if (auto done = set(index, option.name, option.segments); !done)
                return done;
        }
    }
    return {};
}

Result<void> IndexMerging::set(const QByteArray& index, const QByteArray& option, int value)
{
    const QByteArray known = "SELECT ifnull(max(v), 0) FROM " + index + "_config WHERE k = '" + option + "'";
    const auto present = m_connection.queryInteger(known.constData());
    if (!present)
        return fail(present.error());
    if (*present == value)
        return {};
    const QByteArray sql = "INSERT INTO " + index + '(' + index + ", rank) VALUES ('" + option + "', ?)";
    return runSql(m_connection, sql.constData(), value);
}

Result<bool> IndexMerging::mergeSome()
{
    for (const QByteArray index : kIndexes) {
        const auto merged = mergeSomeOf(index);
        if (!merged || *merged)
            return merged;
    }
    return false;
}

Result<bool> IndexMerging::mergeSomeOf(const QByteArray& index)
{
    auto transaction = storage::Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    const auto before = m_connection.queryInteger(kTotalChanges);
    if (!before)
        return fail(before.error());
    const QByteArray merge = "INSERT INTO " + index + '(' + index + ", rank) VALUES ('merge', ?)";
    if (auto done = runSql(m_connection, merge.constData(), m_pages); !done)
        return fail(done.error());
    const auto after = m_connection.queryInteger(kTotalChanges);
    if (!after)
        return fail(after.error());
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return *after - *before >= kNothingJoined;
}

} // namespace pizhu::library
