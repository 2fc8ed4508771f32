// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/library/articlelistpane.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/searchfield.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestSearching : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] ui::SearchField& search() { return *m_fixture->part<ui::SearchField>("searchField"); }
    [[nodiscard]] QString said(const char* label);
    [[nodiscard]] QList<QToolButton*> chips();
    void searchFor(const QString& text);
    void pressF3(Qt::KeyboardModifiers modifiers = {});

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void tellsWhatWasNotUnderstood();
    void tellsNothingWhileComposing();
    void completesNamesOfTheLibrary();
    void builderAndTextSayTheSame();
    void regionalWordsAreOfferedAndSwitchedOn();
    void regionalWordsInUseAreAllTold();
    void regionalChoiceIsRemembered();
    void recentSearchesSurviveTheWindow();
    void f3GoesOnToTheNextArticle();
    void f3AtOnceAfterAnArticleOpened();
    void shiftF3ComesToTheLastHit();
    void f3GoesRoundTheOnlyArticle();
    void saysWhichHitAndWhy();
    void findBarKnowsExactScript();
    void findBarKeepsF3InTheArticle();
};

void TestSearching::initTestCase()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
}

void TestSearching::cleanupTestCase()
{
    m_fixture.reset();
}

void TestSearching::init()
{
    m_fixture->closeWindow();
    m_fixture->settings().setFindsRegionalWords(false);
    m_fixture->settings().setRecentSearches({});
    m_fixture->openWindow();
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

/// The next window opens no article by itself.
void TestSearching::cleanup()
{
    window().reader().closeArticle();
}

QString TestSearching::said(const char* label)
{
    const auto* found = m_fixture->part<QLabel>(label);
    return found && found->isVisible() ? found->text() : QString();
}

QList<QToolButton*> TestSearching::chips()
{
    QList<QToolButton*> visible;
    for (auto* chip : window().findChildren<QToolButton*>(u"regionalChip"_s)) {
        if (chip->isVisible())
            visible += chip;
    }
    return visible;
}

void TestSearching::searchFor(const QString& text)
{
    search().setFocus();
    search().selectAll();
    test::type(search(), text);
    QTRY_COMPARE(window().query().text.text, text);
}

void TestSearching::pressF3(Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&window(), Qt::Key_F3, modifiers);
}

void TestSearching::tellsWhatWasNotUnderstood()
{
    searchFor(u"监督 sorce:x"_s);
    QTRY_VERIFY(said("searchNotices").contains(u"“sorce:”"_s));
    QCOMPARE(search().marks().size(), std::size_t{1});
    QCOMPARE(search().marks().front().range.of(search().text()).toString(), u"sorce:x"_s);
    QVERIFY(search().hasFocus()); // nothing blocks
    QTest::keyClick(&search(), Qt::Key_Backspace);
    QVERIFY(search().marks().empty()); // until what stands there now is in force
    searchFor(u"监督"_s);
    QTRY_COMPARE(said("searchNotices"), QString());
    searchFor(u"监督 \"预算"_s); // one is still typing the phrase
    QCOMPARE(said("searchNotices"), QString());
}

void TestSearching::tellsNothingWhileComposing()
{
    searchFor(u"foo:x "_s);
    QTRY_VERIFY(!said("searchNotices").isEmpty());
    QInputMethodEvent composing(u"jian du"_s, {});
    QCoreApplication::sendEvent(&search(), &composing);
    QVERIFY(search().isComposing());
    QCOMPARE(window().query().text.text, u"foo:x "_s); // what is composed is not searched
    QInputMethodEvent committed;
    committed.setCommitString(u"监督"_s);
    QCoreApplication::sendEvent(&search(), &committed);
    QTRY_COMPARE(window().query().text.text, u"foo:x 监督"_s);
    QTRY_COMPARE(search().marks().size(), std::size_t{1});
}

void TestSearching::completesNamesOfTheLibrary()
{
    search().setFocus();
    test::type(search(), u"source:江"_s);
    auto* list = m_fixture->part<QListWidget>("suggestions");
    QTRY_VERIFY(list->isVisible() && list->count() == 1);
    QTest::keyClick(&search(), Qt::Key_Tab);
    QCOMPARE(search().text(), u"source:江岸新闻 "_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kBridgeTitle});
}

