// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exporting/checkingprogram.h"
#include "tests/app/exporting/exportsample.h"
#include "tests/support/waiting.h"
#include "ui/exporting/exportrun.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::Result;
using library::Stores;

namespace {

const QStringList kParagraphs{
    u"　　𠮷村召开会议😀，讨论文书与账目。文是文，㐂是㐂，𠮷野家的𠮷不是吉。"_s,
    u"会议要求“公开”账目，逐项核对；ABC 123 与 <b>标记</b> 照写，一字不差。"_s,
    u"這一段用繁體：橋邊點燈，渡口記帳，雨停了再說。"_s,
};

QString withoutSpace(QString text)
{
    text.removeIf([](QChar unit) { return unit.isSpace(); });
    return text;
}

QString textOf(const QString& path)
{
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_file(QFile::encodeName(path).toStdString()));
    QString text;
    for (int i = 0; pdf && i < pdf->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(pdf->create_page(i));
        const poppler::byte_array utf8 = page->text().to_utf8();
        text += QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    }
    return text;
}

/// How many points of the first page have that colour.
int pointsOf(const QString& path, QRgb color)
{
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_file(QFile::encodeName(path).toStdString()));
    const std::unique_ptr<poppler::page> page(pdf->create_page(0));
    poppler::image drawn = poppler::page_renderer().render_page(page.get(), 72, 72);
    const QImage image(reinterpret_cast<const uchar*>(drawn.data()), drawn.width(), drawn.height(),
                       drawn.bytes_per_row(), QImage::Format_ARGB32);
    int points = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            points += (image.pixel(x, y) & 0xFFFFFF) == (color & 0xFFFFFF) ? 1 : 0;
    }
    return points;
}

library::NewArticle newArticle()
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (const QString& paragraph : kParagraphs)
        builder.append({}, paragraph);
    article.document = builder.take();
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.retrieved = QDateTime({2024, 1, 1}, {0, 0}, Qt::UTC);
    article.metadata.title = {u"文章的題目"_s, document::FieldOrigin::FrontMatter, 1.0};
    article.metadata.script = text::Script::Hans;
    return article;
}

} // namespace

class TestPdfExport : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"out.pdf"_s); }
    [[nodiscard]] base::Error run(bool overwrite); ///< how it failed; no message when it did not

    QTemporaryDir m_folder;
    std::unique_ptr<library::Library> m_library;

private Q_SLOTS:
    void initTestCase();
    void init();
    void theTextIsThatOfTheArticle();
    void highlightsAreDrawn();
    void annotationsStandBehindTheArticle();
    void nothingIsOverwrittenUnasked();
    void stoppedWhilePrintingItLeavesNothing();
    void aFolderThatTakesNoFileIsNamed();
};

void TestPdfExport::initTestCase()
{
    auto opened =
        library::Library::open(m_folder.filePath(u"t.pizhu"_s), {.create = true, .readOnly = false});
    QVERIFY(opened.has_value());
    m_library = std::move(*opened);
    const auto filled = m_library
                            ->write(u"fill"_s,
                                    [](Stores& stores) {
                                        const auto import = stores.imports.begin(u"test"_s).value();
                                        library::NewAnnotation highlight;
                                        highlight.article = stores.articles.add(newArticle(), import)->id;
                                        highlight.range = base::TextRange{2, 12};
                                        highlight.note = u"再查原件"_s;
                                        highlight.tags = {stores.tags.ensure(u"制度/公开"_s).value()};
                                        return stores.annotations.add(highlight);
                                    })
                            .result();
    QVERIFY2(filled.has_value(), qPrintable(filled ? QString() : filled.error().message));
}

void TestPdfExport::init()
{
    QFile::remove(path());
}

base::Error TestPdfExport::run(bool overwrite)
{
    ui::ExportRun run(*m_library, {.scope = {},
                                   .options = {.format = exporting::Format::Pdf},
                                   .target = path(),
                                   .overwrite = overwrite});
    const QSignalSpy finished(&run, &ui::ExportRun::finished);
    QSignalSpy failed(&run, &ui::ExportRun::failed);
    run.start();
    constexpr int kWait = 60'000;
    if (!test::waitFor([&] { return !finished.isEmpty() || !failed.isEmpty(); }, kWait))
        return {base::ErrorCode::Internal, u"nothing came"_s, {}};
    return failed.isEmpty() ? base::Error() : failed.first().first().value<base::Error>();
}

void TestPdfExport::theTextIsThatOfTheArticle()
{
    const base::Error error = run(false);
    QVERIFY2(error.message.isEmpty(), qPrintable(error.message + error.detail));
    const QString text = withoutSpace(textOf(path()));
    QVERIFY2(text.contains(withoutSpace(kParagraphs.join(QString()))), qPrintable(text));
    QVERIFY2(text.contains(u"文章的題目"_s), qPrintable(text));
    if (test::isInstalled(u"pdftotext"_s)) {
        const auto read = test::runProgram(u"pdftotext"_s, {path(), u"-"_s});
        QVERIFY(
            withoutSpace(QString::fromUtf8(read.output)).contains(withoutSpace(kParagraphs.join(QString()))));
    }
}

void TestPdfExport::highlightsAreDrawn()
{
    QVERIFY(run(false).message.isEmpty());
    QVERIFY(pointsOf(path(), 0xFFE08A) > 200); // ten characters of amber
    QCOMPARE(pointsOf(path(), 0xDCCBF5), 0);
}

void TestPdfExport::annotationsStandBehindTheArticle()
{
    QVERIFY(run(false).message.isEmpty());
    const QString text = withoutSpace(textOf(path()));
    QVERIFY(text.indexOf(u"再查原件"_s) > text.indexOf(u"雨停了再說"_s));
    QVERIFY(text.contains(u"制度/公开"_s));
}

void TestPdfExport::nothingIsOverwrittenUnasked()
{
    test::writeFile(path(), "mine");
    QCOMPARE(run(false).code, base::ErrorCode::Conflict);
    QVERIFY(run(true).message.isEmpty());
    QVERIFY(textOf(path()).contains(u"𠮷村"_s));
}

void TestPdfExport::stoppedWhilePrintingItLeavesNothing()
{
    ui::ExportRun run(*m_library,
                      {.scope = {}, .options = {.format = exporting::Format::Pdf}, .target = path()});
    QSignalSpy failed(&run, &ui::ExportRun::failed);
    // The last word before the printing begins.
    connect(&run, &ui::ExportRun::advanced, &run, [&run](int /*done*/, int total) {
        if (total == 0)
            QMetaObject::invokeMethod(&run, &ui::ExportRun::cancel, Qt::QueuedConnection);
    });
    run.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30'000);
    QCOMPARE(failed.first().first().value<base::Error>().code, base::ErrorCode::Cancelled);
    QCOMPARE(QDir(m_folder.path()).entryList({u"out.pdf*"_s}, QDir::Files), QStringList());
}

void TestPdfExport::aFolderThatTakesNoFileIsNamed()
{
    ui::ExportRun run(*m_library, {.scope = {},
                                   .options = {.format = exporting::Format::Pdf},
                                   .target = m_folder.filePath(u"none/out.pdf"_s)});
    QSignalSpy failed(&run, &ui::ExportRun::failed);
    run.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30'000);
    QVERIFY(failed.first().first().value<base::Error>().message.contains(u"none"_s));
}

QTEST_MAIN(TestPdfExport)
#include "tst_pdfexport.moc"
