// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"

#include <QStringList>

namespace pizhu::ui {

/// Where an import stands, in words: the fullest first ("1,204 of 11,749 · 1,267 articles/s · 2.3 MB/s ·
/// about 8 s left"), then with less and less, for narrow places.
[[nodiscard]] QStringList progressTexts(const importing::ImportProgress& progress);

} // namespace pizhu::ui
