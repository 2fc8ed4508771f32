// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/annotations/tagfiltermodel.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/models/tagmime.h"
#include "ui/models/tagtreemodel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::TagTreeModel;
using ui::TagTreePane;

class TestTagTreePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickAsksForTheTag();
    void addsATag();
    void renamesRecoloursAndRemoves();
    void failedNameIsReportedAndKept();
    void teachesWhenEmpty();
    void dropOntoATagMovesItBelow();
    void dropBetweenTagsOrdersThem();
    void dropBesideTheTreeMovesToTheTop();
    void dropWithAltAsksToMerge();
    void tagOfAnotherLibraryIsNotTaken();
    void severalAreMergedAtOnce();
    void filterFindsByPinyinAndOtherNames();
    void lettersFindATag_data();
    void lettersFindATag();
    void countsWithTheTagsBelowOnDemand();
    void deletingTellsWhatGoesAndAsks();
    void menuSortsAndMovesUp();
    void menuByMouse_data();
    void menuByMouse();
    void menuColoursByMouse();
    void menuRenamesByMouse();
    void renamesInPlaceByKey();
    void keysOpenDetailsFilterAndField();

private:
    [[nodiscard]] ui::TagFilterModel* shown() const { return m_pane->findChild<ui::TagFilterModel*>(); }
    [[nodiscard]] QModelIndex indexOf(const QString& path) const
    {
        return shown()->mapFromSource(model()->indexOf(path));
    }
    [[nodiscard]] QPoint placeOf(const QString& path) const
    {
        return view()->visualRect(indexOf(path)).center();
    }
    void clickOn(const QString& path, Qt::KeyboardModifiers modifiers = {}) const
    {
        test::click(*view()->viewport(), placeOf(path), Qt::LeftButton, modifiers);
    }
    void chooseFromMenuOf(const QString& path, const QString& entry) const;
    /// Drags a tag to a point of the tree.
    void drag(const QString& path, const QPoint& to, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QString paths() const;
    template <typename W>
    [[nodiscard]] W* part(const char* name) const
    {
        return m_pane->findChild<W*>(QLatin1String(name));
    }
    [[nodiscard]] QTreeView* view() const { return m_pane->findChild<QTreeView*>(u"tagTree"_s); }
    [[nodiscard]] TagTreeModel* model() const { return m_pane->findChild<TagTreeModel*>(); }
    [[nodiscard]] library::Tag tag(const QString& path) const;

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<TagTreePane> m_pane;
};

void TestTagTreePane::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_sample->addTag(u"制度/监督"_s);
    m_sample->addTag(u"人物"_s);
    m_pane = std::make_unique<TagTreePane>(m_sample->library(), m_theme);
    m_pane->resize(300, 400);
    m_pane->show();
    QTRY_VERIFY(model()->indexOf(u"制度/监督"_s).isValid());
}

void TestTagTreePane::cleanup()
{
    m_pane.reset();
    m_sample.reset();
}

library::Tag TestTagTreePane::tag(const QString& path) const
{
    return model()->indexOf(path).data(TagTreeModel::TagRole).value<library::Tag>();
}

void TestTagTreePane::chooseFromMenuOf(const QString& path, const QString& entry) const
{
    QMenu* menu = test::contextMenu(*view()->viewport(), placeOf(path));
    QVERIFY(menu && menu->objectName() == u"tagMenu"_s);
    QVERIFY2(test::choose(*menu, entry), qPrintable(entry));
}

void TestTagTreePane::clickAsksForTheTag()
{
    QSignalSpy activated(m_pane.get(), &TagTreePane::tagActivated);
    clickOn(u"制度/监督"_s);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), u"制度/监督"_s);
}

void TestTagTreePane::addsATag()
{
    QTest::mouseClick(part<QToolButton>("addTag"), Qt::LeftButton);
    auto* field = m_pane->findChild<QLineEdit*>(u"newTagField"_s);
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, u"place/downstream"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(model()->indexOf(u"place/downstream"_s).isValid());
    QTRY_VERIFY(!field->isVisible());
}

