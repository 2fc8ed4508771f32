// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"
#include "app/library/stores.h"

#include <QJsonObject>
#include <QSet>

namespace pizhu::exporting {

struct SharedDecisions
{
    QJsonObject json;
    QStringList tagPaths; ///< that the jobs code with
};

/// "jobs": each coding of all occurrences with what was decided about those in `articles`, its places in code
/// points; "articles": what the decisions count into; "places": what was decided about the places of the
/// annotations in `annotations`, whose keys are uids. The same decisions give the same JSON. Cancelled when
/// `progress` is.
[[nodiscard]] base::Result<SharedDecisions> decisionsJson(const library::Stores& stores,
                                                          const QSet<base::ArticleId>& articles,
                                                          const QJsonObject& annotations,
                                                          const ExportProgress& progress);

/// How a bundle names an article: uid, title, address, date and the SHA-256 of its source.
[[nodiscard]] QJsonObject articleReference(const library::Article& article);

} // namespace pizhu::exporting
