// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingstylejson.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

// In the order of their enumerations.
const QStringList& typefaces()
{
    static const QStringList names{u"serif"_s, u"sans"_s};
    return names;
}

const QStringList& indents()
{
    static const QStringList names{u"source"_s, u"always"_s, u"never"_s};
    return names;
}

const QStringList& punctuations()
{
    static const QStringList names{u"full"_s, u"squeezed"_s, u"half"_s};
    return names;
}

const QStringList& gaps()
{
    static const QStringList names{u"none"_s, u"thin"_s, u"wide"_s};
    return names;
}

template <typename Enum>
Enum chosen(const QJsonValue& value, const QStringList& names, Enum otherwise)
{
    const qsizetype at = names.indexOf(value.toString());
    return at < 0 ? otherwise : static_cast<Enum>(at);
}

template <typename Enum>
QString nameOf(Enum value, const QStringList& names)
{
    return names.at(static_cast<qsizetype>(value));
}

} // namespace

QJsonObject readingStyleJson(const ReadingStyle& style)
{
    return {{u"typeface"_s, nameOf(style.typeface, typefaces())},
            {u"latinFace"_s, style.latinFace},
            {u"simplifiedFace"_s, style.simplifiedFace},
            {u"traditionalFace"_s, style.traditionalFace},
            {u"hongKongFace"_s, style.hongKongFace},
            {u"size"_s, style.fontPx},
            {u"width"_s, style.columnEm},
            {u"lineHeight"_s, style.lineHeight},
            {u"paragraphGap"_s, style.paragraphGap},
            {u"indent"_s, nameOf(style.indent, indents())},
            {u"punctuation"_s, nameOf(style.punctuation, punctuations())},
            {u"latinGap"_s, nameOf(style.latinGap, gaps())},
            {u"justified"_s, style.justified},
            {u"numbered"_s, style.numbered},
            {u"paper"_s, paperName(style.paper)}};
}

ReadingStyle readingStyleFromJson(const QJsonObject& json, const ReadingStyle& otherwise)
{
    const auto family = [&json](const QString& name, const QString& other) {
        return json.value(name).toString(other).left(200); // longer is no font's name
    };
    ReadingStyle style = otherwise;
    style.typeface = chosen(json.value(u"typeface"), typefaces(), style.typeface);
    style.latinFace = family(u"latinFace"_s, style.latinFace);
    style.simplifiedFace = family(u"simplifiedFace"_s, style.simplifiedFace);
    style.traditionalFace = family(u"traditionalFace"_s, style.traditionalFace);
    style.hongKongFace = family(u"hongKongFace"_s, style.hongKongFace);
    style.fontPx = json.value(u"size").toInt(style.fontPx);
    style.columnEm = json.value(u"width").toInt(style.columnEm);
    style.lineHeight = json.value(u"lineHeight").toDouble(style.lineHeight);
    style.paragraphGap = json.value(u"paragraphGap").toDouble(style.paragraphGap);
    style.indent = chosen(json.value(u"indent"), indents(), style.indent);
    style.punctuation = chosen(json.value(u"punctuation"), punctuations(), style.punctuation);
    style.latinGap = chosen(json.value(u"latinGap"), gaps(), style.latinGap);
    style.justified = json.value(u"justified").toBool(style.justified);
    style.numbered = json.value(u"numbered").toBool(style.numbered);
    style.paper = paperFromName(json.value(u"paper").toString()).value_or(style.paper);
    return clamped(style);
}

} // namespace pizhu::ui
