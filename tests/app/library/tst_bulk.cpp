// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/library/bulkchange.h"
#include "app/library/bulkjob.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::ArticleId;
using base::ErrorCode;

class TestBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachChangeIsOneUndoableStep_data();
    void eachChangeIsOneUndoableStep();
    void cancellingLeavesNothing();
    void failingLeavesNothing();
    void jobTellsTheOutcome();
    void editsValues_data();
    void editsValues();
    void previewFoldsEqualChanges();
    void editChangesOnlyWhatDiffers();
    void previewTellsWhatCannotTakeTheValue();

private:
    std::vector<ArticleId> fill(TemporaryLibrary& library, int count)
    {
        std::vector<ArticleId> ids;
        for (int i = 0; i < count; ++i)
            ids.push_back(library.add({.title = QString::number(i),
                                       .text = u"正文%1"_s.arg(i),
                                       .source = i % 3 == 0 ? u"晚报"_s : u"晨报"_s,
                                       .authors = {u"甲"_s, u"乙"_s}}));
        return ids;
    }
    base::Result<int> apply(TemporaryLibrary& library, const std::vector<ArticleId>& ids,
                            const BulkChange& change)
    {
        return library.library()
            .write(u"bulk"_s,
                   [&](Stores& stores) {
                       BulkProgress progress;
                       return applyBulk(stores, ids, change, progress);
                   })
            .result();
    }
};

void TestBulk::eachChangeIsOneUndoableStep_data()
{
    QTest::addColumn<BulkChange>("change");
    QTest::newRow("tag") << BulkChange(ChangeTags{.add = {u"新/标签"_s, u"旧"_s}, .remove = {}});
    QTest::newRow("untag") << BulkChange(ChangeTags{.add = {}, .remove = {u"旧"_s}});
    QTest::newRow("collect") << BulkChange(ChangeCollections{.add = {CollectionId{1}}, .remove = {}});
    QTest::newRow("read") << BulkChange(ReadState::Read);
    QTest::newRow("star") << BulkChange(ChangeStar{true});
    QTest::newRow("trash") << BulkChange(MoveToTrash{});
    QTest::newRow("edit") << BulkChange(FieldEdit{.field = u"source"_s, .value = {u"夜报"_s}});
}

void TestBulk::eachChangeIsOneUndoableStep()
{
    QFETCH(const BulkChange, change);
    TemporaryLibrary library;
    const auto ids = fill(library, 7);
    library.write([](Stores& stores) { return stores.collections.create({}, u"处"_s); });
    library.write([&](Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.ensure(u"旧"_s);
        return tag ? stores.tags.tagArticles(std::span(ids).first(5), *tag) : base::fail(tag.error());
    });
    const QString before = library.dump();
    QCOMPARE(apply(library, ids, change).value_or(-1), 7);
    QVERIFY(library.dump() != before || change.index() == 1); // collections are not in the dump
    QCOMPARE(valueOf(library.library().undo().result()), u"bulk"_s);
    QCOMPARE(library.dump(), before);
    QCOMPARE(library.problems(), QString());
}

void TestBulk::cancellingLeavesNothing()
{
    TemporaryLibrary library;
    const auto ids = fill(library, 3);
    const QString before = library.dump();
    BulkProgress progress;
    progress.cancel();
    const auto result =
        library.library()
            .write(u"bulk"_s,
                   [&](Stores& stores) { return applyBulk(stores, ids, ChangeStar{true}, progress); })
            .result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QCOMPARE(library.dump(), before);
    QVERIFY(valueOf(library.library().history().result()).empty());
}

void TestBulk::failingLeavesNothing()
{
    TemporaryLibrary library;
    const auto ids = fill(library, 3);
    const QString before = library.dump();
    const auto result = apply(library, ids, ChangeTags{.add = {u"好"_s, u"a//b"_s}, .remove = {}});
    QVERIFY(!result);
    QCOMPARE(library.dump(), before);
}

void TestBulk::jobTellsTheOutcome()
{
    TemporaryLibrary library;
    const auto ids = fill(library, 4);
    BulkJob job(library.library());
    QSignalSpy idle(&job, &BulkJob::idle);
    const auto outcome = job.run(u"Star 4"_s, ids, ChangeStar{true});
    QVERIFY(job.isRunning());
    QVERIFY(idle.wait());
    QCOMPARE(valueOf(outcome.result()), 4);
    QVERIFY(!job.isRunning());
    QCOMPARE(library.titles(ArticleQuery{.starredOnly = true}).size(), 4);
    QCOMPARE(valueOf(library.library().history().result()).front().label, u"Star 4"_s);
}

