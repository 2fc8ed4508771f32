// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/region.h"

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

using text::ViewScript;

/// A region is believed when it has so many words of its own and so many times those of the other one.
constexpr qsizetype kWordsNeeded = 3;
constexpr qsizetype kTimesOther = 3;

qsizetype occurrences(const QString& text, const QStringList& words)
{
    qsizetype count = 0;
    for (const QString& word : words)
        count += text.count(word);
    return count;
}

std::optional<ViewScript> regionByWords(const QString& text, const Rules& rules)
{
    const qsizetype taiwan = occurrences(text, rules.taiwanWords);
    const qsizetype hongKong = occurrences(text, rules.hongKongWords);
    if (taiwan >= kWordsNeeded && taiwan >= kTimesOther * hongKong)
        return ViewScript::HantTw;
    if (hongKong >= kWordsNeeded && hongKong >= kTimesOther * taiwan)
        return ViewScript::HantHk;
    return {};
}

std::optional<ViewScript> regionByName(const QString& declared, const QString& host)
{
    const QString tag = declared.toLower();
    if (tag.endsWith(u"-tw"_s) || host.endsWith(u".tw"_s))
        return ViewScript::HantTw;
    if (tag.endsWith(u"-hk"_s) || tag.endsWith(u"-mo"_s) || host.endsWith(u".hk"_s) ||
        host.endsWith(u".mo"_s))
        return ViewScript::HantHk;
    return {};
}

} // namespace

QString languageOf(const QString& text, text::Script script, const QString& declared, const QString& host,
                   const Rules& rules)
{
    if (script == text::Script::Other)
        return declared;
    auto region = script == text::Script::Hant ? regionByWords(text, rules) : std::nullopt;
    if (!region && script == text::Script::Hant)
        region = regionByName(declared, host);
    return text::languageTag(region.value_or(ViewScript::Source), script);
}

} // namespace pizhu::cleanup
