// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/notehighlighter.h"

#include "app/text/notelinks.h"

#include <QFontDatabase>
#include <QPalette>
#include <QRegularExpression>
#include <algorithm>

namespace pizhu::ui {

namespace {

using base::TextRange;

constexpr qsizetype kLongestLine = 20'000; ///< a longer one is no prose and stays plain

TextRange captured(const QRegularExpressionMatch& match, int group)
{
    return {match.capturedStart(group), match.capturedEnd(group)};
}

QFont fixedFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

} // namespace

NoteHighlighter::NoteHighlighter(QTextDocument* document, const QPalette& palette)
    : QSyntaxHighlighter(document)
{
    m_heading.setFontWeight(QFont::Bold);
    m_bold.setFontWeight(QFont::Bold);
    m_emphasis.setUnderlineStyle(QTextCharFormat::DotLine); // Chinese has no italics
    m_struck.setFontStrikeOut(true);
    m_code.setFontFamilies({fixedFont().family()});
    m_link.setFontUnderline(true);
    m_unlinked.setUnderlineStyle(QTextCharFormat::DashUnderline);
    m_hidden.setProperty(QTextFormat::FontPixelSize, 1);
    m_hidden.setFontLetterSpacingType(QFont::PercentageSpacing);
    m_hidden.setFontLetterSpacing(1);
    m_hidden.setForeground(Qt::transparent);
    setPalette(palette);
}

void NoteHighlighter::setPalette(const QPalette& palette)
{
    const QColor secondary = palette.color(QPalette::PlaceholderText);
    m_marker.setForeground(secondary);
    m_quote.setForeground(secondary);
    m_unlinked.setForeground(secondary);
    m_code.setBackground(palette.color(QPalette::AlternateBase));
    m_link.setForeground(palette.color(QPalette::Link));
    rehighlight();
}

std::vector<TextRange> NoteHighlighter::hiddenParts(const QString& line)
{
    std::vector<TextRange> parts;
    for (const text::NoteLink& link : text::noteLinks(line)) {
        if (!link.target || link.label.isEmpty())
            continue;
        const qsizetype open = link.label.end + (link.isTitled ? 2 : 1);
        parts.push_back({open, link.whole.end});
    }
    return parts;
}

void NoteHighlighter::highlightBlock(const QString& text)
{
    setCurrentBlockState(previousBlockState());
    if (text.size() > kLongestLine || highlightFence(text))
        return;
    highlightLine(text);
    highlightEmphasis(text);
    for (const TextRange& code : text::codeRanges(text))
        setFormat(static_cast<int>(code.start), static_cast<int>(code.length()), m_code);
    highlightLinks(text);
}

bool NoteHighlighter::highlightFence(const QString& text)
{
    static const QRegularExpression fence(QStringLiteral("^\\s{0,3}(```|~~~)"));
    const bool inside = previousBlockState() == Fenced;
    const bool marks = fence.match(text).hasMatch();
    if (marks)
        setCurrentBlockState(inside ? Plain : Fenced);
    if (!inside && !marks)
        return false;
    setFormat(0, static_cast<int>(text.size()), m_code);
    return true;
}

void NoteHighlighter::highlightLine(const QString& text)
{
    static const QRegularExpression heading(QStringLiteral("^(#{1,6})\\s+.*$"));
    static const QRegularExpression quote(QStringLiteral("^\\s{0,3}>.*$"));
    static const QRegularExpression item(QStringLiteral("^\\s*([-*+]|\\d{1,9}[.)])(\\s+\\[[ xX]\\])?\\s"));
    if (const auto match = heading.match(text); match.hasMatch()) {
        QTextCharFormat format = m_heading;
        if (match.capturedLength(1) <= 2) {
            const int size = document()->defaultFont().pixelSize();
            format.setProperty(QTextFormat::FontPixelSize,
                               size > 0 ? size + 4 - 2 * match.capturedLength(1) + 1 : 16);
        }
        merge({0, text.size()}, format);
        merge(captured(match, 1), m_marker);
    } else if (quote.match(text).hasMatch()) {
        merge({0, text.size()}, m_quote);
    } else if (const auto list = item.match(text); list.hasMatch()) {
        merge(captured(list, 1), m_bold);
        merge(captured(list, 1), m_marker);
        merge(captured(list, 2), m_marker);
    }
}

void NoteHighlighter::highlightEmphasis(const QString& text)
{
    static const QRegularExpression strong(QStringLiteral("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"));
    static const QRegularExpression gentle(
        QStringLiteral("(?<![\\*\\w])(\\*)(?=[^\\s\\*])([^\\*]+?)(?<=\\S)\\1(?!\\*)"));
    static const QRegularExpression struck(QStringLiteral("(~~)(?=\\S)(.+?)(?<=\\S)\\1"));
    const std::array<std::pair<const QRegularExpression*, const QTextCharFormat*>, 3> kinds{
        std::pair{&strong, &m_bold}, std::pair{&gentle, &m_emphasis}, std::pair{&struck, &m_struck}};
    for (const auto& [pattern, format] : kinds) {
        for (auto at = pattern->globalMatch(text); at.hasNext();) {
            const QRegularExpressionMatch match = at.next();
            const TextRange inner = captured(match, 2);
            merge(inner, *format);
            merge({match.capturedStart(), inner.start}, m_marker);
            merge({inner.end, match.capturedEnd()}, m_marker);
        }
    }
}

void NoteHighlighter::highlightLinks(const QString& text)
{
    static const QRegularExpression web(QStringLiteral("\\[[^\\]]*\\]\\((https?://[^)\\s]+)\\)"));
    for (auto at = web.globalMatch(text); at.hasNext();)
        merge(captured(at.next(), 0), m_link);
    for (const text::NoteLink& link : text::noteLinks(text))
        merge(link.whole, link.target ? m_link : m_unlinked);
    for (const TextRange& hidden : hiddenParts(text))
        setFormat(static_cast<int>(hidden.start), static_cast<int>(hidden.length()), m_hidden);
}

void NoteHighlighter::merge(TextRange range, const QTextCharFormat& format)
{
    for (auto at = static_cast<int>(range.start); at < static_cast<int>(range.end); ++at) {
        QTextCharFormat merged = this->format(at);
        merged.merge(format);
        setFormat(at, 1, merged);
    }
}

} // namespace pizhu::ui
