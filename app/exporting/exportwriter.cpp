// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportwriter.h"

#include "app/exporting/bibliographyexport.h"
#include "app/exporting/convertedexcerpts.h"
#include "app/exporting/csvexport.h"
#include "app/exporting/evidence/evidencepack.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/htmlexport.h"
#include "app/exporting/hypothesisexport.h"
#include "app/exporting/jsonexport.h"
#include "app/exporting/jsonldexport.h"
#include "app/exporting/markdownexport.h"
#include "app/exporting/office/docxexport.h"
#include "app/exporting/office/odtexport.h"
#include "app/exporting/print/printparts.h"
#include "app/exporting/refi/refiexport.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/textexport.h"
#include "app/exporting/xlsxexport.h"

#include <QDir>

namespace pizhu::exporting {

void Output::write(const QByteArray& bytes)
{
    if (m_problem.isEmpty() && m_device.write(bytes) != bytes.size())
        m_problem = m_device.errorString();
}

void Output::copy(QIODevice& from)
{
    constexpr qint64 kPiece = 1 << 18;
    if (!from.seek(0))
        m_problem = from.errorString();
    while (m_problem.isEmpty() && !from.atEnd())
        write(from.read(kPiece));
}

base::Result<void> Output::outcome() const
{
    if (m_problem.isEmpty())
        return {};
    return base::fail(base::ErrorCode::Storage,
                      Tr::tr("The export cannot be written. Check the folder and the free space."),
                      m_problem);
}

base::Result<void> temporarySpace()
{
    return base::fail(base::ErrorCode::Storage,
                      Tr::tr("The export needs more room in the folder for temporary files, %1.")
                          .arg(QDir::toNativeSeparators(QDir::tempPath())));
}

namespace {

std::unique_ptr<ExportWriter> plainWriter(QIODevice& out, const ExportOptions& options,
                                          ExportSurroundings surroundings)
{
    switch (options.format) {
    case Format::Markdown:
        return markdownWriter(out, options);
    case Format::Html:
        return htmlWriter(out, options, std::move(surroundings.picturesOf));
    case Format::Csv:
    case Format::Tsv:
        return csvWriter(out, options);
    case Format::JsonLd:
        return jsonLdWriter(out, options, std::move(surroundings.coders));
    case Format::Text:
        return textWriter(out, options);
    case Format::Docx:
        return docxWriter(out, options, std::move(surroundings));
    case Format::Odt:
        return odtWriter(out, options, std::move(surroundings));
    case Format::Xlsx:
        return xlsxWriter(out, options);
    case Format::Json:
    case Format::JsonLines:
        return jsonWriter(out, options);
    case Format::Hypothesis:
        return hypothesisWriter(out, std::move(surroundings.coders));
    case Format::Qdpx:
        return qdpxWriter(out, options, std::move(surroundings.tags), std::move(surroundings.coders));
    case Format::Qdc:
        return qdcWriter(out, std::move(surroundings.tags));
    case Format::BibTex:
    case Format::BibLatex:
    case Format::Ris:
    case Format::CslJson:
        return bibliographyWriter(out, options.format);
    case Format::Evidence:
        return evidenceWriter(out, options, std::move(surroundings.sourceOf));
    case Format::Template:
        return templateWriter(out, options, std::move(surroundings.isCancelled));
    case Format::Pdf:
        break;
    }
    return printPageWriter(out, options, std::move(surroundings.picturesOf));
}

} // namespace

std::unique_ptr<ExportWriter> makeExportWriter(QIODevice& out, const ExportOptions& options,
                                               ExportSurroundings surroundings)
{
    return convertingWriter(plainWriter(out, options, std::move(surroundings)), options);
}

} // namespace pizhu::exporting
