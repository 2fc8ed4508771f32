// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"

#include <QObject>
#include <QStringList>
#include <atomic>

namespace pizhu::library {
class Library;
}

namespace pizhu::importing {

struct ImportOptions
{
    QStringList paths;   ///< files and folders (recursive)
    bool dryRun = false; ///< read and clean everything, write nothing
};

/// Imports files into a library: reads and cleans on worker threads, writes in batches on the library's
/// writer, one bad file never stops the rest. Lives on the thread that made it and emits there. The library
/// must outlive it.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    ImportJob(library::Library& library, ImportOptions options, QObject* parent = nullptr);
    ~ImportJob() override; ///< cancels and waits

    void start();
    /// Keeps what is done; finished() follows.
    void cancel();

Q_SIGNALS:
    void progressed(const pizhu::importing::ImportProgress& progress);
    void finished(const pizhu::importing::ImportReport& report);

private:
    struct Run;
    std::unique_ptr<Run> m_run;
};

} // namespace pizhu::importing
