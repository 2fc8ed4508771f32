// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bundle/annotationbundle.h"

#include "app/exporting/ziparchive.h"
#include "app/library/coders.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::fail;
using base::Result;

namespace {

constexpr int kVersion = 1;

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QJsonObject aboutBundle(const QString& coder)
{
    return {{u"format"_s, u"pizhu-annotations"_s},
            {u"version"_s, kVersion},
            {u"coder"_s, coder},
            {u"generator"_s, u"Pizhu " PIZHU_VERSION ""_s}};
}

QJsonObject codersOf(const std::vector<ArticleExcerpts>& articles, const QHash<QString, QString>& others,
                     const QString& owner)
{
    QJsonObject coders;
    for (const ArticleExcerpts& article : articles) {
        for (const Excerpt& excerpt : article.excerpts) {
            const QString& uid = excerpt.annotation.uid;
            coders.insert(uid, others.value(uid, owner));
        }
    }
    return coders;
}

/// Every used path and the paths above it.
QSet<QString> usedPaths(const std::vector<ArticleExcerpts>& articles)
{
    QSet<QString> used;
    for (const ArticleExcerpts& article : articles) {
        for (const Excerpt& excerpt : article.excerpts) {
            for (QString path : excerpt.tagPaths) {
                for (; !path.isEmpty() && !used.contains(path); path = path.section(u'/', 0, -2))
                    used.insert(path);
            }
        }
    }
    return used;
}

QJsonObject tagJson(const library::Tag& tag)
{
    return {{u"path"_s, tag.path},
            {u"color"_s, tag.color ? QJsonValue(annotation::colorName(*tag.color)) : QJsonValue()},
            {u"description"_s, tag.definition.description},
            {u"inclusion"_s, tag.definition.inclusion},
            {u"exclusion"_s, tag.definition.exclusion},
            {u"example"_s, tag.definition.example},
            {u"memo"_s, tag.memo}};
}

QJsonObject codebookOf(std::vector<library::Tag> tags, const QSet<QString>& used)
{
    std::ranges::sort(tags, {}, &library::Tag::path); // whatever order each library has them in
    QJsonArray list;
    for (const library::Tag& tag : tags) {
        if (used.contains(tag.path))
            list << tagJson(tag);
    }
    return {{u"tags"_s, list}};
}

} // namespace

Result<QByteArray> renderBundle(const library::Stores& stores, const ExportScope& scope, const QString& coder)
{
    const auto content = gatherContent(stores, scope, Format::JsonLd);
    if (!content)
        return fail(content.error());
    const std::vector<ArticleExcerpts>& articles = content->articles;
    ExportOptions options;
    options.format = Format::JsonLd;
    const auto annotations = renderContent(*content, options);
    if (!annotations)
        return annotations;
    const auto others = stores.annotations.coders().byUid();
    if (!others)
        return fail(others.error());
    auto tags = stores.tags.all();
    if (!tags)
        return fail(tags.error());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ZipWriter zip(buffer);
    zip.add(u"bundle.json"_s, json(aboutBundle(coder)));
    zip.add(u"annotations.jsonld"_s, *annotations);
    zip.add(u"coders.json"_s, json(codersOf(articles, *others, coder)));
    zip.add(u"codebook.json"_s, json(codebookOf(std::move(*tags), usedPaths(articles))));
    if (auto done = zip.finish(); !done)
        return fail(done.error());
    return buffer.data();
}

} // namespace pizhu::exporting
