// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "app/settings/settings.h"
#include "tests/support/waiting.h"
#include "tests/ui/mainwindow/scrapedpages.h"
#include "tests/ui/widgets/typing.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QTemporaryDir>
#include <memory>
#include <optional>

class QAbstractItemView;
class QDialog;

namespace pizhu::ui {
class ArticleView;
}

namespace pizhu::test {

/// A library on the disk, one settings file, and the real main window on both. Every step waits for the
/// outcome it names and aborts the program when it does not come: tests go on from a known state.
class WindowFixture
{
public:
    WindowFixture();
    ~WindowFixture();

    [[nodiscard]] QDir folder() const { return QDir(m_folder.path()); }
    [[nodiscard]] QString libraryPath() const { return folder().filePath(QStringLiteral("articles.pizhu")); }
    [[nodiscard]] library::Library& library() { return *m_library; }
    [[nodiscard]] settings::Settings& settings() { return *m_settings; }
    [[nodiscard]] ui::ThemeSource& theme() { return m_theme; }
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] ui::ArticleView& view();
    [[nodiscard]] QAbstractItemView& list();
    [[nodiscard]] QAbstractItemView& annotationList();

    /// Puts the scraped pages into the library with the real import, from the folder "pages".
    void importPages();
    /// Puts a copy of a library in the place of this one into which they were imported, which is quicker.
    void takeImportedPages();
    void openWindow(QSize size = {1440, 900});
    void closeWindow();
    void closeLibrary() { m_library.reset(); }
    /// Puts an empty library in the place of this one.
    void startAnew();
    /// Closes window and library and opens both again, as a restart does.
    void restart();

    /// The window's widget of that object name; null when there is none.
    template <typename W = QWidget>
    [[nodiscard]] W* part(const char* name)
    {
        return m_window->findChild<W*>(QLatin1String(name));
    }
    /// The dialog in front; waits for it. Null when none comes.
    [[nodiscard]] QDialog* dialog(const char* name);
    [[nodiscard]] QString noticeText();

    [[nodiscard]] base::ArticleId article(const QString& title);
    void openArticle(const QString& title);
    /// Title of the article in the reader; empty when there is none.
    [[nodiscard]] QString openTitle();
    /// Titles in the list, top down, once all have been read.
    [[nodiscard]] QStringList listed();
    [[nodiscard]] std::vector<annotation::Annotation> annotations(const QString& title);
    /// Selects by mouse and waits until the bar is up.
    void select(const QString& shown);
    /// Selects by mouse, presses 1 and waits until the highlight is stored and in the list.
    void highlight(const QString& shown);
    /// The text that stands highlighted on the page, joined.
    [[nodiscard]] QString highlighted();
    /// A key as it reaches the page.
    void pressInPage(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

private:
    void openLibrary();

    QTemporaryDir m_folder;
    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace pizhu::test
