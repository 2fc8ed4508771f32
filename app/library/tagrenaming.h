// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationquery.h"
#include "app/library/tagtree.h"

namespace pizhu::library {

/// Queries name tags by their paths; after the tree of tags has changed they are written anew, so that they
/// mean the same tags as before. The trees must outlive it.
class TagRenaming
{
public:
    /// `merged`: which tag stands now for one that has gone.
    TagRenaming(const TagTree& before, const TagTree& after, QHash<base::TagId, base::TagId> merged)
        : m_before(before)
        , m_after(after)
        , m_merged(std::move(merged))
    {}

    void apply(ArticleQuery& query) const;
    void apply(AnnotationQuery& query) const;
    /// In the query language: "tag:监督" becomes "tag:制度/督查" where no tag would be meant any more, or
    /// another.
    [[nodiscard]] QString text(QString query) const;
    /// Paths of tags that the query asks for and no tag stands for any more; of its articles, too.
    [[nodiscard]] QStringList gone(const ArticleQuery& query) const;
    [[nodiscard]] QStringList gone(const AnnotationQuery& query) const;

    /// The query without filters that ask for one of these; its text stays.
    [[nodiscard]] static ArticleQuery without(ArticleQuery query, const QStringList& paths);
    [[nodiscard]] static AnnotationQuery without(AnnotationQuery query, const QStringList& paths);

private:
    [[nodiscard]] const TagNode* now(base::TagId id) const;
    [[nodiscard]] const TagNode* meant(const QString& key) const;
    [[nodiscard]] QStringList keys(QStringList keys) const;
    [[nodiscard]] QStringList pathsFor(const QString& name) const;
    [[nodiscard]] QStringList goneOf(const QStringList& keys) const;
    [[nodiscard]] QStringList goneIn(const QString& text) const;

    const TagTree& m_before;
    const TagTree& m_after;
    QHash<base::TagId, base::TagId> m_merged;
};

/// Which tag stands now for each that has gone and was not deleted, told by the trees alone: `meant` says
/// what the user merged, the rest is found below those by name or by another name that was kept.
[[nodiscard]] QHash<base::TagId, base::TagId> successors(const TagTree& before, const TagTree& after,
                                                         const QHash<base::TagId, base::TagId>& meant);

} // namespace pizhu::library
