// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/charset.h"
#include "app/text/decoding.h"
#include "tests/app/text/encodingcases.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::text;

namespace {

const QString kSentence = u"要强化工作监督，全面抓好问题整改。"_s;
const QByteArray kGbk = QByteArray::fromHex("d2aac7bfbbafb9a4d7f7bce0b6bda3acc8abc3e6"
                                            "d7a5bac3cecacce2d5fbb8c4a1a3");

} // namespace

class TestDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void tellsShortTextsApart_data();
    void tellsShortTextsApart();
    void decodesTheLabelledCorpus();
    void neverFails();
    void readsTruncatedUtf8WithLeastDamage();
    void findsDeclarations_data();
    void findsDeclarations();
    void namesCharsets_data();
    void namesCharsets();
    void namesEvidence();
};

void TestDecoding::decides_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<QString>("text");
    const QByteArray utf8 = u"监督𠮷"_s.toUtf8();
    const auto row = [](const char* name, const QByteArray& bytes, const QByteArray& declared,
                        const QString& charset, const QString& evidence, const QString& text) {
        QTest::newRow(name) << bytes << declared << charset << evidence << text;
    };
    row("UTF-8 mark", "\xEF\xBB\xBF" + utf8, "gbk", u"UTF-8"_s, u"bom"_s, u"监督𠮷"_s);
    row("UTF-16LE mark", QByteArray::fromHex("fffed176637742d8b7df"), {}, u"UTF-16LE"_s, u"bom"_s,
        u"监督𠮷"_s);
    row("UTF-16BE mark", QByteArray::fromHex("feff76d17763"), {}, u"UTF-16BE"_s, u"bom"_s, u"监督"_s);
    row("UTF-32LE mark", QByteArray::fromHex("fffe0000d176000063770000"), {}, u"UTF-32LE"_s, u"bom"_s,
        u"监督"_s);
    row("UTF-32BE mark", QByteArray::fromHex("0000feff000076d1"), {}, u"UTF-32BE"_s, u"bom"_s, u"监"_s);
    row("GB18030 mark", QByteArray::fromHex("84319533bce0b6bd"), {}, u"GB18030"_s, u"bom"_s, u"监督"_s);
    row("declared UTF-8", utf8, "utf-8", u"UTF-8"_s, u"declared"_s, u"监督𠮷"_s);
    row("undeclared UTF-8", utf8, {}, u"UTF-8"_s, u"utf-8"_s, u"监督𠮷"_s);
    row("valid UTF-8 beats a lying declaration", utf8, "gb2312", u"UTF-8"_s, u"utf-8"_s, u"监督𠮷"_s);
    row("gb2312 is read as GB18030", QByteArray::fromHex("bce0b6bd9046"), "gb2312", u"GB18030"_s,
        u"declared"_s, u"监督怓"_s);
    row("four-byte GB18030", QByteArray::fromHex("bce0b6bd9534a639"), "gbk", u"GB18030"_s, u"declared"_s,
        u"监督𠭃"_s);
    row("declared Big5", QByteArray::fromHex("bacab7fe"), "big5", u"Big5-HKSCS"_s, u"declared"_s, u"監督"_s);
    row("declared Shift_JIS", QByteArray::fromHex("8ac493c25c"), "x-sjis", u"Shift_JIS"_s, u"declared"_s,
        u"監督\\"_s);
    row("meta in the bytes", "<meta charset='gb2312'>" + QByteArray::fromHex("bce0b6bd"), {}, u"GB18030"_s,
        u"declared"_s, u"<meta charset='gb2312'>监督"_s);
    row("ASCII", "plain", {}, u"UTF-8"_s, u"utf-8"_s, u"plain"_s);
    row("empty", "", {}, u"UTF-8"_s, u"utf-8"_s, u""_s);
    row("UTF-16 without a mark", QByteArray::fromHex("61006200630064006500d1766377"), {}, u"UTF-16LE"_s,
        u"detected"_s, u"abcde监督"_s);
    row("undeclared GBK", kGbk, {}, u"GB18030"_s, u"detected"_s, kSentence);
    row("GBK declared as Latin-1", kGbk, "iso-8859-1", u"GB18030"_s, u"detected"_s, kSentence);
    row("undeclared Korean is not Chinese",
        QByteArray::fromHex("bfc0b4c3c0ba20bfeebcf6b0a120c1c1c0ba20b3afc0ccb4d92e20baf1b0a120b3bbb8aeb0ed20b9"
                            "d9b6f7c0cc20bad2befab4d92e"),
        {}, u"EUC-KR"_s, u"detected"_s, u"오늘은 운수가 좋은 날이다. 비가 내리고 바람이 불었다."_s);
    row("Latin-1 declared and meant", "caf\xE9 au lait", "iso-8859-1", u"windows-1252"_s, u"declared"_s,
        u"café au lait"_s);
    row("unknown declaration", utf8, "x-nothing", u"UTF-8"_s, u"utf-8"_s, u"监督𠮷"_s);
    row("meta utf-16 in an ASCII-compatible file", "<meta charset=utf-16>" + utf8, {}, u"UTF-8"_s, u"utf-8"_s,
        u"<meta charset=utf-16>监督𠮷"_s);
}

void TestDecoding::decides()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, declared);
    const DecodedText decoded = decode(bytes, declared);
    QTEST(decoded.text, "text");
    QTEST(decoded.charset, "charset");
    QTEST(evidenceName(decoded.evidence), "evidence");
    QVERIFY(decoded.lossless);
}

