// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importfeed.h"
#include "app/importing/importjob.h"
#include "app/importing/importwriter.h"
#include "app/importing/worker/workerpool.h"

#include <deque>

namespace pizhu::importing {

/// One import from beginning to end: files go to worker processes, their articles to the library's writer, in
/// the order of the files. Nothing is kept of those that are done but their lines in the report.
class ImportRun : public ArticleRun
{
public:
    ImportRun(library::Library& library, ImportOptions options);

private:
    struct Stage;

    void run() override;
    void work(Stage& stage);
    void feed(Stage& stage) const;
    static void settleOldest(Stage& stage);
    static void take(Stage& stage, WorkerAnswer answer);
    static void takeItem(Stage& stage, ItemRead read);
    static void takeFailure(Stage& stage, Candidate candidate, const base::Error& error);

    library::Library& m_library;
    ImportOptions m_options;
};

} // namespace pizhu::importing
