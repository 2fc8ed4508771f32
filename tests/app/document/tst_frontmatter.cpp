// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/frontmatter.h"

#include <QTest>

using namespace pizhu;
using document::FrontMatter;
using document::readFrontMatter;

class TestFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsScalarsAndLists();
    void findsWhereTheBodyStarts_data();
    void findsWhereTheBodyStarts();
    void leavesTextWithoutFrontMatterAlone_data();
    void leavesTextWithoutFrontMatterAlone();
    void readsInvalidYamlLineByLineAndSaysSo();
    void namesTheLineOfUnreadableYaml();
};

void TestFrontMatter::readsScalarsAndLists()
{
    const auto result =
        readFrontMatter(u"---\nTitle: '标题：一'\ncategories: \n - 甲\n - 乙\ndate: Wed, 03 Nov 2021 "
                        "00:10:26 GMT\nnote: |\n  一\n  二\nempty:\ntags: [a, b]\n---\n正文");
    QVERIFY(result && *result);
    const FrontMatter& matter = **result;
    QVERIFY(!matter.lenient);
    QCOMPARE(matter.values.value(QStringLiteral("title")), QStringList{QStringLiteral("标题：一")});
    QCOMPARE(matter.values.value(QStringLiteral("categories")),
             (QStringList{QStringLiteral("甲"), QStringLiteral("乙")}));
    QCOMPARE(matter.values.value(QStringLiteral("date")),
             QStringList{QStringLiteral("Wed, 03 Nov 2021 00:10:26 GMT")});
    QCOMPARE(matter.values.value(QStringLiteral("note")), QStringList{QStringLiteral("一\n二")});
    QCOMPARE(matter.values.value(QStringLiteral("tags")),
             (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(matter.values.contains(QStringLiteral("empty")));
    QVERIFY(matter.values.value(QStringLiteral("empty")).isEmpty());
}

void TestFrontMatter::findsWhereTheBodyStarts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("---\na: 1\n---\n正文");
    QTest::newRow("blank lines before") << QStringLiteral("\n \n---\na: 1\n---\n正文");
    QTest::newRow("CRLF") << QStringLiteral("---\r\na: 1\r\n---\r\n正文");
    QTest::newRow("byte order mark") << QChar(0xFEFF) + QStringLiteral("---\na: 1\n---\n正文");
    QTest::newRow("space after the dashes") << QStringLiteral("--- \na: 1\n---  \n正文");
    QTest::newRow("document end") << QStringLiteral("---\na: 1\n...\n正文");
}

void TestFrontMatter::findsWhereTheBodyStarts()
{
    QFETCH(QString, text);
    const auto result = readFrontMatter(text);
    QVERIFY(result && *result);
    QCOMPARE(text.mid((*result)->bodyStart), QStringLiteral("正文"));
    QCOMPARE((*result)->values.value(QStringLiteral("a")), QStringList{QStringLiteral("1")});
}

void TestFrontMatter::leavesTextWithoutFrontMatterAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("text") << QStringLiteral("正文");
    QTest::newRow("rule in the text") << QStringLiteral("正文\n---\na: 1\n---\n");
    QTest::newRow("rule that never ends") << QStringLiteral("---\n正文\n正文");
    QTest::newRow("longer dashes") << QStringLiteral("-----\na: 1\n-----\n");
}

void TestFrontMatter::leavesTextWithoutFrontMatterAlone()
{
    QFETCH(QString, text);
    const auto result = readFrontMatter(text);
    QVERIFY(result.has_value());
    QVERIFY(!result->has_value());
}

void TestFrontMatter::readsInvalidYamlLineByLineAndSaysSo()
{
    const auto result = readFrontMatter(u"---\ntitle: \"甲\"乙\"丙\"\ntags:\n - 丁\nsource: '戊'\n---\n正文");
    QVERIFY(result && *result);
    QVERIFY((*result)->lenient);
    QVERIFY2((*result)->problem.contains(u'2'), qPrintable((*result)->problem));
    QCOMPARE((*result)->values.value(QStringLiteral("title")), QStringList{QStringLiteral("甲\"乙\"丙")});
    QCOMPARE((*result)->values.value(QStringLiteral("tags")), QStringList{QStringLiteral("丁")});
    QCOMPARE((*result)->values.value(QStringLiteral("source")), QStringList{QStringLiteral("戊")});
}

void TestFrontMatter::namesTheLineOfUnreadableYaml()
{
    const auto result = readFrontMatter(u"\n---\n[甲\n---\n正文");
    QVERIFY(!result);
    QCOMPARE(result.error().code, base::ErrorCode::Unreadable);
    static const QRegularExpression kLine(QStringLiteral("\\d"));
    QVERIFY2(result.error().message.contains(kLine), qPrintable(result.error().message));
}

QTEST_GUILESS_MAIN(TestFrontMatter)
#include "tst_frontmatter.moc"
