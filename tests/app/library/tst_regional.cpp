// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/lexiconcsv.h"
#include "app/library/queryreading.h"
#include "app/search/hits.h"
#include "app/storage/connection.h"
#include "app/text/folding.h"
#include "app/text/regionalwords.h"
#include "tests/app/library/fixture.h"

#include <QRandomGenerator>
#include <map>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::Stores;
using search::WordPair;

namespace {

ArticleQuery regional(const QString& text, const QStringList& without = {})
{
    return {.text = {.text = text, .regional = true, .withoutPairs = without}};
}

} // namespace

class TestRegional : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openCcKnowsWordsOfTaiwan();
    void findsWordsOfTheOtherRegion_data();
    void findsWordsOfTheOtherRegion();
    void listFacetsHitsAndSnippetsAgree();
    void tellsWhatEachWordBrings();
    void wordsAreOfferedWhenTheyAreNotWanted();
    void ownPairsComeFirstAndCanBeUndone();
    void refusesPairsThatAddNothing();
    void saysWhyAPassageWasFound();
    void readsTables_data();
    void readsTables();
    void tablesSurviveTheRoundTrip();
    void findsWhatAScanFinds();

private:
    std::unique_ptr<test::TemporaryLibrary> m_file;
    base::ArticleId m_mainland;
    base::ArticleId m_taiwan;
};

void TestRegional::init()
{
    m_file = std::make_unique<test::TemporaryLibrary>();
    m_mainland = m_file->add({.title = u"大陆"_s,
                              .text = u"他们写软件，也修服务器。\n信息公开。"_s,
                              .source = u"晨报"_s,
                              .published = u"2021-01-01"_s});
    m_taiwan = m_file->add({.title = u"台灣"_s,
                            .text = u"他們寫軟體，也修伺服器。\n資訊公開。"_s,
                            .source = u"晚報"_s,
                            .published = u"2022-01-01"_s});
    m_file->add({.title = u"無關"_s, .text = u"下雨天。特朗普來訪。"_s, .published = u"2023-01-01"_s});
}

void TestRegional::openCcKnowsWordsOfTaiwan()
{
    const auto words = text::regionalWords();
    QVERIFY(words);
    QVERIFY2(words->size() > 300, qPrintable(QString::number(words->size())));
    const auto has = [&words](const QString& mainland, const QString& taiwan) {
        return std::ranges::find(*words, text::RegionalWord{mainland, taiwan}) != words->end();
    };
    QVERIFY(has(u"软件"_s, u"軟體"_s));
    QVERIFY(has(u"信息"_s, u"資訊"_s));
}

void TestRegional::findsWordsOfTheOtherRegion_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    const QStringList both{u"台灣"_s, u"大陆"_s};
    QTest::newRow("mainland word") << u"软件"_s << both;
    QTest::newRow("in traditional characters") << u"軟件"_s << both;
    QTest::newRow("word of Taiwan") << u"軟體"_s << both;
    QTest::newRow("inside a phrase") << u"修服务器"_s << both;
    QTest::newRow("two words") << u"软件 信息"_s << both;
    QTest::newRow("near each other") << u"软件 NEAR/5 服务器"_s << both;
    QTest::newRow("name of the news") << u"川普"_s << QStringList{u"無關"_s};
    QTest::newRow("exactly this script") << u"=软件"_s << QStringList{u"大陆"_s};
    QTest::newRow("not") << u"修 -软件"_s << QStringList{};
}

void TestRegional::findsWordsOfTheOtherRegion()
{
    QFETCH(QString, query);
    QFETCH(QStringList, found);
    QCOMPARE(m_file->titles(regional(query)), found);
    QVERIFY(m_file->titles(query) != found || query.startsWith(u'=')); // only where it is wanted
}

void TestRegional::listFacetsHitsAndSnippetsAgree()
{
    const ArticleQuery query = regional(u"软件"_s);
    const base::ArticleId taiwan = m_taiwan;
    m_file->read([&](const Stores& stores) -> base::Result<void> {
        QTest::qCompare(test::valueOf(stores.articles.count(query)), 2, "count", "2", __FILE__, __LINE__);
        const auto facets = test::valueOf(stores.articles.facets(query));
        QTest::qCompare(facets.value(library::Facet::Source).size(), std::size_t{2}, "sources", "2", __FILE__,
                        __LINE__);
        const auto rows = test::valueOf(stores.articles.summaries(std::span(&taiwan, 1), query.text));
        const auto& row = rows.front();
        QTest::qVerify(row.snippetHits.size() == 1 && row.snippetHits.front().of(row.snippet) == u"軟體"_s,
                       "snippet", "marks the word of Taiwan", __FILE__, __LINE__);
        const auto hits = test::valueOf(stores.articles.hits(taiwan, query.text));
        QTest::qCompare(hits.size(), std::size_t{1}, "hits", "1", __FILE__, __LINE__);
        ArticleQuery ranked = query;
        ranked.sort = {{library::SortColumn::Relevance, Qt::DescendingOrder}};
        QTest::qCompare(test::valueOf(stores.articles.find(ranked)).size(), std::size_t{2}, "ranked", "2",
                        __FILE__, __LINE__);
        return {};
    });
}

