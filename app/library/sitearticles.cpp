// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/sitearticles.h"

#include "app/library/rows.h"

#include <QUrl>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using document::Metadata;

namespace {

constexpr char kFromHost[] = "SELECT id FROM article WHERE EXISTS (SELECT 1 FROM json_each(?1) WHERE value ="
                             " substr(lower(article.url), 1, length(value)))";
constexpr char kFromSite[] = "SELECT id FROM article WHERE (site = ?1 OR id = ?2)";
constexpr char kFromSource[] = "SELECT id FROM article WHERE (outlet = ?1 OR id = ?2)";
constexpr char kNotSetByUser[] =
    " AND deleted_at IS NULL AND (id = ?2 OR NOT EXISTS (SELECT 1 FROM article_field"
    " WHERE article_id = article.id AND field = ?3)) ORDER BY id";

/// How addresses of the host begin.
QString addressStarts(const QString& host)
{
    QJsonArray starts;
    for (const char* scheme : {"http://", "https://", "http://www.", "https://www."}) {
        for (const char* end : {"/", ":"})
            starts.append(QLatin1String(scheme) + host + QLatin1String(end));
    }
    return jsonList(starts);
}

} // namespace

QString hostOf(const QString& url)
{
    const QString host = QUrl(url).host().toLower();
    return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
}

std::optional<SiteName> siteOf(const Metadata& metadata)
{
    if (const QString host = hostOf(metadata.url.value); !host.isEmpty())
        return SiteName{SiteKind::Host, host};
    if (!metadata.site.value.isEmpty())
        return SiteName{SiteKind::Site, metadata.site.value};
    if (!metadata.source.value.isEmpty())
        return SiteName{SiteKind::Source, metadata.source.value};
    return std::nullopt;
}

bool isFrom(const Metadata& metadata, const SiteName& site)
{
    switch (site.kind) {
    case SiteKind::Host:
        return hostOf(metadata.url.value) == site.name;
    case SiteKind::Site:
        return metadata.site.value == site.name;
    case SiteKind::Source:
        return metadata.source.value == site.name;
    }
    Q_UNREACHABLE();
}

Result<std::vector<ArticleId>> articlesFrom(storage::Connection& connection, const SiteName& site,
                                            ArticleId own, const QString& field)
{
    const bool byHost = site.kind == SiteKind::Host;
    const char* sql = byHost ? kFromHost : site.kind == SiteKind::Site ? kFromSite : kFromSource;
    std::vector<ArticleId> ids;
    const auto add = [&ids](const storage::Statement& row) { ids.push_back(row.id<ArticleId>(0)); };
    const QString name = byHost ? addressStarts(site.name) : site.name;
    const auto done = eachRow(connection, QByteArray(sql) + kNotSetByUser, add, name, own, field);
    if (!done)
        return fail(done.error());
    return ids;
}

} // namespace pizhu::library
