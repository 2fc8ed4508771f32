// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// Paragraphs that are captions become figures (joined with the image before them), and name the outlet where
/// they show its page.
void recogniseCaptions(Draft& draft, const Rules& rules);

/// Paragraphs that are headings become headings: numbered ones everywhere, other short lines between long
/// paragraphs only in plain text (markup says itself what is a heading).
void recogniseHeadings(Draft& draft, const Rules& rules);

} // namespace pizhu::cleanup
