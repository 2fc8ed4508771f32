// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace pizhu::test {

/// A line of text on an A4 page: its left end and its baseline in points from the top left corner.
struct PdfText
{
    double x = 72;
    double y = 72;
    double size = 12;
    QString text;
};

struct PdfSample
{
    QList<QList<PdfText>> pages;
    QString title;
    QString author;
};

/// A PDF whose font has no glyphs, only the widths (Chinese 1 em, Latin ½ em) and the way back to Unicode:
/// enough to be read, needing no font to be made.
[[nodiscard]] QByteArray pdfOf(const PdfSample& sample);

} // namespace pizhu::test
