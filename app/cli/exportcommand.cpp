// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/exporting/excerpts.h"

#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using exporting::ArticleExcerpts;
using library::Stores;

namespace {

int excerptCount(const std::vector<ArticleExcerpts>& articles)
{
    int count = 0;
    for (const ArticleExcerpts& article : articles)
        count += int(article.excerpts.size());
    return count;
}

void report(const Invocation& invocation, const std::vector<ArticleExcerpts>& articles)
{
    const QString path = invocation.arguments.value(u"output"_s);
    const int excerpts = excerptCount(articles);
    if (invocation.json) {
        invocation.output.json(QJsonObject{{u"file"_s, path},
                                           {u"format"_s, invocation.arguments.value(u"format"_s)},
                                           {u"articles"_s, int(articles.size())},
                                           {u"excerpts"_s, excerpts}});
        return;
    }
    invocation.output.line(
        u"Written to %1 (excerpts: %2, articles: %3)."_s.arg(path).arg(excerpts).arg(articles.size()));
}

Outcome exportExcerpts(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments;
    const auto format = exporting::formatFromName(arguments.value(u"format"_s));
    if (!format)
        return failure(
            {ErrorCode::InvalidInput, u"Give a format with --format: md, html, csv or jsonld."_s, {}});
    if (arguments.value(u"output"_s).isEmpty())
        return failure({ErrorCode::InvalidInput, u"Give the file to write with --output."_s, {}});
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const search::Query query{arguments.value(u"query"_s)};
    const auto articles =
        (*library)
            ->read([query](const Stores& stores) { return exporting::gatherExcerpts(stores, query); })
            .result();
    if (!articles)
        return failure(articles.error());
    const QByteArray content = exporting::renderExcerpts(*articles, {*format, arguments.has(u"bom"_s), {}});
    const auto written =
        exporting::writeExport(arguments.value(u"output"_s), content, arguments.has(u"overwrite"_s));
    if (!written)
        return failure(written.error());
    report(invocation, *articles);
    return ExitCode::Done;
}

} // namespace

Command exportCommand()
{
    Command command;
    command.name = u"export"_s;
    command.operands = u"--format FORMAT --output FILE"_s;
    command.summary = u"write excerpts with their sources to a file"_s;
    command.description =
        u"Writes every annotated passage word for word, with title, source, author, date, URL, tags, "
        "note, colour and "
        "position. Positions in exported files are code points of the article's text. Articles "
        "without annotations are left "
        "out; annotations whose place was lost are written with their quote and marked.\n\n"
        "md is Markdown; html one page that needs nothing else and prints well; csv is RFC 4180 in "
        "UTF-8, where no text is "
        "altered, so import columns as text where a spreadsheet would take a leading \"=\" for a "
        "formula; jsonld is the W3C "
        "Web Annotation model, which import-annotations reads again."_s;
    command.grammar = {
        {{u"format"_s, u"md|html|csv|jsonld"_s, u"The format; required."_s},
         {u"output"_s, u"FILE"_s, u"The file to write; required."_s},
         {u"query"_s, u"QUERY"_s, u"Only articles that this search finds."_s},
         {u"overwrite"_s, {}, u"Replace the file if it exists."_s},
         {u"bom"_s, {}, u"Begin a CSV with a byte order mark, which some spreadsheets need."_s}},
        0,
        0};
    command.examples = {{u"pizhu-cli export --format csv --bom --output excerpts.csv --query 巡视"_s,
                         u"A table of the excerpts of articles about 巡视."_s}};
    command.run = exportExcerpts;
    return command;
}

} // namespace pizhu::cli
