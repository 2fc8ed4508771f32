// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandset.h"

#include "ui/commands/commandtable.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

CommandSet::CommandSet(const ThemeSource& theme, QWidget* window)
    : QObject(window)
    , m_theme(theme)
{
    for (const CommandDescription& description : commandDescriptions()) {
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
    for (const Command toggle :
         {Command::ToggleFacets, Command::ToggleAnnotations, Command::ToggleColumns,
          Command::BrowseAnnotations, Command::InspectMetadata, Command::DictionaryUnderPointer,
          Command::ParagraphNumbers, Command::KeepScript})
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
    for (const CommandDescription& description : commandDescriptions())
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
