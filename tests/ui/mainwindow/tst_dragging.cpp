// SPDX-License-Identifier: GPL-3.0-or-later
// What is dragged with the mouse from pane to pane, carried by a platform: from the press to the drop, with
// the drag's own event loop in between.
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/annotations/tagfiltermodel.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/placespane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/placesmodel.h"
#include "ui/models/tagtreemodel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::ArticleListPane;
using ui::PlacesModel;
using ui::PlacesPane;
using ui::TagTreePane;

class TestDragging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tagOntoATagGoesBelowIt();
    void tagBetweenTagsTakesItsPlace();
    void tagBesideTheTreeGoesToTheTop();
    void tagWithAltAsksToMerge();
    void aShortWayIsAClick();
    void tagOntoItselfStays();
    void articlesGoIntoACollection_data();
    void articlesGoIntoACollection();
    void articlesGoToTheTrash();
    void articlesAreNotTakenBySections();
    void collectionGoesIntoAnother();

private:
    [[nodiscard]] QTreeView& tree() { return *m_tags->findChild<QTreeView*>(u"tagTree"_s); }
    [[nodiscard]] QRect tagRow(const QString& path);
    [[nodiscard]] QString tagPaths();
    [[nodiscard]] QTreeView& places() { return *m_places->findChild<QTreeView*>(u"placesView"_s); }
    [[nodiscard]] QPoint place(const QString& name);
    [[nodiscard]] QListView& articles() { return *m_list->findChild<QListView*>(u"articleList"_s); }
    [[nodiscard]] QPoint article(int row);
    library::CollectionId addCollection(const QString& name);

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<QSplitter> m_window;
    PlacesPane* m_places = nullptr;
    ArticleListPane* m_list = nullptr;
    TagTreePane* m_tags = nullptr;
    std::vector<base::ArticleId> m_added;
};

void TestDragging::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_added = {m_sample->add({u"河道治理"_s, u"沿河各村加强监督。"_s, u"江城日报"_s, u"2022-06-27"_s}),
               m_sample->add({u"新橋通車"_s, u"居民監督施工。"_s, u"海灣晚報"_s, u"2021-03-01"_s})};
    for (const QString& path : {u"人物"_s, u"制度/监督"_s, u"地点"_s})
        m_sample->addTag(path);
    m_window = std::make_unique<QSplitter>();
    m_places = new PlacesPane(m_sample->library(), m_theme, m_window.get());
    m_list = new ArticleListPane(m_sample->library(), m_theme, m_window.get());
    m_tags = new TagTreePane(m_sample->library(), m_theme, m_window.get());
    for (QWidget* pane :
         {static_cast<QWidget*>(m_places), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_tags)})
        m_window->addWidget(pane);
    m_window->resize(900, 600);
    m_window->setSizes({250, 400, 250});
    m_places->setQuery({});
    m_list->setQuery({});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_COMPARE(tagPaths(), u"人物 制度 制度/监督 地点"_s);
    QTRY_VERIFY(m_list->model().rowCount() == 2 &&
                !articles().visualRect(m_list->model().index(1)).isEmpty());
}

void TestDragging::cleanup()
{
    m_window.reset();
    m_sample.reset();
}

QRect TestDragging::tagRow(const QString& path)
{
    auto* shown = m_tags->findChild<ui::TagFilterModel*>();
    return tree().visualRect(shown->mapFromSource(m_tags->findChild<ui::TagTreeModel*>()->indexOf(path)));
}

QString TestDragging::tagPaths()
{
    QStringList paths;
    for (const library::Tag& tag : m_tags->findChild<ui::TagTreeModel*>()->tags())
        paths.append(tag.path);
    return paths.join(u' ');
}

