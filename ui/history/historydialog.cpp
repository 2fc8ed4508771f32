// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydialog.h"

#include "app/base/whendone.h"
#include "ui/history/historydelegate.h"
#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <atomic>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kSize{620, 640};
constexpr int kAll = 1'000'000; ///< more than the history keeps
constexpr int kTellEveryMs = 60;

} // namespace

/// Between the dialog and the thread that does it.
struct HistoryDialog::Journey
{
    std::atomic_bool stopped = false;
    std::atomic_int done = 0;
    std::atomic_int total = 0;
};

HistoryDialog::HistoryDialog(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
{
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("History"));
    resize(kSize);
    createWidgets();
    createLayout();
    connectSignals();
    reload();
}

/// What is under way goes on to its end without it.
HistoryDialog::~HistoryDialog() = default;

void HistoryDialog::createWidgets()
{
    m_model = new QStandardItemModel(this);
    m_found = new QSortFilterProxyModel(this);
    m_found->setSourceModel(m_model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"historyFilter"_s);
    m_filter->setPlaceholderText(tr("Find a step"));
    m_filter->setClearButtonEnabled(true);
    m_view = new QListView(this);
    m_view->setObjectName(u"historyList"_s);
    m_view->setAccessibleName(tr("Steps, newest first"));
    m_view->setModel(m_found);
    m_view->setItemDelegate(new HistoryDelegate(m_theme, this));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_message = new QLabel(this);
    m_message->setObjectName(u"historyMessage"_s);
    m_message->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"historyProgress"_s);
    m_progress->setTextVisible(false);
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setObjectName(u"stopHistory"_s);
    m_stop->setToolTip(tr("Stop; nothing will be changed"));
    m_progress->hide();
    m_stop->hide();
}

void HistoryDialog::createLayout()
{
    auto* intro =
        new QLabel(tr("Everything you did, newest first. Choose a step to go back or forth to it; what "
                      "comes after it is kept until you do something new."),
                   this);
    intro->setWordWrap(true);
    auto* travelling = new QHBoxLayout;
    travelling->addWidget(m_message, 1);
    travelling->addWidget(m_progress);
    travelling->addWidget(m_stop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_go = buttons->addButton(tr("Go to this step"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(u"goToStep"_s);
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(intro);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addLayout(travelling);
    layout->addWidget(buttons);
    m_view->setFocus();
}

void HistoryDialog::connectSignals()
{
    connect(&m_library, &library::Library::changed, this, &HistoryDialog::reload);
    connect(m_filter, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryDialog::updateState);
    connect(m_view, &QListView::activated, this, [this] { goTo(chosen()); });
    connect(m_go, &QPushButton::clicked, this, [this] { goTo(chosen()); });
    connect(m_stop, &QPushButton::clicked, this, &HistoryDialog::stop);
    m_ticker.setInterval(kTellEveryMs);
    connect(&m_ticker, &QTimer::timeout, this, &HistoryDialog::showProgress);
}

void HistoryDialog::reload()
{
    using Steps = std::vector<library::JournalEntry>;
    base::whenDone(m_library.history(kAll), this, [this](const base::Result<Steps>& steps) {
        if (steps)
            showSteps(*steps);
        else
            m_message->setText(steps.error().message);
    });
}

void HistoryDialog::addRow(const QString& label, const QString& when, base::JournalId step, int state)
{
    auto* item = new QStandardItem(label);
    item->setData(when, HistoryDelegate::WhenRole);
    item->setData(state, HistoryDelegate::StateRole);
    item->setData(step.value, HistoryDelegate::StepRole);
    m_model->appendRow(item);
}

void HistoryDialog::showSteps(const std::vector<library::JournalEntry>& steps)
{
    const bool isFirst = m_model->rowCount() == 0;
    const base::JournalId kept = chosen();
    m_model->clear();
    m_here = {};
    for (const library::JournalEntry& step : steps) {
        const bool isHere = !step.undone && !m_here.isValid();
        if (isHere)
            m_here = step.id;
        addRow(step.label, momentTitle(step.at), step.id,
               step.undone ? HistoryDelegate::Undone
               : isHere    ? HistoryDelegate::Here
                           : HistoryDelegate::Done);
    }
    addRow(tr("Before all of these"), {}, {},
           m_here.isValid() ? HistoryDelegate::Done : HistoryDelegate::Here);
    const QModelIndex current = m_found->index(rowOf(isFirst ? m_here : kept), 0);
    m_view->setCurrentIndex(current);
    m_view->scrollTo(current);
    updateState();
}

int HistoryDialog::rowOf(base::JournalId step) const
{
    for (int row = 0; row < m_found->rowCount(); ++row) {
        if (m_found->index(row, 0).data(HistoryDelegate::StepRole).toLongLong() == step.value)
            return row;
    }
    return 0;
}

base::JournalId HistoryDialog::chosen() const
{
    return {m_view->currentIndex().data(HistoryDelegate::StepRole).toLongLong()};
}

/// Says beforehand how far it is.
void HistoryDialog::updateState()
{
    const bool isThere = m_view->currentIndex().isValid() && chosen() == m_here;
    int steps = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const qint64 step = m_model->index(row, 0).data(HistoryDelegate::StepRole).toLongLong();
        steps += step > std::min(chosen(), m_here).value && step <= std::max(chosen(), m_here).value ? 1 : 0;
    }
    m_go->setEnabled(m_view->currentIndex().isValid() && !isThere && !m_journey && !m_library.isReadOnly());
    if (m_journey)
        return;
    if (m_library.isReadOnly())
        m_message->setText(m_library.readOnlyReason());
    else if (isThere || !m_view->currentIndex().isValid())
        m_message->setText(tr("This is where you are."));
    else if (!m_refusal.isEmpty() && chosen() == m_refusedStep)
        m_message->setText(m_refusal);
    else
        m_message->setText(chosen() < m_here ? tr("%n step(s) back", nullptr, steps)
                                             : tr("%n step(s) forth", nullptr, steps));
}

void HistoryDialog::goTo(base::JournalId step)
{
    if (m_journey || step == m_here || m_library.isReadOnly())
        return;
    m_journey = std::make_shared<Journey>();
    m_refusedStep = step;
    m_refusal.clear();
    const auto progress = [journey = m_journey](int done, int total) {
        journey->done = done;
        journey->total = total;
        return !journey->stopped;
    };
    m_ticker.start();
    m_message->setText(tr("Under way…"));
    updateState();
    base::whenDone(m_library.travelTo(step, progress), this,
                   [this](const base::Result<int>& steps) { arrive(steps); });
}

void HistoryDialog::showProgress()
{
    if (!m_journey || m_journey->total == 0)
        return;
    m_progress->setRange(0, m_journey->total);
    m_progress->setValue(m_journey->done);
    m_progress->show();
    m_stop->show();
}

void HistoryDialog::stop()
{
    if (m_journey)
        m_journey->stopped = true;
}

void HistoryDialog::arrive(const base::Result<int>& steps)
{
    m_journey.reset();
    m_ticker.stop();
    m_progress->hide();
    m_stop->hide();
    if (!steps)
        m_refusal = steps.error().message;
    updateState(); // the new steps may have been shown before
    if (steps)
        Q_EMIT travelled(*steps);
}

} // namespace pizhu::ui
