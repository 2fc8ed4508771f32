// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/articlelistmodel.h"

#include "app/base/whendone.h"
#include "ui/models/articlefields.h"
#include "ui/models/articlemime.h"

namespace pizhu::ui {

namespace {

constexpr int kRowsInMemory = 1000;
constexpr int kRowsBefore = 20; ///< of the row asked for, in one page
constexpr int kRowsAfter = 40;
constexpr std::size_t kBeginning = 100; ///< rows shown before the others are known
constexpr int kMostRuns = 64;           ///< more separate changes than that, and the list is shown anew

using Ids = std::vector<base::ArticleId>;
using library::ArticleSet;
using library::ListBeginning;

/// How often `list` goes from members of `set` to others: what removing or inserting row by row would cost.
int foreignRuns(const Ids& list, const ArticleSet& set)
{
    int runs = 0;
    bool inside = false;
    for (const base::ArticleId id : list) {
        const bool foreign = !set.contains(id);
        runs += foreign && !inside ? 1 : 0;
        inside = foreign;
    }
    return runs;
}

ArticleSet setOf(const Ids& ids)
{
    ArticleSet set;
    for (const base::ArticleId id : ids)
        set.add(id);
    return set;
}

} // namespace

ArticleListModel::ArticleListModel(library::Library& library, QObject* parent)
    : QAbstractTableModel(parent)
    , m_library(library)
    , m_rows(kRowsInMemory)
{
    m_requestTimer.setSingleShot(true);
    m_requestTimer.setInterval(0);
    connect(&m_requestTimer, &QTimer::timeout, this, &ArticleListModel::requestRows);
    connect(&m_library, &library::Library::changed, this, &ArticleListModel::libraryChanged);
}

void ArticleListModel::setQuery(const library::ArticleQuery& query)
{
    if (m_query == query && m_request > 0)
        return;
    m_query = query;
    ++m_generation;
    requestBeginning();
}

void ArticleListModel::refresh()
{
    ++m_generation;
    requestIds();
}

void ArticleListModel::libraryChanged()
{
    // An import changes the library faster than a long query ends; interrupting it each time would show
    // nothing.
    if (m_loading)
        m_changedMeanwhile = true;
    else if (m_request > 0)
        refresh();
}

int ArticleListModel::beginRequest()
{
    setLoading(true);
    return ++m_request;
}

void ArticleListModel::requestBeginning()
{
    const int request = beginRequest();
    const auto find = [query = m_query](const library::Stores& stores) {
        return stores.articles.beginning(query, kBeginning);
    };
    base::whenDone(m_library.readNewest(QStringLiteral("list"), find), this,
                   [this, request](const base::Result<ListBeginning>& found) {
                       if (request == m_request)
                           takeBeginning(found);
                   });
}

void ArticleListModel::requestIds()
{
    const int request = beginRequest();
    const auto find = [query = m_query](const library::Stores& stores) {
        return stores.articles.find(query);
    };
    base::whenDone(m_library.readNewest(QStringLiteral("list"), find), this,
                   [this, request](const base::Result<Ids>& found) {
                       if (request == m_request)
                           takeIds(found);
                   });
}

void ArticleListModel::setLoading(bool running)
{
    if (m_loading == running)
        return;
    m_loading = running;
    Q_EMIT loading(running);
}

void ArticleListModel::takeBeginning(const base::Result<ListBeginning>& found)
{
    if (!found)
        return endRequest(base::fail(found.error()));
    show(found->ids, found->isAll);
    if (found->isAll)
        endRequest({});
    else
        requestIds();
}

void ArticleListModel::takeIds(const base::Result<Ids>& found)
{
    if (!found)
        return endRequest(base::fail(found.error()));
    show(*found, true);
    endRequest({});
}

void ArticleListModel::show(const Ids& ids, bool isWhole)
{
    m_isWhole = isWhole;
    replaceIds(ids);
    Q_EMIT countChanged(rowCount());
}

void ArticleListModel::endRequest(const base::Result<void>& found)
{
    setLoading(false);
    if (!found && found.error().code != base::ErrorCode::Cancelled)
        Q_EMIT failed(found.error());
    if (std::exchange(m_changedMeanwhile, false))
        refresh();
}

void ArticleListModel::replaceIds(const Ids& ids)
{
    if (!m_ids.empty() && m_ids.size() <= ids.size() && std::equal(m_ids.begin(), m_ids.end(), ids.begin()))
        return appendRows(ids);
    const ArticleSet wanted = setOf(ids);
    const ArticleSet present = setOf(m_ids);
    if (m_ids.empty() || foreignRuns(m_ids, wanted) + foreignRuns(ids, present) > kMostRuns) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
        return;
    }
    removeRuns(wanted);
    Ids kept;
    std::ranges::copy_if(ids, std::back_inserter(kept),
                         [&](base::ArticleId id) { return present.contains(id); });
    reorder(kept);
    insertRuns(ids);
    if (!m_ids.empty()) // the same article may read otherwise now
        Q_EMIT dataChanged(index(0), index(rowCount() - 1, kArticleFields - 1));
}

