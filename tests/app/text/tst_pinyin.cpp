// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/pinyin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHanAndNothingElse();
    void rangesAreThoseOfTheText();
    void marksTones_data();
    void marksTones();
    void writesZhuyin_data();
    void writesZhuyin();
};

void TestPinyin::readsHanAndNothingElse()
{
    QStringList syllables;
    for (const text::CharacterReading& reading : text::readPinyin(u"中國2021年，ABC人"_s))
        syllables += reading.pinyin;
    QCOMPARE(syllables, (QStringList{u"zhōng"_s, u"guó"_s, u"nián"_s, u"rén"_s}));
    QVERIFY(text::readPinyin(u"no Han, 123"_s).empty());
    QVERIFY(text::readPinyin(QString()).empty());
}

/// A character outside the BMP takes two units.
void TestPinyin::rangesAreThoseOfTheText()
{
    const QString sentence = u"在𠮷村，人"_s;
    for (const text::CharacterReading& reading : text::readPinyin(sentence)) {
        const QString character = reading.range.of(sentence).toString();
        QVERIFY2(!reading.pinyin.isEmpty() && character != u"，", qPrintable(character));
        if (character == u"人")
            QCOMPARE(reading.pinyin, u"rén"_s);
        if (character == u"村")
            QCOMPARE(reading.range, (base::TextRange{3, 4}));
    }
}

void TestPinyin::marksTones_data()
{
    QTest::addColumn<QString>("numbered");
    QTest::addColumn<QString>("marked");
    QTest::newRow("a") << u"zhang1"_s << u"zhāng"_s;
    QTest::newRow("e before i") << u"wei4"_s << u"wèi"_s;
    QTest::newRow("ou") << u"gou3"_s << u"gǒu"_s;
    QTest::newRow("iu on the last") << u"liu2"_s << u"liú"_s;
    QTest::newRow("ui on the last") << u"gui4"_s << u"guì"_s;
    QTest::newRow("u:") << u"lu:4"_s << u"lǜ"_s;
    QTest::newRow("v") << u"nv3"_s << u"nǚ"_s;
    QTest::newRow("neutral") << u"ma5"_s << u"ma"_s;
    QTest::newRow("name") << u"Ou1"_s << u"Ōu"_s;
    QTest::newRow("erhua") << u"r5"_s << u"r"_s;
    QTest::newRow("letters") << u"A"_s << u"A"_s;
    QTest::newRow("stop") << u"·"_s << u"·"_s;
}

void TestPinyin::marksTones()
{
    QFETCH(const QString, numbered);
    QFETCH(const QString, marked);
    QCOMPARE(text::pinyinWithMark(numbered), marked);
}

void TestPinyin::writesZhuyin_data()
{
    QTest::addColumn<QString>("pinyin");
    QTest::addColumn<QString>("expected");
    const QList<std::pair<const char16_t*, const char16_t*>> rows{
        {u"zhōng", u"ㄓㄨㄥ"},  {u"guó", u"ㄍㄨㄛˊ"},   {u"wǒ", u"ㄨㄛˇ"},    {u"shì", u"ㄕˋ"},
        {u"nǚ", u"ㄋㄩˇ"},      {u"jú", u"ㄐㄩˊ"},      {u"xuān", u"ㄒㄩㄢ"}, {u"yuè", u"ㄩㄝˋ"},
        {u"ér", u"ㄦˊ"},        {u"ma", u"˙ㄇㄚ"},      {u"yǐng", u"ㄧㄥˇ"},  {u"wēng", u"ㄨㄥ"},
        {u"qióng", u"ㄑㄩㄥˊ"}, {u"zī", u"ㄗ"},         {u"ān", u"ㄢ"},       {u"yōu", u"ㄧㄡ"},
        {u"duì", u"ㄉㄨㄟˋ"},   {u"lùn", u"ㄌㄨㄣˋ"},   {u"lüè", u"ㄌㄩㄝˋ"}, {u"lv4", u"ㄌㄩˋ"},
        {u"yún", u"ㄩㄣˊ"},     {u"huáng", u"ㄏㄨㄤˊ"}, {u"yān", u"ㄧㄢ"},    {u"wài", u"ㄨㄞˋ"}};
    for (const auto& [pinyin, expected] : rows) {
        const QString name = QString::fromUtf16(pinyin);
        QTest::newRow(qPrintable(name)) << name << QString::fromUtf16(expected);
    }
    QTest::newRow("no syllable") << u"xyz"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestPinyin::writesZhuyin()
{
    QFETCH(const QString, pinyin);
    QFETCH(const QString, expected);
    QCOMPARE(text::zhuyin(pinyin), expected);
}

QTEST_APPLESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
