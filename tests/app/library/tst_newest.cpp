// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

/// The index stands in the order of dates: lists that begin with the newest are begun without the rest.
class TestNewest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_libraries.clear(); }
    void aListBeginsAsItGoesOn_data();
    void aListBeginsAsItGoesOn();
    void otherOrdersComeWhole();
    void fewAreAll();
    void anArticleWithAnotherDateIsFoundOnceInItsPlace();
    void annotatedArticlesStandAmongTheOthers();
    void articlesOfOneStepEnterTogether();
    void theIndexStaysHealthyUnderRandomEdits();

private:
    std::vector<std::unique_ptr<TemporaryLibrary>> m_libraries; ///< different at random
};

namespace {

constexpr int kArticles = 240;

const QStringList kWords{u"监督"_s, u"做实"_s, u"巡察"_s, u"GDP"_s, u"川普"_s, u"特朗普"_s, u"管理"_s};

QString anyDate(QRandomGenerator& random)
{
    switch (random.bounded(8)) {
    case 0:
        return {};
    case 1:
        return QString::number(random.bounded(1890, 2026));
    default:
        return QDate(2019, 1, 1).addDays(random.bounded(1500)).toString(Qt::ISODate);
    }
}

Draft anyDraft(QRandomGenerator& random, int number)
{
    QString text = u"第%1篇。"_s.arg(number);
    for (int i = random.bounded(1, 5); i > 0; --i)
        text += kWords.at(random.bounded(static_cast<int>(kWords.size()))) + u"，"_s;
    return {.title = u"题%1"_s.arg(number),
            .text = text,
            .source = u"报社%1"_s.arg(random.bounded(3)),
            .published = anyDate(random)};
}

std::vector<base::ArticleId> addMany(TemporaryLibrary& library, QRandomGenerator& random, int count)
{
    std::vector<NewArticle> articles;
    for (int i = 0; i < count; ++i)
        articles.push_back(newArticle(anyDraft(random, i)));
    std::vector<const NewArticle*> all;
    for (const NewArticle& article : articles)
        all.push_back(&article);
    std::vector<base::ArticleId> ids;
    for (const AddedArticle& added :
         library.write([&all](Stores& stores) { return stores.articles.add(all, {}); }))
        ids.push_back(added.id);
    return ids;
}

void changeSome(TemporaryLibrary& library, QRandomGenerator& random, const std::vector<base::ArticleId>& ids)
{
    library.write([&](Stores& stores) -> base::Result<void> {
        for (int i = 0; i < 30; ++i) {
            const std::array one{ids[random.bounded(static_cast<quint32>(ids.size()))]};
            std::ignore = random.bounded(2) == 0 ? stores.articles.moveToTrash(one)
                                                 : stores.articles.setStarred(one, true);
        }
        for (int i = 0; i < 12; ++i) {
            const auto article = ids[random.bounded(static_cast<quint32>(ids.size()))];
            std::ignore =
                stores.annotations.add({.article = article,
                                        .range = base::TextRange{0, 2},
                                        .note = kWords.at(random.bounded(static_cast<int>(kWords.size())))});
        }
        return {};
    });
}

ListBeginning beginning(TemporaryLibrary& library, const ArticleQuery& query, std::size_t count)
{
    return library.read([&](const Stores& stores) { return stores.articles.beginning(query, count); });
}

std::vector<base::ArticleId> all(TemporaryLibrary& library, const ArticleQuery& query)
{
    return library.read([&](const Stores& stores) { return stores.articles.find(query); });
}

QString number(base::ArticleId id)
{
    return QString::number(id.value);
}

QString print(const std::vector<base::ArticleId>& ids)
{
    QStringList numbers;
    for (const base::ArticleId id : ids)
        numbers.append(number(id));
    return numbers.join(u' ');
}

void compareBeginning(TemporaryLibrary& library, const ArticleQuery& query,
                      const std::vector<base::ArticleId>& whole, std::size_t count)
{
    const auto begun = beginning(library, query, count);
    QVERIFY(begun.ids.size() >= std::min(count, whole.size()));
    QVERIFY(begun.ids.size() <= whole.size());
    QCOMPARE(print(begun.ids), print({whole.begin(), whole.begin() + qsizetype(begun.ids.size())}));
    QVERIFY(!begun.isAll || begun.ids.size() == whole.size());
}

} // namespace

