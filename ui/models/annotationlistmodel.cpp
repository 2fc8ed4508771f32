// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/annotationlistmodel.h"

#include "app/base/whendone.h"

#include <QHash>

namespace pizhu::ui {

namespace {

using Items = std::vector<AnnotationItem>;

AnnotationItem itemOf(const annotation::Annotation& annotation, const QHash<base::TagId, library::Tag>& tags)
{
    AnnotationItem item{annotation, {}};
    for (const base::TagId id : annotation.tags) {
        const auto tag = tags.find(id);
        if (tag != tags.end())
            item.tags.push_back({id, tag->path, tag->color});
    }
    return item;
}

base::Result<Items> loadItems(const library::Stores& stores, base::ArticleId article)
{
    const auto annotations = stores.annotations.ofArticle(article);
    if (!annotations)
        return base::fail(annotations.error());
    const auto tags = stores.tags.all();
    if (!tags)
        return base::fail(tags.error());
    QHash<base::TagId, library::Tag> byId;
    for (const library::Tag& tag : *tags)
        byId.insert(tag.id, tag);
    Items items;
    for (const annotation::Annotation& annotation : *annotations)
        items.push_back(itemOf(annotation, byId));
    return items;
}

QStringList uidsOf(const Items& items)
{
    QStringList uids;
    for (const AnnotationItem& item : items)
        uids.append(item.annotation.uid);
    return uids;
}

} // namespace

QStringList AnnotationItem::tagPaths() const
{
    QStringList paths;
    for (const TagLabel& tag : tags)
        paths.append(tag.path);
    return paths;
}

AnnotationListModel::AnnotationListModel(library::Library& library, QObject* parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(&m_library, &library::Library::changed, this, &AnnotationListModel::refresh);
}

void AnnotationListModel::setArticle(base::ArticleId id)
{
    if (id == m_article)
        return;
    m_article = id;
    ++m_request;
    takeItems(Items());
    refresh();
}

void AnnotationListModel::refresh()
{
    if (!m_article.isValid())
        return;
    const auto load = [article = m_article](const library::Stores& stores) {
        return loadItems(stores, article);
    };
    base::whenDone(m_library.read(load), this,
                   [this, request = ++m_request](const base::Result<Items>& items) {
                       if (request == m_request)
                           takeItems(items);
                   });
}

void AnnotationListModel::takeItems(const base::Result<Items>& items)
{
    if (!items) {
        if (items.error().code != base::ErrorCode::NotFound) // the article left the library: nothing to show
            Q_EMIT failed(items.error());
        return;
    }
    if (uidsOf(*items) == uidsOf(m_items)) {
        m_items = *items;
        if (!m_items.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_items = *items;
        endResetModel();
    }
    Q_EMIT countChanged(rowCount());
}

int AnnotationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant AnnotationListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const AnnotationItem& item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ItemRole:
        return QVariant::fromValue(item);
    case UidRole:
        return item.annotation.uid;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return item.annotation.anchor ? item.annotation.anchor->quote.exact : item.annotation.note;
    default:
        return {};
    }
}

int AnnotationListModel::rowOf(const QString& uid) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_items[static_cast<std::size_t>(row)].annotation.uid == uid)
            return row;
    }
    return -1;
}

} // namespace pizhu::ui
