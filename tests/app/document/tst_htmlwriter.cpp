// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlescape.h"
#include "app/document/htmlwriter.h"
#include "app/text/conversion.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pizhu;
using namespace pizhu::document;
using base::TextRange;

namespace {

Document documentOf(const QStringList& paragraphs)
{
    DocumentBuilder builder;
    for (const QString& paragraph : paragraphs)
        builder.append({}, paragraph);
    return builder.take();
}

Mark highlight(TextRange range, const char* id, const char* color = "amber")
{
    return {range, MarkKind::Highlight, QString::fromLatin1(color), QString::fromLatin1(id), false};
}

/// A <span data-s> of the output.
struct Span
{
    qsizetype start = 0;
    qsizetype end = -1; ///< -1: one to one
    QString text;
};

QString unescaped(QString html)
{
    return html.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

std::vector<Span> spansOf(QString html)
{
    html.replace(QRegularExpression(QStringLiteral("<span class=\"q\">(.)</span>")), QStringLiteral("\\1"));
    static const QRegularExpression kSpan(
        QStringLiteral("<span data-s=\"(\\d+)\"(?: data-e=\"(\\d+)\")?(?: class=\"g\")?>([^<]*)</span>"));
    std::vector<Span> spans;
    for (auto it = kSpan.globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const qsizetype end = match.captured(2).isEmpty() ? -1 : match.captured(2).toLongLong();
        spans.push_back({match.captured(1).toLongLong(), end, unescaped(match.captured(3))});
    }
    return spans;
}

QString joined(const std::vector<Span>& spans)
{
    QString text;
    for (const Span& span : spans)
        text += span.text;
    return text;
}

std::vector<Mark> randomMarks(QRandomGenerator& random, qsizetype length)
{
    std::vector<Mark> marks;
    for (quint32 i = random.bounded(8); i > 0; --i) {
        const qsizetype start = random.bounded(int(length));
        const qsizetype end = start + random.bounded(12);
        marks.push_back({{start, end},
                         static_cast<MarkKind>(random.bounded(5)),
                         QStringLiteral("rose"),
                         QStringLiteral("id%1").arg(i),
                         random.bounded(2) == 1});
    }
    return marks;
}

const QStringList kParagraphs{
    QStringLiteral("記者在電腦前使用軟體，查詢互聯網資訊。"),
    QStringLiteral("𠮷野家 has 3 shops & <b>\"4\"</b> 家'分店"),
    QStringLiteral("鼠标和键盘，头发发展，干部干净，计算机网络。"),
    QStringLiteral("A"),
};

} // namespace

class TestHtmlWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void squeezedSignsAreMarked_data();
    void squeezedSignsAreMarked();
    void writesBlocks_data();
    void writesBlocks();
    void showsPicturesAboveTheirCaption();
    void escapesData();
    void overlappingMarksNestAndStack();
    void laterMarksLeaveTheLanesOfEarlierOnes();
    void labelsStandOnceAndAreEscaped();
    void atomsAreWhatAViewShowsAsOnePiece();
    void noteStandsAtTheEndOfItsMark();
    void marksContinueInTheNextBlock();
    void hitsAndRepairsHaveTheirClasses();
    void neverSplitsASurrogatePair();
    void spansCoverTheConvertedText_data();
    void spansCoverTheConvertedText();
    void marksWidenToWholeConvertedWords();
    void bodyIsItsBlocks();
    void findsBlocksWithChangedMarks_data();
    void findsBlocksWithChangedMarks();
};

