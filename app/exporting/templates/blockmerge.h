// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace pizhu::exporting {

/// What became of the blocks and of the properties at the head of a file that was exported again.
struct MergeReport
{
    QStringList added{};
    QStringList updated{};   ///< changed in the library, untouched by the user
    QStringList kept{};      ///< changed by the user only
    QStringList conflicts{}; ///< changed by both: the user's stands, of a block the library's below it
    QStringList removed{};   ///< taken out by the user: stay out
    QStringList gone{};      ///< no longer in the library: stay in the file
    bool operator==(const MergeReport&) const = default;
};

struct MergedText
{
    QString text;
    MergeReport report;
};

/// A rendered text holds blocks between `<!-- pizhu:begin ID -->` and `<!-- pizhu:end -->`. This gives each
/// its checksum, by which the next export knows whether the user changed it.
[[nodiscard]] QString sealBlocks(const QString& rendered);

/// Merges a new rendering into a file that was exported before. What stands outside the blocks is the user's
/// and stays; each block is merged three ways: as it was exported (by its checksum), as it stands in the
/// file, as it is rendered now. So is each property at the head of the file (fileproperties.h). A file that
/// never held blocks is the user's as a whole: nothing of it is lost, the rendering follows behind it.
[[nodiscard]] MergedText mergeBlocks(const QString& existing, const QString& rendered);

} // namespace pizhu::exporting
