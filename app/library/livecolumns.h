// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlecolumns.h"
#include "app/library/readview.h"

#include <QMutex>
#include <atomic>
#include <memory>
#include <optional>

namespace pizhu::library {

/// The columns of an open library: loaded and brought up to date by its writer, read by everyone. They may be
/// a commit ahead of what a reading thread sees, never behind what changed() told.
class LiveColumns
{
public:
    /// From now on they are loading, until load() ends.
    void expect() { m_loading = true; }
    [[nodiscard]] bool isLoading() const { return m_loading; } ///< any thread; never waits
    /// Writer: everything anew. Cancelled by stop().
    [[nodiscard]] base::Result<void> load(storage::Connection& connection,
                                          const ArticleColumns::Beside& beside);
    /// Gives up loading. Any thread.
    void stop() { m_stop.request_stop(); }
    /// What a transaction touched.
    struct Touched
    {
        std::vector<base::ArticleId> articles;
        std::optional<std::vector<base::AnnotationId>> annotations; ///< none: any of them
    };
    /// Writer, after a commit, whatever it wrote. Columns that cannot be brought up to date are dropped.
    void refresh(storage::Connection& connection, const Touched& touched);

    /// Any thread, after a commit that changes what searches find and no article.
    void forgetMatches();

    /// As they are now, and stay while one holds them; null while they are not loaded. With them what was
    /// searched for since the last commit: ask before the snapshot one reads is made. Any thread.
    [[nodiscard]] ReadView current() const;

private:
    std::stop_source m_stop;
    std::atomic<bool> m_loading = false;
    mutable QMutex m_mutex; ///< for all that follows; held while they are brought up to date
    std::shared_ptr<ArticleColumns> m_columns; ///< changed in place while nobody else holds them, else copied
    std::shared_ptr<MatchCache> m_matches;     ///< another one after each commit
    std::shared_ptr<AnnotationFactsCache> m_annotations; ///< the same, going on from the one before
};

/// Notes on the writer's connection which articles a transaction touches, however it does: by a command, an
/// import, undo or a cascade. Tables and triggers are temporary: nothing of it is in the library.
[[nodiscard]] base::Result<void> watchArticles(storage::Connection& connection);
/// Ids noted since the last call, ascending.
[[nodiscard]] base::Result<std::vector<base::ArticleId>> takeTouchedArticles(storage::Connection& connection);

} // namespace pizhu::library
