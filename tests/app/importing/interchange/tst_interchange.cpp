// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/interchangeplan.h"
#include "app/library/coders.h"
#include "app/library/library.h"
#include "tests/app/importing/interchange/foreignprojects.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::AnnotationOutcome;
using importing::InterchangeFormat;
using importing::InterchangePlan;
using importing::MatchedBy;
using importing::PlannedPart;
using importing::TagMapping;
using library::Library;
using library::Stores;
using Kind = PlannedPart::Kind;

namespace {

/// A library in a folder of its own.
class TestLibrary
{
public:
    TestLibrary()
    {
        auto opened = Library::open(path(u"t.pizhu"_s), {.create = true, .readOnly = false});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_library = std::move(*opened);
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] Library& library() const { return *m_library; }

    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

    base::ArticleId add(const QString& title, const QString& text, const QString& url = {},
                        const QString& published = {})
    {
        library::NewArticle article;
        document::DocumentBuilder builder;
        for (const QString& line : text.split(u'\n'))
            builder.append({}, line);
        article.document = builder.take();
        article.source.bytes = (title + url + text).toUtf8();
        article.source.mediaType = u"text/plain"_s;
        article.source.origin = u"/a/"_s + title + url;
        article.metadata.title = {title, document::FieldOrigin::FrontMatter, 1.0};
        if (!url.isEmpty())
            article.metadata.url = {url, document::FieldOrigin::FrontMatter, 1.0};
        if (const auto date = text::parseDate(published))
            article.metadata.published = {*date, document::FieldOrigin::FrontMatter, 1.0};
        return m_library
            ->write(u"add"_s,
                    [article](Stores& stores) -> base::Result<base::ArticleId> {
                        const auto import = stores.imports.begin(u"test"_s);
                        if (!import)
                            return base::fail(import.error());
                        const auto added = stores.articles.add(article, *import);
                        return added ? base::Result<base::ArticleId>(added->id) : base::fail(added.error());
                    })
            .result()
            .value();
    }

    [[nodiscard]] InterchangePlan plan(const QString& file, const TagMapping& mapping = {}) const
    {
        const auto work = importing::readInterchange(file);
        if (!work)
            qFatal("%s %s", qPrintable(work.error().message), qPrintable(work.error().detail));
        return m_library
            ->read([&](const Stores& stores) { return importing::planInterchange(stores, *work, mapping); })
            .result()
            .value();
    }

    InterchangePlan apply(const InterchangePlan& plan) const
    {
        const auto applied =
            m_library
                ->write(u"import"_s,
                        [&](Stores& stores) { return importing::applyInterchange(stores, plan); })
                .result();
        if (!applied)
            qFatal("%s %s", qPrintable(applied.error().message), qPrintable(applied.error().detail));
        return *applied;
    }

    [[nodiscard]] std::vector<library::AnnotationRow> rows() const
    {
        return m_library->read([](const Stores& stores) { return stores.annotations.find({}); })
            .result()
            .value();
    }

    [[nodiscard]] QStringList tagPaths() const
    {
        QStringList paths;
        const auto tags = m_library->read([](const Stores& stores) { return stores.tags.all(); }).result();
        for (const library::Tag& tag : tags.value())
            paths << tag.path;
        return paths;
    }

