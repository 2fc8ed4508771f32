// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using annotation::AnchorMethod;
using annotation::AnchorState;
using base::AnnotationId;
using base::ArticleId;
using base::ErrorCode;
using base::TextRange;

namespace {

const QString kUrl = u"https://example.org/review"_s;
const QString kFirst = u"村里开会商量修渠的事，到会的有三十多人。\n"
                       "大家同意从上游引水，工钱按户分摊。\n"
                       "老支书说明年开春之前一定要把水引到田头。"_s;
/// Of the second paragraph enough is left to guess, of the last one nothing.
const QString kSecond = u"村里开会商量修渠的事，到会的有三十多人。\n"
                        "会上同意改由水库供水，费用仍按户分摊。\n"
                        "散会时天已经黑了，各人打着手电回家去。"_s;

TextRange rangeOf(const QString& text, const QString& quote)
{
    const qsizetype at = text.indexOf(quote);
    return {at, at + quote.size()};
}

} // namespace

class TestAnchorReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyWhatIsInDoubtWaits();
    void offersPlacesWithTheirReasons();
    void acceptedStaysAcceptedOnTheNextVersion();
    void keptIsAskedForAgainOnlyWhenThereIsAPlace();
    void putOffComesLast();
    void everyAnswerIsOneStep();
    void bestPlacesAreThoseOfTheCases();
    void acceptingAnOldVersionIsAConflict();
    void articlesInTheTrashDoNotWait();
    void goingBackToTheOldVersionLeavesNothingWaiting();

private:
    AnnotationId annotate(const QString& quote);
    [[nodiscard]] QStringList waiting();
    [[nodiscard]] AnchorCase load(AnnotationId id)
    {
        return m_library->read([id](const Stores& stores) { return stores.anchorReview.load(id); });
    }
    [[nodiscard]] annotation::Anchor anchorOf(AnnotationId id)
    {
        return *m_library->read([id](const Stores& stores) { return stores.annotations.load(id); }).anchor;
    }
    void accept(const AnchorCase& found, std::size_t place)
    {
        const BestPlace best{found.doubtful.id, found.doubtful.version,
                             found.places.at(place).candidate.range, 1};
        m_library->write([=](Stores& stores) { return stores.anchorReview.accept(best); });
    }

    std::unique_ptr<TemporaryLibrary> m_library;
    ArticleId m_article;
    AnnotationId m_sure;
    AnnotationId m_changed;
    AnnotationId m_gone;
};

void TestAnchorReview::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    m_article = m_library->add({.title = u"修渠"_s, .text = kFirst, .url = kUrl});
    m_sure = annotate(u"到会的有三十多人"_s);
    m_changed = annotate(u"大家同意从上游引水，工钱按户分摊"_s);
    m_gone = annotate(u"老支书说明年开春之前"_s);
    m_library->add({.title = u"修渠"_s, .text = kSecond, .url = kUrl});
}

AnnotationId TestAnchorReview::annotate(const QString& quote)
{
    return m_library
        ->write([=, article = m_article](Stores& stores) {
            return stores.annotations.add({.article = article, .range = rangeOf(kFirst, quote)});
        })
        .id;
}

QStringList TestAnchorReview::waiting()
{
    const auto found = m_library->read([](const Stores& stores) { return stores.anchorReview.waiting(); });
    const auto count = m_library->read([](const Stores& stores) { return stores.anchorReview.count(); });
    QStringList quotes;
    for (const DoubtfulAnchor& doubtful : found)
        quotes << doubtful.quoted.left(4);
    return count == quotes.size() ? quotes : QStringList{u"miscounted"_s};
}

void TestAnchorReview::onlyWhatIsInDoubtWaits()
{
    QCOMPARE(anchorOf(m_sure).state, AnchorState::Exact);
    QStringList quotes = waiting();
    quotes.sort();
    QCOMPARE(quotes, (QStringList{u"大家同意"_s, u"老支书说"_s}));
}

void TestAnchorReview::offersPlacesWithTheirReasons()
{
    const AnchorCase changed = load(m_changed);
    QCOMPARE(changed.doubtful.articleTitle, u"修渠"_s);
    QVERIFY(changed.before.endsWith(u"三十多人。\n"_s));
    QVERIFY(changed.after.startsWith(u"。\n老支书"_s));
    QVERIFY(!changed.places.empty());
    const OfferedPlace& best = changed.places.front();
    QCOMPARE(best.text, best.candidate.range.of(kSecond).toString());
    QVERIFY2(best.text.contains(u"按户分摊"_s), qPrintable(best.text));
    QCOMPARE(best.candidate.evidence.method, AnchorMethod::Approximate);
    QVERIFY(best.candidate.score > 0 && best.candidate.score < 0.9);
    QVERIFY(!best.reason.isEmpty());
    QVERIFY(best.before.endsWith(kSecond.at(best.candidate.range.start - 1)));
}

