// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/articles.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/annotations/annotationdelegate.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"
#include "ui/learning/lookuppopover.h"
#include "ui/learning/rubylabel.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/besideactions.h"
#include "ui/mainwindow/companionactions.h"
#include "ui/mainwindow/learningactions.h"
#include "ui/mainwindow/readingactions.h"
#include "ui/reader/articleview.h"
#include "ui/reader/besidepane.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingpopover.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using test::kBridgeTitle;
using test::kCommitteeTitle;
using test::kQuote;
using text::DeepLink;
using Target = DeepLink::Target;

namespace {

constexpr int kReaders = 8; ///< at least as many as a library has
const QString kLeftTitle = u"渡口的早晨"_s;
const QString kRightTitle = u"转载：渡口的早晨"_s;

/// Two hundred paragraphs, of which the reposted one has a few more and a changed one.
QStringList paragraphsOf(bool reposted)
{
    QStringList paragraphs;
    if (reposted)
        paragraphs << u"本文转载自乡里的一份旧报，略有增补，标题为编者所加。"_s;
    for (int i = 1; i <= 200; ++i) {
        QString line = u"第%1天的早晨，渡船照例在七点一刻离开北岸，船上坐着去镇上赶集的人。"_s.arg(i);
        if (reposted && i == 2)
            line.replace(u"七点一刻"_s, u"傍晚"_s);
        paragraphs << line;
    }
    return paragraphs;
}

QString story(bool reposted)
{
    return paragraphsOf(reposted).join(u'\n');
}

} // namespace

class TestCompanion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void linkOpensTheHighlight();
    void linkOpensThePassage();
    void linkToATagShowsItsArticles();
    void tagSaysFromWhereItIsLinked();
    void linkInANoteLeadsToItsArticle();
    void lostLinkIsSaid();
    void linkOfTheSelectionLeadsBackToIt();
    void noteOnTheArticleIsWrittenAtOnce();
    void repostStandsBesideWithItsDifferences();
    void bothScrollTogether();
    void versionsStandBesideEachOtherWithTheirDifferences();
    void otherScriptOfOneArticleHasNoDifferences();
    void controlEnterInTheListOpensBeside();
    void theTextBesideIsSetLikeTheFirst();
    void selectionIsReadAloud();
    void linesOfReadingsAreEven();
    void dictionaryExplainsTheSelection();
    void withoutASelectionTheWordAtTheCaretIsLookedUp();
    void dictionaryFollowsThePointer();
    void readingsNeverStandOverTheNextArticle();
    void theTextBesideIsLookedUpUnderThePointer();
    void theSelectionBesideIsReadAloud();
    void badDictionaryIsRefusedByItsLine();

private:
    void addStories();
    void openBeside();
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    /// The window has two views now.
    [[nodiscard]] ui::ArticleView& leftView() { return *window().reader().findChild<ui::ArticleView*>(); }
    [[nodiscard]] ui::BesidePane* pane() { return window().companion().beside().pane(); }
    [[nodiscard]] ui::LookupPopover* popover() { return m_fixture->part<ui::LookupPopover>("lookupPopover"); }
    [[nodiscard]] QString useDictionary(const QByteArray& content);

    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestCompanion::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
}

void TestCompanion::cleanup()
{
    m_fixture.reset();
}

void TestCompanion::linkOpensTheHighlight()
{
    m_fixture->openArticle(kCommitteeTitle);
    m_fixture->highlight(kQuote);
    const QString uid = m_fixture->annotations(kCommitteeTitle).front().uid;
    m_fixture->openArticle(kBridgeTitle);
    window().openLink({.target = Target::Annotation, .uid = uid});
    QTRY_COMPARE(m_fixture->openTitle(), kCommitteeTitle);
    QTRY_COMPARE(window().annotations().currentUid(), uid);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote);
}

void TestCompanion::linkOpensThePassage()
{
    const base::ArticleId id = m_fixture->article(kCommitteeTitle);
    const auto article = *m_fixture->library()
                              .read([id](const library::Stores& stores) { return stores.articles.load(id); })
                              .result();
    const qsizetype at = article.document.text.indexOf(kQuote);
    window().openLink({.uid = article.uid, .range = base::TextRange{at, at + kQuote.size()}, .version = 1});
    QTRY_COMPARE(m_fixture->openTitle(), kCommitteeTitle);
    QTRY_VERIFY(test::rectOf(m_fixture->view(), kQuote).isValid());
    QTRY_VERIFY(m_fixture->view().rect().contains(test::rectOf(m_fixture->view(), kQuote)));
}

