// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlwriter.h"
#include "tests/app/annotation/mixedtexts.h"
#include "tests/app/annotation/showndocument.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/reader/articlehtml.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readingstyle.h"
#include "ui/widgets/theme.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::TextRange;
using document::Document;
using test::ShownDocument;
using text::Script;
using text::ViewScript;

namespace {

constexpr int kSpansOfAView = 40;
constexpr int kReported = 4; // of these the page tells over its bridge, as it does of a person's
constexpr int kParagraphs = 8;
constexpr std::array kViews{ViewScript::Source, ViewScript::Hans, ViewScript::Hant, ViewScript::HantTw,
                            ViewScript::HantHk};

/// Where a boundary of a selection stands on the page.
struct PagePoint
{
    std::size_t block = 0;
    qsizetype at = 0; ///< units of the block's text as shown
};

struct Made
{
    PagePoint from;
    PagePoint to;
    QString id;
    QString shown; ///< what was selected
    TextRange source;
};

ui::ArticleHtml htmlOf(const Document& document, const document::ViewState& view)
{
    const auto body = document::writeBody(document, view);
    if (!body)
        qFatal("%s", qPrintable(body.error().message));
    return {.languageTag = text::languageTag(view.script, view.sourceScript),
            .title = u"题目"_s,
            .headHtml = ui::headHtml({.title = u"题目"_s}),
            .bodyHtml = *body,
            .themeCss = ui::Theme::forScheme(ui::Theme::Scheme::Light).cssVariables(),
            .readingCss = ui::cssVariables(ui::ReadingStyle{})};
}

PagePoint pointOf(const ShownDocument& shown, std::size_t blocks, qsizetype offset)
{
    std::size_t block = blocks - 1;
    while (block > 0 && shown.startOf(block) > offset)
        --block;
    return {block, offset - shown.startOf(block)};
}

QJsonArray jsonOf(const std::vector<Made>& spans)
{
    QJsonArray all;
    for (const Made& span : spans)
        all.append(QJsonArray{int(span.from.block), span.from.at, int(span.to.block), span.to.at});
    return all;
}

/// Selects each span on the page and says which source range the page takes it for; the last stays selected.
QString selectingScript(const std::vector<Made>& spans)
{
    return uR"((spans => {
        const pointAt = (block, wanted, isEnd) => {
            const walker = document.createTreeWalker(document.getElementById('b' + block), NodeFilter.SHOW_TEXT);
            let at = 0;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!node.parentElement.closest('span[data-s]'))
                    continue;
                if (wanted < at + node.data.length || (isEnd && wanted === at + node.data.length))
                    return [node, wanted - at];
                at += node.data.length;
            }
            return null;
        };
        return spans.map(([first, from, last, to]) => {
            getSelection().setBaseAndExtent(...pointAt(first, from, false), ...pointAt(last, to, true));
            const selected = pizhuText.selectedRange();
            return selected ? [selected.start, selected.end] : [];
        });
    })()"_s +
           QString::fromUtf8(QJsonDocument(jsonOf(spans)).toJson(QJsonDocument::Compact)) + u')';
}

/// What stands in the marks of each annotation, and of how many of its pieces with something to see there is
/// nothing on the page.
const QString kMarkedScript = uR"((() => {
    const found = {};
    for (const mark of document.querySelectorAll('#body mark[data-a]')) {
        const id = mark.dataset.a;
        const one = found[id] = found[id] || {text: '', unseen: 0};
        if (mark.parentElement.closest('mark[data-a="' + id + '"]'))
            continue;
        one.text += mark.textContent;
        one.unseen += mark.textContent.trim() !== '' && mark.getClientRects().length === 0 ? 1 : 0;
    }
    return found;
})())"_s;

} // namespace

/// The property of tst_viewspans on the real page: what is selected in it in any script is taken for the
/// range it stands for, and marked again on the right words in every script.
class TestPageSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void selectsAndShowsTheSameWordsInEveryScript_data();
    void selectsAndShowsTheSameWordsInEveryScript();
    void cleanupTestCase();

private:
    void show(const ui::ArticleHtml& html);
    [[nodiscard]] std::vector<Made> randomSpans(std::size_t view, QRandomGenerator& random) const;
    void selectSpans(std::size_t view, QRandomGenerator& random);
    void checkReports(const std::vector<Made>& spans, std::size_t view);
    void compareMarks(std::size_t view);
    [[nodiscard]] document::ViewState stateOf(std::size_t view) const
    {
        return {.script = kViews[view], .sourceScript = m_script};
    }

    Document m_document;
    Script m_script = Script::Mixed;
    std::vector<ShownDocument> m_shown;
    std::vector<Made> m_spans;
    std::unique_ptr<ui::ArticleView> m_view;
    int m_selected = 0;
    int m_reported = 0;
    int m_marked = 0;
};

