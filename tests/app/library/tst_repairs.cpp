// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using annotation::AnchorState;
using base::ArticleId;
using base::TextRange;
using base::VersionId;
using document::Repair;
using document::RepairCertainty;

namespace {

const QString kUrl = u"https://example.org/damaged"_s;

/// Appends what is repaired in `text`: every “監” had its reading behind it, every “|” was a stray tag.
NewArticle damagedArticle(const QString& text, const QString& title = u"監督工作"_s)
{
    QString repaired = text;
    std::vector<Repair> repairs;
    for (qsizetype at = 0; at < repaired.size(); ++at) {
        if (repaired[at] == u'監')
            repairs.push_back({.range = {at, at + 1},
                               .before = u"監(jiān)"_s,
                               .after = u"監"_s,
                               .kind = u"pinyin-insertion"_s});
        if (repaired[at] == u'|') {
            repaired.remove(at, 1);
            repairs.push_back({.range = {at, at},
                               .before = u"</p>"_s,
                               .after = {},
                               .kind = u"stray-tag"_s,
                               .certainty = RepairCertainty::Likely});
            --at;
        }
    }
    NewArticle article = newArticle({.title = title, .text = repaired, .url = kUrl});
    repairs.push_back({.field = u"title"_s,
                       .range = {0, 1},
                       .before = u"監(jiān)"_s,
                       .after = u"監"_s,
                       .kind = u"pinyin-insertion"_s});
    article.log.repairs = repairs;
    article.metadata.candidates = {{.field = u"title"_s,
                                    .value = {title},
                                    .origin = document::FieldOrigin::Pattern,
                                    .confidence = 0.9,
                                    .line = {},
                                    .range = {}}};
    return article;
}

const QString kText =
    u"會議聽取了監督工作的彙報，監管部門參加。\n做實做細日常監督工作，要求層層壓實責任|。\n散會以後還有討論。"_s;

ArticleId addDamaged(TemporaryLibrary& library, const NewArticle& article)
{
    return valueOf(library.library()
                       .write(
                           u"add"_s, [article](Stores& stores) { return stores.articles.add(article, {}); },
                           Journalling::Skip)
                       .result())
        .id;
}

Article load(TemporaryLibrary& library, ArticleId id)
{
    return library.read([id](const Stores& stores) { return stores.articles.load(id); });
}

base::AnnotationId annotate(TemporaryLibrary& library, ArticleId id, const QString& quote)
{
    const qsizetype at = load(library, id).document.text.indexOf(quote);
    return library
        .write([=](Stores& stores) {
            return stores.annotations.add({.article = id, .range = TextRange{at, at + quote.size()}});
        })
        .id;
}

VersionId revert(TemporaryLibrary& library, ArticleId id, const Repair& repair)
{
    return library.write([&](Stores& stores) { return stores.versions.revertRepair(id, repair); });
}

/// Everything that must hold of a version whatever was done.
QString faultOf(const Article& article, const std::vector<AnchorOutcome>& outcomes)
{
    for (const Repair& repair : article.log.repairs) {
        if (repair.field == u"text" && repair.range.of(article.document.text) != repair.after)
            return u"repair “%1” is not where it says"_s.arg(repair.after);
    }
    for (const Repair& repair : article.log.reverted) {
        if (repair.field == u"text" && repair.range.of(article.document.text) != repair.before)
            return u"what was taken back, “%1”, is not where it says"_s.arg(repair.before);
    }
    for (const AnchorOutcome& outcome : outcomes) {
        const bool isVerbatim = outcome.state == AnchorState::Exact || outcome.state == AnchorState::Moved;
        if (isVerbatim &&
            (outcome.exact != outcome.quoted || outcome.range.of(article.document.text) != outcome.quoted))
            return u"“%1” stands on “%2”"_s.arg(outcome.quoted, outcome.exact);
    }
    QStringList blocks;
    for (const document::Block& block : article.document.blocks)
        blocks << article.document.textOf(block).toString();
    return blocks.join(u'\n') == article.document.text ? QString() : u"blocks are not the text"_s;
}

} // namespace

class TestRepairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRevertedRepairMakesAVersion();
    void annotationsAreCarriedOverARevertedRepair();
    void aFieldIsReverted();
    void restoringGivesTheTextAgain();
    void undoTakesARevertBack();
    void scrollingDoesNotKeepARevertFromBeingUndone();
    void whatWasRevertedStaysSoInANewVersion();
    void equalRepairsAreToldApart();
    void aRepairThatIsNotThereIsAConflict();
    void reportedDamageCannotBeReverted();
    void goingBackTakesTheDecisionsOfThatVersion();
    void goingBackToAnothersVersionIsRefused();
    void anAnnotationMovedByTheUserStaysMovedOnOlderVersions();
    void outcomesTellWhatBecameOfEachAnnotation();
    void aCleaningThatChangesNothingIsNoNews();
    void aCleaningIsUndoneWithItsImport();
    void chosenCharsetsAreKnownByOrigin();
    void nothingIsEverLost();
};

void TestRepairs::aRevertedRepairMakesAVersion()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    const Article before = load(library, id);
    const VersionId version = revert(library, id, before.log.repairs[1]);
    const Article after = load(library, id);
    QCOMPARE(after.version, version);
    QCOMPARE(after.versions.size(), 2U);
    QVERIFY(after.versions[1].sameSource && !after.versions[0].sameSource);
    QCOMPARE(after.document.text, QString(kText).remove(u'|').replace(u"監管"_s, u"監(jiān)管"_s));
    QCOMPARE(after.log.repairs.size(), before.log.repairs.size() - 1);
    QCOMPARE(faultOf(after, {}), QString());
    QCOMPARE(library.read([id](const Stores& stores) { return stores.versions.revertedRepairs(id); }).size(),
             1U);
    QCOMPARE(library.titles(u"jiān"_s).size(), 1);
    QCOMPARE(library.problems(), QString());
}

void TestRepairs::annotationsAreCarriedOverARevertedRepair()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    const auto touched = annotate(library, id, u"做實做細日常監督工作，要求層層壓實責任"_s);
    const auto moved = annotate(library, id, u"散會以後還有討論"_s);
    revert(library, id, load(library, id).log.repairs[2]);
    const auto anchor = [&](base::AnnotationId annotation) {
        return library.read([=](const Stores& stores) { return stores.annotations.load(annotation); })
            .anchor.value();
    };
    QCOMPARE(anchor(touched).state, AnchorState::Approximate);
    QCOMPARE(anchor(moved).state, AnchorState::Moved);
    QCOMPARE(anchor(moved).range.of(load(library, id).document.text), u"散會以後還有討論");
}

void TestRepairs::aFieldIsReverted()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    const Article before = load(library, id);
    revert(library, id, before.log.repairs.back());
    const Article after = load(library, id);
    QCOMPARE(after.metadata.title.value, u"監(jiān)督工作"_s);
    QCOMPARE(after.metadata.candidates.front().value, QStringList{u"監(jiān)督工作"_s});
    QCOMPARE(after.document, before.document);
    QCOMPARE(library.titles(QString()), QStringList{u"監(jiān)督工作"_s});
}

void TestRepairs::restoringGivesTheTextAgain()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    const Article before = load(library, id);
    for (std::size_t i = 0; i < before.log.repairs.size(); ++i)
        revert(library, id, load(library, id).log.repairs.front());
    QVERIFY(load(library, id).log.repairs.empty());
    for (std::size_t i = 0; i < before.log.repairs.size(); ++i) {
        const Repair repair =
            library.read([id](const Stores& stores) { return stores.versions.revertedRepairs(id); }).front();
        library.write([&](Stores& stores) { return stores.versions.restoreRepair(id, repair); });
    }
    const Article after = load(library, id);
    QCOMPARE(after.document, before.document);
    QCOMPARE(after.metadata, before.metadata);
    QCOMPARE(after.log.repairs, before.log.repairs);
    QVERIFY(after.log.reverted.empty());
}

