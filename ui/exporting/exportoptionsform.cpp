// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportoptionsform.h"

#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/settings/settings.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using exporting::Format;

namespace {

const auto kOwnFile = u"…"_s; ///< the entry that asks for a file

bool isTextTable(Format format)
{
    return format == Format::Csv || format == Format::Tsv;
}

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

ExportOptionsForm::ExportOptionsForm(settings::Settings* settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
{
    createWidgets();
    createLayout();
    connectSignals();
}

void ExportOptionsForm::createWidgets()
{
    m_template = new QComboBox(this);
    m_template->setObjectName(u"exportTemplate"_s);
    for (const exporting::ShippedTemplate& shipped : exporting::shippedTemplates())
        m_template->addItem(shipped.title, shipped.name);
    m_template->addItem(tr("A file of yours…"), kOwnFile);
    m_style = new QComboBox(this);
    m_style->setObjectName(u"exportStyle"_s);
    for (const QString& name : exporting::citationStyleNames())
        m_style->addItem(exporting::citationStyleTitle(*exporting::citationStyleFromName(name)), name);
    m_script = createScripts(u"exportScript"_s, tr("As in the source"));
    m_beside = createScripts(u"exportBeside"_s, tr("None", "conversion"));
    m_beside->setToolTip(
        tr("Stands beside each excerpt, marked as a conversion; the words of the source always stay."));
    m_bom = new QCheckBox(tr("Byte order mark, for spreadsheet programs"), this);
    m_bom->setObjectName(u"csvBom"_s);
    m_guard = new QCheckBox(tr("Keep spreadsheets from taking text for formulas"), this);
    m_guard->setObjectName(u"guardFormulas"_s);
    m_guard->setToolTip(tr("Puts an apostrophe before what begins with =, +, - or @."));
}

QComboBox* ExportOptionsForm::createScripts(const QString& name, const QString& asInSource)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    const std::array scripts{std::pair{asInSource, text::ViewScript::Source},
                             std::pair{tr("Simplified"), text::ViewScript::Hans},
                             std::pair{tr("Traditional"), text::ViewScript::Hant},
                             std::pair{tr("Traditional, Taiwan"), text::ViewScript::HantTw},
                             std::pair{tr("Traditional, Hong Kong"), text::ViewScript::HantHk}};
    for (const auto& [title, script] : scripts)
        box->addItem(title, text::viewScriptName(script));
    return box;
}

void ExportOptionsForm::createLayout()
{
    m_rows = new QFormLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(Theme::kSpaceL);
    m_rows->setVerticalSpacing(Theme::kSpaceS);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->addRow(tr("Template"), m_template);
    m_rows->addRow(tr("Citations"), m_style);
    m_rows->addRow(tr("Script"), m_script);
    m_rows->addRow(tr("Conversion"), m_beside);
    m_rows->addRow(m_bom);
    m_rows->addRow(m_guard);
}

void ExportOptionsForm::connectSignals()
{
    connect(m_template, &QComboBox::activated, this, [this] {
        if (m_template->currentData() == kOwnFile)
            chooseTemplateFile();
    });
    for (QComboBox* box : {m_template, m_style, m_script, m_beside})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportOptionsForm::changed);
    for (QCheckBox* box : {m_bom, m_guard})
        connect(box, &QCheckBox::toggled, this, &ExportOptionsForm::changed);
}

void ExportOptionsForm::setRowVisible(QWidget* field, bool visible)
{
    m_rows->setRowVisible(field, visible);
}

void ExportOptionsForm::setFormat(Format format)
{
    m_format = format;
    const bool cites = format == Format::Evidence || format == Format::Template;
    setRowVisible(m_template, format == Format::Template);
    setRowVisible(m_style, cites);
    setRowVisible(m_script, format == Format::Text);
    setRowVisible(m_beside, exporting::holdsConversions(format));
    setRowVisible(m_bom, isTextTable(format));
    setRowVisible(m_guard, isTextTable(format));
    setVisible(cites || format == Format::Text || exporting::holdsConversions(format));
    m_rows->invalidate(); // it remembers the width of labels that were hidden
    const QSignalBlocker quiet(this);
    restore();
}

