// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/maintoolbar.h"

#include "ui/commands/commandset.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kSearchMinimum = 240;
constexpr int kSearchMaximum = 640;

struct ScriptChoice
{
    text::ViewScript script;
    QString label;
    QString toolTip;
};

/// The characters themselves are the labels in every language: they are what one chooses.
QList<ScriptChoice> scriptChoices()
{
    using text::ViewScript;
    return {{ViewScript::Source, u"源"_s, MainToolBar::tr("As published")},
            {ViewScript::Hans, u"简"_s, MainToolBar::tr("Simplified")},
            {ViewScript::Hant, u"繁"_s, MainToolBar::tr("Traditional")},
            {ViewScript::HantTw, u"台"_s, MainToolBar::tr("Traditional, Taiwan")},
            {ViewScript::HantHk, u"港"_s, MainToolBar::tr("Traditional, Hong Kong")}};
}

} // namespace

MainToolBar::MainToolBar(CommandSet& commands, ThemeSource& theme, QWidget* parent)
    : QToolBar(parent)
    , m_commands(commands)
    , m_theme(theme)
{
    setObjectName(u"mainToolBar"_s);
    setWindowTitle(tr("Tools"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize({Theme::kIcon, Theme::kIcon});
    addAction(commands.action(Command::ToggleFacets));
    addAction(commands.action(Command::Back));
    addAction(commands.action(Command::Forward));
    m_search = new SearchField(theme, this);
    m_search->setMinimumWidth(kSearchMinimum);
    m_search->setMaximumWidth(kSearchMaximum);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(m_search);
    auto* spring = new QWidget(this);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spring);
    createScriptButtons();
    createReadingButton();
    addAction(commands.action(Command::ToggleAnnotations));
    createMoreButton();
    updateIcons();
    connect(&theme, &ThemeSource::themeChanged, this, &MainToolBar::updateIcons);
}

void MainToolBar::createScriptButtons()
{
    m_scripts = new QActionGroup(this);
    for (const ScriptChoice& choice : scriptChoices()) {
        QAction* action = addAction(choice.label);
        action->setObjectName(u"script-"_s + text::viewScriptName(choice.script));
        action->setToolTip(choice.toolTip);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice.script));
        m_scripts->addAction(action);
    }
    showViewScript(text::ViewScript::Source);
    connect(m_scripts, &QActionGroup::triggered, this, [this](const QAction* action) {
        Q_EMIT viewScriptChosen(text::ViewScript(action->data().toInt()));
    });
    addSeparator();
}

void MainToolBar::createReadingButton()
{
    m_readingStyle = new QToolButton(this);
    m_readingStyle->setObjectName(u"readingStyleButton"_s);
    m_readingStyle->setDefaultAction(m_commands.action(Command::ReadingStyle));
    addWidget(m_readingStyle);
}

QPoint MainToolBar::belowReadingStyle() const
{
    return m_readingStyle->mapToGlobal(m_readingStyle->rect().bottomRight()) + QPoint(0, Theme::kSpaceXs);
}

void MainToolBar::addToMore(QMenu& menu)
{
    m_more->menu()->insertMenu(m_themeMenu->menuAction(), &menu);
}

void MainToolBar::createMoreButton()
{
    m_more = new QToolButton(this);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(createMoreMenu());
    addWidget(m_more);
}

QMenu* MainToolBar::createMoreMenu()
{
    auto* menu = new QMenu(m_more);
    addCommands(*menu, {Command::ImportFiles, Command::ImportFolder, Command::PasteArticle, Command::Export});
    menu->addMenu(
        createSubmenu(tr("Imports"), {Command::CheckFiles, Command::WatchedFolders, Command::PastImports}));
    menu->addSeparator();
    addCommands(*menu, {Command::Undo, Command::Redo, Command::History});
    menu->addSeparator();
    addCommands(*menu, {Command::Palette, Command::FindInArticle, Command::RecentArticles});
    menu->addSeparator();
    menu->addMenu(
        createSubmenu(tr("Article"), {Command::NextArticle, Command::PreviousArticle, Command::Outline,
                                      Command::ParagraphNumbers, Command::KeepScript, Command::ToggleRead,
                                      Command::ShowVersions, Command::ShowCleanupLog, Command::ChooseCharset,
                                      Command::CleanAgain, Command::CorrectText}));
    menu->addMenu(createSubmenu(tr("Articles of the list"),
                                {Command::SelectAll, Command::TagArticles, Command::CollectArticles,
                                 Command::EditField, Command::CleanFound}));
    menu->addMenu(
        createSubmenu(tr("Searches and collections"), {Command::SaveSearch, Command::UpdateSavedSearch,
                                                       Command::NewCollection, Command::EmptyTrash}));
    menu->addMenu(createSubmenu(tr("Annotations"), {Command::BrowseAnnotations, Command::AutoCode,
                                                    Command::ReattachInbox, Command::ImportAnnotations,
                                                    Command::SendAnnotations, Command::CompareCoders}));
    menu->addMenu(createLibraryMenu());
    menu->addSeparator();
    m_themeMenu = createThemeMenu();
    menu->addMenu(m_themeMenu);
    menu->addMenu(createLanguageMenu());
    menu->addSeparator();
    addCommands(*menu, {Command::KeyboardHelp, Command::About, Command::Quit});
    return menu;
}

