// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlwriter.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/reader/articlehtml.h"
#include "ui/reader/articlescheme.h"
#include "ui/reader/articleview.h"
#include "ui/reader/bodyparts.h"
#include "ui/reader/readingstyle.h"
#include "ui/reader/requestinterceptor.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <cmath>

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

/// 2,000 paragraphs, 1.4 million characters, 4 MB as UTF-8.
Document longText()
{
    QStringList texts;
    const QString text = simplifiedText().text.left(700).remove(QLatin1Char('\n'));
    for (int i = 0; i < 2000; ++i)
        texts << QStringLiteral("%1 ").arg(i) + text;
    return paragraphs(texts);
}

/// Of one line each.
Document manyLines()
{
    QStringList texts;
    for (int i = 0; i < 4000; ++i)
        texts << QStringLiteral("第%1行，船夫等在桥下看河水。").arg(i);
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

const QString kPicture(64, u'a');
const QString kNaturalWidth = QStringLiteral("document.querySelector('figure img').naturalWidth");

QByteArray pngOf(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

Document illustrated()
{
    document::DocumentBuilder builder;
    builder.append({.kind = BlockKind::Paragraph}, u"图前");
    builder.append({.kind = BlockKind::Figure, .imageUrl = QStringLiteral("a.png")}, u"桥有三孔");
    return builder.take();
}

document::ViewState illustratedView()
{
    return {.sourceScript = Script::Hans,
            .figures = {{QStringLiteral("a.png"), {ui::picturePath(kPicture), 400, 300, {}}}}};
}

/// Where each character of the body stands.
QList<QPointF> positions(QWebEngineView& view)
{
    const QVariantList numbers = test::evaluate(view, QStringLiteral(R"((() => {
        const walker = document.createTreeWalker(document.getElementById('body'), NodeFilter.SHOW_TEXT);
        const numbers = [];
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let i = 0; node.parentNode.closest('span[data-s]') && i < node.data.length; ++i) {
                range.setStart(node, i);
                range.setEnd(node, i + 1);
                const rects = range.getClientRects();
                numbers.push(rects[rects.length - 1].x, rects[rects.length - 1].y);
            }
        }
        return numbers;
    })())"))
                                     .toList();
    QList<QPointF> positions;
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
        positions.append({numbers[i].toDouble(), numbers[i + 1].toDouble()});
    return positions;
}

/// Prose in which a mark begins or ends at every kind of boundary: before and after punctuation, between
/// words, inside numbers.
Document punctuatedText()
{
    QStringList texts;
    for (int i = 0; i < 12; ++i) // always higher than the window: its scroll bar takes room
        texts << QStringLiteral(
                     "%1“责任”，不落空；《办法》（试行）、2021年3月，Wi-Fi与5G，“一把手”：带头！“做实”监督，"
                     "“扛牢”责任，把“小问题”，改在前面。")
                     .arg(QString(i, u'甲'))
                     .repeated(3);
    return paragraphs(texts);
}

std::vector<Mark> everyFewUnits(const Document& document, MarkKind kind)
{
    const QStringList colors{QStringLiteral("amber"), QStringLiteral("rose"), QStringLiteral("sky")};
    std::vector<Mark> marks;
    const bool isAnnotation = kind == MarkKind::Highlight || kind == MarkKind::Underline;
    // Steps and lengths without a common divisor: sooner or later every boundary is met, and marks overlap.
    for (qsizetype at = 1, i = 0; at + 9 < document.text.size(); at += 5, ++i)
        marks.push_back({.range = {at, at + (isAnnotation ? 8 : 3)},
                         .kind = kind,
                         .color = isAnnotation ? colors[i % 3] : QString(),
                         .id = isAnnotation ? QStringLiteral("uid-%1").arg(i) : QString(),
                         .hasNote = isAnnotation && i % 2 == 0,
                         .lane = static_cast<int>(i % 2),
                         .label = isAnnotation ? QStringLiteral("标签") : QString()});
    return marks;
}

