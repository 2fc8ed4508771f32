// SPDX-License-Identifier: GPL-3.0-or-later
// What changes all of a long article: what is read comes first, the rest part by part behind it.
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readerfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/reader/besidepane.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/readingsession.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebEngineScript>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::ArticleId;
using base::TextRange;
using document::BlockKind;
using library::Stores;
using text::ViewScript;

namespace {

constexpr int kParagraphs = 800;

/// In Taiwan 软件 is 軟體, and 互联网 网际网路, which is longer.
QString paragraph(int number)
{
    return u"第%1段，桥头的人说：软件与互联网都要公开，监督干部的制度后来写进了章程；"_s.arg(number) +
           u"船夫等在桥下，看河水流过石头，听见远处有人发问。"_s.repeated(12);
}

library::NewArticle longArticle()
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (int i = 0; i < kParagraphs; ++i)
        builder.append({.kind = BlockKind::Paragraph, .indented = true}, paragraph(i));
    article.document = builder.take();
    article.metadata.title = {u"长文"_s, document::FieldOrigin::Pattern, 1};
    article.metadata.url = {u"https://example.org/long"_s, document::FieldOrigin::Pattern, 1};
    article.metadata.script = text::Script::Hans;
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.origin = u"/imported/long"_s;
    return article;
}

QString languageOf(ViewScript script)
{
    return text::languageTag(script, text::Script::Hans);
}

} // namespace

