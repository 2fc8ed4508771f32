// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/storage/connection.h"
#include "tests/support/waiting.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

namespace {

/// A text of `count` sentences, each with its number.
QString sentences(int first, int count)
{
    QString text;
    for (int i = first; i < first + count; ++i)
        text += u"这是第%1句话，說的是另外一件事情。"_s.arg(i * 7919);
    return text;
}

} // namespace

class TestRelated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameTextInAnotherScriptIsRelated();
    void nearlySameTextsAreRelatedBestFirst();
    void otherTextsAreNot_data();
    void otherTextsAreNot();
    void articlesInTheTrashAreLeftOut();
    void onlyTheCurrentVersionCounts();
    void olderLibrariesAreCompleted();
    void anAddedArticleNamesTheFirstWithItsText();
    void groupsHoldTheOldestFirst();
    void fingerprintsGoWithTheirVersions();

private:
    [[nodiscard]] static std::vector<RelatedArticle> related(TemporaryLibrary& temporary, base::ArticleId id)
    {
        return temporary.read([id](const Stores& stores) { return stores.articles.related(id); });
    }
    [[nodiscard]] static QStringList titlesOf(const std::vector<RelatedArticle>& articles)
    {
        QStringList titles;
        for (const RelatedArticle& article : articles)
            titles += article.title;
        return titles;
    }
};

void TestRelated::sameTextInAnotherScriptIsRelated()
{
    TemporaryLibrary temporary;
    const auto id =
        temporary.add({.title = u"原文"_s, .text = u"各村接受村民监督，账目按季度公布，随时可以查阅。"_s});
    temporary.add({.title = u"转载"_s,
                   .text = u"各村接受村民監督\n賬目按季度公佈！隨時可以查閱"_s,
                   .source = u"晚报"_s,
                   .published = u"2022-03-05"_s});
    const auto found = related(temporary, id);
    QCOMPARE(titlesOf(found), QStringList{u"转载"_s});
    QCOMPARE(found.front().source, u"晚报"_s);
    QCOMPARE(found.front().published, text::PublishedDate::fromIso(u"2022-03-05"_s));
    QCOMPARE(found.front().similarity, 1.0);
}

void TestRelated::nearlySameTextsAreRelatedBestFirst()
{
    TemporaryLibrary temporary;
    const auto id = temporary.add({.title = u"原文"_s, .text = sentences(0, 40)});
    temporary.add({.title = u"少了四分之一"_s, .text = sentences(0, 30)});
    temporary.add({.title = u"一样"_s, .text = sentences(0, 40) + u"。"_s});
    temporary.add({.title = u"少了一句"_s, .text = sentences(0, 39)});
    temporary.add({.title = u"只有一半一样"_s, .text = sentences(20, 40)});
    const auto found = related(temporary, id);
    QCOMPARE(titlesOf(found), (QStringList{u"一样"_s, u"少了一句"_s, u"少了四分之一"_s}));
    QVERIFY(found[1].similarity > 0.9 && found[1].similarity < 1);
    QVERIFY(found[2].similarity > 0.6 && found[2].similarity < 0.9);
}

void TestRelated::otherTextsAreNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    QTest::newRow("other") << sentences(0, 20) << sentences(100, 20);
    QTest::newRow("too short to say") << u"点击图片看大图。"_s << u"点击图片看大图。"_s;
    QTest::newRow("no words") << u"……"_s << u"——！"_s;
    QTest::newRow("a part") << sentences(0, 40) << sentences(0, 10);
}

void TestRelated::otherTextsAreNot()
{
    QFETCH(QString, text);
    QFETCH(QString, other);
    TemporaryLibrary temporary;
    const auto id = temporary.add({.text = text});
    temporary.add({.text = other});
    QCOMPARE(titlesOf(related(temporary, id)), QStringList());
}

void TestRelated::articlesInTheTrashAreLeftOut()
{
    TemporaryLibrary temporary;
    const auto id = temporary.add({.title = u"原文"_s, .text = sentences(0, 5)});
    const base::ArticleId trashed[] = {temporary.add({.title = u"转载"_s, .text = sentences(0, 5)})};
    temporary.write([&](Stores& stores) { return stores.articles.moveToTrash(trashed); });
    QCOMPARE(titlesOf(related(temporary, id)), QStringList());
    temporary.write([&](Stores& stores) { return stores.articles.restoreFromTrash(trashed); });
    QCOMPARE(titlesOf(related(temporary, id)), QStringList{u"转载"_s});
}