void TestRegional::tellsWhatEachWordBrings()
{
    const auto finds = m_file->read(
        [](const Stores& stores) { return stores.lexicon.findsOf(regional(u"软件 OR 信息"_s)); });
    QVERIFY(finds.size() >= 2);
    const auto software =
        std::ranges::find_if(finds, [](const auto& find) { return find.word.added == u"軟體"; });
    QVERIFY(software != finds.end());
    QCOMPARE(software->word.typed, u"软件"_s);
    QCOMPARE(software->articles, 0); // 資訊 finds that article, too
    const auto without = m_file->read([&](const Stores& stores) {
        return stores.lexicon.findsOf(regional(u"软件"_s, {software->word.key}));
    });
    QCOMPARE(without.front().articles, 1); // what a click would bring
    QVERIFY(!without.front().word.used);
    QCOMPARE(m_file->titles(regional(u"软件"_s, {software->word.key})), QStringList{u"大陆"_s});
}

void TestRegional::wordsAreOfferedWhenTheyAreNotWanted()
{
    const auto finds =
        m_file->read([](const Stores& stores) { return stores.lexicon.findsOf({.text = {u"软件"_s}}); });
    QCOMPARE(finds.size(), std::size_t{1});
    QCOMPARE(finds.front().articles, 1);
    QVERIFY(!finds.front().word.used);
    const auto none =
        m_file->read([](const Stores& stores) { return stores.lexicon.findsOf({.text = {u"下雨"_s}}); });
    QVERIFY(none.empty());
}

void TestRegional::ownPairsComeFirstAndCanBeUndone()
{
    QCOMPARE(m_file->titles(regional(u"下雨天"_s)).size(), 1);
    const std::vector<WordPair> pairs{
        {u"雨天"_s, u"公开"_s}, {u"公開"_s, u"雨天"_s}, {u"软件"_s, u"電算程式"_s}};
    QCOMPARE(m_file->write([&](Stores& stores) { return stores.lexicon.add(pairs); }, u"Add pairs"_s), 2);
    QCOMPARE(m_file->titles(regional(u"雨天"_s)).size(), 3);
    const auto finds =
        m_file->read([](const Stores& stores) { return stores.lexicon.findsOf(regional(u"软件"_s)); });
    QCOMPARE(finds.front().word.added, u"電算程式"_s);
    QCOMPARE(test::valueOf(m_file->library().undo().result()), u"Add pairs"_s);
    QCOMPARE(m_file->titles(regional(u"雨天"_s)).size(), 1);
    QCOMPARE(test::valueOf(m_file->library().redo().result()), u"Add pairs"_s);
    m_file->write([&](Stores& stores) { return stores.lexicon.remove(std::span(pairs.data(), 1)); });
    const auto left = m_file->read([](const Stores& stores) { return stores.lexicon.all(); });
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(m_file->problems(), QString());
}

void TestRegional::refusesPairsThatAddNothing()
{
    for (const WordPair& pair :
         {WordPair{u"监督"_s, u"監督"_s}, WordPair{u"监督"_s, u" "_s}, WordPair{u"监督"_s, u"，"_s}}) {
        QVERIFY(!library::objectionTo(pair).isEmpty());
        const auto added =
            m_file->library()
                .write(u"Add"_s, [pair](Stores& stores) { return stores.lexicon.add(std::span(&pair, 1)); })
                .result();
        QVERIFY(!added);
        QCOMPARE(added.error().code, base::ErrorCode::InvalidInput);
    }
}

void TestRegional::saysWhyAPassageWasFound()
{
    const auto why = [this](const search::Query& query, const QString& found) {
        return m_file->read([&](const Stores& stores) { return stores.lexicon.whyMatched(query, found); });
    };
    QCOMPARE(why(regional(u"软件"_s).text, u"軟體"_s).front().kind, search::MatchKind::Regional);
    QVERIFY(why({u"软件"_s}, u"軟體"_s).empty());
    QCOMPARE(why({u"软件"_s}, u"軟件"_s).front().kind, search::MatchKind::Traditional);
}

