// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tagtreemodel.h"

#include "app/base/whendone.h"
#include "app/text/folding.h"
#include "ui/models/tagmime.h"

namespace pizhu::ui {

namespace {

bool sameTree(const std::vector<library::Tag>& a, const std::vector<library::Tag>& b)
{
    return std::ranges::equal(a, b, [](const library::Tag& x, const library::Tag& y) {
        return x.id == y.id && x.parent == y.parent;
    });
}

constexpr std::size_t kMostToldOneByOne = 64;

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
    const auto read = [](const library::Stores& stores) -> base::Result<Reading> {
        auto tags = stores.tags.all();
        auto counts = stores.tags.usage().counts();
        if (!tags || !counts)
            return base::fail(tags ? counts.error() : tags.error());
        std::vector<Folded> folded;
        for (const library::Tag& tag : *tags) {
            folded.push_back({text::fold(tag.path), {}});
            for (const QString& alias : tag.aliases)
                folded.back().aliases.append(text::fold(alias));
        }
        return Reading{std::move(*tags), std::move(folded), std::move(*counts)};
    };
    base::whenDone(m_library.read(read), this,
                   [this, request = ++m_request](const base::Result<Reading>& reading) {
                       if (request == m_request) // else a newer one is on its way, or was even quicker
                           takeTags(reading);
                   });
}

void TagTreeModel::takeTags(const base::Result<Reading>& reading)
{
    if (!reading) {
        Q_EMIT failed(reading.error());
        return;
    }
    const bool isOtherTree = !sameTree(reading->tags, m_tags);
    const std::vector<int> others = isOtherTree ? std::vector<int>() : othersIn(*reading);
    if (isOtherTree ||
        others.size() > kMostToldOneByOne) { // views are quicker with a whole tree than with each
        beginResetModel();
        replace(*reading);
        layTree();
        endResetModel();
    } else {
        replace(*reading);
        for (const int position : others)
            Q_EMIT dataChanged(indexAt(position), indexAt(position));
    }
    Q_EMIT loaded();
}

void TagTreeModel::replace(const Reading& reading)
{
    m_tags = reading.tags;
    m_folded = reading.folded;
    m_counts = reading.counts;
}

/// Positions of tags that read otherwise now, in the same tree.
std::vector<int> TagTreeModel::othersIn(const Reading& reading) const
{
    std::vector<int> others;
    for (std::size_t i = 0; i < m_tags.size(); ++i) {
        const library::Tag& tag = reading.tags[i];
        if (tag != m_tags[i] || reading.counts.value(tag.id) != m_counts.value(tag.id))
            others.push_back(static_cast<int>(i));
    }
    return others;
}

void TagTreeModel::setCountsWithin(bool within)
{
    m_countsWithin = within;
    tellAllChanged();
}

void TagTreeModel::tellAllChanged()
{
    for (const std::vector<int>& siblings : m_children) {
        if (!siblings.empty())
            Q_EMIT dataChanged(indexAt(siblings.front()), indexAt(siblings.back()));
    }
}

/// The path, what the tag means, and its other names.
QString TagTreeModel::toolTip(const library::Tag& tag) const
{
    QStringList lines{tag.path};
    const library::TagDefinition& definition = tag.definition;
    if (!definition.description.isEmpty())
        lines.append(definition.description);
    if (!definition.inclusion.isEmpty())
        lines.append(tr("Include: %1").arg(definition.inclusion));
    if (!definition.exclusion.isEmpty())
        lines.append(tr("Exclude: %1").arg(definition.exclusion));
    if (!definition.example.isEmpty())
        lines.append(tr("Example: %1").arg(definition.example));
    if (!tag.aliases.isEmpty())
        lines.append(tr("Other names: %1").arg(tag.aliases.join(tr(", ", "between other names of a tag"))));
    return lines.join(QStringLiteral("\n\n"));
}

void TagTreeModel::layTree()
{
    m_children.assign(m_tags.size() + 1, {});
    m_parents.clear();
    m_rows.clear();
    m_positions.clear();
    for (int i = 0; i < static_cast<int>(m_tags.size()); ++i) {
        const library::Tag& tag = m_tags[static_cast<std::size_t>(i)];
        const int parent = tag.parent.isValid() ? m_positions.value(tag.parent, -1) : -1;
        std::vector<int>& siblings = m_children[static_cast<std::size_t>(parent + 1)];
        m_parents.push_back(parent);
        m_rows.push_back(static_cast<int>(siblings.size()));
        siblings.push_back(i);
        m_positions.insert(tag.id, i);
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
    return indexAt(m_positions.value(id, -1));
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
        return toolTip(*tag);
    case TagRole:
        return QVariant::fromValue(*tag);
    case PathRole:
        return tag->path;
    case CountRole:
        if (const auto counts = m_counts.value(tag->id); m_countsWithin)
            return counts.articlesWithin + counts.annotationsWithin;
        else
            return counts.articles + counts.annotations;
    case FoldedRole:
        return m_folded[index.internalId()].path;
    case AliasesRole:
        return m_folded[index.internalId()].aliases;
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
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // beside the tree is its top level
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemIsDropEnabled;
}

QStringList TagTreeModel::mimeTypes() const
{
    return {tagMimeType()};
}

QMimeData* TagTreeModel::mimeData(const QModelIndexList& indexes) const
{
    const library::Tag* tag = indexes.isEmpty() ? nullptr : tagAt(indexes.first());
    return tag ? tagToMime(tag->id, m_library.path()) : nullptr;
}

Qt::DropActions TagTreeModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

bool TagTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&) const
{
    return tagFromMime(*data, m_library.path()).isValid();
}

} // namespace pizhu::ui
