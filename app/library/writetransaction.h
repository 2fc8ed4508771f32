// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/stores.h"

#include <functional>

namespace pizhu::library {

enum class Journalling;

/// Runs `task` in one transaction and, when asked, records what it changed as one step of the history. A task
/// that finished an import is that import's step. Any failure rolls everything back. False when no row was
/// written.
[[nodiscard]] base::Result<bool> runWrite(storage::Connection& connection, const QString& label,
                                          Journalling journalling,
                                          const std::function<base::Result<void>(Stores&)>& task);

} // namespace pizhu::library
