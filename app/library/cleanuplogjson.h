// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/cleanuplog.h"

#include <QByteArray>

namespace pizhu::library {

/// A clean-up log as compact JSON for the version's row.
[[nodiscard]] QByteArray cleanupLogToJson(const document::CleanupLog& log);
[[nodiscard]] base::Result<document::CleanupLog> cleanupLogFromJson(const QByteArray& json);

} // namespace pizhu::library
