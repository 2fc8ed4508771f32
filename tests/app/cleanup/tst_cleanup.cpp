// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pipeline.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using document::BlockKind;

namespace {

const QString kFirst =
    u"清晨的雾还没有散去，青河镇的渡口已经排起了队，挑着菜筐的老人们一边等船，一边说着昨夜涨起来的水位和今年的收成。"_s;
const QString kSecond =
    u"镇上的老船工说，自从新桥修好以后，坐船的人少了一半，可是每到赶集的日子，渡口还是和三十年前一样热闹，谁也舍不得让它停下来。"_s;
const QString kThird =
    u"到了傍晚，最后一班船靠岸，船工把缆绳系在石柱上，收拾好一天的账本，沿着石阶慢慢走回家去，灯火一盏一盏地亮了起来。"_s;

cleanup::CleanArticle cleanText(const QString& text, const QString& fileName = u"0001.txt"_s)
{
    return cleanup::clean({.fileName = fileName, .plainText = text});
}

cleanup::CleanArticle cleanPage(const QString& html)
{
    return cleanup::clean(
        {.fileName = u"0001.html"_s, .page = document::readHtml(html).value_or(document::HtmlPage())});
}

QStringList lines(const QStringList& list)
{
    return list;
}

/// "heading:2 …", "paragraph …": what a document is made of.
QStringList outline(const document::Document& document)
{
    QStringList result;
    for (const auto& block : document.blocks) {
        const QString level = block.level > 0 ? u":%1"_s.arg(block.level) : QString();
        result.append(document::blockKindName(block.kind) + level + u' ' +
                      document.textOf(block).left(12).toString());
    }
    return result;
}

QString body(const cleanup::CleanArticle& article)
{
    return article.document.text;
}

QStringList removedBy(const cleanup::CleanArticle& article)
{
    QStringList rules;
    for (const auto& removal : article.log.removals)
        rules.append(removal.rule);
    return rules;
}

} // namespace

