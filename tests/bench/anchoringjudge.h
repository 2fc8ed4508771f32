// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "tests/bench/mutations.h"

#include <QMap>

namespace pizhu::bench {

/// Where a highlight's text is now.
struct Truth
{
    int characters = 0; ///< of the highlight, without white space
    int survivors = 0;
    base::TextRange span;

    bool exists() const { return survivors * 10 >= characters * 8 && characters > 0; }
};

[[nodiscard]] Truth truthOf(const Mutation& mutation, const QString& before, base::TextRange highlight);

enum class Verdict { Correct, Inexact, Missed, False, RightlyNone, Unsure };

struct Figures
{
    int highlights = 0;
    int existing = 0;
    QMap<int, int> verdicts;
    int lost = 0;

    int of(Verdict verdict) const { return verdicts.value(int(verdict)); }
    void add(Verdict verdict, bool exists)
    {
        ++highlights;
        existing += exists ? 1 : 0;
        ++verdicts[int(verdict)];
    }
    void add(const Figures& other)
    {
        highlights += other.highlights;
        existing += other.existing;
        lost += other.lost;
        for (auto it = other.verdicts.begin(); it != other.verdicts.end(); ++it)
            verdicts[it.key()] += it.value();
    }
    QString text() const; ///< in percent
};

[[nodiscard]] bool sameWords(QStringView a, QStringView b);

/// What an attachment is worth; an empty range is none. Where the truth was found by aligning two texts, the
/// same words in a passage that is new are neither right nor wrong.
[[nodiscard]] Verdict verdictOn(base::TextRange range, const Truth& truth, const Mutation& mutation,
                                const QString& quote, base::TextRange highlight, bool byConstruction);

} // namespace pizhu::bench
