// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/samplelibrary.h"
#include "ui/search/suggestions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using search::CompletionPlace;
using ui::SearchValues;
using ui::Suggestion;

class TestSuggestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data();
    void suggests();
    void suggestsAtMostAFew();
    void readsTheNamesOfALibrary();
};

namespace {

SearchValues values()
{
    return {{{u"source"_s, {{u"人民日報"_s, 12}, {u"晨报"_s, 5}, {u"New York Times"_s, 2}}},
             {u"tag"_s, {{u"制度/监督"_s, 3}, {u"source critique"_s, 1}}},
             {u"author"_s, {{u"李人民"_s, 1}}}}};
}

QStringList insertions(const std::vector<Suggestion>& suggestions)
{
    QStringList texts;
    for (const Suggestion& suggestion : suggestions)
        texts += suggestion.insertion;
    return texts;
}

} // namespace

void TestSuggestions::suggests_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("insertions");
    QTest::newRow("nothing typed") << QString() << QStringList{};
    QTest::newRow("field and names") << u"sou"_s << QStringList{u"source:"_s, u"tag:\"source critique\""_s};
    QTest::newRow("names in the other script")
        << u"人民"_s << QStringList{u"source:人民日報"_s, u"author:李人民"_s};
    QTest::newRow("values, most frequent first")
        << u"source:"_s << QStringList{u"人民日報"_s, u"晨报"_s, u"\"New York Times\""_s};
    QTest::newRow("value inside a name") << u"source:york"_s << QStringList{u"\"New York Times\""_s};
    QTest::newRow("value in the other script") << u"tag:監督"_s << QStringList{u"制度/监督"_s};
    QTest::newRow("value by pinyin initials") << u"source:rmrb"_s << QStringList{u"人民日報"_s};
    QTest::newRow("name by pinyin") << u"chenbao"_s << QStringList{u"source:晨报"_s};
    QTest::newRow("words of a field")
        << u"is:re"_s << QStringList{u"reading"_s, u"read"_s, u"review"_s, u"unread"_s, u"starred"_s};
    QTest::newRow("all words of a field")
        << u"script:"_s
        << QStringList{u"hans"_s, u"hant"_s, u"hant-tw"_s, u"hant-hk"_s, u"mixed"_s, u"other"_s};
    QTest::newRow("searched before") << u"预"_s << QStringList{u"预算 OR 決算"_s};
    QTest::newRow("not in the middle of a query") << u"甲 预"_s << QStringList{};
    QTest::newRow("unknown field") << u"foo:x"_s << QStringList{};
}

void TestSuggestions::suggests()
{
    QFETCH(QString, query);
    QFETCH(QStringList, insertions);
    const CompletionPlace place = search::completionPlace(query, query.size());
    QCOMPARE(::insertions(suggestionsFor(place, values(), {u"预算 OR 決算"_s})), insertions);
}

void TestSuggestions::suggestsAtMostAFew()
{
    SearchValues many;
    for (int i = 0; i < 1000; ++i)
        many.byField[u"source"_s].push_back({u"报%1"_s.arg(i), 1000 - i});
    const auto found = suggestionsFor(search::completionPlace(u"source:报", 8), many, {});
    QCOMPARE(found.size(), ui::kMaxSuggestions);
    QCOMPARE(found.front().label, u"报0"_s);
}

void TestSuggestions::readsTheNamesOfALibrary()
{
    test::SampleLibrary sample;
    const auto id = sample.add({u"题"_s, u"文。"_s, u"晨报"_s, u"2021-01-02"_s, {u"张三"_s}, {u"要闻"_s}});
    sample.add({u"题二"_s, u"文二。"_s, u"晨报"_s, u"2021-01-03"_s, {}, {}});
    sample.tagArticle(id, u"制度/监督"_s);
    const auto read = sample.library()
                          .read([](const library::Stores& stores) { return ui::loadSearchValues(stores); })
                          .result();
    QVERIFY(read);
    const auto names = [&read](const QString& field) {
        QStringList found;
        for (const SearchValues::Value& value : (*read)->byField.value(field))
            found += u"%1 %2"_s.arg(value.name).arg(value.articles);
        return found;
    };
    QCOMPARE(names(u"source"_s), QStringList{u"晨报 2"_s});
    QCOMPARE(names(u"author"_s), QStringList{u"张三 1"_s}); // not those without an author
    QCOMPARE(names(u"category"_s), QStringList{u"要闻 1"_s});
    QVERIFY(names(u"tag"_s).contains(u"制度/监督 1"_s));
}

QTEST_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
