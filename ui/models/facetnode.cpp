// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facetnode.h"

namespace pizhu::ui {

FacetModel::Node& FacetModel::Node::add(std::unique_ptr<Node> child)
{
    child->parent = this;
    children.push_back(std::move(child));
    return *children.back();
}

int FacetModel::Node::row() const
{
    const auto found = std::ranges::find(parent->children, this, &std::unique_ptr<Node>::get);
    return static_cast<int>(found - parent->children.begin());
}

QString FacetModel::Node::path() const
{
    const QString section = inFacet ? library::facetName(facet) : QStringLiteral("places");
    switch (kind) {
    case Kind::Section:
        return section;
    case Kind::Place:
        return section + QLatin1Char('/') + QString::number(static_cast<int>(place));
    case Kind::Value:
        return section + QLatin1Char('/') + key;
    case Kind::ShowAll:
        break;
    }
    return section + QStringLiteral("//all");
}

bool FacetModel::Node::sameRows(const Node& other) const
{
    const auto same = [](const auto& a, const auto& b) { return a->sameRows(*b); };
    return kind == other.kind && place == other.place && facet == other.facet && key == other.key &&
           std::ranges::equal(children, other.children, same);
}

void FacetModel::Node::takeCounts(const Node& other)
{
    count = other.count;
    share = other.share;
    title = other.title;
    for (std::size_t i = 0; i < children.size(); ++i)
        children[i]->takeCounts(*other.children[i]);
}

void FacetModel::Node::computeShares()
{
    int largest = 0;
    for (const auto& child : children)
        largest = std::max(largest, child->count);
    for (const auto& child : children) {
        child->share = largest > 0 ? std::max(0, child->count) / static_cast<double>(largest) : 0;
        child->computeShares();
    }
}

} // namespace pizhu::ui
