// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "app/library/tagusage.h"
#include "tests/app/library/fixture.h"
#include "tests/support/waiting.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::AnnotationId;
using base::ArticleId;
using base::ErrorCode;
using base::TagId;

class TestCodebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_library.reset(); }
    void keepsPastDefinitions();
    void listsWhatWasTaggedUnderAnOldDefinition();
    void keysAreUnique();
    void aliasesFindTheTag();
    void refusesAliasesThatMeanAnotherTag();
    void ordersSiblingsByHand();
    void countsWithChildrenOnce();
    void mergesWithoutLoss();
    void mergesChildrenOfOneName();
    void mergedNamesStillFind();
    void mergesManyAtOnce();
    void mergesATagAndOneBelowItTogether();
    void mergesAllOrNothing();
    void refusesToMergeIntoATagBelow();
    void splitsWhatIsChosen();
    void tellsWhatDeletingTakes();
    void remembersRecentTags();
    void retaggingKeepsTheTime();

private:
    TagId ensure(const QString& path)
    {
        return m_library->write([path](Stores& stores) { return stores.tags.ensure(path); });
    }
    Tag tag(const QString& path)
    {
        return m_library->read([path](const Stores& stores) -> base::Result<Tag> {
            return stores.tags.load(valueOf(stores.tags.find(path)).value_or(TagId{}));
        });
    }
    AnnotationId annotate(base::TextRange range, std::vector<TagId> tags)
    {
        const NewAnnotation added{.article = m_article, .range = range, .tags = std::move(tags)};
        return m_library->write([added](Stores& stores) { return stores.annotations.add(added); }).id;
    }
    template <typename F>
    auto change(F f)
    {
        return m_library->library()
            .write(u"step"_s, [f](Stores& stores) { return f(stores.tags.codebook()); })
            .result();
    }
    template <typename F>
    auto usage(F f)
    {
        return m_library->read([f](const Stores& stores) { return f(stores.tags.usage()); });
    }
    QString paths()
    {
        QStringList found;
        for (const Tag& one : m_library->read([](const Stores& stores) { return stores.tags.all(); }))
            found.append(one.path);
        return found.join(u' ');
    }
    std::vector<TagId> tagsOf(AnnotationId id)
    {
        return m_library->read([id](const Stores& stores) { return stores.annotations.load(id); }).tags;
    }

    std::unique_ptr<TemporaryLibrary> m_library;
    ArticleId m_article;
};

void TestCodebook::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    m_article = m_library->add({.title = u"甲"_s, .text = u"做实监督文章，加强日常管理。"_s});
}

void TestCodebook::keepsPastDefinitions()
{
    const TagId id = ensure(u"监督"_s);
    const TagDefinition first{.description = u"一"_s, .example = u"例"_s};
    const TagDefinition second{.description = u"二"_s, .inclusion = u"含"_s, .exclusion = u"不含"_s};
    for (const TagDefinition& definition : {first, first, second})
        valueOf(change([&](Codebook codebook) { return codebook.define(id, definition); }));
    QCOMPARE(tag(u"监督"_s).definition, second);
    QVERIFY(tag(u"监督"_s).definedAt.isValid());
    const auto past = usage([id](const TagUsage& use) { return use.pastDefinitions(id); });
    QCOMPARE(past.size(), 1U);
    QCOMPARE(past.front().definition, first);
    QCOMPARE(past.front().until, tag(u"监督"_s).definedAt);
    valueOf(m_library->library().undo().result());
    QCOMPARE(tag(u"监督"_s).definition, first);
    QVERIFY(usage([id](const TagUsage& use) { return use.pastDefinitions(id); }).empty());
}

