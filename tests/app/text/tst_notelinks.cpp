// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/notelinks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using text::DeepLink;
using text::NoteLink;

namespace {

const QString kUid = u"0193a1b2-0000-7000-8000-00000000000a"_s;
const QString kAddress = u"pizhu://article/"_s + kUid;

/// "label=>target" of each link, "*" before those shown by title.
QStringList described(const QString& note)
{
    QStringList lines;
    for (const NoteLink& link : text::noteLinks(note)) {
        const QString target = link.target ? text::formatDeepLink(*link.target) : u"?"_s;
        lines +=
            (link.isTitled ? u"*"_s : QString()) + text::labelText(link.label.of(note)) + u"=>"_s + target;
    }
    return lines;
}

} // namespace

class TestNoteLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void rangesCoverTheLink();
    void titlesWithBracketsComeBack_data();
    void titlesWithBracketsComeBack();
    void unclosedBracketsCostNothing();
};

void TestNoteLinks::finds_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QStringList>("links");
    const QString titled = u"*标题=>"_s + kAddress;
    QTest::newRow("titled") << u"见[[标题]](%1)。"_s.arg(kAddress) << QStringList{titled};
    QTest::newRow("own words") << u"见[此处](%1)。"_s.arg(kAddress) << QStringList{u"此处=>"_s + kAddress};
    QTest::newRow("pasted between Chinese") << u"见%1。"_s.arg(kAddress) << QStringList{u"*=>"_s + kAddress};
    QTest::newRow("pasted in angle brackets") << u"<%1>"_s.arg(kAddress) << QStringList{u"*=>"_s + kAddress};
    QTest::newRow("with a span") << kAddress + u"?start=3&end=9"_s
                                 << QStringList{u"*=>"_s + kAddress + u"?start=3&end=9"_s};
    QTest::newRow("name only") << u"[[机构/巡察]] 等"_s << QStringList{u"*机构/巡察=>?"_s};
    QTest::newRow("two") << u"[[a]][[b]]"_s << QStringList{u"*a=>?"_s, u"*b=>?"_s};
    QTest::newRow("empty name") << u"[[ ]]"_s << QStringList();
    QTest::newRow("over lines") << u"[[a\nb]]"_s << QStringList();
    QTest::newRow("elsewhere") << u"[网](https://example.org)"_s << QStringList();
    QTest::newRow("double brackets elsewhere") << u"[[1]](https://example.org)"_s << QStringList();
    QTest::newRow("escaped") << u"\\[[a]]"_s << QStringList();
    QTest::newRow("code span") << u"`[[a]]` `` ` [[b]] `` [[c]]"_s << QStringList{u"*c=>?"_s};
    QTest::newRow("fenced") << u"```\n[[a]]\n```\n[[b]]"_s << QStringList{u"*b=>?"_s};
    QTest::newRow("fence to the end") << u"~~~\n[[a]]"_s << QStringList();
    QTest::newRow("lone backtick") << u"a ` [[b]]"_s << QStringList{u"*b=>?"_s};
    QTest::newRow("brackets in a title")
        << u"[[《[上]篇》]](%1)"_s.arg(kAddress) << QStringList{u"*《[上]篇》=>"_s + kAddress};
    QTest::newRow("not inside a word") << u"xpizhu://tag/ab"_s << QStringList();
    QTest::newRow("footnote-like") << u"[1] 与 [2]"_s << QStringList();
}

void TestNoteLinks::finds()
{
    QFETCH(const QString, note);
    QFETCH(const QStringList, links);
    QCOMPARE(described(note), links);
}

void TestNoteLinks::rangesCoverTheLink()
{
    const QString note = u"前[[题]](%1)后"_s.arg(kAddress);
    const auto links = text::noteLinks(note);
    QCOMPARE(links.size(), 1U);
    QCOMPARE(links.front().whole.of(note).toString(), u"[[题]](%1)"_s.arg(kAddress));
    QCOMPARE(links.front().label.of(note).toString(), u"题"_s);
}

void TestNoteLinks::titlesWithBracketsComeBack_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("plain") << u"街口的钟又走了"_s;
    QTest::newRow("balanced") << u"[快讯] 早市"_s;
    QTest::newRow("open") << u"a]b[c"_s;
    QTest::newRow("backslash") << u"a\\]"_s;
    QTest::newRow("emphasis") << u"*a* _b_ `c"_s;
}

void TestNoteLinks::titlesWithBracketsComeBack()
{
    QFETCH(const QString, title);
    const DeepLink target{.uid = kUid};
    const QString note = text::titledLink(title, target);
    const auto links = text::noteLinks(note);
    QCOMPARE(links.size(), 1U);
    QCOMPARE(text::labelText(links.front().label.of(note)), title);
    QCOMPARE(links.front().target, std::optional(target));
}

/// A note of brackets alone took the square of its length.
void TestNoteLinks::unclosedBracketsCostNothing()
{
    QVERIFY(text::noteLinks(QString(200'000, u'[')).empty());
    QVERIFY(text::noteLinks(QString(200'000, u'`')).empty());
}

QTEST_APPLESS_MAIN(TestNoteLinks)
#include "tst_notelinks.moc"
