// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/folding.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::text;

namespace {

/// "监 督 | covid19": words in order, `|` for a break.
QString describe(const std::vector<Token>& tokens)
{
    QStringList words;
    for (const Token& token : tokens)
        words += token.kind == TokenKind::Break ? u"|"_s : token.text;
    return words.join(u' ');
}

QString everyCharacter()
{
    QString all;
    for (char32_t character = 1; character <= QChar::LastValidCodePoint; ++character) {
        if (!QChar::isSurrogate(character))
            all += QChar::fromUcs4(character);
    }
    return all;
}

} // namespace

class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void keepsDifferentWordsApart_data();
    void keepsDifferentWordsApart();
    void foldingTwiceChangesNothing();
    void characterByCharacterIsTheSameAsTheText();
    void versionNamesFormatAndContent();
    void tokenises_data();
    void tokenises();
    void tokensNameTheirSource();
    void tokensCoverEveryIdeographOnce();
    void stopsWhenTold();
};

void TestFolding::folds_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& input, const QString& expected) {
        QTest::newRow(input.toUtf8().constData()) << input << expected;
    };
    row(u"監督"_s, u"监督"_s);
    row(u"监督"_s, u"监督"_s);
    row(u"Ｃｏｖｉｄ－１９"_s, u"covid-19"_s);
    row(u"ÉCOLE Straße"_s, u"ecole strasse"_s);
    row(u"e\u0301"_s, u"e"_s);
    row(u"Việt"_s, u"viet"_s);
    row(u"ﬁ ㎡ Ⅳ ①"_s, u"fi m2 iv 1"_s);
    row(u"ｶﾞ"_s, u"カ\u3099"_s);
    row(u"가"_s, u"가"_s);
    row(u"й"_s, u"й"_s);
    row(u"が"_s, u"が"_s);
    row(u"監\u200B督\uFE0F"_s, u"监督"_s);
    row(u"\uF9D8"_s, u"律"_s);
    row(u"𠮷"_s, u"𠮷"_s);
    for (const QString& forms :
         {u"着著"_s,     u"卫衞衛"_s, u"发髮髪發発"_s, u"里裏裡"_s,   u"台臺檯颱"_s, u"为爲為"_s,
          u"启啓啟"_s,   u"群羣"_s,   u"峰峯"_s,       u"线綫線"_s,   u"床牀"_s,     u"鸡雞鷄"_s,
          u"汇匯彙滙"_s, u"秘祕"_s,   u"面麵麪"_s,     u"回囘迴廻"_s, u"烟菸煙"_s,   u"志誌"_s,
          u"么麼麽"_s,   u"黄黃"_s,   u"户戶戸"_s,     u"温溫"_s,     u"说說説"_s,   u"强強"_s}) {
        for (const QChar form : forms)
            row(form, forms.left(1));
    }
}

void TestFolding::folds()
{
    QFETCH(QString, input);
    QTEST(fold(input), "expected");
}

void TestFolding::keepsDifferentWordsApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    for (const QString& pair :
         {u"么幺"_s, u"沈沉"_s, u"妳你"_s, u"姊姐"_s, u"黏粘"_s, u"薰熏"_s, u"和龢"_s, u"熔镕"_s})
        QTest::newRow(pair.toUtf8().constData()) << pair.left(1) << pair.mid(1);
}

void TestFolding::keepsDifferentWordsApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(fold(one) != fold(other));
}

void TestFolding::foldingTwiceChangesNothing()
{
    const QString once = fold(everyCharacter());
    QVERIFY(fold(once) == once);
}

void TestFolding::characterByCharacterIsTheSameAsTheText()
{
    QVERIFY(foldCharacter(0x110000).isEmpty());
    for (char32_t character = 1; character <= QChar::LastValidCodePoint; ++character) {
        if (QChar::isSurrogate(character))
            continue;
        const QString whole = fold(QString::fromUcs4(&character, 1));
        QVERIFY2(foldCharacter(character) == whole, QByteArray::number(uint(character), 16).constData());
    }
}

void TestFolding::versionNamesFormatAndContent()
{
    const QString version = QString::fromLatin1(foldVersion());
    QVERIFY2(QRegularExpression(u"^\\d+-[0-9a-f]{10}$"_s).match(version).hasMatch(), qPrintable(version));
}

void TestFolding::tokenises_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& input, const QString& expected) {
        QTest::newRow(name) << input << expected;
    };
    row("Han one by one", u"監督"_s, u"监 督"_s);
    row("supplementary Han", u"𠮷野"_s, u"𠮷 野"_s);
    row("kana one by one", u"カラー"_s, u"カ ラ ー"_s);
    row("Hangul as a run", u"한국 사람"_s, u"한국 사람"_s);
    row("letters and digits mix", u"COVID19和5G"_s, u"covid19 和 5g"_s);
    row("quotes are transparent", u"“一把手”监督"_s, u"一 把 手 监 督"_s);
    row("full-width signs break", u"甲，乙。丙、丁；戊：己！庚？"_s, u"甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚 |"_s);
    row("breaks in a row are one", u"甲。”\n\n　　乙"_s, u"甲 | 乙"_s);
    row("ASCII sign before a space", u"one, two. three"_s, u"one | two | three"_s);
    row("ASCII sign inside", u"3.14 10:30 U.S"_s, u"3 14 10 30 u s"_s);
    row("ASCII sign at the end", u"end."_s, u"end |"_s);
    row("ellipsis and dash are transparent", u"甲……乙——丙"_s, u"甲 乙 丙"_s);
    row("compatibility forms unfold", u"㈱甲㎡"_s, u"株 甲 m2"_s);
    row("unfolded dots do not break", u"甲… 乙"_s, u"甲 乙"_s);
    row("decomposed letters stay one", u"cafe\u0301s"_s, u"cafes"_s);
    row("emoji", u"好👍🏽的"_s, u"好 的"_s);
    row("empty", QString(), QString());
    row("only signs", u"《》"_s, QString());
}

void TestFolding::tokenises()
{
    QFETCH(QString, input);
    QTEST(describe(tokenise(input)), "expected");
}

void TestFolding::tokensNameTheirSource()
{
    const QString text = u"“𠮷監”ＡＢ１，é㍿"_s;
    QStringList sources;
    for (const Token& token : tokenise(text))
        sources += text.mid(token.start, token.end - token.start);
    QCOMPARE(sources.join(u' '), u"𠮷 監 ＡＢ１ ， é ㍿ ㍿ ㍿ ㍿"_s);
}

void TestFolding::tokensCoverEveryIdeographOnce()
{
    QString text;
    for (char32_t character = 0x4E00; character < 0x9FF0; ++character)
        text += QChar(char16_t(character));
    const std::vector<Token> tokens = tokenise(text);
    QCOMPARE(qsizetype(tokens.size()), text.size());
    for (qsizetype i = 0; i < text.size(); ++i)
        QVERIFY(tokens[size_t(i)].start == i && tokens[size_t(i)].end == i + 1 &&
                !tokens[size_t(i)].text.isEmpty());
}

void TestFolding::stopsWhenTold()
{
    int count = 0;
    tokenise(u"甲乙丙。丁 abc",
             [&count](qsizetype, qsizetype, TokenKind, QStringView) { return ++count < 2; });
    QCOMPARE(count, 2);
}

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
