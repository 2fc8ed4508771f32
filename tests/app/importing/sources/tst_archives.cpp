// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/sources/packing.h"
#include "tests/app/importing/sources/reading.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::importing;
using namespace pizhu::test;
using pizhu::base::ErrorCode;

namespace {

const QByteArray kPage = "<html><body><p>\xE4\xB8\x80\xE6\x9D\xA1\xE6\xB6\x88\xE6\x81\xAF</p></body></html>";
constexpr char kGbkName[] = "\xD0\xC2\xCE\xC5/\xD2\xBB.txt"; // 新闻/一.txt

QByteArray zipOf(const QList<PackedFile>& files)
{
    return packed(files, "zip");
}

quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray result;
    for (int i = 0; i < bytes; ++i)
        result += static_cast<char>(value >> (8 * i));
    return result;
}

/// A block of RAR 4: the low half of its check sum, then its type, flags, length and body.
QByteArray rarBlock(char type, quint32 flags, const QByteArray& body)
{
    const QByteArray head =
        QByteArray(1, type) + littleEndian(flags, 2) + littleEndian(quint32(body.size()) + 7, 2) + body;
    return littleEndian(crc32(head), 2) + head;
}

/// An archive of one stored file: nobody but RAR itself writes them.
QByteArray rarOf(const QByteArray& name, const QByteArray& bytes)
{
    const quint32 size = quint32(bytes.size());
    const QByteArray file = littleEndian(size, 4) + littleEndian(size, 4) + '\x03' /* Unix */ +
                            littleEndian(crc32(bytes), 4) + littleEndian(0, 4) + '\x14' /* version 2.0 */ +
                            '\x30' /* stored */ + littleEndian(quint32(name.size()), 2) +
                            littleEndian(0100644, 4) + name;
    return QByteArray("Rar!\x1A\x07\0", 7) + rarBlock('\x73', 0, QByteArray(6, '\0')) +
           rarBlock('\x74', 0x8000, file) + bytes + rarBlock('\x7B', 0x4000, {});
}

} // namespace

class TestArchives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryEntry_data();
    void readsEveryEntry();
    void readsEntriesFromAFile();
    void namesAreNeverPaths_data();
    void namesAreNeverPaths();
    void passesOverWhatIsNoArticle();
    void archivesInArchivesToALimit();
    void encryptedEntriesSaySo();
    void bombsCostOnlyThemselves();
    void tooLargeEntriesCostOnlyThemselves();
    void totalLimitEndsTheReading();
    void itemLimitEndsTheReading();
    void cancelsWhenTheSinkStops();
    void damagedArchivesKeepWhatCameBefore_data();
    void damagedArchivesKeepWhatCameBefore();
    void everyTruncationAndFlipEnds_data();
    void everyTruncationAndFlipEnds();
    void booksAndDocumentsAreOneArticle_data();
    void booksAndDocumentsAreOneArticle();
    void cutOffCompressionKeepsWhatCameBefore();
    void cutOffRecordsKeepWhatCameBefore();
    void readsRar();
    void damagedRarSaysSo();
    void compressedFilesCountAsWhatTheyHold_data();
    void compressedFilesCountAsWhatTheyHold();
    void articlesComeAsFound();
    void missingFilesAreUnreadable();
};

void TestArchives::readsEveryEntry_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QList<PackedFile> files{{"2021/\xE4\xB8\x80.html", kPage}, {"b.txt", "text"}};
    QTest::newRow("zip") << u"a.zip"_s << packed(files, "zip");
    QTest::newRow("tar") << u"a.tar"_s << packed(files, "ustar");
    QTest::newRow("pax") << u"a.tar"_s << packed(files, "pax");
    QTest::newRow("tar.gz") << u"a.tar.gz"_s << packed(files, "ustar", "gzip");
    QTest::newRow("tar.xz") << u"a.tar.xz"_s << packed(files, "ustar", "xz");
    QTest::newRow("tar.zst") << u"a.tar.zst"_s << packed(files, "ustar", "zstd");
    QTest::newRow("tar.bz2") << u"a.tbz"_s << packed(files, "ustar", "bzip2");
    QTest::newRow("7z") << u"a.7z"_s << packed(files, "7zip");
    QTest::newRow("zip without its suffix") << u"download"_s << packed(files, "zip");
}

void TestArchives::readsEveryEntry()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const Reading reading = readBytes(name, bytes);
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.names(), (QStringList{name + u" › 2021/一.html"_s, name + u" › b.txt"_s}));
    QCOMPARE(reading.items[0].bytes, kPage);
    QCOMPARE(reading.items[0].fileName, u"一.html"_s);
    QCOMPARE(reading.items[1].bytes, QByteArray("text"));
    QVERIFY(reading.items[0].given.isEmpty());
}

