// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

#include <QStringView>

namespace pizhu::annotation {

/// An exact anchor on `text`; the range is widened so that no surrogate pair is cut. Ranges must fit the
/// text.
[[nodiscard]] Anchor makeAnchor(QStringView text, base::TextRange range);

/// Carries an anchor to another text of the same article: same position with the same quote → the one place
/// where the exact quote stands → the quote chosen by its context → an approximate place whose context
/// matches on both sides. A quote under 8 Han characters attaches only where it stands exactly and, if it
/// stands more than once or moved, with matching context; ambiguity gives an orphan. An orphan keeps its
/// quote.
[[nodiscard]] Anchor reanchor(const Anchor& anchor, QStringView newText);

/// Every place where `quote` stands in `text`, in any script (both are compared folded), as source ranges.
[[nodiscard]] std::vector<base::TextRange> findQuote(QStringView text, QStringView quote);

} // namespace pizhu::annotation
