// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/facetpane.h"

#include "ui/library/datehistogram.h"
#include "ui/library/facetdelegate.h"
#include "ui/library/facetmenu.h"
#include "ui/library/facetview.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace pizhu::ui {

using library::Facet;

namespace {

using Kind = FacetModel::Kind;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(FacetModel::KindRole).toInt());
}

Facet facetOf(const QModelIndex& index)
{
    return static_cast<Facet>(index.data(FacetModel::FacetRole).toInt());
}

bool isSection(const QModelIndex& index)
{
    return index.isValid() && kindOf(index) == Kind::Section;
}

QModelIndex sectionOf(QModelIndex index)
{
    while (index.parent().isValid())
        index = index.parent();
    return index;
}

bool isEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

FacetPane::FacetPane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new FacetModel(library, this))
{
    createWidgets();
    createSearch();
    createLayout();
    connectSignals();
}

void FacetPane::createWidgets()
{
    setObjectName(QStringLiteral("facetPane"));
    m_view = new FacetView(*m_model, this);
    m_view->setObjectName(QStringLiteral("facetView"));
    m_view->setAccessibleName(tr("Filters"));
    m_view->setItemDelegate(new FacetDelegate(m_theme, m_view));
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_histogram = new DateHistogram(m_theme, m_view);
    m_view->setRowWidget(Kind::Histogram, m_histogram);
}

void FacetPane::createSearch()
{
    m_searchRow = new QWidget(m_view);
    m_search = new QLineEdit(m_searchRow);
    m_search->setObjectName(QStringLiteral("facetSearch"));
    m_search->installEventFilter(this);
    QAction* close = m_search->addAction(m_theme.icon(QStringLiteral("close")), QLineEdit::TrailingPosition);
    close->setObjectName(QStringLiteral("closeFacetSearch"));
    close->setToolTip(tr("Close"));
    connect(close, &QAction::triggered, this, &FacetPane::closeSearch);
    auto* layout = new QVBoxLayout(m_searchRow);
    layout->setContentsMargins(Theme::kSpaceM, Theme::kSpaceXs, Theme::kSpaceM, Theme::kSpaceXs);
    layout->addWidget(m_search);
    m_view->setRowWidget(Kind::Search, m_searchRow);
}

void FacetPane::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

void FacetPane::connectSignals()
{
    connect(m_model, &FacetModel::failed, this, &FacetPane::failed);
    connect(m_model, &FacetModel::namesChanged, this, &FacetPane::namesChanged);
    connect(m_model, &FacetModel::refreshed, this, &FacetPane::showHistogram);
    connect(m_view, &QTreeView::clicked, this, &FacetPane::click);
    connect(m_view, &FacetView::menuRequested, this, &FacetPane::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FacetPane::currentChanged);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString& typed) { m_model->setSearch(m_model->searchedFacet(), typed); });
    connect(m_histogram, &DateHistogram::spanChosen, this,
            [this](const std::optional<MonthSpan>& span) { change(withMonths(m_model->query(), span)); });
    connect(m_histogram, &DateHistogram::leftVertically, this,
            [this](int direction) { m_view->leaveRow(m_view->rowOfKind(Kind::Histogram), direction); });
}

const library::ArticleQuery& FacetPane::query() const
{
    return m_model->query();
}

void FacetPane::setQuery(const library::ArticleQuery& query)
{
    m_model->setQuery(query);
}

QByteArray FacetPane::saveState() const
{
    return m_view->saveState();
}

void FacetPane::restoreState(const QByteArray& state)
{
    m_view->restoreState(state);
}

void FacetPane::change(const library::ArticleQuery& query)
{
    if (query == m_model->query())
        return;
    m_model->setQuery(query);
    Q_EMIT queryChanged(query);
}

void FacetPane::showHistogram()
{
    m_histogram->setSelection(spanOfKeys(m_model->query().filters.value(Facet::Date)));
    m_histogram->setSeries(m_model->dateSeries());
}

void FacetPane::click(const QModelIndex& index)
{
    const QRect row = m_view->visualRect(index);
    const bool opens =
        m_model->rowCount(index) > 0 && FacetDelegate::chevronRect(row, index).contains(m_clicked);
    const bool searches = isSection(index) && m_view->isExpanded(index) &&
                          index.data(FacetModel::SearchableRole).toBool() &&
                          FacetDelegate::searchRect(row).contains(m_clicked);
    if (searches && m_model->searchedFacet() == facetOf(index))
        closeSearch();
    else if (searches)
        openSearch(index);
    else if (opens)
        m_view->setExpanded(index, !m_view->isExpanded(index));
    else if (m_clickedWith == Qt::AltModifier)
        leaveOut(index);
    else
        activate(index);
}

