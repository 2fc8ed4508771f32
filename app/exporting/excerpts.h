// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/result.h"
#include "app/exporting/citation/citation.h"
#include "app/library/article.h"
#include "app/library/stores.h"
#include "app/text/script.h"

#include <QIODevice>
#include <QString>
#include <optional>
#include <span>
#include <vector>

namespace pizhu::exporting {

enum class Format {
    Markdown,
    Html,
    Csv,
    JsonLd,
    Text,
    Docx,
    Odt,
    Tsv,
    Xlsx,
    Json,
    JsonLines,
    Hypothesis,
    Qdpx,
    Qdc,
    BibTex,
    BibLatex,
    Ris,
    CslJson,
    Evidence,
    Template, ///< any text, by a template
    Pdf,      ///< printed by the desktop program; writers give the page it prints
};

/// What a format is called, and what it wants to be given.
struct FormatInfo
{
    Format format;
    const char* name;      ///< on the command line
    const char* extension; ///< of the file
    bool articles = false; ///< also writes articles that nothing was annotated in
    bool isText = true;    ///< can be shown in a preview
    bool onCommandLine = true;
};
[[nodiscard]] std::span<const FormatInfo> allFormats();
[[nodiscard]] const FormatInfo& formatInfo(Format format);

/// One annotation with its tag paths.
struct Excerpt
{
    /// The words as another script has them: stands beside those of the source, never in their place.
    struct Converted
    {
        text::ViewScript script = text::ViewScript::Source;
        QString text;
    };

    annotation::Annotation annotation;
    QStringList tagPaths;
    std::optional<Converted> converted{};
};

/// An article and its excerpts in text order. The canonical text is there for code-point offsets.
struct ArticleExcerpts
{
    library::Article article;
    std::vector<Excerpt> excerpts;
};

struct ExportOptions
{
    Format format = Format::Markdown;
    bool csvBom = false; ///< UTF-8 BOM, for spreadsheet programs
    QString title{};     ///< heading of the document; a default when empty
    /// Puts an apostrophe before a cell of CSV or TSV that a spreadsheet would take for a formula. Off, no
    /// text is altered. Cells of XLSX are text in any case.
    bool guardFormulas = false;
    text::ViewScript script = text::ViewScript::Source; ///< of plain text; excerpts are always verbatim
    CitationStyle style = CitationStyle::Gbt2025;
    QString templateText{}; ///< for Format::Template
    QString templateName{}; ///< of it, for people
    /// A conversion of each excerpt stands beside it, marked as one, where the format has room for it
    /// (holdsConversions()); none with Source.
    text::ViewScript beside = text::ViewScript::Source;
};

/// The whole export as UTF-8 bytes, of a format that needs no more than the excerpts and cannot fail:
/// Markdown, HTML, CSV, TSV and JSON-LD; see renderContent() for all. Excerpts are verbatim in source script.
[[nodiscard]] QByteArray renderExcerpts(const std::vector<ArticleExcerpts>& articles,
                                        const ExportOptions& options);

/// Writes atomically (QSaveFile); fails with Conflict when the file exists and `overwrite` is false.
[[nodiscard]] base::Result<void> writeExport(const QString& path, const QByteArray& content, bool overwrite);

/// "md", "html", "csv", "jsonld", …: FormatInfo::name.
[[nodiscard]] QString formatName(Format format);
[[nodiscard]] std::optional<Format> formatFromName(QStringView name);

} // namespace pizhu::exporting
