// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/firstrows.h"

#include <algorithm>

namespace pizhu::bench {

namespace {

constexpr std::size_t kRows = 50;

} // namespace

base::Result<qint64> firstRows(const library::Stores& stores, const library::ArticleQuery& query)
{
    const auto beginning = stores.articles.beginning(query, kRows);
    if (!beginning)
        return base::fail(beginning.error());
    const auto shown = std::span(beginning->ids).first(std::min(kRows, beginning->ids.size()));
    const auto rows = stores.articles.summaries(shown, query.text);
    if (!rows)
        return base::fail(rows.error());
    return static_cast<qint64>(beginning->ids.size());
}

} // namespace pizhu::bench