void TestArchives::readsEntriesFromAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.zip"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(zipOf({{"x/1.txt", QByteArray(300'000, 'x')}, {"2.txt", "two"}}));
    file.close();
    const Reading reading = readFile(path);
    QVERIFY2(reading.result && reading.items.size() == 2, qPrintable(reading.dump()));
    QCOMPARE(reading.items[0].origin, path + u"#x/1.txt"_s);
    QCOMPARE(reading.items[0].bytes.size(), 300'000);
    QCOMPARE(reading.items[1].name, u"a.zip › 2.txt"_s);
}

void TestArchives::namesAreNeverPaths_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("name");
    QTest::newRow("climbing") << QByteArray("../../etc/passwd") << u"etc/passwd"_s;
    QTest::newRow("absolute") << QByteArray("/etc/passwd") << u"etc/passwd"_s;
    QTest::newRow("drive") << QByteArray("C:\\Users\\a.txt") << u"Users/a.txt"_s;
    QTest::newRow("climbing inside") << QByteArray("a/../../b.txt") << u"a/b.txt"_s;
    QTest::newRow("GBK") << QByteArray(kGbkName) << u"新闻/一.txt"_s;
    QTest::newRow("UTF-8") << QByteArray("\xE6\x96\xB0/\xE4\xB8\x80.txt") << u"新/一.txt"_s;
    QTest::newRow("no charset at all") << QByteArray("a\xFF\xFF.txt") << u"a\u00FF\u00FF.txt"_s;
    QTest::newRow("controls") << QByteArray("a\x1B[31mb.txt") << u"a[31mb.txt"_s;
}

void TestArchives::namesAreNeverPaths()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, name);
    const Reading reading = readBytes(u"a.tar"_s, packed({{raw, "text"}}, "ustar"));
    QCOMPARE(reading.names(), QStringList{u"a.tar › "_s + name});
    QCOMPARE(reading.items[0].origin, u"a.tar#"_s + name);
    QVERIFY(!reading.items[0].fileName.contains(u'/'));
}

void TestArchives::passesOverWhatIsNoArticle()
{
    using Type = PackedFile::Type;
    const Reading reading = readBytes(u"a.tar"_s, packed({{"folder/", {}, Type::Folder},
                                                          {"link.html", "/etc/passwd", Type::Link},
                                                          {"__MACOSX/._a.html", "junk"},
                                                          {".DS_Store", "junk"},
                                                          {".git/config", "junk"},
                                                          {"Thumbs.db", "junk"},
                                                          {"page_files/logo.png", "junk"},
                                                          {"page_files/site.css", "junk"},
                                                          {"page.html", kPage}},
                                                         "ustar"));
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.names(), QStringList{u"a.tar › page.html"_s});
}

void TestArchives::archivesInArchivesToALimit()
{
    QByteArray bytes = zipOf({{"deep.txt", "deep"}});
    for (int i = 0; i < 3; ++i)
        bytes = zipOf({{"text.txt", "level"}, {"inner.zip", bytes}});
    const Reading reading = readBytes(u"a.zip"_s, bytes);
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.names(), (QStringList{u"a.zip › text.txt"_s, u"a.zip › inner.zip › text.txt"_s,
                                           u"a.zip › inner.zip › inner.zip › text.txt"_s}));
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"inner.zip › inner.zip › inner.zip"_s),
             qPrintable(reading.problems[0]));
}

void TestArchives::encryptedEntriesSaySo()
{
    const Reading reading = readBytes(u"a.zip"_s, packed({{"secret.txt", "secret"}}, "zip", "none", "word"));
    QVERIFY2(reading.result && reading.items.empty(), qPrintable(reading.dump()));
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"encrypted"_s), qPrintable(reading.problems[0]));
}

void TestArchives::bombsCostOnlyThemselves()
{
    const Reading reading =
        readBytes(u"a.zip"_s, zipOf({{"bomb.txt", QByteArray(60 << 20, '\0')}, {"good.txt", "good"}}));
    QVERIFY2(reading.result, qPrintable(reading.dump()));
    QCOMPARE(reading.texts(), QStringList{u"good"_s});
    QCOMPARE(reading.problems.size(), 1);
    QVERIFY2(reading.problems[0].contains(u"200 times"_s), qPrintable(reading.problems[0]));
}

