// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "app/library/tagusage.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace pizhu;
using test::kCommitteeTitle;
using test::kQuote;
using test::kSecondQuote;

/// The codebook and the history in the real window, by real keys.
class TestCodebookUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keyOfATagTagsTheSelection();
    void keyOfATagTogglesOnTheChosenAnnotation();
    void keysFollowTheCodebook();
    void keysOfTheWindowStayItsOwn();
    void historyTakesMarksFromThePageAndBringsThemBack();
    void aStepUndoneThroughTheHistoryIsOfferedNoLonger();
    void historyWorksAfterARestart();
    void passageToCheckOpensInItsArticle();
    void whatWasPaintedSurvivesAKill();

private:
    void giveKey(const QString& path, const QString& key)
    {
        const auto set = [path, key](library::Stores& stores) -> base::Result<void> {
            const auto tag = stores.tags.ensure(path);
            return tag ? stores.tags.codebook().setShortcut(*tag, key) : base::fail(tag.error());
        };
        QVERIFY(m_fixture->library().write(u"Key"_s, set).result());
        QTRY_VERIFY(m_fixture->part<QAction>(qPrintable(u"tagKey"_s + key)));
    }
    void define(const QString& path, const QString& description)
    {
        const auto set = [=](library::Stores& stores) -> base::Result<void> {
            const auto tag = stores.tags.ensure(path);
            return tag ? stores.tags.codebook().define(*tag, {.description = description})
                       : base::fail(tag.error());
        };
        QVERIFY(m_fixture->library().write(u"Definition"_s, set).result());
    }
    [[nodiscard]] QStringList tagsOf(const annotation::Annotation& annotation)
    {
        QStringList paths;
        const auto tags = m_fixture->library()
                              .read([](const library::Stores& stores) { return stores.tags.all(); })
                              .result();
        for (const library::Tag& tag : *tags) {
            if (std::ranges::count(annotation.tags, tag.id) > 0)
                paths.append(tag.path);
        }
        return paths;
    }
    [[nodiscard]] std::vector<annotation::Annotation> stored()
    {
        return m_fixture->annotations(kCommitteeTitle);
    }

    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestCodebookUi::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
    m_fixture->openArticle(kCommitteeTitle);
}

void TestCodebookUi::cleanup()
{
    m_fixture.reset();
}

void TestCodebookUi::keyOfATagTagsTheSelection()
{
    giveKey(u"制度/监督"_s, u"Q"_s);
    m_fixture->select(kQuote);
    m_fixture->pressInPage(Qt::Key_Q);
    QTRY_COMPARE(stored().size(), 1U);
    QCOMPARE(tagsOf(stored().front()), QStringList{u"制度/监督"_s});
    QTRY_COMPARE(m_fixture->highlighted(), kQuote);
}

void TestCodebookUi::keyOfATagTogglesOnTheChosenAnnotation()
{
    giveKey(u"制度/监督"_s, u"Q"_s);
    m_fixture->highlight(kQuote);
    QTRY_VERIFY(!m_fixture->window().annotations().currentUid().isEmpty());
    m_fixture->pressInPage(Qt::Key_Q);
    QTRY_COMPARE(tagsOf(stored().front()), QStringList{u"制度/监督"_s});
    m_fixture->pressInPage(Qt::Key_Q);
    QTRY_COMPARE(tagsOf(stored().front()), QStringList());
}

void TestCodebookUi::keysFollowTheCodebook()
{
    giveKey(u"a"_s, u"Q"_s);
    giveKey(u"a"_s, u"W"_s);
    QTRY_VERIFY(!m_fixture->part<QAction>("tagKeyQ"));
    QVERIFY(m_fixture->library().undo().result());
    QTRY_VERIFY(m_fixture->part<QAction>("tagKeyQ"));
    QTRY_VERIFY(!m_fixture->part<QAction>("tagKeyW"));
}

void TestCodebookUi::keysOfTheWindowStayItsOwn()
{
    const auto set = [](library::Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.ensure(u"a"_s);
        return stores.tags.codebook().setShortcut(*tag, u"J"_s);
    };
    QVERIFY(m_fixture->library().write(u"Key"_s, set).result());
    giveKey(u"b"_s, u"Q"_s); // the keys have been read since
    const auto* onPage = m_fixture->part<QAction>("tagKeyJ");
    QVERIFY(onPage);
    QVERIFY(onPage->shortcuts().isEmpty());
    const auto tag = m_fixture->library()
                         .read([](const library::Stores& stores) { return stores.tags.find(u"b"_s); })
                         .result();
    const auto detailsOf = [this](base::TagId id) {
        m_fixture->window().tags().showDetails(id);
        return m_fixture->part<QDialog>("tagDetails");
    };
    QDialog* details = nullptr;
    QTRY_VERIFY((details = detailsOf(**tag))); // once the tree has read the tag
    auto* key = details->findChild<QLineEdit*>(u"tagKey"_s);
    for (const Qt::Key taken : {Qt::Key_J, Qt::Key_N, Qt::Key_T, Qt::Key_1}) {
        QTest::keyClick(key, taken);
        QVERIFY(!details->findChild<QLabel*>(u"tagMessage"_s)->text().isEmpty());
        QVERIFY(!details->findChild<QPushButton*>(u"saveTag"_s)->isEnabled());
    }
}

