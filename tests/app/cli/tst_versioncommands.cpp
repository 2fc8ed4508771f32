// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

namespace {

const QString kFirst = u"青石镇昨天召开村务公开推进会，要求各村接受村民监督，账目按季度公布。"_s;
const QString kSecond = u"会后，二十个村的村干部签订了责任书，承诺内容保留一年以上。"_s;

/// A page with a stray entity in its first paragraph.
QString page(const QString& more = {})
{
    return u"<html><head><title>村务公开推进会召开</title>"
           "<link rel=canonical href='https://news.example/1'></head><body><h1>村务公开推进会召开</h1>"
           "<p>%1</p><p>%2</p>%3</body></html>"_s.arg(
               QString(kFirst).replace(u"监督，"_s, u"监督&amp;hellip;"_s), kSecond, more);
}

QString idOf(const CliProcess& cli)
{
    return cli.run({u"list"_s, u"--json"_s}).json().array().at(0).toObject().value("id"_L1).toString();
}

QJsonArray arrayOf(const CliResult& result)
{
    return result.json().array();
}

QString textOf(const CliProcess& cli, const QString& id, const QStringList& more = {})
{
    return cli.run(QStringList{u"show"_s, id, u"--json"_s} + more)
        .json()
        .object()
        .value("text"_L1)
        .toString();
}

} // namespace

class TestVersionCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void versionsTellWhatBecameOfAnnotations();
    void versionsGoBack();
    void showPrintsAnOlderVersion();
    void repairsAreListedRevertedAndRestored();
    void wrongNumbersAreReported();
    void recleanAppliesTheRulesBesideTheLibrary();
    void recleanReadsAnotherCharset();
    void recleanNeedsArticles_data();
    void recleanNeedsArticles();

private:
    std::unique_ptr<CliProcess> m_cli;
    QString m_id;
};

void TestVersionCommands::init()
{
    m_cli = std::make_unique<CliProcess>();
    m_cli->write(u"in/a.html"_s, page());
    const CliResult result = m_cli->run({u"import"_s, m_cli->path(u"in"_s)});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors + result.text()));
    m_id = idOf(*m_cli);
}

void TestVersionCommands::versionsTellWhatBecameOfAnnotations()
{
    QCOMPARE(m_cli->run({u"annotate"_s, m_id, u"--quote"_s, u"承诺内容保留一年以上"_s}).exitCode, 0);
    m_cli->write(
        u"in/a.html"_s,
        page(u"<p>另外，镇里公布了举报电话，欢迎村民来电。</p>"_s).replace(kSecond, u"会后散场。"_s));
    QCOMPARE(m_cli->run({u"import"_s, m_cli->path(u"in"_s)}).exitCode, 0);
    const QJsonArray versions = arrayOf(m_cli->run({u"versions"_s, m_id, u"--json"_s}));
    QCOMPARE(versions.size(), 2);
    QVERIFY(!versions[0][u"current"].toBool() && versions[1][u"current"].toBool());
    QVERIFY(!versions[1][u"same_source"].toBool());
    const QJsonValue before = versions[0][u"annotations"][0];
    QCOMPARE(before[u"state"].toString(), u"exact"_s);
    QCOMPARE(before[u"exact"].toString(), u"承诺内容保留一年以上"_s);
    const QJsonValue after = versions[1][u"annotations"][0];
    QCOMPARE(after[u"state"].toString(), u"orphan"_s);
    QCOMPARE(after[u"quoted"].toString(), u"承诺内容保留一年以上"_s);
    QVERIFY(after[u"start"].isNull() && after[u"exact"].isNull());
    const QStringList lines = m_cli->run({u"versions"_s, m_id}).lines();
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[3].contains(u"orphan"_s), qPrintable(lines[3]));
}

void TestVersionCommands::versionsGoBack()
{
    m_cli->write(u"in/a.html"_s, page(u"<p>另外，镇里公布了举报电话，欢迎村民来电。</p>"_s));
    QCOMPARE(m_cli->run({u"import"_s, m_cli->path(u"in"_s)}).exitCode, 0);
    QVERIFY(textOf(*m_cli, m_id).contains(u"举报电话"_s));
    const QJsonArray versions =
        arrayOf(m_cli->run({u"versions"_s, m_id, u"--make-current"_s, u"1"_s, u"--json"_s}));
    QVERIFY(versions[0][u"current"].toBool());
    QVERIFY(!textOf(*m_cli, m_id).contains(u"举报电话"_s));
    QCOMPARE(m_cli->run({u"undo"_s}).exitCode, 0);
    QVERIFY(textOf(*m_cli, m_id).contains(u"举报电话"_s));
}

void TestVersionCommands::showPrintsAnOlderVersion()
{
    m_cli->write(u"in/a.html"_s, page(u"<p>另外，镇里公布了举报电话，欢迎村民来电。</p>"_s));
    QCOMPARE(m_cli->run({u"import"_s, m_cli->path(u"in"_s)}).exitCode, 0);
    QVERIFY(!textOf(*m_cli, m_id, {u"--version"_s, u"1"_s}).contains(u"举报电话"_s));
    QVERIFY(textOf(*m_cli, m_id, {u"--version"_s, u"2"_s}).contains(u"举报电话"_s));
    const CliResult none = m_cli->run({u"show"_s, m_id, u"--version"_s, u"3"_s});
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.errors.contains(u"1 to 2"_s), qPrintable(none.errors));
}

