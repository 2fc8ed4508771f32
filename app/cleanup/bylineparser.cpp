// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/byline.h"

#include "app/cleanup/foldedtext.h"
#include "app/cleanup/names.h"
#include "app/text/dates.h"
#include "app/text/folding.h"
#include "app/text/normalisation.h"

using namespace Qt::StringLiterals;
using pizhu::base::TextRange;

namespace pizhu::cleanup {

namespace {

constexpr qsizetype kLongestByline = 160;
constexpr qsizetype kLongestNameByline = 60;

/// A label or a date in a line: what follows it up to the next mark is its value.
struct Mark
{
    TextRange range; ///< in the source line
    std::optional<LabelKind> label;
    std::optional<text::PublishedDate> date;
};

std::vector<Mark> marksOf(const QString& line, const Rules& rules)
{
    std::vector<Mark> marks;
    for (const text::DateMatch& match : text::findDates(line)) {
        // "2023年某某报告发布" is a heading, not a by-line.
        if (match.date.precision >= text::DatePrecision::Day)
            marks.push_back({match.range, {}, match.date});
    }
    // A label may be glued to the date or number before it: "点击:0时间:2020-01-29".
    QString withoutDates = line;
    for (const Mark& mark : marks)
        withoutDates.replace(mark.range.start, mark.range.length(), QString(mark.range.length(), u'#'));
    const FoldedText folded(withoutDates);
    auto labels = rules.label.globalMatch(folded.text());
    while (labels.hasNext()) {
        const auto match = labels.next();
        const TextRange range = folded.toSource({match.capturedStart(), match.capturedEnd()});
        const bool insideDate = std::any_of(marks.begin(), marks.end(), [range](const Mark& m) {
            return m.date && m.range.intersects(range);
        });
        if (!insideDate)
            marks.push_back({range, rules.labels.value(match.captured(1)), {}});
    }
    std::sort(marks.begin(), marks.end(),
              [](const Mark& a, const Mark& b) { return a.range.start < b.range.start; });
    return marks;
}

/// True for text between marks that says nothing: signs, "打印", numbers of readers.
bool isFurniture(QStringView text, const Rules& rules)
{
    static const QRegularExpression gaps(u"[\\s|/\\[\\]【】()（）{}<>:：·,，、。;；_-]+"_s);
    static const QRegularExpression numbers(u"^\\d+[次人条]?$"_s);
    const QStringList words = text::fold(text).split(gaps, Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&rules](const QString& word) {
        return rules.furniture.contains(word) || numbers.match(word).hasMatch();
    });
}

/// Takes "原创", "转载", "打印" away that stand around a value.
QString withoutFurniture(const QString& value, const Rules& rules)
{
    static const QRegularExpression gaps(u"[\\s|]+"_s);
    QStringList words = value.split(gaps, Qt::SkipEmptyParts);
    while (!words.isEmpty() && isFurniture(words.last(), rules))
        words.removeLast();
    while (!words.isEmpty() && isFurniture(words.first(), rules))
        words.removeFirst();
    return words.join(u' ');
}

QString tidyValue(QStringView text)
{
    static const QRegularExpression edges(u"^[\\s|/:：,，;；·_-]+|[\\s|/:：,，;；。·\\[【(（_-]+$"_s);
    return text::simplifySpaces(text.toString().remove(edges));
}

/// Drops "打印 字号 大 中 小" behind a value.
QString withoutTrailingFurniture(QString value, const Rules& rules)
{
    while (true) {
        const qsizetype space = value.lastIndexOf(u' ');
        if (space < 0 || !isFurniture(QStringView(value).mid(space), rules))
            return value;
        value = tidyValue(QStringView(value).left(space));
    }
}

bool isSentence(const QString& value)
{
    return value.size() > 60 || value.contains(u'。') || value.contains(u'！') || value.contains(u'？');
}

/// Puts one labelled value where it belongs; false when the value cannot be one.
bool apply(Byline& byline, LabelKind kind, const QString& value, const Rules& rules)
{
    if (isSentence(value))
        return false;
    switch (kind) {
    case LabelKind::Source:
        byline.source = byline.source.isEmpty() ? tidyOutlet(value) : byline.source;
        break;
    case LabelKind::Author:
        byline.authors += splitPeople(value, rules);
        break;
    case LabelKind::Editor:
        byline.editors += splitEditors(value, rules);
        break;
    case LabelKind::Date:
        return isFurniture(value, rules);
    case LabelKind::Other:
        return value.size() <= 20;
    }
    return true;
}

/// Text before the first mark, or behind a date: furniture or the outlet's name ("人民日报 2021-06-27").
bool applyLoose(Byline& byline, const QString& value, const Rules& rules)
{
    if (isFurniture(value, rules))
        return true;
    const QString name = tidyOutlet(withoutFurniture(value, rules));
    if (byline.source.isEmpty() && name.size() <= 20 && looksLikeOutlet(name, rules)) {
        byline.source = name;
        return true;
    }
    return false;
}

std::optional<Byline> noteWithRank(const QString& inside, const Rules& rules)
{
    static const QRegularExpression shape(
        u"^(.{2,60}?)[\\s,，:：、]\\s*([\\p{Han}]{2,4}|[\\p{Han}] [\\p{Han}])$"_s);
    static const QRegularExpression reverse(
        u"^([\\p{Han}]{2,4}|[\\p{Han}] [\\p{Han}])[\\s,，:：]\\s*(?:系|为|是)?(.{3,60})$"_s);
    const auto ranked = [&rules](const QString& note) {
        const QString folded = text::fold(note);
        return std::any_of(rules.rankEndings.begin(), rules.rankEndings.end(),
                           [&](const QString& end) { return folded.endsWith(end); });
    };
    const auto made = [](const QString& note, QString name) {
        return Byline{.authors = {name.remove(u' ')}, .authorNote = text::simplifySpaces(note)};
    };
    if (const auto match = shape.match(inside); match.hasMatch() && ranked(match.captured(1)))
        return made(match.captured(1), match.captured(2));
    if (const auto match = reverse.match(inside); match.hasMatch() && ranked(match.captured(2)))
        return made(match.captured(2), match.captured(1));
    return {};
}

} // namespace

