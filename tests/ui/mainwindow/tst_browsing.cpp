// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/coding/codingdialog.h"
#include "ui/coding/concordancemodel.h"
#include "ui/mainwindow/browseractions.h"
#include "ui/reader/articleview.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/rowsview.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>

using namespace pizhu;
using test::kCommitteeTitle;
using test::kQuote;
using test::kSecondQuote;

class TestBrowsing : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::AnnotationBrowser& browser() { return m_fixture->window().browsing().browser(); }
    [[nodiscard]] ui::RowsView& list() { return *m_fixture->part<ui::RowsView>("browserList"); }
    void openBrowser();

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void init();
    void cleanup();
    void keyOpensItWhereTheListWas();
    void enterReadsAndEscComesBack();
    void backComesBackToTheRow();
    void filtersOfTheArticlesCount();
    void selectedPassageIsAutoCoded();
};

void TestBrowsing::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->importPages();
    m_fixture->openWindow();
    m_fixture->openArticle(kCommitteeTitle);
}

void TestBrowsing::cleanup()
{
    m_fixture.reset();
}

void TestBrowsing::openBrowser()
{
    m_fixture->highlight(kQuote);
    m_fixture->highlight(kSecondQuote);
    QTest::keyClick(&m_fixture->window(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(browser().model().annotations(), 2);
    QTRY_VERIFY(list().hasFocus());
    QTRY_VERIFY(list().currentIndex().data(ui::AnnotationBrowserModel::LoadedRole).toBool());
}

void TestBrowsing::keyOpensItWhereTheListWas()
{
    openBrowser();
    QVERIFY(!m_fixture->list().isVisible());
    QVERIFY(m_fixture->window().reader().isVisible());
    QTest::keyClick(&list(), Qt::Key_Escape);
    QVERIFY(!browser().isVisible());
    QVERIFY(m_fixture->list().isVisible());
    QVERIFY(!m_fixture->part<QAction>("browseAnnotations")->isChecked());
}

void TestBrowsing::enterReadsAndEscComesBack()
{
    openBrowser();
    QTest::keyClick(&list(), Qt::Key_Down);
    QTRY_VERIFY(list().currentIndex().data(ui::AnnotationBrowserModel::LoadedRole).toBool());
    const int row = list().currentIndex().row();
    QTest::keyClick(&list(), Qt::Key_Return);
    QTRY_COMPARE(m_fixture->openTitle(), kCommitteeTitle);
    QTRY_VERIFY(!list().hasFocus());
    QVERIFY(browser().isVisible());
    QTRY_VERIFY(m_fixture->window().reader().picker().picked());
    m_fixture->pressInPage(Qt::Key_Escape); // lets go of the annotation
    QTRY_VERIFY(!m_fixture->window().reader().picker().picked());
    m_fixture->pressInPage(Qt::Key_Escape);
    QTRY_VERIFY(list().hasFocus());
    QCOMPARE(list().currentIndex().row(), row);
}

void TestBrowsing::backComesBackToTheRow()
{
    openBrowser();
    const int row = list().currentIndex().row();
    QTest::keyClick(&list(), Qt::Key_Return);
    QTRY_VERIFY(!list().hasFocus());
    auto* back = m_fixture->part<QAction>("back");
    QVERIFY(back->isEnabled());
    QTest::keyClick(&m_fixture->window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(list().hasFocus());
    QCOMPARE(list().currentIndex().row(), row);
    QCOMPARE(m_fixture->openTitle(), kCommitteeTitle);
}

void TestBrowsing::filtersOfTheArticlesCount()
{
    openBrowser();
    m_fixture->window().setQuery({.text = {QStringLiteral("title:没有这篇")}});
    QTRY_COMPARE(browser().model().annotations(), 0);
    m_fixture->window().setQuery({.text = {QStringLiteral("title:") + kCommitteeTitle}});
    QVERIFY(m_fixture->window().browsing().isShown());
    QCOMPARE(browser().query().articles.text.text, QStringLiteral("title:") + kCommitteeTitle);
    QTRY_COMPARE(browser().model().annotations(), 2);
}

void TestBrowsing::selectedPassageIsAutoCoded()
{
    m_fixture->select(kQuote);
    m_fixture->part<QAction>("autoCode")->trigger();
    auto* dialog = qobject_cast<ui::CodingDialog*>(m_fixture->dialog("codingDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("autocodeText"))->text(), kQuote);
    const auto job = m_fixture->library()
                         .write(QStringLiteral("job"),
                                [](library::Stores& stores) {
                                    return stores.autocodeJobs.ensure({.kind = library::AutocodeKind::Passage,
                                                                       .text = kQuote,
                                                                       .tagPath = QStringLiteral("码")});
                                })
                         .result();
    dialog->openJob(*job);
    QTRY_VERIFY(dialog->model().rowCount() > 0);
    auto* rows = dialog->findChild<ui::RowsView*>(QStringLiteral("concordance"));
    QTRY_VERIFY(rows->currentIndex().isValid());
    QTest::keyClick(rows, Qt::Key_Y);
    QTRY_COMPARE(dialog->model().counts().yes, 1);
    QTRY_COMPARE(m_fixture->highlighted(), kQuote);
}

PIZHU_READER_TEST_MAIN(TestBrowsing)
#include "tst_browsing.moc"