    /// "passage|tags|note|coder", in the order of the text.
    [[nodiscard]] QStringList excerpts() const
    {
        const auto coders =
            m_library->read([](const Stores& stores) { return stores.annotations.coders().byUid(); })
                .result()
                .value();
        QStringList lines;
        for (const library::AnnotationRow& row : rows()) {
            QStringList tags = row.tagPaths;
            tags.sort();
            const auto& anchor = row.annotation.anchor;
            const QString state =
                anchor && anchor->state == annotation::AnchorState::Orphan ? u"orphan:"_s : QString();
            lines << QStringList{state + (anchor ? anchor->quote.exact : u"article"_s), tags.join(u','),
                                 row.annotation.note, coders.value(row.annotation.uid)}
                         .join(u'|');
        }
        return lines;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray webAnnotation(const QByteArray& source, const QByteArray& exact, const QByteArray& more = {})
{
    return quoted("[{'type':'Annotation','id':'urn:x','creator':{'name':'王'},'target':{'source':'" + source +
                  "','selector':{'type':'TextQuoteSelector','exact':'" + exact + "'" + more + "}}}]");
}

} // namespace

/// Work of other programs: what a dry run says, and what comes of it.
class TestInterchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsAreRecognisedByContent_data();
    void formatsAreRecognisedByContent();
    void otherFilesAreNamed();
    void taguetteProjectsBecomeArticlesAndTags();
    void taguetteProjectsFindTheirArticles();
    void qualCoderProjectsKeepWhoCoded();
    void zoterosDatabaseIsRead();
    void importingTwiceAddsNothing();
    void dryRunWritesNothingAndOneUndoTakesAllBack();
    void articlesAreMatched_data();
    void articlesAreMatched();
    void aPassageInTwoArticlesIsNotAttached();
    void lostWordsAreKeptAsOrphans();
    void tagsGoWhereTheMappingSays_data();
    void tagsGoWhereTheMappingSays();
    void whatIsNotTakenIsLeftOut();
    void cancellingWritesNothing();
    void everyStageCanBeCancelled_data();
    void everyStageCanBeCancelled();
    void projectsOnAnotherTextAreCarriedOver();
    void differencesAreConflictsInEveryFormat_data();
    void differencesAreConflictsInEveryFormat();
    void whatAFileDoesNotSayIsNoDifference();
    void usersOfProjectsAreCoders();
};

void TestInterchange::formatsAreRecognisedByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<InterchangeFormat>("format");

    QTest::newRow("W3C") << webAnnotation("https://x.example/", "甲") << InterchangeFormat::WebAnnotations;
    QTest::newRow("Hypothesis") << quoted("{'rows':[{'uri':'https://x/','target':[{}],'text':''}]}")
                                << InterchangeFormat::Hypothesis;
    QTest::newRow("Hypothesis client")
        << quoted("{'annotations':[{'uri':'https://x/','target':[{}]}]}") << InterchangeFormat::Hypothesis;
    QTest::newRow("Zotero") << quoted("[{'data':{'itemType':'annotation','annotationType':'highlight',"
                                      "'annotationText':'甲'}}]")
                            << InterchangeFormat::Zotero;
    QTest::newRow("calibre") << quoted(
                                    "\xEF\xBB\xBF{'type':'calibre_annotation_collection','annotations':[]}")
                             << InterchangeFormat::Calibre;
    QTest::newRow("Readwise") << QByteArray("Highlight,Book Title,Note\n甲,乙,\n")
                              << InterchangeFormat::Readwise;
    QTest::newRow("REFI-QDA codebook")
        << quoted("<?xml version='1.0'?><CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes/></CodeBook>")
        << InterchangeFormat::Refi;
}

void TestInterchange::formatsAreRecognisedByContent()
{
    QFETCH(const QByteArray, bytes);
    const TestLibrary library;
    const auto work = importing::readInterchange(library.write(u"file"_s, bytes));
    QVERIFY2(work, work ? "" : qPrintable(work.error().message));
    QTEST(work->format, "format");
}

void TestInterchange::otherFilesAreNamed()
{
    const TestLibrary library;
    for (const QByteArray& bytes : {QByteArray(), QByteArray("甲乙丙"), QByteArray("{\"items\": [")}) {
        const auto work = importing::readInterchange(library.write(u"别的.txt"_s, bytes));
        QVERIFY(!work);
        QVERIFY2(work.error().message.contains(u"别的.txt"_s), qPrintable(work.error().message));
    }
    const auto database = importing::readInterchange(library.path(u"t.pizhu"_s));
    QVERIFY(!database && database.error().code == base::ErrorCode::Unsupported);
    QVERIFY(!importing::readInterchange(library.path(QString())));
    QVERIFY(importing::readInterchange(library.path(u"nothing"_s)).error().code == base::ErrorCode::NotFound);
}

