// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/desktopfixture.h"
#include "tests/ui/mainwindow/scrapedpages.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/indexstrip.h"
#include "ui/mainwindow/notice.h"
#include "ui/mainwindow/runninginstance.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTreeWidget>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace pizhu;

/// Libraries that are opened, shared, damaged, backed up and restored, through the same object as main().
class TestLibraries : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString path() const { return m_fixture->libraryPath(); }
    [[nodiscard]] ui::Desktop& desktop() { return m_fixture->desktop(); }
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    void waitForRows(int count);
    /// Whether the bytes are still there, under whatever name.
    [[nodiscard]] bool isKept(const QByteArray& bytes);

    std::unique_ptr<test::DesktopFixture> m_fixture;

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture = std::make_unique<test::DesktopFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void emptyLibraryTeaches();
    void opensLastLibraryAgain();
    void firstStartShowsTheSampleLibrary();
    void secondWindowIsReadOnlyAndSaysSo();
    void backupsAreListedAndRestored();
    void damagedLibraryIsLeftAloneAndCanBeRestored();
    void damagedLibraryIsSetAsideOnRequest();
    void otherFileIsRefused();
    void fileFromTheCommandLineIsImported();
    void filesForADamagedLibraryAreForNoOther_data();
    void filesForADamagedLibraryAreForNoOther();
    void filesForADamagedLibraryGoIntoItOnceRestored();
    void filesFromAnotherStartAreTaken();
    void libraryFromAnotherStartIsOpened();
    void linkFromAnotherStartLeadsToItsPassage();
    void theSearchIndexIsRebuiltByCommand();
    void aSearchIndexInTheMakingIsShown();
};

void TestLibraries::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestLibraries::waitForRows(int count)
{
    QTRY_COMPARE_WITH_TIMEOUT(window().articles().model().rowCount(), count, 20000);
}

bool TestLibraries::isKept(const QByteArray& bytes)
{
    return std::ranges::any_of(
        QFileInfo(path()).dir().entryInfoList(QDir::Files),
        [&bytes](const QFileInfo& file) { return test::bytesOf(file.filePath()) == bytes; });
}

void TestLibraries::emptyLibraryTeaches()
{
    QSignalSpy opened(&desktop(), &ui::Desktop::opened);
    desktop().createLibrary(path());
    QVERIFY(opened.wait(20000));
    auto* empty = window().findChild<QWidget*>(QStringLiteral("emptyArticles"));
    QTRY_VERIFY(empty->isVisible());
    auto* import = empty->findChild<QPushButton*>(QStringLiteral("emptyAction"));
    QVERIFY(import->isVisible());
    QVERIFY(import->text().contains(QStringLiteral("Import")));
    QTest::mouseClick(import, Qt::LeftButton);
    QTRY_VERIFY(window().findChild<QDialog*>());
}

void TestLibraries::opensLastLibraryAgain()
{
    m_fixture->makeLibrary();
    m_fixture->open(path());
    waitForRows(4);
    m_fixture->restart();
    QSignalSpy opened(&desktop(), &ui::Desktop::opened);
    desktop().openLast();
    QVERIFY(opened.wait(20000));
    waitForRows(4);
    QVERIFY(window().windowTitle().contains(QStringLiteral("articles")));
}

void TestLibraries::firstStartShowsTheSampleLibrary()
{
    const QString sample = settings::Locations::sampleLibrary();
    QDir(QFileInfo(sample).absolutePath()).removeRecursively();
    QSignalSpy opened(&desktop(), &ui::Desktop::opened);
    desktop().openLast();
    QVERIFY(opened.wait(20000));
    QTRY_VERIFY_WITH_TIMEOUT(window().articles().model().rowCount() >= 14, 60000);
    auto* undo = window().findChild<QWidget*>(QStringLiteral("noticeUndo"));
    QVERIFY(!undo->isVisible());
    m_fixture->restart();
    QDir(QFileInfo(sample).absolutePath()).removeRecursively();
}

