// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/connection.h"
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/library/placesdelegate.h"
#include "ui/library/placespane.h"
#include "ui/models/articlemime.h"
#include "ui/models/placesmodel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::ArticleQuery;
using library::CollectionId;
using library::Facet;
using ui::PlacesModel;
using ui::PlacesPane;

class TestPlacesPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void countsComeByThemselves();
    void emptySectionsTeach();
    void clickingPutsAPlaceInForce();
    void plusMakesACollectionAndEditsItsName();
    void f2RenamesAndEscapeKeeps();
    void countsLeaveWhatIsTypedAlone();
    void deleteRemovesACollectionAndLeavesArticles();
    void collectionInForceIsTheCurrentPlace();
    void saveSearchNamesIt();
    void savedSearchIsRestoredWhole();
    void changedSearchOffersUpdate();
    void searchForAnnotationsIsKeptAndChosen();
    void newerSearchTellsWhatIsLeftOut();
    void articlesDropOnPlaces_data();
    void articlesDropOnPlaces();
    void collectionsMoveByDropping();
    void menuMovesACollection();
    void foldedStaysFolded();

private:
    [[nodiscard]] QTreeView* view() const { return m_pane->findChild<QTreeView*>(u"placesView"_s); }
    [[nodiscard]] PlacesModel* model() const { return qobject_cast<PlacesModel*>(view()->model()); }
    [[nodiscard]] QModelIndex row(const QString& path) const { return model()->indexOf(path); }
    [[nodiscard]] QModelIndex named(const QString& name) const;
    [[nodiscard]] QString dump(const QModelIndex& parent = {}) const;
    void click(const QModelIndex& index, std::optional<QPoint> at = {});
    void drop(const QMimeData& mime, const QModelIndex& onto, Qt::DropAction action = Qt::CopyAction);
    CollectionId create(const QString& name, CollectionId parent = {});
    [[nodiscard]] bool chooseFromMenuOf(const QModelIndex& index, const QString& text);

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<PlacesPane> m_pane;
    base::ArticleId m_river;
    base::ArticleId m_bridge;
};

void TestPlacesPane::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_river = m_sample->add({u"河道治理"_s, u"沿河各村加强监督。"_s, u"江城日报"_s, u"2021-06-27"_s});
    m_bridge = m_sample->add({u"新橋通車"_s, u"居民監督施工。"_s, u"海灣晚報"_s, u"2022-03-01"_s});
    m_pane = std::make_unique<PlacesPane>(m_sample->library(), m_theme);
    new QAbstractItemModelTester(model(), m_pane.get());
    m_pane->resize(232, 500);
    m_pane->show();
    m_pane->setQuery({});
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void TestPlacesPane::cleanup()
{
    m_pane.reset();
    m_sample.reset();
}

