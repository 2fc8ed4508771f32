// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

class TestAutocodeCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void dryRunChangesNothing();
    void codesEverywhereOnceAndOneUndoTakesItBack();
    void listTellsWhatIsUndecided();
    void refusesWhatIsIncomplete_data();
    void refusesWhatIsIncomplete();

private:
    int annotations() { return int(m_cli->run({u"annotations"_s, u"--json"_s}).json().array().size()); }
    void import(const QString& name, const QString& text)
    {
        const QString path =
            m_cli->write(name, pizhu::test::articleFile(u"题 "_s + name, u"2022-03-05 09:00:00"_s, {text}));
        QCOMPARE(m_cli->run({u"import"_s, path}).exitCode, 0);
    }

    std::unique_ptr<CliProcess> m_cli;
};

void TestAutocodeCommand::init()
{
    m_cli = std::make_unique<CliProcess>();
    import(u"a.md"_s, u"白沙鄉公所加強監督，监督要落到实处，各村经费使用情况都应公开。"_s);
}

void TestAutocodeCommand::dryRunChangesNothing()
{
    const CliResult result =
        m_cli->run({u"autocode"_s, u"监督"_s, u"--tag"_s, u"制度/监督"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonArray rows = result.json().array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].toObject().value("exact"_L1).toString(), u"監督"_s);
    QCOMPARE(rows[0].toObject().value("state"_L1).toString(), u"undecided"_s);
    QCOMPARE(annotations(), 0);
    QVERIFY(m_cli->run({u"tags"_s}).text().isEmpty());
}

void TestAutocodeCommand::codesEverywhereOnceAndOneUndoTakesItBack()
{
    const QStringList command{u"autocode"_s, u"监督"_s, u"--tag"_s, u"制度/监督"_s, u"--color"_s, u"sky"_s};
    QCOMPARE(m_cli->run(command).text().trimmed(), u"2"_s);
    QCOMPARE(m_cli->run(command).text().trimmed(), u"0"_s);
    const QJsonObject first = m_cli->run({u"annotations"_s, u"--json"_s}).json().array().at(0).toObject();
    QCOMPARE(first.value("color"_L1).toString(), u"sky"_s);
    QCOMPARE(first.value("tags"_L1).toArray(), QJsonArray{u"制度/监督"_s});
    import(u"b.md"_s, u"另一篇也讲监督的文章，篇幅不长，只为了看新来的文章有没有被编码。"_s);
    QCOMPARE(m_cli->run(command).text().trimmed(), u"1"_s);
    QCOMPARE(annotations(), 3);
    QCOMPARE(m_cli->run({u"undo"_s}).exitCode, 0);
    QCOMPARE(annotations(), 2);
}

void TestAutocodeCommand::listTellsWhatIsUndecided()
{
    QCOMPARE(m_cli->run({u"autocode"_s, u"监督"_s, u"--tag"_s, u"制度/监督"_s}).exitCode, 0);
    import(u"b.md"_s, u"另一篇也讲监督的文章，篇幅不长，只为了看新来的文章有没有被编码。"_s);
    const QJsonArray jobs = m_cli->run({u"autocode"_s, u"--list"_s, u"--json"_s}).json().array();
    QCOMPARE(jobs.size(), 1);
    const QJsonObject job = jobs[0].toObject();
    QCOMPARE(job.value("text"_L1).toString(), u"监督"_s);
    QCOMPARE(job.value("tag"_L1).toString(), u"制度/监督"_s);
    QCOMPARE(job.value("undecided"_L1).toInt(), 1);
    QCOMPARE(job.value("yes"_L1).toInt(), 2);
}

void TestAutocodeCommand::refusesWhatIsIncomplete_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing to look for") << QStringList{u"--tag"_s, u"码"_s};
    QTest::newRow("no tag") << QStringList{u"监督"_s};
    QTest::newRow("no word") << QStringList{u"source:晨报"_s, u"--tag"_s, u"码"_s};
    QTest::newRow("no such colour") << QStringList{u"监督"_s, u"--tag"_s, u"码"_s, u"--color"_s, u"pink"_s};
}

void TestAutocodeCommand::refusesWhatIsIncomplete()
{
    QFETCH(const QStringList, arguments);
    const CliResult result = m_cli->run(QStringList{u"autocode"_s} + arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(annotations(), 0);
}

QTEST_GUILESS_MAIN(TestAutocodeCommand)
#include "tst_autocodecommand.moc"
