// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include <QRandomGenerator>

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

namespace {

const QList<Facet> kFacets{Facet::Source, Facet::Date, Facet::Category, Facet::Author,
                           Facet::Script, Facet::Tag,  Facet::Color,    Facet::ReadState};

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
    return parts.join(u' ');
}

} // namespace

class TestFacets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesGoBothWays();
    void nestsDatesAndTags();
    void ownSelectionDoesNotNarrowAFacet();
    void chosenValueStaysEvenWithNothingLeft();
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
    ArticleQuery randomQuery(QRandomGenerator& random);

    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestFacets::initTestCase()
{
    m_library = std::make_unique<TemporaryLibrary>();
    QRandomGenerator random(42);
    const QStringList sources{QStringLiteral("晨报"), QStringLiteral("晚报"), QString(),
                              QStringLiteral("O'Brien \"x\"")};
    const QStringList dates{QString(), QStringLiteral("2020"), QStringLiteral("2021-06"),
                            QStringLiteral("2021-07-01"), QStringLiteral("2022-01-02T03:04:05+08:00")};
    const QStringList names{QStringLiteral("张"), QStringLiteral("李"), QStringLiteral("王")};
    const QStringList texts{QStringLiteral("做实监督文章%1。"), QStringLiteral("做實監督文章%1。"),
                            QStringLiteral("plain %1")};
    const auto pick = [&random](const QStringList& list) {
        return list.at(random.bounded(static_cast<int>(list.size())));
    };
    std::vector<base::ArticleId> ids;
    for (int i = 0; i < 60; ++i) {
        Draft draft{.title = QString::number(i),
                    .text = pick(texts).arg(i),
                    .source = pick(sources),
                    .published = pick(dates)};
        for (const QString& name : names) {
            if (random.bounded(3) == 0)
                draft.authors.append(name);
            if (random.bounded(4) == 0)
                draft.categories.append(name);
        }
        ids.push_back(m_library->add(draft));
    }
    m_library->write([&](Stores& stores) -> base::Result<void> {
        std::vector<base::TagId> tags;
        for (const char* path : {"a", "a/b", "a/b/c", "d"})
            tags.push_back(valueOf(stores.tags.ensure(QLatin1String(path))));
        for (const base::ArticleId id : ids) {
            const base::TagId tag = tags[random.bounded(static_cast<quint32>(tags.size()))];
            if (random.bounded(3) == 0)
                valueOf(stores.tags.tagArticles(std::array{id}, tag));
            if (random.bounded(3) == 0)
                stores.annotations
                    .add({.article = id,
                          .range = base::TextRange{0, 2},
                          .color = static_cast<annotation::HighlightColor>(random.bounded(6)),
                          .tags = {tag}})
                    .value();
            if (random.bounded(4) == 0)
                valueOf(stores.articles.setReadState(std::array{id}, ReadState::Read));
            if (random.bounded(8) == 0)
                valueOf(stores.articles.moveToTrash(std::array{id}));
        }
        return {};
    });
}

void TestFacets::namesGoBothWays()
{
    for (const Facet facet : kFacets)
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

ArticleQuery TestFacets::randomQuery(QRandomGenerator& random)
{
    static const QStringList texts{QString(), QStringLiteral("监督"), QStringLiteral("plain"),
                                   QStringLiteral("-监督"), QStringLiteral("has:highlight")};
    ArticleQuery query{.text = {texts.at(random.bounded(static_cast<int>(texts.size())))}};
    query.trash = random.bounded(6) == 0;
    const FacetCounts all = facets({.trash = query.trash});
    for (const Facet facet : kFacets) {
        const auto& values = all[facet];
        if (values.empty() || random.bounded(3) != 0)
            continue;
        for (int n = 1 + random.bounded(2); n > 0; --n)
            query.filters[facet].append(values[random.bounded(static_cast<quint32>(values.size()))].key);
    }
    return query;
}

void TestFacets::countsEqualWhatChoosingGives()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 25; ++round) {
        const ArticleQuery query = randomQuery(random);
        const FacetCounts counts = facets(query);
        for (const Facet facet : kFacets) {
            for (const FacetValue& value : counts[facet]) {
                ArticleQuery choosing = query;
                choosing.filters[facet] = {value.key};
                const int given = count(choosing);
                QVERIFY2(given == value.count, qPrintable(QStringLiteral("%1: %2 “%3” counts %4, gives %5")
                                                              .arg(print(query), facetName(facet), value.key)
                                                              .arg(value.count)
                                                              .arg(given)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestFacets)
#include "tst_facets.moc"
