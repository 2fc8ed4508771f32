// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/library/articleheader.h"
#include "ui/library/articlelistpane.h"
#include "ui/library/articletable.h"
#include "ui/models/articlefields.h"
#include "ui/models/articlelistmodel.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::SortColumn;
using library::SortKey;
using ui::ArticleField;
using ui::ArticleListPane;

/// The columns view of the list and typing ahead, with real keys and clicks.
class TestArticleTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatTheColumnsSay();
    void bothViewsShareTheSelection();
    void clickSortsAndShiftAddsAKey();
    void keysMoveAndSelectAsInTheList();
    void columnsAreChosenAndRemembered();
    void starAndVersionsAreClicked();
    void paintsHitsInBothThemes();
    void snippetIsInTheToolTip();
    void typingJumpsToTitlesAndSources_data();
    void typingJumpsToTitlesAndSources();
    void lettersTypedOnAreNoCommands();
    void scrollsThroughManyWithoutWaiting();

private:
    void show(const library::ArticleQuery& query = {});
    [[nodiscard]] ui::ArticleTable& table() const
    {
        return *m_pane->findChild<ui::ArticleTable*>(u"articleTable"_s);
    }
    [[nodiscard]] QListView& list() const { return *m_pane->findChild<QListView*>(u"articleList"_s); }
    [[nodiscard]] QHeaderView& header() const { return *table().horizontalHeader(); }
    void clickHeader(ArticleField field, Qt::KeyboardModifiers modifiers = {});
    void drag(const QPoint& from, const QPoint& to); ///< in the header
    [[nodiscard]] QModelIndex cell(int row, ArticleField field) const
    {
        return m_pane->model().index(row, static_cast<int>(field));
    }
    [[nodiscard]] QString text(int row, ArticleField field) const
    {
        return cell(row, field).data().toString();
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<ArticleListPane> m_pane;
    base::ArticleId m_river;
    base::ArticleId m_bridge;
    base::ArticleId m_market;
};

void TestArticleTable::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_river = m_sample->add(
        {u"河道治理"_s, u"沿河各村加强监督。"_s, u"江城日报"_s, u"2021-06-27"_s, {u"甲"_s}, {u"本地"_s}});
    m_bridge = m_sample->add(
        {u"新橋通車"_s, u"居民監督施工。"_s, u"海灣晚報"_s, u"2022-03-01"_s, {u"乙"_s, u"丙"_s}});
    m_market = m_sample->add({u"早市搬家"_s, u"摊位搬进大棚。"_s, u"江城日报"_s, u"2020-11-03"_s});
    m_pane = std::make_unique<ArticleListPane>(m_sample->library(), m_theme);
    m_pane->resize(1100, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->showColumns(true);
    show();
}

void TestArticleTable::cleanup()
{
    m_pane.reset();
    m_sample.reset();
}

void TestArticleTable::show(const library::ArticleQuery& query)
{
    QSignalSpy counted(&m_pane->model(), &ui::ArticleListModel::countChanged);
    m_pane->setQuery(query);
    QTRY_VERIFY(!counted.isEmpty() && !m_pane->model().isLoading());
    QTRY_VERIFY(m_pane->model().rowCount() == 0 || !text(0, ArticleField::Title).isEmpty());
}

void TestArticleTable::clickHeader(ArticleField field, Qt::KeyboardModifiers modifiers)
{
    const int section = static_cast<int>(field);
    const QPoint middle(header().sectionViewportPosition(section) + header().sectionSize(section) / 2,
                        header().height() / 2);
    QTest::mouseClick(header().viewport(), Qt::LeftButton, modifiers, middle);
}

