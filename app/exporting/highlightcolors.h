// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

namespace pizhu::exporting {

/// A highlight's colour on white paper, six hexadecimal digits: what exported documents are shaded with.
[[nodiscard]] QString highlightRgb(annotation::HighlightColor color);

} // namespace pizhu::exporting
