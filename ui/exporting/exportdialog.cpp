// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportdialog.h"

#include "app/settings/settings.h"
#include "ui/exporting/exportformats.h"
#include "ui/exporting/exportoptionsform.h"
#include "ui/exporting/exportpreview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using exporting::Format;

namespace {

constexpr QSize kDialogSize{1000, 660};
constexpr int kFormWidth = 380;
constexpr int kProgressWidth = 160;

/// `done` are the articles that are finished, of `total`, which is 0 where it is not known.
QString stageText(ExportRun::Stage stage, int done, int total)
{
    switch (stage) {
    case ExportRun::Stage::Writing:
        return total > 0 ? ExportDialog::tr("Writing article %L1 of %L2…").arg(done).arg(total)
                         : ExportDialog::tr("Writing…");
    case ExportRun::Stage::Printing:
        return ExportDialog::tr("Laying out pages: %L1 of %L2 articles…").arg(done).arg(total);
    case ExportRun::Stage::Joining:
        break;
    }
    return ExportDialog::tr("Putting the pages together…");
}

} // namespace

ExportDialog::ExportDialog(library::Library& library, const ExportScope& scope, settings::Settings* settings,
                           QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_settings(settings)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export excerpts"));
    resize(kDialogSize);
    createWidgets(scope);
    createLayout();
    connectSignals();
    changeFormat();
}

void ExportDialog::createWidgets(const ExportScope& scope)
{
    m_format = new QComboBox(this);
    m_format->setObjectName(u"exportFormat"_s);
    m_format->setMaxVisibleItems(int(ExportFormats::inOrder().size()));
    for (const Format format : ExportFormats::inOrder())
        m_format->addItem(ExportFormats::title(format), QVariant::fromValue(static_cast<int>(format)));
    const QString last = m_settings ? QString::fromUtf8(m_settings->state(u"export/format"_s)) : QString();
    setFormat(ExportFormats::fromName(last).value_or(Format::Markdown));
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"exportHint"_s);
    m_hint->setWordWrap(true);
    m_scope = new ExportScopeForm(m_library, scope, this);
    m_options = new ExportOptionsForm(m_settings, this);
    m_preview = new ExportPreview(m_library, this);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"exportSummary"_s);
    m_summary->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->hide();
}

/// Each label above its field.
QVBoxLayout* ExportDialog::createForm()
{
    auto* form = new QVBoxLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Theme::kSpaceM);
    const auto add = [this, form](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        form->addWidget(label);
        form->addWidget(field);
        return label;
    };
    add(tr("Format"), m_format);
    form->addWidget(m_hint);
    add(tr("Excerpts from"), m_scope);
    m_optionsLabel = add(tr("Options"), m_options);
    return form;
}

QHBoxLayout* ExportDialog::createButtons()
{
    m_save = new QPushButton(tr("Export…"), this);
    m_save->setObjectName(u"exportSave"_s);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"exportCancel"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::kSpaceS);
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_preview->stopButton());
    buttons->addWidget(m_save); // as in the other dialogs
    buttons->addWidget(m_cancel);
    return buttons;
}

void ExportDialog::createLayout()
{
    m_form = new QWidget(this);
    m_form->setFixedWidth(kFormWidth);
    m_form->setLayout(createForm());
    auto* panes = new QHBoxLayout;
    panes->setSpacing(Theme::kSpaceL);
    panes->addWidget(m_form, 0, Qt::AlignTop);
    panes->addWidget(m_preview, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addLayout(panes, 1);
    layout->addLayout(createButtons());
}

void ExportDialog::connectSignals()
{
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::changeFormat);
    connect(m_scope, &ExportScopeForm::changed, this, &ExportDialog::preview);
    connect(m_options, &ExportOptionsForm::changed, this, &ExportDialog::preview);
    connect(m_preview, &ExportPreview::counted, this, &ExportDialog::showCounts);
    connect(m_preview, &ExportPreview::failed, this, &ExportDialog::showProblem);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
}

