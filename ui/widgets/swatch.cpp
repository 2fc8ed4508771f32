// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/swatch.h"

namespace pizhu::ui {

void paintSwatch(QPainter& painter, const QRect& rect, const Theme& theme, annotation::HighlightColor color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.highlight(color).line, 1.5));
    painter.setBrush(theme.highlight(color).fill);
    const qreal inset = rect.width() * 0.16;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 3, 3);
    painter.restore();
}

QIcon swatchIcon(const Theme& theme, annotation::HighlightColor color)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(Theme::kIconSmall * scale, Theme::kIconSmall * scale);
        pixmap.fill(Qt::transparent);
        pixmap.setDevicePixelRatio(scale);
        QPainter painter(&pixmap);
        paintSwatch(painter, QRect(0, 0, Theme::kIconSmall, Theme::kIconSmall), theme, color);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace pizhu::ui
