// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/library/annotationrecoding.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using base::AnnotationId;

class TestRecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachChangeIsOneUndoableStep_data();
    void eachChangeIsOneUndoableStep();
    void replacesATagOnlyWhereItIs();
    void noteOnAnArticleStaysOne();
    void cancellingLeavesNothing();

private:
    /// Annotations with the tag 旧, every second one with 他, too; the last is a note on the article.
    std::vector<AnnotationId> fill(TemporaryLibrary& library, int count)
    {
        const auto article = library.add({.text = u"巡察工作逐步推进。"_s});
        return library.write([=](Stores& stores) -> base::Result<std::vector<AnnotationId>> {
            const auto old = valueOf(stores.tags.ensure(u"旧"_s));
            const auto other = valueOf(stores.tags.ensure(u"他"_s));
            std::vector<AnnotationId> ids;
            for (int i = 0; i < count; ++i) {
                NewAnnotation added{.article = article, .tags = {old}};
                if (i + 1 < count)
                    added.range = base::TextRange{i % 5, i % 5 + 3};
                if (i % 2 == 1)
                    added.tags = {other};
                ids.push_back(valueOf(stores.annotations.add(added)).id);
            }
            return ids;
        });
    }
    base::Result<int> apply(TemporaryLibrary& library, const std::vector<AnnotationId>& ids,
                            const AnnotationChange& change, bool cancelled = false)
    {
        return library.library()
            .write(u"recode"_s,
                   [&](Stores& stores) {
                       BulkProgress progress;
                       if (cancelled)
                           progress.cancel();
                       return recode(stores, ids, change, progress);
                   })
            .result();
    }
};

void TestRecoding::eachChangeIsOneUndoableStep_data()
{
    QTest::addColumn<AnnotationChange>("change");
    QTest::addColumn<int>("changed");
    QTest::newRow("add") << AnnotationChange(RecodeTags{.add = {u"新/一"_s, u"旧"_s}, .remove = {}}) << 1201;
    QTest::newRow("add what half of them have")
        << AnnotationChange(RecodeTags{.add = {u"旧"_s}, .remove = {}}) << 600;
    QTest::newRow("remove") << AnnotationChange(RecodeTags{.add = {}, .remove = {u"旧"_s, u"没有"_s}}) << 601;
    QTest::newRow("replace") << AnnotationChange(ReplaceTag{u"旧"_s, u"新"_s}) << 601;
    QTest::newRow("colour") << AnnotationChange(HighlightColor::Sky) << 1201;
    QTest::newRow("kind") << AnnotationChange(AnnotationKind::Underline) << 1200;
    QTest::newRow("remove them") << AnnotationChange(RemoveAnnotations{}) << 1201;
}

void TestRecoding::eachChangeIsOneUndoableStep()
{
    QFETCH(const AnnotationChange, change);
    QFETCH(const int, changed);
    TemporaryLibrary library;
    const auto ids = fill(library, 1201);
    const QString before = library.dump();
    QCOMPARE(apply(library, ids, change).value_or(-1), changed);
    const QString after = library.dump();
    QVERIFY(after != before);
    QVERIFY(library.library().undo().result());
    QCOMPARE(library.dump(), before);
    QVERIFY(library.library().redo().result());
    QCOMPARE(library.dump(), after);
    QCOMPARE(library.problems(), QString());
}

void TestRecoding::replacesATagOnlyWhereItIs()
{
    TemporaryLibrary library;
    const auto ids = fill(library, 4);
    QCOMPARE(apply(library, ids, ReplaceTag{u"旧"_s, u"他"_s}).value_or(-1), 2);
    const auto rows = library.read([](const Stores& stores) { return stores.annotations.find({}); });
    for (const AnnotationRow& row : rows)
        QCOMPARE(row.tagPaths, QStringList{u"他"_s});
    QCOMPARE(apply(library, ids, ReplaceTag{u"没有"_s, u"不该有"_s}).value_or(-1), 0);
    QVERIFY(!library.read([](const Stores& stores) { return stores.tags.find(u"不该有"_s); }));
}

void TestRecoding::noteOnAnArticleStaysOne()
{
    TemporaryLibrary library;
    const auto ids = fill(library, 2);
    QCOMPARE(apply(library, ids, AnnotationKind::Underline).value_or(-1), 1);
    const auto note = library.read([&](const Stores& stores) { return stores.annotations.load(ids.back()); });
    QCOMPARE(note.kind, AnnotationKind::Note);
}

void TestRecoding::cancellingLeavesNothing()
{
    TemporaryLibrary library;
    const auto ids = fill(library, 4);
    const QString before = library.dump();
    const auto done = apply(library, ids, HighlightColor::Sky, true);
    QVERIFY(!done && done.error().code == base::ErrorCode::Cancelled);
    QCOMPARE(library.dump(), before);
}

QTEST_GUILESS_MAIN(TestRecoding)
#include "tst_recoding.moc"
