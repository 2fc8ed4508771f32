// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importfeed.h"
#include "app/importing/importjob.h"
#include "app/importing/importreport.h"
#include "app/importing/importwriter.h"
#include "app/importing/worker/workerpool.h"

#include <QElapsedTimer>
#include <atomic>
#include <deque>
#include <functional>

namespace pizhu::importing {

/// One import from beginning to end, on the thread that calls execute(): files go to worker processes, their
/// articles to the library's writer, in the order of the files. cancel() may be called from any thread.
class ImportRun
{
public:
    using Progress = std::function<void(const ImportProgress&)>;

    ImportRun(library::Library& library, ImportOptions options);

    [[nodiscard]] ImportReport execute(const Progress& progress);
    void cancel() { m_cancelled = true; }

private:
    struct Stage;

    [[nodiscard]] std::vector<ListedFile> listed() const;
    void work(Stage& stage, const Progress& progress);
    void feed(Stage& stage) const;
    static void settleOldest(Stage& stage);
    static void take(Stage& stage, WorkerAnswer answer);
    static void takeItem(Stage& stage, ItemRead read);
    static void takeFailure(Stage& stage, Candidate candidate, const base::Error& error);
    void reportProgress(const Progress& progress, int done, int total, const QString& current) const;

    library::Library& m_library;
    ImportOptions m_options;
    std::atomic_bool m_cancelled = false;
    QElapsedTimer m_clock;
    ImportReport m_report;
};

} // namespace pizhu::importing