bool Byline::isEmpty() const
{
    return source.isEmpty() && authors.isEmpty() && authorNote.isEmpty() && editors.isEmpty() && !published;
}

std::optional<Byline> parseLabelledByline(const QString& line, const Rules& rules)
{
    if (line.isEmpty() || line.size() > kLongestByline)
        return {};
    const std::vector<Mark> marks = marksOf(line, rules);
    if (marks.empty())
        return {};
    Byline byline;
    if (!applyLoose(byline, tidyValue(QStringView(line).left(marks.front().range.start)), rules))
        return {};
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const qsizetype end = i + 1 < marks.size() ? marks[i + 1].range.start : line.size();
        const QString raw = tidyValue(QStringView(line).mid(marks[i].range.end, end - marks[i].range.end));
        const QString value = withoutTrailingFurniture(raw, rules);
        if (marks[i].date && !byline.published)
            byline.published = marks[i].date;
        if (!(marks[i].label ? apply(byline, *marks[i].label, value, rules)
                             : applyLoose(byline, value, rules)))
            return {};
    }
    return byline;
}

std::optional<Byline> parseDatedByline(const QString& line, bool exactTime, const Rules& rules)
{
    constexpr qsizetype kLongestRest = 24;
    static const QRegularExpression sentence(u"[，。！？、；：,!?;:《》“”\"()（）]"_s);
    static const QRegularExpression gaps(u"[\\s/|·]+"_s);
    const auto dates = text::findDates(line);
    if (line.size() > kLongestNameByline || dates.size() != 1 ||
        dates.front().date.precision < (exactTime ? text::DatePrecision::Minute : text::DatePrecision::Day))
        return {};
    QString rest = line;
    rest.replace(dates.front().range.start, dates.front().range.length(), u" "_s);
    rest = withoutFurniture(tidyValue(rest), rules);
    if (rest.size() > kLongestRest || rest.contains(sentence))
        return {};
    Byline byline{.published = dates.front().date};
    const QStringList words = rest.split(gaps, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (byline.source.isEmpty() && (looksLikeSite(word, rules) || words.size() == 1))
            byline.source = tidyOutlet(word);
        else if (looksLikePerson(word))
            byline.authors.append(word);
        else if (!isFurniture(word, rules))
            return {};
    }
    return byline;
}

