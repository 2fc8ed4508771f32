// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/tr.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;

std::vector<Command> allCommands()
{
    return {
        importCommand(),   extractCommand(),     listCommand(), searchCommand(), showCommand(),
        annotateCommand(), annotationsCommand(), tagsCommand(), exportCommand(), importAnnotationsCommand(),
        historyCommand(),  undoCommand(),        redoCommand(), checkCommand(),  backupCommand(),
        restoreCommand()};
}

std::vector<Option> globalOptions()
{
    return {
        {u"library"_s, u"FILE"_s, Tr::tr("Use this library instead of the default one.")},
        {u"json"_s, {}, Tr::tr("Print one JSON value and nothing else on standard output.")},
        {u"help"_s, {}, Tr::tr("Show help, for a command when one is given, and exit.")},
        {u"version"_s, {}, Tr::tr("Show the version and exit.")},
    };
}

} // namespace pizhu::cli
