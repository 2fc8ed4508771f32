// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

class TestTagCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_cli.reset(); }
    void addsRenamesAndMoves();
    void definesInParts();
    void mergesAndKeepsNames();
    void splits();
    void givesOtherNames();
    void deletesAndTellsWhatGoes();
    void refusesWhatMakesNoSense();
    void historyGoesToAnyStep();

private:
    QStringList lines(const QStringList& arguments)
    {
        const CliResult result = m_cli->run(arguments);
        if (result.exitCode != 0)
            qWarning("%s", qPrintable(arguments.join(u' ') + u": "_s + result.errors));
        return result.lines();
    }
    QJsonObject tag(const QString& path)
    {
        const QJsonArray all = m_cli->run({u"tags"_s, u"--json"_s}).json().array();
        for (const auto& one : all) {
            if (one.toObject().value("path"_L1) == path)
                return one.toObject();
        }
        return {};
    }
    QString annotate(const QString& quote, const QString& tagPath)
    {
        const QString id =
            m_cli->run({u"list"_s, u"--json"_s}).json().array().at(0).toObject().value("id"_L1).toString();
        return lines({u"annotate"_s, id, u"--quote"_s, quote, u"--tag"_s, tagPath}).value(0);
    }

    std::unique_ptr<CliProcess> m_cli;
};

void TestTagCommands::init()
{
    m_cli = std::make_unique<CliProcess>();
    const QString path = m_cli->write(
        u"a.md"_s, pizhu::test::articleFile(u"鄉公所加強監督工作"_s, u"2022-03-05"_s,
                                            {u"白沙鄉公所近日開會，研究經費使用的監督辦法。"_s}));
    QCOMPARE(m_cli->run({u"import"_s, path}).exitCode, 0);
}

void TestTagCommands::addsRenamesAndMoves()
{
    QCOMPARE(lines({u"tags"_s, u"add"_s, u"制度/监督"_s, u"机构"_s, u"--color"_s, u"sky"_s}),
             (QStringList{u"制度/监督"_s, u"机构"_s}));
    QCOMPARE(tag(u"制度/监督"_s).value("color"_L1).toString(), u"sky"_s);
    QCOMPARE(lines({u"tags"_s, u"rename"_s, u"制度/監督"_s, u"巡察"_s}), QStringList{u"制度/巡察"_s});
    QCOMPARE(lines({u"tags"_s, u"move"_s, u"机构"_s, u"制度"_s, u"--place"_s, u"1"_s}),
             QStringList{u"制度/机构"_s});
    QCOMPARE(lines({u"tags"_s, u"--tree"_s}),
             (QStringList{u"制度\t0\t0"_s, u"  机构\t0\t0"_s, u"  巡察\t0\t0"_s}));
    QCOMPARE(lines({u"tags"_s, u"move"_s, tag(u"制度/巡察"_s).value("id"_L1).toString()}),
             QStringList{u"巡察"_s});
    QCOMPARE(lines({u"tags"_s, u"list"_s, u"制度"_s}).size(), 2);
}

void TestTagCommands::definesInParts()
{
    lines({u"tags"_s, u"add"_s, u"监督"_s});
    QCOMPARE(lines({u"tags"_s, u"define"_s, u"监督"_s, u"--description"_s, u"看管"_s, u"--include"_s,
                    u"日常"_s, u"--key"_s, u"q"_s, u"--memo"_s, u"想法"_s}),
             QStringList{u"监督"_s});
    QCOMPARE(m_cli->run({u"tags"_s, u"define"_s, u"监督"_s, u"--exclude"_s, u"司法"_s}).exitCode, 0);
    const QJsonObject defined = tag(u"监督"_s);
    QCOMPARE(defined.value("definition"_L1).toString(), u"看管"_s);
    QCOMPARE(defined.value("include"_L1).toString(), u"日常"_s);
    QCOMPARE(defined.value("exclude"_L1).toString(), u"司法"_s);
    QCOMPARE(defined.value("shortcut"_L1).toString(), u"Q"_s);
    QCOMPARE(defined.value("memo"_L1).toString(), u"想法"_s);
    QVERIFY(defined.value("defined"_L1).isString());
}

