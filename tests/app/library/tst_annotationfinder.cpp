// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/text/folding.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using annotation::AnchorState;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using base::AnnotationId;
using base::ArticleId;

namespace {

const QStringList kTagPaths{u"制度"_s, u"制度/巡察"_s, u"制度/巡察/整改"_s, u"机构"_s, u"机构/中央"_s};
const QStringList kQuotes{u"巡察整改"_s, u"監督制度"_s, u"预算公开"_s, u"監督工作"_s};

/// What a test knows of an annotation without asking the finder.
struct Known
{
    AnnotationId id;
    ArticleId article;
    int articleNumber = 0;
    QString quote;
    QString note;
    QStringList tags;
    HighlightColor color{};
    AnnotationKind kind{};
    AnchorState state = AnchorState::Exact;
    QDateTime created;
};

bool isBelow(const QString& tag, const QString& path)
{
    return tag == path || tag.startsWith(path + u'/');
}

bool hasBelow(const Known& known, const QString& path)
{
    return std::ranges::any_of(known.tags, [&](const QString& tag) { return isBelow(tag, path); });
}

bool says(const Known& known, const QString& word)
{
    return text::fold(known.quote).contains(text::fold(word)) ||
           text::fold(known.note).contains(text::fold(word));
}

using Expected = std::function<bool(const Known&)>;

} // namespace

Q_DECLARE_METATYPE(pizhu::library::AnnotationQuery)
Q_DECLARE_METATYPE(Expected)

class TestAnnotationFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatLookingAtEachFinds_data();
    void findsWhatLookingAtEachFinds();
    void groupsHoldEachInItsGroup_data();
    void groupsHoldEachInItsGroup();
    void placeOrderIsThatOfListAndText();
    void newestComeFirst();
    void changesAreSeenAtOnce();
    void trashIsLeftOut();
    void orphansAreFoundByTheirState();
    void summaryTellsOfTheArticle();
    void contextIsCutBetweenCharacters();

private:
    FoundAnnotations find(const AnnotationQuery& query)
    {
        return m_library->read([query](const Stores& stores) { return stores.annotationFinder.find(query); });
    }
    void addAnnotation(int number, ArticleId article, const QString& body);

    std::unique_ptr<TemporaryLibrary> m_library;
    std::vector<Known> m_known;
};

void TestAnnotationFinder::addAnnotation(int number, ArticleId article, const QString& body)
{
    Known known{.article = article,
                .articleNumber = number / 8,
                .quote = kQuotes.at(number % 4),
                .note = number % 3 == 0 ? u"备注%1：对照预算"_s.arg(number) : QString(),
                .color = HighlightColor(number % 6),
                .kind = number % 5 == 0 ? AnnotationKind::Underline : AnnotationKind::Highlight,
                .created = QDateTime(QDate(2024, 1, 1).addDays(number), QTime(12, 0), Qt::UTC)};
    if (number % 4 != 3)
        known.tags = QStringList{kTagPaths.at(number % 5)};
    if (number % 7 == 0)
        known.tags << kTagPaths.at((number + 2) % 5);
    known.tags.removeDuplicates();
    const qsizetype at = body.indexOf(known.quote);
    known.id = m_library->write([&](Stores& stores) -> base::Result<AnnotationId> {
        std::vector<base::TagId> tags;
        for (const QString& path : known.tags)
            tags.push_back(valueOf(stores.tags.ensure(path)));
        const auto added = stores.annotations.add({.article = article,
                                                   .kind = known.kind,
                                                   .range = base::TextRange{at, at + known.quote.size()},
                                                   .color = known.color,
                                                   .note = known.note,
                                                   .tags = tags,
                                                   .created = known.created});
        return added ? base::Result<AnnotationId>(added->id) : base::fail(added.error());
    });
    m_known.push_back(known);
}