void TestCodebook::listsWhatWasTaggedUnderAnOldDefinition()
{
    const TagId id = ensure(u"监督"_s);
    valueOf(change([=](Codebook codebook) { return codebook.define(id, {.description = u"一"_s}); }));
    const AnnotationId old = annotate({0, 2}, {id});
    const auto before = [&] {
        QStringList found;
        for (const TaggedPassage& passage : usage([id](const TagUsage& use) { return use.codedBefore(id); }))
            found.append(passage.exact);
        return found.join(u' ');
    };
    QCOMPARE(before(), QString());
    valueOf(change([=](Codebook codebook) {
        return codebook.define(id, {.description = u"一。"_s}, Redefinition::Wording);
    }));
    QCOMPARE(before(), QString());
    test::waitForTheNextMillisecond();
    valueOf(change([=](Codebook codebook) { return codebook.define(id, {.description = u"二"_s}); }));
    test::waitForTheNextMillisecond();
    annotate({2, 4}, {id});
    QCOMPARE(before(), u"做实"_s);
    valueOf(change([=](Codebook codebook) { return codebook.confirm(id, std::array{old}); }));
    QCOMPARE(before(), QString());
    valueOf(m_library->library().undo().result());
    QCOMPARE(before(), u"做实"_s);
}

void TestCodebook::keysAreUnique()
{
    const TagId a = ensure(u"a"_s);
    const TagId b = ensure(u"b"_s);
    valueOf(change([=](Codebook codebook) { return codebook.setShortcut(a, u"q"_s); }));
    QCOMPARE(tag(u"a"_s).shortcut, u"Q"_s);
    const auto taken = change([=](Codebook codebook) { return codebook.setShortcut(b, u"Q"_s); });
    QCOMPARE(taken.error().code, ErrorCode::Conflict);
    QVERIFY2(taken.error().message.contains(u"“a”"_s), qPrintable(taken.error().message));
    QCOMPARE(change([=](Codebook codebook) { return codebook.setShortcut(b, u"qq"_s); }).error().code,
             ErrorCode::InvalidInput);
    valueOf(change([=](Codebook codebook) { return codebook.setShortcut(a, {}); }));
    valueOf(change([=](Codebook codebook) { return codebook.setShortcut(b, u"q"_s); }));
}

void TestCodebook::aliasesFindTheTag()
{
    const TagId id = ensure(u"制度/监督"_s);
    m_library->write(
        [=, this](Stores& stores) { return stores.tags.tagArticles(std::array{m_article}, id); });
    valueOf(change([=](Codebook codebook) {
        return codebook.setAliases(id, {u"監察"_s, u"机构 / 监委"_s});
    }));
    QCOMPARE(tag(u"制度/监督"_s).aliases, (QStringList{u"机构/监委"_s, u"監察"_s}));
    for (const QString& name : {u"制度/监察"_s, u"监察"_s, u"機構/監委"_s, u"监委"_s}) {
        QCOMPARE(ensure(name), id);
        QCOMPARE(m_library->titles(u"tag:"_s + name), QStringList{u"甲"_s});
    }
    QCOMPARE(paths(), u"制度 制度/监督"_s);
    m_library->write([=](Stores& stores) { return stores.tags.rename(id, u"监察"_s); });
    QCOMPARE(tag(u"制度/监察"_s).aliases, QStringList{u"机构/监委"_s});
}

void TestCodebook::refusesAliasesThatMeanAnotherTag()
{
    const TagId id = ensure(u"a/b"_s);
    const TagId other = ensure(u"a/c"_s);
    for (const QString& alias : {u"c"_s, u"A/C"_s, u"a"_s}) {
        const auto done = change([=](Codebook codebook) { return codebook.setAliases(id, {alias}); });
        QCOMPARE(done.has_value(), alias == u"a"_s); // elsewhere in the tree
    }
    valueOf(change([=](Codebook codebook) { return codebook.setAliases(id, {u"d"_s}); }));
    const auto rename = [other](Stores& stores) { return stores.tags.rename(other, u"D"_s); };
    QCOMPARE(m_library->library().write(u"x"_s, rename).result().error().code, ErrorCode::Conflict);
}

