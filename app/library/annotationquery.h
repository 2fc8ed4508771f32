// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/library/articlequery.h"

#include <QDate>

namespace pizhu::library {

/// Days in the zone of the person who asks, both included; an open end is invalid.
struct DaySpan
{
    QDate from;
    QDate last;

    [[nodiscard]] bool isOpen() const { return !from.isValid() && !last.isValid(); }
    bool operator==(const DaySpan&) const = default;
};

enum class AnnotationGrouping {
    None,
    Tag, ///< an annotation stands in the group of each of its tags
    Article,
    Month, ///< in which the article was published
    Source,
    Color,
};

/// The order within a group.
enum class AnnotationOrder {
    Place,  ///< by article as the list has them, then as in its text
    Newest, ///< made last first
    Oldest,
    Changed, ///< changed last first
};

/// Which annotations a browser shows: conditions on their articles and on themselves, all of them together.
/// Tags are path keys as in ArticleQuery: "制度" with what is below it, "制度/" without.
struct AnnotationQuery
{
    ArticleQuery articles;
    /// In the query language; words stand in the quote or the note, tags, colours, notes and highlights are
    /// the annotation's own, every other field is the article's.
    search::Query text;
    QStringList allTags;  ///< each of them is on it
    QStringList anyTags;  ///< at least one of them is on it, where there are any
    QStringList noneTags; ///< none of them is on it
    bool untagged = false;
    QList<annotation::HighlightColor> colors; ///< any of them; all when empty
    QList<annotation::AnnotationKind> kinds;
    QList<annotation::AnchorState> states; ///< a note on a whole article counts as exact
    std::optional<bool> hasNote;
    DaySpan created;
    DaySpan modified;
    AnnotationGrouping grouping = AnnotationGrouping::None;
    AnnotationOrder order = AnnotationOrder::Place;

    /// Whether it leaves annotations out by what they are themselves.
    [[nodiscard]] bool filtersAnnotations() const;
    bool operator==(const AnnotationQuery&) const = default;
};

[[nodiscard]] QString groupingName(AnnotationGrouping grouping); ///< "none", "tag", "article", "month", …
[[nodiscard]] std::optional<AnnotationGrouping> groupingFromName(QStringView name);
[[nodiscard]] QString orderName(AnnotationOrder order); ///< "place", "newest", "oldest", "changed"
[[nodiscard]] std::optional<AnnotationOrder> orderFromName(QStringView name);

struct AnnotationGroup
{
    QString key; ///< tag path, article id, "2021-06", source, colour; "" of those that have none
    QString label;
    std::size_t first = 0; ///< place of its first annotation in FoundAnnotations::ids
    int count = 0;

    bool operator==(const AnnotationGroup&) const = default;
};

/// What a query finds, group after group; grouped by tag an annotation may stand there more than once.
struct FoundAnnotations
{
    std::vector<base::AnnotationId> ids;
    std::vector<AnnotationGroup> groups; ///< none when they are not grouped
    int annotations = 0;                 ///< each counted once
    int articles = 0;

    bool operator==(const FoundAnnotations&) const = default;
};

} // namespace pizhu::library
