// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandset.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

struct Description
{
    Command command;
    const char* name; ///< object name, for tests
    const char* text;
    const char* icon; ///< empty: none
    QList<QKeySequence> keys;
};

QList<Description> descriptions()
{
    using K = QKeySequence;
    return {
        {Command::Back,
         "back",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Back"),
         "back",
         {K(u"Alt+Left"_s)}},
        {Command::Forward,
         "forward",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Forward"),
         "forward",
         {K(u"Alt+Right"_s)}},
        {Command::NextArticle,
         "nextArticle",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Next article"),
         "",
         {K(u"J"_s)}},
        {Command::PreviousArticle,
         "previousArticle",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Previous article"),
         "",
         {K(u"K"_s)}},
        {Command::Palette,
         "commandPaletteCommand",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Command palette…"),
         "keyboard",
         {K(u"Ctrl+K"_s), K(u"Ctrl+Shift+P"_s)}},
        {Command::Search,
         "search",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Search the library"),
         "search",
         {K(u"/"_s), K(u"Ctrl+Shift+F"_s)}},
        {Command::FindInArticle,
         "findInArticle",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Find in article"),
         "search",
         {K(u"Ctrl+F"_s)}},
        {Command::NextHit,
         "nextHit",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Next hit"),
         "",
         {K(u"F3"_s)}},
        {Command::PreviousHit,
         "previousHit",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Previous hit"),
         "",
         {K(u"Shift+F3"_s)}},
        {Command::ImportFiles,
         "importFiles",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Import files…"),
         "import",
         {K(u"Ctrl+I"_s)}},
        {Command::ImportFolder,
         "importFolder",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Import a folder…"),
         "folder",
         {K(u"Ctrl+Shift+I"_s)}},
        {Command::PasteArticle,
         "pasteArticle",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Paste an article"),
         "plus",
         {K(u"Ctrl+Shift+V"_s)}},
        {Command::CheckFiles,
         "checkFiles",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Check files without importing…"),
         "check",
         {K(u"Ctrl+Alt+I"_s)}},
        {Command::WatchedFolders,
         "watchFolders",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Watched folders…"),
         "inbox",
         {K(u"Ctrl+Shift+W"_s)}},
        {Command::PastImports,
         "showImports",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Imports…"),
         "history",
         {K(u"Ctrl+Shift+H"_s)}},
        {Command::Export,
         "export",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Export excerpts…"),
         "export",
         {K(u"Ctrl+E"_s)}},
        {Command::CopyCitation,
         "copyCitation",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Copy with citation"),
         "copy",
         {K(u"Ctrl+Shift+C"_s)}},
        {Command::Undo, "undo", QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Undo"), "undo", {K(u"Ctrl+Z"_s)}},
        {Command::Redo,
         "redo",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Redo"),
         "redo",
         {K(u"Ctrl+Shift+Z"_s)}},
        {Command::NewLibrary,
         "newLibrary",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "New library…"),
         "plus",
         {K(u"Ctrl+Shift+N"_s)}},
        {Command::OpenLibrary,
         "openLibrary",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Open library…"),
         "library",
         {K(u"Ctrl+O"_s)}},
        {Command::Backups, "backups", QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Backups…"), "restore", {}},
        {Command::RebuildIndex,
         "rebuildIndex",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Rebuild the search index"),
         "",
         {}},
        {Command::ToggleFacets,
         "toggleFacets",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Show filters"),
         "facets",
         {K(u"Ctrl+B"_s)}},
        {Command::ToggleAnnotations,
         "toggleAnnotations",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Show annotations"),
         "annotations",
         {K(u"Ctrl+Shift+B"_s)}},
        {Command::ToggleColumns,
         "toggleColumns",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Show articles in columns"),
         "columns",
         {K(u"Ctrl+Shift+L"_s)}},
        {Command::LargerText,
         "largerText",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Larger text"),
         "",
         {K(u"Ctrl++"_s), K(u"Ctrl+="_s)}},
        {Command::SmallerText,
         "smallerText",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Smaller text"),
         "",
         {K(u"Ctrl+-"_s)}},
        {Command::DefaultTextSize,
         "defaultTextSize",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Default text size"),
         "",
         {K(u"Ctrl+0"_s)}},
        {Command::ShowVersions,
         "showVersions",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Versions…"),
         "history",
         {K(u"Ctrl+Alt+V"_s)}},
        {Command::ShowCleanupLog,
         "showCleanupLog",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "What was cleaned and repaired…"),
         "repair",
         {K(u"Ctrl+Alt+R"_s)}},
        {Command::ChooseCharset,
         "chooseCharset",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Text encoding…"),
         "script",
         {K(u"Ctrl+Alt+E"_s)}},
        {Command::CleanAgain,
         "cleanAgain",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Clean again"),
         "",
         {K(u"Ctrl+Alt+C"_s)}},
        {Command::CleanFound,
         "cleanFound",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Clean all listed articles again…"),
         "",
         {}},
        {Command::SaveSearch,
         "saveSearch",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Save this search"),
         "search",
         {K(u"Ctrl+S"_s)}},
        {Command::UpdateSavedSearch,
         "updateSavedSearch",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Update the saved search"),
         "",
         {K(u"Ctrl+Alt+S"_s)}},
        {Command::NewCollection,
         "newCollectionCommand",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "New collection"),
         "folder",
         {K(u"Ctrl+Alt+N"_s)}},
        {Command::SelectAll,
         "selectAll",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Select all listed articles"),
         "",
         {}},
        {Command::TagArticles,
         "tagArticles",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Tag the selected articles…"),
         "tag",
         {K(u"Ctrl+T"_s)}},
        {Command::CollectArticles,
         "collectArticles",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Put the selected articles into a collection…"),
         "folder",
         {K(u"Ctrl+L"_s)}},
        {Command::EditField,
         "editField",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Edit a field of the selected articles…"),
         "edit",
         {K(u"Ctrl+Alt+M"_s)}},
        {Command::EmptyTrash,
         "emptyTrash",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Empty the trash…"),
         "trash",
         {}},
        {Command::InspectMetadata,
         "inspectMetadata",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Check title, date and source"),
         "check",
         {K(u"Ctrl+M"_s)}},
        {Command::KeyboardHelp,
         "keyboardHelp",
         QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Keyboard shortcuts"),
         "",
         {K(u"F1"_s), K(u"?"_s)}},
        {Command::About, "about", QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "About Pizhu"), "", {}},
        {Command::Quit, "quit", QT_TRANSLATE_NOOP("pizhu::ui::CommandSet", "Quit"), "", {K(u"Ctrl+Q"_s)}},
    };
}

} // namespace

