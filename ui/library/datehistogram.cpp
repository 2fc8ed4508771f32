// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/datehistogram.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace pizhu::ui {

namespace {

constexpr int kHandleReach = 5;
/// A click this near a bar with articles means it.
constexpr int kSnap = 6;

} // namespace

DateHistogram::DateHistogram(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("dateHistogram"));
    setAccessibleName(tr("Articles by date"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&m_theme, &ThemeSource::themeChanged, this, qOverload<>(&QWidget::update));
}

void DateHistogram::setSeries(const DateSeries& series)
{
    if (m_drag != Drag::None) {
        m_nextSeries = series;
        return;
    }
    if (m_series == series)
        return;
    m_series = series;
    m_hovered = -1;
    if (const auto bars = chosenBars()) {
        m_anchor = bars->first;
        m_head = bars->last;
    }
    updateLabel();
}

void DateHistogram::setSelection(const std::optional<MonthSpan>& selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    if (const auto bars = chosenBars()) {
        m_anchor = bars->first;
        m_head = bars->last;
    }
    updateLabel();
}

std::optional<DateHistogram::Bars> DateHistogram::chosenBars() const
{
    if (!m_selection || m_series.size() == 0)
        return std::nullopt;
    return Bars{m_series.barOf(m_selection->first), m_series.barOf(m_selection->last)};
}

std::optional<DateHistogram::Bars> DateHistogram::shownBars() const
{
    return m_dragged ? m_dragged : chosenBars();
}

QString DateHistogram::barTitle(const Bars& bars) const
{
    const QString count = QLocale().toString(m_series.countOf(bars.first, bars.last));
    return QStringLiteral("%1 · %2").arg(compactTitle(m_series.spanOf(bars.first, bars.last)), count);
}

QString DateHistogram::label() const
{
    if (m_series.size() == 0)
        return {};
    if (m_dragged)
        return barTitle(*m_dragged);
    if (const auto bars = chosenBars()) {
        // A range that ends within a bar has another number of articles than its bars.
        const bool exact = m_series.spanOf(bars->first, bars->last) == *m_selection;
        return exact ? barTitle(*bars) : compactTitle(*m_selection);
    }
    return barTitle(m_hovered >= 0 ? Bars{m_hovered, m_hovered} : Bars{0, m_series.size() - 1});
}

void DateHistogram::updateLabel()
{
    setAccessibleDescription(label());
    update();
}

int DateHistogram::barAt(int x) const
{
    int bar = m_series.size() - 1;
    while (bar > 0 && edge(bar) > x)
        --bar;
    return bar;
}

int DateHistogram::filledBarNear(int x) const
{
    for (int away = 0; away <= kSnap; ++away) {
        for (const int bar : {barAt(x - away), barAt(x + away)}) {
            if (m_series.counts[static_cast<std::size_t>(bar)] > 0)
                return bar;
        }
    }
    return barAt(x);
}

bool DateHistogram::isOnHandle(int x, int bar, bool last) const
{
    return std::abs(x - edge(last ? bar + 1 : bar)) <= kHandleReach;
}

void DateHistogram::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_series.size() == 0)
        return;
    QToolTip::hideText();
    startDrag(event->position().toPoint().x());
}

void DateHistogram::startDrag(int x)
{
    m_pressedX = x;
    m_moved = false;
    m_drag = Drag::Range;
    m_anchor = barAt(x);
    const auto bars = chosenBars();
    if (!bars)
        return;
    const bool isAll = *bars == Bars{0, m_series.size() - 1};
    if (isOnHandle(x, bars->last, true)) {
        m_anchor = bars->first;
    } else if (isOnHandle(x, bars->first, false)) {
        m_anchor = bars->last;
    } else if (m_anchor >= bars->first && m_anchor <= bars->last && !isAll) {
        m_drag = Drag::Whole;
        m_draggedWhole = *bars;
    }
}