void TestCodebookUi::historyTakesMarksFromThePageAndBringsThemBack()
{
    m_fixture->highlight(kQuote);
    m_fixture->highlight(kSecondQuote);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote + kSecondQuote);
    m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QDialog* history = m_fixture->dialog("historyDialog");
    auto* list = history->findChild<QAbstractItemView*>(u"historyList"_s);
    QSignalSpy travelled(history, SIGNAL(travelled(int)));
    QTRY_VERIFY(list->model()->rowCount() >= 3);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->highlighted(), QString());
    QTRY_COMPARE(travelled.size(), 1);
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote + kSecondQuote);
}

void TestCodebookUi::aStepUndoneThroughTheHistoryIsOfferedNoLonger()
{
    m_fixture->highlight(kQuote);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote);
    QTRY_VERIFY(m_fixture->part("noticeUndo")->isVisible());
    m_fixture->part("notice")->findChild<QTimer*>()->stop(); // it would leave by itself
    m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QDialog* history = m_fixture->dialog("historyDialog");
    auto* list = history->findChild<QAbstractItemView*>(u"historyList"_s);
    QTRY_VERIFY(list->model()->rowCount() >= 2);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->part("noticeUndo")->isVisible());
    QTRY_COMPARE(m_fixture->highlighted(), QString());
}

void TestCodebookUi::historyWorksAfterARestart()
{
    m_fixture->highlight(kQuote);
    m_fixture->highlight(kSecondQuote);
    m_fixture->restart();
    m_fixture->openArticle(kCommitteeTitle);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote + kSecondQuote);
    m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QDialog* history = m_fixture->dialog("historyDialog");
    auto* list = history->findChild<QAbstractItemView*>(u"historyList"_s);
    QTRY_VERIFY(list->model()->rowCount() >= 3);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote);
}

/// What was tagged under an earlier definition is listed with the tag, and opens from there.
void TestCodebookUi::passageToCheckOpensInItsArticle()
{
    define(u"制度"_s, u"旧"_s);
    giveKey(u"制度"_s, u"Q"_s);
    m_fixture->select(kQuote);
    m_fixture->pressInPage(Qt::Key_Q);
    QTRY_COMPARE(stored().size(), 1U);
    const annotation::Annotation made = stored().front();
    test::waitForTheNextMillisecond();
    define(u"制度"_s, u"新"_s);
    m_fixture->openArticle(test::kBridgeTitle);
    auto* tree = m_fixture->part<QAbstractItemView>("tagTree");
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTest::keyClick(tree, Qt::Key_Return, Qt::AltModifier);
    QDialog* details = m_fixture->dialog("tagDetails");
    QVERIFY(details);
    auto* pages = details->findChild<QTabWidget*>(u"tagPages"_s);
    QTest::mouseClick(pages->tabBar(), Qt::LeftButton, {}, pages->tabBar()->tabRect(3).center());
    auto* passages = details->findChild<QListWidget*>(u"outdatedPassages"_s);
    QTRY_VERIFY(passages->isVisible() && passages->count() == 1);
    QTest::keyClick(passages, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->openTitle(), kCommitteeTitle);
    QTRY_COMPARE(m_fixture->window().annotations().currentUid(), made.uid);
}

/// A window in another process highlights and reports what it sees painted; what it reported is there after
/// it was killed at once.
void TestCodebookUi::whatWasPaintedSurvivesAKill()
{
    m_fixture->closeWindow();
    const base::ArticleId article = m_fixture->article(kCommitteeTitle);
    m_fixture->closeLibrary();
    QSet<QString> painted;
    // PIZHU_KILLS=200 takes some minutes, for which QTEST_FUNCTION_TIMEOUT must be raised.
    const int wanted = qEnvironmentVariableIntValue("PIZHU_KILLS");
    const int kills = wanted > 0 ? wanted : 8;
    for (int i = 0; i < kills; ++i) {
        QProcess child;
        child.start(QStringLiteral(PIZHU_CHILD), {m_fixture->libraryPath(), QString::number(article.value),
                                                  QString::number(10 + 7 * i % 50)});
        QVERIFY(child.waitForReadyRead(60'000));
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
        const QString uid = QString::fromLatin1(child.readAllStandardOutput()).trimmed();
        QCOMPARE(uid.size(), 36);
        painted.insert(uid);
    }
    QCOMPARE(painted.size(), kills);
    const auto library = library::Library::open(m_fixture->libraryPath(), {});
    QVERIFY(library);
    const auto read = [article](const library::Stores& stores) {
        return stores.annotations.ofArticle(article);
    };
    const auto kept = (*library)->read(read).result();
    for (const annotation::Annotation& found : *kept)
        painted.remove(found.uid);
    QVERIFY2(painted.isEmpty(), qPrintable(QStringList(painted.values()).join(u' ')));
}

PIZHU_READER_TEST_MAIN(TestCodebookUi)
#include "tst_codebook_ui.moc"
