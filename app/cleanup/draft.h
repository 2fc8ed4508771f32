// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/pipeline.h"

#include <type_traits>
#include <vector>

namespace pizhu::cleanup {

using document::Metadata;

/// A block on its way through clean-up.
struct Piece
{
    document::Block block; ///< runs relative to `text`
    QString text;
    QString path; ///< ancestors in the page, empty for plain text
    qsizetype linkLength = 0;
    std::vector<document::Repair> repairs; ///< ranges relative to `text`
    int element = -1;                      ///< in Draft::elements, -1 for plain text
    bool isLabel = false;                  ///< `text` is the title or alt of a picture
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
    std::vector<document::HtmlElement> elements; ///< of the page
    std::vector<document::HtmlNote> notes;
    QString host; ///< of the page itself, when it says so
};

/// What speaks for a value of a field.
struct Finding
{
    document::FieldOrigin origin = document::FieldOrigin::Pattern;
    double confidence = 0;
    QString line; ///< where it was read, if that is one line of the source
};

/// Notes the value as a candidate of a field.
void noteCandidate(document::Metadata& metadata, QLatin1String field, const QStringList& value,
                   const Finding& finding);

/// Sets a field unless it already has a value we trust at least as much; the value stays a candidate anyway.
template <typename T>
void offer(Draft& draft, document::Field<T> document::Metadata::*member, T value, const Finding& finding)
{
    using Member = document::Field<T> document::Metadata::*;
    document::forEachMetadataField([&](QLatin1String name, auto candidate) {
        if constexpr (std::is_same_v<decltype(candidate), Member>) {
            if (candidate == member)
                noteCandidate(draft.metadata, name, document::candidateValue(value), finding);
        }
    });
    document::Field<T>& field = draft.metadata.*member;
    if (!field.isSet() || finding.confidence > field.confidence)
        field = {std::move(value), finding.origin, finding.confidence};
}

/// Like offer() for texts and lists, which are not worth setting when empty.
void offerText(Draft& draft, document::Field<QString> document::Metadata::*member, const QString& value,
               const Finding& finding);
void offerList(Draft& draft, document::Field<QStringList> document::Metadata::*member,
               const QStringList& value, const Finding& finding);

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
