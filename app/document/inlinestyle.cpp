// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/inlinestyle.h"

#include "app/document/htmlnodes.h"

#include <QRegularExpression>

namespace pizhu::document {

bool isBoldStyle(const QString& style)
{
    static const QRegularExpression kBold(QStringLiteral("font-weight\\s*:\\s*(bold|[6-9]00)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return !style.isEmpty() && kBold.match(style).hasMatch();
}

bool isIndentStyle(const QString& style)
{
    static const QRegularExpression kIndent(QStringLiteral("text-indent\\s*:\\s*[0-9.]*[1-9]"),
                                            QRegularExpression::CaseInsensitiveOption);
    return !style.isEmpty() && kIndent.match(style).hasMatch();
}

bool isTypographic(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
    case GUMBO_TAG_U:
    case GUMBO_TAG_S:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_WBR:
        return true;
    default:
        return false;
    }
}

void applyInline(const GumboElement& element, InlineStyle& style)
{
    switch (element.tag) {
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B:
        style.strong = true;
        break;
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
        style.emphasis = true;
        break;
    case GUMBO_TAG_SUP:
        style.superscript = true;
        break;
    case GUMBO_TAG_SUB:
        style.subscript = true;
        break;
    case GUMBO_TAG_A:
        if (const QString href = attribute(element, "href"); !href.isNull()) {
            style.link = true;
            style.href = absoluteUrl(href);
        }
        break;
    default:
        style.strong = style.strong || isBoldStyle(attribute(element, "style"));
    }
}

} // namespace pizhu::document
