// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlreader.h"

#include <QString>
#include <vector>

namespace pizhu::importing {

/// A word, or a row of Chinese characters, where it stands on a page; points from the top left corner.
struct PdfWord
{
    QString text;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double size = 0; ///< of the font
    bool spaceAfter = false;
};

struct PdfPage
{
    double height = 0;
    std::vector<PdfWord> words; ///< in reading order
};

/// Puts the lines of all pages together to paragraphs and headings. Running heads, feet and page numbers are
/// left out: lines at the edge of the page that repeat but for their numbers.
[[nodiscard]] std::vector<document::HtmlBlock> layOutPages(const std::vector<PdfPage>& pages);

} // namespace pizhu::importing
