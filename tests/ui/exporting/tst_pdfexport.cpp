// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exporting/checkingprogram.h"
#include "tests/app/exporting/exportsample.h"
#include "tests/support/waiting.h"
#include "ui/exporting/exportrun.h"
#include "ui/exporting/pdfcommand.h"
#include "ui/exporting/pdfexport.h"
#include "ui/exporting/pdfjoin.h"
#include "ui/exporting/pdfprinter.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <csignal>
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <poppler-toc.h>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::Result;
using library::Stores;

namespace {

const QStringList kParagraphs{
    u"　　𠮷村召开会议😀，讨论文书与账目。文是文，㐂是㐂，𠮷野家的𠮷不是吉。"_s,
    u"会议要求“公开”账目，逐项核对；ABC 123 与 <b>标记</b> 照写，一字不差。"_s,
    u"這一段用繁體：橋邊點燈，渡口記帳，雨停了再說。"_s,
    u"自2021-06-27起，至 2021-07-28 - 2021-08-29 止；"_s.repeated(
        20), // hyphens come to stand at ends of lines
};

QString withoutSpace(QString text)
{
    text.removeIf([](QChar unit) { return unit.isSpace(); });
    return text;
}

QString fromPoppler(const poppler::ustring& text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString textOf(const QString& path)
{
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_file(QFile::encodeName(path).toStdString()));
    QString text;
    for (int i = 0; pdf && i < pdf->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(pdf->create_page(i));
        text += fromPoppler(page->text());
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

library::NewArticle newArticle(const QString& title)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (const QString& paragraph : kParagraphs)
        builder.append({}, paragraph);
    article.document = builder.take();
    article.source.bytes = (title + article.document.text).toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.retrieved = QDateTime({2024, 1, 1}, {0, 0}, Qt::UTC);
    article.metadata.title = {title, document::FieldOrigin::FrontMatter, 1.0};
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
    [[nodiscard]] std::shared_ptr<QTemporaryDir> print(std::vector<exporting::PrintPart>& parts);

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
    void stoppedTooLateItIsFinished();
    void stoppedFromTheTerminalItLeavesNothing();
    void aFolderThatTakesNoFileIsNamed();
    void partsBecomeOneFile();
    void pageNumbersAreNoText();
    void aJoinThatNobodyWantsLeavesNothing();
    void conversionsStandBesideFromTheCommandLine();
    void theCommandKnowsItsScripts();
};

void TestPdfExport::initTestCase()
{
    auto opened =
        library::Library::open(m_folder.filePath(u"t.pizhu"_s), {.create = true, .readOnly = false});
    QVERIFY(opened.has_value());
    m_library = std::move(*opened);
    const auto fill = [](Stores& stores) -> Result<void> {
        const auto import = stores.imports.begin(u"test"_s).value();
        for (const QString& title : {u"文章的題目"_s, u"另一篇 & 其他"_s}) {
            library::NewAnnotation highlight;
            highlight.article = stores.articles.add(newArticle(title), import)->id;
            highlight.range = base::TextRange{2, 12};
            highlight.note = u"再查原件"_s;
            highlight.tags = {stores.tags.ensure(u"制度/公开"_s).value()};
            if (auto added = stores.annotations.add(highlight); !added)
                return base::fail(added.error());
        }
        return {};
    };
    const auto filled = m_library->write(u"fill"_s, fill).result();
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
    connect(&run, &ui::ExportRun::advanced, &run, [&run](ui::ExportRun::Stage stage) {
        if (stage == ui::ExportRun::Stage::Printing)
            QMetaObject::invokeMethod(&run, &ui::ExportRun::cancel, Qt::QueuedConnection);
    });
    run.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 30'000);
    QCOMPARE(failed.first().first().value<base::Error>().code, base::ErrorCode::Cancelled);
    QCOMPARE(QDir(m_folder.path()).entryList({u"out.pdf*"_s}, QDir::Files), QStringList());
}

void TestPdfExport::stoppedTooLateItIsFinished()
{
    ui::ExportRun run(*m_library,
                      {.scope = {}, .options = {.format = exporting::Format::Pdf}, .target = path()});
    const QSignalSpy finished(&run, &ui::ExportRun::finished);
    const QSignalSpy failed(&run, &ui::ExportRun::failed);
    const auto cancelWhenItIsThere = [&] {
        for (const QDeadlineTimer limit(30'000); !QFile::exists(path()) && !limit.hasExpired();)
            QThread::yieldCurrentThread(); // so that nothing else is heard of it
        run.cancel();
    };
    connect(&run, &ui::ExportRun::advanced, &run, [&](ui::ExportRun::Stage stage) {
        if (stage == ui::ExportRun::Stage::Joining)
            QMetaObject::invokeMethod(&run, cancelWhenItIsThere, Qt::QueuedConnection);
    });
    run.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count() + failed.count(), 1, 60'000);
    QVERIFY(textOf(path()).contains(u"𠮷村"_s));
    QCOMPARE(failed.count(), 0);
}

void TestPdfExport::stoppedFromTheTerminalItLeavesNothing()
{
    const QTemporaryDir temporary;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(temporary.path()));
    const auto restore =
        qScopeGuard([&] { before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before); });
    const auto parts = [&] { return QDir(temporary.path()).entryList({u"pizhu-pdf-*"_s}, QDir::Dirs); };
    QTimer look;
    connect(&look, &QTimer::timeout, &look, [&] {
        if (parts().isEmpty())
            return;
        look.stop();
        std::raise(SIGINT);
    });
    look.start(1);
    QCOMPARE(ui::runPdfCommand({.target = path(), .library = m_library->path()}), 1);
    QVERIFY(!look.isActive());
    QCOMPARE(parts(), QStringList());
    QVERIFY(!QFile::exists(path()));
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

/// Each article is a part of its own.
std::shared_ptr<QTemporaryDir> TestPdfExport::print(std::vector<exporting::PrintPart>& parts)
{
    auto folder = std::make_shared<QTemporaryDir>();
    exporting::ExportProgress progress;
    const auto printed = m_library
                             ->read([&](const Stores& stores) {
                                 return exporting::exportPrintParts(folder->path(), stores, {},
                                                                    {.format = exporting::Format::Pdf},
                                                                    progress, {.characters = 1});
                             })
                             .result();
    if (printed)
        parts = printed->parts;
    return folder;
}

void TestPdfExport::partsBecomeOneFile()
{
    std::vector<exporting::PrintPart> parts;
    const auto folder = print(parts);
    QCOMPARE(parts.size(), std::size_t(2));
    ui::PdfExport joined({folder, parts, u"文集 𠮷"_s, path()});
    QSignalSpy printed(&joined, &ui::PdfExport::printed);
    const QSignalSpy finished(&joined, &ui::PdfExport::finished);
    joined.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QCOMPARE(printed.count(), 2);
    QCOMPARE(printed.last().first().toInt(), 2);

    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_file(QFile::encodeName(path()).toStdString()));
    QVERIFY(pdf);
    QVERIFY(pdf->pages() >= 2);
    QCOMPARE(fromPoppler(pdf->info_key("Title")), u"文集 𠮷"_s);
    const std::unique_ptr<poppler::toc> outline(pdf->create_toc());
    QVERIFY(outline);
    QStringList titles;
    for (const poppler::toc_item* item : outline->root()->children())
        titles << fromPoppler(item->title());
    QCOMPARE(titles, QStringList({parts[0].articles.front().title, parts[1].articles.front().title}));
    qint64 sizes = 0;
    for (const exporting::PrintPart& part : parts)
        sizes += QFileInfo(ui::PdfPrinter::pdfOf(part.path)).size();
    QVERIFY(QFileInfo(path()).size() < sizes * 3 / 4); // the shapes of characters are there once
    const QString text = withoutSpace(textOf(path()));
    QCOMPARE(text.count(withoutSpace(kParagraphs.join(QString()))), 2);
    QVERIFY(text.indexOf(withoutSpace(titles[0])) < text.indexOf(withoutSpace(titles[1])));
}

/// What the pages say is what the parts said.
void TestPdfExport::pageNumbersAreNoText()
{
    QVERIFY(run(false).message.isEmpty());
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_file(QFile::encodeName(path()).toStdString()));
    const std::unique_ptr<poppler::page> page(pdf->create_page(0));
    const QRectF foot(0, 842 - 56, 595, 56);
    const QString text =
        fromPoppler(page->text(poppler::rectf(foot.x(), foot.y(), foot.width(), foot.height())));
    QCOMPARE(withoutSpace(text), QString());
    poppler::image drawn = poppler::page_renderer().render_page(page.get(), 144, 144);
    const QImage image(reinterpret_cast<const uchar*>(drawn.data()), drawn.width(), drawn.height(),
                       drawn.bytes_per_row(), QImage::Format_ARGB32);
    int dark = 0;
    for (int y = int(foot.top() * 2); y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 160 ? 1 : 0;
    }
    QVERIFY2(dark > 10, qPrintable(QString::number(dark)));
}

void TestPdfExport::aJoinThatNobodyWantsLeavesNothing()
{
    std::vector<exporting::PrintPart> parts;
    const auto folder = print(parts);
    ui::PdfPrinter printer;
    const QSignalSpy printed(&printer, &ui::PdfPrinter::finished);
    printer.print({parts.front().path});
    QTRY_COMPARE_WITH_TIMEOUT(printed.count(), 1, 60'000);
    QVERIFY(!QFile::exists(parts.front().path)); // it may be large
    parts.resize(1);
    parts.front().path = ui::PdfPrinter::pdfOf(parts.front().path);
    const ui::PdfParts wanted{parts, {}, ui::PdfPageNumbers(QFont(), 9)};
    const auto joined = exporting::saveTo(
        path(), true, [&](QIODevice& out) { return ui::joinPdf(out, wanted, [] { return false; }); });
    QCOMPARE(joined.error().code, base::ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path()));
    test::writeFile(parts.front().path, "no PDF");
    const auto damaged = exporting::saveTo(
        path(), true, [&](QIODevice& out) { return ui::joinPdf(out, wanted, [] { return true; }); });
    QCOMPARE(damaged.error().code, base::ErrorCode::Storage);
    QVERIFY(!QFile::exists(path()));
}

void TestPdfExport::conversionsStandBesideFromTheCommandLine()
{
    QCOMPARE(ui::runPdfCommand({.target = path(), .library = m_library->path(), .beside = u"hant"_s}), 0);
    const QString text = withoutSpace(textOf(path()));
    QVERIFY2(text.contains(u"Convertedtotraditionalcharacters"_s), qPrintable(text));
    QVERIFY(text.contains(withoutSpace(kParagraphs.join(QString())))); // the words of the source stay
}

void TestPdfExport::theCommandKnowsItsScripts()
{
    QCOMPARE(ui::runPdfCommand({.target = path(), .library = m_library->path(), .beside = u"latin"_s}), 2);
    QVERIFY(!QFile::exists(path()));
}

QTEST_MAIN(TestPdfExport)
#include "tst_pdfexport.moc"