void TestLibraries::secondWindowIsReadOnlyAndSaysSo()
{
    m_fixture->makeLibrary();
    m_fixture->open(path());
    ui::Desktop second(m_fixture->theme(), m_fixture->settings());
    QSignalSpy opened(&second, &ui::Desktop::opened);
    second.openLibrary(path());
    QVERIFY(opened.wait(20000));
    const auto* notice = second.window()->findChild<ui::Notice*>(QStringLiteral("notice"));
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QStringLiteral("can only be read")), qPrintable(notice->text()));
    QVERIFY(second.window()->windowTitle().contains(QStringLiteral("read-only")));
    QVERIFY(!second.window()->commands().action(ui::Command::ImportFiles)->isEnabled());
    QVERIFY(!second.window()->commands().action(ui::Command::Undo)->isEnabled());
    QTRY_COMPARE(second.window()->articles().model().rowCount(), 4);
    QVERIFY(window().commands().action(ui::Command::ImportFiles)->isEnabled());
}

void TestLibraries::backupsAreListedAndRestored()
{
    m_fixture->makeLibrary();
    m_fixture->open(path());
    waitForRows(4);
    // What opening a library keeps of it: the newest state, one of the day and one of the week.
    QTRY_COMPARE(library::Library::backupsOf(path()).size(), std::size_t{3});
    window().commands().action(ui::Command::Backups)->trigger();
    auto* dialog = window().findChild<QDialog*>(QStringLiteral("backups"));
    QVERIFY(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("backupList"));
    const int before = list->topLevelItemCount();
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("backUpNow")), Qt::LeftButton);
    QTRY_COMPARE(list->topLevelItemCount(), before + 1);

    window().commands().action(ui::Command::Undo)->trigger(); // the import
    waitForRows(0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->topLevelItem(0)).center());
    auto* restore = dialog->findChild<QPushButton*>(QStringLiteral("restoreBackup"));
    QTRY_VERIFY(restore->isEnabled());
    QTest::mouseClick(restore, Qt::LeftButton);
    auto* question = dialog->findChild<QMessageBox*>();
    QVERIFY(question);
    QSignalSpy opened(&desktop(), &ui::Desktop::opened);
    QTest::mouseClick(test::buttonOf(*question, QStringLiteral("Restore")), Qt::LeftButton);
    QVERIFY(opened.wait(20000));
    waitForRows(4);
}

void TestLibraries::damagedLibraryIsLeftAloneAndCanBeRestored()
{
    const QByteArray damaged = m_fixture->damageLibrary(true);
    QVERIFY(!library::Library::backupsOf(path()).empty());
    desktop().openLibrary(path());
    auto* dialog = test::topLevel<QDialog>(QStringLiteral("recovery"));
    QVERIFY(dialog);
    QCOMPARE(test::bytesOf(path()), damaged);
    QVERIFY(dialog->findChild<QListWidget*>(QStringLiteral("recoveryBackups"))->count() > 0);
    QSignalSpy opened(&desktop(), &ui::Desktop::opened);
    QTest::mouseClick(test::buttonOf(*dialog, QStringLiteral("Restore the backup")), Qt::LeftButton);
    QVERIFY(opened.wait(20000));
    waitForRows(4);
    QVERIFY(isKept(damaged));
}

void TestLibraries::damagedLibraryIsSetAsideOnRequest()
{
    const QByteArray damaged = m_fixture->damageLibrary();
    desktop().openLibrary(path());
    auto* dialog = test::topLevel<QDialog>(QStringLiteral("recovery"));
    QVERIFY(dialog);
    QVERIFY(!test::buttonOf(*dialog, QStringLiteral("Restore the backup"))->isEnabled());
    QSignalSpy opened(&desktop(), &ui::Desktop::opened);
    QTest::mouseClick(test::buttonOf(*dialog, QStringLiteral("Set aside and begin anew")), Qt::LeftButton);
    QVERIFY(opened.wait(20000));
    waitForRows(0);
    QVERIFY(isKept(damaged));
}

