// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::ErrorCode;

namespace {

ArticleQuery everyCondition()
{
    ArticleQuery query{.text = {u"“一把手” -标题:巡察"_s}};
    query.filters = {{Facet::Source, {u"晨报"_s, QString(u""_s)}}, {Facet::Tag, {u"制度/巡察/"_s}}};
    query.excluded = {{Facet::Date, {u"2021-06..2022-03"_s}}};
    query.starredOnly = true;
    query.trash = true;
    return query;
}

} // namespace

class TestSavedSearches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queriesComeBackAsTheyWere_data();
    void queriesComeBackAsTheyWere();
    void tellsWhatANewerProgramAskedFor();
    void updatingKeepsWhatANewerProgramAskedFor();
    void understandsNothingOfWhatIsNoQuery();
    void keepsTheUsersOrder();
    void namesAreTakenOnce();
    void everyStepIsUndone();

private:
    SavedSearchId add(TemporaryLibrary& library, const QString& name, const ArticleQuery& query = {})
    {
        return library.write([=](Stores& stores) { return stores.savedSearches.add(name, query); });
    }
    std::vector<SavedSearch> all(TemporaryLibrary& library)
    {
        return library.read([](const Stores& stores) { return stores.savedSearches.all(); });
    }
    QString names(TemporaryLibrary& library)
    {
        QStringList names;
        for (const SavedSearch& search : all(library))
            names.append(search.name);
        return names.join(u' ');
    }
};

void TestSavedSearches::queriesComeBackAsTheyWere_data()
{
    QTest::addColumn<ArticleQuery>("query");
    QTest::newRow("nothing") << ArticleQuery{};
    QTest::newRow("words") << ArticleQuery{.text = {u"督促 OR 監督"_s}};
    QTest::newRow("every condition") << everyCondition();
}

void TestSavedSearches::queriesComeBackAsTheyWere()
{
    QFETCH(const ArticleQuery, query);
    const StoredQuery stored = queryFromJson(queryToJson(query));
    QCOMPARE(stored.query, query);
    QCOMPARE(stored.unknown, QStringList());
    QCOMPARE(stored.version, kQueryVersion);
    QCOMPARE(queryToJson(stored.query), queryToJson(query));
}

void TestSavedSearches::tellsWhatANewerProgramAskedFor()
{
    const StoredQuery stored =
        queryFromJson(R"({"version":9,"text":"监督","filters":{"source":["晨报"],"mood":["calm"]},)"
                      R"("nearby":{"words":3}})");
    QCOMPARE(stored.query, (ArticleQuery{.text = {u"监督"_s}, .filters = {{Facet::Source, {u"晨报"_s}}}}));
    QCOMPARE(stored.unknown, (QStringList{u"mood"_s, u"nearby"_s}));
    QCOMPARE(stored.version, 9);
}

void TestSavedSearches::updatingKeepsWhatANewerProgramAskedFor()
{
    const QByteArray newer =
        R"({"version":9,"text":"监督","starred":true,"excluded":{"mood":["calm"]},"nearby":{"words":3}})";
    const QByteArray updated = queryToJson({.text = {u"巡察"_s}}, newer);
    const StoredQuery stored = queryFromJson(updated);
    QCOMPARE(stored.query, ArticleQuery{.text = {u"巡察"_s}});
    QCOMPARE(stored.unknown, (QStringList{u"mood"_s, u"nearby"_s}));
    QCOMPARE(stored.version, 9);
    QCOMPARE(QJsonDocument::fromJson(updated)[u"nearby"_s][u"words"_s].toInt(), 3);
}

void TestSavedSearches::understandsNothingOfWhatIsNoQuery()
{
    QCOMPARE(queryFromJson("no JSON").query, ArticleQuery{});
    QCOMPARE(queryFromJson("[1,2]").query, ArticleQuery{});
}

void TestSavedSearches::keepsTheUsersOrder()
{
    TemporaryLibrary library;
    const SavedSearchId first = add(library, u"一"_s);
    add(library, u"二"_s);
    const SavedSearchId third = add(library, u"三"_s);
    library.write([=](Stores& stores) { return stores.savedSearches.move(third, 0); });
    QCOMPARE(names(library), u"三 一 二"_s);
    library.write([=](Stores& stores) { return stores.savedSearches.move(first, -1); });
    QCOMPARE(names(library), u"三 二 一"_s);
    library.reopen();
    QCOMPARE(names(library), u"三 二 一"_s);
}

void TestSavedSearches::namesAreTakenOnce()
{
    TemporaryLibrary library;
    add(library, u"待读"_s);
    const SavedSearchId other = add(library, u"其他"_s);
    const auto rename = [other](const QString& name) {
        return [=](Stores& stores) { return stores.savedSearches.rename(other, name); };
    };
    const auto taken = library.library().write(u"step"_s, rename(u" 待读 "_s)).result();
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::Conflict);
    QVERIFY(taken.error().message.contains(u"待读"_s));
    const auto empty = library.library().write(u"step"_s, rename(u" "_s)).result();
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::InvalidInput);
    library.write(rename(u"其他"_s)); // its own
    QCOMPARE(names(library), u"待读 其他"_s);
}

void TestSavedSearches::everyStepIsUndone()
{
    TemporaryLibrary library;
    const SavedSearchId search = add(library, u"监督"_s, {.text = {u"监督"_s}});
    library.write([=](Stores& s) { return s.savedSearches.update(search, everyCondition()); });
    library.write([=](Stores& s) { return s.savedSearches.rename(search, u"全部条件"_s); });
    library.write([=](Stores& s) { return s.savedSearches.remove(search); });
    QCOMPARE(names(library), QString());
    valueOf(library.library().undo().result(), "undo");
    QCOMPARE(all(library).front().stored.query, everyCondition());
    valueOf(library.library().undo().result(), "undo");
    valueOf(library.library().undo().result(), "undo");
    QCOMPARE(names(library), u"监督"_s);
    QCOMPARE(all(library).front().stored.query, ArticleQuery{.text = {u"监督"_s}});
}

QTEST_GUILESS_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
