// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/languagemodel/counts.h"

#include "app/text/conversion.h"
#include "app/text/folding.h"
#include "app/text/normalisation.h"

#include <QRegularExpression>
#include <memory>

using namespace Qt::StringLiterals;

namespace pizhu::cleanup::languagemodel {

namespace {

/// Forms made by conversion say which exist; those written by people say how often.
constexpr double kConvertedWeight = 0.05;
/// How many borders are supposed behind a character before texts are looked at, and in how many places.
constexpr double kPlacesSupposed = 20;
constexpr double kBordersSupposed = 2;

} // namespace

QChar classOf(QChar character)
{
    if (!text::isHan(character.unicode()))
        return plainClass(character);
    const QStringView folded = text::foldCharacter(character.unicode());
    return folded.size() == 1 ? folded.front() : character;
}

void Counts::countForms(const QString& text, text::Script script, double weight)
{
    const bool hans = script == text::Script::Hans;
    addForms(text, script, weight);
    if (const auto converter = text::Converter::create(hans ? u"s2t"_s : u"t2s"_s))
        addForms((*converter)->convert(text).text, hans ? text::Script::Hant : text::Script::Hans,
                 kConvertedWeight * weight);
}

void Counts::addForms(const QString& text, text::Script script, double weight)
{
    for (const QChar c : text) {
        if (!c.isSurrogate())
            (script == text::Script::Hans ? forms[c].hans : forms[c].hant) += weight;
    }
}

void Counts::addText(const QString& text, double weight)
{
    const text::Script script = text::detectScript(text);
    if (script == text::Script::Other)
        return;
    if (script != text::Script::Mixed)
        countForms(text, script, weight);
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        // What is repeated word for word says nothing about other texts.
        const qsizetype known = m_lines.size();
        m_lines.insert(qHash(line));
        if (m_lines.size() > known)
            addLine(line, weight);
    }
    characters += text.size();
}

void Counts::addLine(QStringView line, double weight)
{
    Sequence read = u' ';
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const QChar current = i < line.size() ? classOf(line[i]) : QChar(u' ');
        if (current == u' ' && (read & 0xffff) == u' ')
            continue;
        read = read << 16 | current.unicode();
        for (int length = 1; length <= kLongestSequence; ++length) {
            if (read >> 16 * (length - 1) != 0)
                ofLength(length)[tail(read, length)] += weight;
        }
    }
}

/// Adds the sequences of `classes` that begin before `begin` and end at `end` or behind it.
void Counts::addSequence(QStringView classes, qsizetype begin, qsizetype end, double weight)
{
    for (qsizetype last = end; last < classes.size(); ++last) {
        Sequence sequence = 0;
        for (int length = 1; length <= kLongestSequence && last - length + 1 >= 0; ++length) {
            const qsizetype first = last - length + 1;
            sequence |= Sequence(classes[first].unicode()) << 16 * (length - 1);
            if (first < begin)
                ofLength(length)[sequence] += weight;
        }
    }
}

const Counts::Borders& Counts::borders()
{
    if (!m_borders.empty())
        return m_borders;
    double total = 0;
    for (auto it = ofLength(1).begin(); it != ofLength(1).end(); ++it) {
        const auto unit = char16_t(it.key());
        const bool isBorder =
            unit == u' ' || QStringView(u"，。、；：？！“”「」《》（）").contains(QChar(unit));
        if (!isBorder)
            continue;
        m_borders.push_back({QChar(unit), it.value()});
        total += it.value();
    }
    for (auto& [border, share] : m_borders)
        share /= total;
    return m_borders;
}