class TestLongArticle : public QObject, protected test::ReaderFixture
{
    Q_OBJECT

private:
    void goTo(int paragraph);
    [[nodiscard]] QString blockText(int index)
    {
        return test::evaluate(view(), u"document.getElementById('b%1').textContent"_s.arg(index)).toString();
    }
    /// All blocks are there, in order, and each in the script.
    [[nodiscard]] QString wrongBlock(ui::ArticleView& view, const QString& word);
    [[nodiscard]] qint64 firstVisible()
    {
        return test::evaluate(view(), u"pizhu.firstVisible()"_s).toLongLong();
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void anotherScriptBeginsWhereOneReads_data();
    void anotherScriptBeginsWhereOneReads();
    void placeAndSelectionStay_data();
    void placeAndSelectionStay();
    void theNextChangeDropsTheOneBefore();
    void anotherScriptWhileTheArticleOpens();
    void aHighlightMadeMeanwhileStands();
    void whoeverScrollsAheadFindsTheScriptThere();
    void repairsOfTheWholeTextAreHidden();
    void aCorrectionKeepsPlaceAndSelection();
    void theTextBesideComesInPartsToo();
};

void TestLongArticle::goTo(int paragraph)
{
    const qsizetype place = m_pane->session().document()->blocks[std::size_t(paragraph)].range.start;
    view().scrollToTop(place);
    QTRY_COMPARE(view().lastPlace().offset, place);
}

QString TestLongArticle::wrongBlock(ui::ArticleView& view, const QString& word)
{
    const QString script =
        u"(() => { const blocks = Array.from(document.getElementById('body').children);"
        u" if (blocks.length !== %1) return blocks.length + ' blocks';"
        u" const i = blocks.findIndex((b, i) => b.id !== 'b' + i || !b.textContent.includes('%2'));"
        u" return i < 0 ? '' : blocks[i].id + ' at ' + i + ': ' + blocks[i].textContent.slice(0, 30); })()"_s;
    return test::evaluate(view, script.arg(kParagraphs).arg(word)).toString();
}

void TestLongArticle::anotherScriptBeginsWhereOneReads_data()
{
    QTest::addColumn<int>("paragraph");
    QTest::newRow("at the beginning") << 0;
    QTest::newRow("in the middle") << 400;
    QTest::newRow("near the end") << 790;
}

void TestLongArticle::anotherScriptBeginsWhereOneReads()
{
    QFETCH(const int, paragraph);
    open(add(longArticle()));
    if (paragraph > 0)
        view().scrollToTop(m_pane->session().document()->blocks[std::size_t(paragraph)].range.start);
    QTRY_VERIFY(paragraph == 0 || view().lastPlace().offset > 0);
    const int far = paragraph < 400 ? kParagraphs - 1 : 0;
    QSignalSpy changed(&view(), &ui::ArticleView::textChanged);
    QStringList begun;
    // Asked for in the moment in which the first part is on its way to the page.
    connect(&m_pane->session(), &ui::ReadingSession::updateReady, this, [&](const ui::PageUpdate& update) {
        QVERIFY(update.hasMore);
        const QString texts =
            u"[document.getElementById('b%1').textContent,"
            u" document.getElementById('b%2').textContent, document.documentElement.lang]"_s;
        view().page()->runJavaScript(texts.arg(paragraph).arg(far), QWebEngineScript::ApplicationWorld,
                                     [&begun](const QVariant& answer) { begun = answer.toStringList(); });
    });
    m_pane->setViewScript(ViewScript::Hant);
    QTRY_COMPARE(begun.size(), 3);
    QVERIFY2(begun.at(0).contains(u"監督幹部"), qPrintable(begun.at(0).left(40)));
    QVERIFY2(begun.at(1).contains(u"监督干部"), qPrintable(begun.at(1).left(40)));
    QCOMPARE(begun.at(2), languageOf(ViewScript::Hant));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(wrongBlock(view(), u"監督幹部"_s), QString());
    QCOMPARE(m_pane->progress() > 0.95, paragraph > 780);
}

void TestLongArticle::placeAndSelectionStay_data()
{
    QTest::addColumn<QString>("selected");
    QTest::newRow("plain words") << u"监督干部"_s;
    QTest::newRow("part of a phrase that is longer in another script") << u"互联"_s;
    QTest::newRow("over paragraphs") << QString();
}

void TestLongArticle::placeAndSelectionStay()
{
    QFETCH(const QString, selected);
    open(add(longArticle()));
    goTo(400);
    const auto document = m_pane->session().document();
    const qsizetype at = document->text.indexOf(selected, document->blocks[401].range.start);
    const TextRange range =
        selected.isEmpty() ? TextRange{document->blocks[100].range.start + 7, document->blocks[700].range.end}
                           : TextRange{at, at + selected.size()};
    m_pane->caret().select(range);
    QTRY_VERIFY(view().selection());
    const ui::PagePlace before = view().lastPlace();
    const qint64 first = firstVisible();

    QSignalSpy changed(&view(), &ui::ArticleView::textChanged);
    int changes = 0;
    for (const ViewScript script : {ViewScript::Hant, ViewScript::HantTw, ViewScript::HantHk,
                                    ViewScript::Hans, ViewScript::HantTw, ViewScript::Source}) {
        m_pane->setViewScript(script);
        ++changes;
        QTRY_COMPARE(changed.count(), changes);
        QCOMPARE(firstVisible(), first);
        QVERIFY(view().selection());
    }
    QCOMPARE(view().selection()->range, range);
    QCOMPARE(m_pane->selection(), std::optional(range));
    QCOMPARE(test::evaluate(view(), u"document.getSelection().toString().length"_s).toInt() > 0, true);
    QTRY_COMPARE(view().lastPlace().offset, before.offset);
    const double top = test::evaluate(view(), u"pizhu.place().dy"_s).toDouble();
    QVERIFY2(qAbs(top - before.below) < 2, qPrintable(u"%1 → %2"_s.arg(before.below).arg(top)));
}

void TestLongArticle::theNextChangeDropsTheOneBefore()
{
    open(add(longArticle()));
    goTo(300);
    const qint64 first = firstVisible();
    QSignalSpy changed(&view(), &ui::ArticleView::textChanged);
    QSignalSpy parts(&m_pane->session(), &ui::ReadingSession::partReady);
    m_pane->setViewScript(ViewScript::Hant);
    QTRY_VERIFY(!parts.isEmpty());
    m_pane->setViewScript(ViewScript::HantTw);
    m_pane->setViewScript(ViewScript::HantHk);
    m_pane->setViewScript(ViewScript::HantTw);
    QTRY_COMPARE(m_pane->session().shownScript(), ViewScript::HantTw);
    QTRY_VERIFY(!changed.isEmpty());
    QTRY_COMPARE(wrongBlock(view(), u"軟體"_s), QString());
    QCOMPARE(firstVisible(), first);
    QCOMPARE(test::evaluate(view(), u"document.documentElement.lang"_s).toString(),
             languageOf(ViewScript::HantTw));
}

void TestLongArticle::anotherScriptWhileTheArticleOpens()
{
    const ArticleId id = add(longArticle());
    QSignalSpy begun(&view(), &ui::ArticleView::pageBegun);
    QSignalSpy opened(m_pane.get(), &ui::ReaderPane::articleOpened);
    connect(&m_pane->session(), &ui::ReadingSession::pageReady, m_pane.get(),
            [this] { m_pane->setViewScript(ViewScript::Hant); });
    m_pane->openArticle(id);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(begun.count(), 1);
    QTRY_COMPARE(wrongBlock(view(), u"監督幹部"_s), QString());
    QCOMPARE(m_pane->session().shownScript(), ViewScript::Hant);
}

void TestLongArticle::aHighlightMadeMeanwhileStands()
{
    const ArticleId id = add(longArticle());
    open(id);
    const auto blocks = m_pane->session().document()->blocks;
    QSignalSpy changed(&view(), &ui::ArticleView::textChanged);
    QSignalSpy parts(&m_pane->session(), &ui::ReadingSession::partReady);
    m_pane->setViewScript(ViewScript::Hant);
    QTRY_VERIFY(!parts.isEmpty());
    const auto done =
        m_library
            ->write(
                u"Highlight"_s,
                [&](Stores& stores) -> base::Result<void> {
                    for (const int block : {2, 400, 799}) {
                        const qsizetype at = blocks[std::size_t(block)].range.start;
                        auto made = stores.annotations.add({.article = id, .range = TextRange{at, at + 4}});
                        if (!made)
                            return base::fail(made.error());
                    }
                    return {};
                })
            .result();
    QVERIFY(done);
    QTRY_COMPARE(changed.count(),
                 1); // before, a part that was rendered earlier may take one away for a moment
    QTRY_COMPARE(test::evaluate(view(), u"document.querySelectorAll('mark.hl.begin').length"_s).toInt(), 3);
    QCOMPARE(wrongBlock(view(), u"監督幹部"_s), QString());
}

void TestLongArticle::whoeverScrollsAheadFindsTheScriptThere()
{
    open(add(longArticle()));
    QSignalSpy updates(&m_pane->session(), &ui::ReadingSession::updateReady);
    m_pane->setViewScript(ViewScript::Hant);
    QTRY_COMPARE(updates.count(), 1);
    goTo(750);
    const qint64 first = firstVisible();
    QTRY_COMPARE(wrongBlock(view(), u"監督幹部"_s), QString());
    QCOMPARE(firstVisible(), first);
}

void TestLongArticle::repairsOfTheWholeTextAreHidden()
{
    library::NewArticle article = longArticle();
    for (const document::Block& block : article.document.blocks)
        article.log.repairs.push_back({.range = {block.range.end - 5, block.range.end - 3}});
    open(add(article));
    goTo(400);
    const qint64 first = firstVisible();
    const QString repairs = u"document.querySelectorAll('.repair').length"_s;
    QCOMPARE(test::evaluate(view(), repairs).toInt(), kParagraphs);
    QSignalSpy updates(&m_pane->session(), &ui::ReadingSession::updateReady);
    m_pane->setRepairsShown(false);
    QTRY_COMPARE(updates.count(), 1);
    QVERIFY(updates.first().first().value<ui::PageUpdate>().blocks.size() < kParagraphs / 4);
    QTRY_COMPARE(test::evaluate(view(), repairs).toInt(), 0);
    QCOMPARE(firstVisible(), first);
    m_pane->setRepairsShown(true);
    QTRY_COMPARE(test::evaluate(view(), repairs).toInt(), kParagraphs);
    QCOMPARE(firstVisible(), first);
    QCOMPARE(wrongBlock(view(), u"监督干部"_s), QString());
}

void TestLongArticle::aCorrectionKeepsPlaceAndSelection()
{
    library::NewArticle article = longArticle();
    const ArticleId id = add(article);
    open(id);
    goTo(500);
    const auto before = m_pane->session().document();
    const qsizetype at = before->text.indexOf(u"监督干部", before->blocks[501].range.start);
    m_pane->caret().select({at, at + 4});
    QTRY_VERIFY(view().selection());

    document::DocumentBuilder builder;
    builder.append({.kind = BlockKind::Paragraph}, u"更正：头一段是后来补上的。");
    for (int i = 0; i < kParagraphs; ++i)
        builder.append({.kind = BlockKind::Paragraph, .indented = true},
                       i % 100 == 3 ? paragraph(i) + u"（更正）"_s : paragraph(i));
    article.document = builder.take();
    article.source.bytes = article.document.text.toUtf8();
    QSignalSpy opened(m_pane.get(), &ui::ReaderPane::articleOpened);
    QCOMPARE(add(article), id);
    QTRY_COMPARE(opened.count(), 1);
    const auto after = m_pane->session().document();
    QCOMPARE(after->text, article.document.text);
    QCOMPARE(firstVisible(), qint64(after->blocks[501].range.start));
    const qsizetype now = after->text.indexOf(u"监督干部", after->blocks[502].range.start);
    QTRY_VERIFY(view().selection());
    QCOMPARE(view().selection()->range, (TextRange{now, now + 4}));
    QCOMPARE(m_pane->selection(), std::optional(TextRange{now, now + 4}));
}

void TestLongArticle::theTextBesideComesInPartsToo()
{
    const ArticleId id = add(longArticle());
    ui::BesidePane beside(*m_library, *m_theme);
    beside.resize(600, 700);
    beside.show();
    QVERIFY(QTest::qWaitForWindowExposed(&beside));
    QSignalSpy opened(&beside, &ui::BesidePane::opened);
    QSignalSpy begun(&beside.view(), &ui::ArticleView::pageBegun);
    beside.openArticle(id);
    QTRY_COMPARE(begun.count(), 1);
    QCOMPARE(opened.count(), 0); // there is more to come
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(wrongBlock(beside.view(), u"监督干部"_s), QString());
    QSignalSpy changed(&beside.view(), &ui::ArticleView::textChanged);
    beside.setViewScript(ViewScript::HantTw);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(wrongBlock(beside.view(), u"軟體"_s), QString());
}

PIZHU_READER_TEST_MAIN(TestLongArticle)
#include "tst_longarticle.moc"