void TestInterchange::taguetteProjectsBecomeArticlesAndTags()
{
    TestLibrary library;
    test::makeTaguetteProject(library.path(u"project.sqlite3"_s));
    const InterchangePlan plan = library.plan(library.path(u"project.sqlite3"_s));
    QVERIFY(plan.work.format == InterchangeFormat::Taguette);
    QCOMPARE(plan.count(Kind::Tag, AnnotationOutcome::New), 3);
    QCOMPARE(plan.count(Kind::Article, AnnotationOutcome::New), 2);
    QCOMPARE(plan.count(Kind::Annotation, AnnotationOutcome::New), 3);
    QCOMPARE(plan.count(Kind::Annotation, AnnotationOutcome::Orphan), 1);
    library.apply(plan);
    QCOMPARE(library.tagPaths(), (QStringList{u"公开"_s, u"公开/账目"_s, u"没用过"_s}));
    QStringList excerpts = library.excerpts();
    excerpts.sort();
    QCOMPARE(excerpts,
             (QStringList{u"orphan:从来没有写过的一句完全不同的话|公开||"_s, u"一笔一笔都说得清楚|公开||"_s,
                          u"账目贴在墙上😀|公开,公开/账目||"_s, u"𠮷村的渡口修好以后，账目|公开/账目||"_s}));
}

void TestInterchange::taguetteProjectsFindTheirArticles()
{
    TestLibrary library;
    // The library's article has no heading in its text and another title: its words tell.
    library.add(u"另一个题目"_s, test::kFerry);
    test::makeTaguetteProject(library.path(u"project.sqlite3"_s));
    const InterchangePlan plan = library.plan(library.path(u"project.sqlite3"_s));
    QCOMPARE(plan.count(Kind::Article, AnnotationOutcome::Matched), 1);
    QCOMPARE(plan.count(Kind::Article, AnnotationOutcome::New), 1);
    library.apply(plan);
    QCOMPARE(library.library()
                 .read([](const Stores& stores) { return stores.articles.count({}); })
                 .result()
                 .value(),
             2);
}

void TestInterchange::qualCoderProjectsKeepWhoCoded()
{
    TestLibrary library;
    test::makeQualCoderProject(library.path(u"study.qda"_s));
    const InterchangePlan plan = library.plan(library.path(u"study.qda"_s));
    QVERIFY(plan.work.format == InterchangeFormat::QualCoder);
    QCOMPARE(plan.count(Kind::Article, AnnotationOutcome::New), 1);
    QCOMPARE(plan.remarks.size(), 3); // a picture, a coding on it, attributes
    const InterchangePlan done = library.apply(plan);
    QVERIFY(!done.isWhole());
    QStringList excerpts = library.excerpts();
    excerpts.sort();
    QCOMPARE(
        excerpts,
        (QStringList{u"article||整篇的笔记|"_s, u"一笔一笔||再问一遍|李"_s, u"修渡口的钱花到了哪里|钱||王"_s,
                     u"账目贴在墙上😀|制度/监督/公开,钱|看墙|李"_s, u"账目贴在墙上😀|制度/监督/公开||王"_s}));
    const auto coders = library.library()
                            .read([](const Stores& stores) { return stores.annotations.coders().all(); })
                            .result();
    QCOMPARE(*coders, (std::vector<library::CoderCount>{{QString(), 1}, {u"李"_s, 2}, {u"王"_s, 2}}));
    const auto tags = library.library().read([](const Stores& stores) { return stores.tags.all(); }).result();
    for (const library::Tag& tag : *tags) {
        if (tag.path == u"制度/监督/公开") {
            QCOMPARE(tag.definition.description, u"写明账目公开的话"_s);
            QVERIFY(tag.color == annotation::HighlightColor::Rose);
        }
        if (tag.name == u"渡口")
            QCOMPARE(tag.articleCount, 1);
    }
}

void TestInterchange::zoterosDatabaseIsRead()
{
    TestLibrary library;
    library.add(u"渡口的账"_s, test::kFerry, u"https://news.example/a/1.html"_s);
    test::makeZoteroLibrary(library.path(u"zotero.sqlite"_s));
    const InterchangePlan plan = library.plan(library.path(u"zotero.sqlite"_s));
    QVERIFY(plan.work.format == InterchangeFormat::Zotero);
    QCOMPARE(plan.annotations.items.size(), 1U);
    QVERIFY(plan.annotations.items[0].matchedBy == MatchedBy::Url);
    QVERIFY(plan.annotations.items[0].annotation.kind == annotation::AnnotationKind::Underline);
    library.apply(plan);
    QCOMPARE(library.excerpts(), QStringList{u"账目贴在墙上😀，谁都可以来看|公开|公开|Wang"_s});
}

