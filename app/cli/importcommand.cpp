// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jobreport.h"
#include "app/cli/libraryaccess.h"
#include "app/importing/importjob.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using importing::ImportReport;
using library::Library;
using library::Stores;

namespace {

/// What the command line asks for, without the paths.
base::Result<importing::ImportOptions> optionsOf(const Arguments& arguments)
{
    importing::ImportOptions options{
        .paths = arguments.operands, .dryRun = arguments.has(u"dry-run"_s), .locale = u"en"_s};
    if (arguments.has(u"map"_s)) {
        auto mapping = importing::FieldMapping::fromText(arguments.value(u"map"_s));
        if (!mapping)
            return base::fail(mapping.error());
        options.source.mapping = std::move(*mapping);
    }
    const bool resumes = arguments.has(u"resume"_s);
    if (resumes != options.paths.isEmpty())
        return base::fail(base::ErrorCode::InvalidInput,
                          resumes ? u"An import is resumed with the paths it was given; leave them out."_s
                                  : u"Give a file or folder to import, or --resume."_s);
    return options;
}

/// Puts the import that did not come to its end into `options`.
base::Result<void> findUnfinished(const Library& library, importing::ImportOptions& options)
{
    auto unfinished = library.read([](const Stores& stores) { return stores.imports.unfinished(); }).result();
    if (!unfinished)
        return base::fail(unfinished.error());
    if (!*unfinished)
        return base::fail(base::ErrorCode::NotFound, u"There is no unfinished import to resume."_s);
    options.paths = (*unfinished)->paths;
    options.resumed = std::move(**unfinished);
    return {};
}

Outcome importInto(const Invocation& invocation, Library& library)
{
    auto options = optionsOf(invocation.arguments);
    if (!options)
        return failure(options.error());
    if (invocation.arguments.has(u"resume"_s)) {
        if (const auto found = findUnfinished(library, *options); !found)
            return failure(found.error());
    }
    importing::ImportJob job(library, *options);
    const ImportReport report = runToEnd(job, invocation.output);
    if (!report.error.isEmpty())
        return libraryUnusable({base::ErrorCode::Storage, report.error, {}});
    return printReport(invocation, library, report);
}

/// A dry run leaves no library where there is none: it compares with an empty one elsewhere.
Outcome dryRunWithoutLibrary(const Invocation& invocation)
{
    const QTemporaryDir folder;
    Invocation elsewhere = invocation;
    elsewhere.libraryPath = folder.filePath(u"empty.pizhu"_s);
    const OpenedLibrary library = openForWriting(elsewhere, true);
    if (!library)
        return tl::make_unexpected(library.error());
    return importInto(elsewhere, **library);
}

Outcome importPaths(Invocation& invocation)
{
    if (const auto options = optionsOf(invocation.arguments); !options)
        return failure(options.error()); // before a library is made
    const bool dryRun = invocation.arguments.has(u"dry-run"_s);
    if (dryRun && !QFileInfo::exists(invocation.libraryPath))
        return dryRunWithoutLibrary(invocation);
    const OpenedLibrary library = dryRun ? openForReading(invocation) : openForWriting(invocation, true);
    if (!library)
        return tl::make_unexpected(library.error());
    return importInto(invocation, **library);
}

} // namespace

Command importCommand()
{
    Command command;
    command.name = u"import"_s;
    command.operands = u"PATH…"_s;
    command.summary = u"add saved articles to the library"_s;
    command.description =
        u"Reads files and folders (with everything below them), cleans what they "
        "hold and adds it to the library, which is made where there is none. Known are "
        "Markdown with front matter, HTML, plain text dumps of pages, MHTML, EPUB, DOCX, "
        "ODT and PDF with text; tables, JSON and JSON Lines with a record per article, RSS "
        "and Atom files, WARC and WACZ, Zotero libraries; and archives of any of them. What "
        "is in the library already is not added twice; another copy of a known article "
        "becomes its new version and keeps its annotations. One bad file never stops the "
        "rest; an import that was cancelled or broke off goes on with --resume.\n\n"
        "Ends with a report: totals, then a line per failed or skipped article. With "
        "--json one object with the totals and items; "
        "their state is added, new-version, duplicate, failed or skipped."_s;
    command.grammar = {
        {{u"dry-run"_s, {}, u"Read and clean everything, write nothing."_s},
         {u"map"_s, u"FIELD=COLUMN,…"_s,
          u"Which columns of tables, or fields of JSON records, hold what: title, date, source, "
          "author, url, body, categories, tags, language, id. Without it their names tell."_s},
         {u"resume"_s, {}, u"Go on with the last import that was cancelled or broke off."_s}},
        0,
        -1};
    command.examples = {
        {u"pizhu-cli import ~/Downloads/articles page.html"_s, u"Import a folder and a file."_s},
        {u"pizhu-cli import --dry-run --json ~/articles"_s, u"See what an import would do."_s},
        {u"pizhu-cli import --map title=标题,body=正文 corpus.csv"_s, u"Say which columns hold what."_s},
        {u"pizhu-cli import --resume"_s, u"Go on with an import that was interrupted."_s}};
    command.run = importPaths;
    return command;
}

} // namespace pizhu::cli
