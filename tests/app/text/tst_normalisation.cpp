// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/normalisation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::text;

class TestNormalisation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data();
    void normalises();
    void normalisingTwiceChangesNothing();
    void simplifiesSpaces_data();
    void simplifiesSpaces();
    void knowsHanOfEveryPlane();
};

void TestNormalisation::normalises_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    QTest::newRow("CRLF") << u"甲\r\n乙\r\n"_s << u"甲\n乙\n"_s;
    QTest::newRow("CR") << u"甲\r乙\r\r"_s << u"甲\n乙\n\n"_s;
    QTest::newRow("line separators") << u"甲\u2028乙\u2029"_s << u"甲\n乙\n"_s;
    QTest::newRow("NUL and C0") << QString(u"甲"_s + QChar(0) + QChar(8) + u"乙\t丙"_s) << u"甲乙\t丙"_s;
    QTest::newRow("C1") << u"甲\u0080\u009F乙"_s << u"甲乙"_s;
    QTest::newRow("zero width") << u"监\u200B督\uFEFF机\u2062构"_s << u"监督机构"_s;
    QTest::newRow("word joiner stays") << u"贴至\u2060🏞"_s << u"贴至\u2060🏞"_s;
    QTest::newRow("directional marks") << u"a\u202Eb\u200F"_s << u"ab"_s;
    QTest::newRow("embedding stays") << u"a\u202Ab\u202C"_s << u"a\u202Ab\u202C"_s;
    QTest::newRow("lone high surrogate") << QString(u"甲"_s + QChar(0xD842) + u"乙"_s) << u"甲\uFFFD乙"_s;
    QTest::newRow("lone low surrogate") << QString(QChar(0xDFB7) + u"乙"_s) << u"\uFFFD乙"_s;
    QTest::newRow("noncharacters") << QString(u"甲"_s + QChar(0xFDD0) + QChar(0xFFFE) +
                                              QString::fromUcs4(U"\U0010FFFF") + u"乙"_s)
                                   << u"甲\uFFFD\uFFFD\uFFFD乙"_s;
    QTest::newRow("high surrogate at the end") << QString(u"乙"_s + QChar(0xD842)) << u"乙\uFFFD"_s;
    QTest::newRow("pair stays") << u"𠮷野家"_s << u"𠮷野家"_s;
    QTest::newRow("emoji family keeps its joiners")
        << u"👨‍👩‍👧。"_s << u"👨‍👩‍👧。"_s;
    QTest::newRow("joiner between Han goes") << u"监\u200D督"_s << u"监督"_s;
    QTest::newRow("compatibility ideograph stays") << u"金\uFA0C"_s << u"金\uFA0C"_s;
    QTest::newRow("full width stays") << u"ＡＢ：１２"_s << u"ＡＢ：１２"_s;
}

void TestNormalisation::normalises()
{
    QFETCH(QString, input);
    QFETCH(QString, expected);
    QCOMPARE(normalise(input), expected);
}

void TestNormalisation::normalisingTwiceChangesNothing()
{
    QString all;
    for (char16_t unit = 0; unit < 0xFFFF; ++unit)
        all += QChar(unit);
    const QString once = normalise(all);
    QVERIFY(normalise(once) == once);
    QVERIFY(once.isValidUtf16());
}

void TestNormalisation::simplifiesSpaces_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ideographic indent") << u"　　天津　消息\u00A0 。"_s << u"天津 消息 。"_s;
    QTest::newRow("lines") << u" a\n\t b \n"_s << u"a b"_s;
    QTest::newRow("only space") << u" 　\n"_s << u""_s;
    QTest::newRow("nothing to do") << u"甲 乙"_s << u"甲 乙"_s;
}

void TestNormalisation::simplifiesSpaces()
{
    QFETCH(QString, input);
    QFETCH(QString, expected);
    QCOMPARE(simplifySpaces(input), expected);
}

void TestNormalisation::knowsHanOfEveryPlane()
{
    for (const char32_t character : U"一龥㐀豈々〇𠮷𪜀𰀀")
        QVERIFY2(character == 0 || isHan(character), QByteArray::number(uint(character), 16).constData());
    for (const char32_t character : U"aあア。가１—")
        QVERIFY2(!isHan(character), QByteArray::number(uint(character), 16).constData());
}

QTEST_GUILESS_MAIN(TestNormalisation)
#include "tst_normalisation.moc"