void TestLibraries::otherFileIsRefused()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("This is not a library.\n");
    file.close();
    const QByteArray before = test::bytesOf(path());
    desktop().openLibrary(path());
    auto* message = test::topLevel<QDialog>();
    QVERIFY(message);
    QCOMPARE(test::bytesOf(path()), before);
    QVERIFY(!desktop().window());
}

void TestLibraries::fileFromTheCommandLineIsImported()
{
    const QStringList pages = test::writeScrapedPages(QFileInfo(path()).dir());
    desktop().open({.articles = {pages.first()}});
    QSignalSpy opened(&desktop(), &ui::Desktop::opened);
    desktop().createLibrary(path());
    QVERIFY(opened.wait(20000));
    waitForRows(1);
    QTRY_VERIFY(window().findChild<QDialog*>(QStringLiteral("importReport")));
}

void TestLibraries::filesForADamagedLibraryAreForNoOther_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QStringList>("imported");
    QTest::newRow("left out") << QStringLiteral("Do not import") << QStringList{test::kRareTitle};
    QTest::newRow("taken after all") << QStringLiteral("Import here")
                                     << QStringList{test::kRareTitle, test::kCommitteeTitle};
}

/// The library one goes on to instead takes them only when told so.
void TestLibraries::filesForADamagedLibraryAreForNoOther()
{
    QFETCH(const QString, answer);
    QFETCH(QStringList, imported);
    m_fixture->damageLibrary();
    const QStringList pages = test::writeScrapedPages(QFileInfo(path()).dir());
    desktop().open({.library = path(), .articles = {pages.first()}});
    QVERIFY(test::topLevel<QDialog>(QStringLiteral("recovery")));
    const QString other = m_fixture->path(QStringLiteral("other.pizhu"));
    desktop().open({.library = other, .articles = {pages.last()}});
    QTRY_VERIFY_WITH_TIMEOUT(desktop().window(), 20000);
    auto* question = window().findChild<QMessageBox*>(QStringLiteral("importElsewhere"));
    QVERIFY(question && question->isVisible());
    QVERIFY2(question->text().contains(QStringLiteral("“articles.pizhu”")) &&
                 question->text().contains(QStringLiteral("“other.pizhu”")),
             qPrintable(question->text()));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->titles(), QStringList{test::kRareTitle}, 20000); // its own
    QTest::mouseClick(test::buttonOf(*question, answer), Qt::LeftButton);
    desktop().open({.articles = {pages.at(2)}}); // comes in behind the others
    imported += test::kBridgeTitle;
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->titles(), imported, 20000);
}

