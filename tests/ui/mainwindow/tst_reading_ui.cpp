// SPDX-License-Identifier: GPL-3.0-or-later
// Reading in the real window: how text is set, scripts, what counts as read, what was read last.
#include "tests/support/articles.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/commands/commandset.h"
#include "ui/mainwindow/articleswitcher.h"
#include "ui/mainwindow/readingactions.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingpopover.h"

#include <QAction>
#include <QListWidget>
#include <QSlider>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ReadState;
using text::ViewScript;
using ui::Command;

class TestReadingUi : public QObject
{
    Q_OBJECT

private:
    /// Its button in the toolbar.
    void clickScript(const char* name)
    {
        QWidget* button = nullptr;
        for (auto* bar : window().findChildren<QToolBar*>())
            button = button ? button : bar->widgetForAction(m_fixture->part<QAction>(name));
        QVERIFY(button);
        test::click(*button, button->rect().center());
    }
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] QAction& action(Command command) { return *window().commands().action(command); }
    [[nodiscard]] ReadState readState(const QString& title)
    {
        const base::ArticleId id = m_fixture->article(title);
        return m_fixture->library()
            .read([id](const library::Stores& stores) { return stores.articles.load(id); })
            .result()
            ->readState;
    }
    void mark(const QString& title, ReadState state)
    {
        const base::ArticleId id = m_fixture->article(title);
        const auto done = m_fixture->library()
                              .write(
                                  u"Mark"_s,
                                  [id, state](library::Stores& stores) {
                                      return stores.articles.setReadState(std::span(&id, 1), state);
                                  },
                                  library::Journalling::Skip)
                              .result();
        QVERIFY(done);
    }
    [[nodiscard]] QString computed(const QString& property)
    {
        return test::evaluate(m_fixture->view(),
                              u"getComputedStyle(document.documentElement).%1"_s.arg(property))
            .toString();
    }

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void theButtonOpensThePopoverAndThePageFollows();
    void styleAndProfilesAreRemembered();
    void theSizeOfEarlierVersionsIsTaken();
    void numbersAreToggledByTheirKey();
    void anArticleKeepsItsScriptOverARestart();
    void mTogglesReadAndCanBeUndone();
    void aGlanceMakesAnArticleOneThatIsBeingRead();
    void theRuleIsChosenAndRemembered();
    void ctrlTabGoesBackAndForth();
    void theListOfRecentArticlesOutlivesARestart();
    void aRecentArticleOfWhichNothingIsKnownHasOneLine();
    void paletteKnowsPapersAndRules();
};

void TestReadingUi::initTestCase()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
}

void TestReadingUi::cleanupTestCase()
{
    m_fixture.reset();
}

