// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bundle/annotationbundle.h"
#include "app/exporting/bundle/decisionsjson.h"
#include "app/exporting/ziparchive.h"
#include "app/importing/interchange/interchangeplan.h"
#include "app/library/codebook.h"
#include "app/library/queryjson.h"
#include "tests/app/library/fixture.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::AnnotationOutcome;
using importing::InterchangePlan;
using library::Stores;
using library::Verdict;
using test::TemporaryLibrary;
using Kind = importing::PlannedPart::Kind;

namespace {

/// 公开 four times.
const auto kText = u"𠮷村昨天开会😀，要求公开账目。\n公开是最好的监督，不公开不行；怎么公开，再议。"_s;
const auto kWord = u"公开"_s;

/// One of two people with the same article.
class Researcher
{
public:
    Researcher()
    {
        m_article = m_library.add({.title = u"渡口的账"_s, .text = kText, .url = u"https://x.example/1"_s});
    }

    [[nodiscard]] TemporaryLibrary& library() { return m_library; }
    [[nodiscard]] base::ArticleId article() const { return m_article; }

    library::AutocodeJob job(const QString& text = kWord)
    {
        return m_library.write([&](Stores& stores) -> base::Result<library::AutocodeJob> {
            return stores.autocodeJobs.ensure({.text = text, .tagPath = u"制度/公开"_s})
                .and_then([&](library::AutocodeJobId id) { return stores.autocodeJobs.load(id); });
        });
    }

    /// About the occurrences in turn.
    void decide(const std::vector<Verdict>& verdicts)
    {
        const auto asked = job();
        test::waitForTheNextMillisecond();
        m_library.write([&](Stores& stores) -> base::Result<int> {
            const auto there = stores.occurrences.occurrences(asked, std::array{m_article}).value();
            for (std::size_t i = 0; i < verdicts.size(); ++i) {
                if (verdicts[i] == Verdict::Undecided)
                    continue;
                const auto done = stores.autocoding.decide(asked, m_article, there[i].range, verdicts[i]);
                if (!done)
                    return base::fail(done.error());
            }
            return 0;
        });
    }

    [[nodiscard]] std::vector<Verdict> verdicts()
    {
        return m_library.read([&](const Stores& stores) -> base::Result<std::vector<Verdict>> {
            std::vector<Verdict> verdicts;
            const auto jobs = stores.autocodeJobs.all().value();
            for (const library::AutocodeJob& job : jobs) {
                const auto there = stores.occurrences.occurrences(job, std::array{m_article}).value();
                for (const library::Occurrence& one : there)
                    verdicts.push_back(one.verdict);
            }
            return verdicts;
        });
    }

    [[nodiscard]] std::vector<library::SharedJob> jobs()
    {
        auto jobs =
            m_library.read([this](const Stores& stores) { return stores.decisions.jobs({m_article}); });
        for (library::SharedJob& job : jobs) { // as each library counts
            job.job.id = {};
            job.job.tag = {};
            for (library::SharedDecision& decision : job.decisions)
                decision.article = {};
            std::ranges::sort(job.decisions, {}, [](const auto& one) { return one.range.start; });
        }
        return jobs;
    }

    /// An annotation that has lost its place.
    QString orphan(const QString& words)
    {
        return m_library.write([&](Stores& stores) -> base::Result<QString> {
            library::NewAnnotation wanted;
            wanted.article = m_article;
            wanted.orphanQuote = annotation::TextQuoteSelector{words, {}, {}};
            return stores.annotations.add(wanted).map([](const auto& added) { return added.uid; });
        });
    }

    base::AnnotationId annotation(const QString& uid)
    {
        return m_library.read([&](const Stores& stores) { return stores.annotations.resolve(uid); });
    }

    [[nodiscard]] std::vector<library::DoubtfulAnchor> waiting()
    {
        return m_library.read([](const Stores& stores) { return stores.anchorReview.waiting(); });
    }

    [[nodiscard]] QByteArray bundle()
    {
        return m_library.read(
            [&](const Stores& stores) { return exporting::renderBundle(stores, {}, u"王"_s); });
    }

