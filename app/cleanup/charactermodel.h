// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/text/script.h"

#include <QByteArray>
#include <QChar>
#include <QString>
#include <optional>
#include <vector>

namespace pizhu::cleanup {

/// How likely a character is behind two others in clean text: counts over simplified and traditional corpora
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

    /// The natural logarithm of the probability of `character` behind `first` and `second` in a text of this
    /// script. White space and what is not known is U+0020.
    [[nodiscard]] double logProbability(QChar first, QChar second, QChar character,
                                        text::Script script) const;

private:
    class Reader;

    [[nodiscard]] int pairCost(quint16 second, quint16 third) const;
    [[nodiscard]] int tripleCost(quint16 first, quint16 second, quint16 third) const;
    [[nodiscard]] std::optional<std::size_t> pairIndex(quint16 first, quint16 second) const;
    [[nodiscard]] quint16 classOf(QChar character) const;

    QString m_provenance;
    std::vector<quint16> m_classOf;    ///< by UTF-16 unit, 0 = unknown
    std::vector<quint8> m_formCost[2]; ///< simplified, traditional; by UTF-16 unit
    std::vector<quint8> m_alone;
    std::vector<quint8> m_fallback;
    std::vector<quint32> m_rows; ///< where the followers of a class begin
    std::vector<quint16> m_followers;
    std::vector<quint8> m_costs;
    std::vector<quint8> m_pairFallback;
    std::vector<quint32> m_thirdRows; ///< where the thirds of a pair begin
    std::vector<quint16> m_thirds;
    std::vector<quint8> m_thirdCosts;
};

/// The model built into the program, read when first asked for.
[[nodiscard]] const CharacterModel& characterModel();

} // namespace pizhu::cleanup
