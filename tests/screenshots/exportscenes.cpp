// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of the export.
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/commands/commandset.h"
#include "ui/exporting/exportdialog.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

/// A file of the user's own.
void chooseTemplate(ui::ExportDialog& dialog, QTemporaryFile& file, const QByteArray& text)
{
    dialog.setFormat(exporting::Format::Template);
    if (file.open())
        file.write(text);
    file.close();
    auto* templates = dialog.findChild<QComboBox*>(u"exportTemplate"_s);
    templates->setCurrentIndex(templates->count() - 1);
    Q_EMIT templates->activated(templates->count() - 1);
    Q_EMIT dialog.findChild<QFileDialog*>()->fileSelected(file.fileName());
}

/// Presses the button and answers with `target`.
bool startExport(ui::ExportDialog& dialog, const QString& target)
{
    auto* save = dialog.findChild<QPushButton*>(u"exportSave"_s);
    if (!test::waitFor([save] { return save->isEnabled(); }, kPatienceMs))
        return false;
    save->click();
    auto* chooser = dialog.findChild<QFileDialog*>();
    Q_EMIT chooser->fileSelected(target);
    chooser->close();
    return true;
}

} // namespace

/// The kinds of formats there are: to read, by a template, a table, whole articles; then a conversion beside
/// the excerpts, a tag as scope, and a template that goes too far.
void Scenes::exportDialog()
{
    using exporting::Format;
    using Prepare = void (*)(ui::ExportDialog&);
    struct Scene
    {
        Format format;
        QString name;
        Prepare prepare = nullptr;
    };
    const std::array scenes{Scene{Format::Markdown, u"export-dialog"_s},
                            Scene{Format::Template, u"export-template"_s},
                            Scene{Format::Csv, u"export-table"_s},
                            Scene{Format::Docx, u"export-document"_s},
                            Scene{Format::Pdf, u"export-pdf"_s},
                            Scene{Format::Evidence, u"export-evidence"_s},
                            Scene{Format::BibLatex, u"export-references"_s},
                            Scene{Format::Markdown, u"export-conversion"_s,
                                  [](ui::ExportDialog& dialog) {
                                      auto* beside = dialog.findChild<QComboBox*>(u"exportBeside"_s);
                                      beside->setCurrentIndex(beside->findData(u"hans"_s));
                                  }},
                            Scene{Format::Html, u"export-tag"_s, [](ui::ExportDialog& dialog) {
                                      auto* tags = dialog.findChild<QComboBox*>(u"exportTag"_s);
                                      if (test::waitFor([tags] { return tags->isEnabled(); }, kPatienceMs))
                                          Q_EMIT tags->activated(0);
                                  }}};
    for (const Scene& scene : scenes) {
        ui::ExportDialog* dialog = openExport();
        dialog->setFormat(scene.format);
        if (scene.prepare)
            scene.prepare(*dialog);
        const auto* save = dialog->findChild<QPushButton*>(u"exportSave"_s);
        if (!test::waitFor([save] { return save->isEnabled(); }, kPatienceMs))
            m_problems += scene.name + u": nothing to export"_s;
        shootDialog(scene.name);
    }
    hostileTemplate();
}

ui::ExportDialog* Scenes::openExport()
{
    const auto isGone = [this] { return !m_window.findChild<ui::ExportDialog*>(); };
    if (!test::waitFor(isGone, kPatienceMs)) // the one before
        m_problems += u"export: the dialog does not close"_s;
    m_window.commands().action(ui::Command::Export)->trigger();
    return m_window.findChild<ui::ExportDialog*>();
}

/// Told with its name and line.
void Scenes::hostileTemplate()
{
    ui::ExportDialog* dialog = openExport();
    QTemporaryFile file(QDir::tempPath() + u"/XXXXXX.notes.njk"_s);
    chooseTemplate(*dialog, file,
                   "# {{ title }}\n{% set s = 'ab' %}\n{% for i in range(60) %}\n{% set s = s ~ s %}\n{% "
                   "endfor %}");
    const auto* summary = dialog->findChild<QLabel*>(u"exportSummary"_s);
    const QString line = file.fileName().section(u'/', -1);
    if (!test::waitFor([&] { return summary->text().contains(line); }, kPatienceMs))
        m_problems += u"export-template-error: not told"_s;
    shootDialog(u"export-template-error"_s);
}

/// What takes long, can be stopped, cannot be written, and what became of the files of a folder.
void Scenes::exportRuns()
{
    const QTemporaryDir folder;
    ui::ExportDialog* dialog = openExport();
    QTemporaryFile endless(QDir::tempPath() + u"/XXXXXX.notes.njk"_s);
    chooseTemplate(*dialog, endless,
                   "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}");
    auto* stop = dialog->findChild<QPushButton*>(u"exportPreviewStop"_s);
    if (!test::waitFor([stop] { return stop->isVisible(); }, kPatienceMs))
        m_problems += u"export-preview-long: no button"_s;
    shoot(u"export-preview-long"_s, dialog);
    stop->click();
    const auto* save = dialog->findChild<QPushButton*>(u"exportSave"_s);
    if (!test::waitFor([save] { return save->isEnabled(); }, kPatienceMs))
        m_problems += u"export-preview-stopped: does not stop"_s;
    shoot(u"export-preview-stopped"_s, dialog);

    const bool runs = startExport(*dialog, folder.filePath(u"excerpts.md"_s));
    const auto* progress = dialog->findChild<QProgressBar*>(u"exportProgress"_s);
    if (!runs || !test::waitFor([progress] { return progress->maximum() > 0; }, kPatienceMs))
        m_problems += u"export-progress: does not begin"_s;
    shoot(u"export-progress"_s, dialog);
    dialog->findChild<QPushButton*>(u"exportCancel"_s)->click();
    if (!test::waitFor([save] { return save->isEnabled(); }, kPatienceMs))
        m_problems += u"export-progress: does not stop"_s;

    dialog->setFormat(exporting::Format::Markdown);
    if (!startExport(*dialog, folder.filePath(u"none/excerpts.md"_s)) ||
        !test::waitFor([save] { return save->isEnabled(); }, kPatienceMs))
        m_problems += u"export-failed: does not end"_s;
    shoot(u"export-failed"_s, dialog);

    dialog->setFormat(exporting::Format::Template);
    auto* templates = dialog->findChild<QComboBox*>(u"exportTemplate"_s);
    templates->setCurrentIndex(templates->findData(u"obsidian"_s));
    if (!startExport(*dialog, folder.filePath(u"vault"_s)) ||
        !test::waitFor([save] { return save->isEnabled(); }, kPatienceMs))
        m_problems += u"export-report: does not end"_s;
    shootDialog(u"export-report"_s);
}

} // namespace pizhu::screenshots