void TestHtmlWriter::writesBlocks_data()
{
    QTest::addColumn<Block>("block");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, Block block, const char* text, const char* expected) {
        QTest::newRow(name) << block << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("paragraph", {}, "字", "<p id=\"b0\"><span data-s=\"0\">字</span></p>");
    row("indented", {.indented = true}, "字",
        "<p id=\"b0\" class=\"indent\"><span data-s=\"0\">字</span></p>");
    row("heading", {.kind = BlockKind::Heading, .level = 1}, "字",
        "<h2 id=\"b0\"><span data-s=\"0\">字</span></h2>");
    row("lowest heading", {.kind = BlockKind::Heading, .level = 6}, "字",
        "<h6 id=\"b0\" data-level=\"6\"><span data-s=\"0\">字</span></h6>");
    row("list item", {.kind = BlockKind::List, .level = 2, .ordered = true}, "字",
        "<div id=\"b0\" class=\"li\" role=\"listitem\" data-level=\"2\" data-ordered=\"true\">"
        "<span data-s=\"0\">字</span></div>");
    row("quote", {.kind = BlockKind::Quote}, "字",
        "<blockquote id=\"b0\"><span data-s=\"0\">字</span></blockquote>");
    row("figure", {.kind = BlockKind::Figure, .imageUrl = QStringLiteral("https://e.org/a.jpg")}, "字",
        "<figure id=\"b0\"><div class=\"missing-image\" title=\"https://e.org/a.jpg\">Image from e.org, not "
        "stored</div>"
        "<figcaption><span data-s=\"0\">字</span></figcaption></figure>");
    row("figure of a file", {.kind = BlockKind::Figure, .imageUrl = QStringLiteral("../img/a.jpg?x#y")}, "",
        "<figure id=\"b0\"><div class=\"missing-image\" title=\"../img/a.jpg?x#y\">Image a.jpg, not "
        "stored</div></figure>");
    row("figure in the page",
        {.kind = BlockKind::Figure, .imageUrl = QStringLiteral("data:image/png;base64,AA")}, "",
        "<figure id=\"b0\"><div class=\"missing-image\">Image, not stored</div></figure>");
    row("table", {.kind = BlockKind::Table}, "a\tb\n\t丁",
        "<div id=\"b0\" class=\"table\"><table><tbody>"
        "<tr><td><span data-s=\"0\">a</span></td><td><span data-s=\"2\">b</span></td></tr>"
        "<tr><td></td><td><span data-s=\"5\">丁</span></td></tr></tbody></table></div>");
    row("styles", {.runs = {{{1, 2}, true, true, false, false, {}}, {{2, 3}, false, false, true, false, {}}}},
        "甲乙2",
        "<p id=\"b0\"><span data-s=\"0\">甲</span><strong><em><span data-s=\"1\">乙</span></em></strong>"
        "<sup><span data-s=\"2\" class=\"g\">2</span></sup></p>");
    row("link", {.runs = {{{0, 1}, false, false, false, false, QStringLiteral("https://e.org/?a&\"b")}}},
        "甲",
        "<p id=\"b0\"><a href=\"https://e.org/?a&amp;&quot;b\" rel=\"noreferrer\"><span "
        "data-s=\"0\">甲</span></a></p>");
    row("link that is not of the web",
        {.runs = {{{0, 1}, false, false, false, false, QStringLiteral("javascript:x")}}}, "甲",
        "<p id=\"b0\"><span data-s=\"0\">甲</span></p>");
    row("gap between scripts", {}, "第3次Qt会",
        "<p id=\"b0\"><span data-s=\"0\">第</span><span data-s=\"1\" class=\"g\">3</span>"
        "<span data-s=\"2\" class=\"g\">次</span><span data-s=\"3\" class=\"g\">Qt</span>"
        "<span data-s=\"5\" class=\"g\">会</span></p>");
}

void TestHtmlWriter::writesBlocks()
{
    QFETCH(Block, block);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    DocumentBuilder builder;
    builder.append(block, text);
    QCOMPARE(writeBlock(builder.take(), 0, {}).value_or(QString()), expected);
}

void TestHtmlWriter::showsPicturesAboveTheirCaption()
{
    const QString url = QStringLiteral("a.jpg");
    DocumentBuilder builder;
    builder.append({.kind = BlockKind::Figure, .imageUrl = url}, u"“桥”<b>");
    const Document document = builder.take();
    const QString caption =
        QStringLiteral("<figcaption><span data-s=\"0\">“桥”&lt;b&gt;</span></figcaption></figure>");
    const ViewState shown{.figures = {{url, {QStringLiteral("/picture/ab\"c"), 640, 480, {}}}}};
    QCOMPARE(
        writeBlock(document, 0, shown).value_or(QString()),
        QStringLiteral("<figure id=\"b0\" class=\"picture\"><img src=\"/picture/ab&quot;c\" width=\"640\" "
                       "height=\"480\" alt=\"“桥”&lt;b&gt;\" loading=\"lazy\" decoding=\"async\" "
                       "draggable=\"false\">") +
            caption);
    const ViewState missing{.figures = {{url, {{}, 0, 0, QStringLiteral("It is \"damaged\".")}}}};
    QCOMPARE(writeBlock(document, 0, missing).value_or(QString()),
             QStringLiteral(
                 "<figure id=\"b0\"><div class=\"missing-image\" title=\"It is &quot;damaged&quot;.\na.jpg\">"
                 "Image a.jpg, not stored</div>") +
                 caption);
}

