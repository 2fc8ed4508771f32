// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "tests/app/library/fixture.h"

#include <QRandomGenerator>

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::TextRange;

namespace {

using Step = std::function<base::Result<void>(Stores&)>;

/// Ids a fresh library gives, in the order of furnish().
constexpr base::ArticleId kA{1};
constexpr base::ArticleId kB{2};
constexpr base::TagId kRoot{1};
constexpr base::TagId kChild{2};
constexpr base::AnnotationId kHighlight{1};
constexpr base::AnnotationId kNote{2};

void furnish(TemporaryLibrary& library)
{
    library.add({.title = QStringLiteral("甲"),
                 .text = QStringLiteral("做实监督文章。\n加强管理。"),
                 .authors = {QStringLiteral("张"), QStringLiteral("李")},
                 .origin = QStringLiteral("/in/a.txt")});
    library.add({.title = QStringLiteral("乙"), .text = QStringLiteral("另一篇文章的正文。")});
    const auto make = [](Stores& stores) -> base::Result<void> {
        const auto tag = valueOf(stores.tags.ensure(QStringLiteral("制度/巡察")));
        valueOf(stores.tags.tagArticles(std::array{kA, kB}, tag));
        valueOf(stores.annotations.add(
            {.article = kA, .range = TextRange{0, 4}, .note = QStringLiteral("备注"), .tags = {tag}}));
        valueOf(stores.annotations.add({.article = kA, .note = QStringLiteral("整篇")}));
        return {};
    };
    valueOf(library.library().write(QStringLiteral("furnish"), make, Journalling::Skip).result());
}

base::Result<void> ignoreValue(const auto& result)
{
    return result ? base::Result<void>() : base::Result<void>(base::fail(result.error()));
}

} // namespace

Q_DECLARE_METATYPE(Step)

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesAndRedoes_data();
    void undoesAndRedoes();
    void listsTheHistory();
    void newStepDropsTheUndone();
    void skippedWritesAreNoStep();
    void emptyStepIsNoStep();
    void failedWriteChangesNothing();
    void conflictIsReportedAndChangesNothing();
    void travelsManyStepsOverARestart();
    void travelsToAnyStepAtOnce();
    void travelIsAllOrNothing();
};

void TestJournal::undoesAndRedoes_data()
{
    QTest::addColumn<Step>("step");
    const auto row = [](const char* name, Step step) { QTest::newRow(name) << step; };
    row("read state", [](Stores& s) { return s.articles.setReadState(std::array{kA, kB}, ReadState::Read); });
    row("star", [](Stores& s) { return s.articles.setStarred(std::array{kA}, true); });
    row("trash", [](Stores& s) { return s.articles.moveToTrash(std::array{kA, kB}); });
    row("metadata", [](Stores& s) -> base::Result<void> {
        auto article = valueOf(s.articles.load(kA));
        article.metadata.title.value = QStringLiteral("新题");
        article.metadata.authors.value = {QStringLiteral("李")};
        article.metadata.published.value = std::nullopt;
        return s.articles.setMetadata(kA, article.metadata);
    });
    row("new article", [](Stores& s) {
        return ignoreValue(s.articles.add(newArticle({.title = QStringLiteral("丙")}), {}));
    });
    row("new version", [](Stores& s) {
        const Draft next{.title = QStringLiteral("甲二"),
                         .text = QStringLiteral("新闻。\n做实监督文章。"),
                         .origin = QStringLiteral("/in/a.txt")};
        const auto added = valueOf(s.articles.add(newArticle(next), {}));
        Q_ASSERT(added.outcome == AddOutcome::NewVersion);
        return base::Result<void>();
    });
    row("make tags", [](Stores& s) { return ignoreValue(s.tags.ensure(QStringLiteral("x/y/z"))); });
    row("rename tag", [](Stores& s) { return s.tags.rename(kRoot, QStringLiteral("体制")); });
    row("move tag", [](Stores& s) { return s.tags.move(kChild, {}); });
    row("tag colour", [](Stores& s) { return s.tags.setColor(kRoot, annotation::HighlightColor::Sky); });
    row("tag definition",
        [](Stores& s) { return s.tags.codebook().define(kRoot, {.description = QStringLiteral("定义")}); });
    row("merge tags", [](Stores& s) { return s.tags.codebook().merge(std::array{kChild}, kRoot, true); });
    row("split tag", [](Stores& s) {
        return ignoreValue(s.tags.codebook().split(
            kChild, {.path = QStringLiteral("新"), .annotations = {kHighlight}, .articles = {kA}}));
    });
    row("tag order", [](Stores& s) -> base::Result<void> {
        valueOf(s.tags.ensure(QStringLiteral("制度/整改")));
        return s.tags.codebook().place(kChild, kRoot, 1);
    });
    row("aliases", [](Stores& s) {
        return s.tags.codebook().setAliases(kChild, {QStringLiteral("巡视"), QStringLiteral("旧/巡察")});
    });
    row("remove tag with children", [](Stores& s) { return s.tags.remove(kRoot); });
    row("swap tag names", [](Stores& s) -> base::Result<void> {
        valueOf(s.tags.move(kChild, {}));
        valueOf(s.tags.rename(kRoot, QStringLiteral("tmp")));
        valueOf(s.tags.rename(kChild, QStringLiteral("制度")));
        return s.tags.rename(kRoot, QStringLiteral("巡察"));
    });
    row("tag articles", [](Stores& s) { return s.tags.tagArticles(std::array{kA, kB}, kRoot); });
    row("untag articles", [](Stores& s) { return s.tags.untagArticles(std::array{kA, kB}, kChild); });
    row("highlight", [](Stores& s) {
        return ignoreValue(
            s.annotations.add({.article = kB, .range = TextRange{2, 5}, .tags = {kRoot, kChild}}));
    });
    row("note", [](Stores& s) { return s.annotations.setNote(kHighlight, QStringLiteral("改写的备注")); });
    row("colour",
        [](Stores& s) { return s.annotations.setColor(kHighlight, annotation::HighlightColor::Rose); });
    row("kind",
        [](Stores& s) { return s.annotations.setKind(kHighlight, annotation::AnnotationKind::Underline); });
    row("range", [](Stores& s) { return s.annotations.setRange(kHighlight, {2, 6}); });
    row("annotation tags", [](Stores& s) { return s.annotations.setTags(kHighlight, std::array{kRoot}); });
    row("remove annotations", [](Stores& s) { return s.annotations.remove(std::array{kHighlight, kNote}); });
}

