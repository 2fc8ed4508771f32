// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/library/library.h"
#include "app/settings/settings.h"
#include "ui/mainwindow/articleswitcher.h"
#include "ui/mainwindow/palettesources.h"
#include "ui/mainwindow/readtracker.h"
#include "ui/reader/readingprofiles.h"

#include <QObject>

class QActionGroup;
class QMenu;

namespace pizhu::ui {

class CommandSet;
class ReaderPane;
class ReadingPopover;
class ThemeSource;

/// What one can do about reading: how text is set, in which script an article is shown, what counts as read,
/// and back to what was read last. Remembers all of it.
class ReadingActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        library::Library& library;
        settings::Settings& settings;
        const ThemeSource& theme;
        CommandSet& commands;
        ReaderPane& reader;
    };

    ReadingActions(const Parts& parts, QWidget* window);

    [[nodiscard]] ReadTracker& tracker() { return *m_tracker; }
    [[nodiscard]] ReadingPopover& popover() { return *m_popover; }
    [[nodiscard]] ArticleSwitcher& switcher() { return *m_switcher; }
    /// What counts as read, to be chosen from.
    [[nodiscard]] QMenu* readRuleMenu() { return m_ruleMenu; }
    [[nodiscard]] std::vector<ActionSource::Choice> choices() const;

    /// As it was when the program was left.
    void restore();
    /// Shows the popover with its upper right corner there.
    void showStyle(const QPoint& globalTopRight);
    void changeTextSize(int by); ///< 0: as it came with the profile
    /// Of the article that always has its own, else of the reader.
    void chooseScript(text::ViewScript script);
    /// Of the article one reads: read becomes unread, all else read. One undoable step.
    void toggleRead();
    void articleShown(base::ArticleId article);
    void articleClosed();

Q_SIGNALS:
    void articleChosen(pizhu::base::ArticleId article);
    void failed(const pizhu::base::Error& error);

private:
    void connectCommands();
    void connectReader();
    void createRuleMenu();
    void createStyleActions();
    void setProfiles(const ReadingProfiles& profiles);
    void changeStyle(const std::function<void(ReadingStyle&)>& change);
    void showRule();
    void noteLookedAt(base::ArticleId article);
    void noteRead(base::ArticleId article);
    void openRecent(bool held);
    void updateScriptCommand();
    template <typename F>
    void write(const QString& label, F f, library::Journalling journalling);

    library::Library& m_library;
    settings::Settings& m_settings;
    CommandSet& m_commands;
    ReaderPane& m_reader;
    ReadTracker* m_tracker = nullptr;
    ReadingPopover* m_popover = nullptr;
    ArticleSwitcher* m_switcher = nullptr;
    QMenu* m_ruleMenu = nullptr;
    QActionGroup* m_rules = nullptr;
    QActionGroup* m_papers = nullptr;
    std::vector<base::ArticleId> m_recent; ///< of this session, the last one first
};

} // namespace pizhu::ui
