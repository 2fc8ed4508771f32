// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/bulkjob.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/placespane.h"
#include "ui/models/placesmodel.h"
#include "ui/reader/articleview.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::Command;
using ui::PlacesModel;

class TestCollecting : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QTreeView& places() { return *m_fixture->part<QTreeView>("placesView"); }
    [[nodiscard]] const PlacesModel& model() { return m_fixture->window().places().model(); }
    void clickPlace(const QModelIndex& index);
    template <typename F>
    auto read(F f)
    {
        return m_fixture->library().read(std::move(f)).result();
    }

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void init();
    void cleanup();
    void tagsAllFoundInOneStep();
    void collectsIntoANewCollectionAndTakesOut();
    void savesTheSearchUnderItsWords();
    void dropsArticlesOnTheTrash();
    void dropsAnArticleBesideTheOther();
    void editsAFieldOfTheSelected();
    void emptiesTheTrashAfterSayingWhatItTakes();
    void placesPersist();
};

void TestCollecting::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

void TestCollecting::cleanup()
{
    m_fixture.reset();
}

void TestCollecting::clickPlace(const QModelIndex& index)
{
    const QRect row = places().visualRect(index);
    QVERIFY(!row.isEmpty());
    QTest::mouseClick(places().viewport(), Qt::LeftButton, {}, row.center());
}

