// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <memory>
#include <unicode/brkiter.h>

namespace pizhu::cleanup {

/// How likely characters are in one article, from the article itself and from how common they are at all.
/// Used to choose between readings of bytes that were lost; never to change what is whole. For one thread.
class TextSense
{
public:
    explicit TextSense(const QStringList& texts);

    /// Higher is likelier; about the logarithm of a probability.
    [[nodiscard]] double score(QChar before, QChar character) const;
    /// The number of words that a piece of text falls into (ICU's dictionary): nonsense falls into more.
    [[nodiscard]] int wordCount(const QString& text) const;

private:
    std::unique_ptr<icu::BreakIterator> m_words;
    QHash<QChar, int> m_characters;
    QHash<QString, int> m_pairs;
};

} // namespace pizhu::cleanup
