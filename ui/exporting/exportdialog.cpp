// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportdialog.h"

#include "app/base/whendone.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
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

namespace {

constexpr QSize kDialogSize{720, 560};
/// The preview shows how it will look, not all of it.
constexpr qsizetype kPreviewCharacters = 20'000;

QString filterFor(exporting::Format format)
{
    switch (format) {
    case exporting::Format::Markdown:
        return ExportDialog::tr("Markdown (*.md)");
    case exporting::Format::Html:
        return ExportDialog::tr("Web page (*.html)");
    case exporting::Format::Csv:
        return ExportDialog::tr("Table (*.csv)");
    case exporting::Format::JsonLd:
        return ExportDialog::tr("W3C Web Annotations (*.jsonld)");
    }
    Q_UNREACHABLE();
}

void keepOnly(std::vector<exporting::ArticleExcerpts>& articles,
              const std::vector<base::AnnotationId>& annotations)
{
    if (annotations.empty())
        return;
    const QSet<base::AnnotationId> wanted(annotations.begin(), annotations.end());
    for (exporting::ArticleExcerpts& article : articles)
        std::erase_if(article.excerpts, [&wanted](const exporting::Excerpt& excerpt) {
            return !wanted.contains(excerpt.annotation.id);
        });
}

} // namespace

ExportDialog::ExportDialog(library::Library& library, const ExportScope& scope, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_scope(scope)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export excerpts"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    render();
}

void ExportDialog::createWidgets()
{
    m_format = new QComboBox(this);
    m_format->setObjectName(u"exportFormat"_s);
    using exporting::Format;
    for (const Format format : {Format::Markdown, Format::Html, Format::Csv, Format::JsonLd})
        m_format->addItem(filterFor(format).section(u" ("_s, 0, 0),
                          QVariant::fromValue(static_cast<int>(format)));

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

    m_bom = new QCheckBox(tr("Start with a byte order mark, for spreadsheet programs"), this);
    m_bom->setObjectName(u"csvBom"_s);
    m_preview = new QPlainTextEdit(this);
    m_preview->setObjectName(u"exportPreview"_s);
    m_preview->setReadOnly(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"exportSummary"_s);
    m_summary->setWordWrap(true);
}

void ExportDialog::createLayout()
{
    auto* scopes = new QVBoxLayout;
    scopes->setSpacing(Theme::kSpaceXs);
    for (QAbstractButton* button : m_scopes->buttons())
        scopes->addWidget(button);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(Theme::kSpaceL);
    form->setVerticalSpacing(Theme::kSpaceM);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Excerpts from"), scopes);
    form->addRow(QString(), m_bom);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"exportSave"_s);
    m_save->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addLayout(form);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
}

void ExportDialog::connectSignals()
{
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::render);
    connect(m_scopes, &QButtonGroup::idClicked, this, &ExportDialog::render);
    connect(m_bom, &QCheckBox::toggled, this, &ExportDialog::render);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
}

void ExportDialog::setFormat(exporting::Format format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

exporting::ExportOptions ExportDialog::options() const
{
    return {.format = static_cast<exporting::Format>(m_format->currentData().toInt()),
            .csvBom = m_bom->isChecked()};
}

void ExportDialog::render()
{
    m_bom->setVisible(options().format == exporting::Format::Csv);
    m_save->setEnabled(false);
    m_summary->setText(tr("Preparing…"));
    const auto scope = static_cast<Scope>(m_scopes->checkedId());
    const auto future =
        m_library.readNewest(u"export"_s,
                             [scope, places = m_scope,
                              chosen = options()](const library::Stores& stores) -> base::Result<Rendered> {
                                 std::vector<base::ArticleId> ids{places.article};
                                 if (scope == Scope::Selected) {
                                     ids = places.selected;
                                 } else if (scope != Scope::Article) {
                                     auto found = stores.articles.find(
                                         scope == Scope::List ? places.list : library::ArticleQuery{});
                                     if (!found)
                                         return base::fail(found.error());
                                     ids = std::move(*found);
                                 }
                                 auto articles = exporting::gatherExcerpts(stores, ids);
                                 if (!articles)
                                     return base::fail(articles.error());
                                 if (scope == Scope::Selected)
                                     keepOnly(*articles, places.annotations);
                                 Rendered rendered{.content = exporting::renderExcerpts(*articles, chosen),
                                                   .articles = static_cast<int>(articles->size())};
                                 for (const exporting::ArticleExcerpts& article : *articles)
                                     rendered.excerpts += static_cast<int>(article.excerpts.size());
                                 return rendered;
                             });
    base::whenDone(future, this, [this](const base::Result<Rendered>& rendered) { showRendered(rendered); });
}

void ExportDialog::showRendered(const base::Result<Rendered>& rendered)
{
    if (!rendered) {
        if (rendered.error().code != base::ErrorCode::Cancelled)
            m_summary->setText(rendered.error().message);
        return;
    }
    m_rendered = *rendered;
    m_preview->setPlainText(QString::fromUtf8(m_rendered.content).left(kPreviewCharacters));
    const QString excerpts = tr("%n excerpt(s)", nullptr, m_rendered.excerpts);
    const QString articles = tr("%n article(s)", nullptr, m_rendered.articles);
    m_summary->setText(
        m_rendered.excerpts > 0
            ? excerpts + u" · "_s + articles
            : tr("There is nothing to export here yet: highlight a passage or write a note first."));
    m_save->setEnabled(m_rendered.excerpts > 0);
}

QString ExportDialog::suggestedName() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder + u'/' + tr("excerpts", "file name") + u'.' + exporting::formatName(options().format);
}

void ExportDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Export excerpts"), suggestedName(), filterFor(options().format));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog->setDefaultSuffix(exporting::formatName(options().format));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::save);
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
    Q_EMIT exported(path, m_rendered.excerpts);
    accept();
}

} // namespace pizhu::ui
