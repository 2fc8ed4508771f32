// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/browser/rownoteeditor.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using library::AnnotationGrouping;
using ui::AnnotationBrowser;
using ui::AnnotationBrowserModel;

class TestAnnotationBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsAllArticlesAndTeachesWhenEmpty();
    void filtersAsOneTypes();
    void menusFilterAndChipsTakeItBack();
    void groupsFoldByKeyAndMouse();
    void enterJumpsAndEscLeaves();
    void spaceShowsTheTextAround();
    void digitsColourTheSelection();
    void noteIsWrittenInTheRow();
    void escapeKeepsTheNote();
    void tTagsTheSelection();
    void keyOfATagTagsTheSelection();
    void everythingListedIsRecodedInOneStep();
    void tagsOfTheSelectionAreReplaced();
    void deleteRemovesAndUndoBringsBack();
    void placeAndSelectionStayWhenTheListChanges();
    void copiesWithTheSource();
    void theMenuOfARow();
    void thousandsScrollWithoutLoadingAll();

private:
    [[nodiscard]] ui::RowsView& list() { return *m_browser->findChild<ui::RowsView*>(u"browserList"_s); }
    [[nodiscard]] AnnotationBrowserModel& model() { return m_browser->model(); }
    [[nodiscard]] QStringList shown();
    [[nodiscard]] annotation::Annotation stored(const QString& uid);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&list(), key, modifiers);
    }
    void select(const QStringList& uids);
    void choose(const char* button, const QString& title);
    void group(AnnotationGrouping grouping);

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<AnnotationBrowser> m_browser;
    base::ArticleId m_river;
    QStringList m_uids; ///< 沿河各村, 鱼也回来了, 公開賬目
    QStringList m_chosenTags;
};

void TestAnnotationBrowser::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_river = m_sample->add(
        {u"河道治理"_s, u"沿河各村加强巡查。\n河水变清了，鱼也回来了。"_s, u"江城日报"_s, u"2021-05"_s});
    const auto village =
        m_sample->add({u"村务"_s, u"每月公開賬目一次，村民可以查阅。"_s, u"晚报"_s, u"2020-03"_s});
    m_uids = {m_sample->annotate(m_river, u"沿河各村"_s, HighlightColor::Amber, {u"地点/村"_s}),
              m_sample->annotate(m_river, u"鱼也回来了"_s, HighlightColor::Leaf, {}, u"好消息"_s),
              m_sample->annotate(village, u"公開賬目"_s, HighlightColor::Amber, {u"制度"_s, u"地点/村"_s})};
    m_browser = std::make_unique<AnnotationBrowser>(m_sample->library(), m_theme);
    m_browser->setTagChooser(
        {.several = [this](const QStringList&, const QPoint&, auto chosen) { chosen(m_chosenTags); },
         .one = [this](const QPoint&, auto chosen) { chosen(m_chosenTags.first()); }});
    m_browser->resize(560, 700);
    m_browser->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_browser.get()));
    m_browser->setArticles({});
    QTRY_COMPARE(model().annotations(), 3);
    m_browser->focusList();
}

void TestAnnotationBrowser::cleanup()
{
    m_browser.reset();
    m_sample.reset();
}

/// Rows as one reads them, once all are loaded: quotes, and groups with their counts.
QStringList TestAnnotationBrowser::shown()
{
    QStringList rows;
    for (int row = 0; row < model().rowCount(); ++row) {
        const QPersistentModelIndex index(model().index(row));
        if (model().isGroup(row)) {
            const auto group =
                index.data(AnnotationBrowserModel::GroupRole).value<library::AnnotationGroup>();
            rows << u"[%1 %2]"_s.arg(group.label).arg(group.count);
            continue;
        }
        // Another query may take the row away meanwhile.
        const auto isSettled = [&] {
            return !index.isValid() || index.data(AnnotationBrowserModel::LoadedRole).toBool();
        };
        if (!test::waitFor(isSettled) || !index.isValid())
            return {u"not loaded"_s};
        rows << index.data(Qt::DisplayRole).toString();
    }
    return rows;
}

