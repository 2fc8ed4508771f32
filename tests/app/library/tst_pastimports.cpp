// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace pizhu;
using library::PastImport;
using library::Stores;
using test::Draft;
using test::TemporaryLibrary;

namespace {

const QString kReport = QStringLiteral("2 articles added");

} // namespace

class TestPastImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreListedNewestFirst();
    void aReportIsKept();
    void takingBackMovesToTheTrash();
    void takingBackBringsThePreviousVersion();
    void whatCameLaterStays();
    void takingBackIsUndone();
    void severalVersionsOfOneImportAreTakenBackTogether();

private:
    static base::ImportId import(TemporaryLibrary& library, const std::vector<Draft>& drafts)
    {
        const auto id = library.write([](Stores& stores) {
            return stores.imports.begin(QStringLiteral("Import"), {QStringLiteral("/a")});
        });
        for (const Draft& draft : drafts)
            library.add(draft, id);
        library.write([id](Stores& stores) { return stores.imports.finish(id, kReport); });
        return id;
    }
    static std::vector<PastImport> all(TemporaryLibrary& library)
    {
        return library.read([](const Stores& stores) { return stores.pastImports.all(); });
    }
    static int takeBack(TemporaryLibrary& library, base::ImportId id)
    {
        return library.write([id](Stores& stores) { return stores.pastImports.takeBack(id); });
    }
};

namespace {

/// The same address: another version of the same article.
Draft version(const QString& text)
{
    return {.title = text, .text = text, .url = QStringLiteral("https://www.example.org/1")};
}

Draft plain(const QString& text)
{
    return {.title = text, .text = text};
}

} // namespace

void TestPastImports::theyAreListedNewestFirst()
{
    TemporaryLibrary library;
    const auto first = import(library, {version(QStringLiteral("甲")), plain(QStringLiteral("乙"))});
    const auto second = import(library, {version(QStringLiteral("甲改"))});
    const auto found = all(library);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found.at(0).id, second);
    QCOMPARE(found.at(0).added, 0);
    QCOMPARE(found.at(0).versions, 1);
    QCOMPARE(found.at(0).present, 1);
    QCOMPARE(found.at(1).id, first);
    QCOMPARE(found.at(1).added, 2);
    QCOMPARE(found.at(1).present, 1); // the other shows its later version
    QVERIFY(found.at(1).started.isValid());
    QVERIFY(found.at(1).complete);
}

void TestPastImports::aReportIsKept()
{
    TemporaryLibrary library;
    const auto id = import(library, {plain(QStringLiteral("甲"))});
    QCOMPARE(library.read([id](const Stores& stores) { return stores.pastImports.report(id); }), kReport);
}

void TestPastImports::takingBackMovesToTheTrash()
{
    TemporaryLibrary library;
    const auto id = import(library, {plain(QStringLiteral("甲")), plain(QStringLiteral("乙"))});
    import(library, {plain(QStringLiteral("丙"))});
    QCOMPARE(takeBack(library, id), 2);
    QCOMPARE(library.titles(QString()), QStringList{QStringLiteral("丙")});
    library::ArticleQuery trash;
    trash.trash = true;
    QCOMPARE(library.titles(trash).size(), 2);
    QCOMPARE(all(library).at(1).present, 0);
    QCOMPARE(takeBack(library, id), 0); // nothing is left of it
}

void TestPastImports::takingBackBringsThePreviousVersion()
{
    TemporaryLibrary library;
    import(library, {version(QStringLiteral("甲"))});
    const auto id = import(library, {version(QStringLiteral("甲改"))});
    QCOMPARE(library.titles(QString()), QStringList{QStringLiteral("甲改")});
    QCOMPARE(takeBack(library, id), 1);
    QCOMPARE(library.titles(QString()), QStringList{QStringLiteral("甲")});
    QCOMPARE(library.problems(), QString());
}

void TestPastImports::whatCameLaterStays()
{
    TemporaryLibrary library;
    const auto id = import(library, {version(QStringLiteral("甲"))});
    import(library, {version(QStringLiteral("甲改"))});
    QCOMPARE(takeBack(library, id), 0);
    QCOMPARE(library.titles(QString()), QStringList{QStringLiteral("甲改")});
}

void TestPastImports::takingBackIsUndone()
{
    TemporaryLibrary library;
    const auto id = import(library, {plain(QStringLiteral("甲")), plain(QStringLiteral("乙"))});
    const QString before = library.dump();
    takeBack(library, id);
    QVERIFY(library.library().undo().result());
    QCOMPARE(library.dump(), before);
    QCOMPARE(library.problems(), QString());
}

void TestPastImports::severalVersionsOfOneImportAreTakenBackTogether()
{
    TemporaryLibrary library;
    const auto id = import(library, {version(QStringLiteral("甲")), version(QStringLiteral("甲改"))});
    QCOMPARE(takeBack(library, id), 1);
    QVERIFY(library.titles(QString()).isEmpty());
}

QTEST_GUILESS_MAIN(TestPastImports)
#include "tst_pastimports.moc"
