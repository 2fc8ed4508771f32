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
#include <QPushButton>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

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
        m_window.commands().action(ui::Command::Export)->trigger();
        auto* dialog = m_window.findChild<ui::ExportDialog*>();
        dialog->setFormat(scene.format);
        if (scene.prepare)
            scene.prepare(*dialog);
        const auto* save = dialog->findChild<QPushButton*>(u"exportSave"_s);
        if (!test::waitFor([save] { return save->isEnabled(); }, kPatienceMs))
            m_problems += scene.name + u": nothing to export"_s;
        shootDialog(scene.name);
        if (!test::waitFor([this] { return !m_window.findChild<ui::ExportDialog*>(); }, kPatienceMs))
            m_problems += scene.name + u": does not close"_s;
    }
    hostileTemplate();
}

/// Told with its name and line.
void Scenes::hostileTemplate()
{
    m_window.commands().action(ui::Command::Export)->trigger();
    auto* dialog = m_window.findChild<ui::ExportDialog*>();
    dialog->setFormat(exporting::Format::Template);
    QTemporaryFile file(QDir::tempPath() + u"/XXXXXX.notes.njk"_s);
    if (file.open())
        file.write(
            "# {{ title }}\n{% set s = 'ab' %}\n{% for i in range(60) %}\n{% set s = s ~ s %}\n{% endfor %}");
    file.close();
    auto* templates = dialog->findChild<QComboBox*>(u"exportTemplate"_s);
    templates->setCurrentIndex(templates->count() - 1);
    Q_EMIT templates->activated(templates->count() - 1);
    Q_EMIT dialog->findChild<QFileDialog*>()->fileSelected(file.fileName());
    const auto* summary = dialog->findChild<QLabel*>(u"exportSummary"_s);
    const QString line = file.fileName().section(u'/', -1);
    if (!test::waitFor([&] { return summary->text().contains(line); }, kPatienceMs))
        m_problems += u"export-template-error: not told"_s;
    shootDialog(u"export-template-error"_s);
}

} // namespace pizhu::screenshots
