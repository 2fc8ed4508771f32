// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/corrections.h"
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using annotation::AnchorState;
using base::AnnotationId;
using base::ArticleId;
using base::ErrorCode;
using base::TextRange;
using document::Repair;
using document::RepairCertainty;

namespace {

const QString kUrl = u"https://example.org/corrected"_s;
const QString kText = u"会议听取了监都检查工作的汇报，各村代表都到了。\n"
                      "散会以后，大家去看了新修的水渠，也看了磨坊。\n"
                      "第二天恢复了供水，村里人都很高兴。"_s;

Article load(TemporaryLibrary& library, ArticleId id)
{
    return library.read([id](const Stores& stores) { return stores.articles.load(id); });
}

TextRange rangeOf(const QString& text, const QString& quote)
{
    const qsizetype at = text.indexOf(quote);
    return {at, at + quote.size()};
}

AnnotationId annotate(TemporaryLibrary& library, ArticleId id, const QString& quote)
{
    const TextRange range = rangeOf(load(library, id).document.text, quote);
    return library
        .write([=](Stores& stores) { return stores.annotations.add({.article = id, .range = range}); })
        .id;
}

annotation::Anchor anchorOf(TemporaryLibrary& library, AnnotationId id)
{
    return *library.read([id](const Stores& stores) { return stores.annotations.load(id); }).anchor;
}

base::VersionId correct(TemporaryLibrary& library, ArticleId id, const QString& quote, const QString& with)
{
    const TextRange range = rangeOf(load(library, id).document.text, quote);
    return library.write([=](Stores& stores) {
        return stores.versions.correct(id, TextCorrection{range, quote, with});
    });
}

base::Result<base::VersionId> tryToCorrect(TemporaryLibrary& library, ArticleId id,
                                           const TextCorrection& correction)
{
    return library.library()
        .write(u"correct"_s, [=](Stores& stores) { return stores.versions.correct(id, correction); })
        .result();
}

QStringList corrections(const Article& article)
{
    QStringList list;
    for (const Repair& repair : article.log.repairs) {
        if (isCorrection(repair))
            list << u"%1→%2@%3"_s.arg(repair.before, repair.after).arg(repair.range.start);
    }
    return list;
}

} // namespace

class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAVersionAndKeepsTheSource();
    void untouchedAnnotationsStayExactAndTouchedOnesWait();
    void replacesOnlyWhatDiffers();
    void correctingAgainGoesBackToTheImportedWords();
    void isUndoneAfterARestart();
    void isTakenBackLikeARepair();
    void isMadeAgainOnANewVersion();
    void oneThatFitsNoLongerIsReported();
    void refusesWhatIsNoCorrection_data();
    void refusesWhatIsNoCorrection();
};

void TestCorrections::makesAVersionAndKeepsTheSource()
{
    TemporaryLibrary library;
    const ArticleId id = library.add({.text = kText, .url = kUrl});
    const auto bytes = [&] {
        return library.read([id](const Stores& stores) { return stores.articles.sourceBytes(id); });
    };
    const QByteArray before = bytes();
    correct(library, id, u"监都检查"_s, u"监督检查"_s);
    const Article article = load(library, id);
    QCOMPARE(article.versions.size(), 2U);
    QVERIFY(article.versions.back().current);
    QCOMPARE(article.document.text, QString(kText).replace(u"监都"_s, u"监督"_s));
    QCOMPARE(corrections(article), QStringList{u"都→督@6"_s});
    QCOMPARE(bytes(), before);
    QCOMPARE(library.titles(u"监督检查"_s).size(), 1);
    QCOMPARE(library.problems(), QString());
}

void TestCorrections::untouchedAnnotationsStayExactAndTouchedOnesWait()
{
    TemporaryLibrary library;
    const ArticleId id = library.add({.text = kText, .url = kUrl});
    const auto touched = annotate(library, id, u"监都检查"_s);
    const auto beside = annotate(library, id, u"工作的汇报"_s);
    const auto later = annotate(library, id, u"磨坊"_s);
    const auto twin = annotate(library, id, u"都"_s);
    correct(library, id, u"监都检查工作"_s, u"监督与检查工作"_s);
    const QString text = load(library, id).document.text;
    QCOMPARE(text.left(14), u"会议听取了监督与检查工作的汇"_s);
    for (const auto& [annotation, words] :
         {std::pair{beside, u"工作的汇报"_s}, std::pair{later, u"磨坊"_s}}) {
        const annotation::Anchor anchor = anchorOf(library, annotation);
        QCOMPARE(anchor.state, AnchorState::Exact);
        QCOMPARE(anchor.range.of(text).toString(), words);
        QCOMPARE(anchor.quote.exact, words);
    }
    const annotation::Anchor flagged = anchorOf(library, touched);
    QCOMPARE(flagged.state, AnchorState::Approximate);
    QCOMPARE(flagged.range.of(text).toString(), u"监督与检查"_s);
    QCOMPARE(flagged.quote.exact, u"监都检查"_s);
    const auto waiting = library.read([](const Stores& stores) { return stores.anchorReview.waiting(); });
    QStringList quotes;
    for (const DoubtfulAnchor& doubtful : waiting)
        quotes << doubtful.quoted;
    quotes.sort();
    QCOMPARE(quotes, (QStringList{u"监都检查"_s, u"都"_s}));
    QCOMPARE(anchorOf(library, twin).state, AnchorState::Approximate);
}

