// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace pizhu;
using library::Stores;
using library::WatchedFolder;
using test::TemporaryLibrary;

namespace {

const QString kClips = QStringLiteral("/home/me/剪報_100%");
const QString kOther = QStringLiteral("/home/me/剪報_100%2");

} // namespace

class TestWatchedFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyStayWithTheLibrary();
    void addingTwiceIsOnce();
    void removingForgets();
    void theLastImportIsTheFoldersOwn();

private:
    static std::vector<WatchedFolder> all(TemporaryLibrary& library)
    {
        return library.read([](const Stores& stores) { return stores.watchedFolders.all(); });
    }
    static void add(TemporaryLibrary& library, const QString& path)
    {
        library.write([&path](Stores& stores) { return stores.watchedFolders.add(path); });
    }
    static void import(TemporaryLibrary& library, const QString& file, int articles)
    {
        const auto id = library.write(
            [&file](Stores& stores) { return stores.imports.begin(QStringLiteral("Import"), {file}); });
        for (int i = 0; i < articles; ++i)
            library.add({.title = file, .text = file + QString::number(i)}, id);
        library.write([id](Stores& stores) { return stores.imports.finish(id, {}); });
    }
};

void TestWatchedFolders::theyStayWithTheLibrary()
{
    TemporaryLibrary library;
    QVERIFY(all(library).empty());
    add(library, kOther);
    add(library, kClips);
    library.reopen();
    const auto found = all(library);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found.at(0).path, kClips);
    QCOMPARE(found.at(1).path, kOther);
    QVERIFY(!found.at(0).lastImport);
}

void TestWatchedFolders::addingTwiceIsOnce()
{
    TemporaryLibrary library;
    add(library, kClips);
    add(library, kClips);
    QCOMPARE(all(library).size(), std::size_t(1));
}

void TestWatchedFolders::removingForgets()
{
    TemporaryLibrary library;
    add(library, kClips);
    library.write([](Stores& stores) { return stores.watchedFolders.remove(kClips); });
    QVERIFY(all(library).empty());
}

void TestWatchedFolders::theLastImportIsTheFoldersOwn()
{
    TemporaryLibrary library;
    add(library, kClips);
    add(library, kOther);
    import(library, kClips + QStringLiteral("/a.md"), 2);
    import(library, kOther + QStringLiteral("/sub/b.md"), 1);
    import(library, QStringLiteral("/elsewhere/c.md"), 1);
    const auto found = all(library);
    QVERIFY(found.at(0).lastImport && found.at(1).lastImport);
    QCOMPARE(found.at(0).lastImport->articles, 2);
    QCOMPARE(found.at(1).lastImport->articles, 1);
    QVERIFY(found.at(0).lastImport->at.isValid());
}

QTEST_GUILESS_MAIN(TestWatchedFolders)
#include "tst_watchedfolders.moc"
