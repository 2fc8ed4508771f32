// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/utf8offsets.h"
#include "tests/app/storage/testdatabase.h"

#include <QRandomGenerator>

using pizhu::test::TestDatabase;

// Drives the tokenizer through a real FTS5 table over external content, as the library does.
class TestFoldingTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsEverySubstringOfASentence();
    void highlightMarksTheSource_data();
    void highlightMarksTheSource();
    void snippetKeepsWholeCharacters();
    void prefixOfTheLastWord();
    void deletingTheSameTextLeavesAConsistentIndex();
    void foldFunctionFolds();
    void foldFunctionKeepsNull();
    void invalidUtf8IsIndexedAround();
    void offsetsMapBack_data();
    void offsetsMapBack();
};

namespace {

void index(TestDatabase& database, const QString& body)
{
    database.run("CREATE TABLE article(id INTEGER PRIMARY KEY, body TEXT);"
                 "CREATE VIRTUAL TABLE found USING fts5(body, content='article', content_rowid='id', "
                 "tokenize='pizhu');"
                 "CREATE TRIGGER added AFTER INSERT ON article BEGIN"
                 "  INSERT INTO found(rowid, body) VALUES (new.id, new.body);"
                 "END;"
                 "CREATE TRIGGER removed BEFORE DELETE ON article BEGIN"
                 "  INSERT INTO found(found, rowid, body) VALUES ('delete', old.id, old.body);"
                 "END;");
    auto insert = database.connection().prepare("INSERT INTO article(body) VALUES (?)");
    VERIFY_OK(insert);
    VERIFY_OK(insert->bind(body).run());
}

QString phrase(const QString& words)
{
    return QLatin1Char('"') + words + QLatin1Char('"');
}

bool isFound(TestDatabase& database, const QString& words)
{
    return database.column("SELECT rowid FROM found WHERE found MATCH ?1", phrase(words)) ==
           QStringList{QStringLiteral("1")};
}

} // namespace

void TestFoldingTokenizer::finds_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, const QString& body, const QString& query, bool expected) {
        QTest::newRow(name) << body << query << expected;
    };
    const QString traditional = QStringLiteral("加強監督工作");
    row("simplified finds traditional", traditional, QStringLiteral("监督"), true);
    row("traditional finds simplified", QStringLiteral("加强监督工作"), QStringLiteral("監督"), true);
    row("same script", traditional, QStringLiteral("監督"), true);
    row("one character", traditional, QStringLiteral("督"), true);
    row("other order", traditional, QStringLiteral("督監"), false);
    row("gap", QStringLiteral("監工督"), QStringLiteral("监督"), false);
    row("phrase ends at a comma", QStringLiteral("甲，乙"), QStringLiteral("甲乙"), false);
    row("phrase ends at a full stop", QStringLiteral("说完。大家"), QStringLiteral("完大"), false);
    row("phrase ends at a line end", QStringLiteral("标题\n正文"), QStringLiteral("题正"), false);
    row("comma in the query asks for a break", QStringLiteral("甲，乙"), QStringLiteral("甲，乙"), true);
    row("any break will do", QStringLiteral("甲；乙"), QStringLiteral("甲，乙"), true);
    row("comma in the query, none in the text", QStringLiteral("甲乙"), QStringLiteral("甲，乙"), false);
    row("breaks around the query are dropped", QStringLiteral("一甲乙二"), QStringLiteral("。甲乙，"), true);
    row("quotes are transparent", QStringLiteral("对“一把手”监督"), QStringLiteral("一把手监督"), true);
    row("quotes in the query, too", QStringLiteral("对一把手监督"), QStringLiteral("「一把手」監督"), true);
    row("mixed letters and Han", QStringLiteral("全年GDP增长5.2%"), QStringLiteral("gdp增長"), true);
    row("a word is found whole only", QStringLiteral("全年GDP增长"), QStringLiteral("DP增长"), false);
    row("full-width letters", QStringLiteral("ＧＤＰ增长"), QStringLiteral("GDP"), true);
    row("beyond the basic plane", QStringLiteral("在𠮷野家吃饭"), QStringLiteral("𠮷野"), true);
    row("after a supplementary character", QStringLiteral("𠮷𠮷，監督"), QStringLiteral("监督"), true);
    row("only punctuation finds nothing", traditional, QStringLiteral("，。"), false);
}

void TestFoldingTokenizer::finds()
{
    QFETCH(QString, body);
    QFETCH(QString, query);
    QFETCH(bool, expected);
    TestDatabase database;
    index(database, body);
    QCOMPARE(isFound(database, query), expected);
}

void TestFoldingTokenizer::findsEverySubstringOfASentence()
{
    const QString sentence = QStringLiteral("縣紀委監委對重點領域開展專項監督檢查");
    TestDatabase database;
    index(database, QStringLiteral("前言。") + sentence + QStringLiteral("，後話。"));
    for (qsizetype start = 0; start < sentence.size(); ++start) {
        for (qsizetype end = start + 1; end <= sentence.size(); ++end) {
            const QString part = sentence.mid(start, end - start);
            QVERIFY2(isFound(database, part), qPrintable(part));
        }
    }
}