/// Each within the one before, on lanes of their own.
std::vector<Mark> nested(int depth)
{
    std::vector<Mark> marks;
    for (int i = 0; i < depth; ++i)
        marks.push_back({.range = {i, 66 - i},
                         .color = QStringLiteral("sky"),
                         .id = QStringLiteral("uid-%1").arg(i),
                         .lane = i,
                         .label = QStringLiteral("标签%1").arg(i),
                         .describes = QStringLiteral("批注%1").arg(i)});
    return marks;
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
    void picturesOfTheLibraryAreShown();
    void picturesKeepTheirRoom();
    void aClickEnlargesAPictureAndEscapeClosesIt();
    void onlyPicturesOfTheLibraryAreAskedFor();
    void linksAreReportedAndNotFollowed();
    void mouseSelectionGivesTheSourceRange_data();
    void mouseSelectionGivesTheSourceRange();
    void selectionOverParagraphsGivesTheSourceRange();
    void selectionInsideAPhraseWithOtherLengthSnapsOutwards();
    void selectionOutsideTheBodyIsNone();
    void marksStandOnTheSameWordsInEveryScript_data();
    void marksStandOnTheSameWordsInEveryScript();
    void marksMoveNoText_data();
    void marksMoveNoText();
    void marginMarksStandBesideTheirLines();
    void labelsOfOneLineStandBelowEachOther();
    void manyOverlapsStayApart_data();
    void manyOverlapsStayApart();
    void theCountLeadsToThoseWithoutAStripe();
    void pointingAtTheMarginShowsThePassage();
    void clickOnOverlappingMarksReportsAllOfThem();
    void replacingBlocksLeavesTheOthersAndTheSelection();
    void scriptSwitchKeepsPlaceAndSelection_data();
    void scriptSwitchKeepsPlaceAndSelection();
    void narrowingKeepsThePlace();
    void styleSheetsChangeWithoutReload();
    void longArticleOpensAtItsPlace();
    void longArticleComesInPieces();
    void piecesBeforeThePlaceDoNotMoveIt_data();
    void piecesBeforeThePlaceDoNotMoveIt();
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

void TestArticleView::picturesOfTheLibraryAreShown()
{
    QStringList asked;
    m_view->setPictureSource([&asked](const QString& sha256, const auto& answer) {
        asked += sha256;
        answer({pngOf({40, 30}), QStringLiteral("image/png")});
    });
    show(page(illustrated(), illustratedView()));
    QTRY_COMPARE(test::evaluate(*m_view, kNaturalWidth).toInt(), 40);
    QCOMPARE(asked, QStringList{kPicture});
    // The text is the same as without pictures, and so are its offsets.
    const QString text = QStringLiteral("document.getElementById('body').innerText");
    QVERIFY(test::evaluate(*m_view, text).toString().contains(QStringLiteral("桥有三孔")));
    test::selectWithMouse(*m_view, QStringLiteral("三孔"));
    QTRY_VERIFY(m_view->selection());
    QCOMPARE(m_view->selection()->range, (TextRange{5, 7}));
}

void TestArticleView::picturesKeepTheirRoom()
{
    // The picture never comes.
    m_view->setPictureSource([](const QString&, const auto&) {});
    m_view->showPage(page(illustrated(), illustratedView()));
    const QString height =
        QStringLiteral("document.querySelector('figure img').getBoundingClientRect().height");
    QTRY_COMPARE(test::evaluate(*m_view, height).toInt(), 300);
}

void TestArticleView::aClickEnlargesAPictureAndEscapeClosesIt()
{
    m_view->setPictureSource([](const QString&, const auto& answer) {
        answer({pngOf({400, 300}), QStringLiteral("image/png")});
    });
    show(page(illustrated(), illustratedView()));
    const QString open = QStringLiteral("document.querySelectorAll('.enlarged > img').length");
    QTRY_COMPARE(test::evaluate(*m_view, kNaturalWidth).toInt(), 400);
    const QVariantList place =
        test::evaluate(*m_view,
                       QStringLiteral("(r => [r.left + r.width / 2, r.top + r.height / 2])("
                                      "document.querySelector('figure > img').getBoundingClientRect())"))
            .toList();
    QCOMPARE(place.size(), 2);
    const auto click = [&] {
        QTest::mouseClick(m_view->focusProxy(), Qt::LeftButton, {}, {place[0].toInt(), place[1].toInt()});
    };
    click();
    QTRY_COMPARE(test::evaluate(*m_view, open).toInt(), 1);
    QVERIFY(!m_view->selection());
    m_view->setFocus();
    QTest::keyClick(m_view->focusProxy(), Qt::Key_Escape);
    QTRY_COMPARE(test::evaluate(*m_view, open).toInt(), 0);
    click();
    QTRY_COMPARE(test::evaluate(*m_view, open).toInt(), 1);
    click();
    QTRY_COMPARE(test::evaluate(*m_view, open).toInt(), 0);
}

void TestArticleView::onlyPicturesOfTheLibraryAreAskedFor()
{
    int asked = 0;
    m_view->setPictureSource([&asked](const QString&, const auto& answer) {
        ++asked;
        answer({"<svg xmlns='http://www.w3.org/2000/svg'/>", QStringLiteral("image/svg+xml")});
    });
    QSignalSpy blocked(&m_view->interceptor(), &ui::RequestInterceptor::blocked);
    // Our writer never writes these; the page must hold even if it did.
    const auto image = [](const QString& source) { return QStringLiteral("<img src=\"%1\">").arg(source); };
    show(ui::articlePage(
        {.languageTag = QStringLiteral("zh-Hans"),
         .bodyHtml =
             image(QStringLiteral("/picture/../") + kPicture) +
             image(QStringLiteral("/picture/") + kPicture.toUpper()) +
             image(QStringLiteral("article://another/picture/") + kPicture) +
             image(QStringLiteral("https://pictures.invalid/a.png")) +
             image(QStringLiteral("file:///etc/hostname")) +
             image(QStringLiteral(
                 "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"))}));
    QCOMPARE(asked, 0);
    QCOMPARE(test::evaluate(*m_view,
                            QStringLiteral("Array.from(document.images).filter(i => i.naturalWidth).length"))
                 .toInt(),
             0);
    show(page(illustrated(), illustratedView()));
    QTRY_COMPARE(asked, 1);
    QTRY_VERIFY(
        test::evaluate(*m_view, QStringLiteral("document.querySelector('figure img').complete")).toBool());
    QCOMPARE(test::evaluate(*m_view, kNaturalWidth).toInt(), 0); // a drawing may hold scripts and links
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

void TestArticleView::marksMoveNoText_data()
{
    QTest::addColumn<MarkKind>("kind");
    QTest::addRow("highlights and notes") << MarkKind::Highlight;
    QTest::addRow("underlines and notes") << MarkKind::Underline;
    QTest::addRow("hits") << MarkKind::SearchHit;
    QTest::addRow("current hits") << MarkKind::CurrentHit;
    QTest::addRow("repairs") << MarkKind::Repair;
}

// Boxes that the style sheet made inside the text were break opportunities: lines began with a comma.
void TestArticleView::marksMoveNoText()
{
    QFETCH(const MarkKind, kind);
    const Document document = punctuatedText();
    show(page(document, {.sourceScript = Script::Hans, .marks = everyFewUnits(document, kind)}));
    const QList<int> widths{420, 470, 530, 610, 900};
    const auto positionsByWidth = [&] {
        QList<QList<QPointF>> found;
        for (const int width : widths) {
            m_view->resize(width, 600);
            if (test::waitFor([&] {
                    return test::evaluate(*m_view, QStringLiteral("window.innerWidth")).toInt() == width;
                }))
                found.append(positions(*m_view));
        }
        return found;
    };
    const QList<QList<QPointF>> marked = positionsByWidth();
    (void)test::evaluate(*m_view, QStringLiteral("document.querySelectorAll('#body mark, #body .repair')"
                                                 ".forEach(e => e.removeAttribute('class'))"));
    const QList<QList<QPointF>> plain = positionsByWidth();
    QCOMPARE(marked.size(), widths.size());
    QCOMPARE(plain.size(), widths.size());
    const QString text = QString(document.text).remove(u'\n');
    for (qsizetype w = 0; w < widths.size(); ++w) {
        QCOMPARE(marked[w].size(), text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QPointF moved = marked[w][i] - plain[w][i];
            const QString where = QStringLiteral("%1 px wide, unit %2").arg(widths[w]).arg(i);
            // The engine places in 64ths of a pixel and rounds each box.
            QVERIFY2(std::abs(moved.x()) < 1 && std::abs(moved.y()) < 1, qPrintable(where));
            const bool beginsLine = i > 0 && marked[w][i].y() - marked[w][i - 1].y() > 10;
            QVERIFY2(!beginsLine || !QStringLiteral("，。、；：！）》”").contains(text[i]),
                     qPrintable(where));
        }
    }
}

void TestArticleView::marginMarksStandBesideTheirLines()
{
    const Document document = simplifiedText();
    const base::TextRange range = document.blocks[2].range;
    const Mark mark{.range = {range.start + 20, range.start + 62},
                    .color = QStringLiteral("leaf"),
                    .id = QStringLiteral("uid-1"),
                    .hasNote = true,
                    .label = QStringLiteral("监督·公开"),
                    .describes = QStringLiteral("制度/监督")};
    show(page(document, {.sourceScript = Script::Hans, .marks = {mark}}));
    const QString script = QStringLiteral(R"((() => {
        const runs = document.querySelectorAll('mark.hl span[data-s]');
        const first = runs[0].getClientRects()[0];
        const rects = runs[runs.length - 1].getClientRects();
        const last = rects[rects.length - 1];
        const box = name => document.querySelector('.margin > ' + name).getBoundingClientRect();
        const bar = box('.bar');
        const dot = box('.note-dot');
        const label = box('.label');
        const near = (a, b) => Math.abs(a - b) < 8 ? 1 : 0;
        return [document.querySelectorAll('.margin > .bar').length, near(bar.top, first.top),
                near(bar.bottom, last.bottom), bar.right < first.left ? 1 : 0, near(dot.right, last.right),
                getComputedStyle(document.querySelector('.bar')).backgroundColor,
                near((label.top + label.bottom) / 2, (first.top + first.bottom) / 2),
                label.left > first.left && label.right <= window.innerWidth ? 1 : 0,
                document.querySelector('.label').title, bar.height > last.height ? 1 : 0];
    })())");
    for (const int width : {1200, 520}) {
        m_view->resize(width, 600);
        QTRY_COMPARE(test::evaluate(*m_view, QStringLiteral("window.innerWidth")).toInt(), width);
        const QVariantList expected{
            1, 1, 1, 1, 1, QStringLiteral("rgb(76, 127, 34)"), 1, 1, QStringLiteral("制度/监督"), 1};
        const auto line = [](const QVariantList& values) {
            QStringList words;
            for (const QVariant& value : values)
                words.append(value.toString());
            return words.join(u' ');
        };
        // The page draws its margins anew in the frame after it has its width.
        QTRY_COMPARE(line(test::evaluate(*m_view, script).toList()), line(expected));
    }
    QVERIFY(
        !test::bodyText(*m_view).contains(QStringLiteral("监督·公开"))); // labels are no text of the article
}

