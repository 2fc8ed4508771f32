// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"
#include "app/importing/annotationimport.h"
#include "app/importing/quotedarticles.h"
#include "app/text/folding.h"
#include "tests/app/annotation/mixedtexts.h"
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::TextQuoteSelector;
using importing::ArticleMatch;
using importing::MatchedBy;
using importing::SoughtArticle;
using library::Stores;
using test::TemporaryLibrary;

namespace {

constexpr int kTellingWords = 8;

struct Shelf
{
    base::ArticleId id;
    test::Draft draft;
};

bool holds(const QString& text, const TextQuoteSelector& quote)
{
    return !annotation::findQuote(text, quote.prefix + quote.exact + quote.suffix).empty();
}

/// One article after the other, for each passage anew.
ArticleMatch byQuote(const std::vector<Shelf>& shelf, const TextQuoteSelector& quote, int before)
{
    const auto tokens = text::tokenise(quote.exact);
    if (std::ranges::count(tokens, text::TokenKind::Word, &text::Token::kind) < kTellingWords)
        return {.article = {}, .candidates = before};
    std::vector<base::ArticleId> holding;
    for (const Shelf& article : shelf) {
        if (holds(article.draft.text, quote))
            holding.push_back(article.id);
    }
    if (holding.size() == 1)
        return {holding[0], MatchedBy::Quote, 0};
    return {.article = {}, .candidates = std::max(before, int(holding.size()))};
}

ArticleMatch oneByOne(const std::vector<Shelf>& shelf, const SoughtArticle& sought)
{
    std::vector<base::ArticleId> titled;
    std::vector<base::ArticleId> sameDate;
    std::vector<base::ArticleId> holding;
    for (const Shelf& article : shelf) {
        if (!sought.source.url.isEmpty() && article.draft.url == sought.source.url)
            return {article.id, MatchedBy::Url, 0};
        if (sought.source.title.isEmpty() || article.draft.title != sought.source.title)
            continue;
        titled.push_back(article.id);
        if (article.draft.published == sought.source.published)
            sameDate.push_back(article.id);
        if (sought.quote && holds(article.draft.text, *sought.quote))
            holding.push_back(article.id);
    }
    const bool undated = sought.source.published.isEmpty();
    if (sameDate.size() == 1)
        return {sameDate[0], MatchedBy::TitleAndDate, 0};
    if (undated && titled.size() == 1)
        return {titled[0], MatchedBy::Title, 0};
    if (undated && holding.size() == 1)
        return {holding[0], MatchedBy::Title, 0};
    const int candidates = int(std::max(sameDate.size(), holding.size()));
    return sought.quote ? byQuote(shelf, *sought.quote, candidates)
                        : ArticleMatch{.article = {}, .candidates = candidates};
}

QString describe(const ArticleMatch& match)
{
    return u"%1 by %2 of %3"_s.arg(match.article.value).arg(int(match.by)).arg(match.candidates);
}

} // namespace

class TestQuotedArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesWhatOneByOneMatches();
    void whatIsInTheTrashIsNotFound();
    void aPassageAcrossALineEndIsFound();
    void fewAreFoundAsManyAre();
    void readingTheTextsCanBeCancelled();
    void lookingUpCanBeCancelled();

private:
    static std::vector<ArticleMatch> matches(TemporaryLibrary& library,
                                             const std::vector<SoughtArticle>& sought);
};

std::vector<ArticleMatch> TestQuotedArticles::matches(TemporaryLibrary& library,
                                                      const std::vector<SoughtArticle>& sought)
{
    return library.read([&](const Stores& stores) {
        return importing::AnnotatedArticles::read(stores).and_then(
            [&](const importing::AnnotatedArticles& articles) { return articles.match(stores, sought, {}); });
    });
}

