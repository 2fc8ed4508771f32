// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/libraryfile.h"

#include "app/base/uid.h"
#include "app/library/reviewtable.h"
#include "app/library/rows.h"
#include "app/library/searchindex.h"
#include "app/storage/backup.h"
#include "app/storage/filestate.h"
#include "app/storage/migrator.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Connection;
using storage::FileState;

namespace {

constexpr char kQuickCheck[] = "PRAGMA quick_check(1)";
constexpr char kApplicationIdOf[] = "PRAGMA application_id";
constexpr char kUserVersion[] = "PRAGMA user_version";
constexpr char kStamp[] = "INSERT INTO setting(key, value) VALUES ('library_uid', ?) ON CONFLICT DO NOTHING";

constexpr qint64 kCheckedFirst = 64 << 20; // bytes

// Offsets in SQLite's database header, https://www.sqlite.org/fileformat.html#the_database_header
constexpr qint64 kHeaderSize = 100;
constexpr int kUserVersionAt = 60;
constexpr int kApplicationIdAt = 68;

QString say(const char* sentence, const QString& path)
{
    return QCoreApplication::translate("pizhu::library", sentence).arg(path);
}

base::Error notALibrary(const QString& path)
{
    return {ErrorCode::Unsupported,
            say(QT_TRANSLATE_NOOP("pizhu::library", "“%1” is not a Pizhu library."), path),
            {}};
}

base::Error damaged(const QString& path, const QString& detail)
{
    return {
        ErrorCode::Damaged,
        say(QT_TRANSLATE_NOOP("pizhu::library", "The library “%1” is damaged and was left as it is. Restore "
                                                "a backup, or set the file aside and start anew."),
            path),
        detail};
}

base::Error tooNew(const QString& path, qint64 schema)
{
    return {ErrorCode::Unsupported,
            say(QT_TRANSLATE_NOOP("pizhu::library", "The library “%1” was written by a newer version of "
                                                    "Pizhu than %2. Install the newest Pizhu to open it."),
                path)
                .arg(QStringLiteral(PIZHU_VERSION)),
            QStringLiteral("schema %1").arg(schema)};
}

struct Header
{
    quint32 applicationId = 0;
    quint32 schema = 0;
};

Header readHeader(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(kHeaderSize);
    if (bytes.size() < kHeaderSize)
        return {};
    return {qFromBigEndian<quint32>(bytes.constData() + kApplicationIdAt),
            qFromBigEndian<quint32>(bytes.constData() + kUserVersionAt)};
}

bool hasWriteAheadLog(const QString& path)
{
    return QFileInfo(path + QLatin1String("-wal")).size() > 0;
}

/// Looks at the first bytes before SQLite does: opening a foreign file for writing would change it.
Result<void> checkHeader(const QString& path, int newestSchema)
{
    const Header header = readHeader(path);
    // A library that was not closed after it was made has its first page in the log only.
    const bool maybeInLog = header.applicationId == 0 && hasWriteAheadLog(path);
    if (header.applicationId != kApplicationId && !maybeInLog)
        return fail(notALibrary(path));
    if (header.schema > static_cast<quint32>(newestSchema))
        return fail(tooNew(path, header.schema));
    return {};
}

/// What a failed look at the content means.
base::Error asDamage(const QString& path, const base::Error& error)
{
    const bool isDamage = error.code == ErrorCode::Damaged || error.code == ErrorCode::Unreadable;
    return isDamage ? damaged(path, error.message + u' ' + error.detail) : error;
}

/// Checking reads every page, so a larger file is opened first and checked then.
bool isCheckedFirst(const QString& path)
{
    return QFileInfo(path).size() <= kCheckedFirst;
}

/// Everything that can be known without writing a byte.
Result<void> inspect(const QString& path, int newestSchema)
{
    if (auto done = checkHeader(path, newestSchema); !done)
        return done;
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return fail(asDamage(path, connection.error()));
    const auto applicationId = (*connection)->queryInteger(kApplicationIdOf);
    if (!applicationId)
        return fail(asDamage(path, applicationId.error()));
    if (*applicationId != kApplicationId)
        return fail(notALibrary(path));
    const auto schema = (*connection)->queryInteger(kUserVersion);
    if (!schema)
        return fail(asDamage(path, schema.error()));
    if (*schema > newestSchema)
        return fail(tooNew(path, *schema));
    return isCheckedFirst(path) ? quickCheck(**connection, path) : Result<void>();
}

Result<void> prepareForWriting(Connection& connection, const QString& path,
                               const std::vector<storage::Migration>& migrations)
{
    const QString backup =
        storage::migrationBackupPath(path, backupFolder(path), QDateTime::currentDateTimeUtc());
    if (auto done = storage::migrate(connection, migrations, backup); !done)
        return done;
    if (auto done = runSql(connection, kStamp, base::newUid()); !done)
        return done;
    if (auto done = SearchIndex(connection).bringUpToDate(); !done)
        return done;
    return ReviewTable(connection).rebuildIfOutdated();
}

/// An old schema or index cannot be brought up to date without writing, and is never used as it is.
Result<void> checkUsableAsIs(const QString& path, int newestSchema)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return fail(connection.error());
    const auto schema = (*connection)->queryInteger(kUserVersion);
    if (!schema)
        return fail(schema.error());
    const bool current = *schema == newestSchema;
    const auto indexed = current ? SearchIndex(**connection).isUpToDate() : Result<bool>(false);
    if (!indexed)
        return fail(indexed.error());
    if (!*indexed)
        return fail(ErrorCode::ReadOnly,
                    say(QT_TRANSLATE_NOOP(
                            "pizhu::library",
                            "The library “%1” is of an older version and has to be opened for writing once."),
                        path));
    return {};
}