void TestRepairs::undoTakesARevertBack()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    annotate(library, id, u"散會以後還有討論"_s);
    const QString before = library.dump();
    revert(library, id, load(library, id).log.repairs[0]);
    const QString after = library.dump();
    valueOf(library.library().undo().result());
    QCOMPARE(library.dump(), before);
    QVERIFY(library.read([id](const Stores& stores) { return stores.versions.revertedNames(id); }).empty());
    QCOMPARE(library.problems(), QString());
    library.reopen();
    valueOf(library.library().redo().result());
    QCOMPARE(library.dump(), after);
    QCOMPARE(library.problems(), QString());
}

void TestRepairs::scrollingDoesNotKeepARevertFromBeingUndone()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    const auto scroll = [&](qsizetype to) {
        valueOf(library.library()
                    .write(
                        u"scroll"_s,
                        [=](Stores& stores) { return stores.articles.setReadingPosition(id, to); },
                        Journalling::Skip)
                    .result());
    };
    scroll(20);
    revert(library, id, load(library, id).log.repairs[0]);
    scroll(30);
    valueOf(library.library().undo().result());
    QCOMPARE(load(library, id).versions.size(), 1U);
}

void TestRepairs::whatWasRevertedStaysSoInANewVersion()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    revert(library, id, load(library, id).log.repairs[1]);
    const QString longer = kText + u"\n又補充了一段，講監督。"_s;
    QCOMPARE(addDamaged(library, damagedArticle(longer)), id);
    const Article article = load(library, id);
    QCOMPARE(article.document.text, QString(longer).remove(u'|').replace(u"監管"_s, u"監(jiān)管"_s));
    QCOMPARE(article.log.reverted.size(), 1U);
}

void TestRepairs::equalRepairsAreToldApart()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(u"監一監二監三監四"_s));
    revert(library, id, load(library, id).log.repairs[1]); // the second
    revert(library, id, load(library, id).log.repairs[2]); // the fourth
    const QString expected = u"監一監(jiān)二監三監(jiān)四"_s;
    QCOMPARE(load(library, id).document.text, expected);
    const auto names = library.read([id](const Stores& stores) { return stores.versions.revertedNames(id); });
    QCOMPARE(names.size(), 2U);
    QCOMPARE(names[0].occurrence, 1);
    QCOMPARE(names[1].occurrence, 3);
    const NewCleaning again{id, load(library, id).version, damagedArticle(u"監一監二監三監四"_s)};
    QVERIFY(!library.read([&](const Stores& stores) { return stores.versions.isNews(again); }));
}

void TestRepairs::aRepairThatIsNotThereIsAConflict()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    const Repair repair = load(library, id).log.repairs[0];
    revert(library, id, repair);
    const auto again = library.library()
                           .write(u"again"_s, [&](Stores& s) { return s.versions.revertRepair(id, repair); })
                           .result();
    QCOMPARE(again.error().code, base::ErrorCode::Conflict);
    QCOMPARE(load(library, id).versions.size(), 2U);
}

void TestRepairs::reportedDamageCannotBeReverted()
{
    TemporaryLibrary library;
    NewArticle article = damagedArticle(kText);
    for (Repair& repair : article.log.repairs)
        repair.certainty = RepairCertainty::Unrepaired;
    const ArticleId id = addDamaged(library, article);
    const auto done =
        library.library()
            .write(u"revert"_s,
                   [&](Stores& s) { return s.versions.revertRepair(id, article.log.repairs.front()); })
            .result();
    QCOMPARE(done.error().code, base::ErrorCode::InvalidInput);
}

void TestRepairs::goingBackTakesTheDecisionsOfThatVersion()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    const Article first = load(library, id);
    const VersionId reverted = revert(library, id, first.log.repairs[0]);
    const auto names = [&] {
        return library.read([id](const Stores& stores) { return stores.versions.revertedNames(id); });
    };
    library.write([&](Stores& stores) { return stores.versions.makeCurrent(id, first.version); });
    QCOMPARE(load(library, id).version, first.version);
    QVERIFY(names().empty());
    library.write([&](Stores& stores) { return stores.versions.makeCurrent(id, reverted); });
    QCOMPARE(names().size(), 1U);
    valueOf(library.library().undo().result());
    QCOMPARE(load(library, id).version, first.version);
    QVERIFY(names().empty());
    QCOMPARE(library.problems(), QString());
}

