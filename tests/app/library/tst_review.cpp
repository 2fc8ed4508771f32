// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/fieldvalue.h"
#include "app/library/review.h"
#include "app/storage/connection.h"
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using document::Candidate;
using document::FieldOrigin;
using document::Metadata;

namespace {

Metadata soundMetadata()
{
    Metadata metadata;
    metadata.title = {u"河道治理三年"_s, FieldOrigin::MetaElement, 0.9};
    metadata.published = {text::PublishedDate::fromIso(u"2021-06-27"), FieldOrigin::MetaElement, 0.9};
    metadata.source = {u"江城日报"_s, FieldOrigin::Pattern, 0.8};
    metadata.authors = {{u"林一"_s}, FieldOrigin::Pattern, 0.8};
    return metadata;
}

QString issuesOf(const Metadata& metadata)
{
    QStringList keys;
    for (const ReviewIssue& issue : reviewIssues(metadata))
        keys.append(reviewKey(issue));
    return keys.join(u' ');
}

Candidate candidate(const QString& field, const QStringList& value, double confidence)
{
    return {.field = field, .value = value, .origin = FieldOrigin::Pattern, .confidence = confidence};
}

} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysGoBothWays();
    void findsWhatIsMissing();
    void siteStandsInForTheSource();
    void lowConfidenceIsDoubtful();
    void candidatesThatDisagreeConflict_data();
    void candidatesThatDisagreeConflict();
    void whatTheUserSetIsSettled();
    void facetCountsFollowCorrections();
    void queryFindsArticlesToReview();
    void undoAndRedoMoveTheCounts();
    void confirmedValueSurvivesReimportOfAChangedFile();
    void correctedValueSurvivesReimportOfAChangedFile();
    void correctedAddressStillMeetsItsFile();
    void valuesOfTheWrongKindAreRefused();
    void olderLibraryIsReviewedWhenOpened();
    void articlesOfOneSiteAreFound_data();
    void articlesOfOneSiteAreFound();
    void siteLeavesOutWhatTheUserSetAlready();

private:
    [[nodiscard]] QString counts(const ArticleQuery& query = {})
    {
        const auto facets =
            m_library->read([&](const Stores& stores) { return stores.articles.facets(query); });
        QStringList lines;
        for (const FacetValue& value : facets.value(Facet::Review))
            lines.append(u"%1:%2"_s.arg(value.key).arg(value.count));
        return lines.join(u' ');
    }
    void setField(base::ArticleId id, const QString& field, const QStringList& value)
    {
        m_library->write([&](Stores& stores) { return stores.articles.setField(id, field, value); });
    }
    [[nodiscard]] Metadata metadataOf(base::ArticleId id)
    {
        return m_library->read([id](const Stores& stores) { return stores.articles.load(id); }).metadata;
    }

    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestReview::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
}

void TestReview::keysGoBothWays()
{
    QCOMPARE(reviewKeys().size(), 12);
    for (const QString& key : reviewKeys()) {
        const auto issue = reviewFromKey(key);
        QVERIFY2(issue, qPrintable(key));
        QCOMPARE(reviewKey(*issue), key);
    }
    QVERIFY(!reviewFromKey(u"missing-url"));
}

void TestReview::findsWhatIsMissing()
{
    QCOMPARE(issuesOf(soundMetadata()), QString());
    QCOMPARE(issuesOf({}), u"missing-title missing-date missing-source missing-author"_s);
}

void TestReview::siteStandsInForTheSource()
{
    Metadata metadata = soundMetadata();
    metadata.source = {};
    QCOMPARE(issuesOf(metadata), u"missing-source"_s);
    metadata.site = {u"江城网"_s, FieldOrigin::MetaElement, 0.8};
    QCOMPARE(issuesOf(metadata), QString());
}

void TestReview::lowConfidenceIsDoubtful()
{
    Metadata metadata = soundMetadata();
    metadata.published.confidence = 0.3;
    metadata.title.confidence = kDoubtfulBelow;
    QCOMPARE(issuesOf(metadata), u"doubtful-date"_s);
}