void TestDecoding::tellsShortTextsApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("charset");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* hex, const QString& charset, const QString& text) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << charset << text;
    };
    row("EUC-TW", "e0aec4c7cefbdcf3a1a2e9f1e5c6", u"EUC-TW"_s, u"渡口的船，監督"_s);
    row("signs of JIS in EUC-JP", "a5eda5b0a5a4a5f3a1c1a1dda5eda5b0a5a4a5f3", u"EUC-JP"_s,
        u"ログイン〜−ログイン"_s);
    row("four katakana in EUC-JP", "a5eda5b0a5a4a5f3", u"EUC-JP"_s, u"ログイン"_s);
    row("Shift_JIS", "82d182c182ad82e882b582bd8142", u"Shift_JIS"_s, u"びっくりした。"_s);
    row("Korean", "bfa9b1e2b4c220", u"EUC-KR"_s, u"여기는 "_s);
    row("two characters of GBK", "d6d0b9fa", u"GB18030"_s, u"中国"_s);
    row("Big5 without ASCII", "b4e7a466aabab2eea8d3a446", u"Big5-HKSCS"_s, u"渡口的船來了"_s);
    row("GBK of capitals in windows-1252", "d6d0cec4", u"GB18030"_s, u"中文"_s);
    row("Russian in windows-1251", "cff0e8e2e5f220ece8f0", u"windows-1251"_s, u"Привет мир"_s);
    row("Russian in KOI8-R", "f0d2c9d7c5d420cdc9d2", u"KOI8-R"_s, u"Привет мир"_s);
    row("an accent before a letter is no GBK", "e967616c652063f474e9", u"windows-1252"_s, u"égale côté"_s);
    row("quotation marks alone", "93796573942096206e6f", u"windows-1252"_s, u"\u201Cyes\u201D \u2013 no"_s);
    row("UTF-16 without ASCII and mark", "216e2d4eba4e0230", u"UTF-16LE"_s, u"渡中人。"_s);
    row("UTF-32 without ASCII and mark", "00004e2d00004eba", u"UTF-32BE"_s, u"中人"_s);
}

void TestDecoding::tellsShortTextsApart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, charset);
    QFETCH(QString, text);
    const DecodedText decoded = decode(bytes);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.charset, charset);
    QCOMPARE(evidenceName(decoded.evidence), u"detected"_s);
}

void TestDecoding::decodesTheLabelledCorpus()
{
    using namespace pizhu::test;
    const QTemporaryDir folder;
    if (!unpackEncodings(folder.path()))
        QSKIP("PIZHU_SHARED has no encodings.tar.xz");
    int valid = 0;
    QStringList different;
    for (const EncodingCase& file : encodingCases(folder.path())) {
        const auto right = decodedByIconv(file);
        if (!right)
            continue;
        ++valid;
        const DecodedText got = decode(file.bytes);
        if (withoutVariants(got.text) != withoutVariants(*right))
            different += file.path + u" as "_s + got.charset;
    }
    QVERIFY(valid > 90);
    QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
}

void TestDecoding::neverFails()
{
    const DecodedText decoded = decode(QByteArray::fromHex("41ff80ff81fe42"), "utf-8");
    QCOMPARE(evidenceName(decoded.evidence), u"fallback"_s);
    QVERIFY(!decoded.lossless);
    QVERIFY(decoded.text.startsWith(u'A'));
    QVERIFY(decoded.text.contains(QChar(QChar::ReplacementCharacter)));
    QCOMPARE(decoded.declared, u"utf-8"_s);
}

void TestDecoding::readsTruncatedUtf8WithLeastDamage()
{
    QByteArray bytes = QString(u"强化对权力运行的监督，持续整治群众身边的问题。"_s).repeated(5).toUtf8();
    bytes.chop(1);
    const DecodedText decoded = decode(bytes);
    QCOMPARE(decoded.charset, u"UTF-8"_s);
    QCOMPARE(decoded.text.count(QChar(QChar::ReplacementCharacter)), 1);
    QVERIFY(!decoded.lossless);
}

void TestDecoding::findsDeclarations_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const QByteArray& head, const QByteArray& expected) {
        QTest::newRow(head.constData()) << head << expected;
    };
    row("<meta charset=gbk>", "gbk");
    row("<META CHARSET=\"GB2312\" />", "GB2312");
    row("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=big5\">", "big5");
    row("<?xml version='1.0' encoding='utf-8'?><a/>", "utf-8");
    row("<p>charset=gbk</p>", "");
}

void TestDecoding::findsDeclarations()
{
    QFETCH(QByteArray, head);
    QTEST(declaredCharset(head), "expected");
}

void TestDecoding::namesCharsets_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QByteArray& label, const QString& expected) {
        QTest::newRow(label.constData()) << label << expected;
    };
    row("GB2312", u"GB18030"_s);
    row(" x-gbk ", u"GB18030"_s);
    row("CP936", u"GB18030"_s);
    row("big5", u"Big5-HKSCS"_s);
    row("shift_jis", u"Shift_JIS"_s);
    row("utf8", u"UTF-8"_s);
    row("euc-jp", u"EUC-JP"_s);
    row("koi8-r", u"KOI8-R"_s);
    row("nonsense", QString());
    row("", QString());
}

void TestDecoding::namesCharsets()
{
    QFETCH(QByteArray, label);
    QTEST(charsetNamed(label), "expected");
}

void TestDecoding::namesEvidence()
{
    QCOMPARE(evidenceName(CharsetEvidence::Bom), u"bom"_s);
    QCOMPARE(evidenceName(CharsetEvidence::User), u"user"_s);
}

QTEST_GUILESS_MAIN(TestDecoding)
#include "tst_decoding.moc"