void TestReadingUi::init()
{
    m_fixture->closeWindow();
    m_fixture->settings().setViewScript(text::viewScriptName(ViewScript::Source));
    m_fixture->settings().setState(u"readingProfiles"_s, {});
    m_fixture->settings().setState(u"readRule"_s, {});
    m_fixture->openWindow();
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

void TestReadingUi::theButtonOpensThePopoverAndThePageFollows()
{
    m_fixture->openArticle(test::kLibraryTitle);
    auto* button = m_fixture->part<QToolButton>("readingStyleButton");
    QTest::mouseClick(button, Qt::LeftButton);
    auto& popover = window().reading().popover();
    QTRY_VERIFY(popover.isVisible());
    auto* size = popover.findChild<QSlider*>(u"readingSize"_s);
    const int before = size->value();
    size->setFocus();
    QTest::keyClick(size, Qt::Key_Right);
    QTRY_COMPARE(computed(u"fontSize"_s), u"%1px"_s.arg(before + 1));
    QTest::mouseClick(popover.findChild<QToolButton*>(u"paper-dark"_s), Qt::LeftButton);
    QTRY_COMPARE(computed(u"backgroundColor"_s), u"rgb(36, 38, 41)"_s);
    QTest::keyClick(&popover, Qt::Key_Escape);
    QVERIFY(!popover.isVisible());
}

void TestReadingUi::styleAndProfilesAreRemembered()
{
    auto& popover = window().reading().popover();
    ui::ReadingProfiles profiles = popover.profiles();
    profiles.add(u"夜读"_s);
    ui::ReadingStyle style = profiles.style();
    style.paper = ui::Paper::Sepia;
    style.indent = ui::ReadingStyle::Indent::Always;
    profiles.setStyle(style);
    Q_EMIT popover.profilesChanged(profiles); // as each of its controls does
    m_fixture->restart();
    QCOMPARE(window().reading().popover().profiles(), profiles);
    QCOMPARE(window().reader().readingStyle(), style);
    m_fixture->openArticle(test::kLibraryTitle);
    QTRY_COMPARE(computed(u"backgroundColor"_s), u"rgb(247, 241, 227)"_s);
}

void TestReadingUi::theSizeOfEarlierVersionsIsTaken()
{
    m_fixture->closeWindow();
    m_fixture->settings().setState(u"readingProfiles"_s, {});
    {
        QSettings file(m_fixture->folder().filePath(u"pizhu.ini"_s), QSettings::IniFormat);
        file.setValue(u"view/readerFontPx"_s, 24);
    }
    m_fixture->openWindow();
    QCOMPARE(window().reader().readingStyle().fontPx, 24);
    QSettings(m_fixture->folder().filePath(u"pizhu.ini"_s), QSettings::IniFormat)
        .remove(u"view/readerFontPx"_s);
}

void TestReadingUi::numbersAreToggledByTheirKey()
{
    m_fixture->openArticle(test::kLibraryTitle);
    m_fixture->pressInPage(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(action(Command::ParagraphNumbers).isChecked());
    QVERIFY(window().reader().readingStyle().numbered);
    m_fixture->pressInPage(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(!window().reader().readingStyle().numbered);
}

void TestReadingUi::anArticleKeepsItsScriptOverARestart()
{
    m_fixture->openArticle(test::kLibraryTitle);
    clickScript("script-tw");
    QVERIFY(!action(Command::KeepScript).isChecked());
    m_fixture->pressInPage(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(action(Command::KeepScript).isChecked());
    m_fixture->openArticle(test::kCommitteeTitle);
    QVERIFY(!action(Command::KeepScript).isChecked());
    clickScript("script-source");
    m_fixture->openArticle(test::kLibraryTitle);
    QCOMPARE(window().reader().viewScript(), ViewScript::HantTw);
    QVERIFY(m_fixture->part<QAction>("script-tw")->isChecked());
    clickScript("script-hans"); // now it is this one's
    m_fixture->openArticle(test::kCommitteeTitle);
    QCOMPARE(window().reader().viewScript(), ViewScript::Source);
    m_fixture->restart();
    m_fixture->openArticle(test::kLibraryTitle);
    QCOMPARE(window().reader().viewScript(), ViewScript::Hans);
    QVERIFY(action(Command::KeepScript).isChecked());
    m_fixture->pressInPage(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(window().reader().viewScript(), ViewScript::Source);
}

void TestReadingUi::mTogglesReadAndCanBeUndone()
{
    mark(test::kLibraryTitle, ReadState::Unread);
    m_fixture->openArticle(test::kLibraryTitle);
    m_fixture->pressInPage(Qt::Key_M);
    QTRY_COMPARE(readState(test::kLibraryTitle), ReadState::Read);
    QTRY_COMPARE(window().reader().readState(), ReadState::Read);
    m_fixture->pressInPage(Qt::Key_M);
    QTRY_COMPARE(readState(test::kLibraryTitle), ReadState::Unread);
    QTRY_COMPARE(window().reader().readState(), ReadState::Unread);
    // What the user says holds: nothing was written behind it before this.
    const auto nothing = [](library::Stores&) { return base::Result<void>(); };
    QVERIFY(
        m_fixture->library().write(QStringLiteral("nothing"), nothing, library::Journalling::Skip).result());
    QCOMPARE(readState(test::kLibraryTitle), ReadState::Unread);
    m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(readState(test::kLibraryTitle), ReadState::Read);
}

void TestReadingUi::aGlanceMakesAnArticleOneThatIsBeingRead()
{
    mark(test::kCommitteeTitle, ReadState::Unread);
    window().reading().tracker().setRule({ui::ReadRule::When::ByHand});
    window().reading().tracker().setGlance(50);
    m_fixture->openArticle(test::kLibraryTitle);
    m_fixture->openArticle(test::kCommitteeTitle);
    QTRY_COMPARE(readState(test::kCommitteeTitle), ReadState::Reading);
}

void TestReadingUi::theRuleIsChosenAndRemembered()
{
    QCOMPARE(window().reading().tracker().rule(), ui::ReadRule{});
    QVERIFY(m_fixture->part<QAction>("readRule-time-20")->isChecked());
    QVERIFY(test::chooseFrom(*m_fixture->part<QToolButton>("moreButton"),
                             m_fixture->part<QAction>("readRule-at-end")->text()));
    QCOMPARE(window().reading().tracker().rule().when, ui::ReadRule::When::AtEnd);
    m_fixture->restart();
    QCOMPARE(window().reading().tracker().rule().when, ui::ReadRule::When::AtEnd);
    QVERIFY(m_fixture->part<QAction>("readRule-at-end")->isChecked());
}

void TestReadingUi::ctrlTabGoesBackAndForth()
{
    m_fixture->openArticle(test::kLibraryTitle);
    m_fixture->openArticle(test::kCommitteeTitle);
    auto& switcher = window().reading().switcher();
    const auto hold = [this] {
        QTest::keyPress(&window(), Qt::Key_Control, Qt::ControlModifier);
        QTest::keyClick(&window(), Qt::Key_Tab, Qt::ControlModifier);
    };
    const auto letGo = [&] { QTest::keyRelease(&window(), Qt::Key_Control, Qt::NoModifier); };
    hold();
    letGo();
    QTRY_COMPARE(m_fixture->openTitle(), test::kLibraryTitle);
    QTRY_VERIFY(!switcher.isVisible());
    m_fixture->pressInPage(Qt::Key_R, Qt::ControlModifier); // stays until one chooses
    QTRY_VERIFY(switcher.isVisible());
    auto* list = switcher.findChild<QListWidget*>(u"recentArticles"_s);
    QVERIFY(list->item(0)->text().startsWith(test::kLibraryTitle));
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!switcher.isVisible());
    QCOMPARE(m_fixture->openTitle(), test::kLibraryTitle);
    m_fixture->pressInPage(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(switcher.isVisible());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->openTitle(), test::kCommitteeTitle);
}

void TestReadingUi::theListOfRecentArticlesOutlivesARestart()
{
    window().reading().tracker().setGlance(20);
    const auto isNoted = [this](const QString& title) {
        const base::ArticleId id = m_fixture->article(title);
        const auto recent = m_fixture->library()
                                .read([](const library::Stores& stores) { return stores.reading.recent(1); })
                                .result();
        return recent && !recent->empty() && recent->front().id == id;
    };
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->openArticle(test::kLibraryTitle);
    QTRY_VERIFY(isNoted(test::kLibraryTitle));
    m_fixture->openArticle(test::kCommitteeTitle);
    QTRY_VERIFY(isNoted(test::kCommitteeTitle));
    m_fixture->restart();
    QTRY_COMPARE(m_fixture->openTitle(), test::kCommitteeTitle);
    m_fixture->pressInPage(Qt::Key_R, Qt::ControlModifier);
    auto& switcher = window().reading().switcher();
    QTRY_VERIFY(switcher.isVisible());
    auto* list = switcher.findChild<QListWidget*>(u"recentArticles"_s);
    QVERIFY(list->count() >= 2);
    QVERIFY(list->item(1)->text().startsWith(test::kLibraryTitle));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QTRY_COMPARE(m_fixture->openTitle(), test::kLibraryTitle);
}

void TestReadingUi::aRecentArticleOfWhichNothingIsKnownHasOneLine()
{
    const QString title = u"无来源的一篇"_s;
    const auto add = [&title](library::Stores& stores) {
        return stores.articles.add(test::articleOf(title, {}), {});
    };
    QVERIFY(m_fixture->library().write(u"add"_s, add).result());
    m_fixture->openArticle(title);
    m_fixture->pressInPage(Qt::Key_R, Qt::ControlModifier);
    auto& switcher = window().reading().switcher();
    QTRY_VERIFY(switcher.isVisible());
    QCOMPARE(switcher.findChild<QListWidget*>(u"recentArticles"_s)->item(0)->text(), title);
    const std::array gone{m_fixture->article(title)};
    const auto remove = [gone](library::Stores& stores) { return stores.articles.moveToTrash(gone); };
    QVERIFY(m_fixture->library().write(u"remove"_s, remove).result());
}

void TestReadingUi::paletteKnowsPapersAndRules()
{
    m_fixture->openArticle(test::kLibraryTitle);
    QStringList keys;
    for (const auto& choice : window().reading().choices())
        keys += choice.key;
    QVERIFY(keys.contains(u"choosePaper-sepia"_s));
    QVERIFY(keys.contains(u"readRule-by-hand"_s));
    m_fixture->part<QAction>("choosePaper-sepia")->trigger();
    QTRY_COMPARE(computed(u"backgroundColor"_s), u"rgb(247, 241, 227)"_s);
    QCOMPARE(window().reading().popover().profiles().style().paper, ui::Paper::Sepia);
}

PIZHU_READER_TEST_MAIN(TestReadingUi)
#include "tst_reading_ui.moc"
