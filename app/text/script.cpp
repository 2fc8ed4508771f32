// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/script.h"

#include "app/text/foldtable/foldtable.h"
#include "app/text/normalisation.h"

#include <array>
#include <utility>

namespace pizhu::text {

using namespace Qt::StringLiterals;

namespace {

struct ScriptCounts
{
    qsizetype han = 0;
    qsizetype otherLetters = 0;
    qsizetype simplifiedOnly = 0;
    qsizetype traditionalOnly = 0;
};

void count(ScriptCounts& counts, char32_t character)
{
    if (isHan(character)) {
        const FoldEntry entry = foldEntry(character);
        ++counts.han;
        counts.simplifiedOnly += entry.isSimplifiedOnly();
        counts.traditionalOnly += entry.isTraditionalOnly();
    } else if (QChar::isLetter(character)) {
        ++counts.otherLetters;
    }
}

[[nodiscard]] ScriptCounts countScripts(QStringView text)
{
    ScriptCounts counts;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            count(counts, QChar::surrogateToUcs4(unit, text[++i]));
        else
            count(counts, unit.unicode());
    }
    return counts;
}

template <typename Value, size_t Count>
[[nodiscard]] std::optional<Value> valueNamed(const std::array<std::pair<Value, QStringView>, Count>& names,
                                              QStringView name)
{
    for (const auto& [value, itsName] : names) {
        if (itsName == name)
            return value;
    }
    return std::nullopt;
}

template <typename Value, size_t Count>
[[nodiscard]] QString nameOf(const std::array<std::pair<Value, QStringView>, Count>& names, Value value)
{
    for (const auto& [itsValue, name] : names) {
        if (itsValue == value)
            return name.toString();
    }
    return {};
}

constexpr std::array<std::pair<Script, QStringView>, 4> kScriptNames{{
    {Script::Hans, u"hans"},
    {Script::Hant, u"hant"},
    {Script::Mixed, u"mixed"},
    {Script::Other, u"other"},
}};

constexpr std::array<std::pair<ViewScript, QStringView>, 5> kViewScriptNames{{
    {ViewScript::Source, u"source"},
    {ViewScript::Hans, u"hans"},
    {ViewScript::Hant, u"hant"},
    {ViewScript::HantTw, u"tw"},
    {ViewScript::HantHk, u"hk"},
}};

/// One Han character among that many letters does not make a text Chinese.
constexpr qsizetype kLettersPerHan = 20;
constexpr double kMixedShare = 0.15;

} // namespace

Script detectScript(QStringView text)
{
    const ScriptCounts counts = countScripts(text);
    if (counts.han == 0 || counts.han * kLettersPerHan < counts.otherLetters)
        return Script::Other;
    const auto [less, more] = std::minmax(counts.simplifiedOnly, counts.traditionalOnly);
    if (double(less) > kMixedShare * double(less + more))
        return Script::Mixed;
    // A text whose characters all belong to both scripts reads the same in either.
    return counts.traditionalOnly > counts.simplifiedOnly ? Script::Hant : Script::Hans;
}

std::optional<Script> onlyScriptOf(char32_t character)
{
    if (!isHan(character))
        return std::nullopt;
    const FoldEntry entry = foldEntry(character);
    if (entry.isSimplifiedOnly())
        return Script::Hans;
    return entry.isTraditionalOnly() ? std::optional(Script::Hant) : std::nullopt;
}

QString scriptName(Script script)
{
    return nameOf(kScriptNames, script);
}

std::optional<Script> scriptFromName(QStringView name)
{
    return valueNamed(kScriptNames, name);
}

QString viewScriptName(ViewScript script)
{
    return nameOf(kViewScriptNames, script);
}

std::optional<ViewScript> viewScriptFromName(QStringView name)
{
    return valueNamed(kViewScriptNames, name);
}

QString languageTag(ViewScript view, Script source)
{
    switch (view) {
    case ViewScript::Hans:
        return u"zh-Hans"_s;
    case ViewScript::Hant:
        return u"zh-Hant"_s;
    case ViewScript::HantTw:
        return u"zh-Hant-TW"_s;
    case ViewScript::HantHk:
        return u"zh-Hant-HK"_s;
    case ViewScript::Source:
        break;
    }
    if (source == Script::Other)
        return u"und"_s;
    return source == Script::Mixed ? u"zh"_s : source == Script::Hant ? u"zh-Hant"_s : u"zh-Hans"_s;
}

} // namespace pizhu::text
