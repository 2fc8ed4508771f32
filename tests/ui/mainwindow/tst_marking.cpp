// SPDX-License-Identifier: GPL-3.0-or-later
// Everything one does to annotations in the page itself, with real keys and a real mouse.
#include "app/library/codebook.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"
#include "ui/reader/articleview.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/pagekeys.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingsession.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <sqlite3.h>

using namespace pizhu;
using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using base::TextRange;
using text::ViewScript;

namespace {

const QString kTitle = QStringLiteral("镇上的账本");
const QString kFirst = QStringLiteral("监督部门每月公开账目。群众提问，干部回答。");
const QString kSecond = QStringLiteral("姓𠮷的师傅修表😀，程序员维护软件和服务器。");

/// Counts what the mouse does.
class MouseWitness : public QObject
{
public:
    MouseWitness() { qApp->installEventFilter(this); }
    [[nodiscard]] int events() const { return m_events; }

    bool eventFilter(QObject*, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::MouseMove:
        case QEvent::Wheel:
            ++m_events;
            return false;
        default:
            return false;
        }
    }

private:
    int m_events = 0;
};

library::NewArticle longArticle()
{
    document::DocumentBuilder builder;
    builder.append({}, kFirst);
    builder.append({}, kSecond);
    for (int i = 0; i < 60; ++i)
        builder.append(
            {}, QStringLiteral("第%1段：镇里公开预算，居民监督支出，账目写进档案。").arg(i + 1).repeated(2));
    library::NewArticle article{.document = builder.take()};
    article.metadata.title.value = kTitle;
    article.metadata.script = text::Script::Hans;
    article.source.bytes = article.document.text.toUtf8();
    article.source.mediaType = QStringLiteral("text/plain");
    article.source.charset = QStringLiteral("UTF-8");
    return article;
}

} // namespace

class TestMarking : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::ReaderPane& reader() { return m_fixture->window().reader(); }
    [[nodiscard]] ui::MarkPicker& picker() { return reader().picker(); }
    [[nodiscard]] const QString& text() { return reader().session().article()->document.text; }
    [[nodiscard]] std::vector<Annotation> stored() { return m_fixture->annotations(kTitle); }
    [[nodiscard]] QStringList storedQuotes();
    [[nodiscard]] QString selected() { return reader().selectedText(); }
    /// What the page has selected, as shown.
    [[nodiscard]] QString selectedOnPage();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { m_fixture->pressInPage(key, modifiers); }
    void click(const QString& shown, Qt::MouseButton button = Qt::LeftButton);
    /// Puts the caret in front of the first `shown`.
    void placeCaret(const QString& shown);
    void mark(const QString& quote, HighlightColor color = HighlightColor::Amber,
              const QStringList& tags = {});
    [[nodiscard]] QRect handle(const char* end);
    [[nodiscard]] QString framed();
    /// The text caret at the beginning, with nothing under way.
    void startCaret();
    /// So many clicks at one place, as fast as a person's.
    void clickTimes(QPoint place, int count);
    void giveKey(const QString& tag, const QString& key);
    void undo() { m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier); }
    void typeTag(const QString& path);
    /// With letters typed into the picker; the best match or a new tag.
    void tagByName(const QString& typed);
    [[nodiscard]] int taggedWith(const QString& path);

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void init();
    void cleanup();

    void clickPicksTheInnermostAndTabTheOthers();
    void digitsPickFromTheOverlaps();
    void theCountOpensAListOfThoseWithoutAStripe();
    void bracketsGoFromAnnotationToAnnotation();
    void escapeLetsGo();
    void draggedHandleMovesTheEnd();
    void aHandleHeldAtTheEdgeScrolls();
    void shiftMovesTheEndAndAltTheStart();
    void whatIsHeldDownIsOneStep();
    void escapeTakesMovedEndsBack();
    void escapeLetsGoOfEndsThatAreBeingStored();
    void endsNeverCutACharacter();
    void splitsAtTheCaretAndAtTheSelection();
    void mergesWhatItTouches();
    void selectionSaysWhatIsMerged();
    void duplicatesToAnotherTag();
    void keysRecolourUnderlineAndDelete();
    void underlinesTheSelection();
    void noteOnTheArticle();
    void translationIsStored();
    void aTagsKeyCodes();
    void menuActsOnWhatWasClicked();
    void labelsNameTheTags();

    void caretMovesByEveryStep();
    void caretMovesByLinesAndWindows();
    void caretGoesOverWholeWordsOfAConvertedView();
    void fiftySpansWithoutTheMouse();
    void fiftySpansAreCodedByKeysAlone();
    void enterPicksAtTheCaret();
    void doubleClickTakesAWordAndTripleASentence_data();
    void doubleClickTakesAWordAndTripleASentence();
    void copiesAsShownAndAsWritten();
    void scriptChangeKeepsSelectionCaretAndPick();
    void arrowsScrollWithoutTheCaret();
};

void TestMarking::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    const auto added = m_fixture->library().write(QStringLiteral("add"), [](library::Stores& stores) {
        return stores.articles.add(longArticle(), {});
    });
    QVERIFY(added.result());
    m_fixture->openWindow();
    m_fixture->openArticle(kTitle);
    QTRY_VERIFY(m_fixture->view().focusProxy());
    m_fixture->view().setFocus();
}

