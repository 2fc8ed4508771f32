// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsItsVersion();
    void printsHelp_data();
    void printsHelp();
    void refusesAWrongCommandLine_data();
    void refusesAWrongCommandLine();
    void commandsNeedALibrary_data();
    void commandsNeedALibrary();
    void foreignFileIsNoLibrary();
    void failureIsOneJsonObject();
    void takesTheLibraryFromTheEnvironment();
    void linksNoGuiLibrary();

private:
    CliProcess m_cli;
};

void TestProgram::printsItsVersion()
{
    const CliResult result = m_cli.runBare({u"--version"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.text().startsWith(u"pizhu-cli "_s), qPrintable(result.text()));
}

void TestProgram::printsHelp_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("program") << QStringList{u"--help"_s} << u"COMMANDS\n"_s;
    QTest::newRow("short") << QStringList{u"-h"_s} << u"COMMANDS\n"_s;
    QTest::newRow("command") << QStringList{u"search"_s, u"--help"_s} << u"pizhu-cli search QUERY"_s;
    QTest::newRow("before the command")
        << QStringList{u"--help"_s, u"search"_s} << u"pizhu-cli search QUERY"_s;
}

void TestProgram::printsHelp()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const CliResult result = m_cli.runBare(arguments);
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.text().contains(part), qPrintable(result.text()));
    QVERIFY(result.errors.isEmpty());
}

void TestProgram::refusesAWrongCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown command") << QStringList{u"publish"_s};
    QTest::newRow("command of a later version") << QStringList{u"concordance"_s, u"监督"_s};
    QTest::newRow("unknown global option") << QStringList{u"--verbose"_s, u"list"_s};
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--nothing"_s};
    QTest::newRow("unknown facet") << QStringList{u"list"_s, u"--filter"_s, u"weather=fine"_s};
    QTest::newRow("filter without value") << QStringList{u"list"_s, u"--filter"_s, u"source"_s};
    QTest::newRow("unknown order") << QStringList{u"search"_s, u"x"_s, u"--sort"_s, u"size"_s};
    QTest::newRow("unknown script") << QStringList{u"show"_s, u"x"_s, u"--script"_s, u"latin"_s};
    QTest::newRow("annotate without a quote") << QStringList{u"annotate"_s, u"x"_s};
    QTest::newRow("unknown colour") << QStringList{u"annotate"_s, u"x"_s,       u"--quote"_s,
                                                   u"y"_s,        u"--color"_s, u"yellow"_s};
    QTest::newRow("occurrence from 1")
        << QStringList{u"annotate"_s, u"x"_s, u"--quote"_s, u"y"_s, u"--occurrence"_s, u"0"_s};
    QTest::newRow("export without a format") << QStringList{u"export"_s, u"--output"_s, u"x.md"_s};
    QTest::newRow("export without a file") << QStringList{u"export"_s, u"--format"_s, u"md"_s};
    QTest::newRow("unknown export format")
        << QStringList{u"export"_s, u"--format"_s, u"rtf"_s, u"--output"_s, u"x"_s};
    QTest::newRow("import of nothing") << QStringList{u"import"_s};
}

void TestProgram::refusesAWrongCommandLine()
{
    QFETCH(QStringList, arguments);
    const CliResult result = m_cli.runBare(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.output.isEmpty());
    QVERIFY2(result.errors.startsWith(u"pizhu-cli: "_s), qPrintable(result.errors));
}

void TestProgram::commandsNeedALibrary_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("list") << QStringList{u"list"_s};
    QTest::newRow("search") << QStringList{u"search"_s, u"x"_s};
    QTest::newRow("show") << QStringList{u"show"_s, u"x"_s};
    QTest::newRow("annotate") << QStringList{u"annotate"_s, u"x"_s, u"--quote"_s, u"y"_s};
    QTest::newRow("annotations") << QStringList{u"annotations"_s};
    QTest::newRow("tags") << QStringList{u"tags"_s};
    QTest::newRow("export") << QStringList{u"export"_s, u"--format"_s, u"md"_s, u"--output"_s, u"x.md"_s};
    QTest::newRow("import-annotations")
        << QStringList{u"import-annotations"_s, m_cli.write(u"a.jsonld"_s, u"[]"_s)};
    QTest::newRow("history") << QStringList{u"history"_s};
    QTest::newRow("undo") << QStringList{u"undo"_s};
    QTest::newRow("redo") << QStringList{u"redo"_s};
    QTest::newRow("check") << QStringList{u"check"_s};
    QTest::newRow("backup") << QStringList{u"backup"_s};
    QTest::newRow("restore") << QStringList{u"restore"_s};
}

void TestProgram::commandsNeedALibrary()
{
    QFETCH(QStringList, arguments);
    const CliResult result = m_cli.run(arguments);
    QVERIFY2(result.exitCode == 3, qPrintable(QString::number(result.exitCode) + u": "_s + result.errors));
    QVERIFY(result.output.isEmpty());
    QVERIFY2(result.errors.startsWith(u"pizhu-cli: "_s), qPrintable(result.errors));
    QVERIFY(!QFile::exists(m_cli.library()));
}

void TestProgram::foreignFileIsNoLibrary()
{
    const QString path = m_cli.write(u"notes.txt"_s, u"只是文字，不是库。"_s);
    for (const QString& command : {u"list"_s, u"check"_s, u"backup"_s})
        QCOMPARE(m_cli.runBare({u"--library"_s, path, command}).exitCode, 3);
    const QString article =
        m_cli.write(u"a.md"_s, pizhu::test::articleFile(u"甲"_s, u"2021-01-01"_s, {u"乙丙丁。"_s}));
    QCOMPARE(m_cli.runBare({u"--library"_s, path, u"import"_s, article}).exitCode, 3);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), u"只是文字，不是库。"_s);
}

void TestProgram::failureIsOneJsonObject()
{
    const CliResult result = m_cli.run({u"list"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.json().object().contains("error"_L1), result.output.constData());
}

void TestProgram::takesTheLibraryFromTheEnvironment()
{
    const QString article =
        m_cli.write(u"b.md"_s, pizhu::test::articleFile(u"村务"_s, u"2021-01-01"_s,
                                                        {u"各村公布账目，村民逐项核对后签字。"_s}));
    const QString library = m_cli.path(u"env/named.pizhu"_s);
    qputenv("PIZHU_LIBRARY", library.toUtf8());
    const CliResult result = m_cli.runBare({u"import"_s, article});
    qunsetenv("PIZHU_LIBRARY");
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    QVERIFY(QFile::exists(library));
}

void TestProgram::linksNoGuiLibrary()
{
    const QString readelf = QStandardPaths::findExecutable(u"readelf"_s);
    if (readelf.isEmpty())
        QSKIP("readelf is not installed.");
    QProcess process;
    process.start(readelf, {u"-d"_s, CliProcess::program()});
    QVERIFY(process.waitForFinished());
    const QString needed = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(needed.contains(u"libQt6Core"_s), qPrintable(needed));
    for (const QString& library :
         {u"Qt6Gui"_s, u"Qt6Widgets"_s, u"Qt6WebEngine"_s, u"Qt6Network"_s, u"libX11"_s, u"libGL"_s})
        QVERIFY2(!needed.contains(library), qPrintable(needed));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
