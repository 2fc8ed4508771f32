// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pipeline.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

const QString kFirst =
    u"清晨的雾还没有散去，青河镇的渡口已经排起了队，挑着菜筐的老人们一边等船，一边说着昨夜涨起来的水位和今年的收成。"_s;
const QString kSecond =
    u"镇上的老船工说，自从新桥修好以后，坐船的人少了一半，可是每到赶集的日子，渡口还是和三十年前一样热闹，谁也舍不得让它停下来。"_s;
const QString kShort = u"今天渡口停航一天，请大家走新桥。"_s;

QString linkList(int count)
{
    QString list = u"<ul>"_s;
    for (int i = 0; i < count; ++i)
        list +=
            u"<li><time>2021-05-0%1</time> <a href='/%1'>往事第%1篇：“老桥”、“旧路”与“新船”，一起看看吧</a></li>"_s
                .arg(i + 1);
    return list + u"</ul>"_s;
}

cleanup::CleanArticle cleanPage(const QString& body, const QString& head = {})
{
    const QString html = u"<html><head>"_s + head + u"</head><body>"_s + body + u"</body></html>"_s;
    return cleanup::clean(
        {.fileName = u"0001.html"_s, .page = document::readHtml(html).value_or(document::HtmlPage())});
}

QStringList valuesOf(const cleanup::CleanArticle& article, const QString& field)
{
    QStringList values;
    for (const document::Candidate& candidate : article.metadata.candidates) {
        if (candidate.field == field)
            values.append(candidate.value.join(u'+'));
    }
    return values;
}

} // namespace

