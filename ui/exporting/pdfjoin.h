// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exporting/print/printparts.h"
#include "ui/exporting/pdfpagenumbers.h"

#include <functional>

namespace pizhu::ui {

/// The PDFs of which one is made.
struct PdfParts
{
    std::vector<exporting::PrintPart> parts; ///< their paths are those of PDFs
    QString title;
    PdfPageNumbers numbers;
};

/// Writes the pages of all parts, one after the other, as one PDF with page numbers and, of several articles,
/// an outline. What the pages say stays byte for byte as it is; streams are read when they are written, so
/// the files must be there until the end. `goOn` is asked now and then; Cancelled when it says no. Any
/// thread.
[[nodiscard]] base::Result<void> joinPdf(QIODevice& out, const PdfParts& parts,
                                         const std::function<bool()>& goOn);

/// That the user stopped it.
[[nodiscard]] base::Error exportStopped();

} // namespace pizhu::ui
