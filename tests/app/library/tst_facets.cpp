// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/library/review.h"
#include "app/storage/connection.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

namespace {

QString print(const std::vector<FacetValue>& values)
{
    QStringList lines;
    for (const FacetValue& value : values)
        lines.append(QStringLiteral("%1%2:%3").arg(QString(value.depth, u'>'), value.key).arg(value.count));
    return lines.join(u' ');
}

QString print(const ArticleQuery& query)
{
    QStringList parts{query.text.text};
    for (auto filter = query.filters.cbegin(); filter != query.filters.cend(); ++filter)
        parts.append(facetName(filter.key()) + u'=' + filter->join(u'|'));
    for (auto filter = query.excluded.cbegin(); filter != query.excluded.cend(); ++filter)
        parts.append(facetName(filter.key()) + QStringLiteral("≠") + filter->join(u'|'));
    return parts.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(ArticleQuery)

class TestFacets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesGoBothWays();
    void nestsDatesAndTags();
    void ownSelectionDoesNotNarrowAFacet();
    void chosenValueStaysEvenWithNothingLeft();
    void ownCountsLeaveOutWhatIsBelow();
    void categoriesNestAtSlashes();
    void regionsNestBelowTheirScript();
    void rangesOfMonthsAreInclusive_data();
    void rangesOfMonthsAreInclusive();
    void excludedValueTellsWhatItHides();
    void importsAndCollectionsHaveLabels();
    void queryFieldsFindWhatFacetsFind_data();
    void queryFieldsFindWhatFacetsFind();
    void countsEqualWhatChoosingGives();

private:
    FacetCounts facets(const ArticleQuery& query)
    {
        return m_library->read([&](const Stores& stores) { return stores.articles.facets(query); });
    }
    int count(const ArticleQuery& query)
    {
        return m_library->read([&](const Stores& stores) { return stores.articles.count(query); });
    }
    /// Without columns, by SQL.
    int countInDatabase(const ArticleQuery& query)
    {
        return valueOf(
            m_database->read([&](const Stores& stores) { return stores.articles.count(query); }).result());
    }
    void addArticles();
    void addLibrarianship(QRandomGenerator& random);
    ArticleQuery randomQuery(QRandomGenerator& random);
    void verifyChoosing(const ArticleQuery& query, Facet facet, const FacetValue& value);
    void verifyCount(const ArticleQuery& query, Facet facet, const QString& key, int expected);

    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<Library> m_database; ///< the same one, opened for reading only
    std::vector<base::ArticleId> m_ids;
};

void TestFacets::initTestCase()
{
    m_library = std::make_unique<TemporaryLibrary>();
    addArticles();
    QRandomGenerator random(43);
    addLibrarianship(random);
    m_database = valueOf(Library::open(m_library->path(), {.readOnly = true}));
}

void TestFacets::addArticles()
{
    QRandomGenerator random(42);
    const QStringList sources{u"晨报"_s, u"晚报"_s, QString(), u"O'Brien \"x\""_s};
    const QStringList dates{QString(), u"2020"_s, u"2021-06"_s, u"2021-07-01"_s,
                            u"2022-01-02T03:04:05+08:00"_s};
    const QStringList names{u"张"_s, u"李"_s, u"王"_s};
    const QStringList categories{u"要闻"_s, u"要闻/国内"_s, u" 要闻 / 国际 "_s, u"/"_s, u"文化/书/评论"_s};
    const QStringList texts{u"做实监督文章%1。"_s, u"做實監督文章%1。"_s, u"plain %1"_s};
    const QStringList languages{QString(), u"zh-Hant"_s, u"zh-TW"_s, u"zh-Hant-HK"_s};
    const auto pick = [&random](const QStringList& list) {
        return list.at(random.bounded(static_cast<int>(list.size())));
    };
    const auto some = [&random](const QStringList& list, int oneIn) {
        QStringList picked;
        for (const QString& name : list) {
            if (random.bounded(oneIn) == 0)
                picked.append(name);
        }
        return picked;
    };
    const std::array imports{base::ImportId{},
                             m_library->write([](Stores& s) { return s.imports.begin(u"第一次"_s, {}); }),
                             m_library->write([](Stores& s) { return s.imports.begin(u"第二次"_s, {}); })};
    for (int i = 0; i < 80; ++i) {
        const Draft draft{.title = QString::number(i),
                          .text =
                              pick(texts).arg(i) + QString(i % 4 == 0 ? 60 * (i % 20) * (i % 20) : 0, u'文'),
                          .source = pick(sources),
                          .published = pick(dates),
                          .authors = some(names, 3),
                          .categories = some(categories, 5),
                          .url = i % 8 == 0 ? u"http://a.example/%1"_s.arg(i) : QString()};
        NewArticle article = newArticle(draft);
        article.metadata.site = {i % 3 == 0 ? u"a.example"_s : QString(), document::FieldOrigin::Rule, 1};
        article.metadata.editors = {some(names, 4), document::FieldOrigin::Pattern, 0.9};
        article.metadata.language = {pick(languages), document::FieldOrigin::Pattern, 0.9};
        article.metadata.script = i % 2 == 0 ? text::Script::Hant : text::Script::Hans;
        if (random.bounded(4) == 0)
            article.log.repairs.push_back(
                {.field = u"text"_s, .range = {0, 1}, .before = u"a"_s, .after = u"b"_s});
        const base::ImportId import = imports[static_cast<std::size_t>(random.bounded(3))];
        const auto add = [&](Stores& stores) { return stores.articles.add(article, import); };
        m_ids.push_back(m_library->write(add).id);
        if (draft.url.isEmpty())
            continue;
        article.source.bytes += "again"; // a second version of it
        m_library->write([&](Stores& stores) { return stores.articles.add(article, imports[2]); });
    }
}

/// Tags, highlights, collections, what is read and what is in the trash.
void TestFacets::addLibrarianship(QRandomGenerator& random)
{
    m_library->write([&](Stores& stores) -> base::Result<void> {
        std::vector<base::TagId> tags;
        for (const char* path : {"a", "a/b", "a/b/c", "d"})
            tags.push_back(valueOf(stores.tags.ensure(QLatin1String(path))));
        for (const base::ArticleId id : m_ids) {
            const base::TagId tag = tags[random.bounded(static_cast<quint32>(tags.size()))];
            if (random.bounded(3) == 0)
                valueOf(stores.tags.tagArticles(std::array{id}, tag));
            if (random.bounded(3) == 0)
                valueOf(stores.tags.tagArticles(std::array{id}, tags[random.bounded(2)]));
            if (random.bounded(3) == 0)
                valueOf(stores.annotations.add(
                    {.article = id,
                     .range = base::TextRange{0, 2},
                     .color = static_cast<annotation::HighlightColor>(random.bounded(6)),
                     .tags = {tag}}));
            if (random.bounded(5) == 0)
                valueOf(stores.annotations.add({.article = id,
                                                .kind = annotation::AnnotationKind::Note,
                                                .note = u"备注"_s,
                                                .tags = {tag}}));
            if (random.bounded(4) == 0)
                valueOf(stores.articles.setReadState(std::array{id}, ReadState::Read));
            if (random.bounded(4) == 0)
                valueOf(stores.articles.setStarred(std::array{id}, true));
            if (random.bounded(8) == 0)
                valueOf(stores.articles.moveToTrash(std::array{id}));
        }
        return {};
    });
    // One collection in another, and one beside them.
    const auto connection =
        valueOf(storage::Connection::open(m_library->path(), storage::Connection::Mode::ReadWrite));
    valueOf(connection->execute(
        "INSERT INTO collection(id, uid, parent_id, name, position) VALUES"
        " (1, 'c-1', NULL, 'Reports', 1), (2, 'c-2', 1, 'Cities', 0), (3, 'c-3', NULL, 'Theses', 0);"
        "INSERT INTO collection_article SELECT 1 + id % 3, id, id FROM article WHERE id % 2 = 0;"
        "INSERT OR IGNORE INTO collection_article SELECT 2, id, id FROM article WHERE id % 5 = 0"));
    m_library->reopen();
}

void TestFacets::namesGoBothWays()
{
    for (const Facet facet : allFacets())
        QCOMPARE(facetFromName(facetName(facet)), facet);
    QVERIFY(!facetFromName(u"nothing"));
}

void TestFacets::nestsDatesAndTags()
{
    const FacetCounts counts = facets({});
    QStringList dates;
    for (const FacetValue& value : counts[Facet::Date])
        dates.append(QStringLiteral("%1@%2").arg(value.key).arg(value.depth));
    QCOMPARE(dates.join(u' '), QStringLiteral("2022@0 2022-01@1 2021@0 2021-07@1 2021-06@1 2020@0 @0"));
    QStringList tags;
    for (const FacetValue& value : counts[Facet::Tag])
        tags.append(QStringLiteral("%1@%2").arg(value.key).arg(value.depth));
    QCOMPARE(tags.join(u' '), QStringLiteral("a@0 a/b@1 a/b/c@2 d@0"));
}

void TestFacets::ownSelectionDoesNotNarrowAFacet()
{
    const FacetCounts all = facets({});
    const FacetCounts chosen = facets({.filters = {{Facet::Source, {QStringLiteral("晨报")}}}});
    QCOMPARE(print(chosen[Facet::Source]), print(all[Facet::Source]));
    QVERIFY(print(chosen[Facet::Author]) != print(all[Facet::Author]));
}

void TestFacets::chosenValueStaysEvenWithNothingLeft()
{
    const FacetCounts counts = facets(
        {.text = {QStringLiteral("无此字句")}, .filters = {{Facet::Source, {QStringLiteral("晨报")}}}});
    QCOMPARE(print(counts[Facet::Source]), QStringLiteral("晨报:0"));
}

void TestFacets::ownCountsLeaveOutWhatIsBelow()
{
    const FacetCounts all = facets({});
    for (const Facet facet : {Facet::Tag, Facet::Code, Facet::Category}) {
        QVERIFY(!all[facet].empty());
        for (const FacetValue& value : all[facet]) {
            if (!value.key.isEmpty())
                verifyCount({}, facet, value.key + u'/', value.own);
        }
    }
    const auto alone = facets({.filters = {{Facet::Tag, {u"a/"_s}}}})[Facet::Tag];
    QCOMPARE(alone[0].key, u"a"_s);
    QCOMPARE(alone[1].key, u"a/"_s);
    QCOMPARE(alone[1].count, alone[0].own);
    QVERIFY(alone[0].own < alone[0].count);
}

void TestFacets::categoriesNestAtSlashes()
{
    QStringList shown;
    const auto categories = facets({})[Facet::Category];
    for (const FacetValue& value : categories)
        shown.append(u"%1@%2 %3"_s.arg(value.key).arg(value.depth).arg(value.label));
    shown.sort();
    QCOMPARE(shown.join(u'|'), u"@0 |文化/书/评论@2 评论|文化/书@1 书|文化@0 文化|要闻/国内@1 国内|"
                               "要闻/国际@1 国际|要闻@0 要闻"_s);
}

void TestFacets::regionsNestBelowTheirScript()
{
    QStringList shown;
    int below = 0;
    const auto scripts = facets({})[Facet::Script];
    for (const FacetValue& value : scripts) {
        shown.append(u"%1@%2"_s.arg(value.key).arg(value.depth));
        below += value.depth > 0 ? value.count : 0;
    }
    QCOMPARE(shown.join(u' '), u"hans@0 hant@0 hant-tw@1 hant-hk@1"_s);
    QCOMPARE(scripts[1].count, scripts[1].own + below);
}

void TestFacets::rangesOfMonthsAreInclusive_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QStringList>("same"); // the same by single values
    QTest::newRow("months") << u"2021-06..2022-01"_s << QStringList{u"2021-06"_s, u"2021-07"_s, u"2022-01"_s};
    QTest::newRow("one month") << u"2021-07..2021-07"_s << QStringList{u"2021-07"_s};
    QTest::newRow("no part of a year alone") << u"2020-02..2020-12"_s << QStringList{u"1999"_s};
    QTest::newRow("all of a year alone") << u"2020-01..2021-06"_s << QStringList{u"2020"_s, u"2021-06"_s};
    QTest::newRow("years") << u"2020..2021"_s << QStringList{u"2020"_s, u"2021"_s};
    QTest::newRow("open before") << u"..2021-06"_s << QStringList{u"2020"_s, u"2021-06"_s};
    QTest::newRow("open after") << u"2021-07.."_s << QStringList{u"2021-07"_s, u"2022"_s};
    QTest::newRow("no range") << u"x..y"_s << QStringList{u"1999"_s};
}

