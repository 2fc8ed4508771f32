// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "tests/app/library/fixture.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::ErrorCode;
using base::TagId;

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
    void annotationQueriesComeBackAsTheyWere();
    void tellsWhatANewerProgramAskedFor();
    void updatingKeepsWhatANewerProgramAskedFor();
    void understandsNothingOfWhatIsNoQuery();
    void keepsTheUsersOrder();
    void namesAreTakenOnce();
    void everyStepIsUndone();
    void renamedTagsAreStillMeant_data();
    void renamedTagsAreStillMeant();
    void movedTagsAreStillMeant();
    void mergedTagsAreStillMeant();
    void namesOfSeveralTagsAreTakenApart();

private:
    SavedSearchId add(TemporaryLibrary& library, const QString& name, const ArticleQuery& query = {})
    {
        return library.write([=](Stores& stores) { return stores.savedSearches.add(name, query); });
    }
    std::vector<SavedSearch> all(TemporaryLibrary& library)
    {
        return library.read([](const Stores& stores) { return stores.savedSearches.all(); });
    }
    TagId ensure(TemporaryLibrary& library, const QString& path)
    {
        return library.write([path](Stores& stores) { return stores.tags.ensure(path); });
    }
    ArticleQuery stored(TemporaryLibrary& library) { return all(library).front().stored.query; }
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

void TestSavedSearches::annotationQueriesComeBackAsTheyWere()
{
    using namespace annotation;
    AnnotationQuery query{.articles = everyCondition(), .text = {u"note:疑问"_s}};
    query.allTags = {u"制度/巡察/"_s};
    query.anyTags = {u"人物"_s, u"机构"_s};
    query.noneTags = {u"待查"_s};
    query.untagged = true;
    query.colors = {HighlightColor::Rose, HighlightColor::Slate};
    query.kinds = {AnnotationKind::Underline};
    query.states = {AnchorState::Orphan};
    query.hasNote = false;
    query.created = {QDate(2021, 6, 27), {}};
    query.modified = {{}, QDate(2022, 3, 1)};
    query.grouping = AnnotationGrouping::Month;
    query.order = AnnotationOrder::Changed;
    const StoredQuery stored = queryFromJson(queryToJson(query));
    QVERIFY(stored.annotations);
    QCOMPARE(*stored.annotations, query);
    QCOMPARE(stored.query, query.articles);
    QCOMPARE(stored.unknown, QStringList());
    // One that asks for articles now leaves what was asked of annotations.
    QCOMPARE(queryFromJson(queryToJson(ArticleQuery{}, queryToJson(query))).annotations->allTags,
             query.allTags);
    const StoredQuery newer = queryFromJson(R"({"annotations":{"mood":"calm","colors":["pink","rose"]}})");
    QCOMPARE(newer.unknown, (QStringList{u"pink"_s, u"mood"_s}));
    QCOMPARE(newer.annotations->colors, QList{HighlightColor::Rose});
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
    const QByteArray updated = queryToJson(ArticleQuery{.text = {u"巡察"_s}}, newer);
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

void TestSavedSearches::renamedTagsAreStillMeant_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const QString& before, const QString& after) {
        QTest::newRow(name) << before << after;
    };
    row("path", u"桥 tag:制度/监督 -code:制度/监督"_s, u"桥 tag:制度/督查 -code:制度/督查"_s);
    row("name alone", u"tag:监督"_s, u"tag:制度/督查"_s);
    row("below it", u"tag:制度/监督/日常"_s, u"tag:制度/督查/日常"_s);
    row("its parent", u"tag:制度 OR 监督"_s, u"tag:制度 OR 监督"_s);
    row("quoted, full width", u"tag：\"监督\" (code:制度/监督 OR 桥)"_s,
        u"tag:制度/督查 (code:制度/督查 OR 桥)"_s);
    row("in another script", u"tag:監督"_s, u"tag:制度/督查"_s);
    row("no tag", u"note:监督 \"tag:监督\""_s, u"note:监督 \"tag:监督\""_s);
    row("one that is not there", u"tag:桥梁"_s, u"tag:桥梁"_s);
}