annotation::Annotation TestAnnotationBrowser::stored(const QString& uid)
{
    const auto read = [uid](const library::Stores& stores) -> base::Result<annotation::Annotation> {
        const auto id = stores.annotations.resolve(uid);
        return id ? stores.annotations.load(*id) : base::fail(id.error());
    };
    return m_sample->library().read(read).result().value_or(annotation::Annotation());
}

void TestAnnotationBrowser::select(const QStringList& uids)
{
    list().clearSelection();
    for (const QString& uid : uids) {
        const QModelIndex index = model().index(model().rowOf(stored(uid).id));
        list().selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select);
    }
    QTRY_VERIFY(list().currentIndex().data(AnnotationBrowserModel::LoadedRole).toBool());
}

/// An entry of a button's menu, wherever it stands in it.
void TestAnnotationBrowser::choose(const char* button, const QString& title)
{
    auto* tool = m_browser->findChild<QToolButton*>(QLatin1String(button));
    QVERIFY2(test::chooseFrom(*tool, title), qPrintable(u"no entry "_s + title));
}

void TestAnnotationBrowser::group(AnnotationGrouping grouping)
{
    library::AnnotationQuery query = m_browser->query();
    query.grouping = grouping;
    m_browser->setQuery(query);
    QTRY_VERIFY(!model().isLoading());
}

void TestAnnotationBrowser::listsAllArticlesAndTeachesWhenEmpty()
{
    QCOMPARE(shown(), (QStringList{u"沿河各村"_s, u"鱼也回来了"_s, u"公開賬目"_s}));
    QCOMPARE(m_browser->findChild<QLabel*>(u"browserCount"_s)->text(), u"3 annotation(s) in 2 article(s)"_s);
    test::SampleLibrary empty;
    AnnotationBrowser browser(empty.library(), m_theme);
    browser.resize(500, 500);
    browser.show();
    QSignalSpy found(&browser.model(), &AnnotationBrowserModel::found);
    browser.setArticles({});
    QVERIFY(found.wait());
    QVERIFY(!browser.findChild<ui::RowsView*>(u"browserList"_s)->isVisible());
}

