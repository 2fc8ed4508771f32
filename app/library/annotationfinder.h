// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/annotationquery.h"
#include "app/library/readview.h"

#include <memory>
#include <span>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

class AnnotationFacts;

/// A tag as lists show it.
struct TagMark
{
    base::TagId id;
    QString path;
    std::optional<annotation::HighlightColor> color;

    bool operator==(const TagMark&) const = default;
};

/// An annotation with what a list over all articles shows beside it.
struct AnnotationSummary
{
    annotation::Annotation annotation;
    std::vector<TagMark> tags; ///< by path
    QString title;             ///< of the article, as the next two
    QString source;
    QString published; ///< ISO 8601 as exact as known
};

/// A passage with the text around it, on the current version.
struct PassageInContext
{
    QString before;
    QString passage;
    QString after;

    bool operator==(const PassageInContext&) const = default;
};

/// Finds annotations of the whole library. Lives for one read.
class AnnotationFinder
{
public:
    explicit AnnotationFinder(storage::Connection& connection, ReadView view = {})
        : m_connection(connection)
        , m_view(std::move(view))
    {}

    [[nodiscard]] base::Result<FoundAnnotations> find(const AnnotationQuery& query) const;
    /// Those of `ids` that are there, in their order.
    [[nodiscard]] base::Result<std::vector<AnnotationSummary>>
    summaries(std::span<const base::AnnotationId> ids) const;
    /// About so many characters on each side. NotFound for what has no place in the text.
    [[nodiscard]] base::Result<PassageInContext> context(base::AnnotationId id, qsizetype around) const;

private:
    [[nodiscard]] base::Result<std::shared_ptr<const AnnotationFacts>> facts() const;

    storage::Connection& m_connection;
    ReadView m_view;
};

} // namespace pizhu::library
