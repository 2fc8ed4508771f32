// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/cli/listing.h"
#include "app/search/queryast.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using library::ArticleQuery;
using library::Facet;
using library::FacetCounts;
using library::FacetValue;
using library::Library;
using library::Stores;

namespace {

base::Result<ArticleQuery> readQuery(const Arguments& arguments)
{
    ArticleQuery query;
    query.text.text = arguments.operands.first();
    query.text.regional = arguments.has(u"regional"_s);
    if (const auto read = readFacets(arguments, query); !read)
        return base::fail(read.error());
    if (const auto read = readOrder(arguments, query); !read)
        return base::fail(read.error());
    return query;
}

Outcome printCount(const Invocation& invocation, const Library& library, const ArticleQuery& query)
{
    const auto count =
        library.read([query](const Stores& stores) { return stores.articles.count(query); }).result();
    if (!count)
        return failure(count.error());
    invocation.output.line(QString::number(*count));
    return ExitCode::Done;
}

QJsonObject facetsJson(const FacetCounts& facets)
{
    QJsonObject json;
    for (auto facet = facets.cbegin(); facet != facets.cend(); ++facet) {
        QJsonArray values;
        for (const FacetValue& value : facet.value())
            values << QJsonObject{{u"value"_s, value.key},
                                  {u"label"_s, value.label},
                                  {u"depth"_s, value.depth},
                                  {u"count"_s, value.count},
                                  {u"own"_s, value.own}};
        json.insert(library::facetName(facet.key()), values);
    }
    return json;
}

QString facetLine(Facet facet, const FacetValue& value)
{
    QString line = u"%1=%2\t%3"_s.arg(library::facetName(facet), value.key).arg(value.count);
    if (facet == Facet::Collection || facet == Facet::Import) // an id tells a person nothing
        line += u'\t' + value.label.simplified();
    return line;
}

void printFacetLines(const Output& output, const FacetCounts& facets)
{
    for (auto facet = facets.cbegin(); facet != facets.cend(); ++facet) {
        for (const FacetValue& value : facet.value())
            output.line(facetLine(facet.key(), value));
    }
}

/// Every field of the query language with the words it knows.
QString fieldsText()
{
    QStringList fields{u"after"_s, u"before"_s};
    for (const search::Field field : search::allFields()) {
        const QStringList words = search::fieldWords(field);
        fields << search::fieldName(field) +
                      (words.isEmpty() ? QString() : u" ("_s + words.join(u", "_s) + u')');
    }
    return fields.join(u", "_s);
}

Outcome printFacets(const Invocation& invocation, const Library& library, const ArticleQuery& query)
{
    const auto facets =
        library.read([query](const Stores& stores) { return stores.articles.facets(query); }).result();
    if (!facets)
        return failure(facets.error());
    if (invocation.json)
        invocation.output.json(facetsJson(*facets));
    else
        printFacetLines(invocation.output, *facets);
    return ExitCode::Done;
}

Outcome search(Invocation& invocation)
{
    const auto query = readQuery(invocation.arguments);
    if (!query)
        return failure(query.error());
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    if (invocation.arguments.has(u"count"_s))
        return printCount(invocation, **library, *query);
    if (invocation.arguments.has(u"facets"_s))
        return printFacets(invocation, **library, *query);
    return printArticles(invocation, **library, *query);
}

} // namespace

Command searchCommand()
{
    Command command;
    command.name = u"search"_s;
    command.operands = u"QUERY"_s;
    command.summary = u"find articles by their text, in any script"_s;
    command.description =
        u"Finds the articles whose title or text holds the query, newest first. Simplified and traditional "
        "characters, width "
        "and case do not count; quotation marks and brackets in the text are looked through. Words separated "
        "by spaces must "
        "all be there; \"a phrase\" stands together, a OR b means either, a NEAR/5 b close by, -a without, "
        "=監督 "
        "in exactly this script, gov* what begins so. FIELD:VALUE asks a field and -FIELD:VALUE leaves out "
        "what "
        "has the value. Fields are "_s +
        fieldsText() +
        u". Prints what \"pizhu-cli list\" prints; the snippets in JSON show the places found."_s;
    command.grammar.options = listingOptions();
    command.grammar.options.insert(
        command.grammar.options.begin() + 3,
        {{u"regional"_s,
          {},
          u"Find words of other regions as well: 软件 finds 軟體, by OpenCC's list, names of the news and "
          u"the "
          "library's own pairs."_s},
         {u"count"_s, {}, u"Print only the number of articles found."_s},
         {u"facets"_s,
          {},
          u"Print, for every facet, its values, how many articles one gets by choosing each of them, "
          "and its name where it has one."_s}});
    command.grammar.minOperands = 1;
    command.grammar.maxOperands = 1;
    command.examples = {{u"pizhu-cli search 監督 --count"_s, u"How many articles speak of 監督 or 监督."_s},
                        {u"pizhu-cli search 巡视 --filter source=人民日报 --filter date=2021 --json"_s,
                         u"Those of one source in one year, as JSON."_s},
                        {u"pizhu-cli search \"tag:制度 -length:short\" --exclude site=example.org --facets"_s,
                         u"What the longer articles of a tag have in common, without one site."_s}};
    command.run = search;
    return command;
}

} // namespace pizhu::cli
