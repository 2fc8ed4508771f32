// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/storage/connection.h"

#include <QFile>

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesANewLibrary();
    void makesNothingUnlessAsked();
    void secondOpenerReadsOnly();
    void refusesWritesWhenReadOnly();
    void refusesANewerSchema();
    void refusesAForeignDatabase();
    void refusesAnotherKindOfFile();
    void reportsADamagedFileAndLeavesIt();
    void rebuildsAnOutdatedIndex();
    void backsUpAndRestores();
    void backsUpOnceADayByItself();
    void facetsMayBeAskedForAtOnce();
    void closingDoesNotWaitForWhatIsLoading();
    void setsAside();
    void everyTableHasAPrimaryKey();
    void oneFileMovesAnywhere();
};

void TestOpening::makesANewLibrary()
{
    TemporaryLibrary temporary;
    QVERIFY(!temporary.library().isReadOnly());
    QVERIFY(temporary.library().readOnlyReason().isEmpty());
    QCOMPARE(temporary.problems(), QString());
    temporary.close();
    const QByteArray header = bytesOf(temporary.path()).left(100);
    QCOMPARE(header.mid(68, 4), QByteArray("Pzhu"));
}

void TestOpening::makesNothingUnlessAsked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("none.pizhu"));
    const auto opened = Library::open(path, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::ErrorCode::NotFound);
    QVERIFY2(opened.error().message.contains(path), qPrintable(opened.error().message));
    QVERIFY(!QFile::exists(path));
}

void TestOpening::secondOpenerReadsOnly()
{
    TemporaryLibrary first;
    first.add({.title = QStringLiteral("甲")});
    const auto second = valueOf(Library::open(first.path(), {}));
    QVERIFY(second->isReadOnly());
    QVERIFY(!second->readOnlyReason().isEmpty());
    first.add({.title = QStringLiteral("乙")});
    const auto count = second->read([](const Stores& stores) { return stores.articles.count({}); }).result();
    QCOMPARE(valueOf(count), 2);
}

void TestOpening::refusesWritesWhenReadOnly()
{
    TemporaryLibrary temporary;
    temporary.close();
    const auto library = valueOf(Library::open(temporary.path(), {.readOnly = true}));
    const auto written = library
                             ->write(QStringLiteral("tag"),
                                     [](Stores& stores) { return stores.tags.ensure(QStringLiteral("x")); })
                             .result();
    QVERIFY(!written);
    QCOMPARE(written.error().code, base::ErrorCode::ReadOnly);
    QCOMPARE(library->undo().result().error().code, base::ErrorCode::ReadOnly);
}

void TestOpening::refusesANewerSchema()
{
    TemporaryLibrary temporary;
    temporary.close();
    runScript(temporary.path(), "PRAGMA user_version = 9999");
    const QByteArray before = bytesOf(temporary.path());
    const auto opened = Library::open(temporary.path(), {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::ErrorCode::Unsupported);
    QVERIFY2(opened.error().message.contains(QStringLiteral("newer")), qPrintable(opened.error().message));
    QVERIFY(bytesOf(temporary.path()) == before);
}

void TestOpening::refusesAForeignDatabase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.pizhu"));
    valueOf(storage::Connection::open(path, storage::Connection::Mode::Create));
    runScript(path, "CREATE TABLE t(x); PRAGMA journal_mode = DELETE");
    const QByteArray before = bytesOf(path);
    const auto opened = Library::open(path, {.create = true});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::ErrorCode::Unsupported);
    QVERIFY(bytesOf(path) == before);
}

void TestOpening::refusesAnotherKindOfFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("article.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("plain text");
    file.close();
    QCOMPARE(Library::open(path, {.create = true}).error().code, base::ErrorCode::Unsupported);
    QCOMPARE(bytesOf(path), QByteArray("plain text"));
}

