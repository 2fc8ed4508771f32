// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace pizhu::ui {

class ThemeSource;

/// Fusion with check boxes and radio buttons whose outline is as visible as text, flat combo boxes, and icons
/// of our set: Fusion darkens the window colour for outlines, which disappear on a dark window. Colours come
/// from the palette.
class ControlStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /// The theme source outlives the style.
    explicit ControlStyle(const ThemeSource& theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption* option,
                       const QWidget* widget) const override;

private:
    const ThemeSource& m_theme;
};

} // namespace pizhu::ui
