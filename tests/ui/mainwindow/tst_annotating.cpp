// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/annotations/annotationpane.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolBar>
#include <QToolButton>

using namespace pizhu;
using annotation::Annotation;
using annotation::HighlightColor;
using test::kCommitteeTitle;
using test::kQuote;
using test::kSecondQuote;
using text::ViewScript;

class TestAnnotating : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] std::vector<Annotation> stored() { return m_fixture->annotations(kCommitteeTitle); }
    [[nodiscard]] ui::ReaderPane& reader() { return m_fixture->window().reader(); }
    [[nodiscard]] QWidget* toolBarButton(QAction& action)
    {
        return m_fixture->part<QToolBar>("mainToolBar")->widgetForAction(&action);
    }
    /// Moves the focus to the annotation list, on its first row.
    void focusAnnotations();

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void init();
    void cleanup();
    void keyMakesHighlightOfMouseSelection();
    void swatchInTheBarMakesHighlight();
    void highlightStandsInEveryScript();
    void selectionInAnotherScriptIsStoredInTheSource();
    void undoTakesHighlightBackAndRedoBringsItAfterRestart();
    void noticeOffersUndo();
    void rareCharactersAreNeverCut();
    void nWritesANote();
    void noteBeingWrittenSurvivesClosing();
    void tTagsTheSelection();
    void delRemovesFromTheList();
    void clickInTheListShowsThePassage();
    void foldedListComesForANote();
    void digitsTypedIntoTheSearchStayText();
};

void TestAnnotating::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
    m_fixture->openArticle(kCommitteeTitle);
}

void TestAnnotating::cleanup()
{
    m_fixture.reset();
}

void TestAnnotating::focusAnnotations()
{
    QTRY_VERIFY(m_fixture->annotationList().model()->rowCount() > 0);
    m_fixture->annotationList().setFocus();
    m_fixture->annotationList().setCurrentIndex(m_fixture->annotationList().model()->index(0, 0));
}

void TestAnnotating::keyMakesHighlightOfMouseSelection()
{
    m_fixture->select(kQuote);
    m_fixture->pressInPage(Qt::Key_1);
    QTRY_COMPARE(stored().size(), 1);
    const Annotation made = stored().front();
    QCOMPARE(made.kind, annotation::AnnotationKind::Highlight);
    QCOMPARE(made.color, HighlightColor::Amber);
    QCOMPARE(made.anchor->quote.exact, kQuote);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote);
    QTRY_VERIFY(!reader().selection());
    QTRY_VERIFY(!m_fixture->part("selectionBar")->isVisible());
    QTRY_COMPARE(m_fixture->annotationList().model()->rowCount(), 1);
    QTRY_COMPARE(m_fixture->window().annotations().currentUid(), made.uid);
}

void TestAnnotating::swatchInTheBarMakesHighlight()
{
    m_fixture->select(kQuote);
    QToolButton* leaf = nullptr;
    for (auto* button : m_fixture->part("selectionBar")->findChildren<QToolButton*>()) {
        if (button->defaultAction() &&
            button->defaultAction()->objectName() == annotation::colorName(HighlightColor::Leaf))
            leaf = button;
    }
    QVERIFY(leaf);
    QTest::mouseClick(leaf, Qt::LeftButton);
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().front().color, HighlightColor::Leaf);
}

void TestAnnotating::highlightStandsInEveryScript()
{
    m_fixture->highlight(kQuote);
    const std::vector<std::pair<ViewScript, QString>> views{
        {ViewScript::Hans, QStringLiteral("预算监督小组")},
        {ViewScript::Hant, QStringLiteral("預算監督小組")},
        {ViewScript::HantTw, QStringLiteral("預算監督小組")},
        {ViewScript::HantHk, QStringLiteral("預算監督小組")},
        {ViewScript::Source, QStringLiteral("预算监督小组")}};
    for (const auto& [script, shown] : views) {
        auto* button =
            m_fixture->part<QAction>(qPrintable(QStringLiteral("script-") + text::viewScriptName(script)));
        QVERIFY(button);
        test::click(*toolBarButton(*button));
        QTRY_COMPARE(reader().viewScript(), script);
        QTRY_COMPARE(m_fixture->highlighted(), shown);
        QVERIFY(button->isChecked());
    }
}

