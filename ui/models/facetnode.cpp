// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facetnode.h"

namespace pizhu::ui {

FacetModel::Node& FacetModel::Node::add(std::unique_ptr<Node> child)
{
    child->parent = this;
    child->row = static_cast<int>(children.size());
    children.push_back(std::move(child));
    return *children.back();
}

QString FacetModel::Node::path() const
{
    const QString section = library::facetName(facet);
    switch (kind) {
    case Kind::Section:
        return section;
    case Kind::Value:
        return section + QLatin1Char('/') + key;
    case Kind::Search:
        return section + QStringLiteral("//search");
    case Kind::Histogram:
        return section + QStringLiteral("//histogram");
    case Kind::NoMatch:
        return section + QStringLiteral("//none");
    case Kind::ShowAll:
        break;
    }
    return section + QStringLiteral("//all");
}

bool FacetModel::Node::sameRows(const Node& other) const
{
    const auto same = [](const auto& a, const auto& b) { return a->sameRows(*b); };
    return kind == other.kind && facet == other.facet && key == other.key &&
           std::ranges::equal(children, other.children, same);
}

void FacetModel::Node::takeCounts(const Node& other)
{
    count = other.count;
    own = other.own;
    searchable = other.searchable;
    title = other.title;
    for (std::size_t i = 0; i < children.size(); ++i)
        children[i]->takeCounts(*other.children[i]);
}

} // namespace pizhu::ui
