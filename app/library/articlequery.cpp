// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlequery.h"

namespace pizhu::library {

const std::vector<Facet>& allFacets()
{
    static const std::vector<Facet> facets{
        Facet::Source, Facet::Site,       Facet::Date,   Facet::Category, Facet::Author,   Facet::Editor,
        Facet::Script, Facet::Collection, Facet::Tag,    Facet::Code,     Facet::Color,    Facet::ReadState,
        Facet::Star,   Facet::Length,     Facet::Import, Facet::Repairs,  Facet::Versions, Facet::Review};
    return facets;
}

QString facetName(Facet facet)
{
    switch (facet) {
    case Facet::Source:
        return QStringLiteral("source");
    case Facet::Site:
        return QStringLiteral("site");
    case Facet::Date:
        return QStringLiteral("date");
    case Facet::Category:
        return QStringLiteral("category");
    case Facet::Author:
        return QStringLiteral("author");
    case Facet::Editor:
        return QStringLiteral("editor");
    case Facet::Script:
        return QStringLiteral("script");
    case Facet::Collection:
        return QStringLiteral("collection");
    case Facet::Tag:
        return QStringLiteral("tag");
    case Facet::Code:
        return QStringLiteral("code");
    case Facet::Color:
        return QStringLiteral("color");
    case Facet::ReadState:
        return QStringLiteral("read-state");
    case Facet::Star:
        return QStringLiteral("star");
    case Facet::Length:
        return QStringLiteral("length");
    case Facet::Import:
        return QStringLiteral("import");
    case Facet::Repairs:
        return QStringLiteral("repairs");
    case Facet::Versions:
        return QStringLiteral("versions");
    case Facet::Review:
        return QStringLiteral("review");
    }
    return {};
}

std::optional<Facet> facetFromName(QStringView name)
{
    for (const Facet facet : allFacets()) {
        if (facetName(facet) == name)
            return facet;
    }
    return std::nullopt;
}

} // namespace pizhu::library
