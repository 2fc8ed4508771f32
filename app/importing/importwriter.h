// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"
#include "app/importing/userrules.h"
#include "app/library/library.h"

#include <QFuture>
#include <QStringList>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace pizhu::importing {

/// One article on its way into the library.
struct Candidate
{
    ImportItem item;
    qint64 bytes = 0;
    bool settled = false; ///< `item` is final; nothing to write
    library::NewArticle article;
    std::vector<library::NewPicture> pictures;
};

/// Stores the articles of one import in chunks, a transaction each, on the library's writer, while the next
/// are being read; what became of each goes to a report, in order. One thread.
class ImportWriter
{
public:
    struct Setup
    {
        QString label;
        QStringList paths; ///< for resuming
        std::optional<library::UnfinishedImport> resumed;
        bool dryRun = false;
    };

    ImportWriter(library::Library& library, Setup setup, ImportReport& report);

    /// Waits for the writer when it is far behind.
    void take(Candidate candidate);
    /// Hands over what is waiting for a full chunk; what has been stored reaches the report.
    void flush();
    /// Stores the rest and waits for it.
    void settle();
    /// Stores the report; last.
    void finish();

private:
    using Chunk = std::vector<Candidate>;
    /// One per unsettled candidate, in order.
    using Stored = std::vector<library::AddedArticle>;
    struct Writing
    {
        std::shared_ptr<Chunk> chunk;
        QFuture<base::Result<Stored>> stored;
    };

    void handOver();
    void begin(const Chunk& chunk);
    void collect(std::size_t keep);
    [[nodiscard]] QFuture<base::Result<Stored>> store(const std::shared_ptr<Chunk>& chunk, std::size_t first,
                                                      std::size_t last);
    void settleStored(std::span<Candidate> candidates, const Stored& stored);
    void storeOneByOne(const std::shared_ptr<Chunk>& chunk);
    [[nodiscard]] base::Result<void> close(library::Stores& stores, const QString& text, bool complete) const;
    void settleKnown(Chunk& chunk) const;
    void report(Chunk& chunk);

    library::Library& m_library;
    Setup m_setup;
    ImportReport& m_report;
    std::vector<UserRule> m_rules; ///< what the user said of whole sites
    base::ImportId m_import;       ///< begun with the first article to store
    Chunk m_next;
    qint64 m_nextBytes = 0;
    std::deque<Writing> m_writing;
};

} // namespace pizhu::importing
