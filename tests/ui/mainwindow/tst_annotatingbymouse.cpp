// SPDX-License-Identifier: GPL-3.0-or-later
// The bar over a selection, the menus of the page, of the list and of the tags, and tags that are dragged:
// whatever has a key can be had by the mouse, too.
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/models/tagtreemodel.h"
#include "ui/reader/articleview.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/readerpane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using test::kCommitteeTitle;
using test::kQuote;
using test::kSecondQuote;

class TestAnnotatingByMouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theBarUnderlinesAndCopies();
    void theBarWritesANote();
    void theBarTags();
    void theMenuOfThePage_data();
    void theMenuOfThePage();
    void theMenuOfTheList_data();
    void theMenuOfTheList();
    void scriptsAreChosenInTheToolbar();
    void tagDroppedOnTheTextTagsTheSelection();
    void tagDroppedOnTheTextGoesWhereOneDroppedIt();
    void tagDroppedOnTheTextIsPutOnWhatIsInHand();
    void tagDroppedOnceMoreStays();
    void tagDroppedOnARowIsPutOnIt();
    void tagIsNotTakenWithoutATarget();

private:
    [[nodiscard]] std::vector<Annotation> stored() { return m_fixture->annotations(kCommitteeTitle); }
    [[nodiscard]] QToolButton* barButton(const QString& action);
    void clickBar(const QString& action);
    void clickOn(const QString& shown, Qt::MouseButton button = Qt::LeftButton);
    /// Highlights it and clicks on it.
    void takeInHand(const QString& shown);
    [[nodiscard]] QAbstractItemView& tree() { return *m_fixture->part<QAbstractItemView>("tagTree"); }
    base::TagId addTag(const QString& path);
    /// Drags the first tag of the tree.
    [[nodiscard]] bool dropTag(QWidget& target, QPoint at);

    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestAnnotatingByMouse::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
    m_fixture->openArticle(kCommitteeTitle);
}

void TestAnnotatingByMouse::cleanup()
{
    m_fixture.reset();
}

QToolButton* TestAnnotatingByMouse::barButton(const QString& action)
{
    for (auto* button : m_fixture->part("selectionBar")->findChildren<QToolButton*>()) {
        if (button->defaultAction() && button->defaultAction()->objectName() == action)
            return button;
    }
    return nullptr;
}

void TestAnnotatingByMouse::clickBar(const QString& action)
{
    QToolButton* button = barButton(action);
    QVERIFY(button && button->isVisible());
    test::click(*button, button->rect().center());
}

void TestAnnotatingByMouse::clickOn(const QString& shown, Qt::MouseButton button)
{
    QTest::mouseClick(m_fixture->view().focusProxy(), button, {},
                      test::rectOf(m_fixture->view(), shown).center());
}

void TestAnnotatingByMouse::takeInHand(const QString& shown)
{
    m_fixture->highlight(shown);
    clickOn(shown);
    QTRY_VERIFY(m_fixture->window().reader().picker().picked());
}

base::TagId TestAnnotatingByMouse::addTag(const QString& path)
{
    const auto made = m_fixture->library()
                          .write(u"Tag"_s, [path](library::Stores& s) { return s.tags.ensure(path); })
                          .result();
    [&] { QTRY_COMPARE(tree().model()->rowCount(), 1); }();
    return *made;
}

bool TestAnnotatingByMouse::dropTag(QWidget& target, QPoint at)
{
    const QPoint row = tree().visualRect(tree().model()->index(0, 0)).center();
    return test::dragAndDrop(*tree().viewport(), row, target, at);
}

void TestAnnotatingByMouse::theBarUnderlinesAndCopies()
{
    m_fixture->select(kQuote);
    clickBar(u"copy"_s);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), kQuote);
    clickBar(u"underline"_s);
    QTRY_COMPARE(stored().size(), 1U);
    QCOMPARE(stored().front().kind, AnnotationKind::Underline);
    QTRY_VERIFY(!m_fixture->window().reader().selection());
}

