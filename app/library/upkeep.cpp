// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/upkeep.h"

#include "app/base/logging.h"
#include "app/library/connectionthread.h"
#include "app/library/libraryfile.h"
#include "app/library/relatedarticles.h"
#include "app/storage/backup.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pizhu::library {

using base::fail;
using base::Result;
using storage::Connection;

namespace {

constexpr qint64 kSecondsBetweenBackups = 24 * 3600;
/// Texts that are gone through in one transaction; other writes come in between.
constexpr int kFingerprintsAtOnce = 100;
constexpr char kArticleCount[] = "SELECT count(*) FROM article";

QDateTime lastWritten(const QString& path)
{
    return std::max(QFileInfo(path).lastModified(), QFileInfo(path + QLatin1String("-wal")).lastModified());
}

bool isBackupDue(Connection& connection, const QString& path)
{
    if (connection.queryInteger(kArticleCount).value_or(0) == 0)
        return false;
    for (const storage::BackupFile& file : storage::listBackups(backupFolder(path))) {
        if (file.kind == storage::BackupKind::BeforeMigration)
            continue;
        return file.made.secsTo(QDateTime::currentDateTimeUtc()) > kSecondsBetweenBackups &&
               lastWritten(path) > file.made;
    }
    return true;
}

void backUpWhenDue(Connection& connection, const QString& path)
{
    if (!isBackupDue(connection, path))
        return;
    const auto made = storage::makeBackup(connection, backupFolder(path), QDateTime::currentDateTimeUtc());
    if (!made)
        qCWarning(base::logStorage) << "no backup:" << made.error().message << made.error().detail;
}

/// For libraries that were made without; the last version done, invalid when there is nothing left to do.
Result<base::VersionId> fingerprintSome(Connection& connection, base::VersionId after)
{
    if (!after.isValid() && RelatedArticles(connection).isComplete().value_or(true))
        return base::VersionId{};
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    const auto last = RelatedArticles(connection).complete(after, kFingerprintsAtOnce);
    if (!last)
        return last;
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return last;
}

base::Error closing()
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("pizhu::library", "The library is being closed."),
            {}};
}

} // namespace

Upkeep::Upkeep(QString path, ConnectionThread* writer, ConnectionThread& maintenance, Events events)
    : m_path(std::move(path))
    , m_writer(writer)
    , m_maintenance(maintenance)
    , m_events(std::move(events))
{}

Upkeep::~Upkeep()
{
    stop();
}

void Upkeep::start(bool checked)
{
    if (m_writer) {
        buildIndex();
        completeFingerprints({});
    }
    const bool writable = m_writer != nullptr;
    std::ignore = m_maintenance.post([this, checked, writable](Connection& connection) {
        if (!checked)
            lookForDamage(connection);
        if (writable)
            backUpWhenDue(connection, m_path);
    });
}

void Upkeep::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        if (m_checking)
            m_checking->interrupt();
    }
    finishWaiting(fail(closing()));
}

bool Upkeep::isStopping() const
{
    const QMutexLocker lock(&m_mutex);
    return m_stopping;
}

IndexProgress Upkeep::indexProgress() const
{
    const QMutexLocker lock(&m_mutex);
    return m_index;
}

QFuture<Result<void>> Upkeep::indexComplete()
{
    const Promised<void> promised;
    // On the writer's thread, where what was to be indexed before has been noted.
    const auto wait = [this, promised](Connection&) {
        QMutexLocker lock(&m_mutex);
        m_waiting.push_back(promised);
        const bool stopping = m_stopping;
        const bool ended = stopping || m_index.isComplete();
        lock.unlock();
        if (ended)
            finishWaiting(stopping ? Result<void>(fail(closing())) : Result<void>());
    };
    if (!m_writer)
        promised.finish({});
    else if (!m_writer->post(wait))
        promised.finish(fail(closing()));
    return promised.future();
}

QFuture<Result<void>> Upkeep::rebuildIndex()
{
    const Promised<void> promised;
    const auto startOver = [this, promised](Connection& connection) {
        SearchIndex index(connection);
        const Result<void> done = index.startOver();
        if (done)
            noteProgress(index.progress().value_or(IndexProgress()));
        promised.finish(done);
        if (done)
            buildIndex();
    };
    if (!m_writer->post(startOver))
        promised.finish(fail(closing()));
    return promised.future();
}

/// On the writer's thread, some articles at a time, until all are in the index or the library is closed.
void Upkeep::buildIndex()
{
    std::ignore = m_writer->post([this](Connection& connection) {
        if (isStopping())
            return;
        SearchIndex index(connection);
        const auto upToDate = index.isUpToDate();
        const auto reached = upToDate && *upToDate ? index.progress() : index.buildSome();
        if (!reached) {
            qCWarning(base::logStorage)
                << "the search index is incomplete:" << reached.error().message << reached.error().detail;
            return finishWaiting(fail(reached.error()));
        }
        noteProgress(*reached);
        if (!reached->isComplete())
            buildIndex();
    });
}

void Upkeep::noteProgress(const IndexProgress& progress)
{
    bool changed = false;
    {
        const QMutexLocker lock(&m_mutex);
        changed = m_index.isComplete() != progress.isComplete() || !progress.isComplete();
        m_index = progress;
    }
    if (changed)
        m_events.indexProgressed(progress);
    if (progress.isComplete())
        finishWaiting({});
}

void Upkeep::finishWaiting(const Result<void>& result)
{
    std::vector<Promised<void>> waiting;
    {
        const QMutexLocker lock(&m_mutex);
        waiting.swap(m_waiting);
    }
    for (const Promised<void>& promised : waiting)
        promised.finish(result);
}

/// On the writer's thread, a little at a time, until all is done or the library is closed.
void Upkeep::completeFingerprints(base::VersionId after)
{
    std::ignore = m_writer->post([this, after](Connection& connection) {
        if (isStopping())
            return;
        const auto last = fingerprintSome(connection, after);
        if (!last)
            qCWarning(base::logStorage) << "fingerprints are missing:" << last.error().detail;
        else if (last->isValid())
            completeFingerprints(*last);
    });
}

void Upkeep::lookForDamage(Connection& connection)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_stopping)
            return;
        m_checking = &connection;
    }
    const Result<void> healthy = quickCheck(connection, m_path);
    {
        const QMutexLocker lock(&m_mutex);
        m_checking = nullptr;
    }
    if (!healthy && !isStopping())
        m_events.damageFound(healthy.error());
}

} // namespace pizhu::library
