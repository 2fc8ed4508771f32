// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/documentjson.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pizhu;
using namespace pizhu::document;
using base::TextRange;

namespace {

const QString kAlphabet = QStringLiteral("字文A1，“ 𠮷&<\t");

/// Whole characters only, never empty.
QString randomText(QRandomGenerator& random)
{
    const auto characters = kAlphabet.toUcs4();
    QString text;
    for (quint32 length = random.bounded(1, 20); length > 0; --length)
        text += QChar::fromUcs4(characters[random.bounded(quint32(characters.size()))]);
    return text;
}

std::vector<Run> randomRuns(QRandomGenerator& random, const QString& text)
{
    std::vector<Run> runs;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool pair = text[at].isHighSurrogate();
        if (random.bounded(4) == 0) {
            Run run{
                {at, at + (pair ? 2 : 1)}, random.bounded(2) == 1, true, false, random.bounded(2) == 1, {}};
            if (random.bounded(2) == 1)
                run.href = QStringLiteral("https://e.org/?a=\"1\"&b");
            runs.push_back(run);
        }
        at += pair ? 1 : 0;
    }
    return runs;
}

Document randomDocument(quint32 seed)
{
    QRandomGenerator random(seed);
    DocumentBuilder builder;
    for (quint32 count = random.bounded(8); count > 0; --count) {
        Block block;
        block.kind = static_cast<BlockKind>(random.bounded(6));
        const bool isHeading = block.kind == BlockKind::Heading;
        block.level = isHeading || block.kind == BlockKind::List ? random.bounded(1, 6) : 0;
        block.ordered = block.kind == BlockKind::List && random.bounded(2) == 1;
        block.indented = random.bounded(2) == 1;
        const QString text = randomText(random);
        block.runs = randomRuns(random, text);
        if (block.kind == BlockKind::Figure)
            block.imageUrl = QStringLiteral("https://e.org/a.jpg");
        builder.append(block, block.kind == BlockKind::Figure && block.runs.empty() ? QString() : text);
    }
    return builder.take();
}

} // namespace

class TestDocumentJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builderJoinsBlocksByOneLineEnd();
    void builderDropsEmptyBlocksButImages();
    void builderMakesLevelsAndRunsFit();
    void readsBackWhatItWrote();
    void refusesBlocksThatDoNotFit_data();
    void refusesBlocksThatDoNotFit();
};

void TestDocumentJson::builderJoinsBlocksByOneLineEnd()
{
    DocumentBuilder builder;
    builder.append({}, u"甲乙");
    Block second;
    second.runs = {{{1, 2}, true, false, false, false, {}}};
    builder.append(second, u"丙丁");
    const Document document = builder.take();
    QCOMPARE(document.text, QStringLiteral("甲乙\n丙丁"));
    QCOMPARE(document.textOf(document.blocks[1]).toString(), QStringLiteral("丙丁"));
    QCOMPARE(document.blocks[1].runs[0].range.of(document.text).toString(), QStringLiteral("丁"));
    QVERIFY(builder.take().text.isEmpty());
}

void TestDocumentJson::builderDropsEmptyBlocksButImages()
{
    DocumentBuilder builder;
    builder.append({}, u"");
    Block image;
    image.kind = BlockKind::Figure;
    builder.append(image, u"");
    image.imageUrl = QStringLiteral("https://e.org/a.jpg");
    builder.append(image, u"");
    builder.append({}, u"甲");
    const Document document = builder.take();
    QCOMPARE(document.blocks.size(), std::size_t(2));
    QCOMPARE(document.text, QStringLiteral("\n甲"));
}

void TestDocumentJson::builderMakesLevelsAndRunsFit()
{
    DocumentBuilder builder;
    builder.append({.kind = BlockKind::Heading}, u"题");
    builder.append({.kind = BlockKind::Paragraph, .level = 3, .runs = {{.range = {1, 9}}, {.range = {4, 5}}}},
                   u"甲乙");
    const Document document = builder.take();
    QCOMPARE(document.blocks[0].level, 1);
    QCOMPARE(document.blocks[1].level, 0);
    QCOMPARE(document.blocks[1].runs.size(), std::size_t(1));
    QCOMPARE(document.blocks[1].runs[0].range, (TextRange{3, 4}));
    QVERIFY(documentFromJson(document.text, blocksToJson(document)).has_value());
}

void TestDocumentJson::readsBackWhatItWrote()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        const Document document = randomDocument(seed);
        const QByteArray json = blocksToJson(document);
        const base::Result<Document> back = documentFromJson(document.text, json);
        QVERIFY2(back && *back == document, (QByteArray::number(seed) + ": " + json).constData());
    }
}

void TestDocumentJson::refusesBlocksThatDoNotFit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    const QString text = QStringLiteral("甲乙\n丙𠮷");
    const auto row = [&text](const char* name, const char* json) {
        QTest::newRow(name) << text << QByteArray(json);
    };
    const QByteArray first = R"({"k":"p","s":0,"e":2})";
    QTest::newRow("empty blocks for a text") << text << QByteArray("[]");
    row("nothing", "");
    row("no JSON", "[{");
    row("an object", "{}");
    row("a block that is none", "[1]");
    row("unknown kind", R"([{"k":"x","s":0,"e":6}])");
    row("text behind the last block", R"([{"k":"p","s":0,"e":2}])");
    row("text before the first block", R"([{"k":"p","s":3,"e":6}])");
    row("beyond the text", R"([{"k":"p","s":0,"e":2},{"k":"p","s":3,"e":7}])");
    row("overlap", R"([{"k":"p","s":0,"e":2},{"k":"p","s":1,"e":6}])");
    row("no line end between", R"([{"k":"p","s":0,"e":1},{"k":"p","s":2,"e":6}])");
    row("descending", R"([{"k":"p","s":3,"e":6},{"k":"p","s":0,"e":2}])");
    row("negative length", R"([{"k":"p","s":0,"e":-2}])");
    row("fraction", R"([{"k":"p","s":0,"e":2.5},{"k":"p","s":3,"e":6}])");
    row("half a character at the end", R"([{"k":"p","s":0,"e":2},{"k":"p","s":3,"e":5}])");
    row("heading without a level", R"([{"k":"h","s":0,"e":2},{"k":"p","s":3,"e":6}])");
    row("paragraph with a level", R"([{"k":"p","l":2,"s":0,"e":2},{"k":"p","s":3,"e":6}])");
    const auto run = [&](const char* name, const char* runs) {
        QTest::newRow(name) << text
                            << QByteArray("[" + first + R"(,{"k":"p","s":3,"e":6,"r":)" + runs + "}]");
    };
    run("run outside its block", "[[0,1,1]]");
    run("run half a character", "[[3,5,1]]");
    run("run empty", "[[3,3,1]]");
    run("runs overlap", "[[3,6,1],[4,6,2]]");
    run("runs descend", "[[4,6,1],[3,4,2]]");
    run("run without flags", "[[3,4]]");
    run("run with unknown flags", "[[3,4,64]]");
    run("run that is no array", "[7]");
}

void TestDocumentJson::refusesBlocksThatDoNotFit()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    const base::Result<Document> document = documentFromJson(text, json);
    QVERIFY(!document);
    QCOMPARE(document.error().code, base::ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestDocumentJson)
#include "tst_documentjson.moc"
