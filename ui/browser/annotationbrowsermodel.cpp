// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/annotationbrowsermodel.h"

#include "app/base/whendone.h"

#include <QThreadPool>

namespace pizhu::ui {

using base::AnnotationId;
using library::AnnotationGroup;
using library::AnnotationSummary;
using library::FoundAnnotations;

namespace {

constexpr int kRowsInMemory = 1000;
constexpr int kRowsBefore = 20; ///< of the row asked for, in one page
constexpr int kRowsAfter = 40;
constexpr int kMostInterruptions = 20; ///< of one request, until it is given up

} // namespace

AnnotationBrowserModel::AnnotationBrowserModel(library::Library& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_contents(kRowsInMemory)
{
    m_requestTimer.setSingleShot(true);
    m_requestTimer.setInterval(0);
    connect(&m_requestTimer, &QTimer::timeout, this, &AnnotationBrowserModel::requestRows);
    connect(&m_library, &library::Library::changed, this, &AnnotationBrowserModel::libraryChanged);
}

void AnnotationBrowserModel::setQuery(const library::AnnotationQuery& query)
{
    if (m_query == query && m_request > 0)
        return;
    if (m_query.grouping != query.grouping)
        m_folded.clear();
    m_query = query;
    ++m_generation;
    request();
}

void AnnotationBrowserModel::refresh()
{
    if (m_request == 0)
        return;
    ++m_generation;
    request();
}

void AnnotationBrowserModel::libraryChanged()
{
    // An import changes the library faster than a long query ends.
    if (m_loading)
        m_changedMeanwhile = true;
    else
        refresh();
}

void AnnotationBrowserModel::request()
{
    const int request = ++m_request;
    setLoading(true);
    const auto find = [query = m_query, shown = m_found, folded = m_folded](
                          const library::Stores& stores) -> base::Result<std::shared_ptr<Listing>> {
        auto found = stores.annotationFinder.find(query);
        if (!found)
            return base::fail(found.error());
        auto listing = std::make_shared<Listing>();
        listing->isNew = *found != *shown;
        if (listing->isNew) {
            listing->found = std::make_shared<const FoundAnnotations>(std::move(*found));
            listing->folded = folded;
            listing->rows = layRows(*listing->found, folded);
        }
        return listing;
    };
    base::whenDone(m_library.readNewest(QStringLiteral("annotationBrowser"), find), this,
                   [this, request](const base::Result<std::shared_ptr<Listing>>& listing) {
                       if (request == m_request)
                           take(listing);
                   });
}

void AnnotationBrowserModel::take(const base::Result<std::shared_ptr<Listing>>& listing)
{
    const bool interrupted = !listing && listing.error().code == base::ErrorCode::Cancelled;
    if (interrupted && m_interruptions++ < kMostInterruptions) // not by a newer request: it is still wanted
        return request();
    m_interruptions = 0;
    setLoading(false);
    if (!listing) {
        if (!interrupted)
            Q_EMIT failed(listing.error());
    } else {
        if ((*listing)->isNew)
            show(**listing);
        else if (!m_rows.empty()) // the same annotations may read otherwise now
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        Q_EMIT found(annotations(), articles());
    }
    if (std::exchange(m_changedMeanwhile, false))
        refresh();
}

void AnnotationBrowserModel::show(Listing& listing)
{
    beginResetModel();
    // Tens of thousands of names of groups are given back where nobody waits for it.
    QThreadPool::globalInstance()->start(
        [old = std::exchange(m_found, listing.found)]() mutable { old.reset(); });
    m_rows = listing.folded == m_folded ? std::move(listing.rows) : layRows(*m_found, m_folded);
    endResetModel();
}

AnnotationBrowserModel::Rows AnnotationBrowserModel::layRows(const FoundAnnotations& found,
                                                             const QSet<QString>& folded)
{
    Rows rows;
    rows.reserve(found.ids.size() + found.groups.size());
    if (found.groups.empty()) {
        for (std::size_t i = 0; i < found.ids.size(); ++i)
            rows.push_back({-1, static_cast<qint32>(i)});
        return rows;
    }
    for (std::size_t group = 0; group < found.groups.size(); ++group) {
        rows.push_back({static_cast<qint32>(group), -1});
        if (folded.isEmpty() || !folded.contains(found.groups[group].key))
            addRowsOfGroup(rows, found, static_cast<int>(group));
    }
    return rows;
}

void AnnotationBrowserModel::addRowsOfGroup(Rows& rows, const FoundAnnotations& found, int group)
{
    const AnnotationGroup& shown = found.groups[static_cast<std::size_t>(group)];
    for (int i = 0; i < shown.count; ++i)
        rows.push_back({group, static_cast<qint32>(shown.first) + i});
}

void AnnotationBrowserModel::setLoading(bool running)
{
    if (m_loading == running)
        return;
    m_loading = running;
    Q_EMIT loading(running);
}

int AnnotationBrowserModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool AnnotationBrowserModel::isGroup(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].place < 0;
}

AnnotationId AnnotationBrowserModel::annotationAt(int row) const
{
    if (row < 0 || row >= rowCount() || isGroup(row))
        return {};
    return m_found->ids[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].place)];
}

QString AnnotationBrowserModel::groupAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_found->groups.empty())
        return {};
    return m_found->groups[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].group)].key;
}

