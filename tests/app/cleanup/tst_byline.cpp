// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/byline.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace pizhu::cleanup;

namespace {

/// A by-line in one line for readable failures.
QString shown(const std::optional<Byline>& byline)
{
    if (!byline)
        return u"none"_s;
    QStringList parts;
    if (byline->published)
        parts.append(byline->published->toIso());
    if (!byline->source.isEmpty())
        parts.append(u"source "_s + byline->source);
    if (!byline->authors.isEmpty())
        parts.append(u"by "_s + byline->authors.join(u'+'));
    if (!byline->authorNote.isEmpty())
        parts.append(u"note "_s + byline->authorNote);
    if (!byline->editors.isEmpty())
        parts.append(u"editors "_s + byline->editors.join(u'+'));
    return parts.join(u"; "_s);
}

} // namespace

class BylineTest : public QObject
{
    Q_OBJECT

    Rules m_rules;

private Q_SLOTS:
    void initTestCase()
    {
        auto rules = builtInRules();
        QVERIFY2(rules.has_value(), rules ? "" : qPrintable(rules.error().message));
        m_rules = std::move(*rules);
    }

    void readsLabels_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("date and source")
            << u"发布时间:2021-06-27 09:05 来源:青河日报"_s << u"2021-06-27T09:05+08:00; source 青河日报"_s;
        QTest::newRow("traditional") << u"來源：青河日報 作者：林小禾 2020-03-01"_s
                                     << u"2020-03-01; source 青河日報; by 林小禾"_s;
        QTest::newRow("book-title marks") << u"来源：《青河评论》"_s << u"source 青河评论"_s;
        QTest::newRow("several people")
            << u"作者：林小禾、周一川 编辑：何木"_s << u"by 林小禾+周一川; editors 何木"_s;
        QTest::newRow("separated characters") << u"记者：林 禾 周一川"_s << u"by 林禾+周一川"_s;
        QTest::newRow("editor with code") << u"责任编辑：何木 QH017"_s << u"editors 何木"_s;
        QTest::newRow("furniture") << u"2021年6月27日 来源：青河网 浏览次数：318 次 【打印】【关闭】"_s
                                   << u"2021-06-27; source 青河网"_s;
        QTest::newRow("outlet before date") << u"青河晚报 2019-11-30"_s << u"2019-11-30; source 青河晚报"_s;
        QTest::newRow("glued") << u"点击:0时间:2020-01-29 00:32:34来源:青河网"_s
                               << u"2020-01-29T00:32:34+08:00; source 青河网"_s;
        QTest::newRow("label in brackets")
            << u"〔作者〕林小禾 【来源】青河日报"_s << u"source 青河日报; by 林小禾"_s;
        QTest::newRow("label before a bar") << u"文字 | 林小禾 编辑丨何木"_s << u"by 林小禾; editors 何木"_s;
        QTest::newRow("sentence with a label word") << u"来源不明的种子被送进了山里的仓库。"_s << u"none"_s;
        QTest::newRow("sentence with a date") << u"2021年6月27日，镇上的图书馆重新开门"_s << u"none"_s;
        QTest::newRow("report of a year") << u"2021年青河水文报告发布"_s << u"none"_s;
        QTest::newRow("long sentence") << u"来源："_s + u"河水"_s.repeated(90) << u"none"_s;
    }

    void readsLabels()
    {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        QCOMPARE(shown(parseLabelledByline(line, m_rules)), expected);
    }

    void readsNames_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("outlet and name") << u"青河纪事网站 林小禾"_s << u"source 青河纪事网站; by 林小禾"_s;
        QTest::newRow("two outlets") << u"青河日報記者 林小禾 周一川 青河網 何木"_s
                                     << u"source 青河日報; by 林小禾+周一川+何木"_s;
        QTest::newRow("heading") << u"修桥 铺路 种树"_s << u"none"_s;
        QTest::newRow("heading with outlet's ending") << u"山村 通上了互联网"_s << u"none"_s;
        QTest::newRow("name before outlet") << u"山村 盼来了 青河网"_s << u"none"_s;
        QTest::newRow("sentence") << u"青河日报记者 走进了山里。"_s << u"none"_s;
    }

    void readsNames()
    {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        QCOMPARE(shown(parseNameByline(line, m_rules)), expected);
    }

    void readsStaffLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("editors") << u"编辑 何木 校对 周一川"_s << u"editors 何木+周一川"_s;
        QTest::newRow("reporter") << u"青河日报记者 林小禾"_s << u"source 青河日报; by 林小禾"_s;
        QTest::newRow("label without a name") << u"编辑 校对"_s << u"none"_s;
        QTest::newRow("sentence") << u"编辑 这个职业正在消失"_s << u"none"_s;
        QTest::newRow("heading") << u"修桥 铺路 种树"_s << u"none"_s;
    }

    void readsStaffLines()
    {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        QCOMPARE(shown(parseStaffLine(line, m_rules)), expected);
    }

    void readsBrackets_data()
    {
        QTest::addColumn<QString>("inside");
        QTest::addColumn<QString>("expected");
        QTest::newRow("rank before name")
            << u"青河县水务局局长 林小禾"_s << u"by 林小禾; note 青河县水务局局长"_s;
        QTest::newRow("traditional rank")
            << u"青河縣文史研究會會長 林小禾"_s << u"by 林小禾; note 青河縣文史研究會會長"_s;
        QTest::newRow("post only") << u"作者系青河大学历史学院教授"_s << u"note 青河大学历史学院教授"_s;
        QTest::newRow("editor") << u"责任编辑：何木"_s << u"editors 何木"_s;
        QTest::newRow("remark") << u"图书馆周一闭馆"_s << u"none"_s;
        QTest::newRow("gloss") << u"约三百公里"_s << u"none"_s;
    }

    void readsBrackets()
    {
        QFETCH(QString, inside);
        QFETCH(QString, expected);
        QCOMPARE(shown(parseBracketNote(inside, m_rules)), expected);
    }
};

QTEST_GUILESS_MAIN(BylineTest)
#include "tst_byline.moc"
