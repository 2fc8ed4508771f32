// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pagedevices.h"

#include "app/document/htmlnodes.h"
#include "app/text/normalisation.h"

#include <QRegularExpression>

namespace pizhu::document {

namespace {

bool hasName(const QString& classes, const QRegularExpression& name)
{
    return !classes.isEmpty() && name.match(classes).hasMatch();
}

bool isNumbers(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c.isSpace(); });
}

bool hasWords(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// True when `fits` accepts every piece of text below a node; looks at a bounded number of nodes.
template <typename Fits>
bool allText(const GumboNode& top, Fits fits)
{
    constexpr int kMaxNodes = 20'000;
    int seen = 0;
    std::vector<const GumboNode*> open{&top};
    while (!open.empty()) {
        if (++seen > kMaxNodes)
            return false;
        const GumboNode* node = open.back();
        open.pop_back();
        const bool isText = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE;
        if (isText && !fits(QString::fromUtf8(node->v.text.text)))
            return false;
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboVector& children = node->v.element.children;
        for (unsigned i = 0; i < children.length; ++i)
            open.push_back(static_cast<const GumboNode*>(children.data[i]));
    }
    return true;
}

/// The first letter ends the look, so what holds text costs little.
bool isGutter(const GumboNode& node, const QString& classes)
{
    static const QRegularExpression kName(
        QStringLiteral("(?:^|[ _-])(?:gutter|linenos?|linenodiv|lineno|lnt?|line-?numbers?(?:-rows)?|"
                       "ln-num|rouge-gutter|hljs-ln-numbers|code-line-numbers?)(?: |$)"),
        QRegularExpression::CaseInsensitiveOption);
    return hasName(classes, kName) && allText(node, isNumbers);
}

bool isMark(const GumboNode& node, const QString& classes)
{
    static const QRegularExpression kName(
        QStringLiteral("(?:^|[ _-])(?:header-?anchor|header-?link|heading-?(?:anchor|link)|anchor-?link|"
                       "anchorjs-link|hanchor|h-?anchor|permalink|footnote-?back-?(?:ref|link)|"
                       "reversefootnote)(?: |$)"),
        QRegularExpression::CaseInsensitiveOption);
    const GumboElement& element = node.v.element;
    const bool named = hasName(classes, kName) || attribute(element, "role") == QLatin1String("doc-backlink");
    return element.tag == GUMBO_TAG_A && named &&
           allText(node, [](const QString& text) { return !hasWords(text); });
}

bool isForScreenReaders(const QString& classes)
{
    static const QRegularExpression kName(
        QStringLiteral("(?:^| )(?:sr-only|visually-?hidden|screen-reader-text)(?: |$)"),
        QRegularExpression::CaseInsensitiveOption);
    return hasName(classes, kName);
}

} // namespace

bool isPageDevice(const GumboNode& node)
{
    const QString classes = attribute(node.v.element, "class").simplified();
    return isForScreenReaders(classes) || isGutter(node, classes) || isMark(node, classes);
}

QString scriptDate(const GumboElement& element)
{
    for (const char* name :
         {"data-ptime", "data-pubtime", "data-pub-time", "data-pubdate", "data-publish-time",
          "data-publishtime", "data-publish-date", "data-published", "data-post-date"}) {
        const QString value = attribute(element, name).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return {};
}

FrameLink frameLink(const GumboElement& frame)
{
    static const QRegularExpression kLink(
        QStringLiteral("<a\\s[^>]*href=[\"']?([^\"'\\s>]+)[^>]*>([^<>]{1,400})</a>"),
        QRegularExpression::CaseInsensitiveOption);
    // The parser keeps what stands in a frame as one text.
    if (frame.children.length != 1)
        return {};
    const auto* child = static_cast<const GumboNode*>(frame.children.data[0]);
    if (child->type != GUMBO_NODE_TEXT)
        return {};
    const auto match = kLink.match(QString::fromUtf8(child->v.text.text));
    FrameLink link{absoluteUrl(match.captured(1)), text::simplifySpaces(text::normalise(match.captured(2)))};
    return link.href.isEmpty() ? FrameLink() : link;
}

} // namespace pizhu::document
