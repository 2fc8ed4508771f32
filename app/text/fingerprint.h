// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pizhu::text {

/// For finding a text again. Only its folded words count: script, width, case, punctuation, spaces and line
/// ends make no difference. Kept in libraries: another way to compute them needs another schema.
struct Fingerprint
{
    qint64 exact = 0;  ///< equal for equal texts, and practically only for these; 0: the text has no words
    QByteArray sketch; ///< for estimatedSimilarity(); empty when the text has under eight characters

    bool operator==(const Fingerprint&) const = default;
};

[[nodiscard]] Fingerprint fingerprintOf(QStringView text);

/// How much two texts have in common, from their sketches: about shinglesInCommon(), with a standard error of
/// at most 0.045. 0 when a sketch is empty.
[[nodiscard]] double estimatedSimilarity(QByteArrayView sketch, QByteArrayView other);

/// The share of all runs of eight folded characters of two texts that stand in both (Jaccard index), 0 to 1;
/// 0 when neither has any.
[[nodiscard]] double shinglesInCommon(QStringView text, QStringView other);

} // namespace pizhu::text
