// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace pizhu;
using library::Stores;
using library::UnfinishedImport;
using test::TemporaryLibrary;

namespace {

const QStringList kPaths{QStringLiteral("/home/me/文章"), QStringLiteral("/b \"c\".zip")};

} // namespace

class TestImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anImportThatBrokeOffIsFound();
    void aCancelledImportIsFound();
    void aCompleteImportIsNot();
    void oneWithoutPathsIsNot();
    void theNewestIsFoundFirst();

private:
    static std::optional<UnfinishedImport> unfinished(TemporaryLibrary& library)
    {
        return library.read([](const Stores& stores) { return stores.imports.unfinished(); });
    }
    static base::ImportId begin(TemporaryLibrary& library, const QStringList& paths = kPaths)
    {
        return library.write(
            [&paths](Stores& stores) { return stores.imports.begin(QStringLiteral("Import"), paths); });
    }
};

void TestImports::anImportThatBrokeOffIsFound()
{
    TemporaryLibrary library;
    const auto id = begin(library);
    library.reopen();
    const auto found = unfinished(library);
    QVERIFY(found);
    QCOMPARE(found->id, id);
    QCOMPARE(found->paths, kPaths);
    QCOMPARE(found->label, QStringLiteral("Import"));
    QVERIFY(found->started.isValid());
    QVERIFY(!found->finished);
}

void TestImports::aCancelledImportIsFound()
{
    TemporaryLibrary library;
    const auto id = begin(library);
    library.write([id](Stores& stores) { return stores.imports.finish(id, {}, false); });
    QVERIFY(unfinished(library));
    QVERIFY(unfinished(library)->finished);
    library.write([id](Stores& stores) { return stores.imports.setComplete(id); });
    QVERIFY(!unfinished(library));
}

void TestImports::aCompleteImportIsNot()
{
    TemporaryLibrary library;
    const auto id = begin(library);
    library.write([id](Stores& stores) { return stores.imports.finish(id, {}); });
    QVERIFY(!unfinished(library));
}

void TestImports::oneWithoutPathsIsNot()
{
    TemporaryLibrary library;
    begin(library, {});
    QVERIFY(!unfinished(library));
}

void TestImports::theNewestIsFoundFirst()
{
    TemporaryLibrary library;
    const auto older = begin(library);
    const auto newer = begin(library, {QStringLiteral("/c")});
    QCOMPARE(unfinished(library)->id, newer);
    library.write([newer](Stores& stores) { return stores.imports.finish(newer, {}); });
    QCOMPARE(unfinished(library)->id, older);
}

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
