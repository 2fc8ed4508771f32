// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bundle/annotationbundle.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/exportwriter.h"
#include "app/exporting/scopereader.h"
#include "app/exporting/ziparchive.h"
#include "app/library/coders.h"
#include "app/library/tagusage.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryFile>
#include <map>

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

/// What stands beside the annotations, gathered while they are written.
struct Beside
{
    QJsonObject coders; ///< by uid
    QSet<QString> paths;
    int annotations = 0;

    /// With the paths above it.
    void use(QString path)
    {
        for (; !path.isEmpty() && !paths.contains(path); path = path.section(u'/', 0, -2))
            paths.insert(path);
    }
};

Result<Beside> writeAnnotations(QIODevice& out, const library::Stores& stores, const ExportScope& scope,
                                const QString& coder, ExportProgress& progress)
{
    auto reader = ScopeReader::open(stores, scope, Format::JsonLd);
    const auto others = stores.annotations.coders().byUid();
    if (!reader || !others)
        return fail(reader ? others.error() : reader.error());
    progress.begin(reader->articleCount());
    const auto writer = makeExportWriter(out, {.format = Format::JsonLd}, {});
    Beside beside;
    while (true) {
        const auto article = reader->next();
        if (!article)
            return fail(article.error());
        if (!*article)
            break;
        for (const Excerpt& excerpt : (*article)->excerpts) {
            ++beside.annotations;
            beside.coders.insert(excerpt.annotation.uid, others->value(excerpt.annotation.uid, coder));
            for (const QString& path : excerpt.tagPaths)
                beside.use(path);
        }
        if (auto added = writer->add(**article).and_then([&] { return progress.advance(); }); !added)
            return fail(added.error());
    }
    return writer->finish().map([&beside] { return std::move(beside); });
}

/// Tags on articles themselves, by article.
Result<std::map<base::ArticleId, QStringList>>
taggedArticles(const library::Stores& stores, const std::vector<library::Tag>& tags, const ExportScope& scope)
{
    std::map<base::ArticleId, QStringList> tagged;
    if (!scope.tag.isEmpty() || !scope.annotations.empty())
        return tagged;
    auto ids = scope.articles;
    if (ids.empty()) {
        auto found = stores.articles.find(scope.query);
        if (!found)
            return fail(found.error());
        ids = std::move(*found);
    }
    const QSet<base::ArticleId> wanted(ids.begin(), ids.end());
    for (const library::Tag& tag : tags) {
        if (tag.articleCount == 0)
            continue;
        const auto articles = stores.tags.usage().articles(tag.id);
        if (!articles)
            return fail(articles.error());
        for (const library::TaggedArticle& article : *articles) {
            if (wanted.contains(article.id))
                tagged[article.id] << tag.path;
        }
    }
    return tagged;
}

QJsonObject articleJson(const library::Article& article, QStringList tags)
{
    tags.sort();
    return {{u"id"_s, article.uid},
            {u"title"_s, article.metadata.title.value},
            {u"url"_s, article.metadata.url.value},
            {u"published"_s, publishedText(article)},
            {u"sha256"_s, article.sourceSha256},
            {u"tags"_s, QJsonArray::fromStringList(tags)}};
}

Result<QJsonObject> articlesOf(const library::Stores& stores, const std::vector<library::Tag>& tags,
                               const ExportScope& scope, Beside& beside)
{
    const auto tagged = taggedArticles(stores, tags, scope);
    if (!tagged)
        return fail(tagged.error());
    std::map<QString, QJsonObject> byUid; // whatever order each library has them in
    for (const auto& [id, paths] : *tagged) {
        const auto article = stores.articles.load(id);
        if (!article)
            return fail(article.error());
        for (const QString& path : paths)
            beside.use(path);
        byUid.emplace(article->uid, articleJson(*article, paths));
    }
    QJsonArray list;
    for (const auto& [uid, article] : byUid)
        list << article;
    return QJsonObject{{u"articles"_s, list}};
}

} // namespace

Result<int> writeBundle(QIODevice& out, const library::Stores& stores, const ExportScope& scope,
                        const QString& coder, ExportProgress& progress)
{
    QTemporaryFile annotations;
    if (!annotations.open())
        return fail(temporarySpace().error());
    auto beside = writeAnnotations(annotations, stores, scope, coder, progress);
    if (!beside)
        return fail(beside.error());
    auto tags = stores.tags.all();
    if (!tags)
        return fail(tags.error());
    const auto articles = articlesOf(stores, *tags, scope, *beside);
    if (!articles)
        return fail(articles.error());
    ZipWriter zip(out);
    zip.add(u"bundle.json"_s, json(aboutBundle(coder)));
    zip.add(u"annotations.jsonld"_s, annotations);
    zip.add(u"coders.json"_s, json(beside->coders));
    zip.add(u"codebook.json"_s, json(codebookOf(std::move(*tags), beside->paths)));
    zip.add(u"articles.json"_s, json(*articles));
    return zip.finish().map([&beside] { return beside->annotations; });
}

Result<QByteArray> renderBundle(const library::Stores& stores, const ExportScope& scope, const QString& coder)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ExportProgress progress;
    return writeBundle(buffer, stores, scope, coder, progress).map([&buffer](int) { return buffer.data(); });
}

Result<int> writeBundleFile(const QString& path, bool overwrite, const library::Stores& stores,
                            const ExportScope& scope, const QString& coder, ExportProgress& progress)
{
    int count = 0;
    const auto write = [&](QIODevice& out) {
        return writeBundle(out, stores, scope, coder, progress).map([&count](int done) { count = done; });
    };
    return saveTo(path, overwrite, write).map([&count] { return count; });
}

} // namespace pizhu::exporting
