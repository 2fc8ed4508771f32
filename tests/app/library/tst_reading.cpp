// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace pizhu;
using base::ArticleId;
using library::ArticleReading;
using library::RecentArticle;
using library::Stores;
using test::TemporaryLibrary;
using text::ViewScript;

class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownOfAnArticleNeverOpened();
    void theScriptOfAnArticleStays();
    void progressOnlyGrows();
    void recentArticlesComeNewestFirst();
    void theTrashIsNotRecent();
    void whatIsRememberedOutlivesUndoingTheImport();

private:
    static ArticleId add(TemporaryLibrary& library, const QString& title)
    {
        return library.add({.title = title, .text = title + QStringLiteral("的正文。")});
    }
    static ArticleReading of(TemporaryLibrary& library, ArticleId id)
    {
        return library.read([id](const Stores& stores) { return stores.reading.of(id); });
    }
    static std::vector<RecentArticle> recent(TemporaryLibrary& library, int limit = 10)
    {
        return library.read([limit](const Stores& stores) { return stores.reading.recent(limit); });
    }
    static void open(TemporaryLibrary& library, ArticleId id, int minute)
    {
        const QDateTime at({2026, 3, 1}, {8, minute}, Qt::UTC);
        library.write([=](Stores& stores) { return stores.reading.setOpened(id, at); });
    }
};

void TestReading::nothingIsKnownOfAnArticleNeverOpened()
{
    TemporaryLibrary library;
    QCOMPARE(of(library, add(library, QStringLiteral("甲"))), ArticleReading{});
    QVERIFY(recent(library).empty());
}

void TestReading::theScriptOfAnArticleStays()
{
    TemporaryLibrary library;
    const ArticleId id = add(library, QStringLiteral("甲"));
    const ArticleId other = add(library, QStringLiteral("乙"));
    library.write([id](Stores& stores) { return stores.reading.setScript(id, ViewScript::HantTw); });
    library.reopen();
    QCOMPARE(of(library, id).script, std::optional(ViewScript::HantTw));
    QCOMPARE(of(library, other).script, std::nullopt);
    library.write([id](Stores& stores) { return stores.reading.setScript(id, std::nullopt); });
    QCOMPARE(of(library, id).script, std::nullopt);
}

void TestReading::progressOnlyGrows()
{
    TemporaryLibrary library;
    const ArticleId id = add(library, QStringLiteral("甲"));
    const auto reach = [&](qsizetype offset) {
        library.write([=](Stores& stores) { return stores.reading.reached(id, offset); });
        return of(library, id).furthest;
    };
    QCOMPARE(reach(4), 4);
    QCOMPARE(reach(2), 4);
    QCOMPARE(reach(5), 5);
    library.write([id](Stores& stores) { return stores.reading.forgetProgress(id); });
    QCOMPARE(of(library, id).furthest, 0);
}

void TestReading::recentArticlesComeNewestFirst()
{
    TemporaryLibrary library;
    const ArticleId first = add(library, QStringLiteral("甲"));
    const ArticleId second = add(library, QStringLiteral("乙"));
    const ArticleId third = add(library, QStringLiteral("丙"));
    open(library, first, 1);
    open(library, second, 2);
    open(library, first, 3);
    library.write([first](Stores& stores) { return stores.reading.reached(first, 3); });
    library.write([third](Stores& stores) { return stores.reading.reached(third, 3); }); // never opened
    const auto found = recent(library);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].id, first);
    QCOMPARE(found[0].title, QStringLiteral("甲"));
    QCOMPARE(found[0].furthest, 3);
    QCOMPARE(found[0].length, 5);
    QCOMPARE(found[0].opened, QDateTime({2026, 3, 1}, {8, 3}, Qt::UTC));
    QCOMPARE(found[1].id, second);
    QCOMPARE(recent(library, 1).size(), std::size_t(1));
}

void TestReading::theTrashIsNotRecent()
{
    TemporaryLibrary library;
    const ArticleId id = add(library, QStringLiteral("甲"));
    open(library, id, 1);
    library.write([id](Stores& stores) { return stores.articles.moveToTrash(std::span(&id, 1)); });
    QVERIFY(recent(library).empty());
    library.write([id](Stores& stores) { return stores.articles.restoreFromTrash(std::span(&id, 1)); });
    QCOMPARE(recent(library).size(), std::size_t(1));
}

void TestReading::whatIsRememberedOutlivesUndoingTheImport()
{
    TemporaryLibrary library;
    const library::NewArticle article = test::newArticle({.title = QStringLiteral("甲")});
    const ArticleId id =
        library.write([&article](Stores& stores) { return stores.articles.add(article, {}); }).id;
    const auto remember = [id](Stores& stores) { return stores.reading.setScript(id, ViewScript::Hans); };
    QVERIFY(library.library().write(QStringLiteral("Script"), remember, library::Journalling::Skip).result());
    QVERIFY(library.library().undo().result());
    QVERIFY(library.library().redo().result());
    QCOMPARE(of(library, id).script, std::optional(ViewScript::Hans));
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
