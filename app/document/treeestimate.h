// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlreader.h"

#include <gumbo.h>
#include <string_view>
#include <vector>

namespace pizhu::document {

/// A start or end tag; the views are into the markup.
struct Tag
{
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::string_view name;
    std::string_view markup; ///< the whole tag
    bool selfClosing = false;
};

struct OpenElement
{
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::string_view name;
    bool foreign = false;      ///< it is SVG or MathML
    bool holdsForeign = false; ///< and so are its children
    bool scope = false;        ///< end tags do not reach out of it
    bool special = false;      ///< end tags of inline elements do not reach out of it
};

struct FormattingElement
{
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::string_view
        markup; ///< the whole start tag; three alike are the most that stay (the Noah's Ark clause)
    std::size_t depth = 0; ///< open elements below it
};

/// The open elements and active formatting elements while the tags go by.
class TreeEstimate
{
public:
    explicit TreeEstimate(const HtmlLimits& limits)
        : m_limits(limits)
    {}

    void startTag(const Tag& start);
    void endTag(const Tag& end);
    [[nodiscard]] bool inForeign() const { return !m_open.empty() && m_open.back().holdsForeign; }
    [[nodiscard]] bool inSelect() const { return m_selects > 0; }
    [[nodiscard]] bool seenFrameset() const { return m_framesets > 0; }
    [[nodiscard]] bool isTooLarge() const;

private:
    [[nodiscard]] std::size_t dangling() const;
    void push(GumboTag tag, std::string_view name);
    void popTo(std::size_t size);
    void leaveForeign();
    void closeImplied(GumboTag tag);
    void closeParagraph();
    void closeTableParts(GumboTag tag);
    void openFormatting(const Tag& start);
    void closeFormatting(GumboTag tag);
    [[nodiscard]] bool closeForeign(std::string_view name);
    void closeElement(GumboTag tag);
    void count(const OpenElement& element, int by);
    void erase(std::size_t index);

    HtmlLimits m_limits;
    std::vector<OpenElement> m_open;
    std::vector<FormattingElement> m_formatting;
    std::ptrdiff_t m_formattingOpen = 0;
    int m_selects = 0;
    int m_tables = 0;
    std::size_t m_framesets = 0; ///< all ever seen: they may stand in each other
    qint64 m_nodes = 0;
};

} // namespace pizhu::document
