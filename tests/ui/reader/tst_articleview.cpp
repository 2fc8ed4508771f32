// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlwriter.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/reader/articlehtml.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readingstyle.h"
#include "ui/reader/requestinterceptor.h"
#include "ui/widgets/theme.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

using namespace pizhu;
using base::TextRange;
using document::Block;
using document::BlockKind;
using document::Document;
using document::Mark;
using document::MarkKind;
using text::Script;
using text::ViewScript;

namespace {

Document paragraphs(const QStringList& texts)
{
    document::DocumentBuilder builder;
    for (const QString& text : texts)
        builder.append({.kind = BlockKind::Paragraph}, text);
    return builder.take();
}

/// Simplified text in which Taiwan's words have other lengths (软件 → 軟體, 服务器 → 伺服器, 信息 → 資訊).
Document simplifiedText()
{
    QStringList texts;
    for (int i = 0; i < 40; ++i)
        texts << QStringLiteral(
                     "第%1段：“一把手”负责软件和服务器，把信息公开写进制度，监督干部把工作做实。"
                     "鼠标里面的内存不够，程序员在后台发现了头发丝细的问题，于是重新编写了网络程序。")
                     .arg(i + 1);
    return paragraphs(texts);
}

QByteArray page(const Document& document, const document::ViewState& view, bool isLong = false)
{
    const base::Result<QString> body = document::writeBody(document, view);
    if (!body)
        qFatal("%s", qPrintable(body.error().message));
    return ui::articlePage({.languageTag = text::languageTag(view.script, view.sourceScript),
                            .title = QStringLiteral("题目"),
                            .headHtml = ui::headHtml({.title = QStringLiteral("题目")}),
                            .bodyHtml = *body,
                            .themeCss = ui::Theme::forScheme(ui::Theme::Scheme::Light).cssVariables(),
                            .readingCss = ui::cssVariables(ui::ReadingStyle{}),
                            .isLong = isLong});
}

void addScriptRows()
{
    QTest::addColumn<ViewScript>("script");
    for (const ViewScript script :
         {ViewScript::Source, ViewScript::Hans, ViewScript::Hant, ViewScript::HantTw, ViewScript::HantHk})
        QTest::addRow("%s", qPrintable(text::viewScriptName(script))) << script;
}

} // namespace

class TestArticleView : public QObject
{
    Q_OBJECT

private:
    void show(const QByteArray& html)
    {
        QSignalSpy shown(m_view.get(), &ui::ArticleView::pageShown);
        m_view->showPage(html);
        QVERIFY2(shown.wait(20000), "the page was not shown");
    }
    [[nodiscard]] qsizetype firstVisible()
    {
        return test::evaluate(*m_view, QStringLiteral("pizhu.firstVisible()")).toLongLong();
    }

    std::unique_ptr<ui::ArticleView> m_view;

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheText();
    void scriptsOfThePageNeverRun();
    void nothingIsAskedFromTheNetwork();
    void linksAreReportedAndNotFollowed();
    void mouseSelectionGivesTheSourceRange_data();
    void mouseSelectionGivesTheSourceRange();
    void selectionOverParagraphsGivesTheSourceRange();
    void selectionInsideAPhraseWithOtherLengthSnapsOutwards();
    void selectionOutsideTheBodyIsNone();
    void marksStandOnTheSameWordsInEveryScript_data();
    void marksStandOnTheSameWordsInEveryScript();
    void clickOnOverlappingMarksReportsTheInnermost();
    void replacingBlocksLeavesTheOthersAndTheSelection();
    void scriptSwitchKeepsPlaceAndSelection_data();
    void scriptSwitchKeepsPlaceAndSelection();
    void narrowingKeepsThePlace();
    void styleSheetsChangeWithoutReload();
    void longArticleOpensAtItsPlace();
};