void TestQuotedArticles::matchesWhatOneByOneMatches()
{
    QRandomGenerator random(23);
    TemporaryLibrary library;
    std::vector<Shelf> shelf;
    const QStringList titles{u"快讯"_s, u"要闻"_s, u"渡口的账"_s, u"短评"_s};
    const QStringList dates{u"2021-06-27"_s, u"2021-06-28"_s};
    for (int i = 0; i < 60; ++i) {
        test::Draft draft;
        draft.title = i < 50 ? titles[random.bounded(int(titles.size()))] : u"第%1号"_s.arg(i);
        draft.published = dates[random.bounded(2)];
        draft.url = i % 5 == 0 ? u"https://news.example/%1"_s.arg(i) : QString();
        draft.text = i % 7 == 6 ? u"转载。\n"_s + shelf[std::size_t(i) - 1].draft.text
                                : test::mixedDocument(random, 5, test::CarriageReturns::Without).text;
        shelf.push_back({{}, draft});
        shelf.back().id = library.add(draft);
    }
    std::vector<SoughtArticle> sought;
    std::array<int, 8> ways{};
    for (int i = 0; i < 600; ++i) {
        const test::Draft& draft = shelf[std::size_t(random.bounded(60))].draft;
        base::TextRange span = test::randomSpan(draft.text, random);
        if (random.bounded(2) == 0) // long enough to tell articles apart
            span.end = std::min(span.start + 12 + random.bounded(30), draft.text.size());
        TextQuoteSelector quote = annotation::makeAnchor(draft.text, span).quote;
        if (random.bounded(2) == 0)
            quote.prefix = quote.suffix = QString();
        SoughtArticle one;
        if (random.bounded(8) != 0)
            one.quote = quote;
        if (random.bounded(2) == 0)
            one.source.title = draft.title;
        if (random.bounded(3) == 0)
            one.source.published = dates[random.bounded(2)];
        if (random.bounded(6) == 0)
            one.source.url = draft.url;
        sought.push_back(one);
    }
    const std::vector<ArticleMatch> found = matches(library, sought);
    QCOMPARE(found.size(), sought.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const ArticleMatch expected = oneByOne(shelf, sought[i]);
        ++ways[std::size_t(expected.by)];
        QVERIFY2(found[i].by == expected.by && found[i].candidates == expected.candidates &&
                     (!expected.isFound() || found[i].article == expected.article),
                 qPrintable(u"%1: %2 instead of %3"_s.arg(i).arg(describe(found[i]), describe(expected))));
    }
    for (const MatchedBy way :
         {MatchedBy::Nothing, MatchedBy::Url, MatchedBy::TitleAndDate, MatchedBy::Title, MatchedBy::Quote})
        QVERIFY2(ways[std::size_t(way)] > 10, qPrintable(QString::number(int(way))));
}

void TestQuotedArticles::whatIsInTheTrashIsNotFound()
{
    TemporaryLibrary library;
    const auto text = u"账目贴在墙上，谁都可以来看，来问，来记。"_s;
    const base::ArticleId thrown = library.add({.title = u"甲"_s, .text = text});
    const base::ArticleId kept = library.add({.title = u"乙"_s, .text = u"又："_s + text});
    const std::vector<SoughtArticle> sought{{.source = {}, .quote = TextQuoteSelector{text, {}, {}}}};
    QCOMPARE(matches(library, sought)[0].candidates, 2);
    library.write([&](Stores& stores) { return stores.articles.moveToTrash(std::array{thrown}); });
    QCOMPARE(matches(library, sought)[0], (ArticleMatch{kept, MatchedBy::Quote, 0}));
}

/// Other programs make a space of it, or nothing.
void TestQuotedArticles::aPassageAcrossALineEndIsFound()
{
    TemporaryLibrary library;
    const base::ArticleId article =
        library.add({.text = u"账目贴在墙上，谁都可以来看\n来问的人也多了，来记。"_s});
    for (const QString& between : {u" "_s, QString(), u"\n\n"_s}) {
        const TextQuoteSelector quote{u"谁都可以来看"_s + between + u"来问的人也多了"_s, {}, {}};
        QCOMPARE(matches(library, {{.source = {}, .quote = quote}})[0],
                 (ArticleMatch{article, MatchedBy::Quote, 0}));
    }
}

