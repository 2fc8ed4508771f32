// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlestore.h"

#include "app/library/articlefinder.h"
#include "app/library/articlemetadata.h"
#include "app/library/articlereader.h"
#include "app/library/articlesummaries.h"
#include "app/library/articlewriter.h"
#include "app/library/facetcounter.h"
#include "app/library/fieldvalue.h"
#include "app/library/queryreading.h"
#include "app/library/querysets.h"
#include "app/library/rows.h"
#include "app/search/ftsexpression.h"
#include "app/search/hits.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using base::VersionId;

namespace {

constexpr char kHasSource[] = "SELECT count(*) FROM source WHERE sha256 = ?";
constexpr char kHasSources[] = "SELECT EXISTS (SELECT 1 FROM source)";
// '$' follows '#', which stands between a file and its entry.
constexpr char kEntriesOf[] = "SELECT DISTINCT source.sha256 FROM article"
                              " JOIN version ON version.article_id = article.id"
                              " JOIN source ON source.id = version.source_id"
                              " WHERE article.origin >= ?1 || '#' AND article.origin < ?1 || '$'";
constexpr char kTexts[] = "SELECT article.id, version.text FROM article"
                          " JOIN version ON version.id = article.current_version_id"
                          " WHERE article.deleted_at IS NULL ORDER BY article.id";
constexpr char kCounts[] =
    "SELECT sum(deleted_at IS NULL), sum(deleted_at IS NULL AND read_state = 'unread'),"
    " sum(deleted_at IS NULL AND starred), sum(deleted_at IS NOT NULL) FROM article";
constexpr char kSetReadState[] = "UPDATE article SET read_state = ?2 WHERE id = ?1 AND read_state <> ?2";
constexpr char kSetStarred[] = "UPDATE article SET starred = ?2 WHERE id = ?1 AND starred <> ?2";
constexpr char kSetReadingPosition[] = "UPDATE article SET reading_position = ?2 WHERE id = ?1";
constexpr char kMoveToTrash[] = "UPDATE article SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL";
constexpr char kRestore[] = "UPDATE article SET deleted_at = NULL WHERE id = ?1";

base::Error stillLoading()
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("pizhu::library", "The library is still being opened."),
            {}};
}

LibraryCounts countsOf(std::span<const ArticleRow> rows)
{
    LibraryCounts counts;
    for (const ArticleRow& row : rows) {
        const bool isHere = row.exists && !row.trashed;
        counts.all += isHere ? 1 : 0;
        counts.unread += isHere && row.readState == static_cast<quint8>(ReadState::Unread) ? 1 : 0;
        counts.starred += isHere && row.starred ? 1 : 0;
        counts.trash += row.exists && row.trashed ? 1 : 0;
    }
    return counts;
}

} // namespace

Result<AddedArticle> ArticleStore::add(const NewArticle& article, base::ImportId import)
{
    const NewArticle* const only = &article;
    const auto added = add(std::span(&only, 1), import);
    if (!added)
        return fail(added.error());
    return added->front();
}

Result<std::vector<AddedArticle>> ArticleStore::add(std::span<const NewArticle* const> articles,
                                                    base::ImportId import)
{
    return ArticleWriter(m_connection).add(articles, import);
}

Result<bool> ArticleStore::hasSource(const QByteArray& sha256) const
{
    const auto count = firstRow(
        m_connection, kHasSource, [](const auto& row) { return row.integer(0); }, sha256);
    if (!count)
        return fail(count.error());
    return count->value_or(0) > 0;
}

Result<bool> ArticleStore::hasSources() const
{
    return m_connection.queryInteger(kHasSources).map([](qint64 exists) { return exists != 0; });
}

Result<std::vector<QByteArray>> ArticleStore::entriesOf(const QString& file) const
{
    std::vector<QByteArray> hashes;
    const auto add = [&hashes](const storage::Statement& row) { hashes.push_back(row.blob(0)); };
    if (auto done = eachRow(m_connection, kEntriesOf, add, file); !done)
        return fail(done.error());
    return hashes;
}

Result<Article> ArticleStore::load(ArticleId id) const
{
    const ArticleReader reader(m_connection);
    const auto version = reader.currentVersion(id);
    if (!version)
        return fail(version.error());
    return reader.load(*version);
}

Result<void> ArticleStore::eachText(const std::function<bool(ArticleId, const QString&)>& take) const
{
    auto texts = prepared(m_connection, kTexts);
    if (!texts)
        return fail(texts.error());
    while (true) {
        const auto there = texts->step();
        if (!there)
            return fail(there.error());
        if (!*there || !take(texts->id<ArticleId>(0), texts->string(1)))
            return {};
    }
}

Result<document::Metadata> ArticleStore::metadata(ArticleId id) const
{
    const auto version = ArticleReader(m_connection).currentVersion(id);
    if (!version)
        return fail(version.error());
    return ArticleMetadata(m_connection).inForce(id, *version);
}

Result<Article> ArticleStore::loadVersion(VersionId id) const
{
    return ArticleReader(m_connection).load(id);
}

Result<ArticleId> ArticleStore::resolve(const QString& prefix) const
{
    return ArticleReader(m_connection).resolve(prefix);
}

Result<QByteArray> ArticleStore::sourceBytes(ArticleId id) const
{
    const ArticleReader reader(m_connection);
    const auto version = reader.currentVersion(id);
    if (!version)
        return fail(version.error());
    return reader.sourceBytes(*version);
}

Result<std::vector<ArticleId>> ArticleStore::find(const ArticleQuery& query) const
{
    return ArticleFinder(m_connection, m_view).find(query);
}

Result<ListBeginning> ArticleStore::beginning(const ArticleQuery& query, std::size_t count) const
{
    return ArticleFinder(m_connection, m_view).beginning(query, count);
}

