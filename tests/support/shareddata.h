// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::test {

/// Folder of the real inputs and gold files: $PIZHU_SHARED, else ../shared beside the project; empty when
/// absent. Tests that need it skip with a message.
[[nodiscard]] QString sharedFolder();

/// The project's root folder ($PIZHU_SOURCE_DIR, set by CTest).
[[nodiscard]] QString sourceFolder();

/// Where the built programs are ($PIZHU_BIN_DIR, set by CTest).
[[nodiscard]] QString binaryFolder();

} // namespace pizhu::test
