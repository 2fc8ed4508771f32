// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include <QRandomGenerator>

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

/// What the columns in memory say, however the library changed, is what the database says.
class TestLiveColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsAndFacetsFollowEveryChange();
    void largeResultsKeepTheOrder();
    void aLargeLibraryIsReadInTwoHalves();
    void aLibraryThatAnotherWritesHasThem();

private:
    void changeSomething(QRandomGenerator& random);
    base::ArticleId anyArticle(QRandomGenerator& random) const
    {
        return m_ids[random.bounded(static_cast<quint32>(m_ids.size()))];
    }
    void importSomething(QRandomGenerator& random);
    void compareWithDatabase(const ArticleQuery& query);
    void compareWithDatabase(const Library& library, const ArticleQuery& query);

    std::unique_ptr<TemporaryLibrary> m_library;
    std::vector<base::ArticleId> m_ids;
    QString m_change;
};

namespace {

// Values are spread by a multiplier, so that both halves have names of their own and names in common.
constexpr char kManyArticles[] = R"(
BEGIN;
INSERT INTO source(id, sha256, bytes, byte_count, media_type, charset, charset_evidence, origin)
    VALUES (1000, x'00', x'', 0, 'text/plain', 'UTF-8', 'utf-8', '');
CREATE TEMP TABLE n AS WITH RECURSIVE n(id) AS (SELECT 1001 UNION ALL SELECT id + 1 FROM n LIMIT 3000)
    SELECT id, (id * 7919) % 1009 AS mix FROM n WHERE id % 97 <> 0;
INSERT INTO article(id, uid, origin, added_at, starred, read_state, title, outlet, site, published_month,
    published_at, script, region, current_version_id)
    SELECT id, 'article-' || id, '', '2024-01-02', mix % 50 = 0, CASE mix % 3 WHEN 0 THEN 'read' ELSE 'unread' END,
    'x' || mix, 'source ' || (id / 40), CASE WHEN mix % 5 THEN 'site ' || (mix % 4) ELSE '' END,
    CASE mix % 7 WHEN 0 THEN '' WHEN 1 THEN '2020' ELSE printf('2021-%02d', 1 + mix % 12) END,
    CASE WHEN mix % 7 THEN mix * 100000 END, CASE mix % 4 WHEN 0 THEN 'hant' ELSE 'hans' END,
    CASE mix % 8 WHEN 0 THEN 'tw' ELSE '' END, id FROM n;
INSERT INTO version(id, article_id, source_id, number, created_at, pipeline_version, length, repair_count, metadata,
    cleanup, blocks, text)
    SELECT id, id, 1000, 1, '', 1, mix * 12, mix % 9 = 0, '{}', '{}', '[]', 'x' FROM n;
INSERT INTO article_author SELECT id, 0, 'author ' || (mix % 211 + id / 900) FROM n;
INSERT INTO article_author SELECT id, 1, 'author ' || (mix % 97) FROM n WHERE mix % 3 = 0;
INSERT INTO article_editor SELECT id, 0, 'editor ' || (mix % 11) FROM n WHERE mix % 2 = 0;
INSERT INTO article_category SELECT id, 0, 'category ' || (mix % 9) || ' / part ' || (id / 300) FROM n WHERE mix % 6;
INSERT INTO article_review SELECT id, 'missing-date' FROM n WHERE mix % 7 = 0;
DROP TABLE n;
COMMIT;
)";

constexpr int kAdd = 10;
constexpr int kImport = 11;
constexpr int kUndo = 12;
constexpr int kRedo = 13;
constexpr int kChanges = 14;

const QStringList kDates{QString(), QStringLiteral("2020"), QStringLiteral("2021-06"),
                         QStringLiteral("2021-07-01"), QStringLiteral("2022-01-02T03:04:05+08:00")};

Draft anyDraft(QRandomGenerator& random, int number)
{
    Draft draft{.title = QString::number(number),
                .text = QStringLiteral("%1做实监督文章。").arg(number),
                .source = QStringLiteral("报%1").arg(random.bounded(3)),
                .published = kDates.at(random.bounded(static_cast<int>(kDates.size())))};
    for (const char* name : {"甲", "乙"}) {
        if (random.bounded(2) == 0)
            draft.authors.append(QString::fromUtf8(name));
        if (random.bounded(3) == 0)
            draft.categories.append(QString::fromUtf8(name));
    }
    return draft;
}

