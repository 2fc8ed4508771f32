// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/library/library.h"

namespace pizhu::cli {

/// --query, --saved, --filter, --exclude, --text, --tag …: which annotations, and in which order.
[[nodiscard]] std::vector<Option> annotationFilterOptions();

/// What the options ask for, as the annotation browser would. InvalidInput for a value that there is none of,
/// NotFound for a tag or a saved search.
[[nodiscard]] base::Result<library::AnnotationQuery> readAnnotationFilters(const library::Stores& stores,
                                                                           const Arguments& arguments);

} // namespace pizhu::cli
