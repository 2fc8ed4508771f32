// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

namespace pizhu::importing {

/// The highlight whose hue is nearest to "#RRGGBB" or "#RGB"; greys are slate. Absent when that is no colour.
[[nodiscard]] std::optional<annotation::HighlightColor> nearestHighlight(QStringView rgb);

} // namespace pizhu::importing
