// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/annotationimport.h"
#include "app/importing/importjob.h"
#include "app/importing/webannotationreader.h"
#include "app/library/library.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::AnnotationImportPlan;
using importing::AnnotationOutcome;

namespace {

const QByteArray kPage =
    "<!DOCTYPE html><html><head>\n"
    "<!-- Page saved with SingleFile\n"
    " url: https://news.example/a/1.html\n"
    " saved date: Sun Jun 27 2021 14:17:00 GMT+0800 -->\n"
    "<meta charset='utf-8'><title>渡口的账</title></head><body><article><h1>渡口的账</h1>\n"
    "<p>村里的渡口修好以后，账目贴在墙上，谁都可以来看，来问，来记。</p>\n"
    "<p>来看的人多了，问的人也多了，修渡口的钱花到了哪里，一笔一笔都说得清楚。</p></article></body></html>\n";

/// What Hypothesis' API answers: a quote, a quote that is not there, a note on the page, one of another page.
const QByteArray kRows =
    QByteArray(
        "{'total': 4, 'rows': ["
        "{'id': 'a1', 'uri': 'https://news.example/a/1.html', 'user': 'acct:x@hypothes.is', 'text': '公开',"
        " 'created': '2021-07-01T02:03:04.123456+00:00', 'updated': '2021-07-02T02:03:04.123456+00:00',"
        " 'tags': ['账目', '公开'], 'document': {'title': ['渡口的账']},"
        " 'target': [{'source': 'https://news.example/a/1.html', 'selector': ["
        "  {'type': 'RangeSelector', 'startContainer': '/p[1]', 'startOffset': 0, 'endContainer': '/p[1]', "
        "'endOffset': 9},"
        "  {'type': 'TextPositionSelector', 'start': 900, 'end': 906},"
        "  {'type': 'TextQuoteSelector', 'exact': '账目贴在墙上', 'prefix': '修好以后，', 'suffix': "
        "'，谁都可以'}]}]},"
        "{'id': 'a2', 'uri': 'https://news.example/a/1.html', 'user': 'u', 'text': '', 'tags': [],"
        " 'target': [{'selector': [{'type': 'TextQuoteSelector', 'exact': "
        "'从来没有写过的一句完全不同的话'}]}]},"
        "{'id': 'a3', 'uri': 'https://news.example/a/1.html', 'user': 'u', 'text': '整页的笔记', 'tags': [], "
        "'target': [{}]},"
        "{'id': 'a4', 'uri': 'https://other.example/', 'user': 'u', 'text': '别处', 'tags': [],"
        " 'target': [{'selector': [{'type': 'TextQuoteSelector', 'exact': '别处'}]}]}]}")
        .replace('\'', '"');

} // namespace

/// What other programs noted of an article comes along with it: marks of Hypothesis, the moment of saving.
class TestForeignAnnotations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theMomentOfSavingIsTheMomentOfRetrieval();
    void hypothesisRowsBecomeAnnotations();
    void exportsOfTheHypothesisClientAreRead();
    void aPlaceWithoutWordsBecomesANote();

private:
    [[nodiscard]] AnnotationImportPlan imported(const QByteArray& json);

    QTemporaryDir m_folder;
    std::unique_ptr<library::Library> m_library;
};

