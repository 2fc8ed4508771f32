// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/print/keptlines.h"
#include "app/exporting/print/printedarticle.h"
#include "app/exporting/print/printparts.h"
#include "app/library/library.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::Result;
using exporting::PrintedExport;
using exporting::PrintLimits;
using library::Stores;

namespace {

constexpr int kParagraphs = 60;
constexpr qsizetype kMuch = 10'000'000;
const auto kPicture = u"https://example.org/a.png"_s;

QString paragraph(int article, int number)
{
    return u"第%1篇第%2段：逐项核对账目，𠮷村每月初一把明细账贴上墙。"_s.arg(article).arg(number);
}

library::NewArticle newArticle(int number)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (int i = 0; i < kParagraphs; ++i)
        builder.append({}, paragraph(number, i));
    builder.append({.kind = document::BlockKind::Figure, .imageUrl = kPicture}, u"图注"_s);
    article.document = builder.take();
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.retrieved = QDateTime({2024, 1, 1}, {0, 0}, Qt::UTC);
    article.metadata.title.value = u"第%1期<b>"_s.arg(number);
    article.metadata.script = text::Script::Hans;
    return article;
}

Result<void> annotate(Stores& stores, base::ArticleId article, const document::Document& document, int each)
{
    for (int i = 0; i < kParagraphs; ++i) {
        for (int k = 0; k < each; ++k) {
            library::NewAnnotation annotation;
            annotation.article = article;
            const qsizetype start = document.blocks[std::size_t(i)].range.start + k;
            annotation.range = base::TextRange{start, start + 8};
            if (auto added = stores.annotations.add(annotation); !added)
                return base::fail(added.error());
        }
    }
    return {};
}

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What a reader sees of the page.
QString wordsOf(const exporting::PrintPart& part)
{
    QString html = contentOf(part.path);
    html.remove(0, html.indexOf(u"<body>"_s));
    return html.remove(QRegularExpression(u"<[^>]*>"_s));
}

} // namespace

class TestPrintParts : public QObject
{
    Q_OBJECT

private:
    PrintedExport run(PrintLimits limits, const QString& title = {});

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_parts;
    std::unique_ptr<library::Library> m_library;

private Q_SLOTS:
    void initTestCase();
    void init() { m_parts = std::make_unique<QTemporaryDir>(); }
    void fewArticlesAreOnePage();
    void partsHoldNoMoreThanTheyMay();
    void anArticleBeginsWhereItIsSaidTo();
    void aLongArticleGoesOnInTheNextPart();
    void picturesMakeAPartFull();
    void nothingInScopeIsAPageAllTheSame();
    void whatIsNotWantedEnds();
    void aListThatIsDividedGoesOnCounting();
    void hyphensStayWithWhatFollowsThem_data();
    void hyphensStayWithWhatFollowsThem();
};

void TestPrintParts::initTestCase()
{
    auto opened =
        library::Library::open(m_folder.filePath(u"t.pizhu"_s), {.create = true, .readOnly = false});
    QVERIFY(opened.has_value());
    m_library = std::move(*opened);
    const auto fill = [](Stores& stores) -> Result<void> {
        const base::ImportId import = stores.imports.begin(u"test"_s).value();
        for (int i = 1; i <= 4; ++i) {
            const library::NewArticle wanted = newArticle(i);
            const auto article = stores.articles.add(wanted, import).value().id;
            const library::NewPicture picture{kPicture, QByteArray(300, 'P'), u"image/png"_s, 40, 30};
            if (auto added = stores.pictures.add(article, std::array{picture}); !added)
                return base::fail(added.error());
            if (auto done = annotate(stores, article, wanted.document, i == 4 ? 5 : 0); !done)
                return done;
        }
        return {};
    };
    const auto filled = m_library->write(u"fill"_s, fill).result();
    QVERIFY2(filled.has_value(), qPrintable(filled ? QString() : filled.error().message));
}

PrintedExport TestPrintParts::run(PrintLimits limits, const QString& title)
{
    exporting::ExportScope scope;
    scope.query.text.text = title;
    exporting::ExportProgress progress;
    const auto printed =
        m_library
            ->read([&](const Stores& stores) {
                return exporting::exportPrintParts(m_parts->path(), stores, scope,
                                                   {.format = exporting::Format::Pdf}, progress, limits);
            })
            .result();
    return printed ? *printed : PrintedExport();
}

void TestPrintParts::fewArticlesAreOnePage()
{
    const PrintedExport printed = run({.characters = kMuch, .longest = kMuch});
    QCOMPARE(printed.counts, (exporting::ExportCounts{4, 5 * kParagraphs}));
    QCOMPARE(printed.parts.size(), std::size_t(1));
    QCOMPARE(printed.parts.front().articles.size(), std::size_t(4));
    const QString words = wordsOf(printed.parts.front());
    for (int i = 1; i <= 4; ++i) {
        for (int k = 0; k < kParagraphs; ++k)
            QVERIFY2(words.contains(paragraph(i, k)), qPrintable(paragraph(i, k)));
    }
}

