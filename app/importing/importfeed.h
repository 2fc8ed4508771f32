// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/filelisting.h"
#include "app/importing/importreport.h"
#include "app/importing/sources/sourceitem.h"
#include "app/importing/worker/workermessages.h"

#include <optional>
#include <span>
#include <vector>

namespace pizhu::library {
class Library;
}

namespace pizhu::importing {

/// A file on its way into an import: either settled at first sight or to be read by a worker.
struct FedFile
{
    ListedFile file;
    std::optional<ImportItem> settled; ///< missing, or in the library already
    qint64 bytes = 0;                  ///< of a settled file
    ReadRequest request;
};

/// Goes through the files of an import and sorts out what needs no reading: bytes that the library has
/// already are not cleaned again, which makes importing a folder twice, and going on with an import, cheap.
class ImportFeed
{
public:
    struct Input
    {
        QStringList paths;
        int files = 0;                 ///< behind the paths, as far as counted: only for total()
        bool chosen = true;            ///< as in ImportOptions
        std::vector<SourceItem> items; ///< after the files
    };

    ImportFeed(const library::Library& library, Input input);

    [[nodiscard]] int total() const;
    [[nodiscard]] bool atEnd() const { return !m_file && m_nextItem == m_input.items.size(); }
    /// The next few, in order. Request ids are their numbers.
    [[nodiscard]] std::vector<FedFile> take();

private:
    [[nodiscard]] FedFile lookAtFile(QByteArray& sha256);
    [[nodiscard]] FedFile lookAtItem(QByteArray& sha256);
    void settleKnown(std::span<FedFile> files, std::span<const QByteArray> hashes) const;

    const library::Library& m_library;
    Input m_input;
    FileWalk m_walk;
    std::optional<ListedFile> m_file; ///< the next one
    quint64 m_taken = 0;
    std::size_t m_nextItem = 0;
    bool m_compares; ///< the library has sources, so that files may be known
};

/// For each SHA-256 whether the library has those bytes; an empty one is not asked for. False throughout when
/// the library cannot be read.
[[nodiscard]] std::vector<bool> knownSources(const library::Library& library,
                                             std::span<const QByteArray> hashes);

} // namespace pizhu::importing
