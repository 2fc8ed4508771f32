// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"

#include "app/base/logging.h"
#include "app/storage/connection.h"
#include "app/storage/snapshot.h"
#include "app/storage/sqliteapi.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <filesystem>
#include <optional>

namespace pizhu::storage {

using base::fail;
using base::Result;

namespace {

constexpr auto kTimeFormat = "yyyy-MM-ddTHHmmssZ";
constexpr std::size_t kKeptRecent = 5;
constexpr std::size_t kKeptDaily = 7;
constexpr std::size_t kKeptWeekly = 8;

struct KindName
{
    BackupKind kind;
    const char* name;
};
constexpr KindName kKindNames[] = {{BackupKind::Recent, "recent"},
                                   {BackupKind::Daily, "daily"},
                                   {BackupKind::Weekly, "weekly"},
                                   {BackupKind::BeforeMigration, "before-migration"}};

/// What a file name like library-2026-11-21T101500Z.recent.pizhu says.
struct BackupName
{
    QString library;
    QDateTime made;
    BackupKind kind = BackupKind::Recent;
};

QLatin1String textOf(BackupKind kind)
{
    for (const KindName& entry : kKindNames) {
        if (entry.kind == kind)
            return QLatin1String(entry.name);
    }
    return {};
}

std::optional<BackupKind> kindOf(const QString& text)
{
    for (const KindName& entry : kKindNames) {
        if (text == QLatin1String(entry.name))
            return entry.kind;
    }
    return std::nullopt;
}

QString fileNameFor(const BackupName& name)
{
    return QStringLiteral("%1-%2.%3.pizhu")
        .arg(name.library, name.made.toUTC().toString(QLatin1String(kTimeFormat)), textOf(name.kind));
}

std::optional<BackupName> parseName(const QString& fileName)
{
    static const QRegularExpression kPattern(
        QStringLiteral("^(.+)-([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z)\\.([a-z-]+)\\.pizhu$"));
    const QRegularExpressionMatch match = kPattern.match(fileName);
    const std::optional<BackupKind> kind = kindOf(match.captured(3));
    if (!match.hasMatch() || !kind)
        return std::nullopt;
    QDateTime made = QDateTime::fromString(match.captured(2), QLatin1String(kTimeFormat));
    made.setTimeSpec(Qt::UTC);
    if (!made.isValid())
        return std::nullopt;
    return BackupName{match.captured(1), made, *kind};
}

BackupFile describe(const QString& path, const BackupName& name)
{
    return {path, name.kind, name.made, QFileInfo(path).size()};
}

QString libraryNameOf(const Connection& connection)
{
    const QString file = QString::fromUtf8(sqlite3_db_filename(connection.handle(), "main"));
    return file.isEmpty() ? QStringLiteral("library") : QFileInfo(file).completeBaseName();
}

// Copies of one library and kind, newest first.
std::vector<BackupFile> copiesOf(const QString& folder, const QString& library, BackupKind kind)
{
    std::vector<BackupFile> copies = listBackups(folder);
    std::erase_if(copies, [&](const BackupFile& copy) {
        return copy.kind != kind || parseName(QFileInfo(copy.path).fileName())->library != library;
    });
    return copies;
}

std::pair<int, int> isoWeek(const QDate& date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return {year, week};
}

bool isSamePeriod(BackupKind kind, const QDateTime& a, const QDateTime& b)
{
    return kind == BackupKind::Daily ? a.date() == b.date() : isoWeek(a.date()) == isoWeek(b.date());
}

// A hard link costs nothing; file systems without them get a copy.
bool linkOrCopy(const QString& from, const QString& to)
{
    std::error_code error;
    std::filesystem::create_hard_link(std::filesystem::path(from.toStdU16String()),
                                      std::filesystem::path(to.toStdU16String()), error);
    return !error || copyDurably(from, to).has_value();
}

// The first copy of a day or week stays as that day's or week's.
void promote(const QString& folder, const BackupName& name, BackupKind kind)
{
    for (const BackupFile& copy : copiesOf(folder, name.library, kind)) {
        if (isSamePeriod(kind, copy.made, name.made))
            return;
    }
    const QDir place(folder);
    const QString promoted = place.filePath(fileNameFor({name.library, name.made, kind}));
    if (!linkOrCopy(place.filePath(fileNameFor(name)), promoted))
        qCWarning(base::logStorage) << "cannot keep" << promoted;
}

void dropOld(const QString& folder, const QString& library, BackupKind kind, std::size_t kept)
{
    const std::vector<BackupFile> copies = copiesOf(folder, library, kind);
    for (std::size_t i = kept; i < copies.size(); ++i) {
        if (!QFile::remove(copies[i].path))
            qCWarning(base::logStorage) << "cannot remove" << copies[i].path;
    }
}

void rotate(const QString& folder, const BackupName& name)
{
    promote(folder, name, BackupKind::Daily);
    promote(folder, name, BackupKind::Weekly);
    dropOld(folder, name.library, BackupKind::Recent, kKeptRecent);
    dropOld(folder, name.library, BackupKind::Daily, kKeptDaily);
    dropOld(folder, name.library, BackupKind::Weekly, kKeptWeekly);
}

// Two copies within one second must not meet at one name.
BackupName unusedName(const QDir& folder, BackupName name)
{
    while (QFileInfo::exists(folder.filePath(fileNameFor(name))))
        name.made = name.made.addSecs(1);
    return name;
}

} // namespace

Result<BackupFile> makeBackup(Connection& connection, const QString& folder, const QDateTime& now)
{
    const QDir place(folder);
    const BackupName name = unusedName(place, {libraryNameOf(connection), now.toUTC(), BackupKind::Recent});
    const QString path = place.filePath(fileNameFor(name));
    if (auto written = writeSnapshot(connection, path); !written)
        return fail(written.error());
    rotate(folder, name);
    return describe(path, name);
}

QString migrationBackupPath(const QString& database, const QString& folder, const QDateTime& now)
{
    const QDir place(folder);
    const BackupName name{QFileInfo(database).completeBaseName(), now.toUTC(), BackupKind::BeforeMigration};
    return place.filePath(fileNameFor(unusedName(place, name)));
}

std::vector<BackupFile> listBackups(const QString& folder)
{
    std::vector<BackupFile> backups;
    const QFileInfoList entries = QDir(folder).entryInfoList({QStringLiteral("*.pizhu")}, QDir::Files);
    for (const QFileInfo& entry : entries) {
        if (const std::optional<BackupName> name = parseName(entry.fileName()))
            backups.push_back(describe(entry.absoluteFilePath(), *name));
    }
    std::stable_sort(backups.begin(), backups.end(),
                     [](const BackupFile& a, const BackupFile& b) { return a.made > b.made; });
    return backups;
}

} // namespace pizhu::storage