void TestMarking::cleanup()
{
    m_fixture.reset();
}

QStringList TestMarking::storedQuotes()
{
    QStringList quotes;
    for (const Annotation& annotation : stored())
        quotes.append(annotation.anchor ? annotation.anchor->quote.exact : QStringLiteral("(article)"));
    return quotes;
}

QString TestMarking::selectedOnPage()
{
    return test::evaluate(m_fixture->view(), QStringLiteral("document.getSelection().toString()")).toString();
}

void TestMarking::click(const QString& shown, Qt::MouseButton button)
{
    QTest::mouseClick(m_fixture->view().focusProxy(), button, {},
                      test::rectOf(m_fixture->view(), shown).center());
}

void TestMarking::placeCaret(const QString& shown)
{
    if (!reader().caret().isShown())
        press(Qt::Key_F7);
    QTRY_VERIFY(reader().caret().isShown());
    const QRect first = test::rectOfPart(m_fixture->view(), shown, 0, 1);
    QTest::mouseClick(m_fixture->view().focusProxy(), Qt::LeftButton, {},
                      {first.left() + 2, first.center().y()});
    QTRY_COMPARE(reader().caret().offset().value_or(-1), text().indexOf(shown));
    if (picker().picked())
        press(Qt::Key_Escape);
}

void TestMarking::startCaret()
{
    press(Qt::Key_F7);
    QTRY_VERIFY(reader().caret().offset());
    (void)test::evaluate(m_fixture->view(),
                         QStringLiteral("1")); // the page has answered all that was asked before
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(reader().caret().offset().value_or(-1), 0);
}

void TestMarking::clickTimes(QPoint place, int count)
{
    QWidget* page = m_fixture->view().focusProxy();
    const QPointF global = page->mapToGlobal(place);
    for (int i = 0; i < count; ++i) {
        const QEvent::Type type = i == 1 ? QEvent::MouseButtonDblClick : QEvent::MouseButtonPress;
        QMouseEvent down(type, place, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        down.setTimestamp(static_cast<quint64>(1000000 + 20 * i));
        QCoreApplication::sendEvent(page, &down);
        QMouseEvent up(QEvent::MouseButtonRelease, place, global, Qt::LeftButton, Qt::NoButton,
                       Qt::NoModifier);
        up.setTimestamp(static_cast<quint64>(1000010 + 20 * i));
        QCoreApplication::sendEvent(page, &up);
    }
}

/// Behind the program's back; the next change of the library lets it know.
void TestMarking::giveKey(const QString& tag, const QString& key)
{
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(m_fixture->libraryPath().toUtf8().constData(), &database), SQLITE_OK);
    const QString sql = QStringLiteral("UPDATE tag SET shortcut = '%1' WHERE name = '%2'").arg(key, tag);
    QCOMPARE(sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
}

void TestMarking::mark(const QString& quote, HighlightColor color, const QStringList& tags)
{
    const qsizetype at = text().indexOf(quote);
    QVERIFY(at >= 0);
    const auto id = reader().currentArticle();
    const auto done = m_fixture->library().write(
        QStringLiteral("mark"), [=](library::Stores& stores) -> base::Result<Annotation> {
            library::NewAnnotation wanted{
                .article = id, .range = TextRange{at, at + quote.size()}, .color = color};
            for (const QString& path : tags)
                wanted.tags.push_back(*stores.tags.ensure(path));
            return stores.annotations.add(wanted);
        });
    const auto added = done.result();
    QVERIFY(added);
    QTRY_VERIFY(test::evaluate(
                    m_fixture->view(),
                    QStringLiteral("document.querySelector('mark[data-a=\"%1\"]') !== null").arg(added->uid))
                    .toBool());
    QTRY_VERIFY(reader().session().annotation(added->uid));
    QTRY_COMPARE(m_fixture->annotationList().model()->rowCount(),
                 static_cast<int>(reader().session().annotations().size()));
}

QRect TestMarking::handle(const char* end)
{
    const QVariantList rect = test::evaluate(m_fixture->view(), QStringLiteral(R"((() => {
            const found = document.querySelector('#overlay > .handle.%1');
            const rect = found ? found.getBoundingClientRect() : {x: 0, y: 0, width: 0, height: 0};
            return [rect.x, rect.y, rect.width, rect.height];
        })())")
                                                                    .arg(QLatin1String(end)))
                                  .toList();
    return {rect[0].toInt(), rect[1].toInt(), rect[2].toInt(), rect[3].toInt()};
}

/// The text under the frame of what is in hand.
QString TestMarking::framed()
{
    const QVariantList range = test::evaluate(m_fixture->view(), QStringLiteral(R"((() => {
        const frames = Array.from(document.querySelectorAll('#overlay > .frame')).map(f => f.getBoundingClientRect());
        if (frames.length === 0)
            return [-1, -1];
        const last = frames[frames.length - 1];
        const middle = rect => (rect.top + rect.bottom) / 2;
        const from = pizhuText.atPoint(frames[0].left + 2, middle(frames[0]));
        const to = pizhuText.atPoint(last.right - 2, middle(last));
        return [from.unit, to.unit];
    })())"))
                                   .toList();
    const qsizetype from = range[0].toLongLong();
    const qsizetype to = range[1].toLongLong();
    return from < 0 ? QString() : text().mid(from, to + 1 - from);
}

