// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/keyboardhelp.h"

#include "ui/commands/commandtable.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

using Row = std::pair<QString, QString>; // what, keys

/// Keys that act on a selection or an annotation and so belong to the panes, not to the window.
QList<Row> annotatingKeys()
{
    return {
        {KeyboardHelp::tr("Highlight the selection in a colour"), u"1 – 6"_s},
        {KeyboardHelp::tr("Underline the selection"), u"U"_s},
        {KeyboardHelp::tr("Note on the selection, on the article"), u"N  ·  Shift+N"_s},
        {KeyboardHelp::tr("Tag the selection"), u"T"_s},
        {KeyboardHelp::tr("Use the selection as title, date, source, author"), u"Ctrl+Shift+T, D, S, A"_s},
        {KeyboardHelp::tr("Delete the annotation chosen in the list"), KeyboardHelp::tr("Del")},
        {KeyboardHelp::tr("Dismiss the selection bar"), KeyboardHelp::tr("Esc")},
        {KeyboardHelp::tr("Copy as shown, in the script of the source"), u"Ctrl+C  ·  Ctrl+Shift+C"_s}};
}

/// Keys of the page: the text caret and the annotation in hand.
QList<Row> pageKeys()
{
    return {
        {KeyboardHelp::tr("Text caret"), u"F7"_s},
        {KeyboardHelp::tr("Caret by character, word; Shift selects"), u"←→  ·  Ctrl+←→"_s},
        {KeyboardHelp::tr("Caret by line, sentence, paragraph"), u"↑↓  ·  Alt+↑↓  ·  Ctrl+↑↓"_s},
        {KeyboardHelp::tr("Caret to the edge of the paragraph, of the article"),
         KeyboardHelp::tr("Home, End  ·  Ctrl+Home, End")},
        {KeyboardHelp::tr("Select the word, the sentence, the paragraph"), KeyboardHelp::tr("Space")},
        {KeyboardHelp::tr("Pick the annotation at the caret, the next, the previous"),
         KeyboardHelp::tr("Enter  ·  ]  ·  [")},
        {KeyboardHelp::tr("The next of annotations that overlap"), KeyboardHelp::tr("Tab")},
        {KeyboardHelp::tr("Move its end by character, word, sentence"),
         u"Shift+←→  ·  Ctrl+Shift+←→  ·  Shift+↑↓"_s},
        {KeyboardHelp::tr("Move its start"), KeyboardHelp::tr("the same with Alt")},
        {KeyboardHelp::tr("Split, merge, duplicate to a tag"), u"S  ·  M  ·  D"_s},
        {KeyboardHelp::tr("Highlight or underline, translation"), u"U  ·  Shift+T"_s},
    };
}

/// Keys of the tag tree.
QList<Row> codebookKeys()
{
    return {{KeyboardHelp::tr("Tag with a tag that has a key of its own"), KeyboardHelp::tr("its key")},
            {KeyboardHelp::tr("Rename a tag; its definition, key, other names"),
             KeyboardHelp::tr("F2, Alt+Enter")},
            {KeyboardHelp::tr("Move a tag; merge it into another"), KeyboardHelp::tr("drag, Alt+drag")}};
}

/// Keys of the list and of the filters beside it.
QList<Row> listKeys()
{
    return {
        {KeyboardHelp::tr("Move the articles selected in the list to the trash"), KeyboardHelp::tr("Del")},
        {KeyboardHelp::tr("Choose a value of a filter, or take it back"), KeyboardHelp::tr("Space")},
        {KeyboardHelp::tr("Leave out a value of a filter"), KeyboardHelp::tr("Alt+Enter, Alt+Click")},
        {KeyboardHelp::tr("Search inside a filter"), u"Ctrl+F"_s}};
}

/// Keys of the whole window; a command is called as it is without what it says of the moment.
QList<Row> commandKeys(const CommandSet& commands)
{
    QList<Row> rows;
    for (const CommandDescription& description : commandDescriptions()) {
        QStringList keys;
        for (const QKeySequence& key : commands.action(description.command)->shortcuts())
            keys += key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows.append({CommandSet::tr(description.text).remove(u"…"_s), keys.join(u"  ·  "_s)});
    }
    return rows;
}

using Section = std::pair<QString, QList<Row>>;

/// A heading has no keys.
QList<Row> rowsOf(const QList<Section>& sections)
{
    QList<Row> rows;
    for (const auto& [heading, keys] : sections)
        rows += QList<Row>{{heading, {}}} + keys;
    return rows;
}

QLabel* labelOf(const QString& text, const QString& role, QWidget* page)
{
    auto* label = new QLabel(text, page);
    label->setProperty("role", role);
    return label;
}

QLayout* columnOf(const QList<Row>& rows, QWidget* page)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::kSpaceXl);
    grid->setVerticalSpacing(Theme::kSpaceS);
    for (int i = 0; i < rows.size(); ++i) {
        const auto& [text, keys] = rows.at(i);
        QLabel* label = labelOf(text, keys.isEmpty() ? u"section"_s : u"plain"_s, page);
        if (keys.isEmpty() && i > 0)
            label->setContentsMargins(0, Theme::kSpaceM, 0, 0);
        grid->addWidget(label, i, 0);
        if (!keys.isEmpty())
            grid->addWidget(labelOf(keys, u"secondary"_s, page), i, 1);
    }
    grid->setRowStretch(static_cast<int>(rows.size()), 1);
    return grid;
}

QLayout* columnsOf(const CommandSet& commands, QWidget* page)
{
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins({});
    columns->setSpacing(Theme::kSpaceXxl);
    columns->addLayout(columnOf(rowsOf({{KeyboardHelp::tr("Passages"), annotatingKeys()},
                                        {KeyboardHelp::tr("In the text"), pageKeys()},
                                        {KeyboardHelp::tr("Tags"), codebookKeys()},
                                        {KeyboardHelp::tr("List and filters"), listKeys()}}),
                                page));
    columns->addLayout(columnOf(rowsOf({{KeyboardHelp::tr("Everywhere"), commandKeys(commands)}}), page));
    columns->addStretch(1);
    return columns;
}

} // namespace

KeyboardHelp::KeyboardHelp(const CommandSet& commands, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"keyboardHelp"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* page = new QWidget(this);
    const QSize all = columnsOf(commands, page)->totalSizeHint();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false); // the dialog's ground shows through
    page->setAutoFillBackground(false);
    scroll->setMinimumWidth(all.width() + scroll->verticalScrollBar()->sizeHint().width());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceXl);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    // Whole where there is room for it.
    const int around = 2 * Theme::kSpaceXl + Theme::kSpaceL + buttons->sizeHint().height();
    const int room = parent ? parent->window()->height() : screen()->availableSize().height();
    resize(sizeHint().width(), std::min(all.height() + around, room));
}

} // namespace pizhu::ui
