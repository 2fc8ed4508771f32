// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"
#include "app/library/library.h"

#include <memory>
#include <span>
#include <vector>

namespace pizhu::importing {

/// An article cleaned again, on its way into the library.
struct Cleaned
{
    ImportItem item;
    bool settled = false; ///< `item` is final; nothing to write
    library::NewCleaning cleaning;
    std::vector<library::NewPicture> pictures;
};

/// Stores what cleaning again gave in chunks, a transaction each, as one import and so one step of the
/// history; what became of each article goes to a report, in order. One thread.
class CleaningWriter
{
public:
    /// A dry run compares only.
    CleaningWriter(library::Library& library, QString label, bool dryRun, ImportReport& report)
        : m_library(library)
        , m_label(std::move(label))
        , m_dryRun(dryRun)
        , m_report(report)
    {}

    void take(Cleaned cleaned);
    /// Stores the rest and closes the step; last.
    void finish();

private:
    using Chunk = std::vector<Cleaned>;
    struct Stored
    {
        base::ImportId import;
        std::vector<bool> news; ///< one per unsettled article
    };

    [[nodiscard]] static base::Result<Stored> compare(const library::Stores& stores,
                                                      std::span<const Cleaned> part);
    [[nodiscard]] static base::Result<Stored> write(library::Stores& stores, std::span<const Cleaned> part,
                                                    const QString& label, base::ImportId import);
    void storeChunk();
    [[nodiscard]] base::Result<Stored> store(const std::shared_ptr<Chunk>& chunk, std::size_t first,
                                             std::size_t last);
    void settle(std::span<Cleaned> part, const Stored& stored);

    library::Library& m_library;
    QString m_label;
    bool m_dryRun;
    ImportReport& m_report;
    base::ImportId m_import; ///< begun with the first version to store
    Chunk m_chunk;
    qint64 m_chunkUnits = 0;
};

} // namespace pizhu::importing
