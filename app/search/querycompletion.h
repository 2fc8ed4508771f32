// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/search/queryast.h"

namespace pizhu::search {

/// What stands before the cursor of a query, to be completed.
struct CompletionPlace
{
    enum class Kind {
        Nothing, ///< the cursor is inside a word, or behind something that has no completion
        Word,    ///< a word without a field, maybe the beginning of a field's name; empty between words
        Value,   ///< behind `field:`
    };

    Kind kind = Kind::Nothing;
    QString field;         ///< name as typed, in lower case
    QString typed;         ///< of the word or value, without quotes
    base::TextRange range; ///< what a completion replaces: the word, or the value with its quotes

    bool operator==(const CompletionPlace&) const = default;
};

[[nodiscard]] CompletionPlace completionPlace(QStringView query, qsizetype cursor);

/// Every name that may stand before a colon: those of allFields(), `after` and `before`.
[[nodiscard]] QStringList fieldNames();

} // namespace pizhu::search