void TestTagCommands::mergesAndKeepsNames()
{
    annotate(u"經費使用"_s, u"监察"_s);
    annotate(u"近日開會"_s, u"机构/监委"_s);
    QCOMPARE(lines({u"tags"_s, u"add"_s, u"监督"_s}).size(), 1);
    QCOMPARE(lines({u"tags"_s, u"merge"_s, u"监察"_s, u"机构/监委"_s, u"监督"_s}), QStringList{u"监督"_s});
    const QJsonObject merged = tag(u"监督"_s);
    QCOMPARE(merged.value("annotations"_L1).toInt(), 2);
    QCOMPARE(merged.value("aliases"_L1).toArray().size(), 2);
    QCOMPARE(lines({u"annotations"_s, u"--query"_s, u"tag:监察"_s, u"--stream"_s}).size(), 2);
    QCOMPARE(m_cli->run({u"undo"_s}).exitCode, 0);
    QCOMPARE(tag(u"监察"_s).value("annotations"_L1).toInt(), 1);
}

void TestTagCommands::splits()
{
    const QString goes = annotate(u"經費使用"_s, u"监督"_s);
    annotate(u"近日開會"_s, u"监督"_s);
    QCOMPARE(lines({u"tags"_s, u"split"_s, u"监督"_s, u"监督/经费"_s, u"--annotation"_s, goes}),
             QStringList{u"监督/经费"_s});
    QCOMPARE(lines({u"tags"_s, u"--within"_s}), (QStringList{u"监督\t0\t2"_s, u"监督/经费\t0\t1"_s}));
}

void TestTagCommands::givesOtherNames()
{
    lines({u"tags"_s, u"add"_s, u"制度/监督"_s});
    QCOMPARE(lines({u"tags"_s, u"alias"_s, u"制度/监督"_s, u"监察"_s}), QStringList{u"制度/监督"_s});
    annotate(u"經費使用"_s, u"制度/監察"_s);
    QCOMPARE(tag(u"制度/监督"_s).value("annotations"_L1).toInt(), 1);
    QCOMPARE(m_cli->run({u"tags"_s, u"alias"_s, u"监察"_s, u"监察"_s, u"--remove"_s}).exitCode, 0);
    QVERIFY(tag(u"制度/监督"_s).value("aliases"_L1).toArray().isEmpty());
}

void TestTagCommands::deletesAndTellsWhatGoes()
{
    annotate(u"經費使用"_s, u"制度/监督"_s);
    QCOMPARE(lines({u"tags"_s, u"delete"_s, u"制度"_s}),
             QStringList{u"制度\t1 tags below\t0 articles\t1 annotations"_s});
    QVERIFY(lines({u"tags"_s}).isEmpty());
    QCOMPARE(lines({u"annotations"_s, u"--stream"_s}).size(), 1);
}

void TestTagCommands::refusesWhatMakesNoSense()
{
    lines({u"tags"_s, u"add"_s, u"a/b"_s});
    QCOMPARE(m_cli->run({u"tags"_s, u"burn"_s}).exitCode, 2);
    QCOMPARE(m_cli->run({u"tags"_s, u"rename"_s, u"a"_s}).exitCode, 2);
    QCOMPARE(m_cli->run({u"tags"_s, u"rename"_s, u"x"_s, u"y"_s}).exitCode, 1);
    QCOMPARE(m_cli->run({u"tags"_s, u"merge"_s, u"a"_s, u"a/b"_s}).exitCode, 2);
    QCOMPARE(lines({u"tags"_s}).size(), 2);
}

void TestTagCommands::historyGoesToAnyStep()
{
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
        lines({u"tags"_s, u"add"_s, name});
    const QJsonArray steps = m_cli->run({u"history"_s, u"--json"_s}).json().array();
    const auto stepOf = [&steps](int i) {
        return QString::number(steps.at(i).toObject().value("step"_L1).toInteger());
    };
    QCOMPARE(lines({u"undo"_s, u"--to"_s, stepOf(2)}), QStringList{u"2"_s});
    QCOMPARE(lines({u"tags"_s}), QStringList{u"a\t0\t0"_s});
    QCOMPARE(lines({u"undo"_s, u"--to"_s, stepOf(0)}), QStringList{u"2"_s});
    QCOMPARE(lines({u"tags"_s}).size(), 3);
    QCOMPARE(m_cli->run({u"undo"_s, u"--to"_s, u"x"_s}).exitCode, 2);
    QCOMPARE(m_cli->run({u"undo"_s, u"--to"_s, u"4711"_s}).exitCode, 1);
}

QTEST_GUILESS_MAIN(TestTagCommands)
#include "tst_tagcommands.moc"
