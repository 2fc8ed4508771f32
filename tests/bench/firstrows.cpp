// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/firstrows.h"

#include <algorithm>

namespace pizhu::bench {

namespace {

constexpr std::size_t kRows = 50;

} // namespace

base::Result<qint64> firstRows(const library::Stores& stores, const library::ArticleQuery& query)
{
    const auto ids = stores.articles.find(query);
    if (!ids)
        return base::fail(ids.error());
    const auto shown = std::span(*ids).first(std::min(kRows, ids->size()));
    const auto rows = stores.articles.summaries(shown, query.text);
    if (!rows)
        return base::fail(rows.error());
    return static_cast<qint64>(ids->size());
}

} // namespace pizhu::bench
