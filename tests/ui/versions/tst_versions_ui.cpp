// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importjob.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/mainwindow/versionactions.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"
#include "ui/versions/charsetdialog.h"
#include "ui/versions/cleaningagain.h"
#include "ui/versions/duplicatesstrip.h"
#include "ui/versions/repairsdialog.h"
#include "ui/versions/versionsdialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using test::kBridgeTitle;
using test::kLibraryTitle;

class TestVersionsUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void repairsAreTakenBackAndUndoneFromTheWindow();
    void aRepairedPlaceInThePageLeadsToItsRepair();
    void aRepairLeadsToItsPlaceInThePage();
    void anotherEncodingIsPreviewedAndChosen();
    void cleaningAnUnchangedArticleAgainSaysSo();
    void cleaningAllEndsInAReport();
    void versionsOpenFromTheListAndGoBack();
    void duplicatesOpenOneAnother();

private:
    /// A dialog of that class, once it is there.
    template <typename D>
    D* shown()
    {
        D* found = nullptr;
        const auto isThere = [this, &found] {
            found = m_fixture->window().findChild<D*>();
            return found && found->isVisible();
        };
        return test::waitFor(isThere, 20'000) ? found : nullptr;
    }
    [[nodiscard]] QString page() { return test::bodyText(m_fixture->view()); }
    [[nodiscard]] library::Article stored(const QString& title)
    {
        const base::ArticleId id = m_fixture->article(title);
        return *m_fixture->library()
                    .read([id](const library::Stores& stores) { return stores.articles.load(id); })
                    .result();
    }

    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestVersionsUi::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->importPages();
    m_fixture->openWindow();
    m_fixture->openArticle(kLibraryTitle);
}

void TestVersionsUi::cleanup()
{
    m_fixture.reset();
}

void TestVersionsUi::repairsAreTakenBackAndUndoneFromTheWindow()
{
    m_fixture->pressInPage(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    auto* dialog = shown<ui::RepairsDialog>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->entries().size(), 1);
    test::click(*dialog->findChild<QPushButton*>(u"reverseRepair"_s));
    QTRY_VERIFY(page().contains(u"監(jiān)督"));
    QTRY_VERIFY(m_fixture->noticeText().contains(u"Take back a repair"));
    QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!page().contains(u"監(jiān)督"));
    QTRY_COMPARE(dialog->entries().front().state, ui::RepairState::Proven);
}

void TestVersionsUi::aRepairedPlaceInThePageLeadsToItsRepair()
{
    const QRect place = test::rectOf(m_fixture->view(), u"監"_s);
    QVERIFY(place.isValid());
    QTest::mouseClick(m_fixture->view().focusProxy(), Qt::RightButton, {}, place.center());
    QMenu* menu = nullptr;
    QTRY_VERIFY(menu = m_fixture->part<QMenu>("repairMenu"));
    QTRY_VERIFY(menu->isVisible());
    test::click(*menu, menu->actionGeometry(menu->actions().front()).center());
    auto* dialog = shown<ui::RepairsDialog>();
    QVERIFY(dialog);
    auto* list = dialog->findChild<QListWidget*>(u"repairs"_s);
    QTRY_VERIFY(list->currentItem());
}

void TestVersionsUi::aRepairLeadsToItsPlaceInThePage()
{
    m_fixture->openArticle(kBridgeTitle); // the dialog speaks of an article, whatever one reads meanwhile
    m_fixture->window().versions().showRepairs(m_fixture->article(kLibraryTitle));
    auto* dialog = shown<ui::RepairsDialog>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->entries().size(), 1);
    test::click(*dialog->findChild<QPushButton*>(u"showInArticle"_s));
    QTRY_COMPARE(m_fixture->openTitle(), kLibraryTitle);
    QTRY_VERIFY(page().contains(u"監督"));
}

