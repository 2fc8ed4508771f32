// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>
#include <vector>

namespace pizhu::bench {

/// A changed text whose every unit knows where it comes from.
struct Mutation
{
    QString text;
    std::vector<int> origin; ///< by unit of `text`: the unit of the old text, or -1 for what is new
};

enum class MutationKind { Insert, Delete, Replace, Typos, Mixed, Paragraphs, Script };
inline constexpr MutationKind kMutationKinds[] = {
    MutationKind::Insert, MutationKind::Delete,     MutationKind::Replace, MutationKind::Typos,
    MutationKind::Mixed,  MutationKind::Paragraphs, MutationKind::Script};
[[nodiscard]] QString mutationName(MutationKind kind);

/// Changes about `share` of the text. What is inserted comes from `donor`, another article.
[[nodiscard]] Mutation mutate(const QString& text, MutationKind kind, double share, const QString& donor,
                              QRandomGenerator& random);

/// Where the units of one real text stand in another, found with all of both texts in sight: sentences are
/// aligned by their likeness, then characters in them. Independent of what is measured.
[[nodiscard]] Mutation alignedTo(const QString& before, const QString& after);

} // namespace pizhu::bench
