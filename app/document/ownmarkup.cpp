// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/ownmarkup.h"

#include "app/document/htmlnodes.h"

#include <algorithm>

namespace pizhu::document {

namespace {

constexpr int kMaxListLevel = 64;

/// id="b12"
bool hasBlockId(const GumboElement& element)
{
    const QString id = attribute(element, "id");
    return id.size() > 1 && id.startsWith(u'b') &&
           std::all_of(id.begin() + 1, id.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

const GumboElement* firstElement(const GumboElement& parent)
{
    for (unsigned i = 0; i < parent.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(parent.children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT)
            return &child->v.element;
    }
    return nullptr;
}

/// Runs carry their offset: <span data-s="4">, perhaps inside a few style elements.
bool holdsRuns(const GumboElement& block)
{
    constexpr int kMaxStyles = 8;
    const GumboElement* element = firstElement(block);
    for (int i = 0; element && i < kMaxStyles; ++i, element = firstElement(*element)) {
        if (element->tag == GUMBO_TAG_SPAN)
            return gumbo_get_attribute(&element->attributes, "data-s") != nullptr;
    }
    return false;
}

} // namespace

std::optional<int> ownHeadingLevel(const GumboElement& element)
{
    if (element.tag < GUMBO_TAG_H2 || element.tag > GUMBO_TAG_H6 || !hasBlockId(element) ||
        !holdsRuns(element))
        return std::nullopt;
    const int written = 1 + static_cast<int>(element.tag) - static_cast<int>(GUMBO_TAG_H1);
    return attribute(element, "data-level") == u"6" ? 6 : written - 1;
}

std::optional<OwnListItem> ownListItem(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_DIV || !hasBlockId(element) || attribute(element, "role") != u"listitem")
        return std::nullopt;
    return OwnListItem{std::clamp(attribute(element, "data-level").toInt(), 1, kMaxListLevel),
                       attribute(element, "data-ordered") == u"true"};
}

std::optional<QString> ownPlaceholder(const GumboElement& element)
{
    if (element.tag != GUMBO_TAG_DIV || attribute(element, "class") != u"missing-image")
        return std::nullopt;
    const QString address = attribute(element, "title").section(u'\n', -1);
    return address.isEmpty() ? QStringLiteral("data:,") : address;
}

bool isOwnFigure(const GumboElement& element)
{
    const GumboElement* first = element.tag == GUMBO_TAG_FIGURE ? firstElement(element) : nullptr;
    return first && hasBlockId(element) &&
           (ownPlaceholder(*first) || (first->tag == GUMBO_TAG_FIGCAPTION && holdsRuns(*first)));
}

} // namespace pizhu::document
