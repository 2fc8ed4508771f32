// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotationimport.h"

namespace pizhu::importing {

/// Looks for planned annotations in the library: what is the same here and there is a duplicate, what differs
/// a conflict, with the one that was changed last as the proposal. Nothing is overwritten unseen. Of two in
/// one file with the same uid, the first counts.
[[nodiscard]] base::Result<void> compareWithLibrary(const library::Stores& stores,
                                                    std::vector<PlannedAnnotation>& items,
                                                    const AnnotationProgress& progress = {});

} // namespace pizhu::importing