void TestCodebook::ordersSiblingsByHand()
{
    const TagId a = ensure(u"a"_s);
    ensure(u"b"_s);
    const TagId c = ensure(u"c"_s);
    valueOf(change([=](Codebook codebook) { return codebook.place(c, {}, 0); }));
    QCOMPARE(paths(), u"c a b"_s);
    ensure(u"aa"_s);
    QCOMPARE(paths(), u"c a b aa"_s);
    valueOf(change([=](Codebook codebook) { return codebook.place(a, c, -1); }));
    QCOMPARE(paths(), u"c c/a b aa"_s);
    valueOf(change([=](Codebook codebook) { return codebook.place(a, {}, 1); }));
    QCOMPARE(paths(), u"c a b aa"_s);
    valueOf(change([](Codebook codebook) { return codebook.sortChildren({}); }));
    QCOMPARE(paths(), u"a aa b c"_s);
}

void TestCodebook::countsWithChildrenOnce()
{
    const TagId parent = ensure(u"a"_s);
    const TagId child = ensure(u"a/b"_s);
    annotate({0, 2}, {parent, child});
    annotate({2, 4}, {child});
    m_library->write(
        [=, this](Stores& stores) { return stores.tags.tagArticles(std::array{m_article}, child); });
    const auto counts = usage([](const TagUsage& use) { return use.counts(); });
    QCOMPARE(counts.value(parent), (TagCounts{0, 1, 1, 2}));
    QCOMPARE(counts.value(child), (TagCounts{1, 2, 1, 2}));
}

void TestCodebook::mergesWithoutLoss()
{
    const TagId from = ensure(u"监察"_s);
    const TagId into = ensure(u"监督"_s);
    const AnnotationId both = annotate({0, 2}, {from, into});
    const AnnotationId one = annotate({2, 4}, {from});
    m_library->write([=, this](Stores& stores) -> base::Result<void> {
        valueOf(stores.tags.tagArticles(std::array{m_article}, from));
        valueOf(stores.tags.setColor(from, annotation::HighlightColor::Sky));
        valueOf(stores.tags.codebook().setMemo(from, u"备忘"_s));
        valueOf(stores.tags.codebook().define(into, {.description = u"目标"_s}));
        valueOf(stores.tags.codebook().setShortcut(from, u"j"_s));
        return stores.tags.codebook().define(from, {.description = u"旧定义"_s, .inclusion = u"含"_s});
    });
    const auto preview = usage([=](const TagUsage& use) { return use.mergePreview(std::array{from}, into); });
    QCOMPARE(preview, (TagMergePreview{2, 1, 1, 0, 0}));
    const QString before = m_library->dump();
    valueOf(change([=](Codebook codebook) { return codebook.merge(std::array{from}, into, true); }));
    QCOMPARE(paths(), u"监督"_s);
    QCOMPARE(tagsOf(both), std::vector{into});
    QCOMPARE(tagsOf(one), std::vector{into});
    const Tag merged = tag(u"监察"_s);
    QCOMPARE(merged.id, into);
    QCOMPARE(merged.color, std::optional(annotation::HighlightColor::Sky));
    QCOMPARE(merged.shortcut, u"J"_s);
    QCOMPARE(merged.definition.description, u"目标"_s);
    for (const QString& kept : {u"备忘"_s, u"旧定义"_s, u"含"_s, u"监察"_s})
        QVERIFY2(merged.memo.contains(kept), qPrintable(merged.memo));
    QCOMPARE(m_library->titles(u"tag:监察"_s), QStringList{u"甲"_s});
    QCOMPARE(merged.articleCount, 1);
    valueOf(m_library->library().undo().result());
    QCOMPARE(m_library->dump(), before);
    QCOMPARE(m_library->problems(), QString());
}

