// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bundle/annotationbundle.h"
#include "app/exporting/ziparchive.h"
#include "app/importing/interchange/interchangeplan.h"
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
        auto jobs = m_library.read([](const Stores& stores) { return stores.decisions.jobs(); });
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

    [[nodiscard]] InterchangePlan plan(const QByteArray& bundle)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"x.pizhu-annotations"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bundle) != bundle.size())
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        auto work = test::valueOf(importing::readInterchange(file.fileName()), "bundle");
        return m_library.read(
            [&](const Stores& stores) { return importing::planInterchange(stores, work, {}); });
    }

    void apply(const InterchangePlan& plan)
    {
        m_library.write([&](Stores& stores) { return importing::applyInterchange(stores, plan); },
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
    me.apply(plan);
    QCOMPARE(me.verdicts(),
             (std::vector{Verdict::Undecided, Verdict::No, Verdict::Undecided, Verdict::Undecided}));
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

QTEST_GUILESS_MAIN(TestSharedDecisions)
#include "tst_shareddecisions.moc"
