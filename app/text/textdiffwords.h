// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/textdiff.h"

#include <memory>

namespace pizhu::text {

/// Compares paragraphs character by character (letters and digits in runs) and draws the changes so that
/// people can read them: no crumbs of equal text between changes, edges at the borders of words.
class WordDiff
{
public:
    /// The texts must outlive it. `budget` bounds the work of all calls together.
    WordDiff(QStringView before, QStringView after, qint64 budget);
    ~WordDiff();

    /// The pieces of both ranges, in order.
    [[nodiscard]] std::vector<DiffPiece> compare(base::TextRange before, base::TextRange after);
    /// True when a comparison was given up halfway.
    [[nodiscard]] bool isExhausted() const { return m_budget <= 0; }

private:
    class Words;

    QStringView m_before;
    QStringView m_after;
    qint64 m_budget;
    std::unique_ptr<Words> m_words;
};

} // namespace pizhu::text
