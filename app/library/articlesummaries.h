// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/article.h"
#include "app/search/query.h"

#include <span>

namespace pizhu::storage {
class Connection;
class Statement;
} // namespace pizhu::storage

namespace pizhu::search {
struct Term;
}

namespace pizhu::library {

/// Rows for the article list. Lives for one read.
class ArticleSummaries
{
public:
    explicit ArticleSummaries(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<std::vector<ArticleSummary>> load(std::span<const base::ArticleId> ids,
                                                                 const search::Query& query) const;

private:
    [[nodiscard]] base::Result<void> addNames(std::vector<ArticleSummary>& rows) const;

    storage::Connection& m_connection;
};

/// About kSnippetLength units of `text` on one line around the first hit, with the hits in it; else its
/// beginning.
struct Snippet
{
    QString text;
    std::vector<base::TextRange> hits;
};

inline constexpr qsizetype kSnippetLength = 80;

[[nodiscard]] Snippet makeSnippet(QStringView text, const std::vector<base::TextRange>& hits);

} // namespace pizhu::library