void TestReview::candidatesThatDisagreeConflict_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("value");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<QString>("issues");
    QTest::newRow("another day") << u"published"_s << QStringList{u"2021-06-28"_s} << 0.7
                                 << u"conflicting-date"_s;
    QTest::newRow("a weak guess") << u"published"_s << QStringList{u"2021-06-28"_s} << 0.3 << QString();
    QTest::newRow("the same day to the minute")
        << u"published"_s << QStringList{u"2021-06-27T14:17+08:00"_s} << 0.7 << QString();
    QTest::newRow("title with the site's name")
        << u"title"_s << QStringList{u"河道治理三年_江城网"_s} << 0.6 << QString();
    QTest::newRow("title in the other script")
        << u"title"_s << QStringList{u"河道治理三年"_s} << 0.6 << QString();
    QTest::newRow("another title") << u"title"_s << QStringList{u"江城网首页"_s} << 0.6
                                   << u"conflicting-title"_s;
    QTest::newRow("another source") << u"source"_s << QStringList{u"海灣晚報"_s} << 0.6
                                    << u"conflicting-source"_s;
    QTest::newRow("more authors") << u"authors"_s << QStringList{u"周二"_s, u"林一"_s} << 0.6 << QString();
    QTest::newRow("other authors") << u"authors"_s << QStringList{u"周二"_s} << 0.6
                                   << u"conflicting-author"_s;
}

void TestReview::candidatesThatDisagreeConflict()
{
    QFETCH(QString, field);
    QFETCH(QStringList, value);
    QFETCH(double, confidence);
    Metadata metadata = soundMetadata();
    metadata.candidates.push_back(candidate(field, value, confidence));
    QTEST(issuesOf(metadata), "issues");
}

void TestReview::whatTheUserSetIsSettled()
{
    Metadata metadata;
    QVERIFY(setUserValue(metadata, u"title", {u"题目"_s}));
    QVERIFY(setUserValue(metadata, u"published", {u"2021-06"_s}));
    QVERIFY(setUserValue(metadata, u"authors", {})); // it has none
    metadata.candidates.push_back(candidate(u"published"_s, {u"1999-01-01"_s}, 0.9));
    QCOMPARE(issuesOf(metadata), u"missing-source"_s);
}

void TestReview::facetCountsFollowCorrections()
{
    const auto undated = m_library->add({.text = u"一"_s, .published = {}, .authors = {u"林一"_s}});
    m_library->add({.text = u"二"_s, .source = {}, .published = {}, .authors = {u"林一"_s}});
    m_library->add({.text = u"三"_s});
    QCOMPARE(counts(), u"missing-date:2 missing-source:1 missing-author:1"_s);
    setField(undated, u"published"_s, {u"2021-06-27"_s});
    QCOMPARE(counts(), u"missing-date:1 missing-source:1 missing-author:1"_s);
    QCOMPARE(counts({.filters = {{Facet::Review, {u"missing-date"_s}}}}),
             u"missing-date:1 missing-source:1 missing-author:1"_s);
    QCOMPARE(counts({.filters = {{Facet::Source, {u""_s}}}}), u"missing-date:1 missing-source:1"_s);
}

void TestReview::queryFindsArticlesToReview()
{
    m_library->add({.title = u"甲"_s, .published = {}, .authors = {u"林一"_s}});
    m_library->add({.title = u"乙"_s, .source = {}, .authors = {u"林一"_s}});
    m_library->add({.title = u"丙"_s, .authors = {u"林一"_s}});
    QCOMPARE(m_library->titles(u"review:missing-date"_s), QStringList{u"甲"_s});
    QCOMPARE(m_library->titles(u"is:review -review:missing-date"_s), QStringList{u"乙"_s});
    QCOMPARE(m_library->titles(u"NOT is:review"_s), QStringList{u"丙"_s});
    QCOMPARE(m_library->titles({.filters = {{Facet::Review, {u"missing-source"_s}}}}), QStringList{u"乙"_s});
}

void TestReview::undoAndRedoMoveTheCounts()
{
    const auto id = m_library->add({.published = {}, .authors = {u"林一"_s}});
    setField(id, u"published"_s, {u"2021-06-27"_s});
    QCOMPARE(counts(), QString());
    valueOf(m_library->library().undo().result());
    QCOMPARE(counts(), u"missing-date:1"_s);
    QVERIFY(!metadataOf(id).published.value);
    valueOf(m_library->library().redo().result());
    QCOMPARE(counts(), QString());
    m_library->reopen();
    QCOMPARE(counts(), QString());
    QCOMPARE(metadataOf(id).published.value->toIso(), u"2021-06-27"_s);
    QCOMPARE(metadataOf(id).published.origin, FieldOrigin::User);
}

void TestReview::confirmedValueSurvivesReimportOfAChangedFile()
{
    const QString file = u"/pages/1.html"_s;
    const auto id = m_library->add({.text = u"一"_s, .source = u"晨报"_s, .origin = file});
    m_library->write([id](Stores& stores) { return stores.articles.confirmField(id, u"source"_s); });
    const auto again = m_library->addFully({.text = u"一改"_s, .source = u"晚报"_s, .origin = file});
    QCOMPARE(again.outcome, AddOutcome::NewVersion);
    QCOMPARE(again.id, id);
    QCOMPARE(metadataOf(id).source.value, u"晨报"_s);
    QCOMPARE(metadataOf(id).source.origin, FieldOrigin::User);
}