void TestArticleTable::drag(const QPoint& from, const QPoint& to)
{
    QWidget* const place = header().viewport();
    QTest::mouseMove(place, from);
    QTest::mousePress(place, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(place, from + (to - from) * step / 4);
    QTest::mouseRelease(place, Qt::LeftButton, {}, to);
}

void TestArticleTable::showsWhatTheColumnsSay()
{
    QVERIFY(table().isVisible());
    QVERIFY(!list().isVisible());
    m_sample->tagArticle(m_bridge, u"制度/巡察"_s);
    m_sample->annotate(m_bridge, u"居民"_s, annotation::HighlightColor::Amber);
    QTRY_COMPARE(text(0, ArticleField::Tags), u"巡察"_s);
    QCOMPARE(text(0, ArticleField::Title), u"新橋通車"_s);
    QCOMPARE(text(0, ArticleField::Source), u"海灣晚報"_s);
    QCOMPARE(text(0, ArticleField::Author), u"乙, 丙"_s);
    QCOMPARE(text(0, ArticleField::Date), u"1 Mar 2022"_s);
    QCOMPARE(text(0, ArticleField::Annotations), u"1"_s);
    QCOMPARE(text(0, ArticleField::Length), u"7"_s);
    QVERIFY(!text(0, ArticleField::Imported).isEmpty());
    QCOMPARE(text(0, ArticleField::ReadState), u"Unread"_s);
    QCOMPARE(text(0, ArticleField::Star), QString());
    QCOMPARE(text(0, ArticleField::Versions), QString());
    QCOMPARE(text(1, ArticleField::Category), u"本地"_s);
    for (int i = 0; i < ui::kArticleFields; ++i)
        QVERIFY(!m_pane->model().headerData(i, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestArticleTable::bothViewsShareTheSelection()
{
    QSignalSpy activated(m_pane.get(), &ArticleListPane::articleActivated);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      table().visualRect(cell(1, ArticleField::Date)).center());
    QTest::mouseClick(table().viewport(), Qt::LeftButton, Qt::ControlModifier,
                      table().visualRect(cell(2, ArticleField::Source)).center());
    QCOMPARE(m_pane->selectedArticles(), (std::vector{m_river, m_market}));
    QCOMPARE(m_pane->currentArticle(), m_market);
    QTest::mouseClick(m_pane->findChild<QToolButton*>(u"columnsButton"_s), Qt::LeftButton);
    QVERIFY(list().isVisible());
    QVERIFY(!table().isVisible());
    QCOMPARE(m_pane->selectedArticles(), (std::vector{m_river, m_market}));
    const int before = static_cast<int>(activated.size());
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                      list().visualRect(m_pane->model().index(0)).center());
    QCOMPARE(activated.size(), before + 1);
    m_pane->showColumns(true);
    QCOMPARE(m_pane->selectedArticles(), std::vector{m_bridge});
    QCOMPARE(table().selectionModel()->selectedRows().size(), 1);
    QCOMPARE(activated.size(), before + 1);
}

void TestArticleTable::clickSortsAndShiftAddsAKey()
{
    QSignalSpy changed(m_pane.get(), &ArticleListPane::queryChanged);
    clickHeader(ArticleField::Source);
    QCOMPARE(m_pane->query().sort, (std::vector{SortKey{SortColumn::Source, Qt::AscendingOrder}}));
    QTRY_COMPARE(m_pane->model().articleAt(0), m_bridge); // hai, jiang
    clickHeader(ArticleField::Source);
    QCOMPARE(m_pane->query().sort, (std::vector{SortKey{SortColumn::Source, Qt::DescendingOrder}}));
    clickHeader(ArticleField::Title, Qt::ShiftModifier);
    QCOMPARE(m_pane->query().sort, (std::vector{SortKey{SortColumn::Source, Qt::DescendingOrder},
                                                SortKey{SortColumn::Title, Qt::AscendingOrder}}));
    QTRY_COMPARE(m_pane->model().articleAt(0), m_river); // he, zao
    QCOMPARE(m_pane->model().articleAt(1), m_market);
    clickHeader(ArticleField::Title, Qt::ShiftModifier);
    QTRY_COMPARE(m_pane->model().articleAt(0), m_market);
    QCOMPARE(m_pane->findChild<QToolButton*>(u"sortButton"_s)->text(),
             u"By source, backwards · By title, backwards"_s);
    clickHeader(ArticleField::Tags); // nothing to sort by
    QCOMPARE(changed.size(), 4);
    clickHeader(ArticleField::Date);
    QCOMPARE(m_pane->query().sort, std::vector{SortKey{}});
}

void TestArticleTable::keysMoveAndSelectAsInTheList()
{
    m_pane->focusList();
    QTRY_VERIFY(table().hasFocus());
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_End);
    QCOMPARE(m_pane->currentArticle(), m_market);
    QTest::keyClick(&table(), Qt::Key_Home);
    QCOMPARE(m_pane->currentArticle(), m_bridge);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_pane->selectedArticles(), (std::vector{m_bridge, m_river}));
    QTest::keyClick(&table(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_pane->selectedArticles(), (std::vector{m_bridge, m_river, m_market}));
    QTest::keyClick(&table(), Qt::Key_Home);
    QTest::keyClick(&table(), Qt::Key_Down);
    m_pane->next();
    QCOMPARE(m_pane->currentArticle(), m_market);
    m_pane->previous();
    QCOMPARE(m_pane->selectedArticles(), std::vector{m_river});
}

void TestArticleTable::columnsAreChosenAndRemembered()
{
    const int author = static_cast<int>(ArticleField::Author);
    const int date = static_cast<int>(ArticleField::Date);
    QMenu* menu = test::contextMenu(*header().viewport(), QPoint(20, 10));
    QVERIFY(menu && menu->objectName() == u"columnMenu"_s);
    QVERIFY(!test::choose(*menu, u"Title"_s)); // the one that stays
    QVERIFY(test::choose(*menu, u"Author"_s));
    QVERIFY(header().isSectionHidden(author));
    const auto middleOf = [this](ArticleField field) {
        const int section = static_cast<int>(field);
        return QPoint(header().sectionViewportPosition(section) + header().sectionSize(section) / 2,
                      header().height() / 2);
    };
    drag(middleOf(ArticleField::Date), QPoint(3, header().height() / 2));
    QCOMPARE(header().visualIndex(date), 0);
    const QPoint edge(header().sectionViewportPosition(date) + header().sectionSize(date) - 1, 10);
    const int before = header().sectionSize(date);
    drag(edge, edge + QPoint(33, 0));
    QCOMPARE(header().sectionSize(date), before + 33);
    const QByteArray state = m_pane->saveState();

    ArticleListPane again(m_sample->library(), m_theme);
    again.restoreState(state);
    QVERIFY(again.showsColumns());
    const QHeaderView* restored = again.findChild<ui::ArticleTable*>()->horizontalHeader();
    QVERIFY(restored->isSectionHidden(author));
    QCOMPARE(restored->visualIndex(date), 0);
    QCOMPARE(restored->sectionSize(date), before + 33);
    again.restoreState("columns bm9uc2Vuc2U="); // of another version: the first look
    QVERIFY(!restored->isSectionHidden(author));
    again.restoreState("list ");
    QVERIFY(!again.showsColumns());
}

void TestArticleTable::starAndVersionsAreClicked()
{
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      table().visualRect(cell(0, ArticleField::Star)).center());
    QTRY_COMPARE(text(0, ArticleField::Star), u"Starred"_s);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                      table().visualRect(cell(0, ArticleField::Star)).center());
    QTRY_COMPARE(text(0, ArticleField::Star), QString());
}

