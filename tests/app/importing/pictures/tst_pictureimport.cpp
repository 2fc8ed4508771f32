// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures on their way from every kind of source into a library.

#include "app/importing/importjob.h"
#include "app/library/library.h"
#include "tests/app/importing/formats/officesamples.h"
#include "tests/app/importing/pictures/picturesamples.h"
#include "tests/app/importing/sources/packing.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::ImportReport;
using importing::ItemState;

namespace {

using Files = QMap<QString, QByteArray>;

/// Enough for a worker and an article, not for a large picture beside them.
constexpr qint64 kTightMemory = 330ll * 1024 * 1024;

constexpr int kTimeout = 120'000; ///< ms: only a hanging import needs it

QByteArray picture()
{
    return test::encoded(test::drawing(96, 64), "png");
}

/// An article long enough to be one, around the markup of a picture.
QByteArray body(const QByteArray& figure)
{
    return "<h1>渡口的桥修好了</h1><p>　　六月二十七日，老渡口的石桥修好了，两岸的人来来往往，不用再等船。</"
           "p>" +
           figure +
           "<p>　　修桥的钱是乡里凑的，账目贴在渡口的墙上，谁都可以去看，谁都可以去问。</p>"
           "<p>　　摆渡的老人说，船还留着，水大的时候用得上，孩子们也爱坐。</p>";
}

QByteArray page(const QByteArray& address)
{
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>渡口的桥修好了</title></head><body>" +
           body("<figure><img src=\"" + address + "\"><figcaption>老渡口的石桥</figcaption></figure>") +
           "</body></html>";
}

QByteArray post(const QByteArray& address)
{
    return "---\ntitle: 渡口的桥修好了\ndate: 2021-06-27\n---\n"
           "六月二十七日，老渡口的石桥修好了，两岸的人来来往往，不用再等船。\n\n![老渡口的石桥](" +
           address + ")\n\n修桥的钱是乡里凑的，账目贴在渡口的墙上，谁都可以去看。\n";
}

QByteArray mhtml(const QByteArray& address, const QByteArray& partHeader)
{
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://e.org/a/1.html\r\nSubject: "
           "=?utf-8?Q?=E6=B8=A1?=\r\n"
           "MIME-Version: 1.0\r\nContent-Type: "
           "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B\"\r\n\r\n"
           "------B\r\nContent-Type: text/html\r\nContent-Location: https://e.org/a/1.html\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n" +
           page(address).toBase64() +
           "\r\n------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n" + partHeader +
           "\r\n\r\n" + picture().toBase64() + "\r\n------B--\r\n";
}

QByteArray record(const QByteArray& url, const QByteArray& contentType, const QByteArray& content)
{
    const QByteArray block = "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\n\r\n" + content;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
           "\r\nWARC-Date: 2021-06-27T06:17:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
           "Content-Length: " +
           QByteArray::number(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

QByteArray webArchive(bool pictureFirst)
{
    const QByteArray shown = record("https://e.org/a/1.png", "image/png", picture());
    const QByteArray shows = record("https://e.org/a/1.html", "text/html; charset=utf-8", page("1.png"));
    return pictureFirst ? shown + shows : shows + shown;
}

QByteArray docx()
{
    importing::PackageParts parts =
        test::docxParts(u"<w:p><w:r><w:t>六月二十七日，老渡口的石桥修好了，不用再等船。</w:t></w:r></w:p>"
                        "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"老渡口的石桥\"/>"
                        "<a:blip r:embed=\"rId9\" xmlns:r=\"r\"/></wp:inline></w:drawing></w:r></w:p>"
                        "<w:p><w:r><w:t>账目贴在渡口的墙上，谁都可以去看。</w:t></w:r></w:p>"_s);
    parts[u"word/_rels/document.xml.rels"_s].replace(
        "</Relationships>",
        "<Relationship Id=\"rId9\" Type=\"http://x/image\" Target=\"media/image1.png\"/></Relationships>");
    parts.insert(u"word/media/image1.png"_s, picture());
    return test::packed(parts);
}

QByteArray odt()
{
    importing::PackageParts parts =
        test::odtParts(u"<text:p>六月二十七日，老渡口的石桥修好了，不用再等船。</text:p>"
                       "<text:p><draw:frame><draw:image xlink:href=\"Pictures/1.png\" xmlns:xlink=\"x\"/>"
                       "<svg:desc>老渡口的石桥</svg:desc></draw:frame></text:p>"
                       "<text:p>账目贴在渡口的墙上，谁都可以去看。</text:p>"_s);
    parts.insert(u"Pictures/1.png"_s, picture());
    return test::packed(parts);
}

QByteArray epub()
{
    importing::PackageParts parts = test::epubParts();
    parts[u"OEBPS/text/a.xhtml"_s].replace(
        "</body>", "<p><img src=\"../img/1.png\" alt=\"老渡口的石桥，远处是山\"/></p></body>");
    parts.insert(u"OEBPS/img/1.png"_s, picture());
    return test::packed(parts);
}

QByteArray zipOf(const Files& files, const char* format = "zip", const char* filter = "none")
{
    QList<test::PackedFile> packed;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        packed.append({file.key().toUtf8(), file.value()});
    return test::packed(packed, format, filter);
}

QString describe(const ImportReport& report)
{
    QStringList lines{report.error};
    for (const importing::ImportItem& item : report.items)
        lines += u"%1 state %2 %3"_s.arg(item.path).arg(int(item.state)).arg(item.reason);
    return lines.join(u'\n');
}

} // namespace

class TestPictureImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_library.reset(); }

