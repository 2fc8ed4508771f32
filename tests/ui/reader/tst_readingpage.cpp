// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is set, and how one finds one's way on it: the real pane, the real page.
#include "app/text/conversion.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readerfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/reader/progressline.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolTip>
#include <QTreeWidget>
#include <QWebEngineScript>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::ArticleId;
using base::TextRange;
using document::BlockKind;
using library::Stores;
using text::ViewScript;
using ui::ReadingStyle;

namespace {

constexpr int kSections = 6;
constexpr int kParagraphs = 12; ///< in a section

library::NewArticle newArticle(const QString& title)
{
    library::NewArticle article;
    document::DocumentBuilder builder;
    for (int section = 1; section <= kSections; ++section) {
        builder.append({.kind = BlockKind::Heading, .level = 1}, u"第%1节 监督"_s.arg(section));
        for (int i = 1; i <= kParagraphs; ++i)
            builder.append({.kind = BlockKind::Paragraph, .indented = i % 3 != 0},
                           u"%1第%2节第%3段：“一把手”用软件管工程，2021年起App有5万人用；（试行）「办法」，"
                           "把监督挺在前面，发现问题及时报告，不得层层加码，也不得推给别人。"_s.arg(title)
                               .arg(section)
                               .arg(i));
    }
    article.document = builder.take();
    article.metadata.title = {title, document::FieldOrigin::Pattern, 1};
    article.metadata.script = text::Script::Hans;
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.origin = u"/imported/"_s + title;
    return article;
}

} // namespace

