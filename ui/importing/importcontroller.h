// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importjob.h"

#include <QObject>
#include <QStringList>
#include <memory>

class QMimeData;

namespace pizhu::library {
class Library;
}

namespace pizhu::ui {

/// The one place where imports run, one after another: whatever arrives while one is running waits for its
/// turn. How an import is told depends on who wanted it.
class ImportController : public QObject
{
    Q_OBJECT

public:
    using Mappings = std::vector<importing::SavedMapping>;

    explicit ImportController(library::Library& library, QObject* parent = nullptr);
    ~ImportController() override;

    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }
    /// For the records of every import from now on.
    void setMappings(Mappings mappings) { m_mappings = std::move(mappings); }

public Q_SLOTS:
    void importPaths(const QStringList& paths);
    /// `mappings` are for this import only and come before the others.
    void importMapped(const QStringList& paths, const Mappings& mappings);
    /// Reads and cleans everything and writes nothing; ends in checked().
    void checkPaths(const QStringList& paths, const Mappings& mappings);
    /// Imports what the clipboard or a drag holds as one article; nothing when it holds no text.
    void importPasted(const QMimeData& clipboard);
    /// Ends in folderImported().
    void importWatched(const QString& folder, const QStringList& paths);
    void resume(const pizhu::library::UnfinishedImport& unfinished);
    /// Imports what checked() told of.
    void importChecked(pizhu::importing::ImportOptions options);
    /// Ends the running import, keeping what is done, and forgets those that wait; files of watched folders
    /// go on waiting.
    void cancel();
    /// Ends everything.
    void stop();

Q_SIGNALS:
    void started();
    void progressed(const pizhu::importing::ImportProgress& progress);
    /// Before one of the following.
    void ended();
    void finished(const pizhu::importing::ImportReport& report);
    void checked(const pizhu::importing::ImportReport& report,
                 const pizhu::importing::ImportOptions& options);
    void folderImported(const QString& folder, const pizhu::importing::ImportReport& report);

private:
    struct Request
    {
        importing::ImportOptions options;
        QString folder; ///< the watched one; empty: by hand
    };

    void enqueue(Request request);
    void startNext();
    void takeReport(const importing::ImportReport& report);

    library::Library& m_library;
    Mappings m_mappings;
    QList<Request> m_waiting;
    Request m_running;
    std::unique_ptr<importing::ImportJob> m_job;
};

} // namespace pizhu::ui
