// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/readers/reader.h"

#include "app/document/frontmatter.h"
#include "app/document/htmlreader.h"
#include "app/document/markdown.h"
#include "app/importing/formats/format.h"
#include "app/importing/formats/savedpage.h"
#include "app/importing/readers/contentkind.h"
#include "app/text/charset.h"
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
    QDateTime retrieved;
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
    const SavedPage saved = savedPage(html);
    applySavedPage(*page, saved);
    return Read{{.fileName = fileName, .page = std::move(*page)}, u"text/html"_s, u"html"_s, saved.retrieved};
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
                u"markdown"_s,
                {}};
}

Result<Read> readText(const QString& fileName, const QString& mediaType, const QString& text)
{
    // A record's body is what its container says; a file may begin with anything.
    if (mediaType == u"text/html")
        return readPage(fileName, text);
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
    return Read{{.fileName = fileName, .plainText = text}, u"text/plain"_s, u"text"_s, {}};
}

/// A saved page has furniture around its article; the body of a record is the article.
bool isWholePage(const QString& text)
{
    return text.contains(u"<body"_s, Qt::CaseInsensitive) || text.contains(u"<html"_s, Qt::CaseInsensitive);
}

using Given = QMap<QString, QStringList>;

document::FrontMatter frontMatterWith(document::FrontMatter frontMatter, const Given& given)
{
    for (auto it = given.cbegin(); it != given.cend(); ++it)
        frontMatter.values.insert(it.key(), it.value());
    return frontMatter;
}

template <typename T>
void overrideBy(document::Field<T>& field, const document::Field<T>& given)
{
    if (given.origin == document::FieldOrigin::FrontMatter)
        field = given;
}

/// By the built-in rules or others.
class Cleaner
{
public:
    explicit Cleaner(const cleanup::Rules* rules)
        : m_rules(rules)
    {}

    [[nodiscard]] cleanup::CleanArticle clean(const cleanup::RawArticle& raw) const
    {
        return m_rules ? cleanup::clean(raw, *m_rules) : cleanup::clean(raw);
    }

private:
    const cleanup::Rules* m_rules;
};

/// Rules for a site count for a page that does not say its address when its container does.
void tellAddress(cleanup::RawArticle& raw, const Given& given)
{
    const QString address = given.value(u"url"_s).value(0);
    if (raw.page && raw.page->canonicalUrl.isEmpty() && !raw.page->meta.contains(u"og:url"_s))
        raw.page->canonicalUrl = address;
}

/// What the source knows, read by the rules for front matter, over what the page says.
void overrideMetadata(document::Metadata& metadata, const Given& record)
{
    const cleanup::RawArticle head{.frontMatter = frontMatterWith({}, record), .plainText = QString()};
    const document::Metadata known = cleanup::clean(head).metadata;
    overrideBy(metadata.title, known.title);
    overrideBy(metadata.published, known.published);
    overrideBy(metadata.source, known.source);
    overrideBy(metadata.site, known.site);
    overrideBy(metadata.authors, known.authors);
    overrideBy(metadata.editors, known.editors);
    overrideBy(metadata.categories, known.categories);
    overrideBy(metadata.url, known.url);
    overrideBy(metadata.language, known.language);
    for (const document::Candidate& given : known.candidates) {
        const auto same = [&given](const document::Candidate& other) {
            return other.field == given.field && other.value == given.value;
        };
        if (given.origin == document::FieldOrigin::FrontMatter &&
            std::ranges::none_of(metadata.candidates, same))
            metadata.candidates.push_back(given);
    }
}

/// Front matter tells clean-up that there is no furniture, so a whole page gets what is given afterwards.
cleanup::CleanArticle cleanWith(const Cleaner& cleaner, cleanup::RawArticle raw, const Given& given,
                                bool wholePage)
{
    tellAddress(raw, given);
    if (!given.isEmpty() && !wholePage)
        raw.frontMatter = frontMatterWith(raw.frontMatter.value_or(document::FrontMatter{}), given);
    cleanup::CleanArticle article = cleaner.clean(raw);
    if (!given.isEmpty() && wholePage)
        overrideMetadata(article.metadata, given);
    return article;
}

