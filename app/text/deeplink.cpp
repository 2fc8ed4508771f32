// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/deeplink.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

namespace pizhu::text {

namespace {

using Target = DeepLink::Target;

constexpr qsizetype kLongestUid = 64;

bool isUid(const QString& text)
{
    const auto allowed = [](QChar unit) {
        return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'z') || unit == u'-';
    };
    return !text.isEmpty() && text.size() <= kLongestUid && std::ranges::all_of(text, allowed);
}

/// Left as it is where the numbers make no sense: the link still leads to the article.
void readRange(const QUrlQuery& query, DeepLink& link)
{
    bool startOk = false;
    bool endOk = false;
    const base::TextRange range{query.queryItemValue(QStringLiteral("start")).toLongLong(&startOk),
                                query.queryItemValue(QStringLiteral("end")).toLongLong(&endOk)};
    if (!startOk || !endOk || range.start < 0 || range.isEmpty())
        return;
    link.range = range;
    link.version = std::max(0, query.queryItemValue(QStringLiteral("version")).toInt());
}

} // namespace

QString linkTargetName(Target target)
{
    switch (target) {
    case Target::Article:
        return QStringLiteral("article");
    case Target::Annotation:
        return QStringLiteral("annotation");
    case Target::Tag:
        return QStringLiteral("tag");
    }
    return {};
}

std::optional<Target> linkTargetFromName(QStringView name)
{
    for (const Target target : {Target::Article, Target::Annotation, Target::Tag}) {
        if (name.compare(linkTargetName(target), Qt::CaseInsensitive) == 0)
            return target;
    }
    return std::nullopt;
}

QString formatDeepLink(const DeepLink& link)
{
    const QString scheme = QLatin1String(kDeepLinkScheme) + QStringLiteral("://");
    if (link.target == Target::Annotation && !link.article.isEmpty())
        return scheme + QStringLiteral("article/%1/annotation/%2").arg(link.article, link.uid);
    QString address = scheme + linkTargetName(link.target) + u'/' + link.uid;
    if (link.range) {
        address += QStringLiteral("?start=%1&end=%2").arg(link.range->start).arg(link.range->end);
        if (link.version > 0)
            address += QStringLiteral("&version=%1").arg(link.version);
    }
    return address;
}

std::optional<DeepLink> parseDeepLink(QStringView address)
{
    const QUrl url(address.trimmed().toString(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String(kDeepLinkScheme))
        return std::nullopt;
    const auto target = linkTargetFromName(url.host());
    QStringList path = url.path().toLower().split(u'/', Qt::SkipEmptyParts);
    if (!target || path.isEmpty() || !std::ranges::all_of(path, isUid))
        return std::nullopt;
    DeepLink link{.target = *target, .uid = path.first()};
    if (path.size() == 1) {
        if (link.target == Target::Article)
            readRange(QUrlQuery(url), link);
        return link;
    }
    const bool isAnnotation = link.target == Target::Article && path.size() == 3 &&
                              path.at(1) == linkTargetName(Target::Annotation);
    if (!isAnnotation)
        return std::nullopt;
    return DeepLink{.target = Target::Annotation, .uid = path.at(2), .article = link.uid};
}

} // namespace pizhu::text
