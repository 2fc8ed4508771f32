// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/monthspan.h"

#include <QWidget>

class QPainter;

namespace pizhu::ui {

class ThemeSource;

/// Articles by date as bars one can brush. Dragging chooses a range, its ends and the range itself can be
/// dragged on; a click chooses one bar; Escape or a double click takes the range out. By keys: Left and Right
/// go from bar to bar, with Shift the range grows or shrinks, Home and End go to the ends.
class DateHistogram : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 84;

    explicit DateHistogram(const ThemeSource& theme, QWidget* parent = nullptr);

    /// A series that comes while one drags is shown afterwards.
    void setSeries(const DateSeries& series);
    /// Shows the range that is in force; emits nothing.
    void setSelection(const std::optional<MonthSpan>& selection);
    [[nodiscard]] std::optional<MonthSpan> selection() const { return m_selection; }
    /// "2021-06 – 2022-03 · 214": the range being dragged, the one chosen, the bar under the pointer or all.
    [[nodiscard]] QString label() const;
    [[nodiscard]] QRect barRect(int bar) const; ///< the whole height

Q_SIGNALS:
    void spanChosen(const std::optional<pizhu::ui::MonthSpan>& span);
    /// Up (-1) or Down (1) was pressed.
    void leftVertically(int direction);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Bars
    {
        int first = 0;
        int last = 0;

        bool operator==(const Bars&) const = default;
    };
    enum class Drag { None, Range, Whole };

    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int edge(int bar) const; ///< where the bar begins
    [[nodiscard]] int barAt(int x) const;
    [[nodiscard]] int filledBarNear(int x) const;
    [[nodiscard]] std::optional<Bars> chosenBars() const;
    [[nodiscard]] std::optional<Bars> shownBars() const;
    [[nodiscard]] bool isOnHandle(int x, int bar, bool last) const;
    [[nodiscard]] QString barTitle(const Bars& bars) const;
    void startDrag(int x);
    void dragTo(int x);
    void endDrag();
    void choose(const std::optional<Bars>& bars);
    void chooseClicked(int x);
    void updateCursor(int x);
    void updateLabel();
    void stepTo(int bar, bool extend);
    [[nodiscard]] int nextFilled(int bar, int direction) const;
    void paintBars(QPainter& painter) const;
    void paintRange(QPainter& painter) const;
    void paintHandles(QPainter& painter) const;

    const ThemeSource& m_theme;
    DateSeries m_series;
    std::optional<DateSeries> m_nextSeries; ///< came while dragging
    std::optional<MonthSpan> m_selection;
    std::optional<Bars> m_dragged;
    Drag m_drag = Drag::None;
    bool m_moved = false; ///< since the button was pressed
    int m_pressedX = 0;
    int m_anchor = 0;    ///< the bar at the other end of the range one drags, or by keys extends
    int m_head = 0;      ///< the bar that keys move
    Bars m_draggedWhole; ///< the range as it was before it was dragged on
    int m_hovered = -1;
};

} // namespace pizhu::ui