QString print(const FacetCounts& counts)
{
    QStringList lines;
    for (auto facet = counts.cbegin(); facet != counts.cend(); ++facet) {
        for (const FacetValue& value : *facet)
            lines.append(QStringLiteral("%1 %2 %3").arg(facetName(facet.key()), value.key).arg(value.count));
    }
    return lines.join(u'\n');
}

QString print(const std::vector<base::ArticleId>& ids)
{
    QStringList numbers;
    for (const base::ArticleId id : ids)
        numbers.append(QString::number(id.value));
    return numbers.join(u' ');
}

} // namespace

void TestLiveColumns::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    m_ids.clear();
    QRandomGenerator random(5);
    for (int i = 0; i < 30; ++i)
        m_ids.push_back(m_library->add(anyDraft(random, i)));
}

void TestLiveColumns::changeSomething(QRandomGenerator& random)
{
    const base::ArticleId id = anyArticle(random);
    const int change = random.bounded(kChanges);
    m_change = QStringLiteral("change %1 of article %2").arg(change).arg(id.value);
    if (change == kUndo || change == kRedo) {
        std::ignore = (change == kUndo ? m_library->library().undo() : m_library->library().redo()).result();
        return;
    }
    if (change == kAdd) {
        m_ids.push_back(m_library->add(anyDraft(random, static_cast<int>(m_ids.size()))));
        return;
    }
    if (change == kImport) {
        importSomething(random);
        return;
    }
    m_library->write([&](Stores& stores) -> base::Result<void> {
        const auto tag =
            valueOf(stores.tags.ensure(random.bounded(2) == 0 ? QStringLiteral("a/b") : QStringLiteral("c")));
        switch (change) {
        case 0:
            return stores.articles.setReadState(std::array{id}, ReadState::Read);
        case 1:
            return stores.articles.moveToTrash(std::array{id});
        case 2:
            return stores.articles.setStarred(std::array{id}, true);
        case 3:
            return stores.articles.setField(id, QStringLiteral("authors"), {QStringLiteral("丙")});
        case 4:
            return stores.articles.setField(
                id, QStringLiteral("published"),
                {kDates.at(1 + random.bounded(static_cast<int>(kDates.size()) - 1))});
        case 5:
            return stores.articles.setField(id, QStringLiteral("editors"), {QStringLiteral("丁")});
        case 6:
            return stores.articles.setField(id, QStringLiteral("language"), {QStringLiteral("zh-TW")});
        case 7:
            return stores.articles.setField(id, QStringLiteral("site"), {QStringLiteral("a.example")});
        case 8:
            std::ignore = stores.tags.tagArticles(std::array{id}, tag);
            return {};
        default:
            std::ignore =
                stores.annotations.add({.article = id,
                                        .range = base::TextRange{0, 2},
                                        .color = static_cast<annotation::HighlightColor>(random.bounded(6)),
                                        .tags = {tag}});
            return {};
        }
    });
}

/// A new article, or other bytes of the one before it.
void TestLiveColumns::importSomething(QRandomGenerator& random)
{
    const auto begin = [](Stores& stores) { return stores.imports.begin(QStringLiteral("import"), {}); };
    const base::ImportId import = m_library->write(begin);
    Draft draft = anyDraft(random, static_cast<int>(m_ids.size()));
    draft.url = QStringLiteral("http://a.example/%1").arg(random.bounded(4));
    NewArticle article = newArticle(draft);
    article.metadata.script = text::Script::Hant;
    m_ids.push_back(
        m_library->write([&](Stores& stores) { return stores.articles.add(article, import); }).id);
    m_library->write([&](Stores& stores) { return stores.imports.finish(import, {}, true); });
}

/// A library opened for reading only has no columns: it lists by SQL and reads the rows for facets anew.
void TestLiveColumns::compareWithDatabase(const ArticleQuery& query)
{
    compareWithDatabase(m_library->library(), query);
}