void TestCollecting::tagsAllFoundInOneStep()
{
    m_fixture->list().setFocus();
    QTest::keyClick(&m_fixture->list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&m_fixture->list(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->part<QLineEdit>("tagField"));
    auto* field = m_fixture->part<QLineEdit>("tagField");
    QTRY_VERIFY(field->isVisible());
    test::type(*field, u"制度/巡察"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Escape);
    const auto tagged = [this] {
        return read([](const library::Stores& s) {
                   return s.articles.count({.filters = {{library::Facet::Tag, {u"制度/巡察"_s}}}});
               })
            .value_or(-1);
    };
    QTRY_COMPARE(tagged(), 4);
    QTRY_VERIFY2(m_fixture->noticeText().contains(u"制度/巡察"_s), qPrintable(m_fixture->noticeText()));
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(tagged(), 0);
}

void TestCollecting::collectsIntoANewCollectionAndTakesOut()
{
    m_fixture->list().setFocus();
    QTest::keyClick(&m_fixture->list(), Qt::Key_A, Qt::ControlModifier);
    QTest::mouseClick(m_fixture->part<QToolButton>("bulkCollect"), Qt::LeftButton);
    QMenu* menu = test::openMenu(u"collectionMenu"_s);
    QVERIFY(menu && test::choose(*menu, u"New collection"_s));
    QDialog* question = m_fixture->dialog("newCollection");
    QVERIFY(question);
    test::type(*question->findChild<QLineEdit*>(), u"论文材料"_s);
    QTest::keyClick(question->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_COMPARE(model().collections().size(), std::size_t(1));
    const auto uid = model().collections().front().uid;
    clickPlace(model().indexOf(u"collections/"_s + uid));
    QCOMPARE(m_fixture->window().query().filters.value(library::Facet::Collection), QStringList{uid});
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    // Out of it again.
    m_fixture->list().setFocus();
    QTest::keyClick(&m_fixture->list(), Qt::Key_A, Qt::ControlModifier);
    m_fixture->press(Qt::Key_L, Qt::ControlModifier);
    menu = test::openMenu(u"collectionMenu"_s);
    QVERIFY(menu && menu->actions().first()->isChecked());
    QVERIFY(test::choose(*menu, u"论文材料"_s));
    QTRY_COMPARE(m_fixture->listed().size(), 0);
}

void TestCollecting::savesTheSearchUnderItsWords()
{
    QAction* save = m_fixture->window().commands().action(Command::SaveSearch);
    QVERIFY(!save->isEnabled());
    auto* search = m_fixture->part<QLineEdit>("searchField");
    search->setFocus();
    test::type(*search, u"监督"_s);
    QTRY_VERIFY(save->isEnabled());
    QTest::keyClick(&m_fixture->window(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(model().savedSearches().size(), std::size_t(1));
    QCOMPARE(model().savedSearches().front().name, u"监督"_s);
    QTRY_VERIFY(places().findChild<QLineEdit*>());
    QTest::keyClick(places().findChild<QLineEdit*>(), Qt::Key_Return);
    clickPlace(model().indexOf(u"library/all"_s));
    QCOMPARE(m_fixture->window().query(), library::ArticleQuery{});
    clickPlace(model().indexOf(u"saved/"_s + model().savedSearches().front().uid));
    QCOMPARE(m_fixture->window().query().text.text, u"监督"_s);
    QCOMPARE(search->text(), u"监督"_s);
}

void TestCollecting::dropsArticlesOnTheTrash()
{
    auto& list = m_fixture->list();
    const QPoint first = list.visualRect(list.model()->index(0, 0)).center();
    const QPoint trash = places().visualRect(model().indexOf(u"library/trash"_s)).center();
    QVERIFY(test::dragAndDrop(*list.viewport(), first, *places().viewport(), trash));
    QTRY_COMPARE(m_fixture->listed().size(), 3);
    QTRY_COMPARE(model().indexOf(u"library/trash"_s).data(PlacesModel::CountRole).toInt(), 1);
}

void TestCollecting::dropsAnArticleBesideTheOther()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    auto& list = m_fixture->list();
    const int other = static_cast<int>(m_fixture->listed().indexOf(test::kBridgeTitle));
    const QPoint from = list.visualRect(list.model()->index(other, 0)).center();
    QVERIFY(test::dragAndDrop(*list.viewport(), from, m_fixture->view(), m_fixture->view().rect().center()));
    QTRY_VERIFY(m_fixture->part("besidePane") && m_fixture->part("besidePane")->isVisible());
}

void TestCollecting::editsAFieldOfTheSelected()
{
    m_fixture->list().setFocus();
    QTest::keyClick(&m_fixture->list(), Qt::Key_A, Qt::ControlModifier);
    QTest::mouseClick(m_fixture->part<QToolButton>("bulkMore"), Qt::LeftButton);
    QMenu* menu = test::openMenu(u"articleMenu"_s);
    QVERIFY(menu && test::choose(*menu, u"Edit a field"_s));
    QDialog* dialog = m_fixture->dialog("fieldEditDialog");
    QVERIFY(dialog);
    test::type(*dialog->findChild<QLineEdit*>(u"editValue"_s), u"江城日报"_s);
    auto* apply = dialog->findChild<QPushButton*>(u"applyEdit"_s);
    QTRY_VERIFY(apply->isEnabled());
    QTest::mouseClick(apply, Qt::LeftButton);
    const auto changed = [this] {
        return read([](const library::Stores& s) {
                   return s.articles.count({.filters = {{library::Facet::Source, {u"江城日报"_s}}}});
               })
            .value_or(-1);
    };
    QTRY_COMPARE(changed(), 4);
    m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(changed() < 4);
}

void TestCollecting::emptiesTheTrashAfterSayingWhatItTakes()
{
    m_fixture->list().setFocus();
    QTest::keyClick(&m_fixture->list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&m_fixture->list(), Qt::Key_Delete);
    QTRY_COMPARE(m_fixture->listed().size(), 0);
    clickPlace(model().indexOf(u"library/trash"_s));
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    QTest::mouseClick(m_fixture->part<QToolButton>("bulkEmptyTrash"), Qt::LeftButton);
    QDialog* question = m_fixture->dialog("confirmEmptying");
    QVERIFY(question);
    auto* erase = question->findChild<QPushButton*>(u"eraseForGood"_s);
    QVERIFY(erase && erase->text().contains(u'4'));
    QTest::mouseClick(erase, Qt::LeftButton);
    QTRY_COMPARE(m_fixture->listed().size(), 0);
    QTRY_COMPARE(read([](const library::Stores& s) { return s.trash.contents(); })->articles, 0);
    QTRY_VERIFY(m_fixture->noticeText().contains(u'4'));
    QVERIFY(!m_fixture->library().undo().result());
}

void TestCollecting::placesPersist()
{
    places().setExpanded(model().indexOf(u"saved"_s), false);
    m_fixture->restart();
    QTRY_VERIFY(!places().isExpanded(model().indexOf(u"saved"_s)));
    QVERIFY(places().isExpanded(model().indexOf(u"collections"_s)));
}

PIZHU_READER_TEST_MAIN(TestCollecting)
#include "tst_collecting.moc"
