// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace pizhu::text {

/// The script a text is written in.
enum class Script { Hans, Hant, Mixed, Other };

/// The script a text is shown in.
enum class ViewScript { Source, Hans, Hant, HantTw, HantHk };

/// Counts characters that belong to one script only; Mixed when the smaller side is over 15 % of them,
/// Other when the text has (nearly) no Han characters.
[[nodiscard]] Script detectScript(QStringView text);

/// Hans or Hant for a character that texts in the other script do not have; nullopt for one they share.
[[nodiscard]] std::optional<Script> onlyScriptOf(char32_t character);

/// "hans", "hant", "mixed", "other".
[[nodiscard]] QString scriptName(Script script);
[[nodiscard]] std::optional<Script> scriptFromName(QStringView name);

/// "source", "hans", "hant", "tw", "hk".
[[nodiscard]] QString viewScriptName(ViewScript script);
[[nodiscard]] std::optional<ViewScript> viewScriptFromName(QStringView name);

/// The BCP 47 tag for a `lang` attribute: zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK; `source` decides for
/// Source (zh for Mixed, und for Other).
[[nodiscard]] QString languageTag(ViewScript view, Script source);

} // namespace pizhu::text
