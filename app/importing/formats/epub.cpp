// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/epub.h"

#include "app/importing/formats/epubpackage.h"
#include "app/importing/formats/xmlwalk.h"
#include "app/text/decoding.h"
#include "app/text/normalisation.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QUrl>

using namespace Qt::StringLiterals;
using pizhu::document::BlockKind;
using pizhu::document::HtmlBlock;
using pizhu::document::HtmlPage;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// True when encryption.xml names more than fonts, whose scrambling is no protection of the text.
class EncryptionVisitor : public XmlVisitor
{
public:
    bool enter(QStringView, QStringView name, const QXmlStreamAttributes& attributes) override
    {
        const QString algorithm = attributeNamed(attributes, u"Algorithm");
        if (name == "EncryptionMethod"_L1 && !algorithm.contains(u"idpf.org/2008/embedding"_s) &&
            !algorithm.contains(u"ns.adobe.com/pdf/enc"_s))
            isProtected = true;
        return true;
    }
    void leave(QStringView, QStringView) override {}
    void characters(QStringView) override {}

    bool isProtected = false;
};

bool isProtected(const QByteArray& encryptionXml)
{
    EncryptionVisitor visitor;
    return !encryptionXml.isEmpty() && walkXml({}, encryptionXml, visitor) && visitor.isProtected;
}

/// Chapters name images from where they lie; in the article they go by their names in the book.
void nameImagesInBook(HtmlPage& page, const QString& chapter)
{
    const QString folder = chapter.left(chapter.lastIndexOf(u'/') + 1);
    for (HtmlBlock& block : page.blocks) {
        QString& url = block.block.imageUrl;
        if (!url.isEmpty() && QUrl(url).scheme().isEmpty())
            url = QDir::cleanPath(folder + QUrl::fromPercentEncoding(url.section(u'#', 0, 0).toUtf8()));
    }
}

Result<std::vector<HtmlPage>> readChapters(const QStringList& names, const PackageParts& parts)
{
    std::vector<HtmlPage> pages;
    qint64 characters = 0;
    for (const QString& name : names) {
        const text::DecodedText decoded = text::decode(parts.value(name));
        characters += decoded.text.size();
        if (characters > document::HtmlLimits{}.maxCharacters)
            return fail(ErrorCode::LimitExceeded,
                        Text::tr("The book is too long to be read as one article."));
        auto page = document::readHtml(text::normalise(decoded.text));
        if (!page)
            return fail(page.error());
        nameImagesInBook(*page, name);
        if (!page->blocks.empty())
            pages.push_back(std::move(*page));
    }
    return pages;
}

bool hasHeading(const HtmlPage& page)
{
    return std::any_of(page.blocks.begin(), page.blocks.end(),
                       [](const HtmlBlock& block) { return block.block.kind == BlockKind::Heading; });
}

QHash<QString, int> countTitles(const std::vector<HtmlPage>& pages)
{
    QHash<QString, int> counts;
    for (const HtmlPage& page : pages)
        ++counts[page.title];
    return counts;
}

HtmlBlock headingWith(const QString& title)
{
    HtmlBlock heading;
    heading.block.kind = BlockKind::Heading;
    heading.block.level = 2;
    heading.text = title;
    return heading;
}

std::vector<HtmlBlock> joinChapters(std::vector<HtmlPage> pages, const QString& bookTitle)
{
    const QHash<QString, int> titles = countTitles(pages);
    std::vector<HtmlBlock> blocks;
    for (HtmlPage& page : pages) {
        const bool tells = !page.title.isEmpty() && page.title != bookTitle &&
                           titles.value(page.title) == 1 && pages.size() > 1;
        if (tells && !hasHeading(page) && page.blocks.front().text != page.title)
            blocks.push_back(headingWith(page.title));
        for (HtmlBlock& block : page.blocks) {
            // All of a chapter is content; its elements are not to be weighed as those of a page.
            block.element = -1;
            block.path.clear();
            blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

/// Books of careless makers have no container; their package document is the only .opf.
QString findPackage(const PackageParts& parts)
{
    const QString declared = packagePath(parts.value(u"META-INF/container.xml"_s));
    if (parts.contains(declared))
        return declared;
    QStringList names;
    for (auto part = parts.keyBegin(); part != parts.keyEnd(); ++part) {
        if (part->endsWith(".opf"_L1, Qt::CaseInsensitive))
            names.append(*part);
    }
    names.sort();
    return names.value(0);
}

bool isTextOfBook(const QString& name)
{
    static const QStringList endings{u".xhtml"_s, u".html"_s, u".htm"_s, u".xml"_s, u".opf"_s};
    return std::any_of(endings.begin(), endings.end(),
                       [&name](const QString& ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

} // namespace

Result<FormatArticle> readEpubParts(const QString& fileName, const PackageParts& parts)
{
    if (isProtected(parts.value(u"META-INF/encryption.xml"_s)))
        return fail(ErrorCode::Unsupported,
                    Text::tr("“%1” is protected against copying; its text cannot be read.").arg(fileName));
    const QString path = findPackage(parts);
    if (path.isEmpty())
        return fail(ErrorCode::Unreadable,
                    Text::tr("“%1” is damaged: the list of its chapters is missing.").arg(fileName));
    const auto package = readEpubPackage(fileName, path, parts.value(path));
    if (!package)
        return fail(package.error());
    auto pages = readChapters(package->chapters, parts);
    if (!pages)
        return fail(pages.error().code,
                    Text::tr("“%1” cannot be read. %2").arg(fileName, pages.error().message),
                    pages.error().detail);
    FormatArticle article;
    article.raw.fileName = fileName;
    article.raw.frontMatter = frontMatterOf(package->metadata);
    article.raw.page = HtmlPage{.blocks = joinChapters(std::move(*pages), package->metadata.title)};
    return article;
}

Result<FormatArticle> readEpub(const QString& fileName, const QByteArray& bytes)
{
    const auto parts = unpackParts(fileName, bytes, isTextOfBook);
    if (!parts)
        return fail(parts.error());
    return readEpubParts(fileName, *parts);
}

} // namespace pizhu::importing
