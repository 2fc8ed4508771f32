// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pipeline.h"
#include "app/cleanup/rules.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::cleanup;

namespace {

const QString kFirst =
    u"清晨的雾还没有散去，青河镇的渡口已经排起了队，挑着菜筐的老人们一边等船，一边说着昨夜涨起来的水位和今年的收成。"_s;
const QString kSecond =
    u"镇上的老船工说，自从新桥修好以后，坐船的人少了一半，可是每到赶集的日子，渡口还是和三十年前一样热闹，谁也舍不得让它停下来。"_s;
const QString kBoth = kFirst + u'\n' + kSecond;

/// A page of a site, with the body's two paragraphs as %1 and %2 of `body`.
QString pageOf(const QString& url, const QString& body)
{
    return u"<html><head><title>渡口的一天</title><link rel=canonical href='%1'></head><body>%2</body></html>"_s
        .arg(url, QString(body)
                      .replace(u"{1}"_s, u"<p>%1</p>"_s.arg(kFirst))
                      .replace(u"{2}"_s, u"<p>%1</p>"_s.arg(kSecond)));
}

Rules withoutSites()
{
    Rules rules = builtInRules().value_or(Rules());
    rules.siteRules.clear();
    return rules;
}

QString summaryOf(const CleanArticle& article)
{
    const document::Metadata& metadata = article.metadata;
    return QStringList{metadata.title.value, metadata.source.value, metadata.site.value,
                       metadata.editors.value.join(u'+'), article.document.text}
        .join(u" | "_s);
}

CleanArticle cleaned(const QString& html, const Rules& rules)
{
    return clean({.fileName = u"1.html"_s, .page = document::readHtml(html).value_or(document::HtmlPage())},
                 rules);
}

} // namespace

/// What each of the rules shipped for a site changes: title, source, site, editors and text, before and
/// after.
class ShippedSitesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesThePage_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("after");
        QTest::newRow("163.com")
            << u"www.163.com"_s
            << pageOf(u"https://www.163.com/dy/article/1.html"_s,
                      u"<h1>渡口的一天</h1><a id=ne_article_source>青河晚报</a>"
                      "<div id=endText><div class=gg200x300>广告位招商，欢迎来电咨询。</div>"
                      "{1}{2}<p>Notice: The content above is uploaded by a user.</p></div>"_s)
            << u"渡口的一天 | 青河晚报 | 网易 |  | "_s + kBoth;
        QTest::newRow("sina.com.cn")
            << u"news.sina.com.cn"_s
            << pageOf(u"https://news.sina.com.cn/c/1.shtml"_s,
                      u"<h1 class=main-title>渡口的一天</h1><div class=date-source><span "
                      u"class=date>2021年06月27日 "
                      "14:17</span><a class=source>青河晚报</a></div><div id=artibody>{1}{2}"
                      "<div class=hqimg_related>相关行情数据一览，点击查看。</div>"
                      "<p>24小时滚动播报最新的财经资讯和视频，更多粉丝福利扫描二维码关注</p>"
                      "<p class=show_author>责任编辑：林小禾</p></div>"_s)
            << u"渡口的一天 | 青河晚报 | 新浪网 | 林小禾 | "_s + kBoth;
        QTest::newRow("thepaper.cn") << u"www.thepaper.cn"_s
                                     << pageOf(
                                            u"https://www.thepaper.cn/newsDetail_forward_1"_s,
                                            u"<h1 class=news_title>渡口的一天</h1><div class=news_txt>{1}{2}"
                                            "<p>(本文来自澎湃新闻，更多原创资讯请下载“澎湃新闻”APP)</p>"
                                            "<div class=news_keyword>关键词 >> 渡口</div></div>"_s)
                                     << u"渡口的一天 |  | 澎湃新闻 |  | "_s + kBoth;
        QTest::newRow("toutiao.com") << u"www.toutiao.com"_s
                                     << pageOf(u"https://www.toutiao.com/article/1/"_s,
                                               u"<div>登录后体验更多功能，和朋友一起看新闻。</div>"
                                               "<h1 class=article-title>渡口的一天</h1>"
                                               "<div class=article-content>{1}{2}</div>"
                                               "<div>举报这篇文章，写下你的理由和建议吧。</div>"_s)
                                     << u"渡口的一天 |  | 今日头条 |  | "_s + kBoth;
    }

    void changesThePage()
    {
        QFETCH(QString, host);
        QFETCH(QString, html);
        const QString before = summaryOf(cleaned(html, withoutSites()));
        const QString after = summaryOf(cleaned(html, builtInRules().value_or(Rules())));
        QTEST(after, "after");
        QVERIFY2(before != after, "the rule changes nothing");
        // Elsewhere the same page is none of the rule's business.
        const QString elsewhere = QString(html).replace(host, u"news.example"_s);
        QCOMPARE(summaryOf(cleaned(elsewhere, builtInRules().value_or(Rules()))),
                 summaryOf(cleaned(elsewhere, withoutSites())));
    }

    void everyShippedSiteIsInTheTable()
    {
        const qsizetype shipped = qsizetype(builtInRules().value_or(Rules()).siteRules.size());
        QCOMPARE(shipped, 4);
    }
};

QTEST_GUILESS_MAIN(ShippedSitesTest)
#include "tst_shippedsites.moc"
