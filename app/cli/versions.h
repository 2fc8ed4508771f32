// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/stores.h"

#include <QJsonObject>

namespace pizhu::cli {

/// number, created, origin, length, current, repairs, chosen_charset, pipeline, same_source.
[[nodiscard]] QJsonObject versionJson(const library::VersionSummary& version);

/// The version of an article by its number; NotFound with the numbers there are.
[[nodiscard]] base::Result<base::VersionId> versionNumbered(const library::Stores& stores,
                                                            base::ArticleId article, int number);

} // namespace pizhu::cli
