// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/watchfolder.h"

#include "app/base/whendone.h"
#include "app/importing/filelisting.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QtConcurrentRun>
#include <algorithm>

namespace pizhu::importing {

namespace {

/// The system gives out a limited number of watches; folders beyond it are found at the regular look.
constexpr qsizetype kMaxWatched = 2'000;

} // namespace

WatchFolder::WatchFolder(library::Library& library, QObject* parent)
    : WatchFolder(library, Timing{}, parent)
{}

WatchFolder::WatchFolder(library::Library& library, Timing timing, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_timing(timing)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(m_timing.settleMilliseconds);
    m_regular.setInterval(m_timing.lookMilliseconds);
    connect(&m_settling, &QTimer::timeout, this, &WatchFolder::look);
    connect(&m_regular, &QTimer::timeout, this, &WatchFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settling, qOverload<>(&QTimer::start));
}

WatchFolder::~WatchFolder() = default;

void WatchFolder::setFolders(const QStringList& folders)
{
    m_folders = folders;
    m_vanished.clear();
    m_lastSeen.clear();
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (m_folders.isEmpty()) {
        m_regular.stop();
        m_settling.stop();
        return;
    }
    m_regular.start();
    look();
}

WatchFolder::Look WatchFolder::lookInto(const QStringList& folders)
{
    Look look;
    const std::atomic_bool never = false;
    for (const QString& folder : folders) {
        if (!QFileInfo(folder).isDir())
            continue;
        look.folders += folder;
        QDirIterator below(folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                           QDirIterator::Subdirectories);
        while (below.hasNext())
            look.folders += below.next();
        for (const ListedFile& file : listFiles({folder}, never)) {
            const QFileInfo info(file.path);
            look.files.insert(file.path, {info.size(), info.lastModified()});
        }
    }
    return look;
}

void WatchFolder::look()
{
    m_lookAgain = m_looking || m_job;
    if (m_lookAgain || m_folders.isEmpty())
        return;
    m_looking = true;
    const auto found = QtConcurrent::run([folders = m_folders] { return lookInto(folders); });
    base::whenDone(found, this, [this](const Look& look) { takeLook(look); });
}

void WatchFolder::takeLook(const Look& look)
{
    m_looking = false;
    if (m_folders.isEmpty())
        return;
    noticeFolders(look.folders);
    QStringList ready;
    bool growing = false;
    for (auto it = look.files.cbegin(); it != look.files.cend(); ++it) {
        const auto imported = m_imported.constFind(it.key());
        if (imported != m_imported.cend() && *imported == it.value())
            continue;
        const auto before = m_lastSeen.constFind(it.key());
        if (before != m_lastSeen.cend() && *before == it.value())
            ready += it.key();
        else
            growing = true;
    }
    m_lastSeen = look.files;
    if (growing || m_lookAgain)
        m_settling.start();
    if (ready.isEmpty())
        return;
    ready.sort();
    for (const QString& path : std::as_const(ready))
        m_imported.insert(path, look.files.value(path));
    startImport(ready);
}

void WatchFolder::noticeFolders(const QStringList& present)
{
    for (const QString& folder : std::as_const(m_folders)) {
        const bool isThere = present.contains(folder);
        if (isThere == !m_vanished.contains(folder))
            continue;
        if (isThere) {
            m_vanished.removeAll(folder);
            Q_EMIT folderReturned(folder);
        } else {
            m_vanished += folder;
            Q_EMIT folderVanished(folder);
        }
    }
    QStringList unwatched = present.mid(0, kMaxWatched);
    const QStringList watched = m_watcher.directories();
    const QSet<QString> known(watched.cbegin(), watched.cend());
    unwatched.removeIf([&known](const QString& folder) { return known.contains(folder); });
    if (!unwatched.isEmpty())
        m_watcher.addPaths(unwatched);
}

void WatchFolder::startImport(const QStringList& paths)
{
    m_job = std::make_unique<ImportJob>(m_library, ImportOptions{.paths = paths, .chosen = false});
    connect(m_job.get(), &ImportJob::finished, this, &WatchFolder::takeReport);
    Q_EMIT importStarted(static_cast<int>(paths.size()));
    m_job->start();
}

void WatchFolder::takeReport(const ImportReport& report)
{
    m_job.release()->deleteLater(); // it is the sender
    const bool nothingNew = std::ranges::all_of(report.items, [](const ImportItem& item) {
        return item.state == ItemState::Duplicate || item.state == ItemState::Skipped;
    });
    if (!nothingNew || !report.error.isEmpty())
        Q_EMIT imported(report);
    if (m_lookAgain)
        look();
}

} // namespace pizhu::importing
