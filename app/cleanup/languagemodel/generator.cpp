// SPDX-License-Identifier: GPL-3.0-or-later
// Counts pairs and triples of characters in clean texts and writes the character model (format.h):
//   languagemodel OUTPUT PAIRS TRIPLES NAME=FOLDER…
// PAIRS and TRIPLES are how many to keep; NAME says in the model what was counted. Reads *.md and *.txt;
// front matter, tags, comments and addresses are left out. The shipped model has
// 480,000 pairs and 60,000 triples and names what was counted.

#include "app/cleanup/languagemodel/format.h"
#include "app/text/conversion.h"
#include "app/text/folding.h"
#include "app/text/normalisation.h"
#include "app/text/script.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QTextStream>
#include <memory>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::cleanup::languagemodel;

namespace {

/// Rarer characters are left to the fallback.
constexpr double kFewestSeen = 3;
/// The usual middle of its range.
constexpr double kDiscount = 0.75;
/// Forms made by conversion say which exist; those written by people say how often.
constexpr double kConvertedWeight = 0.05;

/// Class characters in order, 16 bits each, the last one lowest.
using Sequence = quint64;

struct FormCounts
{
    double hans = 0;
    double hant = 0;
};

QChar classOf(QChar character)
{
    if (!text::isHan(character.unicode()))
        return plainClass(character);
    const QStringView folded = text::foldCharacter(character.unicode());
    return folded.size() == 1 ? folded.front() : character;
}

QString plainText(const QString& file)
{
    static const QRegularExpression noise(
        u"\\A---\\n.*?\\n---\\n|<!--.*?-->|<[^>]*>|https?://[\\w./%?=&#:@~+-]+|&[a-z]+;"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return text::normalise(file).replace(noise, u"\n"_s);
}

/// Everything that is counted.
class Counts
{
public:
    void add(const QString& text);

    QHash<Sequence, int> pairs;
    QHash<Sequence, int> triples;
    QHash<QChar, double> classes;
    QMap<QChar, FormCounts> forms;
    qint64 characters = 0;

private:
    void countForms(const QString& text, text::Script script);
    void addForms(const QString& text, text::Script script, double weight);
};

void Counts::countForms(const QString& text, text::Script script)
{
    const bool hans = script == text::Script::Hans;
    addForms(text, script, 1);
    if (const auto converter = text::Converter::create(hans ? u"s2t"_s : u"t2s"_s))
        addForms((*converter)->convert(text).text, hans ? text::Script::Hant : text::Script::Hans,
                 kConvertedWeight);
}

void Counts::addForms(const QString& text, text::Script script, double weight)
{
    for (const QChar c : text) {
        if (!c.isSurrogate())
            (script == text::Script::Hans ? forms[c].hans : forms[c].hant) += weight;
    }
}

void Counts::add(const QString& text)
{
    const text::Script script = text::detectScript(text);
    if (script == text::Script::Other)
        return;
    if (script != text::Script::Mixed)
        countForms(text, script);
    Sequence read = u' ';
    for (const QChar c : text) {
        const QChar current = classOf(c);
        if (current == u' ' && (read & 0xffff) == u' ')
            continue;
        read = (read << 16 | current.unicode()) & 0xffffffffffff;
        ++pairs[read & 0xffffffff];
        ++triples[read];
        classes[current] += 1;
    }
    characters += text.size();
}

/// A pair or triple of classes by their numbers, 16 bits each.
struct Kept
{
    Sequence classes = 0;
    double probability = 0; ///< of the last one behind the others
    double gain = 0;        ///< what keeping it is worth on the texts counted

    [[nodiscard]] Sequence context() const { return classes >> 16; }
    [[nodiscard]] quint16 last() const { return static_cast<quint16>(classes); }
};

/// Absolute discounting, interpolated (Ney, Essen and Kneser 1994), over the classes seen often enough; pairs
/// and triples that say little more than their fallback are dropped (Stolcke 1998).
class Model
{
public:
    Model(const Counts& counts, std::size_t pairsKept, std::size_t triplesKept);
    QByteArray written(const QByteArray& provenance) const;

private:
    void number(const Counts& counts);
    std::vector<Kept> smoothed(const QHash<Sequence, int>& counted) const;
    double shorter(Sequence classes) const;
    void keepPairs(std::vector<Kept> pairs, std::size_t count);
    QHash<Sequence, double> fallbacks(const std::vector<Kept>& kept) const;
    void addForms(const Counts& counts);
    void writePairs(QByteArray& bytes) const;

    QHash<QChar, int> m_numbers; ///< from 1 on
    std::vector<double> m_alone;
    std::vector<Kept> m_pairs; ///< by classes
    std::vector<Kept> m_triples;
    QHash<Sequence, double> m_pairProbability;
    QHash<Sequence, double> m_fallback;                             ///< by context of one class or two
    std::vector<std::vector<std::pair<QChar, FormCounts>>> m_forms; ///< as probabilities
};

void appendNumber(QByteArray& bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.append(static_cast<char>(number | 0x80));
    bytes.append(static_cast<char>(number));
}

void appendCost(QByteArray& bytes, double probability)
{
    bytes.append(static_cast<char>(probability > 0 ? costOf(probability) : kNever));
}

/// Leaves the `count` most useful ones in order of their classes.
void prune(std::vector<Kept>& sequences, std::size_t count)
{
    if (count < sequences.size()) {
        std::nth_element(sequences.begin(), sequences.begin() + qsizetype(count), sequences.end(),
                         [](const Kept& a, const Kept& b) { return a.gain > b.gain; });
        sequences.resize(count);
    }
    std::sort(sequences.begin(), sequences.end(),
              [](const Kept& a, const Kept& b) { return a.classes < b.classes; });
}

Model::Model(const Counts& counts, std::size_t pairsKept, std::size_t triplesKept)
{
    number(counts);
    keepPairs(smoothed(counts.pairs), pairsKept);
    m_triples = smoothed(counts.triples);
    std::erase_if(m_triples, [this](const Kept& t) { return !m_pairProbability.contains(t.context()); });
    prune(m_triples, triplesKept);
    m_fallback.insert(fallbacks(m_triples));
    addForms(counts);
}

/// Frequent classes get the low numbers, which makes the differences in the file small.
void Model::number(const Counts& counts)
{
    std::vector<std::pair<double, QChar>> order;
    double total = 0;
    for (auto it = counts.classes.begin(); it != counts.classes.end(); ++it) {
        total += it.value();
        if (it.value() >= kFewestSeen && !it.key().isSurrogate())
            order.push_back({-it.value(), it.key()});
    }
    std::sort(order.begin(), order.end());
    m_alone.push_back(0);
    for (const auto& [count, character] : order) {
        m_numbers.insert(character, int(m_alone.size()));
        m_alone.push_back(-count / total);
    }
}

/// The probability of the last class behind one class less, as the reader of the file will see it.
double Model::shorter(Sequence classes) const
{
    const auto last = static_cast<std::size_t>(classes & 0xffff);
    if (classes >> 32 == 0)
        return m_alone[last];
    const Sequence pair = classes & 0xffffffff;
    if (const auto found = m_pairProbability.constFind(pair); found != m_pairProbability.constEnd())
        return *found;
    return m_fallback.value(pair >> 16, 1) * m_alone[last];
}

std::vector<Kept> Model::smoothed(const QHash<Sequence, int>& counted) const
{
    std::vector<Kept> result;
    QHash<Sequence, std::pair<double, double>> contexts; // how often, with how many different classes
    for (auto it = counted.begin(); it != counted.end(); ++it) {
        Sequence classes = 0;
        bool known = true;
        for (int shift = 32; shift >= 0; shift -= 16) {
            const auto unit = char16_t(it.key() >> shift);
            classes = classes << 16 | Sequence(m_numbers.value(QChar(unit)));
            known = known && (unit == 0 || (classes & 0xffff) != 0);
        }
        auto& context = contexts[classes >> 16];
        context.first += it.value();
        context.second += 1;
        if (known)
            result.push_back({classes, double(it.value()), 0});
    }
    for (Kept& sequence : result) {
        const auto [total, kinds] = contexts.value(sequence.context());
        const double count = sequence.probability;
        const double fallback = shorter(sequence.classes);
        sequence.probability = (count - kDiscount + kDiscount * kinds * fallback) / total;
        sequence.gain = count * std::log(sequence.probability / fallback);
    }
    return result;
}

void Model::keepPairs(std::vector<Kept> pairs, std::size_t count)
{
    prune(pairs, count);
    m_pairs = std::move(pairs);
    m_fallback = fallbacks(m_pairs);
    for (const Kept& pair : m_pairs)
        m_pairProbability.insert(pair.classes, pair.probability);
}

/// What is left for all that was not kept behind a context, in units of its probability behind less.
QHash<Sequence, double> Model::fallbacks(const std::vector<Kept>& kept) const
{
    QHash<Sequence, std::pair<double, double>> sums;
    for (const Kept& sequence : kept) {
        auto& sum = sums[sequence.context()];
        sum.first += sequence.probability;
        sum.second += shorter(sequence.classes);
    }
    QHash<Sequence, double> result;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        result.insert(it.key(), std::max(1e-6, 1 - it->first) / std::max(1e-6, 1 - it->second));
    return result;
}

void Model::addForms(const Counts& counts)
{
    m_forms.resize(m_alone.size());
    std::vector<FormCounts> sums(m_alone.size());
    for (auto it = counts.forms.begin(); it != counts.forms.end(); ++it) {
        const int number = m_numbers.value(classOf(it.key()));
        sums[number].hans += it->hans;
        sums[number].hant += it->hant;
        if (number != 0 && text::isHan(it.key().unicode()))
            m_forms[number].push_back({it.key(), it.value()});
    }
    for (auto it = m_numbers.begin(); it != m_numbers.end(); ++it) {
        if (m_forms[it.value()].empty())
            m_forms[it.value()].push_back({it.key(), sums[it.value()]});
        for (auto& [character, form] : m_forms[it.value()]) {
            form.hans /= std::max(sums[it.value()].hans, 1e-9);
            form.hant /= std::max(sums[it.value()].hant, 1e-9);
        }
    }
}

QByteArray Model::written(const QByteArray& provenance) const
{
    QByteArray bytes = kMagic.toByteArray() + static_cast<char>(kVersion);
    appendNumber(bytes, provenance.size());
    bytes.append(provenance);
    appendNumber(bytes, m_alone.size() - 1);
    for (std::size_t i = 1; i < m_alone.size(); ++i) {
        appendCost(bytes, m_alone[i]);
        appendCost(bytes, m_fallback.value(i, 1));
        appendNumber(bytes, m_forms[i].size());
        for (const auto& [character, form] : m_forms[i]) {
            bytes.append(static_cast<char>(character.unicode() & 0xff));
            bytes.append(static_cast<char>(character.unicode() >> 8));
            appendCost(bytes, form.hans);
            appendCost(bytes, form.hant);
        }
    }
    writePairs(bytes);
    return bytes;
}

void Model::writePairs(QByteArray& bytes) const
{
    auto pair = m_pairs.begin();
    auto triple = m_triples.begin();
    for (std::size_t i = 1; i < m_alone.size(); ++i) {
        const auto end = std::find_if(pair, m_pairs.end(), [i](const Kept& p) { return p.context() != i; });
        appendNumber(bytes, quint64(end - pair));
        for (quint16 last = 0; pair != end; last = (pair++)->last()) {
            appendNumber(bytes, pair->last() - last);
            appendCost(bytes, pair->probability);
            const auto ends = [pair](const Kept& t) { return t.context() != pair->classes; };
            const auto lastTriple = std::find_if(triple, m_triples.end(), ends);
            appendNumber(bytes, quint64(lastTriple - triple));
            if (lastTriple != triple)
                appendCost(bytes, m_fallback.value(pair->classes, 1));
            for (quint16 third = 0; triple != lastTriple; third = (triple++)->last()) {
                appendNumber(bytes, triple->last() - third);
                appendCost(bytes, triple->probability);
            }
        }
    }
}

QByteArray countFolder(Counts& counts, const QString& name, const QString& folder)
{
    const qint64 before = counts.characters;
    QDirIterator files(folder, {u"*.md"_s, u"*.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            counts.add(plainText(QString::fromUtf8(file.readAll())));
    }
    return QByteArray::number(counts.characters - before) + " characters of " + name.toUtf8();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream err(stderr);
    if (arguments.size() < 5) {
        err << "languagemodel OUTPUT PAIRS TRIPLES NAME=FOLDER…" << Qt::endl;
        return 2;
    }
    Counts counts;
    QByteArrayList parts;
    for (const QString& argument : arguments.mid(4))
        parts.append(countFolder(counts, argument.section(u'=', 0, 0), argument.section(u'=', 1)));
    const QByteArray provenance = "counts over " + parts.join(", ");
    const QByteArray bytes = Model(counts, arguments[2].toUInt(), arguments[3].toUInt()).written(provenance);
    QFile file(arguments[1]);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        err << file.errorString() << Qt::endl;
        return 1;
    }
    err << provenance << "; " << counts.pairs.size() << " pairs and " << counts.triples.size()
        << " triples seen; " << bytes.size() << " bytes" << Qt::endl;
    return 0;
}
