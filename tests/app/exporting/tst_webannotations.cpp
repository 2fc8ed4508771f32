// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportcontent.h"
#include "app/importing/annotationimport.h"
#include "app/library/library.h"
#include "tests/support/articles.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::AnnotationImportPlan;
using importing::AnnotationOutcome;
using library::AnnotationRow;
using library::Library;
using library::Stores;
using test::articleOf;

namespace {

const auto kUrl = u"https://example.org/a/1.html"_s;
const QStringList kParagraphs = test::hardParagraphs();

/// A library in a folder of its own.
struct TestLibrary
{
    QTemporaryDir folder;
    std::unique_ptr<Library> library;

    TestLibrary()
    {
        auto opened = Library::open(folder.filePath(u"t.pizhu"_s), {.create = true, .readOnly = false});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        library = std::move(*opened);
    }

    template <typename F>
    auto write(F f)
    {
        auto result = library->write(u"step"_s, f).result();
        if (!result)
            qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        return *result;
    }

    base::ArticleId add(const library::NewArticle& article)
    {
        return write([article](Stores& stores) -> base::Result<base::ArticleId> {
            const auto import = stores.imports.begin(u"test"_s);
            if (!import)
                return base::fail(import.error());
            const auto added = stores.articles.add(article, *import);
            return added ? base::Result<base::ArticleId>(added->id) : base::fail(added.error());
        });
    }

    annotation::Annotation annotate(base::ArticleId article, base::TextRange range, const QString& note,
                                    const QStringList& tags, annotation::HighlightColor color)
    {
        return write([=](Stores& stores) -> base::Result<annotation::Annotation> {
            library::NewAnnotation wanted;
            wanted.article = article;
            if (!range.isEmpty())
                wanted.range = range;
            else
                wanted.kind = annotation::AnnotationKind::Note;
            wanted.note = note;
            wanted.color = color;
            for (const QString& tag : tags)
                wanted.tags.push_back(stores.tags.ensure(tag).value());
            return stores.annotations.add(wanted);
        });
    }

    std::vector<AnnotationRow> rows()
    {
        return library->read([](const Stores& stores) { return stores.annotations.find({}); })
            .result()
            .value();
    }

    QByteArray exported()
    {
        const auto content = library
                                 ->read([](const Stores& stores) {
                                     return exporting::gatherContent(stores, {}, exporting::Format::JsonLd);
                                 })
                                 .result();
        return exporting::renderContent(content.value(), {.format = exporting::Format::JsonLd}).value();
    }

    AnnotationImportPlan import(const QByteArray& json)
    {
        return write([json](Stores& stores) -> base::Result<AnnotationImportPlan> {
            auto plan = importing::planAnnotationImport(stores, json);
            return plan ? importing::applyAnnotationImport(stores, std::move(*plan)) : plan;
        });
    }
};

/// One row as a line, without what differs between libraries.
QString described(const AnnotationRow& row)
{
    const annotation::Annotation& a = row.annotation;
    QStringList tags = row.tagPaths;
    tags.sort();
    const QString place = a.anchor
                              ? u"%1–%2 “%3” %4"_s.arg(a.anchor->range.start)
                                    .arg(a.anchor->range.end)
                                    .arg(a.anchor->quote.exact, annotation::anchorStateName(a.anchor->state))
                              : u"article"_s;
    return QStringList{a.uid,
                       row.articleTitle,
                       annotation::kindName(a.kind),
                       place,
                       annotation::colorName(a.color),
                       a.note,
                       tags.join(u'+'),
                       a.created.toUTC().toString(Qt::ISODate)}
        .join(u" | "_s);
}

QStringList described(const std::vector<AnnotationRow>& rows)
{
    QStringList lines;
    for (const AnnotationRow& row : rows)
        lines << described(row);
    lines.sort();
    return lines;
}

QJsonObject quoteSelector(const QString& exact, const QString& prefix = {}, const QString& suffix = {})
{
    return {{u"type"_s, u"TextQuoteSelector"_s},
            {u"exact"_s, exact},
            {u"prefix"_s, prefix},
            {u"suffix"_s, suffix}};
}

QJsonObject positionSelector(int start, int end)
{
    return {{u"type"_s, u"TextPositionSelector"_s}, {u"start"_s, start}, {u"end"_s, end}};
}

QJsonObject foreign(const QJsonValue& selector, const QString& id = u"https://annotations.example/1"_s)
{
    return {{u"@context"_s, u"http://www.w3.org/ns/anno.jsonld"_s},
            {u"id"_s, id},
            {u"type"_s, u"Annotation"_s},
            {u"bodyValue"_s, u"别处写的批注"_s},
            {u"target"_s, QJsonObject{{u"source"_s, kUrl + u"#part"_s}, {u"selector"_s, selector}}}};
}

QByteArray toBytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

class TestWebAnnotations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackIdenticalInAnotherLibrary();
    void secondImportChangesNothing();
    void newerFileUpdates();
    void olderFileIsLeftAside();
    void findsTheArticleWithoutAnUrl();
    void articleThatIsNotThereIsDiscarded();
    void placesForeignAnnotations_data();
    void placesForeignAnnotations();
    void lostQuoteIsKeptAsAnOrphan();
    void discardsWhatIsNoAnnotation_data();
    void discardsWhatIsNoAnnotation();
    void readsEveryShapeOfTheModel_data();
    void readsEveryShapeOfTheModel();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void planningWritesNothing();
};

