// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::ArticleId;
using base::TextRange;

class TestAutocode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsEveryPlaceInAnyScript_data();
    void findsEveryPlaceInAnyScript();
    void refusesWhatFindsNothing_data();
    void refusesWhatFindsNothing();
    void sameJobGoesOn();
    void yesCodesAndStays();
    void laterAndNoStay();
    void changingAYesTakesItsHighlightBack();
    void noteOnAHighlightKeepsIt();
    void removedHighlightCountsAsNo();
    void codedAlreadyIsToldAndNotCodedTwice();
    void anotherTagCodesWithIt();
    void decisionsSurviveANewVersion();
    void importsAddOnlyUndecidedOnes();
    void remainingIsOneStep();
    void cancellingCodesNothing();
    void scopeLimitsTheArticles();
    void jobSurvivesItsTag();
    void linesShowTheTextAround();

private:
    AutocodeJob job(const NewAutocodeJob& wanted)
    {
        const auto id = m_library->write([wanted](Stores& s) { return s.autocodeJobs.ensure(wanted); });
        return m_library->read([id](const Stores& s) { return s.autocodeJobs.load(id); });
    }
    AutocodeJob job(const QString& text) { return job({.text = text, .tagPath = u"编码/监督"_s}); }
    std::vector<Occurrence> occurrences(const AutocodeJob& job)
    {
        return m_library->read([job](const Stores& s) -> base::Result<std::vector<Occurrence>> {
            const auto articles = s.occurrences.articles(job);
            if (!articles)
                return base::fail(articles.error());
            return s.occurrences.occurrences(job, *articles);
        });
    }
    QString verdicts(const AutocodeJob& job)
    {
        QStringList names;
        for (const Occurrence& each : occurrences(job))
            names << verdictName(each.verdict);
        return names.join(u' ');
    }
    Verdict decide(const AutocodeJob& job, std::size_t index, Verdict verdict, const QString& tag = {})
    {
        const Occurrence at = occurrences(job).at(index);
        return m_library->write(
            [=](Stores& s) { return s.autocoding.decide(job, at.article, at.range, verdict, tag); });
    }
    base::Result<int> codeRemaining(const AutocodeJob& job, bool cancelled = false)
    {
        return m_library->library()
            .write(u"all"_s,
                   [=](Stores& s) -> base::Result<int> {
                       BulkProgress progress;
                       if (cancelled)
                           progress.cancel();
                       const auto articles = s.occurrences.articles(job);
                       return articles ? s.autocoding.codeRemaining(job, *articles, progress)
                                       : base::fail(articles.error());
                   })
            .result();
    }
    std::vector<AnnotationRow> annotations()
    {
        return m_library->read([](const Stores& s) { return s.annotations.find({}); });
    }

    std::unique_ptr<TemporaryLibrary> m_library;
    ArticleId m_first;
};

void TestAutocode::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    m_first = m_library->add(
        {.title = u"甲"_s,
         .text = u"第一段讲監督的工作安排与制度建设。\n第二段再讲监督与“一把手”的责任落实情况。"_s,
         .source = u"晨报"_s,
         .published = u"2021-03-01"_s,
         .url = u"https://example.org/1"_s});
    m_library->add({.title = u"乙"_s,
                    .text = u"只有一处监督在这里。"_s,
                    .source = u"晚报"_s,
                    .published = u"2021-02-01"_s});
    m_library->add({.title = u"丙"_s, .text = u"没有那个词。"_s});
}

