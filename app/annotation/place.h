// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/annotation/contextscore.h"

#include <optional>
#include <vector>

namespace pizhu::annotation {

/// What is looked for, in folded units.
struct Wanted
{
    const Anchor* anchor = nullptr;
    TextQuoteSelector quote;                 ///< folded; the context as it stood on the old text, if known
    qsizetype leading = 0;                   ///< units of the quote before its first character that counts
    std::optional<base::TextRange> oldPlace; ///< on the old text
    bool isShort = false;
};

/// A place in the new text, in folded units, and what speaks for it.
struct Place
{
    base::TextRange range;
    double agreement = 0; ///< share of the quote's units that stand here in order
    double density = 0;   ///< share of the units here that are the quote's
    ContextScore context;
    double followed = 0;  ///< share of the quote's units whose counterpart is here
    double elsewhere = 0; ///< share of the quote's units whose counterpart is not here
    double claimed = 0;   ///< share of the units here whose counterpart is outside the quote
    int copies = 0;       ///< places where the quote stands word for word

    /// Most of the quote went here, by the comparison of both texts.
    [[nodiscard]] bool isFollowed() const;
    /// Another passage came to stand here.
    [[nodiscard]] bool isClaimed() const;
    [[nodiscard]] bool isVerbatim() const { return agreement == 1 && density == 1; }
    [[nodiscard]] double contextOr(double none) const { return context.mean().value_or(none); }
    /// 0…1, to order places by.
    [[nodiscard]] double score() const;
};

/// Whether the best of the places is certainly meant; `places` are in order of their scores.
[[nodiscard]] bool isCertain(const std::vector<Place>& places, const Wanted& wanted);

/// How sure a place is that was found certain, 0…1: what is shown beside it.
[[nodiscard]] double confidenceOf(const Place& place);

/// Agreement and density of two texts: the longest common subsequence, as a share of either.
struct Likeness
{
    double ofQuote = 0;
    double ofPlace = 0;
};
[[nodiscard]] Likeness likenessOf(QStringView quote, QStringView place);

/// The part of `window` that comes nearest to the quote; empty when nothing does.
[[nodiscard]] base::TextRange nearestPart(QStringView text, base::TextRange window, QStringView quote);

} // namespace pizhu::annotation
