// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"

namespace pizhu::exporting {

/// W3C Web Annotation Data Model: an AnnotationPage. Positions are code points of the article text; our own
/// terms carry kind, colour, state and the article's metadata. `coders` by uid, of what is not the owner's,
/// are creators.
[[nodiscard]] std::unique_ptr<ExportWriter> jsonLdWriter(QIODevice& out, const ExportOptions& options,
                                                         QHash<QString, QString> coders);

} // namespace pizhu::exporting
