// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/gramhash.h"
#include "app/base/textrange.h"

#include <QStringView>
#include <vector>

namespace pizhu::annotation {

/// Where a run of kGramLength units begins that stands exactly once in either text.
struct UniqueGram
{
    qsizetype before = 0;
    qsizetype after = 0;
};

/// All of them in the two parts, ascending in the old text. Time and memory in proportion to the parts.
[[nodiscard]] std::vector<UniqueGram> uniqueGrams(QStringView before, base::TextRange oldPart,
                                                  QStringView after, base::TextRange newPart);

} // namespace pizhu::annotation
