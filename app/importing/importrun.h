// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/filelisting.h"
#include "app/importing/importjob.h"
#include "app/importing/importreport.h"
#include "app/library/library.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <span>

namespace pizhu::importing {

/// One import from beginning to end, on the thread that calls execute(). Files are read and cleaned in chunks
/// on a pool while the writer stores the chunk before. cancel() may be called from any thread.
class ImportRun
{
public:
    using Progress = std::function<void(const ImportProgress&)>;

    ImportRun(library::Library& library, ImportOptions options);

    [[nodiscard]] ImportReport execute(const Progress& progress);
    void cancel() { m_cancelled = true; }

private:
    /// One file on its way: read, judged, cleaned, stored.
    struct Candidate
    {
        ImportItem item;
        QByteArray sha256;
        qint64 bytes = 0;
        bool settled = false; ///< `item` is final; nothing to write
        library::NewArticle article;
    };
    using Chunk = std::vector<Candidate>;
    struct Stored
    {
        base::ImportId import;
        std::vector<library::AddedArticle> articles; ///< one per unsettled candidate, in order
    };

    [[nodiscard]] Chunk prepare(std::span<const ListedFile> files);
    void read(const ListedFile& file, Candidate& candidate) const;
    void settleDuplicates(Chunk& chunk) const;
    void extract(const ListedFile& file, Candidate& candidate) const;
    [[nodiscard]] QFuture<base::Result<Stored>> store(const std::shared_ptr<Chunk>& chunk, std::size_t first,
                                                      std::size_t last);
    void collect(const std::shared_ptr<Chunk>& chunk, const base::Result<Stored>& stored);
    void settleStored(std::span<Candidate> candidates, const Stored& stored);
    void storeOneByOne(const std::shared_ptr<Chunk>& chunk);
    void collectDryRun(Chunk& chunk);
    void reportProgress(const Progress& progress, int total, const QString& current) const;
    void finishImport();

    library::Library& m_library;
    ImportOptions m_options;
    std::atomic_bool m_cancelled = false;
    QThreadPool m_pool;
    QElapsedTimer m_clock;
    base::ImportId m_import;
    ImportReport m_report;
};

} // namespace pizhu::importing
