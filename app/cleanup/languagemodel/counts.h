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
    void addSequence(QStringView classes, qsizetype from, double weight);
    void noteEnd(QStringView word, double weight);
    void addAcross(const QString& first, const QString& second, double weight);
    [[nodiscard]] const std::vector<std::pair<QChar, double>>& borders();

    std::array<QHash<Sequence, double>, kLongestSequence> m_sequences;
    std::array<QHash<Sequence, double>, kLongestSequence> m_ends;
    QSet<size_t> m_lines;
    std::vector<std::pair<QChar, double>> m_borders; ///< what stands between words in texts, and its share
};

} // namespace pizhu::cleanup::languagemodel
