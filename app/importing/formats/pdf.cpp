// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/pdf.h"

#include "app/base/logging.h"
#include "app/importing/formats/filemetadata.h"
#include "app/importing/formats/pdflayout.h"
#include "app/text/normalisation.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr int kMaxPages = 5'000;
constexpr qsizetype kMaxCharacters = 16'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

void logPoppler(const std::string& message, void*)
{
    qCDebug(base::logImport) << "PDF:" << message.c_str();
}

/// Poppler prints what it finds wrong with a file to the terminal unless told otherwise, once for all.
void startPoppler()
{
    static const bool started = [] {
        poppler::set_debug_error_function(logPoppler, nullptr);
        return true;
    }();
    Q_UNUSED(started);
}

QString fromPoppler(const poppler::ustring& text)
{
    return text::normalise(QString::fromUtf16(reinterpret_cast<const char16_t*>(text.data()),
                                              static_cast<qsizetype>(text.size())));
}

PdfPage readPage(const poppler::page& page)
{
    PdfPage result;
    result.height = page.page_rect().height();
    for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
        const poppler::rectf place = box.bbox();
        const double size = box.has_font_info() ? box.get_font_size() : place.height();
        result.words.push_back({fromPoppler(box.text()), place.left(), place.top(), place.right(),
                                place.bottom(), size, box.has_space_after()});
    }
    return result;
}

qsizetype lengthOf(const PdfPage& page)
{
    qsizetype length = 0;
    for (const PdfWord& word : page.words)
        length += word.text.size();
    return length;
}

Result<std::vector<PdfPage>> readPages(const QString& fileName, const poppler::document& document)
{
    if (document.pages() > kMaxPages)
        return fail(ErrorCode::LimitExceeded,
                    Text::tr("“%1” has more than %2 pages; split it and import the parts.")
                        .arg(fileName)
                        .arg(kMaxPages));
    std::vector<PdfPage> pages;
    qsizetype characters = 0;
    for (int i = 0; i < document.pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document.create_page(i));
        if (!page)
            return fail(ErrorCode::Unreadable,
                        Text::tr("“%1” is damaged: page %2 cannot be read.").arg(fileName).arg(i + 1));
        pages.push_back(readPage(*page));
        characters += lengthOf(pages.back());
        if (characters > kMaxCharacters)
            return fail(ErrorCode::LimitExceeded,
                        Text::tr("“%1” is too long to be read as one article.").arg(fileName));
    }
    // The name of the scanning program on a scan is no text layer.
    if (characters < 10 * qsizetype(pages.size()) && characters < 200)
        return fail(
            ErrorCode::Unsupported,
            Text::tr("“%1” has no text layer: it is a scan or consists of images. Run text recognition "
                     "(OCR) on it and import the result.")
                .arg(fileName));
    return pages;
}

QString withoutSpaces(QString text)
{
    return text.remove(QRegularExpression(u"\\s+"_s));
}

QString textOfFirstPages(const std::vector<PdfPage>& pages)
{
    QString text;
    for (std::size_t i = 0; i < std::min<std::size_t>(pages.size(), 2); ++i) {
        for (const PdfWord& word : pages[i].words)
            text += withoutSpaces(word.text);
    }
    return text;
}

/// GBK bytes in a field that counts as Latin-1 ("ÖÐ¹ú") look like this.
bool isMisread(const QString& value)
{
    return std::count_if(value.begin(), value.end(),
                         [](QChar c) { return c.unicode() >= 0x80 && c.unicode() <= 0xff; }) >= 2;
}

/// "D:20210627141700+08'00'" as ISO 8601.
QString isoDate(const QString& pdfDate)
{
    static const QRegularExpression pattern(
        u"^(?:D:)?(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(?:([+-])(\\d{2})'?(\\d{2})?|(Z))?"_s);
    const auto match = pattern.match(pdfDate);
    if (!match.hasMatch())
        return {};
    const QString day = u"%1-%2-%3"_s.arg(match.captured(1), match.captured(2), match.captured(3));
    const QString time = u"T%1:%2:%3"_s.arg(match.captured(4), match.captured(5), match.captured(6));
    if (match.captured(10) == u"Z"_s)
        return day + time + u'Z';
    const QString minutes = match.captured(9).isEmpty() ? u"00"_s : match.captured(9);
    return match.captured(7).isEmpty() ? day + time
                                       : day + time + match.captured(7) + match.captured(8) + u':' + minutes;
}

/// The declared title counts when the first pages show it: most PDF titles are names of old files.
FileMetadata readMetadata(const poppler::document& document, const std::vector<PdfPage>& pages)
{
    FileMetadata metadata;
    const QString title = fromPoppler(document.info_key("Title"));
    if (title.size() >= 2 && textOfFirstPages(pages).contains(withoutSpaces(title)))
        metadata.title = title;
    const QString author = fromPoppler(document.info_key("Author"));
    if (!isMisread(author))
        metadata.authors = QStringList{author};
    metadata.created = isoDate(fromPoppler(document.info_key("CreationDate")));
    return metadata;
}

bool isCutOff(const QByteArray& bytes)
{
    // Every complete file ends with "startxref", an offset and "%%EOF"; some programs append blanks or notes.
    constexpr qsizetype kTail = 16384;
    return !bytes.right(kTail).contains("startxref");
}

Result<FormatArticle> articleFrom(const QString& fileName, const poppler::document& document)
{
    const auto pages = readPages(fileName, document);
    if (!pages)
        return fail(pages.error());
    const FileMetadata metadata = readMetadata(document, *pages);
    FormatArticle article;
    article.created = text::parseDate(metadata.created);
    article.raw.fileName = fileName;
    article.raw.frontMatter = frontMatterOf(metadata);
    article.raw.page = document::HtmlPage{.blocks = layOutPages(*pages)};
    return article;
}

} // namespace

Result<FormatArticle> readPdf(const QString& fileName, const QByteArray& bytes)
{
    startPoppler();
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (document && document->is_locked())
        return fail(ErrorCode::Unsupported,
                    Text::tr("“%1” is protected by a password; save it without one and import it again.")
                        .arg(fileName));
    if (!document || isCutOff(bytes) || document->pages() <= 0)
        return fail(ErrorCode::Unreadable,
                    Text::tr("“%1” is damaged or was not saved completely; it cannot be read as a PDF.")
                        .arg(fileName));
    return articleFrom(fileName, *document);
}

} // namespace pizhu::importing
