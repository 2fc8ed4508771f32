// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

namespace {

constexpr int kArticles = 2200; // more than are added to the index at once

const QString kNeedle = QStringLiteral("監督");

void addMany(TemporaryLibrary& temporary)
{
    std::vector<NewArticle> articles;
    for (int i = 0; i < kArticles; ++i) {
        const QString number = QString::number(i);
        articles.push_back(newArticle({.title = QStringLiteral("第%1篇").arg(number),
                                       .text = QStringLiteral("加强监督，编号%1。").arg(number)}));
    }
    std::vector<const NewArticle*> all;
    for (const NewArticle& article : articles)
        all.push_back(&article);
    temporary.write([&all](Stores& stores) { return stores.articles.add(all, {}); });
}

int found(TemporaryLibrary& temporary, const QString& text)
{
    return temporary.read([&](const Stores& stores) { return stores.articles.count({.text = {text}}); });
}

/// Makes the library a large one, whose damage nobody meets who reads articles.
void damagePicture(const QString& path)
{
    runScript(path, "INSERT INTO picture(sha256, bytes, media_type, width, height)"
                    " VALUES (x'00', zeroblob(80000000), 'image/png', 1, 1)");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    file.write(QByteArray(1 << 16, '\xa5'));
}

} // namespace

class TestUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargeOutdatedIndexIsBuiltInTheBackground();
    void anInterruptedIndexGoesOnWhereItWas();
    void changesWhileTheIndexIsBuiltAreFound();
    void theIndexIsRebuiltOnRequest();
    void aReaderDoesNotUseAnIncompleteIndex();
    void closingDoesNotWaitForTheIndex();
    void damageOfALargeLibraryIsFoundAfterOpening();
    void theFileIsLookedAtWhenTheIndexIsThere();
};

void TestUpkeep::aLargeOutdatedIndexIsBuiltInTheBackground()
{
    TemporaryLibrary temporary;
    addMany(temporary);
    temporary.close();
    runScript(temporary.path(), "UPDATE setting SET value = 'old' WHERE key = 'fold_version'");
    temporary.reopen();
    QSignalSpy progressed(&temporary.library(), &Library::indexProgressed);
    valueOf(temporary.library().indexComplete().result());
    QVERIFY(temporary.library().indexProgress().isComplete());
    QCOMPARE(found(temporary, kNeedle), kArticles);
    QCOMPARE(temporary.problems(), QString());
    QTRY_VERIFY(!progressed.isEmpty());
    QVERIFY(progressed.last().first().value<IndexProgress>().isComplete());
}

void TestUpkeep::anInterruptedIndexGoesOnWhereItWas()
{
    TemporaryLibrary temporary;
    addMany(temporary);
    temporary.close();
    // As a program leaves it that ends after a part: the first 100 articles are in the index.
    runScript(temporary.path(), "INSERT INTO article_fts(article_fts) VALUES ('delete-all');"
                                "INSERT INTO article_fts(rowid, title, text)"
                                " SELECT place, title, text FROM article_text WHERE id <= 100 ORDER BY place;"
                                "INSERT INTO article_pairs(article_pairs) VALUES ('delete-all');"
                                "INSERT INTO article_pairs(rowid, title, text)"
                                " SELECT place, title, text FROM article_text WHERE id <= 100 ORDER BY place;"
                                "INSERT INTO setting(key, value) VALUES ('indexed_through', '100')");
    temporary.reopen();
    valueOf(temporary.library().indexComplete().result());
    QCOMPARE(found(temporary, kNeedle), kArticles);
    QCOMPARE(temporary.problems(), QString());
}