void TestRepairs::goingBackToAnothersVersionIsRefused()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    const auto other = library.add({.text = u"別的文章。"_s});
    const VersionId version = load(library, other).version;
    const auto done =
        library.library()
            .write(u"back"_s, [&](Stores& stores) { return stores.versions.makeCurrent(id, version); })
            .result();
    QCOMPARE(done.error().code, base::ErrorCode::NotFound);
}

void TestRepairs::anAnnotationMovedByTheUserStaysMovedOnOlderVersions()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    const Article first = load(library, id);
    const auto annotation = annotate(library, id, u"會議聽取了監督工作的彙報"_s);
    revert(library, id, first.log.repairs[2]);
    const QString wanted = u"散會以後還有討論"_s;
    const qsizetype at = load(library, id).document.text.indexOf(wanted);
    library.write([&](Stores& stores) {
        return stores.annotations.setRange(annotation, TextRange{at, at + wanted.size()});
    });
    library.write([&](Stores& stores) { return stores.versions.makeCurrent(id, first.version); });
    const auto anchor =
        library.read([=](const Stores& stores) { return stores.annotations.load(annotation); })
            .anchor.value();
    QCOMPARE(anchor.range.of(first.document.text), wanted);
}

void TestRepairs::outcomesTellWhatBecameOfEachAnnotation()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText + u"\n臨時通知稍後另發給大家。"_s));
    annotate(library, id, u"會議聽取了監督工作的彙報"_s);
    annotate(library, id, u"做實做細日常監督工作，要求層層壓實責任"_s);
    annotate(library, id, u"臨時通知稍後另發給大家"_s);
    addDamaged(library,
               damagedArticle(u"頭條。"_s + QString(kText).replace(u"監督工作，"_s, u"監督的各項工作，"_s)));
    const Article article = load(library, id);
    const auto outcomes =
        library.read([&](const Stores& stores) { return stores.versions.outcomes(id, article.version); });
    QCOMPARE(outcomes.size(), 3U);
    QCOMPARE(outcomes[0].state, AnchorState::Moved);
    QCOMPARE(outcomes[0].exact, outcomes[0].quoted);
    QCOMPARE(outcomes[1].state, AnchorState::Approximate);
    QCOMPARE(outcomes[1].quoted, u"做實做細日常監督工作，要求層層壓實責任"_s);
    QVERIFY2(outcomes[1].exact.contains(u"各項"_s), qPrintable(outcomes[1].exact));
    QCOMPARE(outcomes[2].state, AnchorState::Orphan);
    QVERIFY(outcomes[2].range.isEmpty() && outcomes[2].exact.isEmpty());
    const auto old = library.read(
        [&](const Stores& stores) { return stores.versions.outcomes(id, article.versions.front().id); });
    QVERIFY(std::ranges::all_of(old, [](const auto& one) { return one.state == AnchorState::Exact; }));
}

void TestRepairs::aCleaningThatChangesNothingIsNoNews()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    NewCleaning again{id, load(library, id).version, damagedArticle(kText)};
    const auto add = [&] {
        return library.write([&](Stores& stores) { return stores.versions.addCleaning(again, {}); });
    };
    QVERIFY(!add().isValid());
    again.cleaned.chosenCharset = u"GB18030"_s;
    QVERIFY(add().isValid());
    QCOMPARE(load(library, id).charset, u"GB18030"_s);
    QCOMPARE(load(library, id).charsetEvidence, u"user"_s);
    addDamaged(library, damagedArticle(kText + u"又一段。"_s)); // another source came meanwhile
    QCOMPARE(library.library()
                 .write(u"late"_s, [&](Stores& stores) { return stores.versions.addCleaning(again, {}); })
                 .result()
                 .error()
                 .code,
             base::ErrorCode::Conflict);
}