void TestArticleTable::paintsHitsInBothThemes()
{
    show({.text = {u"新桥"_s}});
    for (const auto choice : {ui::ThemeSource::Choice::Dark, ui::ThemeSource::Choice::Light}) {
        m_theme.setChoice(choice);
        const auto hits = [this] {
            const QImage image =
                table().viewport()->grab(table().visualRect(cell(0, ArticleField::Title))).toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == m_theme.theme().hit ? 1 : 0;
            }
            return count;
        };
        QTRY_VERIFY2(hits() > 100, qPrintable(QString::number(hits())));
        QVERIFY(!header().grab().toImage().isNull());
    }
}

void TestArticleTable::snippetIsInTheToolTip()
{
    show({.text = {u"监督"_s}});
    const QPoint place = table().visualRect(cell(0, ArticleField::Source)).center();
    QHelpEvent asked(QEvent::ToolTip, place, table().viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(table().viewport(), &asked);
    const auto shown = [] {
        for (const QWidget* widget : QApplication::topLevelWidgets()) {
            const auto* label = qobject_cast<const QLabel*>(widget);
            if (label && label->isVisible() && label->text().contains(u"居民監督施工"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shown());
}

void TestArticleTable::typingJumpsToTitlesAndSources_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<int>("row");
    QTest::newRow("initials of a traditional title") << u"xqtc"_s << 0;
    QTest::newRow("syllables") << u"hedao"_s << 1;
    QTest::newRow("a source") << u"jcrb"_s << 1;
    QTest::newRow("after an apostrophe") << u"'zaoshi"_s << 2;
    QTest::newRow("nothing") << u"qqq"_s << -1;
}

void TestArticleTable::typingJumpsToTitlesAndSources()
{
    QFETCH(QString, keys);
    QFETCH(int, row);
    for (const bool columns : {true, false}) {
        m_pane->showColumns(columns);
        m_pane->selectArticle({});
        m_pane->focusList();
        QWidget* view = columns ? static_cast<QWidget*>(&table()) : &list();
        QTRY_VERIFY(view->hasFocus());
        QTest::keyClicks(view, keys);
        const auto* typed = view->findChild<QLabel*>(u"typeAhead"_s);
        QVERIFY(typed && typed->isVisible());
        QCOMPARE(typed->text(), keys.startsWith(u'\'') ? keys.mid(1) : keys);
        if (row >= 0)
            QTRY_COMPARE(m_pane->currentArticle(), m_pane->model().articleAt(row));
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!typed->isVisible());
    }
}

void TestArticleTable::lettersTypedOnAreNoCommands()
{
    auto* command = new QAction(m_pane.get());
    command->setShortcut(Qt::Key_K);
    m_pane->addAction(command);
    QSignalSpy triggered(command, &QAction::triggered);
    m_pane->focusList();
    QTRY_VERIFY(table().hasFocus());
    QTest::keyClick(&table(), Qt::Key_K);
    QCOMPARE(triggered.size(), 1);
    QTest::keyClick(&table(), Qt::Key_X);
    QTest::keyClick(&table(), Qt::Key_K);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(table().findChild<QLabel*>(u"typeAhead"_s)->text(), u"xk"_s);
    QTest::keyClick(&table(), Qt::Key_Backspace);
    QCOMPARE(table().findChild<QLabel*>(u"typeAhead"_s)->text(), u"x"_s);
}

void TestArticleTable::scrollsThroughManyWithoutWaiting()
{
    for (int i = 0; i < 300; ++i)
        m_sample->add({u"旧闻%1"_s.arg(i), u"正文%1。"_s.arg(i), u"山城日报"_s, u"2010-01-01"_s});
    QTRY_COMPARE(m_pane->model().rowCount(), 303);
    table().scrollToBottom();
    const QImage placeholders = table().viewport()->grab().toImage(); // drawn before they are read
    QVERIFY(!placeholders.isNull());
    QTRY_VERIFY(!text(302, ArticleField::Title).isEmpty());
    QVERIFY(!m_pane->model().index(150).data(ui::ArticleListModel::LoadedRole).toBool());
}

QTEST_MAIN(TestArticleTable)
#include "tst_articletable.moc"
