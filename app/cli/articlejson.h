// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/cleanuplog.h"
#include "app/document/document.h"
#include "app/document/metadata.h"

#include <QJsonObject>

namespace pizhu::cli {

/// The keys of `extract --format json` and `show --format json` that both share. Absent scalars are null.
[[nodiscard]] QJsonObject articleJson(const document::Document& document, const document::Metadata& metadata,
                                      const document::CleanupLog& log);

/// The text, or null when there is none.
[[nodiscard]] QJsonValue textOrNull(const QString& text);

/// A date as exact as it is known, or null.
[[nodiscard]] QJsonValue dateOrNull(const std::optional<text::PublishedDate>& date);

} // namespace pizhu::cli
