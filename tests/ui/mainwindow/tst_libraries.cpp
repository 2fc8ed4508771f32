// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/desktop.h"
#include "ui/mainwindow/indexstrip.h"
#include "ui/mainwindow/notice.h"
#include "ui/models/articlelistmodel.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTreeWidget>

using namespace pizhu;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The visible top-level widget of that kind and name; waits for it.
template <typename W>
W* topLevel(const QString& name = {})
{
    W* found = nullptr;
    (void)test::waitFor(
        [&] {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                auto* candidate = qobject_cast<W*>(widget);
                if (candidate && candidate->isVisible() &&
                    (name.isEmpty() || candidate->objectName() == name))
                    found = candidate;
            }
            return found != nullptr;
        },
        20000);
    return found;
}

template <typename Box>
QAbstractButton* buttonOf(Box& box, const QString& text)
{
    for (auto* button : box.template findChildren<QAbstractButton*>()) {
        if (button->text().remove(QLatin1Char('&')) == text)
            return button;
    }
    return nullptr;
}

} // namespace

/// Libraries that are opened, shared, damaged, backed up and restored, through the same object as main().
class TestLibraries : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("articles.pizhu")); }
    /// A closed library with the scraped pages, and a backup of it.
    void makeLibrary(bool withBackup = false);
    void open(const QString& path);
    [[nodiscard]] ui::MainWindow& window() { return *m_desktop->window(); }
    void waitForRows(int count);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<ui::ThemeSource> m_theme;
    std::unique_ptr<ui::Desktop> m_desktop;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void emptyLibraryTeaches();
    void opensLastLibraryAgain();
    void firstStartShowsTheSampleLibrary();
    void secondWindowIsReadOnlyAndSaysSo();
    void backupsAreListedAndRestored();
    void damagedLibraryIsLeftAloneAndCanBeRestored();
    void damagedLibraryIsSetAsideOnRequest();
    void otherFileIsRefused();
    void fileFromTheCommandLineIsImported();
    void filesFromAnotherStartAreTaken();
    void libraryFromAnotherStartIsOpened();
    void theSearchIndexIsRebuiltByCommand();
    void aSearchIndexInTheMakingIsShown();
};

void TestLibraries::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestLibraries::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<settings::Settings>(m_folder->filePath(QStringLiteral("pizhu.ini")));
    m_theme = std::make_unique<ui::ThemeSource>(ui::ThemeSource::Choice::Light);
    m_desktop = std::make_unique<ui::Desktop>(*m_theme, *m_settings);
}

void TestLibraries::cleanup()
{
    m_desktop.reset();
    for (QWidget* widget : QApplication::topLevelWidgets())
        delete widget;
}

void TestLibraries::makeLibrary(bool withBackup)
{
    test::WindowFixture made;
    made.importPages();
    if (withBackup)
        QVERIFY(made.library().backup().result());
    QVERIFY(made.library().isReadOnly() == false);
    made.closeLibrary();
    const QDir from = made.folder();
    for (const QString& name : from.entryList({QStringLiteral("articles*")}, QDir::AllEntries)) {
        const QFileInfo entry(from.filePath(name));
        if (!entry.isDir()) {
            QVERIFY(QFile::copy(entry.filePath(), m_folder->filePath(name)));
            continue;
        }
        QVERIFY(QDir(m_folder->path()).mkpath(name));
        for (const QString& file : QDir(entry.filePath()).entryList(QDir::Files))
            QVERIFY(QFile::copy(entry.filePath() + QLatin1Char('/') + file,
                                m_folder->filePath(name + QLatin1Char('/') + file)));
    }
}

void TestLibraries::open(const QString& libraryPath)
{
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    m_desktop->openLibrary(libraryPath);
    QVERIFY(opened.wait(20000));
    QVERIFY(window().isVisible());
}

void TestLibraries::waitForRows(int count)
{
    QTRY_COMPARE_WITH_TIMEOUT(window().articles().model().rowCount(), count, 20000);
}

void TestLibraries::emptyLibraryTeaches()
{
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    m_desktop->createLibrary(path());
    QVERIFY(opened.wait(20000));
    auto* empty = window().findChild<QWidget*>(QStringLiteral("emptyArticles"));
    QTRY_VERIFY(empty->isVisible());
    auto* import = empty->findChild<QPushButton*>(QStringLiteral("emptyAction"));
    QVERIFY(import->isVisible());
    QVERIFY(import->text().contains(QStringLiteral("Import")));
    import->click();
    QTRY_VERIFY(window().findChild<QDialog*>());
}

void TestLibraries::opensLastLibraryAgain()
{
    makeLibrary();
    open(path());
    waitForRows(4);
    m_desktop = std::make_unique<ui::Desktop>(*m_theme, *m_settings);
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    m_desktop->openLast();
    QVERIFY(opened.wait(20000));
    waitForRows(4);
    QVERIFY(window().windowTitle().contains(QStringLiteral("articles")));
}

void TestLibraries::firstStartShowsTheSampleLibrary()
{
    const QString sample = settings::Locations::sampleLibrary();
    QDir(QFileInfo(sample).absolutePath()).removeRecursively();
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    m_desktop->openLast();
    QVERIFY(opened.wait(20000));
    QTRY_VERIFY_WITH_TIMEOUT(window().articles().model().rowCount() >= 14, 60000);
    auto* undo = window().findChild<QWidget*>(QStringLiteral("noticeUndo"));
    QVERIFY(!undo->isVisible());
    m_desktop.reset();
    QDir(QFileInfo(sample).absolutePath()).removeRecursively();
}

