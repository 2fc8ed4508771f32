// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readerfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"

#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pizhu;
using base::ArticleId;
using base::TextRange;
using document::BlockKind;
using library::Stores;
using text::ViewScript;

namespace {

library::NewArticle newArticle(const QString& title, int paragraphs)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    builder.append({.kind = BlockKind::Heading, .level = 1}, u"一、总体要求");
    for (int i = 1; i <= paragraphs; ++i) {
        builder.append(
            {.kind = BlockKind::Paragraph, .indented = true},
            QStringLiteral("第%1段，%2。“一把手”要带头落实制度，把软件和信息公开做实，把监督挺在前面；"
                           "各地各部门结合实际，制定具体办法，发现问题及时报告，不得层层加码。")
                .arg(i)
                .arg(title));
    }
    article.document = builder.take();
    article.metadata.title = {title, document::FieldOrigin::Pattern, 1};
    article.metadata.source = {QStringLiteral("示例日报"), document::FieldOrigin::Pattern, 1};
    article.metadata.published = {text::PublishedDate::fromIso(u"2021-06-27"), document::FieldOrigin::Pattern,
                                  1};
    article.metadata.authors = {
        {QStringLiteral("张三"), QStringLiteral("李四")}, document::FieldOrigin::Pattern, 1};
    article.metadata.categories = {{QStringLiteral("要闻")}, document::FieldOrigin::Pattern, 1};
    article.metadata.script = text::Script::Hans;
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = QStringLiteral("text/plain");
    article.source.charset = QStringLiteral("UTF-8");
    article.source.origin = QStringLiteral("/imported/") + title;
    return article;
}

QString tagPath()
{
    return QStringLiteral("制度/监督");
}

} // namespace

class TestReaderPane : public QObject, protected test::ReaderFixture
{
    Q_OBJECT

private:
    void annotate(const library::NewAnnotation& annotation);
    [[nodiscard]] QWidget* part(const char* name) { return m_pane->findChild<QWidget*>(QLatin1String(name)); }
    [[nodiscard]] int marks(const QString& selector)
    {
        return test::evaluate(view(), QStringLiteral("document.querySelectorAll('%1').length").arg(selector))
            .toInt();
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void invitesWhenNothingIsOpen();
    void showsTextAndHead();
    void showsStoredPicturesAndNamesMissingOnes();
    void reportsAnArticleThatIsNotThere();
    void theLastOfSeveralQuickOpeningsWins();
    void opensWhereOneLeftOff();
    void realSelectionRaisesTheBarAndItsKeysAsk();
    void barStandsBelowASelectionAtTheTop();
    void whatIsLetGoAndTakenAgainRaisesTheBar();
    void escapeLetsGoOfTheSelection();
    void copyTakesTheTextAsShown();
    void newHighlightsAppearByThemselves();
    void highlightsStandInEveryScript();
    void scriptSwitchKeepsSelectionAndPlace();
    void hitsOfTheQueryAreMarkedAndWalked();
    void findBarFindsInAnyScript();
    void scrollsToAnAnnotationBeforeThePageIsThere();
    void clickOnAHighlightActivatesIt();
    void cleanupIsTold();
    void repairsCanBeHidden();
    void themeChangesWithoutReload();
    void tagsOfTheArticleFollow();
    void closesWhenTheArticleIsGone();
    void newVersionOpensAnewAndTellsOrphans();
    void zoomStaysForTheNextArticle();
    void queryOfTheOpenArticleMovesNothing();
    void closingTheFindBarMovesNothing();
    void barsMoveNoText_data();
    void barsMoveNoText();
    void everyKindOfBlockAndMarkIsDrawn_data();
    void everyKindOfBlockAndMarkIsDrawn();
};

void TestReaderPane::annotate(const library::NewAnnotation& annotation)
{
    const auto done =
        m_library
            ->write(QStringLiteral("Highlight"),
                    [&annotation](Stores& stores) { return stores.annotations.add(annotation); })
            .result();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

void TestReaderPane::invitesWhenNothingIsOpen()
{
    QVERIFY(part("emptyArticle")->isVisible());
    QVERIFY(m_pane->findChild<QLabel*>(QStringLiteral("emptyTitle"))
                ->text()
                .contains(QStringLiteral("Choose an article")));
    QVERIFY(!m_pane->currentArticle().isValid());
    m_pane->nextHit(); // all commands are harmless now
    m_pane->showFind();
    m_pane->scrollTo({3, 5});
    m_pane->setViewScript(ViewScript::Hant);
    QVERIFY(!part("findBar")->isVisible());
}

void TestReaderPane::showsTextAndHead()
{
    open(add(newArticle(QStringLiteral("压实主体责任"), 3)));
    const QString text = test::evaluate(view(), QStringLiteral("document.body.innerText")).toString();
    for (const QString& part :
         {QStringLiteral("压实主体责任"), QStringLiteral("示例日报"), QStringLiteral("2021-06-27"),
          QStringLiteral("张三"), QStringLiteral("李四"), QStringLiteral("要闻"), QStringLiteral("第3段")})
        QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" is missing in ") + text));
    QVERIFY(view().isVisible());
    QVERIFY(!part("emptyArticle")->isVisible());
    QVERIFY(!part("cleanupBar")->isVisible());
}

