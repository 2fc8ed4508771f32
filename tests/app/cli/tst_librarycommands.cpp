// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::articleFile;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

namespace {

const auto kSimplified = u"村务公开推进会召开"_s;
const auto kTraditional = u"鄉公所加強監督工作"_s;

/// Two articles, one in each script, both of which speak of supervision.
QString writeArticles(const CliProcess& cli)
{
    cli.write(u"articles/one.md"_s,
              articleFile(kSimplified, u"2021-10-10 11:06:15"_s,
                          {u"青石镇昨天召开村务公开推进会，要求各村接受村民监督，账目按季度公布。"_s,
                           u"会后，二十个村的村干部签订了责任书，承诺内容保留一年以上。"_s}));
    cli.write(u"articles/deeper/two.md"_s,
              articleFile(kTraditional, u"2022-03-05 09:00:00"_s,
                          {u"白沙鄉公所近日開會，研究加強對各村經費使用的監督辦法。"_s,
                           u"與會人員認為，公開是最好的監督，賬目應當隨時可以查閱。"_s}));
    return cli.path(u"articles"_s);
}

QStringList titles(const CliResult& result)
{
    QStringList titles;
    const QJsonArray articles = result.json().array();
    for (const QJsonValue& article : articles)
        titles << article.toObject().value("title"_L1).toString();
    return titles;
}

QString firstId(const CliProcess& cli, const QString& query)
{
    return cli.run({u"search"_s, query, u"--json"_s})
        .json()
        .array()
        .at(0)
        .toObject()
        .value("id"_L1)
        .toString();
}

} // namespace

class TestLibraryCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importReportsEveryFile();
    void importOfTheSameFolderChangesNothing();
    void importGoesOnAfterABadFile();
    void dryRunWritesNothing();
    void listPrintsNewestFirst();
    void listStreamsJsonLines();
    void searchFindsEitherScriptByEither();
    void countIsABareNumber();
    void facetsCountValues();
    void filtersNarrow();
    void excludingLeavesOut();
    void everyFacetIsPrinted();
    void limitCuts();
    void showPrintsInEveryScript();
    void showJsonTellsTheWholeArticle();
    void unknownIdIsReported();
    void checkFindsAHealthyLibrary();
    void duplicatesPrintsGroups();
    void historyUndoAndRedoFollowTheSteps();
    void backupIsRestored();

private:
    CliProcess m_cli;
};

void TestLibraryCommands::initTestCase()
{
    const CliResult result = m_cli.run({u"import"_s, writeArticles(m_cli)});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors + result.text()));
}

void TestLibraryCommands::importReportsEveryFile()
{
    const CliProcess fresh;
    const CliResult result = fresh.run({u"--json"_s, u"import"_s, writeArticles(fresh)});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    const QJsonObject report = result.json().object();
    QCOMPARE(report.value("added"_L1).toInt(), 2);
    QCOMPARE(report.value("failed"_L1).toInt(), 0);
    QCOMPARE(report.value("items"_L1).toArray().size(), 2);
    const QJsonObject item = report.value("items"_L1).toArray().at(0).toObject();
    QCOMPARE(item.value("state"_L1).toString(), u"added"_s);
    QCOMPARE(item.value("id"_L1).toString().size(), 36);
}

void TestLibraryCommands::importOfTheSameFolderChangesNothing()
{
    const CliResult result = m_cli.run({u"import"_s, m_cli.path(u"articles"_s), u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json().object().value("added"_L1).toInt(), 0);
    QCOMPARE(result.json().object().value("duplicates"_L1).toInt(), 2);
    QCOMPARE(m_cli.run({u"list"_s}).lines().size(), 2);
}

void TestLibraryCommands::importGoesOnAfterABadFile()
{
    const CliProcess fresh;
    const QString folder = writeArticles(fresh);
    fresh.write(u"articles/empty.md"_s, QString());
    const CliResult result = fresh.run({u"import"_s, folder, u"--json"_s});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json().object().value("added"_L1).toInt(), 2);
    QCOMPARE(result.json().object().value("failed"_L1).toInt(), 1);
    QVERIFY(fresh.run({u"import"_s, folder}).text().contains(u"empty.md"_s));
}

