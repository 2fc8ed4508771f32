// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/matchcache.h"

#include "tests/app/library/fixture.h"

#include <QSemaphore>
#include <QTest>
#include <future>

using namespace pizhu;
using namespace pizhu::library;

namespace {

ArticleSet setOf(std::initializer_list<qint64> ids)
{
    ArticleSet set;
    for (const qint64 id : ids)
        set.add(base::ArticleId{id});
    return set;
}

MatchCache::Key keyOf(const QString& text)
{
    return {.text = {text}};
}

} // namespace

class TestMatchCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSearchServesAllWhoAskTheSame();
    void searchesDifferByTextTrashAndStar();
    void whoAsksMeanwhileWaits();
    void aFailedSearchIsDoneAgain();
    void aNoteIsFoundAsSoonAsItIsWritten();
};

void TestMatchCache::oneSearchServesAllWhoAskTheSame()
{
    MatchCache cache;
    int searches = 0;
    const auto find = [&searches]() -> base::Result<ArticleSet> {
        ++searches;
        return setOf({1, 5});
    };
    for (int i = 0; i < 3; ++i) {
        const auto found = cache.get(keyOf(QStringLiteral("监督")), find);
        QVERIFY(found);
        QCOMPARE((*found)->size(), std::size_t(2));
    }
    QCOMPARE(searches, 1);
}

void TestMatchCache::searchesDifferByTextTrashAndStar()
{
    MatchCache cache;
    int searches = 0;
    const auto find = [&searches]() -> base::Result<ArticleSet> { return setOf({++searches}); };
    const QString text = QStringLiteral("监督");
    for (const MatchCache::Key& key :
         {keyOf(text), keyOf(QStringLiteral("巡察")), MatchCache::Key{.text = {text}, .starredOnly = true},
          MatchCache::Key{.text = {text}, .trash = true}}) {
        const int before = searches;
        QVERIFY((*cache.get(key, find))->contains(base::ArticleId{before + 1}));
    }
    QCOMPARE(searches, 4);
}

void TestMatchCache::whoAsksMeanwhileWaits()
{
    MatchCache cache;
    QSemaphore begun;
    QSemaphore goOn;
    auto first = std::async(std::launch::async, [&] {
        return cache.get(keyOf(QStringLiteral("甲")), [&]() -> base::Result<ArticleSet> {
            begun.release();
            goOn.acquire();
            return setOf({7});
        });
    });
    begun.acquire();
    bool searchedAgain = false;
    auto second = std::async(std::launch::async, [&] {
        return cache.get(keyOf(QStringLiteral("甲")), [&]() -> base::Result<ArticleSet> {
            searchedAgain = true;
            return setOf({});
        });
    });
    goOn.release();
    QVERIFY((*first.get())->contains(base::ArticleId{7}));
    QVERIFY((*second.get())->contains(base::ArticleId{7}));
    QVERIFY(!searchedAgain);
}

void TestMatchCache::aFailedSearchIsDoneAgain()
{
    MatchCache cache;
    const auto cancelled = []() -> base::Result<ArticleSet> {
        return base::fail(base::ErrorCode::Cancelled, QStringLiteral("Given up."));
    };
    QVERIFY(!cache.get(keyOf(QStringLiteral("甲")), cancelled));
    const auto found =
        cache.get(keyOf(QStringLiteral("甲")), []() -> base::Result<ArticleSet> { return setOf({3}); });
    QVERIFY(found && (*found)->contains(base::ArticleId{3}));
}

void TestMatchCache::aNoteIsFoundAsSoonAsItIsWritten()
{
    test::TemporaryLibrary temporary;
    const base::ArticleId id =
        temporary.add({.title = QStringLiteral("甲"), .text = QStringLiteral("正文。")});
    const QString word = QStringLiteral("備註");
    QCOMPARE(temporary.titles(word), QStringList());
    temporary.write([id, word](Stores& stores) {
        return stores.annotations.add(
            {.article = id, .kind = annotation::AnnotationKind::Note, .note = word});
    });
    QCOMPARE(temporary.titles(word), QStringList{QStringLiteral("甲")});
}

QTEST_GUILESS_MAIN(TestMatchCache)
#include "tst_matchcache.moc"
