// SPDX-License-Identifier: GPL-3.0-or-later
// Counts sequences of characters in clean texts and writes the character model (format.h):
//   languagemodel OUTPUT PAIRS TRIPLES QUADRUPLES NAME[*WEIGHT]=PATH…
// PAIRS, TRIPLES and QUADRUPLES are how many to keep; NAME says in the model what was counted. A folder is
// read for *.md and *.txt; front matter, tags, comments and addresses are left out. A file holds counts of
// words that others published: lines "word count" with up to three words in a row, separated by spaces or
// tabs. Weights are at most 1: what a text says once must not look like what many texts say.
//
// The model is made out of four of the shared corpora, unpacked, and what two of Debian's packages are made
// of:
//   unseenpages.py page_pairs/teahouse pinyin_mojibake/pairs pages
//   arpawords.py lm_sc.arpa libime.list
//   languagemodel characters.model 1300000 2000000 1200000 "published pages=pages" "Chinese blog
//   posts=society"
//     "portal news*0.4=cluster_news" "broadcast news*0.4=xwlb_items" "words of libime 1.0.16*0.2=libime.list"
//     "words of rime-essay 20230204*0.017=/usr/share/rime-data/essay.txt"
// The corpora are page-pairs.tar.xz without what repair is measured with (pinyin-damage.tar.xz),
// society.tar.xz, news-reposts.tar.xz and xwlb-2022-2024.tar.xz. lm_sc.arpa is in the source package libime
// 1.0.16 (data/lm_sc.arpa-20220810.tar.xz, LGPL-2.1+), rime-essay is under LGPL-3. This gives the same file
// each time.

#include "app/cleanup/languagemodel/counts.h"
#include "app/text/normalisation.h"
#include "app/text/script.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::cleanup::languagemodel;

