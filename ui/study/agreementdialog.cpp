// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/agreementdialog.h"

#include "app/base/whendone.h"
#include "app/exporting/excerpts.h"
#include "ui/study/agreementmodel.h"
#include "ui/study/groupagreementmodel.h"
#include "ui/study/tabletext.h"
#include "ui/widgets/progressstrip.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QtConcurrentRun>
#include <algorithm>
#include <atomic>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pizhu::ui {

using study::AgreementReport;
using study::CodingUnit;
using study::Disagreement;

namespace {

constexpr QSize kDialogSize{900, 640};
constexpr int kArticleRole = Qt::UserRole;
constexpr int kUidRole = Qt::UserRole + 1;
constexpr auto kUnseen = 200ms; ///< of work that shows nothing
constexpr auto kProgressInterval = 100ms;

} // namespace

/// Shared with the thread that compares.
struct AgreementDialog::Run
{
    std::atomic<bool> cancelled = false;
    std::atomic<int> done = 0;
    std::atomic<int> total = 0;

    [[nodiscard]] static study::AgreementProgress progressOf(const std::shared_ptr<Run>& run)
    {
        return [run](int done, int total) {
            run->done = done;
            run->total = total;
            return !run->cancelled;
        };
    }
};

AgreementDialog::AgreementDialog(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
    , m_model(new AgreementModel(this))
    , m_group(new GroupAgreementModel(this))
{
    setObjectName(u"agreement"_s);
    setWindowTitle(tr("Agreement between coders"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    readCoders();
}

AgreementDialog::~AgreementDialog()
{
    if (m_run)
        m_run->cancelled = true;
}

void AgreementDialog::connectSignals()
{
    connect(m_progress, &ProgressStrip::cancelRequested, this, &AgreementDialog::stop);
    connect(&m_progressTimer, &QTimer::timeout, this, &AgreementDialog::showProgress);
    for (const QComboBox* box : {m_first, m_second, m_unit})
        connect(box, &QComboBox::activated, this, &AgreementDialog::compare);
    connect(m_withBelow, &QCheckBox::toggled, this, &AgreementDialog::compare);
    connect(m_tags->selectionModel(), &QItemSelectionModel::currentChanged, this, &AgreementDialog::showTag);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AgreementDialog::showTag);
    for (const QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(m_model), static_cast<QAbstractItemModel*>(m_group)})
        connect(model, &QAbstractItemModel::modelReset, this, &AgreementDialog::showButtons);
    connect(m_groupTags, &QTreeView::activated, this, &AgreementDialog::showPair);
    connect(m_disagreements, &QTreeWidget::itemActivated, this, &AgreementDialog::openDisagreement);
    connect(&m_library, &library::Library::changed, this, &AgreementDialog::readCoders);
}

void AgreementDialog::readCoders()
{
    const auto read = m_library.readNewest(
        u"coders"_s, [](const library::Stores& stores) { return stores.annotations.coders().all(); });
    base::whenDone(read, this, [this](const base::Result<Coders>& coders) {
        if (coders)
            takeCoders(*coders);
        else if (coders.error().code != base::ErrorCode::Cancelled)
            m_summary->setText(coders.error().message);
    });
}

/// Those that were chosen stay chosen; at first, all where there are more than two, else the owner and the
/// other.
void AgreementDialog::takeCoders(const Coders& coders)
{
    m_stack->setCurrentIndex(coders.size() < 2 ? 0 : 1);
    showButtons();
    if (coders.size() < 2)
        return;
    const bool wasGroup = m_first->count() == 0 || isGroup();
    int fallback = 0;
    m_coders.clear();
    for (const library::CoderCount& coder : coders)
        m_coders << coder.name;
    for (QComboBox* box : {m_first, m_second}) {
        const QVariant chosen = box->currentData();
        box->clear();
        for (const QString& name : m_coders)
            box->addItem(coderTitle(name), name);
        const int known = chosen.isValid() ? box->findData(chosen) : -1;
        box->setCurrentIndex(known < 0 ? fallback : known);
        ++fallback;
    }
    if (m_coders.size() > 2) {
        m_first->addItem(tr("All %n coders", nullptr, int(m_coders.size())));
        if (wasGroup)
            m_first->setCurrentIndex(m_first->count() - 1);
    }
    compare();
}

/// The last entry of the first list stands for all, where there are more than two.
bool AgreementDialog::isGroup() const
{
    return m_coders.size() > 2 && m_first->currentIndex() == m_coders.size();
}

const QAbstractItemModel& AgreementDialog::shownModel() const
{
    return isGroup() ? static_cast<const QAbstractItemModel&>(*m_group) : *m_model;
}

void AgreementDialog::compare()
{
    m_and->setVisible(!isGroup());
    m_second->setVisible(!isGroup());
    m_views->setCurrentIndex(isGroup() ? 1 : 0);
    beginRun();
    if (isGroup())
        compareAll();
    else
        compareTwo();
    showButtons();
}

void AgreementDialog::compareTwo()
{
    const study::AgreementQuestion question{.first = m_first->currentData().toString(),
                                            .second = m_second->currentData().toString(),
                                            .unit = CodingUnit(m_unit->currentData().toInt()),
                                            .withBelow = m_withBelow->isChecked()};
    if (question.first == question.second) {
        endRun();
        return showProblem(tr("Choose two different coders."));
    }
    const auto read = m_library.readNewest(
        u"agreement"_s, [question, progress = Run::progressOf(m_run)](const library::Stores& stores) {
            return study::compareCoders(stores, question, progress);
        });
    base::whenDone(read, this, [this, run = m_run](const base::Result<AgreementReport>& report) {
        if (run == m_run)
            takeReport(report);
    });
}

void AgreementDialog::compareAll()
{
    const study::GroupQuestion question{.coders = m_coders,
                                        .unit = CodingUnit(m_unit->currentData().toInt()),
                                        .withBelow = m_withBelow->isChecked()};
    const auto read = m_library.readNewest(
        u"agreement"_s, [question, progress = Run::progressOf(m_run)](const library::Stores& stores) {
            return study::compareGroup(stores, question, progress);
        });
    base::whenDone(read, this, [this, run = m_run](const base::Result<study::GroupAgreementReport>& report) {
        if (run == m_run)
            takeGroup(report);
    });
}

/// What is compared already is not wanted any more.
void AgreementDialog::beginRun()
{
    if (m_run)
        m_run->cancelled = true;
    m_run = std::make_shared<Run>();
    m_summary->setText(tr("Comparing…"));
    m_state->setCurrentWidget(m_summary);
    m_progressTimer.start(kUnseen);
}

void AgreementDialog::endRun()
{
    m_run.reset();
    m_progressTimer.stop();
    m_state->setCurrentWidget(m_summary);
}

void AgreementDialog::showProgress()
{
    if (m_state->currentWidget() != m_progress) {
        m_progress->start(isGroup() ? tr("Comparing pairs of coders") : tr("Comparing articles and tags"));
        m_state->setCurrentWidget(m_progress);
        m_progressTimer.start(kProgressInterval);
    }
    if (m_run && m_run->total > 0)
        m_progress->showProgress(m_run->done, m_run->total);
}

void AgreementDialog::stop()
{
    if (!m_run)
        return;
    m_run->cancelled = true;
    endRun();
    showProblem(tr("The comparison was stopped. Choose what to compare."));
}

void AgreementDialog::showProblem(const QString& text)
{
    m_model->setReport({});
    m_group->setReport({});
    m_summary->setText(text);
}

void AgreementDialog::showError(const base::Error& error)
{
    if (error.code != base::ErrorCode::Cancelled)
        showProblem(error.message);
}

void AgreementDialog::takeGroup(const base::Result<study::GroupAgreementReport>& report)
{
    endRun();
    if (!report)
        return showError(report.error());
    m_group->setReport(*report);
    m_groupTags->header()->setSectionResizeMode(GroupAgreementModel::Tag, QHeaderView::Stretch);
    m_group->sort(m_groupTags->header()->sortIndicatorSection(), m_groupTags->header()->sortIndicatorOrder());
    m_summary->setText(
        report->commonArticles == 0
            ? tr("There is no article in which all of them have tagged something; each pair is "
                 "compared over its own articles.")
            : tr("%n article(s) in which all of them have tagged something; each pair is "
                 "compared over its own articles.",
                 nullptr, report->commonArticles));
    if (m_group->rowCount() > 0)
        m_groupTags->setCurrentIndex(m_group->index(0, GroupAgreementModel::Alpha));
}

/// Two of all, with the passages on which they differ.
void AgreementDialog::showPair(const QModelIndex& index)
{
    const study::CoderPair* pair = m_group->pairAt(index.column());
    if (!pair)
        return;
    m_first->setCurrentIndex(m_first->findData(pair->first));
    m_second->setCurrentIndex(m_second->findData(pair->second));
    compare();
}

/// An empty table cannot be copied.
void AgreementDialog::showButtons()
{
    const bool any = m_stack->currentIndex() == 1 && shownModel().rowCount() > 0;
    m_copy->setVisible(any);
    m_save->setVisible(any);
}

void AgreementDialog::saveTable()
{
    auto* dialog = new QFileDialog(this, tr("Save table"));
    dialog->setObjectName(u"saveTable"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog->setNameFilters({tr("Table (%1)").arg(u"*.csv"_s)});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("Agreement", "name of a file") + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AgreementDialog::writeTable);
    dialog->open();
}

void AgreementDialog::writeTable(const QString& path)
{
    const auto written = QtConcurrent::run(
        [path, csv = commaSeparated(shownModel())] { return exporting::writeExport(path, csv, true); });
    base::whenDone(written, this, [this, path](const base::Result<void>& done) {
        m_summary->setText(done ? tr("The table was written to %1.").arg(QFileInfo(path).fileName())
                                : done.error().message);
    });
}

void AgreementDialog::takeReport(const base::Result<AgreementReport>& report)
{
    endRun();
    if (!report)
        return showError(report.error());
    m_model->setReport(*report);
    m_model->sort(m_tags->header()->sortIndicatorSection(), m_tags->header()->sortIndicatorOrder());
    m_summary->setText(tr("%n article(s) in which both have tagged something, %1 units.", nullptr,
                          int(report->articles.size()))
                           .arg(QLocale().toString(report->units)));
    // The first on which there is something to talk about.
    const auto& tags = m_model->report().tags;
    const auto differing =
        std::ranges::find_if(tags, [](const study::TagAgreement& tag) { return !tag.disagreements.empty(); });
    if (!tags.empty())
        m_tags->setCurrentIndex(
            m_model->index(differing == tags.end() ? 0 : int(differing - tags.begin()), 0));
}

void AgreementDialog::showTag()
{
    m_disagreements->clear();
    const QModelIndex current = m_tags->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount()) {
        m_heading->setText(tr("Passages tagged by one only"));
        return;
    }
    const study::TagAgreement& tag = m_model->tagAt(current.row());
    m_heading->setText(
        tr("%1: %n passage(s) tagged by one only", "a tag", int(tag.disagreements.size())).arg(tag.path));
    const AgreementReport& report = m_model->report();
    for (const Disagreement& one : tag.disagreements) {
        auto* item = new QTreeWidgetItem(
            m_disagreements, {coderTitle(one.byFirst ? report.question.first : report.question.second),
                              report.titles.value(one.article), one.text});
        item->setToolTip(2, one.text);
        item->setData(0, kArticleRole, one.article.value);
        item->setData(0, kUidRole, one.uid);
    }
}

void AgreementDialog::openDisagreement(const QTreeWidgetItem* item)
{
    if (item)
        Q_EMIT annotationRequested(base::ArticleId{item->data(0, kArticleRole).toLongLong()},
                                   item->data(0, kUidRole).toString());
}

} // namespace pizhu::ui
