// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/markuprepair.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using pizhu::document::RepairCertainty;

namespace pizhu::cleanup {

namespace {

QString namedCharacter(const QString& name)
{
    static const QHash<QString, QString> names{
        {u"nbsp"_s, u" "_s},        {u"ensp"_s, u" "_s},       {u"emsp"_s, u" "_s},
        {u"amp"_s, u"&"_s},         {u"lt"_s, u"<"_s},         {u"gt"_s, u">"_s},
        {u"quot"_s, u"\""_s},       {u"apos"_s, u"'"_s},       {u"ldquo"_s, u"\u201c"_s},
        {u"rdquo"_s, u"\u201d"_s},  {u"lsquo"_s, u"\u2018"_s}, {u"rsquo"_s, u"\u2019"_s},
        {u"mdash"_s, u"\u2014"_s},  {u"ndash"_s, u"\u2013"_s}, {u"hellip"_s, u"\u2026"_s},
        {u"middot"_s, u"\u00b7"_s}, {u"bull"_s, u"\u2022"_s},  {u"times"_s, u"\u00d7"_s},
        {u"permil"_s, u"\u2030"_s}, {u"copy"_s, u"\u00a9"_s},  {u"laquo"_s, u"\u00ab"_s},
        {u"raquo"_s, u"\u00bb"_s},  {u"deg"_s, u"\u00b0"_s},   {u"yen"_s, u"\u00a5"_s},
    };
    return names.value(name);
}

/// The character of "nbsp", "#8220" or "#x201c"; empty when it is none that a text may hold.
QString resolved(const QString& entity)
{
    if (!entity.startsWith(u'#'))
        return namedCharacter(entity);
    bool ok = false;
    const bool hex = entity.mid(1, 1).toLower() == u"x";
    const uint code = hex ? entity.mid(2).toUInt(&ok, 16) : entity.mid(1).toUInt(&ok, 10);
    const bool usable =
        ok && code >= 0x20 && code <= 0x10ffff && (code < 0x7f || code > 0x9f) && !QChar::isSurrogate(code);
    if (!usable)
        return {};
    const auto character = static_cast<char32_t>(code);
    return QString::fromUcs4(&character, 1);
}

std::vector<TextEdit> entityEdits(const QString& text)
{
    static const QRegularExpression pattern(u"&(?:amp;)*(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});"_s);
    std::vector<TextEdit> edits;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const QString character = resolved(match.captured(1)); !character.isEmpty())
            edits.push_back({{match.capturedStart(), match.capturedEnd()},
                             character,
                             u"entity"_s,
                             RepairCertainty::Proven});
    }
    return edits;
}

std::vector<TextEdit> tagEdits(const QString& text)
{
    static const QRegularExpression whole(
        u"<(?:/"
        u"\\s*(?:a|p|b|i|em|font|span|strong|div|section|center|table|tbody|tr|td|li|ul|ol|h[1-6]|img|br|"
        u"script|style)\\s*|br\\s*/?|"
        u"(?:a|p|b|font|span|strong|div|section|center|img)(?:\\s+[a-zA-Z-]+=[^<>]*)?/?)>"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression truncated(u"(?<![<\\w/])/(?:a|p|span|font|strong|div)>"_s);
    std::vector<TextEdit> edits;
    for (const QRegularExpression* pattern : {&whole, &truncated}) {
        auto matches = pattern->globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            edits.push_back(
                {{match.capturedStart(), match.capturedEnd()}, {}, u"stray-tag"_s, RepairCertainty::Likely});
        }
    }
    return edits;
}

} // namespace

std::vector<TextEdit> repairMarkup(const QString& text)
{
    std::vector<TextEdit> edits = entityEdits(text);
    const std::vector<TextEdit> tags = tagEdits(text);
    edits.insert(edits.end(), tags.begin(), tags.end());
    std::sort(edits.begin(), edits.end(),
              [](const TextEdit& a, const TextEdit& b) { return a.range.start < b.range.start; });
    const auto overlaps = [](const TextEdit& a, const TextEdit& b) { return a.range.intersects(b.range); };
    edits.erase(std::unique(edits.begin(), edits.end(), overlaps), edits.end());
    return edits;
}

} // namespace pizhu::cleanup
