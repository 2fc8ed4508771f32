// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace pizhu::cli {

/// Runs one command line (without the program's name) and returns the exit status. Needs a QCoreApplication.
[[nodiscard]] ExitCode run(const QStringList& words, Output& output);

} // namespace pizhu::cli
