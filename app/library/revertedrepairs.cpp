// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/revertedrepairs.h"

#include "app/library/rows.h"

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

constexpr char kLoad[] = "SELECT field, before, after, occurrence FROM reverted_repair"
                         " WHERE article_id = ? ORDER BY id";
constexpr char kAdd[] = "INSERT INTO reverted_repair(article_id, field, before, after, occurrence)"
                        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
constexpr char kRemove[] = "DELETE FROM reverted_repair WHERE article_id = ? AND field = ? AND before = ?"
                           " AND after = ? AND occurrence = ?";

} // namespace

Result<std::vector<RepairName>> RevertedRepairs::load() const
{
    std::vector<RepairName> names;
    const auto add = [&names](const storage::Statement& row) {
        names.push_back({row.string(0), row.string(1), row.string(2), static_cast<int>(row.integer(3))});
    };
    if (auto done = eachRow(m_connection, kLoad, add, m_article); !done)
        return fail(done.error());
    return names;
}

Result<void> RevertedRepairs::add(const RepairName& name)
{
    return runSql(m_connection, kAdd, m_article, notNull(name.field), notNull(name.before),
                  notNull(name.after), name.occurrence);
}

Result<void> RevertedRepairs::remove(const RepairName& name)
{
    return runSql(m_connection, kRemove, m_article, notNull(name.field), notNull(name.before),
                  notNull(name.after), name.occurrence);
}

Result<void> RevertedRepairs::take(const document::CleanupLog& log)
{
    const auto present = load();
    if (!present)
        return fail(present.error());
    std::vector<RepairName> wanted;
    for (std::size_t i = 0; i < log.reverted.size(); ++i)
        wanted.push_back(nameOfReverted(log, i));
    for (const RepairName& name : *present) {
        if (std::ranges::find(wanted, name) != wanted.end())
            continue;
        if (auto done = remove(name); !done)
            return done;
    }
    for (const RepairName& name : wanted) {
        if (auto done = add(name); !done)
            return done;
    }
    return {};
}

} // namespace pizhu::library
