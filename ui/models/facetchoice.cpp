// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facetchoice.h"

namespace pizhu::ui {

using library::ArticleQuery;
using library::Facet;

namespace {

using Filters = QMap<Facet, QStringList>;

/// What stands between a value and those below it: "制度/巡察", "hant-tw"; null in flat facets.
QChar nestingMark(Facet facet)
{
    switch (facet) {
    case Facet::Tag:
    case Facet::Code:
    case Facet::Category:
        return u'/';
    case Facet::Script:
        return u'-';
    default:
        return {};
    }
}

bool isItself(Facet facet, const QString& key)
{
    return hasItself(facet) && key.size() > 1 && key.endsWith(u'/');
}

/// True when every article with the narrow value has the wide one.
bool covers(Facet facet, const QString& wide, const QString& narrow)
{
    if (facet == Facet::Date) {
        const auto wideSpan = MonthSpan::fromKey(wide);
        const auto narrowSpan = MonthSpan::fromKey(narrow);
        return wideSpan && narrowSpan && wideSpan->covers(*narrowSpan);
    }
    if (wide == narrow)
        return true;
    const QChar mark = nestingMark(facet);
    return !mark.isNull() && !wide.isEmpty() && !isItself(facet, wide) && narrow.size() > wide.size() &&
           narrow.startsWith(wide) && narrow.at(wide.size()) == mark;
}

/// True when choosing both would be no more than one of them, or hard to understand.
bool excludeEachOther(Facet facet, const QString& a, const QString& b)
{
    if (facet == Facet::Date) {
        const auto spanA = MonthSpan::fromKey(a);
        const auto spanB = MonthSpan::fromKey(b);
        return spanA && spanB && spanA->overlaps(*spanB);
    }
    return covers(facet, a, b) || covers(facet, b, a);
}

template <typename Predicate>
void removeKeys(Filters& filters, Facet facet, Predicate predicate)
{
    const auto found = filters.find(facet);
    if (found == filters.end())
        return;
    found->removeIf(predicate);
    if (found->isEmpty())
        filters.erase(found);
}

void removeRow(Filters& filters, Facet facet, const QString& key)
{
    const QString row = rowKey(facet, key);
    removeKeys(filters, facet, [&](const QString& other) { return rowKey(facet, other) == row; });
}

bool holds(const Filters& filters, Facet facet, const QString& key)
{
    const QStringList keys = filters.value(facet);
    return keys.contains(key) || (hasItself(facet) && keys.contains(itselfKey(key)));
}

bool touches(const Filters& filters, Facet facet, const QString& key)
{
    const QStringList keys = filters.value(facet);
    return std::ranges::any_of(keys, [&](const QString& other) {
        if (covers(facet, key, other))
            return true;
        const bool isRange = facet == Facet::Date && other.contains(QStringLiteral(".."));
        return isRange && excludeEachOther(facet, key, other);
    });
}

} // namespace

bool hasItself(Facet facet)
{
    return facet == Facet::Tag || facet == Facet::Code || facet == Facet::Category;
}

QString itselfKey(const QString& key)
{
    return key.endsWith(u'/') ? key : key + u'/';
}

QString rowKey(Facet facet, const QString& key)
{
    return isItself(facet, key) ? key.chopped(1) : key;
}

Choice choiceOf(const ArticleQuery& query, Facet facet, const QString& key)
{
    if (holds(query.filters, facet, key))
        return Choice::Chosen;
    if (holds(query.excluded, facet, key))
        return Choice::LeftOut;
    const bool partly = touches(query.filters, facet, key) || touches(query.excluded, facet, key);
    return partly ? Choice::Partly : Choice::None;
}

bool isOnlyItself(const ArticleQuery& query, Facet facet, const QString& key)
{
    const QString itself = itselfKey(key);
    return hasItself(facet) &&
           (query.filters.value(facet).contains(itself) || query.excluded.value(facet).contains(itself));
}

ArticleQuery withChosen(ArticleQuery query, Facet facet, const QString& key)
{
    query = without(std::move(query), facet, key);
    removeKeys(query.filters, facet,
               [&](const QString& other) { return excludeEachOther(facet, other, key); });
    // What is left out with it would leave nothing; what is left out of it may stay so.
    removeKeys(query.excluded, facet, [&](const QString& other) { return covers(facet, other, key); });
    query.filters[facet].append(key);
    return query;
}

ArticleQuery withLeftOut(ArticleQuery query, Facet facet, const QString& key)
{
    query = without(std::move(query), facet, key);
    removeKeys(query.excluded, facet,
               [&](const QString& other) { return excludeEachOther(facet, other, key); });
    removeKeys(query.filters, facet, [&](const QString& other) { return covers(facet, key, other); });
    query.excluded[facet].append(key);
    return query;
}

ArticleQuery withToggled(const ArticleQuery& query, Facet facet, const QString& key)
{
    const Choice choice = choiceOf(query, facet, key);
    const bool isIn = choice == Choice::Chosen || choice == Choice::LeftOut;
    return isIn ? without(query, facet, key) : withChosen(query, facet, key);
}

ArticleQuery withLeftOutToggled(const ArticleQuery& query, Facet facet, const QString& key)
{
    return choiceOf(query, facet, key) == Choice::LeftOut ? without(query, facet, key)
                                                          : withLeftOut(query, facet, key);
}

ArticleQuery withOnly(ArticleQuery query, Facet facet, const QString& key)
{
    query.filters.remove(facet);
    return withChosen(std::move(query), facet, key);
}

ArticleQuery without(ArticleQuery query, Facet facet, const QString& key)
{
    removeRow(query.filters, facet, key);
    removeRow(query.excluded, facet, key);
    return query;
}

ArticleQuery without(ArticleQuery query, Facet facet)
{
    query.filters.remove(facet);
    query.excluded.remove(facet);
    return query;
}

ArticleQuery withMonths(ArticleQuery query, const std::optional<MonthSpan>& span)
{
    query.filters.remove(Facet::Date);
    return span ? withChosen(std::move(query), Facet::Date, span->toKey()) : query;
}

ArticleQuery withoutFilters(ArticleQuery query)
{
    query.filters.clear();
    query.excluded.clear();
    query.starredOnly = false;
    query.trash = false;
    return query;
}

bool hasFilters(const ArticleQuery& query)
{
    return !query.filters.isEmpty() || !query.excluded.isEmpty() || query.starredOnly || query.trash;
}

bool asksForAnything(const ArticleQuery& query)
{
    return !query.text.isEmpty() || hasFilters(query);
}

int activeValues(const ArticleQuery& query, Facet facet)
{
    return static_cast<int>(query.filters.value(facet).size() + query.excluded.value(facet).size());
}

} // namespace pizhu::ui