void TestAnnotationFinder::initTestCase()
{
    m_library = std::make_unique<TemporaryLibrary>();
    for (int i = 0; i < 5; ++i) {
        const QString body = u"第%1篇。巡察整改与監督制度并重，\n预算公开，監督工作照常。"_s.arg(i);
        const ArticleId article = m_library->add({.title = u"题%1"_s.arg(i),
                                                  .text = body,
                                                  .source = i % 2 == 0 ? u"晨报"_s : u"晚报"_s,
                                                  .published = u"2021-0%1-10"_s.arg(1 + i / 2)});
        for (int k = 0; k < 8; ++k)
            addAnnotation(i * 8 + k, article, body);
    }
}

void TestAnnotationFinder::findsWhatLookingAtEachFinds_data()
{
    QTest::addColumn<AnnotationQuery>("query");
    QTest::addColumn<Expected>("expected");
    const auto row = [](const char* name, const AnnotationQuery& query, const Expected& expected) {
        QTest::newRow(name) << query << expected;
    };
    row("everything", {}, [](const Known&) { return true; });
    row("words in any script", {.text = {u"监督"_s}}, [](const Known& k) { return says(k, u"监督"_s); });
    row("words of notes", {.text = {u"note:預算"_s}},
        [](const Known& k) { return k.note.contains(u"预算"_s); });
    row("words of quotes", {.text = {u"highlight:预算"_s}},
        [](const Known& k) { return k.quote == kQuotes[2]; });
    row("exact script", {.text = {u"=监督"_s}}, [](const Known&) { return false; });
    row("tag with what is below it", {.allTags = {u"制度"_s}},
        [](const Known& k) { return hasBelow(k, u"制度"_s); });
    row("tag without what is below it", {.allTags = {u"制度/"_s}},
        [](const Known& k) { return k.tags.contains(u"制度"_s); });
    row("both tags", {.allTags = {u"制度"_s, u"机构"_s}},
        [](const Known& k) { return hasBelow(k, u"制度"_s) && hasBelow(k, u"机构"_s); });
    row("either tag", {.anyTags = {u"制度/巡察"_s, u"机构/"_s}},
        [](const Known& k) { return hasBelow(k, u"制度/巡察"_s) || k.tags.contains(u"机构"_s); });
    row("without a tag", {.noneTags = {u"制度"_s}}, [](const Known& k) { return !hasBelow(k, u"制度"_s); });
    row("one and not the other", {.allTags = {u"机构"_s}, .noneTags = {u"制度"_s}},
        [](const Known& k) { return hasBelow(k, u"机构"_s) && !hasBelow(k, u"制度"_s); });
    row("tags in the query", {.text = {u"(tag:机构 OR tag:巡察) -color:rose"_s}}, [](const Known& k) {
        return (hasBelow(k, u"机构"_s) || hasBelow(k, u"制度/巡察"_s)) && k.color != HighlightColor::Rose;
    });
    row("a tag nobody has", {.allTags = {u"没有"_s}}, [](const Known&) { return false; });
    row("untagged", {.untagged = true}, [](const Known& k) { return k.tags.isEmpty(); });
    row("colours", {.colors = {HighlightColor::Sky, HighlightColor::Leaf}},
        [](const Known& k) { return k.color == HighlightColor::Sky || k.color == HighlightColor::Leaf; });
    row("kinds", {.kinds = {AnnotationKind::Underline}},
        [](const Known& k) { return k.kind == AnnotationKind::Underline; });
    row("with a note", {.hasNote = true}, [](const Known& k) { return !k.note.isEmpty(); });
    row("without a note", {.hasNote = false}, [](const Known& k) { return k.note.isEmpty(); });
    row("made in a span", {.created = {QDate(2024, 1, 10), QDate(2024, 1, 20)}}, [](const Known& k) {
        const QDate day = k.created.toLocalTime().date();
        return QDate(2024, 1, 10) <= day && day <= QDate(2024, 1, 20);
    });
    row("changed since", {.modified = {QDate(2024, 2, 1), {}}},
        [](const Known& k) { return k.created.toLocalTime().date() >= QDate(2024, 2, 1); });
    row("source of the article", {.articles = {.filters = {{Facet::Source, {u"晚报"_s}}}}},
        [](const Known& k) { return k.articleNumber % 2 == 1; });
    row("article and annotation together",
        {.articles = {.text = {u"title:题"_s}, .filters = {{Facet::Date, {u"2021-01"_s}}}},
         .anyTags = {u"机构"_s},
         .hasNote = true},
        [](const Known& k) { return k.articleNumber < 2 && hasBelow(k, u"机构"_s) && !k.note.isEmpty(); });
    row("a field of the article in the annotations' query", {.text = {u"source:晚报 监督"_s}},
        [](const Known& k) { return k.articleNumber % 2 == 1 && says(k, u"监督"_s); });
}

