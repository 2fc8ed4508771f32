// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::cli;

namespace {

Grammar grammar()
{
    return {{{u"quote"_s, u"TEXT"_s, {}},
             {u"tag"_s, u"PATH"_s, {}, true},
             {u"json"_s, {}, {}},
             {u"limit"_s, u"N"_s, {}}},
            1,
            2};
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOptionsAndOperandsInAnyOrder();
    void valuesMayLookLikeOptions();
    void doubleDashEndsOptions();
    void collectsRepeatedOptions();
    void refuses_data();
    void refuses();
    void numbersStartAtOne();
    void findsTheCommandBehindGlobalOptions_data();
    void findsTheCommandBehindGlobalOptions();
};

void TestArguments::readsOptionsAndOperandsInAnyOrder()
{
    const auto arguments = parseArguments({u"--json"_s, u"甲"_s, u"--quote=乙=丙"_s, u"丁"_s}, grammar());
    QVERIFY(arguments.has_value());
    QCOMPARE(arguments->operands, (QStringList{u"甲"_s, u"丁"_s}));
    QCOMPARE(arguments->value(u"quote"_s), u"乙=丙"_s);
    QVERIFY(arguments->has(u"json"_s));
    QVERIFY(!arguments->has(u"tag"_s));
}

void TestArguments::valuesMayLookLikeOptions()
{
    const auto arguments = parseArguments({u"甲"_s, u"--quote"_s, u"--json"_s}, grammar());
    QVERIFY(arguments.has_value());
    QCOMPARE(arguments->value(u"quote"_s), u"--json"_s);
    QVERIFY(!arguments->has(u"json"_s));
}

void TestArguments::doubleDashEndsOptions()
{
    const auto arguments = parseArguments({u"--"_s, u"--json"_s, u"-"_s}, grammar());
    QVERIFY(arguments.has_value());
    QCOMPARE(arguments->operands, (QStringList{u"--json"_s, u"-"_s}));
}

void TestArguments::collectsRepeatedOptions()
{
    const auto arguments = parseArguments({u"甲"_s, u"--tag"_s, u"一/二"_s, u"--tag"_s, u"三"_s}, grammar());
    QVERIFY(arguments.has_value());
    QCOMPARE(arguments->values(u"tag"_s), (QStringList{u"一/二"_s, u"三"_s}));
}

void TestArguments::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{u"甲"_s, u"--colour"_s, u"red"_s} << u"--colour"_s;
    QTest::newRow("missing value") << QStringList{u"甲"_s, u"--quote"_s} << u"--quote"_s;
    QTest::newRow("value for a switch") << QStringList{u"甲"_s, u"--json=yes"_s} << u"--json"_s;
    QTest::newRow("option given twice")
        << QStringList{u"甲"_s, u"--quote=1"_s, u"--quote=2"_s} << u"--quote"_s;
    QTest::newRow("operand missing") << QStringList{u"--json"_s} << u"missing"_s;
    QTest::newRow("operand too many") << QStringList{u"甲"_s, u"乙"_s, u"丙"_s} << u"丙"_s;
}

void TestArguments::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, named);
    const auto arguments = parseArguments(words, grammar());
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().code, pizhu::base::ErrorCode::InvalidInput);
    QVERIFY2(arguments.error().message.contains(named), qPrintable(arguments.error().message));
}

void TestArguments::numbersStartAtOne()
{
    const auto limit = [](const QString& value) {
        return parseArguments({u"甲"_s, u"--limit"_s, value}, grammar())->number(u"limit"_s, 7);
    };
    QCOMPARE(limit(u"20"_s).value(), 20);
    QVERIFY(!limit(u"0"_s));
    QVERIFY(!limit(u"-3"_s));
    QVERIFY(!limit(u"many"_s));
    QCOMPARE(parseArguments({u"甲"_s}, grammar())->number(u"limit"_s, 7).value(), 7);
}

void TestArguments::findsTheCommandBehindGlobalOptions_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("nothing") << QStringList{} << QString() << QStringList{};
    QTest::newRow("command only") << QStringList{u"list"_s} << u"list"_s << QStringList{};
    QTest::newRow("behind an option with a value")
        << QStringList{u"--library"_s, u"search"_s, u"list"_s, u"--json"_s} << u"list"_s
        << QStringList{u"--json"_s};
    QTest::newRow("behind a joined value")
        << QStringList{u"--library=a"_s, u"--json"_s, u"list"_s} << u"list"_s << QStringList{};
}

void TestArguments::findsTheCommandBehindGlobalOptions()
{
    QFETCH(QStringList, words);
    QFETCH(QString, command);
    QFETCH(QStringList, after);
    const CommandLine line = splitCommandLine(words, {{u"library"_s, u"FILE"_s, {}}, {u"json"_s, {}, {}}});
    QCOMPARE(line.command, command);
    QCOMPARE(line.after, after);
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
