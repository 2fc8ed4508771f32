// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles, or annotations, each place holds: asked for when nothing else is read, one search at a
// time.
#include "app/base/whendone.h"
#include "ui/models/placesnode.h"

namespace pizhu::ui {

using library::SavedSearch;
using library::SavedSearchId;
using library::Stores;

namespace {

/// After a change of the library: a running import makes many.
constexpr int kCountAfterMs = 150;
/// After counting had to give way.
constexpr int kCountAgainAfterMs = 300;

} // namespace

struct PlacesModel::Counted
{
    library::LibraryCounts places;
    QHash<library::CollectionId, int> collections;
};

void PlacesModel::countLater()
{
    m_placesOutdated = true;
    m_searchesOutdated.clear();
    for (const SavedSearch& search : m_saved)
        m_searchesOutdated.push_back(search.id);
    if (!m_counting && !m_countTimer.isActive())
        m_countTimer.start(kCountAfterMs);
}

void PlacesModel::countNext()
{
    if (m_counting)
        return;
    if (m_placesOutdated)
        return countPlaces();
    while (!m_searchesOutdated.empty()) {
        const auto search = std::ranges::find(m_saved, m_searchesOutdated.front(), &SavedSearch::id);
        if (search != m_saved.end())
            return countSearch(*search);
        m_searchesOutdated.erase(m_searchesOutdated.begin());
    }
}

template <typename T, typename Take>
void PlacesModel::takeCount(const base::Result<T>& counted, Take take)
{
    m_counting = false;
    if (counted) {
        take(*counted);
        rebuild();
    } else if (counted.error().code != base::ErrorCode::Cancelled) {
        Q_EMIT failed(counted.error());
    }
    const bool gaveWay = !counted && counted.error().code == base::ErrorCode::Cancelled;
    if (gaveWay)
        m_countTimer.start(kCountAgainAfterMs);
    else
        countNext();
}

void PlacesModel::countPlaces()
{
    m_counting = true;
    m_placesOutdated = false;
    const auto count = [](const Stores& stores) -> base::Result<Counted> {
        const auto places = stores.articles.counts();
        if (!places)
            return base::fail(places.error());
        const auto collections = stores.collections.counts();
        if (!collections)
            return base::fail(collections.error());
        return Counted{*places, *collections};
    };
    base::whenDone(m_library.readIdle(count), this, [this](const base::Result<Counted>& counted) {
        m_placesOutdated |= !counted && counted.error().code == base::ErrorCode::Cancelled;
        takeCount(counted, [this](const Counted& counts) {
            m_places = counts.places;
            m_collectionCounts = counts.collections;
        });
    });
}

void PlacesModel::countSearch(const SavedSearch& search)
{
    m_counting = true;
    const auto count = [stored = search.stored](const Stores& stores) -> base::Result<int> {
        if (!stored.annotations)
            return stores.articles.count(stored.query);
        return stores.annotationFinder.find(*stored.annotations).map(&library::FoundAnnotations::annotations);
    };
    m_searchesOutdated.erase(m_searchesOutdated.begin());
    base::whenDone(m_library.readIdle(count), this, [this, id = search.id](const base::Result<int>& counted) {
        if (!counted && counted.error().code == base::ErrorCode::Cancelled &&
            std::ranges::find(m_searchesOutdated, id) == m_searchesOutdated.end())
            m_searchesOutdated.push_back(id);
        takeCount(counted, [this, id](int found) { m_searchCounts.insert(id, found); });
    });
}

} // namespace pizhu::ui
