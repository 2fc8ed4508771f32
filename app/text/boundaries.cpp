// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/boundaries.h"

#include <algorithm>
#include <unicode/ubrk.h>

namespace pizhu::text {

namespace {

UBreakIteratorType typeOf(TextUnit unit)
{
    switch (unit) {
    case TextUnit::Character:
        break;
    case TextUnit::Word:
        return UBRK_WORD;
    case TextUnit::Sentence:
        return UBRK_SENTENCE;
    }
    return UBRK_CHARACTER;
}

} // namespace

void Boundaries::Close::operator()(UBreakIterator* iterator) const
{
    ubrk_close(iterator);
}

Boundaries::Boundaries(QStringView text, TextUnit unit)
    : m_text(text)
{
    UErrorCode status = U_ZERO_ERROR;
    m_iterator.reset(ubrk_open(typeOf(unit), "zh", text.utf16(), static_cast<int32_t>(text.size()), &status));
    if (U_FAILURE(status))
        m_iterator.reset();
}

qsizetype Boundaries::following(qsizetype offset) const
{
    if (offset >= m_text.size())
        return m_text.size();
    if (!m_iterator)
        return offset + 1;
    const int32_t found =
        ubrk_following(m_iterator.get(), static_cast<int32_t>(std::max<qsizetype>(offset, 0)));
    return found == UBRK_DONE ? m_text.size() : found;
}

qsizetype Boundaries::preceding(qsizetype offset) const
{
    if (offset <= 0)
        return 0;
    if (!m_iterator)
        return offset - 1;
    const int32_t found =
        ubrk_preceding(m_iterator.get(), static_cast<int32_t>(std::min(offset, m_text.size())));
    return found == UBRK_DONE ? 0 : found;
}

bool Boundaries::isBoundary(qsizetype offset) const
{
    if (offset <= 0 || offset >= m_text.size())
        return true;
    return !m_iterator || ubrk_isBoundary(m_iterator.get(), static_cast<int32_t>(offset));
}

base::TextRange Boundaries::unitAt(qsizetype offset) const
{
    if (m_text.isEmpty())
        return {};
    const qsizetype inside = std::clamp<qsizetype>(offset, 0, m_text.size() - 1);
    return {isBoundary(inside) ? inside : preceding(inside), following(inside)};
}

bool Boundaries::isWord(base::TextRange unit) const
{
    const QStringView units = unit.of(m_text);
    return std::ranges::any_of(units, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

} // namespace pizhu::text