void TestFacets::rangesOfMonthsAreInclusive()
{
    QFETCH(QString, range);
    QFETCH(QStringList, same);
    const ArticleQuery query{.filters = {{Facet::Date, {range}}}};
    const int expected = count({.filters = {{Facet::Date, same}}});
    QCOMPARE(count(query), expected);
    QCOMPARE(countInDatabase(query), expected);
    const auto dates = facets(query)[Facet::Date];
    const auto shown = std::ranges::find(dates, range, &FacetValue::key);
    QVERIFY(shown != dates.end());
    QCOMPARE(shown->count, expected);
}

void TestFacets::excludedValueTellsWhatItHides()
{
    const auto countOf = [](const std::vector<FacetValue>& values, const QString& key) {
        const auto found = std::ranges::find(values, key, &FacetValue::key);
        return found == values.end() ? -1 : found->count;
    };
    const int all = count({});
    const auto before = facets({})[Facet::Source];
    const ArticleQuery query{.excluded = {{Facet::Source, {u"晨报"_s}}}};
    const auto after = facets(query)[Facet::Source];
    QCOMPARE(countOf(after, u"晨报"_s), countOf(before, u"晨报"_s));
    QCOMPARE(countOf(after, u"晚报"_s), countOf(before, u"晚报"_s));
    QCOMPARE(count(query), all - countOf(before, u"晨报"_s));
}

