// SPDX-License-Identifier: GPL-3.0-or-later
// How places become the rows of their tree.
#include "ui/models/placesnode.h"

namespace pizhu::ui {

using library::Collection;

PlacesModel::Node& PlacesModel::Node::add(std::unique_ptr<Node> child)
{
    child->parent = this;
    children.push_back(std::move(child));
    return *children.back();
}

int PlacesModel::Node::row() const
{
    const auto found = std::ranges::find(parent->children, this, &std::unique_ptr<Node>::get);
    return static_cast<int>(found - parent->children.begin());
}

QString PlacesModel::Node::path() const
{
    switch (kind) {
    case Kind::LibrarySection:
        return QStringLiteral("library");
    case Kind::CollectionsSection:
        return QStringLiteral("collections");
    case Kind::SavedSection:
        return QStringLiteral("saved");
    case Kind::All:
        return QStringLiteral("library/all");
    case Kind::Unread:
        return QStringLiteral("library/unread");
    case Kind::Starred:
        return QStringLiteral("library/starred");
    case Kind::Trash:
        return QStringLiteral("library/trash");
    case Kind::Collection:
        return QStringLiteral("collections/") + uid;
    case Kind::SavedSearch:
        return QStringLiteral("saved/") + uid;
    case Kind::Hint:
        break;
    }
    return parent->path() + QStringLiteral("//hint");
}

bool PlacesModel::Node::sameRows(const Node& other) const
{
    const auto same = [](const auto& a, const auto& b) { return a->sameRows(*b); };
    return kind == other.kind && id == other.id && std::ranges::equal(children, other.children, same);
}

void PlacesModel::Node::takeTexts(const Node& other)
{
    title = other.title;
    count = other.count;
    for (std::size_t i = 0; i < children.size(); ++i)
        children[i]->takeTexts(*other.children[i]);
}

std::unique_ptr<PlacesModel::Node> PlacesModel::buildTree() const
{
    auto root = std::make_unique<Node>();
    root->add(buildLibrary());
    root->add(buildCollections());
    root->add(buildSaved());
    fillCounts(*root);
    return root;
}

std::unique_ptr<PlacesModel::Node> PlacesModel::buildLibrary() const
{
    auto section = std::make_unique<Node>();
    section->title = tr("Library");
    const auto add = [&section](Kind kind, const QString& title) {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->title = title;
        section->add(std::move(node));
    };
    add(Kind::All, tr("All"));
    add(Kind::Unread, tr("Unread"));
    add(Kind::Starred, tr("Starred"));
    add(Kind::Trash, tr("Trash"));
    return section;
}

std::unique_ptr<PlacesModel::Node> PlacesModel::buildCollections() const
{
    auto section = std::make_unique<Node>();
    section->kind = Kind::CollectionsSection;
    section->title = tr("Collections");
    Node* last = section.get();
    int lastDepth = -1;
    for (const Collection& collection : m_collections) {
        auto node = std::make_unique<Node>();
        node->kind = Kind::Collection;
        node->id = collection.id.value;
        node->uid = collection.uid;
        node->title = collection.name;
        for (; lastDepth >= collection.depth; --lastDepth)
            last = last->parent;
        last = &last->add(std::move(node));
        lastDepth = collection.depth;
    }
    if (m_collections.empty()) {
        auto hint = std::make_unique<Node>();
        hint->kind = Kind::Hint;
        hint->title = tr("Gather articles by hand: make a collection with +, then drag them onto it.");
        section->add(std::move(hint));
    }
    return section;
}

std::unique_ptr<PlacesModel::Node> PlacesModel::buildSaved() const
{
    auto section = std::make_unique<Node>();
    section->kind = Kind::SavedSection;
    section->title = tr("Saved searches");
    for (const library::SavedSearch& search : m_saved) {
        auto node = std::make_unique<Node>();
        node->kind = Kind::SavedSearch;
        node->id = search.id.value;
        node->uid = search.uid;
        node->title = search.name;
        section->add(std::move(node));
    }
    if (m_saved.empty()) {
        auto hint = std::make_unique<Node>();
        hint->kind = Kind::Hint;
        hint->title = tr("Search or filter, then keep it here with +. It finds what comes later, too.");
        section->add(std::move(hint));
    }
    return section;
}

void PlacesModel::fillCounts(Node& node) const
{
    const library::LibraryCounts none{.all = -1, .unread = -1, .starred = -1, .trash = -1};
    const library::LibraryCounts places = m_places.value_or(none);
    switch (node.kind) {
    case Kind::All:
        node.count = places.all;
        break;
    case Kind::Unread:
        node.count = places.unread;
        break;
    case Kind::Starred:
        node.count = places.starred;
        break;
    case Kind::Trash:
        node.count = places.trash;
        break;
    case Kind::Collection:
        node.count = m_collectionCounts.value(library::CollectionId{node.id}, -1);
        break;
    case Kind::SavedSearch:
        node.count = m_searchCounts.value(library::SavedSearchId{node.id}, -1);
        break;
    default:
        break;
    }
    for (const auto& child : node.children)
        fillCounts(*child);
}

} // namespace pizhu::ui
