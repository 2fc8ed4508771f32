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

/// Runs imports one after another: paths that arrive while one is running wait for their turn.
class ImportController : public QObject
{
    Q_OBJECT

public:
    explicit ImportController(library::Library& library, QObject* parent = nullptr);
    ~ImportController() override;

    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

public Q_SLOTS:
    void importPaths(const QStringList& paths);
    /// Imports what the clipboard holds as one article; nothing when it holds no text.
    void importPasted(const QMimeData& clipboard);
    /// Ends the running import, keeping what is done, and forgets those that wait.
    void cancel();

Q_SIGNALS:
    void started();
    void progressed(const pizhu::importing::ImportProgress& progress);
    void finished(const pizhu::importing::ImportReport& report);

private:
    void enqueue(importing::ImportOptions options);
    void startNext();
    void takeReport(const importing::ImportReport& report);

    library::Library& m_library;
    QList<importing::ImportOptions> m_waiting;
    std::unique_ptr<importing::ImportJob> m_job;
};

} // namespace pizhu::ui
