// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotationimport.h"

namespace pizhu::importing {

/// Looks again at what a plan found in the library: what is the same here and there is a duplicate, what
/// differs a conflict, with the one that was changed last as the proposal. Nothing is overwritten unseen.
[[nodiscard]] base::Result<void> findConflicts(const library::Stores& stores, AnnotationImportPlan& plan);

} // namespace pizhu::importing
