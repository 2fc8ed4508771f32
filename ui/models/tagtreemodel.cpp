// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tagtreemodel.h"

#include "app/base/whendone.h"
#include "app/text/folding.h"

namespace pizhu::ui {

namespace {

bool sameTree(const std::vector<library::Tag>& a, const std::vector<library::Tag>& b)
{
    return std::ranges::equal(a, b, [](const library::Tag& x, const library::Tag& y) {
        return x.id == y.id && x.parent == y.parent;
    });
}

} // namespace

TagTreeModel::TagTreeModel(library::Library& library, QObject* parent)
    : QAbstractItemModel(parent)
    , m_library(library)
    , m_children(1)
{
    connect(&m_library, &library::Library::changed, this, &TagTreeModel::refresh);
    refresh();
}

void TagTreeModel::refresh()
{
    base::whenDone(m_library.read([](const library::Stores& stores) { return stores.tags.all(); }), this,
                   [this](const auto& tags) { takeTags(tags); });
}

void TagTreeModel::takeTags(const base::Result<std::vector<library::Tag>>& tags)
{
    if (!tags) {
        Q_EMIT failed(tags.error());
        return;
    }
    if (!sameTree(*tags, m_tags)) {
        beginResetModel();
        replaceTags(*tags);
        endResetModel();
    } else if (*tags != m_tags) {
        m_tags = *tags;
        for (int i = 0; i < static_cast<int>(m_tags.size()); ++i)
            Q_EMIT dataChanged(indexAt(i), indexAt(i));
    }
    Q_EMIT loaded();
}

void TagTreeModel::replaceTags(const std::vector<library::Tag>& tags)
{
    m_tags = tags;
    m_children.assign(tags.size() + 1, {});
    m_parents.clear();
    m_rows.clear();
    QHash<base::TagId, int> positions;
    for (int i = 0; i < static_cast<int>(tags.size()); ++i) {
        const library::Tag& tag = tags[static_cast<std::size_t>(i)];
        const int parent = tag.parent.isValid() ? positions.value(tag.parent, -1) : -1;
        std::vector<int>& siblings = m_children[static_cast<std::size_t>(parent + 1)];
        m_parents.push_back(parent);
        m_rows.push_back(static_cast<int>(siblings.size()));
        siblings.push_back(i);
        positions.insert(tag.id, i);
    }
}

const library::Tag* TagTreeModel::tagAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() < m_tags.size() ? &m_tags[index.internalId()] : nullptr;
}

QModelIndex TagTreeModel::indexAt(int position) const
{
    if (position < 0)
        return {};
    const auto i = static_cast<std::size_t>(position);
    return createIndex(m_rows[i], 0, static_cast<quintptr>(position));
}

QModelIndex TagTreeModel::indexOf(const QString& path) const
{
    const auto tag = std::ranges::find(m_tags, path, &library::Tag::path);
    return tag == m_tags.end() ? QModelIndex() : indexAt(static_cast<int>(tag - m_tags.begin()));
}

QModelIndex TagTreeModel::indexOf(base::TagId id) const
{
    const auto tag = std::ranges::find(m_tags, id, &library::Tag::id);
    return tag == m_tags.end() ? QModelIndex() : indexAt(static_cast<int>(tag - m_tags.begin()));
}

QModelIndex TagTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const std::size_t slot = parent.isValid() ? parent.internalId() + 1 : 0;
    if (column != 0 || row < 0 || slot >= m_children.size() ||
        row >= static_cast<int>(m_children[slot].size()))
        return {};
    return indexAt(m_children[slot][static_cast<std::size_t>(row)]);
}

QModelIndex TagTreeModel::parent(const QModelIndex& index) const
{
    return tagAt(index) ? indexAt(m_parents[index.internalId()]) : QModelIndex();
}

int TagTreeModel::rowCount(const QModelIndex& parent) const
{
    const std::size_t slot = parent.isValid() ? parent.internalId() + 1 : 0;
    return slot < m_children.size() ? static_cast<int>(m_children[slot].size()) : 0;
}

int TagTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant TagTreeModel::data(const QModelIndex& index, int role) const
{
    const library::Tag* tag = tagAt(index);
    if (!tag)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return tag->name;
    case Qt::ToolTipRole:
        return tag->definition.isEmpty() ? tag->path : tag->path + QStringLiteral("\n\n") + tag->definition;
    case TagRole:
        return QVariant::fromValue(*tag);
    case PathRole:
        return tag->path;
    case CountRole:
        return tag->articleCount + tag->annotationCount;
    case FoldedRole:
        return text::fold(tag->path);
    default:
        return {};
    }
}

bool TagTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const library::Tag* tag = tagAt(index);
    const QString name = value.toString().trimmed();
    if (!tag || role != Qt::EditRole || name.isEmpty() || name == tag->name)
        return false;
    Q_EMIT renameRequested(tag->id, name);
    return false; // the new name appears when the library has it
}

Qt::ItemFlags TagTreeModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

} // namespace pizhu::ui
