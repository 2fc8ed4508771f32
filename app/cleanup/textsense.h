// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/charactermodel.h"

#include <QHash>
#include <QStringList>

namespace pizhu::cleanup {

/// How likely characters are in one article: the character model, and what the article itself repeats (its
/// names and its words). Used to choose between readings of bytes that were lost; never to change what is
/// whole.
class TextSense
{
public:
    /// `texts` are the whole parts of the article. The model must outlive this.
    TextSense(const QStringList& texts, const CharacterModel& model);

    /// The natural logarithm of the probability of `character` behind `context`.
    [[nodiscard]] double score(const CharacterContext& context, QChar character) const;
    /// The same for a space between two characters, by the habits of the article: sites differ too much for
    /// statistics. The end of a line counts as a space.
    [[nodiscard]] double spaceScore(const CharacterContext& context, QChar space, QChar next) const;
    /// The same for the end of a paragraph behind `context`.
    [[nodiscard]] double endScore(const CharacterContext& context) const;
    /// The same for all characters together whose code in GBK begins with `lead`, behind anything.
    [[nodiscard]] double leadScore(quint8 lead) const { return m_leads[lead]; }
    /// The digit that the article has elsewhere before the text that begins with `rest`; null when it has
    /// none.
    [[nodiscard]] QChar digitBefore(QStringView rest) const;

private:
    void count();
    void weighLeads();

    const CharacterModel& m_model;
    text::Script m_script = text::Script::Other;
    QHash<char16_t, int> m_characters;
    QHash<quint64, int> m_sequences; ///< pairs and triples, 16 bits a character
    std::array<double, 256> m_leads{};
    std::array<int, 4>
        m_spaces{}; ///< behind ideographs, between them and ASCII, behind all else, after sentences
    std::array<int, 4> m_places{}; ///< where they might be
    QString m_text;
    qsizetype m_total = 1;
};

} // namespace pizhu::cleanup