void TestHtmlWriter::escapesData()
{
    QCOMPARE(escapeHtml(u"<a href='x'>\"&\"</a>"),
             QStringLiteral("&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;"));
    ViewState view;
    view.marks = {
        {{0, 1}, MarkKind::Highlight, QStringLiteral("a\"><b"), QStringLiteral("\"><script>"), false}};
    const QString html = writeBlock(documentOf({QStringLiteral("<>")}), 0, view).value_or(QString());
    QCOMPARE(html,
             QStringLiteral("<p id=\"b0\"><mark class=\"hl ab d1 begin\" data-a=\"&quot;&gt;&lt;script&gt;\">"
                            "<span data-s=\"0\">&lt;</span></mark><span data-s=\"1\">&gt;</span></p>"));
}

void TestHtmlWriter::overlappingMarksNestAndStack()
{
    ViewState view;
    view.marks = {highlight({2, 4}, "two", "rose"), highlight({0, 3}, "one"),
                  highlight({3, 4}, "three", "leaf")};
    document::assignLanes(view.marks, {1, 0, 2});
    const QString html = writeBlock(documentOf({QStringLiteral("甲乙丙丁")}), 0, view).value_or(QString());
    QCOMPARE(
        html,
        QStringLiteral(
            "<p id=\"b0\">"
            "<mark class=\"hl amber d1 begin\" data-a=\"one\"><span data-s=\"0\">甲乙</span></mark>"
            "<mark class=\"hl amber d1\" data-a=\"one\"><mark class=\"hl rose d2 begin\" data-a=\"two\">"
            "<span data-s=\"2\">丙</span></mark></mark>"
            "<mark class=\"hl rose d2\" data-a=\"two\"><mark class=\"hl leaf d1 begin\" data-a=\"three\">"
            "<span data-s=\"3\">丁</span></mark></mark></p>"));
}

void TestHtmlWriter::laterMarksLeaveTheLanesOfEarlierOnes()
{
    std::vector<Mark> marks{highlight({5, 9}, "first"), highlight({20, 30}, "second"),
                            highlight({0, 40}, "third"), highlight({8, 22}, "fourth"),
                            highlight({30, 35}, "fifth")};
    document::assignLanes(marks, {0, 1});
    QCOMPARE(marks[0].lane, 0);
    QCOMPARE(marks[1].lane, 0);
    document::assignLanes(marks, {0, 1, 2, 3, 4});
    QCOMPARE(marks[0].lane, 0);
    QCOMPARE(marks[1].lane, 0);
    QCOMPARE(marks[2].lane, 1); // over both
    QCOMPARE(marks[3].lane, 2); // over all three
    QCOMPARE(marks[4].lane, 0); // touches the second and does not overlap it
}

void TestHtmlWriter::labelsStandOnceAndAreEscaped()
{
    const Document document = documentOf({QStringLiteral("甲乙"), QStringLiteral("丙丁")});
    ViewState view;
    view.marks = {highlight({0, 5}, "one"), highlight({1, 2}, "two")};
    view.marks[0].label = QStringLiteral("\"监督\"");
    view.marks[0].describes = QStringLiteral("<制度>");
    const QString html = writeBody(document, view).value_or(QString());
    QCOMPARE(html.count(QStringLiteral(" data-l=\"&quot;监督&quot;\" data-d=\"&lt;制度&gt;\">")), 1);
    QCOMPARE(html.count(QLatin1String("data-l")), 1);
    std::vector<Mark> renamed = view.marks;
    renamed[1].label = QStringLiteral("新");
    QCOMPARE(document::blocksWithChangedMarks(document, view.marks, renamed), std::vector<std::size_t>{0});
}

void TestHtmlWriter::atomsAreWhatAViewShowsAsOnePiece()
{
    const Document document =
        documentOf({QStringLiteral("开头。"), QStringLiteral("这台打印机的程序员坐在出租车里。")});
    ViewState view{.script = text::ViewScript::HantTw, .sourceScript = text::Script::Hans, .marks = {}};
    const auto atoms = document::atomsOf(document, view);
    QVERIFY(atoms);
    QStringList words;
    for (const base::TextRange atom : *atoms)
        words.append(atom.of(document.text).toString());
    QVERIFY2(words.contains(QStringLiteral("程序员")), qPrintable(words.join(u' ')));
    view.script = text::ViewScript::Source;
    QVERIFY(document::atomsOf(document, view)->empty());
}

