// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/byhand.h"

#include "tests/support/waiting.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

namespace pizhu::test {

using namespace Qt::StringLiterals;

namespace {

template <typename Condition>
void demand(Condition condition, const char* what)
{
    if (!waitFor(condition))
        qFatal("%s does not come", what);
}

void pick(QComboBox& box, const QString& text)
{
    demand([&] { return box.isVisible() && box.isEnabled() && box.findText(text) >= 0; }, qPrintable(text));
    if (!chooseFrom(box, text))
        qFatal("the list of the box does not come");
}

void enterPath(const QString& path)
{
    if (!answerFileDialog(path))
        qFatal("the file dialog does not come");
}

} // namespace

void press(WindowFixture& fixture, ui::Command command)
{
    ui::MainWindow& window = fixture.window();
    window.activateWindow();
    demand([&] { return window.isActiveWindow(); }, "the window");
    const QAction* action = window.commands().action(command);
    demand([&] { return action->isEnabled(); }, "the command");
    QTest::keySequence(&window, action->shortcut());
}

void search(WindowFixture& fixture, const QString& query)
{
    auto* field = fixture.part<QLineEdit>("searchField");
    retype(*field, query);
    QTest::keyClick(field, Qt::Key_Return);
    demand([&] { return fixture.window().query().text.text == query; }, "what is searched");
}

ui::ExportDialog& ExportingHand::open()
{
    press(m_fixture, ui::Command::Export);
    m_dialog = qobject_cast<ui::ExportDialog*>(m_fixture.dialog("exportDialog"));
    if (!m_dialog)
        qFatal("the export dialog does not come");
    return *m_dialog;
}

void ExportingHand::chooseFormat(exporting::Format format) const
{
    auto& formats = part<QComboBox>("exportFormat");
    pick(formats, formats.itemText(formats.findData(static_cast<int>(format))));
}

void ExportingHand::chooseScope(const QString& text) const
{
    for (auto* button : m_dialog->findChildren<QRadioButton*>()) {
        if (button->text() == text)
            return QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    qFatal("there is no %s", qPrintable(text));
}

void ExportingHand::chooseIn(const char* box, const QString& text) const
{
    pick(part<QComboBox>(box), text);
}

void ExportingHand::chooseTemplate(const QString& path) const
{
    chooseFormat(exporting::Format::Template);
    auto& templates = part<QComboBox>("exportTemplate");
    pick(templates, templates.itemText(templates.count() - 1));
    enterPath(path);
}

void ExportingHand::saveAs(const QString& path) const
{
    demand([this] { return save().isEnabled(); }, "something to save");
    click(save());
    enterPath(path);
}

void ExportingHand::cancel() const
{
    click(part<QPushButton>("exportCancel"));
}

QPushButton& ExportingHand::save() const
{
    return part<QPushButton>("exportSave");
}

QString ExportingHand::preview() const
{
    return part<QPlainTextEdit>("exportPreview").toPlainText();
}

QString ExportingHand::summary() const
{
    return part<QLabel>("exportSummary").text();
}

} // namespace pizhu::test
