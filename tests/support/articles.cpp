// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/articles.h"

#include "app/document/document.h"

namespace pizhu::test {

using namespace Qt::StringLiterals;

const QStringList& hardParagraphs()
{
    static const QStringList paragraphs{u"𠮷村昨天召开会议😀，二十名村民代表到会。"_s,
                                        u"会议要求公开账目，接受监督；公开是最好的监督。"_s,
                                        u"会后各组分头核对😀😀，结果张榜公布。"_s};
    return paragraphs;
}

library::NewArticle articleOf(const QString& title, const QString& url, const QStringList& paragraphs)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (const QString& paragraph : paragraphs)
        builder.append({}, paragraph);
    article.document = builder.take();
    article.source.bytes = (title + url + paragraphs.join(u"\r\n"_s)).toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.charsetEvidence = u"utf-8"_s;
    article.source.origin = u"/articles/"_s + title;
    article.source.retrieved = QDateTime({2024, 1, 1}, {0, 0}, Qt::UTC);
    article.metadata.title = {title, document::FieldOrigin::FrontMatter, 1.0};
    if (!url.isEmpty())
        article.metadata.url = {url, document::FieldOrigin::FrontMatter, 1.0};
    article.metadata.script = text::Script::Hans;
    article.pipelineVersion = 1;
    return article;
}

} // namespace pizhu::test