void TestInterchange::importingTwiceAddsNothing()
{
    TestLibrary library;
    test::makeQualCoderProject(library.path(u"study.qda"_s));
    library.apply(library.plan(library.path(u"study.qda"_s)));
    const QStringList before = library.excerpts();
    const InterchangePlan again = library.plan(library.path(u"study.qda"_s));
    QCOMPARE(again.count(Kind::Article, AnnotationOutcome::Matched), 1);
    QCOMPARE(again.count(Kind::Annotation, AnnotationOutcome::Duplicate), 5);
    library.apply(again);
    QCOMPARE(library.excerpts(), before);
}

void TestInterchange::dryRunWritesNothingAndOneUndoTakesAllBack()
{
    TestLibrary library;
    library.add(u"另一个题目"_s, test::kFerry); // one text is there, the other becomes an article
    test::makeTaguetteProject(library.path(u"project.sqlite3"_s));
    const auto articles = [&library] {
        return library.library()
            .read([](const Stores& stores) { return stores.articles.count({}); })
            .result()
            .value();
    };
    const InterchangePlan plan = library.plan(library.path(u"project.sqlite3"_s));
    QVERIFY(library.rows().empty() && library.tagPaths().isEmpty());
    library.apply(plan);
    QCOMPARE(library.rows().size(), 4U);
    QCOMPARE(articles(), 2);
    QCOMPARE(library.library().undo().result().value_or(QString()), u"import"_s);
    QVERIFY(library.rows().empty() && library.tagPaths().isEmpty());
    QCOMPARE(articles(), 1);
    QVERIFY(library.library().redo().result().has_value());
    QCOMPARE(library.rows().size(), 4U);
    QCOMPARE(articles(), 2);
    QCOMPARE(library.tagPaths().size(), 3);
}

void TestInterchange::articlesAreMatched_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<MatchedBy>("by");

    const QByteArray quote = "账目贴在墙上😀，谁都可以来看";
    const auto about = [&](const QByteArray& article) {
        return quoted("[{'type':'Annotation','pizhu:article':{" + article +
                      "},'target':{'source':'https://other.example/','selector':{'type':'TextQuoteSelector',"
                      "'exact':'" +
                      quote + "'}}}]");
    };
    QTest::newRow("its address, without scheme and fragment")
        << webAnnotation("http://news.example/a/1.html#top", quote) << MatchedBy::Url;
    QTest::newRow("title and date") << about("'pizhu:title':'渡口的账','pizhu:published':'2021-06-27'")
                                    << MatchedBy::TitleAndDate;
    QTest::newRow("the title in the other script") << about("'pizhu:title':'渡口的賬'") << MatchedBy::Title;
    QTest::newRow("its words alone") << webAnnotation("https://mirror.example/9", quote) << MatchedBy::Quote;
    QTest::newRow("its words in the other script")
        << webAnnotation("https://mirror.example/9", "賬目貼在牆上😀，誰都可以來看") << MatchedBy::Quote;
    QTest::newRow("another date") << about("'pizhu:title':'渡口的账','pizhu:published':'2019-01-01'")
                                  << MatchedBy::Quote;
    QTest::newRow("words too few to tell")
        << webAnnotation("https://mirror.example/9", "账目") << MatchedBy::Nothing;
    QTest::newRow("words in another context")
        << webAnnotation("https://mirror.example/9", quote,
                         ",'prefix':'完全不同的上文','suffix':'也不同的下文'")
        << MatchedBy::Nothing;
}

void TestInterchange::articlesAreMatched()
{
    QFETCH(const QByteArray, json);
    TestLibrary library;
    library.add(u"渡口的账"_s, test::kFerry, u"https://news.example/a/1.html"_s, u"2021-06-27"_s);
    library.add(u"井台"_s, test::kWell);
    const InterchangePlan plan = library.plan(library.write(u"a.jsonld"_s, json));
    QCOMPARE(plan.annotations.items.size(), 1U);
    QTEST(plan.annotations.items[0].matchedBy, "by");
    const bool found = plan.annotations.items[0].matchedBy != MatchedBy::Nothing;
    QVERIFY(plan.annotations.items[0].outcome ==
            (found ? AnnotationOutcome::New : AnnotationOutcome::Discarded));
    QCOMPARE(plan.parts.front().where, found ? u"渡口的账"_s : QString());
}

