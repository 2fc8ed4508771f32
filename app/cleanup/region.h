// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/rules.h"
#include "app/text/script.h"

#include <QString>

namespace pizhu::cleanup {

/// The BCP 47 tag of a text: its script by its characters, and for traditional ones the region by its words
/// (資訊 and 程式 in Taiwan, 衞 and 裏 in Hong Kong), by what the page declares, or by the address of the
/// site. "zh" for mixed scripts, empty for a text that is not Chinese and declares nothing.
[[nodiscard]] QString languageOf(const QString& text, text::Script script, const QString& declared,
                                 const QString& host, const Rules& rules);

} // namespace pizhu::cleanup
