// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace pizhu::document {

/// Whether the full-width sign at `at` gives up its empty half because of the sign beside it (W3C
/// Requirements for Chinese Text Layout, 3.1.6.1): a closing bracket, comma or stop before another full-width
/// sign, an opening bracket behind another opening one.
[[nodiscard]] bool isSqueezed(QStringView text, qsizetype at);

} // namespace pizhu::document
