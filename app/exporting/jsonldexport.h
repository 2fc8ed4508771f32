// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// W3C Web Annotation Data Model: an AnnotationPage. Positions are code points of the article text; our own
/// terms carry kind, colour, state and the article's metadata.
[[nodiscard]] std::unique_ptr<ExportWriter> jsonLdWriter(QIODevice& out, const ExportOptions& options);

} // namespace pizhu::exporting
