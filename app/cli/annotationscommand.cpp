// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotationfilters.h"
#include "app/cli/annotationjson.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>
#include <limits>

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

/// Every annotation that the options ask for, in their order, each once.
base::Result<std::vector<AnnotationRow>> find(const Stores& stores, const Arguments& arguments)
{
    const auto query = readAnnotationFilters(stores, arguments);
    if (!query)
        return base::fail(query.error());
    const auto found = stores.annotationFinder.find(*query);
    auto rows = stores.annotations.find(query->articles.text);
    if (!found || !rows)
        return base::fail(found ? rows.error() : found.error());
    QHash<base::AnnotationId, std::size_t> places;
    for (std::size_t i = 0; i < rows->size(); ++i)
        places.insert((*rows)[i].annotation.id, i);
    std::vector<AnnotationRow> wanted;
    for (const base::AnnotationId id : found->ids) {
        if (const auto place = places.constFind(id); place != places.cend())
            wanted.push_back(std::move((*rows)[*place]));
    }
    return wanted;
}

Outcome annotations(Invocation& invocation)
{
    const auto limit = invocation.arguments.number(u"limit"_s, std::numeric_limits<int>::max());
    if (!limit)
        return failure(limit.error());
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    auto rows = (*library)
                    ->read([arguments = invocation.arguments](const Stores& stores) {
                        return find(stores, arguments);
                    })
                    .result();
    if (!rows)
        return failure(rows.error());
    if (invocation.arguments.has(u"count"_s)) {
        invocation.output.line(QString::number(rows->size()));
        return ExitCode::Done;
    }
    rows->resize(std::min(rows->size(), static_cast<std::size_t>(*limit)));
    print(invocation, *rows);
    return ExitCode::Done;
}

} // namespace

Command annotationsCommand()
{
    Command command;
    command.name = u"annotations"_s;
    command.summary = u"list annotations"_s;
    command.description =
        u"Prints the annotations of all articles, newest article first, then in text order: a "
        "line each with id, article, state, colour "
        "and quote, separated by tabs. With --json an array of objects with id, "
        "article, kind, start, end, exact, prefix, "
        "suffix, state, color, tags, note, translation, created and modified.\n\n"
        "The state says how an annotation stands on the present version of its "
        "article: exact, moved, approximate, or orphan "
        "when its place was not found."_s;
    std::vector<Option> options = annotationFilterOptions();
    options.insert(options.end(), {{u"limit"_s, u"N"_s, u"Print at most so many."_s},
                                   {u"count"_s, {}, u"Print only how many there are."_s},
                                   {u"stream"_s, {}, u"Print JSON lines, one object per annotation."_s}});
    command.grammar = {options, 0, 0};
    command.examples = {
        {u"pizhu-cli annotations --query 巡视 --json"_s, u"Annotations of articles about 巡视, as JSON."_s},
        {u"pizhu-cli annotations --tag 制度 --without-tag 待查 --note yes"_s,
         u"Those coded with 制度 or below it, but not 待查, that have a note."_s}};
    command.run = annotations;
    return command;
}

} // namespace pizhu::cli
