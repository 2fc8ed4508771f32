// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QStringView>
#include <memory>

struct UBreakIterator;

namespace pizhu::text {

enum class TextUnit {
    Character, ///< as people see it: with its accents, joiners and surrogates
    Word,      ///< Chinese ones by ICU's dictionary; what stands between words is a unit, too
    Sentence,
};

/// Where the units of a text begin and end.
class Boundaries
{
public:
    /// The text must outlive it.
    Boundaries(QStringView text, TextUnit unit);

    /// The first boundary behind the offset; the end of the text when there is none.
    [[nodiscard]] qsizetype following(qsizetype offset) const;
    /// The last boundary before the offset; 0 when there is none.
    [[nodiscard]] qsizetype preceding(qsizetype offset) const;
    [[nodiscard]] bool isBoundary(qsizetype offset) const;
    /// The unit that holds the offset; the last one for the end of the text.
    [[nodiscard]] base::TextRange unitAt(qsizetype offset) const;
    /// Whether a unit holds letters or characters, not only punctuation or space.
    [[nodiscard]] bool isWord(base::TextRange unit) const;

private:
    struct Close
    {
        void operator()(UBreakIterator* iterator) const;
    };

    QStringView m_text;
    std::unique_ptr<UBreakIterator, Close>
        m_iterator; ///< null when ICU has no rules: every unit is one code unit
};

} // namespace pizhu::text
