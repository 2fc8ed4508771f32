// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/sourcereader.h"

namespace pizhu::importing {

/// Hands over a file as one item.
[[nodiscard]] base::Result<void> readFile(const QString& path, const SourceOptions& options,
                                          const ItemSink& sink);

} // namespace pizhu::importing
