// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;

std::vector<Command> allCommands()
{
    return {importCommand(),      extractCommand(),   listCommand(),       searchCommand(),
            showCommand(),        versionsCommand(),  repairsCommand(),    correctCommand(),
            reattachCommand(),    recleanCommand(),   annotateCommand(),   annotationCommand(),
            annotationsCommand(), autocodeCommand(),  tagsCommand(),       linksCommand(),
            exportCommand(),      citeCommand(),      verifyCommand(),     importAnnotationsCommand(),
            bundleCommand(),      agreementCommand(), duplicatesCommand(), historyCommand(),
            undoCommand(),        redoCommand(),      checkCommand(),      backupCommand(),
            restoreCommand()};
}

std::vector<Option> globalOptions()
{
    return {
        {u"library"_s, u"FILE"_s, u"Use this library instead of the default one."_s},
        {u"json"_s, {}, u"Print one JSON value and nothing else on standard output."_s},
        {u"help"_s, {}, u"Show help, for a command when one is given, and exit."_s},
        {u"version"_s, {}, u"Show the version and exit."_s},
    };
}

} // namespace pizhu::cli