void TestSearching::builderAndTextSayTheSame()
{
    searchFor(u"监督"_s);
    QTest::keyClick(&search(), Qt::Key_Down, Qt::ControlModifier);
    auto* builder = m_fixture->part("queryBuilder");
    QTRY_VERIFY(builder->isVisible());
    auto* value = builder->findChild<QLineEdit*>(u"conditionValue"_s);
    QCOMPARE(value->text(), u"监督"_s);
    value->selectAll();
    test::type(*value, u"旧桥"_s);
    QTRY_COMPARE(search().text(), u"旧桥"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kBridgeTitle});
    QTest::keyClick(value, Qt::Key_Escape);
    QVERIFY(!builder->isVisible());
    QVERIFY(search().hasFocus());
    QCOMPARE(search().text(), u"旧桥"_s);
}

void TestSearching::regionalWordsAreOfferedAndSwitchedOn()
{
    searchFor(u"软件"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kCommitteeTitle});
    QTRY_COMPARE(chips().size(), 1);
    QVERIFY(chips().first()->text().contains(u"软件 → 軟體 +1"_s));
    QVERIFY(!chips().first()->isChecked());
    QTest::mouseClick(chips().first(), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->listed(), (QStringList{test::kLibraryTitle, test::kCommitteeTitle}));
    QTRY_VERIFY(chips().size() == 1 && chips().first()->isChecked());
    m_fixture->openArticle(test::kLibraryTitle);
    QTRY_COMPARE(window().reader().hitCount(), 1); // 軟體 is marked
    QTRY_VERIFY(said("hitReason").contains(u"軟體"_s));
    QTest::mouseClick(chips().first(), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kCommitteeTitle});
    QTRY_COMPARE(window().reader().hitCount(), 0);
}

void TestSearching::regionalWordsInUseAreAllTold()
{
    library::ArticleQuery query{.text = {.text = u"软件 OR 信息"_s}};
    window().setQuery(query);
    QTRY_COMPARE(chips().size(), 2); // each would bring the article from Taiwan
    query.text.regional = true;
    window().setQuery(query);
    QTRY_COMPARE(m_fixture->listed().size(), 2);
    QTRY_VERIFY(chips().size() == 2 && chips().first()->isChecked() && chips().last()->isChecked());
    QVERIFY(chips().first()->text().contains(u"+0"_s)); // the other finds it, too
}

void TestSearching::regionalChoiceIsRemembered()
{
    QTest::keyClick(&search(), Qt::Key_Down, Qt::ControlModifier);
    auto* choice = m_fixture->part<QAbstractButton>("regionalSearch");
    QTRY_VERIFY(choice->isVisible());
    QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
    QVERIFY(m_fixture->settings().findsRegionalWords());
    m_fixture->closeWindow();
    m_fixture->openWindow();
    searchFor(u"软件"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 2);
}

void TestSearching::recentSearchesSurviveTheWindow()
{
    searchFor(u"旧桥"_s);
    QTest::keyClick(&search(), Qt::Key_Return);
    searchFor(u"账本"_s);
    QTest::keyClick(&search(), Qt::Key_Down); // to the list: the search was meant
    m_fixture->closeWindow();
    m_fixture->openWindow();
    search().setFocus();
    QTest::keyClick(&search(), Qt::Key_Down, Qt::AltModifier);
    auto* list = m_fixture->part<QListWidget>("suggestions");
    QVERIFY(list->isVisible());
    QCOMPARE(list->item(0)->text(), u"账本"_s);
    QCOMPARE(list->item(1)->text(), u"旧桥"_s);
}

void TestSearching::f3GoesOnToTheNextArticle()
{
    searchFor(u"账本 OR 软件"_s); // two hits in the article on the bridge, one in the committee's
    QTRY_COMPARE(m_fixture->listed(), (QStringList{test::kBridgeTitle, test::kCommitteeTitle}));
    m_fixture->openArticle(test::kBridgeTitle);
    QTRY_COMPARE(window().reader().hitCount(), 2);
    pressF3();
    QTRY_COMPARE(window().reader().currentHit(), 1);
    QCOMPARE(m_fixture->openTitle(), test::kBridgeTitle);
    QSignalSpy opened(&window().reader(), &ui::ReaderPane::articleOpened);
    pressF3();
    QTRY_COMPARE(m_fixture->openTitle(), test::kCommitteeTitle);
    QTRY_COMPARE(window().reader().currentHit(), 0);
    QTRY_COMPARE(opened.size(), 1); // it is on the screen
    QCOMPARE(window().articles().currentArticle(), m_fixture->article(test::kCommitteeTitle));
    QTRY_VERIFY(m_fixture->noticeText().contains(u"next article"_s));
    pressF3(); // the end of the list
    QTRY_COMPARE(m_fixture->openTitle(), test::kBridgeTitle);
    QTRY_VERIFY(m_fixture->noticeText().contains(u"first"_s));
}