void TestInterchange::aPassageInTwoArticlesIsNotAttached()
{
    TestLibrary library;
    library.add(u"井台"_s, test::kWell);
    library.add(u"井台（转载）"_s, test::kWell + u"\n转载"_s);
    const InterchangePlan plan =
        library.plan(library.write(u"a.csv"_s, "Highlight,Book Title\n账目贴在墙上，谁都可以来问,无题\n"));
    QCOMPARE(plan.count(Kind::Annotation, AnnotationOutcome::Discarded), 1);
    QVERIFY2(plan.parts.front().reason.contains(u'2'), qPrintable(plan.parts.front().reason));
}

void TestInterchange::lostWordsAreKeptAsOrphans()
{
    TestLibrary library;
    library.add(u"井台"_s, test::kWell);
    library.apply(library.plan(library.write(
        u"a.csv"_s, "Highlight,Book Title,Note\n从来没有写过的一句完全不同的话,井台,记一笔\n")));
    QCOMPARE(library.excerpts(), QStringList{u"orphan:从来没有写过的一句完全不同的话||记一笔|"_s});
    const auto waiting =
        library.library().read([](const Stores& stores) { return stores.anchorReview.count(); }).result();
    QCOMPARE(waiting.value_or(0), 1);
}

void TestInterchange::tagsGoWhereTheMappingSays_data()
{
    QTest::addColumn<TagMapping>("mapping");
    QTest::addColumn<QStringList>("tags");

    QTest::newRow("the same path") << TagMapping{} << QStringList{u"制度/公开"_s, u"公开"_s, u"账目"_s};
    QTest::newRow("the same name") << TagMapping{.rule = TagMapping::Rule::SameName}
                                   << QStringList{u"制度/公开"_s, u"账目"_s};
    QTest::newRow("below") << TagMapping{.rule = TagMapping::Rule::Below, .parent = u"外来"_s}
                           << QStringList{u"制度/公开"_s, u"外来/公开"_s, u"外来/账目"_s};
    QTest::newRow("chosen") << TagMapping{.chosen = {{u"账目"_s, u"制度/公开"_s}}}
                            << QStringList{u"制度/公开"_s, u"公开"_s};
}

void TestInterchange::tagsGoWhereTheMappingSays()
{
    QFETCH(const TagMapping, mapping);
    QFETCH(QStringList, tags);
    TestLibrary library;
    library.add(u"井台"_s, test::kWell);
    library.library()
        .write(u"tag"_s, [](Stores& stores) { return stores.tags.ensure(u"制度/公开"_s); })
        .waitForFinished();
    const QString file = library.write(
        u"a.csv"_s, "Highlight,Book Title,Tags\n账目贴在墙上，谁都可以来问,井台,\"公开,账目\"\n");
    const InterchangePlan plan = library.plan(file, mapping);
    QCOMPARE(plan.count(Kind::Tag), 2);
    library.apply(plan);
    QStringList there = library.tagPaths();
    there.removeAll(u"制度"_s);
    there.removeAll(u"外来"_s);
    tags.sort();
    there.sort();
    QCOMPARE(there, tags);
}

void TestInterchange::whatIsNotTakenIsLeftOut()
{
    TestLibrary library;
    test::makeTaguetteProject(library.path(u"project.sqlite3"_s));
    InterchangePlan plan = library.plan(library.path(u"project.sqlite3"_s));
    for (PlannedPart& part : plan.parts) {
        const bool unwanted = (part.kind == Kind::Tag && part.name != u"公开") ||
                              (part.kind == Kind::Article && part.name == u"井台") ||
                              (part.kind == Kind::Annotation && part.name.startsWith(u"一笔"_s));
        part.taken = !unwanted;
    }
    const InterchangePlan done = library.apply(plan);
    QCOMPARE(library.tagPaths(), QStringList{u"公开"_s});
    QStringList excerpts = library.excerpts();
    excerpts.sort();
    QCOMPARE(excerpts, (QStringList{u"账目贴在墙上😀|公开||"_s, u"𠮷村的渡口修好以后，账目|||"_s}));
    QVERIFY(std::any_of(done.parts.begin(), done.parts.end(), [](const PlannedPart& part) {
        return part.outcome == AnnotationOutcome::Discarded && !part.reason.isEmpty();
    }));
}

