// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"
#include "app/annotation/passageset.h"
#include "tests/app/annotation/mixedtexts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::PassageSet;

namespace {

/// Passage by passage, as a single one is looked for.
std::vector<std::size_t> oneByOne(const QStringList& passages, const QString& text)
{
    std::vector<std::size_t> found;
    for (qsizetype i = 0; i < passages.size(); ++i) {
        if (!annotation::findQuote(text, passages[i]).empty())
            found.push_back(std::size_t(i));
    }
    return found;
}

QByteArray dump(const std::vector<std::size_t>& places)
{
    QByteArray text;
    for (const std::size_t place : places)
        text += QByteArray::number(qulonglong(place)) + ' ';
    return text;
}

/// As other programs write a passage: white space put in or taken out, a character lost.
QString altered(QString passage, QRandomGenerator& random)
{
    const qsizetype at = random.bounded(int(passage.size()) + 1);
    switch (random.bounded(6)) {
    case 0:
        return passage.insert(at, u' ');
    case 1:
        return passage.insert(at, u'\n');
    case 2:
        return passage.remove(at, 1);
    case 3:
        return passage.replace(u'信', u'訊').toUpper();
    default:
        return passage;
    }
}

} // namespace

class TestPassageSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatOneByOneFinds();
    void manyPassagesThatBeginAlike();
    void oddPassages_data();
    void oddPassages();
};

void TestPassageSet::findsWhatOneByOneFinds()
{
    QRandomGenerator random(17);
    qsizetype found = 0;
    for (int round = 0; round < 60; ++round) {
        QStringList texts;
        QStringList passages;
        for (int i = 0; i < 8; ++i) {
            const QString text = test::mixedDocument(random, 4).text;
            texts << text;
            for (int j = 0; j < 12; ++j) {
                const base::TextRange span = test::randomSpan(text, random);
                passages << altered(span.of(text).toString(), random);
            }
            const qsizetype middle = text.size() / 2;
            passages << text.left(middle) << text.sliced(middle) << text;
        }
        const PassageSet set(passages);
        for (const QString& text : texts) {
            const auto expected = oneByOne(passages, text);
            const auto there = set.standingIn(text);
            QVERIFY2(there == expected, dump(there) + "instead of " + dump(expected));
            found += std::ssize(there);
        }
    }
    QVERIFY(found > 5'000);
}

/// All of them share every run of the table but the last ones.
void TestPassageSet::manyPassagesThatBeginAlike()
{
    QStringList passages;
    const QString beginning = u"本台消息，据新华社北京六月二十七日电，"_s;
    for (int i = 0; i < 3'000; ++i)
        passages << beginning + u"第%1号"_s.arg(i);
    const PassageSet set(passages);
    QCOMPARE(set.standingIn(beginning + u"第1234号。"_s), (std::vector<std::size_t>{1234}));
    QCOMPARE(set.standingIn(beginning.repeated(500)).size(), std::size_t(0));
}

void TestPassageSet::oddPassages_data()
{
    QTest::addColumn<QStringList>("passages");
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::vector<std::size_t>>("found");
    using Found = std::vector<std::size_t>;
    QTest::newRow("none") << QStringList() << u"甲乙"_s << Found{};
    QTest::newRow("an empty one") << QStringList{QString(), u"乙"_s} << u"甲乙"_s << Found{1};
    QTest::newRow("white space") << QStringList{u" \n"_s} << u"甲 \n乙"_s << Found{};
    QTest::newRow("the same twice") << QStringList{u"甲"_s, u"乙"_s, u"甲"_s} << u"甲"_s << Found{0, 2};
    QTest::newRow("the same in two scripts") << QStringList{u"堅持黨內監督不放鬆"_s, u"坚持党内监督不放松"_s}
                                             << u"要坚持党内监督不放松。"_s << Found{0, 1};
    QTest::newRow("as long as the text")
        << QStringList{u"坚持党内监督不放松"_s} << u"坚持党内监督不放松"_s << Found{0};
    QTest::newRow("longer than the text")
        << QStringList{u"坚持党内监督不放松，"_s} << u"坚持党内监督不放松"_s << Found{};
    QTest::newRow("one in the other")
        << QStringList{u"监督不放松，再监督"_s, u"放松"_s} << u"监督不放松，再监督不放松"_s << Found{0, 1};
    QTest::newRow("empty text") << QStringList{u"甲"_s} << QString() << Found{};
}

void TestPassageSet::oddPassages()
{
    QFETCH(const QStringList, passages);
    QFETCH(const QString, text);
    QTEST(PassageSet(passages).standingIn(text), "found");
}

QTEST_GUILESS_MAIN(TestPassageSet)
#include "tst_passageset.moc"
