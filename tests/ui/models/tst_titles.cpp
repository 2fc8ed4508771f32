// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/titles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestTitles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAreShort_data();
    void labelsAreShort();
    void everyValueHasAName();
};

void TestTitles::labelsAreShort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fits") << u"河道治理"_s << u"河道治理"_s;
    QTest::newRow("line breaks") << u" 河道\n治理 "_s << u"河道 治理"_s;
    QTest::newRow("24 characters") << QString(24, u'河') << QString(24, u'河');
    QTest::newRow("25 characters") << QString(25, u'河') << QString(24, u'河') + u'…';
    QTest::newRow("pair at the cut") << QString(23, u'河') + u"𠮷𠮷"_s << QString(23, u'河') + u'…';
}

void TestTitles::labelsAreShort()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(ui::shortened(text), expected);
}

void TestTitles::everyValueHasAName()
{
    QSet<QString> names;
    for (int i = 0; i < 6; ++i)
        names.insert(ui::colorTitle(static_cast<annotation::HighlightColor>(i)));
    for (int i = 0; i < 12; ++i) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder})
            names.insert(ui::sortTitle(library::SortKey{static_cast<library::SortColumn>(i), order}));
    }
    for (int i = 0; i < 4; ++i)
        names.insert(ui::scriptTitle(static_cast<text::Script>(i)));
    for (int i = 0; i < 3; ++i) {
        names.insert(ui::kindTitle(static_cast<annotation::AnnotationKind>(i)));
        names.insert(ui::readStateTitle(static_cast<library::ReadState>(i)));
        names.insert(ui::chineseOrderTitle(static_cast<text::ChineseOrder>(i)));
    }
    QCOMPARE(names.size(), 43);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(TestTitles)
#include "tst_titles.moc"
