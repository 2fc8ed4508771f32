// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/facetkeys.h"

#include "app/annotation/annotation.h"
#include "app/library/article.h"
#include "app/library/review.h"
#include "app/text/script.h"

#include <algorithm>
#include <array>
#include <limits>

namespace pizhu::library {

namespace {

constexpr QLatin1String kHant("hant");
constexpr QLatin1String kDots("..");
constexpr std::array<qint64, 4> kLengthsBefore{500, 2'000, 10'000, std::numeric_limits<qint64>::max()};
constexpr qint32 kFirstMonth = 1;
constexpr qint32 kLastMonth = 999912;

QStringList scriptKeys()
{
    using text::Script;
    const QString hant = text::scriptName(Script::Hant);
    return {text::scriptName(Script::Hans),  hant,
            hant + QLatin1String("-tw"),     hant + QLatin1String("-hk"),
            text::scriptName(Script::Mixed), text::scriptName(Script::Other)};
}

QStringList colorKeys()
{
    using annotation::HighlightColor;
    QStringList names;
    for (const HighlightColor color : {HighlightColor::Amber, HighlightColor::Rose, HighlightColor::Leaf,
                                       HighlightColor::Sky, HighlightColor::Violet, HighlightColor::Slate})
        names.append(annotation::colorName(color));
    return names;
}

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(u' ');
}

/// 202106 of "2021-06", 202100 of "2021".
std::optional<qint32> monthFromKey(const QString& key)
{
    const bool isYear = key.size() == 4;
    if (!isYear && (key.size() != 7 || key.at(4) != u'-'))
        return std::nullopt;
    bool isNumber = false;
    const int year = QStringView(key).left(4).toInt(&isNumber);
    const int month = isNumber && !isYear ? QStringView(key).mid(5).toInt(&isNumber) : 0;
    if (!isNumber || year < 1 || month > 12 || (!isYear && month < 1))
        return std::nullopt;
    return year * 100 + month;
}

} // namespace

QStringList knownKeys(Facet facet)
{
    switch (facet) {
    case Facet::Script:
        return scriptKeys();
    case Facet::Color:
        return colorKeys();
    case Facet::ReadState:
        return readStateKeys();
    case Facet::Star:
        return words("starred plain");
    case Facet::Length:
        return words("short medium long very-long");
    case Facet::Repairs:
        return words("repaired none");
    case Facet::Versions:
        return words("several one");
    case Facet::Review:
        return reviewKeys();
    default:
        return {};
    }
}

unsigned placesOf(Facet facet, const QStringList& keys, Below below)
{
    const QStringList known = knownKeys(facet);
    const bool regions = facet == Facet::Script && below == Below::With && keys.contains(kHant);
    unsigned bits = 0;
    for (int i = 0; i < known.size(); ++i) {
        if (keys.contains(known.at(i)) || (regions && known.at(i).startsWith(kHant)))
            bits |= 1u << i;
    }
    return bits;
}

quint8 scriptPlace(const QString& script, const QString& region)
{
    static const QStringList keys = scriptKeys();
    const qsizetype place = keys.indexOf(region.isEmpty() ? script : script + u'-' + region);
    return static_cast<quint8>(place < 0 ? keys.size() - 1 : place);
}

LengthSpan lengthSpan(int place)
{
    const auto at = static_cast<std::size_t>(place);
    return {at == 0 ? 0 : kLengthsBefore[at - 1], kLengthsBefore[at]};
}

quint8 lengthPlace(qint64 length)
{
    const auto* found = std::upper_bound(kLengthsBefore.begin(), kLengthsBefore.end() - 1, length);
    return static_cast<quint8>(found - kLengthsBefore.begin());
}

std::optional<MonthSpan> monthsOf(const QString& key, Below below)
{
    if (key.isEmpty())
        return MonthSpan{};
    const auto month = monthFromKey(key);
    if (!month)
        return std::nullopt;
    const bool isYear = *month % 100 == 0;
    return MonthSpan{*month, isYear && below == Below::With ? *month + 12 : *month};
}

std::optional<MonthSpan> rangeOf(const QString& key)
{
    const qsizetype dots = key.indexOf(kDots);
    if (dots < 0)
        return std::nullopt;
    const QString from = key.left(dots);
    const QString to = key.mid(dots + kDots.size());
    const auto first = from.isEmpty() ? kFirstMonth : monthFromKey(from);
    const auto last = to.isEmpty() ? kLastMonth : monthFromKey(to);
    if (!first || !last)
        return std::nullopt;
    return MonthSpan{*first % 100 == 0 ? *first + 1 : *first, *last % 100 == 0 ? *last + 12 : *last};
}

bool isInRange(const MonthSpan& range, qint32 month)
{
    const bool isYear = month % 100 == 0;
    const qint32 first = isYear ? month + 1 : month;
    const qint32 last = isYear ? month + 12 : month;
    return month != 0 && range.first <= first && last <= range.last;
}

QString monthKey(qint32 month)
{
    if (month == 0)
        return QStringLiteral("");
    const QString year = QString::number(month / 100).rightJustified(4, u'0');
    const int inYear = month % 100;
    return inYear == 0 ? year : year + QString::number(inYear).rightJustified(2, u'0').prepend(u'-');
}

QString categoryPath(const QString& name)
{
    if (!name.contains(u'/'))
        return name.trimmed();
    QStringList parts = name.split(u'/');
    for (QString& part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts.join(u'/');
}

PathKey pathKey(const QString& key)
{
    const bool alone = key.size() > 1 && key.endsWith(u'/');
    return {alone ? key.chopped(1) : key, alone ? Below::Without : Below::With};
}

bool isAtPath(const QString& path, const PathKey& key)
{
    if (path == key.path)
        return true;
    return key.below == Below::With && !key.path.isEmpty() && path.startsWith(key.path) &&
           path.at(key.path.size()) == u'/';
}

} // namespace pizhu::library