void TestFacets::importsAndCollectionsHaveLabels()
{
    const FacetCounts counts = facets({});
    QStringList labels;
    for (const Facet facet : {Facet::Import, Facet::Collection}) {
        for (const FacetValue& value : counts[facet])
            labels.append(u"%1%2"_s.arg(QString(value.depth, u'>'), value.label));
    }
    QCOMPARE(labels.join(u' '), u"第二次 第一次 Theses Reports >Cities"_s);
}

void TestFacets::queryFieldsFindWhatFacetsFind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ArticleQuery>("query");
    const auto row = [](const QString& text, const ArticleQuery& query) {
        QTest::newRow(qPrintable(text)) << text << query;
    };
    row(u"editor:张"_s, {.filters = {{Facet::Editor, {u"张"_s}}}});
    row(u"-editor:張"_s, {.excluded = {{Facet::Editor, {u"张"_s}}}});
    row(u"collection:reports"_s, {.filters = {{Facet::Collection, {u"c-1"_s}}}});
    row(u"collection:Reports/Cities"_s, {.filters = {{Facet::Collection, {u"c-2"_s}}}});
    row(u"-collection:cities"_s, {.excluded = {{Facet::Collection, {u"c-2"_s}}}});
    row(u"code:a"_s, {.filters = {{Facet::Code, {u"a"_s}}}});
    row(u"-code:a/b"_s, {.excluded = {{Facet::Code, {u"a/b"_s}}}});
    row(u"length:short"_s, {.filters = {{Facet::Length, {u"short"_s}}}});
    row(u"length:500..1999"_s, {.filters = {{Facet::Length, {u"medium"_s}}}});
    row(u"length:2000.."_s, {.filters = {{Facet::Length, {u"long"_s, u"very-long"_s}}}});
    row(u"-length:..1999"_s, {.excluded = {{Facet::Length, {u"short"_s, u"medium"_s}}}});
    row(u"script:hant"_s, {.filters = {{Facet::Script, {u"hant"_s}}}});
    row(u"script:hant-tw"_s, {.filters = {{Facet::Script, {u"hant-tw"_s}}}});
    row(u"has:repairs"_s, {.filters = {{Facet::Repairs, {u"repaired"_s}}}});
    row(u"has:versions"_s, {.filters = {{Facet::Versions, {u"several"_s}}}});
    row(u"is:starred"_s, {.filters = {{Facet::Star, {u"starred"_s}}}});
    row(u"source:晚報"_s, {.filters = {{Facet::Source, {u"晚报"_s}}}});
    row(u"author:張"_s, {.filters = {{Facet::Author, {u"张"_s}}}});
    row(u"tag:b"_s, {.filters = {{Facet::Tag, {u"a/b"_s}}}});
    row(u"has:tag"_s, {.filters = {{Facet::Tag, {u"a"_s, u"d"_s}}}});
    row(u"color:rose"_s, {.filters = {{Facet::Color, {u"rose"_s}}}});
    row(u"is:read"_s, {.filters = {{Facet::ReadState, {u"read"_s}}}});
    row(u"-is:review"_s, {.excluded = {{Facet::Review, reviewKeys()}}});
    row(u"review:missing-date"_s, {.filters = {{Facet::Review, {u"missing-date"_s}}}});
    row(u"site:a.example"_s, {.filters = {{Facet::Site, {u"a.example"_s}}}});
    const QString first = facets({})[Facet::Import].back().key;
    row(u"import:第一"_s, {.filters = {{Facet::Import, {first}}}});
}