void TestCodebook::mergesChildrenOfOneName()
{
    const TagId deep = ensure(u"a/x/y"_s);
    ensure(u"a/z"_s);
    ensure(u"b/X"_s);
    const AnnotationId annotation = annotate({0, 2}, {deep, tag(u"a/x"_s).id});
    const TagId from = tag(u"a"_s).id;
    const TagId into = tag(u"b"_s).id;
    valueOf(change([=](Codebook codebook) { return codebook.merge(std::array{from}, into, false); }));
    QCOMPARE(paths(), u"b b/X b/X/y b/z"_s);
    QCOMPARE(tagsOf(annotation), (std::vector{deep, tag(u"b/X"_s).id}));
    QVERIFY(tag(u"b"_s).aliases.isEmpty());
}

void TestCodebook::mergedNamesStillFind()
{
    const TagId from = ensure(u"机构/监委"_s);
    const TagId into = ensure(u"制度/监督"_s);
    valueOf(change([=](Codebook codebook) { return codebook.merge(std::array{from}, into, true); }));
    QCOMPARE(tag(u"制度/监督"_s).aliases, QStringList{u"机构/监委"_s});
    QCOMPARE(ensure(u"机构/监委"_s), into);
    QCOMPARE(paths(), u"制度 制度/监督 机构"_s);
}

void TestCodebook::mergesManyAtOnce()
{
    const TagId into = ensure(u"目标"_s);
    std::vector<TagId> sources;
    std::vector<AnnotationId> annotations;
    for (int i = 0; i < 30; ++i) {
        sources.push_back(ensure(u"来源%1"_s.arg(i)));
        const TagId child = ensure(u"来源%1/同名"_s.arg(i));
        annotations.push_back(annotate({i % 5, i % 5 + 2}, {sources.back(), child}));
    }
    sources.push_back(sources.front()); // chosen twice
    valueOf(change([&](Codebook codebook) { return codebook.setShortcut(sources[3], u"k"_s); }));
    valueOf(change([&](Codebook codebook) { return codebook.define(sources[4], {.description = u"四"_s}); }));
    valueOf(change([&](Codebook codebook) { return codebook.define(sources[5], {.description = u"五"_s}); }));
    const QString before = m_library->dump();
    valueOf(change([&](Codebook codebook) { return codebook.merge(sources, into, true); }));
    QCOMPARE(paths(), u"目标 目标/同名"_s);
    for (const AnnotationId id : annotations)
        QCOMPARE(tagsOf(id), (std::vector{into, tag(u"目标/同名"_s).id}));
    QCOMPARE(tag(u"目标"_s).shortcut, u"K"_s);
    QCOMPARE(tag(u"目标"_s).definition.description, u"四"_s);
    QVERIFY(tag(u"目标"_s).memo.contains(u"五"_s));
    QCOMPARE(tag(u"目标"_s).aliases.size(), 30);
    QCOMPARE(ensure(u"来源7"_s), into);
    QCOMPARE(ensure(u"来源7/同名"_s), tag(u"目标/同名"_s).id);
    const QString after = m_library->dump();
    valueOf(m_library->library().undo().result());
    QCOMPARE(m_library->dump(), before);
    valueOf(m_library->library().redo().result());
    QCOMPARE(m_library->dump(), after);
    QCOMPARE(m_library->problems(), QString());
}

void TestCodebook::mergesATagAndOneBelowItTogether()
{
    const TagId parent = ensure(u"a"_s);
    const TagId child = ensure(u"a/b"_s);
    ensure(u"a/b/c"_s);
    const TagId into = ensure(u"d"_s);
    const AnnotationId id = annotate({0, 2}, {child});
    valueOf(change([=](Codebook codebook) {
        return codebook.merge(std::array{parent, child}, into, false);
    }));
    QCOMPARE(paths(), u"d d/c"_s);
    QCOMPARE(tagsOf(id), std::vector{into});
}

void TestCodebook::mergesAllOrNothing()
{
    const TagId one = ensure(u"a"_s);
    const TagId into = ensure(u"b/c"_s);
    const TagId above = ensure(u"b"_s);
    annotate({0, 2}, {one});
    const QString before = m_library->dump();
    const auto done = change([=](Codebook codebook) {
        return codebook.merge(std::array{one, above}, into, true);
    });
    QCOMPARE(done.error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_library->dump(), before);
}