namespace {

/// Rarer characters are left to the fallback.
constexpr double kFewestSeen = 3;
/// Sequences worth less are not even weighed.
constexpr double kFewestKept = 0.5;
/// The usual middle of its range.
constexpr double kDiscount = 0.75;

QString plainText(const QString& file)
{
    static const QRegularExpression noise(
        u"\\A---\\n.*?\\n---\\n|<!--.*?-->|<[^>]*>|https?://[\\w./%?=&#:@~+-]+|&[a-z]+;"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return text::normalise(file).replace(noise, u"\n"_s);
}

/// A sequence of classes by their numbers, 16 bits each.
struct Kept
{
    Sequence classes = 0;
    double probability = 0; ///< of the last one behind the others
    double gain = 0;        ///< what keeping it is worth on the texts counted

    [[nodiscard]] Sequence context() const { return classes >> 16; }
    [[nodiscard]] quint16 last() const { return static_cast<quint16>(classes); }
};

/// Absolute discounting, interpolated (Ney, Essen and Kneser 1994), over the classes seen often enough;
/// sequences that say little more than their fallback are dropped (Stolcke 1998).
class Model
{
public:
    Model(const Counts& counts, const std::array<std::size_t, kLongestSequence + 1>& kept);
    QByteArray written(const QByteArray& provenance) const;

private:
    using Probabilities = QHash<Sequence, double>;

    void number(const Counts& counts);
    [[nodiscard]] Sequence numbered(Sequence classes, int length) const;
    [[nodiscard]] std::vector<Kept> smoothed(const Counts& counts, int length) const;
    [[nodiscard]] double shorter(Sequence classes, int length) const;
    void keep(std::vector<Kept> sequences, int length, std::size_t count);
    void addForms(const Counts& counts);
    void writeFollowers(QByteArray& bytes, Sequence context, int length) const;

    QHash<QChar, int> m_numbers; ///< from 1 on
    std::vector<double> m_alone;
    std::array<std::vector<Kept>, kLongestSequence + 1> m_kept; ///< by length, by classes
    std::array<Probabilities, kLongestSequence + 1> m_probability;
    std::array<Probabilities, kLongestSequence + 1> m_fallback;     ///< by length of the context
    std::vector<std::vector<std::pair<QChar, FormCounts>>> m_forms; ///< as probabilities
};

/// Counts of words come with weights and may be less than one.
double discounted(double count)
{
    return count - std::min(kDiscount, count / 2);
}

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

Model::Model(const Counts& counts, const std::array<std::size_t, kLongestSequence + 1>& kept)
{
    number(counts);
    for (int length = 2; length <= kLongestSequence; ++length)
        keep(smoothed(counts, length), length, kept[std::size_t(length)]);
    addForms(counts);
}

/// Frequent classes get the low numbers, which makes the differences in the file small.
void Model::number(const Counts& counts)
{
    std::vector<std::pair<double, QChar>> order;
    double total = 0;
    for (auto it = counts.ofLength(1).begin(); it != counts.ofLength(1).end(); ++it) {
        const QChar character(char16_t(it.key()));
        total += it.value();
        if (it.value() >= kFewestSeen && !character.isSurrogate())
            order.push_back({-it.value(), character});
    }
    std::sort(order.begin(), order.end());
    m_alone.push_back(0);
    for (const auto& [count, character] : order) {
        m_numbers.insert(character, int(m_alone.size()));
        m_alone.push_back(-count / total);
    }
}

/// 0 when a class is not among those numbered.
Sequence Model::numbered(Sequence classes, int length) const
{
    Sequence result = 0;
    for (int shift = 16 * (length - 1); shift >= 0; shift -= 16) {
        const int number = m_numbers.value(QChar(char16_t(classes >> shift)));
        if (number == 0)
            return 0;
        result = result << 16 | Sequence(number);
    }
    return result;
}

/// The probability of the last class behind one class less, as the reader of the file will see it.
double Model::shorter(Sequence classes, int length) const
{
    double fallback = 1;
    for (int left = length - 1; left >= 2; --left) {
        const Sequence sequence = tail(classes, left);
        const auto& probabilities = m_probability[std::size_t(left)];
        if (const auto found = probabilities.constFind(sequence); found != probabilities.constEnd())
            return fallback * *found;
        fallback *= m_fallback[std::size_t(left - 1)].value(sequence >> 16, 1);
    }
    return fallback * m_alone[std::size_t(classes & 0xffff)];
}

std::vector<Kept> Model::smoothed(const Counts& counts, int length) const
{
    std::vector<Kept> result;
    QHash<Sequence, double> left; // what discounting and what was not counted leave for the fallback
    const auto& counted = counts.ofLength(length);
    for (auto it = counted.begin(); it != counted.end(); ++it) {
        const double share = discounted(it.value()) / counts.ofContext(it.key() >> 16, length - 1);
        auto rest = left.find(it.key() >> 16);
        if (rest == left.end())
            rest = left.insert(it.key() >> 16, 1);
        *rest -= share;
    }
    for (auto it = counted.begin(); it != counted.end(); ++it) {
        const Sequence classes = it.value() < kFewestKept ? 0 : numbered(it.key(), length);
        if (classes == 0 || (length > 2 && !m_probability[std::size_t(length - 1)].contains(classes >> 16)))
            continue;
        const double rest = std::max(1e-6, left.value(it.key() >> 16));
        const double share = discounted(it.value()) / counts.ofContext(it.key() >> 16, length - 1);
        const double fallback = rest * shorter(classes, length);
        const double probability = share + fallback;
        result.push_back({classes, probability, it.value() * std::log(probability / fallback)});
    }
    return result;
}

/// Keeps the `count` most useful ones, and what is left behind each context for all that are not kept.
void Model::keep(std::vector<Kept> sequences, int length, std::size_t count)
{
    prune(sequences, count);
    QHash<Sequence, std::pair<double, double>> sums;
    for (const Kept& sequence : sequences) {
        auto& sum = sums[sequence.context()];
        sum.first += sequence.probability;
        sum.second += shorter(sequence.classes, length);
    }
    auto& fallbacks = m_fallback[std::size_t(length - 1)];
    for (auto it = sums.begin(); it != sums.end(); ++it)
        fallbacks.insert(it.key(), std::max(1e-6, 1 - it->first) / std::max(1e-6, 1 - it->second));
    for (const Kept& sequence : sequences)
        m_probability[std::size_t(length)].insert(sequence.classes, sequence.probability);
    m_kept[std::size_t(length)] = std::move(sequences);
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
        appendNumber(bytes, m_forms[i].size());
        for (const auto& [character, form] : m_forms[i]) {
            bytes.append(static_cast<char>(character.unicode() & 0xff));
            bytes.append(static_cast<char>(character.unicode() >> 8));
            appendCost(bytes, form.hans);
            appendCost(bytes, form.hant);
        }
    }
    for (std::size_t i = 1; i < m_alone.size(); ++i)
        writeFollowers(bytes, i, 2);
    return bytes;
}

/// The sequences of this length that begin with `context`.
void Model::writeFollowers(QByteArray& bytes, Sequence context, int length) const
{
    const auto& kept = m_kept[std::size_t(length)];
    const auto before = [](const Kept& k, Sequence c) { return k.context() < c; };
    const auto begin = std::lower_bound(kept.begin(), kept.end(), context, before);
    const auto end = std::lower_bound(begin, kept.end(), context + 1, before);
    appendNumber(bytes, quint64(end - begin));
    if (begin == end)
        return;
    appendCost(bytes, m_fallback[std::size_t(length - 1)].value(context, 1));
    quint16 last = 0;
    for (auto sequence = begin; sequence != end; last = (sequence++)->last()) {
        const quint64 difference = sequence->last() - last;
        const bool goesOn = m_fallback[std::size_t(length)].contains(sequence->classes);
        appendNumber(bytes, length == kLongestSequence ? difference : difference * 2 + (goesOn ? 1 : 0));
        appendCost(bytes, sequence->probability);
        if (length < kLongestSequence && goesOn)
            writeFollowers(bytes, sequence->classes, length + 1);
    }
}

QByteArray count(Counts& counts, const QString& argument)
{
    const QString name = argument.section(u'=', 0, 0);
    const QString path = argument.section(u'=', 1);
    const double weight = name.contains(u'*') ? name.section(u'*', 1).toDouble() : 1;
    const QByteArray shown = name.section(u'*', 0, 0).toUtf8();
    if (QFile list(path); QFileInfo(path).isFile()) {
        if (list.open(QIODevice::ReadOnly))
            counts.addWords(QString::fromUtf8(list.readAll()), weight);
        return shown;
    }
    const qint64 before = counts.characters;
    QDirIterator files(path, {u"*.md"_s, u"*.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            counts.addText(plainText(QString::fromUtf8(file.readAll())), weight);
    }
    return QByteArray::number(counts.characters - before) + " characters of " + shown;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream err(stderr);
    if (arguments.size() < 6) {
        err << "languagemodel OUTPUT PAIRS TRIPLES QUADRUPLES NAME[*WEIGHT]=PATH…" << Qt::endl;
        return 2;
    }
    Counts counts;
    QByteArrayList parts;
    for (const QString& argument : arguments.mid(5))
        parts.append(count(counts, argument));
    const QByteArray provenance = "counts over " + parts.join(", ");
    const Model model(counts, {0, 0, arguments[2].toUInt(), arguments[3].toUInt(), arguments[4].toUInt()});
    const QByteArray bytes = model.written(provenance);
    QFile file(arguments[1]);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        err << file.errorString() << Qt::endl;
        return 1;
    }
    err << provenance << "; " << bytes.size() << " bytes; seen:";
    for (int length = 1; length <= kLongestSequence; ++length)
        err << ' ' << counts.ofLength(length).size();
    err << Qt::endl;
    return 0;
}
