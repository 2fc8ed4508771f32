// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/formats/formatarticle.h"
#include "app/importing/formats/zippackage.h"

namespace pizhu::importing {

/// A Word document (ECMA-376, transitional or strict): text as it reads with all tracked changes accepted,
/// headings by style, lists, tables, notes, links; headers, footers, comments and fields' codes are left out.
[[nodiscard]] base::Result<FormatArticle> readDocx(const QString& fileName, const QByteArray& bytes);

/// The same from the unpacked parts.
[[nodiscard]] base::Result<FormatArticle> readDocxParts(const QString& fileName, const PackageParts& parts);

} // namespace pizhu::importing
