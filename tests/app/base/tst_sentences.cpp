// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/sentences.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areJoinedAsTheirScriptHasIt_data();
    void areJoinedAsTheirScriptHasIt();
};

void TestSentences::areJoinedAsTheirScriptHasIt_data()
{
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<QString>("text");
    QTest::newRow("Latin") << QStringList{u"It moved."_s, u"Look."_s} << u"It moved. Look."_s;
    QTest::newRow("Chinese") << QStringList{u"已移动。"_s, u"请核对。"_s} << u"已移动。请核对。"_s;
    QTest::newRow("both") << QStringList{u"It moved."_s, u"已移动！"_s, u"Look."_s}
                          << u"It moved. 已移动！Look."_s;
    QTest::newRow("one is empty") << QStringList{u"It moved."_s, QString(), u"Look."_s}
                                  << u"It moved. Look."_s;
    QTest::newRow("none") << QStringList() << QString();
}

void TestSentences::areJoinedAsTheirScriptHasIt()
{
    QFETCH(QStringList, sentences);
    QTEST(base::joinedSentences(sentences), "text");
}

QTEST_APPLESS_MAIN(TestSentences)
#include "tst_sentences.moc"