void TestOpening::reportsADamagedFileAndLeavesIt()
{
    TemporaryLibrary temporary;
    for (int i = 0; i < 50; ++i)
        temporary.add({.title = QStringLiteral("题%1").arg(i),
                       .text = QStringLiteral("正文%1。").arg(i).repeated(200)});
    temporary.close();
    QByteArray bytes = bytesOf(temporary.path());
    for (qsizetype page = 4096 * 8; page + 4096 < bytes.size(); page += 4096 * 2)
        bytes.replace(page, 512, QByteArray(512, '\xa5'));
    QFile file(temporary.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();

    const auto opened = Library::open(temporary.path(), {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::ErrorCode::Damaged);
    QVERIFY2(opened.error().message.contains(temporary.path()), qPrintable(opened.error().message));
    QVERIFY(bytesOf(temporary.path()) == bytes);
}

void TestOpening::rebuildsAnOutdatedIndex()
{
    TemporaryLibrary temporary;
    temporary.add({.title = QStringLiteral("甲"), .text = QStringLiteral("加强监督。")});
    temporary.close();
    runScript(temporary.path(), "INSERT INTO article_fts(article_fts) VALUES ('delete-all');"
                                "UPDATE setting SET value = 'old' WHERE key = 'fold_version'");
    const auto readOnly = Library::open(temporary.path(), {.readOnly = true});
    QVERIFY2(!readOnly, "an outdated index must not be used");
    temporary.reopen();
    QCOMPARE(temporary.titles(QStringLiteral("監督")), QStringList{QStringLiteral("甲")});
    QCOMPARE(temporary.problems(), QString());
}

void TestOpening::backsUpAndRestores()
{
    TemporaryLibrary temporary;
    temporary.add({.title = QStringLiteral("甲")});
    const BackupSummary backup = valueOf(temporary.library().backup().result());
    QVERIFY(QFile::exists(backup.path));
    QVERIFY(backup.bytes > 0);
    QVERIFY(!temporary.library().backups().empty());
    temporary.add({.title = QStringLiteral("乙")});
    QCOMPARE(Library::restore(temporary.path(), backup.path).error().code, base::ErrorCode::ReadOnly);
    temporary.close();
    const QString moved = valueOf(Library::restore(temporary.path(), backup.path));
    QVERIFY(QFile::exists(moved));
    temporary.reopen();
    QCOMPARE(temporary.titles(QString()), QStringList{QStringLiteral("甲")});
}

void TestOpening::backsUpOnceADayByItself()
{
    TemporaryLibrary temporary;
    temporary.reopen();
    temporary.close();
    QVERIFY2(Library::backupsOf(temporary.path()).empty(), "an empty library needs no backup");
    temporary.reopen();
    temporary.add({});
    temporary.reopen();
    temporary.close(); // waits for the backup
    const std::size_t made = Library::backupsOf(temporary.path()).size();
    QVERIFY(made > 0);
    temporary.reopen();
    temporary.add({.title = QStringLiteral("乙")});
    temporary.reopen();
    temporary.close();
    QCOMPARE(Library::backupsOf(temporary.path()).size(), made);
}

void TestOpening::facetsMayBeAskedForAtOnce()
{
    TemporaryLibrary temporary;
    temporary.add({.title = QStringLiteral("甲"), .source = QStringLiteral("人民日报")});
    temporary.reopen();
    const auto facets = [](const Stores& stores) { return stores.articles.facets({}); };
    const QString channel = QStringLiteral("facets");
    std::ignore = temporary.library().readNewest(channel, facets);
    const auto newest = temporary.library().readNewest(channel, facets);
    const auto other = temporary.library().read(facets);
    const auto askIdly = [&temporary] {
        return temporary.library().readIdle([](const Stores& stores) -> base::Result<bool> {
            const auto found = stores.articles.facets({});
            return found.has_value();
        });
    };
    auto idle = askIdly();
    for (const auto& asked : {newest, other}) {
        const FacetCounts counts = valueOf(asked.result());
        QCOMPARE(counts.value(Facet::Source).size(), std::size_t{1});
        QCOMPARE(counts.value(Facet::Source).front().key, QStringLiteral("人民日报"));
    }
    while (!idle.result() && idle.result().error().code == base::ErrorCode::Cancelled)
        idle = askIdly(); // it gave way to one of the others
    QVERIFY2(valueOf(idle.result()), "what gives way begins when all is there");
}

void TestOpening::closingDoesNotWaitForWhatIsLoading()
{
    TemporaryLibrary temporary;
    temporary.add({.title = QStringLiteral("甲")});
    for (int round = 0; round < 20; ++round) {
        temporary.reopen();
        const auto facets =
            temporary.library().read([](const Stores& stores) { return stores.articles.facets({}); });
        temporary.close();
        QVERIFY(facets.isFinished());
    }
}

void TestOpening::setsAside()
{
    TemporaryLibrary temporary;
    temporary.close();
    const QByteArray before = bytesOf(temporary.path());
    const QString moved = valueOf(Library::setAside(temporary.path()));
    QVERIFY(!QFile::exists(temporary.path()));
    QVERIFY(bytesOf(moved) == before);
}

void TestOpening::everyTableHasAPrimaryKey()
{
    TemporaryLibrary temporary;
    const auto connection =
        valueOf(storage::Connection::open(temporary.path(), storage::Connection::Mode::ReadOnly));
    auto rows = valueOf(connection->prepare(
        "SELECT name FROM sqlite_schema AS made WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE '%_fts%' AND name NOT LIKE 'article_pairs%'"
        " AND NOT EXISTS (SELECT 1 FROM pragma_table_info(made.name) WHERE pk > 0)"));
    QStringList without;
    while (valueOf(rows.step()))
        without.append(rows.string(0));
    QCOMPARE(without, QStringList());
}

/// On a stick, under another name, without anything beside it: nothing in the file depends on where it lies.
void TestOpening::oneFileMovesAnywhere()
{
    TemporaryLibrary temporary;
    const base::ArticleId article = temporary.add({.title = QStringLiteral("题"),
                                                   .text = QStringLiteral("正文。"),
                                                   .origin = QStringLiteral("/gone/题.md")});
    temporary.write([article](Stores& stores) -> base::Result<void> {
        const auto place = stores.collections.create({}, QStringLiteral("处"));
        if (!place)
            return base::fail(place.error());
        return stores.collections.addArticles(*place, std::array{article});
    });
    temporary.close();
    const QTemporaryDir stick;
    const QString moved = stick.filePath(QStringLiteral("另一个名字.pizhu"));
    QVERIFY(QFile::rename(temporary.path(), moved));
    const auto library = valueOf(Library::open(moved, {}));
    QVERIFY(!library->isReadOnly());
    const auto read = [article](const Stores& stores) { return stores.articles.load(article); };
    QCOMPARE(valueOf(library->read(read).result()).metadata.title.value, QStringLiteral("题"));
    const auto bytes = [article](const Stores& stores) { return stores.articles.sourceBytes(article); };
    QVERIFY(!valueOf(library->read(bytes).result()).isEmpty());
    QCOMPARE(valueOf(library->undo().result()), QStringLiteral("step"));
    QCOMPARE(valueOf(library->check().result()), QStringList());
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
