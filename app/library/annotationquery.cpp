// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationquery.h"

#include <array>

namespace pizhu::library {

namespace {

// In the order of their enumerations.
constexpr std::array kGroupings{u"none", u"tag", u"article", u"month", u"source", u"color"};
constexpr std::array kOrders{u"place", u"newest", u"oldest", u"changed"};

template <typename Enum, std::size_t size>
QString nameOf(Enum value, const std::array<const char16_t*, size>& names)
{
    return QString::fromUtf16(names.at(static_cast<std::size_t>(value)));
}

template <typename Enum, std::size_t size>
std::optional<Enum> valueOf(QStringView name, const std::array<const char16_t*, size>& names)
{
    const auto found = std::ranges::find_if(names, [name](const char16_t* one) { return name == one; });
    return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

} // namespace

bool AnnotationQuery::filtersAnnotations() const
{
    return !text.isEmpty() || !allTags.isEmpty() || !anyTags.isEmpty() || !noneTags.isEmpty() || untagged ||
           !colors.isEmpty() || !kinds.isEmpty() || !states.isEmpty() || hasNote.has_value() ||
           !created.isOpen() || !modified.isOpen();
}

QString groupingName(AnnotationGrouping grouping)
{
    return nameOf(grouping, kGroupings);
}

std::optional<AnnotationGrouping> groupingFromName(QStringView name)
{
    return valueOf<AnnotationGrouping>(name, kGroupings);
}

QString orderName(AnnotationOrder order)
{
    return nameOf(order, kOrders);
}

std::optional<AnnotationOrder> orderFromName(QStringView name)
{
    return valueOf<AnnotationOrder>(name, kOrders);
}

} // namespace pizhu::library