void TestAutocode::findsEveryPlaceInAnyScript_data()
{
    QTest::addColumn<NewAutocodeJob>("wanted");
    QTest::addColumn<QStringList>("hits");
    const QString tag = u"码"_s;
    QTest::newRow("word") << NewAutocodeJob{.text = u"监督"_s, .tagPath = tag}
                          << QStringList{u"監督"_s, u"监督"_s, u"监督"_s};
    QTest::newRow("exact script") << NewAutocodeJob{.text = u"=監督"_s, .tagPath = tag}
                                  << QStringList{u"監督"_s};
    QTest::newRow("two words") << NewAutocodeJob{.text = u"监督 一把手"_s, .tagPath = tag}
                               << QStringList{u"監督"_s, u"监督"_s, u"一把手"_s};
    QTest::newRow("with a field") << NewAutocodeJob{.text = u"监督 source:晚报"_s, .tagPath = tag}
                                  << QStringList{u"监督"_s};
    QTest::newRow("passage") << NewAutocodeJob{.kind = AutocodeKind::Passage,
                                               .text = u"監督與“一把手”的責任"_s,
                                               .tagPath = tag}
                             << QStringList{u"监督与“一把手”的责任"_s};
    QTest::newRow("passage with the signs of the language")
        << NewAutocodeJob{.kind = AutocodeKind::Passage, .text = u"\"一把手\" 的责任"_s, .tagPath = tag}
        << QStringList{u"一把手”的责任"_s};
}

void TestAutocode::findsEveryPlaceInAnyScript()
{
    QFETCH(const NewAutocodeJob, wanted);
    QFETCH(const QStringList, hits);
    const auto found = occurrences(job(wanted));
    const auto lines = m_library->read([found](const Stores& s) { return s.occurrences.lines(found, 10); });
    QStringList got;
    for (const ConcordanceLine& line : lines)
        got << line.hit;
    QCOMPARE(got, hits);
}

void TestAutocode::refusesWhatFindsNothing_data()
{
    QTest::addColumn<NewAutocodeJob>("wanted");
    QTest::newRow("nothing") << NewAutocodeJob{.text = u" "_s, .tagPath = u"码"_s};
    QTest::newRow("only a field") << NewAutocodeJob{.text = u"source:晨报"_s, .tagPath = u"码"_s};
    QTest::newRow("only signs") << NewAutocodeJob{.text = u"……"_s, .tagPath = u"码"_s};
    QTest::newRow("no tag") << NewAutocodeJob{.text = u"监督"_s};
}

void TestAutocode::refusesWhatFindsNothing()
{
    QFETCH(const NewAutocodeJob, wanted);
    const auto made = m_library->library()
                          .write(u"x"_s, [wanted](Stores& s) { return s.autocodeJobs.ensure(wanted); })
                          .result();
    QVERIFY(!made);
    QCOMPARE(made.error().code, base::ErrorCode::InvalidInput);
}

void TestAutocode::sameJobGoesOn()
{
    const AutocodeJob first = job(u"监督"_s);
    QCOMPARE(job(u" 监督 "_s), first);
    QVERIFY(job({.text = u"监督"_s, .tagPath = u"别的"_s}).id != first.id);
    QCOMPARE(first.tagPath, u"编码/监督"_s);
}

void TestAutocode::yesCodesAndStays()
{
    const AutocodeJob made = job(u"监督"_s);
    QCOMPARE(decide(made, 1, Verdict::Yes), Verdict::Yes);
    QCOMPARE(verdicts(made), u"undecided yes undecided"_s);
    const auto rows = annotations();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].tagPaths, QStringList{u"编码/监督"_s});
    QCOMPARE(rows[0].annotation.anchor->quote.exact, u"监督"_s);
    m_library->reopen();
    QCOMPARE(verdicts(made), u"undecided yes undecided"_s);
    QVERIFY(m_library->library().undo().result());
    QCOMPARE(verdicts(made), u"undecided undecided undecided"_s);
    QVERIFY(annotations().empty());
    QVERIFY(m_library->library().redo().result());
    QCOMPARE(verdicts(made), u"undecided yes undecided"_s);
    QCOMPARE(m_library->problems(), QString());
}