void TestJournal::undoesAndRedoes()
{
    QFETCH(Step, step);
    TemporaryLibrary library;
    furnish(library);
    const QString before = library.dump();
    library.write(step, QStringLiteral("the step"));
    const QString after = library.dump();
    QVERIFY2(before != after, "the step did nothing");

    QCOMPARE(valueOf(library.library().undo().result()), QStringLiteral("the step"));
    QCOMPARE(library.dump(), before);
    QCOMPARE(library.problems(), QString());
    library.reopen();
    QCOMPARE(valueOf(library.library().redo().result()), QStringLiteral("the step"));
    QCOMPARE(library.dump(), after);
    QCOMPARE(library.problems(), QString());
    library.reopen();
    valueOf(library.library().undo().result());
    QCOMPARE(library.dump(), before);
    QCOMPARE(library.problems(), QString());
}

void TestJournal::listsTheHistory()
{
    TemporaryLibrary library;
    furnish(library);
    library.write([](Stores& s) { return s.articles.setStarred(std::array{kA}, true); },
                  QStringLiteral("one"));
    library.write([](Stores& s) { return s.articles.setStarred(std::array{kB}, true); },
                  QStringLiteral("two"));
    valueOf(library.library().undo().result());
    QStringList entries;
    for (const JournalEntry& entry : valueOf(library.library().history().result()))
        entries.append(entry.label + (entry.undone ? QStringLiteral("(undone)") : QString()));
    QCOMPARE(entries.join(u' '), QStringLiteral("two(undone) one"));
}

void TestJournal::newStepDropsTheUndone()
{
    TemporaryLibrary library;
    furnish(library);
    library.write([](Stores& s) { return s.articles.setStarred(std::array{kA}, true); },
                  QStringLiteral("one"));
    valueOf(library.library().undo().result());
    library.write([](Stores& s) { return s.articles.setStarred(std::array{kB}, true); },
                  QStringLiteral("two"));
    QCOMPARE(library.library().redo().result().error().code, base::ErrorCode::NotFound);
    QCOMPARE(valueOf(library.library().history().result()).size(), 1U);
}

void TestJournal::skippedWritesAreNoStep()
{
    TemporaryLibrary library;
    furnish(library);
    const auto read = [](Stores& s) { return s.articles.setReadingPosition(kA, 3); };
    valueOf(library.library().write(QStringLiteral("read"), read, Journalling::Skip).result());
    QVERIFY(valueOf(library.library().history().result()).empty());
}

void TestJournal::emptyStepIsNoStep()
{
    TemporaryLibrary library;
    furnish(library);
    library.write([](Stores& s) { return s.articles.setStarred(std::array{kA}, false); });
    QVERIFY(valueOf(library.library().history().result()).empty());
}

void TestJournal::failedWriteChangesNothing()
{
    TemporaryLibrary library;
    furnish(library);
    const QString before = library.dump();
    const auto half = [](Stores& s) -> base::Result<void> {
        valueOf(s.articles.setStarred(std::array{kA}, true));
        return base::fail(base::ErrorCode::InvalidInput, QStringLiteral("no"));
    };
    const auto done = library.library().write(QStringLiteral("half"), half).result();
    QCOMPARE(done.error().message, QStringLiteral("no"));
    QCOMPARE(library.dump(), before);
    QVERIFY(valueOf(library.library().history().result()).empty());
}

