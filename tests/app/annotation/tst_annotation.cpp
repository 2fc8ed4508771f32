// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/annotation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::annotation;

class TestAnnotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsReadByItsName();
    void everyColorIsReadByItsName();
    void everyStateIsReadByItsName();
    void unknownNamesAreNothing();
};

void TestAnnotation::everyKindIsReadByItsName()
{
    QCOMPARE(kindName(AnnotationKind::Note), u"note"_s);
    for (const auto kind : {AnnotationKind::Highlight, AnnotationKind::Underline, AnnotationKind::Note})
        QCOMPARE(kindFromName(kindName(kind)), kind);
}

void TestAnnotation::everyColorIsReadByItsName()
{
    QCOMPARE(colorName(HighlightColor::Slate), u"slate"_s);
    for (const auto color : {HighlightColor::Amber, HighlightColor::Rose, HighlightColor::Leaf,
                             HighlightColor::Sky, HighlightColor::Violet, HighlightColor::Slate})
        QCOMPARE(colorFromName(colorName(color)), color);
}

void TestAnnotation::everyStateIsReadByItsName()
{
    QCOMPARE(anchorStateName(AnchorState::Orphan), u"orphan"_s);
    for (const auto state :
         {AnchorState::Exact, AnchorState::Moved, AnchorState::Approximate, AnchorState::Orphan})
        QCOMPARE(anchorStateFromName(anchorStateName(state)), state);
}

void TestAnnotation::unknownNamesAreNothing()
{
    QVERIFY(!kindFromName(u"Highlight"));
    QVERIFY(!colorFromName(u"yellow"));
    QVERIFY(!anchorStateFromName(u""));
}

QTEST_GUILESS_MAIN(TestAnnotation)
#include "tst_annotation.moc"