void TestNewest::initTestCase()
{
    for (const quint32 seed : {1U, 2U, 3U}) {
        auto library = std::make_unique<TemporaryLibrary>();
        QRandomGenerator random(seed);
        changeSome(*library, random, addMany(*library, random, kArticles));
        m_libraries.push_back(std::move(library));
    }
}

void TestNewest::aListBeginsAsItGoesOn_data()
{
    QTest::addColumn<QString>("text");
    for (const auto& text : {u""_s,
                             u"监督"_s,
                             u"监"_s,
                             u"gdp"_s,
                             u"没有的词"_s,
                             u"特朗普"_s,
                             u"监督 OR 巡察"_s,
                             u"监督 管理"_s,
                             u"监督 source:报社1"_s,
                             u"管理 -source:报社1"_s,
                             u"监督 -管理"_s,
                             u"=监督"_s,
                             u"监督 NEAR/3 管理"_s,
                             u"监督 is:starred"_s,
                             u"！ 监督"_s,
                             u"source:报社2"_s,
                             u"监督 date:2020"_s,
                             u"note:监督"_s,
                             u"(监督 OR gdp) source:报社1"_s,
                             u"监*"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestNewest::aListBeginsAsItGoesOn()
{
    QFETCH(QString, text);
    for (const auto& library : m_libraries) {
        for (const bool trash : {false, true}) {
            ArticleQuery query{.text = {text}, .trash = trash};
            const auto whole = all(*library, query);
            for (const std::size_t count : {1U, 7U, 50U, 1000U})
                compareBeginning(*library, query, whole, count);
            query.filters = {{Facet::Source, {u"报社1"_s, u"报社2"_s}}};
            compareBeginning(*library, query, all(*library, query), 5);
        }
    }
}

void TestNewest::otherOrdersComeWhole()
{
    TemporaryLibrary library;
    QRandomGenerator random(4);
    addMany(library, random, 60);
    const ArticleQuery byTitle{.text = {u"监督"_s}, .sort = *sortKeysFromText(u"title"_s)};
    QCOMPARE(beginning(library, byTitle, 3), (ListBeginning{all(library, byTitle), true}));
}

void TestNewest::fewAreAll()
{
    TemporaryLibrary library;
    library.add({.text = u"监督一。"_s, .published = u"2020-01-01"_s});
    library.add({.text = u"监督二。"_s, .published = u"2010-01-01"_s});
    library.add({.text = u"监督三。"_s, .published = {}});
    QVERIFY(beginning(library, {.text = {u"监督"_s}}, 4).isAll);
    const auto one = beginning(library, {.text = {u"监督"_s}}, 1);
    QCOMPARE(one.ids.size(), std::size_t{1});
    QVERIFY2(!one.isAll, "the other years are not looked at");
}

void TestNewest::anArticleWithAnotherDateIsFoundOnceInItsPlace()
{
    TemporaryLibrary library;
    const auto old = library.add({.title = u"旧"_s, .text = u"监督一。"_s, .published = u"1990-05-01"_s});
    const auto recent = library.add({.title = u"新"_s, .text = u"监督二。"_s, .published = u"2020-05-01"_s});
    const ArticleQuery query{.text = {u"监督"_s}};
    const auto date = [&](const QString& day) {
        library.write([&](Stores& stores) {
            return stores.articles.setField(old, u"published"_s,
                                            day.isEmpty() ? QStringList() : QStringList{day});
        });
    };
    const auto first = [&] { return number(beginning(library, query, 1).ids.front()); };
    QCOMPARE(first(), number(recent));
    date(u"2021-05-01"_s);
    QCOMPARE(first(), number(old));
    QCOMPARE(print(all(library, query)), print({old, recent}));
    QCOMPARE(library.problems(), QString());
    date({});
    QCOMPARE(print(all(library, query)), print({recent, old}));
    QCOMPARE(first(), number(recent));
    valueOf(library.library().undo().result());
    QCOMPARE(first(), number(old));
    valueOf(library.library().undo().result());
    QCOMPARE(first(), number(recent));
    valueOf(library.library().redo().result());
    QCOMPARE(first(), number(old));
    QCOMPARE(print(all(library, query)), print({old, recent}));
    QCOMPARE(library.problems(), QString());
}

void TestNewest::annotatedArticlesStandAmongTheOthers()
{
    TemporaryLibrary library;
    std::vector<base::ArticleId> ids;
    for (const auto& year : {u"2012"_s, u"2014"_s, u"2016"_s, u"2018"_s})
        ids.push_back(
            library.add({.text = (year == u"2016" ? u"别的。"_s : u"监督。"_s) + year, .published = year}));
    library.write([&](Stores& stores) {
        return stores.annotations.add({.article = ids[2], .range = base::TextRange{0, 2}, .note = u"监督"_s});
    });
    const ArticleQuery query{.text = {u"监督"_s}};
    QCOMPARE(print(beginning(library, query, 1).ids), print({ids[3]}));
    QCOMPARE(print(beginning(library, query, 2).ids), print({ids[3], ids[2], ids[1]}));
    QCOMPARE(print(all(library, query)), print({ids[3], ids[2], ids[1], ids[0]}));
}

void TestNewest::articlesOfOneStepEnterTogether()
{
    TemporaryLibrary library;
    const auto one =
        newArticle({.title = u"甲"_s, .text = u"监督甲。"_s, .published = u"2020"_s, .url = u"a:1"_s});
    const auto other = newArticle({.title = u"乙"_s, .text = u"监督乙。"_s, .published = u"2010"_s});
    const auto again =
        newArticle({.title = u"丙"_s, .text = u"巡察丙。"_s, .published = u"2011"_s, .url = u"a:1"_s});
    const std::vector<const NewArticle*> together{&one, &other, &again};
    library.write([&](Stores& stores) { return stores.articles.add(together, {}); });
    QCOMPARE(library.titles(u"监督"_s), QStringList{u"乙"_s});
    QCOMPARE(library.titles(u"巡察"_s), QStringList{u"丙"_s});
    library.add({.title = u"丁"_s, .text = u"巡察丁。"_s, .published = u"2022"_s});
    QCOMPARE(library.titles(u"巡察"_s), (QStringList{u"丁"_s, u"丙"_s}));
    QCOMPARE(library.problems(), QString());
}

void TestNewest::theIndexStaysHealthyUnderRandomEdits()
{
    TemporaryLibrary library;
    QRandomGenerator random(5);
    const auto ids = addMany(library, random, 40);
    for (int round = 0; round < 60; ++round) {
        if (random.bounded(4) == 0) {
            std::ignore =
                (random.bounded(2) == 0 ? library.library().undo() : library.library().redo()).result();
            continue;
        }
        library.write([&](Stores& stores) -> base::Result<void> {
            const auto id = ids[random.bounded(static_cast<quint32>(ids.size()))];
            const bool title = random.bounded(3) == 0;
            const QString value = title ? u"题%1"_s.arg(round) : anyDate(random);
            return stores.articles.setField(id, title ? u"title"_s : u"published"_s,
                                            value.isEmpty() ? QStringList() : QStringList{value});
        });
    }
    QCOMPARE(library.problems(), QString());
    for (const QString& word : kWords) {
        const ArticleQuery query{.text = {word}};
        const auto whole = all(library, query);
        const auto begun = beginning(library, query, 3);
        QCOMPARE(print(begun.ids), print({whole.begin(), whole.begin() + qsizetype(begun.ids.size())}));
    }
}

QTEST_GUILESS_MAIN(TestNewest)
#include "tst_newest.moc"
