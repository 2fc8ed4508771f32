// SPDX-License-Identifier: GPL-3.0-or-later
// How the articles by date look: a label, bars on a line, the range over them with a handle at each end.
#include "ui/library/datehistogram.h"

#include "ui/widgets/textpainting.h"

#include <QPainter>

#include <algorithm>

namespace pizhu::ui {

namespace {

constexpr int kLabelHeight = 18;
constexpr int kWidestBar = 28;
/// Thinner bars stand without a gap.
constexpr int kThinBar = 4;
constexpr QSize kGrip{5, 14};

} // namespace

QRect DateHistogram::plot() const
{
    const QRect inside = rect().adjusted(Theme::kSpaceM, kLabelHeight + Theme::kSpaceXs + 2, -Theme::kSpaceM,
                                         -Theme::kSpaceS - Theme::kSpaceXs);
    return QRect(inside.topLeft(),
                 QSize(std::min(inside.width(), kWidestBar * m_series.size()), inside.height()));
}

int DateHistogram::edge(int bar) const
{
    const QRect place = plot();
    return place.left() + place.width() * bar / std::max(1, m_series.size());
}

QRect DateHistogram::barRect(int bar) const
{
    const QRect place = plot();
    return {edge(bar), place.top(), std::max(1, edge(bar + 1) - edge(bar)), place.height()};
}

void DateHistogram::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4.5, 0.5, -4.5, -4.5), Theme::kCorner,
                                Theme::kCorner);
    }
    const bool chosen = shownBars().has_value();
    painter.setFont(fontOf(font(), Theme::kSecondaryPx, chosen ? QFont::DemiBold : QFont::Normal));
    painter.setPen(chosen ? theme.text : theme.secondary);
    const QRect line(Theme::kSpaceM, 2, width() - 2 * Theme::kSpaceM, kLabelHeight);
    painter.drawText(line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(label(), Qt::ElideMiddle, line.width()));
    paintRange(painter);
    paintBars(painter);
    paintHandles(painter);
}

void DateHistogram::paintRange(QPainter& painter) const
{
    if (const auto bars = shownBars())
        painter.fillRect(barRect(bars->first).united(barRect(bars->last)), m_theme.theme().selection);
}

void DateHistogram::paintBars(QPainter& painter) const
{
    const Theme& theme = m_theme.theme();
    const QRect place = plot();
    const auto bars = shownBars();
    const auto largest = std::ranges::max_element(m_series.counts);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int bar = 0; bar < m_series.size(); ++bar) {
        const int count = m_series.counts[static_cast<std::size_t>(bar)];
        if (count == 0)
            continue;
        QRect column = barRect(bar);
        // What is little next to the rest is still something.
        column.setTop(column.bottom() + 1 - std::max(2, place.height() * count / std::max(1, *largest)));
        if (column.width() >= kThinBar)
            column.setWidth(column.width() - 1);
        const bool inside = bars && bar >= bars->first && bar <= bars->last;
        painter.fillRect(column, inside ? theme.accent : bar == m_hovered ? theme.secondary : theme.border());
    }
    painter.fillRect(QRect(place.left(), place.bottom() + 1, place.width(), 1), theme.border());
    painter.setRenderHint(QPainter::Antialiasing);
}

void DateHistogram::paintHandles(QPainter& painter) const
{
    const auto bars = shownBars();
    if (!bars)
        return;
    const Theme& theme = m_theme.theme();
    const QRect place = plot();
    for (const int x : {edge(bars->first), edge(bars->last + 1)}) {
        painter.fillRect(QRectF(x - 0.75, place.top(), 1.5, place.height() + 1), theme.accent);
        QRectF grip({}, QSizeF(kGrip));
        grip.moveCenter(QPointF(x, place.center().y()));
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(theme.pane);
        painter.drawRoundedRect(grip, 2.5, 2.5);
    }
}

} // namespace pizhu::ui
