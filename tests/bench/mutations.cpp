// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/mutations.h"

#include "app/text/conversion.h"
#include "app/text/folding.h"

#include <QStringList>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace pizhu::bench {

namespace {

constexpr int kLongestRun = 40;

bool isPairStart(const QString& text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate();
}

Mutation unchanged(const QString& text)
{
    Mutation mutation{text, std::vector<int>(static_cast<std::size_t>(text.size()))};
    std::iota(mutation.origin.begin(), mutation.origin.end(), 0);
    return mutation;
}

void splice(Mutation& mutation, qsizetype at, qsizetype length, const QString& by)
{
    mutation.text.replace(at, length, by);
    auto& origin = mutation.origin;
    const auto first = origin.begin() + at;
    origin.erase(first, first + length);
    origin.insert(origin.begin() + at, static_cast<std::size_t>(by.size()), -1);
}

/// Of one edit: mostly words and clauses, now and then sentences.
qsizetype runLength(QRandomGenerator& random)
{
    return random.bounded(3) == 0 ? random.bounded(1, kLongestRun + 1) : random.bounded(1, 9);
}

QString pieceOf(const QString& donor, qsizetype length, QRandomGenerator& random)
{
    if (donor.size() <= length)
        return donor;
    return donor.mid(random.bounded(int(donor.size() - length)), length);
}

/// One edit; how many units it touched.
qsizetype edit(Mutation& mutation, MutationKind kind, const QString& donor, QRandomGenerator& random)
{
    const qsizetype size = mutation.text.size();
    if (size < 2)
        return size + 1;
    qsizetype length = kind == MutationKind::Typos ? 1 : runLength(random);
    qsizetype at = random.bounded(int(size));
    const qsizetype gone = kind == MutationKind::Insert ? 0 : std::min(length, size - at);
    if (isPairStart(mutation.text, at) || isPairStart(mutation.text, at + gone))
        return 0;
    splice(mutation, at, gone, kind == MutationKind::Delete ? QString() : pieceOf(donor, length, random));
    return length;
}

Mutation edited(const QString& text, MutationKind kind, double share, const QString& donor,
                QRandomGenerator& random)
{
    static constexpr MutationKind kinds[] = {MutationKind::Insert, MutationKind::Delete,
                                             MutationKind::Replace, MutationKind::Typos};
    Mutation mutation = unchanged(text);
    const auto wanted = qsizetype(double(text.size()) * share);
    for (qsizetype done = 0; done < wanted;)
        done += std::max<qsizetype>(
            1, edit(mutation, kind == MutationKind::Mixed ? kinds[random.bounded(4)] : kind, donor, random));
    return mutation;
}

/// [start, end) of each paragraph with the line feed behind it.
std::vector<std::pair<qsizetype, qsizetype>> paragraphsOf(const QString& text)
{
    std::vector<std::pair<qsizetype, qsizetype>> found;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? text.size() : feed + 1;
        found.emplace_back(start, end);
        start = end;
    }
    return found;
}

void append(Mutation& mutation, const QString& text, qsizetype start, qsizetype end)
{
    mutation.text += text.mid(start, end - start);
    for (qsizetype i = start; i < end; ++i)
        mutation.origin.push_back(int(i));
}

/// Paragraphs (of one: sentences) change their places.
Mutation moved(const QString& text, double share, QRandomGenerator& random)
{
    auto parts = paragraphsOf(text);
    const auto moves = std::max(1, int(double(parts.size()) * share));
    for (int i = 0; i < moves && parts.size() > 1; ++i) {
        const auto from = random.bounded(int(parts.size()));
        const auto part = parts[std::size_t(from)];
        parts.erase(parts.begin() + from);
        parts.insert(parts.begin() + random.bounded(int(parts.size()) + 1), part);
    }
    Mutation mutation;
    for (const auto& [start, end] : parts) {
        append(mutation, text, start, end);
        if (!mutation.text.endsWith(u'\n')) {
            mutation.text += u'\n';
            mutation.origin.push_back(-1);
        }
    }
    return mutation;
}

/// Paragraphs are written in another script; phrases change with it.
Mutation converted(const QString& text, double share, QRandomGenerator& random)
{
    static const QString profiles[] = {u"s2twp"_s, u"s2hk"_s, u"tw2sp"_s, u"t2s"_s, u"s2t"_s};
    const auto converter = text::Converter::create(profiles[random.bounded(5)]);
    Mutation mutation;
    for (const auto& [start, end] : paragraphsOf(text)) {
        if (!converter || random.generateDouble() > std::max(share * 2, 0.1)) {
            append(mutation, text, start, end);
            continue;
        }
        const text::ConvertedText view = (*converter)->convert(QStringView(text).mid(start, end - start));
        mutation.text += view.text;
        for (qsizetype i = 0; i < view.text.size(); ++i) {
            const base::TextRange source = view.map.toSource({i, i + 1});
            const base::TextRange whole = view.map.toView(source);
            const qsizetype inside = std::min(i - whole.start, source.length() - 1);
            mutation.origin.push_back(int(start + source.start + inside));
        }
    }
    return mutation;
}

using Bigrams = std::vector<quint32>; // in order

Bigrams bigramsOf(QStringView text)
{
    Bigrams bigrams;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        bigrams.push_back(quint32(text[i].unicode()) << 16 | text[i + 1].unicode());
    std::ranges::sort(bigrams);
    return bigrams;
}