void TestLibraryCommands::dryRunWritesNothing()
{
    const CliProcess fresh;
    const CliResult result = fresh.run({u"import"_s, writeArticles(fresh), u"--dry-run"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    QCOMPARE(result.json().object().value("added"_L1).toInt(), 2);
    QVERIFY(result.json().object().value("dry_run"_L1).toBool());
    QVERIFY(!QFile::exists(fresh.library()));
}

void TestLibraryCommands::listPrintsNewestFirst()
{
    const CliResult lines = m_cli.run({u"list"_s});
    QCOMPARE(lines.exitCode, 0);
    QCOMPARE(lines.lines().size(), 2);
    QCOMPARE(lines.lines().at(0).split(u'\t').at(1), u"2022-03-05"_s);
    QCOMPARE(titles(m_cli.run({u"list"_s, u"--json"_s})), (QStringList{kTraditional, kSimplified}));
}

void TestLibraryCommands::listStreamsJsonLines()
{
    const QStringList lines = m_cli.run({u"list"_s, u"--stream"_s}).lines();
    QCOMPARE(lines.size(), 2);
    for (const QString& line : lines)
        QVERIFY2(QJsonDocument::fromJson(line.toUtf8()).isObject(), qPrintable(line));
}

void TestLibraryCommands::searchFindsEitherScriptByEither()
{
    const QByteArray simplified = m_cli.run({u"search"_s, u"监督"_s}).output;
    QCOMPARE(m_cli.run({u"search"_s, u"監督"_s}).output, simplified);
    QCOMPARE(titles(m_cli.run({u"search"_s, u"監督"_s, u"--json"_s})),
             (QStringList{kTraditional, kSimplified}));
    QCOMPARE(titles(m_cli.run({u"search"_s, u"责任书"_s, u"--json"_s})), QStringList{kSimplified});
    QCOMPARE(m_cli.run({u"search"_s, u"监督"_s, u"--sort"_s, u"relevance"_s}).lines().size(), 2);
    const CliResult none = m_cli.run({u"search"_s, u"火箭"_s, u"--json"_s});
    QCOMPARE(none.exitCode, 0);
    QVERIFY(none.json().isArray() && none.json().array().isEmpty());
}

void TestLibraryCommands::countIsABareNumber()
{
    QCOMPARE(m_cli.run({u"search"_s, u"监督"_s, u"--count"_s}).output, QByteArray("2\n"));
    QCOMPARE(m_cli.run({u"--json"_s, u"search"_s, u"火箭"_s, u"--count"_s}).output, QByteArray("0\n"));
}

void TestLibraryCommands::facetsCountValues()
{
    const CliResult result = m_cli.run({u"search"_s, u"监督"_s, u"--facets"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonArray scripts = result.json().object().value("script"_L1).toArray();
    QMap<QString, int> counts;
    for (const QJsonValue& value : scripts)
        counts.insert(value.toObject().value("value"_L1).toString(),
                      value.toObject().value("count"_L1).toInt());
    QCOMPARE(counts.value(u"hans"_s), 1);
    QCOMPARE(counts.value(u"hant"_s), 1);
    QVERIFY(m_cli.run({u"search"_s, u"监督"_s, u"--facets"_s}).lines().contains(u"script=hans\t1"_s));
}

void TestLibraryCommands::filtersNarrow()
{
    QCOMPARE(titles(m_cli.run({u"search"_s, u"监督"_s, u"--filter"_s, u"script=hant"_s, u"--json"_s})),
             QStringList{kTraditional});
    QCOMPARE(titles(m_cli.run({u"list"_s, u"--filter"_s, u"date=2021"_s, u"--json"_s})),
             QStringList{kSimplified});
    QCOMPARE(m_cli.run({u"list"_s, u"--filter"_s, u"script=hans"_s, u"--filter"_s, u"script=hant"_s})
                 .lines()
                 .size(),
             2);
    QCOMPARE(
        m_cli.run({u"list"_s, u"--filter"_s, u"script=hans"_s, u"--filter"_s, u"date=2022"_s}).lines().size(),
        0);
}

void TestLibraryCommands::excludingLeavesOut()
{
    QCOMPARE(titles(m_cli.run({u"list"_s, u"--exclude"_s, u"date=2021"_s, u"--json"_s})),
             QStringList{kTraditional});
    const auto both = QStringList{u"search"_s,    u"监督"_s,        u"--exclude"_s, u"date=2021"_s,
                                  u"--exclude"_s, u"script=hant"_s, u"--count"_s};
    QCOMPARE(m_cli.run(both).output, QByteArray("0\n"));
    QCOMPARE(
        m_cli.run({u"search"_s, u"监督"_s, u"--filter"_s, u"date=2021-01..2021-12"_s, u"--count"_s}).output,
        QByteArray("1\n"));
}

void TestLibraryCommands::everyFacetIsPrinted()
{
    const QJsonObject facets =
        m_cli.run({u"search"_s, u"监督"_s, u"--facets"_s, u"--json"_s}).json().object();
    QCOMPARE(facets.keys().join(u' '), u"author category code collection color date editor import length "
                                       "read-state repairs review script site source star tag versions"_s);
    const QJsonObject import = facets.value("import"_L1).toArray().at(0).toObject();
    QVERIFY(import.value("label"_L1).toString() != import.value("value"_L1).toString());
    QCOMPARE(import.value("own"_L1), import.value("count"_L1));
    const QString uid = import.value("value"_L1).toString();
    QCOMPARE(m_cli.run({u"search"_s, u"监督"_s, u"--filter"_s, u"import="_s + uid, u"--count"_s}).output,
             QByteArray::number(import.value("count"_L1).toInt()) + '\n');
}

void TestLibraryCommands::limitCuts()
{
    QCOMPARE(m_cli.run({u"search"_s, u"监督"_s, u"--limit"_s, u"1"_s}).lines().size(), 1);
    QCOMPARE(m_cli.run({u"search"_s, u"监督"_s, u"--limit"_s, u"0"_s}).exitCode, 2);
}

void TestLibraryCommands::showPrintsInEveryScript()
{
    const QString id = firstId(m_cli, u"经费使用"_s);
    const auto shown = [&](const QString& script) {
        return m_cli.run({u"show"_s, id, u"--script"_s, script}).text();
    };
    QVERIFY2(shown(u"source"_s).contains(u"研究加強對各村經費使用的監督辦法"_s),
             qPrintable(shown(u"source"_s)));
    QVERIFY2(shown(u"hans"_s).contains(u"研究加强对各村经费使用的监督办法"_s), qPrintable(shown(u"hans"_s)));
    for (const QString& script : {u"hant"_s, u"tw"_s, u"hk"_s})
        QVERIFY2(shown(script).contains(u"監督"_s), qPrintable(script));
    const CliResult html = m_cli.run({u"show"_s, id, u"--script"_s, u"hans"_s, u"--format"_s, u"html"_s});
    QVERIFY2(html.text().contains(u"<h1>乡公所加强监督工作</h1>"_s), qPrintable(html.text()));
}

void TestLibraryCommands::showJsonTellsTheWholeArticle()
{
    const QString id = firstId(m_cli, u"责任书"_s);
    // Any unambiguous beginning names the article; all but the last digit is one for sure.
    const QJsonObject json = m_cli.run({u"show"_s, id.chopped(1), u"--json"_s}).json().object();
    QCOMPARE(json.value("id"_L1).toString(), id);
    QCOMPARE(json.value("title"_L1).toString(), kSimplified);
    QCOMPARE(json.value("view"_L1).toString(), u"source"_s);
    QCOMPARE(json.value("versions"_L1).toArray().size(), 1);
    QCOMPARE(json.value("blocks"_L1).toArray().size(), 2);
    QCOMPARE(json.value("charset"_L1).toObject().value("name"_L1).toString(), u"UTF-8"_s);
}

void TestLibraryCommands::unknownIdIsReported()
{
    const CliResult result = m_cli.run({u"show"_s, u"ffffffff"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.output.isEmpty());
    QVERIFY(!result.errors.isEmpty());
    QCOMPARE(m_cli.run({u"show"_s, u"0"_s}).exitCode, 1); // every id starts so
}

void TestLibraryCommands::checkFindsAHealthyLibrary()
{
    const CliResult result = m_cli.run({u"check"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, result.output.constData());
    QVERIFY(result.json().object().value("healthy"_L1).toBool());
    QVERIFY(result.json().object().value("problems"_L1).toArray().isEmpty());
}

void TestLibraryCommands::duplicatesPrintsGroups()
{
    const CliProcess fresh;
    const QString folder = writeArticles(fresh);
    fresh.write(u"articles/repost.md"_s,
                articleFile(u"转发：加强监督工作"_s, u"2022-03-06 09:00:00"_s,
                            {u"白沙乡公所近日开会，研究加强对各村经费使用的监督办法。"_s,
                             u"与会人员认为，公开是最好的监督，账目应当随时可以查阅！"_s}));
    QCOMPARE(fresh.run({u"import"_s, folder}).exitCode, 0);
    const QStringList lines = fresh.run({u"duplicates"_s}).lines();
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(u"1.00\t"_s) && lines[0].endsWith(kTraditional), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith(u"1.00\t"_s) && lines[1].endsWith(u"加强监督工作"_s), qPrintable(lines[1]));
    const QString repost = lines[1].section(u'\t', 1, 1);
    const QJsonArray groups = fresh.run({u"duplicates"_s, repost, u"--json"_s}).json().array();
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].toArray().size(), 2);
    QCOMPARE(groups[0][0]["id"_L1].toString(), repost);
    QCOMPARE(groups[0][1]["similarity"_L1].toDouble(), 1.0);
    QVERIFY(fresh.run({u"duplicates"_s, firstId(fresh, u"村务"_s)}).lines().isEmpty());
}

void TestLibraryCommands::historyUndoAndRedoFollowTheSteps()
{
    const CliProcess fresh;
    QCOMPARE(fresh.run({u"import"_s, writeArticles(fresh)}).exitCode, 0);
    const QString id = firstId(fresh, u"责任书"_s);
    QCOMPARE(fresh.run({u"annotate"_s, id, u"--quote"_s, u"责任书"_s}).exitCode, 0);
    const QJsonArray steps = fresh.run({u"history"_s, u"--json"_s}).json().array();
    QVERIFY(steps.size() >= 2);
    QVERIFY2(steps.at(0).toObject().value("label"_L1).toString().contains(u"责任书"_s),
             qPrintable(steps.at(0).toObject().value("label"_L1).toString()));

    QCOMPARE(fresh.run({u"undo"_s}).exitCode, 0);
    QVERIFY(fresh.run({u"annotations"_s}).lines().isEmpty());
    QVERIFY(
        fresh.run({u"history"_s, u"--json"_s}).json().array().at(0).toObject().value("undone"_L1).toBool());
    const CliResult redone = fresh.run({u"redo"_s, u"--json"_s});
    QCOMPARE(redone.exitCode, 0);
    QVERIFY(redone.json().object().value("redone"_L1).toString().contains(u"责任书"_s));
    QCOMPARE(fresh.run({u"annotations"_s}).lines().size(), 1);
    QCOMPARE(fresh.run({u"redo"_s}).exitCode, 1);

    QCOMPARE(fresh.run({u"undo"_s}).exitCode, 0);
    QCOMPARE(fresh.run({u"undo"_s}).exitCode, 0);
    QVERIFY2(fresh.run({u"list"_s}).lines().isEmpty(), "a whole import is one step");
}

void TestLibraryCommands::backupIsRestored()
{
    const CliProcess fresh;
    QCOMPARE(fresh.run({u"import"_s, writeArticles(fresh)}).exitCode, 0);
    const CliResult backup = fresh.run({u"backup"_s, u"--json"_s});
    QVERIFY2(backup.exitCode == 0, qPrintable(backup.errors));
    QVERIFY(QFile::exists(backup.json().object().value("path"_L1).toString()));
    QVERIFY(!fresh.run({u"restore"_s, u"--list"_s}).lines().isEmpty());

    QCOMPARE(fresh.run({u"undo"_s}).exitCode, 0);
    QVERIFY(fresh.run({u"list"_s}).lines().isEmpty());
    const CliResult restored = fresh.run({u"restore"_s, u"--json"_s});
    QVERIFY2(restored.exitCode == 0, qPrintable(restored.errors));
    QVERIFY(QFile::exists(restored.json().object().value("moved_aside"_L1).toString()));
    QCOMPARE(fresh.run({u"list"_s}).lines().size(), 2);
}

QTEST_GUILESS_MAIN(TestLibraryCommands)
#include "tst_librarycommands.moc"
