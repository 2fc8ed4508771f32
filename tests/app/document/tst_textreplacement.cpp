// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/textreplacement.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::document;
using pizhu::base::TextRange;

namespace {

Document twoParagraphs()
{
    DocumentBuilder builder;
    Block first;
    first.runs = {{.range = {0, 2}, .strong = true}, {.range = {3, 5}, .emphasis = true}};
    builder.append(first, u"甲乙丙丁戊");
    Block figure;
    figure.kind = BlockKind::Figure;
    figure.imageUrl = u"https://example.org/a.jpg"_s;
    builder.append(figure, u"");
    Block last;
    last.runs = {{.range = {1, 2}, .strong = true}};
    builder.append(last, u"子丑寅");
    return builder.take();
}

QString textsOf(const Document& document)
{
    QStringList texts;
    for (const Block& block : document.blocks) {
        QString text = document.textOf(block).toString();
        for (auto run = block.runs.rbegin(); run != block.runs.rend(); ++run) {
            text.insert(run->range.end - block.range.start, u']');
            text.insert(run->range.start - block.range.start, run->strong ? u"[s:"_s : u"[e:"_s);
        }
        texts << text;
    }
    return texts.join(u'|');
}

} // namespace

class TestTextReplacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAndRunsFollow_data();
    void blocksAndRunsFollow();
    void nothingChangesAcrossBlocks_data();
    void nothingChangesAcrossBlocks();
    void rangesMove_data();
    void rangesMove();
    void theReverseGivesTheDocumentAgain();
};

void TestTextReplacement::blocksAndRunsFollow_data()
{
    QTest::addColumn<TextRange>("range");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("longer in a run") << TextRange{0, 1} << u"子甲"_s << u"[s:子甲乙]丙[e:丁戊]||子[s:丑]寅"_s;
    QTest::newRow("a whole run") << TextRange{3, 5} << u"X"_s << u"[s:甲乙]丙[e:X]||子[s:丑]寅"_s;
    QTest::newRow("a run taken away") << TextRange{3, 5} << u""_s << u"[s:甲乙]丙||子[s:丑]寅"_s;
    QTest::newRow("between runs") << TextRange{2, 3} << u"--"_s << u"[s:甲乙]--[e:丁戊]||子[s:丑]寅"_s;
    QTest::newRow("inserted between a run's end and text")
        << TextRange{2, 2} << u"<b>"_s << u"[s:甲乙]<b>丙[e:丁戊]||子[s:丑]寅"_s;
    QTest::newRow("over the end of a run") << TextRange{1, 3} << u"YZ"_s << u"[s:甲]YZ[e:丁戊]||子[s:丑]寅"_s;
    QTest::newRow("into the empty figure")
        << TextRange{6, 6} << u"图"_s << u"[s:甲乙]丙[e:丁戊]|图|子[s:丑]寅"_s;
    QTest::newRow("at the end") << TextRange{10, 10} << u"卯"_s << u"[s:甲乙]丙[e:丁戊]||子[s:丑]寅卯"_s;
    QTest::newRow("at the start") << TextRange{0, 0} << u"零"_s << u"零[s:甲乙]丙[e:丁戊]||子[s:丑]寅"_s;
}

void TestTextReplacement::blocksAndRunsFollow()
{
    QFETCH(TextRange, range);
    QFETCH(QString, text);
    Document document = twoParagraphs();
    QVERIFY(replaceText(document, {range, text}));
    QTEST(textsOf(document), "expected");
    QStringList blocks;
    for (const Block& block : document.blocks)
        blocks << document.textOf(block).toString();
    QCOMPARE(document.text, blocks.join(u'\n'));
}

void TestTextReplacement::nothingChangesAcrossBlocks_data()
{
    QTest::addColumn<TextRange>("range");
    QTest::newRow("over a line end") << TextRange{4, 6};
    QTest::newRow("the line end") << TextRange{5, 6};
    QTest::newRow("behind the text") << TextRange{10, 11};
    QTest::newRow("before the text") << TextRange{-1, 1};
    QTest::newRow("upside down") << TextRange{3, 2};
}

void TestTextReplacement::nothingChangesAcrossBlocks()
{
    QFETCH(TextRange, range);
    Document document = twoParagraphs();
    QVERIFY(!replaceText(document, {range, u"X"_s}));
    QCOMPARE(document, twoParagraphs());
}

void TestTextReplacement::rangesMove_data()
{
    QTest::addColumn<TextRange>("replaced");
    QTest::addColumn<TextRange>("range");
    QTest::addColumn<TextRange>("expected");
    // The new text has five units.
    QTest::newRow("before") << TextRange{4, 6} << TextRange{1, 3} << TextRange{1, 3};
    QTest::newRow("touching from before") << TextRange{4, 6} << TextRange{1, 4} << TextRange{1, 4};
    QTest::newRow("behind") << TextRange{4, 6} << TextRange{7, 9} << TextRange{10, 12};
    QTest::newRow("touching from behind") << TextRange{4, 6} << TextRange{6, 9} << TextRange{9, 12};
    QTest::newRow("around") << TextRange{4, 6} << TextRange{2, 9} << TextRange{2, 12};
    QTest::newRow("the same") << TextRange{4, 6} << TextRange{4, 6} << TextRange{4, 9};
    QTest::newRow("inside") << TextRange{4, 8} << TextRange{5, 7} << TextRange{4, 4};
    QTest::newRow("over its start") << TextRange{4, 6} << TextRange{2, 5} << TextRange{2, 4};
    QTest::newRow("over its end") << TextRange{4, 6} << TextRange{5, 9} << TextRange{9, 12};
    QTest::newRow("empty at an insertion") << TextRange{4, 4} << TextRange{4, 4} << TextRange{4, 4};
    QTest::newRow("from an insertion on") << TextRange{4, 4} << TextRange{4, 6} << TextRange{9, 11};
}

void TestTextReplacement::rangesMove()
{
    QFETCH(TextRange, replaced);
    QFETCH(TextRange, range);
    QTEST(movedBy({replaced, u"12345"_s}, range), "expected");
}

void TestTextReplacement::theReverseGivesTheDocumentAgain()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        Document document = twoParagraphs();
        for (Block& block : document.blocks)
            block.runs.clear(); // a run that was taken away does not come back
        const Document original = document;
        const qsizetype start = random.bounded(int(document.text.size()) + 1);
        const TextRange range{start, start + random.bounded(int(document.text.size() - start) + 1)};
        const QString old = range.of(document.text).toString();
        const TextReplacement there{range, QString(random.bounded(4), u'新')};
        if (!replaceText(document, there))
            continue;
        QVERIFY(replaceText(document, {there.place(), old}));
        QCOMPARE(document, original);
    }
}

QTEST_GUILESS_MAIN(TestTextReplacement)
#include "tst_textreplacement.moc"