void TestMarking::typeTag(const QString& path)
{
    QTRY_VERIFY(m_fixture->part<QLineEdit>("tagField"));
    auto* field = m_fixture->part<QLineEdit>("tagField");
    QTRY_VERIFY(field->isVisible());
    field->setText(path);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->part("tagPicker"));
}

void TestMarking::tagByName(const QString& typed)
{
    const std::size_t before = stored().size();
    press(Qt::Key_T);
    QLineEdit* field = nullptr;
    QTRY_VERIFY((field = m_fixture->part<QLineEdit>("tagField")) && field->isVisible());
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(stored().size(), before + 1);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->part("tagPicker"));
}

int TestMarking::taggedWith(const QString& path)
{
    const auto count = [path](const library::Stores& stores) -> base::Result<int> {
        const auto found = stores.annotationFinder.find({.allTags = {path}});
        return found ? base::Result<int>(found->annotations) : base::fail(found.error());
    };
    return m_fixture->library().read(count).result().value_or(-1);
}

void TestMarking::clickPicksTheInnermostAndTabTheOthers()
{
    mark(kFirst.left(11), HighlightColor::Amber, {QStringLiteral("外")});
    mark(QStringLiteral("部门每月"), HighlightColor::Rose, {QStringLiteral("中")});
    mark(QStringLiteral("每月公开"), HighlightColor::Sky, {QStringLiteral("内")});
    click(QStringLiteral("每月"));
    QTRY_VERIFY(picker().picked());
    QCOMPARE(picker().picked()->anchor->quote.exact, QStringLiteral("每月公开"));
    QCOMPARE(picker().candidates().size(), 3);
    QTRY_COMPARE(framed(), QStringLiteral("每月公开"));
    QTRY_VERIFY(m_fixture->part("overlapPopup")->isVisible());
    QStringList rows;
    for (const auto* row : m_fixture->part("overlapPopup")->findChildren<QToolButton*>())
        rows.append(row->toolTip());
    QCOMPARE(rows.size(), 3);
    QVERIFY2(rows[0].startsWith(QStringLiteral("1  内  每月公开")), qPrintable(rows[0]));
    QTRY_COMPARE(m_fixture->window().annotations().currentUid(), picker().pickedUid());

    press(Qt::Key_Tab);
    QTRY_COMPARE(framed(), QStringLiteral("部门每月"));
    press(Qt::Key_Tab);
    QTRY_COMPARE(framed(), kFirst.left(11));
    press(Qt::Key_Tab);
    QTRY_COMPARE(framed(), QStringLiteral("每月公开"));
    press(Qt::Key_Tab, Qt::ShiftModifier);
    QTRY_COMPARE(framed(), kFirst.left(11));
    QCOMPARE(m_fixture->window().annotations().currentUid(), picker().pickedUid());
}

void TestMarking::digitsPickFromTheOverlaps()
{
    mark(QStringLiteral("部门每月"), HighlightColor::Rose);
    mark(QStringLiteral("每月公开"), HighlightColor::Sky);
    click(QStringLiteral("每月"));
    QTRY_VERIFY(m_fixture->part("overlapPopup")->isVisible());
    press(Qt::Key_2);
    QTRY_COMPARE(framed(), QStringLiteral("部门每月"));
    QVERIFY(!m_fixture->part("overlapPopup")->isVisible());
    press(Qt::Key_3); // now it is a colour again
    QTRY_COMPARE(stored().front().color, HighlightColor::Leaf);
}

/// Ten over each other: seven have a stripe.
void TestMarking::theCountOpensAListOfThoseWithoutAStripe()
{
    for (int i = 0; i < 10; ++i)
        mark(kFirst.mid(i, kFirst.size() - 2 * i), HighlightColor(i % 6));
    const QString more =
        QStringLiteral("(rect => rect ? [rect.x + rect.width / 2, rect.y + rect.height / 2] : [])"
                       "(document.querySelector('.more')?.getBoundingClientRect())");
    QTRY_COMPARE(test::evaluate(m_fixture->view(), more).toList().size(), 2);
    const QVariantList at = test::evaluate(m_fixture->view(), more).toList();
    QTest::mouseClick(m_fixture->view().focusProxy(), Qt::LeftButton, {}, {at[0].toInt(), at[1].toInt()});
    QTRY_VERIFY(m_fixture->part("overlapPopup")->isVisible());
    QCOMPARE(picker().candidates().size(), 3);
    QTRY_COMPARE(framed(), kFirst.mid(9, 3));
    press(Qt::Key_3);
    QTRY_COMPARE(framed(), kFirst.mid(7, 7));
    // A click on the text they all lie on offers all of them; Tab reaches also those without a digit.
    click(kFirst.mid(10, 1));
    QTRY_COMPARE(picker().candidates().size(), 10);
    QTRY_VERIFY(m_fixture->part("overlapPopup")->isVisible());
    press(Qt::Key_Tab, Qt::ShiftModifier);
    QTRY_COMPARE(framed(), kFirst);
}

