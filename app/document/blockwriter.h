// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlwriter.h"
#include "app/document/viewpieces.h"
#include "app/text/conversion.h"

namespace pizhu::document {

/// A mark as it stands in one block.
struct BlockMark
{
    const Mark* mark = nullptr;
    base::TextRange range;  ///< relative to the block, snapped
    bool startsHere = true; ///< false when it comes from the block before
    bool endsHere = true;   ///< false when it goes on in the next block
};

/// One block on its way to HTML.
class BlockWriter
{
public:
    BlockWriter(const Document& document, std::size_t index, const std::vector<const Mark*>& marks,
                text::ConvertedText converted, const FigureViews& figures = {});

    [[nodiscard]] QString write();

private:
    void placeMarks(const std::vector<const Mark*>& marks);
    void placeRuns();
    [[nodiscard]] QString openTag() const;
    [[nodiscard]] QLatin1String closeTag() const;
    void writeFigure();
    void writePicture();
    void writePlaceholder();
    void writeTable();
    void writePieces(base::TextRange part);
    void writePiece(const ViewPiece& piece);
    void writeText(base::TextRange view);
    void openMark(const BlockMark& mark, const ViewPiece& piece);
    void writeLabel(const Mark& mark);
    [[nodiscard]] const Run* runOf(const ViewPiece& piece) const;
    void openRun(const Run& run);
    void closeRun(const Run& run);

    const Block& m_block;
    FigureView m_figure;
    std::size_t m_index;
    QStringView m_source;
    text::ConvertedText m_converted;
    std::vector<BlockMark> m_marks;
    std::vector<Run> m_runs; ///< relative to the block, snapped
    std::vector<ViewPiece> m_pieces;
    std::size_t m_nextPiece = 0;
    QString m_html;
};

} // namespace pizhu::document
