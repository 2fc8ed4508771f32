// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainterPath>
#include <array>

namespace pizhu::ui {

/// Page numbers for PDF, drawn as outlines: what is copied from a page, searched or read aloud is the text of
/// the articles and nothing else.
class PdfPageNumbers
{
public:
    /// The size of the font in points. To be made on the thread of the GUI; used on any.
    explicit PdfPageNumbers(const QFont& font, double size);

    /// Operators of a content stream that draw the number, centred about `x` on the line `y` (points from the
    /// lower left corner), marked as an artifact (ISO 32000-1, 14.8.2.2).
    [[nodiscard]] std::string drawn(int number, double x, double y) const;

private:
    struct Digit
    {
        QPainterPath outline;
        double width = 0;
    };
    std::array<Digit, 10> m_digits;
};

} // namespace pizhu::ui
