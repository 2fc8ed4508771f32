// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"

namespace pizhu::cleanup {

/// Logs the repairs that lie in the values of metadata fields ("title", "source", "authors", …), with ranges
/// in the value.
void noteFieldRepairs(Draft& draft);

} // namespace pizhu::cleanup
