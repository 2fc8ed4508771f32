// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportformats.h"

#include <array>

namespace pizhu::ui {

using namespace Qt::StringLiterals;
using exporting::Format;

namespace {

constexpr std::array kOrder{
    Format::Markdown, Format::Html,       Format::Pdf,      Format::Docx, Format::Odt,    Format::Text,
    Format::Template, Format::Csv,        Format::Tsv,      Format::Xlsx, Format::Json,   Format::JsonLines,
    Format::JsonLd,   Format::Hypothesis, Format::Qdpx,     Format::Qdc,  Format::BibTex, Format::BibLatex,
    Format::Ris,      Format::CslJson,    Format::Evidence,
};

} // namespace

std::span<const Format> ExportFormats::inOrder()
{
    return kOrder;
}

QString ExportFormats::title(Format format)
{
    switch (format) {
    case Format::Markdown:
        return tr("Markdown");
    case Format::Html:
        return tr("Web page");
    case Format::Pdf:
        return tr("PDF");
    case Format::Docx:
        return tr("Word document with comments");
    case Format::Odt:
        return tr("OpenDocument with comments");
    case Format::Text:
        return tr("Plain text of the articles");
    case Format::Template:
        return tr("By a template");
    case Format::Csv:
        return tr("Table, CSV");
    case Format::Tsv:
        return tr("Table, tab-separated");
    case Format::Xlsx:
        return tr("Excel workbook");
    case Format::Json:
        return tr("JSON");
    case Format::JsonLines:
        return tr("JSON Lines");
    case Format::JsonLd:
        return tr("W3C Web Annotations");
    case Format::Hypothesis:
        return tr("Hypothesis");
    case Format::Qdpx:
        return tr("REFI-QDA project");
    case Format::Qdc:
        return tr("REFI-QDA codebook");
    case Format::BibTex:
        return tr("BibTeX");
    case Format::BibLatex:
        return tr("BibLaTeX");
    case Format::Ris:
        return tr("RIS");
    case Format::CslJson:
        return tr("CSL-JSON");
    case Format::Evidence:
        return tr("Evidence pack");
    }
    Q_UNREACHABLE();
}

QString ExportFormats::hint(Format format)
{
    switch (format) {
    case Format::Docx:
    case Format::Odt:
        return tr("The whole articles; each annotation is a comment on its shaded passage.");
    case Format::Html:
        return tr("One page with outline, search and filters, for any browser; it needs no network.");
    case Format::Pdf:
        return tr("The whole articles with their highlights, and the annotations behind each.");
    case Format::Qdpx:
        return tr("For NVivo, ATLAS.ti, MAXQDA and QualCoder: articles, tags as codes, notes.");
    case Format::Qdc:
        return tr("Your tags with their definitions, for programs for qualitative analysis.");
    case Format::BibTex:
    case Format::BibLatex:
    case Format::Ris:
    case Format::CslJson:
        return tr("The articles as references, for Zotero, EndNote, LaTeX and others.");
    case Format::Evidence:
        return tr("Excerpts with their sources, checksums and the log of the clean-up. “pizhu-cli verify” "
                  "checks every quote.");
    case Format::JsonLd:
    case Format::Hypothesis:
        return tr("Can be imported again, also into another library.");
    default:
        return {};
    }
}

std::optional<Format> ExportFormats::fromName(QStringView name)
{
    for (const Format format : kOrder) {
        if (name == QLatin1String(exporting::formatInfo(format).name))
            return format;
    }
    return std::nullopt;
}

QString ExportFormats::filter(Format format)
{
    return u"%1 (*.%2)"_s.arg(title(format), QLatin1String(exporting::formatInfo(format).extension));
}

} // namespace pizhu::ui