void TestAnnotationBrowser::filtersAsOneTypes()
{
    auto* field = m_browser->findChild<ui::SearchField*>(u"browserSearch"_s);
    test::retype(*field, u"公开"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(shown(), QStringList{u"公開賬目"_s});
    test::retype(*field, u"source:江城 -has:note"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(shown(), QStringList{u"沿河各村"_s});
    test::retype(*field, u"没有的话"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(model().annotations(), 0);
    QTRY_VERIFY(!list().isVisible());
    for (auto* button : m_browser->findChildren<QPushButton*>()) {
        if (button->text() == u"Remove the filters"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(model().annotations(), 3);
    QCOMPARE(field->text(), QString());
}

void TestAnnotationBrowser::menusFilterAndChipsTakeItBack()
{
    m_chosenTags = {u"地点"_s};
    choose("filterTags", u"With all of these tags…"_s);
    QTRY_COMPARE(model().annotations(), 2);
    choose("filterNotes", u"Without a note"_s);
    choose("filterColors", u"Amber"_s);
    QTRY_COMPARE(shown(), (QStringList{u"沿河各村"_s, u"公開賬目"_s}));
    choose("filterTags", u"Tags below them count, too"_s);
    QTRY_COMPARE(model().annotations(), 0);
    QCOMPARE(m_browser->findChildren<QToolButton*>(u"browserChip"_s).size(), 3);
    for (int left = 3; left > 0; --left) {
        QTest::mouseClick(m_browser->findChildren<QToolButton*>(u"browserChip"_s).first(), Qt::LeftButton);
        QTRY_COMPARE(m_browser->findChildren<QToolButton*>(u"browserChip"_s).size(), left - 1);
    }
    QTRY_COMPARE(model().annotations(), 3);
    choose("filterTags", u"Without any tag"_s);
    QTRY_COMPARE(shown(), QStringList{u"鱼也回来了"_s});
}

void TestAnnotationBrowser::groupsFoldByKeyAndMouse()
{
    choose("browserGrouping", u"By tag"_s);
    const QStringList open{u"[制度 1]"_s, u"公開賬目"_s, u"[地点/村 2]"_s, u"沿河各村"_s,
                           u"公開賬目"_s, u"[ 1]"_s,     u"鱼也回来了"_s};
    QTRY_VERIFY(!model().isLoading());
    QStringList sorted = shown();
    QCOMPARE(sorted.size(), open.size());
    const int place = int(sorted.indexOf(u"[地点/村 2]"_s));
    list().setCurrentIndex(model().index(place + 1));
    press(Qt::Key_Left);
    QCOMPARE(list().currentIndex().row(), place);
    QTRY_COMPARE(shown().size(), open.size() - 2);
    press(Qt::Key_Right);
    QTRY_COMPARE(shown(), sorted);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(model().index(0)).center());
    QTRY_COMPARE(shown().size(), open.size() - 1);
    choose("browserGrouping", u"Fold all groups"_s);
    QTRY_COMPARE(model().rowCount(), 3);
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QTRY_COMPARE(model().rowCount(), 4);
}

void TestAnnotationBrowser::enterJumpsAndEscLeaves()
{
    QSignalSpy jumped(m_browser.get(), &AnnotationBrowser::jumpRequested);
    QSignalSpy left(m_browser.get(), &AnnotationBrowser::leaveRequested);
    select({m_uids[1]});
    press(Qt::Key_Return);
    QCOMPARE(jumped.size(), 1);
    QCOMPARE(jumped[0][0].value<base::ArticleId>(), m_river);
    QCOMPARE(jumped[0][1].toString(), m_uids[1]);
    press(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestAnnotationBrowser::spaceShowsTheTextAround()
{
    select({m_uids[1]});
    const int before = list().visualRect(list().currentIndex()).height();
    press(Qt::Key_Space);
    QTRY_VERIFY(list().visualRect(list().currentIndex()).height() > before);
    press(Qt::Key_Escape); // closes it and does not leave
    QTRY_COMPARE(list().visualRect(list().currentIndex()).height(), before);
}

void TestAnnotationBrowser::digitsColourTheSelection()
{
    select({m_uids[0], m_uids[2]});
    press(Qt::Key_4);
    QTRY_COMPARE(stored(m_uids[2]).color, HighlightColor::Sky);
    QCOMPARE(stored(m_uids[0]).color, HighlightColor::Sky);
    QCOMPARE(stored(m_uids[1]).color, HighlightColor::Leaf);
    press(Qt::Key_U);
    QTRY_COMPARE(stored(m_uids[2]).kind, AnnotationKind::Underline);
    QVERIFY(m_sample->library().undo().result());
    QVERIFY(m_sample->library().undo().result());
    QCOMPARE(stored(m_uids[0]).color, HighlightColor::Amber);
}

void TestAnnotationBrowser::noteIsWrittenInTheRow()
{
    select({m_uids[0]});
    press(Qt::Key_N);
    auto* editor = list().findChild<ui::RowNoteEditor*>();
    QVERIFY(editor && editor->isVisible());
    QVERIFY(list().visualRect(list().currentIndex()).contains(editor->geometry()));
    editor->insertPlainText(u"看这里"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(stored(m_uids[0]).note, u"看这里"_s);
    QTRY_VERIFY(!list().findChild<ui::RowNoteEditor*>(u"rowNoteEditor"_s));
    QTRY_VERIFY(list().hasFocus());
}

void TestAnnotationBrowser::escapeKeepsTheNote()
{
    select({m_uids[1]});
    press(Qt::Key_N);
    auto* editor = list().findChild<ui::RowNoteEditor*>();
    QCOMPARE(editor->toPlainText(), u"好消息"_s);
    editor->insertPlainText(u"不要"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!list().findChild<ui::RowNoteEditor*>(u"rowNoteEditor"_s));
    QCOMPARE(stored(m_uids[1]).note, u"好消息"_s);
}

void TestAnnotationBrowser::tTagsTheSelection()
{
    m_chosenTags = {u"地点/村"_s, u"新"_s};
    select({m_uids[0], m_uids[2]});
    press(Qt::Key_T);
    QTRY_COMPARE(stored(m_uids[2]).tags.size(), std::size_t(3));
    QCOMPARE(stored(m_uids[0]).tags.size(), std::size_t(2));
    QVERIFY(m_sample->library().undo().result());
    QCOMPARE(stored(m_uids[0]).tags.size(), std::size_t(1));
}

void TestAnnotationBrowser::everythingListedIsRecodedInOneStep()
{
    m_chosenTags = {u"全部"_s};
    list().clearSelection();
    choose("browserChange", u"Add a tag…"_s);
    QTRY_COMPARE(stored(m_uids[1]).tags.size(), std::size_t(1));
    QCOMPARE(stored(m_uids[0]).tags.size(), std::size_t(2));
    QCOMPARE(stored(m_uids[2]).tags.size(), std::size_t(3));
    QCOMPARE(m_sample->library().undo().result().value_or(QString()), u"Tag 3 annotation(s) with 全部"_s);
    QVERIFY(stored(m_uids[1]).tags.empty());
}

void TestAnnotationBrowser::keyOfATagTagsTheSelection()
{
    const auto tagged = [this] {
        return m_sample->library()
            .read([](const library::Stores& stores) {
                return stores.annotationFinder.find({.allTags = {u"乡村"_s}});
            })
            .result()
            ->annotations;
    };
    m_browser->setTagKeys({{u"Q"_s, u"乡村"_s}});
    select({m_uids[0], m_uids[1]});
    press(Qt::Key_Q);
    QTRY_COMPARE(tagged(), 2);
    QTRY_VERIFY(!model().isLoading());
    QCOMPARE(m_browser->selected().size(), 2U);
    press(Qt::Key_Q); // all of them have it
    QTRY_COMPARE(tagged(), 0);
    press(Qt::Key_W); // nobody's key
    QCOMPARE(tagged(), 0);
}

void TestAnnotationBrowser::tagsOfTheSelectionAreReplaced()
{
    m_chosenTags = {u"乡村"_s};
    list().clearSelection();
    choose("browserChange", u"Replace a tag…"_s);
    QTRY_VERIFY(m_browser->findChild<QMenu*>(u"tagsInUse"_s));
    auto* menu = m_browser->findChild<QMenu*>(u"tagsInUse"_s);
    QVERIFY(std::ranges::any_of(menu->actions(),
                                [](const QAction* each) { return each->text() == u"地点/村\t2"_s; }));
    QVERIFY(test::choose(*menu, u"地点/村"_s));
    const auto listed = [this](const QString& path) {
        return m_sample->library()
            .read([path](const library::Stores& stores) {
                return stores.annotationFinder.find({.allTags = {path}});
            })
            .result()
            ->annotations;
    };
    QTRY_COMPARE(listed(u"乡村"_s), 2);
    QCOMPARE(listed(u"地点/村"_s), 0);
}

void TestAnnotationBrowser::deleteRemovesAndUndoBringsBack()
{
    select({m_uids[0], m_uids[1]});
    press(Qt::Key_Delete);
    QTRY_COMPARE(shown(), QStringList{u"公開賬目"_s});
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(model().annotations(), 3);
}

void TestAnnotationBrowser::placeAndSelectionStayWhenTheListChanges()
{
    for (int i = 0; i < 30; ++i)
        m_sample->annotate(m_river, u"河水变清"_s, HighlightColor::Rose);
    QTRY_COMPARE(model().annotations(), 33);
    select({m_uids[2]});
    list().scrollTo(list().currentIndex());
    const int y = list().visualRect(list().currentIndex()).top();
    QVERIFY(y > 0);
    m_sample->annotate(m_river, u"河水"_s, HighlightColor::Rose);
    QTRY_COMPARE(model().annotations(), 34);
    QCOMPARE(list().currentIndex().data(AnnotationBrowserModel::IdRole).value<base::AnnotationId>(),
             stored(m_uids[2]).id);
    QCOMPARE(m_browser->selected().size(), std::size_t(1));
    QVERIFY(list().viewport()->rect().intersects(list().visualRect(list().currentIndex())));
}

void TestAnnotationBrowser::copiesWithTheSource()
{
    QSignalSpy copied(m_browser.get(), &AnnotationBrowser::copied);
    select({m_uids[1]});
    press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(copied.wait());
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.startsWith(u"“鱼也回来了”\n好消息\n— 河道治理 · 江城日报 · "_s), qPrintable(text));
}

void TestAnnotationBrowser::thousandsScrollWithoutLoadingAll()
{
    const auto article = m_river;
    m_sample->library()
        .write(u"many"_s,
               [article](library::Stores& stores) -> base::Result<void> {
                   for (int i = 0; i < 3000; ++i) {
                       const auto added =
                           stores.annotations.add({.article = article, .range = base::TextRange{0, 4}});
                       if (!added)
                           return base::fail(added.error());
                   }
                   return {};
               })
        .result();
    QTRY_COMPARE(model().annotations(), 3003);
    press(Qt::Key_End);
    QCOMPARE(list().currentIndex().row(), 3002);
    QTRY_VERIFY(list().currentIndex().data(AnnotationBrowserModel::LoadedRole).toBool());
    QVERIFY(!model().index(1500).data(AnnotationBrowserModel::LoadedRole).toBool());
    group(AnnotationGrouping::Color);
    QCOMPARE(model().rowCount(), 3005);
    press(Qt::Key_PageUp);
    QVERIFY(list().currentIndex().row() < 3004);
}

void TestAnnotationBrowser::theMenuOfARow()
{
    const auto chooseInMenu = [this](const QString& entry) {
        QTRY_VERIFY(!model().isLoading());
        QMenu* menu =
            test::contextMenu(*list().viewport(), list().visualRect(list().currentIndex()).center());
        QVERIFY(menu && test::choose(*menu, entry));
    };
    QSignalSpy jumped(m_browser.get(), &AnnotationBrowser::jumpRequested);
    select({m_uids[0]});
    chooseInMenu(u"Violet"_s);
    QTRY_COMPARE(stored(m_uids[0]).color, HighlightColor::Violet);
    m_chosenTags = {u"乡村"_s, u"巡查"_s};
    chooseInMenu(u"Tags"_s);
    QTRY_COMPARE(stored(m_uids[0]).tags.size(), std::size_t(2));
    chooseInMenu(u"Copy"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"沿河各村"_s));
    chooseInMenu(u"Go to the passage"_s);
    QCOMPARE(jumped.size(), 1);
    const int height = list().visualRect(list().currentIndex()).height();
    chooseInMenu(u"Show the text around it"_s);
    QTRY_VERIFY(list().visualRect(list().currentIndex()).height() > height);
    chooseInMenu(u"Write a note"_s);
    QTRY_VERIFY(m_browser->findChild<ui::RowNoteEditor*>(u"rowNoteEditor"_s));
    chooseInMenu(u"Remove"_s);
    QTRY_COMPARE(shown(), (QStringList{u"鱼也回来了"_s, u"公開賬目"_s}));
}

QTEST_MAIN(TestAnnotationBrowser)
#include "tst_annotationbrowser.moc"
