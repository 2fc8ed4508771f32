// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"

#include "app/cli/articlejson.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ArticleId;
using base::ErrorCode;
using base::Result;
using library::ArticleSummary;
using library::Facet;
using library::Stores;

namespace {

constexpr std::size_t kPage = 500; ///< rows held at once

QString facetNames()
{
    QStringList names;
    for (const Facet facet : library::allFacets())
        names << library::facetName(facet);
    return names.join(u", "_s);
}

QJsonObject summaryJson(const ArticleSummary& summary)
{
    return {{u"id"_s, summary.uid},
            {u"title"_s, textOrNull(summary.title)},
            {u"source"_s, textOrNull(summary.source)},
            {u"authors"_s, QJsonArray::fromStringList(summary.authors)},
            {u"published"_s, dateOrNull(summary.published)},
            {u"url"_s, textOrNull(summary.url)},
            {u"script"_s, text::scriptName(summary.script)},
            {u"read_state"_s, library::readStateName(summary.readState)},
            {u"starred"_s, summary.starred},
            {u"tags"_s, QJsonArray::fromStringList(summary.tags)},
            {u"annotations"_s, summary.annotationCount},
            {u"repairs"_s, summary.repairCount},
            {u"versions"_s, summary.versionCount},
            {u"hits"_s, summary.hitCount},
            {u"snippet"_s, summary.snippet}};
}

/// Tabs and line ends inside a field would break the columns.
QString column(const QString& text)
{
    return text.simplified();
}

QString summaryLine(const ArticleSummary& summary)
{
    const QString date = summary.published ? summary.published->toIso().left(10) : QString();
    return QStringList{summary.uid, date, column(summary.source), column(summary.title)}.join(u'\t');
}

void printPage(const Invocation& invocation, const std::vector<ArticleSummary>& page, QJsonArray& collected)
{
    for (const ArticleSummary& summary : page) {
        if (invocation.arguments.has(u"stream"_s))
            invocation.output.jsonLine(summaryJson(summary));
        else if (invocation.json)
            collected << summaryJson(summary);
        else
            invocation.output.line(summaryLine(summary));
    }
}

Result<QMap<Facet, QStringList>> readValues(const Arguments& arguments, const QString& option)
{
    QMap<Facet, QStringList> keys;
    const QStringList values = arguments.values(option);
    for (const QString& value : values) {
        const qsizetype sign = value.indexOf(u'=');
        const auto facet = library::facetFromName(value.left(std::max<qsizetype>(sign, 0)));
        if (!facet)
            return base::fail(
                ErrorCode::InvalidInput,
                u"The filter “%1” is not FACET=VALUE with one of %2."_s.arg(value, facetNames()));
        keys[*facet] << value.sliced(sign + 1);
    }
    return keys;
}

} // namespace

std::vector<Option> listingOptions()
{
    return {{u"filter"_s, u"FACET=VALUE"_s,
             u"Only articles with this value; FACET is one of %1. Several values of one facet mean "
             "either, several facets mean both. An empty value means none. A date is a year, a month "
             "(2021-06) or a range of months (2021-06..2022-03); a category, a tag or a code (a tag of "
             "highlights) its path with what is below it, or with a slash at its end (politics/) without; a "
             "collection and an import its id. \"pizhu-cli search QUERY --facets\" prints every value."_s.arg(
                 facetNames()),
             true},
            {u"exclude"_s, u"FACET=VALUE"_s, u"Leave out articles with this value; as --filter."_s, true},
            {u"sort"_s, u"KEY,…"_s,
             u"The order: one or more of date, title, source, author, category, imported, length, "
             "read-state, star, annotations, script and relevance. The first key decides, then the next; "
             "\"-\" in front of a key turns its direction (--sort=-date: oldest first). Newest first by "
             "default."_s},
            {u"collation"_s, u"pinyin|zhuyin|stroke"_s,
             u"How Chinese titles and names are ordered; by pinyin by default."_s},
            {u"limit"_s, u"N"_s, u"Print at most so many articles."_s},
            {u"stream"_s, {}, u"Print JSON lines, one object per article, as they are read."_s}};
}

Result<void> readFacets(const Arguments& arguments, library::ArticleQuery& query)
{
    auto filters = readValues(arguments, u"filter"_s);
    if (!filters)
        return base::fail(filters.error());
    auto excluded = readValues(arguments, u"exclude"_s);
    if (!excluded)
        return base::fail(excluded.error());
    query.filters = std::move(*filters);
    query.excluded = std::move(*excluded);
    return {};
}

Result<void> readOrder(const Arguments& arguments, library::ArticleQuery& query)
{
    const QString sort = arguments.value(u"sort"_s, u"date"_s);
    auto keys = library::sortKeysFromText(sort);
    if (!keys)
        return base::fail(ErrorCode::InvalidInput,
                          u"There is no order “%1”; --help names the keys that are known."_s.arg(sort));
    const QString collation = arguments.value(u"collation"_s, u"pinyin"_s);
    const auto chinese = text::chineseOrderFromName(collation);
    if (!chinese)
        return base::fail(
            ErrorCode::InvalidInput,
            u"There is no collation “%1”; pinyin, zhuyin and stroke are known."_s.arg(collation));
    query.sort = std::move(*keys);
    query.chineseOrder = *chinese;
    return {};
}

Outcome printArticles(const Invocation& invocation, const library::Library& library,
                      const library::ArticleQuery& query)
{
    const auto limit = invocation.arguments.number(u"limit"_s, std::numeric_limits<int>::max());
    if (!limit)
        return failure(limit.error());
    auto ids = library.read([query](const Stores& stores) { return stores.articles.find(query); }).result();
    if (!ids)
        return failure(ids.error());
    ids->resize(std::min(ids->size(), std::size_t(*limit)));
    QJsonArray collected;
    for (std::size_t start = 0; start < ids->size(); start += kPage) {
        const std::vector<ArticleId> page(ids->begin() + qsizetype(start),
                                          ids->begin() + qsizetype(std::min(start + kPage, ids->size())));
        const auto summaries = library
                                   .read([page, text = query.text](const Stores& stores) {
                                       return stores.articles.summaries(page, text);
                                   })
                                   .result();
        if (!summaries)
            return failure(summaries.error());
        printPage(invocation, *summaries, collected);
    }
    if (invocation.json && !invocation.arguments.has(u"stream"_s))
        invocation.output.json(collected);
    return ExitCode::Done;
}

} // namespace pizhu::cli