void TestCompanion::linkToATagShowsItsArticles()
{
    const base::ArticleId id = m_fixture->article(kBridgeTitle);
    const auto tag =
        m_fixture->library()
            .write(u"tag"_s,
                   [id](library::Stores& stores) -> base::Result<library::Tag> {
                       const auto made = stores.tags.ensure(u"工程/桥"_s);
                       if (auto done = stores.tags.tagArticles(std::array{id}, made.value()); !done)
                           return base::fail(done.error());
                       return stores.tags.load(made.value());
                   })
            .result();
    window().openLink({.target = Target::Tag, .uid = tag->uid});
    QTRY_COMPARE(m_fixture->listed(), QStringList{kBridgeTitle});
}

void TestCompanion::tagSaysFromWhereItIsLinked()
{
    m_fixture->openArticle(kCommitteeTitle);
    const base::ArticleId id = m_fixture->article(kBridgeTitle);
    const auto uid = m_fixture->library()
                         .write(u"tag"_s,
                                [id](library::Stores& stores) -> base::Result<QString> {
                                    const auto made = stores.tags.ensure(u"工程"_s);
                                    const auto tag = stores.tags.load(made.value());
                                    const auto note = stores.annotations.add(
                                        {.article = id, .note = u"见 pizhu://tag/"_s + tag->uid});
                                    return note ? base::Result<QString>(tag->uid) : base::fail(note.error());
                                })
                         .result();
    auto* tags = m_fixture->part<QAbstractItemView>("tagTree");
    QTRY_COMPARE(tags->model()->rowCount(), 1);
    tags->setFocus();
    tags->setCurrentIndex(tags->model()->index(0, 0));
    QTRY_VERIFY(m_fixture->part("tagBacklinks")->isVisible());
    QTest::keyClick(tags, Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"pizhu://tag/"_s + *uid);
}

void TestCompanion::linkInANoteLeadsToItsArticle()
{
    const base::ArticleId from = m_fixture->article(kCommitteeTitle);
    const base::ArticleId to = m_fixture->article(kBridgeTitle);
    const auto write = [from, to](library::Stores& stores) -> base::Result<annotation::Annotation> {
        const auto article = stores.articles.load(to);
        if (!article)
            return base::fail(article.error());
        const QString note = u"[[%1]](pizhu://article/%2)"_s.arg(kBridgeTitle, article->uid);
        return stores.annotations.add({.article = from, .note = note});
    };
    const auto written = m_fixture->library().write(u"note"_s, write).result();
    QVERIFY(written.has_value());
    m_fixture->openArticle(kCommitteeTitle);
    QAbstractItemView& list = m_fixture->annotationList();
    QTRY_COMPARE(list.model()->rowCount(), 1);
    const auto* delegate = qobject_cast<ui::AnnotationDelegate*>(list.itemDelegate());
    QVERIFY(delegate);
    const auto link = [&] {
        const QModelIndex index = list.model()->index(0, 0);
        QStyleOptionViewItem row;
        row.initFrom(&list);
        row.rect = list.visualRect(index);
        for (int y = row.rect.top(); y < row.rect.bottom(); y += 2) {
            const QPoint at(row.rect.left() + row.rect.width() / 4, y);
            if (delegate->linkAt(row, index, at).startsWith(u"pizhu:"_s))
                return at;
        }
        return QPoint();
    };
    QTRY_VERIFY(!link().isNull());
    test::click(*list.viewport(), link());
    QTRY_COMPARE(m_fixture->openTitle(), kBridgeTitle);
}

void TestCompanion::lostLinkIsSaid()
{
    window().openLink({.uid = u"0193dead-0000-7000-8000-000000000000"_s});
    QTRY_VERIFY2(m_fixture->noticeText().contains(u"not in this library"_s),
                 qPrintable(m_fixture->noticeText()));
}

