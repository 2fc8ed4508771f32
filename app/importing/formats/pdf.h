// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/formats/formatarticle.h"

namespace pizhu::importing {

/// A PDF with a text layer. Fails with Unsupported for scans and for files that need a password, with
/// Unreadable for damaged or cut-off files, with LimitExceeded beyond 5,000 pages.
[[nodiscard]] base::Result<FormatArticle> readPdf(const QString& fileName, const QByteArray& bytes);

} // namespace pizhu::importing
