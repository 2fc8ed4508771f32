// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/document.h"
#include "app/text/script.h"

#include <QHash>
#include <QString>
#include <vector>

namespace pizhu::document {

enum class MarkKind {
    Highlight,
    Underline,
    SearchHit,
    CurrentHit,
    Repair,
    // Beside another text:
    OnlyHere,  ///< the other one does not have it
    Differs,   ///< the other one has something else there
    Elsewhere, ///< stands at another place there
};

/// A marked range of the canonical text.
struct Mark
{
    base::TextRange range;
    MarkKind kind = MarkKind::Highlight;
    QString color; ///< highlight colour name ("amber"), empty for hits and repairs
    QString id;    ///< annotation uid; empty for hits and repairs
    bool hasNote = false;
    int lane = 0;           ///< overlapping annotations have different ones; their lines stack by it
    QString label = {};     ///< short names of its tags, for the margin
    QString describes = {}; ///< one line on it, for those who point at its label

    bool operator==(const Mark&) const = default;
};

/// Gives each annotation the lowest lane that none overlapping it before it in `order` has; `order` holds
/// indexes of `marks`. Whoever comes later changes no earlier one's lane.
void assignLanes(std::vector<Mark>& marks, const std::vector<std::size_t>& order);

/// How the picture of a figure is shown, if it is.
struct FigureView
{
    QString source; ///< trusted address for the page to load; empty: the picture is not there
    int width = 0;  ///< pixels
    int height = 0;
    QString reason; ///< why it is not there; empty: unknown

    bool operator==(const FigureView&) const = default;
};

/// By Block::imageUrl.
using FigureViews = QHash<QString, FigureView>;

/// How a document is shown.
struct ViewState
{
    text::ViewScript script = text::ViewScript::Source;
    text::Script sourceScript = text::Script::Other;
    std::vector<Mark> marks;
    FigureViews figures{}; ///< what is not among them is not there
};

/// Safe HTML for one block: an element with id="b<index>" whose text stands in <span data-s="…"> runs.
/// data-s is the source offset (UTF-16 units of the canonical text) of the span's first unit; a span whose
/// converted text is not one to one with its source also has data-e (source end) and counts as one atom.
/// Highlights become <mark class="hl amber" data-a="uid …"> around spans; overlapping ones nest and stack;
/// their class d1, d2 … says on which lane; the first piece of a block has the class "begin" and the
/// attributes data-l and data-d for its label, the last one of an annotation with a note the class "note". A
/// figure shows its picture, or a placeholder that names it; its text is the caption in either case, so that
/// offsets do not depend on pictures. Punctuation that may give up its empty half beside other punctuation
/// stands in a <span class="q"> inside its run. Every piece of data is escaped. Pure. Fails only when the
/// conversion data are missing.
[[nodiscard]] base::Result<QString> writeBlock(const Document& document, std::size_t index,
                                               const ViewState& view);

/// Blocks by index, half-open.
struct BlockSpan
{
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const BlockSpan&) const = default;
};

/// Some blocks, one after the other (list items are grouped into <ul>/<ol> by CSS only, so each block stays
/// replaceable).
[[nodiscard]] base::Result<QString> writeBlocks(const Document& document, BlockSpan blocks,
                                                const ViewState& view);
/// All of them.
[[nodiscard]] base::Result<QString> writeBody(const Document& document, const ViewState& view);

/// The source ranges that a converted view shows as one piece each, because their text is not one to one with
/// it; ascending.
[[nodiscard]] base::Result<std::vector<base::TextRange>> atomsOf(const Document& document,
                                                                 const ViewState& view);

/// Indexes of the blocks in which the marks of `before` and `after` differ: those to write again.
[[nodiscard]] std::vector<std::size_t> blocksWithChangedMarks(const Document& document,
                                                              const std::vector<Mark>& before,
                                                              const std::vector<Mark>& after);

} // namespace pizhu::document
