// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/pipeline.h"

#include <vector>

namespace pizhu::cleanup {

/// A block on its way through clean-up.
struct Piece
{
    document::Block block; ///< runs relative to `text`
    QString text;
    QString path; ///< ancestors in the page, empty for plain text
    qsizetype linkLength = 0;
    std::vector<document::Repair> repairs; ///< ranges relative to `text`
};

/// An article on its way through clean-up. Stages take pieces away, turn them into metadata and write down
/// what they did.
struct Draft
{
    QString fileName;
    std::vector<Piece> pieces;
    document::Metadata metadata;
    document::CleanupLog log;
    std::vector<Piece>
        fieldTexts; ///< repaired texts that metadata may quote: title elements, front matter, removed lines
};

/// Sets a field unless it already has a value we trust at least as much.
template <typename T>
void offer(document::Field<T>& field, T value, document::FieldOrigin origin, double confidence)
{
    if (!field.isSet() || confidence > field.confidence)
        field = {std::move(value), origin, confidence};
}

/// Like offer() for texts and lists, which are not worth setting when empty.
void offerText(document::Field<QString>& field, const QString& value, document::FieldOrigin origin,
               double confidence);
void offerList(document::Field<QStringList>& field, const QStringList& value, document::FieldOrigin origin,
               double confidence);

/// Takes the pieces [first, last) away and logs them under `rule`.
void removePieces(Draft& draft, std::size_t first, std::size_t last, const QString& rule);

/// Takes every piece away for which `ruleFor(piece)` names a rule (an empty name keeps it), in one pass.
template <typename RuleFor>
void removePiecesBy(Draft& draft, RuleFor ruleFor)
{
    std::vector<Piece> kept;
    for (Piece& piece : draft.pieces) {
        const QString rule = ruleFor(piece);
        if (rule.isEmpty()) {
            kept.push_back(std::move(piece));
            continue;
        }
        if (!piece.text.isEmpty())
            draft.log.removals.push_back({rule, piece.text});
        draft.fieldTexts.push_back(std::move(piece));
    }
    draft.pieces = std::move(kept);
}

/// Takes a range of a piece's text away, keeps runs and repairs right and logs it under `rule`.
void cutRange(Draft& draft, Piece& piece, base::TextRange range, const QString& rule);

/// True for blocks whose text flows: paragraph, quote, list item.
[[nodiscard]] bool isProse(const Piece& piece);

} // namespace pizhu::cleanup
