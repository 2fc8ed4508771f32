// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/script.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::text;

class TestScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detects_data();
    void detects();
    void detectsTheSeeds_data();
    void detectsTheSeeds();
    void namesRoundTrip();
    void tagsLanguages();
};

void TestScript::detects_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    QTest::newRow("simplified") << u"强化对权力运行的监督"_s << u"hans"_s;
    QTest::newRow("traditional") << u"強化對權力運行的監督"_s << u"hant"_s;
    QTest::newRow("characters of both scripts") << u"中山大干部于志云后里台"_s << u"hans"_s;
    QTest::newRow("traditional as mainland converters write it")
        << u"紀檢監察機關干部對于雜志的報道"_s << u"hant"_s;
    QTest::newRow("a few simplified names in a traditional text")
        << u"記者從會議獲悉，該縣紀檢監察機關圍繞鄉村振興開展專項監督檢查，發現問題線索，督促責任單位整改。张"_s
        << u"hant"_s;
    QTest::newRow("half and half") << u"权力运行监督 權力運行監督"_s << u"mixed"_s;
    QTest::newRow("English") << u"Only one 字 in a long English sentence that goes on"_s << u"other"_s;
    QTest::newRow("digits") << u"2021-06-27 14:17"_s << u"other"_s;
    QTest::newRow("empty") << QString() << u"other"_s;
}

void TestScript::detects()
{
    QFETCH(QString, input);
    QTEST(scriptName(detectScript(input)), "expected");
}

void TestScript::detectsTheSeeds_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("expected");
    QTest::newRow("000") << u"000"_s << u"hans"_s;
    QTest::newRow("001") << u"001"_s << u"hans"_s;
    QTest::newRow("002") << u"002"_s << u"hans"_s;
    QTest::newRow("003") << u"003"_s << u"hant"_s;
    QTest::newRow("004") << u"004"_s << u"hant"_s;
}

void TestScript::detectsTheSeeds()
{
    QFETCH(QString, prefix);
    const QDir folder(pizhu::test::sharedFolder() + u"/seeds"_s);
    if (pizhu::test::sharedFolder().isEmpty() || !folder.exists())
        QSKIP("The shared folder with the seeds is absent.");
    const QStringList names = folder.entryList({prefix + u"*.txt"_s});
    QCOMPARE(names.size(), 1);
    QFile file(folder.filePath(names.front()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTEST(scriptName(detectScript(QString::fromUtf8(file.readAll()))), "expected");
}

void TestScript::namesRoundTrip()
{
    for (const Script script : {Script::Hans, Script::Hant, Script::Mixed, Script::Other})
        QVERIFY(scriptFromName(scriptName(script)) == script);
    for (const ViewScript view :
         {ViewScript::Source, ViewScript::Hans, ViewScript::Hant, ViewScript::HantTw, ViewScript::HantHk})
        QVERIFY(viewScriptFromName(viewScriptName(view)) == view);
    QVERIFY(!scriptFromName(u"Hans"));
    QVERIFY(!viewScriptFromName(u""));
}

void TestScript::tagsLanguages()
{
    QCOMPARE(languageTag(ViewScript::Source, Script::Hant), u"zh-Hant"_s);
    QCOMPARE(languageTag(ViewScript::Source, Script::Mixed), u"zh"_s);
    QCOMPARE(languageTag(ViewScript::Hans, Script::Hant), u"zh-Hans"_s);
    QCOMPARE(languageTag(ViewScript::HantTw, Script::Hans), u"zh-Hant-TW"_s);
    QCOMPARE(languageTag(ViewScript::HantHk, Script::Hans), u"zh-Hant-HK"_s);
}

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