void TestFoldingTokenizer::highlightMarksTheSource_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& body, const QString& query,
                        const QString& expected) { QTest::newRow(name) << body << query << expected; };
    row("in the middle", QStringLiteral("加強監督工作"), QStringLiteral("监督"),
        QStringLiteral("加強[監督]工作"));
    row("after breaks", QStringLiteral("。，甲。監督，乙"), QStringLiteral("监督"),
        QStringLiteral("。，甲。[監督]，乙"));
    row("over quotes", QStringLiteral("对“一把手”监督。"), QStringLiteral("一把手監督"),
        QStringLiteral("对“[一把手”监督]。"));
    row("after a supplementary character", QStringLiteral("𠮷😀監督𠮷"), QStringLiteral("监督"),
        QStringLiteral("𠮷😀[監督]𠮷"));
    row("a supplementary character", QStringLiteral("在𠮷野家"), QStringLiteral("𠮷"),
        QStringLiteral("在[𠮷]野家"));
    row("letters", QStringLiteral("全年ＧＤＰ增长"), QStringLiteral("gdp"),
        QStringLiteral("全年[ＧＤＰ]增长"));
    row("a sign that unfolds", QStringLiteral("共5㎡，監督"), QStringLiteral("监督"),
        QStringLiteral("共5㎡，[監督]"));
    row("twice", QStringLiteral("監督與监督"), QStringLiteral("監督"), QStringLiteral("[監督]與[监督]"));
}

void TestFoldingTokenizer::highlightMarksTheSource()
{
    QFETCH(QString, body);
    QFETCH(QString, query);
    QFETCH(QString, expected);
    TestDatabase database;
    index(database, body);
    QCOMPARE(database.column("SELECT highlight(found, 0, '[', ']') FROM found WHERE found MATCH ?1",
                             phrase(query)),
             QStringList{expected});
}

void TestFoldingTokenizer::snippetKeepsWholeCharacters()
{
    TestDatabase database;
    index(database, QStringLiteral("無關的話").repeated(50) + QStringLiteral("𠮷監督𠮷") +
                        QStringLiteral("其他").repeated(50));
    const QStringList found =
        database.column("SELECT snippet(found, 0, '[', ']', '…', 8) FROM found WHERE found MATCH ?1",
                        phrase(QStringLiteral("监督")));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().contains(QStringLiteral("𠮷[監督]𠮷")), qPrintable(found.first()));
    QVERIFY2(!found.first().contains(QChar(QChar::ReplacementCharacter)), qPrintable(found.first()));
}

void TestFoldingTokenizer::prefixOfTheLastWord()
{
    TestDatabase database;
    index(database, QStringLiteral("發布International報告"));
    QCOMPARE(
        database.column("SELECT rowid FROM found WHERE found MATCH ?1", QStringLiteral("\"发布inter\" *")),
        QStringList{QStringLiteral("1")});
}

void TestFoldingTokenizer::deletingTheSameTextLeavesAConsistentIndex()
{
    TestDatabase database;
    index(database, QStringLiteral("“監督”，㎡ GDP；𠮷\n完。"));
    database.run("INSERT INTO article(body) VALUES ('另一篇');"
                 "DELETE FROM article WHERE id = 1;"
                 "INSERT INTO found(found, rank) VALUES ('integrity-check', 1);");
    QVERIFY(!isFound(database, QStringLiteral("监督")));
}

void TestFoldingTokenizer::foldFunctionFolds()
{
    TestDatabase database;
    QCOMPARE(database.column("SELECT fold(?1)", QStringLiteral("監督ＧＤＰ")),
             QStringList{QStringLiteral("监督gdp")});
}

void TestFoldingTokenizer::foldFunctionKeepsNull()
{
    TestDatabase database;
    QCOMPARE(database.column("SELECT fold(NULL)"), QStringList{QStringLiteral("NULL")});
}

void TestFoldingTokenizer::invalidUtf8IsIndexedAround()
{
    TestDatabase database;
    index(database, QStringLiteral("一"));
    database.run("INSERT INTO article(id, body) VALUES (2, CAST(x'E79BA3FFE79DA3E7' AS TEXT));"
                 "INSERT INTO found(found, rank) VALUES ('integrity-check', 1);");
    QCOMPARE(database.column("SELECT hex(highlight(found, 0, '[', ']')) FROM found WHERE found MATCH ?1",
                             phrase(QStringLiteral("督"))),
             QStringList{QStringLiteral("E79BA3FF5BE79DA35DE7")});
}

void TestFoldingTokenizer::offsetsMapBack_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("mixed") << QStringLiteral("aé中𠮷😀b\n監").toUtf8();
    QTest::newRow("cut sequence") << QByteArray("a\xe4\xb8");
    QTest::newRow("overlong") << QByteArray("\xc0\xaf\xe0\x80\xaf z");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80 z");
    QTest::newRow("above the last plane") << QByteArray("\xf4\x90\x80\x80\xf5 z");
    QByteArray noise(2'000, '\0');
    QRandomGenerator random(7);
    for (char& byte : noise)
        byte = static_cast<char>(random.generate());
    QTest::newRow("noise") << noise;
}

// Decoding each piece between two offsets on its own gives the characters that lie between them.
void TestFoldingTokenizer::offsetsMapBack()
{
    QFETCH(QByteArray, utf8);
    using namespace pizhu::storage;
    const std::string_view bytes(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    const QString text = decodeUtf8(bytes);
    QVERIFY(text.isValidUtf16());
    Utf8Offsets offsets(bytes);
    for (qsizetype unit = 0; unit < text.size();) {
        const qsizetype next = unit + (text.at(unit).isHighSurrogate() ? 2 : 1);
        for (int again = 0; again < 2; ++again) {
            const std::size_t start = offsets.byteAt(unit);
            const std::size_t end = offsets.byteAt(next);
            QCOMPARE(decodeUtf8(bytes.substr(start, end - start)), text.mid(unit, next - unit));
        }
        unit = next;
    }
    QCOMPARE(offsets.byteAt(text.size()), bytes.size());
}

QTEST_GUILESS_MAIN(TestFoldingTokenizer)
#include "tst_foldingtokenizer.moc"
