// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exporting/exportsample.h"

#include "app/annotation/anchoring.h"

#include <QCryptographicHash>

namespace pizhu::test {

using namespace Qt::StringLiterals;
using annotation::HighlightColor;

namespace {

library::Tag tag(qint64 id, qint64 parent, const QString& path)
{
    library::Tag tag;
    tag.id = {id};
    if (parent > 0)
        tag.parent = {parent};
    tag.uid = u"01890a5d-ac96-774b-bcce-00000000000%1"_s.arg(id);
    tag.path = path;
    tag.name = path.section(u'/', -1);
    return tag;
}

exporting::ArticleExcerpts firstArticle()
{
    library::Article article = sampleArticle(
        u"01890a5d-ac96-774b-bcce-b302099a8057"_s, u"村务公开 <第1期> & 其他"_s,
        u"𠮷村召开会议😀。\n会议要求\"公开\"账目，逐项核对。\n=1+1 不是算式\t<b>也不是标记</b>。"_s);
    article.metadata.source.value = u"青石日报"_s;
    article.metadata.authors.value = QStringList{u"林一"_s, u"周二"_s};
    article.metadata.published.value = text::PublishedDate::fromIso(u"2021-06-27");
    article.metadata.url.value = u"https://example.org/a?b=1&c=2"_s;
    article.tags = {u"村务"_s};
    exporting::Excerpt wide = sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8001"_s,
                                              u"开会议😀。\n会议要求\"公开\"账目"_s);
    wide.annotation.note = u"跨两段。\n再查一次, \"原件\"。"_s;
    wide.tagPaths = {u"制度/公开"_s, u"待查"_s};
    exporting::Excerpt inner =
        sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8002"_s, u"要求\"公开\""_s);
    inner.annotation.color = HighlightColor::Rose;
    inner.annotation.kind = annotation::AnnotationKind::Underline;
    exporting::Excerpt overlapping =
        sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8003"_s, u"账目，逐项"_s);
    overlapping.annotation.color = HighlightColor::Sky;
    overlapping.tagPaths = {u"制度"_s};
    exporting::Excerpt formula =
        sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8004"_s, u"=1+1 不是算式\t<b>"_s);
    exporting::Excerpt note;
    note.annotation.uid = u"01890a5d-ac96-774b-bcce-b302099a8005"_s;
    note.annotation.kind = annotation::AnnotationKind::Note;
    note.annotation.note = u"整篇都要读。"_s;
    note.annotation.created = note.annotation.modified = QDateTime({2024, 5, 3}, {8, 0}, Qt::UTC);
    return {article, {note, wide, inner, overlapping, formula}};
}

exporting::ArticleExcerpts secondArticle()
{
    library::Article article = sampleArticle(u"01890a5d-ac96-774b-bcce-b302099a8058"_s, u"另一篇"_s,
                                             u"早先的一句已经不在。\n只剩這一句。"_s);
    article.id = {2};
    exporting::Excerpt orphan =
        sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8006"_s, u"早先"_s);
    orphan.annotation.anchor =
        annotation::Anchor{{}, {u"早已删去的一句"_s, {}, {}}, annotation::AnchorState::Orphan, 0};
    orphan.annotation.note = u"原来在第二段。"_s;
    return {article,
            {sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8007"_s, u"這一句"_s), orphan}};
}

} // namespace

library::Article sampleArticle(const QString& uid, const QString& title, const QString& text)
{
    library::Article article;
    article.id = {1};
    article.uid = uid;
    article.metadata.title.value = title;
    article.metadata.script = text::Script::Hans;
    document::DocumentBuilder builder;
    for (const QString& line : text.split(u'\n'))
        builder.append({}, line);
    article.document = builder.take();
    article.charset = u"UTF-8"_s;
    article.mediaType = u"text/html"_s;
    article.retrieved = article.imported = QDateTime({2022, 1, 2}, {3, 4}, Qt::UTC);
    return article;
}

exporting::Excerpt sampleHighlight(const library::Article& article, const QString& uid, const QString& quote)
{
    exporting::Excerpt excerpt;
    excerpt.annotation.uid = uid;
    excerpt.annotation.color = HighlightColor::Leaf;
    excerpt.annotation.created = QDateTime({2024, 5, 1}, {8, 0, 0, 250}, Qt::UTC);
    excerpt.annotation.modified = QDateTime({2024, 5, 2}, {9, 30}, Qt::UTC);
    const qsizetype start = article.document.text.indexOf(quote);
    Q_ASSERT(start >= 0);
    excerpt.annotation.anchor = annotation::makeAnchor(article.document.text, {start, start + quote.size()});
    return excerpt;
}

QByteArray onePixel()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
        "rkJggg==");
}

exporting::ExportContent illustratedSample()
{
    const auto here = u"https://example.org/a.png"_s;
    const auto gone = u"https://example.org/gone.png"_s;
    document::DocumentBuilder builder;
    builder.append({}, u"一段。"_s);
    builder.append({.kind = document::BlockKind::Figure, .imageUrl = here}, u"图一：桥头的<明细>账"_s);
    builder.append({.kind = document::BlockKind::Figure, .imageUrl = here}, u""_s);
    builder.append({.kind = document::BlockKind::Figure, .imageUrl = gone}, u"图二：已经不在"_s);
    library::Article article =
        sampleArticle(u"01890a5d-ac96-774b-bcce-b302099a8057"_s, u"有图的一篇"_s, u"一段。"_s);
    article.document = builder.take();
    exporting::ExportContent content;
    content.articles = {
        {article, {sampleHighlight(article, u"01890a5d-ac96-774b-bcce-b302099a8001"_s, u"桥头"_s)}}};
    const auto found = [](std::optional<library::PictureContent> picture) {
        return [picture]() -> base::Result<std::optional<library::PictureContent>> { return picture; };
    };
    content.pictures.insert(article.id, {{here,
                                          {u"0123456789abcdef0123456789abcdef01"_s, 4000, 1000,
                                           found(library::PictureContent{onePixel(), u"image/png"_s})}},
                                         {gone, {u"ff"_s, 40, 30, found(std::nullopt)}}});
    return content;
}

exporting::ExportContent exportSample()
{
    exporting::ExportContent content;
    content.articles = {firstArticle(), secondArticle()};
    content.tags = {tag(1, 0, u"制度"_s), tag(2, 1, u"制度/公开"_s), tag(3, 0, u"待查"_s)};
    content.tags[0].color = HighlightColor::Violet;
    content.tags[0].definition.description = u"凡说到规矩的。\n不收：人事。"_s;
    for (exporting::ArticleExcerpts& gathered : content.articles) {
        const QString page = u"<p>"_s +
                             QString(gathered.article.document.text)
                                 .replace(u"<b>"_s, u"&lt;b&gt;"_s)
                                 .replace(u"</b>"_s, u"&lt;/b&gt;"_s)
                                 .replace(u"\n"_s, u"</p>\r\n<p>"_s) +
                             u"</p>"_s;
        const QByteArray bytes = page.toUtf8();
        gathered.article.sourceSha256 =
            QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        content.sources.insert(gathered.article.id, bytes);
    }
    return content;
}

} // namespace pizhu::test