void TestWebAnnotations::comesBackIdenticalInAnotherLibrary()
{
    TestLibrary from;
    const base::ArticleId first = from.add(articleOf(u"甲文"_s, kUrl));
    const base::ArticleId second =
        from.add(articleOf(u"乙文"_s, {}, {u"另一篇😀文章，只有𠮷一段。"_s, u"完。"_s}));
    const QString text = kParagraphs.join(u'\n');
    const auto color = [](int i) { return static_cast<annotation::HighlightColor>(i % 6); };
    int made = 0;
    for (qsizetype start = 0; start < text.size(); start += 3) {
        const qsizetype end = std::min<qsizetype>(text.size(), start + 1 + (start % 17));
        from.annotate(first, {start, end}, made % 2 ? u"备注 %1\n第二行😀"_s.arg(made) : QString(),
                      made % 3 ? QStringList{u"制度/公开"_s, u"标签 %1"_s.arg(made % 4)} : QStringList{},
                      color(made));
        ++made;
    }
    from.annotate(first, {}, u"整篇的批注"_s, {u"待查"_s}, color(2));
    from.annotate(second, {3, 7}, u"𠮷"_s, {}, color(4));

    TestLibrary to;
    to.add(articleOf(u"丙文"_s, u"https://example.org/other"_s, {u"无关的一篇。"_s}));
    to.add(articleOf(u"乙文"_s, {}, {u"另一篇😀文章，只有𠮷一段。"_s, u"完。"_s}));
    to.add(articleOf(u"甲文"_s, kUrl));
    const AnnotationImportPlan plan = to.import(from.exported());
    QCOMPARE(plan.count(AnnotationOutcome::New), int(plan.items.size()));
    QCOMPARE(int(plan.items.size()), made + 2);
    QCOMPARE(described(to.rows()), described(from.rows()));
}

void TestWebAnnotations::secondImportChangesNothing()
{
    TestLibrary library;
    const base::ArticleId article = library.add(articleOf(u"甲文"_s, kUrl));
    library.annotate(article, {0, 4}, u"注"_s, {u"标签"_s}, annotation::HighlightColor::Rose);
    const QStringList before = described(library.rows());
    const AnnotationImportPlan plan = library.import(library.exported());
    QCOMPARE(plan.count(AnnotationOutcome::Duplicate), 1);
    QCOMPARE(described(library.rows()), before);
}

void TestWebAnnotations::newerFileUpdates()
{
    TestLibrary library;
    const base::ArticleId article = library.add(articleOf(u"甲文"_s, kUrl));
    library.annotate(article, {0, 4}, u"旧"_s, {u"旧标签"_s}, annotation::HighlightColor::Rose);
    QByteArray json = library.exported();
    QJsonObject page = QJsonDocument::fromJson(json).object();
    QJsonObject item = page.value("items"_L1).toArray().at(0).toObject();
    item.insert(u"modified"_s, u"2999-01-01T00:00:00Z"_s);
    item.insert(u"pizhu:color"_s, u"sky"_s);
    item.insert(u"body"_s, QJsonObject{{u"type"_s, u"TextualBody"_s}, {u"value"_s, u"新"_s}});
    page.insert(u"items"_s, QJsonArray{item});
    const AnnotationImportPlan plan = library.import(toBytes(page));
    QCOMPARE(plan.count(AnnotationOutcome::Matched), 1);
    QCOMPARE(library.rows().size(), std::size_t(1));
    QCOMPARE(library.rows().front().annotation.note, u"新"_s);
    QCOMPARE(library.rows().front().annotation.color, annotation::HighlightColor::Sky);
    QVERIFY(library.rows().front().tagPaths.isEmpty());
}