void TestInterchange::cancellingWritesNothing()
{
    TestLibrary library;
    library.add(u"井台"_s, test::kWell);
    const InterchangePlan plan = library.plan(
        library.write(u"a.csv"_s, "Highlight,Book Title,Tags\n账目贴在墙上，谁都可以来问,井台,公开\n"));
    const auto applied =
        library.library()
            .write(u"import"_s,
                   [&](Stores& stores) {
                       return importing::applyInterchange(stores, plan, [](int, int) { return false; });
                   })
            .result();
    QVERIFY(!applied && applied.error().code == base::ErrorCode::Cancelled);
    QVERIFY(library.rows().empty() && library.tagPaths().isEmpty());
}

void TestInterchange::everyStageCanBeCancelled_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Taguette") << u"project.sqlite3"_s;
    QTest::newRow("QualCoder") << u"study.qda"_s;
    QTest::newRow("Readwise") << u"a.csv"_s;
}

/// Stopped at the n-th question, for every n there is: nothing is written, and each is asked.
void TestInterchange::everyStageCanBeCancelled()
{
    QFETCH(const QString, file);
    TestLibrary library;
    library.add(u"井台"_s, test::kWell);
    test::makeTaguetteProject(library.path(u"project.sqlite3"_s));
    test::makeQualCoderProject(library.path(u"study.qda"_s));
    (void)library.write(u"a.csv"_s, "Highlight,Book Title,Tags\n账目贴在墙上，谁都可以来问,井台,公开\n");
    const auto work = importing::readInterchange(library.path(file));
    QVERIFY(work);
    int asked = 0;
    for (int patience = 0;; ++patience) {
        asked = 0;
        const auto progress = [&](int done, int total) {
            if (done < 0 || done > total)
                qWarning("%d of %d", done, total);
            return asked++ < patience;
        };
        const auto planAndApply = [&](Stores& stores) {
            return importing::planInterchange(stores, *work, {}, progress)
                .and_then([&](InterchangePlan plan) {
                    return importing::applyInterchange(stores, std::move(plan), progress);
                });
        };
        const auto done = library.library().write(u"import"_s, planAndApply).result();
        if (done)
            break;
        QVERIFY(done.error().code == base::ErrorCode::Cancelled);
        QVERIFY(library.rows().empty() && library.tagPaths().isEmpty());
    }
    QVERIFY2(asked >= 3, qPrintable(QString::number(asked))); // articles, comparing, writing
    QVERIFY(!library.rows().empty());
}

/// The library's text has been corrected since: passages are carried as to a new version.
void TestInterchange::projectsOnAnotherTextAreCarriedOver()
{
    TestLibrary library;
    QString corrected = test::kFerry;
    corrected.replace(u"花到了哪里"_s, u"花到何处"_s);
    library.add(u"渡口的账"_s, u"讯\n"_s + corrected);
    test::makeQualCoderProject(library.path(u"study.qda"_s));
    const InterchangePlan plan = library.plan(library.path(u"study.qda"_s));
    QCOMPARE(plan.count(Kind::Article, AnnotationOutcome::Matched), 1);
    library.apply(plan);
    QStringList states;
    for (const library::AnnotationRow& row : library.rows()) {
        if (row.annotation.anchor)
            states << row.annotation.anchor->quote.exact + u'|' +
                          annotation::anchorStateName(row.annotation.anchor->state);
    }
    states.sort();
    // What is the same words moved with the line in front; what was rewritten waits or has no place.
    QVERIFY(states.contains(u"账目贴在墙上😀|moved"_s));
    QVERIFY(states.contains(u"一笔一笔|moved"_s));
    QVERIFY2(!states.join(u' ').contains(u"修渡口的钱花到了哪里|exact"_s) &&
                 !states.join(u' ').contains(u"修渡口的钱花到了哪里|moved"_s),
             qPrintable(states.join(u' ')));
}

void TestInterchange::differencesAreConflictsInEveryFormat_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Taguette") << u"project.sqlite3"_s;
    QTest::newRow("QualCoder") << u"study.qda"_s;
    QTest::newRow("W3C") << u"a.jsonld"_s;
    QTest::newRow("Zotero") << u"zotero.sqlite"_s;
}

