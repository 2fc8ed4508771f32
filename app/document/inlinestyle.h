// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/inlinetext.h"

#include <gumbo.h>

namespace pizhu::document {

/// Adds what an inline element says about its text: bold, a link, and so on.
void applyInline(const GumboElement& element, InlineStyle& style);

/// Elements that style words inside a sentence and do not set parts of a line apart.
[[nodiscard]] bool isTypographic(GumboTag tag);

/// A style attribute that makes text bold.
[[nodiscard]] bool isBoldStyle(const QString& style);

/// A style attribute that indents the first line.
[[nodiscard]] bool isIndentStyle(const QString& style);

} // namespace pizhu::document