void TestReaderPane::showsStoredPicturesAndNamesMissingOnes()
{
    library::NewArticle article = newArticle(QStringLiteral("插图"), 1);
    document::DocumentBuilder builder;
    builder.append({.kind = BlockKind::Figure, .imageUrl = QStringLiteral("a.png")}, u"石桥");
    builder.append({.kind = BlockKind::Figure, .imageUrl = QStringLiteral("b.png")}, u"渡船");
    article.document = builder.take();
    article.log.removals = {{QStringLiteral("picture"), QStringLiteral("b.png\nIt is damaged.")}};
    const ArticleId id = add(article);
    library::NewPicture picture{
        .url = QStringLiteral("a.png"), .mediaType = QStringLiteral("image/png"), .width = 20, .height = 10};
    QBuffer buffer(&picture.bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QVERIFY(image.save(&buffer, "png"));
    const auto stored =
        m_library
            ->write(QStringLiteral("Picture"),
                    [&](Stores& stores) { return stores.pictures.add(id, std::span(&picture, 1)); })
            .result();
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
    open(id);
    QTRY_COMPARE(
        test::evaluate(view(), QStringLiteral("document.querySelector('#b0 img').naturalWidth")).toInt(), 20);
    QCOMPARE(marks(QStringLiteral("#b1 img")), 0);
    QCOMPARE(test::evaluate(view(), QStringLiteral("document.querySelector('#b1 .missing-image').title"))
                 .toString(),
             QStringLiteral("It is damaged.\nb.png"));
    // What the reader does with the page afterwards leaves the pictures where they are.
    m_pane->setViewScript(ViewScript::Hant);
    QTRY_VERIFY(test::bodyText(view()).contains(QStringLiteral("石橋")));
    QTRY_COMPARE(
        test::evaluate(view(), QStringLiteral("document.querySelector('#b0 img').naturalWidth")).toInt(), 20);
}

void TestReaderPane::reportsAnArticleThatIsNotThere()
{
    QSignalSpy failed(m_pane.get(), &ui::ReaderPane::articleFailed);
    m_pane->openArticle(ArticleId{4711});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!m_pane->currentArticle().isValid());
    QVERIFY(part("emptyArticle")->isVisible());
}

void TestReaderPane::theLastOfSeveralQuickOpeningsWins()
{
    std::vector<ArticleId> ids;
    for (int i = 0; i < 6; ++i)
        ids.push_back(add(newArticle(QStringLiteral("第%1篇").arg(i), 30)));
    QSignalSpy opened(m_pane.get(), &ui::ReaderPane::articleOpened);
    for (const ArticleId id : ids)
        m_pane->openArticle(id);
    QTRY_VERIFY(!opened.isEmpty() && opened.last().first().value<ArticleId>() == ids.back());
    QVERIFY(test::bodyText(view()).contains(QStringLiteral("第5篇")));
    QCOMPARE(m_pane->currentArticle(), ids.back());
}

void TestReaderPane::opensWhereOneLeftOff()
{
    const ArticleId first = add(newArticle(QStringLiteral("长文"), 60));
    const ArticleId other = add(newArticle(QStringLiteral("短文"), 2));
    open(first);
    const library::Article article = stored(first);
    const qsizetype place = article.document.blocks[40].range.start;
    m_pane->scrollTo({place, place + 1});
    QTRY_VERIFY(stored(first).readingPosition > article.document.blocks[30].range.start);
    const qsizetype left = stored(first).readingPosition;
    open(other);
    open(first);
    QCOMPARE(test::evaluate(view(), QStringLiteral("pizhu.firstVisible()")).toLongLong(), left);
    const auto history = m_library->history().result();
    QVERIFY(history);
    for (const auto& entry : *history)
        QVERIFY2(!entry.label.contains(QStringLiteral("position")), qPrintable(entry.label));
}

