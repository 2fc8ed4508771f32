// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace pizhu::cli {

/// The page of the whole program, laid out like a manual page, at most 80 columns.
[[nodiscard]] QString programHelp(const std::vector<Command>& commands,
                                  const std::vector<Option>& globalOptions);

/// The page of one command.
[[nodiscard]] QString commandHelp(const Command& command, const std::vector<Option>& globalOptions);

/// One line: how a command is called.
[[nodiscard]] QString synopsis(const Command& command);

} // namespace pizhu::cli
