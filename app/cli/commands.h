// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace pizhu::cli {

/// Every command, in the order help lists them.
[[nodiscard]] std::vector<Command> allCommands();

/// Options that every command takes, before or after its name.
[[nodiscard]] std::vector<Option> globalOptions();

[[nodiscard]] Command extractCommand();

} // namespace pizhu::cli