void TestReaderPane::realSelectionRaisesTheBarAndItsKeysAsk()
{
    const ArticleId id = add(newArticle(QStringLiteral("选择"), 6));
    open(id);
    QSignalSpy highlights(m_pane.get(), &ui::ReaderPane::highlightRequested);
    QSignalSpy notes(m_pane.get(), &ui::ReaderPane::noteRequested);
    QSignalSpy tags(m_pane.get(), &ui::ReaderPane::tagRequested);
    QVERIFY(!part("selectionBar")->isVisible());
    test::selectWithMouse(view(), QStringLiteral("第4段"));
    QTRY_VERIFY(part("selectionBar")->isVisible());
    QCOMPARE(m_pane->selectedText(), QStringLiteral("第4段"));
    const QRect selected =
        test::rectOf(view(), QStringLiteral("第4段")).translated(view().geometry().topLeft());
    QVERIFY(part("selectionBar")->geometry().bottom() < selected.top());

    const TextRange range = *m_pane->selection();
    QTest::keyClick(view().focusProxy(), Qt::Key_N);
    QTRY_COMPARE(notes.count(), 1);
    QTest::keyClick(view().focusProxy(), Qt::Key_T);
    QTRY_COMPARE(tags.count(), 1);
    QCOMPARE(tags.first().first().value<TextRange>(), range);
    QTest::keyClick(view().focusProxy(), Qt::Key_3);
    QTRY_COMPARE(highlights.count(), 1);
    QCOMPARE(highlights.first().at(0).value<TextRange>(), range);
    QCOMPARE(highlights.first().at(1).value<annotation::HighlightColor>(), annotation::HighlightColor::Leaf);
    QCOMPARE(m_pane->selection(), std::optional(range)); // kept until the highlight is stored
    m_pane->clearSelection();
    QTRY_VERIFY(!part("selectionBar")->isVisible());
    QVERIFY(!m_pane->selection());
}

void TestReaderPane::barStandsBelowASelectionAtTheTop()
{
    const ArticleId id = add(newArticle(QStringLiteral("顶部"), 60));
    open(id);
    const qsizetype top = stored(id).document.blocks[20].range.start;
    view().scrollToTop(top);
    view().select({top, top + 4});
    QTRY_VERIFY(part("selectionBar")->isVisible());
    const QRect selected =
        test::rectOf(view(), QStringLiteral("第20段")).translated(view().geometry().topLeft());
    QTRY_VERIFY(part("selectionBar")->geometry().top() > selected.bottom());
}

/// Also when both are asked for before the page has done either.
void TestReaderPane::whatIsLetGoAndTakenAgainRaisesTheBar()
{
    const ArticleId id = add(newArticle(QStringLiteral("再选"), 6));
    open(id);
    const qsizetype start = stored(id).document.blocks[2].range.start;
    view().select({start, start + 4});
    QTRY_VERIFY(part("selectionBar")->isVisible());
    m_pane->clearSelection();
    view().select({start, start + 4});
    QVERIFY(!part("selectionBar")->isVisible());
    QTRY_VERIFY(part("selectionBar")->isVisible());
    QCOMPARE(m_pane->selection(), std::optional(TextRange{start, start + 4}));
}

void TestReaderPane::escapeLetsGoOfTheSelection()
{
    open(add(newArticle(QStringLiteral("放手"), 6)));
    test::selectWithMouse(view(), QStringLiteral("第2段"));
    QTRY_VERIFY(part("selectionBar")->isVisible());
    QTest::keyClick(view().focusProxy(), Qt::Key_Escape);
    QTRY_VERIFY(!part("selectionBar")->isVisible());
    QTRY_VERIFY(!m_pane->selection());
}

void TestReaderPane::copyTakesTheTextAsShown()
{
    m_pane->setViewScript(ViewScript::Hant);
    open(add(newArticle(QStringLiteral("复制"), 6)));
    QGuiApplication::clipboard()->clear();
    test::selectWithMouse(view(), QStringLiteral("監督挺在"));
    QTRY_VERIFY(m_pane->selection());
    QCOMPARE(m_pane->selectedText(), QStringLiteral("监督挺在"));
    m_pane->copySelection();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("監督挺在"));
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
}

void TestReaderPane::newHighlightsAppearByThemselves()
{
    const ArticleId id = add(newArticle(QStringLiteral("标记"), 20));
    open(id);
    const library::Article article = stored(id);
    (void)test::evaluate(
        view(),
        QStringLiteral("Array.from(document.getElementById('body').children).forEach(b => b.old = true)"));
    const qsizetype at = article.document.blocks[3].range.start;
    annotate({.article = id,
              .range = TextRange{at, at + 5},
              .color = annotation::HighlightColor::Rose,
              .note = QStringLiteral("看")});
    QTRY_COMPARE(marks(QStringLiteral("mark.hl.rose.note")), 1);
    const QString fresh = QStringLiteral(
        "Array.from(document.getElementById('body').children).filter(b => !b.old).map(b => b.id).join()");
    QCOMPARE(test::evaluate(view(), fresh).toString(), QStringLiteral("b3"));
    QVERIFY(m_library->undo().result());
    QTRY_COMPARE(marks(QStringLiteral("mark")), 0);
}

