// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/pageplace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::TextRange;
using ui::KeptPlace;

class TestPagePlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeAndSelectionStayOnTheirWords_data();
    void placeAndSelectionStayOnTheirWords();
    void aSelectionThatIsGoneIsNone();
};

void TestPagePlace::placeAndSelectionStayOnTheirWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("the same") << u"河水流过石桥。\n船夫在桥下等人。"_s
                              << u"河水流过石桥。\n船夫在桥下等人。"_s;
    QTest::newRow("a word before") << u"河水流过石桥。\n船夫在桥下等人。"_s
                                   << u"河水慢慢流过石桥。\n船夫在桥下等人。"_s;
    QTest::newRow("a paragraph before")
        << u"河水流过石桥。\n船夫在桥下等人。"_s << u"清晨有雾。\n河水流过石桥。\n船夫在桥下等人。"_s;
    QTest::newRow("a character gone before")
        << u"河水水流过石桥。\n船夫在桥下等人。"_s << u"河水流过石桥。\n船夫在桥下等人。"_s;
    QTest::newRow("words put in beside")
        << u"河水流过石桥。\n船夫在桥下等人。"_s << u"河水流过石桥。\n船夫一早在桥下静静等人。"_s;
}

void TestPagePlace::placeAndSelectionStayOnTheirWords()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const auto wordIn = [](const QString& text) {
        const qsizetype at = text.indexOf(u"在桥下");
        return TextRange{at, at + 3};
    };
    const KeptPlace kept{.place = {.offset = wordIn(before).start, .below = 12.5},
                         .selection = wordIn(before)};
    const KeptPlace expected{.place = {.offset = wordIn(after).start, .below = 12.5},
                             .selection = wordIn(after)};
    QCOMPARE(ui::carriedOver(kept, before, after), expected);
}

void TestPagePlace::aSelectionThatIsGoneIsNone()
{
    const QString before = u"河水流过石桥。\n船夫在桥下等人。"_s;
    const KeptPlace carried =
        ui::carriedOver({.place = {.offset = 10}, .selection = TextRange{0, 6}}, before, {});
    QCOMPARE(carried, KeptPlace());
}

QTEST_APPLESS_MAIN(TestPagePlace)
#include "tst_pageplace.moc"
