// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::ArticleId;
using base::ErrorCode;

class TestCollections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesATreeInTheUsersOrder();
    void siblingsHaveDifferentNames();
    void movesToAPlaceAmongSiblings();
    void refusesToMoveBelowItself();
    void removingLeavesTheArticles();
    void countsEachArticleOnce();
    void addsWhatIsNotInItYet();
    void everyStepIsUndone();
    void namesWhatIsGone();

private:
    CollectionId create(TemporaryLibrary& library, const QString& name, CollectionId parent = {})
    {
        return library.write([=](Stores& stores) { return stores.collections.create(parent, name); });
    }
    QString tree(TemporaryLibrary& library)
    {
        QStringList rows;
        for (const Collection& one :
             library.read([](const Stores& stores) { return stores.collections.all(); }))
            rows.append(QString(one.depth, u'-') + one.name);
        return rows.join(u' ');
    }
    template <typename F>
    base::Error failure(TemporaryLibrary& library, F f)
    {
        const auto result = library.library().write(u"step"_s, f).result();
        return result ? base::Error{} : result.error();
    }
};

void TestCollections::makesATreeInTheUsersOrder()
{
    TemporaryLibrary library;
    const CollectionId thesis = create(library, u" 论文  材料 "_s);
    create(library, u"待读"_s);
    const CollectionId chapter = create(library, u"第一章"_s, thesis);
    create(library, u"第二章"_s, thesis);
    create(library, u"引文"_s, chapter);
    QCOMPARE(tree(library), u"论文 材料 -第一章 --引文 -第二章 待读"_s);
}

void TestCollections::siblingsHaveDifferentNames()
{
    TemporaryLibrary library;
    const CollectionId first = create(library, u"待读"_s);
    const CollectionId second = create(library, u"引用"_s);
    const auto again = [](Stores& stores) { return stores.collections.create({}, u"待读"_s); };
    QCOMPARE(failure(library, again).code, ErrorCode::Conflict);
    QVERIFY(failure(library, again).message.contains(u"待读"_s));
    const auto rename = [second](Stores& stores) { return stores.collections.rename(second, u"待读"_s); };
    QCOMPARE(failure(library, rename).code, ErrorCode::Conflict);
    const auto unnamed = [second](Stores& stores) { return stores.collections.rename(second, u"  "_s); };
    QCOMPARE(failure(library, unnamed).code, ErrorCode::InvalidInput);
    create(library, u"待读"_s, first); // elsewhere it may be called the same
    QCOMPARE(tree(library), u"待读 -待读 引用"_s);
}

void TestCollections::movesToAPlaceAmongSiblings()
{
    TemporaryLibrary library;
    const CollectionId a = create(library, u"a"_s);
    create(library, u"b"_s);
    const CollectionId c = create(library, u"c"_s);
    library.write([c](Stores& stores) { return stores.collections.move(c, {}, 0); });
    QCOMPARE(tree(library), u"c a b"_s);
    library.write([c](Stores& stores) { return stores.collections.move(c, {}, 1); });
    QCOMPARE(tree(library), u"a c b"_s);
    library.write([c](Stores& stores) { return stores.collections.move(c, {}, 99); });
    QCOMPARE(tree(library), u"a b c"_s);
    library.write([=](Stores& stores) { return stores.collections.move(c, a); });
    QCOMPARE(tree(library), u"a -c b"_s);
}

void TestCollections::refusesToMoveBelowItself()
{
    TemporaryLibrary library;
    const CollectionId a = create(library, u"a"_s);
    const CollectionId b = create(library, u"b"_s, create(library, u"m"_s, a));
    for (const CollectionId to : {a, b}) {
        const auto error = failure(library, [=](Stores& stores) { return stores.collections.move(a, to); });
        QCOMPARE(error.code, ErrorCode::InvalidInput);
        QVERIFY(error.message.contains(u"“a”"_s));
    }
    QCOMPARE(tree(library), u"a -m --b"_s);
}

