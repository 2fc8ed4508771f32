// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using annotation::AnchorState;
using base::TextRange;

namespace {

const QString kUrl = QStringLiteral("https://example.org/news/1");
const QString kFirst = QStringLiteral(
    "会议听取了关于整改情况的汇报。\n会议强调，要做实做细日常监督工作。\n会议还研究了其他事项。");
const QString kSecond =
    QStringLiteral("本报讯 记者报道。\n会议听取了关于整改情况的汇报。\n会议强调，要做实做细日常监督工作。");

} // namespace

class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameUrlMakesAVersion();
    void sameOriginMakesAVersion();
    void sameOriginWithAnotherUrlIsAnotherArticle();
    void trashedArticleGetsNoVersion();
    void searchFollowsTheCurrentVersion();
    void carriesAnnotationsAndKeepsTheirHistory();
    void mapsTheReadingPosition();
    void loadsOldVersions();
    void undoneImportBringsTheOldVersionBack();
    void importOfDuplicatesIsNoStep();
};

void TestVersions::sameUrlMakesAVersion()
{
    TemporaryLibrary library;
    const AddedArticle first =
        library.addFully({.text = kFirst, .url = kUrl, .origin = QStringLiteral("/a")});
    const AddedArticle second =
        library.addFully({.text = kSecond, .url = kUrl, .origin = QStringLiteral("/b")});
    QCOMPARE(second.outcome, AddOutcome::NewVersion);
    QCOMPARE(second.id, first.id);
    const Article article =
        library.read([&](const Stores& stores) { return stores.articles.load(first.id); });
    QCOMPARE(article.versions.size(), 2U);
    QCOMPARE(article.versions[0].number, 1);
    QVERIFY(!article.versions[0].current);
    QVERIFY(article.versions[1].current);
    QCOMPARE(article.versions[1].origin, QStringLiteral("/b"));
    QCOMPARE(article.document.text, kSecond);
}

void TestVersions::sameOriginMakesAVersion()
{
    TemporaryLibrary library;
    library.addFully({.text = kFirst, .origin = QStringLiteral("/a")});
    QCOMPARE(library.addFully({.text = kSecond, .origin = QStringLiteral("/a")}).outcome,
             AddOutcome::NewVersion);
    QCOMPARE(library.addFully({.text = QStringLiteral("别的。"), .origin = {}}).outcome, AddOutcome::Added);
}

void TestVersions::sameOriginWithAnotherUrlIsAnotherArticle()
{
    TemporaryLibrary library;
    library.addFully({.text = kFirst, .url = kUrl, .origin = QStringLiteral("/a")});
    const auto other = library.addFully(
        {.text = kSecond, .url = kUrl + QStringLiteral("2"), .origin = QStringLiteral("/a")});
    QCOMPARE(other.outcome, AddOutcome::Added);
}

void TestVersions::trashedArticleGetsNoVersion()
{
    TemporaryLibrary library;
    const auto id = library.add({.text = kFirst, .url = kUrl});
    library.write([id](Stores& stores) { return stores.articles.moveToTrash(std::array{id}); });
    QCOMPARE(library.addFully({.text = kSecond, .url = kUrl}).outcome, AddOutcome::Added);
}

void TestVersions::searchFollowsTheCurrentVersion()
{
    TemporaryLibrary library;
    library.add({.text = kFirst, .url = kUrl});
    QCOMPARE(library.titles(QStringLiteral("其他事项")).size(), 1);
    library.add({.text = kSecond, .url = kUrl});
    QCOMPARE(library.titles(QStringLiteral("其他事项")).size(), 0);
    QCOMPARE(library.titles(QStringLiteral("記者報道")).size(), 1);
    QCOMPARE(library.problems(), QString());
}