/// The body and the fields of pages as web sites lay them out.
class ExtractionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheBody_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("text");
        const QString both = u"<p>%1</p><p>%2</p>"_s.arg(kFirst, kSecond);
        const QString text = kFirst + u'\n' + kSecond;
        QTest::newRow("short text beside a long list of links")
            << u"<div><h1>停航</h1><div>"_s + kShort + kShort + u"</div>"_s + linkList(9) + u"</div>"_s
            << kShort + kShort;
        QTest::newRow("no names at all") << u"<div><a href=/a>首页</a><a href=/b>要闻</a></div><div>"_s +
                                                both + u"</div><div>"_s + linkList(6) + u"</div>"_s
                                         << text;
        QTest::newRow("a frame that is named like a body")
            << u"<div class=article-content><div class=left>"_s + both + u"</div><div class=right>"_s +
                   linkList(9) + u"</div></div>"_s
            << text;
        QTest::newRow("page with a sidebar")
            << u"<div class='page has-sidebar'><div>"_s + both + u"</div><div class=sidebar>"_s +
                   linkList(4) + u"</div></div>"_s
            << text;
        QTest::newRow("comments longer than the text")
            << u"<div class=entry-content>"_s + both + u"</div><div id=comments>"_s + both + both + both +
                   u"</div>"_s
            << text;
        QTest::newRow("body in two parts of one class")
            << u"<div class=x><div class=part><p>"_s + kFirst.repeated(9) +
                   u"</p></div><div class=part><p>"_s + kSecond + u"</p></div><div class=more>"_s +
                   linkList(4) + u"</div></div>"_s
            << kFirst.repeated(9) + u'\n' + kSecond;
        QTest::newRow("written-out addresses are text")
            << u"<div class=post><p>"_s + kShort +
                   u"</p><p>船期：<a href='https://ferry.example/timetable/long-address-of-the-ferry'>"
                   "https://ferry.example/timetable/long-address-of-the-ferry</a></p></div>"_s +
                   linkList(5)
            << kShort + u"\n船期：https://ferry.example/timetable/long-address-of-the-ferry"_s;
        QTest::newRow("links to the same site behind the text")
            << u"<div class=entry>"_s + both + linkList(5) + u"</div>"_s << text;
        QTest::newRow("lines about the article in one frame with it")
            << u"<article "
               u"class=post-content><h1>渡口的一天，一个很长很长的标题，说的是两岸的人们</h1><div>林小禾 "
               "Lv4</div><div>2021-06-27 创建</div><div class=markdown-body>"_s +
                   both + u"</div></article>"_s
            << text;
        QTest::newRow("box of other articles inside the body")
            << u"<div class=entry-content>"_s + both.repeated(2) +
                   u"<div class=box><div>延伸 · 推荐</div><p><a href='/1'>往事一篇</a></p>"
                   "<p>说的是往事，很短。</p></div></div>"_s
            << text + u'\n' + text;
        QTest::newRow("what the author recommends")
            << u"<div class=entry>"_s + both +
                   u"<p>延伸阅读：</p><p><a href='https://q.example/1'>往事一篇</a></p></div>"_s
            << text + u"\n延伸阅读：\n往事一篇"_s;
        QTest::newRow("other articles below the text")
            << u"<div class=entry>"_s + both + u"<p>延伸阅读：</p><p><a href='/1'>往事一篇</a></p></div>"_s
            << text;
        QTest::newRow("tags below the text")
            << u"<div class=entry>"_s + both +
                   u"<p><a href=/c/1>生活</a></p><p><a href=/t/1>#渡口</a> <a href=/t/2>#随笔</a></p></div>"_s
            << text;
        QTest::newRow("foot longer than the text")
            << u"<div><h1>停航</h1><p>"_s + kShort + u"</p></div><footer><p>"_s + kFirst + u"</p></footer>"_s
            << kShort;
        QTest::newRow("title said again between paragraphs")
            << u"<div class=entry><p>"_s + kFirst + u"</p><p><b>渡口的一天</b></p><p>"_s + kSecond +
                   u"</p></div>"_s
            << kFirst + u"\n渡口的一天\n"_s + kSecond;
        QTest::newRow("original title that is the title")
            << u"<h1>渡口的一天</h1><div class=entry><p>（原标题：《渡口的一天》）</p>"_s + both + u"</div>"_s
            << text;
    }

    void findsTheBody()
    {
        QFETCH(QString, page);
        QFETCH(QString, text);
        QCOMPARE(cleanPage(page, u"<title>渡口的一天</title>"_s).document.text, text);
    }

    void readsFields_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("date by class")
            << u"<div>渡口 <span class=pub-date>2021年6月27日</span> 摄于河边</div>"_s << u"published"_s
            << u"2021-06-27"_s;
        QTest::newRow("date for machines")
            << u"<div>不久以前 <time datetime='2021-06-27T08:00:00+08:00'>昨天</time></div>"_s
            << u"published"_s << u"2021-06-27T08:00:00+08:00"_s;
        QTest::newRow("author by schema")
            << u"<div>笔下 <span itemprop=author>林小禾</span> 渡口</div>"_s << u"authors"_s << u"林小禾"_s;
        QTest::newRow("author with account")
            << u"<p>作者：林小禾【linxh】</p>"_s << u"authors"_s << u"林小禾【linxh】"_s;
        QTest::newRow("line without labels")
            << u"<p>原创 青河都市报 2021-06-27 14:17</p>"_s << u"source"_s << u"青河都市报"_s;
        QTest::newRow("name and outlet") << u"<p>林小禾/青河日报</p>"_s << u"source"_s << u"青河日报"_s;
        QTest::newRow("original") << u"<p><a href='https://qinghe.example/9'>原文链接</a></p>"_s << u"url"_s
                                  << u"https://qinghe.example/9"_s;
        QTest::newRow("staff code") << u"<p>责任编辑：何木_QH017</p>"_s << u"editors"_s << u"何木"_s;
    }

    void readsFields()
    {
        QFETCH(QString, line);
        QFETCH(QString, field);
        QFETCH(QString, value);
        const auto article = cleanPage(u"<h1>渡口的一天</h1>"_s + line + u"<div class=entry-content><p>"_s +
                                       kFirst + u"</p><p>"_s + kSecond + u"</p></div>"_s);
        QVERIFY2(valuesOf(article, field).contains(value),
                 qPrintable(valuesOf(article, field).join(u", "_s)));
        QCOMPARE(article.document.text, kFirst + u'\n' + kSecond);
    }

    void keepsConflictingValues()
    {
        const auto article = cleanPage(
            u"<p>2021年6月28日 09:30 来源：青河日报</p><div class=entry-content><p>"_s + kFirst + kSecond +
                u"</p></div>"_s,
            u"<title>渡口的一天</title><meta property='article:published_time' content='2021-06-27'>"_s);
        QCOMPARE(valuesOf(article, u"published"_s),
                 (QStringList{u"2021-06-27"_s, u"2021-06-28T09:30+08:00"_s}));
        QCOMPARE(article.metadata.published.value->toIso(), u"2021-06-27"_s);
    }

    void remembersWhereAValueStood()
    {
        const auto article = cleanPage(u"<h1>渡口的一天</h1><p>来源：青河日报</p><p>"_s + kFirst +
                                       u"</p><p>"_s + kSecond + u"</p>"_s);
        const auto& candidates = article.metadata.candidates;
        const auto source = std::find_if(candidates.begin(), candidates.end(),
                                         [](const document::Candidate& c) { return c.field == u"source"; });
        QVERIFY(source != candidates.end());
        QCOMPARE(source->line, u"来源：青河日报"_s);
        QCOMPARE(source->range.of(source->line), u"青河日报");
    }

    void titleCutShortInTheHead()
    {
        const auto article = cleanPage(u"<h1>渡口，\"老船工\"的一天</h1><p>"_s + kFirst + u"</p>"_s,
                                       u"<title>渡口，&quot;老船工&quot;的一天 - 青河网</title>"
                                       "<meta property='og:title' content='渡口，'>"_s);
        QCOMPARE(article.metadata.title.value, u"渡口，\"老船工\"的一天"_s);
    }

    void titleCutOffWithDots()
    {
        const auto article =
            cleanPage(u"<h1>渡口的一...</h1><div class=entry><p>本文原标题：《渡口的一天》</p><p>"_s +
                          kFirst + u"</p><p>"_s + kSecond + u"</p></div>"_s,
                      u"<title>渡口的一...</title>"_s);
        QCOMPARE(article.metadata.title.value, u"渡口的一天"_s);
        QCOMPARE(article.document.text, kFirst + u'\n' + kSecond);
    }

    void titleInAnElementOfThatName()
    {
        const auto article = cleanPage(u"<div class=post-title>渡口的一天</div><div class=entry><p>"_s +
                                           kFirst + u"</p></div>"_s,
                                       u"<title>渡口的一天 | Ferry Theme</title>"_s);
        QCOMPARE(article.metadata.title.value, u"渡口的一天"_s);
    }

    void momentIsToldByTheClockOfThePage_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("published");
        QTest::newRow("day of China") << u"2021-06-28"_s << u"2021-06-28T06:30:00+08:00"_s;
        QTest::newRow("day of Greenwich") << u"2021-06-27"_s << u"2021-06-27T22:30:00Z"_s;
    }

    void momentIsToldByTheClockOfThePage()
    {
        QFETCH(QString, shown);
        QFETCH(QString, published);
        const auto article =
            cleanPage(u"<p>时间：%1</p><div class=entry><p>%2</p></div>"_s.arg(shown, kFirst),
                      u"<title>渡口的一天</title>"
                      "<meta property='article:published_time' content='2021-06-27T22:30:00.000Z'>"_s);
        QCOMPARE(article.metadata.published.value->toIso(), published);
    }

    void momentForScripts()
    {
        const auto article = cleanPage(u"<div data-ptime='2019-05-17 20:02:46'><div class=entry><p>"_s +
                                       kFirst + u"</p></div></div>"_s);
        QCOMPARE(article.metadata.published.value->toIso(), u"2019-05-17T20:02:46+08:00"_s);
    }

    void siteIsNotTheAuthor()
    {
        const auto article =
            cleanPage(u"<p>"_s + kFirst + u"</p>"_s,
                      u"<title>渡口的一天 – 茶寮 – 杂谈</title><meta name=author content=茶寮>"_s);
        QVERIFY(article.metadata.authors.value.isEmpty());
        QCOMPARE(article.metadata.site.value, u"茶寮"_s);
    }

    void tellsTheRegion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("tag");
        QTest::newRow("simplified") << u"渡口这边的老人说，新桥修好以后来往方便。"_s << u"en"_s
                                    << u"zh-Hans"_s;
        QTest::newRow("Taiwan") << u"民眾透過網路查詢資訊，這裡的影片說著渡口的歷史。"_s << QString()
                                << u"zh-Hant-TW"_s;
        QTest::newRow("Hong Kong") << u"港府的巴士走過屋邨，這裏的人說着渡口的歷史，立法會也來過。"_s
                                   << QString() << u"zh-Hant-HK"_s;
        QTest::newRow("declared") << u"渡口邊的老人說，新橋修好以後來往方便。"_s << u"zh-TW"_s
                                  << u"zh-Hant-TW"_s;
        QTest::newRow("unknown region")
            << u"渡口邊的老人說，新橋修好以後來往方便。"_s << QString() << u"zh-Hant"_s;
    }

    void tellsTheRegion()
    {
        QFETCH(QString, text);
        QFETCH(QString, declared);
        QFETCH(QString, tag);
        const QString html = u"<html lang='%1'><body><p>%2</p></body></html>"_s.arg(declared, text);
        const auto article = cleanup::clean(
            {.fileName = u"1.html"_s, .page = document::readHtml(html).value_or(document::HtmlPage())});
        QCOMPARE(article.metadata.language.value, tag);
    }

    void statuteIsDatedByItsLatestAdoption()
    {
        const auto article = cleanup::clean(
            {.fileName = u"渡口管理条例.txt"_s,
             .plainText = u"渡口管理条例\n\n1990年4月30日 青河县第九届人民代表大会第三次会议通过\n\n"
                          "1998年1月12日 青河县第十届人民代表大会第二次会议修正\n\n"_s +
                          kFirst + u"\n\n"_s + kSecond});
        QCOMPARE(article.metadata.published.value->toIso(), u"1998-01-12"_s);
        QVERIFY(article.document.text.contains(u"1990年4月30日"_s));
    }

    void bodyHeldByAScript_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("text");
        const QString text =
            QStringList{kShort, kFirst, kSecond, kFirst, kSecond, kFirst, kSecond}.join(u'\n');
        const QStringList lines = text.split(u'\n');
        QTest::newRow("escaped markup")
            << u"var page = {title: 'x', content: '&quot;\\u003Cp\\u003E%1\\u003C\\/p\\u003E&quot;'};"_s.arg(
                   lines.join(u"\\u003C\\/p\\u003E\\u003Cp\\u003E"_s))
            << text;
        QTest::newRow("list of texts in JSON")
            << u"page.gallery = JSON.parse(\"{\\\"abstracts\\\":[\\\"%1\\\"]}\");"_s.arg(
                   lines.join(u"\\\",\\\""_s))
            << text;
        QTest::newRow("text of something else")
            << u"var other = ['%1'];"_s.arg(lines.mid(1).join(u"','"_s)) << kShort;
    }

    void bodyHeldByAScript()
    {
        QFETCH(QString, script);
        QFETCH(QString, text);
        const auto article =
            cleanPage(u"<div class=gallery><p>%1</p></div><script>%2</script>"_s.arg(kShort, script),
                      u"<title>渡口的一天</title>"_s);
        QCOMPARE(article.document.text, text);
    }

    void labelsOfPictures_data()
    {
        QTest::addColumn<QString>("pictures");
        QTest::addColumn<QStringList>("captions");
        QTest::newRow("the title") << u"<img src='https://i.example/a.jpg' alt='渡口的一天'>"_s
                                   << QStringList{QString()};
        QTest::newRow("said again below")
            << u"<p><img src='https://i.example/a.jpg' alt='船工解开缆绳'>船工解开缆绳</p>"_s
            << QStringList{u"船工解开缆绳"_s};
        QTest::newRow("a caption of its own")
            << u"<img src='https://i.example/a.jpg' alt='船工解开缆绳'>"_s << QStringList{u"船工解开缆绳"_s};
        const QString figure =
            u"<figure><img src='https://i.example/a.jpg'><figcaption>网络图片</figcaption></figure>"_s;
        QTest::newRow("captions that are shown") << figure.repeated(3) << QStringList(3, u"网络图片"_s);
        QTest::newRow("one label for all")
            << u"<img src='https://i.example/a.jpg' alt='青河文化网站'>"_s.repeated(3) << QStringList(3);
    }

    void labelsOfPictures()
    {
        QFETCH(QString, pictures);
        QFETCH(QStringList, captions);
        const auto article = cleanPage(u"<div class=entry><p>"_s + kFirst + u"</p>"_s + pictures + u"<p>"_s +
                                           kSecond + u"</p></div>"_s,
                                       u"<title>渡口的一天</title>"_s);
        QStringList found;
        for (const document::Block& block : article.document.blocks) {
            if (block.kind == document::BlockKind::Figure && !block.imageUrl.isEmpty())
                found.append(article.document.textOf(block).toString());
        }
        QCOMPARE(found, captions);
    }

    void lazyImages()
    {
        const auto article = cleanPage(
            u"<div class=entry-content><p>%1</p><img src='data:image/gif;base64,R0' "
            "data-srcset='https://i.example/s.jpg 300w, https://i.example/l.jpg 900w'><p>%2</p></div>"_s.arg(
                kFirst, kSecond));
        QCOMPARE(article.document.blocks.size(), std::size_t(3));
        QCOMPARE(article.document.blocks[1].imageUrl, u"https://i.example/l.jpg"_s);
    }
};

QTEST_GUILESS_MAIN(ExtractionTest)
#include "tst_extraction.moc"
