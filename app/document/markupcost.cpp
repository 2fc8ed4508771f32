// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markupcost.h"

#include "app/document/treeestimate.h"

#include <QCoreApplication>
#include <string_view>

namespace pizhu::document {

namespace {

constexpr int kMaxAttributes = 1'000; // gumbo compares each attribute with all before it

/// Elements whose content is text up to their own end tag.
bool isRawText(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_TITLE:
        return true;
    default:
        return false;
    }
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Finds the tags as the tokenizer of the HTML standard (§13.2.5) does.
class TagScan
{
public:
    TagScan(std::string_view markup, const HtmlLimits& limits)
        : m_markup(markup)
        , m_tree(limits)
    {}

    /// False when a limit is exceeded.
    [[nodiscard]] bool run();

private:
    [[nodiscard]] bool scanTag(bool isEnd);
    void handleTag(const Tag& tag, bool isEnd);
    void scanAttribute();
    void skipComment();
    void skipPast(std::string_view text);
    void skipRaw(std::string_view name);
    void skipSpaces();
    [[nodiscard]] bool atEnd() const { return m_at >= m_markup.size(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_markup.size() ? m_markup[m_at + ahead] : '\0';
    }

    std::string_view m_markup;
    std::size_t m_at = 0;
    TreeEstimate m_tree;
};

bool TagScan::run()
{
    while (true) {
        const std::size_t textStart = std::exchange(m_at, m_markup.find('<', m_at));
        if (m_at == std::string_view::npos)
            return true;
        if (m_at > textStart)
            m_tree.text();
        if (isLetter(peek(1)) || (peek(1) == '/' && isLetter(peek(2)))) {
            if (!scanTag(peek(1) == '/') || m_tree.isTooLarge())
                return false;
        } else if (m_markup.substr(m_at, 4) == "<!--") {
            skipComment();
        } else if (peek(1) == '!' || peek(1) == '?' || peek(1) == '/') {
            skipPast(">");
        } else {
            ++m_at;
        }
    }
}

void TagScan::skipPast(std::string_view text)
{
    const std::size_t found = m_markup.find(text, m_at);
    m_at = found == std::string_view::npos ? m_markup.size() : found + text.size();
}

void TagScan::skipComment()
{
    const std::string_view rest = m_markup.substr(m_at + 4, 2);
    m_at += 4;
    if (rest.starts_with('>') || rest == "->")
        return skipPast(">");
    while (!atEnd()) {
        skipPast("--");
        if (peek() == '-')
            --m_at; // "--->" ends as well
        if (peek() == '>' || (peek() == '!' && peek(1) == '>'))
            return skipPast(">");
        if (peek() == '-')
            ++m_at;
    }
}

void TagScan::skipSpaces()
{
    while (!atEnd() && isSpace(peek()))
        ++m_at;
}

void TagScan::scanAttribute()
{
    ++m_at; // "=" may begin a name
    while (!atEnd() && !isSpace(peek()) && peek() != '/' && peek() != '>' && peek() != '=')
        ++m_at;
    skipSpaces();
    if (peek() != '=')
        return;
    ++m_at;
    skipSpaces();
    if (peek() == '"' || peek() == '\'') {
        const char quote = peek();
        ++m_at;
        return skipPast(std::string_view(&quote, 1));
    }
    while (!atEnd() && !isSpace(peek()) && peek() != '>')
        ++m_at;
}

bool TagScan::scanTag(bool isEnd)
{
    const std::size_t start = m_at;
    m_at += isEnd ? 2 : 1;
    const std::size_t nameStart = m_at;
    while (!atEnd() && !isSpace(peek()) && peek() != '/' && peek() != '>')
        ++m_at;
    const std::string_view name = m_markup.substr(nameStart, m_at - nameStart);
    bool selfClosing = false;
    for (int attributes = 0; !atEnd() && peek() != '>';) {
        selfClosing = peek() == '/';
        if (selfClosing || isSpace(peek())) {
            ++m_at;
            continue;
        }
        scanAttribute();
        if (++attributes > kMaxAttributes)
            return false;
    }
    if (atEnd())
        return true; // an unfinished tag at the end is no tag
    ++m_at;
    handleTag({gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size())), name,
               m_markup.substr(start, m_at - start), selfClosing},
              isEnd);
    return true;
}

void TagScan::handleTag(const Tag& tag, bool isEnd)
{
    if (isEnd)
        return m_tree.endTag(tag);
    const bool wasForeign = m_tree.inForeign();
    m_tree.startTag(tag);
    const bool passedOver = m_tree.inSelect() && tag.tag != GUMBO_TAG_SCRIPT && tag.tag != GUMBO_TAG_TEXTAREA;
    if (isRawText(tag.tag) && !wasForeign && !passedOver && !m_tree.seenFrameset())
        skipRaw(tag.name);
}

void TagScan::skipRaw(std::string_view name)
{
    const auto matches = [this, name](std::size_t at) {
        const std::string_view found = m_markup.substr(at, name.size());
        return qstrnicmp(found.data(), static_cast<qsizetype>(found.size()), name.data(),
                         static_cast<qsizetype>(name.size())) == 0;
    };
    while (!atEnd()) {
        const std::size_t found = m_markup.find("</", m_at);
        m_at = found == std::string_view::npos ? m_markup.size() : found;
        if (atEnd() || matches(m_at + 2))
            return;
        m_at += 2;
    }
}

} // namespace

base::Result<void> checkMarkupCost(QByteArrayView utf8, const HtmlLimits& limits)
{
    TagScan scan(std::string_view(utf8.data(), static_cast<std::size_t>(utf8.size())), limits);
    if (scan.run())
        return {};
    return base::fail(
        base::ErrorCode::LimitExceeded,
        QCoreApplication::translate(
            "pizhu::document", "The page is nested too deeply or has too many elements to be read safely."));
}

} // namespace pizhu::document