void TestArticleView::init()
{
    m_view = std::make_unique<ui::ArticleView>();
    m_view->resize(900, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestArticleView::cleanup()
{
    m_view.reset();
}

void TestArticleView::showsTheText()
{
    show(page(simplifiedText(), {.sourceScript = Script::Hans}));
    QVERIFY(test::bodyText(*m_view).contains(QStringLiteral("第7段：“一把手”负责软件")));
}

void TestArticleView::scriptsOfThePageNeverRun()
{
    // Our writer never lets markup through; the page must hold even if it did.
    ui::ArticleHtml html{.languageTag = QStringLiteral("zh-Hans"), .title = QStringLiteral("x")};
    html.bodyHtml = QStringLiteral("<p id=\"b0\"><span data-s=\"0\">text</span></p>"
                                   "<script>document.getElementById('b0').textContent='hacked'</script>"
                                   "<img src=\"x\" onerror=\"document.title='hacked'\">");
    show(ui::articlePage(html));
    QCOMPARE(test::evaluate(*m_view, QStringLiteral("document.getElementById('b0').textContent")).toString(),
             QStringLiteral("text"));
    QCOMPARE(test::evaluate(*m_view, QStringLiteral("document.title")).toString(), QStringLiteral("x"));
    QCOMPARE(test::evaluate(*m_view, QStringLiteral("typeof pizhu")).toString(), QStringLiteral("object"));
}

void TestArticleView::nothingIsAskedFromTheNetwork()
{
    document::DocumentBuilder builder;
    builder.append({.kind = BlockKind::Paragraph}, u"图前。");
    builder.append({.kind = BlockKind::Figure, .imageUrl = QStringLiteral("http://pictures.invalid/a.jpg")},
                   u"图为现场。");
    QSignalSpy allowed(&m_view->interceptor(), &ui::RequestInterceptor::allowed);
    QSignalSpy blocked(&m_view->interceptor(), &ui::RequestInterceptor::blocked);
    show(page(builder.take(), {.sourceScript = Script::Hans}));
    QVERIFY(test::bodyText(*m_view).contains(QStringLiteral("pictures.invalid")));
    QVERIFY(test::bodyText(*m_view).contains(QStringLiteral("图为现场。")));
    QCOMPARE(allowed.count(), 1);
    QCOMPARE(allowed.first().first().toUrl().scheme(), QStringLiteral("article"));
    QCOMPARE(blocked.count(), 0);
    QCOMPARE(test::evaluate(*m_view, QStringLiteral("document.images.length")).toInt(), 0);

    // Even markup that asks for something gets nothing: the policy or the interceptor stops it.
    ui::ArticleHtml hostile{.languageTag = QStringLiteral("zh")};
    hostile.bodyHtml =
        QStringLiteral("<img src=\"http://127.0.0.1:9/a.png\"><iframe src=\"http://127.0.0.1:9/\"></iframe>"
                       "<link rel=\"stylesheet\" href=\"http://127.0.0.1:9/a.css\">");
    allowed.clear();
    show(ui::articlePage(hostile));
    QCOMPARE(allowed.count(), 1);
    QCOMPARE(test::evaluate(*m_view, QStringLiteral("document.images[0].naturalWidth")).toInt(), 0);
}

void TestArticleView::linksAreReportedAndNotFollowed()
{
    document::DocumentBuilder builder;
    const QString text = QStringLiteral("全文见通知原文。");
    builder.append({.kind = BlockKind::Paragraph,
                    .runs = {{.range = {3, 7}, .href = QStringLiteral("https://example.org/notice")}}},
                   text);
    show(page(builder.take(), {.sourceScript = Script::Hans}));
    QSignalSpy links(m_view.get(), &ui::ArticleView::linkActivated);
    const QUrl before = m_view->url();
    const QRect rect = test::rectOf(*m_view, QStringLiteral("通知原文"));
    QTest::mouseClick(m_view->focusProxy(), Qt::LeftButton, {}, rect.center());
    QTRY_COMPARE(links.count(), 1);
    QCOMPARE(links.first().first().toUrl(), QUrl(QStringLiteral("https://example.org/notice")));
    QCOMPARE(m_view->url(), before);
}

void TestArticleView::mouseSelectionGivesTheSourceRange_data()
{
    addScriptRows();
}

void TestArticleView::mouseSelectionGivesTheSourceRange()
{
    QFETCH(const ViewScript, script);
    const Document document = simplifiedText();
    const QMap<ViewScript, QString> shown{{ViewScript::Source, QStringLiteral("监督干部")},
                                          {ViewScript::Hans, QStringLiteral("监督干部")},
                                          {ViewScript::Hant, QStringLiteral("監督幹部")},
                                          {ViewScript::HantTw, QStringLiteral("監督幹部")},
                                          {ViewScript::HantHk, QStringLiteral("監督幹部")}};
    show(page(document, {.script = script, .sourceScript = Script::Hans}));
    test::selectWithMouse(*m_view, shown[script]);
    QTRY_VERIFY(m_view->selection());
    const TextRange range = m_view->selection()->range;
    QCOMPARE(range.of(document.text).toString(), QStringLiteral("监督干部"));
    QCOMPARE(range.start, document.text.indexOf(QStringLiteral("监督干部")));
    QCOMPARE(m_view->selection()->rect.toRect(), test::rectOf(*m_view, shown[script]));
}

void TestArticleView::selectionOverParagraphsGivesTheSourceRange()
{
    const Document document = paragraphs({QStringLiteral("甲段落的文字。"), QStringLiteral("乙段落的文字。"),
                                          QStringLiteral("丙段落的文字。")});
    show(page(document, {.sourceScript = Script::Hans}));
    const QRect from = test::rectOf(*m_view, QStringLiteral("文字"));
    const QRect to = test::rectOf(*m_view, QStringLiteral("丙段"));
    test::drag(*m_view, {from.left() + 1, from.center().y()}, {to.right(), to.center().y()});
    QTRY_VERIFY(m_view->selection());
    QTRY_COMPARE(m_view->selection()->range.of(document.text).toString(),
                 QStringLiteral("文字。\n乙段落的文字。\n丙段"));
    m_view->deselect();
    QTRY_VERIFY(!m_view->selection());
}

void TestArticleView::selectionInsideAPhraseWithOtherLengthSnapsOutwards()
{
    const Document document = paragraphs({QStringLiteral("这台打印机的程序员坐在出租车里。")});
    show(page(document, {.script = ViewScript::HantTw, .sourceScript = Script::Hans}));
    const QString shown = test::bodyText(*m_view).trimmed();
    QVERIFY2(shown.contains(QStringLiteral("程式設計師")), qPrintable(shown)); // 3 characters became 5
    test::selectWithMouse(*m_view, QStringLiteral("設計"));
    QTRY_VERIFY(m_view->selection());
    const TextRange range = m_view->selection()->range;
    QCOMPARE(range.of(document.text).toString(), QStringLiteral("程序员"));
}

void TestArticleView::selectionOutsideTheBodyIsNone()
{
    show(page(paragraphs({QStringLiteral("正文。")}), {.sourceScript = Script::Hans}));
    (void)test::evaluate(
        *m_view, QStringLiteral("document.getSelection().selectAllChildren(document.querySelector('h1'))"));
    QCOMPARE(test::evaluate(*m_view, QStringLiteral("document.getSelection().toString()")).toString(),
             QStringLiteral("题目"));
    QVERIFY(!m_view->selection());
    (void)test::evaluate(*m_view, QStringLiteral("document.getSelection().selectAllChildren(document.body)"));
    QTRY_VERIFY(m_view->selection());
    QCOMPARE(m_view->selection()->range, (TextRange{0, 3}));
}

void TestArticleView::marksStandOnTheSameWordsInEveryScript_data()
{
    addScriptRows();
}

void TestArticleView::marksStandOnTheSameWordsInEveryScript()
{
    QFETCH(const ViewScript, script);
    const Document document = simplifiedText();
    const qsizetype at = document.text.indexOf(QStringLiteral("服务器"));
    const Mark mark{.range = {at, at + 3}, .color = QStringLiteral("leaf"), .id = QStringLiteral("uid-1")};
    show(page(document, {.script = script, .sourceScript = Script::Hans, .marks = {mark}}));
    const QMap<ViewScript, QString> shown{{ViewScript::Source, QStringLiteral("服务器")},
                                          {ViewScript::Hans, QStringLiteral("服务器")},
                                          {ViewScript::Hant, QStringLiteral("服務器")},
                                          {ViewScript::HantTw, QStringLiteral("伺服器")},
                                          {ViewScript::HantHk, QStringLiteral("服務器")}};
    const QVariantMap found = test::evaluate(*m_view, QStringLiteral(R"((() => {
        const marks = Array.from(document.querySelectorAll('mark.hl.leaf'));
        return {text: marks.map(m => m.textContent).join(''), fill: getComputedStyle(marks[0]).backgroundColor};
    })())"))
                                  .toMap();
    QCOMPARE(found[QStringLiteral("text")].toString(), shown[script]);
    QCOMPARE(found[QStringLiteral("fill")].toString(), QStringLiteral("rgb(205, 232, 181)"));
}

void TestArticleView::clickOnOverlappingMarksReportsTheInnermost()
{
    const Document document = paragraphs({QStringLiteral("扛牢主体责任，抓住关键少数，管好绝大多数。")});
    const std::vector<Mark> marks{
        {.range = {0, 13}, .color = QStringLiteral("amber"), .id = QStringLiteral("outer")},
        {.range = {7, 11}, .color = QStringLiteral("rose"), .id = QStringLiteral("inner"), .hasNote = true}};
    show(page(document, {.sourceScript = Script::Hans, .marks = marks}));
    QSignalSpy clicks(m_view.get(), &ui::ArticleView::markClicked);
    QTest::mouseClick(m_view->focusProxy(), Qt::LeftButton, {},
                      test::rectOf(*m_view, QStringLiteral("抓住关键")).center());
    QTRY_COMPARE(clicks.count(), 1);
    QCOMPARE(clicks.takeFirst().first().toString(), QStringLiteral("inner"));
    QTest::mouseClick(m_view->focusProxy(), Qt::LeftButton, {},
                      test::rectOf(*m_view, QStringLiteral("扛牢主体")).center());
    QTRY_COMPARE(clicks.count(), 1);
    QCOMPARE(clicks.takeFirst().first().toString(), QStringLiteral("outer"));
}

void TestArticleView::replacingBlocksLeavesTheOthersAndTheSelection()
{
    const Document document = simplifiedText();
    show(page(document, {.sourceScript = Script::Hans}));
    (void)test::evaluate(
        *m_view,
        QStringLiteral("Array.from(document.getElementById('body').children).forEach(b => b.old = true)"));
    const TextRange selected{document.blocks[1].range.start + 4, document.blocks[1].range.start + 9};
    m_view->select(selected);
    QTRY_VERIFY(m_view->selection());
    QCOMPARE(m_view->selection()->range, selected);

    const Mark mark{.range = selected, .color = QStringLiteral("sky"), .id = QStringLiteral("uid-1")};
    const base::Result<QString> html =
        document::writeBlock(document, 1, {.sourceScript = Script::Hans, .marks = {mark}});
    QVERIFY(html);
    m_view->replaceBlocks({QJsonObject{{QStringLiteral("index"), 1}, {QStringLiteral("html"), *html}}});
    QTRY_COMPARE(
        test::evaluate(*m_view, QStringLiteral("document.querySelectorAll('mark.sky').length")).toInt(), 1);
    QCOMPARE(test::evaluate(*m_view, QStringLiteral("Array.from(document.getElementById('body').children)."
                                                    "filter(b => !b.old).map(b => b.id).join()"))
                 .toString(),
             QStringLiteral("b1"));
    QVERIFY(m_view->selection());
    QCOMPARE(m_view->selection()->range, selected);
    QCOMPARE(test::evaluate(*m_view, QStringLiteral("document.getSelection().toString()")).toString(),
             selected.of(document.text).toString());
}

void TestArticleView::scriptSwitchKeepsPlaceAndSelection_data()
{
    addScriptRows();
}

void TestArticleView::scriptSwitchKeepsPlaceAndSelection()
{
    QFETCH(const ViewScript, script);
    const Document document = simplifiedText();
    show(page(document, {.sourceScript = Script::Hans}));
    const qsizetype place = document.blocks[20].range.start + 60;
    m_view->scrollToTop(place);
    const qsizetype before = firstVisible();
    const qsizetype at = document.text.indexOf(QStringLiteral("监督干部"), document.blocks[21].range.start);
    m_view->select({at, at + 4});
    QTRY_VERIFY(m_view->selection());

    for (int i = 0; i < 3; ++i) { // there and back and there: no creeping
        for (const ViewScript next : {script, ViewScript::Source, script}) {
            const base::Result<QString> body =
                document::writeBody(document, {.script = next, .sourceScript = Script::Hans});
            QVERIFY(body);
            m_view->replaceBody(text::languageTag(next, Script::Hans), QStringLiteral("<h1>题</h1>"), *body);
        }
    }
    QCOMPARE(firstVisible(), before);
    QVERIFY(m_view->selection());
    QCOMPARE(m_view->selection()->range.of(document.text).toString(), QStringLiteral("监督干部"));
    QCOMPARE(test::evaluate(*m_view, QStringLiteral("document.documentElement.lang")).toString(),
             text::languageTag(script, Script::Hans));
    const double top =
        test::evaluate(*m_view, QStringLiteral("document.getElementById('b20').getBoundingClientRect().top"))
            .toDouble();
    QVERIFY2(top < 0 && top > -200, qPrintable(QString::number(top)));
}

void TestArticleView::narrowingKeepsThePlace()
{
    const Document document = simplifiedText();
    show(page(document, {.sourceScript = Script::Hans}));
    m_view->scrollToTop(document.blocks[25].range.start + 50);
    const qsizetype before = firstVisible();
    m_view->resize(520, 600);
    QTRY_COMPARE(test::evaluate(*m_view, QStringLiteral("window.innerWidth")).toInt(), 520);
    QTRY_VERIFY(qAbs(firstVisible() - before) < 30);
    m_view->resize(900, 600);
    QTRY_COMPARE(test::evaluate(*m_view, QStringLiteral("window.innerWidth")).toInt(), 900);
    QTRY_COMPARE(firstVisible(), before);
}

void TestArticleView::styleSheetsChangeWithoutReload()
{
    show(page(simplifiedText(), {.sourceScript = Script::Hans}));
    m_view->scrollToTop(900);
    const qsizetype before = firstVisible();
    m_view->setStyleSheetOf(QStringLiteral("theme"),
                            ui::Theme::forScheme(ui::Theme::Scheme::Dark).cssVariables());
    QCOMPARE(
        test::evaluate(*m_view, QStringLiteral("getComputedStyle(document.documentElement).backgroundColor"))
            .toString(),
        QStringLiteral("rgb(36, 38, 41)"));
    m_view->setStyleSheetOf(QStringLiteral("reading"), ui::cssVariables({.fontPx = 26}));
    QCOMPARE(
        test::evaluate(*m_view, QStringLiteral("getComputedStyle(document.getElementById('b1')).fontSize"))
            .toString(),
        QStringLiteral("26px"));
    QCOMPARE(firstVisible(), before);
}

void TestArticleView::longArticleOpensAtItsPlace()
{
    QStringList texts;
    const QString text = simplifiedText().text.left(700).remove(QLatin1Char('\n'));
    for (int i = 0; i < 2000; ++i)
        texts << QStringLiteral("%1 ").arg(i) + text;
    const Document document = paragraphs(texts); // 1.4 million characters, 4 MB as UTF-8
    QElapsedTimer timer;
    const QByteArray html = page(document, {.script = ViewScript::Hant, .sourceScript = Script::Hans}, true);
    timer.start();
    show(html);
    qInfo("%lld characters, %lld bytes of HTML, shown after %lld ms",
          static_cast<long long>(document.text.size()), static_cast<long long>(html.size()),
          static_cast<long long>(timer.elapsed()));
    const qsizetype place = document.blocks[1500].range.start;
    m_view->scrollToTop(place);
    QTRY_COMPARE(firstVisible(), place);
    QTest::qWait(0);
    QTRY_COMPARE(firstVisible(), place); // also after the engine has laid out what came near

    timer.start();
    const base::Result<QString> body = document::writeBody(document, {.sourceScript = Script::Hans});
    m_view->replaceBody(QStringLiteral("zh-Hans"), QString(), *body);
    QCOMPARE(firstVisible(), place);
    qInfo("script switched after %lld ms", static_cast<long long>(timer.elapsed()));
}

PIZHU_READER_TEST_MAIN(TestArticleView)
#include "tst_articleview.moc"