void TestReaderPane::highlightsStandInEveryScript()
{
    const ArticleId id = add(newArticle(QStringLiteral("字形"), 3));
    const QString text = stored(id).document.text;
    const qsizetype at = text.indexOf(QStringLiteral("监督"));
    annotate({.article = id, .range = TextRange{at, at + 2}});
    open(id);
    const QMap<ViewScript, QString> shown{{ViewScript::Hant, QStringLiteral("監督")},
                                          {ViewScript::HantTw, QStringLiteral("監督")},
                                          {ViewScript::HantHk, QStringLiteral("監督")},
                                          {ViewScript::Hans, QStringLiteral("监督")},
                                          {ViewScript::Source, QStringLiteral("监督")}};
    const QString marked =
        QStringLiteral("Array.from(document.querySelectorAll('mark.hl')).map(m => m.textContent).join('')");
    for (auto row = shown.begin(); row != shown.end(); ++row) {
        m_pane->setViewScript(row.key());
        QTRY_COMPARE(test::evaluate(view(), QStringLiteral("document.documentElement.lang")).toString(),
                     text::languageTag(row.key(), text::Script::Hans));
        QTRY_COMPARE(test::evaluate(view(), marked).toString(), row.value());
        m_pane->closeArticle();
        open(id);
        QCOMPARE(test::evaluate(view(), marked).toString(), row.value());
    }
}

void TestReaderPane::scriptSwitchKeepsSelectionAndPlace()
{
    const ArticleId id = add(newArticle(QStringLiteral("切换"), 60));
    open(id);
    const library::Article article = stored(id);
    const qsizetype place = article.document.blocks[30].range.start;
    m_pane->scrollTo({place, place + 1});
    QTRY_VERIFY(test::rectOf(view(), QStringLiteral("第30段")).top() > 0);
    test::selectWithMouse(view(), QStringLiteral("第30段"));
    QTRY_VERIFY(m_pane->selection());
    const TextRange range = *m_pane->selection();
    const int y = test::rectOf(view(), QStringLiteral("第30段")).top();
    QSignalSpy changes(m_pane.get(), &ui::ReaderPane::viewScriptChanged);
    m_pane->setViewScript(ViewScript::HantTw);
    QCOMPARE(changes.count(), 1);
    QTRY_VERIFY(test::bodyText(view()).contains(QStringLiteral("資訊")));
    QCOMPARE(m_pane->selection(), std::optional(range));
    QVERIFY(qAbs(test::rectOf(view(), QStringLiteral("第30段")).top() - y) <= 40); // within a line
}

void TestReaderPane::hitsOfTheQueryAreMarkedAndWalked()
{
    const ArticleId id = add(newArticle(QStringLiteral("检索"), 12));
    QSignalSpy hits(m_pane.get(), &ui::ReaderPane::hitsChanged);
    open(id, {QStringLiteral("監督")});
    QCOMPARE(m_pane->hitCount(), 12);
    QCOMPARE(m_pane->currentHit(), 0);
    QTRY_COMPARE(marks(QStringLiteral("mark.hit")), 12);
    QCOMPARE(marks(QStringLiteral("#b1 mark.hit.current")), 1);
    m_pane->nextHit();
    QTRY_COMPARE(marks(QStringLiteral("#b2 mark.hit.current")), 1);
    QCOMPARE(marks(QStringLiteral("mark.hit.current")), 1);
    m_pane->previousHit();
    QTRY_COMPARE(marks(QStringLiteral("#b1 mark.hit.current")), 1);
    QSignalSpy passed(m_pane.get(), &ui::ReaderPane::hitsPassed);
    m_pane->previousHit(); // where the next article is chosen by the list
    QCOMPARE(passed.takeFirst().first().toInt(), -1);
    for (int hit = 1; hit < m_pane->hitCount(); ++hit)
        m_pane->nextHit();
    QTRY_COMPARE(marks(QStringLiteral("#b12 mark.hit.current")), 1);
    QTRY_VERIFY(view().rect().contains(test::rectOf(view(), QStringLiteral("第12段"))));
    m_pane->nextHit();
    QCOMPARE(passed.takeFirst().first().toInt(), 1);
    m_pane->openArticle(id, {}); // the same article without a query
    QTRY_COMPARE(marks(QStringLiteral("mark.hit")), 0);
}