void TestBulk::editsValues_data()
{
    using Kind = FieldEdit::Kind;
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("value");
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    const auto row = [](const char* name, const char* field, Kind kind, const QStringList& value,
                        const QStringList& before, const QStringList& after, const QString& find = {},
                        const QString& with = {}) {
        QTest::newRow(name) << QString::fromLatin1(field) << static_cast<int>(kind) << value << find << with
                            << before << after;
    };
    row("set", "source", Kind::Set, {u"晨报 "_s}, {u"晚报"_s}, {u"晨报"_s});
    row("set to nothing", "source", Kind::Set, {}, {u"晚报"_s}, {});
    row("add to a list", "authors", Kind::Add, {u"丙"_s, u"甲"_s}, {u"甲"_s}, {u"甲"_s, u"丙"_s});
    row("add a single value", "source", Kind::Add, {u"晨报"_s}, {}, {u"晨报"_s});
    row("never over another", "source", Kind::Add, {u"晨报"_s}, {u"晚报"_s}, {u"晚报"_s});
    row("remove from a list", "categories", Kind::Remove, {u"甲"_s}, {u"甲"_s, u"乙"_s}, {u"乙"_s});
    row("remove another value", "source", Kind::Remove, {u"晨报"_s}, {u"晚报"_s}, {u"晚报"_s});
    row("replace", "source", Kind::Replace, {}, {u"晚报网"_s}, {u"晚报"_s}, u"网"_s, u""_s);
    row("replace to nothing", "authors", Kind::Replace, {}, {u"记者"_s, u"甲"_s}, {u"甲"_s}, u"记者"_s,
        u""_s);
    row("replace makes equal ones one", "authors", Kind::Replace, {}, {u"甲"_s, u"記者甲"_s}, {u"甲"_s},
        u"記者"_s, u""_s);
}

void TestBulk::editsValues()
{
    QFETCH(const QString, field);
    QFETCH(const int, kind);
    QFETCH(const QStringList, value);
    QFETCH(const QString, find);
    QFETCH(const QString, with);
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    const FieldEdit edit{field, static_cast<FieldEdit::Kind>(kind), value, find, with};
    QCOMPARE(editedValue(before, edit), after);
}

void TestBulk::previewFoldsEqualChanges()
{
    TemporaryLibrary library;
    const auto ids = fill(library, 7); // three from 晚报, four from 晨报
    const FieldEdit edit{
        .field = u"source"_s, .kind = FieldEdit::Kind::Replace, .find = u"报"_s, .with = u"報"_s};
    BulkProgress progress;
    const auto look = [&](int limit) {
        return library.read(
            [&](const Stores& stores) { return previewEdit(stores, ids, edit, limit, progress); });
    };
    const FieldEditPreview preview = look(10);
    QCOMPARE(preview.changed, 7);
    QCOMPARE(preview.unchanged, 0);
    QCOMPARE(preview.changes,
             (std::vector<FieldChange>{{{u"晨报"_s}, {u"晨報"_s}, 4}, {{u"晚报"_s}, {u"晚報"_s}, 3}}));
    QCOMPARE(look(1).changes.size(), std::size_t(1));
    QCOMPARE(look(1).kinds, 2);
}

void TestBulk::editChangesOnlyWhatDiffers()
{
    TemporaryLibrary library;
    const auto ids = fill(library, 7);
    const auto changed = apply(library, ids, FieldEdit{.field = u"source"_s, .value = {u"晨报"_s}});
    QCOMPARE(changed.value_or(-1), 3);
    QCOMPARE(library.titles(ArticleQuery{.filters = {{Facet::Source, {u"晨报"_s}}}}).size(), 7);
}

void TestBulk::previewTellsWhatCannotTakeTheValue()
{
    TemporaryLibrary library;
    const auto ids = fill(library, 2);
    const FieldEdit edit{.field = u"published"_s, .value = {u"上周"_s}};
    BulkProgress progress;
    const auto preview =
        library.read([&](const Stores& stores) { return previewEdit(stores, ids, edit, 5, progress); });
    QCOMPARE(preview.refused, 2);
    QCOMPARE(preview.changed, 0);
    QCOMPARE(apply(library, ids, edit).value_or(-1), 0);
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
