// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/comparison.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using document::MarkKind;

namespace {

QStringList marked(const std::vector<document::Mark>& marks, const QString& text, MarkKind kind)
{
    QStringList found;
    for (const document::Mark& mark : marks) {
        if (mark.kind == kind)
            found += mark.range.of(text).toString();
    }
    return found;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatIsOtherOnBothSides();
    void marksWhatOnlyOneHas();
    void scriptIsNoDifference();
    void movedParagraphIsElsewhere();
};

void TestComparison::marksWhatIsOtherOnBothSides()
{
    const QString left = u"渡船照例在七点一刻离开北岸，船上坐着去镇上赶集的人。"_s;
    const QString right = u"渡船照例在傍晚离开北岸，船上坐着去镇上赶集的人。"_s;
    const auto comparison = ui::compareTexts(left, right);
    QCOMPARE(marked(comparison.leftMarks, left, MarkKind::Differs), QStringList{u"七点一刻"_s});
    QCOMPARE(marked(comparison.rightMarks, right, MarkKind::Differs), QStringList{u"傍晚"_s});
    QCOMPARE(comparison.differences.size(), 1U);
    QVERIFY(!comparison.isSame);
}

void TestComparison::marksWhatOnlyOneHas()
{
    const QString left = u"第一段说的是渡口的旧事。\n第二段说的是镇上的新闻。"_s;
    const QString right = u"编者按：本文转载自旧报。\n第一段说的是渡口的旧事。\n第二段说的是镇上的新闻。"_s;
    const auto comparison = ui::compareTexts(left, right);
    QVERIFY(comparison.leftMarks.empty());
    QCOMPARE(marked(comparison.rightMarks, right, MarkKind::OnlyHere),
             QStringList{u"编者按：本文转载自旧报。"_s});
    QCOMPARE(comparison.differences.front().left, (base::TextRange{0, 0}));
}

void TestComparison::scriptIsNoDifference()
{
    const auto comparison = ui::compareTexts(u"村里新修了一座石桥。"_s, u"村裏新修了一座石橋。"_s);
    QVERIFY(comparison.isSame);
    QVERIFY(comparison.differences.empty());
}

void TestComparison::movedParagraphIsElsewhere()
{
    const QString one = u"甲段说了一件旧事情，说得很长很仔细，大家都听得入了神。"_s;
    const QString two = u"乙段说了另一件新鲜事，只有短短的几句，没有人记住它。"_s;
    const QString three = u"丙段什么也没有说清楚，讲话的人自己先睡着了，真是奇怪。"_s;
    const QString left = QStringList{one, two, three}.join(u'\n');
    const QString right = QStringList{two, three, one}.join(u'\n');
    const auto comparison = ui::compareTexts(left, right);
    QCOMPARE(marked(comparison.leftMarks, left, MarkKind::Elsewhere).size(), 1);
    QCOMPARE(marked(comparison.rightMarks, right, MarkKind::Elsewhere).size(), 1);
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
