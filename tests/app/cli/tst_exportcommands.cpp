// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

namespace {

const auto kParagraph = u"與會者認為😀，公開是最好的監督，𠮷村的賬目隨時可以查閱。"_s;

/// A library with one article and one highlight in it.
void makeLibrary(const CliProcess& cli)
{
    const QString path =
        cli.write(u"one.md"_s, pizhu::test::articleFile(u"鄉公所加強監督工作"_s, u"2022-03-05 09:00:00"_s,
                                                        {u"白沙鄉公所近日開會。"_s, kParagraph}));
    QCOMPARE(cli.run({u"import"_s, path}).exitCode, 0);
    const QString id = cli.run({u"list"_s, u"--json"_s}).json().array().at(0)["id"_L1].toString();
    QCOMPARE(
        cli.run({u"annotate"_s, id, u"--quote"_s, u"公開是最好的監督，𠮷村"_s, u"--tag"_s, u"制度/公開"_s})
            .exitCode,
        0);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExportCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void citesTheItemsOfAFileOneALine();
    void citesTheSamplesOfTheStandard();
    void citesArticlesOfTheLibrary();
    void unknownStylesAreAMatterOfUsage();
    void evidenceIsVerified();
    void aForgedPackExitsWithOneAndNamesTheQuote();
    void templatesWriteAFileOrMergeAFolder();
    void templateErrorsNameTheLine();
    void conversionsStandBesideWhereAFormatHasRoom();
    void tagsNarrowTheExport();
    void qualitativeProjectsComeBack();
};

void TestExportCommands::citesTheItemsOfAFileOneALine()
{
    const CliProcess cli;
    const QString items = cli.write(
        u"items.json"_s,
        u"[{\"id\":\"a\",\"type\":\"book\",\"title\":\"账本\",\"language\":\"zh\",\"author\":[{\"literal\":"
        u"\"林一\"}],"
        "\"publisher\":\"青石出版社\",\"issued\":{\"date-parts\":[[2003]]}},"
        "{\"id\":\"b\",\"type\":\"webpage\",\"title\":\"Ledger\",\"URL\":\"https://example.org\",\"language\":\"en\"}]"_s);
    const CliResult result = cli.runBare({u"cite"_s, u"--style"_s, u"gbt7714-2025"_s, u"--items"_s, items});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    QCOMPARE(result.lines(),
             (QStringList{u"林一. 账本[M]. 青石出版社，2003."_s, u"Ledger[EB/OL]. https://example.org."_s}));
}

void TestExportCommands::citesTheSamplesOfTheStandard()
{
    const QByteArray samples =
        contentOf(pizhu::test::sharedFolder() + u"/interop/gbt7714/standard-samples.json"_s);
    if (samples.isEmpty())
        QSKIP("The samples of the standard are not here (PIZHU_SHARED).");
    QJsonArray items;
    QMap<QString, QStringList> expected;
    for (const QJsonValue& sample : QJsonDocument::fromJson(samples).array()) {
        items << sample["item"_L1];
        for (const auto& style : {u"gbt7714-2025"_s, u"gbt7714-2015"_s})
            expected[style] << sample[style].toString();
    }
    const CliProcess cli;
    const QString file = cli.write(u"items.json"_s, QString::fromUtf8(QJsonDocument(items).toJson()));
    for (auto style = expected.begin(); style != expected.end(); ++style) {
        const CliResult result = cli.runBare({u"cite"_s, u"--style"_s, style.key(), u"--items"_s, file});
        QCOMPARE(result.lines(), style.value());
    }
}

void TestExportCommands::citesArticlesOfTheLibrary()
{
    const CliProcess cli;
    makeLibrary(cli);
    const QString id = cli.run({u"list"_s, u"--json"_s}).json().array().at(0)["id"_L1].toString();
    const CliResult entry = cli.run({u"cite"_s, id});
    QVERIFY2(entry.text().contains(u"鄉公所加強監督工作["_s), qPrintable(entry.text() + entry.errors));
    const CliResult inText = cli.run({u"cite"_s, u"--style"_s, u"apa7"_s, u"--in-text"_s, id});
    QVERIFY2(inText.text().contains(u"2022)"_s), qPrintable(inText.text()));
    QCOMPARE(cli.run({u"cite"_s, id, u"--json"_s}).json().array().at(0)["id"_L1].toString(), id);
}

void TestExportCommands::unknownStylesAreAMatterOfUsage()
{
    const CliProcess cli;
    const CliResult result = cli.runBare({u"cite"_s, u"--style"_s, u"vancouver"_s, u"--items"_s, u"x"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.errors.contains(u"gbt7714-2025"_s));
}

void TestExportCommands::evidenceIsVerified()
{
    const CliProcess cli;
    makeLibrary(cli);
    const QString pack = cli.path(u"pack.zip"_s);
    QCOMPARE(cli.run({u"export"_s, u"--format"_s, u"evidence"_s, u"--output"_s, pack}).exitCode, 0);
    const CliResult result = cli.runBare({u"verify"_s, pack, u"--json"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.text()));
    const QJsonObject report = result.json().object();
    QCOMPARE(report.value("quotes"_L1).toInt(), 1);
    QCOMPARE(report.value("literal_in_source"_L1).toInt(), 1);
    QVERIFY(report.value("sound"_L1).toBool());
}

void TestExportCommands::aForgedPackExitsWithOneAndNamesTheQuote()
{
    const CliProcess cli;
    makeLibrary(cli);
    const QString id = cli.run({u"annotations"_s, u"--json"_s}).json().array().at(0)["id"_L1].toString();
    const QString pack = cli.path(u"pack.zip"_s);
    QCOMPARE(cli.run({u"export"_s, u"--format"_s, u"evidence"_s, u"--output"_s, pack}).exitCode, 0);
    // Whatever else a forger does to the archive: its entry cannot be unpacked to what it was.
    QByteArray bytes = contentOf(pack);
    const qsizetype at = bytes.indexOf("excerpts/" + id.toUtf8());
    QVERIFY(at > 0);
    bytes[at + 120] = char(bytes[at + 120] ^ 0x55);
    QFile file(pack);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const CliResult result = cli.runBare({u"verify"_s, pack});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.text().contains(id), qPrintable(result.text()));
}

void TestExportCommands::templatesWriteAFileOrMergeAFolder()
{
    const CliProcess cli;
    makeLibrary(cli);
    const QString file = cli.path(u"out.md"_s);
    QCOMPARE(cli.run({u"export"_s, u"--template"_s, u"by-tag"_s, u"--output"_s, file}).exitCode, 0);
    QVERIFY(contentOf(file).contains("## 制度/公開"));
    const QString own =
        cli.write(u"own.njk"_s, u"{{ articles.length }} {{ articles[0].excerpts[0].exact }}"_s);
    QCOMPARE(cli.run({u"export"_s, u"--template"_s, own, u"--output"_s, file, u"--overwrite"_s}).exitCode, 0);
    QCOMPARE(contentOf(file), u"1 公開是最好的監督，𠮷村"_s.toUtf8());

    const QString folder = cli.path(u"vault"_s) + u'/';
    const QStringList exportToFolder{u"export"_s, u"--template"_s, u"obsidian"_s, u"--output"_s, folder};
    QCOMPARE(cli.run(exportToFolder).exitCode, 0);
    const QStringList notes = QDir(folder).entryList(QDir::Files);
    QCOMPARE(notes.size(), 1);
    QFile note(folder + notes[0]);
    QVERIFY(note.open(QIODevice::Append) && note.write("\nmy own words\n") > 0);
    note.close();
    const CliResult again = cli.run(exportToFolder + QStringList{u"--json"_s});
    QCOMPARE(again.json().object().value("written"_L1).toInt(), 0);
    QVERIFY(contentOf(folder + notes[0]).contains("my own words"));
}

void TestExportCommands::templateErrorsNameTheLine()
{
    const CliProcess cli;
    makeLibrary(cli);
    const QString own = cli.write(u"own.njk"_s, u"a\nb\n{% nonsense %}"_s);
    const CliResult result = cli.run({u"export"_s, u"--template"_s, own, u"--output"_s, cli.path(u"o.md"_s)});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(u"Line 3"_s), qPrintable(result.errors));
    QVERIFY(!QFile::exists(cli.path(u"o.md"_s)));
}

