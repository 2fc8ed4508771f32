// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingfaces.h"

#include <QFontDatabase>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// The region in a family's name: "Noto Serif CJK TC", "Source Han Sans HC".
QStringList regionsOf(FaceFor script)
{
    switch (script) {
    case FaceFor::Simplified:
        return {u"SC"_s, u"CN"_s, u"GB"_s};
    case FaceFor::Traditional:
        return {u"TC"_s, u"TW"_s};
    case FaceFor::HongKong:
        return {u"HK"_s, u"HC"_s};
    case FaceFor::Latin:
        break;
    }
    return {};
}

bool isOfRegion(const QString& family, const QStringList& regions)
{
    const QStringList words = family.split(u' ');
    return std::ranges::any_of(regions, [&words](const QString& region) { return words.contains(region); });
}

/// Their characters have other shapes, and each comes in as many families as there are regions.
bool isForeign(const QString& family)
{
    return isOfRegion(family, {u"JP"_s, u"KR"_s, u"J"_s, u"K"_s});
}

QFontDatabase::WritingSystem systemOf(FaceFor script)
{
    return script == FaceFor::Simplified ? QFontDatabase::SimplifiedChinese
                                         : QFontDatabase::TraditionalChinese;
}

} // namespace

QStringList orderedFaces(const QStringList& chinese, const QStringList& others, FaceFor script)
{
    const QStringList regions = regionsOf(script);
    QStringList own;
    QStringList rest;
    for (const QString& family : chinese) {
        if (!isForeign(family))
            (isOfRegion(family, regions) ? own : rest).append(family);
    }
    QStringList plain;
    for (const QString& family : others) {
        if (!isForeign(family) && !chinese.contains(family))
            plain.append(family);
    }
    return script == FaceFor::Latin ? plain + own + rest : own + rest + plain;
}

QStringList installedFaces(FaceFor script)
{
    QStringList others;
    for (const QString& family : QFontDatabase::families(QFontDatabase::Latin)) {
        if (!QFontDatabase::isPrivateFamily(family))
            others.append(family);
    }
    return orderedFaces(QFontDatabase::families(systemOf(script)), others, script);
}

} // namespace pizhu::ui