    [[nodiscard]] InterchangePlan plan(const QByteArray& bundle, const importing::TagMapping& mapping = {})
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"x.pizhu-annotations"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bundle) != bundle.size())
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        auto work = test::valueOf(importing::readInterchange(file.fileName()), "bundle");
        return m_library.read(
            [&](const Stores& stores) { return importing::planInterchange(stores, work, mapping); });
    }

    InterchangePlan apply(const InterchangePlan& plan)
    {
        return m_library.write([&](Stores& stores) { return importing::applyInterchange(stores, plan); },
                               u"merge"_s);
    }

    void merge(const QByteArray& bundle) { apply(plan(bundle)); }

private:
    TemporaryLibrary m_library;
    base::ArticleId m_article;
};

/// The same bundle with another version of its decisions, or without.
QByteArray withDecisions(const QByteArray& bundle, const std::optional<QJsonObject>& decisions)
{
    auto content = test::valueOf(exporting::readZip(bundle), "bundle");
    content.files.remove(u"decisions.json"_s);
    if (decisions)
        content.files.insert(u"decisions.json"_s, QJsonDocument(*decisions).toJson());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ZipWriter zip(buffer);
    zip.add(u"bundle.json"_s, content.files.take(u"bundle.json"_s));
    for (auto part = content.files.cbegin(); part != content.files.cend(); ++part)
        zip.add(part.key(), part.value());
    test::valueOf(zip.finish(), "zip");
    return buffer.data();
}

QJsonObject decisionsIn(const QByteArray& bundle)
{
    const auto content = test::valueOf(exporting::readZip(bundle), "bundle");
    return QJsonDocument::fromJson(content.files.value(u"decisions.json"_s)).object();
}

QJsonObject firstJob(const QByteArray& bundle)
{
    return decisionsIn(bundle).value(u"jobs"_s).toArray().at(0).toObject();
}

QByteArray withJobs(const QByteArray& bundle, const QJsonArray& jobs)
{
    QJsonObject decisions = decisionsIn(bundle);
    decisions.insert(u"jobs"_s, jobs);
    return withDecisions(bundle, decisions);
}

/// The job with another value in one of its decisions.
QJsonObject changed(QJsonObject job, int decision, const QString& key, const QJsonValue& value)
{
    QJsonArray decisions = job.value(u"decisions"_s).toArray();
    QJsonObject one = decisions.at(decision).toObject();
    one.insert(key, value);
    decisions[decision] = one;
    job.insert(u"decisions"_s, decisions);
    return job;
}

/// Without what each library names its articles.
QJsonObject comparable(QJsonObject decisions)
{
    QJsonArray articles = decisions.value(u"articles"_s).toArray();
    for (QJsonValueRef article : articles) {
        QJsonObject named = article.toObject();
        named.remove(u"id"_s);
        article = named;
    }
    decisions.insert(u"articles"_s, articles);
    return decisions;
}

const std::vector<Verdict> kDecided{Verdict::Yes, Verdict::No, Verdict::Later, Verdict::Undecided};

} // namespace

class TestSharedDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionsTravelAndComeBack();
    void theLaterDecisionHolds();
    void whatIsCodedStaysCoded();
    void aYesWithoutItsHighlightIsLeftOut();
    void theSameQuestionIsOneJob();
    void aJobCanBeLeftOut();
    void answersOfTheInboxTravel();
    void anAnswerHereStays();
    void oldBundlesHaveNone();
    void whatIsUnknownIsPassedOver();
    void someAnnotationsTakeNoDecisionsAlong();
    void aYesWhoseTagIsGoneIsPassedOver();
    void aBadDecisionCostsOnlyItself();
    void aJobWithoutWordsCostsOnlyItself();
    void aNewerTextTakesNoOldPlaces();
    void aDeletedArticleCostsOnlyItsDecisions();
    void aTagIsKnownByItsOtherName();
    void anAnswerIsLeftOutWithItsAnnotation();
    void aJobThatIsNotUnderstoodIsPassedOver_data();
    void aJobThatIsNotUnderstoodIsPassedOver();
    void tagsOfTheScopeAreMapped();
    void decisionsOfMixedOrderAreAllTaken();
    void decisionsOnAnOlderTextAreCarried();
    void theBundleCanBeStoppedAmongDecisions();
    void theImportCanBeStoppedAmongDecisions();
};

