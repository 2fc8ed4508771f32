// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse as the platform reports it: to the window, which finds the widget below the pointer, opens
// context menus and carries what is dragged.
#pragma once

#include <QPoint>
#include <QString>
#include <Qt>

class QAbstractItemView;
class QComboBox;
class QMenu;
class QToolButton;
class QWidget;

namespace pizhu::test {

void click(QWidget& widget, QPoint at, Qt::MouseButton button = Qt::LeftButton,
           Qt::KeyboardModifiers modifiers = {});

/// In its middle; waits until that is where it has been laid out.
void click(QWidget& widget);

/// Scrolls to the row and clicks on it.
void clickRow(QAbstractItemView& view, int row);

/// The menu that opens by a right click there; null when none does.
[[nodiscard]] QMenu* contextMenu(QWidget& widget, QPoint at);

/// The menu that is open in front, of that object name if one is given; waits for it.
[[nodiscard]] QMenu* openMenu(const QString& name = {});

/// Clicks the entry of that text in the menu or in those below it; says whether there is one that can be had.
/// What a menu's entry opens is openMenu() then.
[[nodiscard]] bool choose(QMenu& menu, const QString& text);

/// The same in the menu that the button opens.
[[nodiscard]] bool chooseFrom(QToolButton& button, const QString& text);

/// Opens the box and clicks the row of that text; says whether there is one.
[[nodiscard]] bool chooseFrom(QComboBox& box, const QString& text);

/// Presses at `from`, moves until the widget lets something be dragged, and drops it at `to`. The platform
/// `minimal` carries it; `offscreen` carries nothing, so the drag's own data are handed to the window below
/// the pointer. Says whether something was dragged.
[[nodiscard]] bool dragAndDrop(QWidget& source, QPoint from, QWidget& target, QPoint to,
                               Qt::KeyboardModifiers modifiers = {});

} // namespace pizhu::test
