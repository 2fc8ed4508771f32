// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlreader.h"

#include <QByteArrayView>

namespace pizhu::document {

/// Estimates in linear time how deep and how large a tree gumbo would build of this UTF-8 markup, and fails
/// with LimitExceeded when that is beyond `limits`. Follows the tree construction rules of the HTML standard
/// (§13.2.6) as far as they open and close elements; where it simplifies, it estimates too much rather than
/// too little.
[[nodiscard]] base::Result<void> checkMarkupCost(QByteArrayView utf8, const HtmlLimits& limits);

} // namespace pizhu::document
