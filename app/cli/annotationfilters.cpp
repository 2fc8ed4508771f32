// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotationfilters.h"

#include "app/cli/listing.h"
#include "app/cli/tagediting.h"
#include "app/search/queryparser.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using library::AnnotationQuery;
using library::DaySpan;
using library::Stores;

namespace {

template <typename Enum, typename Name>
QStringList namesOf(int count, Name name)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names << name(static_cast<Enum>(i));
    return names;
}

constexpr int kColors = 6;
constexpr int kKinds = 3;
constexpr int kStates = 4;
constexpr int kOrders = 4;

QStringList colorNames()
{
    return namesOf<annotation::HighlightColor>(kColors, annotation::colorName);
}

QStringList kindNames()
{
    return namesOf<annotation::AnnotationKind>(kKinds, annotation::kindName);
}

QStringList stateNames()
{
    return namesOf<annotation::AnchorState>(kStates, annotation::anchorStateName);
}

QStringList orderNames()
{
    return namesOf<library::AnnotationOrder>(kOrders, library::orderName);
}

base::Error noSuch(const QString& option, const QString& value, const QStringList& known)
{
    return {ErrorCode::InvalidInput,
            u"The value “%1” of --%2 is none of %3."_s.arg(value, option, known.join(u", "_s)),
            {}};
}

template <typename Value, typename FromName>
Result<QList<Value>> readValues(const Arguments& arguments, const QString& option, FromName fromName,
                                const QStringList& known)
{
    QList<Value> values;
    for (const QString& name : arguments.values(option)) {
        const auto value = fromName(name);
        if (!value)
            return fail(noSuch(option, name, known));
        values << *value;
    }
    return values;
}

/// A whole day, month or year in ISO, or the empty end of a range.
QDate dayOf(const QString& iso)
{
    return QDate::fromString(iso.size() == 4   ? iso + u"-01-01"_s
                             : iso.size() == 7 ? iso + u"-01"_s
                                               : iso,
                             Qt::ISODate);
}

Result<DaySpan> readDays(const Arguments& arguments, const QString& option)
{
    if (!arguments.has(option))
        return DaySpan{};
    const auto span = search::parseDateSpan(arguments.value(option));
    if (!span)
        return fail(ErrorCode::InvalidInput, u"The value “%1” of --%2 is no date nor a range of dates."_s.arg(
                                                 arguments.value(option), option));
    const QDate before = dayOf(span->before);
    return DaySpan{dayOf(span->from), before.isValid() ? before.addDays(-1) : QDate()};
}

/// Paths as queries have them: with a slash at the end what is below the tag does not count.
Result<QStringList> readTags(const Stores& stores, const Arguments& arguments, const QString& option)
{
    QStringList keys;
    for (const QString& name : arguments.values(option)) {
        const bool only = name.endsWith(u'/');
        const auto tag = tagNamed(stores, only ? name.chopped(1) : name);
        if (!tag)
            return fail(tag.error());
        keys << (only ? tag->path + u'/' : tag->path);
    }
    return keys;
}

Result<std::optional<bool>> readNote(const Arguments& arguments)
{
    if (!arguments.has(u"note"_s))
        return std::optional<bool>();
    const QString value = arguments.value(u"note"_s);
    if (value != u"yes" && value != u"no")
        return fail(noSuch(u"note"_s, value, {u"yes"_s, u"no"_s}));
    return std::optional(value == u"yes");
}

Result<AnnotationQuery> savedQuery(const Stores& stores, const QString& name)
{
    const auto all = stores.savedSearches.all();
    if (!all)
        return fail(all.error());
    const auto found = std::ranges::find(*all, name, &library::SavedSearch::name);
    if (found == all->end())
        return fail(ErrorCode::NotFound, u"There is no saved search “%1”."_s.arg(name));
    return found->stored.annotations.value_or(AnnotationQuery{.articles = found->stored.query});
}

/// Takes a read value over; the first that failed is the error of all.
class Reading
{
public:
    template <typename T>
    void take(const Result<T>& read, T& into, bool isGiven)
    {
        if (!read && !m_error)
            m_error = read.error();
        if (read && isGiven)
            into = *read;
    }
    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }

private:
    std::optional<base::Error> m_error;
};

