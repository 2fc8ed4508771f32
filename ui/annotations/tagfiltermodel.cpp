// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagfiltermodel.h"

#include "app/text/folding.h"
#include "ui/models/tagtreemodel.h"

namespace pizhu::ui {

TagFilterModel::TagFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{}

/// What is known of the source goes before the base class asks which rows to show.
void TagFilterModel::setSourceModel(QAbstractItemModel* source)
{
    connect(source, &QAbstractItemModel::modelReset, this, &TagFilterModel::forget);
    connect(source, &QAbstractItemModel::dataChanged, this, &TagFilterModel::forget);
    QSortFilterProxyModel::setSourceModel(source);
}

void TagFilterModel::forget()
{
    m_names.clear();
    m_hasNames = m_hasPinyin = m_ranked = false;
}

void TagFilterModel::setFilterText(const QString& text)
{
    m_filter = text::fold(text.trimmed());
    m_matcher = text::PinyinMatcher(text);
    m_ranked = false;
    invalidateFilter();
}

void TagFilterModel::setCheckedPaths(const QStringList& paths)
{
    const QSet<QString> before = std::exchange(m_checked, QSet<QString>(paths.begin(), paths.end()));
    readNames();
    for (const Name& name : m_names) {
        const QString path = name.index.data(TagTreeModel::PathRole).toString();
        if (before.contains(path) == m_checked.contains(path))
            continue;
        if (const QModelIndex index = mapFromSource(name.index); index.isValid())
            Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    }
}

QStringList TagFilterModel::checkedPaths() const
{
    QStringList paths(m_checked.begin(), m_checked.end());
    paths.sort();
    return paths;
}

void TagFilterModel::readNames() const
{
    if (!m_hasNames)
        addNames({});
    m_hasNames = true;
    if (m_hasPinyin || m_matcher.isEmpty())
        return;
    m_hasPinyin = true;
    for (Name& name : m_names) {
        name.pinyinName = text::PinyinName(name.name);
        name.pinyinPath = text::PinyinName(name.path);
        for (const QString& alias : std::as_const(name.aliases))
            name.pinyinAliases.emplace_back(alias);
    }
}

void TagFilterModel::addNames(const QModelIndex& parent) const
{
    for (int row = 0; row < sourceModel()->rowCount(parent); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        Name name{.index = index, .path = index.data(TagTreeModel::FoldedRole).toString()};
        name.name = name.path.section(u'/', -1);
        name.aliases = index.data(TagTreeModel::AliasesRole).toStringList();
        m_names.push_back(std::move(name));
        addNames(index);
    }
}

void TagFilterModel::rankNames() const
{
    if (m_ranked)
        return;
    m_ranked = true;
    readNames();
    m_fitting.clear();
    m_best = {};
    std::optional<int> best;
    for (const Name& name : m_names) {
        const auto rank = rankOf(name);
        if (!rank)
            continue;
        for (QModelIndex at = name.index; at.isValid() && !m_fitting.contains(at.internalId());
             at = at.parent())
            m_fitting.insert(at.internalId());
        if (!best || *rank < *best) {
            best = rank;
            m_best = name.index;
        }
    }
}

QModelIndex TagFilterModel::bestMatch() const
{
    if (m_filter.isEmpty())
        return {};
    rankNames();
    return mapFromSource(m_best);
}

QString TagFilterModel::pathLike(const QString& path) const
{
    const QString folded = text::fold(path);
    readNames();
    QString found;
    for (const Name& name : m_names) {
        const QString above = name.path.left(name.path.lastIndexOf(u'/') + 1);
        const auto isIt = [&](const QString& alias) { return alias == folded || above + alias == folded; };
        if (name.path == folded || (found.isEmpty() && std::ranges::any_of(name.aliases, isIt)))
            found = name.index.data(TagTreeModel::PathRole).toString();
    }
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
    if (m_filter.isEmpty())
        return true;
    rankNames();
    return m_fitting.contains(sourceModel()->index(row, 0, parent).internalId());
}

std::optional<int> TagFilterModel::rankOf(const Name& tag) const
{
    if (tag.name == m_filter || tag.path == m_filter)
        return 0;
    if (tag.name.startsWith(m_filter))
        return 1;
    if (tag.name.contains(m_filter))
        return 2;
    if (tag.path.contains(m_filter))
        return 3;
    const auto has = [this](const QString& alias) { return alias.contains(m_filter); };
    const auto reads = [this](const text::PinyinName& alias) { return m_matcher.matchesStart(alias); };
    if (std::ranges::any_of(tag.aliases, has) ||
        (!m_matcher.isEmpty() && std::ranges::any_of(tag.pinyinAliases, reads)))
        return tag.aliases.contains(m_filter) ? 1 : 3;
    if (m_matcher.isEmpty())
        return std::nullopt;
    if (m_matcher.matchesStart(tag.pinyinName))
        return 4;
    return m_matcher.match(tag.pinyinPath) ? std::optional(5) : std::nullopt;
}

} // namespace pizhu::ui
