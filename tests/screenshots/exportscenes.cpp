// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of the export.
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/commands/commandset.h"
#include "ui/exporting/exportdialog.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

} // namespace

/// The kinds of formats there are: to read, by a template, a table, whole articles.
void Scenes::exportDialog()
{
    using exporting::Format;
    const std::array formats{
        std::pair{Format::Markdown, u"export-dialog"_s}, std::pair{Format::Template, u"export-template"_s},
        std::pair{Format::Csv, u"export-table"_s}, std::pair{Format::Docx, u"export-document"_s}};
    for (const auto& [format, name] : formats) {
        m_window.commands().action(ui::Command::Export)->trigger();
        auto* dialog = m_window.findChild<ui::ExportDialog*>();
        dialog->setFormat(format);
        const auto* save = dialog->findChild<QPushButton*>(u"exportSave"_s);
        if (!test::waitFor([save] { return save->isEnabled(); }, kPatienceMs))
            m_problems += name + u": nothing to export"_s;
        shootDialog(name);
        if (!test::waitFor([this] { return !m_window.findChild<ui::ExportDialog*>(); }, kPatienceMs))
            m_problems += name + u": does not close"_s;
    }
}

} // namespace pizhu::screenshots
