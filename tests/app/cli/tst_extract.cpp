// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

class TestExtract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEveryKeyOfTheContract();
    void textIsTheBlocksJoined();
    void absentScalarsAreNull();
    void namesTheCharset();
    void jsonOptionMayStandAnywhere();
    void printsTextAndHtml();
    void reportsWhatCannotBeRead_data();
    void reportsWhatCannotBeRead();
    void needsNoLibrary();

private:
    QString article() const;
    CliProcess m_cli;
};

QString TestExtract::article() const
{
    return m_cli.write(
        u"2021-10-10-gongkai.md"_s,
        pizhu::test::articleFile(u"青石镇推进村务公开"_s, u"2021-10-10 11:06:15"_s,
                                 {u"10月10日，青石镇召开村务公开推进会，二十个村的村干部参加会议。"_s,
                                  u"会议要求各村按季度公布账目，接受村民监督，公布内容保留一年以上。"_s}));
}

void TestExtract::printsEveryKeyOfTheContract()
{
    const CliResult result = m_cli.runBare({u"extract"_s, article(), u"--format"_s, u"json"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    const QJsonObject json = result.json().object();
    QStringList keys = json.keys();
    keys.sort();
    QCOMPARE(keys, (QStringList{u"author_note"_s, u"authors"_s, u"blocks"_s, u"captions"_s, u"categories"_s,
                                u"charset"_s, u"editors"_s, u"language"_s, u"published"_s,
                                u"published_precision"_s, u"removed"_s, u"repairs"_s, u"script"_s, u"site"_s,
                                u"source"_s, u"text"_s, u"title"_s, u"url"_s}));
    QCOMPARE(json.value("title"_L1).toString(), u"青石镇推进村务公开"_s);
    QCOMPARE(json.value("published"_L1).toString(), u"2021-10-10T11:06:15+08:00"_s);
    QCOMPARE(json.value("published_precision"_L1).toString(), u"second"_s);
    QCOMPARE(json.value("categories"_L1).toArray(), QJsonArray{u"乡村"_s});
    QCOMPARE(json.value("script"_L1).toString(), u"hans"_s);
}

void TestExtract::textIsTheBlocksJoined()
{
    const QJsonObject json = m_cli.runBare({u"--json"_s, u"extract"_s, article()}).json().object();
    QStringList texts;
    const QJsonArray blocks = json.value("blocks"_L1).toArray();
    for (const QJsonValue& block : blocks)
        texts << block.toObject().value("text"_L1).toString();
    QCOMPARE(texts.size(), 2);
    QCOMPARE(json.value("text"_L1).toString(), texts.join(u'\n'));
    QCOMPARE(blocks.at(0).toObject().value("kind"_L1).toString(), u"paragraph"_s);
}

void TestExtract::absentScalarsAreNull()
{
    const QJsonObject json = m_cli.runBare({u"extract"_s, article(), u"--json"_s}).json().object();
    QVERIFY(json.value("url"_L1).isNull());
    QVERIFY(json.value("author_note"_L1).isNull());
    QVERIFY(json.value("authors"_L1).isArray());
}

void TestExtract::namesTheCharset()
{
    const QString path = m_cli.path(u"gb.html"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "<html><head><meta charset=\"gb2312\"><title>\xB4\xE5\xCE\xF1\xB9\xAB\xBF\xAA</title></head><body><p>"
        "\xB4\xE5\xCE\xF1\xB9\xAB\xBF\xAA\xA3\xAC\xB4\xE5\xCE\xF1\xB9\xAB\xBF\xAA\xA1\xA3</p></body></html>");
    file.close();
    const QJsonObject json = m_cli.runBare({u"extract"_s, path, u"--json"_s}).json().object();
    QCOMPARE(json.value("charset"_L1).toObject().value("name"_L1).toString(), u"GB18030"_s);
    QCOMPARE(json.value("charset"_L1).toObject().value("how"_L1).toString(), u"declared"_s);
    QVERIFY(json.value("text"_L1).toString().contains(u"村务公开"_s));
}

void TestExtract::jsonOptionMayStandAnywhere()
{
    const QByteArray before = m_cli.runBare({u"--json"_s, u"extract"_s, article()}).output;
    QCOMPARE(m_cli.runBare({u"extract"_s, u"--json"_s, article()}).output, before);
    QCOMPARE(m_cli.runBare({u"extract"_s, article(), u"--format=json"_s}).output, before);
}

void TestExtract::printsTextAndHtml()
{
    const CliResult text = m_cli.runBare({u"extract"_s, article()});
    QCOMPARE(text.lines().size(), 2);
    QVERIFY(text.lines().at(1).startsWith(u"会议要求"_s));
    const CliResult html = m_cli.runBare({u"extract"_s, article(), u"--format"_s, u"html"_s});
    QVERIFY(html.text().startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(html.text().contains(u"青石镇推进村务公开"_s));
}

void TestExtract::reportsWhatCannotBeRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("missing file") << QStringList{u"extract"_s, u"missing.txt"_s} << 1;
    QTest::newRow("folder") << QStringList{u"extract"_s, u"."_s} << 1;
    QTest::newRow("unknown format") << QStringList{u"extract"_s, u"x"_s, u"--format"_s, u"docx"_s} << 2;
    QTest::newRow("no file") << QStringList{u"extract"_s} << 2;
    QTest::newRow("two files") << QStringList{u"extract"_s, u"a"_s, u"b"_s} << 2;
}

void TestExtract::reportsWhatCannotBeRead()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const CliResult result = m_cli.runBare(arguments);
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY(result.output.isEmpty());
    QVERIFY(!result.errors.isEmpty());
}

void TestExtract::needsNoLibrary()
{
    QCOMPARE(m_cli.run({u"extract"_s, article()}).exitCode, 0);
    QVERIFY(!QFile::exists(m_cli.library()));
}

QTEST_GUILESS_MAIN(TestExtract)
#include "tst_extract.moc"
