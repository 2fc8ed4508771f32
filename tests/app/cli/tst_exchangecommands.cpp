// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

namespace {

/// A library with one article.
void prepare(const CliProcess& cli)
{
    const QString path =
        cli.write(u"two.md"_s,
                  pizhu::test::articleFile(u"鄉公所加強監督工作"_s, u"2022-03-05 09:00:00"_s,
                                           {u"白沙鄉公所近日開會，研究加強對各村經費使用的監督辦法。"_s,
                                            u"與會者認為😀，公開是最好的監督，𠮷村的賬目隨時可以查閱。"_s}));
    const CliResult result = cli.run({u"import"_s, path});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors + result.text()));
}

void annotate(const CliProcess& cli, const QString& quote, const QString& tag)
{
    const QString id =
        cli.run({u"list"_s, u"--json"_s}).json().array().at(0).toObject().value("id"_L1).toString();
    const CliResult result = cli.run({u"annotate"_s, id, u"--quote"_s, quote, u"--tag"_s, tag});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
}

QString bundle(const CliProcess& cli, const QString& coder)
{
    const QString path = cli.path(coder + u".pizhu-annotations"_s);
    const CliResult result = cli.run({u"bundle"_s, u"--coder"_s, coder, u"--output"_s, path});
    return result.exitCode == 0 ? path : result.errors;
}

} // namespace

/// What researchers and programs exchange, through the real program.
class TestExchangeCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadingServiceIsReadFirstAndImportedThen();
    void tagsGoBelowAParent();
    void wrongOptionsAreUsage();
    void aBundleBringsAColleaguesAnnotations();
    void agreementIsTold();
};