void TestRelated::onlyTheCurrentVersionCounts()
{
    TemporaryLibrary temporary;
    const auto id = temporary.add({.title = u"原文"_s, .text = sentences(0, 20)});
    const QString origin = u"/in/1.txt"_s;
    temporary.add({.title = u"转载"_s, .text = sentences(0, 20), .origin = origin});
    QCOMPARE(titlesOf(related(temporary, id)), QStringList{u"转载"_s});
    temporary.add({.title = u"改写"_s, .text = sentences(100, 20), .origin = origin});
    QCOMPARE(titlesOf(related(temporary, id)), QStringList());
}

/// They were made before there were fingerprints.
void TestRelated::olderLibrariesAreCompleted()
{
    TemporaryLibrary temporary;
    const auto id = temporary.add({.title = u"原文"_s, .text = sentences(0, 20)});
    temporary.add({.title = u"转载"_s, .text = sentences(0, 19)});
    temporary.close();
    {
        const auto connection =
            valueOf(storage::Connection::open(temporary.path(), storage::Connection::Mode::ReadWrite));
        valueOf(connection->execute("DELETE FROM version_fingerprint"));
    }
    temporary.reopen();
    QTRY_COMPARE(titlesOf(related(temporary, id)), QStringList{u"转载"_s});
    QCOMPARE(temporary.problems(), QString());
}

void TestRelated::anAddedArticleNamesTheFirstWithItsText()
{
    TemporaryLibrary temporary;
    const NewArticle articles[] = {newArticle({.title = u"原文"_s, .text = sentences(0, 5)}),
                                   newArticle({.title = u"转载"_s, .text = sentences(0, 5)}),
                                   newArticle({.title = u"别的"_s, .text = sentences(50, 5)})};
    const std::vector<const NewArticle*> all{&articles[0], &articles[1], &articles[2]};
    const auto added =
        temporary.write([&all](Stores& stores) { return stores.articles.add(all, base::ImportId{}); });
    QCOMPARE(added[0].sameAs, base::ArticleId{});
    QCOMPARE(added[1].outcome, AddOutcome::Added);
    QCOMPARE(added[1].sameAs, added[0].id);
    QCOMPARE(added[1].sameAsTitle, u"原文"_s);
    QCOMPARE(added[2].sameAs, base::ArticleId{});
    QCOMPARE(temporary.addFully({.title = u"再转"_s, .text = sentences(0, 5)}).sameAs, added[0].id);
    QCOMPARE(temporary.problems(), QString());
}

void TestRelated::groupsHoldTheOldestFirst()
{
    TemporaryLibrary temporary;
    temporary.add({.title = u"转载"_s, .text = sentences(0, 20), .published = u"2022-01-02"_s});
    temporary.add({.title = u"单独"_s, .text = sentences(50, 20)});
    temporary.add({.title = u"删节"_s, .text = sentences(0, 18), .published = u"2022-01-03"_s});
    temporary.add({.title = u"原文"_s, .text = sentences(0, 20), .published = u"2022-01-01"_s});
    temporary.add({.title = u"甲"_s, .text = sentences(80, 3), .published = u"2021-01-01"_s});
    temporary.add({.title = u"乙"_s, .text = sentences(80, 3) + u"！"_s, .published = u"2021-01-02"_s});
    const auto groups = temporary.read([](const Stores& stores) { return stores.articles.duplicates(); });
    QCOMPARE(groups.size(), std::size_t(2));
    QCOMPARE(titlesOf(groups[0]), (QStringList{u"原文"_s, u"转载"_s, u"删节"_s}));
    QCOMPARE(groups[0][1].similarity, 1.0);
    QVERIFY(groups[0][2].similarity > 0.8 && groups[0][2].similarity < 1);
    QCOMPARE(titlesOf(groups[1]), (QStringList{u"甲"_s, u"乙"_s}));
}

void TestRelated::fingerprintsGoWithTheirVersions()
{
    TemporaryLibrary temporary;
    temporary.add({.title = u"原文"_s});
    temporary.close();
    const auto connection =
        valueOf(storage::Connection::open(temporary.path(), storage::Connection::Mode::ReadWrite));
    QCOMPARE(valueOf(connection->queryInteger("SELECT count(*) FROM version_fingerprint")), 1);
    valueOf(connection->execute("BEGIN; DELETE FROM article; DELETE FROM version; COMMIT"));
    QCOMPARE(valueOf(connection->queryInteger("SELECT count(*) FROM version_fingerprint")), 0);
}

QTEST_GUILESS_MAIN(TestRelated)
#include "tst_related.moc"
