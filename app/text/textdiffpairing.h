// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/sequencematch.h"

#include <QStringView>
#include <vector>

namespace pizhu::text {

/// What a paragraph is compared by: its pairs of neighbouring folded characters, sorted.
using ParagraphProfile = std::vector<quint32>;

[[nodiscard]] ParagraphProfile profileOf(QStringView folded);

/// Dice's coefficient of two profiles, 0…1.
[[nodiscard]] double similarity(const ParagraphProfile& one, const ParagraphProfile& other);

/// Which paragraphs of a changed place belong together, in order: one with one, or one with several where it
/// was split or they were joined. Those without a partner are left out. Only profiles of free paragraphs
/// count; an empty profile has no partner. Cost grows with the number of paragraphs, not with its square:
/// partners are looked for near the place where they would stand.
[[nodiscard]] std::vector<SequencePair> pairParagraphs(const std::vector<ParagraphProfile>& before,
                                                       const std::vector<ParagraphProfile>& after);

} // namespace pizhu::text
