// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "app/storage/connection.h"
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/typing.h"
#include "ui/annotations/tagpicker.h"
#include "ui/models/tagtreemodel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::TagPicker;

class TestTagPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsTagsInTheOtherScript();
    void findsTagsByPinyin();
    void enterTogglesTheBestMatch();
    void enterCreatesWhatFitsNothing();
    void shiftEnterCreatesBesideAMatch();
    void doesNotOfferWhatExistsInAnotherScript();
    void holdsSeveralTags();
    void escapeClosesAndFreesIt();
    void escapeDoesNotReachTheShortcutsBelow();
    void enterWithoutTextCloses();
    void recentTagsComeFirst();
    void otherNamesFindAndAreNotMadeAnew();
    void controlEnterChoosesAndCloses();
    void whatIsTypedBeforeTheTagsAreThereFindsThem_data();
    void whatIsTypedBeforeTheTagsAreThereFindsThem();
    void whoHasLeftIsToldThatTheTagsCannotBeRead();

private:
    void type(const QString& text) { test::retype(*field(), text); }
    [[nodiscard]] QLineEdit* field() const { return m_picker->findChild<QLineEdit*>(u"tagField"_s); }
    [[nodiscard]] QStringList visiblePaths() const;

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    QPointer<TagPicker> m_picker;
};

void TestTagPicker::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    for (const QString& path : {u"制度/监督"_s, u"制度/巡察"_s, u"人物"_s})
        m_sample->addTag(path);
    m_picker = new TagPicker(m_sample->library(), m_theme);
    QTRY_COMPARE(visiblePaths().size(), 4);
}

void TestTagPicker::cleanup()
{
    delete m_picker;
    m_sample.reset();
}

QStringList TestTagPicker::visiblePaths() const
{
    const QTreeView* view = m_picker->findChild<QTreeView*>(u"tagView"_s);
    QStringList paths;
    for (QModelIndex index = view->model()->index(0, 0); index.isValid(); index = view->indexBelow(index))
        paths.append(index.data(ui::TagTreeModel::PathRole).toString());
    return paths;
}

void TestTagPicker::findsTagsInTheOtherScript()
{
    type(u"監督"_s);
    QCOMPARE(visiblePaths(), (QStringList{u"制度"_s, u"制度/监督"_s}));
    type(QString());
    QCOMPARE(visiblePaths().size(), 4);
}

void TestTagPicker::findsTagsByPinyin()
{
    type(u"xuncha"_s);
    QCOMPARE(visiblePaths(), (QStringList{u"制度"_s, u"制度/巡察"_s}));
    type(u"zdjd"_s);
    QCOMPARE(visiblePaths(), (QStringList{u"制度"_s, u"制度/监督"_s}));
    QSignalSpy chosen(m_picker, &TagPicker::tagsChosen);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chosen.last().first().toStringList(), QStringList{u"制度/监督"_s});
}

void TestTagPicker::enterTogglesTheBestMatch()
{
    QSignalSpy chosen(m_picker, &TagPicker::tagsChosen);
    type(u"監"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().toStringList(), QStringList{u"制度/监督"_s});
    QCOMPARE(field()->text(), QString());
    type(u"监督"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().toStringList(), QStringList());
}

void TestTagPicker::enterCreatesWhatFitsNothing()
{
    QSignalSpy chosen(m_picker, &TagPicker::tagsChosen);
    type(u" 地点 / 下游 "_s);
    const auto* create = m_picker->findChild<QPushButton*>(u"createTag"_s);
    QVERIFY(!create->isHidden());
    QVERIFY2(create->text().contains(u"地点/下游"_s), qPrintable(create->text()));
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chosen.first().first().toStringList(), QStringList{u"地点/下游"_s});
}

void TestTagPicker::shiftEnterCreatesBesideAMatch()
{
    QSignalSpy chosen(m_picker, &TagPicker::tagsChosen);
    type(u"人"_s);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(chosen.first().first().toStringList(), QStringList{u"人"_s});
}

void TestTagPicker::doesNotOfferWhatExistsInAnotherScript()
{
    type(u"制度/監督"_s);
    QVERIFY(m_picker->findChild<QPushButton*>(u"createTag"_s)->isHidden());
}

void TestTagPicker::holdsSeveralTags()
{
    m_picker->setCheckedPaths({u"人物"_s, u"制度/巡察"_s});
    QSignalSpy chosen(m_picker, &TagPicker::tagsChosen);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Down);
    const QTreeView* view = m_picker->findChild<QTreeView*>(u"tagView"_s);
    const QString second = view->currentIndex().data(ui::TagTreeModel::PathRole).toString();
    QTest::keyClick(field(), Qt::Key_Return);
    QStringList expected{u"人物"_s, u"制度/巡察"_s};
    if (!expected.removeOne(second))
        expected.append(second);
    expected.sort();
    QCOMPARE(chosen.first().first().toStringList(), expected);
}

void TestTagPicker::escapeClosesAndFreesIt()
{
    QSignalSpy closed(m_picker, &TagPicker::closed);
    m_picker->popup({5000, 5000});
    QVERIFY(m_picker->screen()->availableGeometry().contains(m_picker->geometry().topLeft()));
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QTRY_VERIFY(m_picker.isNull());
}

