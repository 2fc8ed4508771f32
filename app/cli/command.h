// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"

#include <functional>

namespace pizhu::cli {

/// What the process returns.
enum class ExitCode {
    Done = 0,
    SomeFailed = 1,      ///< the report says what
    Usage = 2,           ///< the command line is wrong
    LibraryUnusable = 3, ///< missing, locked, damaged or newer
};

/// Why a command ended early, with the exit status it means.
struct Failure
{
    base::Error error;
    ExitCode exitCode = ExitCode::SomeFailed;
};

using Outcome = tl::expected<ExitCode, Failure>;

/// Wrong input is a matter of usage, a damaged or locked library of the library, everything else a failed
/// item.
[[nodiscard]] tl::unexpected<Failure> failure(base::Error error);
[[nodiscard]] tl::unexpected<Failure> libraryUnusable(base::Error error);

/// One call of one command.
struct Invocation
{
    Arguments arguments;
    QString libraryPath;
    bool json = false;
    Output& output;
};

struct Example
{
    QString commandLine;
    QString text;
};

/// A command: what it takes, what help says of it, and what it does. The program speaks English in every
/// locale, as its output is read by scripts.
struct Command
{
    QString name;
    QString operands; ///< as the synopsis shows them: "FILE", "ID"
    QString summary;  ///< a line, lower case, without a stop
    QString description;
    Grammar grammar;
    std::vector<Example> examples;
    std::function<Outcome(Invocation&)> run;
};

} // namespace pizhu::cli