void TestCorrections::replacesOnlyWhatDiffers()
{
    TemporaryLibrary library;
    const ArticleId id = library.add({.text = kText, .url = kUrl});
    const QString paragraph = u"散会以后，大家去看了新修的水渠，也看了磨坊。"_s;
    correct(library, id, paragraph, u"散会之后，大家去看了新修的水渠，也看了老磨坊。"_s);
    const Article article = load(library, id);
    QCOMPARE(corrections(article).size(), 2);
    for (const Repair& repair : article.log.repairs)
        QCOMPARE(repair.range.of(article.document.text).toString(), repair.after);
}

void TestCorrections::correctingAgainGoesBackToTheImportedWords()
{
    TemporaryLibrary library;
    const ArticleId id = library.add({.text = kText, .url = kUrl});
    correct(library, id, u"监都"_s, u"监督"_s);
    correct(library, id, u"督检"_s, u"察检"_s);
    QCOMPARE(corrections(load(library, id)), QStringList{u"都→察@6"_s});
    correct(library, id, u"监察"_s, u"监都"_s);
    QCOMPARE(corrections(load(library, id)), QStringList());
    QCOMPARE(load(library, id).document.text, kText);
}

void TestCorrections::isUndoneAfterARestart()
{
    TemporaryLibrary library;
    const ArticleId id = library.add({.text = kText, .url = kUrl});
    annotate(library, id, u"监都检查"_s);
    const QString before = library.dump();
    correct(library, id, u"监都"_s, u"监督"_s);
    library.reopen();
    valueOf(library.library().undo().result());
    QCOMPARE(library.dump(), before);
    QCOMPARE(library.problems(), QString());
    valueOf(library.library().redo().result());
    QVERIFY(load(library, id).document.text.contains(u"监督"_s));
}

void TestCorrections::isTakenBackLikeARepair()
{
    TemporaryLibrary library;
    const ArticleId id = library.add({.text = kText, .url = kUrl});
    const auto touched = annotate(library, id, u"监都检查"_s);
    correct(library, id, u"监都"_s, u"监督"_s);
    const Repair made = load(library, id).log.repairs.front();
    library.write([&](Stores& stores) { return stores.versions.revertRepair(id, made); });
    const Article article = load(library, id);
    QCOMPARE(article.document.text, kText);
    QVERIFY(article.log.repairs.empty());
    QVERIFY(article.log.reverted.empty());
    QCOMPARE(anchorOf(library, touched).range.of(kText).toString(), u"监都检查"_s);
}

void TestCorrections::isMadeAgainOnANewVersion()
{
    TemporaryLibrary library;
    const ArticleId id = library.add({.text = kText, .url = kUrl});
    correct(library, id, u"监都"_s, u"监督"_s);
    correct(library, id, u"新修的水渠"_s, u"新修的大水渠"_s);
    library.add({.text = u"本报讯。\n"_s + kText, .url = kUrl});
    const Article article = load(library, id);
    QCOMPARE(article.versions.size(), 4U);
    QVERIFY(article.document.text.startsWith(u"本报讯。\n会议听取了监督检查"_s));
    QVERIFY(article.document.text.contains(u"新修的大水渠"_s));
    QCOMPARE(corrections(article).size(), 2);
    for (const Repair& repair : article.log.repairs)
        QCOMPARE(repair.range.of(article.document.text).toString(), repair.after);
    // A source that has it right needs no correction.
    const QString right = article.document.text + u"\n完。"_s;
    library.add({.text = right, .url = kUrl});
    QCOMPARE(load(library, id).document.text, right);
    QCOMPARE(corrections(load(library, id)), QStringList());
}

void TestCorrections::oneThatFitsNoLongerIsReported()
{
    TemporaryLibrary library;
    const ArticleId id = library.add({.text = kText, .url = kUrl});
    correct(library, id, u"监都"_s, u"监督"_s);
    const QString other = u"这一版换了写法，原来那一段没有了。\n第二天恢复了供水，村里人都很高兴。"_s;
    library.add({.text = other, .url = kUrl});
    const Article article = load(library, id);
    QCOMPARE(article.document.text, other);
    QCOMPARE(article.log.repairs.size(), 1U);
    QCOMPARE(article.log.repairs.front().certainty, RepairCertainty::Unrepaired);
    QVERIFY(isCorrection(article.log.repairs.front()));
}

void TestCorrections::refusesWhatIsNoCorrection_data()
{
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("the same") << u"监都"_s << u"监都"_s << u"监都"_s << ErrorCode::InvalidInput;
    QTest::newRow("over a paragraph's end")
        << u"到了。\n散会"_s << u"到了。\n散会"_s << u"到了，散会"_s << ErrorCode::InvalidInput;
    QTest::newRow("splitting a paragraph")
        << u"到了。"_s << u"到了。"_s << u"到\n了。"_s << ErrorCode::InvalidInput;
    QTest::newRow("other words stand there by now")
        << u"监都"_s << u"监督"_s << u"监察"_s << ErrorCode::Conflict;
}

void TestCorrections::refusesWhatIsNoCorrection()
{
    QFETCH(QString, quote);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(ErrorCode, code);
    TemporaryLibrary library;
    const ArticleId id = library.add({.text = kText, .url = kUrl});
    const auto done = tryToCorrect(library, id, {rangeOf(kText, quote), before, after});
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QCOMPARE(load(library, id).versions.size(), 1U);
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
