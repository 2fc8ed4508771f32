// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/bruteforce.h"
#include "tests/app/library/fixture.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

/// What searches find is what a scan of every text finds that knows the definition only: in texts made of
/// what is hard about it.
class TestRecall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAScan_data();
    void equalsAScan();
    void scanKnowsTheDefinition_data();
    void scanKnowsTheDefinition();
};

namespace {

constexpr int kArticles = 150;
constexpr int kPieces = 60; // of a text
constexpr int kQueries = 400;
constexpr int kLongest = 8; // UTF-16 units of a query

using Ids = std::vector<base::ArticleId>;

/// Few of each kind, so that queries find something.
const QStringList& easyPieces()
{
    static const QStringList pieces{u"监"_s, u"監"_s, u"督"_s, u"会"_s, u"會"_s,
                                    u"议"_s, u"議"_s, u"，"_s, u"\n"_s};
    return pieces;
}

const QStringList& signPieces()
{
    static const QStringList pieces{
        u"监"_s, u"監"_s, u"督"_s, u"“"_s,      u"”"_s,  u"《"_s, u"》"_s, u"（"_s, u"）"_s, u"。"_s, u"，"_s,
        u"、"_s, u"："_s, u"！"_s, u"."_s,      u","_s,  u"! "_s, u". "_s, u" "_s,  u"　"_s, u"…"_s,  u"—"_s,
        u"·"_s,  u"-"_s,  u"\n"_s, u"\u200B"_s, u"．"_s, u"?"_s,  u"%"_s,  u"+"_s,  u"/"_s};
    return pieces;
}

const QStringList& mixedPieces()
{
    static const QStringList pieces{u"增"_s, u"長"_s, u"长"_s, u"GDP"_s,  u"gdp"_s, u"ＧＤＰ"_s,
                                    u"G"_s,  u"5"_s,  u"５"_s, u"3.14"_s, u"é"_s,   u"e\u0301"_s,
                                    u"É"_s,  u"㎡"_s, u"m2"_s, u"①"_s,    u"½"_s,   u"ﬁ"_s,
                                    u"fi"_s, u"㈱"_s, u"株"_s, u"㍿"_s,   u"，"_s,  u" "_s};
    return pieces;
}

const QStringList& rarePieces()
{
    static const QStringList pieces{
        u"台"_s, u"臺"_s, u"裏"_s,       u"裡"_s, u"着"_s, u"著"_s,   u"𠮷"_s,           u"吉"_s,
        u"か"_s, u"が"_s, u"か\u3099"_s, u"カ"_s, u"ｶ"_s,  u"ー"_s,   u"〇"_s,           u"々"_s,
        u"⺼"_s, u"⼀"_s, u"一"_s,       u"㊀"_s, u"豈"_s, u"岂"_s,   u"葛\U000E0100"_s, u"葛"_s,
        u"한"_s, u"Я"_s,  u"я"_s,        u"ß"_s,  u"ss"_s, u"🙂"_s, u"\u00AD"_s,       u"。"_s};
    return pieces;
}

QString madeOf(const QStringList& pieces, int count, QRandomGenerator& random)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

/// Part of a text, as one could type it: a phrase without line ends and the sign that ends a phrase.
QString partOf(const QString& text, QRandomGenerator& random)
{
    const int length = 1 + random.bounded(kLongest);
    QString part = text.mid(random.bounded(static_cast<int>(text.size()) - length), length);
    part.replace(u'\n', u'。').remove(u'"');
    if (!part.isEmpty() && part.front().isLowSurrogate())
        part.remove(0, 1);
    if (!part.isEmpty() && part.back().isHighSurrogate())
        part.chop(1);
    return part;
}

Ids found(TemporaryLibrary& library, const QString& query)
{
    Ids ids =
        library.read([&query](const Stores& stores) { return stores.articles.find({.text = {query}}); });
    std::ranges::sort(ids);
    return ids;
}

/// The first article that only one of them has.
QString difference(const QString& query, const Ids& found, const Ids& expected, const QStringList& texts)
{
    Ids differing;
    std::ranges::set_symmetric_difference(found, expected, std::back_inserter(differing));
    if (differing.empty())
        return {};
    const bool missed = std::ranges::binary_search(expected, differing.front());
    return u"%1 is %2 in: %3"_s.arg(query, missed ? u"missed"_s : u"found"_s,
                                    texts.at(differing.front().value - 1));
}

} // namespace

void TestRecall::equalsAScan_data()
{
    QTest::addColumn<QStringList>("pieces");
    QTest::newRow("both scripts") << easyPieces();
    QTest::newRow("signs") << signPieces();
    QTest::newRow("letters and digits") << mixedPieces();
    QTest::newRow("rare characters") << rarePieces();
    QTest::newRow("all together") << easyPieces() + signPieces() + mixedPieces() + rarePieces();
}

void TestRecall::equalsAScan()
{
    QFETCH(const QStringList, pieces);
    TemporaryLibrary library;
    BruteForce scan;
    QRandomGenerator random(5);
    QStringList texts;
    for (int i = 0; i < kArticles; ++i) {
        const QString title = madeOf(pieces, 5, random).replace(u'\n', u' ');
        const QString text = madeOf(pieces, kPieces, random);
        scan.add(library.add({.title = title, .text = text}), title, text);
        texts += title + u'\n' + text;
    }
    for (int i = 0; i < kQueries; ++i) {
        const QString part = partOf(texts.at(random.bounded(kArticles)), random);
        if (!BruteForce::hasWords(part))
            continue;
        const QString phrase = u'"' + part + u'"';
        QCOMPARE(difference(phrase, found(library, phrase), scan.folded(part), texts), QString());
        const QString exact = u'=' + phrase;
        QCOMPARE(difference(exact, found(library, exact), scan.exact(part), texts), QString());
    }
}

void TestRecall::scanKnowsTheDefinition_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<bool>("folded");
    QTest::addColumn<bool>("exact");
    const auto row = [](const char* name, const QString& text, const QString& phrase, bool folded,
                        bool exact) { QTest::newRow(name) << text << phrase << folded << exact; };
    row("the other script", u"做实监督文章"_s, u"監督"_s, true, false);
    row("a comma breaks", u"甲，乙"_s, u"甲乙"_s, false, false);
    row("a comma for a full stop", u"甲，乙"_s, u"甲。乙"_s, true, true);
    row("quotes are not there", u"“一把手”监督"_s, u"一把手监督"_s, true, true);
    row("a run is whole", u"GDP增长"_s, u"DP增长"_s, false, false);
    row("a run in other case", u"GDP增长"_s, u"gdp增長"_s, true, false);
    row("a full stop in a number", u"3.14"_s, u"3 14"_s, true, true);
    row("a full stop at the end", u"Yes. 好"_s, u"yes好"_s, false, false);
    row("a line end breaks", u"甲\n乙"_s, u"甲乙"_s, false, false);
    row("a squared sign", u"5㎡"_s, u"5m2"_s, true, false);
}

void TestRecall::scanKnowsTheDefinition()
{
    QFETCH(const QString, text);
    QFETCH(const QString, phrase);
    BruteForce scan;
    scan.add(base::ArticleId{1}, {}, text);
    QTEST(!scan.folded(phrase).empty(), "folded");
    QTEST(!scan.exact(phrase).empty(), "exact");
}

QTEST_GUILESS_MAIN(TestRecall)
#include "tst_recall.moc"
