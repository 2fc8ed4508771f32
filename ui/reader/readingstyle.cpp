// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingstyle.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// What of a Latin family is taken: letters, digits and the signs of ASCII. Its quotes, dashes and dots are
/// not those of Chinese text.
constexpr QStringView kLatinRange = u"U+20-7E,U+A0-B6,U+B8-24F,U+300-3FF,U+400-52F,U+1E00-1EFF";

/// A family name as a CSS string: what could end it is dropped.
QString quoted(const QString& family)
{
    QString name;
    for (const QChar c : family) {
        if (c.isPrint() && c != u'"' && c != u'\\' && c != u'<')
            name += c;
    }
    return u'"' + name + u'"';
}

/// The Latin family is known under a name of ours that has its letters only. A font is found by its full
/// name or its PostScript name.
QString latinRules(const QString& family)
{
    if (family.isEmpty())
        return {};
    const auto rule = [&family](int weight, const QString& full, const QString& postScript) {
        return u"@font-face{font-family:\"reading latin\";font-weight:%1;src:local(%2),local(%3);"
               "unicode-range:%4}"_s.arg(QString::number(weight), quoted(family + full),
                                         quoted(QString(family).remove(u' ') + postScript),
                                         kLatinRange.toString());
    };
    return rule(400, {}, {}) + rule(700, u" Bold"_s, u"-Bold"_s);
}

QString faces(const ReadingStyle& style, const QString& chinese)
{
    QStringList families;
    if (!style.latinFace.isEmpty())
        families += u"\"reading latin\""_s;
    if (!chinese.isEmpty())
        families += quoted(chinese);
    families += style.typeface == ReadingStyle::Typeface::Serif ? u"var(--serif)"_s : u"var(--sans)"_s;
    return families.join(u',');
}

/// Faces with room for the dots under emphasised characters; there are none of chosen families.
QString dottedRule(const ReadingStyle& style)
{
    const bool chosen =
        !style.simplifiedFace.isEmpty() || !style.traditionalFace.isEmpty() || !style.hongKongFace.isEmpty();
    if (chosen)
        return u":root{--reading-dotted: ;}"_s;
    return style.typeface == ReadingStyle::Typeface::Serif ? u":root{--reading-dotted:var(--serif-dotted)}"_s
                                                           : u":root{--reading-dotted:var(--sans-dotted)}"_s;
}

QString faceRules(const ReadingStyle& style)
{
    return dottedRule(style) + latinRules(style.latinFace) +
           u":root{--reading-face:%1}"_s.arg(faces(style, style.simplifiedFace)) +
           u":root:lang(zh-Hant){--reading-face:%1}"_s.arg(faces(style, style.traditionalFace)) +
           u":root:lang(zh-Hant-HK){--reading-face:%1}"_s.arg(faces(style, style.hongKongFace));
}

QString indentRules(const ReadingStyle& style)
{
    using Indent = ReadingStyle::Indent;
    const auto two = [](bool indented) { return indented ? u"2em"_s : u"0"_s; };
    // Where the first line shows that a paragraph begins, the gap may be small.
    const QString pull = QString::number(-0.55 * style.paragraphGap) + u"em"_s;
    const bool source = style.indent != Indent::Never;
    const bool plain = style.indent == Indent::Always;
    QString rules = u":root{--indent-source:%1;--indent-plain:%2}"_s.arg(two(source), two(plain));
    if (source)
        rules += u":root{--pull-source:%1}"_s.arg(pull);
    if (plain)
        rules += u":root{--pull-plain:%1}"_s.arg(pull);
    return rules;
}

/// "halt" is the form of half the width. HtmlWriter marks the signs that stand beside others; the feature
/// that would find them by itself, "chws", is in none of the usual fonts.
QString punctuationRules(ReadingStyle::Punctuation punctuation)
{
    switch (punctuation) {
    case ReadingStyle::Punctuation::Full:
        return u":root{--reading-features:normal}"_s;
    case ReadingStyle::Punctuation::Half:
        return u":root{--reading-features:\"halt\" 1}"_s;
    case ReadingStyle::Punctuation::Squeezed:
        break;
    }
    return u":root{--reading-features:normal;--squeeze:\"halt\" 1}"_s;
}

/// The gap is a space of the style sheet's, which the text does not have: at the end of a line it goes away
/// as a space does.
QString gapRules(ReadingStyle::LatinGap gap)
{
    switch (gap) {
    case ReadingStyle::LatinGap::None:
        return u":root{--gap:none}"_s;
    case ReadingStyle::LatinGap::Wide:
        return u":root{--gap:\" \";--gap-size:1em}"_s;
    case ReadingStyle::LatinGap::Thin:
        break;
    }
    return u":root{--gap:\" \";--gap-size:0.55em}"_s;
}

} // namespace

ReadingStyle clamped(ReadingStyle style)
{
    style.fontPx = std::clamp(style.fontPx, ReadingStyle::kMinFontPx, ReadingStyle::kMaxFontPx);
    style.columnEm = std::clamp(style.columnEm, ReadingStyle::kMinColumnEm, ReadingStyle::kMaxColumnEm);
    style.lineHeight =
        std::clamp(style.lineHeight, ReadingStyle::kMinLineHeight, ReadingStyle::kMaxLineHeight);
    style.paragraphGap = std::clamp(style.paragraphGap, 0.0, ReadingStyle::kMaxParagraphGap);
    return style;
}

QString cssVariables(const ReadingStyle& wanted)
{
    const ReadingStyle style = clamped(wanted);
    return u":root{--reading-size:%1px;--reading-width:%2em;--reading-height:%3;--reading-align:%4;"
           "--paragraph-gap:%5em;--numbers:%6}"_s.arg(style.fontPx)
               .arg(style.columnEm)
               .arg(style.lineHeight)
               .arg(style.justified ? u"justify"_s : u"start"_s)
               .arg(style.paragraphGap)
               .arg(style.numbered ? u"block"_s : u"none"_s) +
           punctuationRules(style.punctuation) + faceRules(style) + indentRules(style) +
           gapRules(style.latinGap);
}

} // namespace pizhu::ui
