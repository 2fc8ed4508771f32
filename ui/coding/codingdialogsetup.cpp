// SPDX-License-Identifier: GPL-3.0-or-later
// How the window for auto-coding is put together.

#include "app/library/bulkjob.h"
#include "ui/coding/codingdialog.h"
#include "ui/coding/concordancedelegate.h"
#include "ui/coding/concordancemodel.h"
#include "ui/models/titles.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/twolinedelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::Occurrence;
using library::Verdict;

namespace {

constexpr QSize kSize{1120, 720};
constexpr int kJobsWidth = 240;

/// What the list shows: titles with the verdicts they stand for; none stands for all.
QList<std::pair<QString, QSet<Verdict>>> shownChoices()
{
    return {{CodingDialog::tr("All"), {}},
            {CodingDialog::tr("Undecided"), {Verdict::Undecided}},
            {CodingDialog::tr("Set aside"), {Verdict::Later}},
            {CodingDialog::tr("Coded"), {Verdict::Yes, Verdict::Coded}},
            {CodingDialog::tr("Left out"), {Verdict::No}}};
}

} // namespace

CodingDialog::CodingDialog(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
{
    setObjectName(u"codingDialog"_s);
    setWindowTitle(tr("Auto-code"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(kSize);
    createWidgets();
    createConcordance();
    createLayout();
    connectSignals();
    setTag({});
    setListed({});
    updateState();
    reloadJobs();
}

CodingDialog::~CodingDialog() = default;

void CodingDialog::createWidgets()
{
    m_work = new library::BulkJob(m_library, this);
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"autocodeText"_s);
    m_text->setPlaceholderText(tr("Words or a passage to look for"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_passage = new QCheckBox(tr("Word for word"), this);
    m_passage->setObjectName(u"autocodePassage"_s);
    m_passage->setToolTip(
        tr("Looks for the text as it stands, in any script, instead of reading it as a query"));
    m_tag = new QToolButton(this);
    m_tag->setObjectName(u"autocodeTag"_s);
    m_tag->setIcon(m_theme.icon(u"tag"_s));
    m_tag->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tag->setToolTip(tr("The tag to code with"));
    m_color = new QComboBox(this);
    m_color->setObjectName(u"autocodeColor"_s);
    m_color->setAccessibleName(tr("Colour of the highlights"));
    for (int i = 0; i < 6; ++i)
        m_color->addItem(colorTitle(annotation::HighlightColor(i)));
    m_scope = new QComboBox(this);
    m_scope->setObjectName(u"autocodeScope"_s);
    m_scope->setAccessibleName(tr("Articles to look through"));
    m_scope->addItems({tr("All articles"), tr("Articles listed now")});
    m_start = new QPushButton(tr("Find"), this);
    m_start->setObjectName(u"autocodeStart"_s);
    m_start->setDefault(true);
    m_jobList = new QListWidget(this);
    m_jobList->setObjectName(u"autocodeJobs"_s);
    m_jobList->setAccessibleName(tr("Auto-codings"));
    m_jobList->setContextMenuPolicy(Qt::CustomContextMenu);
    m_jobList->setFrameShape(QFrame::NoFrame);
    m_jobList->setItemDelegate(new TwoLineDelegate(m_theme, 1, m_jobList));
    m_jobList->setUniformItemSizes(true);
    m_jobList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void CodingDialog::createConcordance()
{
    m_model = new ConcordanceModel(m_library, this);
    m_delegate = new ConcordanceDelegate(m_theme, this);
    m_title = new QLabel(this);
    m_title->setProperty("role", u"title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"codingSummary"_s);
    m_summary->setProperty("role", u"secondary"_s);
    m_order = new QComboBox(this);
    m_order->setObjectName(u"concordanceOrder"_s);
    m_order->setAccessibleName(tr("Order"));
    m_order->addItems({tr("As in the articles"), tr("Oldest article first"), tr("By the text before"),
                       tr("By the text after")});
    m_shown = new QComboBox(this);
    m_shown->setObjectName(u"concordanceShown"_s);
    m_shown->setAccessibleName(tr("Occurrences shown"));
    for (const auto& [title, verdicts] : shownChoices())
        m_shown->addItem(title);
    m_remaining = new QPushButton(tr("Code all that remain…"), this);
    m_remaining->setObjectName(u"codeRemaining"_s);
    m_remaining->setAutoDefault(false);
    m_view = new RowsView(this);
    m_view->setObjectName(u"concordance"_s);
    m_view->setAccessibleName(tr("Occurrences"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeightOf([](int) { return ConcordanceDelegate::kRow; });
    m_view->setModel(m_model);
    m_view->installEventFilter(this);
    m_empty = new EmptyState(m_theme, this);
    m_message = new QLabel(this);
    m_message->setObjectName(u"codingMessage"_s);
    m_message->setWordWrap(true);
    m_progress = new ProgressStrip(m_theme, this);
}

QLayout* CodingDialog::createNewJobRow()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceS);
    row->setSpacing(Theme::kSpaceS);
    row->addWidget(m_text, 1);
    row->addWidget(m_passage);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_tag, m_color, m_scope, m_start})
        row->addWidget(widget);
    return row;
}

QWidget* CodingDialog::createConcordancePane()
{
    auto* pane = new QWidget(this);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(Theme::kSpaceM, Theme::kSpaceS, Theme::kSpaceM, Theme::kSpaceS);
    header->setSpacing(Theme::kSpaceS);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_summary);
    header->addLayout(titles, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_shown, m_order, m_remaining})
        header->addWidget(widget);
    auto* rows = new QWidget(pane);
    m_stack = new QStackedLayout(rows);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* keys =
        new QLabel(tr("Y code · N leave out · L set aside · T or a tag’s key: another tag · Z take back · "
                      "Enter read · ↑ ↓ move"),
                   pane);
    keys->setProperty("role", u"secondary"_s);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(Theme::kSpaceM, Theme::kSpaceXs, Theme::kSpaceM, Theme::kSpaceXs);
    footer->addWidget(keys);
    footer->addWidget(m_message, 1);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(rows, 1);
    layout->addWidget(m_progress);
    layout->addLayout(footer);
    return pane;
}

void CodingDialog::createLayout()
{
    auto* line = new QFrame(this);
    line->setProperty("role", u"line"_s);
    auto* panes = new QSplitter(Qt::Horizontal, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_jobList);
    panes->addWidget(createConcordancePane());
    panes->setStretchFactor(1, 1);
    panes->setSizes({kJobsWidth, kSize.width() - kJobsWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(createNewJobRow());
    layout->addWidget(line);
    layout->addWidget(panes, 1);
}

void CodingDialog::connectSignals()
{
    connect(m_start, &QPushButton::clicked, this, &CodingDialog::startJob);
    connect(m_tag, &QToolButton::clicked, this, &CodingDialog::chooseTag);
    connect(&m_library, &library::Library::changed, this, &CodingDialog::followCodebook);
    connect(m_jobList, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && m_jobs[static_cast<std::size_t>(row)].id != m_model->job().id)
            showJob(m_jobs[static_cast<std::size_t>(row)]);
    });
    connect(m_jobList, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(tr("Forget this auto-coding")), &QAction::triggered, this,
                &CodingDialog::removeJob);
        menu->popup(m_jobList->viewport()->mapToGlobal(at));
    });
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int order) { m_model->setOrder(ConcordanceOrder(order)); });
    connect(m_shown, &QComboBox::currentIndexChanged, this, [this](int choice) {
        m_model->setShown(shownChoices().at(choice).second);
        goToUndecided();
        updateState();
    });
    connect(m_remaining, &QPushButton::clicked, this, &CodingDialog::confirmRemaining);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &CodingDialog::jump);
    connect(m_model, &ConcordanceModel::countsChanged, this, [this] {
        updateState();
        if (m_goToFirst && m_model->nextUndecided(-1) >= 0) {
            m_goToFirst = false;
            goToUndecided();
        }
    });
    connect(m_model, &ConcordanceModel::completed, this, [this] {
        updateState();
        if (std::exchange(m_goToFirst, false))
            goToUndecided();
    });
    connect(m_model, &ConcordanceModel::undone, this, &CodingDialog::goTo);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const Occurrence* here = m_model->at(m_view->currentIndex().row());
        m_here = here ? *here : Occurrence();
        m_offset = m_view->currentIndex().row() - m_view->firstVisibleRow();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = m_model->rowOf(m_here);
        goTo(row);
        if (row >= 0)
            m_view->scrollToRow(std::max(0, row - m_offset), 0);
    });
    connect(m_model, &ConcordanceModel::failed, this, &CodingDialog::showFailure);
    connect(m_work, &library::BulkJob::progressed, m_progress, &ProgressStrip::showProgress);
    connect(m_work, &library::BulkJob::idle, m_progress, &QWidget::hide);
    connect(m_work, &library::BulkJob::idle, this, &CodingDialog::updateState);
    connect(m_progress, &ProgressStrip::cancelRequested, m_work, &library::BulkJob::cancel);
}

} // namespace pizhu::ui
