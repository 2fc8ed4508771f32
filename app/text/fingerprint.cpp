// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/fingerprint.h"

#include "app/text/folding.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <vector>

// Sketches are one-permutation MinHash (P. Li, A. Owen, C.-H. Zhang: One Permutation Hashing, NIPS 2012): one
// hash of each shingle chooses a bin by its first bits, and each bin keeps its smallest hash. Of that a byte
// is stored (P. Li, A. C. König: b-Bit Minwise Hashing, WWW 2010).

namespace pizhu::text {

namespace {

constexpr qsizetype kShingle = 8; // UTF-16 units
constexpr int kBinBits = 7;
constexpr std::size_t kBins = std::size_t{1} << kBinBits;
constexpr char kEmptyBin = 0;
constexpr quint64 kValuesOfBin = 255; // 1 to 255

/// The words of a text, folded and without anything between them.
QString wordsOf(QStringView text)
{
    QString words;
    words.reserve(text.size());
    tokenise(text, [&words](qsizetype, qsizetype, TokenKind kind, QStringView folded) {
        if (kind == TokenKind::Word)
            words.append(folded);
        return true;
    });
    return words;
}

/// Spreads what a rolling hash leaves together: the finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood:
/// Fast Splittable Pseudorandom Number Generators, OOPSLA 2014).
constexpr quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

/// Calls `take` with a hash of each run of eight characters: a polynomial that rolls on by one character at a
/// time (R. Karp, M. Rabin 1987), spread.
template <typename Take>
void eachShingle(QStringView words, Take take)
{
    constexpr quint64 kBase = 0x9e3779b97f4a7c15U;
    constexpr quint64 kOldest = [] {
        quint64 power = 1;
        for (qsizetype i = 0; i < kShingle; ++i)
            power *= kBase;
        return power;
    }();
    quint64 rolling = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        rolling = rolling * kBase + words[i].unicode() + 1;
        if (i >= kShingle)
            rolling -= kOldest * (words[i - kShingle].unicode() + 1U);
        if (i + 1 >= kShingle)
            take(mixed(rolling));
    }
}

qint64 exactHash(const QString& words)
{
    const QByteArray hash = QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(hash.constData());
}

QByteArray sketchOf(QStringView words)
{
    constexpr quint64 kNone = std::numeric_limits<quint64>::max();
    std::array<quint64, kBins> smallest{};
    smallest.fill(kNone);
    eachShingle(words, [&smallest](quint64 hash) {
        quint64& bin = smallest[hash >> (64 - kBinBits)];
        bin = std::min(bin, hash);
    });
    QByteArray sketch(kBins, kEmptyBin);
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        if (smallest[bin] != kNone)
            sketch[static_cast<qsizetype>(bin)] = static_cast<char>(1 + smallest[bin] % kValuesOfBin);
    }
    return sketch;
}

std::vector<quint64> shinglesOf(QStringView text)
{
    std::vector<quint64> shingles;
    eachShingle(wordsOf(text), [&shingles](quint64 hash) { shingles.push_back(hash); });
    std::ranges::sort(shingles);
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

/// Bins that make one key; with three, texts half the same share one of the 42 keys with a chance of 0.996
/// (banding: A. Rajaraman, J. Ullman: Mining of Massive Datasets, §3.4).
constexpr qsizetype kBandBins = 3;

/// Short texts leave bins empty; for keys these borrow from the next one that is not, and how far it is
/// (densification by rotation: A. Shrivastava, P. Li, UAI 2014).
quint32 keyOf(const QByteArray& sketch, qsizetype bin)
{
    for (qsizetype distance = 0; distance < sketch.size(); ++distance) {
        const char value = sketch[(bin + distance) % sketch.size()];
        if (value != kEmptyBin)
            return static_cast<quint32>(static_cast<uchar>(value)) << 8 | static_cast<quint32>(distance);
    }
    return 0;
}

/// The key of each sketch in one band with its place, equal keys together.
std::vector<std::pair<quint64, std::size_t>> bandEntries(const std::vector<QByteArray>& sketches,
                                                         qsizetype band)
{
    std::vector<std::pair<quint64, std::size_t>> entries;
    for (std::size_t i = 0; i < sketches.size(); ++i) {
        if (sketches[i].isEmpty())
            continue;
        quint64 key = 0;
        for (qsizetype bin = band; bin < band + kBandBins; ++bin)
            key = key << 16 | keyOf(sketches[i], bin);
        entries.emplace_back(key, i);
    }
    std::ranges::sort(entries);
    return entries;
}

} // namespace

Fingerprint fingerprintOf(QStringView text)
{
    const QString words = wordsOf(text);
    return words.size() < kShortestFingerprinted ? Fingerprint{}
                                                 : Fingerprint{exactHash(words), sketchOf(words)};
}

double estimatedSimilarity(QByteArrayView sketch, QByteArrayView other)
{
    if (sketch.size() != qsizetype(kBins) || other.size() != qsizetype(kBins))
        return 0;
    int equal = 0;
    int used = 0; // by either text
    for (qsizetype bin = 0; bin < qsizetype(kBins); ++bin) {
        used += (sketch[bin] | other[bin]) != kEmptyBin;
        equal += (sketch[bin] == other[bin]) & (sketch[bin] != kEmptyBin);
    }
    if (used == 0)
        return 0;
    // Bytes of different hashes are equal by chance once in so many times.
    constexpr double kByChance = 1.0 / double(kValuesOfBin);
    return std::max(0.0, (double(equal) / used - kByChance) / (1 - kByChance));
}

std::vector<std::pair<std::size_t, std::size_t>> similarPairs(const std::vector<QByteArray>& sketches,
                                                              double similarity)
{
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (qsizetype band = 0; band + kBandBins <= qsizetype(kBins); band += kBandBins) {
        const auto entries = bandEntries(sketches, band);
        for (auto first = entries.begin(); first != entries.end();) {
            const auto last = std::ranges::find_if(
                first, entries.end(), [key = first->first](const auto& entry) { return entry.first != key; });
            for (auto one = first; one != last; ++one) {
                for (auto other = std::next(one); other != last; ++other) {
                    if (estimatedSimilarity(sketches[one->second], sketches[other->second]) >=
                        similarity - kErrorOfEstimate)
                        pairs.emplace(one->second, other->second);
                }
            }
            first = last;
        }
    }
    return {pairs.begin(), pairs.end()};
}

double shinglesInCommon(QStringView text, QStringView other)
{
    const std::vector<quint64> ours = shinglesOf(text);
    const std::vector<quint64> theirs = shinglesOf(other);
    std::vector<quint64> common;
    std::ranges::set_intersection(ours, theirs, std::back_inserter(common));
    const std::size_t all = ours.size() + theirs.size() - common.size();
    return all == 0 ? 0 : double(common.size()) / double(all);
}

} // namespace pizhu::text
