// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/cli/tr.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using library::BackupSummary;
using library::Library;

namespace {

QJsonObject backupJson(const BackupSummary& backup)
{
    return {{u"path"_s, backup.path},
            {u"made"_s, backup.made.toUTC().toString(Qt::ISODate)},
            {u"bytes"_s, backup.bytes},
            {u"kind"_s, backup.kind}};
}

QString backupLine(const BackupSummary& backup)
{
    const QStringList columns{backup.made.toUTC().toString(Qt::ISODate), backup.kind,
                              QString::number(backup.bytes), backup.path};
    return columns.join(u'\t');
}

Outcome backUp(Invocation& invocation)
{
    const OpenedLibrary library = openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto backup = (*library)->backup().result();
    if (!backup)
        return failure(backup.error());
    if (invocation.json)
        invocation.output.json(backupJson(*backup));
    else
        invocation.output.line(backup->path);
    return ExitCode::Done;
}

Outcome listBackups(const Invocation& invocation)
{
    QJsonArray collected;
    for (const BackupSummary& backup : Library::backupsOf(invocation.libraryPath)) {
        if (invocation.json)
            collected << backupJson(backup);
        else
            invocation.output.line(backupLine(backup));
    }
    if (invocation.json)
        invocation.output.json(collected);
    return ExitCode::Done;
}

/// The backup named, else the newest.
base::Result<QString> chosenBackup(const Invocation& invocation)
{
    if (!invocation.arguments.operands.isEmpty())
        return invocation.arguments.operands.first();
    const std::vector<BackupSummary> backups = Library::backupsOf(invocation.libraryPath);
    if (backups.empty())
        return base::fail(ErrorCode::NotFound,
                          Tr::tr("There is no backup of %1.").arg(invocation.libraryPath));
    return backups.front().path;
}

Outcome restore(Invocation& invocation)
{
    if (invocation.arguments.has(u"list"_s))
        return listBackups(invocation);
    const auto backup = chosenBackup(invocation);
    if (!backup && !QFileInfo::exists(invocation.libraryPath))
        return libraryUnusable(backup.error());
    if (!backup)
        return failure(backup.error());
    const auto movedTo = Library::restore(invocation.libraryPath, *backup);
    if (!movedTo)
        return failure(movedTo.error());
    if (invocation.json) {
        const QJsonValue moved = movedTo->isEmpty() ? QJsonValue() : QJsonValue(*movedTo);
        invocation.output.json(QJsonObject{
            {u"library"_s, invocation.libraryPath}, {u"backup"_s, *backup}, {u"moved_aside"_s, moved}});
        return ExitCode::Done;
    }
    invocation.output.line(Tr::tr("The library is restored from %1.").arg(*backup));
    if (!movedTo->isEmpty())
        invocation.output.line(Tr::tr("The file that was there is now %1.").arg(*movedTo));
    return ExitCode::Done;
}

} // namespace

Command backupCommand()
{
    Command command;
    command.name = u"backup"_s;
    command.summary = Tr::tr("make a verified backup of the library");
    command.description = Tr::tr("Writes a compact copy of the library beside it, checks it, and prints its "
                                 "path. Older backups are thinned out: the "
                                 "recent ones, one a day and one a week stay. With --json one object with "
                                 "path, made, bytes and kind.");
    command.grammar = {{}, 0, 0};
    command.examples = {{u"pizhu-cli backup"_s, Tr::tr("Back up before a large change.")}};
    command.run = backUp;
    return command;
}

Command restoreCommand()
{
    Command command;
    command.name = u"restore"_s;
    command.operands = u"[FILE]"_s;
    command.summary = Tr::tr("put a backup in the place of the library");
    command.description = Tr::tr("Restores the library from the backup FILE, or from its newest backup. The "
                                 "file that is there now is moved aside, "
                                 "never deleted; its new path is printed. Nobody may have the library open. "
                                 "With --json one object with library, "
                                 "backup and moved_aside.");
    command.grammar = {
        {{u"list"_s, {}, Tr::tr("Only list the backups, newest first: time, kind, bytes and path.")}}, 0, 1};
    command.examples = {{u"pizhu-cli restore --list"_s, Tr::tr("See what there is to restore.")},
                        {u"pizhu-cli restore"_s, Tr::tr("Go back to the newest backup.")}};
    command.run = restore;
    return command;
}

} // namespace pizhu::cli
