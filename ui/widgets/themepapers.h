// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace pizhu::ui {

struct Theme;

/// What an article is printed on. Window: as the window's theme has it.
enum class Paper { Window, Light, Sepia, Dark, HighContrast };

inline constexpr Paper kPapers[] = {Paper::Window, Paper::Light, Paper::Sepia, Paper::Dark,
                                    Paper::HighContrast};

/// "window", "light", "sepia", "dark", "high-contrast".
[[nodiscard]] QString paperName(Paper paper);
[[nodiscard]] std::optional<Paper> paperFromName(QStringView name);

/// The colours of the page. High contrast is black on white in a light window and white on black in a dark
/// one.
[[nodiscard]] Theme themeOn(Paper paper, const Theme& window);

} // namespace pizhu::ui
