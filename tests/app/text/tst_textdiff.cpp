// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/sequencematch.h"
#include "app/text/textdiff.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::text;

namespace {

/// "=same ~old|new -removed +added <away >here", one line a paragraph; changed ones with their pieces.
QString printed(const TextDiff& diff, const QString& before, const QString& after)
{
    QStringList lines;
    for (const DiffParagraph& paragraph : diff.paragraphs) {
        static const QString signs = u"=~-+<>"_s;
        QString line = signs.mid(static_cast<int>(paragraph.change), 1);
        if (paragraph.change != ParagraphChange::Changed) {
            const bool isOld = paragraph.change == ParagraphChange::Removed ||
                               paragraph.change == ParagraphChange::MovedAway;
            line += (isOld ? paragraph.before.of(before) : paragraph.after.of(after)).toString();
        }
        for (const DiffPiece& piece : paragraph.pieces) {
            const QString old = piece.before.of(before).toString();
            const QString now = piece.after.of(after).toString();
            if (piece.change == PieceChange::Same)
                line += now;
            else if (piece.change == PieceChange::Variant)
                line += u"{"_s + old + u'|' + now + u'}';
            else if (piece.change == PieceChange::Removed)
                line += u"[-"_s + old + u']';
            else
                line += u"[+"_s + now + u']';
        }
        lines += line.replace(u'\n', u'¶');
    }
    return lines.join(u'\n');
}

/// What the diff says the other text is: equal parts from `before`, the rest from `after`, and back.
QString rebuilt(const TextDiff& diff, const QString& before, const QString& after, bool forwards)
{
    QStringList lines;
    for (const DiffParagraph& paragraph : diff.paragraphs) {
        const bool isOld =
            paragraph.change == ParagraphChange::Removed || paragraph.change == ParagraphChange::MovedAway;
        const bool isNew =
            paragraph.change == ParagraphChange::Added || paragraph.change == ParagraphChange::MovedHere;
        if (forwards ? isOld : isNew)
            continue;
        QString line;
        if (paragraph.change == ParagraphChange::Same)
            line = (forwards ? paragraph.before.of(before) : paragraph.after.of(after)).toString();
        else if (paragraph.change != ParagraphChange::Changed)
            line = (forwards ? paragraph.after.of(after) : paragraph.before.of(before)).toString();
        for (const DiffPiece& piece : paragraph.pieces) {
            const bool same = piece.change == PieceChange::Same;
            line += (forwards != same ? piece.after.of(after) : piece.before.of(before)).toString();
        }
        lines += line;
    }
    return lines.join(u'\n');
}

bool cutsPair(base::TextRange range, const QString& text)
{
    const auto cuts = [&text](qsizetype at) {
        return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
    };
    return cuts(range.start) || cuts(range.end);
}

bool cutsAnyPair(const TextDiff& diff, const QString& before, const QString& after)
{
    return std::ranges::any_of(diff.paragraphs, [&](const DiffParagraph& paragraph) {
        return cutsPair(paragraph.before, before) || cutsPair(paragraph.after, after) ||
               std::ranges::any_of(paragraph.pieces, [&](const DiffPiece& piece) {
                   return cutsPair(piece.before, before) || cutsPair(piece.after, after);
               });
    });
}

QString randomText(QRandomGenerator& random, int length)
{
    // Few characters, so that there is much to match; pairs, marks, letters and both scripts among them.
    static const QStringList characters{u"一"_s, u"監"_s, u"监"_s, u"督"_s, u"𠮷"_s, u"𡃁"_s,
                                        u"，"_s, u","_s,  u"a"_s,  u"9"_s,  u" "_s,  u"\n"_s,
                                        u"。"_s, u"é"_s,  u"е̄"_s,  u"㎡"_s};
    QString text;
    for (int i = 0; i < length; ++i)
        text += characters[random.bounded(characters.size())];
    return text;
}

QString changed(QRandomGenerator& random, QString text)
{
    QList<uint> points = text.toUcs4();
    for (int edits = random.bounded(6); edits > 0 && !points.isEmpty(); --edits) {
        const int at = random.bounded(static_cast<int>(points.size()));
        const int length = std::min<int>(random.bounded(9), static_cast<int>(points.size()) - at);
        if (random.bounded(2) == 0)
            points.remove(at, length);
        const QList<uint> inserted = randomText(random, random.bounded(7)).toUcs4();
        points = points.mid(0, at) + inserted + points.mid(at);
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()), points.size());
}

int longestCommon(const std::vector<int>& a, const std::vector<int>& b)
{
    std::vector<int> row(b.size() + 1, 0);
    for (const int element : a) {
        int corner = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int above = row[j + 1];
            row[j + 1] = element == b[j] ? corner + 1 : std::max(above, row[j]);
            corner = above;
        }
    }
    return row.back();
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatChanged_data();
    void showsWhatChanged();
    void rebuildsEitherTextFromTheOther();
    void matchesAreALongestCommonSubsequence();
    void matchesAscendWithinTheirBudget();
    void countsChanges();
    void tellsWhereAParagraphMoved();
    void staysBoundedOnLongUnlikeTexts();
    void emptyAndEqualTextsAreNoChange();
};

