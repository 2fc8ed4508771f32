// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/docx.h"

#include "app/importing/formats/docxwalk.h"
#include "app/importing/formats/filemetadata.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::fail;
using base::Result;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// The name of an image's part from that of the folder its document lies in; an address stays one.
QString imageTarget(const QString& folder, const QString& target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    return target.contains("://"_L1) ? target : QDir::cleanPath(folder + target);
}

/// Reads a .rels part: relationship id → target, of hyperlinks and images; and the main part by its type.
class RelationshipsVisitor : public XmlVisitor
{
public:
    bool enter(QStringView, QStringView name, const QXmlStreamAttributes& attributes) override
    {
        if (name != "Relationship"_L1)
            return true;
        const QString type = attributeNamed(attributes, u"Type");
        const QString target = attributeNamed(attributes, u"Target");
        if (type.endsWith("/hyperlink"_L1))
            links.insert(attributeNamed(attributes, u"Id"), target);
        else if (type.endsWith("/image"_L1))
            links.insert(attributeNamed(attributes, u"Id"), imageTarget(folder, target));
        else if (type.endsWith("/officeDocument"_L1))
            mainPart = target.startsWith(u'/') ? target.mid(1) : target;
        return true;
    }
    void leave(QStringView, QStringView) override {}
    void characters(QStringView) override {}

    QString folder; ///< of the part whose relationships these are
    DocxLinks links;
    QString mainPart;
};

Result<RelationshipsVisitor> readRelationships(const QString& fileName, const QByteArray& xml,
                                               const QString& folder = {})
{
    RelationshipsVisitor visitor;
    visitor.folder = folder;
    if (!xml.isEmpty()) {
        if (auto walked = walkXml(fileName, xml, visitor); !walked)
            return fail(walked.error());
    }
    return visitor;
}

/// The parts of one document lie in one folder, normally "word/".
struct Parts
{
    const QString& fileName;
    const PackageParts& parts;
    QString folder;

    [[nodiscard]] QByteArray part(const QString& name) const { return parts.value(folder + name); }
};

Result<void> walkPart(const Parts& parts, const QString& name, const QByteArray& xml, DocxWalk& walk)
{
    if (xml.isEmpty())
        return {};
    auto relationships =
        readRelationships(parts.fileName, parts.part(u"_rels/%1.rels"_s.arg(name)), parts.folder);
    if (!relationships)
        return fail(relationships.error());
    walk.useLinks(std::move(relationships->links));
    return walkXml(parts.fileName, xml, walk);
}

FormatArticle articleFrom(const Parts& parts, FlowCollector& flow, const QString& title)
{
    FileMetadata metadata = readOfficeMetadata(parts.parts.value(u"docProps/core.xml"_s));
    if (!title.trimmed().isEmpty())
        metadata.title = title;
    FormatArticle article;
    article.created = text::parseDate(metadata.created);
    article.raw.fileName = parts.fileName;
    article.raw.frontMatter = frontMatterOf(metadata);
    article.raw.page = document::HtmlPage{.blocks = flow.take()};
    return article;
}

Result<FormatArticle> readMainPart(const Parts& parts, const QString& name)
{
    const auto styles = DocxStyles::read(parts.fileName, parts.part(u"styles.xml"_s));
    if (!styles)
        return fail(styles.error());
    const auto numbering = DocxNumbering::read(parts.fileName, parts.part(u"numbering.xml"_s));
    if (!numbering)
        return fail(numbering.error());
    FlowCollector flow;
    DocxWalk walk(*styles, *numbering, flow);
    for (const QString& part : {name, u"footnotes.xml"_s, u"endnotes.xml"_s}) {
        if (auto walked = walkPart(parts, part, parts.part(part), walk); !walked)
            return fail(walked.error());
    }
    return articleFrom(parts, flow, walk.title());
}

} // namespace

Result<FormatArticle> readDocxParts(const QString& fileName, const PackageParts& parts)
{
    const auto relationships = readRelationships(fileName, parts.value(u"_rels/.rels"_s));
    if (!relationships)
        return fail(relationships.error());
    const QString main =
        parts.contains(relationships->mainPart) ? relationships->mainPart : u"word/document.xml"_s;
    if (!parts.contains(main))
        return fail(base::ErrorCode::Unreadable,
                    Text::tr("“%1” has no text: the main part of the document is missing.").arg(fileName));
    const qsizetype name = main.lastIndexOf(u'/') + 1;
    return readMainPart({fileName, parts, main.left(name)}, main.mid(name));
}

Result<FormatArticle> readDocx(const QString& fileName, const QByteArray& bytes)
{
    const auto isText = [](const QString& name) {
        return (name.endsWith(".xml"_L1) || name.endsWith(".rels"_L1)) && !name.startsWith("customXml/"_L1) &&
               !name.contains("/theme/"_L1) && !name.contains("/charts/"_L1) &&
               !name.contains("/embeddings/"_L1);
    };
    const auto parts = unpackParts(fileName, bytes, isText);
    if (!parts)
        return fail(parts.error());
    return readDocxParts(fileName, *parts);
}

} // namespace pizhu::importing