/// When a file was made says little about when its text was published, and more than nothing.
void offerCreation(document::Metadata& metadata, const std::optional<text::PublishedDate>& created)
{
    constexpr double confidence = 0.3;
    if (created && !metadata.published.isSet())
        metadata.published = {created, document::FieldOrigin::MetaElement, confidence};
}

/// The user's word is final; what does not fit it shows as U+FFFD.
text::DecodedText decodedItem(const SourceItem& item)
{
    const QString chosen = text::charsetNamed(item.chosenCharset.toLatin1());
    if (chosen.isEmpty())
        return text::decode(item.bytes, item.charset.toLatin1());
    text::LossyText lossy = text::decodeLossily(item.bytes, chosen);
    if (lossy.text.startsWith(QChar::ByteOrderMark))
        lossy.text.remove(0, 1);
    return {.text = std::move(lossy.text),
            .charset = chosen,
            .evidence = text::CharsetEvidence::User,
            .declared = QString::fromLatin1(text::declaredCharset(item.bytes.left(4096))),
            .lossless = lossy.replaced == 0};
}

Result<ExtractedArticle> extractFormat(Format format, const SourceItem& item, const Cleaner& cleaner)
{
    auto read = readFormat(format, item.fileName, item.bytes);
    if (!read)
        return fail(read.error());
    const bool wholePage = read->raw.page && !read->raw.frontMatter;
    ExtractedArticle result;
    result.article = cleanWith(cleaner, std::move(read->raw), item.given, wholePage);
    offerCreation(result.article.metadata, read->created);
    result.charset = std::move(read->charset);
    result.evidence = read->evidence;
    result.declaredCharset = std::move(read->declaredCharset);
    result.lossless = read->lossless;
    result.mediaType = mediaTypeOf(format);
    result.readerName = formatName(format);
    result.retrieved = item.retrieved.isValid() ? item.retrieved : read->retrieved;
    return result;
}

/// The body of a record is text or markup, whatever it begins with.
std::optional<Format> formatOf(const SourceItem& item)
{
    const bool isText = item.mediaType == u"text/html" || item.mediaType == u"text/plain";
    return isText ? std::nullopt : sniffFormat(item.fileName, item.bytes);
}

Result<ExtractedArticle> extractText(const SourceItem& item, text::DecodedText decoded,
                                     const Cleaner& cleaner)
{
    const QString text = text::normalise(decoded.text);
    auto read = readText(item.fileName, item.mediaType, text);
    if (!read)
        return fail(read.error());
    const bool wholePage = read->raw.page && !read->raw.frontMatter && isWholePage(text);
    ExtractedArticle result;
    result.article = cleanWith(cleaner, std::move(read->raw), item.given, wholePage);
    result.charset = std::move(decoded.charset);
    result.evidence = decoded.evidence;
    result.declaredCharset = std::move(decoded.declared);
    result.lossless = decoded.lossless;
    result.mediaType = std::move(read->mediaType);
    result.readerName = std::move(read->readerName);
    result.retrieved = item.retrieved.isValid() ? item.retrieved : read->retrieved;
    return result;
}

Result<ExtractedArticle> extract(const SourceItem& item, const Cleaner& cleaner)
{
    const QString& fileName = item.fileName;
    if (item.bytes.trimmed().isEmpty())
        return fail(ErrorCode::Unreadable,
                    Text::tr("“%1” is empty; there is nothing to import.").arg(fileName));
    if (const auto format = formatOf(item))
        return extractFormat(*format, item, cleaner);
    if (const QString format = binaryFormat(item.bytes); !format.isEmpty())
        return fail(
            ErrorCode::Unsupported,
            Text::tr("“%1” is %2 and not a text or a web page; it was left out.").arg(fileName, format));
    return extractText(item, decodedItem(item), cleaner);
}

} // namespace

Result<ExtractedArticle> extractArticle(const QString& fileName, const QByteArray& bytes)
{
    return extractArticle(SourceItem{.fileName = fileName, .bytes = bytes});
}

Result<ExtractedArticle> extractArticle(const SourceItem& item)
{
    return extract(item, Cleaner(nullptr));
}

Result<ExtractedArticle> extractArticle(const SourceItem& item, const cleanup::Rules& rules)
{
    return extract(item, Cleaner(&rules));
}

bool knowsItsCharset(const QByteArray& bytes)
{
    return sniffFormat({}, bytes).has_value() || !binaryFormat(bytes).isEmpty();
}

} // namespace pizhu::importing
