// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"
#include "app/exporting/templates/blockmerge.h"

namespace pizhu::exporting {

/// What became of one file of a folder.
struct FolderFile
{
    enum class Outcome { Written, Merged, Unchanged, Failed };
    QString name;
    Outcome outcome = Outcome::Written;
    MergeReport merge{};
    base::Error error{}; ///< of a failed one
};

struct FolderReport
{
    std::vector<FolderFile> files;
    [[nodiscard]] int count(FolderFile::Outcome outcome) const;
    /// For people: totals, then a line for each file in which something had to be decided.
    [[nodiscard]] QString toText() const;
};

/// Writes a file for each article in scope into `folder`, which is made where there is none. A file that is
/// there already is merged (mergeBlocks()), never overwritten. Fails when the template is wrong, and with
/// Cancelled, when what is written already stays; a file that cannot be written is one failed entry.
[[nodiscard]] base::Result<FolderReport>
exportIntoFolder(const QString& folder, const library::Stores& stores, const ExportScope& scope,
                 const ExportOptions& options, ExportProgress& progress);

/// The same with these articles.
[[nodiscard]] base::Result<FolderReport> exportIntoFolder(const std::vector<ArticleExcerpts>& articles,
                                                          const ExportOptions& options,
                                                          const QString& folder);

} // namespace pizhu::exporting
