// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "app/text/notelinks.h"
#include "tests/app/library/fixture.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace library;
using text::DeepLink;
using Target = DeepLink::Target;

class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noteIsFoundFromWhatItLinksTo();
    void articleKnowsLinksToItsHighlights();
    void memoOfATagIsFoundToo();
    void followsEveryChangeOfTheNote();
    void undoAndRedoKeepLinksTrue();
    void linksOfOlderLibrariesAreFound();
    void renamedTargetShowsItsNewTitle();
    void lostTargetIsSaidToBeLost();
    void linkToAMergedTagLeadsOn();
    void trashedArticleIsSaidToBeInTheTrash();
    void annotationLeadsToItsPassage();
    void spanFollowsTheTextToANewVersion();
    void nameBecomesAStableLink_data();
    void nameBecomesAStableLink();
    void suggestsByPinyinAndEitherScript_data();
    void suggestsByPinyinAndEitherScript();
    void suggestsTheNewestWithoutWords();

private:
    [[nodiscard]] annotation::Annotation note(base::ArticleId article, const QString& text,
                                              std::optional<base::TextRange> range = {});
    [[nodiscard]] QString uidOf(base::ArticleId id);
    /// Titles of the notes that lead there.
    [[nodiscard]] QStringList linksTo(Target target, const QString& uid);
    [[nodiscard]] LinkTarget resolved(const DeepLink& link);

    std::unique_ptr<test::TemporaryLibrary> m_library;
    base::ArticleId m_market;
    base::ArticleId m_river;
};

void TestLinks::init()
{
    m_library = std::make_unique<test::TemporaryLibrary>();
    m_market = m_library->add({.title = u"早市搬家"_s, .text = u"摊位都搬到了河边。\n买菜的人不少。"_s});
    m_river = m_library->add({.title = u"河道治理"_s, .text = u"沿河各村加强巡查。\n河水变清了。"_s});
}

annotation::Annotation TestLinks::note(base::ArticleId article, const QString& text,
                                       std::optional<base::TextRange> range)
{
    return m_library->write([&](Stores& stores) {
        return stores.annotations.add({.article = article, .range = range, .note = text});
    });
}

QString TestLinks::uidOf(base::ArticleId id)
{
    return m_library->read([id](const Stores& stores) { return stores.articles.load(id); }).uid;
}

QStringList TestLinks::linksTo(Target target, const QString& uid)
{
    const auto links =
        m_library->read([&](const Stores& stores) { return stores.links.linksTo(target, uid); });
    QStringList titles;
    for (const Backlink& link : links)
        titles += link.from.title;
    return titles;
}

LinkTarget TestLinks::resolved(const DeepLink& link)
{
    return m_library->read([&](const Stores& stores) { return stores.links.resolve(link); });
}

void TestLinks::noteIsFoundFromWhatItLinksTo()
{
    const QString river = uidOf(m_river);
    const auto written = note(m_market, u"参见[[河道治理]](pizhu://article/%1)"_s.arg(river));
    const auto links =
        m_library->read([&](const Stores& stores) { return stores.links.linksTo(Target::Article, river); });
    QCOMPARE(links.size(), 1U);
    QCOMPARE(links.front().from.link.uid, written.uid);
    QCOMPARE(links.front().from.article, m_market);
    QCOMPARE(links.front().from.detail, u"早市搬家"_s);
    QCOMPARE(links.front().from.title, u"参见河道治理"_s);
    QCOMPARE(linksTo(Target::Article, uidOf(m_market)), QStringList());
}

void TestLinks::articleKnowsLinksToItsHighlights()
{
    const auto highlight = note(m_river, {}, base::TextRange{0, 4});
    const auto written = note(m_market, u"pizhu://annotation/"_s + highlight.uid);
    QCOMPARE(linksTo(Target::Annotation, highlight.uid).size(), 1);
    QCOMPARE(linksTo(Target::Article, uidOf(m_river)).size(), 1);
    Q_UNUSED(written);
}

void TestLinks::memoOfATagIsFoundToo()
{
    const QString market = uidOf(m_market);
    m_library->write([&](Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.ensure(u"民生/市场"_s);
        return stores.tags.codebook().setMemo(tag.value(), u"例：pizhu://article/"_s + market);
    });
    QCOMPARE(linksTo(Target::Article, market), QStringList{u"民生/市场"_s});
}