/// What stands behind a character in texts instead of a word, and how often.
const Counts::Borders& Counts::bordersBehind(QChar last)
{
    auto found = m_bordersBehind.find(last);
    if (found != m_bordersBehind.end())
        return *found;
    Borders result;
    const double all = ofLength(1).value(last.unicode()) + kPlacesSupposed;
    for (const auto& [border, share] : borders()) {
        const double seen = ofLength(2).value(Sequence(last.unicode()) << 16 | border.unicode());
        result.push_back({border, (seen + kBordersSupposed * share) / all});
    }
    return *m_bordersBehind.insert(last, std::move(result));
}

/// Nothing is known of what follows these classes, as far as they begin before `begin`.
void Counts::noteEnd(QStringView classes, qsizetype begin, double weight)
{
    Sequence sequence = 0;
    for (int length = 1; length <= std::min<qsizetype>(kLongestSequence, classes.size()); ++length) {
        const qsizetype first = classes.size() - length;
        sequence |= Sequence(classes[first].unicode()) << 16 * (length - 1);
        if (first < begin)
            m_ends[std::size_t(length - 1)][sequence] += weight;
    }
}

double Counts::ofContext(Sequence sequence, int length) const
{
    return ofLength(length).value(sequence) - m_ends[std::size_t(length - 1)].value(sequence);
}

namespace {

/// A line of a list of words: words in a row, in classes, and how often they are.
struct WordLine
{
    QStringList words;
    double count = 0;
};

/// `alone` becomes the words that stand alone, as they are written.
std::vector<WordLine> wordLines(const QString& list, double weight, QString& alone)
{
    static const QRegularExpression gap(u"[ \\t]"_s);
    std::vector<WordLine> lines;
    for (const QStringView line : QStringView(list).split(u'\n', Qt::SkipEmptyParts)) {
        WordLine read;
        read.words = line.toString().split(gap);
        read.count = read.words.takeLast().toDouble() * weight;
        if (read.words.size() == 1)
            alone += read.words.front() + u'\n';
        for (QString& word : read.words)
            std::transform(word.begin(), word.end(), word.begin(), classOf);
        if (read.count > 0 && !read.words.isEmpty())
            lines.push_back(std::move(read));
    }
    return lines;
}

} // namespace

/// Words in a row: what crosses from the first one into the last one. Of `followed` of them it was counted
/// what follows.
void Counts::addInRow(const QStringList& words, double weight, double followed)
{
    const QString text = words.join(QString());
    const qsizetype begin = words.front().size();
    addSequence(text, begin, words.size() == 1 ? 0 : text.size() - words.back().size(), weight);
    noteEnd(text, begin, weight - followed);
}

/// Lists have no signs between words: these are put where texts have them.
void Counts::addBorders(const QStringList& words, double followed)
{
    const QString text = words.join(QString());
    const qsizetype begin = words.front().size();
    for (const auto& [border, share] : bordersBehind(text.back())) {
        addSequence(text + border, begin, text.size(), followed * share);
        noteEnd(text + border, begin, followed * share);
    }
}

/// How much of what is behind words is no border.
double Counts::wordShare(const QStringList& words)
{
    double product = 1;
    for (const QString& word : words.first(words.size() - 1)) {
        double rest = 1;
        for (const auto& [border, share] : bordersBehind(word.back()))
            rest -= share;
        product *= rest;
    }
    return product;
}

void Counts::addWords(const QString& list, double weight)
{
    QString seen;
    const std::vector<WordLine> lines = wordLines(list, weight, seen);
    QHash<QString, double> followed; // by the words
    for (const WordLine& line : lines)
        followed[line.words.first(line.words.size() - 1).join(u' ')] += line.count;
    for (const WordLine& line : lines) {
        const double share = wordShare(line.words);
        const double known = followed.value(line.words.join(u' '));
        addInRow(line.words, line.count * share, known * share);
        if (known > 0)
            addBorders(line.words, known * share);
    }
    const text::Script script = text::detectScript(seen);
    if (script == text::Script::Hans || script == text::Script::Hant)
        countForms(seen, script, kConvertedWeight);
}

} // namespace pizhu::cleanup::languagemodel
