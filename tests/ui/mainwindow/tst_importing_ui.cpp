// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandset.h"
#include "ui/importing/importcontroller.h"
#include "ui/importing/importstrip.h"
#include "ui/library/articlelistpane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

using namespace pizhu;

class TestImportingUi : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    /// Drops files on the window as a file manager does; false when the window does not take them.
    bool drop(const QList<QUrl>& urls);
    [[nodiscard]] QDialog* report() { return m_fixture->dialog("importReport"); }

    std::unique_ptr<test::WindowFixture> m_fixture;
    QStringList m_pages;

private Q_SLOTS:
    void init();
    void cleanup();
    void dropImportsFilesAndEndsInAReport();
    void droppedFolderIsImportedWhole();
    void reportNamesProblemsFirst();
    void reportCanBeCopied();
    void reportOpensTheArticle();
    void importingAgainAddsNothing();
    void dropOfOtherThingsIsRefused();
    void importIsUndoneFromTheNotice();
    void secondImportWaitsForTheFirst();
    void stripShowsProgressAndStops();
    void readOnlyWindowTakesNoDrop();
    void pasteImportsOneArticle();
};

void TestImportingUi::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    QVERIFY(m_fixture->folder().mkdir(QStringLiteral("pages")));
    m_pages = test::writeScrapedPages(QDir(m_fixture->folder().filePath(QStringLiteral("pages"))));
    m_fixture->openWindow();
}

void TestImportingUi::cleanup()
{
    m_fixture.reset();
}

bool TestImportingUi::drop(const QList<QUrl>& urls)
{
    QMimeData files;
    files.setUrls(urls);
    const QPoint place = window().rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &files, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(&window(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(place, Qt::CopyAction, &files, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window(), &dropped);
    return dropped.isAccepted();
}

void TestImportingUi::dropImportsFilesAndEndsInAReport()
{
    QVERIFY(m_fixture->part("emptyArticles")->isVisible());
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(0)), QUrl::fromLocalFile(m_pages.at(1))}));
    QDialog* dialog = report();
    QVERIFY(dialog);
    const auto* files = dialog->findChild<QTreeWidget*>(QStringLiteral("importedFiles"));
    QCOMPARE(files->topLevelItemCount(), 2);
    const QString totals = dialog->findChild<QLabel*>(QStringLiteral("importTotals"))->text();
    QVERIFY2(totals.contains(QLatin1Char('2')), qPrintable(totals));
    dialog->close();
    QTRY_COMPARE(m_fixture->listed(), (QStringList{test::kLibraryTitle, test::kCommitteeTitle}));
    QVERIFY(!m_fixture->part("importStrip")->isVisible());
}

void TestImportingUi::droppedFolderIsImportedWhole()
{
    QVERIFY(drop({QUrl::fromLocalFile(m_fixture->folder().filePath(QStringLiteral("pages")))}));
    QVERIFY(report());
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

void TestImportingUi::reportNamesProblemsFirst()
{
    const QString empty = m_fixture->folder().filePath(QStringLiteral("pages/empty.html"));
    QFile file(empty);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(0)), QUrl::fromLocalFile(empty)}));
    QDialog* dialog = report();
    QVERIFY(dialog);
    const auto* files = dialog->findChild<QTreeWidget*>(QStringLiteral("importedFiles"));
    QCOMPARE(files->topLevelItemCount(), 2);
    QCOMPARE(files->topLevelItem(0)->text(2), QStringLiteral("empty.html"));
    QVERIFY(!files->topLevelItem(0)->text(3).isEmpty());
    QCOMPARE(files->topLevelItem(1)->text(1), test::kCommitteeTitle);
}

void TestImportingUi::reportCanBeCopied()
{
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(0))}));
    QDialog* dialog = report();
    QVERIFY(dialog);
    QGuiApplication::clipboard()->clear();
    dialog->findChild<QPushButton*>(QStringLiteral("copyReport"))->click();
    const QString totals = dialog->findChild<QLabel*>(QStringLiteral("importTotals"))->text();
    QVERIFY2(QGuiApplication::clipboard()->text().contains(totals),
             qPrintable(QGuiApplication::clipboard()->text()));
}

