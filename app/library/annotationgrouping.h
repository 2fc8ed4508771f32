// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationfacts.h"
#include "app/library/annotationquery.h"
#include "app/library/articlecolumns.h"
#include "app/library/tagtree.h"

namespace pizhu::library {

/// Puts found annotations in order and into groups. Lives for one read.
class AnnotationGroupings
{
public:
    using Found = std::vector<const AnnotationFact*>;

    AnnotationGroupings(storage::Connection& connection, const ArticleColumns& columns,
                        const AnnotationFacts& facts, const TagTree& tags)
        : m_connection(connection)
        , m_columns(columns)
        , m_facts(facts)
        , m_tags(tags)
    {}

    /// `articles` in the order of the list.
    void sort(Found& found, AnnotationOrder order, const std::vector<base::ArticleId>& articles) const;
    /// Keeps the order within each group.
    [[nodiscard]] base::Result<FoundAnnotations> grouped(const Found& found,
                                                         AnnotationGrouping grouping) const;

private:
    /// A group by what it is sorted by, before it has a name.
    struct Bucket
    {
        QString key;
        QString label;
        std::vector<base::AnnotationId> ids;
    };

    [[nodiscard]] std::vector<Bucket> byTag(const Found& found) const;
    [[nodiscard]] base::Result<std::vector<Bucket>> byArticle(const Found& found) const;
    [[nodiscard]] std::vector<Bucket> byMonth(const Found& found) const;
    [[nodiscard]] std::vector<Bucket> bySource(const Found& found) const;
    [[nodiscard]] std::vector<Bucket> byColor(const Found& found) const;
    [[nodiscard]] base::Result<std::vector<Bucket>> buckets(const Found& found,
                                                            AnnotationGrouping grouping) const;

    storage::Connection& m_connection;
    const ArticleColumns& m_columns;
    const AnnotationFacts& m_facts;
    const TagTree& m_tags;
};

} // namespace pizhu::library