void TestSharedDecisions::decisionsTravelAndComeBack()
{
    Researcher her;
    her.decide(kDecided);
    QCOMPARE(her.verdicts(), kDecided);
    const QByteArray sent = her.bundle();
    QCOMPARE(her.bundle(), sent);

    Researcher me;
    const QString before = me.library().dump();
    const InterchangePlan plan = me.plan(sent);
    QCOMPARE(plan.count(Kind::Decisions, AnnotationOutcome::New), 1);
    QVERIFY2(plan.jobs[0].reason.contains(u'3'), qPrintable(plan.jobs[0].reason));
    QCOMPARE(me.library().dump(), before); // nothing is written before
    me.apply(plan);
    QCOMPARE(me.verdicts(), kDecided);
    QCOMPARE(me.jobs(), her.jobs());
    QCOMPARE(comparable(decisionsIn(me.bundle())), comparable(decisionsIn(sent)));
    QCOMPARE(me.plan(sent).count(Kind::Decisions, AnnotationOutcome::Duplicate), 1);

    QCOMPARE(me.library().library().undo().result().value_or(QString()), u"merge"_s);
    QVERIFY(me.verdicts().empty());
    QVERIFY2(me.library().problems().isEmpty(), qPrintable(me.library().problems()));
}

void TestSharedDecisions::theLaterDecisionHolds()
{
    Researcher her;
    her.decide({Verdict::No, Verdict::Later});
    Researcher me;
    me.merge(her.bundle());
    me.decide({Verdict::Later, Verdict::Undecided});
    her.decide({Verdict::Undecided, Verdict::No});
    me.merge(her.bundle());
    QCOMPARE(me.verdicts(),
             (std::vector{Verdict::Later, Verdict::No, Verdict::Undecided, Verdict::Undecided}));
    her.merge(me.bundle());
    QCOMPARE(her.verdicts(), me.verdicts());
    QCOMPARE(her.jobs(), me.jobs());
}

void TestSharedDecisions::whatIsCodedStaysCoded()
{
    Researcher me;
    me.decide({Verdict::Yes});
    Researcher her;
    her.decide({Verdict::No});
    me.merge(her.bundle());
    QCOMPARE(me.verdicts().front(), Verdict::Yes);
    her.merge(me.bundle()); // decided before hers
    QCOMPARE(her.verdicts().front(), Verdict::No);
}

void TestSharedDecisions::aYesWithoutItsHighlightIsLeftOut()
{
    Researcher her;
    her.decide({Verdict::Yes, Verdict::No});
    Researcher me;
    InterchangePlan plan = me.plan(her.bundle());
    for (importing::PlannedPart& part : plan.parts)
        part.taken = part.kind != Kind::Annotation;
    QCOMPARE(plan.jobs[0].decisions.size(), 2U);
    const InterchangePlan done = me.apply(plan);
    QCOMPARE(me.verdicts(),
             (std::vector{Verdict::Undecided, Verdict::No, Verdict::Undecided, Verdict::Undecided}));
    QCOMPARE(done.jobs[0].decisions.size(), 1U); // what was taken is told, not what was planned
    QCOMPARE(done.jobs[0].left.lost, 1);
    const auto told = std::ranges::find(done.parts, Kind::Decisions, &importing::PlannedPart::kind);
    QVERIFY(told != done.parts.end());
    QCOMPARE(told->reason, done.jobs[0].reason);
    QVERIFY(told->reason != plan.jobs[0].reason);
}

void TestSharedDecisions::theSameQuestionIsOneJob()
{
    Researcher her;
    her.decide({Verdict::No});
    Researcher me;
    const QString mine = me.job().uid;
    const InterchangePlan plan = me.plan(her.bundle());
    QCOMPARE(plan.count(Kind::Decisions, AnnotationOutcome::Matched), 1);
    me.apply(plan);
    QCOMPARE(me.jobs().size(), 1U);
    QCOMPARE(me.jobs()[0].job.uid, mine);
    QCOMPARE(me.verdicts().front(), Verdict::No);
}