void TestMarking::bracketsGoFromAnnotationToAnnotation()
{
    mark(QStringLiteral("公开账目"));
    mark(QStringLiteral("修表"));
    mark(QStringLiteral("第40段"));
    press(Qt::Key_BracketRight);
    QTRY_COMPARE(framed(), QStringLiteral("公开账目"));
    press(Qt::Key_BracketRight);
    QTRY_COMPARE(framed(), QStringLiteral("修表"));
    press(Qt::Key_BracketRight);
    QTRY_COMPARE(framed(), QStringLiteral("第40段")); // scrolled to
    press(Qt::Key_BracketLeft);
    QTRY_COMPARE(framed(), QStringLiteral("修表"));
}

void TestMarking::escapeLetsGo()
{
    mark(QStringLiteral("公开账目"));
    click(QStringLiteral("账目"));
    QTRY_COMPARE(framed(), QStringLiteral("公开账目"));
    QVERIFY(m_fixture->window().findChild<QAction*>(QStringLiteral("removeAnnotation"))->isEnabled());
    press(Qt::Key_Escape);
    QTRY_COMPARE(framed(), QString());
    QVERIFY(!m_fixture->window().findChild<QAction*>(QStringLiteral("removeAnnotation"))->isEnabled());
}

void TestMarking::draggedHandleMovesTheEnd()
{
    mark(QStringLiteral("公开账目"));
    click(QStringLiteral("账目"));
    QTRY_COMPARE(framed(), QStringLiteral("公开账目"));
    const QRect target = test::rectOf(m_fixture->view(), QStringLiteral("提问"));
    QRect end;
    QTRY_VERIFY((end = handle("end")).height() > 0);
    test::drag(m_fixture->view(), {end.left() + 2, end.bottom() + 4}, {target.right(), target.bottom() + 4});
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开账目。群众提问")});
    QTRY_COMPARE(framed(), QStringLiteral("公开账目。群众提问"));
    QTRY_COMPARE(m_fixture->highlighted(), QStringLiteral("公开账目。群众提问"));

    const QRect before = test::rectOf(m_fixture->view(), QStringLiteral("部门"));
    const QRect start = handle("start");
    test::drag(m_fixture->view(), {start.left() - 2, start.top() - 4}, {before.left(), before.top() - 4});
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("部门每月公开账目。群众提问")});
    QVERIFY(!reader().selection());
    undo();
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开账目。群众提问")});
    undo();
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开账目")});
}

void TestMarking::aHandleHeldAtTheEdgeScrolls()
{
    mark(QStringLiteral("公开账目"));
    click(QStringLiteral("账目"));
    QRect end;
    QTRY_VERIFY((end = handle("end")).height() > 0);
    QWidget* page = m_fixture->view().focusProxy();
    const QPoint from(end.left() + 2, end.bottom() + 4);
    const QPoint edge(page->width() / 2, page->height() - 6);
    const auto move = [page](QPoint to) {
        QMouseEvent event(QEvent::MouseMove, to, page->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(page, &event);
    };
    const auto scrolled = [this] {
        return test::evaluate(m_fixture->view(), QStringLiteral("window.scrollY")).toInt();
    };
    QTest::mousePress(page, Qt::LeftButton, {}, from);
    move(from + QPoint(0, 20));
    move(edge); // and stays there
    QTRY_VERIFY(scrolled() > page->height());
    QTest::mouseRelease(page, Qt::LeftButton, {}, edge);
    QTRY_VERIFY(!stored().empty() && stored().front().anchor->range.length() > 400);
    const int rested = scrolled();
    move(edge + QPoint(10, 0));
    QCOMPARE(scrolled(), rested);
}

void TestMarking::shiftMovesTheEndAndAltTheStart()
{
    mark(QStringLiteral("公开账目"));
    click(QStringLiteral("账目"));
    QTRY_COMPARE(framed(), QStringLiteral("公开账目"));
    press(Qt::Key_Left, Qt::ShiftModifier);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开账")});
    press(Qt::Key_Right, Qt::ShiftModifier | Qt::AltModifier);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("开账")});
    press(Qt::Key_Left, Qt::ShiftModifier | Qt::AltModifier | Qt::ControlModifier);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开账")});
    press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开账目")});
    press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开账目。")});
    press(Qt::Key_Up, Qt::ShiftModifier | Qt::AltModifier);
    QTRY_COMPARE(storedQuotes(), QStringList{kFirst.left(11)});
    QTRY_COMPARE(m_fixture->highlighted(), kFirst.left(11));
}

void TestMarking::whatIsHeldDownIsOneStep()
{
    mark(QStringLiteral("公开"));
    click(QStringLiteral("公开"));
    QTRY_COMPARE(framed(), QStringLiteral("公开"));
    QWidget* page = m_fixture->view().focusProxy();
    QTest::keyPress(page, Qt::Key_Shift);
    for (int i = 0; i < 3; ++i)
        QTest::sendKeyEvent(QTest::Press, page, Qt::Key_Right, QString(), Qt::ShiftModifier);
    QTRY_COMPARE(framed(), QStringLiteral("公开账目。")); // shown, not stored
    QCOMPARE(storedQuotes(), QStringList{QStringLiteral("公开")});
    QTest::keyRelease(page, Qt::Key_Shift);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开账目。")});
    undo();
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开")});
    QTRY_COMPARE(framed(), QStringLiteral("公开"));
}

