// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/script.h"

#include <QHash>
#include <QStringList>
#include <memory>

namespace pizhu::cleanup {

/// How likely characters are in one article, from the article itself and from how common they are at all.
/// Used to choose between readings of bytes that were lost; never to change what is whole. For one thread.
class TextSense
{
public:
    /// `frequent` lists the most frequent characters in folded form, the most frequent first.
    TextSense(const QStringList& texts, const QString& frequent);
    ~TextSense();

    /// Higher is likelier; about the logarithm of a probability.
    [[nodiscard]] double score(QChar before, QChar character) const;
    /// The number of words that a piece of text falls into (ICU's dictionary): nonsense falls into more.
    [[nodiscard]] int wordCount(const QString& text) const;

private:
    [[nodiscard]] double commonness(QChar character) const;

    QHash<QChar, int> m_ranks;
    text::Script m_script = text::Script::Other;
    struct WordBreaker;
    std::unique_ptr<WordBreaker> m_words;
    QHash<QChar, int> m_characters;
    QHash<QString, int> m_pairs;
};

} // namespace pizhu::cleanup