void TestSavedSearches::renamedTagsAreStillMeant()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    TemporaryLibrary library;
    ensure(library, u"制度/监督/日常"_s);
    const TagId tag = ensure(library, u"制度/监督"_s);
    add(library, u"一"_s,
        {.text = {before},
         .filters = {{Facet::Tag, {u"制度/监督/"_s, u"制度"_s}}},
         .excluded = {{Facet::Code, {u"制度/监督/日常"_s}}}});
    library.write([=](Stores& stores) {
        return stores.savedSearches.add(u"二"_s,
                                        AnnotationQuery{.text = {before}, .anyTags = {u"制度/監督"_s}});
    });
    library.write([=](Stores& stores) { return stores.tags.rename(tag, u"督查"_s); });
    QCOMPARE(stored(library).text.text, after);
    QCOMPARE(stored(library).filters.value(Facet::Tag), (QStringList{u"制度/督查/"_s, u"制度"_s}));
    QCOMPARE(stored(library).excluded.value(Facet::Code), QStringList{u"制度/督查/日常"_s});
    QCOMPARE(all(library).back().stored.annotations->anyTags, QStringList{u"制度/督查"_s});
    QCOMPARE(all(library).back().stored.annotations->text.text, after);
    valueOf(library.library().undo().result(), "undo"); // one step
    QCOMPARE(stored(library).text.text, before);
    QCOMPARE(all(library).back().stored.annotations->anyTags, QStringList{u"制度/監督"_s});
}

void TestSavedSearches::movedTagsAreStillMeant()
{
    TemporaryLibrary library;
    const TagId tag = ensure(library, u"机构/监察"_s);
    const TagId parent = ensure(library, u"制度"_s);
    add(library, u"一"_s,
        {.text = {u"tag:机构/监察 tag:监察"_s}, .filters = {{Facet::Code, {u"机构/监察"_s}}}});
    library.write([=](Stores& stores) { return stores.tags.move(tag, parent); });
    // Its name alone means it wherever it stands.
    QCOMPARE(stored(library).text.text, u"tag:制度/监察 tag:监察"_s);
    QCOMPARE(stored(library).filters.value(Facet::Code), QStringList{u"制度/监察"_s});
}

void TestSavedSearches::mergedTagsAreStillMeant()
{
    TemporaryLibrary library;
    const TagId source = ensure(library, u"机构/监委"_s);
    ensure(library, u"机构/监委/案件"_s);
    const TagId target = ensure(library, u"制度/监督"_s);
    add(library, u"一"_s,
        {.text = {u"tag:监委"_s}, .filters = {{Facet::Tag, {u"机构/监委"_s, u"机构/监委/案件"_s}}}});
    library.write(
        [=](Stores& stores) { return stores.tags.codebook().merge(std::array{source}, target, false); });
    QCOMPARE(stored(library).text.text, u"tag:制度/监督"_s);
    QCOMPARE(stored(library).filters.value(Facet::Tag), (QStringList{u"制度/监督"_s, u"制度/监督/案件"_s}));
}

void TestSavedSearches::namesOfSeveralTagsAreTakenApart()
{
    TemporaryLibrary library;
    const TagId tag = ensure(library, u"制度/监督"_s);
    ensure(library, u"机构/监督"_s);
    add(library, u"一"_s, {.text = {u"tag:监督"_s}});
    library.write([=](Stores& stores) { return stores.tags.rename(tag, u"督查"_s); });
    // It meant both; one of them has another name.
    QCOMPARE(stored(library).text.text, u"(tag:制度/督查 OR tag:机构/监督)"_s);
    library.write([=](Stores& stores) { return stores.tags.rename(tag, u"督察"_s); });
    QCOMPARE(stored(library).text.text, u"(tag:制度/督察 OR tag:机构/监督)"_s);
}

QTEST_GUILESS_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