void TestVersions::carriesAnnotationsAndKeepsTheirHistory()
{
    TemporaryLibrary library;
    const auto id = library.add({.text = kFirst, .url = kUrl});
    const auto annotate = [&](const QString& quote) {
        const qsizetype at = kFirst.indexOf(quote);
        return library.write([=](Stores& stores) {
            return stores.annotations.add({.article = id, .range = TextRange{at, at + quote.size()}});
        });
    };
    const auto kept = annotate(QStringLiteral("做实做细日常监督工作"));
    const auto lost = annotate(QStringLiteral("会议还研究了其他事项"));
    library.add({.text = kSecond, .url = kUrl});
    const auto load = [&](base::AnnotationId annotation) {
        return library.read([=](const Stores& stores) { return stores.annotations.load(annotation); });
    };
    const auto moved = load(kept.id);
    QCOMPARE(moved.anchor->state, AnchorState::Moved);
    QCOMPARE(moved.anchor->range.of(kSecond), u"做实做细日常监督工作");
    QCOMPARE(moved.modified, kept.modified);
    const auto orphan = load(lost.id);
    QCOMPARE(orphan.anchor->state, AnchorState::Orphan);
    QCOMPARE(orphan.anchor->quote.exact, QStringLiteral("会议还研究了其他事项"));
    // A third version has the sentence again: the orphan finds its place from the anchor it once had.
    library.add({.title = QStringLiteral("再版"), .text = kFirst, .url = kUrl});
    QVERIFY(load(lost.id).anchor->state != AnchorState::Orphan);
    QCOMPARE(load(lost.id).anchor->range, lost.anchor->range);
}

void TestVersions::mapsTheReadingPosition()
{
    TemporaryLibrary library;
    const auto id = library.add({.text = QString(100, u'字'), .url = kUrl});
    library.write([id](Stores& stores) { return stores.articles.setReadingPosition(id, 50); });
    library.add({.text = QString(300, u'字'), .url = kUrl});
    QCOMPARE(library.read([id](const Stores& stores) { return stores.articles.load(id); }).readingPosition,
             150);
}

void TestVersions::loadsOldVersions()
{
    TemporaryLibrary library;
    const auto id = library.add({.title = QStringLiteral("旧题"), .text = kFirst, .url = kUrl});
    library.add({.title = QStringLiteral("新题"), .text = kSecond, .url = kUrl});
    const Article current = library.read([id](const Stores& stores) { return stores.articles.load(id); });
    const auto oldId = current.versions.front().id;
    const Article old =
        library.read([oldId](const Stores& stores) { return stores.articles.loadVersion(oldId); });
    QCOMPARE(old.document.text, kFirst);
    QCOMPARE(old.metadata.title.value, QStringLiteral("旧题"));
    QCOMPARE(current.metadata.title.value, QStringLiteral("新题"));
    QCOMPARE(old.id, id);
}

void TestVersions::undoneImportBringsTheOldVersionBack()
{
    TemporaryLibrary library;
    const auto id = library.add({.title = QStringLiteral("旧题"), .text = kFirst, .url = kUrl});
    const qsizetype at = kFirst.indexOf(QStringLiteral("日常监督"));
    const auto annotation = library.write([=](Stores& stores) {
        return stores.annotations.add({.article = id, .range = TextRange{at, at + 4}});
    });
    const auto import =
        library.write([](Stores& stores) { return stores.imports.begin(QStringLiteral("Import 2 files")); });
    library.add({.title = QStringLiteral("新题"), .text = kSecond, .url = kUrl}, import);
    library.add({.title = QStringLiteral("另一篇"), .text = QStringLiteral("全新的文章。")}, import);
    library.write(
        [import](Stores& stores) { return stores.imports.finish(import, QStringLiteral("report")); });
    const QString imported = library.dump();

    QCOMPARE(valueOf(library.library().undo().result()), QStringLiteral("Import 2 files"));
    QCOMPARE(library.titles(QString()), QStringList{QStringLiteral("旧题")});
    QCOMPARE(library.titles(ArticleQuery{.trash = true}), QStringList{QStringLiteral("另一篇")});
    QCOMPARE(library.titles(QStringLiteral("其他事项")).size(), 1);
    QCOMPARE(library.problems(), QString());
    // One step further the annotation goes, with its place on the version that is not current now.
    valueOf(library.library().undo().result());
    library.reopen();
    valueOf(library.library().redo().result());
    QCOMPARE(valueOf(library.library().redo().result()), QStringLiteral("Import 2 files"));
    QCOMPARE(library.dump(), imported);
    QCOMPARE(library.read([&](const Stores& stores) { return stores.annotations.load(annotation.id); })
                 .anchor->range.of(kSecond),
             u"日常监督");
    QCOMPARE(library.problems(), QString());
}

void TestVersions::importOfDuplicatesIsNoStep()
{
    TemporaryLibrary library;
    library.add({});
    const auto import =
        library.write([](Stores& stores) { return stores.imports.begin(QStringLiteral("again")); });
    QCOMPARE(library.addFully({}, import).outcome, AddOutcome::Duplicate);
    library.write([import](Stores& stores) { return stores.imports.finish(import, {}); });
    QVERIFY(valueOf(library.library().history().result()).empty());
    QCOMPARE(library.library().undo().result().error().code, base::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
