// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include <QRandomGenerator>

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void marksHitsInTheSource();
    void marksTitleAndSnippet();
    void saysWhyTheFirstHitIsOne();
    void ranksBetterMatchesFirst();
    void equalsBruteForce();
    void indexIsConsistent();

private:
    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestSearch::initTestCase()
{
    m_library = std::make_unique<TemporaryLibrary>();
    const auto hans =
        m_library->add({.title = QStringLiteral("A 督导回访"),
                        .text = QStringLiteral("做实监督文章。\n对“一把手”监督，加强管理。GDP增长。"),
                        .source = QStringLiteral("人民日报"),
                        .published = QStringLiteral("2021-06-27"),
                        .authors = {QStringLiteral("刘宾")},
                        .categories = {QStringLiteral("时政")}});
    m_library->add({.title = QStringLiteral("B 監督執紀"),
                    .text = QStringLiteral("分清各方職責，做實監督文章。"),
                    .source = QStringLiteral("晨報"),
                    .published = QStringLiteral("2022-01")});
    m_library->add(
        {.title = QStringLiteral("C 天气"), .text = QStringLiteral("今日有雨，宜读书。"), .published = {}});
    m_library->write([hans](Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.ensure(QStringLiteral("制度/巡察"));
        if (!tag)
            return base::fail(tag.error());
        const auto added = stores.annotations.add({.article = hans,
                                                   .range = base::TextRange{0, 4},
                                                   .color = annotation::HighlightColor::Rose,
                                                   .note = QStringLiteral("值得引用的備註"),
                                                   .tags = {*tag}});
        if (!added)
            return base::fail(added.error());
        return stores.articles.setStarred(std::array{hans}, true);
    });
}

void TestSearch::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found"); // first letters of titles, newest first
    const auto row = [](const QString& query, const QString& found) {
        QTest::newRow(qPrintable(query)) << query << found;
    };
    row(QString(), QStringLiteral("BAC"));
    row(QStringLiteral("监督"), QStringLiteral("BA"));
    row(QStringLiteral("監督"), QStringLiteral("BA"));
    row(QStringLiteral("督"), QStringLiteral("BA"));
    row(QStringLiteral("=監督"), QStringLiteral("B"));
    row(QStringLiteral("=监督"), QStringLiteral("A"));
    row(QStringLiteral("=一把手监督"), QStringLiteral("A"));
    row(QStringLiteral("=一把手監督"), QString());
    row(QStringLiteral("=GD*"), QStringLiteral("A"));
    row(QStringLiteral("=gd*"), QString());
    row(QStringLiteral("一把手监督"), QStringLiteral("A"));
    row(QStringLiteral("做实 NEAR/2 文章"), QStringLiteral("BA"));
    row(QStringLiteral("做实 NEAR/1 文章"), QString());
    row(QStringLiteral("=做實 NEAR/2 文章"), QStringLiteral("B"));
    row(QStringLiteral("version:1"), QStringLiteral("BAC"));
    row(QStringLiteral("has:versions"), QString());
    row(QStringLiteral("has:repairs"), QString());
    row(QStringLiteral("site:晨報"), QString());
    row(QStringLiteral("imported:2000.."), QStringLiteral("BAC"));
    row(QStringLiteral("imported:..2000"), QString());
    row(QStringLiteral("文章对"), QString());
    row(QStringLiteral("gdp增長"), QStringLiteral("A"));
    row(QStringLiteral("监督 管理"), QStringLiteral("A"));
    row(QStringLiteral("监督 -管理"), QStringLiteral("B"));
    row(QStringLiteral("-监督"), QStringLiteral("C"));
    row(QStringLiteral("管理 OR 读书"), QStringLiteral("AC"));
    row(QStringLiteral("(管理 OR 读书) 监督"), QStringLiteral("A"));
    row(QStringLiteral("title:监督"), QStringLiteral("B"));
    row(QStringLiteral("title:=监督"), QString());
    row(QStringLiteral("source:人民"), QStringLiteral("A"));
    row(QStringLiteral("source:晨报"), QStringLiteral("BC"));
    row(QStringLiteral("author:劉賓"), QStringLiteral("A"));
    row(QStringLiteral("category:時政"), QStringLiteral("A"));
    row(QStringLiteral("tag:制度"), QStringLiteral("A"));
    row(QStringLiteral("tag:巡察"), QStringLiteral("A"));
    row(QStringLiteral("tag:没有"), QString());
    row(QStringLiteral("note:备注"), QStringLiteral("A"));
    row(QStringLiteral("备注"), QStringLiteral("A"));
    row(QStringLiteral("highlight:做實監督"), QStringLiteral("A"));
    row(QStringLiteral("highlight:管理"), QString());
    row(QStringLiteral("color:rose"), QStringLiteral("A"));
    row(QStringLiteral("color:sky"), QString());
    row(QStringLiteral("script:hant"), QStringLiteral("B"));
    row(QStringLiteral("has:highlight"), QStringLiteral("A"));
    row(QStringLiteral("has:note"), QStringLiteral("A"));
    row(QStringLiteral("-has:tag"), QStringLiteral("BC"));
    row(QStringLiteral("is:starred"), QStringLiteral("A"));
    row(QStringLiteral("is:unread"), QStringLiteral("BAC"));
    row(QStringLiteral("after:2021-07"), QStringLiteral("B"));
    row(QStringLiteral("before:2022"), QStringLiteral("A"));
    row(QStringLiteral("date:2021-06"), QStringLiteral("A"));
    row(QStringLiteral("date:2021..2022"), QStringLiteral("BA"));
    row(QStringLiteral("foo:bar"), QString());
    row(QStringLiteral("！"), QStringLiteral("BAC"));
    row(QStringLiteral("监督 OR \""), QStringLiteral("BA"));
}

