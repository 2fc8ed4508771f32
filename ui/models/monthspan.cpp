// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/monthspan.h"

#include "ui/models/titles.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <utility>

namespace pizhu::ui {

namespace {

constexpr int kYear = 12;
constexpr int kDecade = 120;
/// More bars than this are too thin to be told apart and hit in a pane of the usual width.
constexpr int kMostBars = 72;

const QString kTo = QStringLiteral("..");

struct Spans
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::Spans)
};

QString monthKey(int month)
{
    return QStringLiteral("%1-%2")
        .arg(month / kYear, 4, 10, QLatin1Char('0'))
        .arg(month % kYear + 1, 2, 10, QLatin1Char('0'));
}

QString yearKey(int month)
{
    return monthKey(month).left(4);
}

bool isWholeYears(const MonthSpan& span)
{
    return span.first % kYear == 0 && span.last % kYear == kYear - 1;
}

MonthSpan yearSpan(int year)
{
    return {year * kYear, year * kYear + kYear - 1};
}

/// The ends of a span as keys, as short as they can be; empty where it is open.
std::pair<QString, QString> endKeys(const MonthSpan& span)
{
    const bool years = isWholeYears(span);
    return {span.isOpenBefore() ? QString()
            : years             ? yearKey(span.first)
                                : monthKey(span.first),
            span.isOpenAfter() ? QString()
            : years            ? yearKey(span.last)
                               : monthKey(span.last)};
}

std::optional<MonthSpan> pointFromKey(const QString& key)
{
    bool yearRead = false;
    bool monthRead = false;
    const int year = key.left(4).toInt(&yearRead);
    if (!yearRead || key.size() < 4)
        return std::nullopt;
    if (key.size() == 4)
        return yearSpan(year);
    const int month = key.mid(5).toInt(&monthRead);
    if (key.size() != 7 || key.at(4) != u'-' || !monthRead || month < 1 || month > kYear)
        return std::nullopt;
    return MonthSpan{year * kYear + month - 1, year * kYear + month - 1};
}

/// From the first month with articles to the last; of years whose articles tell no month, the whole year.
std::optional<MonthSpan> hullOf(const std::vector<library::FacetValue>& values)
{
    std::optional<MonthSpan> hull;
    const auto take = [&hull](const MonthSpan& span) {
        hull = hull ? MonthSpan{std::min(hull->first, span.first), std::max(hull->last, span.last)} : span;
    };
    for (auto value = values.begin(); value != values.end(); ++value) {
        const bool hasMonths = std::next(value) != values.end() && std::next(value)->depth > value->depth;
        if (value->count <= 0 || hasMonths)
            continue;
        if (const auto span = pointFromKey(value->key))
            take(*span);
    }
    return hull;
}

} // namespace

std::optional<MonthSpan> MonthSpan::fromKey(const QString& key)
{
    const qsizetype to = key.indexOf(kTo);
    if (to < 0)
        return pointFromKey(key);
    const QString from = key.left(to);
    const QString until = key.mid(to + kTo.size());
    const auto first = from.isEmpty() ? MonthSpan() : pointFromKey(from);
    const auto last = until.isEmpty() ? MonthSpan() : pointFromKey(until);
    if (!first || !last || last->last < first->first)
        return std::nullopt;
    return MonthSpan{first->first, last->last};
}

QString MonthSpan::toKey() const
{
    if (first == last)
        return monthKey(first);
    if (isWholeYears(*this) && first / kYear == last / kYear)
        return yearKey(first);
    return (isOpenBefore() ? QString() : monthKey(first)) + kTo +
           (isOpenAfter() ? QString() : monthKey(last));
}

QString compactTitle(const MonthSpan& span)
{
    const auto [from, until] = endKeys(span);
    return from == until ? from : QStringLiteral("%1 – %2").arg(from, until).trimmed();
}

QString spanTitle(const MonthSpan& span)
{
    const auto title = [](const QString& key) { return dateTitle(text::PublishedDate::fromIso(key)); };
    const auto [from, until] = endKeys(span);
    if (from == until)
        return title(from);
    if (until.isEmpty())
        //: A filter by date: articles since %1.
        return Spans::tr("From %1").arg(title(from));
    if (from.isEmpty())
        //: A filter by date: articles until %1, which is included.
        return Spans::tr("Until %1").arg(title(until));
    return QStringLiteral("%1 – %2").arg(title(from), title(until));
}

std::optional<MonthSpan> spanOfKeys(const QStringList& keys)
{
    std::vector<MonthSpan> spans;
    for (const QString& key : keys) {
        const auto span = MonthSpan::fromKey(key);
        if (!span)
            return std::nullopt;
        spans.push_back(*span);
    }
    if (spans.empty())
        return std::nullopt;
    std::ranges::sort(spans, {}, &MonthSpan::first);
    MonthSpan whole = spans.front();
    for (const MonthSpan& span : spans) {
        if (span.first > whole.last + 1)
            return std::nullopt;
        whole.last = std::max(whole.last, span.last);
    }
    return whole;
}

MonthSpan DateSeries::spanOf(int firstBar, int lastBar) const
{
    return {firstMonth + firstBar * monthsPerBar, firstMonth + (lastBar + 1) * monthsPerBar - 1};
}

int DateSeries::barOf(int month) const
{
    return std::clamp((month - firstMonth) / monthsPerBar, 0, std::max(0, size() - 1));
}

int DateSeries::countOf(int firstBar, int lastBar) const
{
    int count = std::accumulate(counts.begin() + firstBar, counts.begin() + lastBar + 1, 0);
    for (auto year = vague.cbegin(); year != vague.cend(); ++year)
        count += spanOf(firstBar, lastBar).covers(yearSpan(year.key())) ? year.value() : 0;
    return count;
}

DateSeries dateSeries(const std::vector<library::FacetValue>& values,
                      const std::optional<MonthSpan>& selection)
{
    auto hull = hullOf(values);
    if (!hull)
        return {};
    if (selection && !selection->isOpenBefore())
        hull->first = std::min(hull->first, selection->first);
    if (selection && !selection->isOpenAfter())
        hull->last = std::max(hull->last, selection->last);
    DateSeries series;
    const int months = hull->last - hull->first + 1;
    if (months > kMostBars)
        series.monthsPerBar = months > kMostBars * kYear ? kDecade : kYear;
    series.firstMonth = hull->first / series.monthsPerBar * series.monthsPerBar;
    series.counts.resize(
        static_cast<std::size_t>((hull->last - series.firstMonth) / series.monthsPerBar + 1));
    for (const library::FacetValue& value : values) {
        const bool isYear = value.key.size() == 4;
        const auto span = pointFromKey(value.key);
        if (!span || value.count <= 0)
            continue;
        // A year counts its months and what tells no month.
        if (isYear == (series.monthsPerBar > 1))
            series.counts[static_cast<std::size_t>(series.barOf(span->first))] += value.count;
        if (series.monthsPerBar == 1)
            series.vague[span->first / kYear] += isYear ? value.count : -value.count;
    }
    series.vague.removeIf([](const auto& year) { return year.value() <= 0; });
    return series;
}

} // namespace pizhu::ui
