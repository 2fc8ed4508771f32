// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/reclean.h"
#include "app/importing/userrules.h"
#include "app/importing/worker/workerpool.h"
#include "app/library/library.h"

#include <deque>

namespace pizhu::importing {

/// The item that a stored source was, to be read in `charset` (empty: automatically).
[[nodiscard]] SourceItem itemOf(library::StoredSource stored, const QString& charset);

/// What became of an item, for storing; the source is left out.
[[nodiscard]] library::NewArticle cleanedArticle(ExtractedArticle read, const std::vector<UserRule>& rules);

/// One cleaning again from beginning to end. Sources are fetched one by one and stored in chunks, so that
/// memory stays flat however many there are.
class RecleanRun : public ArticleRun
{
public:
    RecleanRun(library::Library& library, RecleanOptions options);

private:
    struct Waiting;
    struct Stage;

    void run() override;
    [[nodiscard]] base::Result<void> check();
    void work(Stage& stage);
    void feed(Stage& stage);
    void take(Stage& stage, WorkerAnswer answer);
    static void takeFailure(Stage& stage, ImportItem item, const base::Error& error);

    library::Library& m_library;
    RecleanOptions m_options;
    UserRules m_rules;
};

} // namespace pizhu::importing
