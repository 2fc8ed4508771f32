// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"

#include <QByteArray>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// " ORDER BY …" over `article`, the same order ArticleOrder makes in memory; a key Relevance is passed over.
[[nodiscard]] QByteArray orderSql(const ArticleQuery& query);

/// The full-text expression of the terms to rank by; empty when no key is Relevance or nothing is sought.
[[nodiscard]] QString rankedTerms(storage::Connection& connection, const ArticleQuery& query);

} // namespace pizhu::library