void readOwnFilters(const Stores& stores, const Arguments& arguments, AnnotationQuery& query,
                    Reading& reading)
{
    for (const auto& [option, tags] : {std::pair(u"tag"_s, &query.allTags),
                                       {u"any-tag"_s, &query.anyTags},
                                       {u"without-tag"_s, &query.noneTags}})
        reading.take(readTags(stores, arguments, option), *tags, arguments.has(option));
    query.untagged = query.untagged || arguments.has(u"untagged"_s);
    using namespace annotation;
    reading.take(readValues<HighlightColor>(arguments, u"color"_s, colorFromName, colorNames()), query.colors,
                 arguments.has(u"color"_s));
    reading.take(readValues<AnnotationKind>(arguments, u"kind"_s, kindFromName, kindNames()), query.kinds,
                 arguments.has(u"kind"_s));
    reading.take(readValues<AnchorState>(arguments, u"state"_s, anchorStateFromName, stateNames()),
                 query.states, arguments.has(u"state"_s));
    reading.take(readNote(arguments), query.hasNote, arguments.has(u"note"_s));
    reading.take(readDays(arguments, u"created"_s), query.created, arguments.has(u"created"_s));
    reading.take(readDays(arguments, u"modified"_s), query.modified, arguments.has(u"modified"_s));
    if (arguments.has(u"text"_s))
        query.text.text = arguments.value(u"text"_s);
}

} // namespace

std::vector<Option> annotationFilterOptions()
{
    std::vector<Option> options{
        {u"query"_s, u"QUERY"_s, u"Only those of articles that this search finds."_s},
        {u"saved"_s, u"NAME"_s,
         u"What a saved search asks for, of articles or of annotations; the other options replace its parts."_s}};
    for (const Option& option : listingOptions()) {
        if (option.name == u"filter" || option.name == u"exclude")
            options.push_back(option);
    }
    const auto oneOf = [](const QStringList& names) { return names.join(u", "_s); };
    options.insert(
        options.end(),
        {{u"text"_s, u"QUERY"_s,
          u"Only those that this search finds in themselves: words stand in the quote or the note, tag:, "
          u"color:, "
          "note:, highlight: and has:note are the annotation's own, other fields the article's."_s},
         {u"tag"_s, u"TAG"_s,
          u"Only those with this tag or one below it; with a slash at its end (制度/) without those below. "
          u"Given "
          "again: with both."_s,
          true},
         {u"any-tag"_s, u"TAG"_s, u"Only those with at least one of these tags."_s, true},
         {u"without-tag"_s, u"TAG"_s, u"Leave out those with this tag."_s, true},
         {u"untagged"_s, {}, u"Only those without any tag."_s},
         {u"color"_s, u"COLOR"_s, u"Only this colour: %1. Given again: either."_s.arg(oneOf(colorNames())),
          true},
         {u"kind"_s, u"KIND"_s, u"Only this kind: %1."_s.arg(oneOf(kindNames())), true},
         {u"state"_s, u"STATE"_s, u"Only in this state: %1."_s.arg(oneOf(stateNames())), true},
         {u"note"_s, u"yes|no"_s, u"Only those with a note, or without one."_s},
         {u"created"_s, u"FROM..TO"_s,
          u"Only those made in these days, months or years; either end may be open (2021-06..)."_s},
         {u"modified"_s, u"FROM..TO"_s, u"Only those changed last in these days."_s},
         {u"sort"_s, u"ORDER"_s,
          u"place (by article, then as in its text; the default), newest, oldest or changed (last first)."_s}});
    return options;
}

Result<AnnotationQuery> readAnnotationFilters(const Stores& stores, const Arguments& arguments)
{
    AnnotationQuery query;
    if (arguments.has(u"saved"_s)) {
        const auto saved = savedQuery(stores, arguments.value(u"saved"_s));
        if (!saved)
            return saved;
        query = *saved;
        query.grouping = library::AnnotationGrouping::None;
    }
    if (arguments.has(u"query"_s))
        query.articles.text.text = arguments.value(u"query"_s);
    library::ArticleQuery facets;
    if (auto done = readFacets(arguments, facets); !done)
        return fail(done.error());
    query.articles.filters.insert(facets.filters);
    query.articles.excluded.insert(facets.excluded);
    Reading reading;
    readOwnFilters(stores, arguments, query, reading);
    if (reading.error())
        return fail(*reading.error());
    const QString order = arguments.value(u"sort"_s, library::orderName(query.order));
    const auto known = library::orderFromName(order);
    if (!known)
        return fail(noSuch(u"sort"_s, order, orderNames()));
    query.order = *known;
    return query;
}

} // namespace pizhu::cli