void TestArticleView::labelsOfOneLineStandBelowEachOther()
{
    const Document document = simplifiedText();
    std::vector<Mark> marks;
    for (int i = 0; i < 4; ++i)
        marks.push_back({.range = {i * 3, i * 3 + 3},
                         .color = QStringLiteral("sky"),
                         .id = QStringLiteral("uid-%1").arg(i),
                         .label = QStringLiteral("标签%1").arg(i)});
    show(page(document, {.sourceScript = Script::Hans, .marks = marks}));
    const QVariantList edges = test::evaluate(*m_view, QStringLiteral(R"(
        Array.from(document.querySelectorAll('.margin > .label')).flatMap(label => {
            const rect = label.getBoundingClientRect();
            return [rect.top, rect.bottom];
        }))"))
                                   .toList();
    QCOMPARE(edges.size(), 8);
    for (qsizetype i = 1; i < edges.size(); ++i)
        QVERIFY(edges[i].toDouble() > edges[i - 1].toDouble());
}

void TestArticleView::manyOverlapsStayApart_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("stripes");
    QTest::newRow("wide") << 1200 << 6 << 6;
    QTest::newRow("narrow") << 520 << 6 << 6;
    QTest::newRow("as many as fit") << 520 << 7 << 7;
    QTest::newRow("narrow, more than fit") << 520 << 12 << 7;
    QTest::newRow("wide, twelve deep") << 1200 << 12 << 12;
    QTest::newRow("wide, more than fit") << 1200 << 30 << 16;
}

