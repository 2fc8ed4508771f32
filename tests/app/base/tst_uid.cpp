// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/uid.h"

#include <QTest>
#include <QUuid>

class TestUid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAVersion7Uuid();
    void sortsByCreation();
};

void TestUid::isAVersion7Uuid()
{
    const QString uid = pizhu::base::newUid();
    QCOMPARE(uid.size(), 36);
    QCOMPARE(uid.at(14), QLatin1Char('7'));
    QVERIFY2(QLatin1String("89ab").contains(uid.at(19)), qPrintable(uid));
    QVERIFY(!QUuid::fromString(uid).isNull());
}

void TestUid::sortsByCreation()
{
    QString last = pizhu::base::newUid();
    for (int i = 0; i < 10'000; ++i) {
        const QString next = pizhu::base::newUid();
        QVERIFY2(last < next, qPrintable(last + QStringLiteral(" then ") + next));
        last = next;
    }
}

QTEST_GUILESS_MAIN(TestUid)
#include "tst_uid.moc"
