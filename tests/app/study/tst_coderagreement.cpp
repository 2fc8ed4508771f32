// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/coders.h"
#include "app/study/groupagreement.h"
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::Stores;
using study::AgreementQuestion;
using study::AgreementReport;
using study::CodingUnit;
using study::TagAgreement;
using test::TemporaryLibrary;

namespace {

/// Two paragraphs of two sentences each.
const auto kText = u"村里修了渡口。账目贴在墙上。\n谁都可以来看。一笔一笔说得清楚。"_s;

} // namespace

class TestCoderAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sentencesAreDecidedByBoth();
    void paragraphsAreWider();
    void charactersAreCountedExactly();
    void tagsBelowCountWhenAsked();
    void articlesOfOneCoderDoNotCount();
    void withoutCommonArticlesThereIsNothingToCompare();
    void codersAreCounted();
    void aGroupIsComparedPairByPairAndAsAWhole();
    void aGroupWithoutCommonArticlesHasItsPairs();
    void comparisonsCanBeStoppedAnywhere();

private:
    void code(base::ArticleId article, const QString& passage, const QString& tag, const QString& coder);
    [[nodiscard]] AgreementReport compare(CodingUnit unit, bool withBelow = false);

    std::unique_ptr<TemporaryLibrary> m_library;
    base::ArticleId m_article;
};

void TestCoderAgreement::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    m_article = m_library->add({.title = u"渡口"_s, .text = kText});
}

void TestCoderAgreement::code(base::ArticleId article, const QString& passage, const QString& tag,
                              const QString& coder)
{
    m_library->write([&](Stores& stores) -> base::Result<void> {
        const qsizetype start = kText.indexOf(passage);
        library::NewAnnotation wanted;
        wanted.article = article;
        wanted.range = base::TextRange{start, start + passage.size()};
        wanted.tags = {stores.tags.ensure(tag).value()};
        const auto added = stores.annotations.add(wanted);
        return added ? stores.annotations.coders().set(added->id, coder) : base::fail(added.error());
    });
}

AgreementReport TestCoderAgreement::compare(CodingUnit unit, bool withBelow)
{
    return m_library->read([&](const Stores& stores) {
        return study::compareCoders(stores,
                                    {.first = {}, .second = u"王"_s, .unit = unit, .withBelow = withBelow});
    });
}

void TestCoderAgreement::sentencesAreDecidedByBoth()
{
    code(m_article, u"修了渡口"_s, u"工程"_s, {});
    code(m_article, u"修了渡口。账目"_s, u"工程"_s, u"王"_s);
    code(m_article, u"一笔一笔"_s, u"公开"_s, u"王"_s);
    const AgreementReport report = compare(CodingUnit::Sentence);
    QCOMPARE(report.units, 4);
    QCOMPARE(report.tags.size(), 2U);
    const TagAgreement& open = report.tags[0];
    QCOMPARE(open.path, u"公开"_s);
    QCOMPARE(open.decisions, (study::Decisions{0, 0, 1, 3}));
    const TagAgreement& works = report.tags[1];
    QCOMPARE(works.decisions, (study::Decisions{1, 0, 1, 2}));
    QCOMPARE(works.kappa.value_or(0), 0.5); // 0.75 observed, 0.5 expected
    QVERIFY(works.alpha && *works.alpha > 0 && *works.alpha < 1);
    QCOMPARE(works.disagreements.size(), 1U);
    QCOMPARE(works.disagreements[0].range.of(kText).toString(), u"账目贴在墙上。"_s);
    QVERIFY(!works.disagreements[0].byFirst);
}

void TestCoderAgreement::paragraphsAreWider()
{
    code(m_article, u"修了渡口"_s, u"工程"_s, {});
    code(m_article, u"账目贴在墙上"_s, u"工程"_s, u"王"_s);
    const AgreementReport report = compare(CodingUnit::Paragraph);
    QCOMPARE(report.units, 2);
    QCOMPARE(report.tags[0].decisions, (study::Decisions{1, 0, 0, 1}));
    QCOMPARE(report.tags[0].kappa.value_or(0), 1.0);
    QVERIFY(report.tags[0].disagreements.empty());
    QVERIFY(report.tags[0].alpha.value_or(1) < 0); // the passages themselves do not meet
}

