// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/library/articlesummaries.h"

#include <QCryptographicHash>

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

class TestArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsWhatWasAdded();
    void keepsTheSourceBytes();
    void sameBytesAreADuplicate();
    void duplicateOfATrashedArticleIsADuplicate();
    void resolvesUidPrefixes();
    void listsNewestFirstAndUndatedLast();
    void sortsByInstantNotByText();
    void trashesAndRestores();
    void countsTheLibrary();
    void userValuesWin();
    void userValueEqualToTheExtractedOneIsNone();
    void summariesFollowTheOrderOfIds();
    void snippet_data();
    void snippet();
};

void TestArticles::loadsWhatWasAdded()
{
    TemporaryLibrary temporary;
    NewArticle added = newArticle({.title = QStringLiteral("街口旧钟"),
                                   .text = QStringLiteral("第一段。\n第二段。"),
                                   .published = QStringLiteral("2021-06-27T14:17:00+08:00"),
                                   .authors = {QStringLiteral("刘宾"), QStringLiteral("杜原")},
                                   .categories = {QStringLiteral("时政")},
                                   .url = QStringLiteral("https://example.org/1"),
                                   .origin = QStringLiteral("/in/1.txt")});
    added.metadata.published.value->precision = text::DatePrecision::Minute;
    added.metadata.published.value->zoneAssumed = true;
    added.log.repairs.push_back({.range = {0, 1},
                                 .before = QStringLiteral("第(d)"),
                                 .after = QStringLiteral("第"),
                                 .kind = QStringLiteral("pinyin-insertion")});
    added.log.removals.push_back({QStringLiteral("breadcrumb"), QStringLiteral("首页 > 时政")});
    const auto id = temporary.write([&added](Stores& stores) { return stores.articles.add(added, {}); }).id;

    const Article article = temporary.read([id](const Stores& stores) { return stores.articles.load(id); });
    QCOMPARE(article.document, added.document);
    QCOMPARE(article.metadata, added.metadata);
    QCOMPARE(article.log, added.log);
    QCOMPARE(article.origin, added.source.origin);
    QCOMPARE(article.charset, added.source.charset);
    QCOMPARE(article.retrieved, added.source.retrieved);
    QCOMPARE(article.sourceSha256,
             QString::fromLatin1(
                 QCryptographicHash::hash(added.source.bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(article.versions.size(), 1U);
    QVERIFY(article.versions.front().current);
    QCOMPARE(article.versions.front().length, added.document.text.size());
}

void TestArticles::keepsTheSourceBytes()
{
    TemporaryLibrary temporary;
    NewArticle added = newArticle({});
    added.source.bytes = QByteArray("\x00\xff\xfe raw", 8);
    const auto id = temporary.write([&added](Stores& stores) { return stores.articles.add(added, {}); }).id;
    const auto bytes = temporary.read([id](const Stores& stores) { return stores.articles.sourceBytes(id); });
    QCOMPARE(bytes, added.source.bytes);
    const QByteArray sha256 = QCryptographicHash::hash(added.source.bytes, QCryptographicHash::Sha256);
    QVERIFY(temporary.read([&](const Stores& stores) { return stores.articles.hasSource(sha256); }));
    QVERIFY(!temporary.read(
        [&](const Stores& stores) { return stores.articles.hasSource(QByteArray(32, 'x')); }));
}

void TestArticles::sameBytesAreADuplicate()
{
    TemporaryLibrary temporary;
    const AddedArticle first = temporary.addFully({});
    const AddedArticle second = temporary.addFully({.origin = QStringLiteral("/elsewhere.txt")});
    QCOMPARE(first.outcome, AddOutcome::Added);
    QCOMPARE(second.outcome, AddOutcome::Duplicate);
    QCOMPARE(second.id, first.id);
    QCOMPARE(temporary.titles(QString()).size(), 1);
}

void TestArticles::duplicateOfATrashedArticleIsADuplicate()
{
    TemporaryLibrary temporary;
    const auto id = temporary.add({});
    temporary.write([id](Stores& stores) { return stores.articles.moveToTrash(std::array{id}); });
    const AddedArticle again = temporary.addFully({});
    QCOMPARE(again.outcome, AddOutcome::Duplicate);
    QCOMPARE(again.id, id);
}

void TestArticles::resolvesUidPrefixes()
{
    TemporaryLibrary temporary;
    const auto id = temporary.add({.title = QStringLiteral("甲")});
    temporary.add({.title = QStringLiteral("乙")});
    const QString uid = temporary.read([id](const Stores& stores) { return stores.articles.load(id); }).uid;
    const auto resolve = [&](const QString& prefix) {
        return temporary.library()
            .read([prefix](const Stores& stores) { return stores.articles.resolve(prefix); })
            .result();
    };
    QCOMPARE(valueOf(resolve(uid)), id);
    QCOMPARE(valueOf(resolve(uid.toUpper())), id);
    QCOMPARE(resolve(uid.left(4)).error().code, base::ErrorCode::Ambiguous); // both of this second
    QCOMPARE(resolve(QStringLiteral("zz")).error().code, base::ErrorCode::NotFound);
    QCOMPARE(resolve(QString()).error().code, base::ErrorCode::NotFound);
}

void TestArticles::listsNewestFirstAndUndatedLast()
{
    TemporaryLibrary temporary;
    temporary.add({.title = QStringLiteral("b"), .published = QStringLiteral("2021-06")});
    temporary.add({.title = QStringLiteral("none"), .published = {}});
    temporary.add({.title = QStringLiteral("a"), .published = QStringLiteral("2022-01-01")});
    temporary.add({.title = QStringLiteral("c"), .published = QStringLiteral("2020")});
    const auto order = [&](const char* keys) {
        return temporary.titles(ArticleQuery{.sort = *sortKeysFromText(QLatin1String(keys))}).join(u' ');
    };
    QCOMPARE(order("date"), QStringLiteral("a b c none"));
    QCOMPARE(order("-date"), QStringLiteral("c b a none"));
    QCOMPARE(order("title"), QStringLiteral("a b c none"));
    QCOMPARE(order("-title"), QStringLiteral("none c b a"));
    QCOMPARE(order("imported"), QStringLiteral("c a none b"));
}

void TestArticles::sortsByInstantNotByText()
{
    TemporaryLibrary temporary;
    temporary.add({.title = QStringLiteral("later"), .published = QStringLiteral("2021-06-27T10:00:00Z")});
    temporary.add(
        {.title = QStringLiteral("earlier"), .published = QStringLiteral("2021-06-27T14:00:00+08:00")});
    QCOMPARE(temporary.titles(QString()).join(u' '), QStringLiteral("later earlier"));
}

void TestArticles::trashesAndRestores()
{
    TemporaryLibrary temporary;
    const auto id = temporary.add({.title = QStringLiteral("甲")});
    temporary.add({.title = QStringLiteral("乙")});
    temporary.write([id](Stores& stores) { return stores.articles.moveToTrash(std::array{id}); });
    QCOMPARE(temporary.titles(QString()), QStringList{QStringLiteral("乙")});
    QCOMPARE(temporary.titles(ArticleQuery{.trash = true}), QStringList{QStringLiteral("甲")});
    temporary.write([id](Stores& stores) { return stores.articles.restoreFromTrash(std::array{id}); });
    QCOMPARE(temporary.titles(QString()).size(), 2);
}

void TestArticles::countsTheLibrary()
{
    TemporaryLibrary temporary;
    std::vector<base::ArticleId> ids;
    for (int i = 0; i < 5; ++i)
        ids.push_back(temporary.add({.title = QString::number(i)}));
    temporary.write([&ids](Stores& stores) -> base::Result<void> {
        if (auto done = stores.articles.setStarred(std::span(ids).first(3), true); !done)
            return done;
        if (auto done = stores.articles.setReadState(std::span(ids).first(1), ReadState::Read); !done)
            return done;
        return stores.articles.moveToTrash(std::span(ids).last(2));
    });
    const LibraryCounts counts =
        temporary.read([](const Stores& stores) { return stores.articles.counts(); });
    QCOMPARE(counts.all, 3);
    QCOMPARE(counts.unread, 2);
    QCOMPARE(counts.starred, 3);
    QCOMPARE(counts.trash, 2);
}

void TestArticles::userValuesWin()
{
    TemporaryLibrary temporary;
    const auto id =
        temporary.add({.title = QStringLiteral("错题"), .url = QStringLiteral("https://example.org/1")});
    const auto load = [&] {
        return temporary.read([id](const Stores& stores) { return stores.articles.load(id); });
    };
    document::Metadata wanted = load().metadata;
    wanted.title.value = QStringLiteral("对的题目");
    wanted.authors.value = {QStringLiteral("王某")};
    temporary.write([&](Stores& stores) { return stores.articles.setMetadata(id, wanted); });
    // Another version of the page still carries the wrong title, and a new source.
    const AddedArticle again = temporary.addFully({.title = QStringLiteral("错题"),
                                                   .text = QStringLiteral("新的正文。"),
                                                   .source = QStringLiteral("晚报"),
                                                   .url = QStringLiteral("https://example.org/1")});
    QCOMPARE(again.outcome, AddOutcome::NewVersion);
    const Article article = load();
    QCOMPARE(article.metadata.title.value, QStringLiteral("对的题目"));
    QCOMPARE(article.metadata.title.origin, document::FieldOrigin::User);
    QCOMPARE(article.metadata.authors.value, QStringList{QStringLiteral("王某")});
    QCOMPARE(article.metadata.source.value, QStringLiteral("晚报"));
    QCOMPARE(temporary.titles(QStringLiteral("title:对的")).size(), 1);
    QCOMPARE(temporary.titles(QStringLiteral("title:错题")).size(), 0);
    QCOMPARE(temporary.problems(), QString());
}

void TestArticles::userValueEqualToTheExtractedOneIsNone()
{
    TemporaryLibrary temporary;
    const auto id = temporary.add({});
    const auto load = [&] {
        return temporary.read([id](const Stores& stores) { return stores.articles.load(id); });
    };
    const document::Metadata before = load().metadata;
    temporary.write([&](Stores& stores) { return stores.articles.setMetadata(id, before); });
    QCOMPARE(load().metadata, before);
}

void TestArticles::summariesFollowTheOrderOfIds()
{
    TemporaryLibrary temporary;
    const auto a = temporary.add(
        {.title = QStringLiteral("甲"), .authors = {QStringLiteral("张"), QStringLiteral("李")}});
    const auto b = temporary.add({.title = QStringLiteral("乙")});
    const std::array ids{b, base::ArticleId{999}, a};
    const auto rows =
        temporary.read([&](const Stores& stores) { return stores.articles.summaries(ids, {}); });
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].title, QStringLiteral("乙"));
    QCOMPARE(rows[1].title, QStringLiteral("甲"));
    QCOMPARE(rows[1].authors, (QStringList{QStringLiteral("张"), QStringLiteral("李")}));
    QCOMPARE(rows[1].snippet, QStringLiteral("第一段。 第二段。"));
    QCOMPARE(rows[1].published->toIso(), QStringLiteral("2021-06-27"));
}

void TestArticles::snippet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("hit");
    const QString filler = QStringLiteral("这里是一段不短的正文，");
    QTest::newRow("at the start") << QStringLiteral("监督") + filler.repeated(20) << qsizetype(0);
    QTest::newRow("in the middle") << filler.repeated(20) + QStringLiteral("监督") + filler.repeated(20)
                                   << qsizetype(220);
    QTest::newRow("at the end") << filler.repeated(20) + QStringLiteral("监督") << qsizetype(220);
    QTest::newRow("short text") << QStringLiteral("小监督") << qsizetype(1);
    QTest::newRow("surrogates around")
        << QStringLiteral("𠮷").repeated(100) + QStringLiteral("监督") + QStringLiteral("𠮷").repeated(100)
        << qsizetype(200);
}

void TestArticles::snippet()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, hit);
    const Snippet snippet = makeSnippet(text, {{hit, hit + 2}});
    QVERIFY(snippet.text.size() <= kSnippetLength + 4);
    QVERIFY2(snippet.text.isValidUtf16(), "half a character");
    QCOMPARE(snippet.hits.size(), 1U);
    QCOMPARE(snippet.hits.front().of(snippet.text), u"监督");
}

QTEST_GUILESS_MAIN(TestArticles)
#include "tst_articles.moc"
