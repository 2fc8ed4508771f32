// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/settings/settings.h"

#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorCode;

namespace {

const Command* findCommand(const std::vector<Command>& commands, const QString& name)
{
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command& command) { return command.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

ExitCode usageError(Output& output, const QString& sentence, const QString& helpCommand)
{
    output.message(u"pizhu-cli: %1"_s.arg(sentence));
    output.message(u"Type \"%1\" for help."_s.arg(helpCommand));
    return ExitCode::Usage;
}

bool takes(const Command& command, const QString& option)
{
    return std::ranges::any_of(command.grammar.options,
                               [&option](const Option& own) { return own.name == option; });
}

/// The command's own options, which hide others of their name, and those of every command.
Grammar wholeGrammar(const Command& command)
{
    Grammar grammar = command.grammar;
    for (const Option& option : globalOptions()) {
        if (!takes(command, option.name))
            grammar.options.push_back(option);
    }
    return grammar;
}

ExitCode reportFailure(const Invocation& invocation, const Failure& failed)
{
    invocation.output.message(u"pizhu-cli: %1"_s.arg(failed.error.message));
    if (!failed.error.detail.isEmpty() && qEnvironmentVariableIsSet("PIZHU_DEBUG"))
        invocation.output.message(failed.error.detail);
    if (invocation.json)
        invocation.output.json(QJsonObject{{u"error"_s, failed.error.message}});
    return failed.exitCode;
}

ExitCode runCommand(const Command& command, const Arguments& arguments, Output& output)
{
    const QString library = arguments.value(u"library"_s, settings::Locations::defaultLibrary());
    Invocation invocation{arguments, library, arguments.has(u"json"_s) || arguments.has(u"stream"_s), output};
    const Outcome outcome = command.run(invocation);
    return outcome ? *outcome : reportFailure(invocation, outcome.error());
}

ExitCode runWithoutCommand(const QStringList& words, const std::vector<Command>& commands, Output& output)
{
    const auto arguments = parseArguments(words, {globalOptions(), 0, 0});
    if (!arguments)
        return usageError(output, arguments.error().message, u"pizhu-cli --help"_s);
    if (arguments->has(u"version"_s))
        output.line(u"pizhu-cli " PIZHU_VERSION ""_s);
    else if (arguments->has(u"help"_s))
        output.bytes(programHelp(commands, globalOptions()).toUtf8());
    else
        return usageError(output, u"No command is given."_s, u"pizhu-cli --help"_s);
    return ExitCode::Done;
}

} // namespace

tl::unexpected<Failure> failure(Error error)
{
    ExitCode code = ExitCode::SomeFailed;
    if (error.code == ErrorCode::InvalidInput)
        code = ExitCode::Usage;
    if (error.code == ErrorCode::ReadOnly || error.code == ErrorCode::Damaged)
        code = ExitCode::LibraryUnusable;
    return tl::make_unexpected(Failure{std::move(error), code});
}

tl::unexpected<Failure> libraryUnusable(Error error)
{
    return tl::make_unexpected(Failure{std::move(error), ExitCode::LibraryUnusable});
}

ExitCode run(const QStringList& words, Output& output)
{
    const std::vector<Command> commands = allCommands();
    const CommandLine line = splitCommandLine(words, globalOptions());
    if (line.command.isEmpty())
        return runWithoutCommand(words, commands, output);
    const Command* command = findCommand(commands, line.command);
    if (!command)
        return usageError(output, u"There is no command “%1”."_s.arg(line.command), u"pizhu-cli --help"_s);
    const auto arguments = parseArguments(line.before + line.after, wholeGrammar(*command));
    if (!arguments)
        return usageError(output, arguments.error().message, u"pizhu-cli %1 --help"_s.arg(command->name));
    if (arguments->has(u"help"_s)) {
        output.bytes(commandHelp(*command, globalOptions()).toUtf8());
        return ExitCode::Done;
    }
    if (arguments->has(u"version"_s) && !takes(*command, u"version"_s))
        return runWithoutCommand({u"--version"_s}, commands, output);
    return runCommand(*command, *arguments, output);
}

} // namespace pizhu::cli
