// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/coding/codingdialog.h"
#include "ui/coding/concordancemodel.h"
#include "ui/library/placespane.h"
#include "ui/mainwindow/browseractions.h"
#include "ui/models/placesmodel.h"
#include "ui/reader/articleview.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/readerpane.h"
#include "ui/widgets/rowsview.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QToolButton>

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
    void closedItLeavesTheListAsWideAsBefore();
    void enterReadsAndEscComesBack();
    void escLetsGoOfAnotherAnnotationFirst();
    void filtersAreSavedAndComeBack();
    void backComesBackToTheRow();
    void filtersOfTheArticlesCount();
    void selectedPassageIsAutoCoded();
};

void TestBrowsing::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
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

void TestBrowsing::closedItLeavesTheListAsWideAsBefore()
{
    m_fixture->window().resize(1440, 900); // the annotations make room for it
    QTRY_VERIFY(m_fixture->part("annotationPane")->isVisible());
    const int before = m_fixture->list().width();
    openBrowser();
    QTRY_VERIFY(!m_fixture->part("annotationPane")->isVisible());
    QTest::keyClick(&list(), Qt::Key_Escape);
    QTRY_VERIFY(m_fixture->part("annotationPane")->isVisible());
    QTRY_COMPARE(m_fixture->list().width(), before);
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
    m_fixture->pressInPage(Qt::Key_Escape); // one came with this annotation: nothing else is in hand
    QTRY_VERIFY(list().hasFocus());
    QCOMPARE(list().currentIndex().row(), row);
}

void TestBrowsing::escLetsGoOfAnotherAnnotationFirst()
{
    openBrowser();
    QTest::keyClick(&list(), Qt::Key_Return);
    QTRY_VERIFY(!list().hasFocus());
    ui::MarkPicker& picker = m_fixture->window().reader().picker();
    QTRY_VERIFY(picker.picked());
    const QString came = picker.pickedUid();
    picker.step(1);
    QTRY_VERIFY(picker.pickedUid() != came);
    m_fixture->pressInPage(Qt::Key_Escape);
    QTRY_VERIFY(!picker.picked());
    QVERIFY(!list().hasFocus());
    m_fixture->pressInPage(Qt::Key_Escape);
    QTRY_VERIFY(list().hasFocus());
    picker.step(1); // the way back is gone: Esc is the page's again
    m_fixture->view().setFocus();
    m_fixture->pressInPage(Qt::Key_Escape);
    QTRY_VERIFY(!picker.picked());
}

void TestBrowsing::filtersAreSavedAndComeBack()
{
    openBrowser();
    library::AnnotationQuery query = browser().query();
    query.hasNote = false;
    query.grouping = library::AnnotationGrouping::Color;
    browser().setQuery(query);
    QTRY_COMPARE(browser().model().annotations(), 2);
    QTest::mouseClick(m_fixture->part<QToolButton>("saveBrowserQuery"), Qt::LeftButton);
    const auto* places = m_fixture->part<ui::PlacesPane>("placesPane");
    QTRY_COMPARE(places->model().savedSearches().size(), std::size_t(1));
    const library::SavedSearch saved = places->model().savedSearches().front();
    QVERIFY(saved.stored.annotations);
    QCOMPARE(saved.stored.annotations->hasNote, std::optional(false));
    QTRY_VERIFY(places->model().currentPlace().data(ui::PlacesModel::AnnotationsRole).toBool());
    browser().setQuery({});
    m_fixture->window().browsing().setShown(false);
    QVERIFY(!places->model().currentPlace().data(ui::PlacesModel::AnnotationsRole).toBool());
    Q_EMIT m_fixture->part<ui::PlacesPane>("placesPane")->queryChosen(saved.stored.query);
    Q_EMIT m_fixture->part<ui::PlacesPane>("placesPane")->annotationsChosen(*saved.stored.annotations);
    QVERIFY(browser().isVisible());
    QCOMPARE(browser().query().hasNote, std::optional(false));
    QCOMPARE(browser().query().grouping, library::AnnotationGrouping::Color);
    QTRY_VERIFY(places->model().currentPlace().data(ui::PlacesModel::AnnotationsRole).toBool());
    QVERIFY(!places->canUpdateSearch());
    query = browser().query();
    query.hasNote = true;
    browser().setQuery(query);
    QVERIFY(places->canUpdateSearch());
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
    m_fixture->pressInPage(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
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
