// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace pizhu::importing {

/// Notices what is put into folders, or changed there, once it has stopped growing. It says what to import
/// and imports nothing. At the start everything there counts as new: an import passes over what the library
/// has, so nothing needs to be remembered from one run to the next. A folder that vanishes is waited for.
/// Listing happens on another thread; lives on the thread that made it.
class WatchFolder : public QObject
{
    Q_OBJECT

public:
    struct Timing
    {
        int settleMilliseconds = 2'000; ///< a file with the same size and time that long is complete
        int lookMilliseconds = 60'000;  ///< between looks for changes that no notice came for
    };

    explicit WatchFolder(QObject* parent = nullptr);
    explicit WatchFolder(Timing timing, QObject* parent = nullptr);
    ~WatchFolder() override;

    /// Absolute paths; with everything below. Those that were watched before go on as they were.
    void setFolders(const QStringList& folders);
    [[nodiscard]] QStringList folders() const { return m_folders; }
    [[nodiscard]] bool isVanished(const QString& folder) const { return m_vanished.contains(folder); }

public Q_SLOTS:
    /// Everything in the folder counts as new once more; filesReady() follows even when nothing is there.
    void lookNow(const QString& folder);

Q_SIGNALS:
    /// Complete files, sorted, each in the innermost watched folder that holds it.
    void filesReady(const QString& folder, const QStringList& paths);
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
        QStringList watched; ///< what was looked into
        Files files;
        QStringList folders; ///< every folder below the watched ones, and they themselves
    };

    [[nodiscard]] static Look lookInto(const QStringList& folders);
    void look();
    void takeLook(const Look& look);
    void noticeFolders(const QStringList& present);
    /// Once nothing grows, lookNow() is answered even without files.
    void tell(const QStringList& ready, bool settled);
    [[nodiscard]] QString folderOf(const QString& path) const;

    Timing m_timing;
    QStringList m_folders;
    QStringList m_vanished;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< to the next look at files that may still grow
    QTimer m_regular;
    Files m_lastSeen;
    Files m_told;          ///< as they were when filesReady() named them
    QSet<QString> m_asked; ///< folders lookNow() waits for
    bool m_looking = false;
    bool m_lookAgain = false;
};

} // namespace pizhu::importing