void TestArchives::tooLargeEntriesCostOnlyThemselves()
{
    SourceOptions options;
    options.limits.maxItemBytes = 1 << 20;
    for (const char* format : {"zip", "ustar", "7zip"}) {
        const Reading reading = readBytes(
            u"a"_s, packed({{"big.txt", QByteArray(3 << 20, 'x')}, {"good.txt", "good"}}, format), options);
        QVERIFY2(reading.result, qPrintable(reading.dump()));
        QCOMPARE(reading.texts(), QStringList{u"good"_s});
        QCOMPARE(reading.problems.size(), 1);
    }
}

void TestArchives::totalLimitEndsTheReading()
{
    SourceOptions options;
    options.limits.maxTotalBytes = 2500;
    const QByteArray text(1000, 'x');
    const Reading reading = readBytes(
        u"a.zip"_s, zipOf({{"1.txt", text}, {"2.txt", text}, {"3.txt", text}, {"4.txt", text}}), options);
    QVERIFY(!reading.result);
    QCOMPARE(reading.result.error().code, ErrorCode::LimitExceeded);
    QCOMPARE(reading.items.size(), 2u);
}

void TestArchives::itemLimitEndsTheReading()
{
    SourceOptions options;
    options.limits.maxItems = 2;
    const Reading reading =
        readBytes(u"a.zip"_s, zipOf({{"1.txt", "1"}, {"2.txt", "2"}, {"3.txt", "3"}}), options);
    QCOMPARE(reading.items.size(), 2u);
    QVERIFY(!reading.result);
    QCOMPARE(reading.result.error().code, ErrorCode::LimitExceeded);
}

void TestArchives::cancelsWhenTheSinkStops()
{
    int taken = 0;
    const auto result = readSourceBytes(u"a.zip"_s, zipOf({{"1.txt", "1"}, {"2.txt", "2"}}), {},
                                        [&taken](const auto&) { return ++taken < 1; });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QCOMPARE(taken, 1);
}

void TestArchives::damagedArchivesKeepWhatCameBefore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray noise;
    for (quint32 i = 0, n = 1; i < 400'000; ++i, n = n * 1664525 + 1013904223)
        noise += static_cast<char>(n >> 24);
    const QList<PackedFile> files{{"1.txt", "first"}, {"2.txt", noise}};
    for (const auto& [format, filter] :
         {std::pair{"ustar", "none"}, std::pair{"ustar", "gzip"}, std::pair{"ustar", "zstd"}}) {
        const QByteArray whole = packed(files, format, filter);
        QTest::addRow("%s %s", format, filter) << whole.left(whole.size() - 200'000);
    }
}

void TestArchives::damagedArchivesKeepWhatCameBefore()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = readBytes(u"a"_s, bytes);
    QVERIFY2(!reading.items.empty(), qPrintable(reading.dump()));
    QCOMPARE(reading.items[0].bytes, QByteArray("first"));
    QVERIFY2(!reading.result || !reading.problems.isEmpty(), qPrintable(reading.dump()));
}

void TestArchives::everyTruncationAndFlipEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QList<PackedFile> files{{"1.html", kPage}, {"2.jsonl", "{\"title\":\"a\",\"body\":\"b\"}\n"}};
    QTest::newRow("zip") << packed(files, "zip");
    QTest::newRow("tar.gz") << packed(files, "ustar", "gzip");
    QTest::newRow("7z") << packed(files, "7zip");
}

// Nothing to compare: the reading must end, and a sanitizer must stay silent.
void TestArchives::everyTruncationAndFlipEnds()
{
    QFETCH(QByteArray, bytes);
    SourceOptions options;
    options.limits.maxTotalBytes = 10 << 20;
    for (qsizetype i = 0; i < bytes.size(); i += 1 + bytes.size() / 200) {
        (void)readBytes(u"a"_s, bytes.left(i), options);
        QByteArray flipped = bytes;
        flipped[i] = static_cast<char>(flipped[i] ^ 0x41);
        (void)readBytes(u"a"_s, flipped, options);
    }
    QVERIFY(readBytes(u"a"_s, bytes, options).items.size() == 2);
}

void TestArchives::booksAndDocumentsAreOneArticle_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("epub") << zipOf(
        {{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", "<x/>"}});
    QTest::newRow("epub in other order") << zipOf({{"a.xhtml", kPage}, {"META-INF/container.xml", "<x/>"}});
    QTest::newRow("docx") << zipOf({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}});
    QTest::newRow("odt") << zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}});
}

void TestArchives::booksAndDocumentsAreOneArticle()
{
    QFETCH(QByteArray, bytes);
    Reading reading = readBytes(u"a.bin"_s, bytes);
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.items[0].bytes, bytes);
    reading = readBytes(u"outer.zip"_s, zipOf({{"inner", bytes}}));
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.items[0].bytes, bytes);
}

