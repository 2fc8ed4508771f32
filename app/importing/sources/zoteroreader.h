// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/delivery.h"

namespace pizhu::importing {

/// A zotero.sqlite with its "storage" folder beside it. The database is read from a temporary copy, so that
/// Zotero may be running and nothing is ever written to it. Unsupported for any other SQLite file.
[[nodiscard]] base::Result<void> readZoteroDatabase(const QString& path, const SourcePlace& place,
                                                    Delivery& delivery);

} // namespace pizhu::importing