void TestMarking::escapeTakesMovedEndsBack()
{
    mark(QStringLiteral("公开"));
    click(QStringLiteral("公开"));
    QTRY_COMPARE(framed(), QStringLiteral("公开"));
    QWidget* page = m_fixture->view().focusProxy();
    picker().moveEnd(true, ui::CaretStep::Word, 1);
    QTRY_COMPARE(framed(), QStringLiteral("公开账目"));
    QTest::keyClick(page, Qt::Key_Escape);
    QTRY_COMPARE(framed(), QStringLiteral("公开"));
    QVERIFY(!picker().isAdjusting());
    QCOMPARE(storedQuotes(), QStringList{QStringLiteral("公开")});
    for (int i = 0; i < 5; ++i) // never to nothing
        press(Qt::Key_Left, Qt::ShiftModifier);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公")});
}

void TestMarking::escapeLetsGoOfEndsThatAreBeingStored()
{
    mark(QStringLiteral("公开"));
    click(QStringLiteral("公开"));
    QTRY_COMPARE(framed(), QStringLiteral("公开"));
    QSignalSpy chosen(&picker(), &ui::MarkPicker::rangeChosen);
    press(Qt::Key_Right, Qt::ShiftModifier);
    picker().commit();
    QCOMPARE(chosen.count(), 1);
    press(Qt::Key_Escape);
    QVERIFY(!picker().picked());
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("公开账")});
}

void TestMarking::endsNeverCutACharacter()
{
    mark(QStringLiteral("的师傅修表"));
    click(QStringLiteral("师傅"));
    QTRY_VERIFY(picker().picked());
    press(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("的师傅修表😀")});
    press(Qt::Key_Left, Qt::ShiftModifier | Qt::AltModifier);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("𠮷的师傅修表😀")});
}

void TestMarking::splitsAtTheCaretAndAtTheSelection()
{
    mark(kFirst.left(11), HighlightColor::Leaf, {QStringLiteral("制度")});
    placeCaret(QStringLiteral("每月"));
    press(Qt::Key_S);
    QTRY_COMPARE(storedQuotes(), (QStringList{QStringLiteral("监督部门"), QStringLiteral("每月公开账目。")}));
    QTRY_COMPARE(reader().session().annotations().size(), std::size_t{2});
    press(Qt::Key_Right, Qt::ControlModifier);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(selected(), QStringLiteral("公开"));
    press(Qt::Key_S);
    QTRY_COMPARE(storedQuotes(), (QStringList{QStringLiteral("监督部门"), QStringLiteral("每月"),
                                              QStringLiteral("公开"), QStringLiteral("账目。")}));
    for (const Annotation& part : stored()) {
        QCOMPARE(part.tags.size(), std::size_t{1});
        QCOMPARE(part.color, HighlightColor::Leaf);
    }
    undo();
    QTRY_COMPARE(storedQuotes(), (QStringList{QStringLiteral("监督部门"), QStringLiteral("每月公开账目。")}));
    undo();
    QTRY_COMPARE(storedQuotes(), QStringList{kFirst.left(11)});
}

void TestMarking::mergesWhatItTouches()
{
    mark(QStringLiteral("部门"), HighlightColor::Amber, {QStringLiteral("甲")});
    mark(QStringLiteral("门每月"), HighlightColor::Rose, {QStringLiteral("乙")});
    mark(QStringLiteral("账目"));
    click(QStringLiteral("部门"));
    QTRY_VERIFY(picker().picked());
    press(Qt::Key_M);
    QTRY_COMPARE(storedQuotes(), (QStringList{QStringLiteral("部门每月"), QStringLiteral("账目")}));
    QCOMPARE(stored().front().tags.size(), std::size_t{2});
    QTRY_COMPARE(framed(), QStringLiteral("部门每月"));
    undo();
    QTRY_COMPARE(stored().size(), std::size_t{3});
}

void TestMarking::selectionSaysWhatIsMerged()
{
    mark(QStringLiteral("监督"));
    mark(QStringLiteral("部门"));
    mark(QStringLiteral("每月"));
    m_fixture->select(QStringLiteral("部门每"));
    press(Qt::Key_M);
    QTRY_COMPARE(storedQuotes(), (QStringList{QStringLiteral("监督"), QStringLiteral("部门每月")}));
}

void TestMarking::duplicatesToAnotherTag()
{
    mark(QStringLiteral("公开账目"), HighlightColor::Violet, {QStringLiteral("甲")});
    click(QStringLiteral("账目"));
    QTRY_VERIFY(picker().picked());
    press(Qt::Key_D);
    typeTag(QStringLiteral("乙"));
    QTRY_COMPARE(storedQuotes(), (QStringList{QStringLiteral("公开账目"), QStringLiteral("公开账目")}));
    QVERIFY(stored()[0].tags != stored()[1].tags);
    QCOMPARE(stored()[1].color, HighlightColor::Violet);
    undo();
    QTRY_COMPARE(stored().size(), std::size_t{1});
}

void TestMarking::keysRecolourUnderlineAndDelete()
{
    mark(QStringLiteral("公开账目"));
    click(QStringLiteral("账目"));
    QTRY_VERIFY(picker().picked());
    press(Qt::Key_4);
    QTRY_COMPARE(stored().front().color, HighlightColor::Sky);
    press(Qt::Key_U);
    QTRY_COMPARE(stored().front().kind, AnnotationKind::Underline);
    QTRY_VERIFY(
        test::evaluate(m_fixture->view(), QStringLiteral("document.querySelector('mark.ul.sky') !== null"))
            .toBool());
    press(Qt::Key_U);
    QTRY_COMPARE(stored().front().kind, AnnotationKind::Highlight);
    press(Qt::Key_Delete);
    QTRY_VERIFY(stored().empty());
    QTRY_COMPARE(framed(), QString());
    undo();
    QTRY_COMPARE(stored().size(), std::size_t{1});
}

