// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "app/text/conversion.h"

namespace pizhu::test {

/// A document as one of the views shows it, its blocks joined by line feeds; conversion never crosses a
/// block. What the page and the writer must agree with.
class ShownDocument
{
public:
    ShownDocument(const document::Document& document, text::Script script, text::ViewScript view);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// Where a block begins in text().
    [[nodiscard]] qsizetype startOf(std::size_t block) const { return m_blocks[block].start; }
    [[nodiscard]] const QString& textOfBlock(std::size_t block) const { return m_blocks[block].shown.text; }
    /// The range of the source that a selection in this view stands for.
    [[nodiscard]] base::TextRange toSource(base::TextRange selected) const;
    /// What shows a range of the source, block by block.
    [[nodiscard]] QString textOf(base::TextRange source) const;

private:
    struct Block
    {
        base::TextRange source;
        qsizetype start = 0; ///< in the view
        text::ConvertedText shown;
    };

    std::vector<Block> m_blocks;
    QString m_text;
};

} // namespace pizhu::test
