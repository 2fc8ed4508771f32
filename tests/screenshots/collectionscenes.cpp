// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of collections, saved searches, changes of many articles, and the trash.
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/placespane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/placesmodel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

} // namespace

bool Scenes::addCollections()
{
    const auto add = [](library::Stores& stores) -> base::Result<void> {
        const auto ids = stores.articles.find({});
        const auto thesis = stores.collections.create({}, u"论文材料"_s);
        if (!ids || !thesis)
            return base::fail(ids ? thesis.error() : ids.error());
        const std::span all(*ids);
        for (const QString& name : {u"第一章　制度沿革"_s, u"第二章　基层案例"_s, u"附录"_s}) {
            const auto chapter = stores.collections.create(*thesis, name);
            if (!chapter)
                return base::fail(chapter.error());
            if (auto done = stores.collections.addArticles(*chapter, all.first(all.size() / 3)); !done)
                return done;
        }
        const auto later = stores.collections.create({}, u"待读"_s);
        if (!later)
            return base::fail(later.error());
        const auto search =
            stores.savedSearches.add(u"一把手监督"_s, library::ArticleQuery{.text = {u"监督"_s}});
        return search ? stores.collections.addArticles(*later, all.last(std::min<std::size_t>(all.size(), 4)))
                      : base::fail(search.error());
    };
    const auto done = m_library.write(u"collections"_s, add, library::Journalling::Skip).result();
    const auto listed = [this] { return !m_window.places().model().savedSearches().empty(); };
    return done && test::waitFor(listed, kPatienceMs);
}

void Scenes::collections()
{
    shoot(u"places-to-begin-with"_s);
    if (!addCollections()) {
        m_problems += u"no collections"_s;
        return;
    }
    library::ArticleQuery query;
    query.filters[library::Facet::Collection] = {m_window.places().model().collections().front().uid};
    m_window.setQuery(query);
    shoot(u"collection"_s);
    query = {.text = {u"监督"_s}};
    m_window.setQuery(query);
    query.filters[library::Facet::ReadState] = {u"unread"_s};
    m_window.setQuery(query);
    shoot(u"saved-search-changed"_s);
    m_window.setQuery({});
}

bool Scenes::selectSome()
{
    ui::ArticleListPane& list = m_window.articles();
    if (!test::waitFor([&list] { return list.model().rowCount() > 5; }, kPatienceMs))
        return false;
    open(list.model().articleAt(0)); // the list stays where the one that is read stands
    auto* view = list.findChild<QAbstractItemView*>(u"articleList"_s);
    view->clearSelection();
    view->scrollToTop();
    view->setFocus();
    for (int row = 0; row < 4; ++row)
        view->selectionModel()->select(view->model()->index(row, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    return true;
}

void Scenes::bulk()
{
    if (!selectSome()) {
        m_problems += u"nothing to select"_s;
        return;
    }
    m_window.findChild<QAbstractItemView*>(u"articleList"_s)->scrollToTop();
    shoot(u"several-selected"_s);
    m_window.commands().action(ui::Command::CollectArticles)->trigger();
    if (test::waitFor([] { return QApplication::activePopupWidget() != nullptr; }, kPatienceMs)) {
        shoot(u"collection-menu"_s, QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    }
    m_window.articles().selectAll();
    m_window.commands().action(ui::Command::EditField)->trigger();
    auto* dialog = m_window.findChild<QDialog*>(u"fieldEditDialog"_s);
    if (dialog) {
        dialog->findChild<QComboBox*>(u"editKind"_s)->setCurrentIndex(3);
        dialog->findChild<QLineEdit*>(u"editFind"_s)->setText(u"报"_s);
        dialog->findChild<QLineEdit*>(u"editValue"_s)->setText(u"報"_s);
    }
    shootDialog(u"edit-a-field"_s);
}

void Scenes::trash()
{
    m_window.setQuery({});
    if (!selectSome())
        return;
    m_window.articles().moveToTrash();
    m_window.setQuery({.trash = true});
    if (!test::waitFor([this] { return m_window.articles().model().rowCount() == 4; }, kPatienceMs))
        m_problems += u"the trash did not fill"_s;
    shoot(u"trash"_s);
    m_window.commands().action(ui::Command::EmptyTrash)->trigger();
    shootDialog(u"empty-the-trash"_s);
    undo();
    m_window.setQuery({});
}

} // namespace pizhu::screenshots