void TestSearch::finds()
{
    QFETCH(QString, query);
    QFETCH(QString, found);
    QString letters;
    for (const QString& title : m_library->titles(query))
        letters += title.at(0);
    QCOMPARE(letters, found);
    const int count =
        m_library->read([&](const Stores& stores) { return stores.articles.count({.text = {query}}); });
    QCOMPARE(count, static_cast<int>(found.size()));
}

void TestSearch::marksHitsInTheSource()
{
    const auto ids = m_library->read(
        [](const Stores& stores) { return stores.articles.find({.text = {QStringLiteral("=監督")}}); });
    QCOMPARE(ids.size(), 1U);
    const auto article =
        m_library->read([&](const Stores& stores) { return stores.articles.load(ids.front()); });
    const auto hits = m_library->read([&](const Stores& stores) {
        return stores.articles.hits(ids.front(), {QStringLiteral("监督 -管理")});
    });
    QCOMPARE(hits.size(), 1U);
    QCOMPARE(hits.front().of(article.document.text), u"監督");
}

void TestSearch::marksTitleAndSnippet()
{
    const search::Query query{QStringLiteral("监督")};
    const auto rows = m_library->read([&](const Stores& stores) -> base::Result<std::vector<ArticleSummary>> {
        return stores.articles.summaries(stores.articles.find({.text = query}).value(), query);
    });
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].titleHits.size(), 1U);
    QCOMPARE(rows[0].titleHits[0].of(rows[0].title), u"監督");
    QCOMPARE(rows[1].titleHits.size(), 0U);
    QCOMPARE(rows[1].snippetHits.size(), 2U);
    QCOMPARE(rows[1].snippetHits[1].of(rows[1].snippet), u"监督");
    QCOMPARE(rows[1].annotationCount, 1);
    QCOMPARE(rows[0].hitCount, 1);
    QCOMPARE(rows[1].hitCount, 2);
}

void TestSearch::saysWhyTheFirstHitIsOne()
{
    const search::Query query{QStringLiteral("監督")};
    const auto rows = m_library->read([&](const Stores& stores) {
        return stores.articles.summaries(stores.articles.find({.text = query}).value(), query);
    });
    QCOMPARE(rows.size(), 2U);
    QVERIFY(rows[0].reasons.empty()); // as typed
    const search::MatchReason simplified{search::MatchKind::Simplified, QStringLiteral("監督"),
                                         QStringLiteral("监督")};
    QCOMPARE(rows[1].reasons, std::vector{simplified});
}

void TestSearch::ranksBetterMatchesFirst()
{
    TemporaryLibrary temporary;
    temporary.add({.title = QStringLiteral("rare"),
                   .text = QStringLiteral("监督一次。") + QStringLiteral("别的话。").repeated(50),
                   .published = QStringLiteral("2023")});
    temporary.add({.title = QStringLiteral("often"),
                   .text = QStringLiteral("监督，监督，监督。"),
                   .published = QStringLiteral("2020")});
    for (int i = 0; i < 5; ++i)
        temporary.add({.title = QStringLiteral("none"), .text = QStringLiteral("别的话%1。").arg(i)});
    const ArticleQuery query{.text = {QStringLiteral("监督")},
                             .sort = {{SortColumn::Relevance, Qt::DescendingOrder}}};
    QCOMPARE(temporary.titles(query).join(u' '), QStringLiteral("often rare"));
}

// Random substrings in either script against a scan over the folded text.
void TestSearch::equalsBruteForce()
{
    TemporaryLibrary temporary;
    const QString hans = QStringLiteral("监督执纪问责会议发展国学习");
    const QString hant = QStringLiteral("監督執紀問責會議發展國學習");
    QRandomGenerator random(7);
    QStringList texts;
    for (int i = 0; i < 60; ++i) {
        const QString& letters = i % 2 == 0 ? hans : hant;
        QString text;
        for (int n = 0; n < 40; ++n)
            text += letters.at(random.bounded(static_cast<int>(letters.size())));
        texts.append(text);
        temporary.add({.title = QString::number(i), .text = text, .published = {}});
    }
    const auto simplified = [&](QString text) {
        for (int i = 0; i < hans.size(); ++i)
            text.replace(hant.at(i), hans.at(i));
        return text;
    };
    for (int round = 0; round < 200; ++round) {
        const QString& from = texts.at(random.bounded(static_cast<int>(texts.size())));
        const QString query = from.mid(random.bounded(30), 1 + random.bounded(4));
        QStringList expected;
        for (int i = static_cast<int>(texts.size()) - 1; i >= 0; --i) {
            if (simplified(texts.at(i)).contains(simplified(query)))
                expected.append(QString::number(i));
        }
        QCOMPARE(temporary.titles(query).join(u' '), expected.join(u' '));
    }
}

void TestSearch::indexIsConsistent()
{
    QCOMPARE(m_library->problems(), QString());
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