void TestExchangeCommands::aReadingServiceIsReadFirstAndImportedThen()
{
    const CliProcess cli;
    prepare(cli);
    const QString path =
        cli.write(u"readwise.csv"_s, u"Highlight,Book Title,Note,Tags\n"
                                     "公開是最好的監督，𠮷村的賬目,鄉公所加強監督工作,記一筆,公開\n"
                                     "別處的一句話說的是完全不同的事情,別處,,\n"_s);
    const CliResult planned = cli.run({u"import-annotations"_s, path, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(planned.exitCode, 1); // one is discarded
    const QJsonObject plan = planned.json().object();
    QCOMPARE(plan.value("format"_L1).toString(), u"readwise"_s);
    QCOMPARE(plan.value("new"_L1).toInt(), 1);
    QCOMPARE(plan.value("discarded"_L1).toInt(), 1);
    const QJsonObject item = plan.value("items"_L1).toArray().at(0).toObject();
    QCOMPARE(item.value("article"_L1).toString(), u"鄉公所加強監督工作"_s);
    QCOMPARE(item.value("matched_by"_L1).toString(), u"title"_s);
    QVERIFY(cli.run({u"annotations"_s, u"--json"_s}).json().array().isEmpty());

    const CliResult text = cli.run({u"import-annotations"_s, path});
    QVERIFY2(text.lines().first().startsWith(u"Readwise: readwise.csv"_s), qPrintable(text.text()));
    QVERIFY(text.text().contains(u"discarded"_s));
    QCOMPARE(cli.run({u"annotations"_s, u"--json"_s}).json().array().size(), 1);
    QCOMPARE(cli.run({u"undo"_s}).exitCode, 0);
    QVERIFY(cli.run({u"annotations"_s, u"--json"_s}).json().array().isEmpty());
}

void TestExchangeCommands::tagsGoBelowAParent()
{
    const CliProcess cli;
    prepare(cli);
    const QString path =
        cli.write(u"readwise.csv"_s, u"Highlight,Book Title,Tags\n"
                                     "公開是最好的監督,鄉公所加強監督工作,\"公開,賬目\"\n"_s);
    QCOMPARE(
        cli.run({u"import-annotations"_s, path, u"--below"_s, u"外來"_s, u"--map"_s, u"賬目=錢"_s}).exitCode,
        0);
    const QJsonArray annotations = cli.run({u"annotations"_s, u"--json"_s}).json().array();
    QCOMPARE(annotations.at(0).toObject().value("tags"_L1).toArray(), (QJsonArray{u"外來/公開"_s, u"錢"_s}));
}

void TestExchangeCommands::wrongOptionsAreUsage()
{
    const CliProcess cli;
    prepare(cli);
    const QString path = cli.write(u"readwise.csv"_s, u"Highlight,Book Title\n甲,乙\n"_s);
    QCOMPARE(cli.run({u"import-annotations"_s, path, u"--tags"_s, u"x"_s}).exitCode, 2);
    QCOMPARE(cli.run({u"import-annotations"_s, path, u"--map"_s, u"x"_s}).exitCode, 2);
    QCOMPARE(cli.run({u"import-annotations"_s, path, u"--conflicts"_s, u"x"_s}).exitCode, 2);
    QCOMPARE(cli.run({u"bundle"_s, u"--coder"_s, u"李"_s}).exitCode, 2);
    QCOMPARE(cli.run({u"agreement"_s, u"--unit"_s, u"word"_s}).exitCode, 2);
    QCOMPARE(cli.run({u"agreement"_s}).exitCode, 2); // nobody to compare
}

void TestExchangeCommands::aBundleBringsAColleaguesAnnotations()
{
    const CliProcess li;
    const CliProcess wang;
    prepare(li);
    prepare(wang);
    annotate(wang, u"公開是最好的監督"_s, u"公開"_s);
    const QString path = bundle(wang, u"王"_s);
    const CliResult merged = li.run({u"import-annotations"_s, path, u"--json"_s});
    QVERIFY2(merged.exitCode == 0, qPrintable(merged.errors + merged.text()));
    QCOMPARE(merged.json().object().value("format"_L1).toString(), u"bundle"_s);
    QCOMPARE(merged.json().object().value("new"_L1).toInt(), 1);
    QCOMPARE(
        li.run({u"import-annotations"_s, path, u"--json"_s}).json().object().value("duplicate"_L1).toInt(),
        1);
    QCOMPARE(li.run({u"bundle"_s, u"--coder"_s, u"李"_s, u"--output"_s, li.path(u"x"_s)}).exitCode, 0);
    QCOMPARE(li.run({u"bundle"_s, u"--coder"_s, u"李"_s, u"--output"_s, li.path(u"x"_s)}).exitCode, 1);
}

void TestExchangeCommands::agreementIsTold()
{
    const CliProcess li;
    const CliProcess wang;
    prepare(li);
    prepare(wang);
    annotate(li, u"公開是最好的監督"_s, u"公開"_s);
    annotate(wang, u"最好的監督"_s, u"公開"_s);
    annotate(wang, u"加強對各村經費使用"_s, u"經費"_s);
    QCOMPARE(li.run({u"import-annotations"_s, bundle(wang, u"王"_s)}).exitCode, 0);
    const CliResult told = li.run({u"agreement"_s, u"--unit"_s, u"paragraph"_s, u"--json"_s});
    QVERIFY2(told.exitCode == 0, qPrintable(told.errors));
    const QJsonObject report = told.json().object();
    QCOMPARE(report.value("second"_L1).toString(), u"王"_s);
    QCOMPARE(report.value("units"_L1).toInt(), 2);
    const QJsonArray tags = report.value("tags"_L1).toArray();
    QCOMPARE(tags.size(), 2);
    QCOMPARE(tags.at(0).toObject().value("kappa"_L1).toDouble(), 1.0);
    QVERIFY(tags.at(0).toObject().value("alpha"_L1).toDouble() > 0.5);
    QCOMPARE(tags.at(1).toObject().value("only_second"_L1).toInt(), 1);
    QCOMPARE(tags.at(1).toObject().value("disagreements"_L1).toArray().size(), 1);
    QVERIFY(li.run({u"agreement"_s}).text().contains(u"經費"_s));
}

QTEST_GUILESS_MAIN(TestExchangeCommands)
#include "tst_exchangecommands.moc"
