// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/tokenpattern.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using text::Occurrence;
using text::Spelling;
using text::TokenPattern;

class TestTokenPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRanges_data();
    void findsRanges();
    void severalPatternsComeInTheOrderOfTheText();
    void findsWhatComparingEveryPlaceFinds();
};

namespace {

constexpr QStringView kSigns = u"人民日人。”㎡a b";

/// Each as start-end, in UTF-16 units.
QString rangesOf(const std::vector<Occurrence>& found)
{
    QStringList ranges;
    for (const Occurrence& occurrence : found)
        ranges << u"%1-%2"_s.arg(occurrence.range.start).arg(occurrence.range.end);
    return ranges.join(u' ');
}

/// The same by comparing the whole phrase at each token.
std::vector<Occurrence> compared(QStringView text, const QString& phrase)
{
    const auto tokens = text::tokenise(text);
    const auto wanted = text::tokenise(phrase);
    std::vector<Occurrence> found;
    for (std::size_t at = 0; at + wanted.size() <= tokens.size(); ++at) {
        bool same = true;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            same = same && wanted[i].kind == tokens[at + i].kind && wanted[i].text == tokens[at + i].text;
        const std::size_t end = at + wanted.size();
        if (same)
            found.push_back({0, at, end, {tokens[at].start, tokens[end - 1].end}});
    }
    return found;
}

} // namespace

void TestTokenPattern::findsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<Spelling>("spelling");
    QTest::addColumn<bool>("prefix");
    QTest::addColumn<QString>("ranges");
    const auto row = [](const char* name, const QString& text, const QString& phrase, const QString& ranges,
                        Spelling spelling = Spelling::Folded, bool prefix = false) {
        QTest::newRow(name) << text << phrase << spelling << prefix << ranges;
    };
    row("in both scripts", u"监督和監督"_s, u"監督"_s, u"0-2 3-5"_s);
    row("exactly this script", u"监督和監督"_s, u"監督"_s, u"3-5"_s, Spelling::Exact);
    row("places that overlap", u"哈哈哈"_s, u"哈哈"_s, u"0-2 1-3"_s);
    row("begun anew inside a beginning", u"人人民"_s, u"人民"_s, u"1-3"_s);
    row("not across a sentence's end", u"监。督"_s, u"监督"_s, QString());
    row("across a sign that is looked through", u"监”督"_s, u"监督"_s, u"0-3"_s);
    row("a word begun", u"GDP增长"_s, u"gd"_s, u"0-3"_s, Spelling::Folded, true);
    row("a word begun is not a whole one", u"GDP增长"_s, u"gd"_s, QString());
    row("outside the first plane", u"𠮷野家"_s, u"𠮷野"_s, u"0-3"_s);
    row("at the very end", u"全面监督"_s, u"监督"_s, u"2-4"_s);
    row("longer than the text", u"监"_s, u"监督"_s, QString());
    row("nothing", u"监督"_s, u"。"_s, QString());
}

void TestTokenPattern::findsRanges()
{
    QFETCH(const QString, text);
    QFETCH(const QString, phrase);
    QFETCH(const Spelling, spelling);
    QFETCH(const bool, prefix);
    QFETCH(const QString, ranges);
    const TokenPattern pattern(phrase, spelling, prefix);
    QCOMPARE(rangesOf(text::occurrences(text, {pattern})), ranges);
    QCOMPARE(text::standsIn(text, pattern), !ranges.isEmpty());
}

void TestTokenPattern::severalPatternsComeInTheOrderOfTheText()
{
    const auto found = text::occurrences(u"全面监督，监督", {TokenPattern(u"面监督"), TokenPattern(u"监督")});
    QCOMPARE(rangesOf(found), u"1-4 2-4 5-7"_s);
    QCOMPARE(found[0].pattern, std::size_t(0));
    QCOMPARE(found[1].pattern, std::size_t(1));
    QCOMPARE(found[1].first, std::size_t(2)); // tokens
    QCOMPARE(found[2].end, std::size_t(7));
}

void TestTokenPattern::findsWhatComparingEveryPlaceFinds()
{
    QRandomGenerator random(5);
    const auto made = [&random](int length) {
        QString text;
        for (int i = 0; i < length; ++i)
            text += kSigns.at(random.bounded(int(kSigns.size())));
        return text;
    };
    int places = 0;
    for (int round = 0; round < 3000; ++round) {
        const QString text = made(60);
        const QString phrase = u'人' + made(random.bounded(3)) + u'日';
        const auto expected = compared(text, phrase);
        places += int(expected.size());
        const QString context = text + u" / "_s + phrase;
        QVERIFY2(rangesOf(text::occurrences(text, {TokenPattern(phrase)})) == rangesOf(expected),
                 qPrintable(context));
        QVERIFY2(text::standsIn(text, TokenPattern(phrase)) == !expected.empty(), qPrintable(context));
    }
    QVERIFY2(places > 500, "too few places to tell");
}

Q_DECLARE_METATYPE(pizhu::text::Spelling)

QTEST_APPLESS_MAIN(TestTokenPattern)
#include "tst_tokenpattern.moc"