void TestUpkeep::changesWhileTheIndexIsBuiltAreFound()
{
    TemporaryLibrary temporary;
    addMany(temporary);
    temporary.close();
    runScript(temporary.path(), "UPDATE setting SET value = 'old' WHERE key = 'fold_version'");
    temporary.reopen();
    const auto ids = temporary.read([](const Stores& stores) { return stores.articles.find({}); });
    const auto retitle = [&temporary](base::ArticleId id, const QString& title) {
        temporary.write(
            [=](Stores& stores) { return stores.articles.setField(id, QStringLiteral("title"), {title}); });
    };
    const auto [first, last] = std::minmax_element(ids.begin(), ids.end());
    retitle(*first, QStringLiteral("巡察"));
    retitle(*last, QStringLiteral("巡视"));
    valueOf(temporary.library().undo().result());
    temporary.add({.title = QStringLiteral("新篇"), .text = QStringLiteral("談話提醒。")});
    valueOf(temporary.library().indexComplete().result());
    QCOMPARE(found(temporary, QStringLiteral("巡察")), 1);
    QCOMPARE(found(temporary, QStringLiteral("巡视")), 0);
    QCOMPARE(found(temporary, QStringLiteral("谈话")), 1);
    QCOMPARE(temporary.problems(), QString());
}

void TestUpkeep::theIndexIsRebuiltOnRequest()
{
    TemporaryLibrary temporary;
    addMany(temporary);
    temporary.close();
    runScript(temporary.path(), "INSERT INTO article_fts(article_fts) VALUES ('delete-all')");
    temporary.reopen();
    QVERIFY2(!temporary.problems().isEmpty(), "an emptied index is a problem");
    valueOf(temporary.library().rebuildIndex().result());
    valueOf(temporary.library().indexComplete().result());
    QCOMPARE(found(temporary, kNeedle), kArticles);
    QCOMPARE(temporary.problems(), QString());
}

void TestUpkeep::aReaderDoesNotUseAnIncompleteIndex()
{
    TemporaryLibrary temporary;
    addMany(temporary);
    temporary.close();
    runScript(temporary.path(), "INSERT INTO setting(key, value) VALUES ('indexed_through', '100')");
    const auto opened = Library::open(temporary.path(), {.readOnly = true});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::ErrorCode::ReadOnly);
}

void TestUpkeep::closingDoesNotWaitForTheIndex()
{
    TemporaryLibrary temporary;
    addMany(temporary);
    temporary.close();
    runScript(temporary.path(), "UPDATE setting SET value = 'old' WHERE key = 'fold_version'");
    temporary.reopen();
    auto complete = temporary.library().indexComplete();
    temporary.close();
    QVERIFY2(complete.isFinished(), "what is waited for ends with the library");
    temporary.reopen();
    valueOf(temporary.library().indexComplete().result());
    QCOMPARE(found(temporary, kNeedle), kArticles);
}

void TestUpkeep::damageOfALargeLibraryIsFoundAfterOpening()
{
    TemporaryLibrary temporary;
    temporary.add({.title = QStringLiteral("甲")});
    temporary.close();
    damagePicture(temporary.path());
    temporary.reopen();
    QCOMPARE(temporary.titles(QString()), QStringList{QStringLiteral("甲")});
    QSignalSpy damaged(&temporary.library(), &Library::damageFound);
    QVERIFY(damaged.wait());
    const auto error = damaged.first().first().value<base::Error>();
    QCOMPARE(error.code, base::ErrorCode::Damaged);
    QVERIFY2(error.message.contains(temporary.path()), qPrintable(error.message));
}

void TestUpkeep::theFileIsLookedAtWhenTheIndexIsThere()
{
    TemporaryLibrary temporary;
    addMany(temporary);
    temporary.close();
    damagePicture(temporary.path());
    runScript(temporary.path(), "UPDATE setting SET value = 'old' WHERE key = 'fold_version'");
    temporary.reopen();
    const Library& library = temporary.library();
    std::optional<bool> wasComplete; // called on the library's own thread
    connect(
        &library, &Library::damageFound, &library,
        [&] { wasComplete = library.indexProgress().isComplete(); }, Qt::DirectConnection);
    QSignalSpy damaged(&library, &Library::damageFound);
    QVERIFY(damaged.wait());
    QCOMPARE(wasComplete, true);
}

QTEST_GUILESS_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
