// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/library/trashemptying.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::ArticleId;
using base::ErrorCode;

class TestTrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsExactlyWhatItTakes();
    void takesWhatBelongsToTheArticlesAlone();
    void leavesWhatWasRestoredMeanwhile();
    void takesTheHistoryAlong();
    void anImportOfTheSameFileBringsItAgain();
    void jobEmptiesAllAndTells();
    void cancelledJobLeavesTheRest();

private:
    int trash(TemporaryLibrary& library, const std::vector<ArticleId>& ids)
    {
        library.write([&](Stores& stores) { return stores.articles.moveToTrash(ids); });
        return static_cast<int>(ids.size());
    }
    TrashContents contents(TemporaryLibrary& library)
    {
        return library.read([](const Stores& stores) { return stores.trash.contents(); });
    }
    void annotate(TemporaryLibrary& library, ArticleId article)
    {
        library.write([=](Stores& stores) {
            return stores.annotations.add(
                {.article = article, .range = base::TextRange{0, 2}, .note = u"笔记"_s});
        });
    }
    void show(TemporaryLibrary& library, ArticleId article, const QByteArray& bytes)
    {
        const NewPicture picture{.url = u"p"_s, .bytes = bytes, .mediaType = u"image/png"_s};
        library.write([&](Stores& stores) { return stores.pictures.add(article, std::span(&picture, 1)); });
    }
};

void TestTrash::tellsExactlyWhatItTakes()
{
    TemporaryLibrary library;
    QCOMPARE(contents(library), TrashContents{});
    const ArticleId gone = library.add({.title = u"去"_s, .text = u"要删的正文。"_s});
    const ArticleId kept = library.add({.title = u"留"_s, .text = u"要留的正文。"_s});
    annotate(library, gone);
    annotate(library, kept);
    show(library, gone, "shared");
    show(library, kept, "shared");
    show(library, gone, "own");
    const ArticleId other = library.add({.title = u"图"_s, .text = u"有自己的图。"_s});
    show(library, other, "its own picture");
    trash(library, {gone, other});
    const TrashContents taken = contents(library);
    QCOMPARE(taken.articles, 2);
    QCOMPARE(taken.annotations, 1);
    QCOMPARE(taken.sources, 2);
    QCOMPARE(taken.pictures, 2); // not the one that is shown elsewhere, too
    QVERIFY(taken.bytes > qsizetype(sizeof "its own picture"));
}

void TestTrash::takesWhatBelongsToTheArticlesAlone()
{
    TemporaryLibrary library;
    const ArticleId gone = library.add({.title = u"去"_s, .text = u"要删的正文。"_s});
    const ArticleId kept = library.add({.title = u"留"_s, .text = u"要留的正文。"_s});
    annotate(library, gone);
    show(library, gone, "own");
    show(library, kept, "kept");
    trash(library, {gone});
    const int count = library.library()
                          .write(
                              u"empty"_s,
                              [&](Stores& stores) {
                                  return stores.trash.purge(std::array{gone, kept});
                              },
                              Journalling::Skip)
                          .result()
                          .value_or(-1);
    QCOMPARE(count, 1);
    QCOMPARE(library.titles(ArticleQuery{}), QStringList{u"留"_s});
    QCOMPARE(library.titles(ArticleQuery{.trash = true}), QStringList());
    QCOMPARE(library.titles(u"要删的"_s), QStringList());
    QCOMPARE(contents(library), TrashContents{});
    QVERIFY(!library.library().read([=](const Stores& s) { return s.articles.load(gone); }).result());
    const auto picture = [&library](const QByteArray& bytes) {
        const QString sha256 =
            QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        return library.library().read([=](const Stores& s) { return s.pictures.content(sha256); }).result();
    };
    QVERIFY(!picture("own"));
    QVERIFY(picture("kept"));
    QCOMPARE(library.problems(), QString());
}

void TestTrash::leavesWhatWasRestoredMeanwhile()
{
    TemporaryLibrary library;
    const ArticleId article = library.add({.title = u"回"_s});
    trash(library, {article});
    library.write([=](Stores& stores) { return stores.articles.restoreFromTrash(std::array{article}); });
    library.write([=](Stores& stores) { return stores.trash.purge(std::array{article}); });
    QCOMPARE(library.titles(ArticleQuery{}), QStringList{u"回"_s});
}

void TestTrash::takesTheHistoryAlong()
{
    TemporaryLibrary library;
    const ArticleId gone = library.add({.title = u"去"_s});
    const ArticleId kept = library.add({.title = u"留"_s, .text = u"另一段。"_s});
    trash(library, {gone});
    library.library()
        .write(
            u"empty"_s, [=](Stores& s) { return s.trash.purge(std::array{gone}); }, Journalling::Skip)
        .waitForFinished();
    QCOMPARE(library.library().undo().result().error().code, ErrorCode::NotFound);
    library.write([=](Stores& stores) { return stores.articles.setStarred(std::array{kept}, true); });
    QVERIFY(library.library().undo().result());
}

void TestTrash::anImportOfTheSameFileBringsItAgain()
{
    TemporaryLibrary library;
    const Draft draft{.title = u"去"_s, .text = u"再来一次。"_s, .url = u"https://example.org/a"_s};
    const ArticleId gone = library.add(draft);
    trash(library, {gone});
    library.write([=](Stores& stores) { return stores.trash.purge(std::array{gone}); });
    QCOMPARE(library.addFully(draft).outcome, AddOutcome::Added);
    QCOMPARE(library.problems(), QString());
}

void TestTrash::jobEmptiesAllAndTells()
{
    TemporaryLibrary library;
    std::vector<ArticleId> ids;
    for (int i = 0; i < 5; ++i)
        ids.push_back(library.add({.title = QString::number(i), .text = u"正文%1"_s.arg(i)}));
    trash(library, {ids[1], ids[3], ids[4]});
    TrashEmptying job(library.library());
    QSignalSpy progressed(&job, &TrashEmptying::progressed);
    int gone = -1;
    connect(&job, &TrashEmptying::finished, &job,
            [&gone](const base::Result<int>& result) { gone = result.value_or(-2); });
    job.start();
    QTRY_COMPARE(gone, 3);
    QCOMPARE(progressed.last(), (QVariantList{3, 3}));
    QCOMPARE(library.titles(ArticleQuery{}).size(), 2);
    QCOMPARE(library.titles(ArticleQuery{.trash = true}), QStringList());
}

void TestTrash::cancelledJobLeavesTheRest()
{
    TemporaryLibrary library;
    const ArticleId article = library.add({.title = u"一"_s});
    trash(library, {article});
    TrashEmptying job(library.library());
    int gone = -1;
    connect(&job, &TrashEmptying::finished, &job,
            [&gone](const base::Result<int>& result) { gone = result.value_or(-2); });
    job.start();
    job.cancel();
    QTRY_COMPARE(gone, 0);
    QCOMPARE(library.titles(ArticleQuery{.trash = true}).size(), 1);
}

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
