// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/article.h"
#include "app/library/articlequery.h"
#include "app/library/duplicategroups.h"
#include "app/library/listbeginning.h"
#include "app/library/namedarticles.h"
#include "app/library/readview.h"
#include "app/library/sitearticles.h"

#include <functional>
#include <memory>
#include <span>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Articles, their sources and versions. Lives on one connection, for the time of one read or write.
class ArticleStore
{
public:
    /// Columns make lists, counts and facets fast; without them they are read when facets need them.
    explicit ArticleStore(storage::Connection& connection, ReadView view = {})
        : m_connection(connection)
        , m_view(std::move(view))
    {}

    [[nodiscard]] base::Result<AddedArticle> add(const NewArticle& article, base::ImportId import);
    /// Many at once, which costs far less than one by one; an outcome for each, in order.
    [[nodiscard]] base::Result<std::vector<AddedArticle>> add(std::span<const NewArticle* const> articles,
                                                              base::ImportId import);
    [[nodiscard]] base::Result<bool> hasSource(const QByteArray& sha256) const; ///< 32 raw bytes
    [[nodiscard]] base::Result<bool> hasSources() const;                        ///< of any article
    /// The SHA-256 of every source that was an entry of that file, an archive or corpus.
    [[nodiscard]] base::Result<std::vector<QByteArray>> entriesOf(const QString& file) const;

    [[nodiscard]] base::Result<Article> load(base::ArticleId id) const;
    /// In force, with the user's values.
    [[nodiscard]] base::Result<document::Metadata> metadata(base::ArticleId id) const;
    [[nodiscard]] base::Result<Article> loadVersion(base::VersionId id) const;
    /// The article whose uid starts with `prefix`; NotFound or Ambiguous otherwise.
    [[nodiscard]] base::Result<base::ArticleId> resolve(const QString& prefix) const;
    /// The bytes of the source of the current version.
    [[nodiscard]] base::Result<QByteArray> sourceBytes(base::ArticleId id) const;

    /// Ids in list order. Ends with Cancelled when the connection is interrupted.
    [[nodiscard]] base::Result<std::vector<base::ArticleId>> find(const ArticleQuery& query) const;
    /// Outside the trash, those that have the same neighbouring words as the passage, some from all over it,
    /// in any script: few more than hold the passage, found in a fraction of the time. Line ends that the
    /// passage does not have are looked over, up to five in a long one. No more than `most`; absent where
    /// the passage has no such words or the index of pairs is being built.
    [[nodiscard]] base::Result<std::optional<std::vector<base::ArticleId>>>
    withNeighbours(const QString& passage, int most) const;
    /// The current text of every article outside the trash, until `take` returns false.
    [[nodiscard]] base::Result<void>
    eachText(const std::function<bool(base::ArticleId id, const QString& text)>& take) const;
    /// At least the first `count` of find(), or all there are, as a rule much sooner: for what is seen first.
    [[nodiscard]] base::Result<ListBeginning> beginning(const ArticleQuery& query, std::size_t count) const;
    [[nodiscard]] base::Result<int> count(const ArticleQuery& query) const;
    /// Rows in the order of `ids`; ids that are gone are left out. Snippets and hits follow `query`.
    [[nodiscard]] base::Result<std::vector<ArticleSummary>> summaries(std::span<const base::ArticleId> ids,
                                                                      const search::Query& query) const;
    /// See namedarticles.h.
    [[nodiscard]] base::Result<std::optional<base::ArticleId>>
    firstBeginningWith(std::span<const base::ArticleId> articles, const text::PinyinMatcher& query) const;
    [[nodiscard]] base::Result<std::vector<NamedArticle>> newestNamed(int limit) const;
    [[nodiscard]] base::Result<FacetCounts> facets(const ArticleQuery& query) const;
    [[nodiscard]] base::Result<LibraryCounts> counts() const;
    /// Where the query's words stand in the article's text, ascending source ranges.
    [[nodiscard]] base::Result<std::vector<base::TextRange>> hits(base::ArticleId id,
                                                                  const search::Query& query) const;

    /// Other articles, not in the trash, with the same folded text or nearly the same (kNearlySame), best
    /// first. Looks at every article's fingerprint: not for the GUI thread. Ends with Cancelled when the
    /// connection is interrupted.
    [[nodiscard]] base::Result<std::vector<RelatedArticle>> related(base::ArticleId id) const;
    /// See duplicateGroups().
    [[nodiscard]] base::Result<std::vector<DuplicateGroup>> duplicates() const;

    [[nodiscard]] base::Result<void> setReadState(std::span<const base::ArticleId> ids, ReadState state);
    [[nodiscard]] base::Result<void> setStarred(std::span<const base::ArticleId> ids, bool starred);
    [[nodiscard]] base::Result<void> setReadingPosition(base::ArticleId id, qsizetype offset);
    [[nodiscard]] base::Result<void> moveToTrash(std::span<const base::ArticleId> ids);
    [[nodiscard]] base::Result<void> restoreFromTrash(std::span<const base::ArticleId> ids);
    /// A value of the user's: wins over every later extraction.
    [[nodiscard]] base::Result<void> setMetadata(base::ArticleId id, const document::Metadata& metadata);
    /// Like setMetadata() for one field, its value as candidates hold it; an empty one means that the article
    /// has none. InvalidInput when there is no such field or the value is not one of its kind.
    [[nodiscard]] base::Result<void> setField(base::ArticleId id, const QString& field,
                                              const QStringList& value);
    /// Makes the value in force the user's: it is not up for review again, and no extraction changes it.
    [[nodiscard]] base::Result<void> confirmField(base::ArticleId id, const QString& field);
    /// The articles a correction of `field` may be right for as well; NotFound when nothing is known about
    /// where the article comes from.
    [[nodiscard]] base::Result<SiteArticles> fromSameSite(base::ArticleId id, const QString& field) const;

private:
    template <typename Change>
    [[nodiscard]] base::Result<void> changeMetadata(base::ArticleId id, const QString& field, Change change);

    storage::Connection& m_connection;
    ReadView m_view;
};

} // namespace pizhu::library