void TestJournal::conflictIsReportedAndChangesNothing()
{
    TemporaryLibrary library;
    furnish(library);
    library.write([](Stores& s) { return s.annotations.setNote(kHighlight, QStringLiteral("one")); },
                  QStringLiteral("edit"));
    const auto behindTheHistory = [](Stores& s) {
        return s.annotations.setNote(kHighlight, QStringLiteral("two"));
    };
    valueOf(library.library().write(QString(), behindTheHistory, Journalling::Skip).result());
    const QString before = library.dump();
    const auto undone = library.library().undo().result();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, base::ErrorCode::Conflict);
    QVERIFY2(undone.error().message.contains(QStringLiteral("edit")), qPrintable(undone.error().message));
    QCOMPARE(library.dump(), before);
    QCOMPARE(library.problems(), QString());
}

void TestJournal::travelsManyStepsOverARestart()
{
    TemporaryLibrary library;
    furnish(library);
    QStringList states{library.dump()};
    QRandomGenerator random(5);
    for (int i = 0; i < 30; ++i) {
        const QString tag = QStringLiteral("t%1").arg(random.bounded(6));
        const bool adds = random.bounded(2) == 0;
        library.write(
            [=](Stores& s) -> base::Result<void> {
                const auto id = valueOf(s.tags.ensure(tag));
                if (!adds)
                    return s.tags.remove(id);
                const auto made = s.annotations.add(
                    {.article = kA, .range = TextRange{i % 5, i % 5 + 2}, .note = tag, .tags = {id}});
                return ignoreValue(made);
            },
            QString::number(i));
        if (library.dump() != states.last())
            states.append(library.dump());
    }
    library.reopen();
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        valueOf(library.library().undo().result());
        QCOMPARE(library.dump(), states.at(i));
    }
    QCOMPARE(library.problems(), QString());
    library.reopen();
    for (qsizetype i = 1; i < states.size(); ++i) {
        valueOf(library.library().redo().result());
        QCOMPARE(library.dump(), states.at(i));
    }
    QCOMPARE(library.problems(), QString());
}

void TestJournal::travelsToAnyStepAtOnce()
{
    TemporaryLibrary library;
    furnish(library);
    QStringList states{library.dump()};
    for (int i = 0; i < 12; ++i) {
        library.write([i](Stores& s) { return ignoreValue(s.tags.ensure(QStringLiteral("t%1").arg(i))); },
                      QString::number(i));
        states.append(library.dump());
    }
    std::vector<JournalEntry> steps = valueOf(library.library().history().result());
    std::reverse(steps.begin(), steps.end());
    const auto stepAt = [&steps](int state) {
        return state == 0 ? base::JournalId() : steps.at(static_cast<std::size_t>(state - 1)).id;
    };
    int now = 12;
    for (const int state : {12, 3, 9, 0, 5, 12, 11}) {
        int told = 0;
        const auto progress = [&told, now, state](int done, int total) {
            told += done == told && total == std::abs(now - state) ? 1 : 1000;
            return true;
        };
        QCOMPARE(valueOf(library.library().travelTo(stepAt(state), progress).result()),
                 std::abs(now - state));
        QCOMPARE(told, std::abs(now - state));
        QCOMPARE(library.dump(), states.at(state));
        QCOMPARE(library.problems(), QString());
        now = state;
        library.reopen();
    }
    QCOMPARE(library.library().travelTo(base::JournalId{999}).result().error().code,
             base::ErrorCode::NotFound);
}

void TestJournal::travelIsAllOrNothing()
{
    TemporaryLibrary library;
    furnish(library);
    for (const QString& note : {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")})
        library.write([note](Stores& s) { return s.annotations.setNote(kHighlight, note); }, note);
    const QString before = library.dump();
    const auto second = [](int done, int) { return done < 2; };
    QCOMPARE(library.library().travelTo({}, second).result().error().code, base::ErrorCode::Cancelled);
    QCOMPARE(library.dump(), before);

    const auto behindTheHistory = [](Stores& s) { return s.annotations.remove(std::array{kHighlight}); };
    valueOf(library.library().write(QString(), behindTheHistory, Journalling::Skip).result());
    const QString changed = library.dump();
    const auto stopped = library.library().travelTo({}).result();
    QCOMPARE(stopped.error().code, base::ErrorCode::Conflict);
    QVERIFY2(stopped.error().message.contains(QStringLiteral("three")), qPrintable(stopped.error().message));
    QCOMPARE(library.dump(), changed);
    for (const JournalEntry& step : valueOf(library.library().history().result()))
        QVERIFY(!step.undone);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