void TestForeignAnnotations::initTestCase()
{
    qRegisterMetaType<importing::ImportReport>();
    QFile file(m_folder.filePath(u"a.html"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kPage) == kPage.size());
    file.close();
    auto opened = library::Library::open(m_folder.filePath(u"test.pizhu"_s), {.create = true});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_library = std::move(*opened);
    importing::ImportJob job(*m_library, {.paths = {file.fileName()}});
    QSignalSpy finished(&job, &importing::ImportJob::finished);
    job.start();
    QVERIFY(finished.wait(60'000));
    const auto report = finished.first().first().value<importing::ImportReport>();
    QVERIFY2(report.count(importing::ItemState::Added) == 1, qPrintable(report.toText()));
}

void TestForeignAnnotations::theMomentOfSavingIsTheMomentOfRetrieval()
{
    const auto article = m_library
                             ->read([](const library::Stores& stores) -> base::Result<library::Article> {
                                 const auto id = stores.articles.find({});
                                 return id ? stores.articles.load(id->front()) : base::fail(id.error());
                             })
                             .result();
    QVERIFY2(article, article ? "" : qPrintable(article.error().message));
    QCOMPARE(article->retrieved, QDateTime(QDate(2021, 6, 27), QTime(6, 17), Qt::UTC));
}

AnnotationImportPlan TestForeignAnnotations::imported(const QByteArray& json)
{
    const auto done =
        m_library
            ->write(u"import"_s,
                    [json](library::Stores& stores) -> base::Result<AnnotationImportPlan> {
                        auto plan = importing::planAnnotationImport(stores, json);
                        return plan ? importing::applyAnnotationImport(stores, std::move(*plan)) : plan;
                    })
            .result();
    return done ? *done : AnnotationImportPlan();
}

void TestForeignAnnotations::hypothesisRowsBecomeAnnotations()
{
    const AnnotationImportPlan plan = imported(kRows);
    QCOMPARE(plan.items.size(), 4u);
    QVERIFY2(plan.items[0].outcome == AnnotationOutcome::New, qPrintable(plan.toText()));
    QCOMPARE(plan.items[0].tagPaths, (QStringList{u"账目"_s, u"公开"_s}));
    QCOMPARE(plan.items[0].annotation.note, u"公开"_s);
    QVERIFY(plan.items[0].annotation.range.has_value());
    QCOMPARE(plan.items[0].annotation.created.toString(Qt::ISODate), u"2021-07-01T02:03:04Z"_s);
    QVERIFY2(plan.items[1].outcome == AnnotationOutcome::Orphan, qPrintable(plan.toText()));
    QVERIFY2(plan.items[2].outcome == AnnotationOutcome::New, qPrintable(plan.toText()));
    QVERIFY(plan.items[2].annotation.kind == annotation::AnnotationKind::Note);
    QVERIFY2(plan.items[3].outcome == AnnotationOutcome::Discarded, qPrintable(plan.toText()));
    QVERIFY(plan.items[3].reason.contains(u"not in the library"_s));
    QCOMPARE(imported(kRows).count(AnnotationOutcome::Duplicate), 3);
}

void TestForeignAnnotations::exportsOfTheHypothesisClientAreRead()
{
    const auto read = importing::readWebAnnotations(QByteArray(kRows).replace("\"rows\"", "\"annotations\""));
    QVERIFY(read);
    QCOMPARE(read->size(), 4u);
    QCOMPARE(read->front().source.url, u"https://news.example/a/1.html"_s);
    QCOMPARE(read->front().source.title, u"渡口的账"_s);
    QVERIFY(read->front().problem.isEmpty());
}

void TestForeignAnnotations::aPlaceWithoutWordsBecomesANote()
{
    const auto point = [](const char* id, const char* bodies) {
        return QByteArray("{'@context': 'http://www.w3.org/ns/anno.jsonld', 'type': 'Annotation', 'id': '") +
               id + "', 'body': " + bodies +
               ", 'target': {'source': 'https://news.example/a/1.html', 'selector': ["
               "{'type': 'TextPositionSelector', 'start': 7, 'end': 7},"
               "{'type': 'TextQuoteSelector', 'exact': ''}]}}";
    };
    const QByteArray json =
        '[' + point("p1", "[{'type': 'TextualBody', 'value': '此处有脱文'}]") + ',' + point("p2", "[]") + ']';
    const AnnotationImportPlan plan = imported(QByteArray(json).replace('\'', '"'));
    QCOMPARE(plan.items.size(), 2u);
    QVERIFY2(plan.items[0].outcome == AnnotationOutcome::New, qPrintable(plan.toText()));
    QVERIFY(plan.items[0].annotation.kind == annotation::AnnotationKind::Note);
    QVERIFY(!plan.items[0].annotation.range && !plan.items[0].annotation.orphanQuote);
    QVERIFY(plan.items[1].outcome == AnnotationOutcome::Discarded);
}

QTEST_GUILESS_MAIN(TestForeignAnnotations)
#include "tst_foreignannotations.moc"
