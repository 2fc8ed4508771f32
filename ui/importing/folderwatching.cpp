// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/folderwatching.h"

#include "app/base/whendone.h"
#include "app/library/library.h"
#include "ui/importing/importcontroller.h"

#include <QDir>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

bool isNews(const importing::ImportReport& report)
{
    using importing::ItemState;
    return !report.error.isEmpty() || report.count(ItemState::Duplicate) + report.count(ItemState::Skipped) !=
                                          static_cast<int>(report.items.size());
}

} // namespace

FolderWatching::FolderWatching(library::Library& library, ImportController& importer,
                               importing::WatchFolder::Timing timing, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_importer(importer)
    , m_watch(timing)
{
    connect(&m_watch, &importing::WatchFolder::filesReady, this, &FolderWatching::takeFiles);
    connect(&m_watch, &importing::WatchFolder::folderVanished, this, &FolderWatching::folderVanished);
    connect(&m_watch, &importing::WatchFolder::folderVanished, this, &FolderWatching::changed);
    connect(&m_watch, &importing::WatchFolder::folderReturned, this, &FolderWatching::changed);
    connect(&m_importer, &ImportController::folderImported, this, &FolderWatching::takeReport);
}

bool FolderWatching::canChange() const
{
    return !m_library.isReadOnly();
}

void FolderWatching::start()
{
    reload();
}

void FolderWatching::reload()
{
    const auto read = m_library.readNewest(
        u"watchedFolders"_s, [](const library::Stores& stores) { return stores.watchedFolders.all(); });
    base::whenDone(read, this, [this](const base::Result<std::vector<library::WatchedFolder>>& folders) {
        if (folders)
            takeFolders(*folders);
        else
            Q_EMIT failed(folders.error());
    });
}

void FolderWatching::takeFolders(const std::vector<library::WatchedFolder>& folders)
{
    m_folders = folders;
    QStringList paths;
    for (const library::WatchedFolder& folder : m_folders)
        paths += folder.path;
    if (canChange() && paths != m_watch.folders())
        m_watch.setFolders(paths);
    if (!std::exchange(m_isStarted, true))
        Q_EMIT started();
    Q_EMIT changed();
}

bool FolderWatching::covers(const QStringList& paths) const
{
    return std::ranges::all_of(paths, [this](const QString& path) {
        return std::ranges::any_of(m_folders, [&path](const library::WatchedFolder& folder) {
            return path.startsWith(folder.path + u'/');
        });
    });
}

void FolderWatching::add(const QString& folder)
{
    const QString path = QDir::cleanPath(folder);
    const auto written = m_library.write(
        tr("Watch %1", "a folder").arg(path),
        [path](library::Stores& stores) { return stores.watchedFolders.add(path); },
        library::Journalling::Skip);
    base::whenDone(written, this, [this](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
        reload();
    });
}

void FolderWatching::remove(const QString& folder)
{
    const auto written = m_library.write(
        tr("Stop watching %1", "a folder").arg(folder),
        [folder](library::Stores& stores) { return stores.watchedFolders.remove(folder); },
        library::Journalling::Skip);
    base::whenDone(written, this, [this](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
        reload();
    });
}

void FolderWatching::lookNow(const QString& folder)
{
    m_asked.insert(folder);
    m_watch.lookNow(folder);
}

void FolderWatching::takeFiles(const QString& folder, const QStringList& paths)
{
    if (paths.isEmpty())
        takeReport(folder, {});
    else
        m_importer.importWatched(folder, paths);
}

void FolderWatching::takeReport(const QString& folder, const importing::ImportReport& report)
{
    if (m_asked.remove(folder) || isNews(report))
        Q_EMIT imported(folder, report);
    reload();
}

QString shortPath(const QString& path)
{
    const QString home = QDir::homePath();
    return path == home || path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

} // namespace pizhu::ui