void TestLibraries::filesForADamagedLibraryGoIntoItOnceRestored()
{
    m_fixture->damageLibrary();
    const QStringList pages = test::writeScrapedPages(QFileInfo(path()).dir());
    desktop().open({.library = path(), .articles = {pages.first()}});
    auto* dialog = test::topLevel<QDialog>(QStringLiteral("recovery"));
    QVERIFY(dialog);
    QTest::mouseClick(test::buttonOf(*dialog, QStringLiteral("Set aside and begin anew")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(desktop().window(), 20000);
    waitForRows(1);
    QVERIFY(!window().findChild<QMessageBox*>(QStringLiteral("importElsewhere")));
}

/// Articles are imported, annotations shown before anything is written; nothing is opened anew.
void TestLibraries::filesFromAnotherStartAreTaken()
{
    const QStringList pages = test::writeScrapedPages(QFileInfo(path()).dir());
    QSignalSpy opened(&desktop(), &ui::Desktop::opened);
    desktop().createLibrary(path());
    QVERIFY(opened.wait(20000));
    desktop().open({.library = path(), .articles = {pages.first()}});
    waitForRows(1);
    QFile quotes(m_fixture->path(QStringLiteral("quotes.csv")));
    QVERIFY(quotes.open(QIODevice::WriteOnly));
    quotes.write("Highlight,Book Title\n\"one\",two\n");
    quotes.close();
    desktop().open(ui::OpenedFiles::of({quotes.fileName()}));
    QTRY_VERIFY(window().findChild<QDialog*>(QStringLiteral("annotationImport")));
    QCOMPARE(opened.size(), 1);
}

void TestLibraries::libraryFromAnotherStartIsOpened()
{
    QSignalSpy opened(&desktop(), &ui::Desktop::opened);
    desktop().open({.library = path()});
    QVERIFY(opened.wait(20000));
    const QString other = m_fixture->path(QStringLiteral("other.pizhu"));
    desktop().open({.library = other});
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, 20000);
    QCOMPARE(opened.last().first().toString(), other);
    QCOMPARE(window().library().path(), other);
}

/// As the desktop gives it to a second Pizhu, which hands it over to the one that runs.
void TestLibraries::linkFromAnotherStartLeadsToItsPassage()
{
    m_fixture->makeLibrary();
    m_fixture->open(path());
    const auto find = [](const library::Stores& stores) -> base::Result<QString> {
        const auto ids = stores.articles.find({});
        for (const base::ArticleId id : ids.value()) {
            const auto article = stores.articles.load(id);
            const qsizetype at = article ? article->document.text.indexOf(test::kQuote) : -1;
            if (at >= 0)
                return u"pizhu://article/%1?start=%2&end=%3"_s.arg(article->uid)
                    .arg(at)
                    .arg(at + test::kQuote.size());
        }
        return base::fail(base::ErrorCode::NotFound, u"no quote"_s);
    };
    const auto address = window().library().read(find).result();
    QVERIFY(address.has_value());
    ui::RunningInstance instance;
    connect(&instance, &ui::RunningInstance::received, &desktop(), &ui::Desktop::open);
    const QString name = m_fixture->path(u"socket"_s);
    QVERIFY(instance.listen(name));
    std::atomic<int> handed = 0;
    QThreadPool::globalInstance()->start(
        [&] { handed = ui::RunningInstance::handOver(ui::OpenedFiles::of({*address}), name) ? 1 : -1; });
    QTRY_COMPARE(handed.load(), 1);
    auto* view = window().reader().findChild<ui::ArticleView*>();
    QTRY_VERIFY_WITH_TIMEOUT(test::rectOf(*view, test::kQuote).isValid(), 20'000);
    QTRY_VERIFY(view->rect().contains(test::rectOf(*view, test::kQuote)));
}

void TestLibraries::theSearchIndexIsRebuiltByCommand()
{
    m_fixture->makeLibrary();
    m_fixture->open(path());
    waitForRows(4);
    const auto* strip = window().findChild<ui::IndexStrip*>();
    QSignalSpy shown(&window().library(), &library::Library::indexProgressed);
    window().commands().action(ui::Command::RebuildIndex)->trigger();
    QTRY_VERIFY(!shown.isEmpty() && shown.last().first().value<library::IndexProgress>().isComplete());
    QVERIFY(!shown.first().first().value<library::IndexProgress>().isComplete());
    QVERIFY(!strip->isVisible());
    window().setQuery({.text = {QStringLiteral("title:的 OR 的")}});
    QTRY_VERIFY(window().articles().model().rowCount() > 0);
}

void TestLibraries::aSearchIndexInTheMakingIsShown()
{
    ui::IndexStrip strip;
    strip.showProgress({.done = 50, .total = 200});
    QVERIFY(strip.isVisible());
    const auto* text = strip.findChild<QLabel*>(QStringLiteral("indexProgress"));
    QVERIFY2(text->text().contains(QStringLiteral("25")), qPrintable(text->text()));
    strip.showProgress({.done = 200, .total = 200});
    QVERIFY(!strip.isVisible());
}

PIZHU_READER_TEST_MAIN(TestLibraries)
#include "tst_libraries.moc"
