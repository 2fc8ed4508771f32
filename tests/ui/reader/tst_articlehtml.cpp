// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/titles.h"
#include "ui/reader/articlehtml.h"
#include "ui/reader/articlemarks.h"
#include "ui/reader/hitcursor.h"
#include "ui/reader/readingstyle.h"

#include <QTest>

using namespace pizhu;
using annotation::Anchor;
using annotation::AnchorState;
using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using base::TextRange;
using document::MarkKind;

namespace {

Annotation highlight(const QString& uid, TextRange range, AnchorState state = AnchorState::Exact)
{
    Annotation made;
    made.uid = uid;
    made.anchor = Anchor{.range = range, .quote = {}, .state = state};
    return made;
}

} // namespace

class TestArticleHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headEscapesEverything();
    void headLeavesOutWhatIsUnknown();
    void titleBreaksBetweenWords();
    void valuesBringNoPlaceholders();
    void pageAllowsNothingButItsStylesAndOurPictures();
    void eachPageHasItsOwnNonce();
    void datesAreAsExactAsKnown_data();
    void datesAreAsExactAsKnown();
    void readingStyleStaysInsideItsLimits();
    void annotationsHitsAndRepairsBecomeMarks();
    void orphansAndNotesOnTheArticleHaveNoMark();
    void onlyHitsNearTheCurrentOneAreMarked();
    void hitCursorStartsAtThePlaceAndWraps();
};

void TestArticleHtml::headEscapesEverything()
{
    const QString html = ui::headHtml({.title = QStringLiteral("<b>题目</b>"),
                                       .source = QStringLiteral("\"来源\" & 其他"),
                                       .date = QStringLiteral("<i>"),
                                       .authors = {QStringLiteral("<script>")},
                                       .categories = {QStringLiteral("<x>")},
                                       .tags = {QStringLiteral("a<b")}});
    QVERIFY(html.contains(QStringLiteral("&lt;b&gt;题目&lt;/b&gt;")));
    QVERIFY(html.contains(QStringLiteral("&amp; 其他")));
    for (const QString& raw :
         {QStringLiteral("<b>"), QStringLiteral("<script>"), QStringLiteral("<x>"), QStringLiteral("a<b")})
        QVERIFY2(!html.contains(raw), qPrintable(raw));
}

void TestArticleHtml::headLeavesOutWhatIsUnknown()
{
    const QString html = ui::headHtml({.title = QStringLiteral("题目")});
    QVERIFY(!html.contains(QStringLiteral("byline")));
    QVERIFY(!html.contains(QStringLiteral("chip")));
    const QString dated = ui::headHtml({.title = QStringLiteral("题目"), .date = QStringLiteral("2021")});
    QVERIFY(dated.contains(QStringLiteral("<p class=\"byline\"><span>2021</span></p>")));
}

void TestArticleHtml::titleBreaksBetweenWords()
{
    QString html = ui::headHtml({.title = QStringLiteral("老楼加装电梯：2022年，一张“明白账”摊到楼道口！")});
    QVERIFY2(html.contains(QStringLiteral("<wbr>“明白")), qPrintable(html));
    QVERIFY2(html.contains(QStringLiteral("”<wbr>摊")), qPrintable(html));
    QVERIFY2(html.contains(QStringLiteral("：<wbr>2022年，<wbr>一")), qPrintable(html));
    for (const QChar sign : QStringLiteral("：，”！"))
        QVERIFY2(!html.contains(QStringLiteral("<wbr>") + sign), qPrintable(html));
    QVERIFY(!html.contains(QStringLiteral("“<wbr>")));
    QVERIFY(!html.contains(QStringLiteral("<wbr>账”"))); // hardly anything would stand behind it
    QVERIFY(html.lastIndexOf(QStringLiteral("<wbr>")) <= html.indexOf(QStringLiteral("摊到楼道口")));
    html.remove(QStringLiteral("<wbr>"));
    QVERIFY(html.contains(QStringLiteral(">老楼加装电梯：2022年，一张“明白账”摊到楼道口！</h1>")));
}

void TestArticleHtml::valuesBringNoPlaceholders()
{
    const QString filled = ui::fillTemplate(
        QStringLiteral("<{{a}}|{{b}}|{{unknown}}>{{open"),
        {{QStringLiteral("a"), QStringLiteral("{{b}}")}, {QStringLiteral("b"), QStringLiteral("B")}});
    QCOMPARE(filled, QStringLiteral("<{{b}}|B|>{{open"));
}

void TestArticleHtml::pageAllowsNothingButItsStylesAndOurPictures()
{
    const QString page =
        QString::fromUtf8(ui::articlePage({.languageTag = QStringLiteral("zh-Hant\"><script>"),
                                           .title = QStringLiteral("</title><script>"),
                                           .bodyHtml = QStringLiteral("<p>文</p>")}));
    const qsizetype meta = page.indexOf(QStringLiteral("<meta"));
    QVERIFY(page.mid(meta).startsWith(QStringLiteral(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src article:; "
        "style-src 'nonce-")));
    QVERIFY(!page.contains(QStringLiteral("<script")));
    QVERIFY(page.contains(QStringLiteral("<div id=\"body\"><p>文</p></div>")));
}

void TestArticleHtml::eachPageHasItsOwnNonce()
{
    QVERIFY(ui::articlePage({}) != ui::articlePage({}));
}

