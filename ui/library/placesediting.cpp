// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do to collections and saved searches.
#include "app/base/whendone.h"
#include "ui/library/placespane.h"
#include "ui/models/facetchoice.h"
#include "ui/models/facettitles.h"
#include "ui/models/placesmodel.h"
#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QTreeView>

namespace pizhu::ui {

using library::Collection;
using library::CollectionId;
using library::SavedSearchId;
using library::Stores;
using Kind = PlacesModel::Kind;

namespace {

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(PlacesModel::KindRole).toInt());
}

template <typename IdType>
IdType idOf(const QModelIndex& index)
{
    return IdType{index.data(PlacesModel::IdRole).toLongLong()};
}

/// A name longer than this is not read in the tree anyway.
constexpr int kNameLength = 40;

/// What is asked of annotations, in few words.
QStringList wordsOf(const library::AnnotationQuery& query)
{
    QStringList words;
    if (!query.text.isEmpty())
        words.append(query.text.text.simplified());
    words += query.allTags + query.anyTags;
    for (const QString& tag : query.noneTags)
        words.append(QStringLiteral("−") + tag);
    for (const annotation::HighlightColor color : query.colors)
        words.append(colorTitle(color));
    for (const annotation::AnnotationKind kind : query.kinds)
        words.append(kindTitle(kind));
    return words.isEmpty() ? QStringList{PlacesPane::tr("Annotations")} : words;
}

} // namespace

