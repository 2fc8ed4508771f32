// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/widgets/searchfield.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::Stores;

/// Every word of the query language, typed into the search field of the window.
class TestQueryFields : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::SearchField& search() { return *m_fixture->part<ui::SearchField>("searchField"); }
    template <typename F>
    void write(F change)
    {
        if (const auto done = m_fixture->library().write(u"x"_s, std::move(change)).result(); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void annotate();

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void init();
    void findsWhatOneTypes_data();
    void findsWhatOneTypes();
    void saysWhatItDoesNotKnow_data();
    void saysWhatItDoesNotKnow();
};

void TestQueryFields::initTestCase()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    annotate();
    m_fixture->openWindow();
}

void TestQueryFields::init()
{
    test::retype(search(), {});
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

/// A highlight with a note and a code, an article that has a tag, one that is read and starred.
void TestQueryFields::annotate()
{
    const base::ArticleId committee = m_fixture->article(test::kCommitteeTitle);
    const base::ArticleId rare = m_fixture->article(test::kRareTitle);
    const base::ArticleId bridge = m_fixture->article(test::kBridgeTitle);
    const auto load = [committee](const Stores& stores) { return stores.articles.load(committee); };
    const qsizetype quote = m_fixture->library().read(load).result()->document.text.indexOf(test::kQuote);
    write([=](Stores& stores) {
        return stores.annotations.add({.article = committee,
                                       .range = base::TextRange{quote, quote + test::kQuote.size()},
                                       .color = annotation::HighlightColor::Rose,
                                       .note = u"谁来核对这些账单"_s});
    });
    write([=](Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.ensure(u"手艺/修表"_s);
        return tag ? stores.tags.tagArticles(std::array{rare}, *tag) : base::fail(tag.error());
    });
    write([=](Stores& stores) {
        return stores.articles.setReadState(std::array{bridge}, library::ReadState::Read);
    });
    write([=](Stores& stores) { return stores.articles.setStarred(std::array{bridge}, true); });
}

void TestQueryFields::findsWhatOneTypes_data()
{
    const QString bridge = test::kBridgeTitle;       // 2024, simplified
    const QString library = test::kLibraryTitle;     // 2023, traditional
    const QString committee = test::kCommitteeTitle; // 2022, simplified
    const QString rare = test::kRareTitle;           // 2021, simplified
    const QStringList all{bridge, library, committee, rare};
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found"); // newest first
    const auto row = [](const char* name, const QString& typed, const QStringList& found) {
        QTest::newRow(name) << typed << found;
    };
    row("one character", u"账"_s, {bridge, committee});
    row("both words", u"监督 软件"_s, {committee});
    row("AND", u"监督 AND 软件"_s, {committee});
    row("OR", u"软件 OR 明细账"_s, {bridge, committee});
    row("NOT", u"监督 NOT 账本"_s, {library, committee, rare});
    row("minus", u"监督 -账本"_s, {library, committee, rare});
    row("parentheses", u"监督 (软件 OR 软体)"_s, {library, committee});
    row("a phrase", u"\"预算监督\""_s, {committee});
    row("NEAR", u"报价单 NEAR/5 高档内存"_s, {committee});
    row("not so near", u"路灯 NEAR/5 发票"_s, {});
    row("a prefix", u"软*"_s, {library, committee});
    row("exactly this script", u"=監督"_s, {library});
    row("exactly the other script", u"=监督"_s, {bridge, committee, rare});
    row("variants and width", u"监督，"_s, all);
    row("title", u"title:明细账"_s, {bridge});
    row("source", u"source:山城"_s, {library});
    row("author", u"author:宋知行"_s, {bridge});
    row("category", u"category:基层治理"_s, {committee});
    row("tag", u"tag:手艺"_s, {rare});
    row("tag below", u"tag:手艺/修表"_s, {rare});
    row("note", u"note:核对"_s, {committee});
    row("highlight", u"highlight:预算監督"_s, {committee});
    row("colour", u"color:rose"_s, {committee});
    row("script", u"script:hant"_s, {library});
    row("has a highlight", u"has:highlight"_s, {committee});
    row("has a note", u"has:note"_s, {committee});
    row("has none", u"-has:highlight"_s, {bridge, library, rare});
    row("unread", u"is:unread"_s, {library, committee, rare});
    row("after a month", u"after:2022-05"_s, {bridge, library});
    row("before a year", u"before:2022"_s, {rare});
    row("a range", u"date:2021..2022"_s, {committee, rare});
    row("a month", u"date:2023-05"_s, {library});
    row("imported", u"imported:2020.."_s, all);
    row("versions", u"version:2"_s, {});
    row("fields and words", u"监督 script:hans -is:unread"_s, {bridge});
}

void TestQueryFields::findsWhatOneTypes()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, found);
    test::type(search(), typed);
    QTRY_COMPARE(m_fixture->window().query().text.text, typed);
    QTRY_COMPARE(m_fixture->listed(), found);
    QVERIFY(search().marks().empty());
}

void TestQueryFields::saysWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked");
    QTest::newRow("a field") << u"监督 mood:calm"_s << u"mood:calm"_s;
    QTest::newRow("a value") << u"color:purplish 监督"_s << u"color:purplish"_s;
    QTest::newRow("a date") << u"date:2021-13"_s << u"date:2021-13"_s;
    QTest::newRow("a parenthesis") << u"监督)"_s << u")"_s;
}

/// Softly: a line below, the place underlined, and still a search.
void TestQueryFields::saysWhatItDoesNotKnow()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, marked);
    test::type(search(), typed);
    QTRY_COMPARE(search().marks().size(), std::size_t{1});
    QCOMPARE(search().marks().front().range.of(search().text()).toString(), marked);
    const auto* notice = m_fixture->part<QLabel>("searchNotices");
    QVERIFY(notice->isVisible() && !notice->text().isEmpty());
    QVERIFY(search().hasFocus());
}

PIZHU_READER_TEST_MAIN(TestQueryFields)
#include "tst_queryfields.moc"
