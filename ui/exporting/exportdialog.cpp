// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportdialog.h"

#include "app/base/whendone.h"
#include "app/exporting/templates/folderexport.h"
#include "app/settings/settings.h"
#include "ui/exporting/exportformats.h"
#include "ui/exporting/exportoptionsform.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using exporting::Format;

namespace {

constexpr QSize kDialogSize{760, 620};
/// The preview shows how it will look, not all of it.
constexpr qsizetype kPreviewCharacters = 20'000;

} // namespace

ExportDialog::ExportDialog(library::Library& library, const ExportScope& scope, settings::Settings* settings,
                           QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_scope(scope)
    , m_settings(settings)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export excerpts"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    changeFormat();
}

void ExportDialog::createWidgets()
{
    m_format = new QComboBox(this);
    m_format->setObjectName(u"exportFormat"_s);
    m_format->setMaxVisibleItems(int(ExportFormats::inOrder().size()));
    for (const Format format : ExportFormats::inOrder())
        m_format->addItem(ExportFormats::title(format), QVariant::fromValue(static_cast<int>(format)));
    const QString last = m_settings ? QString::fromUtf8(m_settings->state(u"export/format"_s)) : QString();
    setFormat(last == u"template" ? Format::Template
                                  : exporting::formatFromName(last).value_or(Format::Markdown));
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"exportHint"_s);
    m_hint->setWordWrap(true);
    createScopes();
    m_options = new ExportOptionsForm(m_settings, this);
    m_preview = new QPlainTextEdit(this);
    m_preview->setObjectName(u"exportPreview"_s);
    m_preview->setReadOnly(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"exportSummary"_s);
    m_summary->setWordWrap(true);
}

void ExportDialog::createScopes()
{
    m_scopes = new QButtonGroup(this);
    const auto addScope = [this](Scope scope, const QString& text, bool enabled) {
        auto* button = new QRadioButton(text, this);
        button->setEnabled(enabled);
        m_scopes->addButton(button, static_cast<int>(scope));
    };
    addScope(Scope::Article, tr("The open article"), m_scope.article.isValid());
    const auto selected = static_cast<int>(m_scope.selected.size());
    if (selected > 0)
        addScope(Scope::Selected,
                 m_scope.annotations.empty() ? tr("The %Ln selected article(s)", nullptr, selected)
                                             : tr("The %Ln selected annotation(s)", nullptr,
                                                  static_cast<int>(m_scope.annotations.size())),
                 true);
    addScope(Scope::List, tr("The articles in the list"), m_scope.listIsFiltered);
    addScope(Scope::Everything, tr("The whole library"), true);
    const Scope first = m_scope.listIsFiltered ? Scope::List : Scope::Everything;
    m_scopes->button(static_cast<int>(selected > 0 ? Scope::Selected : first))->setChecked(true);
}

QFormLayout* ExportDialog::createForm()
{
    auto* scopes = new QVBoxLayout;
    scopes->setSpacing(Theme::kSpaceXs);
    for (QAbstractButton* button : m_scopes->buttons())
        scopes->addWidget(button);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(Theme::kSpaceL);
    form->setVerticalSpacing(Theme::kSpaceM);
    form->addRow(tr("Format"), m_format);
    form->addRow(QString(), m_hint);
    form->addRow(tr("Excerpts from"), scopes);
    form->addRow(tr("Options"), m_options);
    return form;
}

void ExportDialog::createLayout()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"exportSave"_s);
    m_save->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addLayout(createForm());
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
}

void ExportDialog::connectSignals()
{
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::changeFormat);
    connect(m_scopes, &QButtonGroup::idClicked, this, &ExportDialog::render);
    connect(m_options, &ExportOptionsForm::changed, this, &ExportDialog::render);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
}