    void everySourceBringsItsPicture_data();
    void everySourceBringsItsPicture();
    void aMissingPictureIsNoFailure();
    void aBrokenPictureIsALineInTheLog_data();
    void aBrokenPictureIsALineInTheLog();
    void aPictureThatTakesItsReaderCostsOnlyItself();
    void equalPicturesAreStoredOnce();
    void aChangedArticleKeepsItsPictures();
    void undoingAnImportAndDoingItAgainKeepsPictures();
    void aDamagedPictureIsFound();

private:
    void write(const Files& files) const;
    [[nodiscard]] ImportReport import(const QString& name = {});
    [[nodiscard]] std::vector<library::Article> articles() const;
    [[nodiscard]] std::vector<library::ShownPicture> picturesOf(const library::Article& article) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<library::Library> m_library;
};

void TestPictureImport::initTestCase()
{
    qRegisterMetaType<ImportReport>();
    if (qEnvironmentVariableIsEmpty("PIZHU_IMPORT_WORKER"))
        qputenv("PIZHU_IMPORT_WORKER", (test::binaryFolder() + u"/pizhu-import-worker"_s).toLocal8Bit());
}

void TestPictureImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"in"_s));
    auto opened = library::Library::open(m_folder->filePath(u"test.pizhu"_s), {.create = true});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    m_library = std::move(*opened);
}

void TestPictureImport::write(const Files& files) const
{
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString path = m_folder->filePath(u"in/"_s + file.key());
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile written(path);
        QVERIFY2(written.open(QIODevice::WriteOnly), qPrintable(path));
        QCOMPARE(written.write(file.value()), file.value().size());
    }
}

ImportReport TestPictureImport::import(const QString& name)
{
    importing::ImportJob job(*m_library, {.paths = {m_folder->filePath(u"in"_s) + u'/' + name}});
    QSignalSpy finished(&job, &importing::ImportJob::finished);
    job.start();
    if (!finished.wait(kTimeout))
        return {.error = u"the import did not finish"_s};
    return finished.first().first().value<ImportReport>();
}

std::vector<library::Article> TestPictureImport::articles() const
{
    const auto loaded =
        m_library
            ->read([](const library::Stores& stores) -> base::Result<std::vector<library::Article>> {
                const auto ids = stores.articles.find({});
                std::vector<library::Article> found;
                for (const base::ArticleId id : ids.value()) {
                    auto article = stores.articles.load(id);
                    if (!article)
                        return base::fail(article.error());
                    found.push_back(std::move(*article));
                }
                return found;
            })
            .result();
    return loaded.value_or(std::vector<library::Article>());
}

std::vector<library::ShownPicture> TestPictureImport::picturesOf(const library::Article& article) const
{
    return m_library
        ->read(
            [id = article.version](const library::Stores& stores) { return stores.pictures.ofVersion(id); })
        .result()
        .value_or(std::vector<library::ShownPicture>());
}

