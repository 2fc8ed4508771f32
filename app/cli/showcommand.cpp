// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlejson.h"
#include "app/cli/articlepage.h"
#include "app/cli/articleview.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/cli/versions.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using library::Article;
using library::Stores;
using text::ViewScript;

namespace {

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QJsonArray versionsJson(const Article& article)
{
    QJsonArray versions;
    for (const library::VersionSummary& version : article.versions)
        versions << versionJson(version);
    return versions;
}

base::Result<Article> loadAsked(const Stores& stores, const QString& name, std::optional<int> version)
{
    const auto id = stores.articles.resolve(name);
    if (!id)
        return base::fail(id.error());
    if (!version)
        return stores.articles.load(*id);
    return versionNumbered(stores, *id, *version).and_then([&](base::VersionId asked) {
        return stores.articles.loadVersion(asked);
    });
}

QJsonObject shownJson(const Article& article, ViewScript script)
{
    QJsonObject json = articleJson(article.document, article.metadata, article.log);
    json.insert(u"id"_s, article.uid);
    json.insert(u"view"_s, text::viewScriptName(script));
    json.insert(u"read_state"_s, library::readStateName(article.readState));
    json.insert(u"starred"_s, article.starred);
    json.insert(u"tags"_s, QJsonArray::fromStringList(article.tags));
    json.insert(u"origin"_s, article.origin);
    json.insert(u"sha256"_s, article.sourceSha256);
    json.insert(u"media_type"_s, article.mediaType);
    json.insert(u"charset"_s, QJsonObject{{u"name"_s, article.charset}, {u"how"_s, article.charsetEvidence}});
    json.insert(u"retrieved"_s, timeText(article.retrieved));
    json.insert(u"imported"_s, timeText(article.imported));
    json.insert(u"versions"_s, versionsJson(article));
    return json;
}

/// Title, a line of provenance and the text, with empty lines between them.
QString shownText(const Article& article)
{
    const document::Metadata& metadata = article.metadata;
    QStringList provenance{metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value,
                           metadata.authors.value.join(u'、'),
                           metadata.published.value ? metadata.published.value->toIso() : QString(),
                           metadata.url.value};
    provenance.removeAll(QString());
    QStringList parts{metadata.title.value, provenance.join(u" · "_s), article.document.text};
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

Outcome print(const Invocation& invocation, const Article& source, ViewScript script, const QString& format)
{
    if (format == "html"_L1) {
        const auto page = articlePage(source.document, source.metadata, script);
        if (!page)
            return failure(page.error());
        invocation.output.bytes(page->toUtf8());
        return ExitCode::Done;
    }
    const auto article = inScript(source, script);
    if (!article)
        return failure(article.error());
    if (format == "json"_L1)
        invocation.output.json(shownJson(*article, script));
    else
        invocation.output.line(shownText(*article));
    return ExitCode::Done;
}

Outcome show(Invocation& invocation)
{
    const QString format = invocation.json ? u"json"_s : invocation.arguments.value(u"format"_s, u"text"_s);
    if (!QStringList{u"text"_s, u"html"_s, u"json"_s}.contains(format))
        return failure({ErrorCode::InvalidInput,
                        u"There is no format “%1”; text, html and json are known."_s.arg(format),
                        {}});
    const QString scriptName = invocation.arguments.value(u"script"_s, u"source"_s);
    const auto script = text::viewScriptFromName(scriptName);
    if (!script)
        return failure(
            {ErrorCode::InvalidInput,
             u"There is no script “%1”; source, hans, hant, tw and hk are known."_s.arg(scriptName),
             {}});
    const auto number = invocation.arguments.number(u"version"_s, 1);
    if (!number)
        return failure(number.error());
    const auto version = invocation.arguments.has(u"version"_s) ? std::optional(*number) : std::nullopt;
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto article = (*library)
                             ->read([id = invocation.arguments.operands.first(), version](
                                        const Stores& stores) { return loadAsked(stores, id, version); })
                             .result();
    return article ? print(invocation, *article, *script, format) : failure(article.error());
}

} // namespace

Command showCommand()
{
    Command command;
    command.name = u"show"_s;
    command.operands = u"ID"_s;
    command.summary = u"print one article"_s;
    command.description =
        u"Prints an article as it is in the library, in its own script or converted. The JSON has the keys "
        u"of "
        "\"pizhu-cli extract\" and id, view, read_state, starred, tags, origin, sha256, media_type, "
        "retrieved, imported and "
        "versions; its offsets are those of the text as printed."_s;
    command.grammar = {
        {{u"script"_s, u"source|hans|hant|tw|hk"_s,
          u"The script to print in: as published, simplified, traditional, Taiwan or Hong Kong."_s},
         {u"version"_s, u"N"_s, u"Another version than the current one, by its number (see \"versions\")."_s},
         {u"format"_s, u"text|html|json"_s, u"What to print; text by default, json with --json."_s}},
        1,
        1};
    command.examples = {
        {u"pizhu-cli show 0190a1b2 --script tw"_s, u"Read an article in Taiwan's script and words."_s}};
    command.run = show;
    return command;
}

} // namespace pizhu::cli
