// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/datepatterns.h"

#include <QRegularExpression>

#include <array>

namespace pizhu::text {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSecondsPerHour = 3600;
constexpr int kChinaOffset = 8 * kSecondsPerHour;
/// The first year of the Republic of China is 1912.
constexpr int kMinguoOffset = 1911;
constexpr QStringView kChineseDigits = u"〇一二三四五六七八九";
constexpr QStringView kMonths = u"janfebmaraprmayjunjulaugsepoctnovdec";

/// The text with full-width and Chinese zero forms made uniform, unit by unit, so that ranges stay true.
[[nodiscard]] QString uniform(QStringView text)
{
    QString result = text.toString();
    for (QChar& unit : result) {
        const char16_t code = unit.unicode();
        if (code >= 0xFF01 && code <= 0xFF5E)
            unit = QChar(char16_t(code - 0xFEE0));
        else if (code == u'零' || code == u'○' || code == u'◯')
            unit = u'〇';
        else if (code == 0x3000 || code == 0x00A0)
            unit = u' ';
        else if (code == 0x2013 || code == 0x2212 || code == 0x2011)
            unit = u'-';
    }
    return result;
}

/// Digits one after the other, as years are read: 二〇二一.
[[nodiscard]] int digitByDigit(QStringView text)
{
    int result = 0;
    for (const QChar unit : text) {
        const qsizetype digit = kChineseDigits.indexOf(unit);
        if (digit < 0)
            return -1;
        result = result * 10 + int(digit);
    }
    return result;
}

/// Numbers up to 999 with tens and hundreds (三十一, 廿七, 一百一十), or digit by digit; -1 for anything
/// else.
[[nodiscard]] int chineseNumber(QStringView text)
{
    static constexpr QStringView kUnits = u"十百廿卅";
    if (std::ranges::none_of(text, [](QChar unit) { return kUnits.contains(unit); }))
        return digitByDigit(text);
    int total = 0;
    int pending = -1;
    for (const QChar unit : text) {
        if (unit == u'十' || unit == u'百')
            total += (pending < 0 ? 1 : pending) * (unit == u'十' ? 10 : 100);
        else if (unit == u'廿' || unit == u'卅')
            total += unit == u'廿' ? 20 : 30;
        else if (pending > 0 || !kChineseDigits.contains(unit))
            return -1;
        else
            pending = int(kChineseDigits.indexOf(unit));
        if (kUnits.contains(unit))
            pending = -1;
    }
    return total + std::max(pending, 0);
}

[[nodiscard]] int number(QStringView text)
{
    if (text == u"元")
        return 1;
    bool decimal = false;
    const int value = text.toInt(&decimal);
    return decimal ? value : chineseNumber(text);
}

/// Month names by their first three letters; 0 for none.
[[nodiscard]] int monthNamed(QStringView name)
{
    const qsizetype at = kMonths.indexOf(name.left(3), 0, Qt::CaseInsensitive);
    return at < 0 || at % 3 != 0 ? 0 : int(at / 3) + 1;
}

[[nodiscard]] std::optional<int> namedZone(const QString& name)
{
    struct Zone
    {
        QLatin1String name;
        int hours;
    };
    // CST is China's in a Chinese text, not Chicago's.
    static constexpr std::array kZones{
        Zone{QLatin1String("Z"), 0},    Zone{QLatin1String("UT"), 0},   Zone{QLatin1String("GMT"), 0},
        Zone{QLatin1String("UTC"), 0},  Zone{QLatin1String("CST"), 8},  Zone{QLatin1String("BJT"), 8},
        Zone{QLatin1String("HKT"), 8},  Zone{QLatin1String("JST"), 9},  Zone{QLatin1String("KST"), 9},
        Zone{QLatin1String("EST"), -5}, Zone{QLatin1String("EDT"), -4}, Zone{QLatin1String("PST"), -8},
        Zone{QLatin1String("PDT"), -7},
    };
    for (const Zone& zone : kZones) {
        if (name == zone.name)
            return zone.hours * kSecondsPerHour;
    }
    return std::nullopt;
}

/// "GMT", "+0800", "+08:00", "UTC+8" in seconds; nothing when out of range.
[[nodiscard]] std::optional<int> zoneOffset(const QString& zone)
{
    static const QRegularExpression kNumeric(u"([+-])(\\d{1,2}):?(\\d\\d)?$"_s);
    const QRegularExpressionMatch match = kNumeric.match(zone);
    if (!match.hasMatch())
        return namedZone(zone.toUpper());
    const int seconds = match.capturedView(2).toInt() * kSecondsPerHour + match.capturedView(3).toInt() * 60;
    if (seconds > 14 * kSecondsPerHour)
        return std::nullopt;
    return match.capturedView(1) == u"-" ? -seconds : seconds;
}

/// The hour of a twelve-hour clock with its part of the day, or AM and PM behind it.
[[nodiscard]] int hourOfDay(int hour, QStringView part)
{
    static constexpr std::array<QStringView, 4> kNight{u"晚上", u"晚", u"夜间", u"夜間"};
    static constexpr std::array<QStringView, 3> kAfternoon{u"下午", u"傍晚", u"PM"};
    if (part.isEmpty() || hour > 12)
        return hour;
    if (part == u"中午")
        return hour < 11 ? hour + 12 : hour;
    if (std::ranges::find(kNight, part) != kNight.end())
        return hour == 12 ? 0 : hour + 12;
    const bool afternoon = std::ranges::find(kAfternoon, part) != kAfternoon.end();
    return hour % 12 + (afternoon ? 12 : 0);
}

void readTime(PublishedDate& result, const QRegularExpressionMatch& match)
{
    const QString hour = match.captured(u"hour"_s);
    if (hour.isEmpty())
        return;
    const QString minute = match.captured(u"minute"_s);
    const QString second = match.captured(u"second"_s);
    const QString part = match.captured(u"part"_s) + match.captured(u"meridiem"_s).toUpper();
    const int hours = hourOfDay(number(hour), part);
    // A leap second has no place in QTime.
    result.time = QTime(hours, minute == u"半" ? 30 : number(minute), std::min(number(second), 59));
    result.precision = second.isEmpty() ? DatePrecision::Minute : DatePrecision::Second;
    const std::optional<int> offset = zoneOffset(match.captured(u"zone"_s));
    result.utcOffset = offset.value_or(kChinaOffset);
    result.zoneAssumed = !offset;
}

[[nodiscard]] int yearOf(const QRegularExpressionMatch& match)
{
    if (const QString minguo = match.captured(u"minguo"_s); !minguo.isEmpty())
        return number(minguo) + kMinguoOffset;
    const int year = number(match.captured(u"chinese"_s) + match.captured(u"year"_s));
    // RFC 2822 §4.3: two digits mean 2000–2049 or 1950–1999.
    return year >= 100 ? year : year + (year < 50 ? 2000 : 1900);
}

[[nodiscard]] int monthOf(const QString& text)
{
    const int named = monthNamed(text);
    return named > 0 && !text.isEmpty() ? named : number(text);
}

[[nodiscard]] std::optional<PublishedDate> dateOf(const QRegularExpressionMatch& match)
{
    const QString month = match.captured(u"month"_s);
    const QString day = match.captured(u"day"_s);
    PublishedDate result;
    result.date = QDate(yearOf(match), month.isEmpty() ? 1 : monthOf(month), day.isEmpty() ? 1 : number(day));
    result.precision = month.isEmpty() ? DatePrecision::Year
                       : day.isEmpty() ? DatePrecision::Month
                                       : DatePrecision::Day;
    readTime(result, match);
    const bool timed = result.precision >= DatePrecision::Minute;
    return result.date.isValid() && (!timed || result.time.isValid()) ? std::optional(result) : std::nullopt;
}

/// Parts that the patterns below share.
struct Grammar
{
    QString year = u"(?<year>1\\d{3}|20\\d{2})"_s;
    QString count = u"\\d{1,2}|[〇一二三四五六七八九十廿卅]{1,3}"_s;
    QString weekday = u"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"_s;
    QString month = u"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
                    "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"_s;
    /// A minus can be a range (10:00-11:30), so it needs seconds before it.
    QString zone =
        u"(?:[ \\t]?(?<zone>Z\\b|(?:GMT|UTC)[ ]?[+-]\\d{1,2}(?::?\\d\\d)?(?!\\d)|\\+\\d\\d:?\\d\\d(?!\\d)|"
        "(?<=:\\d\\d:\\d\\d|:\\d\\d:\\d\\d[ ]|\\.\\d{3}|\\.\\d{6})-\\d\\d:?\\d\\d(?!\\d)|"
        "(?:GMT|UTC?|CST|BJT|HKT|JST|KST|EST|EDT|PST|PDT)\\b))?(?:[ ]\\([^()\\n]{1,40}\\))?"_s;
    QString clock = u"(?<hour>%1)(?=:\\d\\d(?!\\d)|[时時点點])[:时時点點]"
                    "(?:(?<minute>(?<=:)[0-5]\\d|(?:%1)(?=分)|半)"
                    "(?:(?:分|:(?=\\d\\d(?!\\d)))(?<second>(?<=:)\\d\\d|(?:%1)(?=秒))?秒?)?|整)?"
                    "(?:\\.\\d{1,9})?(?:[ ]?(?<meridiem>[AP]M)\\b)?"_s.arg(count);
    QString partOfDay = u"(?<part>上午|下午|凌晨|早上|早晨|清晨|中午|傍晚|晚上|晚|夜间|夜間)?[ ]?"_s;
    QString chineseWeekday = u"(?:[ ]?\\(?(?:星期|周|週)[一二三四五六日天]\\)?)?"_s;
    QString time =
        u"(?:"_s + chineseWeekday + u"(?:[ \\t]*T[ \\t]*|[ \\t,]*)"_s + partOfDay + clock + zone + u")?"_s;
};

[[nodiscard]] QRegularExpression pattern(const QString& text)
{
    QRegularExpression result(text, QRegularExpression::CaseInsensitiveOption);
    Q_ASSERT_X(result.isValid(), "date pattern", qPrintable(result.errorString()));
    return result;
}

[[nodiscard]] std::vector<QRegularExpression> runningPatterns()
{
    const Grammar g;
    return {
        // 2021-06-27 14:17, also glued as 2021-06-2714:17
        pattern(
            u"(?<!\\d)(?<!\\d[-/.])"_s + g.year +
            u"(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d\\d(?=\\d\\d:\\d\\d)|\\d{1,2}(?!\\d))(?![-/.]\\d)"_s +
            g.time),
        // 2021年11月3日, 二〇二一年十一月三日, 民國110年6月27日
        pattern(
            u"(?:(?:中[华華])?民[国國][ ]?(?<minguo>元|\\d{1,3}|[〇一二三四五六七八九十百]{1,5})|"
            "(?<!\\d)(?:(?=\\d)%1|(?<chinese>[一二][〇一二三四五六七八九]{3})))[ ]?年(?![来來])"
            "(?:[ ]?(?<month>%2|元)[ ]?月(?:[ ]?(?<day>%2)[ ]?[日号號]%3)?)?"_s.arg(g.year, g.count, g.time)),
        // Wed, 03 Nov 2021 00:10:26 GMT
        pattern(u"(?:\\b"_s + g.weekday + u",?[ ]+)?\\b(?<day>\\d{1,2})[ -]"_s + g.month +
                u"\\.?,?[ -](?<year>\\d{4}|\\d\\d(?=[ ]\\d\\d?:\\d\\d))(?!\\d)"_s + g.time),
        // Sun Oct 10 2021 11:06:15 GMT+0800, October 10, 2021
        pattern(u"(?:\\b"_s + g.weekday + u",?[ ]+)?\\b"_s + g.month +
                u"\\.?[ ]+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?[ ]+(?<year>\\d{4})(?!\\d)"_s + g.time),
        // Sun Oct 10 11:06:15 CST 2021
        pattern(u"(?:\\b"_s + g.weekday + u"[ ]+)?\\b"_s + g.month +
                u"[ ]+(?<day>\\d{1,2})[ ]+(?<hour>\\d\\d?):(?<minute>[0-5]\\d):(?<second>\\d\\d)[ ]+"
                "(?:(?<zone>[A-Z]{3})[ ]+)?(?<year>\\d{4})(?!\\d)"_s),
    };
}

[[nodiscard]] std::vector<QRegularExpression> wholePatterns()
{
    const Grammar g;
    std::vector<QRegularExpression> result = runningPatterns();
    result.push_back(pattern(u"^"_s + g.year +
                             u"(?<month>\\d\\d)(?<day>\\d\\d)(?:[T ]?(?<hour>\\d\\d):?(?<minute>\\d\\d)"
                             "(?::?(?<second>\\d\\d))?(?<zone>Z|[+-]\\d\\d:?\\d\\d)?)?$"_s));
    result.push_back(pattern(u"^"_s + g.year + u"(?:[-/.](?<month>\\d{1,2}))?$"_s));
    return result;
}

} // namespace

std::vector<DateMatch> datesIn(QStringView text, DateContext context)
{
    static const std::vector<QRegularExpression> kRunning = runningPatterns();
    static const std::vector<QRegularExpression> kWhole = wholePatterns();
    const QString subject = uniform(text);
    std::vector<DateMatch> result;
    for (const QRegularExpression& form : context == DateContext::WholeText ? kWhole : kRunning) {
        for (QRegularExpressionMatchIterator matches = form.globalMatch(subject); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (const std::optional<PublishedDate> date = dateOf(match))
                result.push_back({{match.capturedStart(), match.capturedEnd()}, *date});
        }
    }
    return result;
}

} // namespace pizhu::text
