// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/surroundings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestSurroundings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endWhereSomethingEnds_data();
    void endWhereSomethingEnds();
    void neverCutACharacter();
};

void TestSurroundings::endWhereSomethingEnds_data()
{
    QTest::addColumn<QString>("text"); // the passage stands between brackets
    QTest::addColumn<int>("around");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("all of a short text") << u"甲来了。[乙]走了。"_s << 10 << u"甲来了。"_s << u"走了。"_s;
    QTest::newRow("sentences") << u"天亮了。村里开会，人都到了。[大家]同意修渠，按户分摊。散会。"_s << 12
                               << u"…村里开会，人都到了。"_s << u"同意修渠，按户分摊。…"_s;
    QTest::newRow("clauses") << u"天亮以后村里开会，商量修渠的[办法]和工钱怎样分摊，还有谁出工"_s << 10
                             << u"…商量修渠的"_s << u"和工钱怎样分摊，…"_s;
    QTest::newRow("nothing ends") << u"春夏秋冬东南西北[中]春夏秋冬东南西北"_s << 3 << u"…南西北"_s
                                  << u"春夏秋…"_s;
    QTest::newRow("an end that is too near")
        << u"春夏秋冬东南西北。甲[中]乙。春夏秋冬东南西北"_s << 6 << u"…东南西北。甲"_s << u"乙。春夏秋冬…"_s;
    QTest::newRow("quotes close with their sentence")
        << u"他说：“修。”大家都笑了[起来]，说：“那就修吧。”散会以后各回各家"_s << 11 << u"…大家都笑了"_s
        << u"，说：“那就修吧。”…"_s;
    QTest::newRow("a paragraph") << u"第一段没有句号\n第二段的开头是[这]样，后面还有一句。\n第三段"_s << 11
                                 << u"…第二段的开头是"_s << u"样，后面还有一句。…"_s;
}

void TestSurroundings::endWhereSomethingEnds()
{
    QFETCH(QString, text);
    QFETCH(const int, around);
    const qsizetype start = text.indexOf(u'[');
    const qsizetype end = text.indexOf(u']') - 1;
    text.remove(u'[').remove(u']');
    const text::Surroundings found = text::surroundings(text, {start, end}, around);
    QTEST(found.before, "before");
    QTEST(found.after, "after");
}

void TestSurroundings::neverCutACharacter()
{
    const QString text = u"𠮷𠮷𠮷𠮷中𠮷𠮷𠮷𠮷"_s;
    const text::Surroundings found = text::surroundings(text, {8, 9}, 3);
    QCOMPARE(found, (text::Surroundings{u"…𠮷"_s, u"𠮷…"_s}));
}

QTEST_APPLESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