void TestLiveColumns::compareWithDatabase(const Library& library, const ArticleQuery& query)
{
    const auto ask = [&query](const Library& asked) {
        return asked
            .read([&query](const Stores& stores) -> base::Result<QString> {
                const auto ids = stores.articles.find(query);
                const auto counts = stores.articles.facets(query);
                const auto number = stores.articles.count(query);
                if (!counts) // still loading: asked again
                    return base::fail(counts.error());
                return print(*ids) + u'\n' + QString::number(*number) + u'\n' + print(*counts);
            })
            .result()
            .value();
    };
    const auto database = valueOf(Library::open(m_library->path(), {.readOnly = true}));
    const QString live = ask(library);
    QVERIFY2(live == ask(*database),
             qPrintable(m_change + u'\n' + live + QStringLiteral("\n≠\n") + ask(*database)));
}

void TestLiveColumns::listsAndFacetsFollowEveryChange()
{
    QRandomGenerator random(11);
    const std::vector<ArticleQuery> queries{
        {},
        {.sort = *sortKeysFromText(QStringLiteral("-date"))},
        {.trash = true},
        {.starredOnly = true},
        {.text = {QStringLiteral("监督 -is:read")},
         .sort = *sortKeysFromText(QStringLiteral("author,imported"))},
        {.text = {QStringLiteral("tag:a OR NOT (has:highlight 监督)")}},
        {.filters = {{Facet::Date, {QStringLiteral("2021"), QString()}},
                     {Facet::Author, {QString(), QStringLiteral("甲")}}}},
        {.filters = {{Facet::Versions, {QStringLiteral("one")}}},
         .excluded = {{Facet::Import, {QStringLiteral("none")}}, {Facet::Code, {QStringLiteral("a/")}}}},
        {.filters = {{Facet::Editor, {QStringLiteral("丁"), QString()}},
                     {Facet::Length, {QStringLiteral("short")}}},
         .excluded = {{Facet::Collection, {QStringLiteral("c-1")}},
                      {Facet::Star, {QStringLiteral("starred")}}}},
        {.filters = {{Facet::Tag, {QStringLiteral("a")}},
                     {Facet::Color, {QStringLiteral("rose"), QStringLiteral("sky")}}}},
    };
    for (int round = 0; round < 160; ++round) {
        changeSomething(random);
        if (round % 4 == 0) // several changes at once, too
            compareWithDatabase(queries[static_cast<std::size_t>(round / 4) % queries.size()]);
        if (QTest::currentTestFailed())
            return;
    }
    for (const ArticleQuery& query : queries)
        compareWithDatabase(query);
}

void TestLiveColumns::largeResultsKeepTheOrder()
{
    for (const QString& text : {QString(), QStringLiteral("29做实")}) {
        for (const char* sort : {"date", "-date", "title"})
            compareWithDatabase({.text = {text}, .sort = *sortKeysFromText(QLatin1String(sort))});
    }
}

void TestLiveColumns::aLargeLibraryIsReadInTwoHalves()
{
    m_library->close();
    runScript(m_library->path(), kManyArticles);
    m_library->reopen();
    const std::vector<ArticleQuery> queries{
        {},
        {.trash = true},
        {.text = {QStringLiteral("author:97 OR category:\"part 7\"")},
         .sort = *sortKeysFromText(QStringLiteral("author,source"))},
        {.filters = {{Facet::Category, {QStringLiteral("category 3")}}},
         .excluded = {{Facet::Author, {QStringLiteral("author 12")}}}},
    };
    for (const ArticleQuery& query : queries)
        compareWithDatabase(query);
    QRandomGenerator random(3);
    for (int round = 0; round < 8; ++round)
        changeSomething(random);
    for (const ArticleQuery& query : queries)
        compareWithDatabase(query);
}

/// It is as quick as the one that writes, and behind it in nothing.
void TestLiveColumns::aLibraryThatAnotherWritesHasThem()
{
    QRandomGenerator random(23);
    for (int round = 0; round < 10; ++round) {
        const auto second = valueOf(Library::open(m_library->path(), {}));
        QVERIFY(second->isReadOnly());
        const ArticleQuery byAuthor{.sort = *sortKeysFromText(QStringLiteral("author,-date"))};
        for (int change = 0; change < 3; ++change) {
            for (const ArticleQuery& query :
                 {ArticleQuery(), byAuthor, ArticleQuery{.text = {QStringLiteral("监督")}}})
                compareWithDatabase(*second, query);
            changeSomething(random);
        }
    }
}

QTEST_GUILESS_MAIN(TestLiveColumns)
#include "tst_livecolumns.moc"