/// The list begins as it did.
void ArticleListModel::appendRows(const Ids& ids)
{
    const int before = rowCount();
    if (m_ids.size() < ids.size()) {
        beginInsertRows({}, before, static_cast<int>(ids.size()) - 1);
        m_ids = ids;
        endInsertRows();
    }
    Q_EMIT dataChanged(index(0), index(before - 1, kArticleFields - 1));
}

void ArticleListModel::removeRuns(const ArticleSet& kept)
{
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (kept.contains(articleAt(last)))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(articleAt(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void ArticleListModel::reorder(const Ids& kept)
{
    if (kept == m_ids)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& old : before) {
        const auto place = std::ranges::find(kept, articleAt(old.row()));
        after.append(place == kept.end() ? QModelIndex()
                                         : index(static_cast<int>(place - kept.begin()), old.column()));
    }
    m_ids = kept;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void ArticleListModel::insertRuns(const Ids& ids)
{
    // m_ids is now a subsequence of ids.
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (row < m_ids.size() && m_ids[row] == ids[row])
            continue;
        std::size_t end = row;
        const base::ArticleId next = row < m_ids.size() ? m_ids[row] : base::ArticleId();
        while (end < ids.size() && ids[end] != next)
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        const auto from = ids.begin() + static_cast<std::ptrdiff_t>(row);
        m_ids.insert(m_ids.begin() + static_cast<std::ptrdiff_t>(row), from,
                     ids.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        row = end;
    }
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ArticleListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kArticleFields;
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    const base::ArticleId id = articleAt(index.row());
    if (!index.isValid() || !id.isValid())
        return {};
    if (role == IdRole)
        return QVariant::fromValue(id);
    if (role != SummaryRole && role != LoadedRole && role != Qt::DisplayRole &&
        role != Qt::AccessibleTextRole)
        return {};
    const Row* row = m_rows.object(id);
    if (!row || row->generation != m_generation)
        wantRow(index.row());
    if (role == LoadedRole)
        return row != nullptr && row->summary.id.isValid();
    if (role == SummaryRole)
        return QVariant::fromValue(row ? row->summary : library::ArticleSummary());
    return row ? fieldText(static_cast<ArticleField>(index.column()), row->summary) : QString();
}

QVariant ArticleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return fieldTitle(static_cast<ArticleField>(section));
}

Qt::ItemFlags ArticleListModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList ArticleListModel::mimeTypes() const
{
    return {QLatin1String(kArticlesMimeType)};
}

QMimeData* ArticleListModel::mimeData(const QModelIndexList& indexes) const
{
    QSet<int> rows; // a row may come once for each of its columns
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    Ids dragged;
    for (const int row : rows)
        dragged.push_back(articleAt(row));
    std::ranges::sort(dragged);
    return articlesToMime(dragged, m_library.path());
}

Qt::DropActions ArticleListModel::supportedDragActions() const
{
    return Qt::CopyAction | Qt::MoveAction;
}

base::ArticleId ArticleListModel::articleAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<std::size_t>(row)] : base::ArticleId();
}

int ArticleListModel::rowOf(base::ArticleId id) const
{
    const auto place = std::ranges::find(m_ids, id);
    return place == m_ids.end() ? -1 : static_cast<int>(place - m_ids.begin());
}

std::vector<base::ArticleId> ArticleListModel::articlesFrom(int row, int most) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const auto count = static_cast<std::size_t>(std::min(most, rowCount()));
    const auto first = m_ids.begin() + row;
    const auto untilEnd = std::min(count, static_cast<std::size_t>(m_ids.end() - first));
    Ids articles(first, first + static_cast<std::ptrdiff_t>(untilEnd));
    articles.insert(articles.end(), m_ids.begin(),
                    m_ids.begin() + static_cast<std::ptrdiff_t>(count - untilEnd));
    return articles;
}

void ArticleListModel::wantRow(int row) const
{
    m_wantedRow = row;
    if (!m_rowsInFlight && !m_requestTimer.isActive())
        m_requestTimer.start();
}

void ArticleListModel::requestRows()
{
    if (!m_wantedRow || m_rowsInFlight)
        return;
    const int wanted = *std::exchange(m_wantedRow, std::nullopt);
    const int first = std::max(0, wanted - kRowsBefore);
    const int end = std::min(rowCount(), wanted + kRowsAfter);
    if (first >= end)
        return;
    m_rowsInFlight = true;
    const Ids asked(m_ids.begin() + first, m_ids.begin() + end);
    const auto load = [asked, text = m_query.text](const library::Stores& stores) {
        return stores.articles.summaries(asked, text);
    };
    base::whenDone(m_library.read(load), this, [this, asked, generation = m_generation](const auto& rows) {
        takeRows(asked, rows, generation);
    });
}

void ArticleListModel::takeRows(const Ids& asked,
                                const base::Result<std::vector<library::ArticleSummary>>& rows,
                                int generation)
{
    m_rowsInFlight = false;
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    for (const base::ArticleId id : asked) // what is gone is not asked for again
        m_rows.insert(id, new Row{{}, generation});
    for (const library::ArticleSummary& summary : *rows)
        m_rows.insert(summary.id, new Row{summary, generation});
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1, kArticleFields - 1));
    if (m_wantedRow)
        m_requestTimer.start();
}

} // namespace pizhu::ui
