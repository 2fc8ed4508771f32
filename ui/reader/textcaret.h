// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/document/document.h"
#include "app/text/boundaries.h"

#include <memory>
#include <optional>
#include <vector>

namespace pizhu::ui {

/// How far one step of a caret goes.
enum class CaretStep {
    Character,
    Word,
    Sentence,
    Paragraph, ///< to the next one; with a selection to its end
    Edge,      ///< to the beginning or the end of the paragraph
    Text,      ///< to the beginning or the end of the article
};

/// A caret and a selection in the source text of an article, moved without a page. It never stands inside a
/// character as people see it, nor inside what a converted view shows as one piece.
class TextCaret
{
public:
    TextCaret() = default;
    explicit TextCaret(std::shared_ptr<const document::Document> document);

    /// What the view cannot take apart: ascending ranges of the source.
    void setAtoms(std::vector<base::TextRange> atoms) { m_atoms = std::move(atoms); }

    [[nodiscard]] bool isValid() const { return m_document && !m_document->text.isEmpty(); }
    [[nodiscard]] qsizetype offset() const { return m_focus; }
    [[nodiscard]] std::optional<base::TextRange> selection() const;
    /// Behind the last character of a paragraph, rather than before the first of the next.
    [[nodiscard]] bool isAtEnd() const;

    void place(qsizetype offset);           ///< selects nothing
    void extendTo(qsizetype offset);        ///< the other end stays
    void select(base::TextRange range);     ///< the caret at its end
    void collapse() { m_anchor = m_focus; } ///< the caret stays
    void move(CaretStep step, int direction, bool extends);
    /// The word around the caret, then its sentence, then its paragraph.
    void grow();

    /// Where `offset` comes by one step; -1 backward, +1 forward.
    [[nodiscard]] qsizetype stepped(qsizetype offset, CaretStep step, int direction) const;
    [[nodiscard]] base::TextRange wordAt(qsizetype offset) const;
    [[nodiscard]] base::TextRange sentenceAt(qsizetype offset) const;
    [[nodiscard]] base::TextRange paragraphAt(qsizetype offset) const;

private:
    [[nodiscard]] base::TextRange unitAt(qsizetype offset, text::TextUnit unit) const;
    [[nodiscard]] qsizetype steppedInText(qsizetype offset, CaretStep step, int direction) const;
    [[nodiscard]] qsizetype steppedInBlock(qsizetype offset, base::TextRange block, text::TextUnit unit,
                                           int direction) const;
    [[nodiscard]] qsizetype neighbour(std::size_t block, int direction) const;
    [[nodiscard]] qsizetype outsideAtoms(qsizetype offset, int direction) const;

    std::shared_ptr<const document::Document> m_document;
    std::vector<base::TextRange> m_atoms;
    qsizetype m_anchor = 0;
    qsizetype m_focus = 0;
};

} // namespace pizhu::ui
