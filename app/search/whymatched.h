// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/lexicon.h"

namespace pizhu::search {

/// How a passage differs from the term that found it.
enum class MatchKind {
    Traditional,   ///< the text has traditional characters for simplified ones
    Simplified,    ///< and the other way round
    Variant,       ///< another form of a character within one script: 台 and 臺, 裏 and 裡
    Width,         ///< full width or half width
    Compatibility, ///< signs that stand for others: ㎡, ﬁ, 豈
    Case,          ///< capitals
    Accent,        ///< marks on Latin letters
    SignsBetween,  ///< quotation marks, brackets or spaces that the index looks through
    LongerWord,    ///< the term is a prefix
    Regional,      ///< the lexicon knows both words
};

struct MatchReason
{
    MatchKind kind = MatchKind::Traditional;
    QString typed; ///< the part of the term
    QString found; ///< the part of the text; for SignsBetween the signs

    bool operator==(const MatchReason&) const = default;
};

/// Why the term found the passage, each kind once; empty when it stands there as typed, or when the term does
/// not find this passage at all.
[[nodiscard]] std::vector<MatchReason> whyMatched(const Term& term, QStringView found,
                                                  const Lexicon& lexicon = {});

/// The same for whichever term of the query finds the passage.
[[nodiscard]] std::vector<MatchReason> whyMatched(const Node& node, QStringView found,
                                                  const Lexicon& lexicon = {});

} // namespace pizhu::search
