// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/bundlereader.h"

#include "app/importing/formats/zippackage.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr int kVersion = 1;
constexpr int kFewEntries = 16;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

const QStringList kParts{u"bundle.json"_s,   u"annotations.jsonld"_s, u"coders.json"_s,
                         u"codebook.json"_s, u"articles.json"_s,      u"decisions.json"_s};

QJsonObject objectOf(const PackageParts& parts, const QString& name)
{
    return QJsonDocument::fromJson(parts.value(name)).object();
}

ForeignTag tagOf(const QJsonObject& json)
{
    ForeignTag tag;
    tag.path = json.value("path"_L1).toString();
    tag.color = annotation::colorFromName(json.value("color"_L1).toString());
    tag.definition = {json.value("description"_L1).toString(), json.value("inclusion"_L1).toString(),
                      json.value("exclusion"_L1).toString(), json.value("example"_L1).toString()};
    tag.memo = json.value("memo"_L1).toString();
    return tag;
}

ForeignArticle articleOf(const QJsonObject& json)
{
    ForeignArticle article;
    article.source = sourceOf(json);
    for (const QJsonValue& tag : json.value("tags"_L1).toArray())
        article.tagPaths << tag.toString().trimmed();
    article.tagPaths.removeAll(QString());
    return article;
}

} // namespace

bool isBundle(const QByteArray& bytes)
{
    return bytes.startsWith("PK\x03\x04") && entryNames(bytes, kFewEntries).contains(kParts.first());
}

Result<AnnotationBundle> readBundle(const QString& fileName, const QByteArray& bytes)
{
    const auto parts =
        unpackParts(fileName, bytes, [](const QString& name) { return kParts.contains(name); });
    if (!parts)
        return fail(parts.error());
    const QJsonObject about = objectOf(*parts, kParts[0]);
    if (about.value("format"_L1) != "pizhu-annotations"_L1)
        return fail(ErrorCode::Unreadable, Text::tr("“%1” is not a bundle of annotations.").arg(fileName));
    if (about.value("version"_L1).toInt() > kVersion)
        return fail(ErrorCode::Unsupported,
                    Text::tr("“%1” was written by a newer Pizhu. Update to read it.").arg(fileName));
    auto annotations = readWebAnnotations(parts->value(kParts[1]));
    if (!annotations)
        return fail(annotations.error());
    AnnotationBundle bundle;
    bundle.coder = about.value("coder"_L1).toString();
    bundle.annotations = std::move(*annotations);
    const QJsonObject coders = objectOf(*parts, kParts[2]);
    for (WebAnnotation& annotation : bundle.annotations)
        annotation.author = coders.value(annotation.uid).toString(bundle.coder);
    const QJsonArray tags = objectOf(*parts, kParts[3]).value("tags"_L1).toArray();
    for (const QJsonValue& tag : tags) {
        if (ForeignTag read = tagOf(tag.toObject()); !read.path.isEmpty())
            bundle.tags.push_back(std::move(read));
    }
    const QJsonArray articles = objectOf(*parts, kParts[4]).value("articles"_L1).toArray();
    for (const QJsonValue& article : articles)
        bundle.articles.push_back(articleOf(article.toObject()));
    bundle.decisions = readDecisions(objectOf(*parts, kParts[5]));
    return bundle;
}

} // namespace pizhu::importing
