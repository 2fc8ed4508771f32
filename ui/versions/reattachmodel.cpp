// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/reattachmodel.h"

#include "app/base/whendone.h"

namespace pizhu::ui {

using library::BestPlace;
using library::DoubtfulAnchor;

namespace {

constexpr std::size_t kAtOnce = 24; ///< annotations whose places one read looks for

} // namespace

ReattachModel::ReattachModel(library::Library& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(&m_library, &library::Library::changed, this, &ReattachModel::reload);
    reload();
}

int ReattachModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReattachModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const DoubtfulAnchor& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.quoted;
    case DoubtfulRole:
        return QVariant::fromValue(row);
    case BestRole: {
        const auto place = m_places.constFind(row.id.value);
        return place == m_places.cend() ? QVariant() : QVariant(place->score);
    }
    default:
        return {};
    }
}

std::vector<BestPlace> ReattachModel::placesAbove(double score) const
{
    std::vector<BestPlace> places;
    for (const DoubtfulAnchor& row : m_rows) {
        const auto place = m_places.constFind(row.id.value);
        if (place != m_places.cend() && place->score > 0 && place->score >= score)
            places.push_back(*place);
    }
    return places;
}

void ReattachModel::reload()
{
    const quint64 generation = ++m_generation;
    const auto read = [](const library::Stores& stores) { return stores.anchorReview.waiting(); };
    base::whenDone(m_library.read(read), this,
                   [this, generation](base::Result<std::vector<DoubtfulAnchor>> rows) {
                       if (generation != m_generation)
                           return;
                       if (rows)
                           take(std::move(*rows));
                       else
                           Q_EMIT failed(rows.error());
                   });
}

/// Places that are known stay known as long as the article has the same version.
void ReattachModel::take(std::vector<DoubtfulAnchor> rows)
{
    Places known;
    std::deque<base::AnnotationId> pending;
    for (const DoubtfulAnchor& row : rows) {
        const auto place = m_places.constFind(row.id.value);
        if (place != m_places.cend() && place->version == row.version)
            known.insert(row.id.value, *place);
        else
            pending.push_back(row.id);
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_places = std::move(known);
    m_pending = std::move(pending);
    m_isLoaded = true;
    endResetModel();
    Q_EMIT loaded();
    lookForMore();
}

void ReattachModel::lookForMore()
{
    if (m_isLooking || m_pending.empty()) {
        if (m_pending.empty())
            Q_EMIT placesChanged();
        return;
    }
    m_isLooking = true;
    const auto end = m_pending.begin() + static_cast<std::ptrdiff_t>(std::min(kAtOnce, m_pending.size()));
    const std::vector<base::AnnotationId> ids(m_pending.begin(), end);
    const auto read = [ids](const library::Stores& stores) { return stores.anchorReview.bestPlaces(ids); };
    base::whenDone(m_library.read(read), this,
                   [this, ids](const base::Result<std::vector<BestPlace>>& places) {
                       m_isLooking = false;
                       if (places)
                           keep(ids, *places);
                       else
                           Q_EMIT failed(places.error());
                   });
}

void ReattachModel::keep(const std::vector<base::AnnotationId>& asked, const std::vector<BestPlace>& places)
{
    QHash<qint64, BestPlace> found;
    for (const BestPlace& place : places)
        found.insert(place.id.value, place);
    std::erase_if(m_pending,
                  [&asked](base::AnnotationId id) { return std::ranges::find(asked, id) != asked.end(); });
    for (const DoubtfulAnchor& row : m_rows) {
        if (std::ranges::find(asked, row.id) != asked.end())
            m_places.insert(row.id.value, found.value(row.id.value, {row.id, row.version, {}, 0}));
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {BestRole});
    Q_EMIT placesChanged();
    lookForMore();
}

} // namespace pizhu::ui