void TestRepairs::aCleaningIsUndoneWithItsImport()
{
    TemporaryLibrary library;
    const ArticleId id = addDamaged(library, damagedArticle(kText));
    annotate(library, id, u"散會以後還有討論"_s);
    const Article before = load(library, id);
    const auto import = library.write([](Stores& stores) { return stores.imports.begin(u"clean"_s); });
    NewCleaning cleaning{id, before.version, damagedArticle(u"全新的開頭。\n"_s + kText)};
    library.write([&](Stores& stores) { return stores.versions.addCleaning(cleaning, import); });
    library.write([&](Stores& stores) { return stores.imports.finish(import, {}); });
    QCOMPARE(valueOf(library.library().undo().result()), u"clean"_s);
    QCOMPARE(load(library, id).version, before.version);
    QCOMPARE(valueOf(library.library().redo().result()), u"clean"_s);
    QVERIFY(load(library, id).document.text.startsWith(u"全新"_s));
}

void TestRepairs::chosenCharsetsAreKnownByOrigin()
{
    TemporaryLibrary library;
    NewArticle article = newArticle({.origin = u"/a/b.html"_s});
    article.chosenCharset = u"Big5-HKSCS"_s;
    addDamaged(library, article);
    library.add({.text = u"別的。"_s, .origin = u"/a/c.html"_s});
    const QMap<QString, QString> expected{{u"/a/b.html"_s, u"Big5-HKSCS"_s}};
    QCOMPARE(library.read([](const Stores& stores) { return stores.versions.chosenCharsets(); }), expected);
}

/// Random steps of everything that changes versions.
void TestRepairs::nothingIsEverLost()
{
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QRandomGenerator random(seed);
        TemporaryLibrary library;
        const ArticleId id = addDamaged(library, damagedArticle(kText));
        for (const QString& quote : {u"會議聽取了監督工作的彙報"_s, u"監管"_s,
                                     u"做實做細日常監督工作，要求"_s, u"散會以後還有討論"_s, u"責任。"_s})
            annotate(library, id, quote);
        for (int step = 0; step < 40; ++step) {
            const Article now = load(library, id);
            const auto pick = [&](const auto& list) { return list[random.bounded(quint32(list.size()))]; };
            const quint32 kind = random.bounded(6U);
            if (kind <= 1 && !now.log.repairs.empty()) {
                revert(library, id, pick(now.log.repairs));
            } else if (kind == 2 && !now.log.reverted.empty()) {
                const Repair repair = pick(now.log.reverted);
                library.write([&](Stores& stores) { return stores.versions.restoreRepair(id, repair); });
            } else if (kind == 3) {
                const VersionId version = pick(now.versions).id;
                library.write([&](Stores& stores) { return stores.versions.makeCurrent(id, version); });
            } else if (kind == 4 && step > 8) {
                const auto undone = library.library().undo().result();
                QVERIFY2(undone || undone.error().code == base::ErrorCode::NotFound,
                         undone ? "" : qPrintable(undone.error().message + undone.error().detail));
            } else {
                const QString start = QString(random.bounded(3), u'新');
                const NewCleaning cleaning{id, now.version, damagedArticle(start + kText)};
                library.write([&](Stores& stores) { return stores.versions.addCleaning(cleaning, {}); });
            }
            const Article after = load(library, id);
            const auto outcomes = library.read(
                [&](const Stores& stores) { return stores.versions.outcomes(id, after.version); });
            const auto all =
                library.read([id](const Stores& stores) { return stores.annotations.ofArticle(id); });
            // Undoing may take the annotations themselves back, never single ones of those that are there.
            QCOMPARE(outcomes.size(), all.size());
            const QString fault = faultOf(after, outcomes);
            QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1, step %2: %3"_s.arg(seed).arg(step).arg(fault)));
        }
        QCOMPARE(library.problems(), QString());
    }
}

QTEST_GUILESS_MAIN(TestRepairs)
#include "tst_repairs.moc"