void TestAnchorReview::acceptedStaysAcceptedOnTheNextVersion()
{
    const AnchorCase found = load(m_changed);
    accept(found, 0);
    QCOMPARE(waiting(), QStringList{u"老支书说"_s});
    const annotation::Anchor anchor = anchorOf(m_changed);
    QCOMPARE(anchor.state, AnchorState::Approximate);
    QCOMPARE(anchor.range, found.places.front().candidate.range);
    QCOMPARE(anchor.quote.exact, u"大家同意从上游引水，工钱按户分摊"_s);
    m_library->add({.title = u"修渠"_s, .text = u"本报讯。\n"_s + kSecond, .url = kUrl});
    QCOMPARE(waiting(), QStringList{u"老支书说"_s});
    QCOMPARE(anchorOf(m_changed).range, anchor.range.shifted(5));
}

void TestAnchorReview::keptIsAskedForAgainOnlyWhenThereIsAPlace()
{
    m_library->write([this](Stores& stores) { return stores.anchorReview.keepAsOrphan(m_gone); });
    QCOMPARE(waiting(), QStringList{u"大家同意"_s});
    m_library->add({.title = u"修渠"_s, .text = kSecond + u"\n完。"_s, .url = kUrl});
    QCOMPARE(waiting(), QStringList{u"大家同意"_s});
    m_library->add({.title = u"修渠"_s, .text = kFirst + u"\n完。"_s, .url = kUrl});
    QCOMPARE(waiting(), QStringList());
    QCOMPARE(anchorOf(m_gone).state, AnchorState::Exact);
}

void TestAnchorReview::putOffComesLast()
{
    const QString first = waiting().front();
    const AnnotationId id = first == u"大家同意" ? m_changed : m_gone;
    m_library->write([id](Stores& stores) { return stores.anchorReview.putOff(id); });
    QCOMPARE(waiting().size(), 2);
    QCOMPARE(waiting().back(), first);
}

void TestAnchorReview::everyAnswerIsOneStep()
{
    const QString before = m_library->dump();
    accept(load(m_changed), 0);
    m_library->write([this](Stores& stores) { return stores.anchorReview.keepAsOrphan(m_gone); });
    QCOMPARE(waiting(), QStringList());
    m_library->reopen();
    valueOf(m_library->library().undo().result());
    QCOMPARE(waiting(), QStringList{u"老支书说"_s});
    valueOf(m_library->library().undo().result());
    QCOMPARE(waiting().size(), 2);
    QCOMPARE(m_library->dump(), before);
}

void TestAnchorReview::bestPlacesAreThoseOfTheCases()
{
    const std::vector<AnnotationId> ids{m_changed, m_gone, m_sure};
    const auto places =
        m_library->read([&ids](const Stores& stores) { return stores.anchorReview.bestPlaces(ids); });
    QVERIFY(!places.empty());
    QCOMPARE(places.front().id, m_changed);
    const AnchorCase found = load(m_changed);
    QCOMPARE(places.front().range, found.places.front().candidate.range);
    QCOMPARE(places.front().score, found.places.front().candidate.score);
    QVERIFY(places.back().id != m_sure);
}

void TestAnchorReview::acceptingAnOldVersionIsAConflict()
{
    const AnchorCase found = load(m_changed);
    m_library->add({.title = u"修渠"_s, .text = kSecond + u"\n完。"_s, .url = kUrl});
    const BestPlace stale{m_changed, found.doubtful.version, found.places.front().candidate.range, 1};
    const auto done =
        m_library->library()
            .write(u"accept"_s, [stale](Stores& stores) { return stores.anchorReview.accept(stale); })
            .result();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Conflict);
}

void TestAnchorReview::articlesInTheTrashDoNotWait()
{
    m_library->write([this](Stores& stores) { return stores.articles.moveToTrash(std::array{m_article}); });
    QCOMPARE(waiting(), QStringList());
}

void TestAnchorReview::goingBackToTheOldVersionLeavesNothingWaiting()
{
    const Article article =
        m_library->read([this](const Stores& stores) { return stores.articles.load(m_article); });
    m_library->write(
        [&](Stores& stores) { return stores.versions.makeCurrent(m_article, article.versions.front().id); });
    QCOMPARE(waiting(), QStringList());
}

QTEST_GUILESS_MAIN(TestAnchorReview)
#include "tst_anchorreview.moc"
