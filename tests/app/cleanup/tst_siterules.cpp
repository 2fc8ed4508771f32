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

/// A page whose layout no general rule can guess: its day is in words beside another date, its text in two
/// boxes.
QString oddPage()
{
    return u"<html><head><title>渡口的一天 - 青河新闻</title><link rel=canonical "
           u"href='https://news.qinghe.example/1'>"
           "</head><body><h1 class=k1>渡口的一天</h1>"
           "<div class=k2><i class=a>二〇二一年六月二十七日</i><b class=b>采写：林小禾</b><b "
           "class=c>河岸周刊</b></div>"
           "<div class=box1><p>%1</p><p class=promo>下载青河客户端，看更多精彩。</p></div>"
           "<div class=box2><p>%2</p><p>青河数据 8 号</p></div></body></html>"_s.arg(kFirst, kSecond);
}

const QByteArray kRule = "version: 1\n"
                         "hosts: ['qinghe.example']\n"
                         "date: ['div.k2 i.a']\n"
                         "source: ['div.k2 b.c']\n"
                         "author: ['b.b']\n"
                         "content: ['div.box1', 'div.box2']\n"
                         "remove: ['p.promo']\n"
                         "removeLines: ['青河数据 \\d+ 号']\n"
                         "values: {site: 青河新闻}\n";

Rules rulesWith(const QByteArray& site)
{
    auto rules = builtInRules();
    auto all = rules ? withSiteRules(std::move(*rules), {{u"mine.yaml"_s, site}}) : std::move(rules);
    return all.value_or(Rules());
}

CleanArticle cleaned(const QString& html, const Rules& rules)
{
    return clean({.fileName = u"1.html"_s, .page = document::readHtml(html).value_or(document::HtmlPage())},
                 rules);
}

QString valueOf(const CleanArticle& article, const QString& field)
{
    const document::Metadata& metadata = article.metadata;
    if (field == u"published")
        return metadata.published.value ? metadata.published.value->toIso() : QString();
    if (field == u"source")
        return metadata.source.value;
    if (field == u"authors")
        return metadata.authors.value.join(u'+');
    if (field == u"site")
        return metadata.site.value;
    return field == u"text" ? article.document.text : metadata.title.value;
}

} // namespace

/// Rules for one site: the table shows what each of them changes.
class SiteRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnePart_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QString both = kFirst + u"\n下载青河客户端，看更多精彩。\n"_s + kSecond + u"\n青河数据 8 号"_s;
        QTest::newRow("source by element")
            << QByteArray("source: ['b.c']") << u"source"_s << QString() << u"河岸周刊"_s;
        QTest::newRow("source by decree")
            << QByteArray("values: {source: 青河晚报}") << u"source"_s << QString() << u"青河晚报"_s;
        QTest::newRow("elements away") << QByteArray("remove: ['div p.promo']") << u"text"_s << both
                                       << QString(both).remove(u"下载青河客户端，看更多精彩。\n"_s);
        QTest::newRow("lines away") << QByteArray("removeLines: ['青河数据 \\d+ 号']") << u"text"_s << both
                                    << both.chopped(9);
        QTest::newRow("content") << QByteArray("content: ['div.box2']") << u"text"_s << both
                                 << kSecond + u"\n青河数据 8 号"_s;
    }

    void changesOnePart()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, field);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Rules standard = builtInRules().value_or(Rules());
        const Rules more = rulesWith("version: 1\nhosts: ['qinghe.example']\n" + rule + "\n");
        QCOMPARE(valueOf(cleaned(oddPage(), standard), field), before);
        QCOMPARE(valueOf(cleaned(oddPage(), more), field), after);
    }

    void allPartsTogether()
    {
        const CleanArticle article = cleaned(oddPage(), rulesWith(kRule));
        QCOMPARE(valueOf(article, u"published"_s), u"2021-06-27"_s);
        QCOMPARE(article.metadata.published.origin, document::FieldOrigin::Rule);
        QCOMPARE(valueOf(article, u"source"_s), u"河岸周刊"_s);
        QCOMPARE(valueOf(article, u"authors"_s), u"林小禾"_s);
        QCOMPARE(valueOf(article, u"site"_s), u"青河新闻"_s);
    }

    void leavesOtherSitesAlone()
    {
        const QString page = oddPage().replace(u"news.qinghe.example"_s, u"notqinghe.example"_s);
        QCOMPARE(valueOf(cleaned(page, rulesWith(kRule)), u"source"_s), QString());
    }

    void knowsAPageWithoutAddressByItsName()
    {
        const QString page = oddPage().remove(u"<link rel=canonical href='https://news.qinghe.example/1'>"_s);
        QCOMPARE(valueOf(cleaned(page, rulesWith(kRule + "names: [' - 青河新闻']\n")), u"source"_s),
                 u"河岸周刊"_s);
    }

    void userFilesWinOverBuiltInOnes()
    {
        const QString page = u"<html><head><title>渡口</title><meta property='og:url' "
                             u"content='https://www.thepaper.cn/x'></head>"
                             "<body><h1>渡口</h1><p>%1</p><p>%2</p></body></html>"_s.arg(kFirst, kSecond);
        QCOMPARE(valueOf(cleaned(page, builtInRules().value_or(Rules())), u"site"_s), u"澎湃新闻"_s);
        const Rules mine = rulesWith("version: 1\nhosts: [thepaper.cn]\nvalues: {site: 渡口文库}\n");
        QCOMPARE(valueOf(cleaned(page, mine), u"site"_s), u"渡口文库"_s);
    }

    void namesFileLineAndFault_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("fault");
        QTest::newRow("selector") << QByteArray("version: 1\nhosts: [a.example]\ncontent: ['div > p']\n")
                                  << u"line 3"_s << u"div > p"_s;
        QTest::newRow("misspelt key")
            << QByteArray("version: 1\nhosts: [a.example]\ncontents: []\n") << u"line 3"_s << u"contents"_s;
        QTest::newRow("no host") << QByteArray("version: 1\n") << u"line 1"_s << u"hosts"_s;
        QTest::newRow("pattern") << QByteArray("version: 1\nhosts: []\nremoveLines:\n  - '['\n")
                                 << u"line 4"_s << u"pattern"_s;
        QTest::newRow("value of a field no rule may fix")
            << QByteArray("version: 1\nhosts: []\nvalues:\n  title: x\n") << u"line 4"_s << u"title"_s;
        QTest::newRow("not a map") << QByteArray("just words") << u"line 1"_s << u"Keys"_s;
    }

    void namesFileLineAndFault()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, line);
        QFETCH(QString, fault);
        const auto rules = withSiteRules(Rules(), {{u"mine.yaml"_s, yaml}});
        QVERIFY(!rules.has_value());
        QCOMPARE(rules.error().code, base::ErrorCode::InvalidInput);
        const QString message = rules.error().message;
        QVERIFY2(message.contains(u"mine.yaml"_s) && message.contains(line) && message.contains(fault),
                 qPrintable(message));
    }
};

QTEST_GUILESS_MAIN(SiteRulesTest)
#include "tst_siterules.moc"
