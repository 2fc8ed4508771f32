// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/textcaret.h"

#include "ui/reader/bodyparts.h"

#include <algorithm>

namespace pizhu::ui {

using base::TextRange;
using text::Boundaries;
using text::TextUnit;

namespace {

/// A sentence without the white space that ends it, which ICU counts to it.
TextRange withoutSpaceBehind(TextRange range, QStringView text)
{
    while (range.length() > 1 && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

} // namespace

TextCaret::TextCaret(std::shared_ptr<const document::Document> document)
    : m_document(std::move(document))
{}

std::optional<TextRange> TextCaret::selection() const
{
    if (m_anchor == m_focus)
        return std::nullopt;
    return TextRange{std::min(m_anchor, m_focus), std::max(m_anchor, m_focus)};
}

bool TextCaret::isAtEnd() const
{
    if (!isValid())
        return false;
    const TextRange block = m_document->blocks[blockAt(*m_document, m_focus)].range;
    return m_focus == block.end && !block.isEmpty();
}

void TextCaret::place(qsizetype offset)
{
    extendTo(offset);
    collapse();
}

void TextCaret::extendTo(qsizetype offset)
{
    if (!isValid())
        return;
    const qsizetype inside = std::clamp<qsizetype>(offset, 0, m_document->text.size());
    const TextRange block = m_document->blocks[blockAt(*m_document, inside)].range;
    const Boundaries characters(block.of(m_document->text), TextUnit::Character);
    const bool whole = characters.isBoundary(inside - block.start);
    m_focus = outsideAtoms(whole ? inside : block.start + characters.preceding(inside - block.start), -1);
}

void TextCaret::select(TextRange range)
{
    m_anchor = range.start;
    m_focus = range.end;
}

void TextCaret::move(CaretStep step, int direction, bool extends)
{
    if (!isValid())
        return;
    const auto selected = selection();
    if (selected && !extends && step == CaretStep::Character) {
        m_focus = direction > 0 ? selected->end : selected->start;
    } else if (extends && step == CaretStep::Paragraph) {
        const qsizetype edge = stepped(m_focus, CaretStep::Edge, direction);
        m_focus = edge != m_focus ? edge
                                  : stepped(stepped(m_focus, CaretStep::Character, direction),
                                            CaretStep::Edge, direction);
    } else {
        m_focus = stepped(m_focus, step, direction);
    }
    if (!extends)
        collapse();
}

void TextCaret::grow()
{
    if (!isValid())
        return;
    const TextRange now = selection().value_or(TextRange{m_focus, m_focus});
    const qsizetype at = isAtEnd() && now.isEmpty() ? m_focus - 1 : now.start;
    for (const TextRange wider : {wordAt(at), sentenceAt(at), paragraphAt(at)}) {
        if (wider.start <= now.start && wider.end >= now.end && wider != now)
            return select(wider);
    }
}

TextRange TextCaret::unitAt(qsizetype offset, TextUnit unit) const
{
    if (!isValid())
        return {};
    const TextRange block = m_document->blocks[blockAt(*m_document, offset)].range;
    const QStringView text = block.of(m_document->text);
    const TextRange found = Boundaries(text, unit).unitAt(offset - block.start);
    return withoutSpaceBehind(found, text).shifted(block.start);
}

TextRange TextCaret::wordAt(qsizetype offset) const
{
    return unitAt(offset, TextUnit::Word);
}

TextRange TextCaret::sentenceAt(qsizetype offset) const
{
    return unitAt(offset, TextUnit::Sentence);
}

TextRange TextCaret::paragraphAt(qsizetype offset) const
{
    return isValid() ? m_document->blocks[blockAt(*m_document, offset)].range : TextRange{};
}

qsizetype TextCaret::outsideAtoms(qsizetype offset, int direction) const
{
    const auto atom = std::partition_point(m_atoms.begin(), m_atoms.end(),
                                           [offset](TextRange range) { return range.end <= offset; });
    if (atom == m_atoms.end() || atom->start >= offset)
        return offset;
    return direction > 0 ? atom->end : atom->start;
}

/// The nearest end of the next block with text in that direction; where there is none, the block's own.
qsizetype TextCaret::neighbour(std::size_t block, int direction) const
{
    const auto& blocks = m_document->blocks;
    for (std::size_t i = block + static_cast<std::size_t>(direction); i < blocks.size();
         i += static_cast<std::size_t>(direction)) {
        if (!blocks[i].range.isEmpty())
            return direction > 0 ? blocks[i].range.start : blocks[i].range.end;
    }
    return direction > 0 ? blocks[block].range.end : blocks[block].range.start;
}

qsizetype TextCaret::steppedInBlock(qsizetype offset, TextRange block, TextUnit unit, int direction) const
{
    const Boundaries units(block.of(m_document->text), unit);
    qsizetype at = offset - block.start;
    const qsizetype end = direction > 0 ? block.length() : 0;
    while (at != end) {
        const qsizetype next = direction > 0 ? units.following(at) : units.preceding(at);
        const bool counts = unit != TextUnit::Word || units.isWord({std::min(at, next), std::max(at, next)});
        at = next;
        if (counts)
            break;
    }
    return block.start + at;
}

qsizetype TextCaret::steppedInText(qsizetype offset, CaretStep step, int direction) const
{
    const std::size_t index = blockAt(*m_document, offset);
    const TextRange block = m_document->blocks[index].range;
    const qsizetype edge = direction > 0 ? block.end : block.start;
    switch (step) {
    case CaretStep::Text:
        return direction > 0 ? m_document->text.size() : 0;
    case CaretStep::Edge:
        return edge;
    case CaretStep::Paragraph:
        if (direction < 0 && offset != block.start)
            return block.start;
        if (const qsizetype next = neighbour(index, direction); direction > 0 || next == block.start)
            return next;
        else
            return m_document->blocks[blockAt(*m_document, next)].range.start;
    case CaretStep::Character:
    case CaretStep::Word:
    case CaretStep::Sentence:
        break;
    }
    if (offset == edge)
        return neighbour(index, direction);
    const TextUnit unit = step == CaretStep::Character ? TextUnit::Character
                          : step == CaretStep::Word    ? TextUnit::Word
                                                       : TextUnit::Sentence;
    return steppedInBlock(offset, block, unit, direction);
}

qsizetype TextCaret::stepped(qsizetype offset, CaretStep step, int direction) const
{
    return isValid() ? outsideAtoms(steppedInText(offset, step, direction), direction) : offset;
}

} // namespace pizhu::ui
