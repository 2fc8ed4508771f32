// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/cli/listing.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome list(Invocation& invocation)
{
    library::ArticleQuery query;
    if (const auto read = readFacets(invocation.arguments, query); !read)
        return failure(read.error());
    if (const auto read = readOrder(invocation.arguments, query); !read)
        return failure(read.error());
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    return printArticles(invocation, **library, query);
}

} // namespace

Command listCommand()
{
    Command command;
    command.name = u"list"_s;
    command.summary = u"list articles, newest first"_s;
    command.description = u"Prints the articles of the library: a line each with id, date, source and "
                          "title, separated by tabs. With --json "
                          "an array of objects with id, title, source, authors, published, url, "
                          "script, read_state, starred, tags, "
                          "annotations, repairs, versions, hits and snippet."_s;
    command.grammar = {listingOptions(), 0, 0};
    command.examples = {
        {u"pizhu-cli list --filter date=2021 --limit 20"_s, u"The newest twenty articles of 2021."_s},
        {u"pizhu-cli list --sort source,title --collation stroke"_s,
         u"By source, each one's articles by title, both in the order of strokes."_s}};
    command.run = list;
    return command;
}

} // namespace pizhu::cli