void TestReaderPane::findBarFindsInAnyScript()
{
    open(add(newArticle(QStringLiteral("查找"), 5)), {QStringLiteral("制度")});
    m_pane->showFind();
    QVERIFY(part("findBar")->isVisible());
    auto* field = m_pane->findChild<QLineEdit*>(QStringLiteral("findField"));
    test::retype(*field, QStringLiteral("第3段"));
    QTRY_COMPARE(m_pane->hitCount(), 1);
    test::retype(*field, QStringLiteral("監督"));
    QTRY_COMPARE(m_pane->hitCount(), 5);
    QTRY_COMPARE(marks(QStringLiteral("mark.hit")), 5);
    auto* position = m_pane->findChild<QLabel*>(QStringLiteral("findPosition"));
    QCOMPARE(position->text(), QStringLiteral("1 of 5"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(position->text(), QStringLiteral("2 of 5"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(position->text(), QStringLiteral("1 of 5"));
    test::retype(*field, QStringLiteral("没有这个词"));
    QTRY_COMPARE(position->text(), QStringLiteral("Not found"));
    QTRY_COMPARE(marks(QStringLiteral("mark.hit")), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!part("findBar")->isVisible());
    QCOMPARE(m_pane->hitCount(), 5); // those of the query again
    QTRY_COMPARE(marks(QStringLiteral("mark.hit")), 5);
}

void TestReaderPane::scrollsToAnAnnotationBeforeThePageIsThere()
{
    const ArticleId id = add(newArticle(QStringLiteral("跳转"), 60));
    const qsizetype at = stored(id).document.blocks[50].range.start;
    annotate({.article = id,
              .range = TextRange{at, at + 5},
              .uid = QStringLiteral("0190a000-0000-7000-8000-000000000001")});
    QSignalSpy opened(m_pane.get(), &ui::ReaderPane::articleOpened);
    m_pane->openArticle(id);
    m_pane->scrollToAnnotation(QStringLiteral("0190a000-0000-7000-8000-000000000001"));
    QVERIFY(opened.wait(20000));
    QTRY_VERIFY(view().rect().contains(test::rectOf(view(), QStringLiteral("第50段"))));
}

void TestReaderPane::clickOnAHighlightActivatesIt()
{
    const ArticleId id = add(newArticle(QStringLiteral("点击"), 3));
    const qsizetype at = stored(id).document.blocks[2].range.start;
    annotate({.article = id,
              .range = TextRange{at, at + 3},
              .uid = QStringLiteral("0190a000-0000-7000-8000-000000000002")});
    open(id);
    QSignalSpy activated(m_pane.get(), &ui::ReaderPane::annotationActivated);
    QTest::mouseClick(view().focusProxy(), Qt::LeftButton, {},
                      test::rectOf(view(), QStringLiteral("第2段")).center());
    QTRY_COMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("0190a000-0000-7000-8000-000000000002"));
}

void TestReaderPane::cleanupIsTold()
{
    library::NewArticle article = newArticle(QStringLiteral("清理"), 3);
    article.log.repairs = {
        {.range = {8, 10}, .before = QStringLiteral("監(jiān)督"), .after = QStringLiteral("监督")}};
    article.log.removals = {{QStringLiteral("share-bar"), QStringLiteral("分享到")},
                            {QStringLiteral("footer"), QStringLiteral("责任编辑")}};
    open(add(article));
    QVERIFY(part("cleanupBar")->isVisible());
    QVERIFY(
        part("cleanupBar")->findChild<QLabel*>(QStringLiteral("message"))->text().contains(QLatin1Char('2')));
    QVERIFY(!part("orphanBar")->isVisible());
    QSignalSpy asked(m_pane.get(), &ui::ReaderPane::cleanupLogRequested);
    test::click(*part("cleanupBar")->findChild<QPushButton*>(QStringLiteral("action")));
    QCOMPARE(asked.count(), 1);
}

void TestReaderPane::repairsCanBeHidden()
{
    library::NewArticle article = newArticle(QStringLiteral("修复"), 3);
    const qsizetype at = article.document.text.indexOf(QStringLiteral("落实制度"));
    article.log.repairs = {{.range = {at, at + 2}}, {.range = {at + 2, at + 4}}};
    open(add(article));
    QCOMPARE(marks(QStringLiteral(".repair")), 2);
    m_pane->setRepairsShown(false);
    QTRY_COMPARE(marks(QStringLiteral(".repair")), 0);
    m_pane->setRepairsShown(true);
    QTRY_COMPARE(marks(QStringLiteral(".repair")), 2);
}

void TestReaderPane::themeChangesWithoutReload()
{
    open(add(newArticle(QStringLiteral("主题"), 3)));
    (void)test::evaluate(view(), QStringLiteral("document.body.kept = true"));
    m_theme->setChoice(ui::ThemeSource::Choice::Dark);
    QTRY_COMPARE(
        test::evaluate(view(), QStringLiteral("getComputedStyle(document.documentElement).backgroundColor"))
            .toString(),
        QStringLiteral("rgb(36, 38, 41)"));
    QVERIFY(test::evaluate(view(), QStringLiteral("document.body.kept")).toBool());
}

void TestReaderPane::tagsOfTheArticleFollow()
{
    const ArticleId id = add(newArticle(QStringLiteral("标签"), 3));
    open(id);
    const auto tagged = m_library
                            ->write(QStringLiteral("Tag"),
                                    [id](Stores& stores) -> base::Result<void> {
                                        const auto tag = stores.tags.ensure(tagPath());
                                        if (!tag)
                                            return base::fail(tag.error());
                                        return stores.tags.tagArticles(std::span(&id, 1), *tag);
                                    })
                            .result();
    QVERIFY(tagged);
    QTRY_COMPARE(
        test::evaluate(
            view(), QStringLiteral(
                        "Array.from(document.querySelectorAll('.chip.tag')).map(c => c.textContent).join()"))
            .toString(),
        tagPath());
}

void TestReaderPane::closesWhenTheArticleIsGone()
{
    const ArticleId id = add(newArticle(QStringLiteral("撤销"), 3));
    open(id);
    QSignalSpy closed(m_pane.get(), &ui::ReaderPane::articleClosed);
    QVERIFY(m_library->undo().result());
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(part("emptyArticle")->isVisible());
}

void TestReaderPane::newVersionOpensAnewAndTellsOrphans()
{
    library::NewArticle article = newArticle(QStringLiteral("版本"), 4);
    article.metadata.url = {QStringLiteral("https://example.org/a"), document::FieldOrigin::Pattern, 1};
    const ArticleId id = add(article);
    const qsizetype at = article.document.text.indexOf(QStringLiteral("第2段，版本"));
    annotate({.article = id, .range = TextRange{at, at + 6}});
    open(id);
    QCOMPARE(marks(QStringLiteral("mark.hl")) > 0, true);
    QSignalSpy opened(m_pane.get(), &ui::ReaderPane::articleOpened);
    document::DocumentBuilder builder;
    builder.append({.kind = BlockKind::Paragraph}, u"全新的文字，与从前毫无关系。");
    article.document = builder.take();
    article.source.bytes = article.document.text.toUtf8();
    QCOMPARE(add(article), id);
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(test::bodyText(view()).contains(QStringLiteral("全新的文字")));
    QVERIFY(part("orphanBar")->isVisible());
    QSignalSpy asked(m_pane.get(), &ui::ReaderPane::orphansRequested);
    test::click(*part("orphanBar")->findChild<QPushButton*>(QStringLiteral("action")));
    QCOMPARE(asked.count(), 1);
}

void TestReaderPane::zoomStaysForTheNextArticle()
{
    open(add(newArticle(QStringLiteral("甲文"), 3)));
    const QString width = QStringLiteral("window.innerWidth");
    const int before = test::evaluate(view(), width).toInt();
    m_pane->setZoom(1.5);
    QTRY_COMPARE(test::evaluate(view(), width).toInt(), qRound(before / 1.5));
    open(add(newArticle(QStringLiteral("乙文"), 3)));
    QTRY_COMPARE(test::evaluate(view(), width).toInt(), qRound(before / 1.5));
    QCOMPARE(m_pane->zoom(), 1.5);
}

void TestReaderPane::queryOfTheOpenArticleMovesNothing()
{
    const ArticleId id = add(newArticle(QStringLiteral("静止"), 60));
    open(id);
    const qsizetype place = stored(id).document.blocks[30].range.start;
    QSignalSpy rested(&view(), &ui::ArticleView::rested);
    m_pane->scrollTo({place, place + 1});
    const QString scroll = QStringLiteral("window.scrollY");
    QTRY_VERIFY(test::evaluate(view(), scroll).toInt() > 100);
    QTRY_VERIFY(!rested.isEmpty());
    const int before = test::evaluate(view(), scroll).toInt();
    m_pane->openArticle(id, {QStringLiteral("监督")});
    QTRY_COMPARE(m_pane->hitCount(), 60);
    QTRY_VERIFY(marks(QStringLiteral("mark.hit")) > 0);
    QCOMPARE(test::evaluate(view(), scroll).toInt(), before);
    QVERIFY2(m_pane->currentHit() > 20, "the hit one is at is near the place");
}

void TestReaderPane::closingTheFindBarMovesNothing()
{
    library::NewArticle article = newArticle(QStringLiteral("焦点"), 60);
    document::Block& second = article.document.blocks[2];
    second.runs = {{.range = {second.range.start, second.range.start + 3},
                    .href = QStringLiteral("https://example.org/")}};
    const ArticleId id = add(article);
    open(id);
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->showFind();
    QTRY_VERIFY(m_pane->findChild<QLineEdit*>(QStringLiteral("findField"))->hasFocus());
    const qsizetype place = article.document.blocks[40].range.start;
    view().scrollToTop(place);
    m_pane->hideFind();
    QTRY_VERIFY(!part("findBar")->isVisible());
    QTRY_VERIFY(test::evaluate(view(), QStringLiteral("document.hasFocus()")).toBool());
    QCOMPARE(test::evaluate(view(), QStringLiteral("pizhu.firstVisible()")).toLongLong(), qint64(place));
    QCOMPARE(test::evaluate(view(), QStringLiteral("document.activeElement.tagName")).toString(),
             QStringLiteral("BODY"));
}

void TestReaderPane::barsMoveNoText_data()
{
    QTest::addColumn<int>("block"); // at the top of the view; 0: the article's head is
    QTest::newRow("at the beginning") << 0;
    QTest::newRow("further down") << 40;
}

void TestReaderPane::barsMoveNoText()
{
    QFETCH(const int, block);
    const library::NewArticle article = newArticle(QStringLiteral("焦点"), 60);
    open(add(article));
    const qsizetype place =
        block == 0 ? 0 : article.document.blocks[static_cast<std::size_t>(block)].range.start;
    view().scrollToTop(place);
    const QString read = QStringLiteral("第%1段").arg(std::max(1, block));
    const auto onScreen = [&] { return view().mapTo(m_pane.get(), test::rectOf(view(), read).topLeft()); };
    const auto pageHasHeight = [this](int height) {
        return test::evaluate(view(), QStringLiteral("window.innerHeight")).toInt() == height;
    };
    const QPoint before = onScreen();
    const int height = view().height();

    auto* strip = new QWidget(m_pane.get());
    strip->setFixedHeight(40);
    m_pane->addBar(strip);
    strip->show();
    m_pane->showFind();
    QTRY_VERIFY(view().height() < height - 40);
    QTRY_VERIFY(pageHasHeight(view().height()));
    QCOMPARE(onScreen(), before);
    QCOMPARE(part("progressLine")->geometry().bottom(), view().geometry().bottom());
    strip->hide();
    m_pane->hideFind();
    QTRY_VERIFY(pageHasHeight(height));
    QCOMPARE(onScreen(), before);
}

// Also writes what people see into $PIZHU_READER_IMAGES, when that names a folder, to be looked at.
void TestReaderPane::everyKindOfBlockAndMarkIsDrawn_data()
{
    QTest::addColumn<ui::ThemeSource::Choice>("theme");
    QTest::newRow("light") << ui::ThemeSource::Choice::Light;
    QTest::newRow("dark") << ui::ThemeSource::Choice::Dark;
}

void TestReaderPane::everyKindOfBlockAndMarkIsDrawn()
{
    QFETCH(const ui::ThemeSource::Choice, theme);
    m_theme->setChoice(theme);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    test::saveImage(*m_pane, name + QStringLiteral("-empty"));

    library::NewArticle article = newArticle(QStringLiteral("压实主体责任，做细做实“一把手”监督"), 1);
    document::DocumentBuilder builder;
    builder.append({.kind = BlockKind::Heading, .level = 1}, u"一、总体要求");
    builder.append({.kind = BlockKind::Paragraph, .indented = true},
                   u"编者按：近期，各地结合实际制定办法，推动“关键少数”带头落实制度（试行），形成上下贯通的工"
                   u"作体系。2021年以来，全市共开展谈话1,204人次，整改问题318个，App用户超过50万。");
    builder.append({.kind = BlockKind::Paragraph,
                    .indented = true,
                    .runs = {{.range = {0, 8}, .strong = true},
                             {.range = {22, 28}, .emphasis = true},
                             {.range = {38, 42}, .href = QStringLiteral("https://example.org/")}}},
                   u"坚持从严从实抓监督。不论职务高低、资历深浅，都必须自觉接受监督，这是制度的要求，也是“责"
                   u"任”的应有之义；相关通知见原文链接，供参考。");
    builder.append({.kind = BlockKind::Heading, .level = 2}, u"（一）明确重点内容");
    builder.append({.kind = BlockKind::List, .level = 1, .ordered = true},
                   u"健全台账，逐项销号，确保件件有着落、事事有回音；");
    builder.append({.kind = BlockKind::List, .level = 1, .ordered = true},
                   u"完善通报机制，对典型问题公开曝光。");
    builder.append({.kind = BlockKind::List, .level = 2}, u"按季度汇总，半年小结；");
    builder.append({.kind = BlockKind::Quote},
                   u"“监督是治理的内在要素，在管理体系中居于重要地位。”一位负责人这样说。");
    builder.append(
        {.kind = BlockKind::Figure, .imageUrl = QStringLiteral("https://images.example.org/a.jpg")},
        u"图为工作人员在社区走访。孟某/摄");
    builder.append({.kind = BlockKind::Table}, u"地区\t谈话人次\t整改问题\n东城\t412\t120\n西城\t398\t97");
    for (int i = 0; i < 4; ++i)
        builder.append({.kind = BlockKind::Paragraph}, u"没有缩进的段落之间留出间隔。各地各部门结合实际，制定"
                                                       u"具体办法，发现问题及时报告，不得层层加码。");
    article.document = builder.take();
    const qsizetype repaired = article.document.text.indexOf(QStringLiteral("上下贯通"));
    article.log.repairs = {{.range = {repaired, repaired + 4}}};
    article.log.removals = {{QStringLiteral("share-bar"), QStringLiteral("分享到")}};
    const ArticleId id = add(article);
    const auto mark = [&](const QString& quote, annotation::HighlightColor color, const QString& note = {},
                          bool line = false) {
        const qsizetype at = article.document.text.indexOf(quote);
        annotate(
            {.article = id,
             .kind = line ? annotation::AnnotationKind::Underline : annotation::AnnotationKind::Highlight,
             .range = TextRange{at, at + quote.size()},
             .color = color,
             .note = note});
    };
    using annotation::HighlightColor;
    mark(QStringLiteral("带头落实制度（试行），形成上下贯通的工作体系。2021年以来，全市共开展谈话"),
         HighlightColor::Amber);
    mark(QStringLiteral("上下贯通的工作体系"), HighlightColor::Rose, QStringLiteral("备注"));
    mark(QStringLiteral("体系。2021年以来"), HighlightColor::Sky);
    mark(QStringLiteral("不论职务高低、资历深浅"), HighlightColor::Leaf);
    mark(QStringLiteral("健全台账，逐项销号"), HighlightColor::Violet, QStringLiteral("备注"));
    mark(QStringLiteral("典型问题公开曝光"), HighlightColor::Slate, {}, true);
    mark(QStringLiteral("治理的内在要素"), HighlightColor::Amber);
    m_pane->resize(760, 1000);
    open(id, {QStringLiteral("监督")});
    for (const QString& drawn :
         {QStringLiteral("h2"), QStringLiteral("h3"), QStringLiteral("p.indent"), QStringLiteral(".li"),
          QStringLiteral("blockquote"), QStringLiteral("figcaption"), QStringLiteral("td"),
          QStringLiteral("strong"), QStringLiteral("em"), QStringLiteral("a[href]"),
          QStringLiteral(".repair"), QStringLiteral(".hit.current"), QStringLiteral(".hl.d2"),
          QStringLiteral(".hl.d3"), QStringLiteral(".hl.ul"), QStringLiteral(".hl.note")})
        QVERIFY2(marks(drawn) > 0, qPrintable(drawn));
    test::saveImage(*m_pane, name + QStringLiteral("-article"));
    const qsizetype at = article.document.text.indexOf(QStringLiteral("自觉接受监督"));
    view().select({at, at + 6});
    QTRY_VERIFY(part("selectionBar")->isVisible());
    test::saveImage(*m_pane, name + QStringLiteral("-selected"));
    m_pane->setViewScript(ViewScript::HantTw);
    m_pane->clearSelection();
    const qsizetype table = article.document.text.indexOf(QStringLiteral("地区"));
    m_pane->scrollTo({table, table + 2});
    m_pane->showFind();
    test::retype(*m_pane->findChild<QLineEdit*>(QStringLiteral("findField")), QStringLiteral("制度"));
    QTRY_COMPARE(marks(QStringLiteral("#b1 .hit.current")), 1);
    test::saveImage(*m_pane, name + QStringLiteral("-find-tw"));
    view().scrollToTop(table);
    m_pane->hideFind();
    m_pane->resize(480, 700);
    test::saveImage(*m_pane, name + QStringLiteral("-narrow"));
}

PIZHU_READER_TEST_MAIN(TestReaderPane)
#include "tst_readerpane.moc"