void TestTagTreePane::renamesRecoloursAndRemoves()
{
    const base::TagId id = tag(u"人物"_s).id;
    m_pane->renameTag(id, u"村干部"_s);
    QTRY_COMPARE(tag(u"村干部"_s).id, id);
    m_pane->setTagColor(id, annotation::HighlightColor::Leaf);
    QTRY_COMPARE(tag(u"村干部"_s).color, std::optional(annotation::HighlightColor::Leaf));
    m_pane->removeTag(id);
    QTRY_VERIFY(!model()->indexOf(u"村干部"_s).isValid());
    m_sample->library().undo().waitForFinished();
    QTRY_COMPARE(tag(u"村干部"_s).color, std::optional(annotation::HighlightColor::Leaf));
}

void TestTagTreePane::failedNameIsReportedAndKept()
{
    QSignalSpy failed(m_pane.get(), &TagTreePane::failed);
    m_pane->renameTag(tag(u"人物"_s).id, u"制度"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(model()->indexOf(u"人物"_s).isValid());
}

void TestTagTreePane::teachesWhenEmpty()
{
    test::SampleLibrary empty;
    TagTreePane pane(empty.library(), m_theme);
    pane.show();
    auto* action = pane.findChild<QPushButton*>(u"emptyAction"_s);
    QTRY_VERIFY(action->isVisible());
    test::click(*action);
    QVERIFY(pane.findChild<QLineEdit*>(u"newTagField"_s)->isVisible());
}

QString TestTagTreePane::paths() const
{
    QStringList paths;
    for (const library::Tag& one : model()->tags())
        paths.append(one.path);
    return paths.join(u' ');
}

void TestTagTreePane::drag(const QString& path, const QPoint& to, Qt::KeyboardModifiers modifiers)
{
    QWidget& viewport = *view()->viewport();
    QVERIFY(test::dragAndDrop(viewport, placeOf(path), viewport, to, modifiers));
}

void TestTagTreePane::dropOntoATagMovesItBelow()
{
    drag(u"人物"_s, placeOf(u"制度"_s));
    QTRY_COMPARE(paths(), u"制度 制度/人物 制度/监督"_s);
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(paths(), u"人物 制度 制度/监督"_s);
}

void TestTagTreePane::dropBetweenTagsOrdersThem()
{
    m_sample->addTag(u"地点"_s);
    QTRY_COMPARE(paths(), u"人物 制度 制度/监督 地点"_s);
    drag(u"地点"_s, view()->visualRect(indexOf(u"人物"_s)).topLeft() + QPoint(20, 1));
    QTRY_COMPARE(paths(), u"地点 人物 制度 制度/监督"_s);
    drag(u"地点"_s, view()->visualRect(indexOf(u"人物"_s)).bottomLeft() + QPoint(20, -1));
    QTRY_COMPARE(paths(), u"人物 地点 制度 制度/监督"_s);
    drag(u"人物"_s, view()->visualRect(indexOf(u"制度/监督"_s)).topLeft() + QPoint(20, 1));
    QTRY_COMPARE(paths(), u"地点 制度 制度/人物 制度/监督"_s);
}

void TestTagTreePane::dropBesideTheTreeMovesToTheTop()
{
    drag(u"制度/监督"_s, QPoint(100, view()->viewport()->height() - 10));
    QTRY_COMPARE(paths(), u"人物 制度 监督"_s);
}

void TestTagTreePane::dropWithAltAsksToMerge()
{
    drag(u"人物"_s, placeOf(u"制度/监督"_s), Qt::AltModifier);
    auto* dialog = part<QDialog>("mergeTagDialog");
    QVERIFY(dialog);
    auto* merge = dialog->findChild<QPushButton*>(u"mergeTags"_s);
    QTRY_VERIFY(merge->isEnabled());
    QTest::mouseClick(merge, Qt::LeftButton);
    QTRY_COMPARE(paths(), u"制度 制度/监督"_s);
    QCOMPARE(tag(u"制度/监督"_s).aliases, QStringList{u"人物"_s});
}

/// Its number is another tag's here.
void TestTagTreePane::tagOfAnotherLibraryIsNotTaken()
{
    const QPoint onto = placeOf(u"制度"_s);
    const std::unique_ptr<QMimeData> foreign(ui::tagToMime(tag(u"人物"_s).id, u"/other.pizhu"_s));
    QDragEnterEvent enter(onto, Qt::MoveAction, foreign.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(view()->viewport(), &enter);
    QDragMoveEvent move(onto, Qt::MoveAction, foreign.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(view()->viewport(), &move);
    QVERIFY(!move.isAccepted());
    QDropEvent drop(onto, Qt::MoveAction, foreign.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(view()->viewport(), &drop);
    QVERIFY(!drop.isAccepted());
    QVERIFY(!ui::tagFromMime(*foreign, m_sample->library().path()).isValid());
    QCOMPARE(paths(), u"人物 制度 制度/监督"_s);
}

void TestTagTreePane::severalAreMergedAtOnce()
{
    m_sample->addTag(u"干部"_s);
    QTRY_COMPARE(paths(), u"人物 制度 制度/监督 干部"_s);
    QSignalSpy activated(m_pane.get(), &TagTreePane::tagActivated);
    clickOn(u"人物"_s);
    clickOn(u"干部"_s, Qt::ControlModifier);
    QCOMPARE(activated.size(), 1);
    chooseFromMenuOf(u"干部"_s, u"Merge into"_s);
    auto* dialog = part<QDialog>("mergeTagDialog");
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"mergeField"_s), u"jd"_s);
    auto* merge = dialog->findChild<QPushButton*>(u"mergeTags"_s);
    QTRY_VERIFY(merge->isEnabled());
    QTest::mouseClick(merge, Qt::LeftButton);
    QTRY_COMPARE(paths(), u"制度 制度/监督"_s);
    QCOMPARE(tag(u"制度/监督"_s).aliases, (QStringList{u"人物"_s, u"干部"_s}));
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(paths(), u"人物 制度 制度/监督 干部"_s);
}

void TestTagTreePane::filterFindsByPinyinAndOtherNames()
{
    const base::TagId id = tag(u"制度/监督"_s).id;
    const auto alias = [id](library::Stores& stores) {
        return stores.tags.codebook().setAliases(id, {u"纪检"_s});
    };
    QVERIFY(m_sample->library().write(u"x"_s, alias).result());
    QTRY_VERIFY(!tag(u"制度/监督"_s).aliases.isEmpty());
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    auto* filter = part<QLineEdit>("tagFilter");
    QVERIFY(filter->isVisible());
    for (const QString& typed : {u"jiandu"_s, u"zdjd"_s, u"監"_s, u"纪检"_s, u"jijian"_s}) {
        test::retype(*filter, typed);
        QVERIFY2(indexOf(u"制度/监督"_s).isValid(), qPrintable(typed));
        QVERIFY2(!indexOf(u"人物"_s).isValid(), qPrintable(typed));
        QCOMPARE(view()->currentIndex(), indexOf(u"制度/监督"_s));
    }
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(!filter->isVisible());
    QVERIFY(indexOf(u"人物"_s).isValid());
}

void TestTagTreePane::lettersFindATag_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("initials") << u"jd"_s << u"制度/监督"_s;
    QTest::newRow("a syllable") << u"zhi"_s << u"制度"_s;
    QTest::newRow("nothing") << u"qq"_s << u"人物"_s;
}

/// By one who came by keys; from others letters are commands of the window.
void TestTagTreePane::lettersFindATag()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, found);
    auto* command = new QAction(m_pane.get());
    command->setShortcut(Qt::Key_J);
    m_pane->addAction(command);
    QSignalSpy triggered(command, &QAction::triggered);
    clickOn(u"人物"_s);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_J);
    QCOMPARE(triggered.size(), 1);
    QTest::keyClick(view(), Qt::Key_Home);
    QCOMPARE(view()->currentIndex(), indexOf(u"人物"_s));
    QTest::keyClicks(view(), typed);
    QCOMPARE(view()->currentIndex(), indexOf(found));
    QCOMPARE(triggered.size(), 1);
}

