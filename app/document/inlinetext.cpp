// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/inlinetext.h"

#include "app/text/normalisation.h"

namespace pizhu::document {

namespace {

constexpr char32_t kNoBreakSpace = 0xA0;
constexpr char32_t kIdeographicSpace = 0x3000;

bool isCollapsible(char32_t c)
{
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f' || c == kNoBreakSpace ||
           c == 0x2028 || c == 0x2029;
}

bool isLineEnd(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029;
}

/// Characters of East Asian width W or F that may stand next to each other without a space.
bool isWide(char32_t c)
{
    return text::isHan(c) || (c >= 0x2E80 && c <= 0x312F) || (c >= 0x31A0 && c <= 0x4DBF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF01 && c <= 0xFFEF);
}

/// Quotes, dashes and dots that are wide in Chinese text and narrow in Latin text.
bool isAmbiguous(char32_t c)
{
    return c == 0xB7 || (c >= 0x2013 && c <= 0x2026);
}

bool joinsWithoutSpace(char32_t before, char32_t after)
{
    const bool fits = (isWide(before) || isAmbiguous(before)) && (isWide(after) || isAmbiguous(after));
    return fits && (isWide(before) || isWide(after));
}

Run runWith(const InlineStyle& style, base::TextRange range)
{
    return {range, style.strong, style.emphasis, style.superscript, style.subscript, style.href};
}

} // namespace

bool InlineText::atStart() const
{
    return m_text.isEmpty() || m_last == U'\t' || m_last == U'\n';
}

void InlineText::add(QStringView text, const InlineStyle& style)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            addCharacter(QChar::surrogateToUcs4(text[i], text[i + 1]), style);
        else
            addCharacter(text[i].unicode(), style);
        i += pair ? 1 : 0;
    }
}

void InlineText::addCharacter(char32_t character, const InlineStyle& style)
{
    if (atStart() && (isCollapsible(character) || character == kIdeographicSpace)) {
        m_leadingSpaces += character == kNoBreakSpace || character == kIdeographicSpace ? 1 : 0;
        return;
    }
    if (isCollapsible(character)) {
        const Gap gap = isLineEnd(character) ? Gap::LineEnd : Gap::Space;
        m_gap = std::max(m_gap, gap);
        return;
    }
    closeGap(character, style);
    append(QChar::fromUcs4(character), style);
    m_last = character;
}

void InlineText::closeGap(char32_t next, const InlineStyle& style)
{
    const bool vanishes = m_gap == Gap::LineEnd && !m_atEdge && joinsWithoutSpace(m_last, next);
    if (m_gap != Gap::None && !vanishes && !atStart()) {
        const bool sameStyle = style == m_lastStyle;
        append(u" ", sameStyle ? style : InlineStyle{});
    }
    m_gap = Gap::None;
    m_atEdge = false;
}

void InlineText::append(QStringView units, const InlineStyle& style)
{
    const base::TextRange range{m_text.size(), m_text.size() + units.size()};
    m_text += units;
    m_linkLength += style.link ? units.size() : 0;
    const bool continues = !m_runs.empty() && m_runs.back().range.end == range.start && style == m_lastStyle;
    if (!style.isPlain() && continues)
        m_runs.back().range.end = range.end;
    else if (!style.isPlain())
        m_runs.push_back(runWith(style, range));
    m_lastStyle = style;
}

void InlineText::lineEnd()
{
    if (!atStart())
        m_gap = Gap::LineEnd;
}

void InlineText::startRow()
{
    m_gap = Gap::None;
    m_rowStart = m_text.size();
    m_firstCell = true;
    if (!m_text.isEmpty()) {
        append(u"\n", {});
        m_last = U'\n';
    }
}

void InlineText::endRow()
{
    const QStringView row = QStringView(m_text).mid(m_rowStart);
    const bool hasText = std::any_of(row.begin(), row.end(), [](QChar c) { return !c.isSpace(); });
    if (!hasText)
        trimEnd(m_rowStart);
    m_gap = Gap::None;
}

void InlineText::startCell()
{
    m_gap = Gap::None;
    if (!m_firstCell) {
        append(u"\t", {});
        m_last = U'\t';
    }
    m_firstCell = false;
}

void InlineText::trimEnd(qsizetype from)
{
    m_text.truncate(from);
    while (!m_runs.empty() && m_runs.back().range.start >= from)
        m_runs.pop_back();
    if (!m_runs.empty())
        m_runs.back().range.end = std::min(m_runs.back().range.end, from);
    m_linkLength = std::min(m_linkLength, from);
}

HtmlBlock InlineText::take()
{
    qsizetype end = m_text.size();
    while (end > 0 && m_text.at(end - 1).isSpace())
        --end;
    trimEnd(end);
    HtmlBlock block;
    block.block.runs = std::move(m_runs);
    block.block.indented = m_leadingSpaces >= 2;
    block.linkLength = m_linkLength;
    block.text = std::move(m_text);
    *this = {};
    return block;
}

} // namespace pizhu::document
