// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/watchfolder.h"

#include "app/base/whendone.h"
#include "app/importing/filelisting.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMap>
#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

/// The system gives out a limited number of watches; folders beyond it are found at the regular look.
constexpr qsizetype kMaxWatched = 2'000;

/// What browsers call a file they are still fetching; a download may pause for longer than files settle.
bool isUnfinishedDownload(const QString& path)
{
    static const QStringList endings{u".part"_s, u".crdownload"_s, u".download"_s, u".opdownload"_s};
    return std::ranges::any_of(
        endings, [&path](const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

bool isBelow(const QString& path, const QString& folder)
{
    return path.startsWith(folder) && path.mid(folder.size()).startsWith(u'/');
}

} // namespace

WatchFolder::WatchFolder(QObject* parent)
    : WatchFolder(Timing{}, parent)
{}

WatchFolder::WatchFolder(Timing timing, QObject* parent)
    : QObject(parent)
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
    m_vanished.removeIf([this](const QString& folder) { return !m_folders.contains(folder); });
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    // A folder that is given up and taken up again is looked at as a new one.
    m_told.removeIf([this](const auto& file) { return folderOf(file.key()).isEmpty(); });
    if (m_folders.isEmpty()) {
        m_regular.stop();
        m_settling.stop();
        return;
    }
    m_regular.start();
    look();
}

void WatchFolder::lookNow(const QString& folder)
{
    m_told.removeIf([this, &folder](const auto& file) { return folderOf(file.key()) == folder; });
    m_asked.insert(folder);
    look();
}

QString WatchFolder::folderOf(const QString& path) const
{
    QString innermost;
    for (const QString& folder : m_folders) {
        if (folder.size() > innermost.size() && isBelow(path, folder))
            innermost = folder;
    }
    return innermost;
}

WatchFolder::Look WatchFolder::lookInto(const QStringList& folders)
{
    Look look{.watched = folders};
    for (const QString& folder : folders) {
        if (!QFileInfo(folder).isDir())
            continue;
        look.folders += folder;
        QDirIterator below(folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                           QDirIterator::Subdirectories);
        while (below.hasNext())
            look.folders += below.next();
        FileWalk walk({folder});
        while (const auto file = walk.next()) {
            if (isUnfinishedDownload(file->path))
                continue;
            const QFileInfo info(file->path);
            look.files.insert(file->path, {info.size(), info.lastModified()});
        }
    }
    return look;
}

void WatchFolder::look()
{
    m_lookAgain = m_looking;
    if (m_lookAgain || m_folders.isEmpty())
        return;
    m_looking = true;
    const auto found = QtConcurrent::run([folders = m_folders] { return lookInto(folders); });
    base::whenDone(found, this, [this](const Look& look) { takeLook(look); });
}

void WatchFolder::takeLook(const Look& look)
{
    m_looking = false;
    if (look.watched != m_folders) // they changed meanwhile
        return this->look();
    noticeFolders(look.folders);
    QStringList ready;
    bool growing = false;
    for (auto it = look.files.cbegin(); it != look.files.cend(); ++it) {
        const auto told = m_told.constFind(it.key());
        if (told != m_told.cend() && *told == it.value())
            continue;
        const auto before = m_lastSeen.constFind(it.key());
        if (before != m_lastSeen.cend() && *before == it.value())
            ready += it.key();
        else
            growing = true;
    }
    m_lastSeen = look.files;
    for (const QString& path : std::as_const(ready))
        m_told.insert(path, look.files.value(path));
    const bool settled = !growing && !m_lookAgain;
    if (!settled)
        m_settling.start();
    tell(ready, settled);
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

void WatchFolder::tell(const QStringList& ready, bool settled)
{
    QMap<QString, QStringList> byFolder;
    for (const QString& path : ready)
        byFolder[folderOf(path)] += path;
    for (const QString& folder : byFolder.keys())
        m_asked.remove(folder);
    if (settled) {
        for (const QString& folder : std::exchange(m_asked, {}))
            byFolder.insert(folder, {});
    }
    for (auto it = byFolder.begin(); it != byFolder.end(); ++it) {
        it->sort();
        Q_EMIT filesReady(it.key(), *it);
    }
}

} // namespace pizhu::importing