void TestMarking::underlinesTheSelection()
{
    m_fixture->select(QStringLiteral("公开账目"));
    press(Qt::Key_U);
    QTRY_COMPARE(stored().size(), std::size_t{1});
    QCOMPARE(stored().front().kind, AnnotationKind::Underline);
    QTRY_VERIFY(!reader().selection());
}

void TestMarking::noteOnTheArticle()
{
    press(Qt::Key_N, Qt::ShiftModifier);
    QTRY_VERIFY(m_fixture->annotationList().findChild<QPlainTextEdit*>());
    auto* editor = m_fixture->annotationList().findChild<QPlainTextEdit*>();
    QTRY_VERIFY(editor->hasFocus());
    test::type(*editor, QStringLiteral("通篇讲账"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stored().size(), std::size_t{1});
    QTRY_COMPARE(stored().front().note, QStringLiteral("通篇讲账"));
    QVERIFY(!stored().front().anchor);
}

void TestMarking::translationIsStored()
{
    mark(QStringLiteral("公开账目"));
    click(QStringLiteral("账目"));
    QTRY_VERIFY(picker().picked());
    press(Qt::Key_T, Qt::ShiftModifier);
    ui::NoteEditor* editor = nullptr;
    QTRY_VERIFY(editor = m_fixture->part<ui::NoteEditor>("noteEditor"));
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClicks(editor, QStringLiteral("publishes the accounts"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stored().front().translation, QStringLiteral("publishes the accounts"));
    QTRY_VERIFY2(m_fixture->view().focusProxy()->hasFocus(), "one goes on where one was");
    undo();
    QTRY_COMPARE(stored().front().translation, QString());
}

void TestMarking::aTagsKeyCodes()
{
    const auto make = [](library::Stores& stores) { return stores.tags.ensure(QStringLiteral("制度/监督")); };
    const auto made = m_fixture->library().write(QStringLiteral("tag"), make).result();
    QVERIFY(made);
    giveKey(QStringLiteral("监督"), QStringLiteral("j")); // a key of the window's, too
    QVERIFY(m_fixture->library()
                .write(QStringLiteral("color"),
                       [id = *made](library::Stores& stores) {
                           return stores.tags.setColor(id, HighlightColor::Violet);
                       })
                .result());
    const qsizetype at = text().indexOf(QStringLiteral("公开账目"));
    reader().caret().select({at, at + 4});
    QTRY_VERIFY(m_fixture->part<QAction>("tagKeyJ"));
    press(Qt::Key_J);
    QTRY_COMPARE(stored().size(), std::size_t{1});
    QCOMPARE(stored().front().tags, std::vector{*made});
    QCOMPARE(stored().front().color, HighlightColor::Violet);
    QCOMPARE(reader().currentArticle(), m_fixture->article(kTitle));

    QTRY_VERIFY(!reader().selection());
    QTRY_COMPARE(m_fixture->highlighted(), QStringLiteral("公开账目"));
    click(QStringLiteral("账目"));
    QTRY_VERIFY(picker().picked());
    press(Qt::Key_J); // takes it off again
    QTRY_VERIFY(stored().front().tags.empty());
}

void TestMarking::menuActsOnWhatWasClicked()
{
    mark(kFirst.left(11));
    const QRect place = test::rectOf(m_fixture->view(), QStringLiteral("每月"));
    QTest::mouseClick(m_fixture->view().focusProxy(), Qt::RightButton, {},
                      {place.left() + 2, place.center().y()});
    QMenu* menu = nullptr;
    QTRY_VERIFY(menu = m_fixture->part<QMenu>("pageMenu"));
    QTRY_COMPARE(framed(), kFirst.left(11));
    QAction* split = nullptr;
    for (QAction* action : menu->actions()) {
        if (action->objectName() == QLatin1String("splitAnnotation"))
            split = action;
    }
    QVERIFY(split && split->isEnabled());
    split->trigger();
    menu->close();
    QTRY_COMPARE(storedQuotes(), (QStringList{QStringLiteral("监督部门"), QStringLiteral("每月公开账目。")}));
}

void TestMarking::labelsNameTheTags()
{
    mark(QStringLiteral("公开账目"), HighlightColor::Rose,
         {QStringLiteral("制度/监督"), QStringLiteral("公开")});
    const QString label = QStringLiteral("[document.querySelector('.margin > .label').dataset.l,"
                                         " document.querySelector('.margin > .label').title].join('|')");
    QTRY_VERIFY(test::evaluate(m_fixture->view(), label).toString().startsWith(QStringLiteral("公开·监督|")));
    QVERIFY(test::evaluate(m_fixture->view(), label).toString().contains(QStringLiteral("制度/监督")));
    const QVariantList place = test::evaluate(m_fixture->view(), QStringLiteral(R"((() => {
        const rect = document.querySelector('.margin > .label').getBoundingClientRect();
        return [rect.left + rect.width / 2, rect.top + rect.height / 2];
    })())"))
                                   .toList();
    QTest::mouseClick(m_fixture->view().focusProxy(), Qt::LeftButton, {},
                      {place[0].toInt(), place[1].toInt()});
    QTRY_COMPARE(framed(), QStringLiteral("公开账目"));
    const auto rename = m_fixture->library().write(
        QStringLiteral("rename"), [](library::Stores& stores) -> base::Result<void> {
            const auto id = stores.tags.find(QStringLiteral("公开"));
            return id ? stores.tags.rename(**id, QStringLiteral("透明")) : base::fail(id.error());
        });
    QVERIFY(rename.result());
    QTRY_VERIFY(test::evaluate(m_fixture->view(), label).toString().contains(QStringLiteral("透明")));
}

void TestMarking::caretMovesByEveryStep()
{
    placeCaret(QStringLiteral("部门"));
    press(Qt::Key_Right);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(reader().caret().offset().value_or(-1), 1);
    press(Qt::Key_Right);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(selected(), QStringLiteral("部门"));
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), QStringLiteral("部门每"));
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(selected(), QStringLiteral("部门每月公开账目。"));
    press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(selected(), kFirst.mid(2));
    press(Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(selected(), kFirst.left(2));
    press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(selected(), kFirst.mid(2));
    QTRY_COMPARE(selectedOnPage(), kFirst.mid(2));
    press(Qt::Key_Escape);
    QVERIFY(!reader().selection());
    QVERIFY(reader().caret().isShown());
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Space);
    QCOMPARE(selected(), QStringLiteral("监督"));
    press(Qt::Key_Space);
    QCOMPARE(selected(), QStringLiteral("监督部门每月公开账目。"));
    press(Qt::Key_Space);
    QCOMPARE(selected(), kFirst);
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(reader().caret().offset().value_or(-1), text().size());
    const QString visible = QStringLiteral(R"((() => {
        const caret = document.querySelector('#overlay > .caret').getBoundingClientRect();
        return caret.height > 10 && caret.top > 0 && caret.bottom < window.innerHeight;
    })())");
    QTRY_VERIFY(test::evaluate(m_fixture->view(), visible).toBool());
    press(Qt::Key_F7);
    QTRY_VERIFY(
        test::evaluate(m_fixture->view(), QStringLiteral("!document.querySelector('#overlay > .caret')"))
            .toBool());
}

