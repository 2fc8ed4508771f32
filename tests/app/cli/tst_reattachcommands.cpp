// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

namespace {

const QString kFirst = u"青石镇昨天召开村务公开推进会，要求各村接受村民监都，账目按季度公布。"_s;
const QString kSecond = u"会后，二十个村的村干部签订了责任书，承诺内容保留一年以上。"_s;

QString page(const QString& second)
{
    return u"<html><head><title>村务公开推进会召开</title>"
           "<link rel=canonical href='https://news.example/1'></head><body><h1>村务公开推进会召开</h1>"
           "<p>%1</p><p>%2</p></body></html>"_s.arg(kFirst, second);
}

} // namespace

class TestReattachCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void correctsAndTellsWhatWasTouched();
    void correctionsThatMeanNothingAreRefused();
    void listsCandidatesAndAcceptsAboveAThreshold();

private:
    [[nodiscard]] QString text() const
    {
        return m_cli->run({u"show"_s, m_id, u"--json"_s}).json().object().value("text"_L1).toString();
    }
    [[nodiscard]] QJsonArray waiting() const
    {
        return m_cli->run({u"reattach"_s, u"--json"_s}).json().array();
    }

    std::unique_ptr<CliProcess> m_cli;
    QString m_id;
};

void TestReattachCommands::init()
{
    m_cli = std::make_unique<CliProcess>();
    m_cli->write(u"in/a.html"_s, page(kSecond));
    const CliResult result = m_cli->run({u"import"_s, m_cli->path(u"in"_s)});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors + result.text()));
    m_id = m_cli->run({u"list"_s, u"--json"_s}).json().array().at(0).toObject().value("id"_L1).toString();
}

void TestReattachCommands::correctsAndTellsWhatWasTouched()
{
    QCOMPARE(m_cli->run({u"annotate"_s, m_id, u"--quote"_s, u"接受村民监都"_s}).exitCode, 0);
    QCOMPARE(m_cli->run({u"annotate"_s, m_id, u"--quote"_s, u"账目按季度公布"_s}).exitCode, 0);
    const CliResult done =
        m_cli->run({u"correct"_s, m_id, u"--quote"_s, u"监都"_s, u"--with"_s, u"监督"_s, u"--json"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    QCOMPARE(done.json().object(), (QJsonObject{{u"exact"_s, 1}, {u"review"_s, 1}}));
    QVERIFY(text().contains(u"村民监督，"_s));
    QCOMPARE(waiting().size(), 1);
    QCOMPARE(m_cli->run({u"undo"_s}).exitCode, 0);
    QVERIFY(text().contains(u"村民监都，"_s));
    QCOMPARE(waiting().size(), 0);
}

void TestReattachCommands::correctionsThatMeanNothingAreRefused()
{
    const CliResult none =
        m_cli->run({u"correct"_s, m_id, u"--quote"_s, u"没有的话"_s, u"--with"_s, u"别的"_s});
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.errors.contains(u"do not stand"_s));
    QVERIFY(m_cli->run({u"correct"_s, m_id, u"--quote"_s, u"监都"_s}).exitCode != 0);
    const CliResult several = m_cli->run({u"correct"_s, m_id, u"--quote"_s, u"村"_s, u"--with"_s, u"庄"_s});
    QVERIFY2(several.errors.contains(u"--occurrence"_s), qPrintable(several.errors));
}

void TestReattachCommands::listsCandidatesAndAcceptsAboveAThreshold()
{
    QCOMPARE(m_cli->run({u"annotate"_s, m_id, u"--quote"_s, u"二十个村的村干部签订了责任书"_s}).exitCode, 0);
    m_cli->write(u"in/a.html"_s, page(u"会后，二十个村的干部当场签下了责任书，承诺内容保留一年以上。"_s));
    QCOMPARE(m_cli->run({u"import"_s, m_cli->path(u"in"_s)}).exitCode, 0);
    const QJsonArray list = waiting();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][u"exact"].toString(), u"二十个村的村干部签订了责任书"_s);
    const QJsonValue best = list[0][u"candidates"][0];
    QVERIFY(best[u"text"].toString().contains(u"了责任书"_s));
    QVERIFY(!best[u"reason"].toString().isEmpty());
    const int percent = int(best[u"score"].toDouble() * 100);
    QVERIFY(percent > 30);
    const QString above = QString::number(percent + 2);
    QCOMPARE(m_cli->run({u"reattach"_s, u"--accept-above"_s, above, u"--json"_s}).json().array().size(), 1);
    const QString below = QString::number(percent - 2);
    QCOMPARE(m_cli->run({u"reattach"_s, u"--accept-above"_s, below, u"--json"_s}).json().array().size(), 0);
    QCOMPARE(m_cli->run({u"undo"_s}).exitCode, 0);
    QCOMPARE(waiting().size(), 1);
    QCOMPARE(m_cli->run({u"reattach"_s, u"--accept-above"_s, u"much"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestReattachCommands)
#include "tst_reattachcommands.moc"
