// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/library/keyedorder.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

/// Lists in every order, in memory and by the database.
class TestOrdering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_varied.reset(); }
    void severalKeysDecideOneAfterAnother();
    void chineseOrdersDiffer_data();
    void chineseOrdersDiffer();
    void whatHasNoValueComesLastBothWays_data();
    void whatHasNoValueComesLastBothWays();
    void bestMatchesComeFirst();
    void memoryAndDatabaseAgree_data();
    void memoryAndDatabaseAgree();
    void orderFollowsChangedTitles();
    void sortsManyStably();
    void keysAreReadFromText();

private:
    [[nodiscard]] static QString titles(TemporaryLibrary& library, const QString& keys,
                                        text::ChineseOrder order = text::ChineseOrder::Pinyin,
                                        const QString& text = {});
    static void compareWithDatabase(TemporaryLibrary& library, const ArticleQuery& query);

    std::unique_ptr<TemporaryLibrary> m_varied;
};

namespace {

Draft anyDraft(QRandomGenerator& random)
{
    static const QStringList titles{u"江城日报"_s, u"海灣晚報"_s, u"《江城日报》"_s, u"第9期"_s, u"第10期"_s,
                                    u"Alpha"_s,    QString(),     u"山"_s,           u"重庆"_s,  u"……"_s};
    const auto any = [&random](const QStringList& list) {
        return list.at(random.bounded(static_cast<int>(list.size())));
    };
    return {.title = any(titles),
            .text = u"监督"_s.repeated(1 + random.bounded(3)) + u"做实。"_s.repeated(random.bounded(4)),
            .source = any({u"江报"_s, u"海報"_s, QString(), u"Daily"_s}),
            .published = any({QString(), u"2020"_s, u"2021-06"_s, u"2021-07-01"_s, u"1931-09-18"_s}),
            .authors = any({QString(), u"甲"_s, u"乙"_s, u"丙 甲"_s}).split(u' ', Qt::SkipEmptyParts),
            .categories = any({QString(), u"国内"_s, u"國際"_s}).split(u' ', Qt::SkipEmptyParts)};
}

QString print(const std::vector<base::ArticleId>& ids)
{
    QStringList numbers;
    for (const base::ArticleId id : ids)
        numbers.append(QString::number(id.value));
    return numbers.join(u' ');
}

} // namespace

QString TestOrdering::titles(TemporaryLibrary& library, const QString& keys, text::ChineseOrder order,
                             const QString& text)
{
    return library.titles({.text = {text}, .sort = *sortKeysFromText(keys), .chineseOrder = order})
        .join(u' ');
}

/// A library opened for reading only has no columns: it lists by SQL.
void TestOrdering::compareWithDatabase(TemporaryLibrary& library, const ArticleQuery& query)
{
    const auto ask = [&query](const Library& from) {
        return print(valueOf(
            from.read([&query](const Stores& stores) { return stores.articles.find(query); }).result()));
    };
    const auto database = valueOf(Library::open(library.path(), {.readOnly = true}));
    QCOMPARE(ask(library.library()), ask(*database));
}

void TestOrdering::initTestCase()
{
    m_varied = std::make_unique<TemporaryLibrary>();
    QRandomGenerator random(3);
    std::vector<base::ArticleId> ids;
    for (int i = 0; i < 60; ++i)
        ids.push_back(m_varied->add(anyDraft(random)));
    m_varied->write([&](Stores& stores) -> base::Result<void> {
        for (int i = 0; i < 30; ++i) {
            const std::array one{ids[random.bounded(60U)]};
            std::ignore = stores.articles.setStarred(one, random.bounded(2) == 0);
            std::ignore = stores.articles.setReadState(one, static_cast<ReadState>(random.bounded(3)));
            std::ignore =
                stores.annotations.add({.article = ids[random.bounded(60U)], .range = base::TextRange{0, 2}});
        }
        return {};
    });
}

void TestOrdering::severalKeysDecideOneAfterAnother()
{
    TemporaryLibrary library;
    library.add({.title = u"c"_s, .source = u"乙"_s, .published = u"2021"_s});
    library.add({.title = u"a"_s, .source = u"甲"_s, .published = u"2020"_s});
    library.add({.title = u"b"_s, .source = u"甲"_s, .published = u"2022"_s});
    library.add({.title = u"d"_s, .source = u"甲"_s, .published = u"2022"_s});
    // jia, yi
    QCOMPARE(titles(library, u"source"_s), u"d b a c"_s); // newest, then newest id first
    QCOMPARE(titles(library, u"source,title"_s), u"a b d c"_s);
    QCOMPARE(titles(library, u"-source,-date,-title"_s), u"c a d b"_s);
    QCOMPARE(titles(library, u"-date"_s), u"a c d b"_s);
}

void TestOrdering::chineseOrdersDiffer_data()
{
    QTest::addColumn<text::ChineseOrder>("order");
    QTest::addColumn<QString>("expected");
    QTest::newRow("pinyin") << text::ChineseOrder::Pinyin << u"北风 沪上 天晴 中秋"_s;
    QTest::newRow("zhuyin") << text::ChineseOrder::Zhuyin << u"北风 天晴 沪上 中秋"_s;
    QTest::newRow("strokes") << text::ChineseOrder::Stroke << u"中秋 天晴 北风 沪上"_s;
}

void TestOrdering::chineseOrdersDiffer()
{
    QFETCH(text::ChineseOrder, order);
    QFETCH(QString, expected);
    TemporaryLibrary library;
    for (const QString& title : {u"天晴"_s, u"中秋"_s, u"沪上"_s, u"北风"_s})
        library.add({.title = title});
    QCOMPARE(titles(library, u"title"_s, order), expected);
}

