// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/codepoints.h"

#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::annotation::CodePointIndex;
using pizhu::base::TextRange;

class TestCodePoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRangeComesBack();
    void countsCodePoints();
    void refusesRangesOutsideTheText();
};

void TestCodePoints::everyRangeComesBack()
{
    const QString text = u"甲𠮷乙😀😀丙a\u0301𠮷"_s;
    const CodePointIndex index(text);
    for (qsizetype start = 0; start < text.size(); ++start) {
        for (qsizetype end = start + 1; end <= text.size(); ++end) {
            const bool cuts = text[start].isLowSurrogate() || text[end - 1].isHighSurrogate();
            if (cuts)
                continue;
            const TextRange range{start, end};
            const TextRange points = index.toCodePoints(range);
            QCOMPARE(points.length(), range.of(text).toString().toUcs4().size());
            QCOMPARE(index.toUtf16(points), range);
        }
    }
}

void TestCodePoints::countsCodePoints()
{
    const CodePointIndex index(u"𠮷甲😀乙");
    QCOMPARE(index.toCodePoints({2, 6}), (TextRange{1, 4}));
    QCOMPARE(index.toUtf16({3, 4}), (TextRange{5, 6}));
}

void TestCodePoints::refusesRangesOutsideTheText()
{
    const CodePointIndex index(u"𠮷甲");
    QVERIFY(!index.toUtf16({0, 3}));
    QVERIFY(!index.toUtf16({-1, 1}));
    QVERIFY(!index.toUtf16({1, 1}));
    QVERIFY(!CodePointIndex(u"").toUtf16({0, 1}));
}

QTEST_GUILESS_MAIN(TestCodePoints)
#include "tst_codepoints.moc"
