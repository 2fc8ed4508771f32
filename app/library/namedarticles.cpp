// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/namedarticles.h"

#include "app/library/rows.h"

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kNames[] = "SELECT title, outlet FROM article WHERE id = ?";
constexpr char kNewest[] = "SELECT id, title, outlet, published FROM article"
                           " WHERE deleted_at IS NULL AND title <> ''"
                           " ORDER BY published_at DESC, id DESC LIMIT ?";

} // namespace

Result<std::optional<ArticleId>> firstBeginningWith(storage::Connection& connection,
                                                    std::span<const ArticleId> articles,
                                                    const text::PinyinMatcher& query)
{
    const auto begins = [&query](const storage::Statement& row) {
        return query.matchesStart(text::PinyinName(row.string(0))) ||
               query.matchesStart(text::PinyinName(row.string(1)));
    };
    for (const ArticleId id : articles) {
        const auto found = firstRow(connection, kNames, begins, id);
        if (!found)
            return fail(found.error());
        if (found->value_or(false))
            return id;
    }
    return std::nullopt;
}

Result<std::vector<NamedArticle>> newestNamed(storage::Connection& connection, int limit)
{
    std::vector<NamedArticle> named;
    const auto add = [&named](const storage::Statement& row) {
        named.push_back({row.id<ArticleId>(0), row.string(1), row.string(2), row.string(3)});
    };
    if (auto done = eachRow(connection, kNewest, add, limit); !done)
        return fail(done.error());
    return named;
}

} // namespace pizhu::library
