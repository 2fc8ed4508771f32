// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlereader.h"

#include "app/document/documentjson.h"
#include "app/library/articlemetadata.h"
#include "app/library/cleanuplogjson.h"
#include "app/library/rows.h"
#include "app/library/sourceitemjson.h"
#include "app/library/tagtree.h"
#include "app/library/uidprefix.h"
#include "app/storage/compression.h"
#include "app/text/decoding.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::VersionId;

namespace {

constexpr char kCurrentVersion[] = "SELECT current_version_id FROM article WHERE id = ?";
constexpr char kLoad[] =
    "SELECT article.id, uid, read_state, starred, reading_position, added_at, text, blocks, cleanup,"
    " source.origin, hex(sha256), charset, charset_evidence, media_type, retrieved_at, chosen_charset"
    " FROM version JOIN article ON article.id = version.article_id"
    " JOIN source ON source.id = version.source_id WHERE version.id = ?";
constexpr char kVersions[] = "SELECT version.id, number, created_at, source.origin, length,"
                             " version.id = article.current_version_id, chosen_charset, pipeline_version,"
                             " repair_count, source_id = lag(source_id, 1, 0) OVER (ORDER BY number)"
                             " FROM version"
                             " JOIN source ON source.id = version.source_id"
                             " JOIN article ON article.id = version.article_id"
                             " WHERE article_id = ? ORDER BY number";
constexpr char kTags[] = "SELECT tag_id FROM article_tag WHERE article_id = ?";
constexpr char kText[] = "SELECT text FROM version WHERE id = ?";
constexpr char kSourceBytes[] =
    "SELECT bytes, byte_count FROM version JOIN source ON source.id = version.source_id"
    " WHERE version.id = ?";
constexpr char kStoredSource[] =
    "SELECT version.id, chosen_charset, media_type, charset, charset_evidence, source.origin, retrieved_at,"
    " item, bytes, byte_count FROM article JOIN version ON version.id = article.current_version_id"
    " JOIN source ON source.id = version.source_id WHERE article.id = ?";
constexpr char kByUid[] =
    "SELECT id, uid FROM article WHERE uid >= ?1 AND uid < ?1 || 'g' ORDER BY uid LIMIT 2";

struct StoredRow
{
    StoredSource source;
    QByteArray compressed;
    qint64 size = 0;
    QString item;
};

StoredRow readStoredSource(const storage::Statement& row)
{
    StoredRow stored;
    stored.source.version = row.id<VersionId>(0);
    stored.source.chosenCharset = row.string(1);
    SourceFile& source = stored.source.source;
    source.mediaType = row.string(2);
    source.charset = row.string(3);
    source.charsetEvidence = row.string(4);
    source.origin = row.string(5);
    source.retrieved = row.dateTime(6);
    stored.item = row.string(7);
    stored.compressed = row.blob(8);
    stored.size = row.integer(9);
    return stored;
}

/// A row of kLoad as far as it needs no parsing, with the JSON left to parse.
struct Loaded
{
    Article article;
    QString text;
    QByteArray blocks;
    QByteArray cleanup;
};

Loaded readLoaded(const storage::Statement& row)
{
    Loaded loaded;
    Article& article = loaded.article;
    article.id = row.id<ArticleId>(0);
    article.uid = row.string(1);
    article.readState = readStateFromName(row.string(2)).value_or(ReadState::Unread);
    article.starred = row.integer(3) != 0;
    article.readingPosition = row.integer(4);
    article.imported = row.dateTime(5);
    loaded.text = row.string(6);
    loaded.blocks = row.string(7).toUtf8();
    loaded.cleanup = row.string(8).toUtf8();
    article.origin = row.string(9);
    article.sourceSha256 = row.string(10).toLower();
    article.charset = row.string(11);
    article.charsetEvidence = row.string(12);
    article.mediaType = row.string(13);
    article.retrieved = row.dateTime(14);
    if (const QString chosen = row.string(15); !chosen.isEmpty()) {
        article.charset = chosen;
        article.charsetEvidence = text::evidenceName(text::CharsetEvidence::User);
    }
    return loaded;
}

Result<Article> parse(Loaded loaded)
{
    auto document = document::documentFromJson(std::move(loaded.text), loaded.blocks);
    if (!document)
        return fail(document.error());
    auto log = cleanupLogFromJson(loaded.cleanup);
    if (!log)
        return fail(log.error());
    loaded.article.document = std::move(*document);
    loaded.article.log = std::move(*log);
    return std::move(loaded.article);
}

} // namespace

