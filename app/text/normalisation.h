// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::text {

/// Text as the library stores it: CRLF and CR become LF; NUL, C0 (but not TAB and LF) and C1 controls,
/// zero-width characters, BOMs inside the text and directional marks go; lone surrogates and noncharacters
/// become U+FFFD. Visible characters are never changed (no NFC: compatibility ideographs carry meaning in
/// names).
[[nodiscard]] QString normalise(QStringView text);

/// `text` with white space of every kind (also U+3000 and NBSP) trimmed and runs of it made one space.
[[nodiscard]] QString simplifySpaces(QStringView text);

/// True for Han ideographs of every plane, the iteration mark 々 and 〇.
[[nodiscard]] bool isHan(char32_t character);

} // namespace pizhu::text
