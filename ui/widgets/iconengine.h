// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIconEngine>
#include <QString>

namespace pizhu::ui {

class ThemeSource;

/// Draws one icon of the set in a colour of the theme in force: text, accent when on or selected, faint when
/// disabled. An icon made once follows every later theme. The theme source outlives it.
class IconEngine : public QIconEngine
{
public:
    IconEngine(const ThemeSource& theme, QString name);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override;
    QString iconName() override;
    bool isNull() override;

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode, QIcon::State state) const;

    const ThemeSource& m_theme;
    QString m_name;
};

/// The icon `name` as a pixmap of `size` device pixels in `color`; empty when there is no such icon.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QSize& size, const QColor& color);

/// The icon `name` as empty panes show it: large, its stroke as thin as that of the small ones; `scale`
/// device pixels make one.
[[nodiscard]] QPixmap emptyPaneIcon(const QString& name, qreal scale, const QColor& color);

/// Paints the icon `name` into `rect` in `color`.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color);

} // namespace pizhu::ui
