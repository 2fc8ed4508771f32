// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/search/queryast.h"

#include <QStringView>

namespace pizhu::search {

/// Where any of the terms stands in `text`, as the index sees it: ascending source ranges, overlapping ones
/// united.
[[nodiscard]] std::vector<base::TextRange> findHits(QStringView text, const std::vector<Term>& terms);

} // namespace pizhu::search
