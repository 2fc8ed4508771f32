// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/script.h"

#include <QToolBar>

class QActionGroup;
class QMenu;
class QToolButton;

namespace pizhu::ui {

class CommandSet;
enum class Command;
class SearchField;
class ThemeSource;

/// History, search, the script of the article, text size, theme, and everything else behind "⋯".
class MainToolBar : public QToolBar
{
    Q_OBJECT

public:
    MainToolBar(CommandSet& commands, ThemeSource& theme, QWidget* parent = nullptr);

    /// What one chooses behind its buttons: scripts, themes, languages, recent libraries.
    struct Choice
    {
        QString key;
        QString title; ///< with what it is a choice of: "Theme: Dark"
        QAction* action = nullptr;
    };

    [[nodiscard]] SearchField& search() { return *m_search; }
    [[nodiscard]] QList<Choice> choices() const;
    /// Where a popover about reading has its upper right corner, on the screen.
    [[nodiscard]] QPoint belowReadingStyle() const;
    /// Adds a menu to those behind "⋯".
    void addToMore(QMenu& menu);
    /// Shows the script in force; emits nothing.
    void showViewScript(text::ViewScript script);
    /// Fills "recent libraries"; those that are missing are marked and can be taken off the list.
    void setRecentLibraries(const QStringList& paths);
    /// Marks the language of the interface in the menu: "en", "zh_CN", "zh_TW" or empty for the system's.
    void showLanguage(const QString& language);

Q_SIGNALS:
    void viewScriptChosen(pizhu::text::ViewScript script);
    void libraryChosen(const QString& path);
    void forgettingRequested(const QString& path); ///< of a recent library that is missing
    void sampleChosen();
    void languageChosen(const QString& language);
    void themeChosen();

private:
    void createScriptButtons();
    void createReadingButton();
    void createMoreButton();
    [[nodiscard]] QMenu* createMoreMenu();
    [[nodiscard]] QMenu* createSubmenu(const QString& title, const QList<Command>& commands);
    [[nodiscard]] QMenu* createLibraryMenu();
    void addCommands(QMenu& menu, const QList<Command>& commands) const;
    [[nodiscard]] QMenu* createThemeMenu();
    [[nodiscard]] QMenu* createLanguageMenu();
    void addMissingLibrary(const QString& path);
    void updateIcons();

    CommandSet& m_commands;
    ThemeSource& m_theme;
    SearchField* m_search = nullptr;
    QActionGroup* m_scripts = nullptr;
    QActionGroup* m_languages = nullptr;
    QActionGroup* m_themes = nullptr;
    QAction* m_sample = nullptr;
    QToolButton* m_readingStyle = nullptr;
    QToolButton* m_more = nullptr;
    QMenu* m_recent = nullptr;
    QMenu* m_themeMenu = nullptr;
};

} // namespace pizhu::ui