void TestOrdering::whatHasNoValueComesLastBothWays_data()
{
    QTest::addColumn<QString>("keys");
    for (const char* column : {"title", "source", "author", "category", "date"}) {
        QTest::newRow(column) << QString::fromLatin1(column);
        QTest::addRow("%s, turned", column) << u"-"_s + QString::fromLatin1(column);
    }
}

void TestOrdering::whatHasNoValueComesLastBothWays()
{
    QFETCH(QString, keys);
    TemporaryLibrary library;
    const auto none = library.add({.title = {}, .source = {}, .published = {}});
    for (const QString& name : {u"甲"_s, u"乙"_s})
        library.add(
            {.title = name, .source = name, .published = u"2021"_s, .authors = {name}, .categories = {name}});
    const ArticleQuery query{.sort = *sortKeysFromText(keys)};
    const auto found = library.read([&query](const Stores& stores) { return stores.articles.find(query); });
    QCOMPARE(found.size(), std::size_t{3});
    QCOMPARE(found.back(), none);
    compareWithDatabase(library, query);
}

void TestOrdering::bestMatchesComeFirst()
{
    TemporaryLibrary library;
    library.add({.title = u"often"_s, .text = u"监督監督监督。"_s, .published = u"2019"_s});
    library.add({.title = u"once"_s, .text = u"监督以外还有很多别的话要说。"_s, .published = u"2022"_s});
    library.add({.title = u"never"_s, .text = u"别的。"_s, .published = u"2023"_s});
    QCOMPARE(titles(library, u"relevance"_s, {}, u"监督"_s), u"often once"_s);
    QCOMPARE(titles(library, u"-relevance"_s, {}, u"监督"_s), u"once often"_s);
    QCOMPARE(titles(library, u"relevance"_s), u"never once often"_s); // of nothing in particular
}

void TestOrdering::memoryAndDatabaseAgree_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<text::ChineseOrder>("order");
    for (const char* keys : {"date",
                             "-date",
                             "title",
                             "-title",
                             "source,-title",
                             "-source,date",
                             "author,source,title",
                             "-author",
                             "category,-date",
                             "-category,author",
                             "imported",
                             "-imported",
                             "length,title",
                             "-length",
                             "read-state,date",
                             "star,-read-state,title",
                             "annotations,title",
                             "-annotations",
                             "script,-title",
                             "relevance,title",
                             "title,-relevance",
                             "-relevance"}) {
        for (const auto order : {text::ChineseOrder::Pinyin, text::ChineseOrder::Stroke})
            QTest::addRow("%s %s", keys, qPrintable(text::chineseOrderName(order)))
                << QString::fromLatin1(keys) << order;
    }
}

void TestOrdering::memoryAndDatabaseAgree()
{
    QFETCH(QString, keys);
    QFETCH(text::ChineseOrder, order);
    compareWithDatabase(*m_varied, {.sort = *sortKeysFromText(keys), .chineseOrder = order});
    compareWithDatabase(*m_varied,
                        {.text = {u"做实"_s}, .sort = *sortKeysFromText(keys), .chineseOrder = order});
}

void TestOrdering::orderFollowsChangedTitles()
{
    TemporaryLibrary library;
    QRandomGenerator random(7);
    std::vector<base::ArticleId> ids;
    for (int i = 0; i < 40; ++i)
        ids.push_back(library.add(anyDraft(random)));
    const ArticleQuery byTitle{.sort = *sortKeysFromText(u"title,imported"_s)};
    for (int round = 0; round < 40; ++round) {
        compareWithDatabase(library, byTitle);
        if (round % 5 == 4) {
            ids.push_back(library.add(anyDraft(random)));
            continue;
        }
        library.write([&](Stores& stores) -> base::Result<void> {
            for (int i = 0; i <= round % 4; ++i) {
                const auto id = ids[random.bounded(static_cast<quint32>(ids.size()))];
                if (auto done = stores.articles.setField(id, u"title"_s, {anyDraft(random).title}); !done)
                    return done;
            }
            return {};
        });
        if (round % 3 == 0)
            std::ignore = library.library().undo().result();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestOrdering::sortsManyStably()
{
    QRandomGenerator random(9);
    for (const quint64 range : {quint64{3}, quint64{100'000}, ~quint64{0}}) {
        std::vector<KeyedArticle> articles;
        for (qint64 i = 0; i < 10'000; ++i)
            articles.push_back({random.generate64() % range, base::ArticleId{i}});
        std::vector<KeyedArticle> expected = articles;
        std::ranges::stable_sort(expected, {}, &KeyedArticle::key);
        sortStably(articles);
        for (std::size_t i = 0; i < articles.size(); ++i)
            QCOMPARE(articles[i].id, expected[i].id);
    }
}

void TestOrdering::keysAreReadFromText()
{
    const auto keys = sortKeysFromText(u"source, -date"_s);
    QVERIFY(keys);
    QCOMPARE(*keys, (std::vector{SortKey{SortColumn::Source, Qt::AscendingOrder},
                                 SortKey{SortColumn::Published, Qt::AscendingOrder}}));
    QCOMPARE(sortKeysText(*keys), u"source,-date"_s);
    for (const QString& wrong : {u""_s, u"size"_s, u"date,size"_s, u"--date"_s})
        QVERIFY2(!sortKeysFromText(wrong), qPrintable(wrong));
    for (int i = 0; i < 12; ++i) {
        const auto column = static_cast<SortColumn>(i);
        QCOMPARE(sortColumnFromName(sortColumnName(column)), column);
    }
}

QTEST_GUILESS_MAIN(TestOrdering)
#include "tst_ordering.moc"