void TestAnnotationFinder::findsWhatLookingAtEachFinds()
{
    QFETCH(const AnnotationQuery, query);
    QFETCH(const Expected, expected);
    std::vector<AnnotationId> wanted;
    for (const Known& known : m_known) {
        if (expected(known))
            wanted.push_back(known.id);
    }
    FoundAnnotations found = find(query);
    std::ranges::sort(found.ids);
    QCOMPARE(found.ids, wanted);
    QCOMPARE(found.annotations, int(wanted.size()));
    QVERIFY(found.groups.empty());
}

void TestAnnotationFinder::groupsHoldEachInItsGroup_data()
{
    QTest::addColumn<AnnotationGrouping>("grouping");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("tag") << AnnotationGrouping::Tag << kTagPaths + QStringList{QString()};
    QTest::newRow("month") << AnnotationGrouping::Month
                           << QStringList{u"2021-03"_s, u"2021-02"_s, u"2021-01"_s};
    QTest::newRow("source") << AnnotationGrouping::Source << QStringList{u"晨报"_s, u"晚报"_s};
    QTest::newRow("colour") << AnnotationGrouping::Color << QStringList{u"amber"_s, u"rose"_s,   u"leaf"_s,
                                                                        u"sky"_s,   u"violet"_s, u"slate"_s};
    QTest::newRow("article") << AnnotationGrouping::Article
                             << QStringList{u"题4"_s, u"题3"_s, u"题2"_s, u"题1"_s, u"题0"_s};
}

void TestAnnotationFinder::groupsHoldEachInItsGroup()
{
    QFETCH(const AnnotationGrouping, grouping);
    QFETCH(const QStringList, keys);
    const FoundAnnotations found = find({.grouping = grouping});
    QStringList got;
    std::size_t at = 0;
    for (const AnnotationGroup& group : found.groups) {
        got << group.label;
        QCOMPARE(group.first, at);
        for (int i = 0; i < group.count; ++i, ++at) {
            const auto known = std::ranges::find(m_known, found.ids[at], &Known::id);
            QVERIFY(known != m_known.end());
            if (grouping == AnnotationGrouping::Tag)
                QVERIFY(group.key.isEmpty() ? known->tags.isEmpty() : known->tags.contains(group.key));
            else if (grouping == AnnotationGrouping::Color)
                QCOMPARE(annotation::colorName(known->color), group.key);
            else if (grouping == AnnotationGrouping::Article)
                QCOMPARE(u"题%1"_s.arg(known->articleNumber), group.label);
        }
    }
    QCOMPARE(at, found.ids.size());
    QStringList wanted = keys;
    if (grouping == AnnotationGrouping::Tag) // siblings stand in an order of their own
        wanted.sort(), got.sort();
    QCOMPARE(got, wanted);
    QCOMPARE(found.annotations, int(m_known.size()));
    QCOMPARE(found.articles, 5);
}

void TestAnnotationFinder::placeOrderIsThatOfListAndText()
{
    const FoundAnnotations found = find({});
    const auto rows = m_library->read([](const Stores& stores) { return stores.annotations.find({}); });
    std::vector<AnnotationId> wanted;
    for (const AnnotationRow& row : rows)
        wanted.push_back(row.annotation.id);
    QCOMPARE(found.ids, wanted);
}