void TestExportCommands::conversionsStandBesideWhereAFormatHasRoom()
{
    const CliProcess cli;
    makeLibrary(cli);
    const QString path = cli.path(u"out.md"_s);
    const CliResult done =
        cli.run({u"export"_s, u"--format"_s, u"md"_s, u"--beside"_s, u"hans"_s, u"--output"_s, path});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    const QString text = QString::fromUtf8(contentOf(path));
    QVERIFY2(text.contains(u"公開是最好的監督，𠮷村"_s) && text.contains(u"公开是最好的监督，𠮷村"_s),
             qPrintable(text));
    for (const auto& [format, script] :
         {std::pair{u"jsonld"_s, u"hans"_s}, std::pair{u"md"_s, u"klingon"_s}}) {
        const CliResult refused = cli.run(
            {u"export"_s, u"--format"_s, format, u"--beside"_s, script, u"--output"_s, cli.path(u"other"_s)});
        QCOMPARE(refused.exitCode, 2);
    }
}

void TestExportCommands::tagsNarrowTheExport()
{
    const CliProcess cli;
    makeLibrary(cli);
    const auto excerpts = [&cli](const QString& tag) {
        return cli
            .run({u"export"_s, u"--format"_s, u"json"_s, u"--tag"_s, tag, u"--output"_s,
                  cli.path(tag.section(u'/', -1) + u".json"_s), u"--json"_s})
            .json()["excerpts"_L1]
            .toInt();
    };
    QCOMPARE(excerpts(u"制度"_s), 1);
    QCOMPARE(excerpts(u"制度/公開"_s), 1);
    QCOMPARE(excerpts(u"別的"_s), 0);
}