QModelIndex TestPlacesPane::named(const QString& name) const
{
    const auto found =
        model()->match(model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

/// Rows with their counts, "*" for the current one.
QString TestPlacesPane::dump(const QModelIndex& parent) const
{
    QStringList rows;
    for (int i = 0; i < model()->rowCount(parent); ++i) {
        const QModelIndex index = model()->index(i, 0, parent);
        const bool current = index.data(PlacesModel::CurrentRole).toBool();
        rows.append((current ? u"*"_s : QString()) + index.data().toString() + u' ' +
                    index.data(PlacesModel::CountRole).toString());
        const QString below = dump(index);
        if (!below.isEmpty())
            rows.append(u'(' + below + u')');
    }
    return rows.join(u' ');
}

void TestPlacesPane::click(const QModelIndex& index, std::optional<QPoint> at)
{
    const QRect place = view()->visualRect(index);
    QVERIFY2(!place.isEmpty(), qPrintable(index.data().toString()));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, at.value_or(place.center()));
}

void TestPlacesPane::drop(const QMimeData& mime, const QModelIndex& onto, Qt::DropAction action)
{
    const QPoint at = view()->visualRect(onto).center();
    QDragEnterEvent enter(at, action, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view()->viewport(), &enter);
    QDragMoveEvent move(at, action, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view()->viewport(), &move);
    QDropEvent drop(at, action, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view()->viewport(), &drop);
}

CollectionId TestPlacesPane::create(const QString& name, CollectionId parent)
{
    const auto made =
        m_sample->library()
            .write(u"c"_s, [=](library::Stores& s) { return s.collections.create(parent, name); })
            .result();
    [&] { QTRY_VERIFY(model()->indexOf(*made).isValid()); }();
    return *made;
}

bool TestPlacesPane::chooseFromMenuOf(const QModelIndex& index, const QString& text)
{
    QMenu* menu = test::contextMenu(*view()->viewport(), view()->visualRect(index).center());
    return menu && test::choose(*menu, text);
}

void TestPlacesPane::countsComeByThemselves()
{
    QTRY_COMPARE(dump(row(u"library"_s)), u"*All 2 Unread 2 Starred 0 Trash 0"_s);
    m_sample->star(m_river);
    m_sample->trash(m_bridge);
    QTRY_COMPARE(dump(row(u"library"_s)), u"*All 1 Unread 1 Starred 1 Trash 1"_s);
    const CollectionId place = create(u"论文"_s);
    QVERIFY(m_sample->library()
                .write(u"add"_s,
                       [=, this](library::Stores& s) {
                           return s.collections.addArticles(place, std::array{m_river, m_bridge});
                       })
                .result());
    QTRY_COMPARE(dump(row(u"collections"_s)), u"论文 1"_s);
}

void TestPlacesPane::emptySectionsTeach()
{
    for (const QString& section : {u"collections"_s, u"saved"_s}) {
        const QModelIndex hint = row(section + u"//hint"_s);
        QVERIFY(hint.isValid());
        QVERIFY(view()->visualRect(hint).height() > 30);
    }
    create(u"论文"_s);
    QVERIFY(!row(u"collections//hint"_s).isValid());
}

void TestPlacesPane::clickingPutsAPlaceInForce()
{
    m_pane->setQuery({.text = {u"监督"_s}, .filters = {{Facet::Source, {u"江城日报"_s}}}});
    QSignalSpy chosen(m_pane.get(), &PlacesPane::queryChosen);
    click(row(u"library/trash"_s));
    QCOMPARE(chosen.takeLast().first().value<ArticleQuery>(),
             (ArticleQuery{.text = {u"监督"_s}, .trash = true}));
    click(row(u"library/starred"_s));
    QCOMPARE(chosen.takeLast().first().value<ArticleQuery>(),
             (ArticleQuery{.text = {u"监督"_s}, .starredOnly = true}));
    QTest::keyClick(view(), Qt::Key_Up);
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(chosen.takeLast().first().value<ArticleQuery>(),
             (ArticleQuery{.text = {u"监督"_s}, .filters = {{Facet::ReadState, {u"unread"_s}}}}));
    click(row(u"library/all"_s));
    click(row(u"library/all"_s)); // all of it
    QCOMPARE(chosen.takeLast().first().value<ArticleQuery>(), ArticleQuery{});
}

void TestPlacesPane::plusMakesACollectionAndEditsItsName()
{
    const QModelIndex section = row(u"collections"_s);
    click(section, ui::PlacesDelegate::plusRect(view()->visualRect(section), section).center());
    QTRY_VERIFY(view()->findChild<QLineEdit*>());
    auto* editor = view()->findChild<QLineEdit*>();
    test::retype(*editor, u"论文"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(named(u"论文"_s).isValid());
    QCOMPARE(model()->collections().size(), std::size_t(1));
}

void TestPlacesPane::f2RenamesAndEscapeKeeps()
{
    const CollectionId id = create(u"论文"_s);
    view()->setCurrentIndex(model()->indexOf(id));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F2);
    auto* editor = view()->findChild<QLineEdit*>();
    QVERIFY(editor);
    test::retype(*editor, u"引文"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTest::keyClick(view(), Qt::Key_F2);
    QTRY_COMPARE(view()->findChildren<QLineEdit*>().size(), 1);
    editor = view()->findChild<QLineEdit*>();
    QCOMPARE(editor->text(), u"论文"_s);
    test::retype(*editor, u"第一章"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(named(u"第一章"_s).isValid());
    QVERIFY(m_sample->library().undo().result());
    QTRY_VERIFY(named(u"论文"_s).isValid());
}

void TestPlacesPane::countsLeaveWhatIsTypedAlone()
{
    const CollectionId id = create(u"论文"_s);
    QTRY_COMPARE(dump(row(u"library"_s)), u"*All 2 Unread 2 Starred 0 Trash 0"_s);
    view()->setCurrentIndex(model()->indexOf(id));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F2);
    auto* editor = view()->findChild<QLineEdit*>();
    QVERIFY(editor);
    test::retype(*editor, u"第一"_s);
    m_sample->star(m_river);
    QTRY_COMPARE(dump(row(u"library"_s)), u"*All 2 Unread 2 Starred 1 Trash 0"_s);
    QCOMPARE(editor->text(), u"第一"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(named(u"第一"_s).isValid());
}

void TestPlacesPane::deleteRemovesACollectionAndLeavesArticles()
{
    const CollectionId id = create(u"论文"_s);
    view()->setCurrentIndex(model()->indexOf(id));
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_VERIFY(!named(u"论文"_s).isValid());
    QTRY_COMPARE(dump(row(u"library"_s)), u"*All 2 Unread 2 Starred 0 Trash 0"_s);
}

void TestPlacesPane::collectionInForceIsTheCurrentPlace()
{
    const CollectionId id = create(u"论文"_s);
    QSignalSpy chosen(m_pane.get(), &PlacesPane::queryChosen);
    click(model()->indexOf(id));
    const auto query = chosen.takeLast().first().value<ArticleQuery>();
    QCOMPARE(query.filters.value(Facet::Collection), QStringList{model()->collections().front().uid});
    QCOMPARE(model()->currentPlace(), model()->indexOf(id));
    m_pane->setQuery({});
    QCOMPARE(model()->currentPlace(), row(u"library/all"_s));
}

void TestPlacesPane::saveSearchNamesIt()
{
    QVERIFY(!m_pane->canSaveSearch());
    QSignalSpy told(m_pane.get(), &PlacesPane::told);
    const QModelIndex section = row(u"saved"_s);
    click(section, ui::PlacesDelegate::plusRect(view()->visualRect(section), section).center());
    QCOMPARE(told.size(), 1);
    m_pane->setQuery({.text = {u"监督"_s}, .filters = {{Facet::Source, {u"江城日报"_s}}}});
    QVERIFY(m_pane->canSaveSearch());
    m_pane->saveSearch();
    QTRY_VERIFY(view()->findChild<QLineEdit*>());
    auto* editor = view()->findChild<QLineEdit*>();
    QCOMPARE(editor->text(), u"监督 · 江城日报"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(dump(row(u"saved"_s)), u"*监督 · 江城日报 1"_s);
}

void TestPlacesPane::savedSearchIsRestoredWhole()
{
    const ArticleQuery query{.text = {u"监督"_s}, .filters = {{Facet::Source, {u"江城日报"_s}}}};
    m_pane->setQuery(query);
    m_pane->saveSearch();
    QTRY_COMPARE(model()->savedSearches().size(), std::size_t(1));
    m_pane->setQuery({});
    QCOMPARE(model()->currentPlace(), row(u"library/all"_s));
    QSignalSpy chosen(m_pane.get(), &PlacesPane::queryChosen);
    click(named(u"监督 · 江城日报"_s));
    QCOMPARE(chosen.takeLast().first().value<ArticleQuery>(), query);
    click(row(u"library/all"_s)); // its words go with it
    QCOMPARE(chosen.takeLast().first().value<ArticleQuery>(), ArticleQuery{});
}

void TestPlacesPane::changedSearchOffersUpdate()
{
    m_pane->setQuery({.text = {u"监督"_s}});
    m_pane->saveSearch();
    QTRY_COMPARE(model()->savedSearches().size(), std::size_t(1));
    QVERIFY(!m_pane->canUpdateSearch());
    const ArticleQuery refined{.text = {u"监督"_s}, .starredOnly = true};
    m_pane->setQuery(refined);
    QVERIFY(m_pane->canUpdateSearch());
    const QModelIndex search = model()->currentPlace();
    QCOMPARE(search.data().toString(), u"监督"_s);
    QVERIFY(search.data(PlacesModel::ChangedRole).toBool());
    const auto* delegate = qobject_cast<ui::PlacesDelegate*>(view()->itemDelegate());
    click(search, delegate->updateRect(view()->visualRect(search), view()->font(), search).center());
    QTRY_COMPARE(model()->savedSearches().front().stored.query, refined);
    QVERIFY(!m_pane->canUpdateSearch());
}

void TestPlacesPane::searchForAnnotationsIsKeptAndChosen()
{
    m_sample->annotate(m_river, u"沿河各村"_s, annotation::HighlightColor::Amber, {u"地点"_s});
    m_sample->annotate(m_bridge, u"居民"_s, annotation::HighlightColor::Rose, {u"人物"_s});
    library::AnnotationQuery query{.allTags = {u"地点"_s}};
    QVERIFY(!m_pane->canSaveSearch());
    m_pane->setAnnotations(query);
    QVERIFY(m_pane->canSaveSearch());
    m_pane->saveSearch();
    QTRY_VERIFY(view()->findChild<QLineEdit*>());
    QTest::keyClick(view()->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_COMPARE(dump(row(u"saved"_s)), u"*地点 1"_s); // annotations, not articles
    m_pane->setAnnotations({});                        // the browser was left
    QCOMPARE(model()->currentPlace(), row(u"library/all"_s));
    QSignalSpy chosen(m_pane.get(), &PlacesPane::annotationsChosen);
    click(named(u"地点"_s));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<library::AnnotationQuery>(), query);
    QCOMPARE(model()->currentPlace(), named(u"地点"_s));
    query.untagged = true;
    m_pane->setAnnotations(query);
    QVERIFY(m_pane->canUpdateSearch());
    m_pane->updateSearch();
    QTRY_VERIFY(!m_pane->canUpdateSearch());
    QVERIFY(model()->savedSearches().front().stored.annotations->untagged);
}

void TestPlacesPane::newerSearchTellsWhatIsLeftOut()
{
    m_pane->setQuery({.text = {u"监督"_s}});
    m_pane->saveSearch();
    QTRY_COMPARE(model()->savedSearches().size(), std::size_t(1));
    const auto newer =
        storage::Connection::open(m_sample->library().path(), storage::Connection::Mode::ReadWrite);
    QVERIFY(newer &&
            (*newer)->execute("UPDATE saved_search SET query ="
                              " '{\"version\":9,\"text\":\"监督\",\"filters\":{\"mood\":[\"calm\"]}}'"));
    m_sample->star(m_river); // the library is read again
    QTRY_VERIFY(!model()->savedSearches().front().stored.unknown.isEmpty());
    QSignalSpy told(m_pane.get(), &PlacesPane::told);
    click(named(u"监督"_s));
    QVERIFY(told.takeLast().first().toString().contains(u"mood"_s));
}

void TestPlacesPane::articlesDropOnPlaces_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("taken");
    QTest::newRow("collection") << u"论文"_s << true;
    QTest::newRow("trash") << u"Trash"_s << true;
    QTest::newRow("starred") << u"Starred"_s << true;
    QTest::newRow("unread") << u"Unread"_s << true;
    QTest::newRow("all") << u"All"_s << false;
    QTest::newRow("section") << u"Collections"_s << false;
}

void TestPlacesPane::articlesDropOnPlaces()
{
    QFETCH(const QString, place);
    QFETCH(const bool, taken);
    create(u"论文"_s);
    std::vector<base::ArticleId> dropped;
    connect(m_pane.get(), &PlacesPane::articlesDropped, this,
            [&dropped](const std::vector<base::ArticleId>& ids) { dropped = ids; });
    const std::unique_ptr<QMimeData> mime(
        ui::articlesToMime({m_river, m_bridge}, m_sample->library().path()));
    drop(*mime, named(place));
    QCOMPARE(dropped.size(), std::size_t(taken ? 2 : 0));
    dropped.clear();
    const std::unique_ptr<QMimeData> foreign(ui::articlesToMime({m_river}, u"/other.pizhu"_s));
    drop(*foreign, named(place));
    QVERIFY(dropped.empty());
}

void TestPlacesPane::collectionsMoveByDropping()
{
    const CollectionId outer = create(u"外"_s);
    const CollectionId inner = create(u"内"_s);
    const std::unique_ptr<QMimeData> mime(model()->mimeData({model()->indexOf(inner)}));
    drop(*mime, model()->indexOf(outer), Qt::MoveAction);
    QTRY_COMPARE(model()->indexOf(inner).parent(), model()->indexOf(outer));
    const std::unique_ptr<QMimeData> below(model()->mimeData({model()->indexOf(outer)}));
    QVERIFY(!model()->canDropMimeData(below.get(), Qt::MoveAction, -1, 0, model()->indexOf(inner)));
}

void TestPlacesPane::menuMovesACollection()
{
    const CollectionId first = create(u"一"_s);
    const CollectionId second = create(u"二"_s);
    QVERIFY(chooseFromMenuOf(model()->indexOf(second), u"Move up"_s));
    QTRY_COMPARE(model()->indexOf(second).row(), 0);
    QVERIFY(chooseFromMenuOf(model()->indexOf(first), u"二"_s));
    QTRY_COMPARE(model()->indexOf(first).parent(), model()->indexOf(second));
}

void TestPlacesPane::foldedStaysFolded()
{
    const CollectionId outer = create(u"外"_s);
    create(u"内"_s, outer);
    view()->setExpanded(model()->indexOf(outer), false);
    const QByteArray state = m_pane->saveState();
    create(u"又一"_s); // rebuilds the rows
    QVERIFY(!view()->isExpanded(model()->indexOf(outer)));
    PlacesPane other(m_sample->library(), m_theme);
    other.restoreState(state);
    auto* tree = other.findChild<QTreeView*>(u"placesView"_s);
    const auto* places = qobject_cast<PlacesModel*>(tree->model());
    QTRY_VERIFY(places->indexOf(outer).isValid());
    QVERIFY(!tree->isExpanded(places->indexOf(outer)));
    QVERIFY(tree->isExpanded(places->indexOf(u"collections"_s)));
}

QTEST_MAIN(TestPlacesPane)
#include "tst_placespane.moc"
