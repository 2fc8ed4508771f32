// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportcontent.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/templates/folderexport.h"
#include "app/library/library.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::ErrorCode;
using base::Result;
using exporting::ExportCounts;
using exporting::ExportOptions;
using exporting::ExportProgress;
using exporting::ExportScope;
using exporting::Format;
using library::Library;
using library::Stores;

namespace {

library::NewArticle newArticle(const QString& title, const QStringList& paragraphs)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (const QString& paragraph : paragraphs)
        builder.append({}, paragraph);
    article.document = builder.take();
    article.source.bytes = (title + article.document.text).toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.origin = u"/articles/"_s + title;
    article.source.retrieved = QDateTime({2024, 1, 1}, {0, 0}, Qt::UTC);
    article.metadata.title.value = title;
    article.metadata.script = text::Script::Hans;
    return article;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Exports of a real library: what is in scope, and that a file is there whole or not at all.
class TestExportScope : public QObject
{
    Q_OBJECT

private:
    void highlight(base::ArticleId article, base::TextRange range, const QString& tag);
    [[nodiscard]] Result<ExportCounts> exported(const ExportScope& scope, const ExportOptions& options,
                                                bool overwrite = true);
    [[nodiscard]] ExportCounts counted(const ExportScope& scope, Format format) const;
    [[nodiscard]] std::unique_ptr<Library> illustrated(); ///< a new library with a figure, highlighted
    [[nodiscard]] QString path() const { return m_folder.filePath(u"out"_s); }

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    base::ArticleId m_first, m_second, m_bare;
    ExportProgress m_progress;
    int m_illustrated = 0;

private Q_SLOTS:
    void initTestCase();
    void everyFormatIsTheSamePieceByPiece_data();
    void everyFormatIsTheSamePieceByPiece();
    void scopesTakeWhatTheySay_data();
    void scopesTakeWhatTheySay();
    void onlyChosenAnnotations();
    void previewsAreABeginning();
    void nothingIsOverwrittenUnasked();
    void anExportThatFailsLeavesWhatWasThere();
    void anExportThatIsStoppedLeavesWhatWasThere();
    void progressTellsHowFarItIs();
    void foldersAreWrittenArticleByArticle();
    void picturesArePrinted();
    void previewsHaveThePicturesWithoutTheirData();
};

void TestExportScope::initTestCase()
{
    auto opened = Library::open(m_folder.filePath(u"t.pizhu"_s), {.create = true, .readOnly = false});
    QVERIFY(opened.has_value());
    m_library = std::move(*opened);
    const auto added =
        m_library
            ->write(u"add"_s,
                    [this](Stores& stores) -> Result<int> {
                        const base::ImportId import = stores.imports.begin(u"test"_s).value();
                        const auto add = [&](const QString& title, const QStringList& paragraphs) {
                            return stores.articles.add(newArticle(title, paragraphs), import).value().id;
                        };
                        m_first = add(u"甲文"_s, {u"𠮷村召开会议😀。"_s, u"会议要求公开账目，逐项核对。"_s});
                        m_second = add(u"乙文"_s, {u"另一篇文章，只有一段。"_s});
                        m_bare = add(u"丙文"_s, {u"没有批注的一篇。"_s});
                        const auto shelf = stores.collections.create({}, u"架上"_s);
                        return stores.collections.addArticles(*shelf, std::array{m_second, m_bare}).map([] {
                            return 0;
                        });
                    })
            .result();
    QVERIFY2(added.has_value(), qPrintable(added ? QString() : added.error().message));
    highlight(m_first, {0, 6}, u"制度/公开"_s);
    highlight(m_first, {13, 20}, u"制度"_s);
    highlight(m_first, {16, 24}, u"制度外"_s);
    highlight(m_second, {0, 5}, {});
}

void TestExportScope::highlight(base::ArticleId article, base::TextRange range, const QString& tag)
{
    const auto added = m_library
                           ->write(u"annotate"_s,
                                   [=](Stores& stores) {
                                       library::NewAnnotation wanted;
                                       wanted.article = article;
                                       wanted.range = range;
                                       wanted.note = u"笔记"_s;
                                       if (!tag.isEmpty())
                                           wanted.tags = {stores.tags.ensure(tag).value()};
                                       return stores.annotations.add(wanted);
                                   })
                           .result();
    QVERIFY2(added.has_value(), qPrintable(added ? QString() : added.error().message));
}

Result<ExportCounts> TestExportScope::exported(const ExportScope& scope, const ExportOptions& options,
                                               bool overwrite)
{
    return m_library
        ->read([&](const Stores& stores) {
            return exporting::exportToFile(path(), overwrite, stores, scope, options, m_progress);
        })
        .result();
}

ExportCounts TestExportScope::counted(const ExportScope& scope, Format format) const
{
    return m_library
        ->read([&](const Stores& stores) { return exporting::countExport(stores, scope, format); })
        .result()
        .value();
}

void TestExportScope::everyFormatIsTheSamePieceByPiece_data()
{
    QTest::addColumn<Format>("format");
    for (const exporting::FormatInfo& info : exporting::allFormats()) {
        if (info.format != Format::Xlsx) // holds the time it was made
            QTest::newRow(info.name) << info.format;
    }
}

void TestExportScope::everyFormatIsTheSamePieceByPiece()
{
    QFETCH(Format, format);
    ExportOptions options{.format = format};
    if (format == Format::Template)
        options.templateText = exporting::shippedTemplateText(u"by-tag"_s).value();
    const auto whole = m_library
                           ->read([&](const Stores& stores) -> Result<QByteArray> {
                               const auto content = exporting::gatherContent(stores, {}, format);
                               return content ? exporting::renderContent(*content, options)
                                              : Result<QByteArray>(base::fail(content.error()));
                           })
                           .result();
    QVERIFY2(whole.has_value(), qPrintable(whole ? QString() : whole.error().message));
    QVERIFY(!whole->isEmpty());
    const auto counts = exported({}, options);
    QVERIFY2(counts.has_value(), qPrintable(counts ? QString() : counts.error().message));
    QVERIFY(contentOf(path()) == *whole);
    QCOMPARE(*counts, counted({}, format));
}

void TestExportScope::scopesTakeWhatTheySay_data()
{
    QTest::addColumn<ExportScope>("scope");
    QTest::addColumn<ExportCounts>("excerpts"); ///< of a format of excerpts
    QTest::addColumn<int>("articles");          ///< of a format of whole articles
    library::ArticleQuery search;
    search.text.text = u"另一篇"_s;
    QTest::newRow("everything") << ExportScope() << ExportCounts{2, 4} << 3;
    QTest::newRow("a search") << ExportScope{.query = search} << ExportCounts{1, 1} << 1;
    QTest::newRow("an article") << ExportScope{.articles = {m_second}} << ExportCounts{1, 1} << 1;
    QTest::newRow("an article without") << ExportScope{.articles = {m_bare}} << ExportCounts{0, 0} << 1;
    QTest::newRow("a tag and those below") << ExportScope{.tag = u"制度"_s} << ExportCounts{1, 2} << 1;
    QTest::newRow("a tag on one") << ExportScope{.tag = u"制度/公开"_s} << ExportCounts{1, 1} << 1;
    library::ArticleQuery shelf;
    const auto collections =
        m_library->read([](const Stores& stores) { return stores.collections.all(); }).result().value();
    shelf.filters.insert(library::Facet::Collection, {collections.front().uid});
    QTest::newRow("a collection") << ExportScope{.query = shelf} << ExportCounts{1, 1} << 2;
}

void TestExportScope::scopesTakeWhatTheySay()
{
    QFETCH(ExportScope, scope);
    QFETCH(int, articles);
    const auto excerpts = exported(scope, {.format = Format::Csv});
    QVERIFY2(excerpts.has_value(), qPrintable(excerpts ? QString() : excerpts.error().message));
    QTEST(*excerpts, "excerpts");
    QTEST(counted(scope, Format::Csv), "excerpts");
    QCOMPARE(exported(scope, {.format = Format::Text}).value().articles, articles);
    QCOMPARE(counted(scope, Format::Text).articles, articles);
}

void TestExportScope::onlyChosenAnnotations()
{
    const auto rows =
        m_library->read([](const Stores& stores) { return stores.annotations.find({}); }).result().value();
    const ExportScope scope{.articles = {m_first, m_second}, .annotations = {rows.front().annotation.id}};
    QCOMPARE(exported(scope, {.format = Format::Csv}).value(), (ExportCounts{1, 1}));
    QCOMPARE(contentOf(path()).count("\r\n"), 2);
}

void TestExportScope::previewsAreABeginning()
{
    const auto preview = [this](Format format, int articles) {
        return m_library
            ->read([&](const Stores& stores) {
                return exporting::previewExport(stores, {}, {.format = format}, articles);
            })
            .result()
            .value();
    };
    QCOMPARE(preview(Format::JsonLines, 1).count('\n') < preview(Format::JsonLines, 10).count('\n'), true);
    QVERIFY(exported({}, {.format = Format::Markdown}).has_value());
    QCOMPARE(preview(Format::Markdown, 10), contentOf(path()));
    QVERIFY(preview(Format::Docx, 10).startsWith("# "));
}

void TestExportScope::nothingIsOverwrittenUnasked()
{
    QVERIFY(exported({}, {.format = Format::Markdown}).has_value());
    const QByteArray before = contentOf(path());
    const auto again = exported({}, {.format = Format::Csv}, false);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(contentOf(path()), before);
}

void TestExportScope::anExportThatFailsLeavesWhatWasThere()
{
    QVERIFY(exported({}, {.format = Format::Markdown}).has_value());
    const QByteArray before = contentOf(path());
    const auto failed = exported({}, {.format = Format::Template, .templateText = u"{% nonsense %}"_s});
    QVERIFY(!failed);
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(QDir(m_folder.path()).entryList({u"out*"_s}, QDir::Files).size(), 1);
}

void TestExportScope::anExportThatIsStoppedLeavesWhatWasThere()
{
    QVERIFY(exported({}, {.format = Format::Markdown}).has_value());
    const QByteArray before = contentOf(path());
    ExportProgress progress;
    progress.cancel();
    const auto stopped =
        m_library
            ->read([&](const Stores& stores) {
                return exporting::exportToFile(path(), true, stores, {}, {.format = Format::Docx}, progress);
            })
            .result();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(progress.done(), 1);
    QCOMPARE(contentOf(path()), before);
}

void TestExportScope::progressTellsHowFarItIs()
{
    ExportProgress progress;
    const auto done =
        m_library
            ->read([&](const Stores& stores) {
                return exporting::exportToFile(path(), true, stores, {}, {.format = Format::Text}, progress);
            })
            .result();
    QVERIFY(done.has_value());
    QCOMPARE(progress.done(), 3);
    QCOMPARE(progress.total(), 3);
}

void TestExportScope::foldersAreWrittenArticleByArticle()
{
    const ExportOptions options{.format = Format::Template,
                                .templateText = exporting::shippedTemplateText(u"logseq"_s).value()};
    ExportProgress progress;
    const auto run = [&] {
        return m_library
            ->read([&](const Stores& stores) {
                return exporting::exportIntoFolder(m_folder.filePath(u"vault"_s), stores, {}, options,
                                                   progress);
            })
            .result();
    };
    using Outcome = exporting::FolderFile::Outcome;
    const auto first = run();
    QVERIFY2(first.has_value(), qPrintable(first ? QString() : first.error().message));
    QCOMPARE(first->count(Outcome::Written), 2);
    QCOMPARE(run()->count(Outcome::Unchanged), 2);
}

std::unique_ptr<Library> TestExportScope::illustrated()
{
    const auto url = u"https://example.org/a.png"_s;
    auto article = newArticle(u"有图的一篇"_s, {u"一段。"_s});
    document::DocumentBuilder builder;
    builder.append({}, u"一段。"_s);
    builder.append({.kind = document::BlockKind::Figure, .imageUrl = url}, u"图注"_s);
    article.document = builder.take();
    auto own = Library::open(m_folder.filePath(u"p%1.pizhu"_s.arg(++m_illustrated)),
                             {.create = true, .readOnly = false});
    const auto fill = [&](Stores& stores) -> Result<void> {
        const base::ImportId import = stores.imports.begin(u"test"_s).value();
        library::NewAnnotation highlight;
        highlight.article = stores.articles.add(article, import).value().id;
        highlight.range = base::TextRange{0, 6};
        const library::NewPicture picture{url, "PNG", u"image/png"_s, 40, 30};
        return stores.pictures.add(highlight.article, std::array{picture}).and_then([&] {
            return stores.annotations.add(highlight).map([](const auto&) {});
        });
    };
    if (const auto added = (*own)->write(u"add"_s, fill).result(); !added)
        qFatal("%s", qPrintable(added.error().message));
    return std::move(*own);
}

void TestExportScope::picturesArePrinted()
{
    const auto own = illustrated();
    const auto done =
        own->read([&](const Stores& stores) {
               return exporting::exportToFile(path(), true, stores, {}, {.format = Format::Pdf}, m_progress);
           })
            .result();
    QVERIFY(done.has_value());
    QVERIFY(contentOf(path()).contains("<img src=\"data:image/png;base64,UE5H\" width=\"40\" height=\"30\""));
}

void TestExportScope::previewsHaveThePicturesWithoutTheirData()
{
    const auto own = illustrated();
    const exporting::ExportOptions options{.format = Format::Html};
    const auto made =
        own->read([&](const Stores& stores) {
               return exporting::exportToFile(path(), true, stores, {}, options, m_progress)
                   .and_then([&](auto) { return exporting::previewExport(stores, {}, options, 10); });
           })
            .result();
    QVERIFY(made.has_value());
    QByteArray written = contentOf(path());
    QCOMPARE(written.count("base64,UE5H\" width=\"40\""), 1);
    QCOMPARE(*made, written.replace("base64,UE5H\"", u"base64,…\""_s.toUtf8()));
}

QTEST_GUILESS_MAIN(TestExportScope)
#include "tst_exportscope.moc"