void TestImportingUi::reportOpensTheArticle()
{
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(2))}));
    QDialog* dialog = report();
    QVERIFY(dialog);
    auto* files = dialog->findChild<QTreeWidget*>(QStringLiteral("importedFiles"));
    Q_EMIT files->itemActivated(files->topLevelItem(0), 0);
    QTRY_COMPARE(m_fixture->openTitle(), test::kBridgeTitle);
}

void TestImportingUi::importingAgainAddsNothing()
{
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(0))}));
    QVERIFY(report());
    report()->close();
    QTRY_VERIFY(!m_fixture->part<QDialog>("importReport"));
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(0))}));
    QDialog* dialog = report();
    QVERIFY(dialog);
    const auto* files = dialog->findChild<QTreeWidget*>(QStringLiteral("importedFiles"));
    QCOMPARE(files->topLevelItem(0)->text(0), QStringLiteral("Already there"));
    QTRY_COMPARE(m_fixture->listed().size(), 1);
}

void TestImportingUi::dropOfOtherThingsIsRefused()
{
    QVERIFY(!drop({QUrl(QStringLiteral("https://www.hupanribao.example/"))}));
    QVERIFY(!drop({}));
    QVERIFY(!window().importer().isRunning());
}

void TestImportingUi::importIsUndoneFromTheNotice()
{
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(0))}));
    QDialog* dialog = report();
    QVERIFY(dialog);
    dialog->close();
    QTRY_COMPARE(m_fixture->listed().size(), 1);
    auto* undo = m_fixture->part<QToolButton>("noticeUndo");
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(m_fixture->listed().size(), 0);
}

void TestImportingUi::secondImportWaitsForTheFirst()
{
    QSignalSpy finished(&window().importer(), &ui::ImportController::finished);
    window().importer().importPaths({m_pages.at(0)});
    window().importer().importPaths({m_pages.at(1)});
    QTRY_COMPARE(finished.count(), 2);
    QTRY_COMPARE(m_fixture->listed().size(), 2);
    QVERIFY(!window().importer().isRunning());
}

void TestImportingUi::stripShowsProgressAndStops()
{
    auto* strip = m_fixture->part<ui::ImportStrip>("importStrip");
    QSignalSpy cancelled(strip, &ui::ImportStrip::cancelRequested);
    strip->start();
    QVERIFY(strip->isVisible());
    strip->showProgress({.done = 1200, .total = 11749, .millisecondsLeft = 90'000});
    QString text;
    for (const auto* label : strip->findChildren<QLabel*>())
        text += label->text();
    QVERIFY2(text.contains(QLocale().toString(1200)) && text.contains(QLocale().toString(11749)),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("2 minute")), qPrintable(text));
    strip->findChild<QToolButton*>(QStringLiteral("cancelImport"))->click();
    QCOMPARE(cancelled.count(), 1);
    strip->finish();
    QVERIFY(!strip->isVisible());
}

void TestImportingUi::readOnlyWindowTakesNoDrop()
{
    m_fixture->closeWindow();
    const auto reader = library::Library::open(m_fixture->libraryPath(), {.readOnly = true});
    QVERIFY(reader);
    ui::MainWindow second(**reader, m_fixture->theme(), m_fixture->settings());
    second.show();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(m_pages.at(0))});
    QDragEnterEvent enter(second.rect().center(), Qt::CopyAction, &files, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(&second, &enter);
    QVERIFY(!enter.isAccepted());
}

/// The clipboard goes the way of every file.
void TestImportingUi::pasteImportsOneArticle()
{
    QGuiApplication::clipboard()->setText(QStringLiteral(
        "河堤加固工程公示\n来源:江川日报 2023-05-06 08:00\n\n工程款分三次支付,每次支付前由居民代表验收。\n"));
    window().commands().action(ui::Command::PasteArticle)->trigger();
    QDialog* report = m_fixture->dialog("importReport");
    QVERIFY(report);
    report->close();
    QTRY_COMPARE(m_fixture->listed(), QStringList{QStringLiteral("河堤加固工程公示")});
}

PIZHU_READER_TEST_MAIN(TestImportingUi)
#include "tst_importing_ui.moc"