void TestPageSpans::initTestCase()
{
    m_view = std::make_unique<ui::ArticleView>();
    m_view->resize(900, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestPageSpans::cleanupTestCase()
{
    m_view.reset();
    qInfo("%d spans selected on the page (%d over the bridge), %d shown", m_selected, m_reported, m_marked);
}

void TestPageSpans::show(const ui::ArticleHtml& html)
{
    bool shown = false;
    connect(
        m_view.get(), &ui::ArticleView::pageShown, this, [&shown] { shown = true; },
        Qt::SingleShotConnection);
    m_view->showArticle(html, {});
    QTRY_VERIFY_WITH_TIMEOUT(shown, 20'000);
}

/// A selection begins before a character and ends behind one: a line feed between two paragraphs is neither.
std::vector<Made> TestPageSpans::randomSpans(std::size_t view, QRandomGenerator& random) const
{
    const ShownDocument& shown = m_shown[view];
    const QString& text = shown.text();
    std::vector<Made> spans;
    while (spans.size() < kSpansOfAView) {
        TextRange span = test::randomSpan(text, random);
        while (!span.isEmpty() && text[span.start] == u'\n')
            ++span.start;
        while (!span.isEmpty() && text[span.end - 1] == u'\n')
            --span.end;
        if (span.isEmpty())
            continue;
        PagePoint to = pointOf(shown, m_document.blocks.size(), span.end - 1);
        ++to.at;
        spans.push_back({.from = pointOf(shown, m_document.blocks.size(), span.start),
                         .to = to,
                         .id = u"span-%1-%2"_s.arg(view).arg(spans.size()),
                         .shown = span.of(text).toString(),
                         .source = shown.toSource(span)});
    }
    return spans;
}

void TestPageSpans::selectSpans(std::size_t view, QRandomGenerator& random)
{
    show(htmlOf(m_document, stateOf(view)));
    const std::vector<Made> spans = randomSpans(view, random);
    const QVariantList found = test::evaluate(*m_view, selectingScript(spans)).toList();
    QCOMPARE(found.size(), qsizetype(spans.size()));
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const QVariantList range = found[qsizetype(i)].toList();
        const QString where = u"“%1” in %2"_s.arg(spans[i].shown, text::viewScriptName(kViews[view]));
        QVERIFY2(range.size() == 2, qPrintable(where));
        const TextRange taken{range[0].toLongLong(), range[1].toLongLong()};
        QVERIFY2(taken == spans[i].source,
                 qPrintable(u"%1 is taken for %2 … %3 instead of %4 … %5"_s.arg(where)
                                .arg(taken.start)
                                .arg(taken.end)
                                .arg(spans[i].source.start)
                                .arg(spans[i].source.end)));
        ++m_selected;
    }
    checkReports(spans, view);
    m_spans.insert(m_spans.end(), spans.begin(), spans.end());
}

void TestPageSpans::checkReports(const std::vector<Made>& spans, std::size_t view)
{
    for (std::size_t i = 0; i < kReported; ++i) {
        const std::vector<Made> one{spans[i]};
        (void)test::evaluate(*m_view, selectingScript(one));
        QTRY_VERIFY2(m_view->selection() && m_view->selection()->range == one.front().source,
                     qPrintable(u"“%1” in %2"_s.arg(one.front().shown, text::viewScriptName(kViews[view]))));
        ++m_reported;
    }
}

void TestPageSpans::compareMarks(std::size_t view)
{
    document::ViewState state = stateOf(view);
    for (const Made& span : m_spans)
        state.marks.push_back({.range = span.source, .color = u"amber"_s, .id = span.id});
    show(htmlOf(m_document, state));
    const QVariantMap found = test::evaluate(*m_view, kMarkedScript).toMap();
    for (const Made& span : m_spans) {
        const QVariantMap marked = found.value(span.id).toMap();
        const QString where = u"%1: “%2”"_s.arg(text::viewScriptName(kViews[view]), span.shown);
        const QString text = marked.value(u"text"_s).toString();
        // HTML knows no carriage return: the page has a line feed there, which is as long and as invisible.
        const QString right = m_shown[view].textOf(span.source).replace(u'\r', u'\n');
        QVERIFY2(text == right, qPrintable(u"%1 is marked “%2” instead of “%3”"_s.arg(where, text, right)));
        QVERIFY2(marked.value(u"unseen"_s).toInt() == 0, qPrintable(where));
        ++m_marked;
    }
}

void TestPageSpans::selectsAndShowsTheSameWordsInEveryScript_data()
{
    QTest::addColumn<Script>("script");
    for (const Script script : {Script::Hans, Script::Hant, Script::Mixed})
        QTest::newRow(qPrintable(text::scriptName(script))) << script;
}

void TestPageSpans::selectsAndShowsTheSameWordsInEveryScript()
{
    QFETCH(const Script, script);
    QRandomGenerator random(quint32(5 + int(script)));
    m_script = script;
    m_document = test::mixedDocument(random, kParagraphs);
    m_shown.clear();
    m_spans.clear();
    for (const ViewScript view : kViews)
        m_shown.emplace_back(m_document, m_script, view);
    for (std::size_t view = 0; view < kViews.size() && !QTest::currentTestFailed(); ++view)
        selectSpans(view, random);
    for (std::size_t view = 0; view < kViews.size() && !QTest::currentTestFailed(); ++view)
        compareMarks(view);
}

PIZHU_READER_TEST_MAIN(TestPageSpans)
#include "tst_pagespans.moc"
