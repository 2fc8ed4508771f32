// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cleanup/languagemodel/format.h"
#include "app/text/script.h"

#include <QByteArray>
#include <QChar>
#include <QString>
#include <array>
#include <optional>
#include <vector>

namespace pizhu::cleanup {

/// The characters before one, the nearest last; U+0020 where nothing is known.
using CharacterContext = std::array<QChar, languagemodel::kLongestSequence - 1>;

/// How likely a character is behind others in clean text: counts over simplified and traditional corpora
/// made into probabilities (languagemodel/format.h, languagemodel/generator.cpp). Immutable.
class CharacterModel
{
public:
    /// Knows nothing: all characters are equally unlikely.
    CharacterModel();

    /// Fails with InvalidInput when the bytes are no model of this version or end too early.
    [[nodiscard]] static base::Result<CharacterModel> parse(const QByteArray& bytes);

    /// What was counted, in English: "counts over … characters of …".
    [[nodiscard]] QString provenance() const { return m_provenance; }

    /// The natural logarithm of the probability of `character` behind `context` in a text of this script.
    [[nodiscard]] double logProbability(const CharacterContext& context, QChar character,
                                        text::Script script) const;

private:
    class Reader;

    /// Sequences of one length, those with the same beginning together. Entry 0 of length 1 is no class.
    struct Sequences
    {
        std::vector<quint16> last;
        std::vector<quint8> cost;     ///< of `last` behind the others
        std::vector<quint8> fallback; ///< what it costs that no follower is known
        std::vector<quint32> begin; ///< where the followers begin among the longer ones; one more at the end
    };

    [[nodiscard]] std::optional<std::size_t> follower(int length, std::size_t index, quint16 last) const;
    [[nodiscard]] int cost(const quint16* classes, int count) const;
    [[nodiscard]] quint16 classOf(QChar character) const;

    QString m_provenance;
    std::vector<quint16> m_classOf;                                     ///< by UTF-16 unit, 0 = unknown
    std::vector<quint8> m_formCost[2];                                  ///< simplified, traditional; by unit
    std::array<Sequences, languagemodel::kLongestSequence> m_sequences; ///< by length - 1
};

/// The model built into the program, read when first asked for.
[[nodiscard]] const CharacterModel& characterModel();

} // namespace pizhu::cleanup
