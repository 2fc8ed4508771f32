// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/reclean.h"
#include "app/importing/userrules.h"
#include "app/importing/worker/workerpool.h"
#include "app/library/library.h"

#include <QElapsedTimer>
#include <atomic>
#include <deque>
#include <functional>

namespace pizhu::importing {

/// The item that a stored source was, to be read in `charset` (empty: automatically).
[[nodiscard]] SourceItem itemOf(library::StoredSource stored, const QString& charset);

/// What became of an item, for storing; the source is left out.
[[nodiscard]] library::NewArticle cleanedArticle(ExtractedArticle read, const std::vector<UserRule>& rules);

/// One cleaning again from beginning to end, on the thread that calls execute(). Sources are fetched one by
/// one and stored in chunks, so that memory stays flat however many there are. cancel() may be called from
/// any thread.
class RecleanRun
{
public:
    using Progress = std::function<void(const ImportProgress&)>;

    RecleanRun(library::Library& library, RecleanOptions options);

    [[nodiscard]] ImportReport execute(const Progress& progress);
    void cancel() { m_cancelled = true; }

private:
    struct Waiting;
    struct Stage;

    [[nodiscard]] base::Result<void> check();
    void work(Stage& stage, const Progress& progress);
    void feed(Stage& stage);
    void take(Stage& stage, WorkerAnswer answer);
    static void takeFailure(Stage& stage, ImportItem item, const base::Error& error);
    void reportProgress(const Progress& progress, int done, const QString& current) const;

    library::Library& m_library;
    RecleanOptions m_options;
    std::atomic_bool m_cancelled = false;
    QElapsedTimer m_clock;
    UserRules m_rules;
    ImportReport m_report;
};

} // namespace pizhu::importing