void TestAutocode::laterAndNoStay()
{
    const AutocodeJob made = job(u"监督"_s);
    decide(made, 0, Verdict::No);
    decide(made, 2, Verdict::Later);
    QCOMPARE(verdicts(made), u"no undecided later"_s);
    const AutocodeCounts counts =
        m_library->read([made](const Stores& s) { return s.occurrences.counts(made); });
    QCOMPARE(counts, (AutocodeCounts{.occurrences = 3, .undecided = 1, .later = 1, .no = 1}));
    QCOMPARE(decide(made, 0, Verdict::Undecided), Verdict::Undecided);
    QCOMPARE(verdicts(made), u"undecided undecided later"_s);
    QVERIFY(annotations().empty());
}

void TestAutocode::changingAYesTakesItsHighlightBack()
{
    const AutocodeJob made = job(u"监督"_s);
    decide(made, 0, Verdict::Yes);
    decide(made, 0, Verdict::No);
    QCOMPARE(verdicts(made), u"no undecided undecided"_s);
    QVERIFY(annotations().empty());
    decide(made, 0, Verdict::Yes);
    QCOMPARE(annotations().size(), std::size_t(1));
}

void TestAutocode::noteOnAHighlightKeepsIt()
{
    const AutocodeJob made = job(u"监督"_s);
    decide(made, 0, Verdict::Yes);
    const auto id = annotations()[0].annotation.id;
    m_library->write([id](Stores& s) { return s.annotations.setNote(id, u"要紧"_s); });
    decide(made, 0, Verdict::No);
    const auto rows = annotations();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].annotation.note, u"要紧"_s);
    QVERIFY(rows[0].tagPaths.isEmpty());
}

void TestAutocode::removedHighlightCountsAsNo()
{
    const AutocodeJob made = job(u"监督"_s);
    decide(made, 0, Verdict::Yes);
    const auto id = annotations()[0].annotation.id;
    m_library->write([id](Stores& s) { return s.annotations.remove(std::span(&id, 1)); });
    QCOMPARE(verdicts(made), u"no undecided undecided"_s);
    QCOMPARE(codeRemaining(made).value_or(-1), 2);
    QVERIFY(m_library->library().undo().result());
    QVERIFY(m_library->library().undo().result());
    QCOMPARE(verdicts(made), u"yes undecided undecided"_s);
}

void TestAutocode::codedAlreadyIsToldAndNotCodedTwice()
{
    const AutocodeJob made = job(u"监督"_s);
    m_library->write([this](Stores& s) -> base::Result<void> {
        const auto below = valueOf(s.tags.ensure(u"编码/监督/细"_s));
        const auto added = s.annotations.add({.article = m_first, .range = TextRange{2, 8}, .tags = {below}});
        return added ? base::Result<void>() : base::fail(added.error());
    });
    QCOMPARE(verdicts(made), u"coded undecided undecided"_s);
    QCOMPARE(decide(made, 0, Verdict::Yes), Verdict::Coded);
    QCOMPARE(annotations().size(), std::size_t(1));
    QCOMPARE(codeRemaining(made).value_or(-1), 2);
    QCOMPARE(verdicts(made), u"coded yes yes"_s);
}

void TestAutocode::anotherTagCodesWithIt()
{
    const AutocodeJob made = job(u"监督"_s);
    QCOMPARE(decide(made, 0, Verdict::Yes, u"另一个"_s), Verdict::Yes);
    QCOMPARE(annotations()[0].tagPaths, QStringList{u"另一个"_s});
    QCOMPARE(verdicts(made), u"yes undecided undecided"_s);
    decide(made, 0, Verdict::Undecided);
    QVERIFY(annotations().empty());
}

void TestAutocode::decisionsSurviveANewVersion()
{
    const AutocodeJob made = job(u"监督"_s);
    decide(made, 0, Verdict::No);
    decide(made, 1, Verdict::Yes);
    const AddedArticle again =
        m_library->addFully({.title = u"甲"_s,
                             .text = u"新加的开头。\n第一段讲監督的工作安排与制度建设。\n"
                                     "第二段再讲监督与“一把手”的责任落实情况。末尾又提监督。"_s,
                             .source = u"晨报"_s,
                             .published = u"2021-03-01"_s,
                             .url = u"https://example.org/1"_s});
    QCOMPARE(again.outcome, AddOutcome::NewVersion);
    QCOMPARE(verdicts(made), u"no yes undecided undecided"_s);
}

