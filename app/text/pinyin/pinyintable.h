// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <span>

namespace pizhu::text {

/// The syllables a character is read as, without tones, "v" for ü; empty for what is no Chinese character of
/// the basic block or its first extension. Generated at build time (generator.cpp) from ICU's Han-Latin and
/// polyphones.txt. Lives as long as the program.
[[nodiscard]] std::span<const QStringView> readingsOf(char32_t character);

} // namespace pizhu::text
