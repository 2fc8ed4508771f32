// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/byhand.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandset.h"
#include "ui/importing/folderwatching.h"
#include "ui/importing/importcontroller.h"
#include "ui/importing/importstrip.h"
#include "ui/library/articlelistpane.h"
#include "ui/mainwindow/importactions.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace pizhu;

class TestImportingUi : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    /// Drops files on the window as a file manager does; false when the window does not take them.
    bool drop(const QList<QUrl>& urls);
    bool dropData(const QMimeData& data);
    [[nodiscard]] QDialog* report() { return m_fixture->dialog("importReport"); }
    /// What the report lists in a column, top down.
    [[nodiscard]] static QStringList reported(const QDialog& report, int column);
    QString write(const QString& name, const QByteArray& content) const;
    /// Leaves an import of the pages behind that broke off before its first article.
    void breakOffAnImport();

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
    void pasteOfAnAddressSaysWhatIsMissing();
    void draggedTextBecomesAnArticle();
    void draggedPathsAreFiles();
    void whatTheReaderGivesIsNotTakenBack();
    void aCorpusIsAskedAboutOnce();
    void aCorpusWhoseQuestionIsCancelledIsLeftOut();
    void aCheckWritesNothingAndOffersTheImport();
    void anImportThatBrokeOffIsOfferedAndGoesOn();
    void anOfferedImportCanBeDismissed();
    void anOfferComesBackAfterOtherMessages();
    void aWatchedFolderIsToldQuietly();
    void watchedFoldersAreReachedByKey();
    void earlierImportsAreReachedByKey();
    void aTakenBackImportIsUndoneFromTheNotice();
    void theStripSaysLessInANarrowWindow();
    void readingAndSearchingGoOnDuringALargeImport();
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

bool TestImportingUi::dropData(const QMimeData& data)
{
    const QPoint place = window().rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(&window(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window(), &dropped);
    return dropped.isAccepted();
}

bool TestImportingUi::drop(const QList<QUrl>& urls)
{
    QMimeData files;
    files.setUrls(urls);
    return dropData(files);
}

QStringList TestImportingUi::reported(const QDialog& report, int column)
{
    const auto* model = report.findChild<QTreeView*>(QStringLiteral("importedFiles"))->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts += model->index(row, column).data().toString();
    return texts;
}

QString TestImportingUi::write(const QString& name, const QByteArray& content) const
{
    QFile file(m_fixture->folder().filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

void TestImportingUi::breakOffAnImport()
{
    const auto begun = m_fixture->library()
                           .write(
                               QStringLiteral("Import"),
                               [this](library::Stores& stores) {
                                   return stores.imports.begin(QStringLiteral("Import"), {m_pages.at(0)});
                               },
                               library::Journalling::Skip)
                           .result();
    QVERIFY(begun);
    m_fixture->restart();
}

void TestImportingUi::dropImportsFilesAndEndsInAReport()
{
    QVERIFY(m_fixture->part("emptyArticles")->isVisible());
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(0)), QUrl::fromLocalFile(m_pages.at(1))}));
    QDialog* dialog = report();
    QVERIFY(dialog);
    QCOMPARE(reported(*dialog, 0).size(), 2);
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
    QCOMPARE(reported(*dialog, 2).size(), 2);
    QCOMPARE(reported(*dialog, 2).at(0), QStringLiteral("empty.html"));
    QVERIFY(!reported(*dialog, 3).at(0).isEmpty());
    QCOMPARE(reported(*dialog, 1).at(1), test::kCommitteeTitle);
}

void TestImportingUi::reportCanBeCopied()
{
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(0))}));
    QDialog* dialog = report();
    QVERIFY(dialog);
    QGuiApplication::clipboard()->clear();
    test::click(*dialog->findChild<QPushButton*>(QStringLiteral("copyReport")));
    const QString totals = dialog->findChild<QLabel*>(QStringLiteral("importTotals"))->text();
    QVERIFY2(QGuiApplication::clipboard()->text().contains(totals),
             qPrintable(QGuiApplication::clipboard()->text()));
}