void TestSharedDecisions::aJobCanBeLeftOut()
{
    Researcher her;
    her.decide(kDecided);
    Researcher me;
    for (const Kind without : {Kind::Decisions, Kind::Tag}) {
        InterchangePlan plan = me.plan(her.bundle());
        for (importing::PlannedPart& part : plan.parts)
            part.taken = part.kind != without;
        me.apply(plan);
        QVERIFY(me.jobs().empty());
    }
}

void TestSharedDecisions::answersOfTheInboxTravel()
{
    Researcher her;
    const QString kept = her.orphan(u"从来没有写过的话"_s);
    const QString later = her.orphan(u"也没有写过的话"_s);
    her.orphan(u"还没有写过的话"_s);
    her.library().write([&](Stores& stores) {
        return stores.anchorReview.keepAsOrphan(stores.annotations.resolve(kept).value()).and_then([&] {
            return stores.anchorReview.putOff(stores.annotations.resolve(later).value());
        });
    });
    QCOMPARE(her.waiting().size(), 2U);
    Researcher me;
    me.merge(her.bundle());
    const auto waiting = me.waiting();
    QCOMPARE(waiting.size(), 2U);
    QVERIFY(!waiting[0].isPutOff);
    QVERIFY(waiting[1].isPutOff && waiting[1].uid == later);
    QCOMPARE(decisionsIn(me.bundle()), decisionsIn(her.bundle()));
}

void TestSharedDecisions::anAnswerHereStays()
{
    Researcher her;
    const QString uid = her.orphan(u"从来没有写过的话"_s);
    Researcher me;
    me.merge(her.bundle());
    me.library().write([id = me.annotation(uid)](Stores& stores) { return stores.anchorReview.putOff(id); });
    her.library().write(
        [id = her.annotation(uid)](Stores& stores) { return stores.anchorReview.keepAsOrphan(id); });
    me.merge(her.bundle());
    QCOMPARE(me.waiting().size(), 1U);
    QVERIFY(me.waiting()[0].isPutOff);
}

void TestSharedDecisions::oldBundlesHaveNone()
{
    Researcher her;
    her.decide(kDecided);
    Researcher me;
    const InterchangePlan plan = me.plan(withDecisions(her.bundle(), std::nullopt));
    QCOMPARE(plan.count(Kind::Decisions), 0);
    me.apply(plan);
    QVERIFY(me.jobs().empty());
}

void TestSharedDecisions::whatIsUnknownIsPassedOver()
{
    Researcher her;
    her.decide({Verdict::No, Verdict::Later});
    const QByteArray sent = her.bundle();
    QJsonObject decisions = decisionsIn(sent);
    QJsonArray jobs = decisions.value(u"jobs"_s).toArray();
    QJsonObject job = jobs[0].toObject();
    QJsonArray made = job.value(u"decisions"_s).toArray();
    QJsonObject perhaps = made[0].toObject();
    perhaps.insert(u"verdict"_s, u"perhaps"_s);
    made[0] = perhaps;
    QJsonObject elsewhere = made[1].toObject();
    elsewhere.insert(u"article"_s, 77);
    made << elsewhere << QJsonValue(3);
    job.insert(u"decisions"_s, made);
    job.insert(u"mood"_s, u"good"_s);
    jobs[0] = job;
    decisions.insert(u"jobs"_s, jobs);
    decisions.insert(u"places"_s, QJsonObject{{u"0193"_s, u"somewhere"_s}});
    decisions.insert(u"more"_s, true);
    Researcher me;
    me.merge(withDecisions(sent, decisions));
    QCOMPARE(me.verdicts(),
             (std::vector{Verdict::Undecided, Verdict::Later, Verdict::Undecided, Verdict::Undecided}));
}

void TestSharedDecisions::someAnnotationsTakeNoDecisionsAlong()
{
    Researcher her;
    her.decide(kDecided);
    const QByteArray some = her.library().read(
        [](const Stores& stores) { return exporting::renderBundle(stores, {.tag = u"制度"_s}, u"王"_s); });
    QVERIFY(decisionsIn(some).value(u"jobs"_s).toArray().isEmpty());
}