void TestAnnotationFinder::newestComeFirst()
{
    const FoundAnnotations found = find({.order = AnnotationOrder::Newest});
    std::vector<AnnotationId> wanted;
    for (const Known& known : m_known)
        wanted.push_back(known.id);
    std::ranges::reverse(wanted);
    QCOMPARE(found.ids, wanted);
}

void TestAnnotationFinder::changesAreSeenAtOnce()
{
    const AnnotationQuery query{.text = {u"新写的"_s}};
    QCOMPARE(find(query).annotations, 0);
    const AnnotationId id = m_known[4].id; // 4 has no note
    m_library->write([id](Stores& stores) { return stores.annotations.setNote(id, u"新写的話"_s); });
    QCOMPARE(find(query).ids, std::vector<AnnotationId>{id});
    QCOMPARE(find({.order = AnnotationOrder::Changed}).ids.front(), id);
    QVERIFY(m_library->library().undo().result());
    QCOMPARE(find(query).annotations, 0);
}

void TestAnnotationFinder::trashIsLeftOut()
{
    const ArticleId article = m_known.front().article;
    m_library->write(
        [article](Stores& stores) { return stores.articles.moveToTrash(std::span(&article, 1)); });
    QCOMPARE(find({}).annotations, int(m_known.size()) - 8);
    QCOMPARE(find({.articles = {.trash = true}}).annotations, 8);
    QVERIFY(m_library->library().undo().result());
}

void TestAnnotationFinder::orphansAreFoundByTheirState()
{
    const ArticleId article = m_known.front().article;
    const AnnotationId id = m_library->write([article](Stores& stores) -> base::Result<AnnotationId> {
        const auto added = stores.annotations.add(
            {.article = article, .orphanQuote = annotation::TextQuoteSelector{u"不在文中"_s, {}, {}}});
        return added ? base::Result<AnnotationId>(added->id) : base::fail(added.error());
    });
    QCOMPARE(find({.states = {AnchorState::Orphan}}).ids, std::vector<AnnotationId>{id});
    const auto context =
        m_library->library()
            .read([id](const Stores& stores) { return stores.annotationFinder.context(id, 20); })
            .result();
    QVERIFY(!context && context.error().code == base::ErrorCode::NotFound);
    QVERIFY(m_library->library().undo().result());
}

void TestAnnotationFinder::summaryTellsOfTheArticle()
{
    const std::vector<AnnotationId> ids{m_known[7].id, AnnotationId{99999}, m_known[0].id};
    const auto rows =
        m_library->read([ids](const Stores& stores) { return stores.annotationFinder.summaries(ids); });
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].annotation.id, m_known[7].id);
    QCOMPARE(rows[1].title, u"题0"_s);
    QCOMPARE(rows[1].source, u"晨报"_s);
    QCOMPARE(rows[1].published, u"2021-01-10"_s);
    QStringList paths;
    for (const TagMark& tag : rows[1].tags)
        paths << tag.path;
    paths.sort();
    QStringList wanted = m_known[0].tags;
    wanted.sort();
    QCOMPARE(paths, wanted);
}

void TestAnnotationFinder::contextIsCutBetweenCharacters()
{
    const QString body = u"前𠮷監督𠮷后"_s;
    const ArticleId article = m_library->add({.title = u"罕"_s, .text = body});
    const AnnotationId id = m_library->write([article](Stores& stores) -> base::Result<AnnotationId> {
        const auto added = stores.annotations.add({.article = article, .range = base::TextRange{3, 5}});
        return added ? base::Result<AnnotationId>(added->id) : base::fail(added.error());
    });
    const auto near =
        m_library->read([id](const Stores& stores) { return stores.annotationFinder.context(id, 1); });
    QCOMPARE(near, (PassageInContext{u"…"_s, u"監督"_s, u"…"_s}));
    const auto all =
        m_library->read([id](const Stores& stores) { return stores.annotationFinder.context(id, 9); });
    QCOMPARE(all, (PassageInContext{u"前𠮷"_s, u"監督"_s, u"𠮷后"_s}));
}

QTEST_GUILESS_MAIN(TestAnnotationFinder)
#include "tst_annotationfinder.moc"
