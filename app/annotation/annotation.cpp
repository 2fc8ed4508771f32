// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/annotation.h"

#include <array>

namespace pizhu::annotation {

namespace {

constexpr std::array kKindNames{u"highlight", u"underline", u"note"};
constexpr std::array kColorNames{u"amber", u"rose", u"leaf", u"sky", u"violet", u"slate"};
constexpr std::array kStateNames{u"exact", u"moved", u"approximate", u"orphan"};

template <typename Enum, std::size_t N>
QString nameOf(Enum value, const std::array<const char16_t*, N>& names)
{
    return QString::fromUtf16(names.at(static_cast<std::size_t>(value)));
}

template <typename Enum, std::size_t N>
std::optional<Enum> valueOf(QStringView name, const std::array<const char16_t*, N>& names)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name == QStringView(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QString kindName(AnnotationKind kind)
{
    return nameOf(kind, kKindNames);
}

QString colorName(HighlightColor color)
{
    return nameOf(color, kColorNames);
}

QString anchorStateName(AnchorState state)
{
    return nameOf(state, kStateNames);
}

std::optional<AnnotationKind> kindFromName(QStringView name)
{
    return valueOf<AnnotationKind>(name, kKindNames);
}

std::optional<HighlightColor> colorFromName(QStringView name)
{
    return valueOf<HighlightColor>(name, kColorNames);
}

std::optional<AnchorState> anchorStateFromName(QStringView name)
{
    return valueOf<AnchorState>(name, kStateNames);
}

} // namespace pizhu::annotation
