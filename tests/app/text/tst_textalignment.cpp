// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/textalignment.h"

#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::text::diffTexts;
using pizhu::text::TextAlignment;

class TestTextAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samePlaceIsFoundInBothDirections_data();
    void samePlaceIsFoundInBothDirections();
    void neverGoesBack();
    void emptyAlignmentChangesNothing();
};

void TestTextAlignment::samePlaceIsFoundInBothDirections_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("landmarkBefore");
    QTest::addColumn<QString>("landmarkAfter");
    const QString first = u"村里新修了一座石桥，桥头立了一块碑。"_s;
    const QString second = u"桥下的水流得很慢，孩子们在岸边钓鱼。"_s;
    QTest::newRow("same") << first + u'\n' + second << first + u'\n' + second << u"孩子们"_s << u"孩子们"_s;
    QTest::newRow("paragraph added before")
        << first + u'\n' + second << u"编者按：以下是旧闻。\n"_s + first + u'\n' + second << u"孩子们"_s
        << u"孩子们"_s;
    QTest::newRow("words added inside")
        << first << u"村里去年秋天新修了一座漂亮的石桥，桥头立了一块碑。"_s << u"立了"_s << u"立了"_s;
    QTest::newRow("the other script")
        << first + u'\n' + second
        << u"村裏新修了一座石橋，橋頭立了一塊碑。\n橋下的水流得很慢，孩子們在岸邊釣魚。"_s << u"岸边"_s
        << u"岸邊"_s;
}

void TestTextAlignment::samePlaceIsFoundInBothDirections()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, landmarkBefore);
    QFETCH(const QString, landmarkAfter);
    const TextAlignment alignment(diffTexts(before, after), before.size(), after.size());
    const qsizetype here = before.indexOf(landmarkBefore);
    const qsizetype there = after.indexOf(landmarkAfter);
    QCOMPARE(alignment.toAfter(here), there);
    QCOMPARE(alignment.toBefore(there), here);
}

void TestTextAlignment::neverGoesBack()
{
    const QString before = u"甲段说了一件旧事情。\n乙段说了另一件新鲜事。\n丙段什么也没有说清楚。"_s;
    const QString after =
        u"丙段什么也没有说清楚。\n甲段说了一件旧的事情。\n新的一段。\n乙段说了另一件新鲜事。"_s;
    const TextAlignment alignment(diffTexts(before, after), before.size(), after.size());
    qsizetype last = 0;
    for (qsizetype at = 0; at <= before.size(); ++at) {
        const qsizetype now = alignment.toAfter(at);
        QVERIFY(now >= last && now <= after.size());
        last = now;
    }
}

void TestTextAlignment::emptyAlignmentChangesNothing()
{
    QCOMPARE(TextAlignment().toAfter(7), 7);
}

QTEST_APPLESS_MAIN(TestTextAlignment)
#include "tst_textalignment.moc"
