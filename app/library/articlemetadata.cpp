// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlemetadata.h"

#include "app/base/uid.h"
#include "app/library/metadatajson.h"
#include "app/library/review.h"
#include "app/library/reviewtable.h"
#include "app/library/rows.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using base::VersionId;
using document::Metadata;
using text::PublishedDate;

namespace {

constexpr char kExtracted[] = "SELECT metadata FROM version WHERE id = ?";
constexpr char kUserFields[] = "SELECT field, value FROM article_field WHERE article_id = ? ORDER BY field";
constexpr char kClearUserField[] = "DELETE FROM article_field WHERE article_id = ? AND field = ?";
constexpr char kStoreUserField[] = "INSERT INTO article_field(article_id, field, value) VALUES (?, ?, ?)"
                                   " ON CONFLICT(article_id, field) DO UPDATE SET value = excluded.value";
constexpr char kInsertArticle[] =
    "INSERT INTO article(title, outlet, site, url, published, published_month, published_at, script,"
    " region, uid, origin, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kStoreColumns[] =
    "UPDATE article SET title = ?, outlet = ?, site = ?, url = ?,"
    " published = ?, published_month = ?, published_at = ?, script = ?, region = ?, current_version_id = ?,"
    " origin = (SELECT source.origin FROM source JOIN version ON version.source_id ="
    " source.id WHERE version.id = ?) WHERE id = ?";
/// Without what the search index follows: its triggers cost far more than the row.
constexpr char kStoreUnindexedColumns[] =
    "UPDATE article SET outlet = ?, site = ?, url = ?, script = ?, region = ? WHERE id = ?";
constexpr char kClearAuthors[] = "DELETE FROM article_author WHERE article_id = ?";
constexpr char kInsertAuthor[] = "INSERT INTO article_author(article_id, position, name) VALUES (?, ?, ?)";
constexpr char kClearEditors[] = "DELETE FROM article_editor WHERE article_id = ?";
constexpr char kInsertEditor[] = "INSERT INTO article_editor(article_id, position, name) VALUES (?, ?, ?)";
constexpr char kClearCategories[] = "DELETE FROM article_category WHERE article_id = ?";
constexpr char kInsertCategory[] =
    "INSERT INTO article_category(article_id, position, name) VALUES (?, ?, ?)";

/// Sources without a time of day are taken to mean midnight in China.
constexpr int kChinaOffset = 8 * 3600;

qint64 sortKey(const PublishedDate& published)
{
    const bool hasTime = published.precision >= text::DatePrecision::Minute;
    const QTime time = hasTime && published.time.isValid() ? published.time : QTime(0, 0);
    return QDateTime(published.date, time, Qt::OffsetFromUTC, hasTime ? published.utcOffset : kChinaOffset)
        .toSecsSinceEpoch();
}

QString month(const QString& iso)
{
    return iso.left(7);
}

/// "tw" or "hk" (and Macau) of a text in traditional characters whose language says so, else "".
QString regionOf(const Metadata& metadata)
{
    QString language = metadata.language.value.toLower().replace(u'_', u'-');
    if (metadata.script != text::Script::Hant || !language.startsWith(u"zh"))
        return QStringLiteral("");
    if (language.endsWith(u"-tw"))
        return QStringLiteral("tw");
    const bool hongKong = language.endsWith(u"-hk") || language.endsWith(u"-mo");
    return hongKong ? QStringLiteral("hk") : QStringLiteral("");
}

Result<QMap<QString, QString>> loadUserFields(storage::Connection& connection, ArticleId article)
{
    QMap<QString, QString> fields;
    const auto done = eachRow(
        connection, kUserFields, [&fields](const auto& row) { fields.insert(row.string(0), row.string(1)); },
        article);
    if (!done)
        return fail(done.error());
    return fields;
}

const QString& outletOf(const Metadata& metadata)
{
    return metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value;
}

/// Title to region, in the order of the statements.
void bindColumns(storage::Statement& statement, const Metadata& metadata)
{
    const std::optional<PublishedDate>& published = metadata.published.value;
    const QString iso = published ? published->toIso() : QStringLiteral("");
    statement.bind(notNull(metadata.title.value))
        .bind(notNull(outletOf(metadata)))
        .bind(notNull(metadata.site.value))
        .bind(notNull(metadata.url.value))
        .bind(notNull(iso))
        .bind(notNull(month(iso)));
    published ? statement.bind(sortKey(*published)) : statement.bindNull();
    statement.bind(text::scriptName(metadata.script)).bind(regionOf(metadata));
}

Result<void> insertNames(storage::Connection& connection, const char* insert, ArticleId article,
                         const QStringList& names)
{
    for (int i = 0; i < names.size(); ++i) {
        if (auto done = runSql(connection, insert, article, i, notNull(names.at(i))); !done)
            return done;
    }
    return {};
}

} // namespace

Result<Metadata> ArticleMetadata::extracted(VersionId version) const
{
    const auto json = firstRow(
        m_connection, kExtracted, [](const auto& row) { return row.string(0).toUtf8(); }, version);
    if (!json)
        return fail(json.error());
    if (!*json)
        return fail(base::ErrorCode::NotFound,
                    QCoreApplication::translate("pizhu::library", "There is no such version of an article."));
    return metadataFromJson(**json);
}

