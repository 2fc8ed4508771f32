// SPDX-License-Identifier: GPL-3.0-or-later
// How counts become the rows of the facet tree, and what they are called.
#include "ui/models/facetnode.h"
#include "ui/models/titles.h"

#include <QDate>
#include <QLocale>

namespace pizhu::ui {

using library::Facet;
using library::FacetValue;

namespace {

constexpr std::array kSections{Facet::Review, Facet::Source, Facet::Date,  Facet::Category, Facet::Author,
                               Facet::Script, Facet::Tag,    Facet::Color, Facet::ReadState};

int depthOf(Facet facet, const QString& key)
{
    if (facet == Facet::Date)
        return key.contains(u'-') ? 1 : 0;
    return facet == Facet::Tag ? static_cast<int>(key.count(u'/')) : 0;
}

/// A place by what it is called when there is no value.
QString noValueTitle(Facet facet)
{
    switch (facet) {
    case Facet::Source:
        return FacetModel::tr("No source");
    case Facet::Date:
        return FacetModel::tr("Undated");
    case Facet::Category:
        return FacetModel::tr("No category");
    case Facet::Author:
        return FacetModel::tr("No author");
    default:
        return FacetModel::tr("None");
    }
}

QString dateTitle(const QString& key)
{
    const int month = key.mid(5).toInt();
    return month > 0 ? QLocale().standaloneMonthName(month) : key;
}

} // namespace

QString FacetModel::facetTitle(Facet facet)
{
    switch (facet) {
    case Facet::Source:
        return tr("Source");
    case Facet::Site:
        return tr("Site");
    case Facet::Date:
        return tr("Date");
    case Facet::Category:
        return tr("Category");
    case Facet::Author:
        return tr("Author");
    case Facet::Editor:
        return tr("Editor");
    case Facet::Script:
        return tr("Script");
    case Facet::Collection:
        return tr("Collections");
    case Facet::Tag:
        return tr("Tags");
    case Facet::Code:
        return tr("Tags of highlights");
    case Facet::Color:
        return tr("Highlight colour");
    case Facet::ReadState:
        return tr("Read state");
    case Facet::Star:
        return tr("Star");
    case Facet::Length:
        return tr("Length");
    case Facet::Import:
        return tr("Import");
    case Facet::Repairs:
        return tr("Repairs");
    case Facet::Versions:
        return tr("Versions");
    case Facet::Review:
        return tr("Needs review");
    }
    return {};
}

QString FacetModel::valueTitle(Facet facet, const QString& key)
{
    if (key.isEmpty())
        return noValueTitle(facet);
    switch (facet) {
    case Facet::Date:
        return dateTitle(key);
    case Facet::Script:
        return ui::scriptTitle(text::scriptFromName(key).value_or(text::Script::Other));
    case Facet::Color:
        return ui::colorTitle(annotation::colorFromName(key).value_or(annotation::HighlightColor::Amber));
    case Facet::ReadState:
        return ui::readStateTitle(library::readStateFromName(key).value_or(library::ReadState::Unread));
    case Facet::Review:
        return ui::reviewTitle(key);
    case Facet::Tag:
        return key.section(u'/', -1);
    default:
        return key;
    }
}

std::unique_ptr<FacetModel::Node> FacetModel::buildTree() const
{
    auto root = std::make_unique<Node>();
    root->add(buildPlaces());
    for (const Facet facet : kSections) {
        auto section = buildSection(facet);
        if (!section->children.empty())
            root->add(std::move(section));
    }
    return root;
}

std::unique_ptr<FacetModel::Node> FacetModel::buildPlaces() const
{
    auto section = std::make_unique<Node>();
    section->title = tr("Library");
    const auto addPlace = [&](Place place, const QString& title, int count) {
        auto node = std::make_unique<Node>();
        node->kind = Kind::Place;
        node->place = place;
        node->title = title;
        node->count = count;
        section->add(std::move(node));
    };
    addPlace(Place::All, tr("All"), m_counts ? m_counts->all : -1);
    addPlace(Place::Unread, tr("Unread"), m_counts ? m_counts->unread : -1);
    addPlace(Place::Starred, tr("Starred"), m_counts ? m_counts->starred : -1);
    addPlace(Place::Trash, tr("Trash"), m_counts ? m_counts->trash : -1);
    return section;
}

std::vector<FacetValue> FacetModel::valuesOf(Facet facet) const
{
    std::vector<FacetValue> values = m_facets.value(facet);
    // What is chosen stays in sight even when nothing is left of it, so that it can be taken out again.
    for (const QString& key : m_query.filters.value(facet)) {
        if (std::ranges::find(values, key, &FacetValue::key) == values.end())
            values.push_back({.key = key, .label = key, .depth = depthOf(facet, key)});
    }
    const bool tellsNothing =
        values.size() == 1 && values.front().key.isEmpty() && !m_query.filters.contains(facet);
    return tellsNothing ? std::vector<FacetValue>() : values;
}

std::unique_ptr<FacetModel::Node> FacetModel::buildSection(Facet facet) const
{
    auto section = std::make_unique<Node>();
    section->facet = facet;
    section->inFacet = true;
    section->title = facetTitle(facet);
    Node* last = section.get();
    int lastDepth = -1;
    for (const FacetValue& value : valuesOf(facet)) {
        auto node = std::make_unique<Node>();
        node->kind = Kind::Value;
        node->facet = facet;
        node->inFacet = true;
        node->key = value.key;
        node->title = valueTitle(facet, value.key);
        node->count = value.count;
        const int depth = std::clamp(value.depth, 0, lastDepth + 1);
        for (; lastDepth >= depth; --lastDepth)
            last = last->parent;
        last = &last->add(std::move(node));
        lastDepth = depth;
    }
    section->computeShares();
    shorten(*section);
    return section;
}

void FacetModel::shorten(Node& section) const
{
    const auto total = section.children.size();
    // One more row than the limit takes no more room than the row that offers it.
    if (total <= kShortList + 1)
        return;
    if (!m_showAll.contains(section.facet)) {
        auto rest = section.children.begin() + kShortList;
        const auto hidden = std::ranges::remove_if(rest, section.children.end(),
                                                   [this](const auto& node) { return !isChecked(*node); });
        section.children.erase(hidden.begin(), hidden.end());
    }
    auto row = std::make_unique<Node>();
    row->kind = Kind::ShowAll;
    row->facet = section.facet;
    row->inFacet = true;
    row->title = m_showAll.contains(section.facet) ? tr("Show fewer")
                                                   : tr("Show all %1").arg(QLocale().toString(total));
    section.add(std::move(row));
}

} // namespace pizhu::ui
