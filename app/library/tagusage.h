// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagstore.h"

namespace pizhu::library {

/// How often a tag is used outside the trash: itself, and with those below it, where each article and
/// annotation counts once.
struct TagCounts
{
    int articles = 0;
    int annotations = 0;
    int articlesWithin = 0;
    int annotationsWithin = 0;

    bool operator==(const TagCounts&) const = default;
};

/// An annotation with a tag, as a checklist shows it.
struct TaggedPassage
{
    base::AnnotationId id;
    QString uid;
    base::ArticleId article;
    QString articleTitle;
    QString exact; ///< empty for a note on the article
    QString note;
    QDateTime added; ///< when the tag was put there

    bool operator==(const TaggedPassage&) const = default;
};

struct TaggedArticle
{
    base::ArticleId id;
    QString title;
    QString outlet;

    bool operator==(const TaggedArticle&) const = default;
};

/// A definition that was in force until then.
struct PastDefinition
{
    TagDefinition definition;
    QDateTime until; ///< UTC

    bool operator==(const PastDefinition&) const = default;
};

/// What goes when a tag is deleted: tags below it, and on how many annotations and articles one of them is.
struct TagRemoval
{
    int tagsBelow = 0;
    int annotations = 0;
    int articles = 0;

    bool operator==(const TagRemoval&) const = default;
};

/// What merging brings to the target.
struct TagMergePreview
{
    int annotations = 0;       ///< that have one of the merged tags
    int annotationsShared = 0; ///< of those, that have the target already
    int articles = 0;
    int articlesShared = 0;
    int children = 0; ///< tags right below the merged ones

    bool operator==(const TagMergePreview&) const = default;
};

/// Reads what tags are on. Lives on one connection, for the time of one read.
class TagUsage
{
public:
    explicit TagUsage(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<QHash<base::TagId, TagCounts>> counts() const;
    /// Those put on something last, newest first; also in the trash.
    [[nodiscard]] base::Result<std::vector<base::TagId>> recent(int limit) const;
    /// Paths of the tags by their keys.
    [[nodiscard]] base::Result<QHash<QString, QString>> keys() const;
    /// Annotations that have the tag itself, by article, in the text's order.
    [[nodiscard]] base::Result<std::vector<TaggedPassage>> passages(base::TagId id) const;
    [[nodiscard]] base::Result<std::vector<TaggedArticle>> articles(base::TagId id) const;
    /// Those of passages() that got the tag before its present meaning.
    [[nodiscard]] base::Result<std::vector<TaggedPassage>> codedBefore(base::TagId id) const;
    [[nodiscard]] base::Result<std::vector<PastDefinition>>
    pastDefinitions(base::TagId id) const; ///< newest first
    [[nodiscard]] base::Result<TagRemoval> removal(base::TagId id) const;
    [[nodiscard]] base::Result<TagMergePreview> mergePreview(std::span<const base::TagId> sources,
                                                             base::TagId target) const;

private:
    [[nodiscard]] base::Result<std::vector<TaggedPassage>> readPassages(const char* sql,
                                                                        base::TagId id) const;

    storage::Connection& m_connection;
};

} // namespace pizhu::library
