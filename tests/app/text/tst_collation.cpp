// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/collation.h"

#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pizhu;
using text::ChineseOrder;
using text::Collation;

class TestCollation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersChinese_data();
    void ordersChinese();
    void keysAgreeWithComparing();
    void signsDoNotCountAndDigitsAreNumbers();
    void ordersHaveNames();
};

void TestCollation::ordersChinese_data()
{
    QTest::addColumn<ChineseOrder>("order");
    QTest::addColumn<QString>("expected");

    // bei, cai, hu, shang, tian, xing, zhong
    QTest::newRow("pinyin") << ChineseOrder::Pinyin << u"北 财 財 沪 上 天 幸 中 A"_s;
    // ㄅ ㄊ ㄏ ㄒ ㄓ ㄕ ㄘ
    QTest::newRow("zhuyin") << ChineseOrder::Zhuyin << u"北 天 沪 幸 中 上 财 財 A"_s;
    // 3 4 4 5 7 7 8 10
    QTest::newRow("strokes") << ChineseOrder::Stroke << u"上 中 天 北 沪 财 幸 財 A"_s;
}

void TestCollation::ordersChinese()
{
    QFETCH(ChineseOrder, order);
    QFETCH(QString, expected);
    QStringList names = u"財 中 北 A 天 幸 上 沪 财"_s.split(u' ');
    const Collation collation(order);
    std::ranges::sort(names, [&](const QString& a, const QString& b) { return collation.compare(a, b) < 0; });
    QCOMPARE(names.join(u' '), expected);
}

void TestCollation::keysAgreeWithComparing()
{
    const QStringList names{u""_s,         u"人民日報"_s, u"人民日报"_s, u"《人民日报》"_s,
                            u"人民"_s,     u"Daily 9"_s,  u"daily10"_s,  u"𠮷野家"_s,
                            u"重庆晚报"_s, u"……"_s,       u"GDP增长"_s};
    const auto sign = [](int order) { return (order > 0) - (order < 0); };
    for (const ChineseOrder order : {ChineseOrder::Pinyin, ChineseOrder::Zhuyin, ChineseOrder::Stroke}) {
        const Collation collation(order);
        for (const QString& a : names) {
            for (const QString& b : names) {
                const int compared = sign(collation.compare(a, b));
                const QByteArray utf8A = a.toUtf8();
                const QByteArray utf8B = b.toUtf8();
                QCOMPARE(sign(collation.compareUtf8(utf8A.toStdString(), utf8B.toStdString())), compared);
                const QByteArray keyA = collation.sortKey(a);
                const QByteArray keyB = collation.sortKey(b);
                QCOMPARE(keyA == keyB ? 0 : keyA < keyB ? -1 : 1, compared);
            }
        }
    }
}

void TestCollation::signsDoNotCountAndDigitsAreNumbers()
{
    const Collation collation(ChineseOrder::Pinyin);
    QCOMPARE(collation.compare(u"《人民日报》", u"人民日报"), 0);
    QVERIFY(collation.compare(u"“一把手”监督", u"一般监督") < 0);
    QVERIFY(collation.compare(u"第9期", u"第10期") < 0);
    QVERIFY(collation.compare(u"人民日报", u"人民日報") != 0);
}

void TestCollation::ordersHaveNames()
{
    for (const ChineseOrder order : {ChineseOrder::Pinyin, ChineseOrder::Zhuyin, ChineseOrder::Stroke})
        QCOMPARE(text::chineseOrderFromName(text::chineseOrderName(order)), order);
    QVERIFY(!text::chineseOrderFromName(u"radical"));
}

QTEST_APPLESS_MAIN(TestCollation)
#include "tst_collation.moc"