void TestTagTreePane::countsWithTheTagsBelowOnDemand()
{
    const auto article = m_sample->add({.title = u"甲"_s, .text = u"做实监督文章。"_s});
    m_sample->annotate(article, u"监督"_s, annotation::HighlightColor::Amber, {u"制度/监督"_s, u"制度"_s});
    m_sample->annotate(article, u"文章"_s, annotation::HighlightColor::Amber, {u"制度/监督"_s});
    const auto count = [this](const QString& path) {
        return indexOf(path).data(TagTreeModel::CountRole).toInt();
    };
    QTRY_COMPARE(count(u"制度/监督"_s), 2);
    QCOMPARE(count(u"制度"_s), 1);
    QTest::mouseClick(part<QToolButton>("countWithin"), Qt::LeftButton);
    QCOMPARE(count(u"制度"_s), 2);
}

void TestTagTreePane::deletingTellsWhatGoesAndAsks()
{
    const auto article = m_sample->add({.title = u"甲"_s, .text = u"做实监督文章。"_s});
    m_sample->annotate(article, u"监督"_s, annotation::HighlightColor::Amber, {u"制度/监督"_s});
    clickOn(u"制度"_s);
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_VERIFY(part<QMessageBox>("deleteTag"));
    auto* question = part<QMessageBox>("deleteTag");
    QVERIFY2(question->informativeText().contains(u"1 tag"_s) &&
                 question->informativeText().contains(u"1 annotation"_s),
             qPrintable(question->informativeText()));
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_COMPARE(paths(), u"人物"_s);
    const auto steps = m_sample->library().history(1).result();
    QVERIFY2(steps->front().label.contains(u"制度"_s), qPrintable(steps->front().label));
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(paths(), u"人物 制度 制度/监督"_s);
}

