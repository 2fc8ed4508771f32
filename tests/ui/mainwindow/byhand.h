// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/commands/commandset.h"
#include "ui/exporting/exportdialog.h"

class QPushButton;

/// What a person does with mouse and keys. Each step waits for what it needs and aborts the program when that
/// does not come.
namespace pizhu::test {

/// By the command's first key, in the window.
void press(WindowFixture& fixture, ui::Command command);
/// Types the query into the search field of the window; an empty one lists everything.
void search(WindowFixture& fixture, const QString& query);

/// The export dialog of a window.
class ExportingHand
{
public:
    explicit ExportingHand(WindowFixture& fixture)
        : m_fixture(fixture)
    {}

    /// By its key.
    ui::ExportDialog& open();
    /// One that was opened in another way; it has to outlive this or to be followed by another.
    void take(ui::ExportDialog& dialog) { m_dialog = &dialog; }
    [[nodiscard]] ui::ExportDialog& dialog() const { return *m_dialog; }

    void chooseFormat(exporting::Format format) const;
    /// A radio button, by its text.
    void chooseScope(const QString& text) const;
    /// Of a box, by its object name.
    void chooseIn(const char* box, const QString& text) const;
    /// A file as a template of one's own.
    void chooseTemplate(const QString& path) const;
    /// Waits until it can be saved, then names the file or folder.
    void saveAs(const QString& path) const;
    void cancel() const;

    [[nodiscard]] QPushButton& save() const;
    [[nodiscard]] QString preview() const;
    [[nodiscard]] QString summary() const;
    template <typename W>
    [[nodiscard]] W& part(const char* name) const
    {
        auto* found = m_dialog->findChild<W*>(QLatin1String(name));
        if (!found)
            qFatal("the dialog has no %s", name);
        return *found;
    }

private:
    WindowFixture& m_fixture;
    ui::ExportDialog* m_dialog = nullptr;
};

} // namespace pizhu::test
