// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QString>
#include <vector>

class QMimeData;

namespace pizhu::ui {

/// Articles on their way from the list to where they are dropped.
inline constexpr char kArticlesMimeType[] = "application/x-pizhu-articles";

/// Only good for the library they come from: their numbers mean others elsewhere.
[[nodiscard]] QMimeData* articlesToMime(const std::vector<base::ArticleId>& articles, const QString& library);
/// Empty when there are none, or those of another library.
[[nodiscard]] std::vector<base::ArticleId> articlesFromMime(const QMimeData& mime, const QString& library);

} // namespace pizhu::ui