void TestLibraries::secondWindowIsReadOnlyAndSaysSo()
{
    makeLibrary();
    open(path());
    ui::Desktop second(*m_theme, *m_settings);
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
    makeLibrary();
    open(path());
    waitForRows(4);
    // What opening a library keeps of it: the newest state, one of the day and one of the week.
    QTRY_COMPARE(library::Library::backupsOf(path()).size(), std::size_t{3});
    window().commands().action(ui::Command::Backups)->trigger();
    auto* dialog = window().findChild<QDialog*>(QStringLiteral("backups"));
    QVERIFY(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("backupList"));
    const int before = list->topLevelItemCount();
    dialog->findChild<QPushButton*>(QStringLiteral("backUpNow"))->click();
    QTRY_COMPARE(list->topLevelItemCount(), before + 1);

    window().commands().action(ui::Command::Undo)->trigger(); // the import
    waitForRows(0);
    list->setCurrentItem(list->topLevelItem(0));
    auto* restore = dialog->findChild<QPushButton*>(QStringLiteral("restoreBackup"));
    QTRY_VERIFY(restore->isEnabled());
    restore->click();
    auto* question = dialog->findChild<QMessageBox*>();
    QVERIFY(question);
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    buttonOf(*question, QStringLiteral("Restore"))->click();
    QVERIFY(opened.wait(20000));
    waitForRows(4);
}

void TestLibraries::damagedLibraryIsLeftAloneAndCanBeRestored()
{
    makeLibrary(true);
    QVERIFY(!library::Library::backupsOf(path()).empty());
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096));
        file.write(QByteArray(8 * 4096, '\xA5'));
    }
    const QByteArray damaged = bytesOf(path());
    m_desktop->openLibrary(path());
    auto* dialog = topLevel<QDialog>(QStringLiteral("recovery"));
    QVERIFY(dialog);
    QCOMPARE(bytesOf(path()), damaged);
    QVERIFY(dialog->findChild<QListWidget*>(QStringLiteral("recoveryBackups"))->count() > 0);
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    buttonOf(*dialog, QStringLiteral("Restore the backup"))->click();
    QVERIFY(opened.wait(20000));
    waitForRows(4);
    bool kept = false; // the damaged file is still there, under another name
    for (const QFileInfo& file : QDir(m_folder->path()).entryInfoList(QDir::Files))
        kept = kept || bytesOf(file.filePath()) == damaged;
    QVERIFY(kept);
}

void TestLibraries::damagedLibraryIsSetAsideOnRequest()
{
    makeLibrary();
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096));
        file.write(QByteArray(8 * 4096, '\xA5'));
    }
    const QByteArray damaged = bytesOf(path());
    m_desktop->openLibrary(path());
    auto* dialog = topLevel<QDialog>(QStringLiteral("recovery"));
    QVERIFY(dialog);
    QVERIFY(!buttonOf(*dialog, QStringLiteral("Restore the backup"))->isEnabled());
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    buttonOf(*dialog, QStringLiteral("Set aside and begin anew"))->click();
    QVERIFY(opened.wait(20000));
    waitForRows(0);
    bool kept = false;
    for (const QFileInfo& file : QDir(m_folder->path()).entryInfoList(QDir::Files))
        kept = kept || bytesOf(file.filePath()) == damaged;
    QVERIFY(kept);
}

void TestLibraries::otherFileIsRefused()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("This is not a library.\n");
    file.close();
    const QByteArray before = bytesOf(path());
    m_desktop->openLibrary(path());
    auto* message = topLevel<QDialog>();
    QVERIFY(message);
    QCOMPARE(bytesOf(path()), before);
    QVERIFY(!m_desktop->window());
}

void TestLibraries::fileFromTheCommandLineIsImported()
{
    const QStringList pages = test::writeScrapedPages(QDir(m_folder->path()));
    m_desktop->open({.articles = {pages.first()}});
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    m_desktop->createLibrary(path());
    QVERIFY(opened.wait(20000));
    waitForRows(1);
    QTRY_VERIFY(window().findChild<QDialog*>(QStringLiteral("importReport")));
}

/// Articles are imported, annotations shown before anything is written; nothing is opened anew.
void TestLibraries::filesFromAnotherStartAreTaken()
{
    const QStringList pages = test::writeScrapedPages(QDir(m_folder->path()));
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    m_desktop->createLibrary(path());
    QVERIFY(opened.wait(20000));
    m_desktop->open({.library = path(), .articles = {pages.first()}});
    waitForRows(1);
    QFile quotes(m_folder->filePath(QStringLiteral("quotes.csv")));
    QVERIFY(quotes.open(QIODevice::WriteOnly));
    quotes.write("Highlight,Book Title\n\"one\",two\n");
    quotes.close();
    m_desktop->open(ui::OpenedFiles::of({quotes.fileName()}));
    QTRY_VERIFY(window().findChild<QDialog*>(QStringLiteral("annotationImport")));
    QCOMPARE(opened.size(), 1);
}

void TestLibraries::libraryFromAnotherStartIsOpened()
{
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    m_desktop->open({.library = path()});
    QVERIFY(opened.wait(20000));
    const QString other = m_folder->filePath(QStringLiteral("other.pizhu"));
    m_desktop->open({.library = other});
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, 20000);
    QCOMPARE(opened.last().first().toString(), other);
    QCOMPARE(window().library().path(), other);
}

void TestLibraries::theSearchIndexIsRebuiltByCommand()
{
    makeLibrary();
    open(path());
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
