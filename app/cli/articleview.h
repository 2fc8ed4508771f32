// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/article.h"
#include "app/text/script.h"

namespace pizhu::cli {

/// The article with title, text, blocks and repairs as they read in `script`; offsets are those of the
/// converted text. Fails with Unsupported when the conversion data are missing.
[[nodiscard]] base::Result<library::Article> inScript(library::Article article, text::ViewScript script);

} // namespace pizhu::cli