void TestImportingUi::reportOpensTheArticle()
{
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(2))}));
    QDialog* dialog = report();
    QVERIFY(dialog);
    auto* files = dialog->findChild<QTreeView*>(QStringLiteral("importedFiles"));
    Q_EMIT files->activated(files->model()->index(0, 0));
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
    QCOMPARE(reported(*dialog, 0), QStringList{QStringLiteral("Already there")});
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
    test::click(*undo);
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
    QVERIFY2(text.contains(QStringLiteral("about 2 minute")), qPrintable(text));
    test::click(*strip->findChild<QToolButton*>(QStringLiteral("cancelImport")));
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
    test::press(*m_fixture, ui::Command::PasteArticle);
    QDialog* report = m_fixture->dialog("importReport");
    QVERIFY(report);
    report->close();
    QTRY_COMPARE(m_fixture->listed(), QStringList{QStringLiteral("河堤加固工程公示")});
}

void TestImportingUi::pasteOfAnAddressSaysWhatIsMissing()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("https://www.hupanribao.example/a"));
    test::press(*m_fixture, ui::Command::PasteArticle);
    QTRY_VERIFY(m_fixture->noticeText().contains(QStringLiteral("no article")));
    QVERIFY(!window().importer().isRunning());
}

void TestImportingUi::draggedTextBecomesAnArticle()
{
    QMimeData article;
    article.setHtml(
        QStringLiteral("<h1>河堤加固工程公示</h1><p>工程款分三次支付，每次支付前由居民代表验收。</p>"));
    article.setText(QStringLiteral("河堤加固工程公示\n工程款分三次支付，每次支付前由居民代表验收。"));
    QVERIFY(dropData(article));
    QVERIFY(report());
    QTRY_COMPARE(m_fixture->listed(), QStringList{QStringLiteral("河堤加固工程公示")});
}

void TestImportingUi::draggedPathsAreFiles()
{
    QMimeData paths;
    paths.setText(m_pages.at(0) + QLatin1Char('\n') + QUrl::fromLocalFile(m_pages.at(1)).toString());
    QVERIFY(dropData(paths));
    QVERIFY(report());
    QTRY_COMPARE(m_fixture->listed().size(), 2);
}

/// The page is a drag source; its own text dropped on the window is no new article.
void TestImportingUi::whatTheReaderGivesIsNotTakenBack()
{
    QVERIFY(!m_fixture->view().acceptDrops());
}

void TestImportingUi::aCorpusIsAskedAboutOnce()
{
    const QString first = write(QStringLiteral("a.csv"), "头,文\n江边的桥,桥修好了，由居民代表验收。\n");
    const QString second = write(QStringLiteral("b.csv"), "头,文\n河堤,河堤也修好了，没有人反对。\n");
    QVERIFY(drop({QUrl::fromLocalFile(first)}));
    QDialog* question = m_fixture->dialog("fieldMapping");
    QVERIFY(question);
    for (const auto& [field, column] : {std::pair{"column-title", 1}, std::pair{"column-body", 2}}) {
        auto& columns = *question->findChild<QComboBox*>(QLatin1String(field));
        QVERIFY(test::chooseFrom(columns, columns.itemText(column)));
    }
    const auto* shown = question->findChild<QTextBrowser*>(QStringLiteral("mappedRecords"));
    QVERIFY2(shown->toPlainText().contains(QStringLiteral("桥修好了")), qPrintable(shown->toPlainText()));
    QTest::keyClick(question, Qt::Key_Return);
    QDialog* dialog = report();
    QVERIFY(dialog);
    QCOMPARE(reported(*dialog, 1), QStringList{QStringLiteral("江边的桥")});
    dialog->close();
    QTRY_VERIFY(!m_fixture->part<QDialog>("importReport"));

    m_fixture->restart(); // what was said is remembered
    QVERIFY(drop({QUrl::fromLocalFile(second)}));
    QVERIFY(report());
    QVERIFY(!m_fixture->part<QDialog>("fieldMapping"));
    QTRY_COMPARE(m_fixture->listed().size(), 2);
}

