// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QMetaType>
#include <QStringView>
#include <vector>

namespace pizhu::text {

enum class PieceChange {
    Same,
    Variant, ///< the same but for script (監/监) or width (，/,)
    Removed,
    Added,
};

/// A piece of a changed paragraph.
struct DiffPiece
{
    PieceChange change = PieceChange::Same;
    base::TextRange before; ///< empty when added
    base::TextRange after;  ///< empty when removed

    bool operator==(const DiffPiece&) const = default;
};

enum class ParagraphChange {
    Same,
    Changed,
    Removed,
    Added,
    MovedAway, ///< stands elsewhere now: at `counterpart`
    MovedHere, ///< stood elsewhere: at `counterpart`
};

/// A paragraph of either text. Ranges are without the line feed behind it; where a paragraph was split or
/// several were joined, one range spans several paragraphs with the line feeds between them.
struct DiffParagraph
{
    ParagraphChange change = ParagraphChange::Same;
    base::TextRange before;
    base::TextRange after;
    std::vector<DiffPiece> pieces; ///< of a changed one: in reading order, all of both ranges
    int counterpart = -1;          ///< index of the other end of a move

    bool operator==(const DiffParagraph&) const = default;
};

struct TextDiff
{
    /// Those with a place in the old text in its order, those with one in the new text in its.
    std::vector<DiffParagraph> paragraphs;
    /// The texts differ so much that some paragraphs were compared as a whole.
    bool isCoarse = false;

    [[nodiscard]] bool isSame() const; ///< not even the script differs
};

/// How much changed.
struct DiffCounts
{
    int changed = 0; ///< paragraphs
    int added = 0;
    int removed = 0;
    int moved = 0;
    int variants = 0;         ///< paragraphs that differ in script or width only; not among `changed`
    qsizetype addedUnits = 0; ///< UTF-16 units
    qsizetype removedUnits = 0;

    bool operator==(const DiffCounts&) const = default;
};

/// How `after` came out of `before`, for a reader of Chinese: paragraphs first, then characters inside those
/// that are similar, with changes drawn at the borders of words. Ranges are UTF-16 units, never cutting a
/// surrogate pair. Pure; takes time in proportion to the texts, whatever they are, and is meant for another
/// thread than the GUI's.
[[nodiscard]] TextDiff diffTexts(QStringView before, QStringView after);

/// The same for two pieces of text that are known to belong together, such as damage and its repair: compared
/// character by character at once.
[[nodiscard]] std::vector<DiffPiece> diffWords(QStringView before, QStringView after);

[[nodiscard]] DiffCounts countChanges(const TextDiff& diff);

} // namespace pizhu::text

Q_DECLARE_METATYPE(pizhu::text::TextDiff)