void TestAnnotating::selectionInAnotherScriptIsStoredInTheSource()
{
    reader().setViewScript(ViewScript::HantTw); // 服务器 is 伺服器 there
    QTRY_VERIFY(test::rectOf(m_fixture->view(), QStringLiteral("伺服器")).isValid());
    m_fixture->select(QStringLiteral("伺服器"));
    m_fixture->pressInPage(Qt::Key_2);
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().front().anchor->quote.exact, QStringLiteral("服务器"));
    QCOMPARE(stored().front().color, HighlightColor::Rose);
    QTRY_COMPARE(m_fixture->highlighted(), QStringLiteral("伺服器"));
}

void TestAnnotating::undoTakesHighlightBackAndRedoBringsItAfterRestart()
{
    m_fixture->highlight(kQuote);
    m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored().size(), 0);
    QTRY_COMPARE(m_fixture->highlighted(), QString());
    QTRY_COMPARE(m_fixture->annotationList().model()->rowCount(), 0);

    m_fixture->restart();
    QTRY_COMPARE(m_fixture->openTitle(), kCommitteeTitle);
    m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().front().anchor->quote.exact, kQuote);
    QTRY_COMPARE(m_fixture->annotationList().model()->rowCount(), 1);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote);
}

void TestAnnotating::noticeOffersUndo()
{
    m_fixture->highlight(kQuote);
    QTRY_VERIFY2(m_fixture->noticeText().contains(kQuote), qPrintable(m_fixture->noticeText()));
    auto* undo = m_fixture->part<QToolButton>("noticeUndo");
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(stored().size(), 0);
    QTRY_VERIFY2(m_fixture->noticeText().startsWith(QStringLiteral("Undone")),
                 qPrintable(m_fixture->noticeText()));
    QVERIFY(!undo->isVisible());
}

void TestAnnotating::rareCharactersAreNeverCut()
{
    m_fixture->openArticle(test::kRareTitle);
    m_fixture->select(QStringLiteral("今天休息😀"));
    m_fixture->pressInPage(Qt::Key_1);
    QTRY_COMPARE(m_fixture->annotations(test::kRareTitle).size(), 1);
    QCOMPARE(m_fixture->annotations(test::kRareTitle).front().anchor->quote.exact,
             QStringLiteral("今天休息😀"));
    m_fixture->select(QStringLiteral("师傅姓𠮷"));
    m_fixture->pressInPage(Qt::Key_3);
    QTRY_COMPARE(m_fixture->annotations(test::kRareTitle).size(), 2);
    QCOMPARE(m_fixture->annotations(test::kRareTitle).front().anchor->quote.exact,
             QStringLiteral("师傅姓𠮷"));
}

void TestAnnotating::nWritesANote()
{
    m_fixture->select(kQuote);
    m_fixture->pressInPage(Qt::Key_N);
    QTRY_VERIFY(m_fixture->annotationList().findChild<QPlainTextEdit*>());
    auto* editor = m_fixture->annotationList().findChild<QPlainTextEdit*>();
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClicks(editor, QStringLiteral("N 1 jk"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stored().size(), 1);
    QTRY_COMPARE(stored().front().note, QStringLiteral("N 1 jk"));
    QCOMPARE(stored().front().anchor->quote.exact, kQuote);
}

void TestAnnotating::noteBeingWrittenSurvivesClosing()
{
    m_fixture->select(kQuote);
    m_fixture->pressInPage(Qt::Key_N);
    QTRY_VERIFY(m_fixture->annotationList().findChild<QPlainTextEdit*>());
    auto* editor = m_fixture->annotationList().findChild<QPlainTextEdit*>();
    QTRY_VERIFY(editor->hasFocus());
    test::type(*editor, QStringLiteral("谁来监督小组？"));
    m_fixture->restart();
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().front().note, QStringLiteral("谁来监督小组？"));
}