void TestArticleHtml::datesAreAsExactAsKnown_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("shown");
    QTest::newRow("year") << "2021"
                          << "2021";
    QTest::newRow("month") << "2021-06"
                           << "2021-06";
    QTest::newRow("day") << "2021-06-27"
                         << "2021-06-27";
    QTest::newRow("second") << "2021-06-27T14:17:30+08:00"
                            << "2021-06-27 14:17";
    QTest::newRow("another zone") << "2022-04-12T01:20Z"
                                  << "2022-04-12 01:20 UTC";
    QTest::newRow("east of it") << "2022-04-12T01:20+05:30"
                                << "2022-04-12 01:20 UTC+5:30";
    QTest::newRow("west of it") << "2022-04-12T01:20-05:00"
                                << QStringLiteral("2022-04-12 01:20 UTC%1").arg(QChar(0x2212)) + u'5';
}

void TestArticleHtml::datesAreAsExactAsKnown()
{
    QFETCH(const QString, iso);
    QFETCH(const QString, shown);
    QCOMPARE(ui::dateForPeople(text::PublishedDate::fromIso(iso)), shown);
    QCOMPARE(ui::dateForPeople(std::nullopt), QString());
}

void TestArticleHtml::readingStyleStaysInsideItsLimits()
{
    QVERIFY(ui::cssVariables(ui::ReadingStyle{})
                .contains(QStringLiteral("--reading-size:19px;--reading-width:36em;--reading-height:1.85;")));
    QVERIFY(ui::cssVariables({.fontPx = 4000}).contains(QStringLiteral("--reading-size:40px;")));
}

void TestArticleHtml::annotationsHitsAndRepairsBecomeMarks()
{
    std::vector<Annotation> annotations{highlight(QStringLiteral("a"), {0, 4}),
                                        highlight(QStringLiteral("b"), {2, 6})};
    annotations[0].color = HighlightColor::Sky;
    annotations[0].note = QStringLiteral("备注");
    annotations[0].tags = {base::TagId{7}, base::TagId{3}};
    const ui::TagPaths paths{{base::TagId{7}, QStringLiteral("待查")},
                             {base::TagId{3}, QStringLiteral("制度/监督")}};
    const QString dot = QStringLiteral(" · ");
    annotations[1].kind = AnnotationKind::Underline;
    const std::vector<TextRange> hits{{1, 2}, {7, 8}};
    document::CleanupLog log;
    log.repairs = {{.range = {4, 5}}, {.field = QStringLiteral("title"), .range = {0, 1}}};
    const std::vector<document::Mark> expected{
        {.range = {4, 5}, .kind = MarkKind::Repair},
        {.range = {1, 2}, .kind = MarkKind::SearchHit},
        {.range = {7, 8}, .kind = MarkKind::CurrentHit},
        {.range = {0, 4},
         .color = QStringLiteral("sky"),
         .id = QStringLiteral("a"),
         .hasNote = true,
         .label = QStringLiteral("监督·待查"),
         .describes = ui::kindTitle(AnnotationKind::Highlight) + dot + ui::colorTitle(HighlightColor::Sky) +
                      dot + QStringLiteral("制度/监督") + dot + QStringLiteral("待查") + dot +
                      QStringLiteral("备注")},
        {.range = {2, 6},
         .kind = MarkKind::Underline,
         .color = QStringLiteral("amber"),
         .id = QStringLiteral("b"),
         .lane = 1,
         .describes =
             ui::kindTitle(AnnotationKind::Underline) + dot + ui::colorTitle(HighlightColor::Amber)}};
    QCOMPARE(
        ui::marksOf(
            {.annotations = &annotations, .tagPaths = &paths, .hits = &hits, .currentHit = 1, .log = &log},
            10),
        expected);
}

void TestArticleHtml::orphansAndNotesOnTheArticleHaveNoMark()
{
    Annotation note;
    note.kind = AnnotationKind::Note;
    const std::vector<Annotation> annotations{note,
                                              highlight(QStringLiteral("gone"), {0, 0}, AnchorState::Orphan),
                                              highlight(QStringLiteral("beyond"), {5, 50})};
    QVERIFY(ui::marksOf({.annotations = &annotations}, 10).empty());
    QCOMPARE(ui::orphanCount(annotations), 1);
}

void TestArticleHtml::onlyHitsNearTheCurrentOneAreMarked()
{
    std::vector<TextRange> hits;
    for (int i = 0; i < 10000; ++i)
        hits.push_back({i, i + 1});
    const auto marks = ui::marksOf({.hits = &hits, .currentHit = 5000}, 10000);
    QCOMPARE(marks.size(), std::size_t(2 * ui::kMarkedHitsEachSide));
    QCOMPARE(marks.front().range.start, qsizetype(5000 - ui::kMarkedHitsEachSide));
}

void TestArticleHtml::hitCursorStartsAtThePlaceAndWraps()
{
    ui::HitCursor cursor;
    QCOMPARE(cursor.index(), -1);
    cursor.next();
    QCOMPARE(cursor.index(), -1);
    cursor.setHits({{1, 3}, {5, 7}, {9, 11}}, 6);
    QCOMPARE(cursor.index(), 1);
    cursor.next();
    cursor.next();
    QCOMPARE(cursor.current(), std::optional(TextRange{1, 3}));
    cursor.previous();
    QCOMPARE(cursor.index(), 2);
    cursor.setHits({{1, 3}}, 100);
    QCOMPARE(cursor.index(), 0);
}

QTEST_GUILESS_MAIN(TestArticleHtml)
#include "tst_articlehtml.moc"
