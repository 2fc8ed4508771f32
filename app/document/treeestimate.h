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

enum class MarkupLanguage { Html, Svg, MathMl };

struct OpenElement
{
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::string_view name;
    MarkupLanguage language = MarkupLanguage::Html;
    MarkupLanguage content = MarkupLanguage::Html; ///< of its children
    bool scope = false;                            ///< end tags do not reach out of it
    bool special = false;                          ///< end tags of inline elements do not reach out of it
    int formatting = 0;                            ///< id of the formatting element it stands for, or 0
};

struct FormattingElement
{
    int id = 0;
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::string_view
        markup; ///< the whole start tag; three alike are the most that stay (the Noah's Ark clause)
    std::size_t depth = 0; ///< open elements below it
    bool open = true;      ///< false when its block has ended: it is opened again before the next text
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
    void text() { reopenFormatting(); }
    [[nodiscard]] bool inForeign() const { return content() != MarkupLanguage::Html; }
    [[nodiscard]] bool inSelect() const { return m_selects > 0; }
    [[nodiscard]] bool seenFrameset() const { return m_framesets > 0; }
    [[nodiscard]] bool isTooLarge() const;

private:
    [[nodiscard]] MarkupLanguage content() const
    {
        return m_open.empty() ? MarkupLanguage::Html : m_open.back().content;
    }
    void push(const Tag& start, int formatting = 0);
    void reopenFormatting();
    void popTo(std::size_t size);
    void leaveForeign();
    void closeImplied(GumboTag tag);
    void closeParagraph();
    void closeRubyParts();
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
    int m_lastFormatting = 0;
    int m_selects = 0;
    int m_tables = 0;
    std::size_t m_framesets = 0; ///< all ever seen: they may stand in each other
    qint64 m_nodes = 0;
};

} // namespace pizhu::document
