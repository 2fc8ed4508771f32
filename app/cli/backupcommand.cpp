// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

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
        return base::fail(ErrorCode::NotFound, u"There is no backup of %1."_s.arg(invocation.libraryPath));
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
    invocation.output.line(u"The library is restored from %1."_s.arg(*backup));
    if (!movedTo->isEmpty())
        invocation.output.line(u"The file that was there is now %1."_s.arg(*movedTo));
    return ExitCode::Done;
}

} // namespace

Command backupCommand()
{
    Command command;
    command.name = u"backup"_s;
    command.summary = u"make a verified backup of the library"_s;
    command.description = u"Writes a compact copy of the library beside it, checks it, and prints its "
                          "path. Older backups are thinned out: the "
                          "recent ones, one a day and one a week stay. With --json one object with "
                          "path, made, bytes and kind."_s;
    command.grammar = {{}, 0, 0};
    command.examples = {{u"pizhu-cli backup"_s, u"Back up before a large change."_s}};
    command.run = backUp;
    return command;
}

Command restoreCommand()
{
    Command command;
    command.name = u"restore"_s;
    command.operands = u"[FILE]"_s;
    command.summary = u"put a backup in the place of the library"_s;
    command.description = u"Restores the library from the backup FILE, or from its newest backup. The "
                          "file that is there now is moved aside, "
                          "never deleted; its new path is printed. Nobody may have the library open. "
                          "With --json one object with library, "
                          "backup and moved_aside."_s;
    command.grammar = {
        {{u"list"_s, {}, u"Only list the backups, newest first: time, kind, bytes and path."_s}}, 0, 1};
    command.examples = {{u"pizhu-cli restore --list"_s, u"See what there is to restore."_s},
                        {u"pizhu-cli restore"_s, u"Go back to the newest backup."_s}};
    command.run = restore;
    return command;
}

} // namespace pizhu::cli
