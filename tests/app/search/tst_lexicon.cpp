// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/lexicon.h"
#include "app/search/queryparser.h"

#include <QTest>

using namespace pizhu::search;

class TestLexicon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysNamePairsInAnyDirectionAndScript();
    void expands_data();
    void expands();
    void tellsWhatItAddsAndWhatIsLeftOut();
    void longPhrasesStayBounded();
};

namespace {

Lexicon lexicon()
{
    const auto u = [](const char* text) { return QString::fromUtf8(text); };
    return Lexicon({{u("软件"), u("軟體")},
                    {u("信息"), u("資訊")},
                    {u("信息"), u("訊息")},
                    {u("打印机"), u("印表機")},
                    {u("打印"), u("列印")},
                    {u("特朗普"), u("川普")},
                    {u("U盘"), u("隨身碟")},
                    {u("监督"), u("監督")}, // one word folded
                    {u("軟體"), u("软件")}, // the same again
                    {u("的士"), u("計程車")},
                    {u("幺"), u("么")}});
}

} // namespace

void TestLexicon::keysNamePairsInAnyDirectionAndScript()
{
    const QString key = pairKey({QStringLiteral("软件"), QStringLiteral("軟體")});
    QVERIFY(!key.isEmpty());
    QCOMPARE(pairKey({QStringLiteral("软体"), QStringLiteral("軟件")}), key);
    QCOMPARE(pairKey({QStringLiteral("监督"), QStringLiteral("監督")}), QString());
    QCOMPARE(pairKey({QStringLiteral("监督"), QStringLiteral("，")}), QString());
    QCOMPARE(pairKey({QStringLiteral("甲，乙"), QStringLiteral("丙")}), QString());
    QCOMPARE(lexicon().pairs().size(), std::size_t{9});
}

void TestLexicon::expands_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char* name, const QString& query, const QString& tree) {
        QTest::newRow(name) << query << tree;
    };
    row("simplified word", QStringLiteral("软件"), QStringLiteral("(or \"软件\" \"軟體\")"));
    row("traditional spelling", QStringLiteral("軟件"), QStringLiteral("(or \"軟件\" \"軟體\")"));
    row("the other way", QStringLiteral("軟體"), QStringLiteral("(or \"軟體\" \"软件\")"));
    row("several equivalents", QStringLiteral("信息"), QStringLiteral("(or \"信息\" \"資訊\" \"訊息\")"));
    row("not from neighbour to neighbour", QStringLiteral("資訊"), QStringLiteral("(or \"資訊\" \"信息\")"));
    row("inside a phrase", QStringLiteral("软件开发"), QStringLiteral("(or \"软件开发\" \"軟體开发\")"));
    row("twice in a phrase", QStringLiteral("打印软件"),
        QStringLiteral("(or \"打印软件\" \"列印软件\" \"打印軟體\" \"列印軟體\")"));
    row("the longest word", QStringLiteral("打印机"), QStringLiteral("(or \"打印机\" \"印表機\")"));
    row("exactly this script", QStringLiteral("=软件"), QStringLiteral("=\"软件\""));
    row("prefix", QStringLiteral("软件*"), QStringLiteral("(or \"软件\"* \"軟體\"*)"));
    row("in the title", QStringLiteral("title:软件"),
        QStringLiteral("(or (title \"软件\") (title \"軟體\"))"));
    row("not in names", QStringLiteral("source:软件 tag:软件"),
        QStringLiteral("(and (source \"软件\") (tag \"软件\"))"));
    row("below NOT", QStringLiteral("甲 -软件"), QStringLiteral("(and \"甲\" (not (or \"软件\" \"軟體\")))"));
    row("near", QStringLiteral("软件 NEAR/3 甲"),
        QStringLiteral("(or (near/3 \"软件\" \"甲\") (near/3 \"軟體\" \"甲\"))"));
    row("letters and characters", QStringLiteral("u盘"), QStringLiteral("(or \"u盘\" \"隨身碟\")"));
    row("not across sentences", QStringLiteral("\"软，件\""), QStringLiteral("\"软，件\""));
    row("one character alone", QStringLiteral("幺"), QStringLiteral("(or \"幺\" \"么\")"));
    row("one character in a word", QStringLiteral("幺妹"), QStringLiteral("\"幺妹\""));
    row("through quotation marks", QStringLiteral("特“朗普”"), QStringLiteral("(or \"特“朗普”\" \"川普”\")"));
    row("unknown", QStringLiteral("监督"), QStringLiteral("\"监督\""));
}

void TestLexicon::expands()
{
    QFETCH(QString, query);
    QFETCH(QString, tree);
    QCOMPARE(toString(expandQuery(parseQuery({query}), lexicon()).node), tree);
}

void TestLexicon::tellsWhatItAddsAndWhatIsLeftOut()
{
    const QString key = pairKey({QStringLiteral("信息"), QStringLiteral("資訊")});
    const Expansion expansion =
        expandQuery(parseQuery({QStringLiteral("信息 OR 信息技术")}), lexicon(), {key});
    QCOMPARE(toString(expansion.node),
             QStringLiteral("(or (or \"信息\" \"訊息\") (or \"信息技术\" \"訊息技术\"))"));
    QCOMPARE(expansion.words.size(), std::size_t{2});
    QCOMPARE(expansion.words.front(),
             (AddedWord{QStringLiteral("信息"), QStringLiteral("資訊"), key, false}));
    QCOMPARE(expansion.words.back().added, QStringLiteral("訊息"));
    QVERIFY(expansion.words.back().used);
}

void TestLexicon::longPhrasesStayBounded()
{
    const QString phrase = QStringLiteral("信息软件打印").repeated(500);
    const auto variants = variantsOf(phrase, lexicon());
    QCOMPARE(variants.size(), kMaxVariants);
    QCOMPARE(variants.front().text, phrase);
    const QString near = QStringLiteral("信息 NEAR 软件 NEAR 打印 NEAR 特朗普 NEAR 打印机 NEAR u盘");
    QVERIFY(expandQuery(parseQuery({near}), lexicon()).node.children.size() <= kMaxVariants);
}

QTEST_GUILESS_MAIN(TestLexicon)
#include "tst_lexicon.moc"
