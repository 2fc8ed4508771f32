// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlreader.h"

namespace pizhu::document {

/// How a piece of inline text stands on the page.
struct InlineStyle
{
    bool strong = false;
    bool emphasis = false;
    bool superscript = false;
    bool subscript = false;
    bool link = false; ///< inside any link, also one whose target is dropped
    QString href;      ///< absolute http(s) target

    [[nodiscard]] bool isPlain() const
    {
        return !strong && !emphasis && !superscript && !subscript && href.isEmpty();
    }
    bool operator==(const InlineStyle&) const = default;
};

/// Collects the text of one block: white space collapses as in CSS Text 3 §4.1, so a line end between two
/// wide characters vanishes; leading and trailing space (also U+3000 and NBSP) goes and tells of an indent.
class InlineText
{
public:
    void add(QStringView text, const InlineStyle& style);
    /// A line end that joins: a space, or nothing between wide characters.
    void lineEnd();
    /// An inline element such as <span> or <a> begins or ends here: a line end beside it is a space that
    /// shows, as between the parts of a byline.
    void elementEdge() { m_atEdge = true; }
    void startRow();
    void endRow(); ///< an empty row leaves nothing
    void startCell();
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    /// The collected text with its runs, link length and indent; the collector is empty afterwards.
    [[nodiscard]] HtmlBlock take();

private:
    enum class Gap { None, Space, LineEnd };

    void addCharacter(char32_t character, const InlineStyle& style);
    void closeGap(char32_t next, const InlineStyle& style);
    void append(QStringView units, const InlineStyle& style);
    [[nodiscard]] bool atStart() const;
    void trimEnd(qsizetype from);

    QString m_text;
    std::vector<Run> m_runs;
    InlineStyle m_lastStyle;
    Gap m_gap = Gap::None;
    char32_t m_last = 0;
    qsizetype m_linkLength = 0;
    int m_leadingSpaces = 0;
    qsizetype m_rowStart = 0;
    bool m_firstCell = true;
    bool m_atEdge = false;
};

} // namespace pizhu::document