/// Few passages are looked up in the index, many sought in every text; other programs leave line ends out.
void TestQuotedArticles::fewAreFoundAsManyAre()
{
    QRandomGenerator random(5);
    TemporaryLibrary library;
    constexpr int kArticles = 220;
    std::vector<test::Draft> shelf;
    for (int i = 0; i < kArticles; ++i) {
        test::Draft draft;
        draft.title = u"第%1号"_s.arg(i);
        draft.text = i % 9 == 8 ? u"转载。\n"_s + shelf.back().text
                                : test::mixedDocument(random, 5, test::CarriageReturns::Without).text;
        shelf.push_back(draft);
        library.add(draft);
    }
    std::vector<TextQuoteSelector> quotes;
    for (int i = 0; i < 400; ++i) {
        const QString& text = shelf[std::size_t(random.bounded(kArticles))].text;
        base::TextRange span = test::randomSpan(text, random);
        span.end = std::min(span.start + 12 + random.bounded(i % 3 == 0 ? 200 : 40), text.size());
        TextQuoteSelector quote = annotation::makeAnchor(text, span).quote;
        if (random.bounded(2) == 0)
            quote.prefix = quote.suffix = QString();
        if (random.bounded(2) == 0)
            quote.exact.replace(u'\n', random.bounded(2) == 0 ? u" "_s : QString());
        quotes.push_back(quote);
    }
    const auto found = [&library](const std::vector<TextQuoteSelector>& some) {
        return library.read(
            [&](const Stores& stores) { return importing::matchQuotes(stores, some, kArticles, {}); });
    };
    const std::vector<ArticleMatch> together = found(quotes);
    int alone = 0;
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        const ArticleMatch one = found({quotes[i]})[0];
        QVERIFY2(one == together[i], qPrintable(u"%1: %2 instead of %3 for %4"_s.arg(i).arg(
                                         describe(one), describe(together[i]), quotes[i].exact)));
        alone += one.isFound() ? 1 : 0;
    }
    QVERIFY2(alone > 100, qPrintable(QString::number(alone)));
}

void TestQuotedArticles::lookingUpCanBeCancelled()
{
    TemporaryLibrary library;
    library.add({.title = u"甲"_s, .text = u"账目贴在墙上，谁都可以来看，来问，来记。"_s});
    const std::vector<TextQuoteSelector> quotes{{u"谁都可以来看来问来记"_s, {}, {}}};
    int heard = 0;
    const auto stopped =
        library.library()
            .read([&](const Stores& stores) {
                return importing::matchQuotes(stores, quotes, 1000, [&heard](int, int total) {
                    ++heard;
                    return total != 1;
                });
            })
            .result();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
    QCOMPARE(heard, 1);
}

void TestQuotedArticles::readingTheTextsCanBeCancelled()
{
    TemporaryLibrary library;
    for (int i = 0; i < 50; ++i)
        library.add({.title = u"第%1期"_s.arg(i), .text = u"第%1期的账目贴在墙上。"_s.arg(i)});
    const std::vector<TextQuoteSelector> quotes{{u"谁都可以来看来问来记"_s, {}, {}}};
    int heard = 0;
    const auto stopped =
        library.library()
            .read([&](const Stores& stores) {
                return importing::matchQuotes(stores, quotes, 50, [&heard](int done, int total) {
                    ++heard;
                    return done < total / 2;
                });
            })
            .result();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
    QCOMPARE(heard, 3); // at 0, 20 and 40
}

QTEST_GUILESS_MAIN(TestQuotedArticles)
#include "tst_quotedarticles.moc"
