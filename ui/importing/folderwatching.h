// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"
#include "app/importing/watchfolder.h"
#include "app/library/watchedfolders.h"

#include <QObject>
#include <QSet>
#include <vector>

namespace pizhu::base {
struct Error;
}

namespace pizhu::library {
class Library;
}

namespace pizhu::ui {

class ImportController;

/// The watched folders of a library: what they bring goes into the queue of imports.
class FolderWatching : public QObject
{
    Q_OBJECT

public:
    FolderWatching(library::Library& library, ImportController& importer,
                   importing::WatchFolder::Timing timing = {}, QObject* parent = nullptr);

    /// Reads the folders and begins to watch them; a read-only library is not fed.
    void start();
    [[nodiscard]] bool canChange() const;
    [[nodiscard]] const std::vector<library::WatchedFolder>& folders() const { return m_folders; }
    [[nodiscard]] bool isVanished(const QString& folder) const { return m_watch.isVanished(folder); }
    /// True when every path lies in a watched folder.
    [[nodiscard]] bool covers(const QStringList& paths) const;

public Q_SLOTS:
    void add(const QString& folder);
    void remove(const QString& folder);
    void lookNow(const QString& folder);

Q_SIGNALS:
    /// folders() or their states are others.
    void changed();
    /// After start(), once the folders are known.
    void started();
    void folderVanished(const QString& folder);
    /// Something came, or could not come; also an empty report when lookNow() found nothing new.
    void imported(const QString& folder, const pizhu::importing::ImportReport& report);
    void failed(const pizhu::base::Error& error);

private:
    void reload();
    void takeFolders(const std::vector<library::WatchedFolder>& folders);
    void takeFiles(const QString& folder, const QStringList& paths);
    void takeReport(const QString& folder, const importing::ImportReport& report);

    library::Library& m_library;
    ImportController& m_importer;
    importing::WatchFolder m_watch;
    std::vector<library::WatchedFolder> m_folders;
    QSet<QString> m_asked; ///< folders somebody waits to hear of
    bool m_isStarted = false;
};

/// A path as people know it: "~/clips".
[[nodiscard]] QString shortPath(const QString& path);

} // namespace pizhu::ui
