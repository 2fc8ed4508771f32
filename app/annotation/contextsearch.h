// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/textrange.h"

#include <QStringView>
#include <optional>

namespace pizhu::annotation {

/// A place that stands for a quote which is no longer there word for word.
struct SimilarPlace
{
    base::TextRange range;
    double score = 0; ///< 0…1: agreement of both contexts and of the text itself
};

/// The one place whose surroundings agree on both sides with the quote's context and whose text resembles the
/// quote. The start and the end of the text count as context. Absent when nothing reaches the floor or two
/// places come near each other. Time is linear in the text plus a bounded number of comparisons.
[[nodiscard]] std::optional<SimilarPlace> findByContext(QStringView text, const TextQuoteSelector& quote);

} // namespace pizhu::annotation
