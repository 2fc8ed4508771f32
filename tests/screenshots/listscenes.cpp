// SPDX-License-Identifier: GPL-3.0-or-later
// The list in columns and the command palette.
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"

#include "ui/commands/commandpalette.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

void Scenes::columns()
{
    QAction* toggle = m_window.commands().action(ui::Command::ToggleColumns);
    toggle->trigger();
    library::ArticleQuery query;
    query.sort = *library::sortKeysFromText(u"source,title"_s);
    m_window.setQuery(query);
    shoot(u"columns"_s);
    query.text.text = u"工作"_s;
    m_window.setQuery(query);
    shoot(u"columns-search"_s);
    m_window.setQuery({.sort = query.sort});
    auto* table = m_window.findChild<QTableView*>(u"articleTable"_s);
    table->setFocus();
    (void)test::waitFor([table] { return table->model()->rowCount() > 5; }, 15'000);
    QTest::keyClicks(table, u"xc"_s);
    shoot(u"columns-type-ahead"_s);
    QTest::keyClick(table, Qt::Key_Escape);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, QPoint(), table->mapToGlobal(QPoint(200, 20)));
    QCoreApplication::sendEvent(table->horizontalHeader()->viewport(), &asked);
    if (auto* menu = table->findChild<QMenu*>(u"columnMenu"_s)) {
        shoot(u"column-chooser"_s, menu);
        menu->close();
    }
    m_window.setQuery({});
    toggle->trigger();
}

void Scenes::palette()
{
    auto* field = m_window.findChild<QLineEdit*>(u"paletteField"_s);
    const QString import = m_window.commands().action(ui::Command::ImportFiles)->text();
    const std::pair<const char*, QString> states[] = {{"palette", QString()},
                                                      {"palette-everything", u"gz"_s},
                                                      {"palette-commands", u">"_s + import.left(2)},
                                                      {"palette-tags", u"#新"_s},
                                                      {"palette-nothing", u"qqqq"_s}};
    for (const auto& [name, text] : states) {
        m_window.commandPalette().toggle();
        field->setText(text);
        shoot(QString::fromLatin1(name));
        m_window.commandPalette().dismiss();
    }
}

} // namespace pizhu::screenshots
