// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotationjson.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using library::AnnotationRow;
using library::Stores;

namespace {

void print(const Invocation& invocation, const std::vector<AnnotationRow>& rows)
{
    QJsonArray collected;
    for (const AnnotationRow& row : rows) {
        if (invocation.arguments.has(u"stream"_s))
            invocation.output.jsonLine(annotationJson(row));
        else if (invocation.json)
            collected << annotationJson(row);
        else
            invocation.output.line(annotationLine(row));
    }
    if (invocation.json && !invocation.arguments.has(u"stream"_s))
        invocation.output.json(collected);
}

Outcome annotations(Invocation& invocation)
{
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const search::Query query{invocation.arguments.value(u"query"_s)};
    const auto rows =
        (*library)->read([query](const Stores& stores) { return stores.annotations.find(query); }).result();
    if (!rows)
        return failure(rows.error());
    print(invocation, *rows);
    return ExitCode::Done;
}

} // namespace

Command annotationsCommand()
{
    Command command;
    command.name = u"annotations"_s;
    command.summary = u"list annotations"_s;
    command.description = u"Prints the annotations of all articles, by article, then in text order: a "
                          "line each with id, article, state, colour "
                          "and quote, separated by tabs. With --json an array of objects with id, "
                          "article, kind, start, end, exact, prefix, "
                          "suffix, state, color, tags, note, translation, created and modified.\n\n"
                          "The state says how an annotation stands on the present version of its "
                          "article: exact, moved, approximate, or orphan "
                          "when its place was not found."_s;
    command.grammar = {{{u"query"_s, u"QUERY"_s, u"Only those of articles that this search finds."_s},
                        {u"stream"_s, {}, u"Print JSON lines, one object per annotation."_s}},
                       0,
                       0};
    command.examples = {
        {u"pizhu-cli annotations --query 巡视 --json"_s, u"Annotations of articles about 巡视, as JSON."_s}};
    command.run = annotations;
    return command;
}

} // namespace pizhu::cli
