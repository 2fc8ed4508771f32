// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/library.h"
#include "tests/support/waiting.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/importing/folderwatching.h"
#include "ui/importing/importcontroller.h"
#include "ui/importing/watchedfoldersdialog.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::ImportReport;
using importing::ItemState;
using importing::WatchFolder;

namespace {

constexpr int kTimeout = 60'000; ///< ms
constexpr WatchFolder::Timing kQuick{.settleMilliseconds = 50, .lookMilliseconds = 150};

QByteArray article(const QByteArray& title)
{
    return "---\ntitle: " + title + "\n---\n<p>　　讲清楚事情的经过，也讲清楚谁来监督。</p>\n";
}

} // namespace

class TestWatchedFoldersUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void whatComesIsImportedQuietly();
    void whatIsThereAlreadyIsNotTold();
    void lookingIsAnsweredEvenWithoutNews();
    void watchingGoesThroughTheOneQueue();
    void stoppingByHandKeepsWhatAFolderBrought();
    void foldersBelongToTheLibrary();
    void anEmptyListTeaches();
    void aFolderIsAddedByChoosing();
    void aFolderIsAddedByDropping();
    void aFolderIsGivenUpByKey();
    void aVanishedFolderIsMarked();
    void theLastImportIsShown();
    void aReadOnlyLibrarySaysWhyNothingCanBeAdded();

private:
    void open(bool readOnly = false);
    void write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"in"_s); }
    [[nodiscard]] int articleCount() const;
    void watch();
    void showDialog(const QString& readOnlyReason = {});
    [[nodiscard]] QTreeWidget* list() const
    {
        return m_dialog->findChild<QTreeWidget*>(u"watchedFolderList"_s);
    }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return m_dialog->findChild<QPushButton*>(QLatin1String(name));
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<ui::ImportController> m_importer;
    std::unique_ptr<ui::FolderWatching> m_watching;
    std::unique_ptr<ui::WatchedFoldersDialog> m_dialog;
};

void TestWatchedFoldersUi::initTestCase()
{
    qRegisterMetaType<ImportReport>();
}

void TestWatchedFoldersUi::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
    open();
}

void TestWatchedFoldersUi::open(bool readOnly)
{
    cleanup();
    auto opened = library::Library::open(m_folder->filePath(u"test.pizhu"_s),
                                         {.create = !readOnly, .readOnly = readOnly});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    m_library = std::move(*opened);
    m_importer = std::make_unique<ui::ImportController>(*m_library);
    m_watching = std::make_unique<ui::FolderWatching>(*m_library, *m_importer, kQuick);
    QSignalSpy started(m_watching.get(), &ui::FolderWatching::started);
    m_watching->start();
    QVERIFY(started.wait(kTimeout));
}

void TestWatchedFoldersUi::cleanup()
{
    m_dialog.reset();
    m_watching.reset();
    m_importer.reset();
    m_library.reset();
}

void TestWatchedFoldersUi::write(const QString& name, const QByteArray& content) const
{
    QFile file(folder() + u'/' + name);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
    QCOMPARE(file.write(content), content.size());
}

int TestWatchedFoldersUi::articleCount() const
{
    const auto counts =
        m_library->read([](const library::Stores& s) { return s.articles.counts(); }).result();
    return counts ? counts->all : -1;
}

void TestWatchedFoldersUi::watch()
{
    m_watching->add(folder());
    QTRY_COMPARE_WITH_TIMEOUT(m_watching->folders().size(), std::size_t(1), kTimeout);
}

void TestWatchedFoldersUi::showDialog(const QString& readOnlyReason)
{
    m_dialog = std::make_unique<ui::WatchedFoldersDialog>(*m_watching, readOnlyReason, m_theme);
    m_dialog->show();
}

void TestWatchedFoldersUi::whatComesIsImportedQuietly()
{
    QSignalSpy imported(m_watching.get(), &ui::FolderWatching::imported);
    QSignalSpy byHand(m_importer.get(), &ui::ImportController::finished);
    watch();
    write(u"a.md"_s, article("甲"));
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, kTimeout);
    QCOMPARE(imported.first().at(0).toString(), folder());
    QCOMPARE(imported.first().at(1).value<ImportReport>().count(ItemState::Added), 1);
    QCOMPARE(articleCount(), 1);
    QCOMPARE(byHand.count(), 0);
}

void TestWatchedFoldersUi::whatIsThereAlreadyIsNotTold()
{
    write(u"a.md"_s, article("甲"));
    QSignalSpy imported(m_watching.get(), &ui::FolderWatching::imported);
    watch();
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, kTimeout);
    QSignalSpy ended(m_importer.get(), &ui::ImportController::ended);
    write(u"copy.md"_s, article("甲"));
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kTimeout);
    QCOMPARE(imported.count(), 1);
}

void TestWatchedFoldersUi::lookingIsAnsweredEvenWithoutNews()
{
    watch();
    QSignalSpy imported(m_watching.get(), &ui::FolderWatching::imported);
    m_watching->lookNow(folder());
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, kTimeout);
    QVERIFY(imported.first().at(1).value<ImportReport>().items.empty());
}

