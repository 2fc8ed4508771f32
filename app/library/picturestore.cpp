// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/picturestore.h"

#include "app/library/rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

namespace pizhu::library {

using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::VersionId;

namespace {

constexpr char kCurrentVersion[] = "SELECT current_version_id FROM article WHERE id = ?";
constexpr char kInsert[] = "INSERT INTO picture(sha256, bytes, media_type, width, height)"
                           " VALUES (?, ?, ?, ?, ?) ON CONFLICT(sha256) DO NOTHING";
constexpr char kShow[] = "INSERT INTO version_picture(version_id, url, picture_id)"
                         " SELECT ?, ?, id FROM picture WHERE sha256 = ?"
                         " ON CONFLICT(version_id, url) DO NOTHING";
constexpr char kOfVersion[] =
    "SELECT url, lower(hex(sha256)), width, height FROM version_picture"
    " JOIN picture ON picture.id = picture_id WHERE version_id IN (SELECT id FROM version"
    " WHERE article_id = (SELECT article_id FROM version WHERE id = ?1))"
    " ORDER BY version_id <> ?1, version_id DESC, url";
constexpr char kContent[] = "SELECT bytes, media_type FROM picture WHERE sha256 = ?";
constexpr char kAll[] = "SELECT sha256, bytes FROM picture ORDER BY id";
constexpr char kUnused[] =
    "SELECT count(*) FROM picture WHERE id NOT IN (SELECT picture_id FROM version_picture)";
constexpr char kDeleteUnused[] =
    "DELETE FROM picture WHERE id NOT IN (SELECT picture_id FROM version_picture)";

QByteArray sha256Of(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

Result<void> PictureStore::add(ArticleId article, std::span<const NewPicture> pictures)
{
    if (pictures.empty())
        return {};
    const auto version = idOf<VersionId>(m_connection, kCurrentVersion, article);
    if (!version)
        return fail(version.error());
    for (const NewPicture& picture : pictures) {
        if (auto done = addTo(*version, picture); !done)
            return done;
    }
    return {};
}

Result<void> PictureStore::addTo(VersionId version, const NewPicture& picture)
{
    const QByteArray sha256 = sha256Of(picture.bytes);
    if (auto done = runSql(m_connection, kInsert, sha256, picture.bytes, notNull(picture.mediaType),
                           picture.width, picture.height);
        !done)
        return done;
    return runSql(m_connection, kShow, version, notNull(picture.url), sha256);
}

Result<std::vector<ShownPicture>> PictureStore::ofVersion(VersionId version) const
{
    std::vector<ShownPicture> pictures;
    QSet<QString> seen;
    const auto add = [&](const storage::Statement& row) {
        const QString url = row.string(0);
        if (seen.contains(url))
            return;
        seen.insert(url);
        pictures.push_back(
            {url, row.string(1), static_cast<int>(row.integer(2)), static_cast<int>(row.integer(3))});
    };
    if (auto done = eachRow(m_connection, kOfVersion, add, version); !done)
        return fail(done.error());
    return pictures;
}

Result<PictureContent> PictureStore::content(const QString& sha256) const
{
    auto found = firstRow(
        m_connection, kContent,
        [](const auto& row) {
            return PictureContent{row.blob(0), row.string(1)};
        },
        QByteArray::fromHex(sha256.toLatin1()));
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, QCoreApplication::translate(
                                             "pizhu::library", "There is no such picture in this library."));
    return std::move(**found);
}

Result<QStringList> PictureStore::problems() const
{
    QStringList problems;
    const auto check = [&problems](const storage::Statement& row) {
        if (sha256Of(row.blob(1)) != row.blob(0))
            problems.append(QCoreApplication::translate(
                                "pizhu::library", "The picture %1 is damaged; it is not what was imported.")
                                .arg(QString::fromLatin1(row.blob(0).toHex())));
    };
    if (auto done = eachRow(m_connection, kAll, check); !done)
        return fail(done.error());
    return problems;
}

Result<qint64> PictureStore::removeUnused()
{
    const auto unused = m_connection.queryInteger(kUnused);
    if (!unused || *unused == 0)
        return unused;
    if (auto done = runSql(m_connection, kDeleteUnused); !done)
        return fail(done.error());
    return unused;
}

} // namespace pizhu::library