void TestAutocode::importsAddOnlyUndecidedOnes()
{
    const AutocodeJob made = job(u"监督"_s);
    QCOMPARE(codeRemaining(made).value_or(-1), 3);
    m_library->add({.title = u"丁"_s, .text = u"新来的监督。"_s, .published = u"2020-01-01"_s});
    QCOMPARE(verdicts(made), u"yes yes yes undecided"_s);
}

void TestAutocode::remainingIsOneStep()
{
    const AutocodeJob made = job(u"监督"_s);
    decide(made, 1, Verdict::Later);
    const QString before = m_library->dump();
    QCOMPARE(codeRemaining(made).value_or(-1), 2);
    QCOMPARE(verdicts(made), u"yes later yes"_s);
    QVERIFY(m_library->library().undo().result());
    QCOMPARE(m_library->dump(), before);
    QCOMPARE(verdicts(made), u"undecided later undecided"_s);
}

void TestAutocode::cancellingCodesNothing()
{
    const AutocodeJob made = job(u"监督"_s);
    const auto done = codeRemaining(made, true);
    QVERIFY(!done && done.error().code == base::ErrorCode::Cancelled);
    QVERIFY(annotations().empty());
    QCOMPARE(verdicts(made), u"undecided undecided undecided"_s);
}

void TestAutocode::scopeLimitsTheArticles()
{
    const AutocodeJob made =
        job({.text = u"监督"_s, .scope = {.filters = {{Facet::Source, {u"晚报"_s}}}}, .tagPath = u"码"_s});
    QCOMPARE(verdicts(made), u"undecided"_s);
    QCOMPARE(made.scope.filters.value(Facet::Source), QStringList{u"晚报"_s});
}

void TestAutocode::jobSurvivesItsTag()
{
    AutocodeJob made = job(u"监督"_s);
    decide(made, 0, Verdict::No);
    m_library->write([made](Stores& s) { return s.tags.remove(made.tag); });
    made = m_library->read([made](const Stores& s) { return s.autocodeJobs.load(made.id); });
    QVERIFY(!made.tag.isValid());
    QCOMPARE(verdicts(made), u"no undecided undecided"_s);
    QCOMPARE(codeRemaining(made).error().code, base::ErrorCode::InvalidInput);
    m_library->write([made](Stores& s) {
        return s.autocodeJobs.setCode(made.id, u"新码"_s, annotation::HighlightColor::Sky);
    });
    made = m_library->read([made](const Stores& s) { return s.autocodeJobs.load(made.id); });
    QCOMPARE(codeRemaining(made).value_or(-1), 2);
    QCOMPARE(annotations()[0].annotation.color, annotation::HighlightColor::Sky);
}

void TestAutocode::linesShowTheTextAround()
{
    const AutocodeJob made = job(u"监督"_s);
    const auto found = occurrences(made);
    const auto lines = m_library->read([found](const Stores& s) { return s.occurrences.lines(found, 6); });
    QCOMPARE(lines[1], (ConcordanceLine{.left = u"。 第二段再讲"_s.last(6),
                                        .hit = u"监督"_s,
                                        .right = u"与“一把手”"_s,
                                        .title = u"甲"_s,
                                        .source = u"晨报"_s,
                                        .published = u"2021-03-01"_s}));
    QCOMPARE(QString::fromUtf16(found[1].right.data(), 3), u"与一把"_s);
    QCOMPARE(QString::fromUtf16(found[1].left.data(), 3), u"讲再段"_s);
}

QTEST_GUILESS_MAIN(TestAutocode)
#include "tst_autocode.moc"
