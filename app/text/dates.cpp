// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/dates.h"

#include "app/text/datepatterns.h"

#include <QRegularExpression>

namespace pizhu::text {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSecondsPerMinute = 60;
constexpr int kSecondsPerHour = 3600;

[[nodiscard]] QString offsetText(int seconds)
{
    if (seconds == 0)
        return u"Z"_s;
    const int minutes = std::abs(seconds) / kSecondsPerMinute;
    return u"%1%2:%3"_s.arg(QLatin1Char(seconds < 0 ? '-' : '+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// Reads "Z" or "+08:00".
[[nodiscard]] int offsetSeconds(QStringView text)
{
    if (text == u"Z")
        return 0;
    const int seconds = text.mid(1, 2).toInt() * kSecondsPerHour + text.mid(4, 2).toInt() * kSecondsPerMinute;
    return text.front() == u'-' ? -seconds : seconds;
}

/// The first day that a date of this precision can mean.
[[nodiscard]] QDate firstDay(const QRegularExpressionMatch& match)
{
    const auto number = [&match](int group) {
        return match.hasCaptured(group) ? match.capturedView(group).toInt() : 1;
    };
    return {number(1), number(2), number(3)};
}

[[nodiscard]] DatePrecision isoPrecision(const QRegularExpressionMatch& match)
{
    if (match.hasCaptured(4))
        return match.hasCaptured(6) ? DatePrecision::Second : DatePrecision::Minute;
    if (match.hasCaptured(3))
        return DatePrecision::Day;
    return match.hasCaptured(2) ? DatePrecision::Month : DatePrecision::Year;
}

} // namespace

QString PublishedDate::toIso() const
{
    const QString day = date.toString(u"yyyy-MM-dd"_s);
    switch (precision) {
    case DatePrecision::Year:
        return day.left(4);
    case DatePrecision::Month:
        return day.left(7);
    case DatePrecision::Day:
        return day;
    case DatePrecision::Minute:
        return day + u'T' + time.toString(u"HH:mm"_s) + offsetText(utcOffset);
    case DatePrecision::Second:
        return day + u'T' + time.toString(u"HH:mm:ss"_s) + offsetText(utcOffset);
    }
    return {};
}

std::optional<PublishedDate> PublishedDate::fromIso(QStringView iso)
{
    static const QRegularExpression kIso(QRegularExpression::anchoredPattern(
        uR"((\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-]\d\d:[0-5]\d))?)?)?)"_s));
    const QRegularExpressionMatch match = kIso.match(iso.toString());
    if (!match.hasMatch())
        return std::nullopt;
    PublishedDate result;
    result.date = firstDay(match);
    result.precision = isoPrecision(match);
    if (match.hasCaptured(4)) {
        result.time = QTime(match.capturedView(4).toInt(), match.capturedView(5).toInt(),
                            match.capturedView(6).toInt());
        result.utcOffset = offsetSeconds(match.capturedView(7));
    }
    return result.date.isValid() ? std::optional(result) : std::nullopt;
}

std::optional<PublishedDate> parseDate(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    for (const DateMatch& match : datesIn(trimmed, DateContext::WholeText)) {
        if (match.range == base::TextRange{0, trimmed.size()})
            return match.date;
    }
    return std::nullopt;
}

/// Matches of several patterns overlap; the earlier wins, of two at the same place the longer.
std::vector<DateMatch> findDates(QStringView text)
{
    std::vector<DateMatch> candidates = datesIn(text, DateContext::RunningText);
    std::ranges::stable_sort(candidates, [](const DateMatch& a, const DateMatch& b) {
        return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end > b.range.end;
    });
    std::vector<DateMatch> result;
    for (DateMatch& candidate : candidates) {
        if (result.empty() || candidate.range.start >= result.back().range.end)
            result.push_back(std::move(candidate));
    }
    return result;
}

QString precisionName(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Year:
        return u"year"_s;
    case DatePrecision::Month:
        return u"month"_s;
    case DatePrecision::Day:
        return u"day"_s;
    case DatePrecision::Minute:
        return u"minute"_s;
    case DatePrecision::Second:
        return u"second"_s;
    }
    return {};
}

} // namespace pizhu::text