class TestReadingPage : public QObject, protected test::ReaderFixture
{
    Q_OBJECT

private:
    [[nodiscard]] library::ArticleReading reading(ArticleId id);
    [[nodiscard]] QVariant onPage(const QString& script) { return test::evaluate(view(), script); }
    [[nodiscard]] QString computed(const QString& selector, const QString& property,
                                   const QString& pseudo = {})
    {
        return onPage(u"getComputedStyle(document.querySelector('%1'), '%3').%2"_s.arg(selector, property,
                                                                                       pseudo))
            .toString();
    }
    [[nodiscard]] qsizetype firstVisible() { return onPage(u"pizhu.firstVisible()"_s).toLongLong(); }
    /// As if nobody had scrolled for a while.
    void rest()
    {
        Q_EMIT view().rested();
        (void)onPage(u"1"_s); // the page has answered all that was asked before
    }
    void finishWriting()
    {
        const auto nothing = [](library::Stores&) { return base::Result<void>(); };
        (void)m_library->write(u"nothing"_s, nothing, library::Journalling::Skip).result();
    }
    void set(const std::function<void(ReadingStyle&)>& change)
    {
        ReadingStyle style = m_pane->readingStyle();
        change(style);
        m_pane->setReadingStyle(style);
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup()
    {
        QToolTip::hideText();
        end();
    }
    void theNextArticleComesIntoTheSamePage();
    void nothingOfTheArticleBeforeStays();
    void theLastOfManyArticlesIsOnThePage();
    void aPageThatDiedIsReplaced();
    void noChoiceMovesThePlace_data();
    void noChoiceMovesThePlace();
    void manyChangesDoNotCreep();
    void thePlaceOutlivesARestartInAnotherStyle();
    void aPlaceThatIsLeftAtOnceIsKept();
    void whatWasScrolledTheMomentBeforeIsKept_data();
    void whatWasScrolledTheMomentBeforeIsKept();
    void anArticleThatIsPassedKeepsItsPlace();
    void firstLinesAreIndentedAsChosen();
    void gapsStandBetweenScriptsAndNowhereElse();
    void punctuationIsAsWideAsChosen();
    void everyCharacterIsWhereOnePoints_data();
    void everyCharacterIsWhereOnePoints();
    void linesNeverBeginWithAStop();
    void facesAreChosenForEachScript();
    void papersDoNotDependOnTheWindow();
    void paragraphsAreNumberedByTheirPlace();
    void theOutlineGoesToASection();
    void theOutlineMarksTheSection();
    void aJumpSaysFromWhere();
    void returningLeadsToThePlaceAndNotToAHit();
    void anArticleWithoutHeadingsSaysSo();
    void progressGoesToTheEnd();
    void anArticleKeepsItsOwnScript();
    void otherScriptsAreReadAhead();
    void pointingShowsTheSourceForm();
};

library::ArticleReading TestReadingPage::reading(ArticleId id)
{
    return *m_library->read([id](const Stores& stores) { return stores.reading.of(id); }).result();
}

void TestReadingPage::theNextArticleComesIntoTheSamePage()
{
    open(add(newArticle(u"甲"_s)));
    (void)onPage(u"document.body.kept = true"_s);
    const QUrl before = view().url();
    open(add(newArticle(u"乙"_s)));
    QVERIFY(onPage(u"document.body.kept"_s).toBool());
    QCOMPARE(view().url(), before);
    QVERIFY(test::bodyText(view()).startsWith(u"第1节 监督\n"_s));
    QVERIFY(test::bodyText(view()).contains(u"乙第1节第1段"_s));
    QVERIFY(!test::bodyText(view()).contains(u"甲第"_s));
    QCOMPARE(onPage(u"document.title"_s).toString(), u"乙"_s);
}

// A place kept for one article was taken for the next one that stood at the same height.
void TestReadingPage::nothingOfTheArticleBeforeStays()
{
    const ArticleId first = add(newArticle(u"甲"_s));
    const ArticleId second = add(newArticle(u"乙"_s));
    open(first);
    const qsizetype place = stored(first).document.blocks[30].range.start;
    QSignalSpy rested(&view(), &ui::ArticleView::rested);
    view().scrollToTop(place);
    QCOMPARE(firstVisible(), place);
    QTRY_VERIFY(!rested.isEmpty());
    test::selectWithMouse(view(), u"甲第3节第5段"_s);
    QTRY_VERIFY(m_pane->selection());
    open(second);
    QVERIFY(!m_pane->selection());
    QCOMPARE(onPage(u"document.getSelection().toString()"_s).toString(), QString());
    QCOMPARE(onPage(u"window.scrollY"_s).toInt(), 0);
    QCOMPARE(firstVisible(), 0);
    open(first);
    QCOMPARE(firstVisible(), place);
}

void TestReadingPage::theLastOfManyArticlesIsOnThePage()
{
    std::vector<ArticleId> ids;
    for (int i = 0; i < 8; ++i)
        ids.push_back(add(newArticle(QString(QChar(char16_t(u'甲' + i))))));
    for (int round = 0; round < 5; ++round) {
        for (const ArticleId id : ids) {
            m_pane->openArticle(id);
            for (int i = 0; i < round; ++i) // sooner and later than an article takes to come
                (void)onPage(u"1"_s);
        }
    }
    QSignalSpy opened(m_pane.get(), &ui::ReaderPane::articleOpened);
    open(ids[2]);
    QCOMPARE(opened.last().first().value<ArticleId>(), ids[2]);
    const QString title = stored(ids[2]).metadata.title.value;
    QVERIFY(test::bodyText(view()).contains(title + u"第1节第1段"_s));
    // What is painted is that article as well, not the one before.
    const auto painted = [this] { return view().grab().toImage(); };
    const QImage last = test::pictureAtRest(view());
    QVERIFY(!last.isNull());
    open(ids[5]);
    QTRY_VERIFY(painted() != last);
    open(ids[2]);
    QTRY_COMPARE(painted(), last);
}

void TestReadingPage::aPageThatDiedIsReplaced()
{
    const ArticleId id = add(newArticle(u"甲"_s));
    open(id);
    QSignalSpy failed(m_pane.get(), &ui::ReaderPane::articleFailed);
    view().page()->triggerAction(QWebEnginePage::Stop);
    Q_EMIT view().page()->renderProcessTerminated(QWebEnginePage::CrashedTerminationStatus, 1);
    QCOMPARE(failed.count(), 1);
    QVERIFY(!m_pane->currentArticle().isValid());
    open(id);
    QVERIFY(test::bodyText(view()).contains(u"甲第1节第1段"_s));
}

void TestReadingPage::noChoiceMovesThePlace_data()
{
    QTest::addColumn<std::function<void(ReadingStyle&)>>("change");
    const auto row = [](const char* name, const std::function<void(ReadingStyle&)>& change) {
        QTest::newRow(name) << change;
    };
    row("typeface", [](ReadingStyle& s) { s.typeface = ReadingStyle::Typeface::Sans; });
    row("size", [](ReadingStyle& s) { s.fontPx = 27; });
    row("line height", [](ReadingStyle& s) { s.lineHeight = 2.4; });
    row("column", [](ReadingStyle& s) { s.columnEm = 22; });
    row("paragraph gap", [](ReadingStyle& s) { s.paragraphGap = 0; });
    row("no indent", [](ReadingStyle& s) { s.indent = ReadingStyle::Indent::Never; });
    row("always indent", [](ReadingStyle& s) { s.indent = ReadingStyle::Indent::Always; });
    row("full punctuation", [](ReadingStyle& s) { s.punctuation = ReadingStyle::Punctuation::Full; });
    row("half punctuation", [](ReadingStyle& s) { s.punctuation = ReadingStyle::Punctuation::Half; });
    row("no gap", [](ReadingStyle& s) { s.latinGap = ReadingStyle::LatinGap::None; });
    row("wide gap", [](ReadingStyle& s) { s.latinGap = ReadingStyle::LatinGap::Wide; });
    row("ragged", [](ReadingStyle& s) { s.justified = false; });
    row("numbers", [](ReadingStyle& s) { s.numbered = true; });
    row("paper", [](ReadingStyle& s) { s.paper = ui::Paper::HighContrast; });
    row("Latin face", [](ReadingStyle& s) { s.latinFace = u"DejaVu Serif"_s; });
    row("Chinese face", [](ReadingStyle& s) { s.simplifiedFace = u"Noto Sans CJK SC"_s; });
}

void TestReadingPage::noChoiceMovesThePlace()
{
    QFETCH(const std::function<void(ReadingStyle&)>, change);
    const ArticleId id = add(newArticle(u"甲"_s));
    open(id);
    (void)onPage(u"document.body.kept = true"_s);
    const qsizetype place = stored(id).document.blocks[40].range.start + 30; // inside a paragraph
    view().scrollToTop(place);
    const qsizetype before = firstVisible();
    const ReadingStyle style = m_pane->readingStyle();
    set(change);
    QVERIFY(m_pane->readingStyle() != style);
    QCOMPARE(firstVisible(), before);
    const QString onScreen = u"document.getElementById('b40').getBoundingClientRect().bottom > 0"_s;
    QVERIFY(onPage(onScreen).toBool());
    m_pane->setReadingStyle(style);
    QCOMPARE(firstVisible(), before);
    QVERIFY(onPage(u"document.body.kept"_s).toBool()); // no reload
}

void TestReadingPage::manyChangesDoNotCreep()
{
    const ArticleId id = add(newArticle(u"甲"_s));
    open(id);
    const qsizetype place = stored(id).document.blocks[40].range.start + 30;
    view().scrollToTop(place);
    const qsizetype before = firstVisible();
    for (int i = 0; i < 40; ++i) {
        set([i](ReadingStyle& style) { style.fontPx = 14 + (i * 7) % 20; });
        set([i](ReadingStyle& style) { style.columnEm = 22 + (i * 11) % 30; });
        m_pane->setViewScript(ViewScript(i % 5));
        m_pane->resize(700 + (i * 37) % 300, 700);
    }
    m_pane->setViewScript(ViewScript::Source);
    m_pane->setReadingStyle({});
    m_pane->resize(900, 700);
    QTRY_COMPARE(onPage(u"document.documentElement.lang"_s).toString(), u"zh-Hans"_s);
    QTRY_COMPARE(onPage(u"window.innerWidth"_s).toInt(), 900);
    QTRY_COMPARE(firstVisible(), before);
}

void TestReadingPage::thePlaceOutlivesARestartInAnotherStyle()
{
    const ArticleId id = add(newArticle(u"甲"_s));
    open(id);
    const qsizetype place = stored(id).document.blocks[40].range.start;
    m_pane->scrollTo({place, place + 1});
    QTRY_VERIFY(stored(id).readingPosition > 0);
    const qsizetype left = stored(id).readingPosition;
    for (const int size : {30, 14, 22}) {
        m_pane = std::make_unique<ui::ReaderPane>(*m_library, *m_theme);
        m_pane->resize(640, 500);
        set([size](ReadingStyle& style) { style.fontPx = size; });
        m_pane->setViewScript(ViewScript::HantTw);
        m_pane->show();
        open(id);
        QCOMPARE(firstVisible(), left);
        rest(); // what is recorded now is the same place
        m_pane.reset();
        finishWriting();
        QCOMPARE(stored(id).readingPosition, left);
    }
}

void TestReadingPage::aPlaceThatIsLeftAtOnceIsKept()
{
    const ArticleId first = add(newArticle(u"甲"_s));
    const ArticleId second = add(newArticle(u"乙"_s));
    open(first);
    QSignalSpy scrolled(&view(), &ui::ArticleView::scrolled);
    (void)onPage(u"window.scrollTo(0, 3000)"_s);
    QVERIFY(scrolled.wait(15'000));
    const qsizetype place = firstVisible();
    QVERIFY(view().restlessPlace());
    open(second); // before the reader has rested
    QTRY_COMPARE(stored(first).readingPosition, place);
    scrolled.clear();
    (void)onPage(u"window.scrollTo(0, 3000)"_s);
    QVERIFY(scrolled.wait(15'000));
    m_pane.reset(); // or the window closes
    QTRY_VERIFY(stored(second).readingPosition > 0);
}

void TestReadingPage::whatWasScrolledTheMomentBeforeIsKept_data()
{
    QTest::addColumn<bool>("closes");
    QTest::newRow("on to the next article") << false;
    QTest::newRow("closes the article") << true;
}

/// Scrolling is told by an event of the next frame, which this page has no more.
void TestReadingPage::whatWasScrolledTheMomentBeforeIsKept()
{
    QFETCH(const bool, closes);
    const ArticleId first = add(newArticle(u"甲"_s));
    const ArticleId second = add(newArticle(u"乙"_s));
    open(first);
    QSignalSpy left(m_pane.get(), &ui::ReaderPane::placeLeft);
    view().page()->runJavaScript(u"window.scrollTo(0, document.documentElement.scrollHeight)"_s,
                                 QWebEngineScript::ApplicationWorld);
    if (closes)
        m_pane->closeArticle();
    else
        open(second);
    QTRY_VERIFY(stored(first).readingPosition > stored(first).document.text.size() / 2);
    QCOMPARE(reading(first).furthest, stored(first).document.text.size());
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().at(1).value<ui::PagePlace>().offset, stored(first).readingPosition);
    open(first);
    QCOMPARE(firstVisible(), stored(first).readingPosition);
}

/// Putting it where it was left, or at a hit, is no reading.
void TestReadingPage::anArticleThatIsPassedKeepsItsPlace()
{
    const ArticleId first = add(newArticle(u"甲"_s));
    const ArticleId second = add(newArticle(u"乙"_s));
    QSignalSpy shown(m_pane.get(), &ui::ReaderPane::articleOpened);
    m_pane->openArticle(first, {u"第5节第9段"_s});
    QVERIFY(shown.wait(15'000));
    QSignalSpy scrolled(&view(), &ui::ArticleView::scrolled);
    QVERIFY(scrolled.size() > 0 || scrolled.wait(15'000));
    QVERIFY(firstVisible() > 0);
    open(second);
    QCOMPARE(stored(first).readingPosition, 0);
}

void TestReadingPage::firstLinesAreIndentedAsChosen()
{
    open(add(newArticle(u"甲"_s)));
    const QString indented = u"#b1"_s;
    const QString plain = u"#b3"_s;
    QCOMPARE(computed(indented, u"textIndent"_s), u"38px"_s);
    QCOMPARE(computed(plain, u"textIndent"_s), u"0px"_s);
    set([](ReadingStyle& style) { style.indent = ReadingStyle::Indent::Always; });
    QCOMPARE(computed(indented, u"textIndent"_s), u"38px"_s);
    QCOMPARE(computed(plain, u"textIndent"_s), u"38px"_s);
    QCOMPARE(computed(u"#b0"_s, u"textIndent"_s), u"0px"_s); // a heading
    set([](ReadingStyle& style) { style.indent = ReadingStyle::Indent::Never; });
    QCOMPARE(computed(indented, u"textIndent"_s), u"0px"_s);
    const auto gap = [this] {
        return onPage(u"document.getElementById('b2').getBoundingClientRect().top - "
                      "document.getElementById('b1').getBoundingClientRect().bottom"_s)
            .toDouble();
    };
    const double wide = gap();
    QVERIFY(wide > 14);
    set([](ReadingStyle& style) { style.indent = ReadingStyle::Indent::Source; });
    QVERIFY2(gap() > 2 && gap() < wide / 2, qPrintable(QString::number(gap())));
    set([](ReadingStyle& style) { style.paragraphGap = 0; });
    QVERIFY(std::abs(gap()) < 1);
}

void TestReadingPage::gapsStandBetweenScriptsAndNowhereElse()
{
    open(add(newArticle(u"甲"_s)));
    set([](ReadingStyle& style) { style.justified = false; });
    const auto width = [this](const QString& shown) { return double(test::rectOf(view(), shown).width()); };
    const QString text = test::bodyText(view());
    const double thin = width(u"起App"_s);
    const double plain = width(u"管工程"_s);
    set([](ReadingStyle& style) { style.latinGap = ReadingStyle::LatinGap::None; });
    const double none = width(u"起App"_s);
    set([](ReadingStyle& style) { style.latinGap = ReadingStyle::LatinGap::Wide; });
    const double wide = width(u"起App"_s);
    QVERIFY2(none < thin && thin < wide, qPrintable(u"%1 %2 %3"_s.arg(none).arg(thin).arg(wide)));
    QCOMPARE(width(u"管工程"_s), plain);
    // The text has no spaces that were not there, whatever is copied.
    QCOMPARE(test::bodyText(view()), text);
    QVERIFY(!text.contains(u"起 App"_s));
    // Where a line begins, letters stand at its edge.
    const QString ragged = uR"((() => {
        let wrong = 0;
        for (const gap of document.querySelectorAll('span.g')) {
            const range = document.createRange();
            range.setStart(gap.firstChild, 0);
            range.setEnd(gap.firstChild, 1);
            const letter = range.getBoundingClientRect();
            const block = gap.closest('#body > *');
            const edge = block.getBoundingClientRect().left + parseFloat(getComputedStyle(block).paddingLeft);
            if (letter.left > edge && letter.left < edge + 8)
                ++wrong;
        }
        return wrong;
    })())"_s;
    for (const int columns : {20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33}) {
        set([columns](ReadingStyle& style) { style.columnEm = columns; });
        QCOMPARE(onPage(ragged).toInt(), 0);
    }
}

void TestReadingPage::punctuationIsAsWideAsChosen()
{
    open(add(newArticle(u"甲"_s)));
    set([](ReadingStyle& style) { style.justified = false; });
    (void)onPage(u"document.getElementById('body').style.whiteSpace = 'nowrap'"_s); // both on one line
    const auto width = [this](ReadingStyle::Punctuation punctuation, const QString& shown) {
        set([punctuation](ReadingStyle& style) { style.punctuation = punctuation; });
        return double(test::rectOf(view(), shown).width()) / m_pane->readingStyle().fontPx;
    };
    using enum ReadingStyle::Punctuation;
    const QString meeting = u"）「"_s; // a closing and an opening bracket
    QVERIFY(std::abs(width(Full, meeting) - 2) < 0.1);
    QVERIFY(std::abs(width(Squeezed, meeting) - 1.5) < 0.1); // one of them gives up its empty half
    QVERIFY(std::abs(width(Half, meeting) - 1) < 0.1);
    const QString alone = u"，把"_s;
    QVERIFY(std::abs(width(Squeezed, alone) - 2) < 0.1);
    QVERIFY(std::abs(width(Half, alone) - 1.5) < 0.1);
}

void TestReadingPage::everyCharacterIsWhereOnePoints_data()
{
    QTest::addColumn<ReadingStyle::Punctuation>("punctuation");
    QTest::newRow("full") << ReadingStyle::Punctuation::Full;
    QTest::newRow("squeezed") << ReadingStyle::Punctuation::Squeezed;
    QTest::newRow("half") << ReadingStyle::Punctuation::Half;
}

/// Squeezed signs are elements of their own inside their run.
void TestReadingPage::everyCharacterIsWhereOnePoints()
{
    QFETCH(const ReadingStyle::Punctuation, punctuation);
    const ArticleId id = add(newArticle(u"甲"_s));
    open(id);
    set([punctuation](ReadingStyle& style) { style.punctuation = punctuation; });
    const TextRange paragraph = stored(id).document.blocks[2].range;
    const QString wrong = uR"((() => {
        const found = [];
        for (let at = %1; at < %2; ++at) {
            const rect = pizhuText.rectOfUnit(at);
            const x = (rect.left + rect.right) / 2;
            const y = (rect.top + rect.bottom) / 2;
            const there = pizhu.textAt(x, y);
            const unit = pizhuText.atPoint(x, y);
            if (rect.width < 2 || !there || there.offset !== at || !unit || unit.unit !== at)
                found.push(at);
        }
        return found.join(' ');
    })())"_s.arg(paragraph.start)
                              .arg(paragraph.end);
    QCOMPARE(onPage(wrong).toString(), QString());
    QCOMPARE(test::bodyText(view()).count(u"；（试行）「办法」，"_s), kSections * kParagraphs);
}

void TestReadingPage::linesNeverBeginWithAStop()
{
    open(add(newArticle(u"甲"_s)));
    const QString wrong = uR"((() => {
        const found = [];
        const range = document.createRange();
        const walker = document.createTreeWalker(document.getElementById('b1'), NodeFilter.SHOW_TEXT);
        let before = null;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let i = 0; i < node.data.length; ++i) {
                range.setStart(node, i);
                range.setEnd(node, i + 1);
                const rect = range.getBoundingClientRect();
                if (before !== null && rect.top > before + 10 && '，。、；：！？）”」'.includes(node.data[i]))
                    found.push(node.data[i]);
                before = rect.top;
            }
        }
        return found.join('');
    })())"_s;
    for (const auto punctuation : {ReadingStyle::Punctuation::Full, ReadingStyle::Punctuation::Squeezed,
                                   ReadingStyle::Punctuation::Half}) {
        for (int columns = 20; columns < 34; ++columns) {
            set([=](ReadingStyle& style) {
                style.columnEm = columns;
                style.punctuation = punctuation;
            });
            QCOMPARE(onPage(wrong).toString(), QString());
        }
    }
}