/// A stripe for each beside the text, lines under it for the first four; a count for those without a stripe.
void TestArticleView::manyOverlapsStayApart()
{
    QFETCH(const int, width);
    QFETCH(const int, depth);
    QFETCH(const int, stripes);
    const std::vector<Mark> marks = nested(depth);
    m_view->resize(width, 600);
    show(page(simplifiedText(), {.sourceScript = Script::Hans, .marks = marks}));
    QTRY_COMPARE(test::evaluate(*m_view, QStringLiteral("window.innerWidth")).toInt(), width);
    const auto edges = [this](const QString& selector, const QString& edge) {
        const QString script = QStringLiteral("Array.from(document.querySelectorAll('%1'))"
                                              ".map(one => one.getBoundingClientRect().%2)");
        QList<double> found;
        for (const QVariant& value : test::evaluate(*m_view, script.arg(selector, edge)).toList())
            found.append(std::round(value.toDouble()));
        std::sort(found.begin(), found.end());
        return found;
    };
    const QString counts =
        QStringLiteral("Array.from(document.querySelectorAll('.more')).map(one => one.dataset.l).join()");
    QTRY_COMPARE(edges(QStringLiteral(".margin > .bar"), QStringLiteral("left")).size(), stripes);
    QTRY_COMPARE(test::evaluate(*m_view, counts).toString(),
                 stripes < depth ? QStringLiteral("+%1").arg(depth - stripes) : QString());
    const QList<double> lefts = edges(QStringLiteral(".margin > .bar"), QStringLiteral("left"));
    const QList<double> rights = edges(QStringLiteral(".margin > .bar"), QStringLiteral("right"));
    QVERIFY(lefts.front() >= 0);
    for (qsizetype i = 1; i < lefts.size(); ++i)
        QVERIFY(lefts[i] >= rights[i - 1]);
    const QList<double> more = edges(QStringLiteral(".margin > .more"), QStringLiteral("left"));
    QVERIFY(more.isEmpty() || more.front() >= 0);
    QSet<double> lines;
    for (int i = 0; i < 4; ++i)
        lines.insert(edges(QStringLiteral("mark[data-a=uid-%1]").arg(i), QStringLiteral("bottom")).front());
    QCOMPARE(lines.size(), 4);
    QCOMPARE(edges(QStringLiteral(".margin > .label"), QStringLiteral("top")).size(), stripes);
}

