// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagfiltermodel.h"

#include "app/text/folding.h"
#include "ui/models/tagtreemodel.h"

namespace pizhu::ui {

TagFilterModel::TagFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void TagFilterModel::setFilterText(const QString& text)
{
    m_filter = text::fold(text.trimmed());
    invalidateFilter();
}

void TagFilterModel::setCheckedPaths(const QStringList& paths)
{
    m_checked = QSet<QString>(paths.begin(), paths.end());
    visitAll({},
             [this](const QModelIndex& index) { Q_EMIT dataChanged(index, index, {Qt::CheckStateRole}); });
}

QStringList TagFilterModel::checkedPaths() const
{
    QStringList paths(m_checked.begin(), m_checked.end());
    paths.sort();
    return paths;
}

template <typename F>
void TagFilterModel::visitAll(const QModelIndex& parent, F visit) const
{
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex child = index(row, 0, parent);
        visit(child);
        visitAll(child, visit);
    }
}

QModelIndex TagFilterModel::bestMatch() const
{
    if (m_filter.isEmpty())
        return {};
    QModelIndex best;
    int bestRank = 4;
    visitAll({}, [&](const QModelIndex& index) {
        const QString path = index.data(TagTreeModel::FoldedRole).toString();
        const QString name = path.section(u'/', -1);
        int rank = 4;
        if (name == m_filter || path == m_filter)
            rank = 0;
        else if (name.startsWith(m_filter))
            rank = 1;
        else if (name.contains(m_filter))
            rank = 2;
        else if (path.contains(m_filter))
            rank = 3;
        if (rank < bestRank) {
            bestRank = rank;
            best = index;
        }
    });
    return best;
}

QString TagFilterModel::pathLike(const QString& path) const
{
    const QString folded = text::fold(path);
    QString found;
    visitAll({}, [&](const QModelIndex& index) {
        if (index.data(TagTreeModel::FoldedRole).toString() == folded)
            found = index.data(TagTreeModel::PathRole).toString();
    });
    return found;
}

QVariant TagFilterModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return QSortFilterProxyModel::data(index, role);
    return m_checked.contains(index.data(TagTreeModel::PathRole).toString()) ? Qt::Checked : Qt::Unchecked;
}

bool TagFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(TagTreeModel::FoldedRole).toString().contains(m_filter);
}

} // namespace pizhu::ui