void DateHistogram::mouseMoveEvent(QMouseEvent* event)
{
    const int x = event->position().toPoint().x();
    if (m_drag == Drag::None) {
        updateCursor(x);
        return;
    }
    m_moved = m_moved || std::abs(x - m_pressedX) >= QApplication::startDragDistance();
    if (m_moved)
        dragTo(x);
}

void DateHistogram::dragTo(int x)
{
    const int bar = barAt(x);
    if (m_drag == Drag::Whole) {
        const int by =
            std::clamp(bar - m_anchor, -m_draggedWhole.first, m_series.size() - 1 - m_draggedWhole.last);
        m_dragged = Bars{m_draggedWhole.first + by, m_draggedWhole.last + by};
    } else {
        m_dragged = Bars{std::min(m_anchor, bar), std::max(m_anchor, bar)};
    }
    updateLabel();
}

void DateHistogram::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_drag == Drag::None)
        return;
    const auto bars = m_dragged;
    endDrag();
    if (bars)
        choose(bars);
    else
        chooseClicked(m_pressedX);
}

void DateHistogram::endDrag()
{
    m_drag = Drag::None;
    m_dragged.reset();
    if (const auto next = std::exchange(m_nextSeries, std::nullopt))
        setSeries(*next);
    updateLabel();
}

/// A click on the only bar chosen takes it out again, as with every value.
void DateHistogram::chooseClicked(int x)
{
    const int bar = filledBarNear(x);
    const Bars bars{bar, bar};
    if (chosenBars() == bars)
        choose(std::nullopt);
    else
        choose(bars);
}

void DateHistogram::choose(const std::optional<Bars>& bars)
{
    std::optional<MonthSpan> span;
    if (bars)
        span = m_series.spanOf(bars->first, bars->last);
    if (span == m_selection)
        return;
    setSelection(span);
    Q_EMIT spanChosen(span);
}

void DateHistogram::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(std::nullopt);
}

void DateHistogram::updateCursor(int x)
{
    const auto bars = chosenBars();
    const bool onHandle = bars && (isOnHandle(x, bars->first, false) || isOnHandle(x, bars->last, true));
    const bool inside = bars && !onHandle && barAt(x) >= bars->first && barAt(x) <= bars->last;
    setCursor(onHandle ? Qt::SizeHorCursor : inside ? Qt::OpenHandCursor : Qt::ArrowCursor);
    const int hovered = m_series.size() > 0 ? barAt(x) : -1;
    if (m_hovered == hovered)
        return;
    m_hovered = hovered;
    update();
}

void DateHistogram::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

bool DateHistogram::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_hovered >= 0 && m_drag == Drag::None) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), barTitle({m_hovered, m_hovered}), this, barRect(m_hovered));
        return true;
    }
    return QWidget::event(event);
}

int DateHistogram::nextFilled(int bar, int direction) const
{
    for (int next = bar + direction; next >= 0 && next < m_series.size(); next += direction) {
        if (m_series.counts[static_cast<std::size_t>(next)] > 0)
            return next;
    }
    return bar;
}

void DateHistogram::stepTo(int bar, bool extend)
{
    const int anchor = extend ? m_anchor : bar;
    choose(Bars{std::min(anchor, bar), std::max(anchor, bar)});
    m_anchor = anchor;
    m_head = bar;
}

void DateHistogram::keyPressEvent(QKeyEvent* event)
{
    const int last = m_series.size() - 1;
    const bool extend = event->modifiers() == Qt::ShiftModifier && m_selection;
    const bool known = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::ShiftModifier;
    if (!known || last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return stepTo(m_selection ? nextFilled(m_head, -1) : nextFilled(last + 1, -1), extend);
    case Qt::Key_Right:
        return stepTo(m_selection ? nextFilled(m_head, 1) : nextFilled(-1, 1), extend);
    case Qt::Key_Home:
        return stepTo(0, extend);
    case Qt::Key_End:
        return stepTo(last, extend);
    case Qt::Key_Up:
        Q_EMIT leftVertically(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT leftVertically(1);
        return;
    case Qt::Key_Escape:
        if (m_drag != Drag::None)
            return endDrag();
        if (m_selection)
            return choose(std::nullopt);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace pizhu::ui
