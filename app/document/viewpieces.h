// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/text/conversion.h"

#include <QStringView>
#include <vector>

namespace pizhu::document {

/// A stretch of a block that is shown as one <span>. Both ranges are relative to the block.
struct ViewPiece
{
    base::TextRange source;
    base::TextRange view;
    bool oneToOne = true;   ///< every unit of the view stands for the unit at the same place of the source
    bool gapBefore = false; ///< a Han character meets a Latin letter or digit at its start

    bool operator==(const ViewPiece&) const = default;
};

/// The smallest range around `range` that cuts neither a surrogate pair nor an atomic run of the conversion.
[[nodiscard]] base::TextRange snapped(base::TextRange range, QStringView source, const text::OffsetMap& map);

/// Cuts a converted block at `cuts` (source offsets, any order, not inside atomic runs), at atomic runs and
/// where Han meets Latin. The pieces follow each other without a gap and cover the whole block.
[[nodiscard]] std::vector<ViewPiece> cutIntoPieces(QStringView source, const text::ConvertedText& converted,
                                                   std::vector<qsizetype> cuts);

} // namespace pizhu::document
