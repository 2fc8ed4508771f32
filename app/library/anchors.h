// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/document/textreplacement.h"
#include "app/library/anchordecision.h"
#include "app/storage/statement.h"

#include <span>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Stores where an annotation stands on a version, in place of what was known.
[[nodiscard]] base::Result<void> storeAnchor(storage::Connection& connection, base::AnnotationId annotation,
                                             base::VersionId version, const annotation::Anchor& anchor,
                                             AnchorDecision decision = AnchorDecision::None);

/// Carries the article's annotations that have no anchor with their quote on `version` yet over to it. Each
/// starts from its newest place that is not an orphan; anchors on older versions stay as its history. What
/// the user decided holds where the same words are found again.
[[nodiscard]] base::Result<void> carryAnnotations(storage::Connection& connection, base::ArticleId article,
                                                  base::VersionId version);

/// Carries annotations from one version to another that came out of it by known edits, each in the text that
/// the ones before it left. Untouched passages stay exact, touched ones are to be looked at.
[[nodiscard]] base::Result<void> carryThroughEdits(storage::Connection& connection, base::VersionId from,
                                                   base::VersionId to,
                                                   std::span<const document::TextReplacement> edits);

/// Reads start, end, exact, prefix, suffix, state, score from seven columns of a row.
[[nodiscard]] annotation::Anchor anchorFromRow(const storage::Statement& row, int firstColumn);

} // namespace pizhu::library
