// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/library/library.h"

namespace pizhu::cli {

/// --filter, --exclude, --sort, --collation, --limit and --stream, as list and search take them.
[[nodiscard]] std::vector<Option> listingOptions();

/// Reads every `--filter FACET=VALUE` and `--exclude FACET=VALUE` into the query. Fails with InvalidInput for
/// an unknown facet.
[[nodiscard]] base::Result<void> readFacets(const Arguments& arguments, library::ArticleQuery& query);

/// Reads `--sort` and `--collation` into the query; newest first without them.
[[nodiscard]] base::Result<void> readOrder(const Arguments& arguments, library::ArticleQuery& query);

/// Prints the articles that `query` finds, in its order: lines of id, date, source and title separated by
/// tabs, or JSON.
[[nodiscard]] Outcome printArticles(const Invocation& invocation, const library::Library& library,
                                    const library::ArticleQuery& query);

} // namespace pizhu::cli