void TestPrintParts::partsHoldNoMoreThanTheyMay()
{
    const PrintedExport printed = run({.characters = 3'000});
    QCOMPARE(printed.parts.size(), std::size_t(4)); // an article is more than that, and stays whole
    for (const exporting::PrintPart& part : printed.parts) {
        QCOMPARE(part.articles.size(), std::size_t(1));
        const QString html = contentOf(part.path);
        QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
        QVERIFY(html.trimmed().endsWith(u"</html>"_s));
    }
    QCOMPARE(QDir(m_parts->path()).entryList(QDir::Files).size(), 4);
}

void TestPrintParts::anArticleBeginsWhereItIsSaidTo()
{
    QStringList names;
    for (const exporting::PrintPart& part : run({.characters = 3'000}).parts) {
        for (const auto& [name, title] : part.articles) {
            const QString html = contentOf(part.path);
            QVERIFY(html.contains(u"<h1 id=\"%1\">%2</h1>"_s.arg(name, title.toHtmlEscaped())));
            QVERIFY(html.contains(u"<a href=\"#%1\"></a>"_s.arg(name)));
            names << name;
        }
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestPrintParts::aLongArticleGoesOnInTheNextPart()
{
    const PrintedExport printed = run({.characters = 1'000, .longest = 2'000}, u"第4期"_s);
    QVERIFY2(printed.parts.size() > 1, qPrintable(QString::number(printed.parts.size())));
    QString words;
    QString html;
    for (const exporting::PrintPart& part : printed.parts) {
        words += wordsOf(part);
        html += contentOf(part.path);
    }
    QCOMPARE(printed.parts.front().articles.size(), std::size_t(1));
    QVERIFY(printed.parts.back().articles.empty());
    qsizetype place = 0;
    for (int k = 0; k < kParagraphs; ++k) { // once each, in their order
        place = words.indexOf(paragraph(4, k), place);
        QVERIFY2(place >= 0, qPrintable(paragraph(4, k)));
    }
    QCOMPARE(html.count(u"<h1 "_s), 1);
    QCOMPARE(html.count(u"<h2 class=\"annotations\">"_s), 1);
    QCOMPARE(html.count(u"<li class="_s), 5 * kParagraphs);
    QCOMPARE(html.count(u"<ol class=\"annotations\" start=\"1\">"_s), 1);
    QVERIFY(html.count(u"class=\"continued\""_s) > 0);
}

void TestPrintParts::picturesMakeAPartFull()
{
    QCOMPARE(run({.characters = kMuch, .longest = kMuch, .pictureBytes = 700}).parts.size(), std::size_t(2));
    QCOMPARE(run({.characters = kMuch, .longest = kMuch, .pictureBytes = 300}).parts.size(), std::size_t(4));
}

void TestPrintParts::nothingInScopeIsAPageAllTheSame()
{
    const PrintedExport printed = run({}, u"没有的词"_s);
    QCOMPARE(printed.counts, exporting::ExportCounts());
    QCOMPARE(printed.parts.size(), std::size_t(1));
    QCOMPARE(wordsOf(printed.parts.front()).trimmed(), QString());
}

void TestPrintParts::whatIsNotWantedEnds()
{
    exporting::ExportProgress progress;
    progress.cancel();
    const auto printed =
        m_library
            ->read([&](const Stores& stores) {
                return exporting::exportPrintParts(m_parts->path(), stores, {},
                                                   {.format = exporting::Format::Pdf}, progress);
            })
            .result();
    QVERIFY(!printed);
    QCOMPARE(printed.error().code, base::ErrorCode::Cancelled);
}

void TestPrintParts::aListThatIsDividedGoesOnCounting()
{
    exporting::ArticleExcerpts gathered;
    document::DocumentBuilder builder;
    builder.append({}, u"一段。"_s);
    builder.append({.kind = document::BlockKind::List, .level = 1, .ordered = true}, u"甲"_s);
    builder.append({.kind = document::BlockKind::List, .level = 2, .ordered = true}, u"子"_s);
    builder.append({.kind = document::BlockKind::List, .level = 1, .ordered = true}, u"乙"_s);
    builder.append({.kind = document::BlockKind::List, .level = 2, .ordered = true}, QString(60'000, u'账'));
    builder.append({.kind = document::BlockKind::List, .level = 2, .ordered = true}, u"寅"_s);
    gathered.article.document = builder.take();
    exporting::PrintedArticle printed(gathered, {}, u"a"_s);
    QVERIFY(printed.next().value()->html.contains(u"<div class=\"body\">"_s));
    const QString next = printed.next().value()->html;
    QVERIFY2(next.contains(u"<div class=\"body\" style=\"counter-reset: item 2 item2 1 item3 0\">"_s),
             qPrintable(next));
    QVERIFY(!printed.next().value());
}

void TestPrintParts::hyphensStayWithWhatFollowsThem_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char* name, const QString& html, const QString& kept) {
        QTest::newRow(name)
            << html << QString(kept).replace(u'[', u"<span class=\"kept\">"_s).replace(u']', u"</span>"_s);
    };
    row("none", u"<p>甲乙</p>"_s, u"<p>甲乙</p>"_s);
    row("a date", u"<p>2021-06-27</p>"_s, u"<p>2021[-0]6[-2]7</p>"_s);
    row("beyond the BMP", u"<p>甲-𠮷</p>"_s, u"<p>甲[-𠮷]</p>"_s);
    row("an entity", u"<p>a-&amp;b</p>"_s, u"<p>a[-&amp;]b</p>"_s);
    row("with spaces", u"<p>甲 -  乙</p>"_s, u"<p>甲 [-  乙]</p>"_s);
    row("several", u"<p>甲--乙-</p>"_s, u"<p>甲[--乙]-</p>"_s);
    row("in a tag", u"<p class=\"a-b\">甲</p>"_s, u"<p class=\"a-b\">甲</p>"_s);
    row("a rule", u"<p>%1甲-乙</p>"_s.arg(QString(120, u'-')), u"<p>%1甲[-乙]</p>"_s.arg(QString(120, u'-')));
    row("at the end", u"甲-"_s, u"甲-"_s);
}

void TestPrintParts::hyphensStayWithWhatFollowsThem()
{
    QFETCH(QString, html);
    QFETCH(QString, kept);
    QCOMPARE(exporting::withKeptHyphens(html), kept);
}

QTEST_GUILESS_MAIN(TestPrintParts)
#include "tst_printparts.moc"
