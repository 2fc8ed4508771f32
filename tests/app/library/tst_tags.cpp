// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "tests/app/library/fixture.h"

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::ErrorCode;
using base::TagId;

class TestTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesMissingParents();
    void siblingsDifferFolded();
    void refusesEmptyNamesAndSlashes();
    void renamesAndMoves();
    void refusesToMoveBelowItself();
    void refusesToMoveBesideItsEqual();
    void removingTakesChildrenAndUntags();
    void keepsColorAndDefinition();
    void countsArticlesAndAnnotations();

private:
    TagId ensure(TemporaryLibrary& library, const char* path)
    {
        return library.write([path](Stores& stores) { return stores.tags.ensure(QString::fromUtf8(path)); });
    }
    QString paths(TemporaryLibrary& library)
    {
        QStringList found;
        for (const Tag& tag : library.read([](const Stores& stores) { return stores.tags.all(); }))
            found.append(tag.path);
        return found.join(u' ');
    }
    template <typename F>
    ErrorCode failure(TemporaryLibrary& library, F f)
    {
        const auto result = library.library().write(QStringLiteral("tag"), f).result();
        return result ? ErrorCode::Internal : result.error().code;
    }
};

void TestTags::makesMissingParents()
{
    TemporaryLibrary library;
    const TagId tag = ensure(library, "制度/巡察/整改");
    ensure(library, "机构");
    QCOMPARE(ensure(library, "制度 / 巡察/整改"), tag);
    QCOMPARE(paths(library), QStringLiteral("制度 制度/巡察 制度/巡察/整改 机构"));
    const auto found =
        library.read([](const Stores& stores) { return stores.tags.find(QStringLiteral("制度/巡察/整改")); });
    QCOMPARE(found, std::optional(tag));
    QVERIFY(!library.read([](const Stores& stores) { return stores.tags.find(QStringLiteral("巡察")); }));
}

void TestTags::siblingsDifferFolded()
{
    TemporaryLibrary library;
    const TagId tag = ensure(library, "機構");
    QCOMPARE(ensure(library, "机构"), tag);
    QCOMPARE(paths(library), QStringLiteral("機構"));
    const TagId other = ensure(library, "Law");
    QCOMPARE(failure(library,
                     [other](Stores& stores) { return stores.tags.rename(other, QStringLiteral("机构")); }),
             ErrorCode::Conflict);
    library.write([other](Stores& stores) { return stores.tags.rename(other, QStringLiteral("LAW")); });
    QCOMPARE(paths(library), QStringLiteral("LAW 機構"));
}

void TestTags::refusesEmptyNamesAndSlashes()
{
    TemporaryLibrary library;
    for (const char* path : {"", "/", "a//b", " / a", "a/"})
        QCOMPARE(failure(library, [path](Stores& stores) { return stores.tags.ensure(QLatin1String(path)); }),
                 ErrorCode::InvalidInput);
    const TagId tag = ensure(library, "a");
    QCOMPARE(
        failure(library, [tag](Stores& stores) { return stores.tags.rename(tag, QStringLiteral("a/b")); }),
        ErrorCode::InvalidInput);
    QCOMPARE(
        failure(library, [](Stores& stores) { return stores.tags.rename(TagId{99}, QStringLiteral("b")); }),
        ErrorCode::NotFound);
    QCOMPARE(paths(library), QStringLiteral("a"));
}

void TestTags::renamesAndMoves()
{
    TemporaryLibrary library;
    const TagId b = ensure(library, "a/b");
    ensure(library, "a/b/c");
    const TagId d = ensure(library, "d");
    library.write([=](Stores& stores) { return stores.tags.move(b, d); });
    QCOMPARE(paths(library), QStringLiteral("a d d/b d/b/c"));
    library.write([=](Stores& stores) { return stores.tags.move(b, {}); });
    library.write([=](Stores& stores) { return stores.tags.rename(b, QStringLiteral("x")); });
    QCOMPARE(paths(library), QStringLiteral("a d x x/c"));
}

void TestTags::refusesToMoveBelowItself()
{
    TemporaryLibrary library;
    const TagId c = ensure(library, "a/b/c");
    const TagId a = ensure(library, "a");
    QCOMPARE(failure(library, [=](Stores& stores) { return stores.tags.move(a, c); }),
             ErrorCode::InvalidInput);
    QCOMPARE(failure(library, [=](Stores& stores) { return stores.tags.move(a, a); }),
             ErrorCode::InvalidInput);
    QCOMPARE(paths(library), QStringLiteral("a a/b a/b/c"));
}

void TestTags::refusesToMoveBesideItsEqual()
{
    TemporaryLibrary library;
    ensure(library, "a/机构");
    const TagId root = ensure(library, "機構");
    const TagId a = ensure(library, "a");
    QCOMPARE(failure(library, [=](Stores& stores) { return stores.tags.move(root, a); }),
             ErrorCode::Conflict);
}

void TestTags::removingTakesChildrenAndUntags()
{
    TemporaryLibrary library;
    const auto article = library.add({});
    const TagId child = ensure(library, "a/b");
    const TagId a = ensure(library, "a");
    library.write([=](Stores& stores) { return stores.tags.tagArticles(std::array{article}, child); });
    const auto tags = [&] {
        return library.read([=](const Stores& stores) { return stores.articles.load(article); }).tags;
    };
    QCOMPARE(tags(), QStringList{QStringLiteral("a/b")});
    library.write([=](Stores& stores) { return stores.tags.remove(a); });
    QCOMPARE(tags(), QStringList());
    QCOMPARE(paths(library), QString());
}

void TestTags::keepsColorAndDefinition()
{
    TemporaryLibrary library;
    const TagId tag = ensure(library, "a");
    library.write([=](Stores& stores) -> base::Result<void> {
        if (auto done = stores.tags.setColor(tag, annotation::HighlightColor::Leaf); !done)
            return done;
        return stores.tags.codebook().define(tag, {.description = QStringLiteral("…")});
    });
    const Tag loaded = library.read([=](const Stores& stores) { return stores.tags.load(tag); });
    QCOMPARE(loaded.color, std::optional(annotation::HighlightColor::Leaf));
    QCOMPARE(loaded.definition.description, QStringLiteral("…"));
    library.write([=](Stores& stores) { return stores.tags.setColor(tag, std::nullopt); });
    QVERIFY(!library.read([=](const Stores& stores) { return stores.tags.load(tag); }).color);
}

void TestTags::countsArticlesAndAnnotations()
{
    TemporaryLibrary library;
    const auto article = library.add({});
    const auto trashed = library.add({.title = QStringLiteral("乙")});
    const TagId tag = ensure(library, "a");
    library.write([=](Stores& stores) -> base::Result<void> {
        valueOf(stores.tags.tagArticles(std::array{article, trashed}, tag));
        stores.annotations.add({.article = article, .range = base::TextRange{0, 2}, .tags = {tag}}).value();
        return stores.articles.moveToTrash(std::array{trashed});
    });
    Tag loaded = library.read([=](const Stores& stores) { return stores.tags.load(tag); });
    QCOMPARE(loaded.articleCount, 1);
    QCOMPARE(loaded.annotationCount, 1);
    library.write([=](Stores& stores) { return stores.tags.untagArticles(std::array{article}, tag); });
    loaded = library.read([=](const Stores& stores) { return stores.tags.load(tag); });
    QCOMPARE(loaded.articleCount, 0);
}

QTEST_GUILESS_MAIN(TestTags)
#include "tst_tags.moc"