void TestLinks::followsEveryChangeOfTheNote()
{
    const QString river = uidOf(m_river);
    const QString market = uidOf(m_market);
    const auto written = note(m_market, u"pizhu://article/"_s + river);
    const auto setNote = [&](const QString& text) {
        m_library->write([&](Stores& stores) { return stores.annotations.setNote(written.id, text); });
    };
    setNote(u"`pizhu://article/%1` pizhu://article/%2"_s.arg(river, market));
    QCOMPARE(linksTo(Target::Article, river).size(), 0);
    QCOMPARE(linksTo(Target::Article, market).size(), 1);
    m_library->write([&](Stores& stores) { return stores.annotations.remove(std::array{written.id}); });
    QCOMPARE(linksTo(Target::Article, market).size(), 0);
}

void TestLinks::undoAndRedoKeepLinksTrue()
{
    const QString river = uidOf(m_river);
    const auto written = note(m_market, u"pizhu://article/"_s + river);
    m_library->write([&](Stores& stores) { return stores.annotations.remove(std::array{written.id}); });
    test::valueOf(m_library->library().undo().result());
    QCOMPARE(linksTo(Target::Article, river).size(), 1);
    m_library->reopen();
    test::valueOf(m_library->library().undo().result());
    QCOMPARE(linksTo(Target::Article, river).size(), 0);
    test::valueOf(m_library->library().redo().result());
    QCOMPARE(linksTo(Target::Article, river).size(), 1);
    QCOMPARE(m_library->problems(), QString());
}

void TestLinks::linksOfOlderLibrariesAreFound()
{
    const QString river = uidOf(m_river);
    const auto written = note(m_market, u"pizhu://article/"_s + river);
    Q_UNUSED(written);
    m_library->close();
    test::runScript(m_library->path(),
                    "DROP TABLE coder; ALTER TABLE journal DROP COLUMN beside; "
                    "DROP TABLE note_link; DROP "
                    "TRIGGER annotation_note_linked;"
                    "DROP TRIGGER annotation_note_relinked; DROP TRIGGER annotation_note_unlinked;"
                    "DROP TRIGGER tag_memo_linked; DROP TRIGGER tag_memo_relinked;"
                    "DROP TRIGGER tag_memo_unlinked; DROP TABLE article_pairs; PRAGMA user_version = 13");
    m_library->reopen();
    QCOMPARE(linksTo(Target::Article, river).size(), 1);
}

void TestLinks::renamedTargetShowsItsNewTitle()
{
    const base::TagId tag =
        m_library->write([](Stores& stores) { return stores.tags.ensure(u"机构/巡察"_s); });
    const QString uid = m_library->read([&](const Stores& stores) { return stores.tags.load(tag); }).uid;
    m_library->write([&](Stores& stores) { return stores.tags.rename(tag, u"巡视"_s); });
    QCOMPARE(resolved({.target = Target::Tag, .uid = uid}).title, u"机构/巡视"_s);
}

void TestLinks::lostTargetIsSaidToBeLost()
{
    for (const Target target : {Target::Article, Target::Annotation, Target::Tag}) {
        const LinkTarget found = resolved({.target = target, .uid = u"0193a1b2-gone"_s});
        QVERIFY(!found.exists);
    }
}

void TestLinks::linkToAMergedTagLeadsOn()
{
    const auto ensure = [this](const QString& path) {
        return m_library->write([path](Stores& stores) -> base::Result<Tag> {
            const auto id = stores.tags.ensure(path);
            return id ? stores.tags.load(*id) : base::fail(id.error());
        });
    };
    const Tag from = ensure(u"机构/监委"_s);
    const Tag into = ensure(u"制度/监督"_s);
    const auto written = note(m_river, u"见[监委](pizhu://tag/%1)，再见 pizhu://tag/%1"_s.arg(from.uid));
    m_library->write([&](Stores& stores) {
        return stores.tags.codebook().setMemo(from.id, u"同 pizhu://tag/"_s + from.uid);
    });
    const QString before = m_library->dump();
    m_library->write(
        [&](Stores& stores) { return stores.tags.codebook().merge(std::array{from.id}, into.id, true); });
    QVERIFY(linksTo(Target::Tag, from.uid).isEmpty());
    QCOMPARE(linksTo(Target::Tag, into.uid).size(), 2); // the note, and the memo it took over
    const auto now =
        m_library->read([&](const Stores& stores) { return stores.annotations.load(written.id); });
    QCOMPARE(now.note, u"见[监委](pizhu://tag/%1)，再见 pizhu://tag/%1"_s.arg(into.uid));
    test::valueOf(m_library->library().undo().result());
    QCOMPARE(m_library->dump(), before);
    QCOMPARE(linksTo(Target::Tag, from.uid).size(), 2);
}

