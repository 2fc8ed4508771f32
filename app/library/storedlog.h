// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/document/cleanuplog.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// What the clean-up of a version did. NotFound when there is no such version.
[[nodiscard]] base::Result<document::CleanupLog> storedLog(storage::Connection& connection,
                                                           base::VersionId version);

} // namespace pizhu::library