void TestMarking::caretMovesByLinesAndWindows()
{
    placeCaret(QStringLiteral("部门"));
    const auto top = [this] {
        return test::evaluate(
                   m_fixture->view(),
                   QStringLiteral("document.querySelector('#overlay > .caret').getBoundingClientRect().top"
                                  " + window.scrollY"))
            .toDouble();
    };
    const double first = top();
    const qsizetype before = *reader().caret().offset();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QTRY_VERIFY(top() > first + 90 && top() < first + 250); // three lines, maybe with gaps between paragraphs
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QTRY_COMPARE(reader().caret().offset().value_or(-1), before);
    press(Qt::Key_PageDown, Qt::ShiftModifier);
    QTRY_VERIFY(selected().size() > 200);
    QVERIFY(selected().startsWith(QStringLiteral("部门")));
    press(Qt::Key_PageUp);
    QTRY_VERIFY(!reader().selection());
    QTRY_VERIFY(reader().caret().offset().value_or(-1) < kFirst.size() + kSecond.size());
    for (int i = 0; i < 80; ++i) // down to the end, then nothing happens
        press(Qt::Key_PageDown);
    QTRY_COMPARE(reader().caret().offset().value_or(-1), text().size());
}

void TestMarking::caretGoesOverWholeWordsOfAConvertedView()
{
    reader().setViewScript(ViewScript::HantTw);
    QTRY_VERIFY(test::rectOf(m_fixture->view(), QStringLiteral("程式設計師")).isValid());
    startCaret();
    press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(reader().caret().offset().value_or(-1), kFirst.size() + 1);
    const qsizetype word = text().indexOf(QStringLiteral("程序员"));
    QTRY_COMPARE(reader().caret().steps().stepped(word, ui::CaretStep::Character, 1), word + 3);
    while (*reader().caret().offset() < word)
        press(Qt::Key_Right);
    QCOMPARE(*reader().caret().offset(), word);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), QStringLiteral("程序员"));
    QTRY_COMPARE(selectedOnPage(), QStringLiteral("程式設計師"));
    press(Qt::Key_2);
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("程序员")});
    QTRY_COMPARE(m_fixture->highlighted(), QStringLiteral("程式設計師"));
}

// Word by word, and no waiting for the page or the library between the keys.
void TestMarking::fiftySpansWithoutTheMouse()
{
    MouseWitness mouse;
    startCaret();
    QStringList wanted;
    for (int i = 0; i < 50; ++i) {
        press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        while (selected().trimmed().isEmpty()) // a line break
            press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        wanted.append(selected());
        press(static_cast<Qt::Key>(Qt::Key_1 + i % 6));
        QVERIFY(!reader().selection());
    }
    QTRY_COMPARE(stored().size(), std::size_t{50});
    QCOMPARE(storedQuotes(), wanted);
    const auto all = stored();
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i].color, static_cast<HighlightColor>(i % 6));
    QTRY_COMPARE(m_fixture->highlighted(), wanted.join(QString()).remove(u'\n'));
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored().size(), std::size_t{49});
    QCOMPARE(mouse.events(), 0);
}

