// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/treeestimate.h"

#include <array>

namespace pizhu::document {

namespace {

using TagSet = std::array<bool, GUMBO_TAG_LAST + 1>;

constexpr TagSet tagSet(std::initializer_list<GumboTag> tags)
{
    TagSet set{};
    for (const GumboTag tag : tags)
        set[tag] = true;
    return set;
}

constexpr TagSet kVoid =
    tagSet({GUMBO_TAG_AREA,  GUMBO_TAG_BASE,     GUMBO_TAG_BR,       GUMBO_TAG_COL,      GUMBO_TAG_EMBED,
            GUMBO_TAG_HR,    GUMBO_TAG_IMG,      GUMBO_TAG_IMAGE,    GUMBO_TAG_INPUT,    GUMBO_TAG_KEYGEN,
            GUMBO_TAG_LINK,  GUMBO_TAG_MENUITEM, GUMBO_TAG_META,     GUMBO_TAG_PARAM,    GUMBO_TAG_SOURCE,
            GUMBO_TAG_TRACK, GUMBO_TAG_WBR,      GUMBO_TAG_BASEFONT, GUMBO_TAG_COLGROUP, GUMBO_TAG_BGSOUND,
            GUMBO_TAG_FRAME, GUMBO_TAG_HTML,     GUMBO_TAG_BODY,     GUMBO_TAG_HEAD});
constexpr TagSet kFormatting =
    tagSet({GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT,
            GUMBO_TAG_I, GUMBO_TAG_NOBR, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG,
            GUMBO_TAG_TT, GUMBO_TAG_U});
constexpr TagSet kScope = tagSet({GUMBO_TAG_APPLET, GUMBO_TAG_CAPTION, GUMBO_TAG_TABLE, GUMBO_TAG_TD,
                                  GUMBO_TAG_TH, GUMBO_TAG_MARQUEE, GUMBO_TAG_OBJECT, GUMBO_TAG_TEMPLATE});
constexpr TagSet kTableParts = tagSet({GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_TR, GUMBO_TAG_TBODY,
                                       GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_TABLE, GUMBO_TAG_CAPTION});
// Blocks: a start tag closes an open <p>; an unknown end tag never closes through one of them.
constexpr TagSet kBlocks = tagSet(
    {GUMBO_TAG_ADDRESS,    GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,  GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_CENTER,
     GUMBO_TAG_DETAILS,    GUMBO_TAG_DIR,     GUMBO_TAG_DIV,    GUMBO_TAG_DL,         GUMBO_TAG_FIELDSET,
     GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER, GUMBO_TAG_HEADER,     GUMBO_TAG_HGROUP,
     GUMBO_TAG_MAIN,       GUMBO_TAG_MENU,    GUMBO_TAG_NAV,    GUMBO_TAG_OL,         GUMBO_TAG_P,
     GUMBO_TAG_SECTION,    GUMBO_TAG_SUMMARY, GUMBO_TAG_UL,     GUMBO_TAG_H1,         GUMBO_TAG_H2,
     GUMBO_TAG_H3,         GUMBO_TAG_H4,      GUMBO_TAG_H5,     GUMBO_TAG_H6,         GUMBO_TAG_PRE,
     GUMBO_TAG_LISTING,    GUMBO_TAG_FORM,    GUMBO_TAG_LI,     GUMBO_TAG_DD,         GUMBO_TAG_DT,
     GUMBO_TAG_PLAINTEXT,  GUMBO_TAG_XMP,     GUMBO_TAG_HR});
// Start tags that end SVG and MathML (the standard's list in §13.2.6.5; <font> depends on its attributes).
constexpr TagSet kBreakout =
    tagSet({GUMBO_TAG_B,      GUMBO_TAG_BIG,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,  GUMBO_TAG_BR,
            GUMBO_TAG_CENTER, GUMBO_TAG_CODE,   GUMBO_TAG_DD,         GUMBO_TAG_DIV,   GUMBO_TAG_DL,
            GUMBO_TAG_DT,     GUMBO_TAG_EM,     GUMBO_TAG_EMBED,      GUMBO_TAG_H1,    GUMBO_TAG_H2,
            GUMBO_TAG_H3,     GUMBO_TAG_H4,     GUMBO_TAG_H5,         GUMBO_TAG_H6,    GUMBO_TAG_HEAD,
            GUMBO_TAG_HR,     GUMBO_TAG_I,      GUMBO_TAG_IMG,        GUMBO_TAG_LI,    GUMBO_TAG_LISTING,
            GUMBO_TAG_MENU,   GUMBO_TAG_META,   GUMBO_TAG_NOBR,       GUMBO_TAG_OL,    GUMBO_TAG_P,
            GUMBO_TAG_PRE,    GUMBO_TAG_RUBY,   GUMBO_TAG_S,          GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,
            GUMBO_TAG_STRONG, GUMBO_TAG_STRIKE, GUMBO_TAG_SUB,        GUMBO_TAG_SUP,   GUMBO_TAG_TABLE,
            GUMBO_TAG_TT,     GUMBO_TAG_U,      GUMBO_TAG_UL,         GUMBO_TAG_VAR});
// Elements of SVG and of MathML whose content is HTML.
constexpr TagSet kSvgIntegration = tagSet({GUMBO_TAG_FOREIGNOBJECT, GUMBO_TAG_DESC, GUMBO_TAG_TITLE});
constexpr TagSet kMathIntegration =
    tagSet({GUMBO_TAG_MI, GUMBO_TAG_MO, GUMBO_TAG_MN, GUMBO_TAG_MS, GUMBO_TAG_MTEXT});

bool contains(std::string_view markup, const char* text)
{
    return QLatin1String(markup.data(), static_cast<qsizetype>(markup.size()))
        .contains(QLatin1String(text), Qt::CaseInsensitive);
}

bool holdsHtml(MarkupLanguage language, const Tag& start)
{
    if (language == MarkupLanguage::Svg)
        return kSvgIntegration[start.tag];
    return kMathIntegration[start.tag] ||
           (start.tag == GUMBO_TAG_ANNOTATION_XML && contains(start.markup, "html"));
}

constexpr TagSet kImpliedEnd =
    tagSet({GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_LI, GUMBO_TAG_OPTION, GUMBO_TAG_OPTGROUP, GUMBO_TAG_P,
            GUMBO_TAG_RP, GUMBO_TAG_RT, GUMBO_TAG_RB});

bool isSpecial(GumboTag tag)
{
    return kBlocks[tag] || kScope[tag] || kTableParts[tag] || tag == GUMBO_TAG_BUTTON ||
           tag == GUMBO_TAG_SELECT;
}

bool endsForeign(const Tag& start)
{
    const bool font = start.tag == GUMBO_TAG_FONT;
    return kBreakout[start.tag] ||
           (font && (contains(start.markup, "color") || contains(start.markup, "face") ||
                     contains(start.markup, "size")));
}

/// Start tags before which the parser does not open formatting elements again.
bool leavesFormattingClosed(GumboTag tag)
{
    return kBlocks[tag] || kTableParts[tag] || tag == GUMBO_TAG_META || tag == GUMBO_TAG_LINK ||
           tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEMPLATE;
}

/// True when the end tag of `tag` does not reach through an open element.
bool stopsEndTag(const OpenElement& open, GumboTag tag)
{
    if (tag == GUMBO_TAG_LI && (open.tag == GUMBO_TAG_OL || open.tag == GUMBO_TAG_UL))
        return true;
    if (tag == GUMBO_TAG_P && open.tag == GUMBO_TAG_BUTTON)
        return true;
    const bool tablePart = kTableParts[tag] && kTableParts[open.tag] && open.tag != GUMBO_TAG_TABLE;
    return (open.scope && !tablePart) || (!isSpecial(tag) && open.special);
}

bool isHeading(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

} // namespace

bool TreeEstimate::isTooLarge() const
{
    const auto maxDepth = static_cast<std::size_t>(m_limits.maxDepth);
    return m_nodes > m_limits.maxNodes || m_open.size() + m_framesets > maxDepth ||
           m_formatting.size() > maxDepth;
}

void TreeEstimate::count(const OpenElement& element, int by)
{
    if (element.language != MarkupLanguage::Html)
        return;
    m_selects += element.tag == GUMBO_TAG_SELECT ? by : 0;
    m_tables += element.tag == GUMBO_TAG_TABLE ? by : 0;
}

void TreeEstimate::push(const Tag& start, int formatting)
{
    MarkupLanguage language = content();
    if (language == MarkupLanguage::Html && start.tag == GUMBO_TAG_SVG)
        language = MarkupLanguage::Svg;
    else if (language == MarkupLanguage::Html && start.tag == GUMBO_TAG_MATH)
        language = MarkupLanguage::MathMl;
    const bool html = language == MarkupLanguage::Html;
    const bool integrates = !html && holdsHtml(language, start);
    m_open.push_back({start.tag, start.name, language, integrates ? MarkupLanguage::Html : language,
                      integrates || (html && kScope[start.tag]), integrates || (html && isSpecial(start.tag)),
                      formatting});
    count(m_open.back(), 1);
    ++m_nodes;
}

/// Formatting elements closed by the end of their block are opened again, the earliest first.
void TreeEstimate::reopenFormatting()
{
    if (inForeign())
        return;
    for (FormattingElement& element : m_formatting) {
        if (element.open)
            continue;
        element.open = true;
        element.depth = m_open.size();
        push({element.tag, {}, {}, false}, element.id);
    }
}

void TreeEstimate::erase(std::size_t index)
{
    const OpenElement element = m_open[index];
    count(element, -1);
    m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(index));
    // The end of a cell forgets the formatting opened in it.
    if (element.scope && element.language == MarkupLanguage::Html && element.tag != GUMBO_TAG_TABLE)
        std::erase_if(m_formatting, [index](const FormattingElement& f) { return f.depth > index; });
    const auto active = std::find_if(m_formatting.begin(), m_formatting.end(), [&element](const auto& f) {
        return element.formatting != 0 && f.id == element.formatting;
    });
    if (active != m_formatting.end())
        active->open = false;
}

void TreeEstimate::popTo(std::size_t size)
{
    while (m_open.size() > size)
        erase(m_open.size() - 1);
}

void TreeEstimate::leaveForeign()
{
    while (inForeign())
        erase(m_open.size() - 1);
}

void TreeEstimate::closeParagraph()
{
    for (std::size_t i = m_open.size(); i-- > 0;) {
        if (m_open[i].tag == GUMBO_TAG_P)
            return popTo(i);
        if (m_open[i].special)
            return;
    }
}

void TreeEstimate::closeTableParts(GumboTag tag)
{
    const bool wantsCell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
    for (std::size_t i = m_open.size(); i-- > 0;) {
        const GumboTag open = m_open[i].tag;
        const bool isCell = open == GUMBO_TAG_TD || open == GUMBO_TAG_TH;
        const bool isRow = open == GUMBO_TAG_TR;
        if ((wantsCell && isCell) || (!wantsCell && isRow))
            return popTo(i);
        if (isRow || (kTableParts[open] && !isCell) || open == GUMBO_TAG_TEMPLATE)
            return;
    }
}

/// In a <ruby> a part of the annotation ends the parts and paragraphs before it.
void TreeEstimate::closeRubyParts()
{
    const auto edge = std::find_if(m_open.rbegin(), m_open.rend(), [](const OpenElement& open) {
        return open.scope || open.tag == GUMBO_TAG_RUBY;
    });
    if (edge == m_open.rend() || edge->scope)
        return;
    while (kImpliedEnd[m_open.back().tag])
        popTo(m_open.size() - 1);
}

/// Elements whose end tags are optional: <li>, <dd>, <option>, cells and rows, and <p> before any block.
void TreeEstimate::closeImplied(GumboTag tag)
{
    const bool definition = tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT;
    if (tag == GUMBO_TAG_LI || definition) {
        for (std::size_t i = m_open.size(); i-- > 0;) {
            const GumboTag open = m_open[i].tag;
            if (open == tag || (definition && (open == GUMBO_TAG_DD || open == GUMBO_TAG_DT)))
                return popTo(i);
            if (m_open[i].special && open != GUMBO_TAG_DIV && open != GUMBO_TAG_P &&
                open != GUMBO_TAG_ADDRESS)
                break;
        }
    }
    if (kTableParts[tag] && tag != GUMBO_TAG_TABLE)
        closeTableParts(tag);
    if (tag == GUMBO_TAG_RP || tag == GUMBO_TAG_RT || tag == GUMBO_TAG_RB || tag == GUMBO_TAG_RTC)
        closeRubyParts();
    if ((tag == GUMBO_TAG_OPTION || tag == GUMBO_TAG_OPTGROUP) && !m_open.empty() &&
        m_open.back().tag == GUMBO_TAG_OPTION)
        popTo(m_open.size() - 1);
    if (kBlocks[tag])
        closeParagraph();
}

void TreeEstimate::openFormatting(const Tag& start)
{
    if (start.tag == GUMBO_TAG_A || start.tag == GUMBO_TAG_NOBR)
        closeFormatting(start.tag); // a link never stands in a link
    const auto isAlike = [&start](const FormattingElement& f) { return f.markup == start.markup; };
    if (std::count_if(m_formatting.begin(), m_formatting.end(), isAlike) >= 3)
        m_formatting.erase(std::find_if(m_formatting.begin(), m_formatting.end(), isAlike));
    m_formatting.push_back({++m_lastFormatting, start.tag, start.markup, m_open.size(), true});
    push(start, m_lastFormatting);
}

/// The adoption agency takes the formatting element away and leaves the blocks inside it open.
void TreeEstimate::closeFormatting(GumboTag tag)
{
    const auto active = std::find_if(m_formatting.rbegin(), m_formatting.rend(),
                                     [tag](const FormattingElement& f) { return f.tag == tag; });
    if (active != m_formatting.rend())
        m_formatting.erase(std::next(active).base());
    for (std::size_t i = m_open.size(); i-- > 0;) {
        if (m_open[i].tag == tag && m_open[i].language == MarkupLanguage::Html)
            return erase(i);
        if (m_open[i].scope)
            return;
    }
}

void TreeEstimate::startTag(const Tag& start)
{
    ++m_nodes;
    if (start.tag == GUMBO_TAG_FRAMESET) {
        ++m_framesets;
        return;
    }
    if (inForeign() && endsForeign(start))
        leaveForeign();
    if (inForeign()) {
        if (!start.selfClosing)
            push(start);
        return;
    }
    const bool strayTablePart = kTableParts[start.tag] && start.tag != GUMBO_TAG_TABLE && m_tables == 0;
    if (strayTablePart)
        return;
    closeImplied(start.tag);
    if (!leavesFormattingClosed(start.tag))
        reopenFormatting();
    const bool foreign = start.tag == GUMBO_TAG_SVG || start.tag == GUMBO_TAG_MATH;
    if (kFormatting[start.tag])
        openFormatting(start);
    else if (!kVoid[start.tag] && !(foreign && start.selfClosing))
        push(start);
}

void TreeEstimate::endTag(const Tag& end)
{
    m_nodes += end.tag == GUMBO_TAG_P || end.tag == GUMBO_TAG_BR ? 1 : 0;
    if (closeForeign(end.name))
        return;
    if (kFormatting[end.tag])
        closeFormatting(end.tag);
    else
        closeElement(end.tag);
}

/// SVG and MathML elements are matched by name, up to the HTML around them.
bool TreeEstimate::closeForeign(std::string_view name)
{
    const auto sameName = [name](std::string_view other) {
        return name.size() == other.size() && qstrnicmp(name.data(), other.data(), name.size()) == 0;
    };
    for (std::size_t i = m_open.size(); i-- > 0 && m_open[i].language != MarkupLanguage::Html;) {
        if (sameName(m_open[i].name)) {
            popTo(i);
            return true;
        }
    }
    return false;
}

/// gumbo takes all elements it does not know for one another.
void TreeEstimate::closeElement(GumboTag tag)
{
    for (std::size_t i = m_open.size(); i-- > 0;) {
        const OpenElement& open = m_open[i];
        const bool same = open.tag == tag && open.language == MarkupLanguage::Html;
        if (same && tag == GUMBO_TAG_FORM)
            return erase(i); // what stands in the form stays open
        if (same || (isHeading(tag) && isHeading(open.tag)))
            return popTo(i);
        if (stopsEndTag(open, tag))
            return;
    }
}

} // namespace pizhu::document