void TestAnnotating::tTagsTheSelection()
{
    m_fixture->select(kSecondQuote);
    m_fixture->pressInPage(Qt::Key_T);
    QTRY_VERIFY(m_fixture->part<QLineEdit>("tagField"));
    auto* field = m_fixture->part<QLineEdit>("tagField");
    QTRY_VERIFY(field->isVisible());
    test::type(*field, QStringLiteral("制度/公开"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().front().anchor->quote.exact, kSecondQuote);
    QTRY_COMPARE(stored().front().tags.size(), 1);
    test::type(*field, QStringLiteral("账目"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(stored().front().tags.size(), 2);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->part("tagPicker"));
    QCOMPARE(stored().size(), 1);
    QTRY_COMPARE(m_fixture->part<QAbstractItemView>("tagTree")->model()->rowCount(), 2);
}

void TestAnnotating::delRemovesFromTheList()
{
    m_fixture->highlight(kQuote);
    m_fixture->highlight(kSecondQuote);
    focusAnnotations();
    QTest::keyClick(&m_fixture->annotationList(), Qt::Key_Delete);
    QTRY_COMPARE(stored().size(), 1);
    QCOMPARE(stored().front().anchor->quote.exact, kSecondQuote);
    QTRY_COMPARE(m_fixture->highlighted(), kSecondQuote);
    QTRY_VERIFY2(m_fixture->noticeText().startsWith(QStringLiteral("Delete")),
                 qPrintable(m_fixture->noticeText()));
    QTest::mouseClick(m_fixture->part<QToolButton>("noticeUndo"), Qt::LeftButton);
    QTRY_COMPARE(stored().size(), 2);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote + kSecondQuote);
}

void TestAnnotating::clickInTheListShowsThePassage()
{
    m_fixture->highlight(kSecondQuote);
    m_fixture->window().resize(1440, 420); // so that the passage can be out of sight
    m_fixture->openArticle(test::kBridgeTitle);
    QTRY_COMPARE(m_fixture->annotationList().model()->rowCount(), 0);
    m_fixture->openArticle(kCommitteeTitle);
    QTRY_COMPARE(m_fixture->annotationList().model()->rowCount(), 1);
    auto& list = m_fixture->annotationList();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(0, 0)).center());
    QTRY_VERIFY(m_fixture->view().rect().contains(test::rectOf(m_fixture->view(), kSecondQuote)));
}

void TestAnnotating::foldedListComesForANote()
{
    m_fixture->window().resize(1200, 800);
    QTRY_VERIFY(!m_fixture->part("annotationPane")->isVisible());
    m_fixture->select(kQuote);
    m_fixture->pressInPage(Qt::Key_N);
    QTRY_VERIFY(m_fixture->part("annotationPane")->isVisible());
    QTRY_VERIFY(m_fixture->annotationList().findChild<QPlainTextEdit*>());
    QTRY_VERIFY(m_fixture->annotationList().findChild<QPlainTextEdit*>()->hasFocus());
}

void TestAnnotating::digitsTypedIntoTheSearchStayText()
{
    m_fixture->select(kQuote);
    auto* search = m_fixture->part<QLineEdit>("searchField");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("1jk/n"));
    QCOMPARE(search->text(), QStringLiteral("1jk/n"));
    QCOMPARE(stored().size(), 0);
    QCOMPARE(m_fixture->openTitle(), kCommitteeTitle);
}

PIZHU_READER_TEST_MAIN(TestAnnotating)
#include "tst_annotating.moc"
