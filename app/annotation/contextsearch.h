// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/textrange.h"

#include <QString>
#include <vector>

namespace pizhu::annotation {

/// Stretches of a folded text that may stand for a folded quote which is not there word for word: between two
/// places that agree with its context, and around pieces of it. The start and the end of the text count as
/// context. Pieces that stand very often tell nothing and are passed over; so time is linear in the text plus
/// a bounded number of comparisons.
[[nodiscard]] std::vector<base::TextRange> similarPlaces(const QString& text, const TextQuoteSelector& quote);

} // namespace pizhu::annotation