void TestTagTreePane::menuSortsAndMovesUp()
{
    chooseFromMenuOf(u"制度/监督"_s, u"Move to the top level"_s);
    QTRY_COMPARE(paths(), u"人物 制度 监督"_s);
    drag(u"监督"_s, view()->visualRect(indexOf(u"人物"_s)).topLeft() + QPoint(20, 1));
    QTRY_COMPARE(paths(), u"监督 人物 制度"_s);
    chooseFromMenuOf(u"人物"_s, u"Sort by name here"_s);
    QTRY_COMPARE(paths(), u"人物 制度 监督"_s);
}

void TestTagTreePane::menuByMouse_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("opened"); // or the paths of the tags
    QTest::newRow("details") << u"Definition, key, other names"_s << u"tagDetails"_s;
    QTest::newRow("memo") << u"Memo"_s << u"tagDetails"_s;
    QTest::newRow("merge") << u"Merge into"_s << u"mergeTagDialog"_s;
    QTest::newRow("split") << u"Split"_s << u"splitTagDialog"_s;
    QTest::newRow("new tag below") << u"New tag below"_s << u"newTagField"_s;
    QTest::newRow("to the top") << u"Move to the top level"_s << u"人物 制度 监督"_s;
    QTest::newRow("delete") << u"Delete"_s << u"人物 制度"_s;
}

void TestTagTreePane::menuByMouse()
{
    QFETCH(const QString, entry);
    QFETCH(const QString, opened);
    chooseFromMenuOf(u"制度/监督"_s, entry);
    const auto isOpen = [&] {
        const auto* found = m_pane->findChild<QWidget*>(opened);
        return found && found->isVisible();
    };
    QTRY_VERIFY2(isOpen() || paths() == opened, qPrintable(paths()));
}

void TestTagTreePane::menuColoursByMouse()
{
    chooseFromMenuOf(u"人物"_s, u"Colour"_s);
    QVERIFY(test::choose(*test::openMenu(), u"Leaf"_s));
    QTRY_COMPARE(tag(u"人物"_s).color, std::optional(annotation::HighlightColor::Leaf));
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(tag(u"人物"_s).color, std::nullopt);
}

void TestTagTreePane::menuRenamesByMouse()
{
    chooseFromMenuOf(u"人物"_s, u"Rename"_s);
    auto* editor = view()->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"people"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(paths(), u"people 制度 制度/监督"_s);
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(paths(), u"人物 制度 制度/监督"_s);
}

void TestTagTreePane::renamesInPlaceByKey()
{
    clickOn(u"人物"_s);
    QTest::keyClick(view(), Qt::Key_F2);
    auto* editor = view()->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    test::type(*editor, u"干部"_s);
    QSignalSpy activated(m_pane.get(), &TagTreePane::tagActivated);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(paths(), u"制度 制度/监督 干部"_s);
    QCOMPARE(activated.size(), 0); // Enter belonged to the name
}

void TestTagTreePane::keysOpenDetailsFilterAndField()
{
    clickOn(u"制度"_s);
    QTest::keyClick(view(), Qt::Key_Insert);
    auto* field = part<QLineEdit>("newTagField");
    QCOMPARE(field->text(), u"制度/"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QTest::keyClick(view(), Qt::Key_Return, Qt::AltModifier);
    QVERIFY(part<QDialog>("tagDetails"));
}

QTEST_MAIN(TestTagTreePane)
#include "tst_tagtreepane.moc"