Result<Metadata> ArticleMetadata::inForce(ArticleId article, VersionId version) const
{
    Result<Metadata> metadata = extracted(version);
    if (!metadata)
        return metadata;
    const auto fields = loadUserFields(m_connection, article);
    if (!fields)
        return fail(fields.error());
    applyUserFields(*metadata, *fields);
    return metadata;
}

Result<void> ArticleMetadata::bringIntoForce(ArticleId article, VersionId version)
{
    const Result<Metadata> metadata = inForce(article, version);
    if (!metadata)
        return fail(metadata.error());
    return storeColumns(article, version, *metadata);
}

Result<void> ArticleMetadata::setUserValues(ArticleId article, VersionId version, const Metadata& wanted)
{
    const Result<Metadata> found = extracted(version);
    if (!found)
        return fail(found.error());
    const auto stored = loadUserFields(m_connection, article);
    if (!stored)
        return fail(stored.error());
    const QMap<QString, QString> fields = userFields(wanted, *found);
    if (auto done = storeUserFields(article, *stored, fields); !done)
        return done;
    Metadata before = *found;
    applyUserFields(before, *stored);
    Metadata after = *found;
    applyUserFields(after, fields);
    return storeChanges(article, version, before, after);
}

Result<void> ArticleMetadata::storeUserFields(ArticleId article, const QMap<QString, QString>& before,
                                              const QMap<QString, QString>& after)
{
    for (const QString& field : before.keys()) {
        if (after.contains(field))
            continue;
        if (auto done = runSql(m_connection, kClearUserField, article, field); !done)
            return done;
    }
    for (auto field = after.cbegin(); field != after.cend(); ++field) {
        if (before.contains(field.key()) && before.value(field.key()) == field.value())
            continue;
        if (auto done = runSql(m_connection, kStoreUserField, article, field.key(), field.value()); !done)
            return done;
    }
    return {};
}

/// What stays as it is, is not written again: thousands of articles are changed at once.
Result<void> ArticleMetadata::storeChanges(ArticleId article, VersionId version, const Metadata& before,
                                           const Metadata& after)
{
    const bool sameIndex =
        before.title.value == after.title.value && before.published.value == after.published.value;
    if (auto done = sameIndex ? storeUnindexed(article, after) : storeRow(article, version, after); !done)
        return done;
    const bool sameNames = before.authors.value == after.authors.value &&
                           before.editors.value == after.editors.value &&
                           before.categories.value == after.categories.value;
    if (!sameNames) {
        if (auto done = replaceNames(article, after); !done)
            return done;
    }
    return reviewIssues(before) == reviewIssues(after) ? Result<void>()
                                                       : ReviewTable(m_connection).store(article, after);
}

Result<void> ArticleMetadata::storeColumns(ArticleId article, VersionId version, const Metadata& metadata)
{
    if (auto done = storeRow(article, version, metadata); !done)
        return done;
    if (auto done = replaceNames(article, metadata); !done)
        return done;
    return ReviewTable(m_connection).store(article, metadata);
}

Result<void> ArticleMetadata::storeRow(ArticleId article, VersionId version, const Metadata& metadata)
{
    auto statement = m_connection.prepare(kStoreColumns);
    if (!statement)
        return fail(statement.error());
    bindColumns(*statement, metadata);
    statement->bind(version).bind(version).bind(article);
    return statement->run();
}

Result<void> ArticleMetadata::storeUnindexed(ArticleId article, const Metadata& metadata)
{
    return runSql(m_connection, kStoreUnindexedColumns, notNull(outletOf(metadata)),
                  notNull(metadata.site.value), notNull(metadata.url.value),
                  text::scriptName(metadata.script), regionOf(metadata), article);
}

Result<void> ArticleMetadata::replaceNames(ArticleId article, const Metadata& metadata)
{
    for (const char* clear : {kClearAuthors, kClearEditors, kClearCategories}) {
        if (auto done = runSql(m_connection, clear, article); !done)
            return done;
    }
    return storeNames(article, metadata);
}

Result<void> ArticleMetadata::storeNames(ArticleId article, const Metadata& metadata)
{
    if (auto done = insertNames(m_connection, kInsertAuthor, article, metadata.authors.value); !done)
        return done;
    if (auto done = insertNames(m_connection, kInsertEditor, article, metadata.editors.value); !done)
        return done;
    return insertNames(m_connection, kInsertCategory, article, metadata.categories.value);
}

Result<ArticleId> ArticleMetadata::insertArticle(const QString& origin, const Metadata& metadata)
{
    auto statement = m_connection.prepare(kInsertArticle);
    if (!statement)
        return fail(statement.error());
    bindColumns(*statement, metadata);
    statement->bind(base::newUid()).bind(notNull(origin)).bind(QDateTime::currentDateTimeUtc());
    if (auto done = statement->run(); !done)
        return fail(done.error());
    const ArticleId article{m_connection.lastInsertId()};
    if (auto done = storeNames(article, metadata); !done)
        return fail(done.error());
    if (auto done = ReviewTable(m_connection).insert(article, metadata); !done)
        return fail(done.error());
    return article;
}

} // namespace pizhu::library
