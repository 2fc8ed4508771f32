// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/languagemodel/format.h"
#include "app/text/script.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <array>
#include <vector>

namespace pizhu::cleanup::languagemodel {

/// Class characters in order, 16 bits each, the last one lowest.
using Sequence = quint64;

/// The last `count` classes of a sequence.
[[nodiscard]] inline Sequence tail(Sequence sequence, int count)
{
    return count >= 4 ? sequence : sequence & ((Sequence(1) << 16 * count) - 1);
}

/// The character that stands for the class of `character` (format.h).
[[nodiscard]] QChar classOf(QChar character);

struct FormCounts
{
    double hans = 0;
    double hant = 0;
};

/// Everything that is counted.
class Counts
{
public:
    void addText(const QString& text, double weight);
    /// "word count" and "word word count" lines.
    void addWords(const QString& list, double weight);

    [[nodiscard]] QHash<Sequence, double>& ofLength(int length) { return m_sequences[length - 1]; }
    [[nodiscard]] const QHash<Sequence, double>& ofLength(int length) const
    {
        return m_sequences[length - 1];
    }

    /// How often it was counted what follows.
    [[nodiscard]] double ofContext(Sequence sequence, int length) const;

    QMap<QChar, FormCounts> forms;
    qint64 characters = 0;

private:
    void countForms(const QString& text, text::Script script, double weight);
    void addForms(const QString& text, text::Script script, double weight);
    void addLine(QStringView line, double weight);
    void addSequence(QStringView classes, qsizetype begin, qsizetype end, double weight);
    void noteEnd(QStringView classes, qsizetype begin, double weight);
    void addInRow(const QStringList& words, double weight, double followed);
    void addBorders(const QStringList& words, double followed);
    [[nodiscard]] double wordShare(const QStringList& words);
    using Borders = std::vector<std::pair<QChar, double>>;
    [[nodiscard]] const Borders& bordersBehind(QChar last);
    [[nodiscard]] const Borders& borders();

    std::array<QHash<Sequence, double>, kLongestSequence> m_sequences;
    std::array<QHash<Sequence, double>, kLongestSequence> m_ends;
    QSet<size_t> m_lines;
    Borders m_borders; ///< what stands between words in texts, and its share
    QHash<QChar, Borders> m_bordersBehind;
};

} // namespace pizhu::cleanup::languagemodel
