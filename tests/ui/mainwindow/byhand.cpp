// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/byhand.h"

#include "tests/support/waiting.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
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

void choose(QComboBox& box, int row)
{
    demand([&] { return box.isVisible() && box.isEnabled() && row < box.count(); }, "the box");
    click(box);
    demand([&] { return box.view()->isVisible(); }, "its list");
    QTest::keyClick(box.view(), Qt::Key_Home);
    for (int step = 0; box.view()->currentIndex().row() < row && step < box.count(); ++step)
        QTest::keyClick(box.view(), Qt::Key_Down);
    QTest::keyClick(box.view(), Qt::Key_Return);
}

void choose(QComboBox& box, const QString& text)
{
    demand([&] { return box.findText(text) >= 0; }, qPrintable(text));
    choose(box, box.findText(text));
}

void enterPath(const QString& path)
{
    const auto chooser = [] { return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()); };
    demand([&] { return chooser() != nullptr; }, "the file dialog");
    auto* name = chooser()->findChild<QLineEdit*>(u"fileNameEdit"_s);
    name->setFocus();
    name->selectAll();
    type(*name, path);
    QTest::keyClick(name, Qt::Key_Return);
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
    choose(formats, formats.findData(static_cast<int>(format)));
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
    choose(part<QComboBox>(box), text);
}

void ExportingHand::chooseTemplate(const QString& path) const
{
    chooseFormat(exporting::Format::Template);
    auto& templates = part<QComboBox>("exportTemplate");
    choose(templates, templates.count() - 1);
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