void TestPictureImport::everySourceBringsItsPicture_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("imported");
    const QByteArray png = picture();
    QTest::newRow("saved page") << Files{{u"桥.html"_s, page("%E6%A1%A5_files/1.png")},
                                         {u"桥_files/1.png"_s, png}}
                                << u"桥.html"_s;
    QTest::newRow("saved page that kept its addresses")
        << Files{{u"a.html"_s, page("https://e.org/x/1.png?w=9")}, {u"a_files/1.png"_s, png}} << u"a.html"_s;
    QTest::newRow("picture in the page")
        << Files{{u"a.html"_s,
                  page("data:image/png;base64," + test::encoded(test::drawing(96, 64), "png").toBase64())}}
        << u"a.html"_s;
    QTest::newRow("Hexo, beside") << Files{{u"source/_posts/a.md"_s, post("1.png")},
                                           {u"source/_posts/1.png"_s, png}}
                                  << u"source/_posts/a.md"_s;
    QTest::newRow("Hexo, folder of the post")
        << Files{{u"source/_posts/a.md"_s, post("1.png")}, {u"source/_posts/a/1.png"_s, png}}
        << u"source/_posts/a.md"_s;
    QTest::newRow("Jekyll") << Files{{u"_posts/2021-06-27-a.md"_s, post("/assets/1.png")},
                                     {u"assets/1.png"_s, png}}
                            << u"_posts"_s;
    QTest::newRow("MHTML by Content-Location")
        << Files{{u"a.mhtml"_s, mhtml("https://e.org/a/1.png", "Content-Location: https://e.org/a/1.png")}}
        << u"a.mhtml"_s;
    QTest::newRow("MHTML, relative") << Files{{u"a.mhtml"_s,
                                               mhtml("1.png", "Content-Location: https://e.org/a/1.png")}}
                                     << u"a.mhtml"_s;
    QTest::newRow("MHTML by Content-ID")
        << Files{{u"a.mhtml"_s, mhtml("cid:p1@x", "Content-ID: <p1@x>")}} << u"a.mhtml"_s;
    QTest::newRow("DOCX") << Files{{u"a.docx"_s, docx()}} << u"a.docx"_s;
    QTest::newRow("ODT") << Files{{u"a.odt"_s, odt()}} << u"a.odt"_s;
    QTest::newRow("EPUB") << Files{{u"a.epub"_s, epub()}} << u"a.epub"_s;
    QTest::newRow("WARC, picture first") << Files{{u"a.warc"_s, webArchive(true)}} << u"a.warc"_s;
    QTest::newRow("WARC, picture last") << Files{{u"a.warc"_s, webArchive(false)}} << u"a.warc"_s;
    QTest::newRow("WARC, compressed")
        << Files{{u"a.warc.gz"_s, test::compressed(webArchive(false), "gzip")}} << u"a.warc.gz"_s;
    QTest::newRow("WACZ") << Files{{u"a.wacz"_s, zipOf({{u"archive/data.warc.gz"_s,
                                                         test::compressed(webArchive(false), "gzip")},
                                                        {u"datapackage.json"_s, "{}"}})}}
                          << u"a.wacz"_s;
    const Files saved{{u"x/a.html"_s, page("a_files/1.png")}, {u"x/a_files/1.png"_s, png}};
    QTest::newRow("ZIP") << Files{{u"a.zip"_s, zipOf(saved)}} << u"a.zip"_s;
    QTest::newRow("TAR") << Files{{u"a.tar"_s, zipOf(saved, "ustar")}} << u"a.tar"_s;
    QTest::newRow("TAR, compressed") << Files{{u"a.tar.gz"_s, zipOf(saved, "ustar", "gzip")}}
                                     << u"a.tar.gz"_s;
}

void TestPictureImport::everySourceBringsItsPicture()
{
    QFETCH(Files, files);
    QFETCH(QString, imported);
    write(files);
    const ImportReport report = import(imported);
    const auto found = articles();
    QVERIFY2(found.size() == 1, qPrintable(describe(report)));
    const auto pictures = picturesOf(found[0]);
    QStringList addresses;
    for (const document::Block& block : found[0].document.blocks)
        addresses += block.imageUrl;
    QVERIFY2(pictures.size() == 1, qPrintable(addresses.join(u'\n')));
    QVERIFY2(addresses.contains(pictures[0].url),
             qPrintable(pictures[0].url + u'\n' + addresses.join(u'\n')));
    QCOMPARE(QSize(pictures[0].width, pictures[0].height), QSize(96, 64));
    const auto content =
        m_library
            ->read([&](const library::Stores& stores) { return stores.pictures.content(pictures[0].sha256); })
            .result();
    QVERIFY(content);
    QCOMPARE(QImage::fromData(content->bytes).convertToFormat(QImage::Format_RGB32), test::drawing(96, 64));
    QVERIFY2(found[0].document.text.contains(u"石桥"), qPrintable(found[0].document.text)); // its caption
}

