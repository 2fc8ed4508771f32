// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// The whole articles as plain text, UTF-8 with LF, in `options.script`. A converted text says so in its
/// head; in source script the text of each article is its canonical text, character by character.
[[nodiscard]] std::unique_ptr<ExportWriter> textWriter(QIODevice& out, const ExportOptions& options);

} // namespace pizhu::exporting
