// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/writerlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace pizhu::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

// Two names of one file must meet at one lock, so links are resolved where the file exists.
QString lockPathFor(const QString& databasePath)
{
    const QFileInfo database(databasePath);
    const QString canonical = database.canonicalFilePath();
    return (canonical.isEmpty() ? database.absoluteFilePath() : canonical) + QLatin1String(".lock");
}

base::Error heldByAnother(const QLockFile& file, const QString& databasePath)
{
    qint64 process = 0;
    QString host;
    QString program;
    const QString name = QDir::toNativeSeparators(databasePath);
    if (!file.getLockInfo(&process, &host, &program))
        return {ErrorCode::ReadOnly,
                QCoreApplication::translate("pizhu::storage",
                                            "%1 is open in another program and can only be read.")
                    .arg(name),
                {}};
    return {ErrorCode::ReadOnly,
            QCoreApplication::translate(
                "pizhu::storage",
                "%1 is open in %2 (process %3 on %4) and can only be read until that is closed.")
                .arg(name, program, QString::number(process), host),
            {}};
}

base::Error cannotLock(const QString& databasePath, const QString& detail)
{
    return {ErrorCode::ReadOnly,
            QCoreApplication::translate("pizhu::storage",
                                        "%1 can only be read because its folder cannot be written to.")
                .arg(QDir::toNativeSeparators(databasePath)),
            detail};
}

} // namespace

WriterLock::WriterLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{}

Result<std::unique_ptr<WriterLock>> WriterLock::acquire(const QString& databasePath)
{
    auto file = std::make_unique<QLockFile>(lockPathFor(databasePath));
    // 0: a lock never grows stale by age, only by the death of its process.
    file->setStaleLockTime(0);
    if (file->tryLock(0))
        return std::unique_ptr<WriterLock>(new WriterLock(std::move(file)));
    if (file->error() == QLockFile::LockFailedError)
        return fail(heldByAnother(*file, databasePath));
    return fail(cannotLock(databasePath, file->fileName()));
}

} // namespace pizhu::storage
