// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydelegate.h"

#include "ui/widgets/textpainting.h"

namespace pizhu::ui {

namespace {

constexpr int kRowHeight = 34;
constexpr int kTimeline = 24; ///< width
constexpr double kDot = 4;    ///< radius

} // namespace

HistoryDelegate::HistoryDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, kRowHeight};
}

void HistoryDelegate::paintTimeline(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto state = static_cast<State>(index.data(StateRole).toInt());
    const QPointF centre = QRectF(rect.left(), rect.top(), kTimeline, rect.height()).center();
    painter.setPen(theme.border());
    if (index.row() > 0)
        painter.drawLine(QPointF(centre.x(), rect.top()), centre);
    if (index.row() + 1 < index.model()->rowCount())
        painter.drawLine(centre, QPointF(centre.x(), rect.bottom() + 1));
    painter.setPen(state == Undone ? theme.border() : theme.accent);
    painter.setBrush(state == Undone ? theme.pane : theme.accent);
    painter.drawEllipse(centre, kDot, kDot);
    if (state == Here) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, kDot + 3, kDot + 3);
    }
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto state = static_cast<State>(index.data(StateRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option.rect, theme, option.state.testFlag(QStyle::State_Selected),
                   option.state.testFlag(QStyle::State_MouseOver),
                   option.state.testFlag(QStyle::State_HasFocus));
    QRect row = option.rect.adjusted(Theme::kSpaceS, 0, -Theme::kSpaceM, 0);
    paintTimeline(*painter, row, index);
    row.setLeft(row.left() + kTimeline + Theme::kSpaceS);

    const QString when = index.data(WhenRole).toString();
    painter->setFont(fontOf(option.font, Theme::kSecondaryPx));
    painter->setPen(theme.secondary);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, when);
    row.setRight(row.right() - painter->fontMetrics().horizontalAdvance(when) - Theme::kSpaceL);

    painter->setFont(fontOf(option.font, Theme::kBodyPx, state == Here ? QFont::DemiBold : QFont::Normal));
    painter->setPen(state == Undone ? theme.secondary : theme.text);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(row, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, row.width()));
    painter->restore();
}

} // namespace pizhu::ui
