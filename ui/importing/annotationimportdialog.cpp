// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/annotationimportdialog.h"

#include "app/base/whendone.h"
#include "app/settings/settings.h"
#include "ui/importing/conflictpane.h"
#include "ui/importing/interchangemodel.h"
#include "ui/widgets/progressstrip.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QtConcurrentRun>

#include <atomic>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using base::ErrorCode;
using base::fail;
using base::Result;
using importing::AnnotationOutcome;
using importing::ForeignWork;
using importing::InterchangePlan;
using importing::TagMapping;
using library::Stores;

namespace {

constexpr int kProgressInterval = 100; // ms

} // namespace

/// Shared with the thread that works.
struct AnnotationImportDialog::Run
{
    bool isReading = false; ///< of the dialog's thread only
    std::atomic<bool> cancelled = false;
    std::atomic<int> done = 0;
    std::atomic<int> total = 0;

    [[nodiscard]] static importing::AnnotationProgress progressOf(const std::shared_ptr<Run>& run)
    {
        return [run](int done, int total) {
            run->done = done;
            run->total = total;
            return !run->cancelled;
        };
    }
};

AnnotationImportDialog::AnnotationImportDialog(library::Library& library, const ThemeSource& theme,
                                               settings::Settings* settings, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
    , m_settings(settings)
    , m_model(new InterchangeModel(theme, this))
{
    setObjectName(u"annotationImport"_s);
    setWindowTitle(tr("Import annotations"));
    createWidgets();
    createTable();
    createLayout();
    connectSignals();
    showCounts();
    showCurrent();
}

AnnotationImportDialog::~AnnotationImportDialog()
{
    if (m_run)
        m_run->cancelled = true;
}

void AnnotationImportDialog::connectSignals()
{
    connect(m_choose, &QPushButton::clicked, this, &AnnotationImportDialog::chooseFiles);
    connect(m_import, &QPushButton::clicked, this, &AnnotationImportDialog::apply);
    connect(m_search, &QLineEdit::textChanged, this, &AnnotationImportDialog::filter);
    connect(m_outcomes, &QButtonGroup::idClicked, this, &AnnotationImportDialog::filter);
    connect(m_tagRule, &QComboBox::activated, this, [this] {
        m_tagParent->setVisible(m_tagRule->currentData().toInt() == int(TagMapping::Rule::Below));
        plan();
    });
    connect(m_tagParent, &QLineEdit::editingFinished, this, &AnnotationImportDialog::planIfChanged);
    connect(m_coder, &QLineEdit::editingFinished, this, &AnnotationImportDialog::planIfChanged);
    connect(m_model, &InterchangeModel::takenChanged, this, &AnnotationImportDialog::showCounts);
    connect(m_model, &InterchangeModel::tagMoved, this, &AnnotationImportDialog::moveTag,
            Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AnnotationImportDialog::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AnnotationImportDialog::showCurrent);
    connect(m_conflict, &ConflictPane::chosen, this, [this](importing::ConflictChoice choice) {
        if (m_table->currentIndex().isValid())
            m_model->setChoice(m_table->currentIndex().row(), choice);
    });
    connect(m_progress, &ProgressStrip::cancelRequested, this, &AnnotationImportDialog::stop);
    m_progressTimer.setInterval(kProgressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_run && m_run->total > 0)
            m_progress->showProgress(m_run->done, m_run->total);
    });
}

/// What has a say asks soon; the reading of a file is not waited for.
void AnnotationImportDialog::stop()
{
    if (!m_run)
        return;
    m_run->cancelled = true;
    if (!m_run->isReading)
        return;
    endRun();
    showFailure({ErrorCode::Cancelled, {}, {}});
}

void AnnotationImportDialog::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Import annotations"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Annotations (%1)")
             .arg(u"*.pizhu-annotations *.jsonld *.json *.qdpx *.qdc *.qde *.qda *.sqlite *.sqlite3 "
                  "*.taguette *.csv *.html *.calibre_highlights "
                  "*.calibre_annotation_collection"_s),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &AnnotationImportDialog::setFiles);
    dialog->open();
}

void AnnotationImportDialog::setFiles(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_isDone = false;
    m_movedTags.clear();
    m_file->setText(paths.size() == 1 ? paths.first() : tr("%n files", nullptr, int(paths.size())));
    m_file->setToolTip(paths.join(u'\n'));
    beginRun(tr("Reading"));
    m_run->isReading = true;
    const auto read = QtConcurrent::run([paths]() -> Result<Works> {
        Works works;
        for (const QString& path : paths) {
            auto work = importing::readInterchange(path);
            if (!work)
                return fail(work.error());
            works.push_back(std::move(*work));
        }
        return works;
    });
    base::whenDone(read, this, [this, run = m_run](const Result<Works>& works) {
        if (run == m_run) // else it was stopped, or other files were chosen
            takeWorks(works);
    });
}

void AnnotationImportDialog::takeWorks(const Result<Works>& works)
{
    endRun();
    m_model->setPlans({}, false);
    m_works.clear();
    if (!works)
        return showFailure(works.error());
    m_works = *works;
    plan();
}

TagMapping AnnotationImportDialog::mapping() const
{
    return {.rule = TagMapping::Rule(m_tagRule->currentData().toInt()),
            .parent = m_tagParent->text().trimmed(),
            .chosen = m_movedTags};
}

/// A field was left; as a rule nothing was typed.
void AnnotationImportDialog::planIfChanged()
{
    if (m_plannedMapping != mapping() || m_plannedCoder != m_coder->text().simplified())
        plan();
}

