// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"

#include <QSet>

namespace pizhu::exporting {

/// Reads the articles of a scope one after the other, each with those of its excerpts that are in it.
class ScopeReader
{
public:
    /// `format` says whether articles without excerpts belong to it.
    [[nodiscard]] static base::Result<ScopeReader> open(const library::Stores& stores,
                                                        const ExportScope& scope, Format format);

    [[nodiscard]] int articleCount() const { return int(m_articles.size()); }
    /// Of all that is left, without reading texts.
    [[nodiscard]] base::Result<ExportCounts> count();
    /// The next article, nothing behind the last. Articles that turn out to have no excerpts are passed over.
    [[nodiscard]] base::Result<std::optional<ArticleExcerpts>> next();

private:
    ScopeReader(const library::Stores& stores, const ExportScope& scope, Format format);

    [[nodiscard]] base::Result<void> readArticles(const ExportScope& scope);
    [[nodiscard]] base::Result<std::vector<Excerpt>> excerptsOf(base::ArticleId article) const;
    [[nodiscard]] bool isWanted(const Excerpt& excerpt) const;

    const library::Stores& m_stores;
    bool m_bare; ///< articles without excerpts, too
    QString m_tag;
    QSet<base::AnnotationId> m_annotations;
    QHash<base::TagId, QString> m_paths;
    std::vector<base::ArticleId> m_articles;
    std::size_t m_next = 0;
};

} // namespace pizhu::exporting
