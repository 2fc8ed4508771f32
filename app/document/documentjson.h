// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/document.h"

#include <QByteArray>

namespace pizhu::document {

/// The blocks without their text, as compact JSON for storage; the text is stored beside it.
[[nodiscard]] QByteArray blocksToJson(const Document& document);

/// The reverse; fails with Damaged when a range does not fit the text.
[[nodiscard]] base::Result<Document> documentFromJson(QString text, const QByteArray& blocks);

} // namespace pizhu::document