void TestSharedDecisions::aYesWhoseTagIsGoneIsPassedOver()
{
    Researcher her;
    her.decide({Verdict::Undecided, Verdict::No});
    const auto asked = her.job();
    her.library().write([&](Stores& stores) {
        const auto there = stores.occurrences.occurrences(asked, std::array{her.article()}).value();
        return stores.autocoding.decide(asked, her.article(), there[0].range, Verdict::Yes, u"别的"_s)
            .and_then([&](auto) { return stores.tags.remove(stores.tags.find(u"别的"_s).value().value()); });
    });
    QCOMPARE(her.verdicts().front(), Verdict::Yes);
    const QByteArray sent = her.bundle();
    QCOMPARE(firstJob(sent).value(u"decisions"_s).toArray().size(), 1);
    Researcher me;
    me.merge(sent);
    QCOMPARE(me.verdicts(),
             (std::vector{Verdict::Undecided, Verdict::No, Verdict::Undecided, Verdict::Undecided}));
}

void TestSharedDecisions::aBadDecisionCostsOnlyItself()
{
    Researcher her;
    her.decide({Verdict::Yes, Verdict::No, Verdict::Later});
    const QByteArray sent = her.bundle();
    QJsonObject job = changed(firstJob(sent), 0, u"tag"_s, QString());
    job = changed(job, 1, u"decided"_s, u"yesterday"_s);
    job.remove(u"created"_s);
    Researcher me;
    me.merge(withJobs(sent, {job}));
    QCOMPARE(me.verdicts(),
             (std::vector{Verdict::Coded, Verdict::Undecided, Verdict::Later, Verdict::Undecided}));
    QVERIFY(me.jobs()[0].job.created.isValid());
    QVERIFY2(me.library().problems().isEmpty(), qPrintable(me.library().problems()));
}

void TestSharedDecisions::aJobWithoutWordsCostsOnlyItself()
{
    Researcher her;
    her.decide({Verdict::No});
    const QByteArray sent = her.bundle();
    QJsonObject wordless = firstJob(sent);
    wordless.insert(u"id"_s, u"wordless"_s);
    wordless.insert(u"text"_s, u" "_s);
    Researcher me;
    const InterchangePlan done = me.apply(me.plan(withJobs(sent, {wordless, firstJob(sent)})));
    QCOMPARE(done.jobs[0].outcome, AnnotationOutcome::Discarded);
    QVERIFY(!done.jobs[0].reason.isEmpty());
    QCOMPARE(done.count(Kind::Decisions, AnnotationOutcome::Discarded), 1);
    QVERIFY(!done.isWhole());
    QCOMPARE(me.jobs().size(), 1U);
    QCOMPARE(me.verdicts().front(), Verdict::No);
}

void TestSharedDecisions::aNewerTextTakesNoOldPlaces()
{
    Researcher her;
    her.decide({Verdict::No, Verdict::Later});
    Researcher me;
    const InterchangePlan plan = me.plan(her.bundle());
    const auto again = me.library().addFully(
        {.title = u"渡口的账"_s, .text = u"新加的开头。\n"_s + kText, .url = u"https://x.example/1"_s});
    QCOMPARE(again.outcome, library::AddOutcome::NewVersion);
    const InterchangePlan done = me.apply(plan);
    QCOMPARE(done.jobs[0].outcome, AnnotationOutcome::Discarded);
    QCOMPARE(done.jobs[0].left.lost, 2);
    QVERIFY(me.jobs().empty());
    me.merge(her.bundle());
    QCOMPARE(me.verdicts(),
             (std::vector{Verdict::No, Verdict::Later, Verdict::Undecided, Verdict::Undecided}));
}

void TestSharedDecisions::aDeletedArticleCostsOnlyItsDecisions()
{
    Researcher her;
    her.decide({Verdict::No});
    Researcher me;
    InterchangePlan plan = me.plan(her.bundle());
    library::SharedDecision elsewhere = plan.jobs[0].decisions[0];
    elsewhere.article = base::ArticleId{4711};
    plan.jobs[0].decisions.insert(plan.jobs[0].decisions.begin(), elsewhere);
    const InterchangePlan done = me.apply(plan);
    QCOMPARE(done.jobs[0].left.lost, 1);
    QCOMPARE(me.verdicts().front(), Verdict::No);
}

