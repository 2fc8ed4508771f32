// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/lexicon.h"

namespace pizhu::library {

/// What a table of word pairs holds. A line that cannot be used is told and left out; the others count.
struct LexiconTable
{
    struct Problem
    {
        int line = 0; ///< from 1
        QString message;

        bool operator==(const Problem&) const = default;
    };

    std::vector<search::WordPair> pairs;
    std::vector<Problem> problems;
};

/// Two columns separated by a comma, a semicolon or a tab; cells may stand in double quotes. Empty lines,
/// lines that begin with # and a heading "term,equivalent" are passed over.
[[nodiscard]] LexiconTable readLexiconCsv(QStringView text);

/// With its heading; readLexiconCsv() gives the same pairs.
[[nodiscard]] QString writeLexiconCsv(const std::vector<search::WordPair>& pairs);

} // namespace pizhu::library