void TestRegional::readsTables_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("pairs");
    QTest::addColumn<QList<int>>("problems"); // lines
    QTest::newRow("commas") << u"软件,軟體\n信息,資訊\n"_s << u"软件=軟體 信息=資訊"_s << QList<int>{};
    QTest::newRow("heading, comment, empty lines")
        << u"\uFEFFTerm,Equivalent\r\n# mine\r\n\r\n软件,軟體\r\n"_s.toLower() << u"软件=軟體"_s
        << QList<int>{};
    QTest::newRow("tabs and semicolons")
        << u"软件\t軟體\n信息;資訊"_s << u"软件=軟體 信息=資訊"_s << QList<int>{};
    QTest::newRow("quotes") << u"\"a,b\",\"紐\"\"約\""_s << u"a,b=紐\"約"_s << QList<int>{};
    QTest::newRow("one column") << u"软件\n信息,資訊"_s << u"信息=資訊"_s << QList<int>{1};
    QTest::newRow("three columns") << u"a,b,c"_s << QString() << QList<int>{1};
    QTest::newRow("one word twice") << u"监督,監督\n软件,軟體"_s << u"软件=軟體"_s << QList<int>{1};
    QTest::newRow("open quote") << u"\"软件,軟體"_s << QString() << QList<int>{1};
    QTest::newRow("nothing") << QString() << QString() << QList<int>{};
}

void TestRegional::readsTables()
{
    QFETCH(QString, table);
    QFETCH(QString, pairs);
    QFETCH(QList<int>, problems);
    const library::LexiconTable read = library::readLexiconCsv(table);
    QStringList found;
    for (const WordPair& pair : read.pairs)
        found += pair.term + u'=' + pair.equivalent;
    QCOMPARE(found.join(u' '), pairs);
    QList<int> lines;
    for (const auto& problem : read.problems) {
        lines += problem.line;
        QVERIFY(!problem.message.isEmpty());
    }
    QCOMPARE(lines, problems);
}

void TestRegional::tablesSurviveTheRoundTrip()
{
    const std::vector<WordPair> pairs{{u"软件"_s, u"軟體"_s}, {u"a,b"_s, u"c\"d\""_s}, {u"# x"_s, u"y;z"_s}};
    QCOMPARE(library::readLexiconCsv(library::writeLexiconCsv(pairs)).pairs, pairs);
}

namespace {

/// The words that mean the same as `word`, folded, with itself.
QStringList formsOf(const QString& word, const std::vector<WordPair>& words)
{
    QStringList forms{text::fold(word)};
    for (const WordPair& pair : words) {
        if (text::fold(pair.term) == forms.front())
            forms += text::fold(pair.equivalent);
        else if (text::fold(pair.equivalent) == forms.front())
            forms += text::fold(pair.term);
    }
    return forms;
}

bool holdsAny(const QString& text, const QStringList& forms)
{
    return std::ranges::any_of(forms, [&text](const QString& form) {
        return !search::findHits(text, {{.terms = {{.text = form}}}}).empty();
    });
}

} // namespace

/// Recall and precision against a scan: an article is found if and only if its folded tokens hold the word or
/// one of its equivalents.
void TestRegional::findsWhatAScanFinds()
{
    const std::shared_ptr<storage::Connection> connection =
        test::valueOf(storage::Connection::open(m_file->path(), storage::Connection::Mode::ReadOnly));
    const std::vector<WordPair> words = test::valueOf(library::lexiconOf(*connection))->pairs();
    QRandomGenerator random(20210701);
    const auto anyWord = [&] {
        const auto& word = words.at(std::size_t(random.bounded(int(words.size()))));
        return random.bounded(2) ? word.term : word.equivalent;
    };
    std::map<base::ArticleId, QString> texts;
    for (int i = 0; i < 60; ++i) {
        QString text;
        for (int j = 0; j < 6; ++j)
            text += anyWord() + QChar(random.bounded(3) ? u'的' : u'，');
        texts[m_file->add({.title = u"%1"_s.arg(i), .text = text})] = text;
    }
    for (int i = 0; i < 80; ++i) {
        const QString word = anyWord();
        const QStringList forms = formsOf(word, words);
        std::vector<base::ArticleId> expected;
        for (const auto& [id, text] : texts) {
            if (holdsAny(text, forms))
                expected.push_back(id);
        }
        auto found = m_file->read([query = regional(u'"' + word + u'"')](const Stores& stores) {
            return stores.articles.find(query);
        });
        std::erase_if(found, [&texts](base::ArticleId id) { return !texts.contains(id); });
        std::ranges::sort(found);
        QVERIFY2(found == expected, qPrintable(word + u" → "_s + forms.join(u' ')));
    }
}

QTEST_GUILESS_MAIN(TestRegional)
#include "tst_regional.moc"