void TestVersionsUi::anotherEncodingIsPreviewedAndChosen()
{
    m_fixture->pressInPage(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    auto* dialog = shown<ui::CharsetDialog>();
    QVERIFY(dialog);
    auto* list = dialog->findChild<QListWidget*>(u"charsets"_s);
    int row = -1;
    for (int i = 1; i < list->count(); ++i) {
        if (list->item(i)->text().startsWith(u"GB18030"))
            row = i;
    }
    QVERIFY(row > 0);
    QSignalSpy previewed(dialog, &ui::CharsetDialog::previewed);
    test::clickRow(*list, row);
    QTRY_VERIFY_WITH_TIMEOUT(previewed.count() > 0, 20'000);
    test::click(*dialog->findChild<QPushButton*>(u"chooseCharset"_s));
    const base::ArticleId id = m_fixture->window().reader().currentArticle();
    const auto charset = [this, id] {
        return m_fixture->library()
            .read([id](const library::Stores& stores) { return stores.articles.load(id); })
            .result()
            ->charset;
    };
    QTRY_COMPARE_WITH_TIMEOUT(charset(), u"GB18030"_s, 20'000);
    QTRY_VERIFY(!page().contains(u"山城圖書館"));
    m_fixture->window().activateWindow(); // there is no window manager to do it
    QTRY_VERIFY(m_fixture->window().isActiveWindow());
    m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(page().contains(u"山城圖書館"), 20'000);
}

void TestVersionsUi::cleaningAnUnchangedArticleAgainSaysSo()
{
    QSignalSpy finished(&m_fixture->window().versions().cleaning(), &ui::CleaningAgain::finished);
    m_fixture->pressInPage(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    const auto report = finished.front().front().value<importing::ImportReport>();
    QCOMPARE(report.items.size(), 1);
    QCOMPARE(report.items.front().state, importing::ItemState::Skipped);
    QCOMPARE(m_fixture->noticeText(), report.items.front().reason);
    QCOMPARE(stored(kLibraryTitle).versions.size(), 1);
}

void TestVersionsUi::cleaningAllEndsInAReport()
{
    QVERIFY(
        test::chooseFrom(*m_fixture->part<QToolButton>("moreButton"), u"Clean all listed articles again…"_s));
    auto* question = shown<QMessageBox>();
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"4 "), qPrintable(question->text()));
    const QList<QAbstractButton*> buttons = question->buttons();
    const auto accepts = [question](QAbstractButton* button) {
        return question->buttonRole(button) == QMessageBox::AcceptRole;
    };
    const auto accept = std::ranges::find_if(buttons, accepts);
    QVERIFY(accept != buttons.end());
    test::click(**accept);
    QDialog* report = m_fixture->dialog("importReport");
    QVERIFY(report);
    QCOMPARE(report->windowTitle(), u"Clean-up report"_s);
}

void TestVersionsUi::versionsOpenFromTheListAndGoBack()
{
    // The bridge is published again with a changed sentence.
    const QString path = m_fixture->folder().filePath(u"pages/bridge.html"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray html = file.readAll();
    html.replace("四十六年", "四十七年");
    file.seek(0);
    file.write(html);
    file.close();
    m_fixture->openArticle(kBridgeTitle);
    importing::ImportJob job(m_fixture->library(), {.paths = {path}});
    QSignalSpy imported(&job, &importing::ImportJob::finished);
    job.start();
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, 20'000);
    QTRY_VERIFY(page().contains(u"四十七年"));
    m_fixture->pressInPage(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    auto* dialog = shown<ui::VersionsDialog>();
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->timeline().entries.size(), 2);
    QTRY_COMPARE(dialog->differences().changeCount(), 1);
    const QString redline = dialog->differences().toPlainText();
    QVERIFY2(redline.contains(u"四十六") && redline.contains(u"七年，"), qPrintable(redline));
    test::clickRow(*dialog->findChild<QListWidget*>(u"versions"_s), 1);
    auto* use = dialog->findChild<QPushButton*>(u"useVersion"_s);
    QTRY_VERIFY(use->isEnabled());
    test::click(*use);
    QTRY_VERIFY(page().contains(u"四十六年")); // the reader follows
    QTRY_VERIFY(m_fixture->noticeText().contains(u"Use version 1"));
    m_fixture->pressInPage(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(page().contains(u"四十七年"));
}

void TestVersionsUi::duplicatesOpenOneAnother()
{
    QVERIFY(QFile::copy(m_fixture->folder().filePath(u"pages/library.txt"_s),
                        m_fixture->folder().filePath(u"repost.txt"_s)));
    QFile copy(m_fixture->folder().filePath(u"repost.txt"_s));
    QVERIFY(copy.open(QIODevice::ReadWrite));
    QByteArray text = copy.readAll();
    text.replace("山城晚報", "江城晚報");
    copy.seek(0);
    copy.write(text);
    copy.close();
    importing::ImportJob job(m_fixture->library(), {.paths = {copy.fileName()}});
    QSignalSpy imported(&job, &importing::ImportJob::finished);
    job.start();
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, 20'000);
    ui::DuplicatesStrip& strip = m_fixture->window().versions().duplicates();
    QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible(), 20'000);
    const base::ArticleId before = m_fixture->window().reader().currentArticle();
    test::click(*strip.findChild<QPushButton*>(u"duplicate"_s));
    QTRY_VERIFY(m_fixture->window().reader().currentArticle() != before);
    QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible(), 20'000); // and back
}

PIZHU_READER_TEST_MAIN(TestVersionsUi)
#include "tst_versions_ui.moc"