void FacetPane::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    switch (kindOf(index)) {
    case Kind::Section:
        m_view->setExpanded(index, !m_view->isExpanded(index));
        return;
    case Kind::ShowAll:
        m_model->setShowAll(facetOf(index), !m_model->showsAll(facetOf(index)));
        return;
    case Kind::Value:
        change(m_model->toggled(index));
        return;
    case Kind::Search:
    case Kind::Histogram:
    case Kind::NoMatch:
        return;
    }
}

void FacetPane::leaveOut(const QModelIndex& index)
{
    if (!index.isValid() || kindOf(index) != Kind::Value)
        return;
    const QString key = index.data(FacetModel::KeyRole).toString();
    change(withLeftOutToggled(m_model->query(), facetOf(index), key));
}

/// Rows that hold a widget hand the focus on to it.
void FacetPane::currentChanged(const QModelIndex& current)
{
    if (!m_view->hasFocus() || !current.isValid())
        return;
    if (kindOf(current) == Kind::Histogram)
        m_histogram->setFocus(Qt::OtherFocusReason);
    else if (kindOf(current) == Kind::Search)
        m_search->setFocus(Qt::OtherFocusReason);
}

void FacetPane::openSearch(const QModelIndex& section)
{
    if (!section.data(FacetModel::SearchableRole).toBool())
        return;
    m_view->setExpanded(section, true);
    const Facet facet = facetOf(section);
    m_search->clear();
    m_search->setPlaceholderText(tr("Search in “%1”").arg(facetTitle(facet)));
    m_search->setAccessibleName(m_search->placeholderText());
    m_model->setSearch(facet);
    m_view->scrollTo(m_view->rowOfKind(Kind::Search));
    m_search->setFocus(Qt::OtherFocusReason);
}

void FacetPane::closeSearch()
{
    const auto facet = m_model->searchedFacet();
    if (!facet)
        return;
    m_model->setSearch(std::nullopt);
    m_search->clear();
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->setCurrentIndex(m_model->indexOf(library::facetName(*facet)));
}

void FacetPane::chooseFirstMatch()
{
    const QModelIndex section = m_view->rowOfKind(Kind::Search).parent();
    if (!section.isValid() || m_search->text().trimmed().isEmpty())
        return;
    for (QModelIndex row = m_view->indexBelow(section); row.isValid(); row = m_view->indexBelow(row)) {
        if (isSection(row))
            return;
        if (kindOf(row) == Kind::Value && m_model->isMatch(row)) {
            activate(row);
            m_search->selectAll();
            return;
        }
    }
}

void FacetPane::showMenu(const QModelIndex& index, const QPoint& globalPosition)
{
    QMenu* menu = nullptr;
    const auto take = [this](const library::ArticleQuery& query) { change(query); };
    if (kindOf(index) == Kind::Value)
        menu = makeValueMenu(m_model->query(), index, take, this);
    else if (isSection(index) && index.data(FacetModel::ActiveRole).toInt() > 0)
        menu = makeSectionMenu(m_model->query(), facetOf(index), take, this);
    if (menu)
        menu->popup(globalPosition);
}

bool FacetPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto* release = static_cast<QMouseEvent*>(event);
        m_clicked = release->position().toPoint();
        m_clickedWith = release->modifiers();
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->setAccepted(takesKey(key));
        return event->isAccepted();
    }
    if (watched == m_search ? pressSearchKey(key) : watched == m_view && pressKey(key))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// Keys that mean something else outside of this pane.
bool FacetPane::takesKey(const QKeyEvent& key) const
{
    return key.matches(QKeySequence::Find) || key.key() == Qt::Key_Space ||
           (isEnter(key) && key.modifiers() == Qt::AltModifier) ||
           (key.key() == Qt::Key_Escape && m_model->searchedFacet());
}

bool FacetPane::pressKey(const QKeyEvent& key)
{
    if (key.matches(QKeySequence::Find))
        openSearch(sectionOf(m_view->currentIndex()));
    else if (key.key() == Qt::Key_Escape && m_model->searchedFacet())
        closeSearch();
    else if (isEnter(key) && key.modifiers() == Qt::AltModifier)
        leaveOut(m_view->currentIndex());
    else if (isEnter(key) || key.key() == Qt::Key_Space)
        activate(m_view->currentIndex());
    else
        return false;
    return true;
}

bool FacetPane::pressSearchKey(const QKeyEvent& key)
{
    if (key.key() == Qt::Key_Escape || key.matches(QKeySequence::Find))
        closeSearch();
    else if (key.key() == Qt::Key_Down || key.key() == Qt::Key_Up)
        m_view->leaveRow(m_view->rowOfKind(Kind::Search), key.key() == Qt::Key_Down ? 1 : -1);
    else if (isEnter(key))
        chooseFirstMatch();
    else
        return false;
    return true;
}

} // namespace pizhu::ui
