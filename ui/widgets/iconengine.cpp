// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconengine.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace pizhu::ui {

namespace {

constexpr int kEmptyPaneIcon = 48;

QString iconPath(const QString& name)
{
    return QStringLiteral(":/pizhu/icons/%1.svg").arg(name);
}

QByteArray recolouredSvg(const QString& name, const QColor& color)
{
    QFile file(iconPath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap rendered(const QByteArray& svg, const QSize& size)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = std::min(size.width(), size.height());
    const QRectF square((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side);
    renderer.render(&painter, square);
    return pixmap;
}

} // namespace

QPixmap iconPixmap(const QString& name, const QSize& size, const QColor& color)
{
    const QString key = QStringLiteral("pizhu-icon/%1/%2x%3/%4")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color.name());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(recolouredSvg(name, color), size);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QPixmap emptyPaneIcon(const QString& name, qreal scale, const QColor& color)
{
    constexpr double kStroke = 1.5; // of every drawing, which are made for kIcon
    const QByteArray thin = QByteArray::number(kStroke * Theme::kIcon / kEmptyPaneIcon);
    QByteArray svg = recolouredSvg(name, color);
    svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + thin + '"');
    QPixmap pixmap = rendered(svg, QSize(kEmptyPaneIcon, kEmptyPaneIcon) * scale);
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect, iconPixmap(name, rect.size() * scale, color));
}

IconEngine::IconEngine(const ThemeSource& theme, QString name)
    : m_theme(theme)
    , m_name(std::move(name))
{}

QColor IconEngine::colorFor(QIcon::Mode mode, QIcon::State state) const
{
    const Theme& theme = m_theme.theme();
    if (mode == QIcon::Disabled)
        return theme.faint();
    return state == QIcon::On ? theme.accent : theme.text;
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    paintIcon(*painter, rect, m_name, colorFor(mode, state));
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return iconPixmap(m_name, size, colorFor(mode, state));
}

QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    QPixmap pixmap = iconPixmap(m_name, size, colorFor(mode, state));
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(m_theme, m_name);
}

QString IconEngine::iconName()
{
    return m_name;
}

bool IconEngine::isNull()
{
    return !QFile::exists(iconPath(m_name));
}

} // namespace pizhu::ui