void TestHtmlWriter::noteStandsAtTheEndOfItsMark()
{
    ViewState view;
    Mark noted = highlight({0, 4}, "one");
    noted.hasNote = true;
    noted.kind = MarkKind::Underline;
    view.marks = {noted, highlight({1, 2}, "two", "sky")};
    const QString html = writeBlock(documentOf({QStringLiteral("甲乙丙丁")}), 0, view).value_or(QString());
    QCOMPARE(html.count(QLatin1String(" note\"")), 1);
    QVERIFY2(html.contains(
                 QLatin1String("<mark class=\"hl ul amber d1 note\" data-a=\"one\"><span data-s=\"2\">")),
             qPrintable(html));
}

void TestHtmlWriter::marksContinueInTheNextBlock()
{
    const Document document = documentOf({QStringLiteral("甲乙"), QStringLiteral("丙丁")});
    ViewState view;
    view.marks = {highlight({1, 4}, "one")};
    view.marks[0].hasNote = true;
    const QString html = writeBody(document, view).value_or(QString());
    QCOMPARE(html,
             QStringLiteral(
                 "<p id=\"b0\"><span data-s=\"0\">甲</span>"
                 "<mark class=\"hl amber d1 begin\" data-a=\"one\"><span data-s=\"1\">乙</span></mark></p>\n"
                 "<p id=\"b1\"><mark class=\"hl amber d1 begin note\" data-a=\"one\">"
                 "<span data-s=\"3\">丙</span></mark><span data-s=\"4\">丁</span></p>\n"));
}

void TestHtmlWriter::hitsAndRepairsHaveTheirClasses()
{
    ViewState view;
    view.marks = {{{0, 1}, MarkKind::SearchHit, {}, {}, false},
                  {{1, 2}, MarkKind::CurrentHit, {}, {}, false},
                  {{0, 2}, MarkKind::Repair, {}, {}, false}};
    const QString html = writeBlock(documentOf({QStringLiteral("甲乙")}), 0, view).value_or(QString());
    QCOMPARE(html, QStringLiteral(
                       "<p id=\"b0\"><span class=\"repair\"><mark class=\"hit\"><span data-s=\"0\">甲</span>"
                       "</mark></span><span class=\"repair\"><mark class=\"hit current\">"
                       "<span data-s=\"1\">乙</span></mark></span></p>"));
}

void TestHtmlWriter::neverSplitsASurrogatePair()
{
    ViewState view;
    view.marks = {highlight({1, 2}, "one")};
    const QString html = writeBlock(documentOf({QStringLiteral("𠮷家")}), 0, view).value_or(QString());
    QCOMPARE(html,
             QStringLiteral(
                 "<p id=\"b0\"><mark class=\"hl amber d1 begin\" data-a=\"one\"><span data-s=\"0\">𠮷</span>"
                 "</mark><span data-s=\"2\">家</span></p>"));
}

void TestHtmlWriter::spansCoverTheConvertedText_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<int>("source");
    using text::Script;
    using text::ViewScript;
    QTest::newRow("source") << int(ViewScript::Source) << int(Script::Hant);
    QTest::newRow("hant to hans") << int(ViewScript::Hans) << int(Script::Hant);
    QTest::newRow("hans to hant") << int(ViewScript::Hant) << int(Script::Hans);
    QTest::newRow("hans to Taiwan phrases") << int(ViewScript::HantTw) << int(Script::Hans);
    QTest::newRow("hans to Hong Kong") << int(ViewScript::HantHk) << int(Script::Hans);
}

void TestHtmlWriter::spansCoverTheConvertedText()
{
    QFETCH(int, view);
    QFETCH(int, source);
    const Document document = documentOf(kParagraphs);
    ViewState state{static_cast<text::ViewScript>(view), static_cast<text::Script>(source), {}};
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        state.marks = randomMarks(random, document.text.size());
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            const TextRange range = document.blocks[i].range;
            const auto html = writeBlock(document, i, state);
            QVERIFY(html.has_value());
            const auto converted =
                text::convertForView(range.of(document.text), state.sourceScript, state.script);
            QVERIFY(converted.has_value());
            const std::vector<Span> spans = spansOf(*html);
            QCOMPARE(joined(spans), converted->text);
            qsizetype at = range.start;
            for (const Span& span : spans) {
                QVERIFY2(span.start == at, qPrintable(*html));
                at = span.end < 0 ? span.start + span.text.size() : span.end;
                if (state.script == text::ViewScript::Source)
                    QCOMPARE(span.text, document.text.mid(span.start, span.text.size()));
            }
            QCOMPARE(at, range.end);
        }
    }
}

