// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::exporting {

/// A text file of the program's own resources: ":/pizhu/templates/…".
[[nodiscard]] QString resourceText(const QString& path);

} // namespace pizhu::exporting
