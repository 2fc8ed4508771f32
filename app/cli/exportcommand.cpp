// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/fileinput.h"
#include "app/cli/libraryaccess.h"
#include "app/cli/listing.h"
#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/exportcontent.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/templates/folderexport.h"

#include <QFileInfo>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;
using exporting::ExportOptions;
using exporting::Format;
using library::Stores;

namespace {

QString formatNames()
{
    QStringList names;
    for (const exporting::FormatInfo& format : exporting::allFormats()) {
        if (format.onCommandLine)
            names << QString::fromLatin1(format.name);
    }
    return names.join(u", "_s);
}

/// A template that comes with the program by its name, else a file.
Result<QString> templateText(const QString& nameOrPath)
{
    auto shipped = exporting::shippedTemplateText(nameOrPath);
    if (shipped || !QFileInfo::exists(nameOrPath))
        return shipped;
    return readFile(nameOrPath).map([](const QByteArray& bytes) { return QString::fromUtf8(bytes); });
}

Result<Format> formatOf(const Arguments& arguments)
{
    if (arguments.has(u"template"_s))
        return Format::Template;
    if (const auto format = exporting::formatFromName(arguments.value(u"format"_s)))
        return *format;
    if (arguments.value(u"format"_s) == u"pdf")
        return base::fail(ErrorCode::InvalidInput,
                          u"A PDF is printed by the desktop program: pizhu --export-pdf FILE LIBRARY."_s);
    return base::fail(ErrorCode::InvalidInput,
                      u"Give a format with --format: %1; or a --template."_s.arg(formatNames()));
}

Result<ExportOptions> optionsOf(const Arguments& arguments)
{
    ExportOptions options;
    const auto format = formatOf(arguments);
    if (!format)
        return base::fail(format.error());
    options.format = *format;
    options.csvBom = arguments.has(u"bom"_s);
    options.guardFormulas = arguments.has(u"guard-formulas"_s);
    options.title = arguments.value(u"title"_s);
    const auto style = exporting::citationStyleFromName(arguments.value(u"style"_s, u"gbt7714-2025"_s));
    const auto script = text::viewScriptFromName(arguments.value(u"script"_s, u"source"_s));
    const auto beside = text::viewScriptFromName(arguments.value(u"beside"_s, u"source"_s));
    if (!style)
        return base::fail(ErrorCode::InvalidInput, u"Known citation styles are %1."_s.arg(
                                                       exporting::citationStyleNames().join(u", "_s)));
    if (!script)
        return base::fail(ErrorCode::InvalidInput, u"Give source, hans, hant, tw or hk with --script."_s);
    if (!beside)
        return base::fail(ErrorCode::InvalidInput, u"Give hans, hant, tw or hk with --beside."_s);
    if (*beside != text::ViewScript::Source && !exporting::holdsConversions(options.format))
        return base::fail(ErrorCode::InvalidInput,
                          u"This format holds the words of the source alone; leave out --beside."_s);
    options.style = *style;
    options.script = *script;
    options.beside = *beside;
    if (options.format == Format::Template) {
        auto text = templateText(arguments.value(u"template"_s));
        if (!text)
            return base::fail(ErrorCode::InvalidInput, text.error().message);
        options.templateText = std::move(*text);
        options.templateName = QFileInfo(arguments.value(u"template"_s)).fileName();
    }
    return options;
}

Result<exporting::ExportScope> scopeOf(const Stores& stores, const Arguments& arguments,
                                       const library::ArticleQuery& query)
{
    exporting::ExportScope scope{.query = query, .tag = arguments.value(u"tag"_s)};
    for (const QString& id : arguments.values(u"article"_s)) {
        const auto article = stores.articles.resolve(id);
        if (!article)
            return base::fail(article.error());
        scope.articles.push_back(*article);
    }
    return scope;
}

/// Reads the library with `run(stores, scope)`.
template <typename Run>
auto overScope(const library::Library& library, const Arguments& arguments, Run run)
    -> std::invoke_result_t<Run, const Stores&, const exporting::ExportScope&>
{
    library::ArticleQuery query;
    query.text = search::Query{arguments.value(u"query"_s)};
    if (auto read = readFacets(arguments, query); !read)
        return base::fail(read.error());
    using R = std::invoke_result_t<Run, const Stores&, const exporting::ExportScope&>;
    return library
        .read([&](const Stores& stores) -> R {
            const auto scope = scopeOf(stores, arguments, query);
            if (!scope)
                return base::fail(scope.error());
            return run(stores, *scope);
        })
        .result();
}

void report(const Invocation& invocation, const exporting::ExportCounts& counts)
{
    const QString path = invocation.arguments.value(u"output"_s);
    const bool byTemplate = invocation.arguments.has(u"template"_s);
    if (invocation.json) {
        invocation.output.json(
            QJsonObject{{u"file"_s, path},
                        {u"format"_s, byTemplate ? u"template"_s : invocation.arguments.value(u"format"_s)},
                        {u"articles"_s, counts.articles},
                        {u"excerpts"_s, counts.excerpts}});
        return;
    }
    invocation.output.line(
        u"Written to %1 (excerpts: %2, articles: %3)."_s.arg(path).arg(counts.excerpts).arg(counts.articles));
}

Outcome intoFolder(const Invocation& invocation, const library::Library& library,
                   const ExportOptions& options)
{
    using FileOutcome = exporting::FolderFile::Outcome;
    const QString folder = invocation.arguments.value(u"output"_s);
    exporting::ExportProgress progress;
    const auto done = overScope(
        library, invocation.arguments, [&](const Stores& stores, const exporting::ExportScope& scope) {
            return exporting::exportIntoFolder(folder, stores, scope, options, progress);
        });
    if (!done)
        return failure(done.error());
    if (invocation.json)
        invocation.output.json(QJsonObject{{u"folder"_s, folder},
                                           {u"written"_s, done->count(FileOutcome::Written)},
                                           {u"merged"_s, done->count(FileOutcome::Merged)},
                                           {u"unchanged"_s, done->count(FileOutcome::Unchanged)},
                                           {u"failed"_s, done->count(FileOutcome::Failed)}});
    else
        invocation.output.line(done->toText());
    return done->count(FileOutcome::Failed) > 0 ? ExitCode::SomeFailed : ExitCode::Done;
}

bool isFolder(const QString& output)
{
    return output.endsWith(u'/') || QFileInfo(output).isDir();
}

Outcome exportExcerpts(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments;
    const auto options = optionsOf(arguments);
    if (!options)
        return failure(options.error());
    const QString output = arguments.value(u"output"_s);
    if (output.isEmpty())
        return failure({ErrorCode::InvalidInput, u"Give the file to write with --output."_s, {}});
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    if (options->format == Format::Template && isFolder(output))
        return intoFolder(invocation, **library, *options);
    exporting::ExportProgress progress;
    const auto counts =
        overScope(**library, arguments, [&](const Stores& stores, const exporting::ExportScope& scope) {
            return exporting::exportToFile(output, arguments.has(u"overwrite"_s), stores, scope, *options,
                                           progress);
        });
    if (!counts)
        return failure(counts.error());
    report(invocation, *counts);
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
        u"Writes every annotated passage word for word, with title, source, author, date, URL, tags, note, "
        "colour and position. Articles without annotations are left out, but for the formats that hold whole "
        "articles or references; annotations whose place was lost are written with their quote and marked. "
        "Positions are code points of the article's text, in json, jsonl and hypothesis UTF-16 units.\n\n"
        "Excerpts: md, html (one page that needs nothing else), csv (RFC 4180), tsv, xlsx, json, jsonl (one "
        "excerpt a line), jsonld (W3C Web Annotations) and hypothesis, both of which import-annotations "
        "reads "
        "again. Whole articles with the annotations as comments: docx, odt. Text alone: txt, in the script "
        "of "
        "--script. Qualitative analysis: qdpx and qdc (REFI-QDA). References: bibtex, biblatex, ris, csl. "
        "Evidence: evidence is a ZIP with excerpts, sources, checksums and the log of the clean-up; "
        "\"verify\" "
        "checks it.\n\n"
        "PDF is printed by the desktop program: pizhu --export-pdf FILE LIBRARY.\n\n"
        "--template renders a template in the language of Jinja: by-article, by-tag, reading-notes, "
        "literature-table, obsidian, logseq, or a file of yours. With a folder as --output it writes a file "
        "for "
        "each article; a file that is there already is merged: what you wrote outside the exported blocks, "
        "and "
        "blocks and properties you changed, stay. A template that goes through the articles, or through the "
        "tags, "
        "in one loop and does not ask for the number of the turn is rendered piece by piece; one that looks "
        "at "
        "all of them at once needs memory for all. What a template makes, and how long it takes, is limited; "
        "the "
        "error names its line."_s;
    command.grammar = {
        {{u"format"_s, u"FORMAT"_s, u"The format; required without --template."_s},
         {u"template"_s, u"NAME"_s, u"A template that comes with the program, or a file."_s},
         {u"output"_s, u"FILE"_s, u"The file to write, or a folder for a template; required."_s},
         {u"query"_s, u"QUERY"_s, u"Only articles that this search finds."_s},
         {u"filter"_s, u"FACET=VALUE"_s, u"Only articles with this value, as \"list\" takes it."_s, true},
         {u"exclude"_s, u"FACET=VALUE"_s, u"No articles with this value."_s, true},
         {u"article"_s, u"ID"_s, u"Only this article."_s, true},
         {u"tag"_s, u"PATH"_s, u"Only excerpts with this tag or one below it."_s},
         {u"style"_s, u"STYLE"_s, u"The citation style, as \"cite\" takes it."_s},
         {u"script"_s, u"SCRIPT"_s, u"Of txt: source, hans, hant, tw or hk."_s},
         {u"beside"_s, u"SCRIPT"_s,
          u"Beside each excerpt its conversion, marked as such, where it reads otherwise: hans, hant, tw or "
          u"hk. "
          "In md, html, docx, odt, csv, tsv, xlsx, json, jsonl and templates."_s},
         {u"title"_s, u"TEXT"_s, u"The heading of the document."_s},
         {u"overwrite"_s, {}, u"Replace the file if it exists."_s},
         {u"bom"_s, {}, u"Begin csv or tsv with a byte order mark, which some spreadsheets need."_s},
         {u"guard-formulas"_s,
          {},
          u"Put an apostrophe before cells of csv and tsv that a spreadsheet would take for a formula."_s}},
        0,
        0};
    command.examples = {{u"pizhu-cli export --format csv --bom --output excerpts.csv --query 巡视"_s,
                         u"A table of the excerpts of articles about 巡视."_s},
                        {u"pizhu-cli export --template obsidian --output ~/vault/articles/"_s,
                         u"A note for each article, merged with what is there."_s}};
    command.run = exportExcerpts;
    return command;
}

} // namespace pizhu::cli