void TestHtmlWriter::marksWidenToWholeConvertedWords()
{
    // 软件 is 軟體 in Taiwan: one phrase, so half of it cannot be marked.
    ViewState view{text::ViewScript::HantTw, text::Script::Hans, {highlight({1, 2}, "one")}};
    const QString html = writeBlock(documentOf({QStringLiteral("软件好")}), 0, view).value_or(QString());
    QVERIFY2(
        html.contains(QStringLiteral("data-a=\"one\"><span data-s=\"0\" data-e=\"2\">軟體</span></mark>")),
        qPrintable(html));
}

void TestHtmlWriter::bodyIsItsBlocks()
{
    const Document document = documentOf(kParagraphs);
    ViewState view;
    view.marks = {highlight({3, 30}, "one"), highlight({20, 22}, "two")};
    QString blocks;
    for (std::size_t i = 0; i < document.blocks.size(); ++i)
        blocks += writeBlock(document, i, view).value_or(QString()) + u'\n';
    QCOMPARE(writeBody(document, view).value_or(QString()), blocks);
}

void TestHtmlWriter::findsBlocksWithChangedMarks_data()
{
    using Marks = std::vector<Mark>;
    using Blocks = QList<int>;
    QTest::addColumn<Marks>("before");
    QTest::addColumn<Marks>("after");
    QTest::addColumn<Blocks>("expected");
    const Mark inFirst = highlight({0, 2}, "a");
    const Mark overTwo = highlight({1, 4}, "b");
    Mark noted = inFirst;
    noted.hasNote = true;
    QTest::newRow("nothing") << Marks{} << Marks{} << Blocks{};
    QTest::newRow("the same in another order")
        << Marks{inFirst, overTwo} << Marks{overTwo, inFirst} << Blocks{};
    QTest::newRow("one added") << Marks{} << Marks{inFirst} << Blocks{0};
    QTest::newRow("one removed over two blocks") << Marks{inFirst, overTwo} << Marks{inFirst} << Blocks{0, 1};
    QTest::newRow("a note added") << Marks{inFirst} << Marks{noted} << Blocks{0};
    QTest::newRow("moved") << Marks{inFirst} << Marks{highlight({6, 7}, "a")} << Blocks{0, 2};
    QTest::newRow("twice the same") << Marks{inFirst} << Marks{inFirst, inFirst} << Blocks{0};
}

void TestHtmlWriter::findsBlocksWithChangedMarks()
{
    QFETCH(std::vector<Mark>, before);
    QFETCH(std::vector<Mark>, after);
    QFETCH(QList<int>, expected);
    const Document document =
        documentOf({QStringLiteral("甲乙"), QStringLiteral("丙丁"), QStringLiteral("戊己")});
    QList<int> changed;
    for (const std::size_t index : blocksWithChangedMarks(document, before, after))
        changed.append(static_cast<int>(index));
    QCOMPARE(changed, expected);
}

void TestHtmlWriter::squeezedSignsAreMarked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked"); // with brackets around each
    const auto row = [](const char* name, const QString& text, const QString& marked) {
        QTest::newRow(name) << text << marked;
    };
    row("comma before a quote", QStringLiteral("说，“好”吧"), QStringLiteral("说[，]“好”吧"));
    row("quote before a stop", QStringLiteral("“好”。"), QStringLiteral("“好[”]。"));
    row("title behind a title", QStringLiteral("《甲》《乙》"), QStringLiteral("《甲[》]《乙》"));
    row("opening behind opening", QStringLiteral("（「甲」）"), QStringLiteral("（[「]甲[」]）"));
    row("three in a row", QStringLiteral("好。”（甲"), QStringLiteral("好[。][”]（甲"));
    row("alone", QStringLiteral("甲，乙。"), QStringLiteral("甲，乙。"));
    row("dashes and dots", QStringLiteral("甲——乙……"), QStringLiteral("甲——乙……"));
    row("Latin", QStringLiteral("a, (b)."), QStringLiteral("a, (b)."));
}

void TestHtmlWriter::squeezedSignsAreMarked()
{
    QFETCH(const QString, text);
    QFETCH(const QString, marked);
    QString html = writeBlock(documentOf({text}), 0, {}).value_or(QString());
    html.replace(QRegularExpression(QStringLiteral("<span class=\"q\">(.)</span>")), QStringLiteral("[\\1]"));
    html.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    QCOMPARE(html, marked);
}

QTEST_GUILESS_MAIN(TestHtmlWriter)
#include "tst_htmlwriter.moc"
