// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

namespace pizhu::text {

/// For finding a text again. Only its folded words count: script, width, case, punctuation, spaces and line
/// ends make no difference. Kept in libraries: another way to compute them needs another schema.
struct Fingerprint
{
    qint64 exact = 0;  ///< equal for equal texts, and practically only for these; 0: the text is too short
    QByteArray sketch; ///< for estimatedSimilarity(); empty when the text is too short

    bool operator==(const Fingerprint&) const = default;
};

/// Texts shorter than this say nothing of their own: a caption, a line left of a gallery.
inline constexpr qsizetype kShortestFingerprinted = 20; // UTF-16 units of the folded words

[[nodiscard]] Fingerprint fingerprintOf(QStringView text);

/// How much two texts have in common, from their sketches: about shinglesInCommon(), with a standard error of
/// at most 0.045. 0 when a sketch is empty.
[[nodiscard]] double estimatedSimilarity(QByteArrayView sketch, QByteArrayView other);

/// Pairs (places in `sketches`, the smaller first, each once) that may be at least that similar, from 0.4 up:
/// of those that are, nearly all, and few others. Does not compare each with each.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
similarPairs(const std::vector<QByteArray>& sketches, double similarity);

/// An estimate is hardly ever lower than the similarity of the texts by more than this: four standard errors.
inline constexpr double kErrorOfEstimate = 0.18;

/// The share of all runs of eight folded characters of two texts that stand in both (Jaccard index), 0 to 1;
/// 0 when neither has any.
[[nodiscard]] double shinglesInCommon(QStringView text, QStringView other);

} // namespace pizhu::text
