// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "app/library/tagrenaming.h"
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::TagId;

/// Queries that are in force while the codebook changes.
class TestTagRenaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_library.reset(); }
    void whatWasMergedHasASuccessor_data();
    void whatWasMergedHasASuccessor();
    void childrenFollowTheirParents();
    void otherNamesTellWhatWasMerged();
    void whatWasDeletedHasNone();
    void twoFiltersBecomeOne();
    void tellsWhatIsGone();
    void leavesOutWhatIsGone();

private:
    TagId ensure(const QString& path)
    {
        return m_library->write([path](Stores& stores) { return stores.tags.ensure(path); });
    }
    TagTree tree()
    {
        return m_library->read([](const Stores& stores) { return stores.tags.tree(); });
    }
    void merge(std::vector<TagId> sources, TagId target, bool keepNames)
    {
        m_library->write(
            [=](Stores& stores) { return stores.tags.codebook().merge(sources, target, keepNames); });
    }

    std::unique_ptr<TemporaryLibrary> m_library;
};

void TestTagRenaming::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
}

void TestTagRenaming::whatWasMergedHasASuccessor_data()
{
    QTest::addColumn<bool>("keepNames");
    QTest::newRow("found by its old name") << true;
    QTest::newRow("its name forgotten") << false;
}

void TestTagRenaming::whatWasMergedHasASuccessor()
{
    QFETCH(const bool, keepNames);
    const TagId from = ensure(u"机构/监委"_s);
    const TagId into = ensure(u"制度/监督"_s);
    const TagTree before = tree();
    merge({from}, into, keepNames);
    const TagTree after = tree();
    const auto found = successors(before, after, {{from, into}});
    QCOMPARE(found, (QHash<TagId, TagId>{{from, into}}));
    AnnotationQuery query{
        .articles = {.text = {u"桥 tag:监委"_s}, .filters = {{Facet::Code, {u"机构/监委"_s}}}},
        .noneTags = {u"机构/监委/"_s}};
    const TagRenaming renaming(before, after, found);
    renaming.apply(query);
    QCOMPARE(query.articles.filters.value(Facet::Code), QStringList{u"制度/监督"_s});
    QCOMPARE(query.noneTags, QStringList{u"制度/监督/"_s});
    // A name that goes on finding it may stay.
    QCOMPARE(query.articles.text.text, keepNames ? u"桥 tag:监委"_s : u"桥 tag:制度/监督"_s);
}

void TestTagRenaming::childrenFollowTheirParents()
{
    const TagId from = ensure(u"a"_s);
    const TagId child = ensure(u"a/x"_s);
    const TagId into = ensure(u"b"_s);
    const TagId same = ensure(u"b/X"_s);
    const TagTree before = tree();
    merge({from}, into, false);
    QCOMPARE(successors(before, tree(), {{from, into}}), (QHash<TagId, TagId>{{from, into}, {child, same}}));
}

void TestTagRenaming::otherNamesTellWhatWasMerged()
{
    const TagId from = ensure(u"a/x"_s);
    const TagId into = ensure(u"b"_s);
    const TagTree before = tree();
    merge({from}, into, true);
    QCOMPARE(successors(before, tree(), {}), (QHash<TagId, TagId>{{from, into}})); // by somebody else
}

void TestTagRenaming::whatWasDeletedHasNone()
{
    const TagId id = ensure(u"a/x"_s);
    ensure(u"b/x"_s);
    const TagTree before = tree();
    m_library->write([id](Stores& stores) { return stores.tags.remove(id); });
    QVERIFY(successors(before, tree(), {}).isEmpty());
}

void TestTagRenaming::twoFiltersBecomeOne()
{
    const TagId from = ensure(u"a"_s);
    const TagId into = ensure(u"b"_s);
    const TagTree before = tree();
    merge({from}, into, false);
    const TagTree after = tree();
    ArticleQuery query{.filters = {{Facet::Tag, {u"a"_s, u"b"_s, u"c"_s}}}};
    TagRenaming(before, after, {{from, into}}).apply(query);
    QCOMPARE(query.filters.value(Facet::Tag), (QStringList{u"b"_s, u"c"_s}));
}

void TestTagRenaming::tellsWhatIsGone()
{
    const TagId id = ensure(u"制度/监督"_s);
    ensure(u"机构"_s);
    const TagTree before = tree();
    m_library->write([id](Stores& stores) { return stores.tags.remove(id); });
    const TagTree after = tree();
    const TagRenaming renaming(before, after, {});
    QCOMPARE(renaming.gone(ArticleQuery{.filters = {{Facet::Tag, {u"制度/监督/"_s, u"机构"_s}}}}),
             QStringList{u"制度/监督"_s});
    QCOMPARE(renaming.gone(ArticleQuery{.text = {u"桥 -code:監督 tag:机构 tag:没有"_s}}),
             QStringList{u"制度/监督"_s});
    QCOMPARE(renaming.gone(AnnotationQuery{.anyTags = {u"制度"_s, u"制度/监督"_s}}),
             QStringList{u"制度/监督"_s});
    QCOMPARE(renaming.gone(AnnotationQuery{.text = {u"tag:机构"_s}}), QStringList());
}

void TestTagRenaming::leavesOutWhatIsGone()
{
    const AnnotationQuery query{
        .articles = {.text = {u"桥"_s},
                     .filters = {{Facet::Tag, {u"a"_s, u"b"_s}}, {Facet::Code, {u"a/"_s}}}},
        .allTags = {u"a"_s},
        .noneTags = {u"c"_s}};
    const AnnotationQuery left = TagRenaming::without(query, {u"a"_s});
    QCOMPARE(left, (AnnotationQuery{.articles = {.text = {u"桥"_s}, .filters = {{Facet::Tag, {u"b"_s}}}},
                                    .noneTags = {u"c"_s}}));
}

QTEST_GUILESS_MAIN(TestTagRenaming)
#include "tst_tagrenaming.moc"
