// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace pizhu::cli {

/// Every command, in the order help lists them.
[[nodiscard]] std::vector<Command> allCommands();

/// Options that every command takes, before or after its name.
[[nodiscard]] std::vector<Option> globalOptions();

[[nodiscard]] Command importCommand();
[[nodiscard]] Command extractCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command showCommand();
[[nodiscard]] Command versionsCommand();
[[nodiscard]] Command repairsCommand();
[[nodiscard]] Command correctCommand();
[[nodiscard]] Command reattachCommand();
[[nodiscard]] Command recleanCommand();
[[nodiscard]] Command annotateCommand();
[[nodiscard]] Command annotationCommand();
[[nodiscard]] Command annotationsCommand();
[[nodiscard]] Command autocodeCommand();
[[nodiscard]] Command tagsCommand();
[[nodiscard]] Command linksCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command citeCommand();
[[nodiscard]] Command verifyCommand();
[[nodiscard]] Command importAnnotationsCommand();
[[nodiscard]] Command bundleCommand();
[[nodiscard]] Command agreementCommand();
[[nodiscard]] Command duplicatesCommand();
[[nodiscard]] Command historyCommand();
[[nodiscard]] Command undoCommand();
[[nodiscard]] Command redoCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command backupCommand();
[[nodiscard]] Command restoreCommand();

} // namespace pizhu::cli