void TestReadingPage::facesAreChosenForEachScript()
{
    open(add(newArticle(u"甲"_s)));
    set([](ReadingStyle& style) {
        style.simplifiedFace = u"Noto Sans CJK SC"_s;
        style.hongKongFace = u"Noto Serif CJK HK"_s;
        style.latinFace = u"DejaVu Sans Mono"_s;
    });
    const auto family = [this] { return computed(u"#b1"_s, u"fontFamily"_s); };
    QVERIFY2(family().startsWith(u"\"reading latin\", \"Noto Sans CJK SC\""_s), qPrintable(family()));
    m_pane->setViewScript(ViewScript::HantHk);
    QTRY_VERIFY(family().startsWith(u"\"reading latin\", \"Noto Serif CJK HK\""_s));
    m_pane->setViewScript(ViewScript::HantTw);
    QTRY_VERIFY(family().startsWith(u"\"reading latin\", \"Noto Serif CJK TC\""_s)); // that of the typeface
    // Letters are those of the Latin face, all of one width; quotes stay Chinese.
    const double i = test::rectOfPart(view(), u"App"_s, 0, 1).width();
    const double p = test::rectOfPart(view(), u"App"_s, 1, 2).width();
    QVERIFY2(std::abs(i - p) <= 1, qPrintable(u"%1 %2"_s.arg(i).arg(p)));
    QVERIFY(test::rectOfPart(view(), u"“一"_s, 0, 1).width() > 15);
}