void TestArchives::cutOffCompressionKeepsWhatCameBefore()
{
    QByteArray text;
    for (int i = 0; i < 40'000; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    const QByteArray gzip = compressed(text, "gzip");
    for (const qsizetype lost : {9, 500, 20'000}) {
        const Reading reading = readBytes(u"a.txt.gz"_s, gzip.chopped(lost));
        QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
        QVERIFY(text.startsWith(reading.items[0].bytes));
        // Of what is there nothing is held back: deflate's last symbols alone may be missing.
        const double share = double(reading.items[0].bytes.size()) / double(text.size());
        QVERIFY2(share > 0.98 * double(gzip.size() - lost) / double(gzip.size()), qPrintable(reading.dump()));
        QCOMPARE(reading.problems.size(), 1);
        QVERIFY2(reading.problems[0].contains(u"cut off"_s), qPrintable(reading.dump()));
    }
}

void TestArchives::cutOffRecordsKeepWhatCameBefore()
{
    QByteArray lines;
    for (int i = 0; i < 100; ++i)
        lines += "{\"title\":\"" + QByteArray::number(i) + "\",\"body\":\"text\"}\n";
    const Reading reading = readBytes(u"a.jsonl.gz"_s, compressed(lines, "gzip").chopped(12));
    QVERIFY2(reading.items.size() > 90, qPrintable(reading.dump()));
    QVERIFY2(!reading.result && reading.result.error().message.contains(u"cut off"_s),
             qPrintable(reading.dump()));
}

void TestArchives::readsRar()
{
    const Reading reading = readBytes(u"a.rar"_s, rarOf("folder\\page.html", kPage));
    QVERIFY2(reading.result && reading.problems.isEmpty(), qPrintable(reading.dump()));
    QCOMPARE(reading.items.size(), 1u);
    QCOMPARE(reading.items[0].bytes, kPage);
    QCOMPARE(reading.items[0].fileName, u"page.html"_s);
}

void TestArchives::damagedRarSaysSo()
{
    const Reading reading = readBytes(u"a.rar"_s, rarOf("page.html", kPage).chopped(40));
    QVERIFY2(!reading.result || !reading.problems.isEmpty(), qPrintable(reading.dump()));
}

void TestArchives::compressedFilesCountAsWhatTheyHold_data()
{
    QTest::addColumn<QByteArray>("filter");
    for (const char* filter : {"gzip", "xz", "zstd", "bzip2"})
        QTest::newRow(filter) << QByteArray(filter);
}

void TestArchives::compressedFilesCountAsWhatTheyHold()
{
    QFETCH(QByteArray, filter);
    Reading reading = readBytes(u"page.html.gz"_s, compressed(kPage, filter.constData()));
    QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
    QCOMPARE(reading.items[0].bytes, kPage);
    QCOMPARE(reading.items[0].fileName, u"page.html"_s);
    const QByteArray lines = "{\"title\":\"a\",\"body\":\"b\"}\n{\"title\":\"c\",\"body\":\"d\"}\n";
    reading = readBytes(u"x.jsonl.gz"_s, compressed(lines, filter.constData()));
    QCOMPARE(reading.texts(), (QStringList{u"b"_s, u"d"_s}));
}

void TestArchives::articlesComeAsFound()
{
    const QList<QByteArray> articles{kPage,
                                     "---\ntitle: a\n---\ntext, with, commas\n",
                                     "plain text",
                                     "[link](http://a.example/) begins a Markdown text",
                                     "%PDF-1.4 \x01\x02",
                                     "",
                                     "\xFF\xFE"
                                     "a\0b\0",
                                     "\x89PNG\r\n\x1A\n"};
    for (const QByteArray& bytes : articles) {
        const Reading reading = readBytes(u"a.txt"_s, bytes);
        QVERIFY2(reading.result && reading.items.size() == 1, qPrintable(reading.dump()));
        QCOMPARE(reading.items[0].bytes, bytes);
        QVERIFY(reading.items[0].given.isEmpty());
        QVERIFY(reading.items[0].mediaType.isEmpty());
    }
}

void TestArchives::missingFilesAreUnreadable()
{
    const Reading reading = readFile(u"/nonexistent/file.zip"_s);
    QVERIFY(!reading.result);
    QCOMPARE(reading.result.error().code, ErrorCode::Unreadable);
    QVERIFY(reading.result.error().message.contains(u"file.zip"_s));
}

QTEST_GUILESS_MAIN(TestArchives)
#include "tst_archives.moc"
