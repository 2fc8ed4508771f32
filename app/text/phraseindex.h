// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/openccdata.h"

#include <QString>
#include <optional>
#include <vector>

namespace pizhu::text {

/// A dictionary made for the longest match from a place in a text. Immutable.
class PhraseIndex
{
public:
    struct Match
    {
        qsizetype length = 0; ///< of the key, in UTF-16 units
        QStringView value;
        bool oneToOne = false; ///< each unit of the key stands for the unit of the value at its place
    };

    explicit PhraseIndex(const DictionaryEntries& entries);

    /// The longest key that `text` starts with.
    [[nodiscard]] std::optional<Match> longestPrefix(QStringView text) const;

private:
    struct Phrase
    {
        QString key;
        QString value;
        bool oneToOne = false;
    };

    std::vector<Phrase> m_phrases;      ///< by key
    std::vector<quint32> m_firstOfUnit; ///< for each first unit where its phrases begin, and the end
};

} // namespace pizhu::text