void TestReview::correctedValueSurvivesReimportOfAChangedFile()
{
    const QString file = u"/pages/1.html"_s;
    const auto id =
        m_library->add({.text = u"一"_s, .published = {}, .authors = {u"林一"_s}, .origin = file});
    setField(id, u"published"_s, {u"2021-06-27T14:17+08:00"_s});
    m_library->add({.text = u"一改"_s, .published = u"2022-01-01"_s, .authors = {u"林一"_s}, .origin = file});
    QCOMPARE(metadataOf(id).published.value->toIso(), u"2021-06-27T14:17+08:00"_s);
    QCOMPARE(counts(), QString());
    m_library->add({.text = u"二改"_s, .published = {}, .authors = {u"林一"_s}, .origin = file});
    QCOMPARE(metadataOf(id).published.value->toIso(), u"2021-06-27T14:17+08:00"_s);
    QCOMPARE(counts(), QString());
}

void TestReview::correctedAddressStillMeetsItsFile()
{
    const Draft draft{.text = u"一"_s, .url = u"http://a.example/1"_s, .origin = u"/pages/1.html"_s};
    const auto id = m_library->add(draft);
    setField(id, u"url"_s, {u"http://b.example/1"_s});
    Draft changed = draft;
    changed.text = u"一改"_s;
    QCOMPARE(m_library->addFully(changed).id, id);
    QCOMPARE(metadataOf(id).url.value, u"http://b.example/1"_s);
}

void TestReview::valuesOfTheWrongKindAreRefused()
{
    const auto id = m_library->add({});
    const auto problem = [&](const QString& field, const QStringList& value) {
        return m_library->library()
            .write(u"step"_s, [&](Stores& stores) { return stores.articles.setField(id, field, value); })
            .result();
    };
    for (const auto& result : {problem(u"published"_s, {u"gestern"_s}), problem(u"title"_s, {u"a"_s, u"b"_s}),
                               problem(u"colour"_s, {u"a"_s})}) {
        QVERIFY(!result);
        QCOMPARE(result.error().code, base::ErrorCode::InvalidInput);
    }
    QCOMPARE(metadataOf(id).published.origin, FieldOrigin::FrontMatter);
}

void TestReview::olderLibraryIsReviewedWhenOpened()
{
    m_library->add({.published = {}, .authors = {u"林一"_s}});
    m_library->close();
    {
        const auto connection =
            valueOf(storage::Connection::open(m_library->path(), storage::Connection::Mode::ReadWrite));
        valueOf(connection->execute(
            "DELETE FROM article_review; DELETE FROM setting WHERE key = 'review_version'"));
    }
    m_library->reopen();
    QCOMPARE(counts(), u"missing-date:1"_s);
}

void TestReview::articlesOfOneSiteAreFound_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::newRow("host, whatever the scheme and www")
        << u"http://news.example/1"_s << u"晨报"_s << u"news.example"_s << 3;
    QTest::newRow("source") << QString() << u"晚报"_s << u"晚报"_s << 2;
}

void TestReview::articlesOfOneSiteAreFound()
{
    QFETCH(QString, url);
    QFETCH(QString, source);
    m_library->add({.text = u"一"_s, .url = u"https://www.news.example/2"_s});
    m_library->add({.text = u"二"_s, .url = u"https://news.example:8080/2"_s});
    m_library->add({.text = u"三"_s, .url = u"https://news.example.org/2"_s});
    m_library->add({.text = u"四"_s, .source = u"晚报"_s});
    const auto id = m_library->add({.text = u"五"_s, .source = source, .url = url});
    const auto found =
        m_library->read([id](const Stores& stores) { return stores.articles.fromSameSite(id, u"source"_s); });
    QTEST(found.site.name, "name");
    QTEST(int(found.ids.size()), "count");
}

void TestReview::siteLeavesOutWhatTheUserSetAlready()
{
    const auto own = m_library->add({.text = u"一"_s, .url = u"https://news.example/1"_s});
    const auto other = m_library->add({.text = u"二"_s, .url = u"https://news.example/2"_s});
    m_library->add({.text = u"三"_s, .url = u"https://news.example/3"_s});
    setField(own, u"source"_s, {u"新源"_s});
    setField(other, u"source"_s, {u"我知道"_s});
    const auto found = m_library->read(
        [own](const Stores& stores) { return stores.articles.fromSameSite(own, u"source"_s); });
    QCOMPARE(found.ids.size(), 2);
    QVERIFY(std::ranges::find(found.ids, other) == found.ids.end());
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
