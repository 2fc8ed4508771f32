// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlewriter.h"

#include "app/document/documentjson.h"
#include "app/library/anchors.h"
#include "app/library/articlemetadata.h"
#include "app/library/cleanuplogjson.h"
#include "app/library/metadatajson.h"
#include "app/library/relatedarticles.h"
#include "app/library/rows.h"
#include "app/library/searchindex.h"
#include "app/library/sourceitemjson.h"
#include "app/library/userchanges.h"
#include "app/storage/compression.h"

#include <QCryptographicHash>
#include <utility>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::ImportId;
using base::Result;
using base::SourceId;
using base::VersionId;

namespace {

constexpr char kArticleOfSource[] =
    "SELECT version.article_id FROM source JOIN version ON version.source_id = source.id"
    " WHERE source.sha256 = ? ORDER BY version.id LIMIT 1";
constexpr char kArticleByUrl[] =
    "SELECT id FROM article WHERE url = ? AND url <> '' AND deleted_at IS NULL ORDER BY id LIMIT 1";
// Another article may have been saved under the same name: a URL of its own tells, unless the user set it.
constexpr char kArticleByOrigin[] = "SELECT id FROM article WHERE origin = ?1 AND deleted_at IS NULL"
                                    " AND (url = '' OR ?2 = '' OR url = ?2 OR id IN"
                                    " (SELECT article_id FROM article_field WHERE field = 'url'))"
                                    " ORDER BY id LIMIT 1";
constexpr char kSourceBySha[] = "SELECT id FROM source WHERE sha256 = ?";
constexpr char kInsertSource[] =
    "INSERT INTO source(sha256, bytes, byte_count, media_type, charset, charset_evidence,"
    " origin, retrieved_at, import_id, item) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kInsertVersion[] =
    "INSERT INTO version(article_id, source_id, number, created_at, pipeline_version,"
    " length, repair_count, metadata, cleanup, blocks, text, chosen_charset) VALUES (?1, ?2,"
    " (SELECT ifnull(max(number), 0) + 1 FROM version WHERE article_id = ?1),"
    " ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
constexpr char kMakeFreshCurrent[] =
    "UPDATE article SET current_version_id = (SELECT version.id FROM version WHERE article_id = article.id)"
    " WHERE id >= ? AND current_version_id IS NULL";
constexpr char kCurrentVersion[] = "SELECT current_version_id FROM article WHERE id = ?";
constexpr char kNoteImport[] =
    "INSERT INTO import_change(import_id, article_id, version_id, previous_version_id)"
    " VALUES (?, ?, ?, ?)";
// Roughly the same place: texts of two versions differ by little, or nothing better is known.
constexpr char kMapReadingPosition[] =
    "UPDATE article SET reading_position = ifnull(reading_position * (SELECT length FROM version WHERE id = "
    "?2)"
    " / nullif((SELECT length FROM version WHERE id = article.current_version_id), 0), 0)"
    " WHERE id = ?1 AND reading_position > 0 AND current_version_id IS NOT NULL";

QByteArray sha256Of(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

int repairsIn(const document::CleanupLog& log)
{
    return static_cast<int>(
        std::count_if(log.repairs.begin(), log.repairs.end(), [](const document::Repair& repair) {
            return repair.certainty != document::RepairCertainty::Unrepaired;
        }));
}

} // namespace

Result<std::vector<AddedArticle>> ArticleWriter::add(std::span<const NewArticle* const> articles,
                                                     ImportId import)
{
    std::vector<AddedArticle> added;
    for (const NewArticle* article : articles) {
        auto one = addOne(*article, import);
        if (!one)
            return fail(one.error());
        added.push_back(*one);
    }
    if (auto done = makeFreshCurrent(); !done)
        return fail(done.error());
    if (auto done = indexHeld(); !done)
        return fail(done.error());
    return added;
}

Result<AddedArticle> ArticleWriter::addOne(const NewArticle& article, ImportId import)
{
    const QByteArray sha256 = sha256Of(article.source.bytes);
    const auto known = idOf<ArticleId>(m_connection, kArticleOfSource, sha256);
    if (!known)
        return fail(known.error());
    if (known->isValid())
        return AddedArticle{AddOutcome::Duplicate, *known};
    const auto id = sameArticle(article);
    if (!id)
        return fail(id.error());
    if (!id->isValid())
        return addNew(article, sha256, import);
    if (auto done = makeFreshCurrent(); !done)
        return fail(done.error());
    const auto source = insertSource(article.source, sha256, import);
    if (!source)
        return fail(source.error());
    const auto previous = idOf<VersionId>(m_connection, kCurrentVersion, *id);
    if (!previous)
        return fail(previous.error());
    const auto version =
        addVersion({.article = *id, .source = *source, .previous = *previous}, article, import);
    if (!version)
        return fail(version.error());
    return AddedArticle{AddOutcome::NewVersion, *id};
}

/// Everything but the current version and the place in the index: see makeFreshCurrent(), indexHeld().
Result<AddedArticle> ArticleWriter::addNew(const NewArticle& article, const QByteArray& sha256,
                                           ImportId import)
{
    if (auto done = holdFresh(); !done)
        return fail(done.error());
    const auto id = ArticleMetadata(m_connection).insertArticle(article.source.origin, article.metadata);
    if (!id)
        return fail(id.error());
    if (!m_firstFresh.isValid())
        m_firstFresh = *id;
    const auto source = insertSource(article.source, sha256, import);
    if (!source)
        return fail(source.error());
    const auto version = insertVersion(*id, *source, article);
    if (!version)
        return fail(version.error());
    if (auto done = noteImport(import, *id, *version, {}); !done)
        return fail(done.error());
    const auto same = RelatedArticles(m_connection).firstLike(*version, *id);
    if (!same)
        return fail(same.error());
    return *same ? AddedArticle{AddOutcome::Added, *id, (*same)->id, (*same)->title}
                 : AddedArticle{AddOutcome::Added, *id};
}

/// Gives all new articles their current version in one statement.
Result<void> ArticleWriter::makeFreshCurrent()
{
    if (!m_firstFresh.isValid())
        return {};
    return runSql(m_connection, kMakeFreshCurrent, std::exchange(m_firstFresh, {}));
}

Result<void> ArticleWriter::holdFresh()
{
    if (m_firstFresh.isValid() || m_holds)
        return {};
    const auto holds = SearchIndex(m_connection).holdNew();
    if (!holds)
        return fail(holds.error());
    m_holds = *holds;
    return {};
}

Result<void> ArticleWriter::indexHeld()
{
    return std::exchange(m_holds, false) ? SearchIndex(m_connection).addHeld() : Result<void>();
}

Result<VersionId> ArticleWriter::addVersion(const VersionPlace& place, const NewArticle& article,
                                            ImportId import)
{
    const auto changed = withUserChanges(m_connection, place.article, place.previous, article);
    if (!changed)
        return fail(changed.error());
    const auto version = insertVersion(place.article, place.source, *changed);
    if (!version)
        return version;
    if (auto done = makeCurrent(place.article, *version); !done)
        return fail(done.error());
    if (auto done = noteImport(import, place.article, *version, place.previous); !done)
        return fail(done.error());
    return version;
}

Result<void> ArticleWriter::makeCurrent(ArticleId article, VersionId version)
{
    if (auto done = mapReadingPosition(article, version); !done)
        return done;
    if (auto done = ArticleMetadata(m_connection).bringIntoForce(article, version); !done)
        return done;
    return carryAnnotations(m_connection, article, version);
}

Result<ArticleId> ArticleWriter::sameArticle(const NewArticle& article) const
{
    const QString url = notNull(article.metadata.url.value);
    const auto byUrl = idOf<ArticleId>(m_connection, kArticleByUrl, url);
    if (!byUrl || byUrl->isValid() || article.source.origin.isEmpty())
        return byUrl;
    return idOf<ArticleId>(m_connection, kArticleByOrigin, article.source.origin, url);
}

Result<SourceId> ArticleWriter::insertSource(const SourceFile& source, const QByteArray& sha256,
                                             ImportId import)
{
    // A source may have outlived its article.
    const auto known = idOf<SourceId>(m_connection, kSourceBySha, sha256);
    if (!known || known->isValid())
        return known;
    const auto done =
        runSql(m_connection, kInsertSource, sha256, m_compressor.compress(source.bytes), source.bytes.size(),
               notNull(source.mediaType), notNull(source.charset), notNull(source.charsetEvidence),
               notNull(source.origin), source.retrieved, import, storage::Utf8{itemToJson(source)});
    if (!done)
        return fail(done.error());
    return SourceId{m_connection.lastInsertId()};
}

Result<VersionId> ArticleWriter::insertVersion(ArticleId id, SourceId source, const NewArticle& article)
{
    const auto done = runSql(
        m_connection, kInsertVersion, id, source, QDateTime::currentDateTimeUtc(), article.pipelineVersion,
        article.document.text.size(), repairsIn(article.log), storage::Utf8{metadataToJson(article.metadata)},
        storage::Utf8{cleanupLogToJson(article.log)}, storage::Utf8{document::blocksToJson(article.document)},
        notNull(article.document.text), notNull(article.chosenCharset));
    if (!done)
        return fail(done.error());
    const VersionId version{m_connection.lastInsertId()};
    const auto fingerprint =
        article.fingerprint ? *article.fingerprint : text::fingerprintOf(article.document.text);
    if (auto stored = RelatedArticles(m_connection).store(version, fingerprint); !stored)
        return fail(stored.error());
    return version;
}

Result<void> ArticleWriter::noteImport(ImportId import, ArticleId article, VersionId version,
                                       VersionId previous)
{
    if (!import.isValid())
        return {};
    return runSql(m_connection, kNoteImport, import, article, version, previous);
}

Result<void> ArticleWriter::mapReadingPosition(ArticleId article, VersionId version)
{
    return runSql(m_connection, kMapReadingPosition, article, version);
}

} // namespace pizhu::library