void TestSharedDecisions::aTagIsKnownByItsOtherName()
{
    Researcher her;
    her.decide({Verdict::No});
    const QByteArray sent = her.bundle();
    QJsonObject job = firstJob(sent);
    job.insert(u"text"_s, u" 公开 "_s);
    Researcher me;
    const auto mine = me.job();
    me.library().write([&](Stores& stores) {
        return stores.tags.rename(mine.tag, u"透明"_s).and_then([&] {
            return stores.tags.codebook().setAliases(mine.tag, {u"公开"_s});
        });
    });
    const InterchangePlan plan = me.plan(withJobs(sent, {job}));
    QCOMPARE(plan.count(Kind::Decisions, AnnotationOutcome::Matched), 1);
    me.apply(plan);
    QCOMPARE(me.jobs().size(), 1U);
    QCOMPARE(me.jobs()[0].job.uid, mine.uid);
    QCOMPARE(me.jobs()[0].job.created, mine.created);
    QCOMPARE(me.verdicts().front(), Verdict::No);
}

void TestSharedDecisions::anAnswerIsLeftOutWithItsAnnotation()
{
    Researcher her;
    const QString uid = her.orphan(u"从来没有写过的话"_s);
    Researcher me;
    me.merge(her.bundle());
    her.library().write(
        [id = her.annotation(uid)](Stores& stores) { return stores.anchorReview.putOff(id); });
    InterchangePlan plan = me.plan(her.bundle());
    for (importing::PlannedPart& part : plan.parts)
        part.taken = part.kind != Kind::Annotation;
    me.apply(plan);
    QCOMPARE(me.waiting().size(), 1U);
    QVERIFY(!me.waiting()[0].isPutOff);
    me.merge(her.bundle());
    QVERIFY(me.waiting()[0].isPutOff);
}

void TestSharedDecisions::aJobThatIsNotUnderstoodIsPassedOver_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no name") << u"id"_s << QJsonValue(QString());
    QTest::newRow("kind") << u"kind"_s << QJsonValue(u"picture"_s);
    QTest::newRow("condition") << u"scope"_s
                               << QJsonValue(QJsonObject{
                                      {u"filters"_s, QJsonObject{{u"mood"_s, QJsonArray{u"good"_s}}}}});
    QTest::newRow("newer") << u"scope"_s
                           << QJsonValue(QJsonObject{{u"version"_s, library::kQueryVersion + 1}});
}

void TestSharedDecisions::aJobThatIsNotUnderstoodIsPassedOver()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    Researcher her;
    her.decide({Verdict::No});
    const QByteArray sent = her.bundle();
    QJsonObject job = firstJob(sent);
    job.insert(key, value);
    Researcher me;
    const InterchangePlan plan = me.plan(withJobs(sent, {job}));
    QCOMPARE(plan.count(Kind::Decisions), 0);
    me.apply(plan);
    QVERIFY(me.jobs().empty());
}

void TestSharedDecisions::tagsOfTheScopeAreMapped()
{
    using library::Facet;
    Researcher her;
    her.decide({Verdict::No});
    const QByteArray sent = her.bundle();
    QJsonObject job = firstJob(sent);
    const library::ArticleQuery scope{.filters = {{Facet::Tag, {u"要闻/"_s}}, {Facet::Source, {u"晨报"_s}}},
                                      .excluded = {{Facet::Code, {u"存疑"_s}}}};
    job.insert(u"scope"_s, QJsonDocument::fromJson(library::queryToJson(scope)).object());
    Researcher me;
    const InterchangePlan plan =
        me.plan(withJobs(sent, {job}), {.rule = importing::TagMapping::Rule::Below, .parent = u"她的"_s});
    const library::ArticleQuery& mapped = plan.jobs[0].job.scope;
    QCOMPARE(mapped.filters.value(Facet::Tag), QStringList{u"她的/要闻/"_s});
    QCOMPARE(mapped.filters.value(Facet::Source), QStringList{u"晨报"_s});
    QCOMPARE(mapped.excluded.value(Facet::Code), QStringList{u"她的/存疑"_s});
    QVERIFY(std::ranges::none_of(plan.parts, [](const auto& part) { return part.name == u"要闻"; }));
}