/// Clean-up from end to end on texts that imitate the mess of real dumps and pages.
class CleanupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removes_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("rule");
        QTest::newRow("print and close") << QString() << u"打印】【关闭"_s << u"share-bar"_s;
        QTest::newRow("font size") << u"字号：大 中 小"_s << QString() << u"share-bar"_s;
        QTest::newRow("share") << QString() << u"分享到：微信 微博 QQ空间"_s << u"share-bar"_s;
        QTest::newRow("follow us") << QString() << u"掃碼關注"_s << u"follow-us"_s;
        QTest::newRow("account") << QString() << u"官方抖音號"_s << u"follow-us"_s;
        QTest::newRow("lead-in") << u"下面是小编为大家整理的渡口的一天，供大家参考。"_s << QString()
                                 << u"lead-in"_s;
        QTest::newRow("copyright") << QString() << u"版权所有：青河镇文化站 2002-2024 未经授权禁止转载"_s
                                   << u"copyright"_s;
        QTest::newRow("record number")
            << QString() << u"Powered by 青河 © All Rights Reserved. 备案号：青ICP备00000000号"_s
            << u"copyright"_s;
        QTest::newRow("related") << QString() << u"推荐阅读：渡口的历史"_s << u"related-links"_s;
        QTest::newRow("neighbours") << QString() << u"上一篇：新桥通车"_s << u"related-links"_s;
        QTest::newRow("original") << QString() << u"查看原文"_s << u"related-links"_s;
        QTest::newRow("disclaimer") << QString() << u"免责声明：本文来自网络，侵权必删。"_s
                                    << u"disclaimer"_s;
        QTest::newRow("key words") << u"无码成人,午夜福利网,欧美一区二区三区,国产精品不卡"_s << QString()
                                   << u"spam-words"_s;
        QTest::newRow("breadcrumb") << u"您现在的位置：首页 > 乡镇 > 水运"_s << QString() << u"breadcrumb"_s;
        QTest::newRow("by-line") << u"发布时间：2021-06-27 来源：青河日报"_s << QString() << u"byline"_s;
        QTest::newRow("separator") << QString() << u"-----------"_s << u"separator"_s;
    }

    void removes()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, rule);
        const auto article = cleanText(u"渡口的一天\n\n"_s + before + u"\n\n"_s + kFirst + u"\n\n"_s +
                                       kSecond + u"\n\n"_s + after);
        QCOMPARE(article.metadata.title.value, u"渡口的一天"_s);
        QCOMPARE(body(article), kFirst + u'\n' + kSecond);
        QVERIFY2(removedBy(article).contains(rule), qPrintable(removedBy(article).join(u", "_s)));
    }

    void keepsSentencesThatOnlySoundLikeFurniture_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("printing") << u"印刷厂的工人把报纸一张张打印出来，送到渡口的茶馆里。"_s;
        QTest::newRow("sources") << u"来源于山里的泉水，一年四季都不曾断流。"_s;
        QTest::newRow("casino") << u"老人说，从前这里有过赌场，后来改成了粮站，再后来成了学校。"_s;
        QTest::newRow("copyright in prose")
            << u"关于版权所有权的争论，在镇上的书店里持续了整整一个冬天，谁也说服不了谁，最后大家决定把书稿捐给图书馆。"_s;
        QTest::newRow("share") << u"她把分享到的糖果留给了弟弟。"_s;
        QTest::newRow("filmed") << u"这段录像是镇上的年轻人用手机拍摄的，画面有些晃动。"_s;
    }

    void keepsSentencesThatOnlySoundLikeFurniture()
    {
        QFETCH(QString, line);
        const auto article = cleanText(u"渡口的一天\n"_s + kFirst + u'\n' + line + u'\n' + kSecond);
        QCOMPARE(body(article), kFirst + u'\n' + line + u'\n' + kSecond);
    }

    void joinsParagraphsBrokenInMidSentence()
    {
        const auto article = cleanText(
            u"渡口的一天\n\n镇里要修码头、清河道、补栏杆，还要给每条船都换上新的缆绳;\n剩下的钱用来修缮候船的亭子。\n\n"_s +
            kFirst);
        QCOMPARE(article.document.blocks.size(), std::size_t(2));
        QVERIFY(body(article).contains(u"缆绳;剩下的钱"_s));
    }

    void keepsEnumeratedItemsApart()
    {
        const auto article = cleanText(
            u"渡口规约\n\n"_s + kFirst +
            u"\n（一）上船以前先把行李放好，不得拥挤，不得争抢；\n（二）船未靠岸不得起身，老人和孩子先行。\n"_s +
            kSecond);
        QCOMPARE(article.document.blocks.size(), std::size_t(4));
    }

    void recognisesHeadings()
    {
        const auto article = cleanText(u"渡口的一天\n　　"_s + kFirst + u"\n　　从清晨到傍晚\n　　"_s +
                                       kSecond + u"\n一、船工的账本\n　　"_s + kThird);
        QCOMPARE(outline(article.document),
                 lines({u"paragraph "_s + kFirst.left(12), u"heading:2 从清晨到傍晚"_s,
                        u"paragraph "_s + kSecond.left(12), u"heading:2 一、船工的账本"_s,
                        u"paragraph "_s + kThird.left(12)}));
    }

    void recognisesCaptions()
    {
        const auto article = cleanText(u"渡口的一天\n青河日報刊文截圖\n"_s + kFirst +
                                       u"\n船工正在繫纜繩。林小禾/攝\n"_s + kSecond);
        QCOMPARE(outline(article.document).filter(u"figure"_s),
                 lines({u"figure 青河日報刊文截圖"_s, u"figure 船工正在繫纜繩。林小禾/"_s}));
        QCOMPARE(article.metadata.source.value, u"青河日報"_s);
        QVERIFY(article.metadata.authors.value.isEmpty());
    }

    void removesListOfOtherArticles()
    {
        const auto article =
            cleanText(u"- 1 新桥今天通车啦\n- 2 河水涨到警戒线了\n- 3 集市搬到了山脚下\n渡口的一天\n"_s +
                      kFirst + u'\n' + kSecond);
        QCOMPARE(article.metadata.title.value, u"渡口的一天"_s);
        QCOMPARE(removedBy(article).count(u"related-list"_s), qsizetype(3));
    }

    void findsTitleSaidTwice()
    {
        const auto article = cleanText(
            u"当前的位置:首页  乡镇  水运\n渡口的一天\n发布时间:2022-08-21\n\n渡口的一天\n发布时间:2022-08-21\n\n"_s +
            kFirst + u"\n\n引自《青河评论》"_s);
        QCOMPARE(article.metadata.title.value, u"渡口的一天"_s);
        QCOMPARE(article.metadata.categories.value, lines({u"乡镇"_s, u"水运"_s}));
        QCOMPARE(article.metadata.source.value, u"青河评论"_s);
        QCOMPARE(article.metadata.published.value->toIso(), u"2022-08-21"_s);
        QCOMPARE(body(article), kFirst);
    }

    void titleIsNoCategory()
    {
        const auto article = cleanText(u"当前位置：首页 > 乡镇 > 水运 > 渡口的一天\n渡口的一天\n"_s + kFirst +
                                       u'\n' + kSecond);
        QCOMPARE(article.metadata.categories.value, lines({u"乡镇"_s, u"水运"_s}));
    }

    void takesTitleFromFileNameWhenTheTextHasNone()
    {
        const auto article = cleanText(kFirst + u'\n' + kSecond, u"2021-06-27-渡口的一天.txt"_s);
        QCOMPARE(article.metadata.title.value, u"渡口的一天"_s);
        QCOMPARE(article.metadata.published.value->toIso(), u"2021-06-27"_s);
        QCOMPARE(body(article), kFirst + u'\n' + kSecond);
    }

    void readsNoteInClosingBracket()
    {
        const auto article = cleanText(u"渡口的一天\n"_s + kFirst + u'\n' + kSecond +
                                       u"(青河镇渡口管理站站务委员会主任 林小禾)"_s);
        QCOMPARE(article.metadata.authors.value, lines({u"林小禾"_s}));
        QCOMPARE(article.metadata.authorNote.value, u"青河镇渡口管理站站务委员会主任"_s);
        QVERIFY(body(article).endsWith(kSecond));
    }

    void frontMatterAuthorNamedLikeASiteIsTheSite()
    {
        document::FrontMatter front;
        front.values = {{u"title"_s, {u"渡口的一天"_s}},
                        {u"author"_s, {u"青河财经"_s}},
                        {u"date"_s, {u"Wed, 03 Nov 2021 00:10:26 GMT"_s}},
                        {u"categories"_s, {u"乡镇"_s, u"青河财经"_s}},
                        {u"from"_s, {u"https://example.org/1"_s}}};
        const auto page =
            document::readHtml(u"<p>　　渡口的一天</p><p>　　青河纪事网站 林小禾</p><p>"_s + kFirst +
                               u"</p><p class=\"article-editor\">责任编辑：何木 QH017</p>"_s);
        const auto article = cleanup::clean({.fileName = u"1.md"_s, .frontMatter = front, .page = *page});
        QCOMPARE(article.metadata.site.value, u"青河财经"_s);
        QCOMPARE(article.metadata.source.value, u"青河纪事网站"_s);
        QCOMPARE(article.metadata.authors.value, lines({u"林小禾"_s}));
        QCOMPARE(article.metadata.editors.value, lines({u"何木"_s}));
        QCOMPARE(article.metadata.published.value->toIso(), u"2021-11-03T00:10:26Z"_s);
        QCOMPARE(article.metadata.url.value, u"https://example.org/1"_s);
        QCOMPARE(article.metadata.title.origin, document::FieldOrigin::FrontMatter);
        QCOMPARE(body(article), kFirst);
    }

    void cutsBroadcastLead()
    {
        const auto article = cleanText(u"渡口的一天\n央视网消息（新闻联播）："_s + kFirst + u'\n' + kSecond);
        QCOMPARE(body(article), kFirst + u'\n' + kSecond);
    }

    void findsMainContentOfAPage()
    {
        const QString menu = u"<li><a href='https://example.org/%1'>栏目%1</a></li>"_s;
        const QString html =
            u"<html><head><title>渡口的一天 - 青河网</title><meta property='og:site_name' content='青河网'>"
            u"<link rel='canonical' href='https://example.org/a'></head><body><div class='nav'><ul>"_s +
            menu.arg(1) + menu.arg(2) + menu.arg(3) +
            u"</ul></div><div class='main'><h1>渡口的一天</h1>"
            u"<div class='info'>2021-06-27 09:05 来源：青河日报</div><div class='article-content'><p>"_s +
            kFirst + u"</p><p>"_s + kSecond +
            u"</p></div></div><div class='related'><p>更多青河的故事，请看下面的链接，每天都有新的内容。</p></div></body></html>"_s;
        const auto article = cleanPage(html);
        QCOMPARE(body(article), kFirst + u'\n' + kSecond);
        QCOMPARE(article.metadata.title.value, u"渡口的一天"_s);
        QCOMPARE(article.metadata.site.value, u"青河网"_s);
        QCOMPARE(article.metadata.source.value, u"青河日报"_s);
        QCOMPARE(article.metadata.url.value, u"https://example.org/a"_s);
        QCOMPARE(article.metadata.published.value->toIso(), u"2021-06-27T09:05+08:00"_s);
    }

    void repairsTagsAndEntities()
    {
        const auto article = cleanText(
            u"渡口的一天\n清晨的雾&amp;nbsp;还没有散去，&ldquo;开船了&rdquo;，老人们说。</a>\n"_s + kSecond);
        QVERIFY2(body(article).startsWith(u"清晨的雾 还没有散去，“开船了”，老人们说。\n"_s),
                 qPrintable(body(article)));
        QCOMPARE(article.log.repairs.size(), std::size_t(4));
    }

    void repairsTitleAndSourceAndSaysSo()
    {
        const auto article = cleanText(
            u"監(jiān)理所的一天\n來源：青河發(fā)展報 作者：關(guān)小禾\n監(jiān)理所清晨就發(fā)出了第一張票，關(guān)門時已經(jīng)很晚了，河上的霧早就散去，只剩下幾盞燈。\n"_s);
        QCOMPARE(article.metadata.title.value, u"監理所的一天"_s);
        QCOMPARE(article.metadata.source.value, u"青河發展報"_s);
        QCOMPARE(article.metadata.authors.value, lines({u"關小禾"_s}));
        QStringList fields;
        for (const auto& repair : article.log.repairs) {
            fields.append(repair.field);
            QCOMPARE(repair.certainty, document::RepairCertainty::Proven);
            if (repair.field == u"text")
                QCOMPARE(repair.range.of(body(article)).toString(), repair.after);
        }
        QCOMPARE(fields,
                 lines({u"text"_s, u"text"_s, u"text"_s, u"text"_s, u"title"_s, u"source"_s, u"authors"_s}));
    }

    void cleaningCleanTextChangesNothing()
    {
        const auto once = cleanText(u"首页 > 乡镇\n渡口的一天\n来源：青河日报\n　　"_s + kFirst +
                                    u"\n　　"_s + kSecond + u"\n打印本页\n"_s);
        const auto twice = cleanText(once.metadata.title.value + u"\n\n"_s + body(once));
        QCOMPARE(body(twice), body(once));
        QCOMPARE(twice.metadata.title.value, once.metadata.title.value);
        QVERIFY(twice.log.repairs.empty());
        QCOMPARE(removedBy(twice), lines({u"title-line"_s}));
    }

    void survivesNothing()
    {
        QVERIFY(cleanText(QString()).document.text.isEmpty());
        QVERIFY(cleanText(u"\n\n　\n"_s).document.text.isEmpty());
        QVERIFY(cleanPage(u"<p></p>"_s).document.text.isEmpty());
        QVERIFY(cleanup::clean({}).document.blocks.empty());
    }
};

QTEST_GUILESS_MAIN(CleanupTest)
#include "tst_cleanup.moc"
