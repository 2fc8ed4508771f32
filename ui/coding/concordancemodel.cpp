// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coding/concordancemodel.h"

#include "app/base/whendone.h"

#include <tuple>

namespace pizhu::ui {

using base::ArticleId;
using library::ConcordanceLine;
using library::Occurrence;
using library::Stores;
using library::Verdict;

namespace {

constexpr std::size_t kFirstArticles = 20; ///< read at once, so that the first rows come soon
constexpr std::size_t kMoreArticles = 200;
constexpr int kLinesInMemory = 2000;
constexpr int kLinesBefore = 30; ///< of the row asked for, in one page
constexpr int kLinesAfter = 60;
constexpr qsizetype kAround = 60; ///< characters on each side
/// What others change is read again when nothing more has come for so long.
constexpr int kQuietMs = 250;

} // namespace

ConcordanceModel::ConcordanceModel(library::Library& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_lines(kLinesInMemory)
{
    m_lineTimer.setSingleShot(true);
    m_lineTimer.setInterval(0);
    connect(&m_lineTimer, &QTimer::timeout, this, &ConcordanceModel::requestLines);
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(kQuietMs);
    connect(&m_changeTimer, &QTimer::timeout, this, [this] {
        if (m_seenChanges != m_ownChanges)
            refresh();
    });
    connect(&m_library, &library::Library::changed, this, &ConcordanceModel::libraryChanged);
}

void ConcordanceModel::clear()
{
    ++m_generation;
    beginResetModel();
    m_job = {};
    m_all.clear();
    m_rows.clear();
    m_articles.clear();
    m_counts = {};
    m_made.clear();
    m_lines.clear();
    m_complete = false;
    m_refreshing = false;
    endResetModel();
    Q_EMIT countsChanged();
}

void ConcordanceModel::setJob(const library::AutocodeJob& job)
{
    clear();
    m_job = job;
    requestArticles();
}

void ConcordanceModel::updateJob(const library::AutocodeJob& job)
{
    const bool asksAnew = job.text != m_job.text || job.scope != m_job.scope;
    m_job = job;
    if (asksAnew)
        refresh();
}

void ConcordanceModel::refresh()
{
    if (!m_job.id.isValid())
        return;
    ++m_generation;
    m_refreshing = true;
    requestArticles();
}

void ConcordanceModel::libraryChanged()
{
    ++m_seenChanges;
    if (m_job.id.isValid())
        m_changeTimer.start();
}

void ConcordanceModel::requestArticles()
{
    m_seenChanges = m_ownChanges = 0;
    m_next.clear();
    m_read = 0;
    const auto find = [job = m_job](const Stores& stores) { return stores.occurrences.articles(job); };
    base::whenDone(m_library.read(find), this,
                   [this, generation = m_generation](const base::Result<std::vector<ArticleId>>& found) {
                       if (generation != m_generation)
                           return;
                       if (!found) {
                           Q_EMIT failed(found.error());
                           return;
                       }
                       m_articles = *found;
                       m_articlePlaces.clear();
                       for (std::size_t i = 0; i < m_articles.size(); ++i)
                           m_articlePlaces.insert(m_articles[i], static_cast<quint32>(i));
                       requestChunk();
                   });
}

void ConcordanceModel::requestChunk()
{
    if (m_read >= m_articles.size())
        return finish();
    const std::size_t count =
        std::min(m_read == 0 ? kFirstArticles : kMoreArticles, m_articles.size() - m_read);
    const auto first = m_articles.begin() + static_cast<std::ptrdiff_t>(m_read);
    const std::vector<ArticleId> chunk(first, first + static_cast<std::ptrdiff_t>(count));
    m_read += count;
    const auto find = [job = m_job, chunk](const Stores& stores) {
        return stores.occurrences.occurrences(job, chunk);
    };
    base::whenDone(m_library.read(find), this,
                   [this, generation = m_generation](const base::Result<Occurrences>& found) {
                       if (generation != m_generation)
                           return;
                       if (!found) {
                           Q_EMIT failed(found.error());
                           return;
                       }
                       takeChunk(*found);
                       requestChunk();
                   });
}

void ConcordanceModel::takeChunk(const Occurrences& found)
{
    if (m_refreshing) {
        m_next.insert(m_next.end(), found.begin(), found.end());
        return;
    }
    const std::size_t before = m_all.size();
    m_all.insert(m_all.end(), found.begin(), found.end());
    for (const Occurrence& occurrence : found)
        m_counts.add(occurrence.verdict);
    layRows(before);
    Q_EMIT countsChanged();
}

/// Appends those of m_all from `from` on that are shown.
void ConcordanceModel::layRows(std::size_t from)
{
    std::vector<quint32> added;
    for (std::size_t place = from; place < m_all.size(); ++place) {
        if (isShown(m_all[place]))
            added.push_back(static_cast<quint32>(place));
    }
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

void ConcordanceModel::finish()
{
    if (std::exchange(m_refreshing, false)) {
        beginResetModel();
        m_all = std::move(m_next);
        m_next.clear();
        m_lines.clear();
        m_rows.clear();
        for (std::size_t place = 0; place < m_all.size(); ++place) {
            if (isShown(m_all[place]))
                m_rows.push_back(static_cast<quint32>(place));
        }
        endResetModel();
    }
    m_complete = true;
    if (m_order != ConcordanceOrder::Article)
        sortRows();
    count();
    Q_EMIT completed();
}

void ConcordanceModel::count()
{
    m_counts = {};
    for (const Occurrence& occurrence : m_all)
        m_counts.add(occurrence.verdict);
    Q_EMIT countsChanged();
}

bool ConcordanceModel::isShown(const Occurrence& occurrence) const
{
    return m_shown.isEmpty() || m_shown.contains(occurrence.verdict);
}

void ConcordanceModel::setShown(const QSet<Verdict>& verdicts)
{
    beginResetModel();
    m_shown = verdicts;
    m_rows.clear();
    for (std::size_t place = 0; place < m_all.size(); ++place) {
        if (isShown(m_all[place]))
            m_rows.push_back(static_cast<quint32>(place));
    }
    endResetModel();
    if (m_complete && m_order != ConcordanceOrder::Article)
        sortRows();
}

void ConcordanceModel::setOrder(ConcordanceOrder order)
{
    if (m_order == order)
        return;
    m_order = order;
    if (m_complete)
        sortRows();
}

void ConcordanceModel::sortRows()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<quint32> places;
    for (const QModelIndex& index : before)
        places.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    const auto key = [this](quint32 place) {
        const Occurrence& occurrence = m_all[place];
        const bool left = m_order == ConcordanceOrder::Left;
        const bool right = m_order == ConcordanceOrder::Right;
        return std::tuple(left ? occurrence.left : right ? occurrence.right : Occurrence::Key{}, place);
    };
    // The list has the newest first; places within an article ascend.
    const auto older = [this](quint32 a, quint32 b) {
        const quint32 first = m_articlePlaces.value(m_all[a].article);
        const quint32 second = m_articlePlaces.value(m_all[b].article);
        return first != second ? first > second : a < b;
    };
    if (m_order == ConcordanceOrder::Date)
        std::ranges::sort(m_rows, older);
    else
        std::ranges::sort(m_rows, {}, key);
    QHash<quint32, int> rowOfPlace;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        rowOfPlace.insert(m_rows[row], static_cast<int>(row));
    QModelIndexList after;
    for (const quint32 place : places)
        after << index(rowOfPlace.value(place));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int ConcordanceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const Occurrence* ConcordanceModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[m_rows[static_cast<std::size_t>(row)]] : nullptr;
}

int ConcordanceModel::rowOf(const Occurrence& occurrence) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](quint32 place) { return m_all[place].isAt(occurrence); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ConcordanceModel::nextUndecided(int row) const
{
    const int rows = rowCount();
    for (int step = 1; step <= rows; ++step) {
        const int next = (row + step) % rows;
        const Occurrence* occurrence = at(next);
        if (occurrence->verdict == Verdict::Undecided && !m_pending.contains(keyOf(*occurrence)))
            return next;
    }
    return -1;
}

QVariant ConcordanceModel::data(const QModelIndex& index, int role) const
{
    const Occurrence* occurrence = at(index.row());
    if (!occurrence)
        return {};
    if (role == OccurrenceRole)
        return QVariant::fromValue(*occurrence);
    if (role == PendingRole)
        return m_pending.contains(keyOf(*occurrence));
    if (role != LineRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ConcordanceLine* line = m_lines.object(keyOf(*occurrence));
    if (!line)
        wantRow(index.row());
    if (role == LineRole)
        return QVariant::fromValue(line ? *line : ConcordanceLine());
    return line ? line->left + line->hit + line->right : QString();
}

void ConcordanceModel::wantRow(int row) const
{
    m_wantedRow = row;
    if (!m_linesInFlight && !m_lineTimer.isActive())
        m_lineTimer.start();
}

void ConcordanceModel::requestLines()
{
    if (!m_wantedRow || m_linesInFlight)
        return;
    const int wanted = *std::exchange(m_wantedRow, std::nullopt);
    Occurrences asked;
    for (int row = std::max(0, wanted - kLinesBefore); row < std::min(rowCount(), wanted + kLinesAfter);
         ++row) {
        if (!m_lines.contains(keyOf(*at(row))))
            asked.push_back(*at(row));
    }
    if (asked.empty())
        return;
    m_linesInFlight = true;
    const auto load = [asked](const Stores& stores) { return stores.occurrences.lines(asked, kAround); };
    base::whenDone(m_library.read(load), this,
                   [this, asked](const base::Result<std::vector<ConcordanceLine>>& lines) {
                       m_linesInFlight = false;
                       if (!lines) {
                           Q_EMIT failed(lines.error());
                           return;
                       }
                       for (std::size_t i = 0; i < asked.size(); ++i)
                           m_lines.insert(keyOf(asked[i]), new ConcordanceLine((*lines)[i]));
                       if (rowCount() > 0)
                           Q_EMIT dataChanged(index(0), index(rowCount() - 1));
                       if (m_wantedRow)
                           m_lineTimer.start();
                   });
}

} // namespace pizhu::ui
