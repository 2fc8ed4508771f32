// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/library/indexplace.h"
#include "app/library/indexscan.h"
#include "app/library/pairedphrase.h"
#include "app/storage/connection.h"

#include <QRandomGenerator>
#include <ranges>
#include <set>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

/// One search from both ends of the index.
class TestIndexScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void bothEndsTogetherFindAll_data();
    void bothEndsTogetherFindAll();
    void endsWithEnough();
    void onlyOneSearchHasTheSecondReader();
    void differentStatesAreNotMixed();
    void xByTwoOfItsWords_data();
    void xByTwoOfItsWords();
    void readingEndsWithEnough();

private:
    [[nodiscard]] std::set<qint64> placesOf(const QString& expression);

    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<storage::Connection> m_connection;
    std::unique_ptr<SecondReader> m_second;
};

namespace {

const QStringList kWords{u"监督"_s, u"做实"_s, u"巡察"_s, u"管理"_s, u"罕见"_s};

const QStringList kBetween{u"。"_s, u"”"_s, QString()};

NewArticle anyArticle(QRandomGenerator& random, int number)
{
    QString text = u"第%1篇。"_s.arg(number);
    for (const QString& word : kWords)
        text += random.bounded(word == u"罕见" ? 100 : 3) == 0 ? word + kBetween.at(random.bounded(3))
                                                               : QString();
    const QString day = QDate(2010, 1, 1).addDays(random.bounded(4000)).toString(Qt::ISODate);
    return newArticle({.title = u"题"_s, .text = text, .published = day});
}

std::unique_ptr<storage::Connection> reader(const QString& path)
{
    return valueOf(storage::Connection::open(path, storage::Connection::Mode::ReadOnly));
}

} // namespace

void TestIndexScan::initTestCase()
{
    m_library = std::make_unique<TemporaryLibrary>();
    QRandomGenerator random(1);
    std::vector<NewArticle> articles;
    for (int i = 0; i < 400; ++i)
        articles.push_back(anyArticle(random, i));
    std::vector<const NewArticle*> all;
    for (const NewArticle& article : articles)
        all.push_back(&article);
    m_library->write([&all](Stores& stores) { return stores.articles.add(all, {}); });
    m_connection = reader(m_library->path());
    m_second = std::make_unique<SecondReader>(reader(m_library->path()));
}

void TestIndexScan::cleanupTestCase()
{
    m_second.reset();
    m_connection.reset();
    m_library.reset();
}

std::set<qint64> TestIndexScan::placesOf(const QString& expression)
{
    std::set<qint64> places;
    const auto add = [&places](qint64 place) { return places.insert(place).second; };
    const auto end = valueOf(IndexScan(*m_connection, nullptr).run(expression, add, [](qint64) {}));
    return end == IndexScan::End::All ? places : std::set<qint64>();
}

void TestIndexScan::bothEndsTogetherFindAll_data()
{
    QTest::addColumn<QString>("expression");
    for (const QString& word : kWords)
        QTest::newRow(qPrintable(word)) << u'"' + word + u'"';
    QTest::newRow("any") << u"\"监督\" OR \"罕见\""_s;
    QTest::newRow("none") << u"\"没有\""_s;
    QTest::newRow("all") << u"\"篇\""_s;
}

void TestIndexScan::bothEndsTogetherFindAll()
{
    QFETCH(QString, expression);
    const auto expected = placesOf(expression);
    for (int round = 0; round < 20; ++round) {
        std::set<qint64> newer;
        std::set<qint64> older;
        qint64 last = std::numeric_limits<qint64>::min();
        bool ascending = true;
        const auto addNewer = [&](qint64 place) {
            ascending = ascending && place > last;
            last = place;
            newer.insert(place);
            return true;
        };
        const auto addOlder = [&older](qint64 place) { older.insert(place); };
        const auto end = IndexScan(*m_connection, m_second.get()).run(expression, addNewer, addOlder);
        QCOMPARE(valueOf(end), IndexScan::End::All);
        QVERIFY(ascending);
        newer.merge(older);
        QVERIFY(newer == expected);
    }
}

void TestIndexScan::endsWithEnough()
{
    const auto expected = placesOf(u"\"篇\""_s);
    for (int round = 0; round < 20; ++round) {
        std::vector<qint64> newest;
        const auto add = [&newest](qint64 place) {
            newest.push_back(place);
            return newest.size() < 5;
        };
        const auto end =
            valueOf(IndexScan(*m_connection, m_second.get()).run(u"\"篇\""_s, add, [](qint64) {}));
        QVERIFY(std::equal(newest.begin(), newest.end(), expected.begin()));
        QVERIFY2(newest.size() == 5 || end == IndexScan::End::All, "else the other end had the rest");
    }
}