void TestPictureImport::aMissingPictureIsNoFailure()
{
    write({{u"a.html"_s, page("https://e.org/1.png")}});
    const ImportReport report = import();
    QVERIFY2(report.count(ItemState::Added) == 1, qPrintable(describe(report)));
    QVERIFY(picturesOf(articles().at(0)).empty());
}

void TestPictureImport::aBrokenPictureIsALineInTheLog_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut off") << picture().left(60);
    QTest::newRow("a page") << QByteArray("<html>404</html>");
    QTest::newRow("a bomb") << test::withSize(picture(), 60'000, 60'000);
    QTest::newRow("a bomb within the limit") << test::withSize(picture(), 8'000, 8'000);
}

void TestPictureImport::aBrokenPictureIsALineInTheLog()
{
    QFETCH(QByteArray, bytes);
    write({{u"a.html"_s, page("a_files/1.png")}, {u"a_files/1.png"_s, bytes}});
    const ImportReport report = import(u"a.html"_s);
    QVERIFY2(report.count(ItemState::Added) == 1, qPrintable(describe(report)));
    const library::Article article = articles().at(0);
    QVERIFY(picturesOf(article).empty());
    const auto& removals = article.log.removals;
    const auto line = std::ranges::find(removals, u"picture"_s, &document::Removal::rule);
    QVERIFY(line != removals.end());
    QVERIFY2(line->text.startsWith(u"a_files/1.png\n"), qPrintable(line->text));
}

/// Stands for a decoder that a picture leads astray: memory is too short for this one.
void TestPictureImport::aPictureThatTakesItsReaderCostsOnlyItself()
{
    write({{u"a.html"_s, page("a_files/1.jpg")},
           {u"a_files/1.jpg"_s, test::encoded(test::photo(4'000, 4'000), "jpeg")},
           {u"b.md"_s, post("none.png")}});
    importing::ImportOptions options{
        .paths = {m_folder->filePath(u"in/a.html"_s), m_folder->filePath(u"in/b.md"_s)}};
    options.workers = 1;
    options.limits.memoryBytes = kTightMemory;
    importing::ImportJob job(*m_library, options);
    QSignalSpy finished(&job, &importing::ImportJob::finished);
    job.start();
    QVERIFY(finished.wait(kTimeout));
    const auto report = finished.first().first().value<ImportReport>();
    QVERIFY2(report.count(ItemState::Added) == 2, qPrintable(describe(report)));
}

void TestPictureImport::equalPicturesAreStoredOnce()
{
    write({{u"a.md"_s, post("1.png")},
           {u"b.md"_s, post("2.png") + "第二篇多一句话。\n"},
           {u"1.png"_s, picture()},
           {u"2.png"_s, test::encoded(test::drawing(96, 64), "bmp")}});
    const ImportReport report = import();
    const auto found = articles();
    QVERIFY2(found.size() == 2, qPrintable(describe(report)));
    QCOMPARE(picturesOf(found[0]).at(0).sha256, picturesOf(found[1]).at(0).sha256);
}

void TestPictureImport::aChangedArticleKeepsItsPictures()
{
    write({{u"a.md"_s, post("1.png")}, {u"1.png"_s, picture()}});
    QCOMPARE(import().count(ItemState::Added), 1);
    QVERIFY(QFile::remove(m_folder->filePath(u"in/1.png"_s)));
    write({{u"a.md"_s, post("1.png") + "后来又补了一句。\n"}});
    const ImportReport report = import();
    QVERIFY2(report.count(ItemState::NewVersion) == 1, qPrintable(describe(report)));
    QCOMPARE(picturesOf(articles().at(0)).size(), std::size_t(1));
}

void TestPictureImport::undoingAnImportAndDoingItAgainKeepsPictures()
{
    write({{u"a.md"_s, post("1.png")}, {u"1.png"_s, picture()}});
    QCOMPARE(import().count(ItemState::Added), 1);
    QVERIFY(m_library->undo().result());
    QVERIFY(articles().empty());
    QVERIFY(m_library->redo().result());
    QCOMPARE(picturesOf(articles().at(0)).size(), std::size_t(1));
}

void TestPictureImport::aDamagedPictureIsFound()
{
    write({{u"a.md"_s, post("1.png")}, {u"1.png"_s, picture()}});
    QCOMPARE(import().count(ItemState::Added), 1);
    QCOMPARE(m_library->check().result().value(), QStringList());
}

QTEST_GUILESS_MAIN(TestPictureImport)
#include "tst_pictureimport.moc"