void ExportDialog::setFormat(Format format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

void ExportDialog::changeFormat()
{
    const auto format = static_cast<Format>(m_format->currentData().toInt());
    m_options->setFormat(format);
    m_optionsLabel->setVisible(!m_options->isHidden());
    m_hint->setText(ExportFormats::hint(format));
    m_hint->setVisible(!m_hint->text().isEmpty());
    preview();
}

void ExportDialog::preview()
{
    if (m_run)
        return;
    m_save->setEnabled(false);
    m_summary->setText(tr("Preparing…"));
    m_preview->ask(m_scope->chosen(), m_options->options());
}

void ExportDialog::showCounts(const exporting::ExportCounts& counts, bool isPreviewStopped)
{
    QStringList summary{tr("%n excerpt(s)", nullptr, counts.excerpts),
                        tr("%n article(s)", nullptr, counts.articles)};
    if (isPreviewStopped)
        summary << tr("the preview was stopped");
    m_summary->setText(
        counts.articles > 0
            ? summary.join(u" · "_s)
            : tr("There is nothing to export here yet: highlight a passage or write a note first."));
    m_save->setEnabled(counts.articles > 0);
}

void ExportDialog::showProblem(const base::Error& error)
{
    m_summary->setText(error.message);
}

QString ExportDialog::suggestedName() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const Format format = m_options->options().format;
    return folder + u'/' + tr("excerpts", "file name") + u'.' +
           QLatin1String(exporting::formatInfo(format).extension);
}

void ExportDialog::chooseTarget()
{
    const Format format = m_options->options().format;
    const bool folder = m_options->wantsFolder();
    auto* dialog =
        folder ? new QFileDialog(this, tr("Export into a folder"))
               : new QFileDialog(this, tr("Export excerpts"), suggestedName(), ExportFormats::filter(format));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (folder) {
        dialog->setFileMode(QFileDialog::Directory);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
        dialog->setDefaultSuffix(QLatin1String(exporting::formatInfo(format).extension));
    }
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, folder](const QString& target) { start(target, folder); });
    dialog->open();
}

void ExportDialog::start(const QString& target, bool intoFolder)
{
    m_options->remember();
    m_preview->drop();
    m_run = new ExportRun(m_library,
                          {.scope = m_scope->chosen(),
                           .options = m_options->options(),
                           .target = target,
                           .intoFolder = intoFolder,
                           .overwrite = true},
                          this);
    connect(m_run, &ExportRun::advanced, this, &ExportDialog::advance);
    connect(m_run, &ExportRun::finished, this,
            [this, target](const ExportRun::Outcome& outcome) { finish(outcome, target); });
    connect(m_run, &ExportRun::failed, this, &ExportDialog::stop);
    showRunning(true);
    m_run->start();
}

void ExportDialog::showRunning(bool running)
{
    m_form->setEnabled(!running);
    m_save->setEnabled(!running);
    m_progress->setVisible(running);
    m_cancel->setText(running ? tr("Stop") : tr("Cancel"));
    if (running)
        advance(ExportRun::Stage::Writing, 0, 0);
    else if (m_run)
        std::exchange(m_run, nullptr)->deleteLater();
}

void ExportDialog::advance(ExportRun::Stage stage, int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_summary->setText(stageText(stage, done, total));
}

/// Files of a folder that were there are merged, so the dialog stays open and says what became of them.
void ExportDialog::finish(const ExportRun::Outcome& outcome, const QString& target)
{
    showRunning(false);
    Q_EMIT exported(target, outcome.counts.excerpts);
    if (outcome.report.isEmpty())
        return accept();
    m_preview->showReport(tr("What became of the files"), outcome.report);
    m_summary->setText(outcome.report.section(u'\n', 0, 0));
    m_cancel->setText(tr("Close"));
}

void ExportDialog::stop(const base::Error& error)
{
    showRunning(false);
    m_summary->setText(error.message);
    if (error.code != base::ErrorCode::Cancelled)
        Q_EMIT failed(error);
}

void ExportDialog::reject()
{
    if (m_run)
        return m_run->cancel();
    m_preview->drop(); // the dialog may outlive being closed
    QDialog::reject();
}

} // namespace pizhu::ui
