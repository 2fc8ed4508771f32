// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/excerpts.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/exportwriter.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace pizhu::exporting {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

constexpr std::array kFormats{
    FormatInfo{Format::Markdown, "md", "md"},
    FormatInfo{Format::Html, "html", "html"},
    FormatInfo{Format::Csv, "csv", "csv"},
    FormatInfo{Format::JsonLd, "jsonld", "jsonld"},
    FormatInfo{Format::Text, "txt", "txt", true},
    FormatInfo{Format::Docx, "docx", "docx", true, false},
    FormatInfo{Format::Odt, "odt", "odt", true, false},
    FormatInfo{Format::Tsv, "tsv", "tsv"},
    FormatInfo{Format::Xlsx, "xlsx", "xlsx", false, false},
    FormatInfo{Format::Json, "json", "json"},
    FormatInfo{Format::JsonLines, "jsonl", "jsonl"},
    FormatInfo{Format::Hypothesis, "hypothesis", "json"},
    FormatInfo{Format::Qdpx, "qdpx", "qdpx", true, false},
    FormatInfo{Format::Qdc, "qdc", "qdc", true},
    FormatInfo{Format::BibTex, "bibtex", "bib", true},
    FormatInfo{Format::BibLatex, "biblatex", "bib", true},
    FormatInfo{Format::Ris, "ris", "ris", true},
    FormatInfo{Format::CslJson, "csl", "json", true},
    FormatInfo{Format::Evidence, "evidence", "zip", false, false},
    FormatInfo{Format::Template, "template", "md", false, true, false},
    FormatInfo{Format::Pdf, "pdf", "pdf", true, false, false},
};

} // namespace

QByteArray renderExcerpts(const std::vector<ArticleExcerpts>& articles, const ExportOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeExportWriter(buffer, options, {});
    for (const ArticleExcerpts& gathered : articles)
        (void)writer->add(gathered); // memory takes everything
    (void)writer->finish();
    return buffer.data();
}

Result<void> writeExport(const QString& path, const QByteArray& content, bool overwrite)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (!overwrite && QFileInfo::exists(path))
        return fail(ErrorCode::Conflict,
                    Tr::tr("The file %1 exists already. Choose another name or overwrite it.").arg(shown));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        const QString message = Tr::tr("The file %1 cannot be written. Check the "
                                       "folder and the free space.")
                                    .arg(shown);
        return fail(ErrorCode::Storage, message, file.errorString());
    }
    return {};
}

std::span<const FormatInfo> allFormats()
{
    return kFormats;
}

const FormatInfo& formatInfo(Format format)
{
    return kFormats.at(static_cast<std::size_t>(format));
}

QString formatName(Format format)
{
    return QString::fromLatin1(formatInfo(format).name);
}

std::optional<Format> formatFromName(QStringView name)
{
    const auto found = std::find_if(kFormats.begin(), kFormats.end(), [&](const FormatInfo& known) {
        return name == QLatin1String(known.name);
    });
    if (found == kFormats.end() || !found->onCommandLine)
        return std::nullopt;
    return found->format;
}

} // namespace pizhu::exporting