void TestCoderAgreement::charactersAreCountedExactly()
{
    code(m_article, u"修了渡口"_s, u"工程"_s, {});
    code(m_article, u"渡口。账目"_s, u"工程"_s, u"王"_s);
    const TagAgreement works = compare(CodingUnit::Character).tags[0];
    QCOMPARE(works.decisions, (study::Decisions{2, 2, 3, kText.size() - 7}));
    QCOMPARE(works.disagreements.size(), 2U);
    QCOMPARE(works.disagreements[0].range.of(kText).toString(), u"修了"_s);
    QVERIFY(works.disagreements[0].byFirst);
    QCOMPARE(works.disagreements[1].range.of(kText).toString(), u"。账目"_s);
}

void TestCoderAgreement::tagsBelowCountWhenAsked()
{
    code(m_article, u"修了渡口"_s, u"工程"_s, {});
    code(m_article, u"修了渡口"_s, u"工程/渡口"_s, u"王"_s);
    QCOMPARE(compare(CodingUnit::Sentence).tags[0].decisions, (study::Decisions{0, 1, 0, 3}));
    QCOMPARE(compare(CodingUnit::Sentence, true).tags[0].decisions, (study::Decisions{1, 0, 0, 3}));
}

void TestCoderAgreement::articlesOfOneCoderDoNotCount()
{
    const base::ArticleId other = m_library->add({.title = u"另一篇"_s, .text = kText + u"。"_s});
    code(m_article, u"修了渡口"_s, u"工程"_s, {});
    code(m_article, u"修了渡口"_s, u"工程"_s, u"王"_s);
    code(other, u"账目贴在墙上"_s, u"工程"_s, {});
    const AgreementReport report = compare(CodingUnit::Sentence);
    QCOMPARE(report.articles, std::vector<base::ArticleId>{m_article});
    QCOMPARE(report.tags[0].decisions, (study::Decisions{1, 0, 0, 3}));
}

void TestCoderAgreement::withoutCommonArticlesThereIsNothingToCompare()
{
    code(m_article, u"修了渡口"_s, u"工程"_s, {});
    const auto report = m_library->library()
                            .read([](const Stores& stores) {
                                return study::compareCoders(stores, {.first = {}, .second = u"王"_s});
                            })
                            .result();
    QVERIFY(!report && report.error().code == base::ErrorCode::NotFound);
}

void TestCoderAgreement::aGroupIsComparedPairByPairAndAsAWhole()
{
    code(m_article, u"修了渡口"_s, u"工程"_s, {});
    code(m_article, u"修了渡口。账目"_s, u"工程"_s, u"王"_s);
    code(m_article, u"修了渡口"_s, u"工程"_s, u"赵"_s);
    code(m_article, u"一笔一笔"_s, u"公开"_s, u"赵"_s);
    const study::GroupAgreementReport report = m_library->read([](const Stores& stores) {
        return study::compareGroup(stores, {.coders = {QString(), u"王"_s, u"赵"_s}});
    });
    QCOMPARE(report.commonArticles, 1);
    QCOMPARE(report.pairs, (std::vector<study::CoderPair>{
                               {QString(), u"王"_s, 1}, {QString(), u"赵"_s, 1}, {u"王"_s, u"赵"_s, 1}}));
    QCOMPARE(report.tags.size(), 2U);
    const study::GroupTagAgreement& works = report.tags[1];
    QCOMPARE(works.path, u"工程"_s);
    QCOMPARE(works.kappas, (std::vector<std::optional<double>>{0.5, 1.0, 0.5}));
    QVERIFY(std::abs(works.meanKappa.value_or(0) - 2.0 / 3) < 1e-12);
    // All of them at once, as the coefficient itself has it.
    const auto marked = [](const QString& passage) {
        const qsizetype start = kText.indexOf(passage);
        return std::vector<study::MarkedUnit>{{{start, start + passage.size()}, 0}};
    };
    QCOMPARE(works.alpha,
             study::unitizedAlpha({marked(u"修了渡口"_s), marked(u"修了渡口。账目"_s), marked(u"修了渡口"_s)},
                                  kText.size()));
    QVERIFY(!report.tags[0].kappas[0]); // neither of the two used it
}