void TestVersionCommands::repairsAreListedRevertedAndRestored()
{
    const QString clean = textOf(*m_cli, m_id);
    QJsonArray repairs = arrayOf(m_cli->run({u"repairs"_s, m_id, u"--json"_s}));
    QCOMPARE(repairs.size(), 1);
    QCOMPARE(repairs[0][u"before"].toString(), u"&hellip;"_s);
    repairs = arrayOf(m_cli->run({u"repairs"_s, m_id, u"--revert"_s, u"1"_s, u"--json"_s}));
    QVERIFY(repairs[0][u"reverted"].toBool());
    QVERIFY(textOf(*m_cli, m_id).contains(u"监督&hellip;账目"_s));
    // It stays so when the article is cleaned again.
    QCOMPARE(m_cli->run({u"reclean"_s, m_id, u"--json"_s}).json()[u"skipped"].toInt(), 1);
    QVERIFY(m_cli->run({u"repairs"_s, m_id}).text().contains(u"reverted"_s));
    repairs = arrayOf(m_cli->run({u"repairs"_s, m_id, u"--restore"_s, u"1"_s, u"--json"_s}));
    QVERIFY(!repairs[0][u"reverted"].toBool());
    QCOMPARE(textOf(*m_cli, m_id), clean);
    QCOMPARE(arrayOf(m_cli->run({u"versions"_s, m_id, u"--json"_s})).size(), 3);
}

void TestVersionCommands::wrongNumbersAreReported()
{
    QCOMPARE(m_cli->run({u"repairs"_s, m_id, u"--revert"_s, u"7"_s}).exitCode, 1);
    QCOMPARE(m_cli->run({u"repairs"_s, m_id, u"--restore"_s, u"1"_s}).exitCode, 1);
    QCOMPARE(m_cli->run({u"repairs"_s, m_id, u"--revert"_s, u"x"_s}).exitCode, 2);
    QCOMPARE(m_cli->run({u"repairs"_s, m_id, u"--revert"_s, u"1"_s, u"--restore"_s, u"1"_s}).exitCode, 2);
    QCOMPARE(m_cli->run({u"versions"_s, m_id, u"--make-current"_s, u"9"_s}).exitCode, 1);
    QCOMPARE(m_cli->run({u"versions"_s, u"ffffffff"_s}).exitCode, 1);
}

void TestVersionCommands::recleanAppliesTheRulesBesideTheLibrary()
{
    m_cli->write(
        u"test.pizhu.rules/mine.yaml"_s,
        u"version: 1\nhosts: [news.example]\nremoveLines: ['会后,.*']\nvalues: {source: 青石日报}\n"_s);
    const QString before = textOf(*m_cli, m_id);
    const CliResult dry = m_cli->run({u"reclean"_s, u"--query"_s, QString(), u"--dry-run"_s, u"--json"_s});
    QCOMPARE(dry.json()[u"new_versions"].toInt(), 1);
    QCOMPARE(textOf(*m_cli, m_id), before);
    const CliResult done = m_cli->run({u"reclean"_s, u"--query"_s, u"村务"_s});
    QVERIFY2(done.exitCode == 0 && done.text().contains(u"1 new version"_s),
             qPrintable(done.text() + done.errors));
    QVERIFY(!textOf(*m_cli, m_id).contains(kSecond));
    QCOMPARE(m_cli->run({u"undo"_s}).exitCode, 0);
    QCOMPARE(textOf(*m_cli, m_id), before);
    m_cli->write(u"test.pizhu.rules/mine.yaml"_s,
                 u"version: 1\nhosts: [news.example]\nremoveLines: ['(']\n"_s);
    const CliResult wrong = m_cli->run({u"reclean"_s, m_id});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.errors.contains(u"mine.yaml"_s) && wrong.errors.contains(u"line 3"_s),
             qPrintable(wrong.errors));
}

void TestVersionCommands::recleanReadsAnotherCharset()
{
    const QString right = textOf(*m_cli, m_id);
    const CliResult done = m_cli->run({u"reclean"_s, m_id, u"--charset"_s, u"gbk"_s, u"--json"_s});
    QCOMPARE(done.json()[u"new_versions"].toInt(), 1);
    QVERIFY(textOf(*m_cli, m_id) != right);
    const QJsonArray versions = arrayOf(m_cli->run({u"versions"_s, m_id, u"--json"_s}));
    QCOMPARE(versions[1][u"chosen_charset"].toString(), u"GB18030"_s);
    QVERIFY(versions[1][u"same_source"].toBool());
    QCOMPARE(m_cli->run({u"reclean"_s, m_id, u"--charset"_s, u"auto"_s}).exitCode, 0);
    QCOMPARE(textOf(*m_cli, m_id), right);
    QCOMPARE(m_cli->run({u"reclean"_s, m_id, u"--charset"_s, u"klingon"_s}).exitCode, 2);
}

void TestVersionCommands::recleanNeedsArticles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("both") << QStringList{u"0190"_s, u"--query"_s, u"x"_s} << 2;
    QTest::newRow("unknown") << QStringList{u"ffffffffffff"_s} << 1;
    QTest::newRow("a query that finds nothing") << QStringList{u"--query"_s, u"没有这个词组"_s} << 0;
}

void TestVersionCommands::recleanNeedsArticles()
{
    QFETCH(QStringList, arguments);
    const CliResult result = m_cli->run(QStringList{u"reclean"_s} + arguments);
    QTEST(result.exitCode, "exitCode");
}

QTEST_GUILESS_MAIN(TestVersionCommands)
#include "tst_versioncommands.moc"
