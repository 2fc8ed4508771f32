// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <gumbo.h>

namespace pizhu::document {

/// Where the picture of an <img> really is, as the page has it: an absolute http(s) URL, an address relative
/// to the page, `data:image/…` or `cid:…` (a part of the same mail archive). A picture that was saved with
/// the page comes first, then lazy-loading attributes, then `src`. Empty for spacers and for anything else.
[[nodiscard]] QString imageUrl(const GumboElement& image);

} // namespace pizhu::document