void TestLinks::trashedArticleIsSaidToBeInTheTrash()
{
    const QString river = uidOf(m_river);
    const auto written = note(m_river, u"pizhu://article/"_s + uidOf(m_market));
    Q_UNUSED(written);
    m_library->write([&](Stores& stores) { return stores.articles.moveToTrash(std::array{m_river}); });
    QVERIFY(resolved({.uid = river}).isInTrash);
    QCOMPARE(linksTo(Target::Article, uidOf(m_market)).size(), 0); // what is in the trash says nothing
}

void TestLinks::annotationLeadsToItsPassage()
{
    const auto highlight = note(m_river, {}, base::TextRange{0, 4});
    const LinkTarget target = resolved({.target = Target::Annotation, .uid = highlight.uid});
    QCOMPARE(target.title, u"沿河各村"_s);
    QCOMPARE(target.detail, u"河道治理"_s);
    QCOMPARE(target.link.article, uidOf(m_river));
    QCOMPARE(target.range, std::optional(base::TextRange{0, 4}));
}

void TestLinks::spanFollowsTheTextToANewVersion()
{
    const QString first = u"会议在江边的旧仓库里举行，与会者三十人。\n第二段说明了为什么要在那里举行会议。"_s;
    const auto id = m_library->add({.title = u"旧仓库"_s, .text = first, .url = u"https://example.org/1"_s});
    const QString uid = uidOf(id);
    m_library->add({.title = u"旧仓库"_s,
                    .text = u"编者按：新加的一段。\n"_s + first,
                    .url = u"https://example.org/1"_s});
    const base::TextRange then{22, 30};
    const LinkTarget target = resolved({.uid = uid, .range = then, .version = 1});
    QVERIFY(target.range);
    const QString now =
        m_library->read([id](const Stores& stores) { return stores.articles.load(id); }).document.text;
    QCOMPARE(target.range->of(now).toString(), then.of(first).toString());
}

void TestLinks::nameBecomesAStableLink_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("found");
    QTest::newRow("article") << u"早市搬家"_s << true;
    QTest::newRow("article in the other script") << u"早市搬家"_s << true;
    QTest::newRow("tag") << u"机构/巡察"_s << true;
    QTest::newRow("tag in the other script") << u"機構/巡察"_s << true;
    QTest::newRow("two of that title") << u"重名"_s << false;
    QTest::newRow("none of that name") << u"没有这个"_s << false;
}

void TestLinks::nameBecomesAStableLink()
{
    QFETCH(const QString, name);
    QFETCH(const bool, found);
    m_library->add({.title = u"重名"_s, .text = u"其一。"_s});
    m_library->add({.title = u"重名"_s, .text = u"其二。"_s});
    m_library->write([](Stores& stores) { return stores.tags.ensure(u"机构/巡察"_s); });
    const QString before = u"见[[%1]]与`[[%1]]`。"_s.arg(name);
    const QString after =
        m_library->read([&](const Stores& stores) { return stores.links.withStableLinks(before); });
    if (!found) {
        QCOMPARE(after, before);
        return;
    }
    const auto links = text::noteLinks(after);
    QCOMPARE(links.size(), 1U);
    QVERIFY(links.front().target);
    QVERIFY(resolved(*links.front().target).exists);
    QVERIFY(after.endsWith(u"与`[[%1]]`。"_s.arg(name)));
}

void TestLinks::suggestsByPinyinAndEitherScript_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("title by initials") << u"hdzl"_s << u"河道治理"_s;
    QTest::newRow("title by characters") << u"早市"_s << u"早市搬家"_s;
    QTest::newRow("title in the other script") << u"河道治裏"_s.left(3) << u"河道治理"_s;
    QTest::newRow("tag by pinyin") << u"xuncha"_s << u"机构/巡察"_s;
    QTest::newRow("highlight by pinyin") << u"yanhe"_s << u"沿河各村"_s;
    QTest::newRow("highlight by its note") << u"没有头绪"_s << u"沿河各村"_s;
}

void TestLinks::suggestsByPinyinAndEitherScript()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, expected);
    m_library->write([](Stores& stores) { return stores.tags.ensure(u"机构/巡察"_s); });
    const auto highlight = note(m_river, u"还没有头绪"_s, base::TextRange{0, 4});
    Q_UNUSED(highlight);
    const auto found =
        m_library->read([&](const Stores& stores) { return stores.links.suggestions(typed, 8); });
    QStringList titles;
    for (const LinkTarget& target : found)
        titles += target.title;
    QVERIFY2(titles.contains(expected), qPrintable(titles.join(u" | "_s)));
}

void TestLinks::suggestsTheNewestWithoutWords()
{
    const auto found = m_library->read([&](const Stores& stores) { return stores.links.suggestions({}, 8); });
    QCOMPARE(found.size(), 2U);
}

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
