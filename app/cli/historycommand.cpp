// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using library::JournalEntry;

namespace {

constexpr int kDefaultLimit = 200;

void print(const Invocation& invocation, const std::vector<JournalEntry>& entries)
{
    QJsonArray collected;
    for (const JournalEntry& entry : entries) {
        const QString at = entry.at.toUTC().toString(Qt::ISODate);
        if (invocation.json)
            collected << QJsonObject{{u"step"_s, entry.id.value},
                                     {u"label"_s, entry.label},
                                     {u"at"_s, at},
                                     {u"undone"_s, entry.undone}};
        else
            invocation.output.line(
                QStringList{at, entry.undone ? u"undone"_s : u"done"_s, entry.label}.join(u'\t'));
    }
    if (invocation.json)
        invocation.output.json(collected);
}

Outcome history(Invocation& invocation)
{
    const auto limit = invocation.arguments.number(u"limit"_s, kDefaultLimit);
    if (!limit)
        return failure(limit.error());
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto entries = (*library)->history(*limit).result();
    if (!entries)
        return failure(entries.error());
    print(invocation, *entries);
    return ExitCode::Done;
}

/// Back or forth until that step is the last that is done; 0 is before all of them.
Outcome travel(const Invocation& invocation)
{
    bool isNumber = false;
    const qint64 step = invocation.arguments.value(u"to"_s).toLongLong(&isNumber);
    if (!isNumber || step < 0)
        return failure({base::ErrorCode::InvalidInput, u"--to wants the number of a step."_s, {}});
    const OpenedLibrary library = openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto steps = (*library)->travelTo(base::JournalId{step}).result();
    if (!steps)
        return failure(steps.error());
    if (invocation.json)
        invocation.output.json(QJsonObject{{u"steps"_s, *steps}});
    else
        invocation.output.line(QString::number(*steps));
    return ExitCode::Done;
}

Outcome step(const Invocation& invocation, QFuture<base::Result<QString>> (library::Library::*move)(),
             const QString& key)
{
    const OpenedLibrary library = openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto label = ((**library).*move)().result();
    if (!label)
        return failure(label.error());
    if (invocation.json)
        invocation.output.json(QJsonObject{{key, *label}});
    else
        invocation.output.line(*label);
    return ExitCode::Done;
}

} // namespace

Command historyCommand()
{
    Command command;
    command.name = u"history"_s;
    command.summary = u"list what was done, newest first"_s;
    command.description =
        u"Prints the steps that can be undone or were undone: time (UTC), \"done\" "
        "or \"undone\", and what it was, separated by "
        "tabs. With --json an array of objects with step, label, at and undone. \"undo --to STEP\" "
        "goes to such a step."_s;
    command.grammar = {{{u"limit"_s, u"N"_s, u"Print at most so many steps; 200 by default."_s}}, 0, 0};
    command.examples = {{u"pizhu-cli history --limit 5"_s, u"The last five steps."_s}};
    command.run = history;
    return command;
}

Command undoCommand()
{
    Command command;
    command.name = u"undo"_s;
    command.summary = u"undo the last step"_s;
    command.description =
        u"Undoes the newest step that is not undone yet, also one made by the desktop application or "
        "before a restart, and "
        "prints what it was. A whole import, of articles or annotations, is one step.\n\n"
        "With --to goes back or forth to any step, all of it or nothing, and prints how many steps that were."_s;
    command.grammar = {{{u"to"_s, u"STEP"_s,
                         u"Go to where that step of the history is the last one done; 0 is before all."_s}},
                       0,
                       0};
    command.examples = {{u"pizhu-cli undo"_s, u"Take back the last step."_s}};
    command.run = [](Invocation& invocation) {
        if (invocation.arguments.has(u"to"_s))
            return travel(invocation);
        return step(invocation, &library::Library::undo, u"undone"_s);
    };
    return command;
}

Command redoCommand()
{
    Command command;
    command.name = u"redo"_s;
    command.summary = u"do the last undone step again"_s;
    command.description =
        u"Does the step undone last again and prints what it was. A new step forgets the undone ones."_s;
    command.grammar = {{}, 0, 0};
    command.examples = {{u"pizhu-cli redo"_s, u"Take back the last undo."_s}};
    command.run = [](Invocation& invocation) {
        return step(invocation, &library::Library::redo, u"redone"_s);
    };
    return command;
}

} // namespace pizhu::cli
