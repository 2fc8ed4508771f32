// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlequery.h"

namespace pizhu::library {

QString facetName(Facet facet)
{
    switch (facet) {
    case Facet::Source:
        return QStringLiteral("source");
    case Facet::Date:
        return QStringLiteral("date");
    case Facet::Category:
        return QStringLiteral("category");
    case Facet::Author:
        return QStringLiteral("author");
    case Facet::Script:
        return QStringLiteral("script");
    case Facet::Tag:
        return QStringLiteral("tag");
    case Facet::Color:
        return QStringLiteral("color");
    case Facet::ReadState:
        return QStringLiteral("read-state");
    case Facet::Review:
        return QStringLiteral("review");
    }
    return {};
}

std::optional<Facet> facetFromName(QStringView name)
{
    for (const Facet facet : {Facet::Source, Facet::Date, Facet::Category, Facet::Author, Facet::Script,
                              Facet::Tag, Facet::Color, Facet::ReadState, Facet::Review}) {
        if (facetName(facet) == name)
            return facet;
    }
    return std::nullopt;
}

} // namespace pizhu::library