void TestWatchedFoldersUi::watchingGoesThroughTheOneQueue()
{
    const QString byHand = m_folder->filePath(u"by-hand.md"_s);
    QFile file(byHand);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(article("乙"));
    file.close();
    write(u"a.md"_s, article("甲"));
    int running = 0;
    int most = 0;
    connect(m_importer.get(), &ui::ImportController::started, this,
            [&running, &most] { most = std::max(most, ++running); });
    connect(m_importer.get(), &ui::ImportController::ended, this, [&running] { --running; });
    m_importer->importPaths({byHand});
    m_importer->importWatched(folder(), {folder() + u"/a.md"_s});
    QTRY_COMPARE_WITH_TIMEOUT(articleCount(), 2, kTimeout);
    QTRY_COMPARE_WITH_TIMEOUT(running, 0, kTimeout);
    QCOMPARE(most, 1);
}

void TestWatchedFoldersUi::stoppingByHandKeepsWhatAFolderBrought()
{
    write(u"a.md"_s, article("甲"));
    m_importer->importPaths({m_folder->filePath(u"missing.md"_s)});
    m_importer->importWatched(folder(), {folder() + u"/a.md"_s});
    m_importer->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(articleCount(), 1, kTimeout);
}

void TestWatchedFoldersUi::foldersBelongToTheLibrary()
{
    watch();
    write(u"a.md"_s, article("甲"));
    open(); // as the next start of the program does
    QCOMPARE(m_watching->folders().size(), std::size_t(1));
    QTRY_COMPARE_WITH_TIMEOUT(articleCount(), 1, kTimeout);
    m_watching->remove(folder());
    QTRY_VERIFY_WITH_TIMEOUT(m_watching->folders().empty(), kTimeout);
}

void TestWatchedFoldersUi::anEmptyListTeaches()
{
    showDialog();
    auto* action = button("emptyAction");
    QVERIFY(action->isVisible());
    QVERIFY(!button("lookNow")->isEnabled());
    test::click(*action);
    QVERIFY(m_dialog->findChild<QFileDialog*>());
}

void TestWatchedFoldersUi::aFolderIsAddedByChoosing()
{
    showDialog();
    test::click(*button("emptyAction"));
    QVERIFY(test::answerFileDialog(folder()));
    QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 1, kTimeout);
    QCOMPARE(list()->topLevelItem(0)->toolTip(0), folder());
    QVERIFY(list()->isVisible());
    QVERIFY(button("lookNow")->isEnabled());
    const QTemporaryDir another;
    test::click(*button("addWatchedFolder"));
    QVERIFY(test::answerFileDialog(another.path()));
    QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 2, kTimeout);
}

void TestWatchedFoldersUi::aFolderIsAddedByDropping()
{
    showDialog();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(folder())});
    QDragEnterEvent enter(m_dialog->rect().center(), Qt::CopyAction, &files, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(m_dialog.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(m_dialog->rect().center(), Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_dialog.get(), &dropped);
    QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 1, kTimeout);
}

void TestWatchedFoldersUi::aFolderIsGivenUpByKey()
{
    watch();
    showDialog();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(list()->topLevelItemCount(), 0, kTimeout);
    QVERIFY(button("emptyAction")->isVisible());
}

void TestWatchedFoldersUi::aVanishedFolderIsMarked()
{
    watch();
    showDialog();
    QSignalSpy vanished(m_watching.get(), &ui::FolderWatching::folderVanished);
    QVERIFY(QDir(folder()).removeRecursively());
    QTRY_VERIFY_WITH_TIMEOUT(list()->topLevelItem(0)->text(1).startsWith(u"Not there"_s), kTimeout);
    QVERIFY(!button("lookNow")->isEnabled());
    QVERIFY(QDir().mkpath(folder()));
    QTRY_VERIFY_WITH_TIMEOUT(list()->topLevelItem(0)->text(1).startsWith(u"Watching"_s), kTimeout);
    QCOMPARE(vanished.count(), 1);
}

void TestWatchedFoldersUi::theLastImportIsShown()
{
    write(u"a.md"_s, article("甲"));
    watch();
    showDialog();
    QTRY_VERIFY_WITH_TIMEOUT(list()->topLevelItem(0)->text(1).contains(u"1 article"_s), kTimeout);
}

void TestWatchedFoldersUi::aReadOnlyLibrarySaysWhyNothingCanBeAdded()
{
    watch();
    write(u"a.md"_s, article("甲"));
    open(true);
    showDialog(u"Someone else has the library open."_s);
    QCOMPARE(list()->topLevelItemCount(), 1);
    QVERIFY(!button("addWatchedFolder")->isEnabled());
    QVERIFY(!button("removeWatchedFolder")->isEnabled());
    const auto* message = m_dialog->findChild<QLabel*>(u"watchedFolderMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY(!m_importer->isRunning());
}

QTEST_MAIN(TestWatchedFoldersUi)
#include "tst_watchedfolders_ui.moc"