void TestAnnotatingByMouse::theBarWritesANote()
{
    m_fixture->select(kQuote);
    clickBar(u"note"_s);
    ui::NoteEditor* editor = nullptr;
    QTRY_VERIFY((editor = m_fixture->annotationList().findChild<ui::NoteEditor*>()) && editor->hasFocus());
    test::type(*editor, u"谁来监督？"_s);
    clickOn(kSecondQuote); // who leaves it saves it
    QTRY_COMPARE(stored().front().note, u"谁来监督？"_s);
}

void TestAnnotatingByMouse::theBarTags()
{
    m_fixture->select(kQuote);
    clickBar(u"tag"_s);
    QLineEdit* field = nullptr;
    QTRY_VERIFY((field = m_fixture->part<QLineEdit>("tagField")) && field->isVisible());
    test::type(*field, u"制度/公开"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(stored().size(), 1U);
    QCOMPARE(stored().front().tags.size(), 1U);
}

void TestAnnotatingByMouse::theMenuOfThePage_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("colour") << u"Colour: Sky"_s << u"sky highlight"_s;
    QTest::newRow("kind") << u"Highlight or underline"_s << u"amber underline"_s;
    QTest::newRow("merge") << u"Merge with what it touches"_s << u"amber highlight"_s;
    QTest::newRow("delete") << u"Delete the annotation"_s << QString();
}

void TestAnnotatingByMouse::theMenuOfThePage()
{
    QFETCH(const QString, entry);
    QFETCH(const QString, outcome);
    m_fixture->highlight(kQuote);
    const bool merges = entry.startsWith(u"Merge"_s);
    if (merges)
        m_fixture->highlight(kQuote.left(2));
    clickOn(kQuote, Qt::RightButton);
    QMenu* menu = test::openMenu();
    QVERIFY(menu && menu->objectName() == u"pageMenu"_s);
    QVERIFY(test::choose(*menu, entry));
    const auto described = [this] {
        QStringList all;
        for (const Annotation& one : stored())
            all.append(annotation::colorName(one.color) + u' ' + annotation::kindName(one.kind));
        return all.join(u", "_s);
    };
    QTRY_COMPARE(described(), outcome);
}

void TestAnnotatingByMouse::theMenuOfTheList_data()
{
    QTest::addColumn<QString>("entry");
    QTest::newRow("note") << u"Edit note"_s;
    QTest::newRow("translation") << u"Edit translation"_s;
    QTest::newRow("tags") << u"Tags"_s;
    QTest::newRow("link") << u"Copy link"_s;
    QTest::newRow("colour") << u"Leaf"_s;
    QTest::newRow("delete") << u"Delete"_s;
}

void TestAnnotatingByMouse::theMenuOfTheList()
{
    QFETCH(const QString, entry);
    m_fixture->highlight(kQuote);
    auto& list = m_fixture->annotationList();
    QMenu* menu = test::contextMenu(*list.viewport(),
                                    list.visualRect(list.model()->index(0, 0)).topLeft() + QPoint(60, 12));
    QVERIFY(menu && menu->objectName() == u"annotationMenu"_s);
    QVERIFY(test::choose(*menu, entry));
    if (entry == u"Delete"_s) {
        QTRY_VERIFY(stored().empty());
    } else if (entry == u"Leaf"_s) {
        QTRY_COMPARE(stored().front().color, HighlightColor::Leaf);
    } else if (entry == u"Copy link"_s) {
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(stored().front().uid));
    } else if (entry == u"Tags"_s) {
        QTRY_VERIFY(m_fixture->part("tagField") && m_fixture->part("tagField")->isVisible());
    } else {
        ui::NoteEditor* editor = nullptr;
        QTRY_VERIFY((editor = list.findChild<ui::NoteEditor*>()) && editor->hasFocus());
        test::type(*editor, u"写下"_s);
        clickOn(kSecondQuote);
        QTRY_COMPARE(entry == u"Edit note"_s ? stored().front().note : stored().front().translation,
                     u"写下"_s);
    }
}