void TestReadingPage::papersDoNotDependOnTheWindow()
{
    open(add(newArticle(u"甲"_s)));
    const auto ground = [this] { return computed(u"html"_s, u"backgroundColor"_s); };
    set([](ReadingStyle& style) { style.paper = ui::Paper::Sepia; });
    QCOMPARE(ground(), u"rgb(247, 241, 227)"_s);
    m_theme->setChoice(ui::ThemeSource::Choice::Dark);
    QCOMPARE(ground(), u"rgb(247, 241, 227)"_s);
    set([](ReadingStyle& style) { style.paper = ui::Paper::HighContrast; });
    QCOMPARE(ground(), u"rgb(0, 0, 0)"_s);
    set([](ReadingStyle& style) { style.paper = ui::Paper::Window; });
    QCOMPARE(ground(), u"rgb(36, 38, 41)"_s);
    m_theme->setChoice(ui::ThemeSource::Choice::Light);
    QCOMPARE(ground(), u"rgb(255, 255, 255)"_s);
}

void TestReadingPage::paragraphsAreNumberedByTheirPlace()
{
    open(add(newArticle(u"甲"_s)));
    QCOMPARE(computed(u"#b1"_s, u"display"_s, u"::after"_s), u"none"_s);
    set([](ReadingStyle& style) { style.numbered = true; });
    QCOMPARE(computed(u"#b1"_s, u"display"_s, u"::after"_s), u"block"_s);
    QVERIFY(computed(u"#b1"_s, u"content"_s, u"::after"_s).contains(u"counter(block)"_s));
    // They are no part of what is selected or copied.
    QVERIFY(!test::bodyText(view()).contains(
        QRegularExpression(u"^\\d+$"_s, QRegularExpression::MultilineOption)));
}