QPoint TestDragging::place(const QString& name)
{
    const QAbstractItemModel& model = *places().model();
    const auto found =
        model.match(model.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return places().visualRect(found.value(0)).center();
}

QPoint TestDragging::article(int row)
{
    return articles().visualRect(m_list->model().index(row)).center();
}

library::CollectionId TestDragging::addCollection(const QString& name)
{
    const auto create = [name](library::Stores& stores) { return stores.collections.create({}, name); };
    const auto made = m_sample->library().write(u"Collection"_s, create).result();
    [&] { QTRY_VERIFY(!places().visualRect(m_places->model().indexOf(*made)).isEmpty()); }();
    return *made;
}

void TestDragging::tagOntoATagGoesBelowIt()
{
    QVERIFY(test::dragAndDrop(*tree().viewport(), tagRow(u"人物"_s).center(), *tree().viewport(),
                              tagRow(u"制度"_s).center()));
    QTRY_COMPARE(tagPaths(), u"制度 制度/人物 制度/监督 地点"_s);
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(tagPaths(), u"人物 制度 制度/监督 地点"_s);
}

void TestDragging::tagBetweenTagsTakesItsPlace()
{
    QVERIFY(test::dragAndDrop(*tree().viewport(), tagRow(u"地点"_s).center(), *tree().viewport(),
                              tagRow(u"制度/监督"_s).topLeft() + QPoint(20, 1)));
    QTRY_COMPARE(tagPaths(), u"人物 制度 制度/地点 制度/监督"_s);
}

void TestDragging::tagBesideTheTreeGoesToTheTop()
{
    QVERIFY(test::dragAndDrop(*tree().viewport(), tagRow(u"制度/监督"_s).center(), *tree().viewport(),
                              QPoint(100, tree().viewport()->height() - 10)));
    QTRY_COMPARE(tagPaths(), u"人物 制度 地点 监督"_s);
}

void TestDragging::tagWithAltAsksToMerge()
{
    QVERIFY(test::dragAndDrop(*tree().viewport(), tagRow(u"人物"_s).center(), *tree().viewport(),
                              tagRow(u"制度/监督"_s).center(), Qt::AltModifier));
    auto* dialog = m_tags->findChild<QDialog*>(u"mergeTagDialog"_s);
    QVERIFY(dialog);
    auto* merge = dialog->findChild<QPushButton*>(u"mergeTags"_s);
    QTRY_VERIFY(merge->isEnabled());
    test::click(*merge, merge->rect().center());
    QTRY_COMPARE(tagPaths(), u"制度 制度/监督 地点"_s);
}

void TestDragging::aShortWayIsAClick()
{
    QSignalSpy activated(m_tags, &TagTreePane::tagActivated);
    const QPoint at = tagRow(u"人物"_s).center();
    QVERIFY(!test::dragAndDrop(*tree().viewport(), at, *tree().viewport(), at + QPoint(3, 0)));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(tagPaths(), u"人物 制度 制度/监督 地点"_s);
}

void TestDragging::tagOntoItselfStays()
{
    const QRect row = tagRow(u"制度"_s);
    QVERIFY(test::dragAndDrop(*tree().viewport(), row.center() - QPoint(40, 0), *tree().viewport(),
                              row.center() + QPoint(40, 0)));
    QCOMPARE(tagPaths(), u"人物 制度 制度/监督 地点"_s);
}

void TestDragging::articlesGoIntoACollection_data()
{
    QTest::addColumn<bool>("both");
    QTest::newRow("the one under the pointer") << false;
    QTest::newRow("all that are selected") << true;
}

void TestDragging::articlesGoIntoACollection()
{
    QFETCH(const bool, both);
    const library::CollectionId collection = addCollection(u"论文"_s);
    std::vector<base::ArticleId> dropped;
    std::optional<library::BulkChange> wanted;
    connect(m_places, &PlacesPane::articlesDropped, this,
            [&](const std::vector<base::ArticleId>& ids, const library::BulkChange& change) {
                dropped = ids;
                wanted = change;
            });
    test::click(*articles().viewport(), article(0));
    if (both)
        test::click(*articles().viewport(), article(1), Qt::LeftButton, Qt::ControlModifier);
    QVERIFY(test::dragAndDrop(*articles().viewport(), article(0), *places().viewport(), place(u"论文"_s)));
    QCOMPARE(dropped, both ? m_added : std::vector{m_added.front()});
    QVERIFY(wanted && std::holds_alternative<library::ChangeCollections>(*wanted));
    QCOMPARE(std::get<library::ChangeCollections>(*wanted).add, std::vector{collection});
}

void TestDragging::articlesGoToTheTrash()
{
    QSignalSpy dropped(m_places, &PlacesPane::articlesDropped);
    QVERIFY(test::dragAndDrop(*articles().viewport(), article(1), *places().viewport(), place(u"Trash"_s)));
    QCOMPARE(dropped.size(), 1);
    QVERIFY(std::holds_alternative<library::MoveToTrash>(dropped[0][1].value<library::BulkChange>()));
}

void TestDragging::articlesAreNotTakenBySections()
{
    QSignalSpy dropped(m_places, &PlacesPane::articlesDropped);
    QVERIFY(test::dragAndDrop(*articles().viewport(), article(1), *places().viewport(), place(u"Library"_s)));
    QCOMPARE(dropped.size(), 0);
}

void TestDragging::collectionGoesIntoAnother()
{
    const library::CollectionId outer = addCollection(u"外"_s);
    const library::CollectionId inner = addCollection(u"内"_s);
    QVERIFY(test::dragAndDrop(*places().viewport(), place(u"内"_s), *places().viewport(), place(u"外"_s)));
    QTRY_COMPARE(m_places->model().indexOf(inner).parent(), m_places->model().indexOf(outer));
}

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "minimal:enable_fonts"); // offscreen carries nothing
    QApplication application(argc, argv);
    TestDragging test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_dragging.moc"