void TestCodebook::refusesToMergeIntoATagBelow()
{
    const TagId child = ensure(u"a/b"_s);
    const TagId parent = ensure(u"a"_s);
    for (const TagId target : {child, parent})
        QCOMPARE(change([=](Codebook codebook) { return codebook.merge(std::array{parent}, target, true); })
                     .error()
                     .code,
                 ErrorCode::InvalidInput);
    valueOf(change([=](Codebook codebook) { return codebook.merge(std::array{child}, parent, true); }));
    QCOMPARE(paths(), u"a"_s);
    QCOMPARE(ensure(u"a/b"_s), parent);
}

void TestCodebook::splitsWhatIsChosen()
{
    const TagId id = ensure(u"监督"_s);
    const AnnotationId stays = annotate({0, 2}, {id});
    const AnnotationId goes = annotate({2, 4}, {id});
    m_library->write(
        [=, this](Stores& stores) { return stores.tags.tagArticles(std::array{m_article}, id); });
    const auto passages = usage([id](const TagUsage& use) { return use.passages(id); });
    QCOMPARE(passages.size(), 2U);
    QCOMPARE(passages.front().exact, u"做实"_s);
    const TagId made = valueOf(change([=](Codebook codebook) {
        return codebook.split(id, {.path = u"监督/日常"_s, .annotations = {goes}});
    }));
    QCOMPARE(tagsOf(stays), std::vector{id});
    QCOMPARE(tagsOf(goes), std::vector{made});
    QCOMPARE(usage([id](const TagUsage& use) { return use.articles(id); }).size(), 1U);
    QCOMPARE(change([=](Codebook codebook) { return codebook.split(id, {.path = u"监督"_s}); }).error().code,
             ErrorCode::InvalidInput);
}

void TestCodebook::tellsWhatDeletingTakes()
{
    const TagId parent = ensure(u"a"_s);
    const TagId child = ensure(u"a/b"_s);
    annotate({0, 2}, {parent, child});
    m_library->write(
        [=, this](Stores& stores) { return stores.tags.tagArticles(std::array{m_article}, child); });
    QCOMPARE(usage([parent](const TagUsage& use) { return use.removal(parent); }), (TagRemoval{1, 1, 1}));
    const QString before = m_library->dump();
    m_library->write([parent](Stores& stores) { return stores.tags.remove(parent); });
    QCOMPARE(paths(), QString());
    valueOf(m_library->library().undo().result());
    QCOMPARE(m_library->dump(), before);
}

void TestCodebook::remembersRecentTags()
{
    const TagId a = ensure(u"a"_s);
    const TagId b = ensure(u"b"_s);
    ensure(u"never"_s);
    annotate({0, 2}, {b});
    test::waitForTheNextMillisecond();
    m_library->write([=, this](Stores& stores) { return stores.tags.tagArticles(std::array{m_article}, a); });
    QCOMPARE(usage([](const TagUsage& use) { return use.recent(5); }), (std::vector{a, b}));
    QCOMPARE(usage([](const TagUsage& use) { return use.recent(1); }), std::vector{a});
}

void TestCodebook::retaggingKeepsTheTime()
{
    const TagId a = ensure(u"a"_s);
    const TagId b = ensure(u"b"_s);
    const AnnotationId id = annotate({0, 2}, {a});
    const QDateTime added = usage([a](const TagUsage& use) { return use.passages(a); }).front().added;
    test::waitForTheNextMillisecond();
    m_library->write([=](Stores& stores) { return stores.annotations.setTags(id, std::array{a, b}); });
    QCOMPARE(usage([a](const TagUsage& use) { return use.passages(a); }).front().added, added);
    QVERIFY(usage([b](const TagUsage& use) { return use.passages(b); }).front().added > added);
}

QTEST_GUILESS_MAIN(TestCodebook)
#include "tst_codebook.moc"
