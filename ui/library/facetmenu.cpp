// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/facetmenu.h"

#include "ui/models/facetmodel.h"

#include <QCoreApplication>

namespace pizhu::ui {

using library::ArticleQuery;
using library::Facet;

namespace {

struct FacetMenu
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::FacetMenu)
};

QMenu* makeMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("facetMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

/// An action that puts a query in force.
class Entries
{
public:
    Entries(QMenu& menu, const QuerySink& take)
        : m_menu(menu)
        , m_take(take)
    {}

    QAction* add(const char* name, const QString& text, const ArticleQuery& query)
    {
        QAction* action = m_menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        QObject::connect(action, &QAction::triggered, &m_menu, [take = m_take, query] { take(query); });
        return action;
    }

private:
    QMenu& m_menu;
    const QuerySink& m_take;
};

/// Whether a tag is meant with those below it; the same way as now: chosen or left out.
void addExtent(QMenu& menu, Entries& entries, const ArticleQuery& query, Facet facet, const QString& key)
{
    const Choice choice = choiceOf(query, facet, key);
    const bool leftOut = choice == Choice::LeftOut;
    const auto with = leftOut ? &withLeftOut : &withChosen;
    const bool isIn = leftOut || choice == Choice::Chosen;
    const bool itself = isOnlyItself(query, facet, key);
    menu.addSeparator();
    QAction* tree = entries.add("withBelow", FacetMenu::tr("With what is below it"), with(query, facet, key));
    QAction* only =
        entries.add("onlyItself", FacetMenu::tr("Only itself"), with(query, facet, itselfKey(key)));
    for (QAction* action : {tree, only})
        action->setCheckable(true);
    tree->setChecked(isIn && !itself);
    only->setChecked(isIn && itself);
}

} // namespace

QMenu* makeValueMenu(const ArticleQuery& query, const QModelIndex& index, const QuerySink& take,
                     QWidget* parent)
{
    const auto facet = static_cast<Facet>(index.data(FacetModel::FacetRole).toInt());
    const QString key = index.data(FacetModel::KeyRole).toString();
    const Choice choice = choiceOf(query, facet, key);
    QMenu* menu = makeMenu(parent);
    Entries entries(*menu, take);
    if (choice == Choice::Chosen)
        entries.add("choose", FacetMenu::tr("Do not filter by it"), without(query, facet, key));
    else
        entries.add("choose", FacetMenu::tr("Choose"), withChosen(query, facet, key));
    if (choice == Choice::LeftOut)
        entries.add("leaveOut", FacetMenu::tr("No longer leave out"), without(query, facet, key));
    else
        entries.add("leaveOut", FacetMenu::tr("Leave out") + QStringLiteral("\tAlt+Enter"),
                    withLeftOut(query, facet, key));
    entries.add("only", FacetMenu::tr("Choose only this"), withOnly(query, facet, key));
    const bool hasBelow = index.model()->rowCount(index) > 0 || isOnlyItself(query, facet, key);
    if (hasItself(facet) && !key.isEmpty() && hasBelow)
        addExtent(*menu, entries, query, facet, key);
    if (activeValues(query, facet) > 0) {
        menu->addSeparator();
        entries.add("clear", FacetMenu::tr("Clear “%1”").arg(facetTitle(facet)), without(query, facet));
    }
    return menu;
}

QMenu* makeSectionMenu(const ArticleQuery& query, Facet facet, const QuerySink& take, QWidget* parent)
{
    QMenu* menu = makeMenu(parent);
    Entries(*menu, take)
        .add("clear", FacetMenu::tr("Clear “%1”").arg(facetTitle(facet)), without(query, facet));
    return menu;
}

} // namespace pizhu::ui
