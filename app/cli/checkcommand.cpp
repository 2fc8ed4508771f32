// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;

namespace {

void print(const Invocation& invocation, const QStringList& problems)
{
    if (invocation.json) {
        invocation.output.json(QJsonObject{{u"healthy"_s, problems.isEmpty()},
                                           {u"problems"_s, QJsonArray::fromStringList(problems)}});
        return;
    }
    if (problems.isEmpty())
        invocation.output.line(u"The library is healthy."_s);
    for (const QString& problem : problems)
        invocation.output.line(problem);
}

Outcome check(Invocation& invocation)
{
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto problems = (*library)->check().result();
    if (!problems)
        return failure(problems.error());
    print(invocation, *problems);
    return problems->isEmpty() ? ExitCode::Done : ExitCode::SomeFailed;
}

} // namespace

Command checkCommand()
{
    Command command;
    command.name = u"check"_s;
    command.summary = u"check the library for damage"_s;
    command.description = u"Checks the whole database and the search index and prints every problem; "
                          "changes nothing. With --json one object with "
                          "healthy and problems. The exit status is 1 when there are problems and 3 "
                          "when the library cannot be opened at all; "
                          "\"pizhu-cli restore\" puts a backup in its place."_s;
    command.grammar = {{}, 0, 0};
    command.examples = {{u"pizhu-cli --library notes.pizhu check"_s, u"Check a library by name."_s}};
    command.run = check;
    return command;
}

} // namespace pizhu::cli
