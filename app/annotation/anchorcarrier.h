// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/correspondence.h"
#include "app/annotation/evidence.h"
#include "app/annotation/foldedtext.h"

#include <optional>
#include <vector>

namespace pizhu::annotation {

struct Wanted;
struct Place;

/// Carries many anchors to one text. Where the text is known on which they stand now, both are compared as a
/// whole: that tells copies of a sentence apart and finds what moved with its paragraph. Floors, in either
/// case: under 8 Han characters (words, where there are none) nothing attaches without matching context; what
/// differs from the quote needs 80 % of its characters in order; two places that come near each other give an
/// orphan, not the better guess. The texts must live as long as this. Pure, for one thread.
class AnchorCarrier
{
public:
    explicit AnchorCarrier(QStringView newText);
    AnchorCarrier(QStringView oldText, QStringView newText);

    /// `anchor.range` is on the old text where there is one. An orphan keeps its quote.
    [[nodiscard]] Carried carry(const Anchor& anchor) const;
    /// The places that come nearest, best first, none overlapping another.
    [[nodiscard]] std::vector<Candidate> candidates(const Anchor& anchor, std::size_t count = 3) const;

private:
    [[nodiscard]] Carried carryWords(const Anchor& anchor) const;
    [[nodiscard]] Wanted wantedOf(const Anchor& anchor) const;
    [[nodiscard]] std::optional<base::TextRange> followed(const Wanted& wanted) const;
    [[nodiscard]] std::vector<base::TextRange> verbatimPlaces(const Wanted& wanted, int& count) const;
    [[nodiscard]] std::vector<Place> places(const Wanted& wanted, bool withSimilar) const;
    void addPlace(std::vector<Place>& places, const Wanted& wanted, base::TextRange range) const;
    [[nodiscard]] Place judged(const Wanted& wanted, base::TextRange range) const;
    void compareContext(Place& place, const Wanted& wanted) const;
    void compareWhole(Place& place, const Wanted& wanted) const;
    [[nodiscard]] double keptNear(base::TextRange oldSide, qsizetype from, int step) const;
    [[nodiscard]] std::optional<Carried> unmistakable(const Wanted& wanted) const;
    [[nodiscard]] Carried at(const Place& place, const Wanted& wanted) const;
    [[nodiscard]] base::TextRange sourceRange(const Place& place, const Wanted& wanted) const;
    [[nodiscard]] Evidence evidenceOf(const Place& place, const Wanted& wanted) const;

    QStringView m_text;
    FoldedText m_folded;
    std::optional<FoldedText> m_old;
    QStringView m_oldText;
    std::optional<Correspondence> m_correspondence;
};

} // namespace pizhu::annotation