void TestFacets::queryFieldsFindWhatFacetsFind()
{
    QFETCH(QString, text);
    QFETCH(ArticleQuery, query);
    const int expected = count(query);
    QVERIFY(expected > 0 && expected < count({}));
    QCOMPARE(count({.text = {text}}), expected);
    QCOMPARE(count({.text = {text}, .filters = query.filters, .excluded = query.excluded}), expected);
    QCOMPARE(countInDatabase({.text = {text}}), expected);
}

ArticleQuery TestFacets::randomQuery(QRandomGenerator& random)
{
    static const QStringList texts{QString(), u"监督"_s, u"plain"_s, u"-监督"_s, u"has:highlight"_s};
    ArticleQuery query{.text = {texts.at(random.bounded(static_cast<int>(texts.size())))}};
    query.trash = random.bounded(6) == 0;
    const FacetCounts all = facets({.trash = query.trash});
    const auto anyKey = [&](Facet facet) {
        const auto& values = all[facet];
        const bool isPath = facet == Facet::Tag || facet == Facet::Code || facet == Facet::Category;
        const QString key = values[random.bounded(static_cast<quint32>(values.size()))].key;
        if (facet == Facet::Date && random.bounded(3) == 0)
            return u"2020-01..2021-06"_s;
        return isPath && !key.isEmpty() && random.bounded(3) == 0 ? key + u'/' : key;
    };
    for (const Facet facet : allFacets()) {
        if (all[facet].empty())
            continue;
        for (int n = random.bounded(9) == 0 ? 1 + random.bounded(2) : 0; n > 0; --n)
            query.filters[facet].append(anyKey(facet));
        for (int n = random.bounded(10) == 0 ? 1 + random.bounded(2) : 0; n > 0; --n)
            query.excluded[facet].append(anyKey(facet));
    }
    return query;
}

