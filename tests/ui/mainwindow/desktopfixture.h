// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "tests/support/waiting.h"
#include "ui/mainwindow/desktop.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <memory>

class QAbstractButton;

namespace pizhu::test {

/// The object that main() talks to, on a folder and a settings file of its own. Steps that do not come about
/// abort the program.
class DesktopFixture
{
public:
    DesktopFixture();
    ~DesktopFixture();

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString libraryPath() const { return path(QStringLiteral("articles.pizhu")); }
    [[nodiscard]] settings::Settings& settings() { return m_settings; }
    [[nodiscard]] ui::ThemeSource& theme() { return m_theme; }
    [[nodiscard]] ui::Desktop& desktop() { return *m_desktop; }
    [[nodiscard]] ui::MainWindow& window() { return *m_desktop->window(); }

    /// A closed library with the scraped pages, and a backup of it.
    void makeLibrary(bool withBackup = false);
    /// The same, with pages of the file overwritten. Returns the bytes.
    QByteArray damageLibrary(bool withBackup = false);
    /// Opens it and waits until its window is there.
    void open(const QString& library);
    /// Ends and starts again; nothing is open then.
    void restart();

    /// Of the articles in the open library, in the order of their import.
    [[nodiscard]] QStringList titles();

private:
    QTemporaryDir m_folder;
    settings::Settings m_settings;
    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<ui::Desktop> m_desktop;
};

[[nodiscard]] QByteArray bytesOf(const QString& path);

/// The button of that text; null when there is none.
[[nodiscard]] QAbstractButton* buttonOf(const QWidget& box, const QString& text);

/// The visible top-level widget of that kind and name; waits for it. Null when none comes.
template <typename W>
[[nodiscard]] W* topLevel(const QString& name = {})
{
    W* found = nullptr;
    (void)waitFor(
        [&] {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                auto* candidate = qobject_cast<W*>(widget);
                if (candidate && candidate->isVisible() &&
                    (name.isEmpty() || candidate->objectName() == name))
                    found = candidate;
            }
            return found != nullptr;
        },
        20000);
    return found;
}

} // namespace pizhu::test