void TestWebAnnotations::olderFileIsLeftAside()
{
    TestLibrary library;
    const base::ArticleId article = library.add(articleOf(u"甲文"_s, kUrl));
    library.annotate(article, {0, 4}, u"现在的"_s, {}, annotation::HighlightColor::Rose);
    QByteArray json = library.exported();
    json.replace("现在的", "从前的");
    json.replace(library.rows().front().annotation.modified.toUTC().toString(u"yyyy"_s).toUtf8() + "-",
                 "2001-");
    QCOMPARE(library.import(json).count(AnnotationOutcome::Duplicate), 1);
    QCOMPARE(library.rows().front().annotation.note, u"现在的"_s);
}

void TestWebAnnotations::findsTheArticleWithoutAnUrl()
{
    TestLibrary from;
    const base::ArticleId article = from.add(articleOf(u"同名"_s, {}));
    from.annotate(article, {0, 4}, {}, {}, annotation::HighlightColor::Amber);
    TestLibrary to;
    to.add(articleOf(u"同名"_s, {}, {u"题目相同的另一篇。"_s}));
    to.add(articleOf(u"同名"_s, {}));
    const AnnotationImportPlan plan = to.import(from.exported());
    QCOMPARE(plan.count(AnnotationOutcome::New), 1);
    QCOMPARE(described(to.rows()), described(from.rows()));
}

void TestWebAnnotations::articleThatIsNotThereIsDiscarded()
{
    TestLibrary from;
    const base::ArticleId article = from.add(articleOf(u"甲文"_s, kUrl));
    from.annotate(article, {0, 4}, {}, {}, annotation::HighlightColor::Amber);
    TestLibrary to;
    const AnnotationImportPlan plan = to.import(from.exported());
    QCOMPARE(plan.count(AnnotationOutcome::Discarded), 1);
    QVERIFY(!plan.items.front().reason.isEmpty());
    QVERIFY2(plan.toText().contains(plan.items.front().reason), qPrintable(plan.toText()));
}

void TestWebAnnotations::placesForeignAnnotations_data()
{
    QTest::addColumn<QJsonValue>("selector");
    QTest::addColumn<int>("start");
    QTest::addColumn<QString>("quote");

    const QString text = kParagraphs.join(u'\n');
    const int twice = int(text.lastIndexOf(u"公开"_s));
    QTest::newRow("quote alone") << QJsonValue(quoteSelector(u"二十名村民代表到会"_s))
                                 << int(text.indexOf(u"二十"_s)) << u"二十名村民代表到会"_s;
    QTest::newRow("position in code points")
        << QJsonValue(QJsonArray{positionSelector(0, 2), quoteSelector(u"𠮷村"_s)}) << 0 << u"𠮷村"_s;
    QTest::newRow("wrong position") << QJsonValue(QJsonArray{positionSelector(900, 907),
                                                             quoteSelector(u"二十名村民代表到会"_s)})
                                    << int(text.indexOf(u"二十"_s)) << u"二十名村民代表到会"_s;
    QTest::newRow("quote in the other script") << QJsonValue(quoteSelector(u"會議要求公開賬目"_s))
                                               << int(text.indexOf(u"会议要求"_s)) << u"会议要求公开账目"_s;
    QTest::newRow("context chooses") << QJsonValue(quoteSelector(u"公开"_s, u"公开账目，接受监督；"_s,
                                                                 u"是最好的监督。"_s))
                                     << twice << u"公开"_s;
    QTest::newRow("position chooses")
        << QJsonValue(QJsonArray{quoteSelector(u"公开"_s),
                                 positionSelector(int(text.left(twice).toUcs4().size()),
                                                  int(text.left(twice + 2).toUcs4().size()))})
        << twice << u"公开"_s;
}

void TestWebAnnotations::placesForeignAnnotations()
{
    QFETCH(QJsonValue, selector);
    QFETCH(int, start);
    QFETCH(QString, quote);
    TestLibrary library;
    library.add(articleOf(u"甲文"_s, kUrl));
    const AnnotationImportPlan plan = library.import(toBytes(foreign(selector)));
    QVERIFY2(plan.count(AnnotationOutcome::New) == 1, qPrintable(plan.toText()));
    const AnnotationRow row = library.rows().front();
    QCOMPARE(row.annotation.anchor->range.start, start);
    QCOMPARE(row.annotation.anchor->quote.exact, quote);
    QCOMPARE(row.annotation.note, u"别处写的批注"_s);
    QCOMPARE(library.import(toBytes(foreign(selector))).count(AnnotationOutcome::Duplicate), 1);
}