void TestFacets::verifyCount(const ArticleQuery& query, Facet facet, const QString& key, int expected)
{
    ArticleQuery choosing = query;
    choosing.filters[facet] = {key};
    choosing.excluded[facet].removeAll(key); // its own exclusion is lifted
    const int given = count(choosing);
    const int inDatabase = countInDatabase(choosing);
    QVERIFY2(given == expected && inDatabase == expected,
             qPrintable(u"%1: %2 “%3” counts %4, gives %5, in the database %6"_s
                            .arg(print(query), facetName(facet), key)
                            .arg(expected)
                            .arg(given)
                            .arg(inDatabase)));
}

void TestFacets::verifyChoosing(const ArticleQuery& query, Facet facet, const FacetValue& value)
{
    verifyCount(query, facet, value.key, value.count);
    const bool isPath = facet == Facet::Tag || facet == Facet::Code || facet == Facet::Category;
    const bool isExcluded = query.excluded.value(facet).contains(value.key);
    if (isPath && !value.key.isEmpty() && !value.key.endsWith(u'/') && !isExcluded &&
        !query.excluded.value(facet).contains(value.key + u'/'))
        verifyCount(query, facet, value.key + u'/', value.own);
}

void TestFacets::countsEqualWhatChoosingGives()
{
    QRandomGenerator random(1);
    int values = 0;
    for (int round = 0; round < 80; ++round) {
        const ArticleQuery query = randomQuery(random);
        const FacetCounts counts = facets(query);
        QCOMPARE(counts.size(), static_cast<qsizetype>(allFacets().size()));
        for (const Facet facet : allFacets()) {
            for (const FacetValue& value : counts[facet]) {
                verifyChoosing(query, facet, value);
                if (QTest::currentTestFailed())
                    return;
                ++values;
            }
        }
    }
    QVERIFY(values > 1000);
}

QTEST_GUILESS_MAIN(TestFacets)
#include "tst_facets.moc"
