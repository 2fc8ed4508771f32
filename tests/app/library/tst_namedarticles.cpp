// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

/// Articles by their names, for typing ahead and for choosing one.
class TestNamedArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirstThatBegins();
    void newestLeaveOutTrashAndUntitledOnes();
    void summariesTellWhatColumnsShow();
};

void TestNamedArticles::findsTheFirstThatBegins()
{
    TemporaryLibrary library;
    const auto river = library.add({.title = u"河道治理"_s, .source = u"江城日报"_s});
    const auto bridge = library.add({.title = u"新橋通車"_s, .source = u"海灣晚報"_s});
    const auto later = library.add({.title = u"新桥夜景"_s, .source = u"江城日报"_s});
    const auto first = [&](const std::vector<base::ArticleId>& articles, const QString& typed) {
        return library.read([&](const Stores& stores) {
            return stores.articles.firstBeginningWith(articles, text::PinyinMatcher(typed));
        });
    };
    QCOMPARE(first({river, bridge, later}, u"xq"_s), bridge);
    QCOMPARE(first({river, later, bridge}, u"xq"_s), later);
    QCOMPARE(first({bridge, later, river}, u"jcrb"_s), later); // its source
    QCOMPARE(first({river, bridge}, u"tc"_s), std::nullopt);   // not at the beginning
    QCOMPARE(first({}, u"xq"_s), std::nullopt);
}

void TestNamedArticles::newestLeaveOutTrashAndUntitledOnes()
{
    TemporaryLibrary library;
    library.add({.title = u"旧"_s, .published = u"2019"_s});
    library.add({.title = QString(), .published = u"2023"_s});
    const auto gone = library.add({.title = u"gone"_s, .published = u"2024"_s});
    library.add({.title = u"新"_s, .source = u"报"_s, .published = u"2022-03-01"_s});
    library.write([gone](Stores& stores) { return stores.articles.moveToTrash(std::array{gone}); });
    const auto named = [&library](int limit) {
        QStringList names;
        const auto articles =
            library.read([limit](const Stores& stores) { return stores.articles.newestNamed(limit); });
        for (const NamedArticle& article : articles)
            names.append(article.title + article.source + article.date);
        return names.join(u' ');
    };
    QCOMPARE(named(9), u"新报2022-03-01 旧晨报2019"_s);
    QCOMPARE(named(1), u"新报2022-03-01"_s);
}

void TestNamedArticles::summariesTellWhatColumnsShow()
{
    TemporaryLibrary library;
    const auto id = library.add({.text = u"第一段。"_s, .categories = {u"国内"_s, u"要闻"_s}});
    const auto rows =
        library.read([id](const Stores& stores) { return stores.articles.summaries(std::span(&id, 1), {}); });
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows.front().categories, (QStringList{u"国内"_s, u"要闻"_s}));
    QCOMPARE(rows.front().length, 4);
    QVERIFY(rows.front().imported.secsTo(QDateTime::currentDateTimeUtc()) < 3600);
}

QTEST_GUILESS_MAIN(TestNamedArticles)
#include "tst_namedarticles.moc"
