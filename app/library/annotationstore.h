// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/result.h"
#include "app/search/query.h"

#include <QHash>
#include <QStringList>
#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

class Coders;

/// A new annotation. Without a range or an anchor it is a note on the whole article, or, with `orphanQuote`,
/// an orphan.
struct NewAnnotation
{
    base::ArticleId article;
    annotation::AnnotationKind kind = annotation::AnnotationKind::Highlight;
    std::optional<base::TextRange> range; ///< in the canonical text of the current version
    std::optional<annotation::TextQuoteSelector> orphanQuote; ///< a quote that has no place in the text
    /// In place of a range, of what was carried to this text: how surely it stands there, and the words it
    /// was made on.
    std::optional<annotation::Anchor> anchor;
    annotation::HighlightColor color = annotation::HighlightColor::Amber;
    QString note;
    QString translation;
    std::vector<base::TagId> tags;
    QString uid;       ///< kept when an interchange file brings one; made when empty
    QDateTime created; ///< UTC; now when invalid
    QDateTime modified;
};

/// An annotation beside what an export or a list needs to know of its article.
struct AnnotationRow
{
    annotation::Annotation annotation;
    QString articleUid;
    QString articleTitle;
    QStringList tagPaths;
};

class AnnotationStore
{
public:
    explicit AnnotationStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Ranges are checked against the text and widened to whole characters; the anchor is made here.
    [[nodiscard]] base::Result<annotation::Annotation> add(const NewAnnotation& annotation);
    [[nodiscard]] base::Result<annotation::Annotation> load(base::AnnotationId id) const;
    [[nodiscard]] base::Result<base::AnnotationId> resolve(const QString& uidPrefix) const;
    /// Of one article on its current version: in text order, whole-article notes first, orphans last.
    [[nodiscard]] base::Result<std::vector<annotation::Annotation>> ofArticle(base::ArticleId id) const;
    /// The paths of the tags that annotations of the article have.
    [[nodiscard]] base::Result<QHash<base::TagId, QString>> tagPaths(base::ArticleId article) const;
    /// Of all articles outside the trash (or those `query` finds), by article in list order, then text order.
    [[nodiscard]] base::Result<std::vector<AnnotationRow>> find(const search::Query& query) const;

    [[nodiscard]] base::Result<void> setNote(base::AnnotationId id, const QString& note);
    [[nodiscard]] base::Result<void> setTranslation(base::AnnotationId id, const QString& translation);
    [[nodiscard]] base::Result<void> setColor(base::AnnotationId id, annotation::HighlightColor color);
    [[nodiscard]] base::Result<void> setKind(base::AnnotationId id, annotation::AnnotationKind kind);
    /// Moves the annotation to another range of the current version.
    [[nodiscard]] base::Result<void> setRange(base::AnnotationId id, base::TextRange range);
    /// As it was carried to the current version, with its state; see NewAnnotation::anchor.
    [[nodiscard]] base::Result<void> setAnchor(base::AnnotationId id, const annotation::Anchor& anchor);
    [[nodiscard]] base::Result<void> setTags(base::AnnotationId id, std::span<const base::TagId> tags);
    /// What came from elsewhere keeps the time it was changed there.
    [[nodiscard]] base::Result<void> setModified(base::AnnotationId id, const QDateTime& modified);
    /// Cuts it at these offsets, ascending; those outside its passage or inside a character are left out. The
    /// first part stays the annotation, with its note and translation; the others are new, with its tags.
    [[nodiscard]] base::Result<std::vector<annotation::Annotation>> split(base::AnnotationId id,
                                                                          std::span<const qsizetype> at);
    /// Makes one of annotations whose passages touch or overlap, white space between them aside: the first in
    /// the text takes the tags, notes and translations of the others, which go.
    [[nodiscard]] base::Result<annotation::Annotation> merge(std::span<const base::AnnotationId> ids);
    /// Another annotation on the same passage, of the same kind and colour, with these tags.
    [[nodiscard]] base::Result<annotation::Annotation> duplicate(base::AnnotationId id,
                                                                 std::span<const base::TagId> tags);
    [[nodiscard]] base::Result<void> remove(std::span<const base::AnnotationId> ids);

    /// Whose annotations are (app/library/coders.h).
    [[nodiscard]] Coders coders() const;

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