void TestAnnotatingByMouse::scriptsAreChosenInTheToolbar()
{
    m_fixture->highlight(kQuote);
    const QString shown = u"預算監督小組"_s;
    auto* action = m_fixture->part<QAction>("script-hant");
    QWidget* button = nullptr;
    for (auto* bar : m_fixture->window().findChildren<QToolBar*>())
        button = button ? button : bar->widgetForAction(action);
    QVERIFY(button && button->isVisible());
    test::click(*button, button->rect().center());
    QTRY_COMPARE(m_fixture->highlighted(), shown);
    clickOn(shown);
    QTRY_VERIFY(m_fixture->window().reader().picker().picked());
}

void TestAnnotatingByMouse::tagDroppedOnTheTextTagsTheSelection()
{
    const base::TagId tag = addTag(u"监督"_s);
    m_fixture->select(kQuote);
    QVERIFY(dropTag(m_fixture->view(), test::rectOf(m_fixture->view(), kQuote).center()));
    QTRY_COMPARE(stored().size(), 1U);
    QCOMPARE(stored().front().tags, std::vector{tag});
    QCOMPARE(stored().front().anchor->quote.exact, kQuote);
    QCOMPARE(tree().model()->rowCount(), 1); // it was not moved there
}

/// What one does next is not for it.
void TestAnnotatingByMouse::tagDroppedOnTheTextGoesWhereOneDroppedIt()
{
    const base::TagId tag = addTag(u"监督"_s);
    m_fixture->select(kQuote);
    QVERIFY(dropTag(m_fixture->view(), test::rectOf(m_fixture->view(), kQuote).center()));
    m_fixture->pressInPage(Qt::Key_Escape);
    QTRY_COMPARE(stored().size(), 1U);
    QCOMPARE(stored().front().tags, std::vector{tag});
    QCOMPARE(stored().front().anchor->quote.exact, kQuote);
}

void TestAnnotatingByMouse::tagDroppedOnTheTextIsPutOnWhatIsInHand()
{
    const base::TagId tag = addTag(u"监督"_s);
    takeInHand(kQuote);
    QVERIFY(dropTag(m_fixture->view(), test::rectOf(m_fixture->view(), kQuote).center()));
    QTRY_COMPARE(stored().front().tags, std::vector{tag});
}

void TestAnnotatingByMouse::tagDroppedOnceMoreStays()
{
    const base::TagId tag = addTag(u"监督"_s);
    takeInHand(kQuote);
    for (int i = 0; i < 2; ++i)
        QVERIFY(dropTag(m_fixture->view(), test::rectOf(m_fixture->view(), kQuote).center()));
    m_fixture->pressInPage(Qt::Key_2); // written behind both
    QTRY_COMPARE(stored().front().color, HighlightColor::Rose);
    QCOMPARE(stored().front().tags, std::vector{tag});
}

void TestAnnotatingByMouse::tagDroppedOnARowIsPutOnIt()
{
    const base::TagId tag = addTag(u"监督"_s);
    m_fixture->highlight(kQuote);
    m_fixture->highlight(kSecondQuote);
    auto& list = m_fixture->annotationList();
    QVERIFY(dropTag(*list.viewport(), list.visualRect(list.model()->index(1, 0)).center()));
    const auto tagged = [this] {
        QStringList quotes;
        for (const Annotation& one : stored()) {
            if (!one.tags.empty())
                quotes.append(one.anchor->quote.exact);
        }
        return quotes;
    };
    const QString second = stored().back().anchor->quote.exact;
    QTRY_COMPARE(tagged(), QStringList{second});
    QCOMPARE(stored().back().tags, std::vector{tag});
    QTest::keyClick(&list, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(tagged(), QStringList());
}

void TestAnnotatingByMouse::tagIsNotTakenWithoutATarget()
{
    addTag(u"监督"_s);
    QVERIFY(dropTag(m_fixture->view(), m_fixture->view().rect().center()));
    auto& list = m_fixture->annotationList();
    m_fixture->highlight(kQuote);
    QVERIFY(dropTag(*list.viewport(), {50, list.viewport()->height() - 5}));
    QTest::keyClick(&list, Qt::Key_Z, Qt::ControlModifier); // takes the highlight back: nothing came after it
    QTRY_VERIFY(stored().empty());
}

PIZHU_READER_TEST_MAIN(TestAnnotatingByMouse)
#include "tst_annotatingbymouse.moc"
