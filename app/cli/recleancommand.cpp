// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jobreport.h"
#include "app/cli/libraryaccess.h"
#include "app/importing/reclean.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ArticleId;
using base::Result;
using importing::ItemState;
using library::Stores;

namespace {

/// The articles named, or those the query finds.
Result<std::vector<ArticleId>> articlesOf(const Invocation& invocation, const library::Library& library)
{
    const QStringList names = invocation.arguments.operands;
    if (names.isEmpty() != invocation.arguments.has(u"query"_s))
        return base::fail(base::ErrorCode::InvalidInput, u"Give ids of articles or --query, one of them."_s);
    if (names.isEmpty())
        return library
            .read([query = invocation.arguments.value(u"query"_s)](const Stores& stores) {
                return stores.articles.find({.text = {query}});
            })
            .takeResult();
    return library
        .read([names](const Stores& stores) -> Result<std::vector<ArticleId>> {
            std::vector<ArticleId> ids;
            for (const QString& name : names) {
                const auto id = stores.articles.resolve(name);
                if (!id)
                    return base::fail(id.error());
                if (std::ranges::find(ids, *id) == ids.end())
                    ids.push_back(*id);
            }
            return ids;
        })
        .takeResult();
}

/// "auto" is how a person says the empty name.
std::optional<QString> charsetOf(const Arguments& arguments)
{
    if (!arguments.has(u"charset"_s))
        return std::nullopt;
    const QString name = arguments.value(u"charset"_s);
    return name.compare(u"auto"_s, Qt::CaseInsensitive) == 0 ? QString() : name;
}

/// A job that could not run was given a wrong charset or wrong rules; the library is not to blame.
Outcome reclean(Invocation& invocation)
{
    const bool dryRun = invocation.arguments.has(u"dry-run"_s);
    const OpenedLibrary library = dryRun ? openForReading(invocation) : openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto articles = articlesOf(invocation, **library);
    if (!articles)
        return failure(articles.error());
    importing::RecleanOptions options;
    options.articles = *articles;
    options.charset = charsetOf(invocation.arguments);
    options.dryRun = dryRun;
    options.locale = u"en"_s;
    importing::RecleanJob job(**library, options);
    const importing::ImportReport report = runToEnd(job, invocation.output);
    if (!report.error.isEmpty())
        return failure({base::ErrorCode::InvalidInput, report.error, {}});
    if (invocation.json)
        return printReport(invocation, **library, report);
    const int same = report.count(ItemState::Skipped);
    if (same > 0)
        invocation.output.line(u"%1 unchanged"_s.arg(same));
    if (report.items.empty())
        invocation.output.line(u"No article was found."_s);
    if (report.items.size() == static_cast<std::size_t>(same))
        return ExitCode::Done;
    // A line for each that stays as it is would hide the others.
    return printReport(invocation, **library, report, ItemState::Skipped);
}

} // namespace

Command recleanCommand()
{
    Command command;
    command.name = u"reclean"_s;
    command.operands = u"[ID…]"_s;
    command.summary = u"clean articles again from their stored bytes"_s;
    command.description =
        u"Reads the bytes the library keeps of each article once more, with this version's clean-up and the "
        "rules beside the library. What comes out otherwise than it is becomes the article's new version; "
        "what "
        "you set yourself stays, annotations are carried over, repairs you took back stay taken back. All of "
        "it is one step that \"pizhu-cli undo\" takes back.\n\n"
        "With --charset the bytes are read in that character set, whatever they say of themselves. The "
        "choice "
        "holds for the article, also when it is imported anew from the same place, until another --charset; "
        "\"auto\" ends it."_s;
    command.grammar = {
        {{u"query"_s, u"QUERY"_s, u"Clean every article that this search finds; \"\" finds all."_s},
         {u"charset"_s, u"NAME"_s, u"Read the bytes as UTF-8, GB18030, Big5-HKSCS …, or auto."_s},
         {u"dry-run"_s, {}, u"Clean everything, write nothing."_s}},
        0,
        -1};
    command.examples = {
        {u"pizhu-cli reclean --query \"\" --dry-run"_s, u"What a newer clean-up would change."_s},
        {u"pizhu-cli reclean 0190a1b2 --charset GB18030"_s, u"Read one article's bytes as GB18030."_s}};
    command.run = reclean;
    return command;
}

} // namespace pizhu::cli