void TestSearching::f3AtOnceAfterAnArticleOpened()
{
    searchFor(u"软件 OR 明细账"_s);
    QTRY_COMPARE(m_fixture->listed(), (QStringList{test::kBridgeTitle, test::kCommitteeTitle}));
    QSignalSpy opened(&window().reader(), &ui::ReaderPane::articleOpened);
    m_fixture->openArticle(test::kCommitteeTitle);
    pressF3();
    QTRY_COMPARE(opened.size(), 2);
    pressF3();
    pressF3();
    QTRY_VERIFY(opened.size() >= 3);
    QTRY_VERIFY(test::evaluate(m_fixture->view(), u"document.querySelectorAll('mark').length"_s).toInt() > 0);
}

void TestSearching::shiftF3ComesToTheLastHit()
{
    searchFor(u"账本 OR 软件"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 2);
    m_fixture->openArticle(test::kCommitteeTitle);
    QTRY_COMPARE(window().reader().hitCount(), 1);
    pressF3(Qt::ShiftModifier);
    QTRY_COMPARE(m_fixture->openTitle(), test::kBridgeTitle);
    QTRY_COMPARE(window().reader().currentHit(), 1); // of two
    pressF3(Qt::ShiftModifier);
    QTRY_COMPARE(window().reader().currentHit(), 0);
    QCOMPARE(m_fixture->openTitle(), test::kBridgeTitle);
}

void TestSearching::f3GoesRoundTheOnlyArticle()
{
    searchFor(u"账本"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kBridgeTitle});
    m_fixture->openArticle(test::kBridgeTitle);
    QTRY_COMPARE(window().reader().hitCount(), 2);
    pressF3();
    QTRY_COMPARE(window().reader().currentHit(), 1);
    pressF3();
    QTRY_COMPARE(window().reader().currentHit(), 0);
    QCOMPARE(m_fixture->openTitle(), test::kBridgeTitle);
}

void TestSearching::saysWhichHitAndWhy()
{
    searchFor(u"賬本"_s);
    m_fixture->openArticle(test::kBridgeTitle);
    QTRY_COMPARE(said("hitPosition"), u"1 of 2"_s);
    QTRY_VERIFY(said("hitReason").contains(u"账本 = 賬本 (simplified)"_s));
    QTest::mouseClick(m_fixture->part<QToolButton>("hitNext"), Qt::LeftButton);
    QTRY_COMPARE(said("hitPosition"), u"2 of 2"_s);
    searchFor(u"账本"_s);
    QTRY_COMPARE(said("hitReason"), QString()); // as typed
    QVERIFY(!said("hitPosition").isEmpty());
    searchFor(u"旧桥的人"_s);
    QTRY_VERIFY(!m_fixture->part("hitBar")->isVisible());
}

void TestSearching::findBarKnowsExactScript()
{
    m_fixture->openArticle(test::kBridgeTitle);
    m_fixture->pressInPage(Qt::Key_F, Qt::ControlModifier);
    auto* field = m_fixture->part<QLineEdit>("findField");
    QTRY_VERIFY(field->hasFocus());
    test::type(*field, u"賬本"_s);
    QTRY_COMPARE(window().reader().hitCount(), 2);
    field->clear();
    test::type(*field, u"=賬本"_s);
    QTRY_COMPARE(window().reader().hitCount(), 0);
    field->clear();
    test::type(*field, u"=账本"_s);
    QTRY_COMPARE(window().reader().hitCount(), 2);
}

void TestSearching::findBarKeepsF3InTheArticle()
{
    searchFor(u"监督"_s);
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    m_fixture->openArticle(test::kBridgeTitle);
    m_fixture->pressInPage(Qt::Key_F, Qt::ControlModifier);
    auto* field = m_fixture->part<QLineEdit>("findField");
    QTRY_VERIFY(field->hasFocus());
    test::type(*field, u"账本"_s);
    QTRY_COMPARE(window().reader().hitCount(), 2);
    QVERIFY(!m_fixture->part("hitBar")->isVisible());
    pressF3();
    QTRY_COMPARE(window().reader().currentHit(), 1);
    pressF3();
    QTRY_COMPARE(window().reader().currentHit(), 0);
    QCOMPARE(m_fixture->openTitle(), test::kBridgeTitle);
}

PIZHU_READER_TEST_MAIN(TestSearching)
#include "tst_searching.moc"