void ExportDialog::setFormat(Format format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

void ExportDialog::changeFormat()
{
    const auto format = static_cast<Format>(m_format->currentData().toInt());
    m_options->setFormat(format);
    static_cast<QFormLayout*>(layout()->itemAt(0)->layout())
        ->setRowVisible(m_options, !m_options->isHidden());
    m_hint->setText(ExportFormats::hint(format));
    m_hint->setVisible(!m_hint->text().isEmpty());
    render();
}

exporting::ExportScope ExportDialog::chosenScope() const
{
    switch (static_cast<Scope>(m_scopes->checkedId())) {
    case Scope::Article:
        return {.articles = {m_scope.article}};
    case Scope::Selected:
        return {.articles = m_scope.selected, .annotations = m_scope.annotations};
    case Scope::List:
        return {.query = m_scope.list};
    case Scope::Everything:
        break;
    }
    return {};
}

base::Result<ExportDialog::Rendered> ExportDialog::rendered(const library::Stores& stores,
                                                            const exporting::ExportScope& scope,
                                                            const exporting::ExportOptions& options)
{
    const auto content = exporting::gatherContent(stores, scope, options.format);
    if (!content)
        return base::fail(content.error());
    Rendered rendered{.content = {},
                      .preview = {},
                      .articles = static_cast<int>(content->articles.size()),
                      .excerpts = content->excerptCount()};
    if (content->articles.empty())
        return rendered;
    auto bytes = exporting::renderContent(*content, options);
    if (!bytes)
        return base::fail(std::move(bytes.error()));
    rendered.content = std::move(*bytes);
    const bool isText = exporting::formatInfo(options.format).isText;
    rendered.preview =
        QString::fromUtf8(isText ? rendered.content : exporting::renderExcerpts(content->articles, {}))
            .left(kPreviewCharacters);
    return rendered;
}

void ExportDialog::render()
{
    m_save->setEnabled(false);
    m_summary->setText(tr("Preparing…"));
    const auto future = m_library.readNewest(
        u"export"_s, [scope = chosenScope(), options = m_options->options()](const library::Stores& stores) {
            return rendered(stores, scope, options);
        });
    base::whenDone(future, this, [this](const base::Result<Rendered>& done) { showRendered(done); });
}

void ExportDialog::showRendered(const base::Result<Rendered>& rendered)
{
    if (!rendered) {
        if (rendered.error().code != base::ErrorCode::Cancelled) {
            m_preview->clear();
            m_summary->setText(rendered.error().message);
        }
        return;
    }
    m_rendered = *rendered;
    m_preview->setPlainText(m_rendered.preview);
    const QString excerpts = tr("%n excerpt(s)", nullptr, m_rendered.excerpts);
    const QString articles = tr("%n article(s)", nullptr, m_rendered.articles);
    const QString size = QLocale().formattedDataSize(m_rendered.content.size());
    m_summary->setText(
        m_rendered.articles > 0
            ? excerpts + u" · "_s + articles + u" · "_s + size
            : tr("There is nothing to export here yet: highlight a passage or write a note first."));
    m_save->setEnabled(m_rendered.articles > 0);
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
        connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::saveIntoFolder);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
        dialog->setDefaultSuffix(QLatin1String(exporting::formatInfo(format).extension));
        connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::save);
    }
    dialog->open();
}

void ExportDialog::save(const QString& path)
{
    const auto written = exporting::writeExport(path, m_rendered.content, true);
    if (!written) {
        m_summary->setText(written.error().message);
        Q_EMIT failed(written.error());
        return;
    }
    m_options->remember();
    Q_EMIT exported(path, m_rendered.excerpts);
    accept();
}

/// Files that are there are merged, so the dialog stays open and says what became of them.
void ExportDialog::saveIntoFolder(const QString& folder)
{
    m_save->setEnabled(false);
    m_options->remember();
    const auto future = m_library.read([scope = chosenScope(), options = m_options->options(),
                                        folder](const library::Stores& stores) -> base::Result<QString> {
        const auto content = exporting::gatherContent(stores, scope, options.format);
        if (!content)
            return base::fail(content.error());
        return exporting::exportIntoFolder(content->articles, options, folder)
            .map([](const exporting::FolderReport& report) { return report.toText(); });
    });
    base::whenDone(future, this, [this, folder](const base::Result<QString>& report) {
        m_save->setEnabled(true);
        m_summary->setText(report ? report->section(u'\n', 0, 0) : report.error().message);
        if (!report)
            return;
        m_preview->setPlainText(*report);
        Q_EMIT exported(folder, m_rendered.excerpts);
    });
}

} // namespace pizhu::ui