void TestReadingPage::theOutlineGoesToASection()
{
    const ArticleId id = add(newArticle(u"甲"_s));
    open(id);
    m_pane->setViewScript(ViewScript::Hant);
    QTRY_VERIFY(test::bodyText(view()).contains(u"監督"_s));
    m_pane->showOutline();
    auto* popover = m_pane->findChild<QWidget*>(u"outlinePopover"_s);
    QTRY_VERIFY(popover->isVisible());
    auto* tree = popover->findChild<QTreeWidget*>(u"outlineTree"_s);
    QCOMPARE(tree->topLevelItemCount(), kSections);
    QCOMPARE(tree->topLevelItem(3)->text(0), u"第4節 監督"_s);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      tree->visualItemRect(tree->topLevelItem(3)).center());
    QTRY_VERIFY(!popover->isVisible());
    const qsizetype heading = stored(id).document.blocks[3 * (kParagraphs + 1)].range.start;
    QTRY_COMPARE(firstVisible(), heading);
}

void TestReadingPage::theOutlineMarksTheSection()
{
    const ArticleId id = add(newArticle(u"甲"_s));
    open(id);
    view().scrollToTop(stored(id).document.blocks[2 * (kParagraphs + 1) + 5].range.start);
    m_pane->showOutline();
    auto* popover = m_pane->findChild<QWidget*>(u"outlinePopover"_s);
    QTRY_VERIFY(popover->isVisible());
    auto* tree = popover->findChild<QTreeWidget*>(u"outlineTree"_s);
    QCOMPARE(tree->indexOfTopLevelItem(tree->currentItem()), 2);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_COMPARE(firstVisible(), stored(id).document.blocks[3 * (kParagraphs + 1)].range.start);
    m_pane->showOutline();
    QTRY_VERIFY(popover->isVisible());
    QTest::keyClick(tree, Qt::Key_Escape);
    QVERIFY(!popover->isVisible());
}

