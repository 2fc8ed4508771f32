// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bundle/annotationbundle.h"

#include "app/exporting/bundle/decisionsjson.h"
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

/// Those of which everything is sent: none where the scope is some of the annotations.
Result<QSet<base::ArticleId>> wholeArticles(const library::Stores& stores, const ExportScope& scope)
{
    if (!scope.tag.isEmpty() || !scope.annotations.empty())
        return QSet<base::ArticleId>();
    const auto ids = scope.articles.empty() ? stores.articles.find(scope.query)
                                            : Result<std::vector<base::ArticleId>>(scope.articles);
    if (!ids)
        return fail(ids.error());
    return QSet<base::ArticleId>(ids->begin(), ids->end());
}

/// Tags on articles themselves, by article.
Result<std::map<base::ArticleId, QStringList>> taggedArticles(const library::Stores& stores,
                                                              const std::vector<library::Tag>& tags,
                                                              const QSet<base::ArticleId>& wanted)
{
    std::map<base::ArticleId, QStringList> tagged;
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

QJsonObject taggedArticleJson(const library::Article& article, QStringList tags)
{
    tags.sort();
    QJsonObject json = articleReference(article);
    json.insert("tags"_L1, QJsonArray::fromStringList(tags));
    return json;
}

Result<QJsonObject> articlesOf(const library::Stores& stores, const std::vector<library::Tag>& tags,
                               const QSet<base::ArticleId>& wanted, Beside& beside)
{
    const auto tagged = taggedArticles(stores, tags, wanted);
    if (!tagged)
        return fail(tagged.error());
    std::map<QString, QJsonObject> byUid; // whatever order each library has them in
    for (const auto& [id, paths] : *tagged) {
        const auto article = stores.articles.load(id);
        if (!article)
            return fail(article.error());
        for (const QString& path : paths)
            beside.use(path);
        byUid.emplace(article->uid, taggedArticleJson(*article, paths));
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
    const auto whole = wholeArticles(stores, scope);
    if (!whole)
        return fail(whole.error());
    const auto articles = articlesOf(stores, *tags, *whole, *beside);
    const auto decisions = decisionsJson(stores, *whole, beside->coders, progress);
    if (!articles || !decisions)
        return fail(articles ? decisions.error() : articles.error());
    for (const QString& path : decisions->tagPaths)
        beside->use(path);
    ZipWriter zip(out);
    zip.add(u"bundle.json"_s, json(aboutBundle(coder)));
    zip.add(u"annotations.jsonld"_s, annotations);
    zip.add(u"coders.json"_s, json(beside->coders));
    zip.add(u"codebook.json"_s, json(codebookOf(std::move(*tags), beside->paths)));
    zip.add(u"articles.json"_s, json(*articles));
    zip.add(u"decisions.json"_s, json(decisions->json));
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
