// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QWidget;

namespace pizhu::ui {

class ThemeSource;

/// Everything the user can ask the window for.
enum class Command {
    Back,
    Forward,
    NextArticle,
    PreviousArticle,
    Palette,
    Search,
    FindInArticle,
    NextHit,
    PreviousHit,
    ImportFiles,
    ImportFolder,
    PasteArticle,
    CheckFiles,
    WatchedFolders,
    PastImports,
    Export,
    CopyCitation,
    Undo,
    Redo,
    History,
    NewLibrary,
    OpenLibrary,
    Backups,
    RebuildIndex,
    ToggleFacets,
    ToggleAnnotations,
    ToggleColumns,
    BrowseAnnotations,
    AutoCode,
    ImportAnnotations,
    SendAnnotations,
    CompareCoders,
    LargerText,
    SmallerText,
    DefaultTextSize,
    ReadingStyle,
    ParagraphNumbers,
    Outline,
    KeepScript,
    ToggleRead,
    RecentArticles,
    SwitchArticle,
    ShowVersions,
    ShowCleanupLog,
    ChooseCharset,
    CleanAgain,
    CleanFound,
    ReattachInbox,
    CorrectText,
    SaveSearch,
    UpdateSavedSearch,
    NewCollection,
    SelectAll,
    TagArticles,
    CollectArticles,
    EditField,
    EmptyTrash,
    InspectMetadata,
    NoteOnArticle,
    CopyLink,
    OpenBeside,
    CloseBeside,
    SwitchSide,
    NextDifference,
    PreviousDifference,
    LookUp,
    DictionaryUnderPointer,
    ChooseDictionary,
    KeyboardHelp,
    About,
    Quit,
};

/// One action per command: text, key, icon. Single keys are shortcuts of the window, so a text field that has
/// the focus keeps them. Owned by the window; actions are added to it.
class CommandSet : public QObject
{
    Q_OBJECT

public:
    CommandSet(const ThemeSource& theme, QWidget* window);

    [[nodiscard]] QAction* action(Command command) const;
    /// Commands with their keys as text, in the order of the enumeration, for the keyboard help.
    [[nodiscard]] QList<Command> all() const;

private:
    void updateIcons();

    const ThemeSource& m_theme;
    QHash<Command, QAction*> m_actions;
};

} // namespace pizhu::ui