int AnnotationBrowserModel::groupNumberAt(int row) const
{
    return row < 0 || row >= rowCount() ? -1 : m_rows[static_cast<std::size_t>(row)].group;
}

int AnnotationBrowserModel::groupNumberOf(const QString& key) const
{
    const auto found = std::ranges::find(m_found->groups, key, &AnnotationGroup::key);
    return found == m_found->groups.end() ? -1 : static_cast<int>(found - m_found->groups.begin());
}

int AnnotationBrowserModel::rowOf(AnnotationId id, const QString& group) const
{
    const int wanted = groupNumberOf(group);
    int first = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (annotationAt(row) != id)
            continue;
        if (groupNumberAt(row) == wanted)
            return row;
        if (first < 0)
            first = row;
    }
    return first;
}

bool AnnotationBrowserModel::isFolded(int row) const
{
    return m_folded.contains(groupAt(row)) && !m_found->groups.empty();
}

void AnnotationBrowserModel::setFolded(int row, bool folded)
{
    if (row < 0 || row >= rowCount() || m_found->groups.empty() || isFolded(row) == folded)
        return;
    int title = row;
    while (!isGroup(title))
        --title;
    const int group = m_rows[static_cast<std::size_t>(title)].group;
    Rows rows;
    addRowsOfGroup(rows, *m_found, group);
    const int first = title + 1;
    const int last = title + static_cast<int>(rows.size());
    if (folded) {
        m_folded.insert(groupAt(title));
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    } else {
        m_folded.remove(groupAt(title));
        beginInsertRows({}, first, last);
        m_rows.insert(m_rows.begin() + first, rows.begin(), rows.end());
        endInsertRows();
    }
    Q_EMIT dataChanged(index(title), index(title));
}

void AnnotationBrowserModel::foldAll(bool folded)
{
    beginResetModel();
    m_folded.clear();
    if (folded) {
        for (const AnnotationGroup& group : m_found->groups)
            m_folded.insert(group.key);
    }
    m_rows = layRows(*m_found, m_folded);
    endResetModel();
}

std::vector<AnnotationId> AnnotationBrowserModel::all() const
{
    std::vector<AnnotationId> ids;
    QSet<AnnotationId> seen;
    for (const AnnotationId id : m_found->ids) {
        if (m_found->groups.empty() || !seen.contains(id))
            ids.push_back(id);
        if (!m_found->groups.empty())
            seen.insert(id);
    }
    return ids;
}

Qt::ItemFlags AnnotationBrowserModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isGroup(index.row()))
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

QVariant AnnotationBrowserModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = index.row();
    const AnnotationId id = annotationAt(row);
    if (role == IdRole)
        return QVariant::fromValue(id);
    if (role == GroupRole) {
        const qint32 group = m_rows[static_cast<std::size_t>(row)].group;
        return QVariant::fromValue(group < 0 ? AnnotationGroup()
                                             : m_found->groups[static_cast<std::size_t>(group)]);
    }
    if (role == FoldedRole)
        return isFolded(row);
    if (isGroup(row))
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(groupAt(row))
                                                                         : QVariant();
    if (role != SummaryRole && role != LoadedRole && role != Qt::DisplayRole &&
        role != Qt::AccessibleTextRole)
        return {};
    const Content* content = m_contents.object(id);
    if (!content || content->generation != m_generation)
        wantRow(row);
    if (role == LoadedRole)
        return content != nullptr && content->summary.annotation.id.isValid();
    if (role == SummaryRole)
        return QVariant::fromValue(content ? content->summary : AnnotationSummary());
    return content && content->summary.annotation.anchor ? content->summary.annotation.anchor->quote.exact
                                                         : QString();
}

void AnnotationBrowserModel::wantRow(int row) const
{
    m_wantedRow = row;
    if (!m_rowsInFlight && !m_requestTimer.isActive())
        m_requestTimer.start();
}

void AnnotationBrowserModel::requestRows()
{
    if (!m_wantedRow || m_rowsInFlight)
        return;
    const int wanted = *std::exchange(m_wantedRow, std::nullopt);
    const int end = std::min(rowCount(), wanted + kRowsAfter);
    std::vector<AnnotationId> asked;
    for (int row = std::max(0, wanted - kRowsBefore); row < end; ++row) {
        if (const AnnotationId id = annotationAt(row); id.isValid())
            asked.push_back(id);
    }
    if (asked.empty())
        return;
    m_rowsInFlight = true;
    const auto load = [asked](const library::Stores& stores) {
        return stores.annotationFinder.summaries(asked);
    };
    base::whenDone(m_library.read(load), this, [this, asked, generation = m_generation](const auto& rows) {
        takeRows(asked, rows, generation);
    });
}

void AnnotationBrowserModel::takeRows(const std::vector<AnnotationId>& asked,
                                      const base::Result<std::vector<AnnotationSummary>>& rows,
                                      int generation)
{
    m_rowsInFlight = false;
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    for (const AnnotationId id : asked) // what is gone is not asked for again
        m_contents.insert(id, new Content{{}, generation});
    for (const AnnotationSummary& summary : *rows)
        m_contents.insert(summary.annotation.id, new Content{summary, generation});
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    if (m_wantedRow)
        m_requestTimer.start();
}

} // namespace pizhu::ui
