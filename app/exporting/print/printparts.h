// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"

namespace pizhu::exporting {

/// One of the pages of HTML that are printed one after the other.
struct PrintPart
{
    /// Where an article begins.
    struct Beginning
    {
        QString name; ///< of the place in the page
        QString title;

        bool operator==(const Beginning&) const = default;
    };

    QString path;
    std::vector<Beginning> articles{}; ///< those that begin in it
};

struct PrintedExport
{
    ExportCounts counts;
    std::vector<PrintPart> parts;
};

/// So much that a browser engine lays out in seconds and in some hundred megabytes.
struct PrintLimits
{
    qsizetype characters = 400'000;      ///< of HTML, behind which the next article begins another part
    qsizetype longest = 500'000;         ///< … at which an article goes on in another part
    qsizetype pictureBytes = 12'000'000; ///< … the same for the bytes of pictures, as they stand in HTML
};

/// The whole articles in scope as pages for printing, each a file of the folder; at least one. They load
/// nothing. Memory is that of the largest article.
[[nodiscard]] base::Result<PrintedExport>
exportPrintParts(const QString& folder, const library::Stores& stores, const ExportScope& scope,
                 const ExportOptions& options, ExportProgress& progress, PrintLimits limits = {});

/// The same as one page, of which all is laid out at once: for few articles.
[[nodiscard]] std::unique_ptr<ExportWriter> printPageWriter(QIODevice& out, const ExportOptions& options,
                                                            PicturesOf picturesOf);

} // namespace pizhu::exporting
