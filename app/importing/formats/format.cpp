// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/format.h"

#include "app/importing/formats/docx.h"
#include "app/importing/formats/epub.h"
#include "app/importing/formats/mhtml.h"
#include "app/importing/formats/mimeparts.h"
#include "app/importing/formats/odt.h"
#include "app/importing/formats/pdf.h"
#include "app/importing/formats/zippackage.h"

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

std::optional<Format> formatOfMimetype(const QByteArray& mimetype)
{
    if (mimetype.startsWith("application/epub+zip"))
        return Format::Epub;
    if (mimetype.startsWith("application/vnd.oasis.opendocument.text"))
        return Format::Odt;
    return {};
}

std::optional<Format> formatOfNames(const QStringList& names)
{
    const auto has = [&names](auto fits) { return std::any_of(names.begin(), names.end(), fits); };
    const bool isOffice = names.contains(u"[Content_Types].xml"_s);
    if (names.contains(u"word/document.xml"_s) ||
        (isOffice && has([](const QString& name) { return name.startsWith("word/"_L1); })))
        return Format::Docx;
    if (names.contains(u"META-INF/container.xml"_s) &&
        has([](const QString& name) { return name.endsWith(".opf"_L1, Qt::CaseInsensitive); }))
        return Format::Epub;
    return {};
}

std::optional<Format> formatOfEnding(const QString& fileName)
{
    const auto ends = [&fileName](QLatin1String ending) {
        return fileName.endsWith(ending, Qt::CaseInsensitive);
    };
    if (ends(".docx"_L1) || ends(".docm"_L1))
        return Format::Docx;
    if (ends(".odt"_L1))
        return Format::Odt;
    return ends(".epub"_L1) ? std::optional(Format::Epub) : std::nullopt;
}

std::optional<Format> formatOfZip(const QString& fileName, const QByteArray& bytes)
{
    constexpr int kNamesLookedAt = 2'000;
    if (const auto format = formatOfMimetype(mimetypeEntry(bytes)))
        return format;
    if (const auto format = formatOfNames(entryNames(bytes, kNamesLookedAt)))
        return format;
    return formatOfEnding(fileName);
}

bool isPdf(const QByteArray& bytes)
{
    // Mail gateways and scanners put blank lines or a BOM before the header.
    constexpr qsizetype kBefore = 64;
    const qsizetype at = bytes.left(kBefore).indexOf("%PDF-");
    if (at < 0)
        return false;
    const QByteArray before = bytes.left(at).trimmed();
    return before.isEmpty() || before == "\xef\xbb\xbf";
}

} // namespace

std::optional<Format> sniffFormat(const QString& fileName, const QByteArray& bytes)
{
    if (isPdf(bytes))
        return Format::Pdf;
    if (bytes.startsWith("PK\x03\x04"))
        return formatOfZip(fileName, bytes);
    return beginsWithMimeHeaders(bytes) ? std::optional(Format::Mhtml) : std::nullopt;
}

base::Result<FormatArticle> readFormat(Format format, const QString& fileName, const QByteArray& bytes)
{
    switch (format) {
    case Format::Mhtml:
        return readMhtml(fileName, bytes);
    case Format::Epub:
        return readEpub(fileName, bytes);
    case Format::Docx:
        return readDocx(fileName, bytes);
    case Format::Odt:
        return readOdt(fileName, bytes);
    case Format::Pdf:
        return readPdf(fileName, bytes);
    }
    Q_UNREACHABLE();
}

QString mediaTypeOf(Format format)
{
    switch (format) {
    case Format::Mhtml:
        return u"multipart/related"_s;
    case Format::Epub:
        return u"application/epub+zip"_s;
    case Format::Docx:
        return u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s;
    case Format::Odt:
        return u"application/vnd.oasis.opendocument.text"_s;
    case Format::Pdf:
        return u"application/pdf"_s;
    }
    Q_UNREACHABLE();
}

QString formatName(Format format)
{
    switch (format) {
    case Format::Mhtml:
        return u"mhtml"_s;
    case Format::Epub:
        return u"epub"_s;
    case Format::Docx:
        return u"docx"_s;
    case Format::Odt:
        return u"odt"_s;
    case Format::Pdf:
        return u"pdf"_s;
    }
    Q_UNREACHABLE();
}

} // namespace pizhu::importing
