// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/odt.h"

#include "app/importing/formats/filemetadata.h"
#include "app/importing/formats/odtwalk.h"

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

} // namespace

Result<FormatArticle> readOdtParts(const QString& fileName, const PackageParts& parts)
{
    const QByteArray content = parts.value(u"content.xml"_s);
    if (parts.value(u"META-INF/manifest.xml"_s).contains("encryption-data"))
        return fail(ErrorCode::Unsupported,
                    Text::tr("“%1” is protected by a password; save it without one and import it again.")
                        .arg(fileName));
    if (content.isEmpty())
        return fail(ErrorCode::Unreadable,
                    Text::tr("“%1” has no text: the main part of the document is missing.").arg(fileName));
    OdtStyles styles;
    for (const QByteArray& xml : {parts.value(u"styles.xml"_s), content}) {
        if (auto added = styles.add(fileName, xml); !added)
            return fail(added.error());
    }
    FlowCollector flow;
    OdtWalk walk(styles, flow);
    if (auto walked = walkXml(fileName, content, walk); !walked)
        return fail(walked.error());
    FileMetadata metadata = readOfficeMetadata(parts.value(u"meta.xml"_s));
    if (!walk.title().trimmed().isEmpty())
        metadata.title = walk.title();
    FormatArticle article;
    article.created = text::parseDate(metadata.created);
    article.raw.fileName = fileName;
    article.raw.frontMatter = frontMatterOf(metadata);
    article.raw.page = document::HtmlPage{.blocks = flow.take()};
    return article;
}

Result<FormatArticle> readOdt(const QString& fileName, const QByteArray& bytes)
{
    const auto parts = unpackParts(fileName, bytes, [](const QString& name) {
        return name == "content.xml"_L1 || name == "styles.xml"_L1 || name == "meta.xml"_L1 ||
               name == "META-INF/manifest.xml"_L1;
    });
    if (!parts)
        return fail(parts.error());
    return readOdtParts(fileName, *parts);
}

} // namespace pizhu::importing
