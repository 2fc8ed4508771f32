// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportdialog.h"

#include "app/base/whendone.h"
#include "app/settings/settings.h"
#include "ui/exporting/exportformats.h"
#include "ui/exporting/exportoptionsform.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
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
/// The preview shows how it will look, not all of it.
constexpr int kPreviewArticles = 10;
constexpr qsizetype kPreviewCharacters = 20'000;

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
    m_previewTitle = new QLabel(tr("Preview"), this);
    m_previewTitle->setObjectName(u"exportPreviewTitle"_s);
    m_preview = new QPlainTextEdit(this);
    m_preview->setObjectName(u"exportPreview"_s);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setReadOnly(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"exportSummary"_s);
    m_summary->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->hide();
}

QFormLayout* ExportDialog::createForm()
{
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Theme::kSpaceL);
    form->setVerticalSpacing(Theme::kSpaceM);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Format"), m_format);
    form->addRow(m_hint);
    form->addRow(tr("Excerpts from"), m_scope);
    form->addRow(tr("Options"), m_options);
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
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    return buttons;
}

void ExportDialog::createLayout()
{
    m_form = new QWidget(this);
    m_form->setFixedWidth(kFormWidth);
    m_form->setLayout(createForm());
    auto* preview = new QVBoxLayout;
    preview->setSpacing(Theme::kSpaceS);
    preview->addWidget(m_previewTitle);
    preview->addWidget(m_preview, 1);
    auto* panes = new QHBoxLayout;
    panes->setSpacing(Theme::kSpaceL);
    panes->addWidget(m_form, 0, Qt::AlignTop);
    panes->addLayout(preview, 1);
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
    auto* form = static_cast<QFormLayout*>(m_form->layout());
    form->setRowVisible(m_options, !m_options->isHidden());
    m_hint->setText(ExportFormats::hint(format));
    form->setRowVisible(m_hint, !m_hint->text().isEmpty());
    preview();
}

base::Result<ExportDialog::Preview> ExportDialog::read(const library::Stores& stores,
                                                       const exporting::ExportScope& scope,
                                                       const exporting::ExportOptions& options)
{
    const auto counts = exporting::countExport(stores, scope, options.format);
    if (!counts)
        return base::fail(counts.error());
    Preview preview{.text = {}, .counts = *counts};
    if (counts->articles == 0)
        return preview;
    const auto bytes = exporting::previewExport(stores, scope, options, kPreviewArticles);
    if (!bytes)
        return base::fail(bytes.error());
    const QString text = QString::fromUtf8(*bytes);
    preview.text = text.left(kPreviewCharacters);
    preview.isWhole = counts->articles <= kPreviewArticles && text.size() <= kPreviewCharacters &&
                      exporting::formatInfo(options.format).isText;
    return preview;
}

void ExportDialog::preview()
{
    if (m_run)
        return;
    m_save->setEnabled(false);
    m_summary->setText(tr("Preparing…"));
    const auto future = m_library.readNewest(
        u"export"_s, [scope = m_scope->chosen(), options = m_options->options()](
                         const library::Stores& stores) { return read(stores, scope, options); });
    base::whenDone(future, this, [this, asked = ++m_asked](const base::Result<Preview>& done) {
        if (asked == m_asked) // else another one was asked for since
            showPreview(done);
    });
}

void ExportDialog::showPreview(const base::Result<Preview>& preview)
{
    if (m_run)
        return;
    if (!preview) {
        if (preview.error().code != base::ErrorCode::Cancelled) {
            m_preview->clear();
            m_summary->setText(preview.error().message);
        }
        return;
    }
    m_counts = preview->counts;
    m_preview->setPlainText(preview->text);
    m_previewTitle->setText(preview->isWhole ? tr("Preview") : tr("Preview of the beginning"));
    const QString excerpts = tr("%n excerpt(s)", nullptr, m_counts.excerpts);
    const QString articles = tr("%n article(s)", nullptr, m_counts.articles);
    m_summary->setText(
        m_counts.articles > 0
            ? excerpts + u" · "_s + articles
            : tr("There is nothing to export here yet: highlight a passage or write a note first."));
    m_save->setEnabled(m_counts.articles > 0);
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
        advance(0, 0);
    else if (m_run)
        std::exchange(m_run, nullptr)->deleteLater();
}

void ExportDialog::advance(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_summary->setText(total > 0 ? tr("Writing article %L1 of %L2…").arg(done).arg(total) : tr("Writing…"));
}

/// Files of a folder that were there are merged, so the dialog stays open and says what became of them.
void ExportDialog::finish(const ExportRun::Outcome& outcome, const QString& target)
{
    showRunning(false);
    Q_EMIT exported(target, outcome.counts.excerpts);
    if (outcome.report.isEmpty())
        return accept();
    m_previewTitle->setText(tr("What became of the files"));
    m_preview->setPlainText(outcome.report);
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
        m_run->cancel();
    else
        QDialog::reject();
}

} // namespace pizhu::ui
