// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/samplelibrary.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/models/tagtreemodel.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
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

private:
    [[nodiscard]] QTreeView* view() const { return m_pane->findChild<QTreeView*>(u"tagTree"_s); }
    [[nodiscard]] TagTreeModel* model() const { return qobject_cast<TagTreeModel*>(view()->model()); }
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

void TestTagTreePane::clickAsksForTheTag()
{
    QSignalSpy activated(m_pane.get(), &TagTreePane::tagActivated);
    const QRect row = view()->visualRect(model()->indexOf(u"制度/监督"_s));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), u"制度/监督"_s);
}

void TestTagTreePane::addsATag()
{
    m_pane->findChild<QToolButton*>(u"addTag"_s)->click();
    auto* field = m_pane->findChild<QLineEdit*>(u"newTagField"_s);
    QVERIFY(field->isVisible());
    field->setText(u"地点/下游"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(model()->indexOf(u"地点/下游"_s).isValid());
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
    action->click();
    QVERIFY(pane.findChild<QLineEdit*>(u"newTagField"_s)->isVisible());
}

QTEST_MAIN(TestTagTreePane)
#include "tst_tagtreepane.moc"
