// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <vector>

namespace pizhu::library {

/// The key of what has no value: last in both directions. Others begin at 1.
inline constexpr quint64 kNoValue = 0;

struct KeyedArticle
{
    quint64 key = kNoValue;
    base::ArticleId id;
};

/// Ascending by key; what is equal keeps its order. A radix sort: its time grows with the number of articles
/// and with the bytes in which their keys differ.
void sortStably(std::vector<KeyedArticle>& articles);

/// Sorts by `keyOf(id)`; what is equal keeps its order.
template <typename KeyOf>
void sortByKey(std::vector<base::ArticleId>& ids, Qt::SortOrder order, KeyOf keyOf)
{
    std::vector<KeyedArticle> articles;
    articles.reserve(ids.size());
    for (const base::ArticleId id : ids) {
        const quint64 key = keyOf(id);
        // Without a value: after all others, which are at most ~1 either way.
        const bool ascending = order == Qt::AscendingOrder;
        articles.push_back({key == kNoValue ? ~kNoValue : ascending ? key - 1 : ~key, id});
    }
    sortStably(articles);
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = articles[i].id;
}

} // namespace pizhu::library
