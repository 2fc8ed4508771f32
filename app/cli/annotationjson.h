// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationstore.h"

#include <QJsonObject>

namespace pizhu::cli {

/// id, article, kind, start, end, exact, prefix, suffix, state, color, tags, note, created, modified. Places
/// are null for a note on a whole article, start and end also for an orphan.
[[nodiscard]] QJsonObject annotationJson(const library::AnnotationRow& row);

/// id, article, state, color and the quote (or note), separated by tabs.
[[nodiscard]] QString annotationLine(const library::AnnotationRow& row);

} // namespace pizhu::cli
