// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/script.h"

#include <QFont>

namespace pizhu::ui {

/// The face of the article page for text outside it, with the shapes of the script's region.
[[nodiscard]] QFont readingFont(text::Script script, int pixelSize);

} // namespace pizhu::ui
