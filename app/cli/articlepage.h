// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/document.h"
#include "app/document/metadata.h"

namespace pizhu::cli {

/// A plain HTML page of one article in the given script, for `--format html`. Fails only without conversion
/// data.
[[nodiscard]] base::Result<QString> articlePage(const document::Document& document,
                                                const document::Metadata& metadata, text::ViewScript script);

} // namespace pizhu::cli
