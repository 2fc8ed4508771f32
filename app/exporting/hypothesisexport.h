// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// What the API of Hypothesis gives for a search (https://h.readthedocs.io/en/latest/api-reference/v1/): rows
/// with selectors whose positions are UTF-16 units. What it has no word for stands under "pizhu" in each row,
/// among it the name of a coder who has no account there: `coders` by uid, of what is not the owner's.
[[nodiscard]] std::unique_ptr<ExportWriter> hypothesisWriter(QIODevice& out, QHash<QString, QString> coders);

} // namespace pizhu::exporting
