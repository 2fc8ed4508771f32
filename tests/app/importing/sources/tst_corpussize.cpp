// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/sourcereader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::importing;

namespace {

/// The most memory the process ever had in use, in KB.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, 20).trimmed().split(' ').first().toLongLong();
}

} // namespace

class TestCorpusSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largeCorporaNeedLittleMemory_data();
    void largeCorporaNeedLittleMemory();
};

void TestCorpusSize::largeCorporaNeedLittleMemory_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("tail");
    const QByteArray body = QString(800, u'文').toUtf8();
    QTest::newRow("table") << u"a.csv"_s << QByteArray("title,body\n") << QByteArray("a,\"" + body + "\"\n")
                           << QByteArray();
    QTest::newRow("lines") << u"a.jsonl"_s << QByteArray()
                           << QByteArray("{\"title\":\"a\",\"body\":\"" + body + "\"}\n") << QByteArray();
    QTest::newRow("array") << u"a.json"_s << QByteArray("{\"data\":[{}")
                           << QByteArray(",{\"title\":\"a\",\"body\":\"" + body + "\"}") << QByteArray("]}");
    QTest::newRow("feed") << u"a.xml"_s << QByteArray("<rss><channel>")
                          << QByteArray("<item><description>" + body + "</description></item>")
                          << QByteArray("</channel></rss>");
}

void TestCorpusSize::largeCorporaNeedLittleMemory()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("a sanitizer keeps freed memory");
#endif
    if (peakMemory() == 0)
        QSKIP("the system does not tell the peak memory");
    QFETCH(QString, name);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, record);
    QFETCH(QByteArray, tail);
    constexpr int kRecords = 20'000; // about 50 MB
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(head);
    for (int i = 0; i < kRecords; ++i)
        file.write(record);
    file.write(tail);
    file.close();

    const qint64 before = peakMemory();
    int items = 0;
    const auto result = readSource(file.fileName(), {}, [&items](const auto& item) {
        items += item ? 1 : 0;
        return true;
    });
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(items, kRecords);
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < 8'000, qPrintable(u"grew by %1 KB"_s.arg(grown)));
}

QTEST_GUILESS_MAIN(TestCorpusSize)
#include "tst_corpussize.moc"