struct Access
{
    std::unique_ptr<storage::WriterLock> lock;
    QString readOnlyReason;
};

Access seekAccess(const QString& path, bool readOnly)
{
    if (readOnly)
        return {
            nullptr,
            say(QT_TRANSLATE_NOOP("pizhu::library", "The library “%1” was opened for reading only."), path)};
    const QFileInfo file(path);
    if (file.exists() && !file.isWritable())
        return {nullptr, say(QT_TRANSLATE_NOOP(
                                 "pizhu::library",
                                 "The file “%1” cannot be written, so the library is open for reading only."),
                             path)};
    auto lock = storage::WriterLock::acquire(path);
    if (!lock)
        return {nullptr, lock.error().message};
    return {std::move(*lock), {}};
}

Result<void> checkState(const QString& path, FileState state, const Library::OpenOptions& options)
{
    switch (state) {
    case FileState::SqliteDatabase:
        return {};
    case FileState::NotADatabase:
        return fail(path.endsWith(QLatin1String(".pizhu")) ? damaged(path, QStringLiteral("no SQLite header"))
                                                           : notALibrary(path));
    case FileState::Unreadable:
        return fail(ErrorCode::Unreadable,
                    say(QT_TRANSLATE_NOOP("pizhu::library", "“%1” cannot be read."), path));
    case FileState::Missing:
    case FileState::Empty:
        break;
    }
    if (!options.create || options.readOnly)
        return fail(ErrorCode::NotFound,
                    say(QT_TRANSLATE_NOOP("pizhu::library", "There is no library at “%1”."), path));
    return {};
}

} // namespace

Result<void> quickCheck(Connection& connection, const QString& path)
{
    const auto answer = firstRow(connection, kQuickCheck, [](const auto& row) { return row.string(0); });
    if (!answer)
        return fail(asDamage(path, answer.error()));
    if (answer->value_or(QString()) != u"ok")
        return fail(damaged(path, answer->value_or(QString())));
    return {};
}

QString backupFolder(const QString& libraryPath)
{
    return QFileInfo(libraryPath).absoluteFilePath() + QLatin1String(".backups");
}

Result<LibraryFile> openLibraryFile(const QString& path, Library::OpenOptions options)
{
    const auto migrations = storage::loadMigrations(QStringLiteral(":/pizhu/schema"));
    if (!migrations)
        return fail(migrations.error());
    const int newestSchema = migrations->empty() ? 0 : migrations->back().version;

    LibraryFile file{.path = QFileInfo(path).absoluteFilePath()};
    const FileState state = storage::probeFile(file.path);
    if (auto done = checkState(file.path, state, options); !done)
        return fail(done.error());
    const bool isNew = state != FileState::SqliteDatabase;
    file.checked = isNew || isCheckedFirst(file.path);
    if (!isNew) {
        if (auto done = inspect(file.path, newestSchema); !done)
            return fail(done.error());
    }
    Access access = seekAccess(file.path, options.readOnly);
    if (!access.lock) {
        if (isNew)
            return fail(ErrorCode::ReadOnly, access.readOnlyReason);
        if (auto done = checkUsableAsIs(file.path, newestSchema); !done)
            return fail(done.error());
        file.readOnlyReason = access.readOnlyReason;
        return file;
    }
    auto connection =
        Connection::open(file.path, isNew ? Connection::Mode::Create : Connection::Mode::ReadWrite);
    if (!connection)
        return fail(connection.error());
    if (auto done = prepareForWriting(**connection, file.path, *migrations); !done)
        return fail(done.error());
    file.lock = std::move(access.lock);
    file.writer = std::move(*connection);
    return file;
}

} // namespace pizhu::library