std::optional<Byline> parseNameByline(const QString& line, const Rules& rules)
{
    static const QRegularExpression sentence(u"[。！？!?;；:：《》“”\\d]"_s);
    if (line.size() > kLongestNameByline || line.contains(sentence))
        return {};
    // "林小禾/青河日报"
    const QStringList pair = line.split(u'/');
    if (pair.size() == 2 && looksLikePerson(pair[0].trimmed()) && looksLikeOutlet(pair[1].trimmed(), rules))
        return Byline{.source = tidyOutlet(pair[1]), .authors = {pair[0].trimmed()}};
    Byline byline;
    for (const QString& word : splitPeople(line, {})) {
        const bool reporter = text::fold(word).endsWith(u"记者"_s) || text::fold(word).endsWith(u"通讯员"_s);
        const QStringList rest = splitPeople(word, rules);
        const QString bare = rest.isEmpty() ? QString() : rest.front();
        if ((looksLikeOutlet(bare, rules) && (reporter || bare.size() >= 3)) ||
            (reporter && looksLikeSite(bare, rules))) {
            byline.source = byline.source.isEmpty() ? tidyOutlet(bare) : byline.source;
        } else if (!bare.isEmpty() && looksLikePerson(bare) && !byline.source.isEmpty()) {
            byline.authors.append(bare);
        } else if (!bare.isEmpty()) {
            return {}; // without an outlet before the names any heading of two words would do
        }
    }
    return byline.authors.isEmpty() ? std::nullopt : std::optional(byline);
}

std::optional<Byline> parseStaffLine(const QString& line, const Rules& rules)
{
    constexpr qsizetype kLongestStaffLine = 40;
    static const QRegularExpression gaps(u"[\\s/|丨,，、;；]+"_s);
    static const QRegularExpression reporter(u"(?:记者|通讯员)(?:\\s|$)"_s);
    if (line.size() > kLongestStaffLine)
        return {};
    Byline byline;
    std::optional<LabelKind> label;
    for (const QString& word : line.split(gaps, Qt::SkipEmptyParts)) {
        const auto kind = rules.labels.constFind(text::fold(word));
        if (kind != rules.labels.cend())
            label = *kind;
        else if (label == LabelKind::Editor && looksLikePerson(word))
            byline.editors.append(word);
        else if (label == LabelKind::Author && looksLikePerson(word))
            byline.authors.append(word);
        else
            return text::fold(line).contains(reporter) ? parseNameByline(line, rules) : std::nullopt;
    }
    return byline.isEmpty() ? std::nullopt : std::optional(byline);
}

std::optional<Byline> parseBracketNote(const QString& inside, const Rules& rules)
{
    static const QRegularExpression role(u"^作者(?:单位)?(?:系|为|是|:)\\s*(.{2,60})$"_s);
    const FoldedText folded(inside);
    if (const auto match = role.match(folded.text()); match.hasMatch()) {
        const QString value =
            folded.toSource({match.capturedStart(1), match.capturedEnd(1)}).of(inside).toString();
        if (!looksLikePerson(value) && !noteWithRank(value, rules) && splitPeople(value, rules).size() < 2)
            return Byline{.authorNote = text::simplifySpaces(value)};
        if (const auto ranked = noteWithRank(value, rules))
            return ranked;
    }
    if (const auto labelled = parseLabelledByline(inside, rules);
        labelled && !labelled->isEmpty() && !labelled->published)
        return labelled;
    if (const auto named = parseNameByline(inside, rules))
        return named;
    return noteWithRank(inside, rules);
}

} // namespace pizhu::cleanup