void TestArticleView::theCountLeadsToThoseWithoutAStripe()
{
    const int width = 520;
    m_view->resize(width, 600);
    show(page(simplifiedText(), {.sourceScript = Script::Hans, .marks = nested(9)}));
    const QString more = QStringLiteral("(rect => rect ? [rect.x, rect.y, rect.width, rect.height] : [])"
                                        "(document.querySelector('.more')?.getBoundingClientRect())");
    QTRY_COMPARE(test::evaluate(*m_view, QStringLiteral("window.innerWidth")).toInt(), width);
    QTRY_COMPARE(test::evaluate(*m_view, more).toList().size(), 4);
    const QVariantList rect = test::evaluate(*m_view, more).toList();
    const QPoint center =
        QRectF(rect[0].toDouble(), rect[1].toDouble(), rect[2].toDouble(), rect[3].toDouble())
            .center()
            .toPoint();
    QTest::mouseMove(m_view->focusProxy(), center);
    QTRY_COMPARE(
        test::evaluate(*m_view, QStringLiteral("[...new Set([...document.querySelectorAll('mark.near')]"
                                               ".map(one => one.dataset.a))].sort().join(' ')"))
            .toString(),
        QStringLiteral("uid-7 uid-8"));
    QSignalSpy clicks(m_view.get(), &ui::ArticleView::clicked);
    QTest::mouseClick(m_view->focusProxy(), Qt::LeftButton, {}, center);
    QTRY_COMPARE(clicks.count(), 1);
    QCOMPARE(clicks.first().first().value<ui::PageClick>().annotations,
             (QStringList{QStringLiteral("uid-7"), QStringLiteral("uid-8")}));
}

