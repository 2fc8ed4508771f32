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

/// Adds the sequences of `classes` that end at `from` or behind it and begin before it, or all that end
/// there when `from` is 0.
void Counts::addSequence(QStringView classes, qsizetype from, double weight)
{
    for (qsizetype end = std::max<qsizetype>(from, 0); end < classes.size(); ++end) {
        Sequence sequence = 0;
        for (int length = 1; length <= kLongestSequence && end - length + 1 >= 0; ++length) {
            const qsizetype begin = end - length + 1;
            sequence |= Sequence(classes[begin].unicode()) << 16 * (length - 1);
            if (from == 0 || begin < from)
                ofLength(length)[sequence] += weight;
        }
    }
}

const std::vector<std::pair<QChar, double>>& Counts::borders()
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

void Counts::addAcross(const QString& first, const QString& second, double weight)
{
    if (first == u"\u3000") {
        for (const auto& [border, share] : borders()) {
            addSequence(QString(border), 0, weight * share);
            addSequence(border + second, 1, weight * share);
        }
    } else if (second == u"\u3000") {
        for (const auto& [border, share] : borders())
            addSequence(first + border, first.size(), weight * share);
    } else {
        addSequence(first + second, first.size(), weight);
    }
}

/// Nothing is known of what follows a word that was counted alone.
void Counts::noteEnd(QStringView word, double weight)
{
    Sequence sequence = 0;
    for (int length = 1; length <= std::min<qsizetype>(kLongestSequence, word.size()); ++length) {
        sequence |= Sequence(word[word.size() - length].unicode()) << 16 * (length - 1);
        m_ends[std::size_t(length - 1)][sequence] += weight;
    }
}

double Counts::ofContext(Sequence sequence, int length) const
{
    return ofLength(length).value(sequence) - m_ends[std::size_t(length - 1)].value(sequence);
}

void Counts::addWords(const QString& list, double weight)
{
    const auto classesOf = [](QString word) {
        std::transform(word.begin(), word.end(), word.begin(), classOf);
        return word;
    };
    const bool hasPairs = list.contains(u'\u3000');
    QString seen;
    for (const QStringView line : QStringView(list).split(u'\n', Qt::SkipEmptyParts)) {
        QStringList words = line.toString().split(QRegularExpression(u"[ \\t]"_s));
        const double count = words.takeLast().toDouble() * weight;
        if (count <= 0 || words.isEmpty())
            continue;
        if (words.size() == 1) {
            addSequence(classesOf(words[0]), 0, count);
            if (!hasPairs)
                noteEnd(classesOf(words[0]), count);
            seen += words[0] + u'\n';
        } else {
            const auto word = [&](const QString& w) { return w == u"\u3000" ? w : classesOf(w); };
            addAcross(word(words[0]), word(words[1]), count);
        }
    }
    const text::Script script = text::detectScript(seen);
    if (script == text::Script::Hans || script == text::Script::Hant)
        countForms(seen, script, kConvertedWeight);
}

} // namespace pizhu::cleanup::languagemodel
