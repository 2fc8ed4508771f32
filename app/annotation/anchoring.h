// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

#include <QStringView>

namespace pizhu::annotation {

/// An exact anchor on `text`; the range is widened so that no surrogate pair is cut. Ranges must fit the
/// text.
[[nodiscard]] Anchor makeAnchor(QStringView text, base::TextRange range);

/// Carries one anchor to another text by its quote, its context and its position; AnchorCarrier tells the
/// rules.
[[nodiscard]] Anchor reanchor(const Anchor& anchor, QStringView newText);

/// Every place where `quote` stands in `text`, in any script (both are compared folded), as source ranges.
[[nodiscard]] std::vector<base::TextRange> findQuote(QStringView text, QStringView quote);

} // namespace pizhu::annotation
