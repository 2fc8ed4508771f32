// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/cli/tr.h"

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
        invocation.output.line(Tr::tr("The library is healthy."));
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
    command.summary = Tr::tr("check the library for damage");
    command.description = Tr::tr("Checks the whole database and the search index and prints every problem; "
                                 "changes nothing. With --json one object with "
                                 "healthy and problems. The exit status is 1 when there are problems and 3 "
                                 "when the library cannot be opened at all; "
                                 "\"pizhu-cli restore\" puts a backup in its place.");
    command.grammar = {{}, 0, 0};
    command.examples = {{u"pizhu-cli --library notes.pizhu check"_s, Tr::tr("Check a library by name.")}};
    command.run = check;
    return command;
}

} // namespace pizhu::cli
