// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"

namespace pizhu::library {

/// What was known of a source before it was read, for the column `item`.
[[nodiscard]] QByteArray itemToJson(const SourceFile& source);
void readItemJson(const QByteArray& json, SourceFile& source);

/// The same for sources stored before that was kept: what an entry of a container was given shows in what was
/// extracted from it.
void guessItem(SourceFile& source, const document::Metadata& extracted);

} // namespace pizhu::library
