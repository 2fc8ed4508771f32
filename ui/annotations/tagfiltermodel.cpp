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
    m_matcher = text::PinyinMatcher(text);
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
    std::optional<int> bestRank;
    visitAll({}, [&](const QModelIndex& index) {
        const auto rank = rankOf(mapToSource(index));
        if (rank && (!bestRank || *rank < *bestRank)) {
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
        const QString own = index.data(TagTreeModel::FoldedRole).toString();
        const QString above = own.left(own.lastIndexOf(u'/') + 1);
        const QStringList aliases = index.data(TagTreeModel::AliasesRole).toStringList();
        const auto isIt = [&](const QString& alias) { return alias == folded || above + alias == folded; };
        if (own == folded || (found.isEmpty() && std::ranges::any_of(aliases, isIt)))
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
    return m_filter.isEmpty() || rankOf(index);
}

std::optional<int> TagFilterModel::rankOf(const QModelIndex& index) const
{
    const QString path = index.data(TagTreeModel::FoldedRole).toString();
    const QString name = path.section(u'/', -1);
    if (name == m_filter || path == m_filter)
        return 0;
    if (name.startsWith(m_filter))
        return 1;
    if (name.contains(m_filter))
        return 2;
    if (path.contains(m_filter))
        return 3;
    const QStringList aliases = index.data(TagTreeModel::AliasesRole).toStringList();
    const auto isMeant = [this](const QString& alias) {
        return alias.contains(m_filter) ||
               (!m_matcher.isEmpty() && m_matcher.matchesStart(text::PinyinName(alias)));
    };
    if (std::ranges::any_of(aliases, isMeant))
        return aliases.contains(m_filter) ? 1 : 3;
    if (m_matcher.isEmpty())
        return std::nullopt;
    if (m_matcher.matchesStart(text::PinyinName(name)))
        return 4;
    return m_matcher.match(path) ? std::optional(5) : std::nullopt;
}

} // namespace pizhu::ui