CommandSet::CommandSet(const ThemeSource& theme, QWidget* window)
    : QObject(window)
    , m_theme(theme)
{
    for (const Description& description : descriptions()) {
        auto* action = new QAction(tr(description.text), window);
        action->setObjectName(QString::fromLatin1(description.name));
        action->setShortcuts(description.keys);
        action->setProperty("iconName", QString::fromLatin1(description.icon));
        if (!description.keys.isEmpty()) {
            action->setToolTip(tr("%1 (%2)", "a command and its key")
                                   .arg(action->text().remove(u"…"_s),
                                        description.keys.first().toString(QKeySequence::NativeText)));
        }
        window->addAction(action);
        m_actions.insert(description.command, action);
    }
    for (const Command toggle : {Command::ToggleFacets, Command::ToggleAnnotations, Command::ToggleColumns,
                                 Command::InspectMetadata})
        action(toggle)->setCheckable(true);
    updateIcons();
    connect(&theme, &ThemeSource::themeChanged, this, &CommandSet::updateIcons);
}

QAction* CommandSet::action(Command command) const
{
    return m_actions.value(command);
}

QList<Command> CommandSet::all() const
{
    QList<Command> commands;
    for (const Description& description : descriptions())
        commands += description.command;
    return commands;
}

void CommandSet::updateIcons()
{
    for (QAction* action : std::as_const(m_actions)) {
        const QString icon = action->property("iconName").toString();
        if (!icon.isEmpty())
            action->setIcon(m_theme.icon(icon));
    }
}

} // namespace pizhu::ui
