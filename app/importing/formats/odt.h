// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/formats/formatarticle.h"
#include "app/importing/formats/zippackage.h"

namespace pizhu::importing {

/// An OpenDocument text (ISO/IEC 26300): text as it reads with all tracked changes accepted, headings by
/// outline, lists, tables, notes, links; indexes and comments are left out.
[[nodiscard]] base::Result<FormatArticle> readOdt(const QString& fileName, const QByteArray& bytes);

/// The same from the unpacked parts.
[[nodiscard]] base::Result<FormatArticle> readOdtParts(const QString& fileName, const PackageParts& parts);

} // namespace pizhu::importing