void TestIndexScan::onlyOneSearchHasTheSecondReader()
{
    const auto taken = m_second->take();
    QVERIFY(taken);
    QVERIFY(!m_second->take());
    std::set<qint64> places;
    const auto add = [&places](qint64 place) { return places.insert(place).second; };
    const auto fail = [](qint64) { QFAIL("somebody else has it"); };
    valueOf(IndexScan(*m_connection, m_second.get()).run(u"\"篇\""_s, add, fail));
    QVERIFY(places == placesOf(u"\"篇\""_s));
}

void TestIndexScan::differentStatesAreNotMixed()
{
    const auto expected = placesOf(u"\"监督\""_s);
    valueOf(m_connection->execute("BEGIN"));
    QVERIFY(placesOf(u"\"监督\""_s) == expected); // from here on it sees this state
    const auto added = m_library->add({.text = u"监督又一篇。"_s, .published = u"1950-01-01"_s});
    std::set<qint64> places;
    const auto add = [&places](qint64 place) { return places.insert(place).second; };
    const auto addOlder = [&places](qint64 place) { places.insert(place); };
    valueOf(IndexScan(*m_connection, m_second.get()).run(u"\"监督\""_s, add, addOlder));
    valueOf(m_connection->execute("ROLLBACK"));
    QVERIFY(places == expected);
    const auto later = placesOf(u"\"监督\""_s);
    QCOMPARE(later.size(), expected.size() + 1);
    QCOMPARE(articleAtPlace(*later.rbegin()), added);
}

void TestIndexScan::xByTwoOfItsWords_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<bool>("byPairs");
    QTest::newRow("common words") << u"做实巡察"_s << true;
    QTest::newRow("a rare word among common ones") << u"巡察管理罕见"_s << true;
    QTest::newRow("over a break that is not typed") << u"督做实巡"_s << true;
    QTest::newRow("over a break") << u"监督。做实"_s << true;
    QTest::newRow("between signs") << u"罕“见”管理"_s << true;
    QTest::newRow("in the other script") << u"監督做實"_s << true;
    QTest::newRow("nowhere") << u"没有这样的话"_s << true;
    QTest::newRow("in the title and everywhere") << u"题第篇题"_s << true;
    QTest::newRow("a pair") << u"监督"_s << true;
    QTest::newRow("a pair in the other script") << u"監督"_s << true;
    QTest::newRow("a pair over signs that are looked through") << u"“监”督"_s << true;
    QTest::newRow("one word") << u"监"_s << false;
    QTest::newRow("two words with a break between them") << u"督。做"_s << false;
}

void TestIndexScan::xByTwoOfItsWords()
{
    QFETCH(QString, phrase);
    QFETCH(bool, byPairs);
    const auto columns = valueOf(ArticleColumns::load(*m_connection));
    const auto rare = valueOf(PairedPhrase::of(*m_connection, columns, {.text = phrase}));
    QCOMPARE(rare.has_value(), byPairs);
    if (!byPairs)
        return;
    const auto expected = placesOf(u'"' + phrase + u'"');
    for (SecondReader* second : {static_cast<SecondReader*>(nullptr), m_second.get()}) {
        std::set<qint64> places;
        const auto add = [&places](qint64 place) {
            places.insert(place);
            return true;
        };
        std::set<qint64> older; // filled by another thread
        const auto addOlder = [&older](qint64 place) { older.insert(place); };
        QCOMPARE(valueOf(rare->find(IndexScan(*m_connection, second), add, addOlder)), IndexScan::End::All);
        places.merge(older);
        QVERIFY(places == expected);
    }
}

void TestIndexScan::readingEndsWithEnough()
{
    const auto columns = valueOf(ArticleColumns::load(*m_connection));
    const auto rare = valueOf(PairedPhrase::of(*m_connection, columns, {.text = u"监督做实"_s}));
    const auto expected = placesOf(u"\"监督做实\""_s);
    QVERIFY(expected.size() > 3);
    std::vector<qint64> newest;
    const auto add = [&newest](qint64 place) {
        newest.push_back(place);
        return newest.size() < 3;
    };
    const IndexScan scan(*m_connection, nullptr);
    QCOMPARE(valueOf(rare->find(scan, add, [](qint64) {})), IndexScan::End::Stopped);
    QVERIFY(std::ranges::equal(newest, expected | std::views::take(3)));
}

QTEST_GUILESS_MAIN(TestIndexScan)
#include "tst_indexscan.moc"
