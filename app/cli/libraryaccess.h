// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/library/library.h"

namespace pizhu::cli {

using OpenedLibrary = tl::expected<std::unique_ptr<library::Library>, Failure>;

/// Opens the invocation's library for reading; it may be open elsewhere.
[[nodiscard]] OpenedLibrary openForReading(const Invocation& invocation);

/// Opens it for writing; fails when another process writes to it. `create` makes the file where there is
/// none.
[[nodiscard]] OpenedLibrary openForWriting(const Invocation& invocation, bool create = false);

} // namespace pizhu::cli