void TestReadingPage::aJumpSaysFromWhere()
{
    const ArticleId id = add(newArticle(u"甲"_s));
    open(id);
    const qsizetype from = stored(id).document.blocks[kParagraphs + 3].range.start;
    view().scrollToTop(from);
    QTRY_COMPARE(view().lastPlace().offset, from);
    QSignalSpy jumped(m_pane.get(), &ui::ReaderPane::jumped);
    m_pane->showOutline();
    auto* popover = m_pane->findChild<QWidget*>(u"outlinePopover"_s);
    QTRY_VERIFY(popover->isVisible());
    auto* tree = popover->findChild<QTreeWidget*>(u"outlineTree"_s);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_VERIFY(firstVisible() > from);
    QCOMPARE(jumped.count(), 1);
    QCOMPARE(jumped.first().first().value<ui::PagePlace>().offset, from);
    m_pane->returnTo(id, {}, {.offset = from, .below = 0});
    QTRY_COMPARE(firstVisible(), from);
}

void TestReadingPage::returningLeadsToThePlaceAndNotToAHit()
{
    const ArticleId first = add(newArticle(u"甲"_s));
    const ArticleId second = add(newArticle(u"乙"_s));
    const search::Query query{u"监督"_s};
    QSignalSpy opened(m_pane.get(), &ui::ReaderPane::articleOpened);
    m_pane->openArticle(first, query);
    QTRY_COMPARE(opened.count(), 1);
    const qsizetype place = stored(first).document.blocks[2 * kParagraphs].range.start;
    view().putAt(place, -20);
    QTRY_VERIFY(view().lastPlace().offset >= place); // its first line is half out of the window
    const ui::PagePlace left = *m_pane->place();
    m_pane->openArticle(second, query);
    QTRY_COMPARE(opened.count(), 2);
    m_pane->returnTo(first, query, left);
    QTRY_COMPARE(opened.count(), 3);
    QTRY_COMPARE(firstVisible(), left.offset);
    const double top = test::evaluate(view(), u"pizhu.place().dy"_s).toDouble();
    QVERIFY2(qAbs(top - left.below) < 1.5, qPrintable(u"%1, not %2"_s.arg(top).arg(left.below)));
    QVERIFY(m_pane->currentHit() > 0); // the next one is the next behind
}