void TestInterchange::differencesAreConflictsInEveryFormat()
{
    QFETCH(const QString, file);
    TestLibrary library;
    library.add(u"渡口的账"_s, test::kFerry, u"https://news.example/a/1.html"_s);
    test::makeTaguetteProject(library.path(u"project.sqlite3"_s));
    test::makeQualCoderProject(library.path(u"study.qda"_s));
    test::makeZoteroLibrary(library.path(u"zotero.sqlite"_s));
    (void)library.write(u"a.jsonld"_s,
                        webAnnotation("https://news.example/a/1.html", "账目贴在墙上😀，谁都可以来看"));
    library.apply(library.plan(library.path(file)));
    const QStringList before = library.excerpts();
    const auto first = library.rows().front().annotation.id;
    library.library()
        .write(u"mine"_s,
               [first](Stores& stores) {
                   return stores.annotations.setTags(first,
                                                     std::array{stores.tags.ensure(u"我的"_s).value()});
               })
        .waitForFinished();
    const QStringList mine = library.excerpts();
    InterchangePlan plan = library.plan(library.path(file));
    QCOMPARE(plan.count(Kind::Annotation, AnnotationOutcome::Conflict), 1);
    QCOMPARE(plan.count(Kind::Annotation, AnnotationOutcome::New), 0);
    const auto part = std::ranges::find(plan.parts, AnnotationOutcome::Conflict, &PlannedPart::outcome);
    importing::PlannedAnnotation& item = plan.annotationOf(*part);
    QCOMPARE(item.conflict->myTags, QStringList{u"我的"_s});
    QVERIFY(item.conflict->choice == importing::ConflictChoice::Mine); // it is newer
    library.apply(plan);
    QCOMPARE(library.excerpts(), mine);
    item.conflict->choice = importing::ConflictChoice::Theirs;
    library.apply(plan);
    QCOMPARE(library.excerpts(), before);
}

/// A colour given here to what came from a program without colours is no difference.
void TestInterchange::whatAFileDoesNotSayIsNoDifference()
{
    TestLibrary library;
    library.add(u"渡口的账"_s, test::kFerry, u"https://news.example/a/1.html"_s);
    const QString file = library.write(
        u"a.jsonld"_s, webAnnotation("https://news.example/a/1.html", "账目贴在墙上😀，谁都可以来看"));
    library.apply(library.plan(file));
    const auto first = library.rows().front().annotation.id;
    library.library()
        .write(
            u"mine"_s,
            [first](Stores& stores) {
                return stores.annotations.setColor(first, annotation::HighlightColor::Violet).and_then([&] {
                    return stores.annotations.setTranslation(first, u"on the wall"_s);
                });
            })
        .waitForFinished();
    const InterchangePlan plan = library.plan(file);
    QCOMPARE(plan.count(Kind::Annotation, AnnotationOutcome::Duplicate), 1);
}

void TestInterchange::usersOfProjectsAreCoders()
{
    TestLibrary library;
    const QByteArray xml = quoted(
        "<Project xmlns='urn:QDA-XML:project:1.0' name='P'><Users><User guid='"
        "10000000-0000-0000-0000-000000000001' name='李'/><User guid='10000000-0000-0000-0000-000000000002' "
        "name='王'/></Users><Sources><TextSource guid='50000000-0000-0000-0000-000000000001' name='甲'>"
        "<PlainTextContent>甲乙丙丁戊己庚辛壬癸</PlainTextContent><PlainTextSelection "
        "guid='a0000000-0000-0000-0000-000000000001' creatingUser='10000000-0000-0000-0000-000000000001' "
        "startPosition='0' endPosition='2'/><PlainTextSelection "
        "guid='a0000000-0000-0000-0000-000000000002' creatingUser='{10000000-0000-0000-0000-000000000002}' "
        "startPosition='2' endPosition='4'/></TextSource></Sources></Project>");
    const QString file = library.write(u"a.qde"_s, xml);
    auto work = importing::readInterchange(file);
    QVERIFY(work);
    importing::makeOwn(*work, u"李"_s);
    const auto done =
        library.library()
            .write(
                u"import"_s,
                [&](Stores& stores) {
                    return importing::planInterchange(stores, *work, {}).and_then([&](InterchangePlan plan) {
                        return importing::applyInterchange(stores, std::move(plan));
                    });
                })
            .result();
    QVERIFY(done);
    QCOMPARE(library.excerpts(), (QStringList{u"甲乙|||"_s, u"丙丁|||王"_s}));
}

QTEST_GUILESS_MAIN(TestInterchange)
#include "tst_interchange.moc"