Result<int> ArticleStore::count(const ArticleQuery& query) const
{
    return ArticleFinder(m_connection, m_view).count(query);
}

Result<std::vector<ArticleSummary>> ArticleStore::summaries(std::span<const ArticleId> ids,
                                                            const search::Query& query) const
{
    return ArticleSummaries(m_connection).load(ids, query);
}

Result<std::optional<ArticleId>> ArticleStore::firstBeginningWith(std::span<const ArticleId> articles,
                                                                  const text::PinyinMatcher& query) const
{
    return library::firstBeginningWith(m_connection, articles, query);
}

Result<std::vector<NamedArticle>> ArticleStore::newestNamed(int limit) const
{
    return library::newestNamed(m_connection, limit);
}

Result<FacetCounts> ArticleStore::facets(const ArticleQuery& query) const
{
    std::shared_ptr<const ArticleColumns> columns = m_view.columns;
    if (!columns) {
        if (m_view.loading)
            return fail(stillLoading());
        auto loaded = ArticleColumns::load(m_connection);
        if (!loaded)
            return fail(loaded.error());
        columns = std::make_shared<const ArticleColumns>(std::move(*loaded));
    }
    const auto names = FacetNames::load(m_connection);
    if (!names)
        return fail(names.error());
    const auto matching = QuerySets(m_connection, {columns, m_view.matches, m_view.second}).matching(query);
    if (!matching)
        return fail(matching.error());
    return FacetCounter(*columns, *names).count(**matching, query);
}

Result<LibraryCounts> ArticleStore::counts() const
{
    if (m_view.columns)
        return countsOf(m_view.columns->rows());
    const auto read = [](const storage::Statement& row) {
        const auto at = [&row](int column) { return static_cast<int>(row.integer(column)); };
        return LibraryCounts{.all = at(0), .unread = at(1), .starred = at(2), .trash = at(3)};
    };
    const auto counts = firstRow(m_connection, kCounts, read);
    if (!counts)
        return fail(counts.error());
    return counts->value_or(LibraryCounts{});
}

Result<std::vector<base::TextRange>> ArticleStore::hits(ArticleId id, const search::Query& query) const
{
    const ArticleReader reader(m_connection);
    const auto version = reader.currentVersion(id);
    if (!version)
        return fail(version.error());
    const auto text = reader.text(*version);
    if (!text)
        return fail(text.error());
    const auto node = readQuery(m_connection, query);
    if (!node)
        return fail(node.error());
    return search::findHits(*text, search::soughtBy(*node, false));
}

Result<std::vector<RelatedArticle>> ArticleStore::related(ArticleId id) const
{
    return RelatedArticles(m_connection).of(id);
}

Result<std::vector<DuplicateGroup>> ArticleStore::duplicates() const
{
    return duplicateGroups(m_connection);
}

Result<void> ArticleStore::setReadState(std::span<const ArticleId> ids, ReadState state)
{
    return runForEach(m_connection, kSetReadState, ids, readStateName(state));
}

Result<void> ArticleStore::setStarred(std::span<const ArticleId> ids, bool starred)
{
    return runForEach(m_connection, kSetStarred, ids, starred);
}

Result<void> ArticleStore::setReadingPosition(ArticleId id, qsizetype offset)
{
    return runSql(m_connection, kSetReadingPosition, id, offset);
}

Result<void> ArticleStore::moveToTrash(std::span<const ArticleId> ids)
{
    return runForEach(m_connection, kMoveToTrash, ids, QDateTime::currentDateTimeUtc());
}

Result<void> ArticleStore::restoreFromTrash(std::span<const ArticleId> ids)
{
    return runForEach(m_connection, kRestore, ids);
}

Result<void> ArticleStore::setMetadata(ArticleId id, const document::Metadata& metadata)
{
    const auto version = ArticleReader(m_connection).currentVersion(id);
    if (!version)
        return fail(version.error());
    return ArticleMetadata(m_connection).setUserValues(id, *version, metadata);
}

template <typename Change>
Result<void> ArticleStore::changeMetadata(ArticleId id, const QString& field, Change change)
{
    const auto version = ArticleReader(m_connection).currentVersion(id);
    if (!version)
        return fail(version.error());
    auto metadata = ArticleMetadata(m_connection).inForce(id, *version);
    if (!metadata)
        return fail(metadata.error());
    if (!change(*metadata))
        return fail(
            base::ErrorCode::InvalidInput,
            QCoreApplication::translate("pizhu::library", "This is no value for the field “%1”.").arg(field));
    return ArticleMetadata(m_connection).setUserValues(id, *version, *metadata);
}

Result<void> ArticleStore::setField(ArticleId id, const QString& field, const QStringList& value)
{
    return changeMetadata(id, field,
                          [&](document::Metadata& metadata) { return setUserValue(metadata, field, value); });
}

Result<void> ArticleStore::confirmField(ArticleId id, const QString& field)
{
    return changeMetadata(id, field,
                          [&](document::Metadata& metadata) { return confirmValue(metadata, field); });
}

Result<SiteArticles> ArticleStore::fromSameSite(ArticleId id, const QString& field) const
{
    const auto version = ArticleReader(m_connection).currentVersion(id);
    if (!version)
        return fail(version.error());
    const auto found = ArticleMetadata(m_connection).extracted(*version);
    if (!found)
        return fail(found.error());
    const auto site = siteOf(*found);
    if (!site)
        return fail(base::ErrorCode::NotFound,
                    QCoreApplication::translate("pizhu::library",
                                                "Nothing is known about where this article comes from."));
    const auto ids = articlesFrom(m_connection, *site, id, field);
    if (!ids)
        return fail(ids.error());
    return SiteArticles{*site, *ids};
}

} // namespace pizhu::library
