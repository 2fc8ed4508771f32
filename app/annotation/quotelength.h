// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace pizhu::annotation {

/// Under 8 Han characters, or under 8 words where a quote has no Han: too little to be known again by itself.
[[nodiscard]] bool isShortQuote(QStringView quote);

} // namespace pizhu::annotation