void TestWebAnnotations::lostQuoteIsKeptAsAnOrphan()
{
    TestLibrary library;
    library.add(articleOf(u"甲文"_s, kUrl));
    const AnnotationImportPlan plan =
        library.import(toBytes(foreign(quoteSelector(u"公开"_s)))); // stands twice
    QCOMPARE(plan.count(AnnotationOutcome::Orphan), 1);
    const annotation::Annotation orphan = library.rows().front().annotation;
    QCOMPARE(orphan.kind, annotation::AnnotationKind::Highlight);
    QCOMPARE(orphan.note, u"别处写的批注"_s);
    QVERIFY(orphan.anchor);
    QCOMPARE(orphan.anchor->state, annotation::AnchorState::Orphan);
    QCOMPARE(orphan.anchor->quote.exact, u"公开"_s);
    QCOMPARE(library.import(toBytes(foreign(quoteSelector(u"公开"_s)))).count(AnnotationOutcome::Duplicate),
             1);
}

void TestWebAnnotations::discardsWhatIsNoAnnotation_data()
{
    QTest::addColumn<QJsonObject>("item");
    QTest::newRow("another type") << QJsonObject{{u"type"_s, u"Note"_s}};
    QTest::newRow("no target") << QJsonObject{{u"type"_s, u"Annotation"_s}};
    QTest::newRow("position without a quote") << foreign(positionSelector(0, 2));
    QTest::newRow("selector we do not know") << foreign(QJsonObject{{u"type"_s, u"SvgSelector"_s}});
    QTest::newRow("two targets") << QJsonObject{{u"type"_s, u"Annotation"_s},
                                                {u"target"_s, QJsonArray{kUrl, kUrl}}};
}

void TestWebAnnotations::discardsWhatIsNoAnnotation()
{
    QFETCH(QJsonObject, item);
    TestLibrary library;
    library.add(articleOf(u"甲文"_s, kUrl));
    const QJsonArray file{
        item, foreign(quoteSelector(u"二十名村民代表到会"_s), u"https://annotations.example/good"_s)};
    const AnnotationImportPlan plan = library.import(QJsonDocument(file).toJson());
    QCOMPARE(plan.count(AnnotationOutcome::Discarded), 1);
    QCOMPARE(plan.count(AnnotationOutcome::New), 1);
    QCOMPARE(library.rows().size(), std::size_t(1));
}

void TestWebAnnotations::readsEveryShapeOfTheModel_data()
{
    QTest::addColumn<QJsonDocument>("file");
    const QJsonObject item = foreign(quoteSelector(u"二十名村民代表到会"_s));
    QTest::newRow("one annotation") << QJsonDocument(item);
    QTest::newRow("array") << QJsonDocument(QJsonArray{item});
    QTest::newRow("page") << QJsonDocument(
        QJsonObject{{u"type"_s, u"AnnotationPage"_s}, {u"items"_s, QJsonArray{item}}});
    QTest::newRow("collection") << QJsonDocument(QJsonObject{
        {u"type"_s, u"AnnotationCollection"_s}, {u"first"_s, QJsonObject{{u"items"_s, QJsonArray{item}}}}});
}

void TestWebAnnotations::readsEveryShapeOfTheModel()
{
    QFETCH(QJsonDocument, file);
    TestLibrary library;
    library.add(articleOf(u"甲文"_s, kUrl));
    QCOMPARE(library.import(file.toJson()).count(AnnotationOutcome::New), 1);
}

void TestWebAnnotations::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("PK\x03\x04");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"items\": [");
    QTest::newRow("other JSON") << QByteArray("{\"name\": \"x\"}");
}

void TestWebAnnotations::refusesOtherFiles()
{
    QFETCH(QByteArray, json);
    TestLibrary library;
    const auto plan =
        library.library
            ->read([json](const Stores& stores) { return importing::planAnnotationImport(stores, json); })
            .result();
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, base::ErrorCode::Unreadable);
}

void TestWebAnnotations::planningWritesNothing()
{
    TestLibrary library;
    library.add(articleOf(u"甲文"_s, kUrl));
    const QByteArray json = toBytes(foreign(quoteSelector(u"二十名村民代表到会"_s)));
    const auto plan =
        library.library
            ->read([json](const Stores& stores) { return importing::planAnnotationImport(stores, json); })
            .result();
    QVERIFY(plan.has_value());
    QCOMPARE(plan->count(AnnotationOutcome::New), 1);
    QVERIFY(library.rows().empty());
}

QTEST_GUILESS_MAIN(TestWebAnnotations)
#include "tst_webannotations.moc"