void TestArticleView::pointingAtTheMarginShowsThePassage()
{
    const Mark mark{.range = {4, 12},
                    .color = QStringLiteral("sky"),
                    .id = QStringLiteral("uid-1"),
                    .label = QStringLiteral("监督")};
    show(page(simplifiedText(), {.sourceScript = Script::Hans, .marks = {mark}}));
    const auto pointAt = [this](const QString& selector) {
        const QString center =
            QStringLiteral("(rect => [rect.left + rect.width / 2, rect.top + rect.height / 2])"
                           "(document.querySelector('%1').getBoundingClientRect())");
        const QVariantList at = test::evaluate(*m_view, center.arg(selector)).toList();
        QTest::mouseMove(m_view->focusProxy(), QPoint(at[0].toInt(), at[1].toInt()));
    };
    const auto shownPassage = [this] {
        return test::evaluate(*m_view, QStringLiteral("Array.from(document.querySelectorAll('mark.near'))"
                                                      ".map(one => one.textContent).join('')"))
            .toString();
    };
    pointAt(QStringLiteral(".margin > .label"));
    QTRY_COMPARE(shownPassage(), simplifiedText().text.mid(4, 8));
    pointAt(QStringLiteral("#b1"));
    QTRY_COMPARE(shownPassage(), QString());
}

void TestArticleView::clickOnOverlappingMarksReportsAllOfThem()
{
    const Document document = paragraphs({QStringLiteral("扛牢主体责任，抓住关键少数，管好绝大多数。")});
    const std::vector<Mark> marks{
        {.range = {0, 13}, .color = QStringLiteral("amber"), .id = QStringLiteral("outer")},
        {.range = {7, 11}, .color = QStringLiteral("rose"), .id = QStringLiteral("inner"), .hasNote = true}};
    show(page(document, {.sourceScript = Script::Hans, .marks = marks}));
    QSignalSpy clicks(m_view.get(), &ui::ArticleView::clicked);
    const auto uidsAt = [&](const QString& shown) {
        QTest::mouseClick(m_view->focusProxy(), Qt::LeftButton, {}, test::rectOf(*m_view, shown).center());
        return clicks.wait(15000) ? clicks.takeFirst().first().value<ui::PageClick>().annotations
                                  : QStringList();
    };
    QCOMPARE(uidsAt(QStringLiteral("抓住关键")),
             (QStringList{QStringLiteral("outer"), QStringLiteral("inner")}));
    QCOMPARE(uidsAt(QStringLiteral("扛牢主体")), QStringList{QStringLiteral("outer")});
    QCOMPARE(uidsAt(QStringLiteral("管好绝大")), QStringList());
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
    const Document document = longText();
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
    (void)test::evaluate(*m_view, QStringLiteral("1"));
    QTRY_COMPARE(firstVisible(), place); // also after the engine has laid out what came near

    timer.start();
    const base::Result<QString> body = document::writeBody(document, {.sourceScript = Script::Hans});
    m_view->replaceBody(QStringLiteral("zh-Hans"), QString(), *body);
    QCOMPARE(firstVisible(), place);
    qInfo("script switched after %lld ms", static_cast<long long>(timer.elapsed()));
}