void TestCompanion::linkOfTheSelectionLeadsBackToIt()
{
    m_fixture->openArticle(kCommitteeTitle);
    m_fixture->select(kQuote);
    const auto selected = window().reader().selection();
    QGuiApplication::clipboard()->clear();
    m_fixture->pressInPage(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(text::parseDeepLink(QGuiApplication::clipboard()->text()));
    const auto link = text::parseDeepLink(QGuiApplication::clipboard()->text());
    QCOMPARE(link->range, selected);
    QCOMPARE(link->version, 1);
}

void TestCompanion::noteOnTheArticleIsWrittenAtOnce()
{
    m_fixture->openArticle(kCommitteeTitle);
    m_fixture->pressInPage(Qt::Key_N, Qt::ShiftModifier);
    QTRY_VERIFY(m_fixture->part<ui::NoteEditor>("noteEditor"));
    auto* editor = m_fixture->part<ui::NoteEditor>("noteEditor");
    test::type(*editor, u"全文的**主旨**"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->annotations(kCommitteeTitle).size(), 1U);
    QTRY_COMPARE(m_fixture->annotations(kCommitteeTitle).front().note, u"全文的**主旨**"_s);
    QVERIFY(!m_fixture->annotations(kCommitteeTitle).front().anchor);
}

void TestCompanion::addStories()
{
    const auto done = m_fixture->library()
                          .write(u"add"_s,
                                 [](library::Stores& stores) -> base::Result<void> {
                                     for (const bool reposted : {false, true}) {
                                         const auto added = stores.articles.add(
                                             test::articleOf(reposted ? kRightTitle : kLeftTitle, {},
                                                             paragraphsOf(reposted)),
                                             {});
                                         if (!added)
                                             return base::fail(added.error());
                                     }
                                     return {};
                                 })
                          .result();
    QVERIFY(done);
}

void TestCompanion::openBeside()
{
    addStories();
    m_fixture->openArticle(kLeftTitle);
    window().companion().beside().open(m_fixture->article(kRightTitle));
    QTRY_VERIFY(pane() && pane()->isVisible() && pane()->article());
    QTRY_COMPARE(window().companion().beside().comparison().differences.size(), 2U);
}

void TestCompanion::repostStandsBesideWithItsDifferences()
{
    openBeside();
    const auto marked = [](ui::ArticleView& view, const QString& kind) {
        return test::evaluate(view, u"Array.from(document.querySelectorAll('mark.beside.%1')).map(m => "
                                    "m.textContent).join('')"_s.arg(kind))
            .toString();
    };
    QTRY_COMPARE(marked(pane()->view(), u"only"_s).left(4), u"本文转载"_s);
    QTRY_COMPARE(marked(leftView(), u"differs"_s), u"七点一刻"_s);
    QTRY_COMPARE(marked(pane()->view(), u"differs"_s), u"傍晚"_s);
    QCOMPARE(marked(leftView(), u"only"_s), QString());
    m_fixture->pressInPage(Qt::Key_F8);
    m_fixture->pressInPage(Qt::Key_F8);
    auto* close = m_fixture->part<QToolButton>("besideClose");
    QTest::mouseClick(close, Qt::LeftButton);
    QTRY_VERIFY(!pane()->isVisible());
    QTRY_COMPARE(marked(leftView(), u"differs"_s), QString());
}

void TestCompanion::bothScrollTogether()
{
    openBeside();
    QTRY_VERIFY(pane()->view().focusProxy());
    const auto firstLine = [](ui::ArticleView& view) {
        return test::evaluate(view, u"pizhu.firstVisible()"_s).toInt();
    };
    const QString left = story(false);
    const QString right = story(true);
    (void)test::evaluate(leftView(), u"window.scrollTo(0, 3000)"_s);
    QTRY_VERIFY(firstLine(leftView()) > 500);
    const auto dayAt = [](const QString& text, qsizetype offset) {
        const qsizetype line = text.lastIndexOf(u'\n', offset - 1) + 1;
        return text.mid(line, text.indexOf(u'天', line) - line);
    };
    QTRY_COMPARE(dayAt(right, firstLine(pane()->view())), dayAt(left, firstLine(leftView())));
    // The one that is touched leads.
    QTest::keyClick(pane()->view().focusProxy(), Qt::Key_End);
    QTRY_VERIFY(firstLine(leftView()) > left.size() * 3 / 4);
    QTest::mouseClick(m_fixture->part<QToolButton>("besideTogether"), Qt::LeftButton);
    QTest::keyClick(pane()->view().focusProxy(), Qt::Key_Home);
    QTRY_COMPARE(firstLine(pane()->view()), 0);
    QVERIFY(firstLine(leftView()) > left.size() * 3 / 4);
}

void TestCompanion::versionsStandBesideEachOtherWithTheirDifferences()
{
    addStories();
    m_fixture->openArticle(kLeftTitle);
    const qsizetype at = story(false).indexOf(u"赶集"_s);
    const auto correct = [id = m_fixture->article(kLeftTitle), at](library::Stores& stores) {
        return stores.versions.correct(id, {{at, at + 2}, u"赶集"_s, u"开会"_s});
    };
    QVERIFY(m_fixture->library().write(u"Correct"_s, correct).result());
    QTRY_VERIFY(test::bodyText(leftView()).contains(u"去镇上开会的人"_s));
    m_fixture->pressInPage(Qt::Key_Backslash, Qt::ControlModifier);
    QTRY_VERIFY(pane() && pane()->isVisible() && pane()->article());
    QTRY_COMPARE(window().companion().beside().comparison().differences.size(), 1U);
    const QString differs =
        u"Array.from(document.querySelectorAll('mark.beside.differs')).map(m => m.textContent).join('')"_s;
    QTRY_COMPARE(test::evaluate(leftView(), differs).toString(), u"开会"_s);
    QTRY_COMPARE(test::evaluate(pane()->view(), differs).toString(), u"赶集"_s);
    // The list of versions leads to the one in use, which is the same.
    auto* versions = m_fixture->part<QComboBox>("besideVersions");
    QVERIFY(versions);
    QCOMPARE(versions->count(), 2);
    versions->setFocus();
    QTest::keyClick(versions, versions->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QTRY_VERIFY(window().companion().beside().comparison().isSame);
    QTRY_COMPARE(test::evaluate(leftView(), differs).toString(), QString());
}

void TestCompanion::otherScriptOfOneArticleHasNoDifferences()
{
    addStories();
    m_fixture->openArticle(kLeftTitle);
    m_fixture->pressInPage(Qt::Key_Backslash, Qt::ControlModifier);
    QTRY_VERIFY(pane() && pane()->isVisible() && pane()->article());
    pane()->setViewScript(text::ViewScript::Hant);
    QTRY_VERIFY(test::bodyText(pane()->view()).contains(u"渡船照例在七點一刻離開"_s));
    QVERIFY(window().companion().beside().comparison().isSame);
    m_fixture->pressInPage(Qt::Key_F6);
    QTRY_VERIFY(pane()->isAncestorOf(QApplication::focusWidget()));
    m_fixture->pressInPage(Qt::Key_Backslash, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!pane()->isVisible());
}

void TestCompanion::controlEnterInTheListOpensBeside()
{
    addStories();
    m_fixture->openArticle(kLeftTitle);
    QTRY_VERIFY(m_fixture->listed().contains(kRightTitle));
    auto& list = m_fixture->list();
    list.setFocus();
    list.setCurrentIndex(list.model()->index(static_cast<int>(m_fixture->listed().indexOf(kRightTitle)), 0));
    QTRY_COMPARE(m_fixture->openTitle(), kRightTitle); // choosing opens it
    QTRY_COMPARE(window().articles().selectedArticles(), std::vector{m_fixture->article(kRightTitle)});
    QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(pane() && pane()->article());
    QCOMPARE(pane()->article()->metadata.title.value, kRightTitle);
    QTRY_COMPARE(m_fixture->openTitle(), kLeftTitle);
}

void TestCompanion::theTextBesideIsSetLikeTheFirst()
{
    openBeside();
    const QString look =
        u"(s => [s.fontSize, s.backgroundColor])(getComputedStyle(document.documentElement)).join()"_s;
    const QString before = test::evaluate(pane()->view(), look).toString();
    QTRY_COMPARE(test::evaluate(leftView(), look).toString(), before);
    m_fixture->pressInPage(Qt::Key_Plus, Qt::ControlModifier);
    test::click(*m_fixture->part<QToolButton>("readingStyleButton"));
    auto* sepia = window().reading().popover().findChild<QToolButton*>(u"paper-sepia"_s);
    QTRY_VERIFY(sepia->isVisible());
    test::click(*sepia);
    QTRY_VERIFY(test::evaluate(leftView(), look).toString() != before);
    QTRY_COMPARE(test::evaluate(pane()->view(), look).toString(),
                 test::evaluate(leftView(), look).toString());
}

QString TestCompanion::useDictionary(const QByteArray& content)
{
    const QString path = m_fixture->folder().filePath(u"cedict.u8"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no dictionary");
    file.close();
    window().companion().learning().useDictionary(path);
    return path;
}

void TestCompanion::selectionIsReadAloud()
{
    m_fixture->openArticle(kCommitteeTitle);
    const QString before = test::bodyText(m_fixture->view());
    m_fixture->select(kQuote);
    const auto selected = window().reader().selection();
    m_fixture->pressInPage(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(popover()->isVisible());
    QCOMPARE(popover()->ruby().shownReadings(), u"yù suàn jiān dū xiǎo zǔ"_s.split(u' '));
    QTest::mouseClick(popover()->findChild<QToolButton*>(u"readingScript"_s), Qt::LeftButton);
    QCOMPARE(popover()->ruby().shownReadings().first(), u"ㄩˋ"_s);
    QVERIFY(m_fixture->settings().readsZhuyin());
    QCOMPARE(test::bodyText(m_fixture->view()), before);
    QCOMPARE(window().reader().selection(), selected);
    window().reader().clearSelection();
    QTRY_VERIFY(!popover()->isVisible());
}

void TestCompanion::linesOfReadingsAreEven()
{
    ui::RubyLabel label;
    label.setText(u"河水流过石桥，船夫说：“等一等。”"_s, {}, ui::ReadingScript::Pinyin);
    const int character = QFontMetrics(label.font()).horizontalAdvance(u'河');
    QCOMPARE(label.lines(20 * character), QStringList{u"河水流过石桥，船夫说：“等一等。”"_s});
    const QStringList lines = label.lines(15 * character);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.last().size() > 5, qPrintable(lines.join(u'|')));
    for (const int width : {5, 6, 7, 8, 9, 10}) {
        for (const QString& line : label.lines(width * character)) {
            QVERIFY2(!u"，：。”"_s.contains(line.front()), qPrintable(line));
            QVERIFY2(line.back() != u'“', qPrintable(line));
        }
    }
}

void TestCompanion::dictionaryExplainsTheSelection()
{
    const QString path =
        useDictionary("預算 预算 [yu4 suan4] /budget/\n監督 监督 [jian1 du1] /to supervise/\n");
    QTRY_VERIFY(window().companion().learning().hasDictionary());
    QCOMPARE(m_fixture->settings().dictionaryFile(), path);
    m_fixture->openArticle(kCommitteeTitle);
    m_fixture->select(kQuote);
    m_fixture->pressInPage(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(popover()->isVisible());
    QTRY_VERIFY2(popover()->entriesText().contains(u"budget"_s), qPrintable(popover()->entriesText()));
    QVERIFY(popover()->entriesText().contains(u"yù suàn"_s));
}

void TestCompanion::withoutASelectionTheWordAtTheCaretIsLookedUp()
{
    (void)useDictionary("預算 预算 [yu4 suan4] /budget/\n監督 监督 [jian1 du1] /to supervise/\n");
    QTRY_VERIFY(window().companion().learning().hasDictionary());
    window().companion().learning().setLooksUnderPointer(false);
    m_fixture->openArticle(kCommitteeTitle);
    m_fixture->select(kQuote); // 预算监督小组
    const qsizetype at = window().reader().selection()->start;
    window().reader().clearSelection();
    QTRY_VERIFY(!m_fixture->view().selection());
    auto& caret = window().reader().caret();
    caret.setShown(true);
    QTRY_VERIFY(caret.offset());
    caret.select({at + 2, at + 3});
    caret.move(ui::CaretStep::Character, -1, false);
    QTRY_COMPARE(caret.offset(), std::optional(at + 2));
    m_fixture->pressInPage(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(popover()->isVisible());
    QCOMPARE(popover()->ruby().shownReadings(), u"jiān dū"_s.split(u' '));
    QVERIFY2(popover()->entriesText().contains(u"to supervise"_s), qPrintable(popover()->entriesText()));
    QVERIFY(!window().reader().selection());
}

void TestCompanion::dictionaryFollowsThePointer()
{
    (void)useDictionary("監督 监督 [jian1 du1] /to supervise/\n");
    QTRY_VERIFY(window().companion().learning().looksUnderPointer());
    m_fixture->openArticle(kCommitteeTitle);
    QTRY_VERIFY(test::rectOf(m_fixture->view(), kQuote).isValid());
    const QRect word = test::rectOfPart(m_fixture->view(), kQuote, 2, 3); // 监
    QTest::mouseMove(m_fixture->view().focusProxy(), word.center());
    QTRY_VERIFY(popover()->isVisible());
    QVERIFY2(popover()->entriesText().contains(u"to supervise"_s), qPrintable(popover()->entriesText()));
    QVERIFY(!window().reader().selection());
}

/// The next article is on its way when they come.
void TestCompanion::readingsNeverStandOverTheNextArticle()
{
    m_fixture->openArticle(kCommitteeTitle);
    m_fixture->select(kQuote);
    m_fixture->pressInPage(Qt::Key_F7);
    m_fixture->pressInPage(Qt::Key_Left); // into its last word
    QTRY_VERIFY(!m_fixture->view().selection());
    const base::ArticleId next = m_fixture->article(kBridgeTitle);
    m_fixture->pressInPage(Qt::Key_D, Qt::ControlModifier); // the first time takes long
    QTRY_VERIFY(popover()->isVisible());
    popover()->hide();
    m_fixture->pressInPage(Qt::Key_D, Qt::ControlModifier);
    for (int i = 0; i < kReaders; ++i) // the readings are there, but not told yet
        (void)m_fixture->article(kBridgeTitle);
    const auto gate = std::make_shared<QSemaphore>(); // readers leave it after this test
    const auto letThrough = qScopeGuard([gate] { gate->release(kReaders); });
    const auto wait = [gate](const library::Stores&) {
        gate->acquire();
        return base::Result<void>();
    };
    for (int i = 0; i < kReaders; ++i)
        (void)m_fixture->library().read(wait);
    window().openArticle(next);
    for (int i = 0; i < 2; ++i) // the page has answered what followed from them
        (void)test::evaluate(leftView(), u"1"_s);
    QVERIFY(!popover()->isVisible());
}

void TestCompanion::theTextBesideIsLookedUpUnderThePointer()
{
    openBeside();
    (void)useDictionary("渡船 渡船 [du4 chuan2] /ferry/\n");
    QTRY_VERIFY(window().companion().learning().looksUnderPointer());
    QTRY_VERIFY(test::rectOf(pane()->view(), u"渡船照例"_s).isValid());
    const QRect word = test::rectOfPart(pane()->view(), u"渡船照例"_s, 0, 1);
    QTest::mouseMove(pane()->view().focusProxy(), word.center());
    QTRY_VERIFY(popover()->isVisible());
    QVERIFY2(popover()->entriesText().contains(u"ferry"_s), qPrintable(popover()->entriesText()));
    QVERIFY(pane()->isAncestorOf(popover()));
    QTest::mouseClick(m_fixture->part<QToolButton>("besideClose"), Qt::LeftButton);
    QTRY_VERIFY(!popover()->isVisible());
    const QRect first = test::rectOfPart(leftView(), u"渡船照例"_s, 0, 1);
    QTest::mouseMove(leftView().focusProxy(), first.center());
    QTRY_VERIFY(popover()->isVisible());
    QVERIFY(window().reader().isAncestorOf(popover()));
}

void TestCompanion::theSelectionBesideIsReadAloud()
{
    openBeside();
    QTRY_VERIFY(test::rectOf(pane()->view(), u"旧报"_s).isValid());
    test::selectWithMouse(pane()->view(), u"旧报"_s);
    QTRY_VERIFY(pane()->view().selection());
    QTest::keyClick(pane()->view().focusProxy(), Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(popover()->isVisible());
    QCOMPARE(popover()->ruby().shownReadings(), u"jiù bào"_s.split(u' '));
    QVERIFY(pane()->isAncestorOf(popover()));
}

void TestCompanion::badDictionaryIsRefusedByItsLine()
{
    (void)useDictionary("監督 监督 [jian1 du1] /to supervise/\nnot a dictionary\n");
    QTRY_VERIFY2(m_fixture->noticeText().contains(u"Line 2"_s), qPrintable(m_fixture->noticeText()));
    QVERIFY(!window().companion().learning().hasDictionary());
}

PIZHU_READER_TEST_MAIN(TestCompanion)
#include "tst_companion.moc"
