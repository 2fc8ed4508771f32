// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/annotationbrowser.h"

#include "app/base/whendone.h"
#include "app/library/bulkjob.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/browser/browserdelegate.h"
#include "ui/browser/browserfilterbar.h"
#include "ui/browser/browsertitles.h"
#include "ui/browser/rownoteeditor.h"
#include "ui/models/facetchoice.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using base::AnnotationId;
using library::AnnotationGrouping;
using library::AnnotationOrder;
using library::AnnotationQuery;

namespace {

/// What is kept selected when the list is read anew.
constexpr int kMostRemembered = 2000;
constexpr qsizetype kContextAround = 160; ///< characters on each side

EmptyState::Content nothingYet()
{
    return {.icon = u"annotations"_s,
            .title = AnnotationBrowser::tr("No annotations yet"),
            .text = AnnotationBrowser::tr(
                "What you highlight while reading is listed here, from all articles: to "
                "filter, to group by tag, to code anew and to export.")};
}

EmptyState::Content nothingFound()
{
    return {.icon = u"search"_s,
            .title = AnnotationBrowser::tr("No annotation fits"),
            .text = AnnotationBrowser::tr(
                "Nothing has what these filters and those of the article list ask for."),
            .action = AnnotationBrowser::tr("Remove the filters"),
            .isAside = true};
}

} // namespace

AnnotationBrowser::AnnotationBrowser(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(theme)
{
    setObjectName(u"annotationBrowser"_s);
    setProperty("role", u"pane"_s);
    setAttribute(Qt::WA_StyledBackground);
    createWidgets();
    createLayout();
    connectSignals();
    m_empty->setContent(nothingYet());
}

AnnotationBrowser::~AnnotationBrowser() = default;

void AnnotationBrowser::setTagChooser(const TagChooser& choose)
{
    m_chooseTags = choose;
    m_filters->setTagChooser(choose);
}

const AnnotationQuery& AnnotationBrowser::query() const
{
    return m_model->query();
}

void AnnotationBrowser::setArticles(const library::ArticleQuery& articles)
{
    AnnotationQuery query = this->query();
    query.articles = articles;
    setQuery(query);
}

void AnnotationBrowser::setQuery(const AnnotationQuery& query)
{
    const bool isOther = query != this->query();
    m_filters->setQuery(query);
    m_delegate->setGrouping(query.grouping);
    m_grouping->setText(groupingTitle(query.grouping) + u" ▾"_s);
    m_model->setQuery(query);
    m_save->setEnabled(!m_library.isReadOnly() &&
                       (query.filtersAnnotations() || asksForAnything(query.articles) ||
                        query.grouping != AnnotationGrouping::None));
    if (isOther)
        Q_EMIT queryChanged(query);
}

void AnnotationBrowser::focusList()
{
    m_view->setFocus();
    m_focusOnceFound = m_model->rowCount() == 0;
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(m_model->isGroup(0) && m_model->rowCount() > 1 ? 1 : 0));
}

AnnotationBrowser::Ids AnnotationBrowser::selected() const
{
    QItemSelection ranges = m_view->selectionModel()->selection(); // of rows there may be tens of thousands
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    const bool mayRepeat = m_model->groupNumberAt(0) >= 0;
    Ids ids;
    QSet<AnnotationId> seen;
    for (const QItemSelectionRange& range : std::as_const(ranges)) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const AnnotationId id = m_model->annotationAt(row);
            if (!id.isValid() || (mayRepeat && seen.contains(id)))
                continue;
            ids.push_back(id);
            if (mayRepeat)
                seen.insert(id);
        }
    }
    return ids;
}

/// Rows, without looking at each where there are many.
int AnnotationBrowser::selectedRows() const
{
    int rows = 0;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
        rows += range.height();
    return rows > kMostRemembered ? rows : static_cast<int>(selected().size());
}

int AnnotationBrowser::heightOf(int row) const
{
    if (m_model->isGroup(row))
        return BrowserDelegate::kGroup;
    const AnnotationId id = m_model->annotationAt(row);
    int height = BrowserDelegate::kRow;
    if (id == m_unfolded)
        height += m_delegate->contextHeight(m_view->viewport()->width(), m_view->font());
    if (id == m_editing)
        height += BrowserDelegate::kEditor;
    return height;
}

void AnnotationBrowser::updateState()
{
    const bool filtered = query().filtersAnnotations() || asksForAnything(query().articles);
    m_empty->setContent(filtered ? nothingFound() : nothingYet());
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_view) : m_empty);
    if (m_focusOnceFound && m_model->rowCount() > 0)
        focusList();
    const int chosen = selectedRows();
    const QLocale locale;
    const QString found = tr("%n annotation(s)", nullptr, m_model->annotations());
    m_count->setText(chosen > 1 ? tr("%1 · %n selected", "after the number of all", chosen).arg(found)
                                : tr("%1 in %n article(s)", nullptr, m_model->articles()).arg(found));
    m_change->setEnabled(m_model->annotations() > 0 && !m_library.isReadOnly());
}

void AnnotationBrowser::rememberPlace()
{
    const QModelIndex current = m_view->currentIndex();
    const bool inSight = m_view->viewport()->rect().intersects(m_view->visualRect(current));
    const int kept = inSight ? current.row() : m_view->firstVisibleRow();
    m_place = {.current = m_model->annotationAt(current.row()),
               .group = m_model->groupAt(current.row()),
               .kept = m_model->annotationAt(kept),
               .keptGroup = m_model->groupAt(kept),
               .offset = -m_view->visualRect(m_model->index(kept)).top(),
               .selected = selectedRows() > kMostRemembered ? Ids() : selected()};
}