void TestCollections::removingLeavesTheArticles()
{
    TemporaryLibrary library;
    const ArticleId article = library.add({.title = u"一"_s});
    const CollectionId outer = create(library, u"外"_s);
    const CollectionId inner = create(library, u"内"_s, outer);
    library.write(
        [=](Stores& stores) { return stores.collections.addArticles(inner, std::span(&article, 1)); });
    library.write([=](Stores& stores) { return stores.collections.remove(outer); });
    QCOMPARE(tree(library), QString());
    QCOMPARE(library.titles(ArticleQuery{}), QStringList{u"一"_s});
    QCOMPARE(library.problems(), QString());
}

void TestCollections::countsEachArticleOnce()
{
    TemporaryLibrary library;
    const ArticleId one = library.add({.title = u"一"_s});
    const ArticleId two = library.add({.title = u"二"_s});
    const ArticleId trashed = library.add({.title = u"三"_s});
    const CollectionId outer = create(library, u"外"_s);
    const CollectionId inner = create(library, u"内"_s, outer);
    library.write([=](Stores& stores) -> base::Result<void> {
        if (auto done = stores.collections.addArticles(outer, std::array{one}); !done)
            return done;
        if (auto done = stores.collections.addArticles(inner, std::array{one, two, trashed}); !done)
            return done;
        return stores.articles.moveToTrash(std::array{trashed});
    });
    const auto counts = library.read([](const Stores& stores) { return stores.collections.counts(); });
    QCOMPARE(counts.value(outer), 2);
    QCOMPARE(counts.value(inner), 2);
    const auto held = library.read([=](const Stores& stores) {
        return stores.collections.holding(std::array{one, trashed});
    });
    QCOMPARE(held, (QHash<CollectionId, int>{{outer, 1}, {inner, 2}}));
    const auto of = library.read([=](const Stores& stores) { return stores.collections.of(one); });
    QCOMPARE(of, (std::vector{outer, inner}));
}

void TestCollections::addsWhatIsNotInItYet()
{
    TemporaryLibrary library;
    const ArticleId one = library.add({.title = u"一"_s});
    const ArticleId two = library.add({.title = u"二"_s});
    const CollectionId place = create(library, u"处"_s);
    const auto add = [=](std::vector<ArticleId> ids) {
        return [=](Stores& stores) { return stores.collections.addArticles(place, ids); };
    };
    library.write(add({one}));
    library.write(add({one, two}));
    const auto count = [&] {
        return library.read([](const Stores& stores) { return stores.collections.counts(); }).value(place);
    };
    QCOMPARE(count(), 2);
    library.write([=](Stores& stores) { return stores.collections.removeArticles(place, std::array{one}); });
    QCOMPARE(count(), 1);
}

void TestCollections::everyStepIsUndone()
{
    TemporaryLibrary library;
    const ArticleId article = library.add({.title = u"一"_s});
    const CollectionId a = create(library, u"a"_s);
    const CollectionId b = create(library, u"b"_s, a);
    library.write([=](Stores& stores) { return stores.collections.addArticles(b, std::array{article}); });
    const QString before = tree(library);
    library.write([=](Stores& stores) { return stores.collections.rename(a, u"c"_s); });
    library.write([=](Stores& stores) { return stores.collections.move(b, {}, 0); });
    library.write([=](Stores& stores) { return stores.collections.remove(b); });
    QCOMPARE(tree(library), u"c"_s);
    for (int step = 0; step < 3; ++step)
        valueOf(library.library().undo().result(), "undo");
    QCOMPARE(tree(library), before);
    const auto of = library.read([=](const Stores& stores) { return stores.collections.of(article); });
    QCOMPARE(of, std::vector{b});
}

void TestCollections::namesWhatIsGone()
{
    TemporaryLibrary library;
    const CollectionId gone = create(library, u"a"_s);
    library.write([=](Stores& stores) { return stores.collections.remove(gone); });
    const auto add = [=](Stores& stores) { return stores.collections.addArticles(gone, {}); };
    QCOMPARE(failure(library, add).code, ErrorCode::NotFound);
    const auto below = [=](Stores& stores) { return stores.collections.create(gone, u"b"_s); };
    QCOMPARE(failure(library, below).code, ErrorCode::NotFound);
    const auto remove = [=](Stores& stores) { return stores.collections.remove(gone); };
    QCOMPARE(failure(library, remove).code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestCollections)
#include "tst_collections.moc"