base::Error noSuchArticle()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("pizhu::library", "There is no such article in this library."),
            {}};
}

Result<VersionId> ArticleReader::currentVersion(ArticleId id) const
{
    auto version = idOf<VersionId>(m_connection, kCurrentVersion, id);
    if (version && !version->isValid())
        return fail(noSuchArticle());
    return version;
}

Result<Article> ArticleReader::load(VersionId version) const
{
    auto loaded = firstRow(m_connection, kLoad, readLoaded, version);
    if (!loaded)
        return fail(loaded.error());
    if (!*loaded)
        return fail(noSuchArticle());
    auto article = parse(std::move(**loaded));
    if (!article)
        return article;
    article->version = version;
    auto metadata = ArticleMetadata(m_connection).inForce(article->id, version);
    if (!metadata)
        return fail(metadata.error());
    auto allVersions = versions(article->id);
    if (!allVersions)
        return fail(allVersions.error());
    auto tags = tagPaths(article->id);
    if (!tags)
        return fail(tags.error());
    article->metadata = std::move(*metadata);
    article->versions = std::move(*allVersions);
    article->tags = std::move(*tags);
    return article;
}

Result<QString> ArticleReader::text(VersionId version) const
{
    auto text = firstRow(
        m_connection, kText, [](const auto& row) { return row.string(0); }, version);
    if (!text)
        return fail(text.error());
    if (!*text)
        return fail(noSuchArticle());
    return **text;
}

Result<QByteArray> ArticleReader::sourceBytes(VersionId version) const
{
    const auto stored = firstRow(
        m_connection, kSourceBytes, [](const auto& row) { return std::pair(row.blob(0), row.integer(1)); },
        version);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return fail(noSuchArticle());
    return storage::decompress((*stored)->first, (*stored)->second);
}

Result<StoredSource> ArticleReader::storedSource(ArticleId id) const
{
    auto stored = firstRow(m_connection, kStoredSource, readStoredSource, id);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return fail(noSuchArticle());
    auto& [source, compressed, size, item] = **stored;
    auto bytes = storage::decompress(compressed, size);
    if (!bytes)
        return fail(bytes.error());
    source.source.bytes = std::move(*bytes);
    if (!item.isEmpty()) {
        readItemJson(item.toUtf8(), source.source);
        return std::move(source);
    }
    const auto metadata = ArticleMetadata(m_connection).extracted(source.version);
    if (!metadata)
        return fail(metadata.error());
    guessItem(source.source, *metadata);
    return std::move(source);
}

Result<ArticleId> ArticleReader::resolve(const QString& uidPrefix) const
{
    return resolveUid<ArticleId>(m_connection, kByUid, uidPrefix);
}

Result<std::vector<VersionSummary>> ArticleReader::versions(ArticleId id) const
{
    std::vector<VersionSummary> found;
    const auto add = [&found](const storage::Statement& row) {
        found.push_back({row.id<VersionId>(0), static_cast<int>(row.integer(1)), row.dateTime(2),
                         row.string(3), row.integer(4), row.integer(5) != 0, row.string(6),
                         static_cast<int>(row.integer(7)), static_cast<int>(row.integer(8)),
                         row.integer(9) != 0});
    };
    if (auto done = eachRow(m_connection, kVersions, add, id); !done)
        return fail(done.error());
    return found;
}

Result<QStringList> ArticleReader::tagPaths(ArticleId id) const
{
    std::vector<base::TagId> tags;
    const auto add = [&tags](const storage::Statement& row) { tags.push_back(row.id<base::TagId>(0)); };
    if (auto done = eachRow(m_connection, kTags, add, id); !done)
        return fail(done.error());
    if (tags.empty())
        return QStringList();
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    return tree->paths(tags);
}

} // namespace pizhu::library