void TestReadingPage::anArticleWithoutHeadingsSaysSo()
{
    library::NewArticle article = newArticle(u"甲"_s);
    document::DocumentBuilder builder;
    builder.append({.kind = BlockKind::Paragraph}, u"只有一段话。");
    article.document = builder.take();
    open(add(article));
    m_pane->showOutline();
    auto* nothing = m_pane->findChild<QLabel*>(u"outlineNothing"_s);
    QTRY_VERIFY(nothing->isVisible());
    m_pane->findChild<QWidget*>(u"outlinePopover"_s)->close();
}

void TestReadingPage::progressGoesToTheEnd()
{
    const ArticleId id = add(newArticle(u"甲"_s));
    open(id);
    auto* line = m_pane->findChild<ui::ProgressLine*>();
    QTRY_VERIFY(line->isVisible() && line->progress() > 0 && line->progress() < 0.5);
    const double atStart = m_pane->progress();
    QSignalSpy progressed(m_pane.get(), &ui::ReaderPane::progressChanged);
    const qsizetype middle = stored(id).document.blocks[40].range.start;
    m_pane->scrollTo({middle, middle + 1});
    QTRY_VERIFY(m_pane->progress() > atStart + 0.2);
    QTRY_VERIFY(reading(id).furthest > middle / 2);
    const qsizetype end = stored(id).document.text.size() - 1;
    m_pane->scrollTo({end, end + 1});
    QTRY_COMPARE(m_pane->progress(), 1.0);
    QTRY_COMPARE(line->progress(), 1.0);
    QVERIFY(!progressed.isEmpty());
    QTRY_COMPARE(reading(id).furthest, stored(id).document.text.size());
    view().scrollToTop(0);
    QTRY_VERIFY(m_pane->progress() < 0.5);
    rest();
    m_pane->closeArticle(); // writes what was recorded
    finishWriting();
    QCOMPARE(reading(id).furthest, stored(id).document.text.size()); // what was seen was seen
    QVERIFY(!line->isVisible());
}