void AnnotationBrowser::restorePlace()
{
    m_view->updateHeights();
    const QSet<AnnotationId> wanted(m_place.selected.begin(), m_place.selected.end());
    const int group = m_model->groupNumberOf(m_place.group);
    const int keptGroup = m_model->groupNumberOf(m_place.keptGroup);
    QItemSelection selection;
    int current = -1;
    int kept = -1;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const AnnotationId id = m_model->annotationAt(row);
        if (!id.isValid())
            continue;
        if (id == m_place.current && (current < 0 || m_model->groupNumberAt(row) == group))
            current = row;
        if (id == m_place.kept && (kept < 0 || m_model->groupNumberAt(row) == keptGroup))
            kept = row;
        if (!wanted.isEmpty() && wanted.contains(id))
            selection.select(m_model->index(row), m_model->index(row));
    }
    if (current >= 0)
        m_view->selectionModel()->setCurrentIndex(m_model->index(current), QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (kept >= 0)
        m_view->scrollToRow(kept, m_place.offset);
    updateState();
}

void AnnotationBrowser::fillGrouping(QMenu& menu)
{
    menu.clear();
    const auto add = [&](const QString& title, bool checked,
                         const std::function<void(AnnotationQuery&)>& change) {
        QAction* action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, [this, change] {
            AnnotationQuery query = this->query();
            change(query);
            setQuery(query);
        });
    };
    using G = AnnotationGrouping;
    for (const G grouping : {G::None, G::Tag, G::Article, G::Month, G::Source, G::Color})
        add(groupingTitle(grouping), query().grouping == grouping,
            [grouping](AnnotationQuery& query) { query.grouping = grouping; });
    menu.addSeparator();
    using O = AnnotationOrder;
    for (const O order : {O::Place, O::Newest, O::Oldest, O::Changed})
        add(orderTitle(order), query().order == order,
            [order](AnnotationQuery& query) { query.order = order; });
    menu.addSeparator();
    const bool grouped = query().grouping != G::None;
    connect(menu.addAction(tr("Fold all groups")), &QAction::triggered, this,
            [this] { m_model->foldAll(true); });
    connect(menu.addAction(tr("Unfold all groups")), &QAction::triggered, this,
            [this] { m_model->foldAll(false); });
    for (QAction* action : menu.actions().last(2))
        action->setEnabled(grouped);
}

void AnnotationBrowser::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (m_model->isGroup(index.row()))
        return m_model->setFolded(index.row(), !m_model->isFolded(index.row()));
    const auto summary = index.data(AnnotationBrowserModel::SummaryRole).value<library::AnnotationSummary>();
    if (summary.annotation.id.isValid())
        Q_EMIT jumpRequested(summary.annotation.article, summary.annotation.uid);
}

/// Shows the text around the current passage, or hides it again.
void AnnotationBrowser::toggleContext()
{
    const AnnotationId id = m_model->annotationAt(m_view->currentIndex().row());
    if (!id.isValid() || id == m_unfolded)
        return closeContext();
    const auto load = [id](const library::Stores& stores) {
        return stores.annotationFinder.context(id, kContextAround);
    };
    base::whenDone(m_library.read(load), this,
                   [this, id](const base::Result<library::PassageInContext>& context) {
                       if (!context) {
                           Q_EMIT failed(context.error());
                           return;
                       }
                       m_delegate->setContext(*context);
                       m_delegate->setUnfolded(id);
                       m_unfolded = id;
                       m_view->updateHeights();
                       m_view->scrollTo(m_view->currentIndex());
                   });
}

void AnnotationBrowser::closeContext()
{
    if (!m_unfolded.isValid())
        return;
    m_unfolded = {};
    m_delegate->setUnfolded({});
    m_view->updateHeights();
}

bool AnnotationBrowser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto command = commandFor(*static_cast<QKeyEvent*>(event));
    if (!command)
        return QWidget::eventFilter(watched, event);
    event->accept(); // a shortcut of the window gives way
    if (event->type() == QEvent::KeyPress)
        command();
    return true;
}

/// What the key does; none when it is not one of the list's keys.
std::function<void()> AnnotationBrowser::commandFor(const QKeyEvent& key)
{
    const int row = m_view->currentIndex().row();
    if (key.matches(QKeySequence::Copy))
        return [this] { copy(selected()); };
    if (key.modifiers() & ~Qt::KeypadModifier)
        return {};
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return [this] { activate(m_view->currentIndex()); };
    case Qt::Key_Space:
        return [this] { toggleContext(); };
    case Qt::Key_Escape:
        return [this] {
            if (m_unfolded.isValid())
                closeContext();
            else
                Q_EMIT leaveRequested();
        };
    case Qt::Key_Left:
        return [this, row] {
            int title = row;
            while (title >= 0 && !m_model->isGroup(title))
                --title;
            m_model->setFolded(title, true);
            if (title >= 0)
                m_view->setCurrentIndex(m_model->index(title));
        };
    case Qt::Key_Right:
        return [this, row] { m_model->setFolded(row, false); };
    default:
        break;
    }
    if (m_library.isReadOnly())
        return {};
    const int digit = key.key() - Qt::Key_1;
    if (digit >= 0 && digit < 6)
        return [this, digit] { recode(selected(), annotation::HighlightColor(digit)); };
    switch (key.key()) {
    case Qt::Key_N:
        return [this] { editNote(); };
    case Qt::Key_T:
        return [this] { editTags(selected(), besideCurrent()); };
    case Qt::Key_U:
        return [this] { toggleKind(selected()); };
    case Qt::Key_Delete:
        return [this] { remove(selected()); };
    default:
        break;
    }
    const auto tag = m_tagKeys.constFind(key.text().toUpper());
    if (tag == m_tagKeys.constEnd())
        return {};
    return [this, path = *tag] { toggleTag(selected(), path); };
}

} // namespace pizhu::ui