/// One place twice, the older decision last; and articles in turn.
void TestSharedDecisions::decisionsOfMixedOrderAreAllTaken()
{
    Researcher her;
    her.decide({Verdict::No, Verdict::Later, Verdict::No});
    const QByteArray sent = her.bundle();
    QJsonObject job = firstJob(sent);
    QJsonArray made = job.value(u"decisions"_s).toArray();
    QJsonObject older = made[0].toObject();
    older.insert(u"verdict"_s, u"later"_s);
    older.insert(u"decided"_s, u"2001-01-01T00:00:00.000Z"_s);
    QJsonObject newer = made[1].toObject();
    newer.insert(u"verdict"_s, u"no"_s);
    newer.insert(u"decided"_s, u"2101-01-01T00:00:00.000Z"_s);
    QJsonObject elsewhere = made[2].toObject();
    elsewhere.insert(u"article"_s, 1);
    job.insert(u"decisions"_s, QJsonArray{made[0], made[1], elsewhere, older, newer, made[2]});
    QJsonObject decisions = decisionsIn(withJobs(sent, {job}));
    QJsonArray articles = decisions.value(u"articles"_s).toArray();
    articles << QJsonObject{{u"url"_s, u"https://nowhere.example/"_s}};
    decisions.insert(u"articles"_s, articles);
    Researcher me;
    const InterchangePlan done = me.apply(me.plan(withDecisions(sent, decisions)));
    QCOMPARE(me.verdicts(), (std::vector{Verdict::No, Verdict::No, Verdict::No, Verdict::Undecided}));
    QCOMPARE(done.jobs[0].decisions.size(), 4U); // the newer one is taken behind the other
    QCOMPARE(done.jobs[0].left.lost, 2);         // the older one and the one elsewhere
    QVERIFY2(me.library().problems().isEmpty(), qPrintable(me.library().problems()));
}

void TestSharedDecisions::decisionsOnAnOlderTextAreCarried()
{
    Researcher me;
    me.decide({Verdict::No, Verdict::Later});
    me.library().addFully(
        {.title = u"渡口的账"_s, .text = u"新加的开头。\n"_s + kText, .url = u"https://x.example/1"_s});
    Researcher her;
    her.library().addFully(
        {.title = u"渡口的账"_s, .text = u"新加的开头。\n"_s + kText, .url = u"https://x.example/1"_s});
    her.decide({Verdict::Later, Verdict::No, Verdict::No});
    me.merge(her.bundle());
    QCOMPARE(me.verdicts(), (std::vector{Verdict::Later, Verdict::No, Verdict::No, Verdict::Undecided}));
}

void TestSharedDecisions::theBundleCanBeStoppedAmongDecisions()
{
    Researcher her;
    her.decide(kDecided);
    const auto stopped =
        her.library()
            .library()
            .read([&](const Stores& stores) {
                exporting::ExportProgress progress;
                progress.cancel();
                return exporting::decisionsJson(stores, {her.article()}, {}, progress).map([](const auto&) {
                    return 0;
                });
            })
            .result();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
    QVERIFY(!stopped.error().message.isEmpty());
}

void TestSharedDecisions::theImportCanBeStoppedAmongDecisions()
{
    Researcher her;
    her.decide(kDecided);
    Researcher me;
    InterchangePlan plan = me.plan(her.bundle());
    const QString before = me.library().dump();
    const auto stopped =
        me.library()
            .library()
            .write(u"merge"_s,
                   [&](Stores& stores) {
                       return importing::applyDecisions(stores, plan.jobs, [](int, int) { return false; });
                   })
            .result();
    QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
    QCOMPARE(me.library().dump(), before);
}

QTEST_GUILESS_MAIN(TestSharedDecisions)
#include "tst_shareddecisions.moc"
