// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/bulkactions.h"

#include "app/base/whendone.h"
#include "app/library/bulkjob.h"
#include "app/library/library.h"
#include "ui/annotations/tagpicker.h"
#include "ui/library/fieldeditdialog.h"
#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QInputDialog>
#include <QLocale>
#include <QMenu>

namespace pizhu::ui {

using library::Collection;
using library::CollectionId;
using library::Stores;

namespace {

int countOf(const BulkActions::Articles& articles)
{
    return static_cast<int>(articles.size());
}

/// Text of the user's in a menu, where "&" would mark a key.
QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

/// The tags there are, and on how many of the articles each of them is.
struct BulkActions::TagUse
{
    std::vector<library::Tag> tags;
    QHash<base::TagId, int> on;
};

struct BulkActions::CollectionUse
{
    std::vector<Collection> collections;
    QHash<CollectionId, int> holding;
};

BulkActions::BulkActions(library::Library& library, const ThemeSource& theme, library::BulkJob& job,
                         QWidget* window)
    : QObject(window)
    , m_library(library)
    , m_theme(theme)
    , m_job(job)
    , m_window(window)
{}

void BulkActions::withTagUse(const Articles& articles, std::function<void(const TagUse&)> then)
{
    const auto read = [articles](const Stores& stores) -> base::Result<TagUse> {
        const auto tags = stores.tags.all();
        if (!tags)
            return base::fail(tags.error());
        const auto on = stores.tags.on(articles);
        if (!on)
            return base::fail(on.error());
        return TagUse{*tags, *on};
    };
    base::whenDone(m_library.read(read), this, [this, then](const base::Result<TagUse>& use) {
        if (use)
            then(*use);
        else
            Q_EMIT failed(use.error());
    });
}

void BulkActions::chooseTags(const Articles& articles, const QPoint& at)
{
    withTagUse(articles, [=, this](const TagUse& use) { showTagPicker(articles, use, at); });
}

void BulkActions::showTagPicker(const Articles& articles, const TagUse& use, const QPoint& at)
{
    QStringList onAll;
    for (const library::Tag& tag : use.tags) {
        if (use.on.value(tag.id) == countOf(articles))
            onAll.append(tag.path);
    }
    auto* picker = new TagPicker(m_library, m_theme, m_window);
    picker->setCheckedPaths(onAll);
    connect(picker, &TagPicker::failed, this, &BulkActions::failed);
    connect(picker, &TagPicker::tagsChosen, this,
            [this, articles, before = std::make_shared<QStringList>(onAll)](const QStringList& wanted) {
                changeTags(articles, std::exchange(*before, wanted), wanted);
            });
    picker->popup(at);
}

void BulkActions::changeTags(const Articles& articles, const QStringList& before, const QStringList& wanted)
{
    library::ChangeTags change;
    for (const QString& path : wanted) {
        if (!before.contains(path))
            change.add.append(path);
    }
    for (const QString& path : before) {
        if (!wanted.contains(path))
            change.remove.append(path);
    }
    m_job.run(labelOf(change, countOf(articles)), articles, change);
}

void BulkActions::chooseTagToRemove(const Articles& articles, const QPoint& at)
{
    withTagUse(articles, [=, this](const TagUse& use) { showTagsToRemove(articles, use, at); });
}

void BulkActions::showTagsToRemove(const Articles& articles, const TagUse& use, const QPoint& at)
{
    auto* menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("removeTagMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const library::Tag& tag : use.tags) {
        const int on = use.on.value(tag.id);
        if (on == 0)
            continue;
        const QString text = tr("%1 (%2)", "a tag and how many articles have it")
                                 .arg(menuText(tag.path), QLocale().toString(on));
        connect(menu->addAction(text), &QAction::triggered, this, [this, articles, path = tag.path] {
            const library::ChangeTags change{.add = {}, .remove = {path}};
            m_job.run(labelOf(change, countOf(articles)), articles, change);
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("None of them has a tag of its own"))->setEnabled(false);
    menu->popup(at);
}

void BulkActions::withCollectionUse(const Articles& articles, std::function<void(const CollectionUse&)> then)
{
    const auto read = [articles](const Stores& stores) -> base::Result<CollectionUse> {
        const auto collections = stores.collections.all();
        if (!collections)
            return base::fail(collections.error());
        const auto holding = stores.collections.holding(articles);
        if (!holding)
            return base::fail(holding.error());
        return CollectionUse{*collections, *holding};
    };
    base::whenDone(m_library.read(read), this, [this, then](const base::Result<CollectionUse>& use) {
        if (use)
            then(*use);
        else
            Q_EMIT failed(use.error());
    });
}

void BulkActions::chooseCollections(const Articles& articles, const QPoint& at)
{
    withCollectionUse(articles, [=, this](const CollectionUse& use) { showCollections(articles, use, at); });
}

void BulkActions::showCollections(const Articles& articles, const CollectionUse& use, const QPoint& at)
{
    auto* menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("collectionMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Collection& collection : use.collections) {
        const bool holdsAll = use.holding.value(collection.id) == countOf(articles);
        QAction* action = menu->addAction(QString(4 * collection.depth, u' ') + menuText(collection.name));
        action->setCheckable(true);
        action->setChecked(holdsAll);
        connect(action, &QAction::triggered, this, [=, this] { putInto(articles, collection, !holdsAll); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    connect(menu->addAction(m_theme.icon(QStringLiteral("plus")), tr("New collection…")), &QAction::triggered,
            this, [=, this] { askForNewCollection(articles); });
    menu->popup(at);
}

void BulkActions::putInto(const Articles& articles, const Collection& collection, bool in)
{
    library::ChangeCollections change;
    (in ? change.add : change.remove).push_back(collection.id);
    const QString label = in ? tr("Put %Ln article(s) into “%1”", nullptr, countOf(articles))
                             : tr("Take %Ln article(s) out of “%1”", nullptr, countOf(articles));
    m_job.run(label.arg(collection.name), articles, change);
}

void BulkActions::askForNewCollection(const Articles& articles)
{
    auto* question = new QInputDialog(m_window);
    question->setObjectName(QStringLiteral("newCollection"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("New collection"));
    question->setLabelText(tr("Name of the collection for %Ln article(s)", nullptr, countOf(articles)));
    connect(question, &QInputDialog::textValueSelected, this,
            [this, articles](const QString& name) { putIntoNew(articles, name); });
    question->open();
}

void BulkActions::putIntoNew(const Articles& articles, const QString& name)
{
    const auto write = [articles, name](Stores& stores) -> base::Result<void> {
        const auto made = stores.collections.create({}, name);
        if (!made)
            return base::fail(made.error());
        return stores.collections.addArticles(*made, articles);
    };
    const QString label = tr("Put %Ln article(s) into “%1”", nullptr, countOf(articles)).arg(name);
    base::whenDone(m_library.write(label, write), this, [this](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void BulkActions::takeOut(const Articles& articles, const QString& collection)
{
    withCollectionUse(articles, [=, this](const CollectionUse& use) {
        const auto found = std::ranges::find(use.collections, collection, &Collection::uid);
        if (found != use.collections.end())
            putInto(articles, *found, false);
    });
}

void BulkActions::editField(const Articles& articles)
{
    auto* dialog = new FieldEditDialog(m_library, articles, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FieldEditDialog::editChosen, this,
            [this, articles](const library::FieldEdit& edit, int changed) {
                m_job.run(labelOf(edit, changed), articles, edit);
            });
    dialog->open();
}

void BulkActions::drop(const Articles& articles, const library::BulkChange& change)
{
    const auto* collections = std::get_if<library::ChangeCollections>(&change);
    if (!collections)
        return void(m_job.run(labelOf(change, countOf(articles)), articles, change));
    withCollectionUse(articles, [=, this, id = collections->add.front()](const CollectionUse& use) {
        const auto found = std::ranges::find(use.collections, id, &Collection::id);
        if (found == use.collections.end())
            return;
        const QString label = tr("Put %Ln article(s) into “%1”", nullptr, countOf(articles));
        m_job.run(label.arg(found->name), articles, change);
    });
}

QString BulkActions::labelOf(const library::BulkChange& change, int articles)
{
    if (const auto* tags = std::get_if<library::ChangeTags>(&change))
        return tags->add.isEmpty()
                   ? tr("Remove “%1” from %Ln article(s)", nullptr, articles).arg(tags->remove.join(u' '))
                   : tr("Tag %Ln article(s) with “%1”", nullptr, articles).arg(tags->add.join(u' '));
    if (const auto* edit = std::get_if<library::FieldEdit>(&change))
        return tr("Change “%1” of %Ln article(s)", nullptr, articles).arg(fieldTitle(edit->field));
    if (std::holds_alternative<library::MoveToTrash>(change))
        return tr("Move %Ln article(s) to the trash", nullptr, articles);
    if (std::holds_alternative<library::RestoreFromTrash>(change))
        return tr("Restore %Ln article(s) from the trash", nullptr, articles);
    if (std::holds_alternative<library::ChangeStar>(change))
        return tr("Star %Ln article(s)", nullptr, articles);
    return tr("Mark %Ln article(s) as unread", nullptr, articles);
}

} // namespace pizhu::ui
