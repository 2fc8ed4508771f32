// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"

#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::base::TextRange;

class TestQuoteSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSourceText_data();
    void findsTheSourceText();
    void doesNotFind_data();
    void doesNotFind();
    void rangesNeverCutASurrogatePair();
};

void TestQuoteSearch::findsTheSourceText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("verbatim") << u"加强监督，再加强监督。"_s << u"加强监督"_s
                              << QStringList{u"加强监督"_s, u"加强监督"_s};
    QTest::newRow("simplified quote in a traditional text")
        << u"堅持黨內監督不放鬆"_s << u"党内监督"_s << QStringList{u"黨內監督"_s};
    QTest::newRow("traditional quote in a simplified text")
        << u"坚持党内监督不放松"_s << u"黨內監督"_s << QStringList{u"党内监督"_s};
    QTest::newRow("both scripts in one text")
        << u"监督與監督"_s << u"监督"_s << QStringList{u"监督"_s, u"監督"_s};
    QTest::newRow("across a line end")
        << u"第一段\n第二段"_s << u"一段第二"_s << QStringList{u"一段\n第二"_s};
    QTest::newRow("space in the quote only") << u"第12期簡報"_s << u"第 12 期"_s << QStringList{u"第12期"_s};
    QTest::newRow("full width and case") << u"使用ＡＩ模型"_s << u"ai模型"_s << QStringList{u"ＡＩ模型"_s};
    QTest::newRow("beyond the basic plane") << u"店名𠮷野家。"_s << u"𠮷野"_s << QStringList{u"𠮷野"_s};
    QTest::newRow("combining marks belong to their letter")
        << u"cafe\u0301 noir"_s << u"café"_s << QStringList{u"cafe\u0301"_s};
    QTest::newRow("words keep their space")
        << u"a  therapist and the rapist"_s << u"the rapist"_s << QStringList{u"the rapist"_s};
    QTest::newRow("only a sign") << u"甲…乙"_s << u"…"_s << QStringList{u"…"_s};
}

void TestQuoteSearch::findsTheSourceText()
{
    QFETCH(QString, text);
    QFETCH(QString, quote);
    QFETCH(QStringList, expected);

    QStringList found;
    for (const TextRange range : pizhu::annotation::findQuote(text, quote))
        found << range.of(text).toString();
    QCOMPARE(found, expected);
}

void TestQuoteSearch::doesNotFind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quote");

    QTest::newRow("empty quote") << u"甲乙"_s << QString();
    QTest::newRow("white space") << u"甲 乙"_s << u"  "_s;
    QTest::newRow("punctuation differs") << u"甲，乙"_s << u"甲乙"_s;
    QTest::newRow("another word") << u"监察"_s << u"监督"_s;
    QTest::newRow("empty text") << QString() << u"监督"_s;
}

void TestQuoteSearch::doesNotFind()
{
    QFETCH(QString, text);
    QFETCH(QString, quote);
    QCOMPARE(pizhu::annotation::findQuote(text, quote).size(), std::size_t(0));
}

void TestQuoteSearch::rangesNeverCutASurrogatePair()
{
    const QString text = u"𠮷😀𠮷😀監督𠮷"_s;
    for (const QString& quote : {u"😀"_s, u"𠮷"_s, u"監督𠮷"_s, u"𠮷😀监督"_s}) {
        const auto places = pizhu::annotation::findQuote(text, quote);
        QVERIFY2(!places.empty(), qPrintable(quote));
        for (const TextRange range : places) {
            QVERIFY2(!text.at(range.start).isLowSurrogate(), qPrintable(quote));
            QVERIFY2(!text.at(range.end - 1).isHighSurrogate(), qPrintable(quote));
        }
    }
}

QTEST_GUILESS_MAIN(TestQuoteSearch)
#include "tst_quotesearch.moc"