/// In the reader, Escape dismisses the selection that is being tagged.
void TestTagPicker::escapeDoesNotReachTheShortcutsBelow()
{
    QWidget pane;
    auto* dismiss = new QAction(&pane);
    dismiss->setShortcut(QKeySequence(Qt::Key_Escape));
    dismiss->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    pane.addAction(dismiss);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    auto* picker = new TagPicker(m_sample->library(), m_theme, &pane);
    picker->popup({10, 10});
    auto* typed = picker->findChild<QLineEdit*>(u"tagField"_s);
    QTRY_VERIFY(typed->hasFocus());
    QSignalSpy dismissed(dismiss, &QAction::triggered);
    QSignalSpy closed(picker, &TagPicker::closed);
    QTest::keyClick(typed, Qt::Key_Escape);
    QCOMPARE(dismissed.size(), 0);
    QCOMPARE(closed.size(), 1);
}

void TestTagPicker::enterWithoutTextCloses()
{
    m_picker->popup({10, 10});
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(m_picker.isNull());
}

void TestTagPicker::recentTagsComeFirst()
{
    const auto article = m_sample->add({.title = u"甲"_s, .text = u"做实监督文章。"_s});
    m_sample->annotate(article, u"监督"_s, annotation::HighlightColor::Amber, {u"制度/巡察"_s});
    test::waitForTheNextMillisecond();
    m_sample->tagArticle(article, u"人物"_s);
    delete m_picker;
    m_picker = new TagPicker(m_sample->library(), m_theme);
    m_picker->popup({10, 10});
    const auto* recent = m_picker->findChild<QListView*>(u"recentTags"_s);
    QTRY_VERIFY(recent->isVisible());
    QTRY_COMPARE(visiblePaths().size(), 4);
    QCOMPARE(recent->model()->rowCount(), 2);
    QSignalSpy chosen(m_picker, &TagPicker::tagsChosen);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chosen.last().first().toStringList(), QStringList{u"人物"_s});
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chosen.last().first().toStringList(), (QStringList{u"人物"_s, u"制度/巡察"_s}));
    QTest::keyClick(field(), Qt::Key_Down); // on into the tree
    QTest::keyClick(field(), Qt::Key_Up);   // and back
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chosen.last().first().toStringList(), QStringList{u"人物"_s});
    type(u"监"_s);
    QVERIFY(!recent->isVisible());
}

void TestTagPicker::otherNamesFindAndAreNotMadeAnew()
{
    const auto alias = [](library::Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.find(u"制度/监督"_s);
        return stores.tags.codebook().setAliases(**tag, {u"纪检"_s});
    };
    QVERIFY(m_sample->library().write(u"x"_s, alias).result());
    type(u"紀檢"_s);
    QTRY_COMPARE(visiblePaths(), (QStringList{u"制度"_s, u"制度/监督"_s}));
    QVERIFY(m_picker->findChild<QPushButton*>(u"createTag"_s)->isHidden());
    QSignalSpy chosen(m_picker, &TagPicker::tagsChosen);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(chosen.last().first().toStringList(), QStringList{u"制度/监督"_s});
}

void TestTagPicker::controlEnterChoosesAndCloses()
{
    m_picker->popup({10, 10});
    QSignalSpy chosen(m_picker, &TagPicker::tagsChosen);
    type(u"人"_s);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.last().first().toStringList(), QStringList{u"人物"_s});
    QTRY_VERIFY(m_picker.isNull());
}

void TestTagPicker::whatIsTypedBeforeTheTagsAreThereFindsThem_data()
{
    QTest::addColumn<bool>("leaves");
    QTest::newRow("stays open") << false;
    QTest::newRow("is left at once") << true;
}

void TestTagPicker::whatIsTypedBeforeTheTagsAreThereFindsThem()
{
    QFETCH(const bool, leaves);
    const QPointer<TagPicker> picker = new TagPicker(m_sample->library(), m_theme);
    QStringList chosen;
    connect(picker, &TagPicker::tagsChosen, this, [&chosen](QStringList paths) {
        paths.sort();
        chosen = paths;
    });
    picker->popup({10, 10});
    auto* typed = picker->findChild<QLineEdit*>(u"tagField"_s);
    for (const QString& name : {u"jd"_s, u"xc"_s}) {
        QTest::keyClicks(typed, name);
        QTest::keyClick(typed, Qt::Key_Return);
    }
    QVERIFY(chosen.isEmpty());
    if (leaves)
        QTest::keyClick(typed, Qt::Key_Escape);
    QTRY_COMPARE(chosen, (QStringList{u"制度/巡察"_s, u"制度/监督"_s}));
    QVERIFY(leaves ? !picker || !picker->isVisible() : picker->isVisible());
    if (picker)
        picker->close();
}

void TestTagPicker::whoHasLeftIsToldThatTheTagsCannotBeRead()
{
    const auto connection =
        storage::Connection::open(m_sample->library().path(), storage::Connection::Mode::ReadWrite);
    QVERIFY(connection && (*connection)->execute("ALTER TABLE tag RENAME TO tag_elsewhere"));
    const QPointer<TagPicker> picker = new TagPicker(m_sample->library(), m_theme);
    QSignalSpy failed(picker, &TagPicker::failed);
    picker->popup({10, 10});
    auto* typed = picker->findChild<QLineEdit*>(u"tagField"_s);
    QTest::keyClicks(typed, u"jd"_s);
    QTest::keyClick(typed, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!picker->isVisible());
    QTRY_COMPARE(failed.count(), 1);
    QTRY_VERIFY(picker.isNull());
}

QTEST_MAIN(TestTagPicker)
#include "tst_tagpicker.moc"
