// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "ui/models/annotationlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::HighlightColor;
using ui::AnnotationListModel;

namespace {

QStringList dump(const AnnotationListModel& model)
{
    QStringList lines;
    for (const ui::AnnotationItem& item : model.items()) {
        const QString quote = item.annotation.anchor ? item.annotation.anchor->quote.exact : u"(article)"_s;
        lines.append(
            (QStringList{quote, annotation::colorName(item.annotation.color)} + item.tagPaths()).join(u' '));
    }
    return lines;
}

} // namespace

class TestAnnotationListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsInTextOrderWithTags();
    void followsTheLibrary();
    void isEmptyWithoutArticle();
    void changedNotesDoNotResetTheList();

private:
    std::unique_ptr<test::SampleLibrary> m_sample;
    base::ArticleId m_article;
};

void TestAnnotationListModel::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_article = m_sample->add(
        {u"河道治理"_s, u"沿河各村加强巡查。\n河水变清了，鱼也回来了。"_s, u"江城日报"_s, u"2021"_s});
    m_sample->annotate(m_article, u"鱼也回来了"_s, HighlightColor::Leaf, {u"结果"_s});
    m_sample->annotate(m_article, u"沿河各村"_s, HighlightColor::Amber, {u"地点"_s, u"制度/巡查"_s});
}

void TestAnnotationListModel::listsInTextOrderWithTags()
{
    AnnotationListModel model(m_sample->library());
    QAbstractItemModelTester tester(&model);
    model.setArticle(m_article);
    QTRY_COMPARE(model.rowCount(), 2);
    const QStringList lines = dump(model);
    QVERIFY2(lines.first().startsWith(u"沿河各村 amber"_s), qPrintable(lines.join(u'|')));
    QVERIFY2(lines.first().contains(u"制度/巡查"_s) && lines.first().contains(u"地点"_s),
             qPrintable(lines.first()));
    QCOMPARE(lines.last(), u"鱼也回来了 leaf 结果"_s);
}

void TestAnnotationListModel::followsTheLibrary()
{
    AnnotationListModel model(m_sample->library());
    model.setArticle(m_article);
    QTRY_COMPARE(model.rowCount(), 2);
    const QString uid = m_sample->annotate(m_article, u"河水变清了"_s, HighlightColor::Sky);
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf(uid), 1);
    m_sample->library().undo().waitForFinished();
    QTRY_COMPARE(model.rowCount(), 2);
}

void TestAnnotationListModel::isEmptyWithoutArticle()
{
    AnnotationListModel model(m_sample->library());
    model.setArticle(m_article);
    QTRY_COMPARE(model.rowCount(), 2);
    model.setArticle({});
    QCOMPARE(model.rowCount(), 0);
}

void TestAnnotationListModel::changedNotesDoNotResetTheList()
{
    AnnotationListModel model(m_sample->library());
    model.setArticle(m_article);
    QTRY_COMPARE(model.rowCount(), 2);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const base::AnnotationId id = model.items().front().annotation.id;
    m_sample->library()
        .write(u"Note"_s,
               [id](library::Stores& stores) { return stores.annotations.setNote(id, u"记下来"_s); })
        .waitForFinished();
    QTRY_COMPARE(model.items().front().annotation.note, u"记下来"_s);
    QCOMPARE(reset.size(), 0);
}

QTEST_MAIN(TestAnnotationListModel)
#include "tst_annotationlistmodel.moc"