/// Dice coefficient.
double likeness(const Bigrams& a, const Bigrams& b)
{
    if (a.empty() || b.empty() || a.size() > 6 * b.size() || b.size() > 6 * a.size())
        return a == b ? 1 : 0;
    int common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        common += *i == *j ? 1 : 0;
        const bool first = *i <= *j;
        const bool second = *j <= *i;
        i += first ? 1 : 0;
        j += second ? 1 : 0;
    }
    return 2.0 * common / double(a.size() + b.size());
}

/// Longest common subsequence by the whole table, from the ends: where several are as long, runs are
/// preferred to single characters.
void alignUnits(const QString& a, const QString& b, int aStart, int bStart, std::vector<int>& origin)
{
    const auto rows = std::size_t(a.size());
    const auto columns = std::size_t(b.size());
    std::vector<int> table((rows + 1) * (columns + 1), 0);
    std::vector<int> diagonal((rows + 1) * (columns + 1), 0);
    const auto cell = [columns](std::size_t i, std::size_t j) { return i * (columns + 1) + j; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            int best = std::max(table[cell(i + 1, j)], table[cell(i, j + 1)]);
            if (a[qsizetype(i)] == b[qsizetype(j)]) {
                const int run = table[cell(i + 1, j + 1)] + 10 + (diagonal[cell(i + 1, j + 1)] != 0 ? 3 : 0);
                diagonal[cell(i, j)] = run >= best ? 1 : 0;
                best = std::max(best, run);
            }
            table[cell(i, j)] = best;
        }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (diagonal[cell(i, j)] != 0) {
            origin[std::size_t(bStart) + j++] = aStart + int(i++);
        } else if (table[cell(i + 1, j)] >= table[cell(i, j + 1)]) {
            ++i;
        } else {
            ++j;
        }
    }
}

/// By unit folded where that keeps the length, else as it is.
QString foldedUnits(const QString& text)
{
    QString folded = text;
    for (QChar& unit : folded) {
        const QStringView other = text::foldCharacter(unit.unicode());
        if (other.size() == 1 && !unit.isSurrogate() && !unit.isSpace())
            unit = other.front();
    }
    return folded;
}

struct Part
{
    int start = 0;
    QString text;
    Bigrams bigrams;
};

/// Sentences and clauses of a list.
std::vector<Part> partsOf(const QString& text)
{
    std::vector<Part> parts;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool ends = QStringView(u"。；！？;!?\n").contains(text[at]) || at + 1 == text.size();
        if (!ends || (at + 1 < text.size() && text[at + 1] == u'\n'))
            continue;
        const QString part = text.mid(start, at + 1 - start);
        parts.push_back({int(start), part, bigramsOf(part)});
        start = at + 1;
    }
    return parts;
}

double likeness(const Part& a, const Part& b)
{
    return likeness(a.bigrams, b.bigrams);
}

} // namespace

QString mutationName(MutationKind kind)
{
    static const QString names[] = {u"insertions"_s,        u"deletions"_s,   u"replacements"_s,
                                    u"single characters"_s, u"mixed edits"_s, u"paragraphs moved"_s,
                                    u"parts converted"_s};
    return names[int(kind)];
}

Mutation mutate(const QString& text, MutationKind kind, double share, const QString& donor,
                QRandomGenerator& random)
{
    if (kind == MutationKind::Paragraphs)
        return moved(text, share, random);
    if (kind == MutationKind::Script)
        return converted(text, share, random);
    return edited(text, kind, share, donor, random);
}

Mutation alignedTo(const QString& before, const QString& after)
{
    constexpr double kAlike = 0.35;
    Mutation mutation{after, std::vector<int>(std::size_t(after.size()), -1)};
    const std::vector<Part> olds = partsOf(foldedUnits(before));
    const std::vector<Part> news = partsOf(foldedUnits(after));
    const std::size_t columns = news.size() + 1;
    std::vector<double> best((olds.size() + 1) * columns, 0);
    std::vector<double> alike(olds.size() * news.size(), 0);
    for (std::size_t i = olds.size(); i-- > 0;) {
        for (std::size_t j = news.size(); j-- > 0;) {
            const double here = likeness(olds[i], news[j]);
            alike[i * news.size() + j] = here;
            const double both =
                here < kAlike ? 0 : best[(i + 1) * columns + j + 1] + here * double(olds[i].text.size());
            best[i * columns + j] = std::max({best[(i + 1) * columns + j], best[i * columns + j + 1], both});
        }
    }
    std::vector<bool> oldDone(olds.size()), newDone(news.size());
    for (std::size_t i = 0, j = 0; i < olds.size() && j < news.size();) {
        const double here = alike[i * news.size() + j];
        if (here >= kAlike &&
            best[i * columns + j] == best[(i + 1) * columns + j + 1] + here * double(olds[i].text.size())) {
            alignUnits(olds[i].text, news[j].text, olds[i].start, news[j].start, mutation.origin);
            oldDone[i++] = newDone[j++] = true;
        } else if (best[(i + 1) * columns + j] >= best[i * columns + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    // Sentences out of order, joined or split: the pair that is most alike among those left.
    for (std::size_t j = 0; j < news.size(); ++j) {
        int match = -1;
        for (std::size_t i = 0; i < olds.size() && !newDone[j]; ++i) {
            const double here = oldDone[i] ? 0 : alike[i * news.size() + j];
            if (here >= 0.6 && (match < 0 || here > alike[std::size_t(match) * news.size() + j]))
                match = int(i);
        }
        if (match < 0)
            continue;
        alignUnits(olds[std::size_t(match)].text, news[j].text, olds[std::size_t(match)].start, news[j].start,
                   mutation.origin);
        oldDone[std::size_t(match)] = true;
    }
    return mutation;
}

} // namespace pizhu::bench
