// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// A page that a script was to fill shows next to no text when it is saved. When a script holds a much longer
/// text that contains what the page shows or describes, that text becomes the body.
void takeBodyOfScript(Draft& draft, const document::HtmlPage& page, const Rules& rules);

} // namespace pizhu::cleanup