void TestImportingUi::aCorpusWhoseQuestionIsCancelledIsLeftOut()
{
    const QString corpus = write(QStringLiteral("a.csv"), "头,文\n江边的桥,桥修好了，由居民代表验收。\n");
    QVERIFY(drop({QUrl::fromLocalFile(corpus), QUrl::fromLocalFile(m_pages.at(0))}));
    QDialog* question = m_fixture->dialog("fieldMapping");
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(report());
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kCommitteeTitle});
}

void TestImportingUi::aCheckWritesNothingAndOffersTheImport()
{
    window().importing().checkFiles({m_pages.at(0), m_pages.at(1)});
    QDialog* dialog = report();
    QVERIFY(dialog);
    QCOMPARE(reported(*dialog, 0), QStringList(2, QStringLiteral("Would be added")));
    QCOMPARE(m_fixture->listed().size(), 0);
    test::click(*dialog->findChild<QPushButton*>(QStringLiteral("importNow")));
    QTRY_COMPARE(m_fixture->listed().size(), 2);
    QTRY_VERIFY(report() && reported(*report(), 0) == QStringList(2, QStringLiteral("Added")));
}

void TestImportingUi::anImportThatBrokeOffIsOfferedAndGoesOn()
{
    breakOffAnImport();
    QTRY_VERIFY(m_fixture->noticeText().contains(QFileInfo(m_pages.at(0)).fileName()));
    test::click(*m_fixture->part<QToolButton>("noticeChoice1"));
    QDialog* dialog = report();
    QVERIFY(dialog);
    QCOMPARE(reported(*dialog, 0), QStringList{QStringLiteral("Added")});
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kCommitteeTitle});
    m_fixture->restart();
    QVERIFY(!m_fixture->noticeText().contains(QStringLiteral("stopped early")));
}

void TestImportingUi::anOfferedImportCanBeDismissed()
{
    breakOffAnImport();
    QTRY_VERIFY(m_fixture->noticeText().contains(QStringLiteral("stopped early")));
    test::click(*m_fixture->part<QToolButton>("noticeChoice2"));
    QTRY_COMPARE(m_fixture->noticeText(), QString());
    const auto isLeft = [this] {
        const auto left = m_fixture->library()
                              .read([](const library::Stores& stores) { return stores.imports.unfinished(); })
                              .result();
        return left && !left->has_value();
    };
    QTRY_VERIFY(isLeft());
}

void TestImportingUi::anOfferComesBackAfterOtherMessages()
{
    breakOffAnImport();
    QTRY_VERIFY(m_fixture->noticeText().contains(QStringLiteral("stopped early")));
    window().showFailure({base::ErrorCode::Storage, QStringLiteral("The disk is full."), {}});
    QCOMPARE(m_fixture->noticeText(), QStringLiteral("The disk is full."));
    test::click(*m_fixture->part<QToolButton>("noticeClose"));
    QVERIFY(m_fixture->noticeText().contains(QStringLiteral("stopped early")));
}

void TestImportingUi::aWatchedFolderIsToldQuietly()
{
    const QString folder = m_fixture->folder().filePath(QStringLiteral("pages"));
    window().importing().watching().add(folder);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->noticeText().startsWith(QStringLiteral("4 article")), 30'000);
    QVERIFY2(m_fixture->noticeText().contains(folder), qPrintable(m_fixture->noticeText()));
    QVERIFY(!m_fixture->part<QDialog>("importReport"));
    QVERIFY(m_fixture->part("noticeUndo")->isVisible());
    test::click(*m_fixture->part<QToolButton>("noticeChoice1")); // details
    QDialog* dialog = report();
    QVERIFY(dialog);
    QCOMPARE(reported(*dialog, 0).size(), 4);
}

void TestImportingUi::watchedFoldersAreReachedByKey()
{
    QTest::keyClick(&window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog* dialog = m_fixture->dialog("watchedFolders");
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->part<QDialog>("watchedFolders"));
}

