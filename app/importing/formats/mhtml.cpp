// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/mhtml.h"

#include "app/document/htmlreader.h"
#include "app/importing/formats/mimeparts.h"
#include "app/importing/formats/savedpage.h"
#include "app/text/normalisation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

text::PublishedDate publishedAt(const QDateTime& date)
{
    return {.date = date.date(),
            .time = date.time(),
            .utcOffset = date.offsetFromUtc(),
            .precision = text::DatePrecision::Second};
}

Result<void> takePage(FormatArticle& article, const MimeDocument& mime, const QString& html)
{
    auto page = document::readHtml(html);
    if (!page)
        return fail(page.error());
    SavedPage saved = savedPage(html);
    if (saved.url.isEmpty())
        saved.url = mime.main->location;
    if (saved.url.isEmpty())
        saved.url = mime.location;
    if (page->title.isEmpty())
        page->title = mime.subject;
    applySavedPage(*page, saved);
    article.retrieved = saved.retrieved;
    article.raw.page = std::move(*page);
    return {};
}

void takeText(FormatArticle& article, const MimeDocument& mime, const QString& text)
{
    article.raw.plainText = text;
    article.raw.frontMatter.emplace();
    if (!mime.subject.isEmpty())
        article.raw.frontMatter->values.insert(u"title"_s, {mime.subject});
}

} // namespace

Result<FormatArticle> readMhtml(const QString& fileName, const QByteArray& bytes)
{
    const auto mime = readMime(fileName, bytes);
    if (!mime)
        return fail(mime.error());
    if (!mime->main || mime->main->bytes.trimmed().isEmpty())
        return fail(ErrorCode::Unreadable, Text::tr("“%1” holds no page and no text.").arg(fileName));
    if (!mime->main->complete)
        return fail(ErrorCode::Unreadable,
                    Text::tr("“%1” was not saved completely: it ends inside the page.").arg(fileName));
    text::DecodedText decoded = text::decode(mime->main->bytes, mime->main->charset);
    FormatArticle article;
    article.charset = std::move(decoded.charset);
    article.evidence = decoded.evidence;
    article.declaredCharset = std::move(decoded.declared);
    article.lossless = decoded.lossless;
    article.raw.fileName = fileName;
    const QString text = text::normalise(decoded.text);
    if (mime->main->mediaType == "text/plain"_L1)
        takeText(article, *mime, text);
    else if (auto taken = takePage(article, *mime, text); !taken)
        return fail(taken.error());
    if (mime->savedPage && !article.retrieved.isValid())
        article.retrieved = mime->date.toUTC();
    else if (!mime->savedPage && mime->date.isValid())
        article.created = publishedAt(mime->date);
    return article;
}

} // namespace pizhu::importing
