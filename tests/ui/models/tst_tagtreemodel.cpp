// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "ui/models/tagtreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::TagTreeModel;

namespace {

QStringList dump(const TagTreeModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines.append(QString(depth * 2, u' ') + index.data().toString() + u' ' +
                     index.data(TagTreeModel::CountRole).toString());
        lines.append(dump(model, index, depth + 1));
    }
    return lines;
}

} // namespace

class TestTagTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheTreeWithCounts();
    void asksBeforeRenaming();
    void followsTheLibrary();
    void tellsOfWhatChangedOnly();

private:
    std::unique_ptr<test::SampleLibrary> m_sample;
};

void TestTagTreeModel::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    const auto article = m_sample->add({u"河道治理"_s, u"沿河各村加强巡查。"_s, u"江城日报"_s, u"2021"_s});
    m_sample->tagArticle(article, u"b/b1"_s);
    m_sample->annotate(article, u"各村"_s, annotation::HighlightColor::Amber, {u"b/b1"_s});
    m_sample->addTag(u"a"_s);
    m_sample->addTag(u"b/b2"_s);
}

void TestTagTreeModel::showsTheTreeWithCounts()
{
    TagTreeModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    QTRY_COMPARE(dump(model), (QStringList{u"a 0"_s, u"b 0"_s, u"  b1 2"_s, u"  b2 0"_s}));
    QCOMPARE(model.indexOf(u"b/b1"_s).parent(), model.indexOf(u"b"_s));
}

void TestTagTreeModel::asksBeforeRenaming()
{
    TagTreeModel model(m_sample->library());
    QTRY_VERIFY(model.indexOf(u"a"_s).isValid());
    QSignalSpy asked(&model, &TagTreeModel::renameRequested);
    QVERIFY(!model.setData(model.indexOf(u"a"_s), u" 机构 "_s, Qt::EditRole));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toString(), u"机构"_s);
    QCOMPARE(model.indexOf(u"a"_s).data().toString(), u"a"_s);
}

void TestTagTreeModel::followsTheLibrary()
{
    TagTreeModel model(m_sample->library());
    QTRY_COMPARE(dump(model).size(), 4);
    m_sample->addTag(u"a/深/更深"_s);
    QTRY_COMPARE(dump(model).mid(0, 3), (QStringList{u"a 0"_s, u"  深 0"_s, u"    更深 0"_s}));
}

void TestTagTreeModel::tellsOfWhatChangedOnly()
{
    for (int i = 0; i < 80; ++i)
        m_sample->addTag(u"c/%1"_s.arg(i));
    TagTreeModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    QTRY_COMPARE(dump(model).size(), 85);
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const auto color = [this](const std::vector<base::TagId>& tags) {
        const auto set = [tags](library::Stores& stores) -> base::Result<void> {
            for (const base::TagId tag : tags) {
                if (auto done = stores.tags.setColor(tag, annotation::HighlightColor::Leaf); !done)
                    return done;
            }
            return {};
        };
        QVERIFY(m_sample->library().write(u"colour"_s, set).result());
    };
    color({m_sample->addTag(u"b/b2"_s)}); // which is there
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toModelIndex(), model.indexOf(u"b/b2"_s));
    QCOMPARE(reset.size(), 0);
    std::vector<base::TagId> all;
    for (const library::Tag& tag : model.tags())
        all.push_back(tag.id);
    color(all);
    QTRY_COMPARE(reset.size(), 1); // a whole tree is read quicker than each of many
    QCOMPARE(told.size(), 1);
    QCOMPARE(model.tags().front().color, std::optional(annotation::HighlightColor::Leaf));
}

QTEST_MAIN(TestTagTreeModel)
#include "tst_tagtreemodel.moc"