void TestImportingUi::earlierImportsAreReachedByKey()
{
    QTest::keyClick(&window(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog* dialog = m_fixture->dialog("pastImports");
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->part<QDialog>("pastImports"));
}

void TestImportingUi::aTakenBackImportIsUndoneFromTheNotice()
{
    QVERIFY(drop({QUrl::fromLocalFile(m_pages.at(0))}));
    QVERIFY(report());
    report()->close();
    QTRY_COMPARE(m_fixture->listed().size(), 1);
    window().importing().showPastImports();
    QDialog* dialog = m_fixture->dialog("pastImports");
    QVERIFY(dialog);
    auto* takeBack = dialog->findChild<QPushButton*>(QStringLiteral("takeBackImport"));
    QTRY_VERIFY(takeBack->isEnabled());
    test::click(*takeBack);
    QTRY_COMPARE(m_fixture->listed().size(), 0);
    QTRY_VERIFY(m_fixture->noticeText().startsWith(QStringLiteral("Take back")));
    test::click(*m_fixture->part<QToolButton>("noticeUndo"));
    QTRY_COMPARE(m_fixture->listed().size(), 1);
}

void TestImportingUi::theStripSaysLessInANarrowWindow()
{
    auto* strip = m_fixture->part<ui::ImportStrip>("importStrip");
    const auto* text = strip->findChild<QLabel*>(QStringLiteral("importProgress"));
    const importing::ImportProgress progress{.done = 1204,
                                             .total = 11749,
                                             .items = 2534,
                                             .bytes = 4'823'450,
                                             .milliseconds = 2000,
                                             .millisecondsLeft = 7400};
    strip->start();
    strip->showProgress(progress);
    QVERIFY2(text->text().contains(QStringLiteral("articles/s")), qPrintable(text->text()));
    const QString full = text->toolTip();
    window().resize(window().minimumSizeHint().width(), 700);
    strip->showProgress(progress);
    QVERIFY2(text->text().size() < full.size(), qPrintable(text->text()));
    QCOMPARE(text->toolTip(), full);
    strip->finish();
}

/// The longest time that the interface was busy is printed, not judged: machines differ.
void TestImportingUi::readingAndSearchingGoOnDuringALargeImport()
{
    QVERIFY(m_fixture->folder().mkdir(QStringLiteral("many")));
    for (int i = 0; i < 2000; ++i) {
        const QByteArray number = QByteArray::number(i);
        write(QStringLiteral("many/%1.md").arg(i),
              "---\ntitle: 第" + number + "号公示\ndate: 2021-06-27\n---\n" +
                  QByteArray("<p>河堤加固工程款分三次支付，每次支付前由居民代表验收，第" + number +
                             "次会议记录在案，由大家监督。</p>\n")
                      .repeated(20));
    }
    qint64 longest = 0;
    QElapsedTimer sinceLast;
    QTimer probe;
    connect(&probe, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceLast.restart()); });
    QSignalSpy finished(&window().importer(), &ui::ImportController::finished);
    probe.start(1);
    sinceLast.start();
    window().importer().importPaths({m_fixture->folder().filePath(QStringLiteral("many"))});
    auto& model = window().articles().model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0, 30'000);
    const bool listedMeanwhile = finished.isEmpty();

    library::ArticleQuery query;
    query.text.text = QStringLiteral("居民代表");
    window().setQuery(query);
    QTRY_VERIFY_WITH_TIMEOUT(!model.isLoading() && model.rowCount() > 0, 30'000);
    const bool foundMeanwhile = finished.isEmpty();
    QSignalSpy opened(&window().reader(), &ui::ReaderPane::articleOpened);
    window().openArticle(model.articleAt(0));
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, 30'000);
    const bool openedMeanwhile = finished.isEmpty();

    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 120'000);
    probe.stop();
    qInfo("the interface was busy for %lld ms at most during an import of 2,000 files", longest);
    QCOMPARE(finished.first().first().value<importing::ImportReport>().count(importing::ItemState::Added),
             2000);
    QVERIFY2(listedMeanwhile, "the list filled only after the import");
    QVERIFY2(foundMeanwhile, "the search answered only after the import");
    QVERIFY2(openedMeanwhile, "the article opened only after the import");
}

PIZHU_READER_TEST_MAIN(TestImportingUi)
#include "tst_importing_ui.moc"
