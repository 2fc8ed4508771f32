// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/cleanuplog.h"
#include "app/document/htmlwriter.h"
#include "app/library/picturestore.h"

#include <span>

namespace pizhu::ui {

/// How the figures of an article are shown: stored pictures by their address on our page, and the reasons the
/// log has for others. Pure.
[[nodiscard]] document::FigureViews figuresOf(std::span<const library::ShownPicture> pictures,
                                              const document::CleanupLog& log);

} // namespace pizhu::ui
