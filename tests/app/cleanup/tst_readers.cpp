// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/readers/reader.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using pizhu::base::ErrorCode;
using pizhu::importing::extractArticle;

class ReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesReaderByContent_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reader");
        QTest::newRow("front matter in .txt")
            << u"a.txt"_s << QByteArray("\n---\ntitle: 渡口\n---\n\n<p>船来了。</p>\n") << u"markdown"_s;
        QTest::newRow("page in .txt")
            << u"a.txt"_s << QByteArray("<!DOCTYPE html><html><body><p>船来了。</p></body></html>")
            << u"html"_s;
        QTest::newRow("fragment") << u"a.txt"_s << QByteArray("船<br>来<br>了。<p>人</p>") << u"html"_s;
        QTest::newRow("dump") << u"a.html"_s << QByteArray("船来了。\n人也来了。\n") << u"text"_s;
        QTest::newRow("Markdown by name") << u"a.md"_s << QByteArray("# 渡口\n\n船来了。\n") << u"markdown"_s;
        QTest::newRow("Markdown by headings")
            << u"a.txt"_s << QByteArray("# 渡口\n\n船来了。\n\n## 桥\n\n桥修好了。\n") << u"markdown"_s;
        QTest::newRow("one hash") << u"a.txt"_s << QByteArray("渡口\n# 船\n来了。\n") << u"text"_s;
        QTest::newRow("UTF-16") << u"a.txt"_s << QByteArray("\xff\xfe\x39\x82\x65\x67\x86\x4e\n\0", 10)
                                << u"text"_s;
    }

    void choosesReaderByContent()
    {
        QFETCH(QString, fileName);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reader);
        const auto result = extractArticle(fileName, bytes);
        QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
        QCOMPARE(result->readerName, reader);
        QVERIFY(!result->article.document.text.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::Unreadable;
        QTest::newRow("blank") << QByteArray(" \n\t\n") << ErrorCode::Unreadable;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n...") << ErrorCode::Unreadable;
        QTest::newRow("archive") << QByteArray("PK\x03\x04rest") << ErrorCode::Unsupported;
        QTest::newRow("image") << QByteArray("\x89PNG\r\n\x1a\n") << ErrorCode::Unsupported;
        QTest::newRow("binary") << QByteArray("ab\0\0\0cdefgh\0ijkl\0\0", 19) << ErrorCode::Unsupported;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto result = extractArticle(u"盒子.bin"_s, bytes);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, code);
        QVERIFY2(result.error().message.contains(u"盒子.bin"_s), qPrintable(result.error().message));
    }

    void keepsHowTheCharsetWasDecided()
    {
        const auto result =
            extractArticle(u"a.txt"_s, QByteArray("\xef\xbb\xbf渡口\n船来了，人也来了，大家都上了岸。\n"));
        QVERIFY(result.has_value());
        QCOMPARE(result->charset, u"UTF-8"_s);
        QCOMPARE(result->evidence, pizhu::text::CharsetEvidence::Bom);
        QVERIFY(result->lossless);
        QCOMPARE(result->mediaType, u"text/plain"_s);
    }
};

QTEST_GUILESS_MAIN(ReadersTest)
#include "tst_readers.moc"