void TestTextDiff::showsWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << u"第一段。\n第二段。"_s << u"第一段。\n第二段。"_s
                             << u"=第一段。\n=第二段。"_s;
    QTest::newRow("a word") << u"会议讨论了明年的预算安排，并作出决定。"_s
                            << u"会议讨论了今年的预算安排，并作出决定。"_s
                            << u"~会议讨论了[-明年][+今年]的预算安排，并作出决定。"_s;
    QTest::newRow("part of a word") << u"代表们认为要加强监督。"_s << u"代表们认为要加强监察。"_s
                                    << u"~代表们认为要加强[-监督][+监察]。"_s;
    QTest::newRow("a clause put in at its border")
        << u"他到了北京，参加会议，然后回家。"_s << u"他到了北京，参加培训，参加会议，然后回家。"_s
        << u"~他到了北京，[+参加培训，]参加会议，然后回家。"_s;
    QTest::newRow("a number as a whole")
        << u"全市共有1234个小区参加活动。"_s << u"全市共有1294个小区参加活动。"_s
        << u"~全市共有[-1234][+1294]个小区参加活动。"_s;
    QTest::newRow("no crumbs")
        << u"记者昨日从市政府有关部门获悉，新的规定即将出台实施。"_s
        << u"本报讯，昨夜市交通运输局宣布，新的规定即将出台实施。"_s
        << u"~[-记者昨日从市政府有关部门获悉][+本报讯，昨夜市交通运输局宣布]，新的规定即将出台实施。"_s;
    QTest::newRow("paragraph added") << u"第一段的文字。\n第三段的文字。"_s
                                     << u"第一段的文字。\n插进来的话，全然不同。\n第三段的文字。"_s
                                     << u"=第一段的文字。\n+插进来的话，全然不同。\n=第三段的文字。"_s;
    QTest::newRow("paragraph removed")
        << u"第一段的文字。\n责任编辑：某某某\n第三段的文字。"_s << u"第一段的文字。\n第三段的文字。"_s
        << u"=第一段的文字。\n-责任编辑：某某某\n=第三段的文字。"_s;
    QTest::newRow("last paragraph added") << u"第一段的文字。"_s << u"第一段的文字。\n又是全新的内容"_s
                                          << u"=第一段的文字。\n+又是全新的内容"_s;
    QTest::newRow("joined") << u"这一段在句子中间断开了，前半\n部分在上一行，后半部分在这里。"_s
                            << u"这一段在句子中间断开了，前半部分在上一行，后半部分在这里。"_s
                            << u"~这一段在句子中间断开了，前半[-¶]部分在上一行，后半部分在这里。"_s;
    QTest::newRow("split in three")
        << u"春天来了，花都开了。夏天到了，蝉都叫了。秋天到了，叶都黄了。"_s
        << u"春天来了，花都开了。\n夏天到了，蝉都叫了。\n秋天到了，叶都黄了。"_s
        << u"~春天来了，花都开了。[+¶]夏天到了，蝉都叫了。[+¶]秋天到了，叶都黄了。"_s;
    QTest::newRow("moved")
        << u"第一件事情说完了。\n第二件事情很长很长。\n第三件事情也说完。"_s
        << u"第二件事情很长很长。\n第三件事情也说完。\n第一件事情说完了。"_s
        << u"<第一件事情说完了。\n=第二件事情很长很长。\n=第三件事情也说完。\n>第一件事情说完了。"_s;
    QTest::newRow("script only") << u"加強對一把手的監督。"_s << u"加强对一把手的监督。"_s
                                 << u"~加{強對|强对}一把手的{監|监}督。"_s;
    QTest::newRow("width only") << u"他说，好的"_s << u"他说,好的"_s << u"~他说{，|,}好的"_s;
    QTest::newRow("repaired pinyin") << u"落实監(jiān)督责任制度的安排"_s << u"落实監督责任制度的安排"_s
                                     << u"~落实監[-(jiān)]督责任制度的安排"_s;
    QTest::newRow("beyond the basic plane")
        << u"𠮷野家在東京開了一家新的分店"_s << u"𡃁野家在東京開了一家新的分店"_s
        << u"~[-𠮷][+𡃁]野家在東京開了一家新的分店"_s;
    QTest::newRow("from nothing") << QString() << u"新的"_s << u"-\n+新的"_s;
}

void TestTextDiff::showsWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    const TextDiff diff = diffTexts(before, after);
    QCOMPARE(printed(diff, before, after), expected);
    QVERIFY(!diff.isCoarse);
}