void MainToolBar::addCommands(QMenu& menu, const QList<Command>& commands) const
{
    for (const Command command : commands)
        menu.addAction(m_commands.action(command));
}

QMenu* MainToolBar::createSubmenu(const QString& title, const QList<Command>& commands)
{
    auto* menu = new QMenu(title, this);
    addCommands(*menu, commands);
    return menu;
}

QMenu* MainToolBar::createLibraryMenu()
{
    QMenu* menu = createSubmenu(tr("Library"), {Command::NewLibrary, Command::OpenLibrary});
    m_recent = menu->addMenu(tr("Recent libraries"));
    m_sample = menu->addAction(tr("Sample library"), this, &MainToolBar::sampleChosen);
    menu->addSeparator();
    addCommands(*menu, {Command::Backups, Command::RebuildIndex});
    return menu;
}

QMenu* MainToolBar::createThemeMenu()
{
    auto* menu = new QMenu(tr("Theme"), this);
    m_themes = new QActionGroup(menu);
    const auto add = [&](const QString& text, ThemeSource::Choice choice) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_theme.setChoice(choice);
            Q_EMIT themeChosen();
        });
    };
    add(tr("Like the system"), ThemeSource::Choice::System);
    add(tr("Light"), ThemeSource::Choice::Light);
    add(tr("Dark"), ThemeSource::Choice::Dark);
    return menu;
}

QMenu* MainToolBar::createLanguageMenu()
{
    auto* menu = new QMenu(tr("Language"), this);
    m_languages = new QActionGroup(menu);
    // Each language is named in itself, so that one finds back.
    const QList<std::pair<QString, QString>> languages{{QString(), tr("Like the system")},
                                                       {u"en"_s, u"English"_s},
                                                       {u"zh_CN"_s, u"简体中文"_s},
                                                       {u"zh_TW"_s, u"繁體中文"_s}};
    for (const auto& [code, name] : languages) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(code);
        m_languages->addAction(action);
    }
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT languageChosen(action->data().toString()); });
    return menu;
}

QList<MainToolBar::Choice> MainToolBar::choices() const
{
    QList<Choice> choices;
    const auto add = [&choices](const QString& name, const QString& title, const QList<QAction*>& actions) {
        for (qsizetype i = 0; i < actions.size(); ++i)
            choices.append({u"%1/%2"_s.arg(name).arg(i), title.arg(actions.at(i)->text()), actions.at(i)});
    };
    for (QAction* action : m_scripts->actions())
        choices.append({action->objectName(),
                        //: A script by its character and its name: "Script: 简 Simplified"
                        tr("Script: %1 %2").arg(action->text(), action->toolTip()), action});
    add(u"theme"_s, tr("Theme: %1"), m_themes->actions());
    add(u"language"_s, tr("Language: %1"), m_languages->actions());
    for (QAction* action : m_recent->actions()) {
        if (!action->menu())
            choices.append(
                {u"library/"_s + action->toolTip(), tr("Open library: %1").arg(action->text()), action});
    }
    choices.append({u"sampleLibrary"_s, tr("Open library: %1").arg(m_sample->text()), m_sample});
    return choices;
}

void MainToolBar::showViewScript(text::ViewScript script)
{
    for (QAction* action : m_scripts->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(script));
}

void MainToolBar::showLanguage(const QString& language)
{
    for (QAction* action : m_languages->actions())
        action->setChecked(action->data().toString() == language);
}

void MainToolBar::setRecentLibraries(const QStringList& paths)
{
    m_recent->clear();
    qDeleteAll(m_recent->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    for (const QString& path : paths) {
        if (!QFileInfo::exists(path)) {
            addMissingLibrary(path);
            continue;
        }
        QAction* action = m_recent->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT libraryChosen(path); });
    }
    m_recent->setToolTipsVisible(true);
    m_recent->setEnabled(!paths.isEmpty());
}

/// It may be on a stick that comes back.
void MainToolBar::addMissingLibrary(const QString& path)
{
    QMenu* missing =
        m_recent->addMenu(tr("%1 (not found)", "a library").arg(QFileInfo(path).completeBaseName()));
    missing->setObjectName(u"missingLibrary"_s);
    missing->addAction(path)->setEnabled(false);
    missing->addAction(tr("Take off this list"), this, [this, path] { Q_EMIT forgettingRequested(path); });
}

void MainToolBar::updateIcons()
{
    m_more->setIcon(m_theme.icon(u"more"_s));
}

} // namespace pizhu::ui
