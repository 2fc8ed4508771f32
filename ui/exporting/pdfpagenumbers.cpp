// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/pdfpagenumbers.h"

#include <QFontMetricsF>

namespace pizhu::ui {

using namespace Qt::StringLiterals;

namespace {

/// Coordinates with two decimals: a hundredth of a point cannot be seen.
QByteArray point(double x, double y)
{
    return QByteArray::number(x, 'f', 2) + ' ' + QByteArray::number(y, 'f', 2);
}

/// Operators that build the path (ISO 32000-1, 8.5.2), moved by `x` and `y` and turned upside down: in PDF, y
/// grows upwards.
QByteArray pathOperators(const QPainterPath& path, double x, double y)
{
    QByteArray operators;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        operators += point(x + element.x, y - element.y);
        const bool ofCurve =
            element.type == QPainterPath::CurveToElement || element.type == QPainterPath::CurveToDataElement;
        const bool goesOn =
            i + 1 < path.elementCount() && path.elementAt(i + 1).type == QPainterPath::CurveToDataElement;
        if (element.type == QPainterPath::MoveToElement)
            operators += " m\n";
        else if (element.type == QPainterPath::LineToElement)
            operators += " l\n";
        else
            operators += ofCurve && goesOn ? " " : " c\n";
    }
    return operators;
}

} // namespace

PdfPageNumbers::PdfPageNumbers(const QFont& font, double size)
{
    QFont sized = font;
    sized.setHintingPreference(QFont::PreferNoHinting);
    sized.setPixelSize(100); // outlines are scaled from a size at which nothing is rounded away
    const double scale = size / 100;
    for (std::size_t i = 0; i < m_digits.size(); ++i) {
        const QString digit = QString::number(i);
        QPainterPath outline;
        outline.addText(0, 0, sized, digit);
        m_digits[i] = {QTransform::fromScale(scale, scale).map(outline),
                       QFontMetricsF(sized).horizontalAdvance(digit) * scale};
    }
}

std::string PdfPageNumbers::drawn(int number, double x, double y) const
{
    const QByteArray digits = QByteArray::number(number);
    double width = 0;
    for (const char digit : digits)
        width += m_digits[std::size_t(digit - '0')].width;
    QByteArray operators = "/Artifact <</Type /Pagination>> BDC\nq\n0.36 0.38 0.42 rg\n";
    double left = x - width / 2;
    for (const char digit : digits) {
        const Digit& drawn = m_digits[std::size_t(digit - '0')];
        operators += pathOperators(drawn.outline, left, y);
        left += drawn.width;
    }
    return (operators + "f\nQ\nEMC\n").toStdString();
}

} // namespace pizhu::ui