void TestTextDiff::rebuildsEitherTextFromTheOther()
{
    QRandomGenerator random(20260721);
    for (int round = 0; round < 4000; ++round) {
        const QString before = randomText(random, random.bounded(90));
        const QString after =
            random.bounded(8) == 0 ? randomText(random, random.bounded(90)) : changed(random, before);
        const TextDiff diff = diffTexts(before, after);
        const auto told = [&] {
            return qPrintable(before + u"\n--\n"_s + after + u"\n--\n"_s + printed(diff, before, after));
        };
        QVERIFY2(rebuilt(diff, before, after, true) == after, told());
        QVERIFY2(rebuilt(diff, before, after, false) == before, told());
        QVERIFY2(!cutsAnyPair(diff, before, after), told());
    }
}

void TestTextDiff::matchesAreALongestCommonSubsequence()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        std::vector<int> a(random.bounded(25));
        std::vector<int> b(random.bounded(25));
        const int letters = 2 + random.bounded(6);
        for (int& element : a)
            element = random.bounded(letters);
        for (int& element : b)
            element = random.bounded(letters);
        qint64 budget = 1'000'000;
        const std::vector<int> matches = matchSequences(a, b, budget);
        int last = -1;
        int matched = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (matches[i] < 0)
                continue;
            QVERIFY(matches[i] > last);
            QCOMPARE(a[i], b[matches[i]]);
            last = matches[i];
            ++matched;
        }
        QCOMPARE(matched, longestCommon(a, b));
    }
}

void TestTextDiff::matchesAscendWithinTheirBudget()
{
    QRandomGenerator random(11);
    std::vector<int> a(5000);
    std::vector<int> b(5000);
    for (int& element : a)
        element = random.bounded(40);
    for (int& element : b)
        element = random.bounded(40);
    qint64 budget = 50'000;
    const std::vector<int> matches = matchSequences(a, b, budget);
    QVERIFY(budget <= 0);
    QVERIFY2(budget > -50'000, "the work goes far beyond its budget");
    int last = -1;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (matches[i] < 0)
            continue;
        QVERIFY(matches[i] > last);
        QCOMPARE(a[i], b[matches[i]]);
        last = matches[i];
    }
}

void TestTextDiff::countsChanges()
{
    const QString before =
        u"標題是繁體字的\n不变的一段文字在这里\n这里有一个旧的词语要换\n将要删掉的段落\n搬家的那一段文字在这里"_s;
    const QString after =
        u"搬家的那一段文字在这里\n标题是繁体字的\n不变的一段文字在这里\n这里有一个新的词语要换\n凭空冒出来全新内容若干"_s;
    const DiffCounts counts = countChanges(diffTexts(before, after));
    const DiffCounts expected{.changed = 1,
                              .added = 1,
                              .removed = 1,
                              .moved = 1,
                              .variants = 1,
                              .addedUnits = 2 + 11,
                              .removedUnits = 2 + 7};
    QCOMPARE(counts.changed, expected.changed);
    QCOMPARE(counts.added, expected.added);
    QCOMPARE(counts.removed, expected.removed);
    QCOMPARE(counts.moved, expected.moved);
    QCOMPARE(counts.variants, expected.variants);
    QCOMPARE(counts.addedUnits, expected.addedUnits);
    QCOMPARE(counts.removedUnits, expected.removedUnits);
}

void TestTextDiff::tellsWhereAParagraphMoved()
{
    const QString before = u"第一件事情说完了。\n第二件事情很长很长。\n第三件事情也说完。"_s;
    const QString after = u"第二件事情很长很长。\n第三件事情也说完。\n第一件事情说完了。"_s;
    const TextDiff diff = diffTexts(before, after);
    QCOMPARE(diff.paragraphs.front().change, ParagraphChange::MovedAway);
    QCOMPARE(diff.paragraphs.front().counterpart, 3);
    QCOMPARE(diff.paragraphs[3].counterpart, 0);
}

void TestTextDiff::staysBoundedOnLongUnlikeTexts()
{
    QRandomGenerator random(3);
    const auto long_ = [&random](int paragraphs, int length) {
        QString text;
        for (int i = 0; i < paragraphs; ++i) {
            for (int j = 0; j < length; ++j)
                text += QChar(0x4E00 + random.bounded(300));
            text += u'\n';
        }
        return text;
    };
    // One endless paragraph of a million units, much of it changed; and many short ones.
    const QString one = long_(1, 500'000);
    QString other = one;
    for (qsizetype i = 0; i < other.size(); i += 8)
        other[i] = QChar(0x5E00 + random.bounded(300));
    const TextDiff endless = diffTexts(one, other);
    QCOMPARE(rebuilt(endless, one, other, true), other);
    QVERIFY(endless.isCoarse);
    const QString many = long_(20'000, 25);
    const QString others = long_(20'000, 25);
    const TextDiff diff = diffTexts(many, others);
    QCOMPARE(rebuilt(diff, many, others, true), others);
}

void TestTextDiff::emptyAndEqualTextsAreNoChange()
{
    QVERIFY(diffTexts({}, {}).isSame());
    const QString text = u"一段\n两段"_s;
    QVERIFY(diffTexts(text, text).isSame());
    QVERIFY(!diffTexts(text, u"一段\n兩段"_s).isSame());
    QCOMPARE(countChanges(diffTexts(text, text)), DiffCounts());
}

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