template <typename F>
void PlacesPane::write(const QString& label, F f)
{
    base::whenDone(m_library.write(label, std::move(f)), this, [this](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

template <typename F>
void PlacesPane::writeNew(const QString& label, F f)
{
    base::whenDone(m_library.write(label, std::move(f)), this, [this](const auto& added) {
        if (!added) {
            Q_EMIT failed(added.error());
            return;
        }
        if constexpr (std::is_same_v<decltype(*added), const CollectionId&>)
            m_newCollection = *added;
        else
            m_newSearch = *added;
        editListed();
    });
}

/// The row of a new collection or search comes a moment after the library has it.
void PlacesPane::editListed()
{
    const QModelIndex index =
        m_newCollection.isValid() ? m_model->indexOf(m_newCollection) : m_model->indexOf(m_newSearch);
    if (!index.isValid())
        return;
    m_newCollection = {};
    m_newSearch = {};
    m_view->setExpanded(index.parent(), true);
    m_view->setFocus();
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->edit(index);
}

QString PlacesPane::freeCollectionName(CollectionId parent) const
{
    const auto isTaken = [&](const QString& name) {
        return std::ranges::any_of(m_model->collections(), [&](const Collection& other) {
            return other.parent == parent && other.name == name;
        });
    };
    QString name = tr("New collection");
    for (int number = 2; isTaken(name); ++number)
        name = tr("New collection %1").arg(number);
    return name;
}

void PlacesPane::addCollection(CollectionId inside)
{
    const QString name = freeCollectionName(inside);
    writeNew(tr("New collection"),
             [inside, name](Stores& stores) { return stores.collections.create(inside, name); });
}

bool PlacesPane::canSaveSearch() const
{
    return !m_library.isReadOnly() && (asksForAnything(m_model->query()) || m_model->annotationsToSave());
}

bool PlacesPane::canUpdateSearch() const
{
    return !m_library.isReadOnly() && m_model->currentPlace().data(PlacesModel::ChangedRole).toBool();
}

/// What the query asks for, as the chips name it.
QString PlacesPane::nameForQuery() const
{
    const library::ArticleQuery& query = m_model->query();
    QStringList parts;
    if (!query.text.isEmpty())
        parts.append(query.text.text.simplified());
    ValueNames names;
    for (const Collection& collection : m_model->collections())
        names[library::Facet::Collection].insert(collection.uid, collection.name);
    const auto append = [&](const QMap<library::Facet, QStringList>& filters, const QString& mark) {
        for (auto filter = filters.cbegin(); filter != filters.cend(); ++filter) {
            for (const QString& key : *filter)
                parts.append(mark + fullValueTitle(filter.key(), key, names));
        }
    };
    append(query.filters, {});
    append(query.excluded, QStringLiteral("−"));
    if (query.starredOnly)
        parts.append(tr("Starred"));
    if (query.trash)
        parts.append(tr("Trash"));
    if (const auto annotations = m_model->annotationsToSave())
        parts.append(wordsOf(*annotations));
    QString name = parts.join(QStringLiteral(" · ")).left(kNameLength).trimmed();
    if (name.isEmpty())
        name = tr("Search");
    QString free = name;
    for (int number = 2; std::ranges::find(m_model->savedSearches(), free, &library::SavedSearch::name) !=
                         m_model->savedSearches().end();
         ++number)
        free = tr("%1 (%2)", "a name and the number of the one that is named the same").arg(name).arg(number);
    return free;
}

void PlacesPane::saveSearch()
{
    if (!canSaveSearch())
        return;
    const QString name = nameForQuery();
    writeNew(tr("Save the search “%1”").arg(name),
             [name, query = m_model->query(), annotations = m_model->annotationsToSave()](Stores& stores) {
                 return annotations ? stores.savedSearches.add(name, *annotations)
                                    : stores.savedSearches.add(name, query);
             });
}

void PlacesPane::updateSearch()
{
    if (!canUpdateSearch())
        return;
    const QModelIndex index = m_model->currentPlace();
    const auto annotations =
        index.data(PlacesModel::AnnotationsRole).toBool() ? m_model->annotationsInForce() : std::nullopt;
    write(tr("Update the saved search “%1”").arg(index.data().toString()),
          [id = idOf<SavedSearchId>(index), query = m_model->query(), annotations](Stores& stores) {
              return annotations ? stores.savedSearches.update(id, *annotations)
                                 : stores.savedSearches.update(id, query);
          });
}

void PlacesPane::rename(const QModelIndex& index, const QString& name)
{
    if (kindOf(index) == Kind::Collection)
        write(tr("Rename a collection to “%1”").arg(name),
              [id = idOf<CollectionId>(index), name](Stores& s) { return s.collections.rename(id, name); });
    else if (kindOf(index) == Kind::SavedSearch)
        write(
            tr("Rename a saved search to “%1”").arg(name),
            [id = idOf<SavedSearchId>(index), name](Stores& s) { return s.savedSearches.rename(id, name); });
}

void PlacesPane::removeRow(const QModelIndex& index)
{
    if (m_library.isReadOnly())
        return;
    const QString name = index.data().toString();
    if (kindOf(index) == Kind::Collection)
        write(tr("Delete the collection “%1”").arg(name),
              [id = idOf<CollectionId>(index)](Stores& s) { return s.collections.remove(id); });
    else if (kindOf(index) == Kind::SavedSearch)
        write(tr("Delete the saved search “%1”").arg(name),
              [id = idOf<SavedSearchId>(index)](Stores& s) { return s.savedSearches.remove(id); });
}

void PlacesPane::moveCollection(CollectionId id, CollectionId parent, int place)
{
    write(tr("Move the collection “%1”").arg(m_model->indexOf(id).data().toString()),
          [=](Stores& stores) { return stores.collections.move(id, parent, place); });
}

void PlacesPane::moveSearch(SavedSearchId id, int place)
{
    write(tr("Move the saved search “%1”").arg(m_model->indexOf(id).data().toString()),
          [=](Stores& stores) { return stores.savedSearches.move(id, place); });
}

void PlacesPane::moveRow(const QModelIndex& index, int by)
{
    const int place = index.row() + by;
    if (place < 0 || place >= m_model->rowCount(index.parent()))
        return;
    if (kindOf(index) == Kind::Collection)
        moveCollection(idOf<CollectionId>(index), idOf<CollectionId>(index.parent()), place);
    else
        moveSearch(idOf<SavedSearchId>(index), place);
}

void PlacesPane::showContextMenu(const QPoint& position)
{
    const QModelIndex index = m_view->indexAt(position);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("placesMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid())
        m_view->setCurrentIndex(index);
    fillMenu(*menu, index);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void PlacesPane::fillMenu(QMenu& menu, const QModelIndex& index)
{
    const auto add = [&](const QString& icon, const QString& text, auto act) {
        QAction* action = menu.addAction(m_theme.icon(icon), text);
        action->setEnabled(!m_library.isReadOnly());
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    const Kind kind = index.isValid() ? kindOf(index) : Kind::CollectionsSection;
    const bool isCollection = kind == Kind::Collection;
    if (kind == Kind::Trash) {
        add(QStringLiteral("trash"), tr("Empty the trash…"), [this] {
            Q_EMIT emptyTrashRequested();
        })->setEnabled(!m_library.isReadOnly() && index.data(PlacesModel::CountRole).toInt() != 0);
        return;
    }
    if (kind != Kind::SavedSearch)
        add(QStringLiteral("plus"), tr("New collection"), [this] { addCollection(); });
    if (isCollection)
        add(QStringLiteral("folder"), tr("New collection inside this one"),
            [this, id = idOf<CollectionId>(index)] { addCollection(id); });
    if (!isCollection)
        add(QStringLiteral("search"), tr("Save this search"), [this] {
            saveSearch();
        })->setEnabled(canSaveSearch());
    if (!isCollection && kind != Kind::SavedSearch)
        return;
    if (index.data(PlacesModel::ChangedRole).toBool())
        add(QStringLiteral("check"), tr("Update to the present search"), [this] { updateSearch(); });
    const QPersistentModelIndex row(index);
    add(QStringLiteral("edit"), tr("Rename"), [this, row] { m_view->edit(row); });
    addMoves(menu, index);
    menu.addSeparator();
    add(QStringLiteral("trash"), tr("Delete"), [this, row] {
        removeRow(row);
    })->setToolTip(tr("The articles stay in the library."));
}

/// What dragging does, for the keyboard.
void PlacesPane::addMoves(QMenu& menu, const QModelIndex& index)
{
    const QPersistentModelIndex row(index);
    menu.addAction(tr("Move up"), this, [this, row] { moveRow(row, -1); })->setEnabled(index.row() > 0);
    menu.addAction(tr("Move down"), this, [this, row] { moveRow(row, 1); })
        ->setEnabled(index.row() + 1 < m_model->rowCount(index.parent()));
    if (kindOf(index) != Kind::Collection)
        return;
    QMenu* targets = menu.addMenu(tr("Move into"));
    const auto id = idOf<CollectionId>(index);
    targets->addAction(tr("None, to the top"), this, [this, id] { moveCollection(id, {}, -1); });
    int belowDepth = -1; // of the moved one, while its own collections are passed
    for (const Collection& other : m_model->collections()) {
        if (belowDepth >= 0 && other.depth > belowDepth)
            continue;
        belowDepth = other.id == id ? other.depth : -1;
        if (other.id == id)
            continue;
        QString name = other.name;
        name.replace(u'&', QStringLiteral("&&")); // which would mark a key
        targets->addAction(QString(4 * other.depth, u' ') + name, this,
                           [this, id, to = other.id] { moveCollection(id, to, -1); });
    }
}

} // namespace pizhu::ui