void TestCoderAgreement::aGroupWithoutCommonArticlesHasItsPairs()
{
    const base::ArticleId other = m_library->add({.title = u"另一篇"_s, .text = kText + u"。"_s});
    code(m_article, u"修了渡口"_s, u"工程"_s, {});
    code(m_article, u"修了渡口"_s, u"工程"_s, u"王"_s);
    code(other, u"修了渡口"_s, u"工程"_s, u"王"_s);
    code(other, u"修了渡口"_s, u"工程"_s, u"赵"_s);
    const study::GroupAgreementReport report = m_library->read([](const Stores& stores) {
        return study::compareGroup(stores, {.coders = {QString(), u"王"_s, u"赵"_s}});
    });
    QCOMPARE(report.commonArticles, 0);
    QCOMPARE(report.tags[0].kappas, (std::vector<std::optional<double>>{1.0, {}, 1.0}));
    QVERIFY(!report.tags[0].alpha);
}

void TestCoderAgreement::codersAreCounted()
{
    code(m_article, u"修了渡口"_s, u"工程"_s, {});
    code(m_article, u"账目"_s, u"工程"_s, u" 王 "_s);
    const auto coders =
        m_library->read([](const Stores& stores) { return stores.annotations.coders().all(); });
    QCOMPARE(coders, (std::vector<library::CoderCount>{{QString(), 1}, {u"王"_s, 1}}));
    QVERIFY(m_library->library().undo().result());
    QCOMPARE(m_library->read([](const Stores& stores) { return stores.annotations.coders().byUid(); }).size(),
             0);
    QVERIFY(m_library->library().redo().result());
    QCOMPARE(m_library->read([](const Stores& stores) { return stores.annotations.coders().byUid(); }).size(),
             1);
    QCOMPARE(m_library->problems(), QString());
}

void TestCoderAgreement::comparisonsCanBeStoppedAnywhere()
{
    for (const QString& coder : {QString(), u"王"_s, u"李"_s}) {
        code(m_article, u"修了渡口"_s, u"工程"_s, coder);
        code(m_article, u"一笔一笔"_s, u"公开"_s, coder);
    }
    // Of two: an article and two tags. Of three: those of each pair, and the article for all of them.
    for (const auto& [coders, steps] : {std::pair(2, 3), std::pair(3, 10)}) {
        for (int stopAt = 0; stopAt <= steps; ++stopAt) {
            int heard = 0;
            const auto progress = [&heard, stopAt](int done, int total) {
                return done <= total && heard++ < stopAt;
            };
            const auto outcome =
                m_library->library()
                    .read([&, group = coders > 2](const Stores& stores) -> base::Result<int> {
                        const auto two = [&] {
                            return study::compareCoders(stores, {.first = {}, .second = u"王"_s}, progress)
                                .map([](const auto& report) { return int(report.tags.size()); });
                        };
                        const auto all = [&] {
                            return study::compareGroup(stores, {.coders = {QString(), u"王"_s, u"李"_s}},
                                                       progress)
                                .map([](const auto& report) { return int(report.tags.size()); });
                        };
                        return group ? all() : two();
                    })
                    .result();
            if (stopAt == steps)
                QCOMPARE(outcome.value_or(0), 2);
            else
                QVERIFY(!outcome && outcome.error().code == base::ErrorCode::Cancelled);
        }
    }
}

QTEST_GUILESS_MAIN(TestCoderAgreement)
#include "tst_coderagreement.moc"
