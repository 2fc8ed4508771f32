// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/versiondelegate.h"

#include "ui/widgets/textpainting.h"

#include <QAbstractScrollArea>
#include <QPainter>

namespace pizhu::ui {

namespace {

constexpr int kRail = 34; ///< room of the line of time
constexpr int kDot = 9;
constexpr int kNameLine = 20;
constexpr int kLine = 18;
constexpr int kMostLines = 4; ///< of what changed

TextBlock changesBlock(const QFont& font, const VersionRow& row, const Theme& theme)
{
    return {.text = row.changes,
            .hits = {},
            .font = fontOf(font, Theme::kSecondaryPx),
            .color = theme.secondary,
            .lines = kMostLines,
            .lineHeight = kLine};
}

} // namespace

VersionDelegate::VersionDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const auto row = index.data(kRowRole).value<VersionRow>();
    const int changes =
        textHeight(width - kRail - Theme::kSpaceM, changesBlock(option.font, row, m_theme.theme()));
    return {std::max(0, option.rect.width()), 2 * Theme::kSpaceS + kNameLine + 2 * kLine + changes};
}

void VersionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto row = index.data(kRowRole).value<VersionRow>();
    painter->save();
    paintRowGround(*painter, option.rect, theme, option.state & QStyle::State_Selected,
                   option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
    paintRail(*painter, option.rect, index, row.current);
    QRect line = option.rect.adjusted(kRail, Theme::kSpaceS, -Theme::kSpaceM, -Theme::kSpaceS);
    const auto write = [&](const QString& text, int pixels, QFont::Weight weight, const QColor& color,
                           int lineHeight) {
        paintText(*painter, line,
                  {.text = text,
                   .hits = {},
                   .font = fontOf(option.font, pixels, weight),
                   .color = color,
                   .lineHeight = lineHeight});
        line.setTop(line.top() + lineHeight);
    };
    const QString name = row.current ? tr("%1 — in use", "a version").arg(row.name) : row.name;
    write(name, Theme::kBodyPx, QFont::DemiBold, theme.text, kNameLine);
    write(row.reason, Theme::kSecondaryPx, QFont::Normal, theme.text, kLine);
    write(row.moment, Theme::kSecondaryPx, QFont::Normal, theme.secondary, kLine);
    paintText(*painter, line, changesBlock(option.font, row, theme));
    painter->restore();
}

void VersionDelegate::paintRail(QPainter& painter, const QRect& rect, const QModelIndex& index,
                                bool current) const
{
    const Theme& theme = m_theme.theme();
    const int x = rect.left() + kRail / 2;
    const int y = rect.top() + Theme::kSpaceS + kNameLine / 2;
    const bool first = index.row() == 0;
    const bool last = index.row() + 1 == index.model()->rowCount();
    painter.setPen(QPen(theme.border(), 1));
    if (!first)
        painter.drawLine(x, rect.top(), x, y);
    if (!last)
        painter.drawLine(x, y, x, rect.bottom());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(current ? theme.accent : theme.secondary, 1.5));
    painter.setBrush(current ? theme.accent : theme.pane);
    painter.drawEllipse(QRectF(x - kDot / 2.0 + 0.5, y - kDot / 2.0 + 0.5, kDot, kDot));
}

} // namespace pizhu::ui