void TestExportCommands::qualitativeProjectsComeBack()
{
    const CliProcess from;
    makeLibrary(from);
    const QString project = from.path(u"p.qdpx"_s);
    QCOMPARE(from.run({u"export"_s, u"--format"_s, u"qdpx"_s, u"--output"_s, project}).exitCode, 0);
    const CliProcess to;
    QCOMPARE(to.run({u"import"_s,
                     to.write(u"other.md"_s, pizhu::test::articleFile(u"另"_s, u"2022-01-01 00:00:00"_s,
                                                                      {u"別的一篇文章在這裡。"_s}))})
                 .exitCode,
             0);
    const CliResult dry = to.run({u"import-annotations"_s, project, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(dry.json()["sources"_L1]["new"_L1].toInt(), 1);
    QCOMPARE(dry.json()["codes"_L1]["new"_L1].toInt(), 2);
    QCOMPARE(dry.json()["new"_L1].toInt(), 1);
    QCOMPARE(to.run({u"annotations"_s, u"--json"_s}).json().array().size(), 0);
    const CliResult done = to.run({u"import-annotations"_s, project});
    QVERIFY2(done.exitCode == 0, qPrintable(done.text() + done.errors));
    const QJsonArray before = from.run({u"annotations"_s, u"--json"_s}).json().array();
    const QJsonArray after = to.run({u"annotations"_s, u"--json"_s}).json().array();
    QCOMPARE(after.size(), 1);
    for (const auto& key : {u"id"_s, u"exact"_s, u"start"_s, u"end"_s, u"tags"_s, u"color"_s, u"note"_s})
        QCOMPARE(after[0].toObject().value(key), before[0].toObject().value(key));
}

QTEST_GUILESS_MAIN(TestExportCommands)
#include "tst_exportcommands.moc"
