// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "ui/library/facetpane.h"
#include "ui/models/facetmodel.h"
#include "ui/widgets/theme.h"

#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using ui::FacetModel;
using ui::FacetPane;

class TestEveryFacet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyFacetNarrowsAndLeavesOut_data();
    void everyFacetNarrowsAndLeavesOut();

private:
    [[nodiscard]] QTreeView* view() const { return m_pane->findChild<QTreeView*>(u"facetView"_s); }
    [[nodiscard]] QModelIndex row(const QString& path) const
    {
        return qobject_cast<FacetModel*>(view()->model())->indexOf(path);
    }
    void click(const QString& path, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] int counted(const ArticleQuery& query);
    void addArticleWithEverything();

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<FacetPane> m_pane;
};

void TestEveryFacet::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_sample->add({u"一"_s, u"河道治理。"_s, u"江城日报"_s, u"2021-06-27"_s});
    m_sample->add({u"二"_s, u"新橋通車，居民說好。"_s, u"海灣晚報"_s, u"2021-03-01"_s});
    m_sample->add({u"三"_s, u"早市搬家。"_s, u"江城日报"_s, u"2020-11-03"_s});
    addArticleWithEverything();
    m_pane = std::make_unique<FacetPane>(m_sample->library(), m_theme);
    m_pane->resize(232, 900);
    m_pane->show();
    m_pane->setQuery({});
    QTRY_VERIFY(row(u"star/starred"_s).isValid());
}

void TestEveryFacet::cleanup()
{
    m_pane.reset();
    m_sample.reset();
}

void TestEveryFacet::click(const QString& path, Qt::KeyboardModifiers modifiers)
{
    view()->scrollTo(row(path));
    const QRect place = view()->visualRect(row(path));
    QVERIFY2(!place.isEmpty(), qPrintable(path));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, place.center());
}

int TestEveryFacet::counted(const ArticleQuery& query)
{
    return m_sample->library()
        .read([query](const library::Stores& s) { return s.articles.count(query); })
        .result()
        .value_or(-1);
}

/// The fourth: of a source of its own, with something for every facet.
void TestEveryFacet::addArticleWithEverything()
{
    test::SampleArticle article{u"四"_s,         u"桥头开会。"_s, u"江岸新闻"_s,
                                u"2021-09-09"_s, {u"甲"_s},       {u"本地"_s}};
    m_sample->add(article);
    article.text = u"桥头开会，沿河各村都来了。"_s.repeated(60); // the only one of some length
    article.log.repairs.push_back({.range = {0, 2}, .before = u"桥(qiao)头"_s, .after = u"桥头"_s});
    const base::ArticleId id = m_sample->add(article); // its second version
    m_sample->tagArticle(id, u"制度/巡察"_s);
    m_sample->annotate(id, u"各村"_s, annotation::HighlightColor::Rose, {u"地点"_s});
    m_sample->setRead(id);
    m_sample->star(id);
    const auto fill = [id](library::Stores& stores) -> base::Result<void> {
        auto metadata = stores.articles.metadata(id);
        if (!metadata)
            return base::fail(metadata.error());
        metadata->site = {u"江城网"_s, document::FieldOrigin::User, 1};
        metadata->editors = {{u"乙"_s}, document::FieldOrigin::User, 1};
        metadata->url = {u"https://jiangcheng.example/4"_s, document::FieldOrigin::User, 1};
        if (auto done = stores.articles.setMetadata(id, *metadata); !done)
            return done;
        const auto collection = stores.collections.create({}, u"论文"_s);
        return collection ? stores.collections.addArticles(*collection, std::array{id})
                          : base::fail(collection.error());
    };
    QVERIFY(m_sample->library().write(u"x"_s, fill).result());
}

void TestEveryFacet::everyFacetNarrowsAndLeavesOut_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("found");
    QTest::newRow("source") << u"source/江城日报"_s << 2;
    QTest::newRow("site") << u"site/江城网"_s << 1;
    QTest::newRow("year") << u"date/2021"_s << 3;
    QTest::newRow("category") << u"category/本地"_s << 1;
    QTest::newRow("author") << u"author/甲"_s << 1;
    QTest::newRow("editor") << u"editor/乙"_s << 1;
    QTest::newRow("script") << u"script/hant"_s << 1;
    QTest::newRow("collection") << u"collection"_s << 1;
    QTest::newRow("tag") << u"tag/制度"_s << 1;
    QTest::newRow("code") << u"code/地点"_s << 1;
    QTest::newRow("colour") << u"color/rose"_s << 1;
    QTest::newRow("read state") << u"read-state/read"_s << 1;
    QTest::newRow("star") << u"star/starred"_s << 1;
    QTest::newRow("length") << u"length/medium"_s << 1;
    QTest::newRow("import") << u"import"_s << 1;
    QTest::newRow("repairs") << u"repairs/repaired"_s << 1;
    QTest::newRow("versions") << u"versions/several"_s << 1;
    QTest::newRow("review") << u"review"_s << 3;
}

/// A click gives what the number beside the value says, and with Alt all others.
void TestEveryFacet::everyFacetNarrowsAndLeavesOut()
{
    QFETCH(QString, path);
    QFETCH(const int, found);
    const QString section = path.section(u'/', 0, 0);
    QTRY_VERIFY(row(section).isValid());
    if (!view()->isExpanded(row(section)))
        click(section);
    if (path == section) // its values have names of their own
        path = view()->model()->index(0, 0, row(section)).data(FacetModel::PathRole).toString();
    const int all = counted({});
    QTRY_COMPARE(row(path).data(FacetModel::CountRole).toInt(), found);
    click(path);
    QCOMPARE(m_pane->query().filters.size(), 1);
    QCOMPARE(counted(m_pane->query()), found);
    click(path);
    QCOMPARE(m_pane->query(), ArticleQuery());
    click(path, Qt::AltModifier);
    QCOMPARE(m_pane->query().excluded.size(), 1);
    QCOMPARE(counted(m_pane->query()), all - found);
}

QTEST_MAIN(TestEveryFacet)
#include "tst_everyfacet.moc"
