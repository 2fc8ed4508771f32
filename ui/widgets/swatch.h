// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QPainter>

namespace pizhu::ui {

/// A small rounded square in a highlight colour with its line around it.
void paintSwatch(QPainter& painter, const QRect& rect, const Theme& theme, annotation::HighlightColor color);

/// The same as an icon for menus; it keeps the theme it was made for.
[[nodiscard]] QIcon swatchIcon(const Theme& theme, annotation::HighlightColor color);

} // namespace pizhu::ui
