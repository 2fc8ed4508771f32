// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commandset.h"

#include <QKeySequence>

namespace pizhu::ui {

/// What a command is called, looks like and answers to.
struct CommandDescription
{
    Command command;
    const char* name; ///< object name, for tests
    const char* text; ///< to be translated as CommandSet::tr() does
    const char* icon; ///< empty: none
    QList<QKeySequence> keys;
};

/// All of them, in the order in which people are shown them.
[[nodiscard]] QList<CommandDescription> commandDescriptions();

} // namespace pizhu::ui