void TestArticleView::longArticleComesInPieces()
{
    const Document document = longText();
    const qsizetype place = document.blocks[1500].range.start;
    const ui::BodyParts parts = ui::cutBody(document, 1500);
    const auto htmlOf = [&document](document::BlockSpan blocks) {
        return *document::writeBlocks(document, blocks, {.sourceScript = Script::Hans});
    };
    QSignalSpy begun(m_view.get(), &ui::ArticleView::pageBegun);
    QSignalSpy shown(m_view.get(), &ui::ArticleView::pageShown);
    m_view->showArticle({.languageTag = QStringLiteral("zh-Hans"),
                         .title = QStringLiteral("题目"),
                         .headHtml = {},
                         .bodyHtml = htmlOf(parts.first),
                         .themeCss = {},
                         .readingCss = ui::cssVariables(ui::ReadingStyle{}),
                         .isLong = true},
                        {.top = place, .hasMore = true});
    m_view->scrollToRange({0, 5}, false); // is not there yet, and waits
    QTRY_COMPARE(begun.size(), 1);
    const QString blocks = QStringLiteral("document.getElementById('body').children.length");
    QVERIFY(test::evaluate(*m_view, blocks).toInt() > 8);
    const QString first =
        QStringLiteral("pizhuText.locate(%1, false).node.textContent.slice(0, 4)").arg(place);
    QCOMPARE(test::evaluate(*m_view, first).toString(), document.text.mid(place, 4));
    for (const document::BlockSpan& part : parts.rest) {
        QCOMPARE(shown.size(), 0);
        m_view->putPart({.blocks = part, .html = htmlOf(part), .isLast = part == parts.rest.back()});
    }
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(begun.size(), 1);
    QCOMPARE(test::evaluate(*m_view, blocks).toInt(), 2000);
    QVERIFY(test::evaluate(*m_view, QStringLiteral("Array.from(document.getElementById('body').children)"
                                                   ".every((block, i) => block.id === 'b' + i)"))
                .toBool());
    QTRY_COMPARE(firstVisible(), 0);
}

void TestArticleView::piecesBeforeThePlaceDoNotMoveIt_data()
{
    QTest::addColumn<bool>("oneLine");
    QTest::addColumn<int>("scrolledTo"); // -1: nobody scrolls
    QTest::newRow("paragraphs, where it was opened") << false << -1;
    QTest::newRow("lines, where it was opened") << true << -1;
    QTest::newRow("lines, at the top of the page") << true << 0;
    QTest::newRow("lines, further down") << true << 900;
    QTest::newRow("paragraphs, at the top of the page") << false << 0;
}

/// Whatever is put in before it.
void TestArticleView::piecesBeforeThePlaceDoNotMoveIt()
{
    QFETCH(const bool, oneLine);
    QFETCH(const int, scrolledTo);
    const Document document = oneLine ? manyLines() : longText();
    const ui::BodyParts parts = ui::cutBody(document, 300);
    const auto htmlOf = [&document](document::BlockSpan blocks) {
        return *document::writeBlocks(document, blocks, {.sourceScript = Script::Hans});
    };
    QSignalSpy begun(m_view.get(), &ui::ArticleView::pageBegun);
    QSignalSpy shown(m_view.get(), &ui::ArticleView::pageShown);
    m_view->showArticle({.languageTag = QStringLiteral("zh-Hans"),
                         .bodyHtml = htmlOf(parts.first),
                         .readingCss = ui::cssVariables(ui::ReadingStyle{}),
                         .isLong = true},
                        {.top = document.blocks[300].range.start, .hasMore = true});
    QTRY_COMPARE(begun.size(), 1);
    if (scrolledTo >= 0)
        (void)test::evaluate(*m_view, QStringLiteral("window.scrollTo(0, %1)").arg(scrolledTo));
    const qsizetype line = firstVisible();
    QVERIFY(line > 0);
    const auto top = [this, line] {
        return test::evaluate(*m_view, QStringLiteral("pizhuText.rectOfUnit(%1).top").arg(line)).toDouble();
    };
    const double before = top();
    for (const document::BlockSpan& part : parts.rest)
        m_view->putPart({.blocks = part, .html = htmlOf(part), .isLast = part == parts.rest.back()});
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY2(std::abs(top() - before) < 1.5, qPrintable(QStringLiteral("%1 → %2").arg(before).arg(top())));
}

PIZHU_READER_TEST_MAIN(TestArticleView)
#include "tst_articleview.moc"
