// SPDX-License-Identifier: GPL-3.0-or-later
// How the annotation browser is put together.

#include "app/library/bulkjob.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/browser/browserdelegate.h"
#include "ui/browser/browserfilterbar.h"
#include "ui/models/facetchoice.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/rowsview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::AnnotationQuery;

void AnnotationBrowser::createWidgets()
{
    m_job = new library::BulkJob(m_library, this);
    m_model = new AnnotationBrowserModel(m_library, this);
    m_filters = new BrowserFilterBar(m_theme, this);
    m_count = new QLabel(this);
    m_count->setObjectName(u"browserCount"_s);
    m_count->setProperty("role", u"secondary"_s);
    const auto button = [this](const char* name, const QString& text) {
        auto* made = new QToolButton(this);
        made->setObjectName(QLatin1String(name));
        made->setProperty("role", u"quiet"_s);
        made->setText(text);
        made->setPopupMode(QToolButton::InstantPopup);
        return made;
    };
    m_grouping = button("browserGrouping", {});
    m_grouping->setToolTip(tr("Groups and order"));
    m_change = button("browserChange", tr("Change…"));
    m_change->setToolTip(tr("Change many annotations at once"));
    m_save = button("saveBrowserQuery", tr("Save…"));
    m_save->setToolTip(tr("Keep these filters and groups among the saved searches"));
    m_save->setEnabled(false);
    m_leave = button("leaveBrowser", {});
    m_leave->setIcon(m_theme.icon(u"close"_s));
    m_leave->setToolTip(tr("Back to the articles (Esc)"));
    m_leave->setAccessibleName(tr("Back to the articles"));
    m_view = new RowsView(this);
    m_view->setObjectName(u"browserList"_s);
    m_view->setAccessibleName(tr("Annotations of all articles"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_delegate = new BrowserDelegate(m_theme, this);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeightOf([this](int row) { return heightOf(row); });
    m_view->setModel(m_model);
    m_view->installEventFilter(this);
    m_empty = new EmptyState(m_theme, this);
    m_progress = new ProgressStrip(m_theme, this);
    for (QToolButton* with : {m_grouping, m_change})
        with->setMenu(new QMenu(with));
}

void AnnotationBrowser::createLayout()
{
    auto* header = new QHBoxLayout;
    header->setContentsMargins(Theme::kSpaceM, Theme::kSpaceXs, Theme::kSpaceS, 0);
    header->setSpacing(Theme::kSpaceXs);
    auto* title = new QLabel(tr("Annotations of all articles"), this);
    title->setProperty("role", u"section"_s);
    header->addWidget(title, 1);
    header->addWidget(m_leave);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceS, Theme::kSpaceXs);
    bar->setSpacing(Theme::kSpaceXs);
    bar->addWidget(m_count, 1);
    bar->addWidget(m_grouping);
    bar->addWidget(m_change);
    bar->addWidget(m_save);
    auto* line = new QFrame(this);
    line->setProperty("role", u"line"_s);
    auto* list = new QWidget(this);
    m_stack = new QStackedLayout(list);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_filters);
    layout->addLayout(bar);
    layout->addWidget(line);
    layout->addWidget(list, 1);
    layout->addWidget(m_progress);
}

void AnnotationBrowser::connectSignals()
{
    connect(m_filters, &BrowserFilterBar::queryChanged, this, &AnnotationBrowser::setQuery);
    connect(m_filters, &BrowserFilterBar::leftDownwards, this, &AnnotationBrowser::focusList);
    connect(m_save, &QToolButton::clicked, this, &AnnotationBrowser::saveRequested);
    connect(m_leave, &QToolButton::clicked, this, &AnnotationBrowser::leaveRequested);
    connect(m_grouping->menu(), &QMenu::aboutToShow, this, [this] { fillGrouping(*m_grouping->menu()); });
    connect(m_change->menu(), &QMenu::aboutToShow, this, [this] { fillChange(*m_change->menu()); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &AnnotationBrowser::rememberPlace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AnnotationBrowser::restorePlace);
    connect(m_model, &AnnotationBrowserModel::found, this, &AnnotationBrowser::updateState);
    connect(m_model, &AnnotationBrowserModel::failed, this, &AnnotationBrowser::failed);
    connect(m_view, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!m_model->isGroup(index.row()))
            activate(index);
    });
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->isGroup(index.row()))
            activate(index);
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &AnnotationBrowser::showContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AnnotationBrowser::updateState);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        AnnotationQuery query{.articles = this->query().articles,
                              .grouping = this->query().grouping,
                              .order = this->query().order};
        setQuery(query);
        if (asksForAnything(query.articles))
            Q_EMIT articleFiltersUnwanted();
    });
    connect(m_job, &library::BulkJob::progressed, m_progress, &ProgressStrip::showProgress);
    connect(m_job, &library::BulkJob::idle, m_progress, &QWidget::hide);
    connect(m_job, &library::BulkJob::failed, this, &AnnotationBrowser::failed);
    connect(m_progress, &ProgressStrip::cancelRequested, m_job, &library::BulkJob::cancel);
    connect(&m_theme, &ThemeSource::themeChanged, this, [this] { m_view->viewport()->update(); });
}

} // namespace pizhu::ui
