// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <bitset>
#include <map>

namespace pizhu::ui {

/// Spreads over several turns of the event loop what it costs fonts to draw characters for the first time,
/// which is many times what they cost again: the first page of Chinese rows would hold up the window. A row
/// that would bring too many is drawn as a placeholder, and its view is painted again at the next turn.
class GlyphPace
{
public:
    /// Characters new to their font that are drawn in one turn, unless a single row has more.
    static constexpr int kMostInTurn = 80;

    GlyphPace();

    struct Text
    {
        QFont font;
        QString text;
    };

    /// Whether a row with these texts is to be drawn now. Nothing waits where no view would be painted again.
    [[nodiscard]] bool admits(const QWidget* view, std::initializer_list<Text> row);

private:
    using Characters = std::bitset<0x10000>; ///< UTF-16 units

    void endTurn();

    std::map<QString, Characters> m_drawn; ///< by the key of the font
    QTimer m_turn;                         ///< runs from the first new character of a turn
    int m_inTurn = 0;
    QPointer<QWidget> m_late; ///< has rows that wait
};

} // namespace pizhu::ui