void TestReadingPage::anArticleKeepsItsOwnScript()
{
    const ArticleId kept = add(newArticle(u"甲"_s));
    const ArticleId other = add(newArticle(u"乙"_s));
    open(kept);
    QVERIFY(!m_pane->articleScript());
    QSignalSpy changed(m_pane.get(), &ui::ReaderPane::viewScriptChanged);
    m_pane->setArticleScript(ViewScript::HantTw);
    QTRY_VERIFY(test::bodyText(view()).contains(u"軟體"_s));
    QCOMPARE(m_pane->articleScript(), std::optional(ViewScript::HantTw));
    open(other);
    QVERIFY(test::bodyText(view()).contains(u"软件"_s));
    QCOMPARE(m_pane->viewScript(), ViewScript::Source);
    QVERIFY(!m_pane->articleScript());
    m_pane->setViewScript(ViewScript::Hant); // of all others
    QTRY_VERIFY(test::bodyText(view()).contains(u"軟件"_s));
    open(kept);
    QVERIFY(test::bodyText(view()).contains(u"軟體"_s));
    QCOMPARE(m_pane->viewScript(), ViewScript::HantTw);
    m_pane->setViewScript(ViewScript::Hans);
    QCOMPARE(m_pane->viewScript(), ViewScript::HantTw);
    m_pane->setArticleScript(std::nullopt);
    QCOMPARE(m_pane->viewScript(), ViewScript::Hans);
    QTRY_VERIFY(test::bodyText(view()).contains(u"软件"_s));
    QTRY_COMPARE(reading(kept), library::ArticleReading{.furthest = reading(kept).furthest});
    QCOMPARE(changed.last().first().value<ViewScript>(), ViewScript::Hans);
}

void TestReadingPage::otherScriptsAreReadAhead()
{
    library::NewArticle article = newArticle(u"甲"_s);
    article.metadata.script = text::Script::Hant;
    QVERIFY(!text::viewsAreAtHand(text::Script::Hant)); // as when the program has just begun
    open(add(article));
    QTRY_VERIFY(text::viewsAreAtHand(text::Script::Hant));
}

void TestReadingPage::pointingShowsTheSourceForm()
{
    open(add(newArticle(u"甲"_s)));
    const auto pointAt = [this](const QString& shown, qsizetype at) {
        const QRect rect = test::rectOfPart(view(), shown, at, at + 1);
        QTest::mouseMove(view().focusProxy(), rect.center() - QPoint(2, 0));
        QTest::mouseMove(view().focusProxy(), rect.center());
    };
    m_pane->setViewScript(ViewScript::HantTw);
    QTRY_VERIFY(test::bodyText(view()).contains(u"軟體"_s));
    const QString page = test::bodyText(view());
    pointAt(u"用軟體管"_s, 2);
    QTRY_COMPARE(QToolTip::text(), u"In the source: 软件"_s);
    pointAt(u"把監督"_s, 1);
    QTRY_COMPARE(QToolTip::text(), u"In the source: 监"_s);
    pointAt(u"層層加碼"_s, 2);
    QTRY_COMPARE(QToolTip::text(), QString()); // the same in both
    QCOMPARE(test::bodyText(view()), page);
    m_pane->setViewScript(ViewScript::Source);
    QTRY_VERIFY(test::bodyText(view()).contains(u"软件"_s));
    QSignalSpy pointed(&view(), &ui::ArticleView::pointed);
    pointAt(u"用软件管"_s, 2);
    test::selectWithMouse(view(), u"软件"_s); // what the mouse did before has been told once this is
    QTRY_VERIFY(m_pane->selection());
    QCOMPARE(pointed.count(), 0);
    QCOMPARE(QToolTip::text(), QString());
}

PIZHU_READER_TEST_MAIN(TestReadingPage)
#include "tst_readingpage.moc"