void ExportOptionsForm::restore()
{
    const QString name = exporting::formatName(m_format);
    const QJsonObject chosen =
        m_settings ? QJsonDocument::fromJson(m_settings->state(u"export/"_s + name)).object() : QJsonObject();
    const auto choose = [&chosen](QComboBox* box, const QString& key) {
        box->setCurrentIndex(std::max(0, box->findData(chosen.value(key).toString())));
    };
    const QString path = chosen.value(u"template"_s).toString();
    if (QFileInfo::exists(path) && m_template->findData(path) < 0)
        m_template->insertItem(m_template->count() - 1, QFileInfo(path).fileName(), path);
    choose(m_template, u"template"_s);
    choose(m_style, u"style"_s);
    choose(m_script, u"script"_s);
    choose(m_beside, u"beside"_s);
    m_bom->setChecked(chosen.value(u"bom"_s).toBool(false));
    m_guard->setChecked(chosen.value(u"guard"_s).toBool(true));
}

void ExportOptionsForm::remember() const
{
    if (!m_settings)
        return;
    const QJsonObject chosen{{u"template"_s, m_template->currentData().toString()},
                             {u"style"_s, m_style->currentData().toString()},
                             {u"script"_s, m_script->currentData().toString()},
                             {u"beside"_s, m_beside->currentData().toString()},
                             {u"bom"_s, m_bom->isChecked()},
                             {u"guard"_s, m_guard->isChecked()}};
    m_settings->setState(u"export/"_s + exporting::formatName(m_format),
                         QJsonDocument(chosen).toJson(QJsonDocument::Compact));
    if (!m_style->isHidden())
        m_settings->setState(u"citationStyle"_s, m_style->currentData().toString().toUtf8());
    m_settings->setState(u"export/format"_s, exporting::formatName(m_format).toUtf8());
}

exporting::ExportOptions ExportOptionsForm::options() const
{
    exporting::ExportOptions options{.format = m_format,
                                     .csvBom = isTextTable(m_format) && m_bom->isChecked()};
    options.guardFormulas = isTextTable(m_format) && m_guard->isChecked();
    options.style = exporting::citationStyleFromName(m_style->currentData().toString())
                        .value_or(exporting::CitationStyle::Gbt2025);
    options.script =
        text::viewScriptFromName(m_script->currentData().toString()).value_or(text::ViewScript::Source);
    if (exporting::holdsConversions(m_format))
        options.beside =
            text::viewScriptFromName(m_beside->currentData().toString()).value_or(text::ViewScript::Source);
    if (m_format == Format::Template) {
        const QString chosen = m_template->currentData().toString();
        options.templateText = exporting::shippedTemplateText(chosen).value_or(textOf(chosen));
        options.templateName = m_template->currentText();
    }
    return options;
}

bool ExportOptionsForm::wantsFolder() const
{
    if (m_format != Format::Template)
        return false;
    for (const exporting::ShippedTemplate& shipped : exporting::shippedTemplates()) {
        if (shipped.name == m_template->currentData().toString())
            return shipped.perArticle;
    }
    return false;
}

void ExportOptionsForm::chooseTemplateFile()
{
    auto* dialog =
        new QFileDialog(this, tr("Choose a template"), QString(),
                        tr("Templates (*.md *.html *.txt *.njk *.j2)") + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_template->insertItem(m_template->count() - 1, QFileInfo(path).fileName(), path);
        m_template->setCurrentIndex(m_template->findData(path));
    });
    connect(dialog, &QFileDialog::rejected, this, [this] { m_template->setCurrentIndex(0); });
    dialog->open();
}

} // namespace pizhu::ui
