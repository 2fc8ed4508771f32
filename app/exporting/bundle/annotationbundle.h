// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"

namespace pizhu::exporting {

/// What two researchers exchange: a ZIP of "bundle.json" (whose it is), "annotations.jsonld" (W3C, readable
/// without Pizhu), "coders.json" (whose each annotation is, by uid) and "codebook.json" (the tags used and
/// those above them, with colours and definitions). `coder` is the name of the library's owner. The same
/// annotations give the same bytes.
[[nodiscard]] base::Result<QByteArray> renderBundle(const library::Stores& stores, const ExportScope& scope,
                                                    const QString& coder);

} // namespace pizhu::exporting