void AnnotationImportDialog::plan()
{
    if (m_works.empty() || m_isDone)
        return;
    const QString coder = m_coder->text().simplified();
    if (m_settings)
        m_settings->setCoderName(coder);
    m_plannedMapping = mapping();
    m_plannedCoder = coder;
    if (m_run)
        m_run->cancelled = true; // what is being planned is not wanted any more
    beginRun(tr("Comparing with the library"));
    const auto planned = m_library.readNewest(
        u"annotationImport"_s,
        [works = m_works, mapping = m_plannedMapping, coder,
         progress = Run::progressOf(m_run)](const Stores& stores) -> Result<Plans> {
            Plans plans;
            for (ForeignWork work : works) {
                importing::makeOwn(work, coder);
                auto plan = importing::planInterchange(stores, std::move(work), mapping, progress);
                if (!plan)
                    return fail(plan.error());
                plans.push_back(std::move(*plan));
            }
            return plans;
        });
    base::whenDone(planned, this, [this, run = m_run](const Result<Plans>& plans) {
        if (run == m_run) // else a newer one goes on
            takePlans(plans);
    });
}

void AnnotationImportDialog::takePlans(const Result<Plans>& plans)
{
    endRun();
    if (!plans)
        return showFailure(plans.error());
    m_message->hide();
    m_model->setPlans(*plans, false);
    filter();
    m_table->setFocus();
}

void AnnotationImportDialog::apply()
{
    beginRun(tr("Importing"));
    m_import->setEnabled(false);
    const QString label = m_works.size() == 1
                              ? tr("Import annotations from %1").arg(m_works.front().fileName)
                              : tr("Import annotations from %n file(s)", nullptr, int(m_works.size()));
    const auto written = m_library.write(
        label,
        [plans = m_model->plans(), progress = Run::progressOf(m_run)](Stores& stores) -> Result<Plans> {
            Plans applied;
            for (const InterchangePlan& plan : plans) {
                auto done = importing::applyInterchange(stores, plan, progress);
                if (!done)
                    return fail(done.error());
                applied.push_back(std::move(*done));
            }
            return applied;
        });
    base::whenDone(written, this, [this](const Result<Plans>& plans) { takeApplied(plans); });
}

void AnnotationImportDialog::takeApplied(const Result<Plans>& plans)
{
    endRun();
    if (!plans) {
        showCounts();
        return showFailure(plans.error());
    }
    m_isDone = true;
    m_model->setPlans(*plans, true);
    filter();
    int added = 0;
    for (const InterchangePlan& plan : *plans) {
        for (const AnnotationOutcome outcome :
             {AnnotationOutcome::New, AnnotationOutcome::Orphan, AnnotationOutcome::Matched})
            added += plan.count(importing::PlannedPart::Kind::Annotation, outcome);
    }
    const QString sentence = tr("%n annotation(s) were imported.", nullptr, added);
    m_message->setText(sentence);
    m_message->show();
    Q_EMIT imported(sentence);
}

void AnnotationImportDialog::beginRun(const QString& what)
{
    m_run = std::make_shared<Run>();
    m_progress->start(what);
    m_progressTimer.start();
    m_import->setEnabled(false);
}

void AnnotationImportDialog::endRun()
{
    m_run.reset();
    m_progressTimer.stop();
    m_progress->hide();
}

void AnnotationImportDialog::showFailure(const base::Error& error)
{
    m_message->setText(error.code == ErrorCode::Cancelled ? tr("Stopped. Nothing was imported.")
                                                          : error.message);
    m_message->show();
}

void AnnotationImportDialog::showCounts()
{
    for (QAbstractButton* button : m_outcomes->buttons()) {
        const int id = m_outcomes->id(button);
        const bool isAll = id < 0;
        const int count = isAll ? m_model->total() : m_model->count(AnnotationOutcome(id));
        const QString name =
            isAll ? tr("All") : InterchangeModel::outcomeText(AnnotationOutcome(id), m_isDone);
        button->setText(tr("%1 %2", "an outcome and how many").arg(name, QLocale().toString(count)));
        button->setVisible(count > 0 || isAll);
    }
    QStringList summaries;
    for (const InterchangePlan& plan : m_model->plans())
        summaries << importing::formatTitle(plan.work.format) + u" · "_s + plan.summary();
    m_summary->setText(summaries.join(u'\n'));
    m_summary->setVisible(!summaries.isEmpty());
    const int taken = m_isDone ? 0 : m_model->takenCount();
    m_import->setText(taken > 0 ? tr("Import %n part(s)", "tags, articles, annotations", taken)
                                : tr("Import"));
    m_import->setEnabled(taken > 0 && !m_run && !m_library.isReadOnly());
}

void AnnotationImportDialog::filter()
{
    const int id = m_outcomes->checkedId();
    m_model->setFilter(id < 0 ? std::nullopt : std::optional(AnnotationOutcome(id)),
                       m_search->text().trimmed());
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, InterchangeModel::Name));
}

void AnnotationImportDialog::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const importing::PlannedAnnotation* conflict = current.isValid() && current.row() < m_model->rowCount()
                                                       ? m_model->conflictAt(current.row())
                                                       : nullptr;
    m_conflict->setVisible(conflict != nullptr && !m_isDone);
    if (conflict)
        m_conflict->showConflict(*conflict);
}

void AnnotationImportDialog::moveTag(const QString& tag, const QString& path)
{
    m_movedTags.insert(tag, path);
    plan();
}

void AnnotationImportDialog::copyReport() const
{
    QStringList lines;
    for (const InterchangePlan& plan : m_model->plans()) {
        lines << plan.work.fileName << plan.summary();
        for (const importing::PlannedPart& part : plan.parts)
            lines << QStringList{InterchangeModel::outcomeText(part.outcome, m_isDone), part.name, part.where,
                                 part.reason}
                         .join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace pizhu::ui
