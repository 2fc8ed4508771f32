// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/boundaries.h"

#include <QTest>

using namespace pizhu;
using text::Boundaries;
using text::TextUnit;

class TestBoundaries : public QObject
{
    Q_OBJECT

private:
    static QStringList units(const QString& text, TextUnit unit)
    {
        const Boundaries boundaries(text, unit);
        QStringList found;
        for (qsizetype at = 0; at < text.size(); at = boundaries.following(at))
            found.append(boundaries.unitAt(at).of(text).toString());
        return found;
    }

private Q_SLOTS:
    void findsUnits_data();
    void findsUnits();
    void goesBackAsItWentForth_data() { findsUnits_data(); }
    void goesBackAsItWentForth();
    void endsAreBoundaries();
    void knowsWordsFromWhatIsBetween();
};

void TestBoundaries::findsUnits_data()
{
    QTest::addColumn<TextUnit>("unit");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("characters are not cut")
        << TextUnit::Character
        << QStringList{QStringLiteral("姓"), QStringLiteral("𠮷"), QStringLiteral("é"),
                       QStringLiteral("👩‍👩‍👧"), QStringLiteral("。")};
    QTest::newRow("Chinese words") << TextUnit::Word
                                   << QStringList{QStringLiteral("监督"), QStringLiteral("部门"),
                                                  QStringLiteral("，"),   QStringLiteral("公开"),
                                                  QStringLiteral("账目"), QStringLiteral("。")};
    QTest::newRow("traditional words")
        << TextUnit::Word
        << QStringList{QStringLiteral("圖書館"), QStringLiteral("延長"), QStringLiteral("開放")};
    QTest::newRow("letters and digits")
        << TextUnit::Word << QStringList{QStringLiteral("买"), QStringLiteral("Wi"), QStringLiteral("-"),
                                         QStringLiteral("Fi"), QStringLiteral(" "),  QStringLiteral("3000"),
                                         QStringLiteral("台")};
    QTest::newRow("sentences take their quotes with them")
        << TextUnit::Sentence
        << QStringList{QStringLiteral("他说：“先说清楚。”"), QStringLiteral("大家同意吗？"),
                       QStringLiteral("同意！")};
}

void TestBoundaries::findsUnits()
{
    QFETCH(const TextUnit, unit);
    QFETCH(const QStringList, expected);
    QCOMPARE(units(expected.join(QString()), unit), expected);
}

void TestBoundaries::goesBackAsItWentForth()
{
    QFETCH(const TextUnit, unit);
    QFETCH(const QStringList, expected);
    const QString text = expected.join(QString());
    const Boundaries boundaries(text, unit);
    QList<qsizetype> forth{0};
    while (forth.last() < text.size())
        forth.append(boundaries.following(forth.last()));
    QList<qsizetype> back{text.size()};
    while (back.first() > 0)
        back.prepend(boundaries.preceding(back.first()));
    QCOMPARE(back, forth);
}

void TestBoundaries::endsAreBoundaries()
{
    const QString text = QStringLiteral("甲乙");
    const Boundaries words(text, TextUnit::Word);
    QCOMPARE(words.following(2), 2);
    QCOMPARE(words.following(99), 2);
    QCOMPARE(words.preceding(0), 0);
    QCOMPARE(words.preceding(-1), 0);
    QVERIFY(words.isBoundary(0));
    QVERIFY(words.isBoundary(2));
    QCOMPARE(words.unitAt(2).end, 2);
    const Boundaries nothing(QStringView(), TextUnit::Character);
    QCOMPARE(nothing.following(0), 0);
    QVERIFY(nothing.unitAt(0).isEmpty());
}

void TestBoundaries::knowsWordsFromWhatIsBetween()
{
    const QString text = QStringLiteral("账，5 𠮷");
    const Boundaries words(text, TextUnit::Word);
    QVERIFY(words.isWord({0, 1}));
    QVERIFY(!words.isWord({1, 2}));
    QVERIFY(words.isWord({2, 3}));
    QVERIFY(!words.isWord({3, 4}));
    QVERIFY(words.isWord({4, 6}));
}

QTEST_GUILESS_MAIN(TestBoundaries)
#include "tst_boundaries.moc"