// Tags by their keys, by a few letters of their name, or made on the way.
void TestMarking::fiftySpansAreCodedByKeysAlone()
{
    const auto make = [](library::Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.ensure(QStringLiteral("制度/监督"));
        return tag ? stores.tags.codebook().setShortcut(*tag, QStringLiteral("Q")) : base::fail(tag.error());
    };
    QVERIFY(m_fixture->library().write(QStringLiteral("key"), make).result());
    QTRY_VERIFY(m_fixture->part<QAction>("tagKeyQ"));
    MouseWitness mouse;
    startCaret();
    for (std::size_t i = 0; i < 50; ++i) {
        press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        while (selected().trimmed().isEmpty()) // a line break
            press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        if (i % 5 == 0)
            tagByName(i % 10 == 0 ? QStringLiteral("people").left(i == 0 ? 6 : 3) : QStringLiteral("jd"));
        else
            press(Qt::Key_Q);
        QTRY_COMPARE(stored().size(), i + 1);
    }
    QCOMPARE(taggedWith(QStringLiteral("people")), 5);
    QCOMPARE(taggedWith(QStringLiteral("制度/监督")), 45);
    QCOMPARE(mouse.events(), 0);
}

void TestMarking::enterPicksAtTheCaret()
{
    mark(QStringLiteral("部门每月"));
    placeCaret(QStringLiteral("每月"));
    press(Qt::Key_Return);
    QTRY_COMPARE(framed(), QStringLiteral("部门每月"));
    press(Qt::Key_Right, Qt::ShiftModifier); // moves its end now, and selects nothing
    QTRY_COMPARE(storedQuotes(), QStringList{QStringLiteral("部门每月公")});
    QVERIFY(!reader().selection());
    press(Qt::Key_Escape);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), QStringLiteral("每"));
}

void TestMarking::doubleClickTakesAWordAndTripleASentence_data()
{
    QTest::addColumn<ViewScript>("script");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("clicks");
    QTest::addColumn<QString>("expected");
    QTest::newRow("word") << ViewScript::Source << QStringLiteral("部门") << 2 << QStringLiteral("部门");
    QTest::newRow("word in another script")
        << ViewScript::Hant << QStringLiteral("部門") << 2 << QStringLiteral("部门");
    QTest::newRow("word of another length")
        << ViewScript::HantTw << QStringLiteral("程式設計師") << 2 << QStringLiteral("程序员");
    QTest::newRow("sentence") << ViewScript::Source << QStringLiteral("群众") << 3
                              << QStringLiteral("群众提问，干部回答。");
}

void TestMarking::doubleClickTakesAWordAndTripleASentence()
{
    QFETCH(const ViewScript, script);
    QFETCH(const QString, shown);
    QFETCH(const int, clicks);
    QFETCH(const QString, expected);
    reader().setViewScript(script);
    QTRY_VERIFY(test::rectOf(m_fixture->view(), shown).isValid());
    clickTimes(test::rectOf(m_fixture->view(), shown).center(), clicks);
    QTRY_COMPARE(selected(), expected);
    press(Qt::Key_1);
    QTRY_COMPARE(storedQuotes(), QStringList{expected});
}

void TestMarking::copiesAsShownAndAsWritten()
{
    reader().setViewScript(ViewScript::HantTw);
    QTRY_VERIFY(test::rectOf(m_fixture->view(), QStringLiteral("伺服器")).isValid());
    m_fixture->select(QStringLiteral("軟體和伺服器"));
    press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("軟體和伺服器"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("软件和服务器"));
    QVERIFY(reader().selection());
}

void TestMarking::scriptChangeKeepsSelectionCaretAndPick()
{
    mark(QStringLiteral("公开账目"));
    click(QStringLiteral("账目"));
    QTRY_COMPARE(framed(), QStringLiteral("公开账目"));
    press(Qt::Key_F7);
    QTRY_VERIFY(reader().caret().isShown());
    reader().caret().select(
        {text().indexOf(QStringLiteral("软件")), text().indexOf(QStringLiteral("软件")) + 2});
    QTRY_COMPARE(selectedOnPage(), QStringLiteral("软件"));
    for (const auto& [script, shown] : {std::pair{ViewScript::HantTw, QStringLiteral("軟體")},
                                        {ViewScript::Hant, QStringLiteral("軟件")},
                                        {ViewScript::Source, QStringLiteral("软件")}}) {
        reader().setViewScript(script);
        QTRY_COMPARE(selectedOnPage(), shown);
        QCOMPARE(selected(), QStringLiteral("软件"));
        QTRY_COMPARE(framed(), QStringLiteral("公开账目"));
        QVERIFY(test::evaluate(m_fixture->view(),
                               QStringLiteral("document.querySelector('#overlay > .caret') !== null"))
                    .toBool());
    }
}

void TestMarking::arrowsScrollWithoutTheCaret()
{
    press(Qt::Key_PageDown);
    QTRY_VERIFY(test::evaluate(m_fixture->view(), QStringLiteral("window.scrollY")).toDouble() > 100);
    QVERIFY(!reader().selection());
    QVERIFY(!reader().caret().isShown());
}

PIZHU_READER_TEST_MAIN(TestMarking)
#include "tst_marking.moc"
