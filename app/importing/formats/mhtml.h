// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/formats/formatarticle.h"

namespace pizhu::importing {

/// A web archive (RFC 2557) as browsers save it, or a mail with a page or a text. Where it was saved from is
/// the page's address unless the page itself names one.
[[nodiscard]] base::Result<FormatArticle> readMhtml(const QString& fileName, const QByteArray& bytes);

} // namespace pizhu::importing
