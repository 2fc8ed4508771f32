// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlejson.h"
#include "app/cli/articlepage.h"
#include "app/cli/commands.h"
#include "app/cli/fileinput.h"
#include "app/importing/readers/reader.h"

#include <QFileInfo>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using importing::ExtractedArticle;

namespace {

QJsonObject extractedJson(const ExtractedArticle& extracted)
{
    QJsonObject json =
        articleJson(extracted.article.document, extracted.article.metadata, extracted.article.log);
    json.insert(u"charset"_s, QJsonObject{{u"name"_s, extracted.charset},
                                          {u"how"_s, text::evidenceName(extracted.evidence)}});
    return json;
}

Outcome printExtracted(const Invocation& invocation, const ExtractedArticle& extracted, const QString& format)
{
    const cleanup::CleanArticle& article = extracted.article;
    if (format == "json"_L1) {
        invocation.output.json(extractedJson(extracted));
    } else if (format == "html"_L1) {
        const auto page = articlePage(article.document, article.metadata, text::ViewScript::Source);
        if (!page)
            return failure(page.error());
        invocation.output.bytes(page->toUtf8());
    } else {
        invocation.output.line(article.document.text);
    }
    return ExitCode::Done;
}

Outcome extract(Invocation& invocation)
{
    const QString format = invocation.json ? u"json"_s : invocation.arguments.value(u"format"_s, u"text"_s);
    if (!QStringList{u"json"_s, u"text"_s, u"html"_s}.contains(format))
        return failure({ErrorCode::InvalidInput,
                        u"There is no format “%1”; json, text and html are known."_s.arg(format),
                        {}});
    const QString path = invocation.arguments.operands.first();
    const auto bytes = readFile(path);
    if (!bytes)
        return failure(bytes.error());
    const auto extracted = importing::extractArticle(QFileInfo(path).fileName(), *bytes);
    if (!extracted)
        return failure(extracted.error());
    return printExtracted(invocation, *extracted, format);
}

} // namespace

Command extractCommand()
{
    Command command;
    command.name = u"extract"_s;
    command.operands = u"FILE"_s;
    command.summary = u"read and clean one file, without a library"_s;
    command.description = u"Reads one saved article (Markdown with front matter, HTML or a plain text "
                          "dump of a page), cleans it exactly as "
                          "an import would, and prints it.\n\n"
                          "The JSON is one object: title, published, published_precision, source, "
                          "site, authors, author_note, editors, "
                          "categories, url, language, script, text, blocks, captions, repairs, "
                          "removed and charset. Offsets of repairs are "
                          "UTF-16 units of the field they name, after repair."_s;
    command.grammar = {
        {{u"format"_s, u"json|text|html"_s, u"What to print; text by default, json with --json."_s}}, 1, 1};
    command.examples = {
        {u"pizhu-cli extract page.html --format json"_s, u"See everything clean-up found and did."_s}};
    command.run = extract;
    return command;
}

} // namespace pizhu::cli
