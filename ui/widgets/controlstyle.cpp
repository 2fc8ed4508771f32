// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controlstyle.h"

#include "ui/widgets/iconengine.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace pizhu::ui {

namespace {

struct Inks
{
    QColor outline;
    QColor ground;
    QColor mark;
};

Inks inksFor(const QStyleOption& option)
{
    const QPalette& palette = option.palette;
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    if (!(option.state & QStyle::State_Enabled)) {
        const QColor faint = palette.color(QPalette::Disabled, QPalette::WindowText);
        return {faint, palette.color(QPalette::Window), faint};
    }
    const QColor accent = palette.color(QPalette::Link);
    const QColor paper = palette.color(QPalette::Base);
    if (isOn)
        return {accent, accent, paper};
    const bool isReached = option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    return {isReached ? accent : palette.color(QPalette::PlaceholderText), paper, paper};
}

/// The square of the indicator, half a pixel inside so that its outline is sharp.
QRectF boxOf(const QStyleOption& option)
{
    const int side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side - 1, side - 1);
    box.moveTopLeft(QPointF(option.rect.left() + (option.rect.width() - side) / 2 + 0.5,
                            option.rect.top() + (option.rect.height() - side) / 2 + 0.5));
    return box;
}

void drawCheckBox(QPainter& painter, const QStyleOption& option)
{
    const Inks inks = inksFor(option);
    const QRectF box = boxOf(option);
    painter.setPen(inks.outline);
    painter.setBrush(inks.ground);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(inks.mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    else if (option.state & QStyle::State_On)
        painter.drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.3)});
}

void drawRadioButton(QPainter& painter, const QStyleOption& option)
{
    const Inks inks = inksFor(option);
    const QRectF box = boxOf(option);
    painter.setPen(inks.outline);
    painter.setBrush(inks.ground);
    painter.drawEllipse(box);
    if (!(option.state & QStyle::State_On))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(inks.mark);
    painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5);
}

void drawMenuCheck(QPainter& painter, const QStyleOption& option)
{
    if (!(option.state & QStyle::State_On))
        return;
    QRect mark(0, 0, Theme::kIconSmall, Theme::kIconSmall);
    mark.moveCenter(option.rect.center());
    const bool isEnabled = option.state & QStyle::State_Enabled;
    paintIcon(painter, mark, QStringLiteral("check"),
              option.palette.color(isEnabled ? QPalette::Link : QPalette::PlaceholderText));
}

/// Rows have a bar at their left, as those that are painted by delegates have; trees ask for them without
/// saying who asks.
void drawFocus(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const QColor accent = option.palette.color(QPalette::Link);
    if (!widget || qobject_cast<const QAbstractItemView*>(widget)) {
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), accent);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void drawComboBox(QPainter& painter, const QStyleOptionComboBox& option)
{
    const QPalette& palette = option.palette;
    const bool isReached = option.state & QStyle::State_HasFocus;
    painter.setPen(palette.color(isReached ? QPalette::Link : QPalette::Mid));
    painter.setBrush(palette.color(QPalette::Button));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCorner,
                            Theme::kCorner);
    constexpr int kSide = Theme::kIconSmall;
    QRect arrow(0, 0, kSide, kSide);
    arrow.moveCenter(option.rect.center());
    arrow.moveRight(option.rect.right() - Theme::kSpaceS);
    if (option.direction == Qt::RightToLeft)
        arrow.moveLeft(option.rect.left() + Theme::kSpaceS);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    paintIcon(painter, arrow, QStringLiteral("chevron-down"),
              palette.color(isEnabled ? QPalette::PlaceholderText : QPalette::Mid));
}

/// A frame like that of a field, with a chevron up and one down.
void drawSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down)
{
    const QPalette& palette = option.palette;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isReached = option.state & QStyle::State_HasFocus;
    painter.setPen(palette.color(isReached ? QPalette::Link : QPalette::Mid));
    painter.setBrush(palette.color(isEnabled ? QPalette::Base : QPalette::Window));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCorner,
                            Theme::kCorner);
    constexpr int kSide = Theme::kSpaceM;
    const auto chevron = [&](const QRect& button, QAbstractSpinBox::StepEnabledFlag step, bool turned) {
        const bool can = isEnabled && option.stepEnabled.testFlag(step);
        painter.save();
        painter.translate(QRectF(button).center());
        painter.rotate(turned ? 180 : 0);
        paintIcon(painter, QRect(-kSide / 2, -kSide / 2, kSide, kSide), QStringLiteral("chevron-down"),
                  palette.color(can ? QPalette::PlaceholderText : QPalette::Mid));
        painter.restore();
    };
    chevron(up, QAbstractSpinBox::StepUpEnabled, true);
    chevron(down, QAbstractSpinBox::StepDownEnabled, false);
}

} // namespace

ControlStyle::ControlStyle(const ThemeSource& theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
{}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    if (element == PE_FrameFocusRect) {
        painter->save();
        drawFocus(*painter, *option, widget);
        painter->restore();
        return;
    }
    const auto draw = element == PE_IndicatorCheckBox        ? drawCheckBox
                      : element == PE_IndicatorRadioButton   ? drawRadioButton
                      : element == PE_IndicatorMenuCheckMark ? drawMenuCheck
                                                             : nullptr;
    if (!draw) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    draw(*painter, *option);
    painter->restore();
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const
{
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_SpinBox && spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawSpinBox(*painter, *spin, subControlRect(control, option, SC_SpinBoxUp, widget),
                    subControlRect(control, option, SC_SpinBoxDown, widget));
        painter->restore();
        return;
    }
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const bool isDate =
        qobject_cast<const QAbstractSpinBox*>(widget); // it opens a calendar as a combo box does
    if (control != CC_ComboBox || !combo || (combo->editable && !isDate)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawComboBox(*painter, *combo);
    painter->restore();
}

QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                   SubControl subControl, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    const bool isLabel = control == CC_ComboBox && subControl == SC_ComboBoxEditField;
    return isLabel ? rect.adjusted(Theme::kSpaceXs, 0, -Theme::kSpaceXs, 0) : rect;
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const
{
    const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_ComboBox || type == CT_SpinBox
               ? QSize(natural.width() + Theme::kSpaceS,
                       std::max(natural.height(), Theme::kSpaceXl + Theme::kSpaceXs))
               : natural;
}

QIcon ControlStyle::standardIcon(StandardPixmap standardIcon, const QStyleOption* option,
                                 const QWidget* widget) const
{
    switch (standardIcon) {
    case SP_LineEditClearButton:
        return m_theme.icon(QStringLiteral("close"));
    case SP_MessageBoxWarning:
        return m_theme.icon(QStringLiteral("warning"));
    default:
        return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Theme::kIconSmall;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace pizhu::ui
