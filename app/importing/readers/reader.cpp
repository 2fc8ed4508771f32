// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/readers/reader.h"

#include "app/document/frontmatter.h"
#include "app/document/htmlreader.h"
#include "app/document/markdown.h"
#include "app/importing/readers/contentkind.h"
#include "app/text/normalisation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Read
{
    cleanup::RawArticle raw;
    QString mediaType;
    QString readerName;
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

Result<Read> readPage(const QString& fileName, QStringView html)
{
    auto page = document::readHtml(html);
    if (!page)
        return fail(page.error());
    return Read{{.fileName = fileName, .page = std::move(*page)}, u"text/html"_s, u"html"_s};
}

Result<Read> readMarkdown(const QString& fileName, const QString& text,
                          std::optional<document::FrontMatter> frontMatter)
{
    const qsizetype start = frontMatter ? frontMatter->bodyStart : 0;
    auto page = document::readHtml(document::markdownToHtml(QStringView(text).mid(start)));
    if (!page)
        return fail(page.error());
    return Read{{.fileName = fileName, .frontMatter = std::move(frontMatter), .page = std::move(*page)},
                u"text/markdown"_s,
                u"markdown"_s};
}

Result<Read> readText(const QString& fileName, const QString& text)
{
    auto frontMatter = document::readFrontMatter(text);
    if (!frontMatter)
        return fail(frontMatter.error());
    if (frontMatter->has_value())
        return readMarkdown(fileName, text, std::move(*frontMatter));
    switch (contentKind(fileName, text)) {
    case ContentKind::Page:
        return readPage(fileName, text);
    case ContentKind::Markdown:
        return readMarkdown(fileName, text, {});
    case ContentKind::PlainText:
        break;
    }
    return Read{{.fileName = fileName, .plainText = text}, u"text/plain"_s, u"text"_s};
}

} // namespace

Result<ExtractedArticle> extractArticle(const QString& fileName, const QByteArray& bytes)
{
    if (bytes.trimmed().isEmpty())
        return fail(ErrorCode::Unreadable,
                    Text::tr("“%1” is empty; there is nothing to import.").arg(fileName));
    if (const QString format = binaryFormat(bytes); !format.isEmpty())
        return fail(
            ErrorCode::Unsupported,
            Text::tr("“%1” is %2 and not a text or a web page; it was left out.").arg(fileName, format));
    text::DecodedText decoded = text::decode(bytes);
    auto read = readText(fileName, text::normalise(decoded.text));
    if (!read)
        return fail(read.error());
    ExtractedArticle result;
    result.article = cleanup::clean(read->raw);
    result.charset = std::move(decoded.charset);
    result.evidence = decoded.evidence;
    result.declaredCharset = std::move(decoded.declared);
    result.lossless = decoded.lossless;
    result.mediaType = std::move(read->mediaType);
    result.readerName = std::move(read->readerName);
    return result;
}

} // namespace pizhu::importing
