// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/upkeep.h"

#include "app/base/logging.h"
#include "app/base/priority.h"
#include "app/library/connectionthread.h"
#include "app/library/indexmerging.h"
#include "app/library/libraryfile.h"
#include "app/library/relatedarticles.h"
#include "app/storage/backup.h"
#include "app/storage/transaction.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <thread>

namespace pizhu::library {

using base::fail;
using base::Result;
using storage::Connection;

namespace {

constexpr qint64 kSecondsBetweenBackups = 24 * 3600;
/// Texts that are gone through in one transaction; other writes come in between.
constexpr int kFingerprintsAtOnce = 100;
constexpr char kAnyArticle[] = "SELECT EXISTS (SELECT 1 FROM article)";
/// Nobody reads or writes for so long before the index is merged, which may go on for minutes.
constexpr std::chrono::milliseconds kQuiet{2000};
constexpr std::chrono::milliseconds kBetweenMerges{40};
/// Who searches while typing asks again within this time.
constexpr std::chrono::milliseconds kBetweenReads{600};
constexpr std::chrono::milliseconds kBetweenLooks{20};
/// Copying a larger file takes so long that closing does not wait for it.
constexpr qint64 kQuicklyCopied = 256 << 20; // bytes

QDateTime lastWritten(const QString& path)
{
    return std::max(QFileInfo(path).lastModified(), QFileInfo(path + QLatin1String("-wal")).lastModified());
}

bool isBackupDue(Connection& connection, const QString& path)
{
    if (connection.queryInteger(kAnyArticle).value_or(0) == 0)
        return false;
    for (const storage::BackupFile& file : storage::listBackups(backupFolder(path))) {
        if (file.kind == storage::BackupKind::BeforeMigration)
            continue;
        return file.made.secsTo(QDateTime::currentDateTimeUtc()) > kSecondsBetweenBackups &&
               lastWritten(path) > file.made;
    }
    return true;
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

void Upkeep::start()
{
    buildIndex();
    completeFingerprints({});
}

void Upkeep::lookAfter(bool checked)
{
    const bool writable = m_writer != nullptr;
    if (writable)
        m_writer->setIdleStep([this](Connection& connection) { return mergeIndex(connection); }, kQuiet);
    std::ignore = m_maintenance.post([this, checked, writable](Connection& connection) {
        base::letOthersGoFirst(base::kWhenIdle);
        // Whoever reads the whole file keeps all that is written meanwhile in the log, which would grow to
        // several times the library while an index is built.
        indexComplete().waitForFinished();
        connection.setPause([this] { waitForReaders(); });
        if (!checked)
            lookForDamage(connection);
        if (writable)
            backUpWhenDue(connection);
        connection.setPause({});
    });
}

void Upkeep::giveWay()
{
    m_lastRead = std::chrono::steady_clock::now();
}

void Upkeep::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        if (m_interruptible)
            m_interruptible->interrupt();
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

/// False: the library is being closed.
bool Upkeep::beginLong(Connection& connection)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_stopping)
        m_interruptible = &connection;
    return !m_stopping;
}

void Upkeep::endLong()
{
    const QMutexLocker lock(&m_mutex);
    m_interruptible = nullptr;
}

void Upkeep::lookForDamage(Connection& connection)
{
    if (!beginLong(connection))
        return;
    const Result<void> healthy = quickCheck(connection, m_path);
    endLong();
    if (!healthy && !isStopping())
        m_events.damageFound(healthy.error());
}

void Upkeep::backUpWhenDue(Connection& connection)
{
    if (!isBackupDue(connection, m_path))
        return;
    const bool isLong = QFileInfo(m_path).size() > kQuicklyCopied;
    if (isLong && !beginLong(connection))
        return;
    const auto made = storage::makeBackup(connection, backupFolder(m_path), QDateTime::currentDateTimeUtc());
    if (isLong)
        endLong();
    if (!made && made.error().code != base::ErrorCode::Cancelled)
        qCWarning(base::logStorage) << "no backup:" << made.error().message << made.error().detail;
}

/// On the writer's thread while nobody writes; waits as long as somebody reads.
std::chrono::milliseconds Upkeep::mergeIndex(Connection& connection)
{
    if (const auto quiet = sinceLastRead(); quiet < kQuiet)
        return kQuiet - quiet + kBetweenMerges;
    // What is written while the whole file is read stays in the log, which would grow.
    if (isBusyWithFile())
        return kQuiet;
    const auto more = IndexMerging(connection).mergeSome();
    if (!more)
        qCWarning(base::logStorage) << "the index is not merged:" << more.error().detail;
    return more && *more ? kBetweenMerges : std::chrono::milliseconds{0};
}

/// Reading or copying the whole file keeps the disk busy, which the processor's order of threads does not
/// change.
void Upkeep::waitForReaders() const
{
    while (!isStopping() && sinceLastRead() < kBetweenReads)
        std::this_thread::sleep_for(kBetweenLooks);
}

bool Upkeep::isBusyWithFile() const
{
    const QMutexLocker lock(&m_mutex);
    return m_interruptible != nullptr;
}

std::chrono::milliseconds Upkeep::sinceLastRead() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                 m_lastRead.load());
}

} // namespace pizhu::library
