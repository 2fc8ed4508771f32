// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/rules.h"

#include "tests/support/shareddata.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace pizhu::cleanup;

namespace {

QByteArray ruleFile(const QString& name)
{
    QFile file(pizhu::test::sourceFolder() + u"/resources/cleanup/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInRulesAreValid()
    {
        const auto rules = builtInRules();
        QVERIFY2(rules.has_value(), rules ? "" : qPrintable(rules.error().message));
        QVERIFY(!rules->blocks.empty());
        QVERIFY(rules->labels.contains(u"来源"_s));
        QCOMPARE(rules->damageReadings.value(u'監'), u"jiān"_s);
    }

    void namesFileLineAndFault_data()
    {
        QTest::addColumn<QByteArray>("boilerplate");
        QTest::addColumn<QString>("fault");
        QTest::newRow("not YAML") << QByteArray("version: 1\nblocks: [\n") << u"boilerplate.yaml"_s;
        QTest::newRow("version") << QByteArray("version: 2\n") << u"version 1"_s;
        QTest::newRow("missing key") << QByteArray("version: 1\nblocks: []\n") << u"cuts"_s;
        QTest::newRow("place") << QByteArray("version: 1\nblocks:\n  - rule: x\n    where: middle\n    "
                                             "maxLength: 3\n    patterns: []\n")
                               << u"middle"_s;
        QTest::newRow("number") << QByteArray("version: 1\nblocks:\n  - rule: x\n    where: any\n    "
                                              "maxLength: long\n    patterns: []\n")
                                << u"line 5"_s;
        QTest::newRow("pattern") << QByteArray("version: 1\nblocks:\n  - rule: x\n    where: any\n    "
                                               "maxLength: 3\n    patterns: ['(']\n")
                                 << u"pattern"_s;
    }

    void namesFileLineAndFault()
    {
        QFETCH(QByteArray, boilerplate);
        QFETCH(QString, fault);
        const auto rules =
            parseRules({boilerplate, ruleFile(u"metadata.yaml"_s), ruleFile(u"damage.yaml"_s)});
        QVERIFY(!rules.has_value());
        QCOMPARE(rules.error().code, pizhu::base::ErrorCode::InvalidInput);
        QVERIFY2(rules.error().message.contains(fault), qPrintable(rules.error().message));
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
