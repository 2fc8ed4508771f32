// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/importing/importreportdialog.h"
#include "ui/importing/reporttext.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::ImportItem;
using importing::ImportReport;
using importing::ItemState;

namespace {

ImportReport report()
{
    return {.items = {{.path = u"/in/bridge.md"_s,
                       .article = base::ArticleId{7},
                       .title = u"江邊的橋"_s,
                       .repairs = 2,
                       .removals = 1},
                      {.path = u"/in/again.md"_s, .state = ItemState::Duplicate},
                      {.path = u"/in/empty.html"_s,
                       .state = ItemState::Failed,
                       .reason = u"The file is empty, \"they\" say."_s}}};
}

} // namespace

class TestImportReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsComeFirst();
    void outcomesAreFilters();
    void theSearchFindsTitlesFilesAndReasons();
    void nothingFoundIsSaid();
    void anArticleIsOpenedByKey();
    void onlyArticlesCanBeOpened();
    void aDryRunOffersTheImport();
    void aDryRunWithNothingToDoOffersNothing();
    void itIsSavedAsATable();
    void tablesQuoteWhatNeedsIt();
    void aHugeReportHasARowForEveryItem();

private:
    void show(const ImportReport& shown);
    [[nodiscard]] QStringList column(int number) const;
    template <typename W>
    [[nodiscard]] W* part(const char* name) const
    {
        return m_dialog->findChild<W*>(QLatin1String(name));
    }
    [[nodiscard]] QTreeView* files() const { return part<QTreeView>("importedFiles"); }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<ui::ImportReportDialog> m_dialog;
};

void TestImportReport::show(const ImportReport& shown)
{
    m_dialog = std::make_unique<ui::ImportReportDialog>(shown, m_theme);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QStringList TestImportReport::column(int number) const
{
    QStringList texts;
    const QAbstractItemModel* model = files()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts += model->index(row, number).data().toString();
    return texts;
}

void TestImportReport::problemsComeFirst()
{
    show(report());
    QCOMPARE(column(2), (QStringList{u"empty.html"_s, u"bridge.md"_s, u"again.md"_s}));
    QCOMPARE(column(3).at(0), report().items.at(2).reason);
    QVERIFY2(column(3).at(1).contains(u"2 repair"_s) && column(3).at(1).contains(u"1 piece"_s),
             qPrintable(column(3).at(1)));
}

void TestImportReport::outcomesAreFilters()
{
    show(report());
    auto* failed = part<QToolButton>("outcome3");
    QVERIFY(failed);
    QVERIFY2(failed->text().contains(u"Failed"_s) && failed->text().contains(u'1'),
             qPrintable(failed->text()));
    test::click(*failed);
    QCOMPARE(column(2), QStringList{u"empty.html"_s});
    QVERIFY(!part<QToolButton>("outcome4")); // nothing was skipped
    test::click(*part<QToolButton>("outcome-2"));
    QCOMPARE(files()->model()->rowCount(), 3);
}

void TestImportReport::theSearchFindsTitlesFilesAndReasons()
{
    show(report());
    auto* search = part<QLineEdit>("reportSearch");
    for (const auto& [text, file] :
         {std::pair{u"江邊"_s, u"bridge.md"_s}, std::pair{u"AGAIN"_s, u"again.md"_s},
          std::pair{u"is empty"_s, u"empty.html"_s}}) {
        test::retype(*search, text);
        QCOMPARE(column(2), QStringList{file});
    }
}

void TestImportReport::nothingFoundIsSaid()
{
    show(report());
    test::type(*part<QLineEdit>("reportSearch"), u"nowhere"_s);
    QCOMPARE(files()->model()->rowCount(), 0);
    QVERIFY(part<QLabel>("reportMessage")->isVisible());
    test::retype(*part<QLineEdit>("reportSearch"), {});
    QVERIFY(!part<QLabel>("reportMessage")->isVisible());
}

void TestImportReport::anArticleIsOpenedByKey()
{
    show(report());
    QSignalSpy opened(m_dialog.get(), &ui::ImportReportDialog::articleActivated);
    test::clickRow(*files(), 1);
    QTest::keyClick(files(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<base::ArticleId>(), base::ArticleId{7});
    QVERIFY(m_dialog->isVisible());
}

void TestImportReport::onlyArticlesCanBeOpened()
{
    show(report());
    auto* open = part<QPushButton>("openReported");
    QVERIFY(!open->isEnabled());
    test::clickRow(*files(), 0); // failed
    QVERIFY(!open->isEnabled());
    test::clickRow(*files(), 1);
    QVERIFY(open->isEnabled());
}

void TestImportReport::aDryRunOffersTheImport()
{
    ImportReport checked = report();
    checked.dryRun = true;
    show(checked);
    QCOMPARE(column(0).at(1), u"Would be added"_s);
    QSignalSpy requested(m_dialog.get(), &ui::ImportReportDialog::importRequested);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return); // the default button
    QCOMPARE(requested.count(), 1);
    QVERIFY(!m_dialog->isVisible());
}

void TestImportReport::aDryRunWithNothingToDoOffersNothing()
{
    ImportReport checked;
    checked.dryRun = true;
    for (const importing::ImportItem& item : report().items) {
        if (item.state != ItemState::Added)
            checked.items.push_back(item);
    }
    show(checked);
    QVERIFY(!part<QPushButton>("importNow"));
}

void TestImportReport::itIsSavedAsATable()
{
    const QTemporaryDir folder;
    show(report());
    test::click(*part<QPushButton>("saveReport"));
    const QString path = folder.filePath(u"report.csv"_s);
    QVERIFY(test::answerFileDialog(path));
    auto* message = part<QLabel>("reportMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(path), qPrintable(message->text()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString table = QString::fromUtf8(file.readAll());
    QVERIFY2(table.contains(u"江邊的橋,/in/bridge.md,2,1,"_s), qPrintable(table));
}

void TestImportReport::tablesQuoteWhatNeedsIt()
{
    const QStringList lines = ui::reportTable(report()).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(3), u"Failed,,/in/empty.html,0,0,\"The file is empty, \"\"they\"\" say.\""_s);
}

void TestImportReport::aHugeReportHasARowForEveryItem()
{
    ImportReport huge;
    for (int i = 0; i < 30'000; ++i)
        huge.items.push_back({.path = u"/in/%1.md"_s.arg(i), .title = u"第%1篇"_s.arg(i)});
    show(huge);
    QCOMPARE(files()->model()->rowCount(), 30'000);
    test::type(*part<QLineEdit>("reportSearch"), u"29999"_s);
    QCOMPARE(files()->model()->rowCount(), 1);
}

QTEST_MAIN(TestImportReport)
#include "tst_importreport.moc"
