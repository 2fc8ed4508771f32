// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importjob.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <memory>

namespace pizhu::importing {

/// Imports what is put into folders, or changed there, once it has stopped growing. What the library has
/// already is passed over, so nothing needs to be remembered from one run to the next. A folder that vanishes
/// is waited for. Listing and importing happen on other threads; lives on the thread that made it. The
/// library must outlive it.
class WatchFolder : public QObject
{
    Q_OBJECT

public:
    struct Timing
    {
        int settleMilliseconds = 2'000; ///< a file with the same size and time that long is complete
        int lookMilliseconds = 60'000;  ///< between looks for changes that no notice came for
    };

    explicit WatchFolder(library::Library& library, QObject* parent = nullptr);
    WatchFolder(library::Library& library, Timing timing, QObject* parent = nullptr);
    ~WatchFolder() override; ///< cancels a running import and waits

    /// Absolute paths; with everything below. What is there already is imported as well.
    void setFolders(const QStringList& folders);
    [[nodiscard]] QStringList folders() const { return m_folders; }
    [[nodiscard]] bool isImporting() const { return m_job != nullptr; }

Q_SIGNALS:
    void importStarted(int files);
    /// Not for a look that found nothing new.
    void imported(const pizhu::importing::ImportReport& report);
    void folderVanished(const QString& folder);
    void folderReturned(const QString& folder);

private:
    struct Seen
    {
        qint64 size = 0;
        QDateTime modified;
        bool operator==(const Seen&) const = default;
    };
    using Files = QHash<QString, Seen>;
    struct Look
    {
        Files files;
        QStringList folders; ///< every folder below the watched ones, and they themselves
    };

    [[nodiscard]] static Look lookInto(const QStringList& folders);
    void look();
    void takeLook(const Look& look);
    void noticeFolders(const QStringList& present);
    void startImport(const QStringList& paths);
    void takeReport(const ImportReport& report);

    library::Library& m_library;
    Timing m_timing;
    QStringList m_folders;
    QStringList m_vanished;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< to the next look at files that may still grow
    QTimer m_regular;
    Files m_lastSeen;
    Files m_imported; ///< as they were when they were imported
    bool m_looking = false;
    bool m_lookAgain = false;
    std::unique_ptr<ImportJob> m_job;
};

} // namespace pizhu::importing
