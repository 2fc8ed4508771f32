// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// Labels of pictures that say nothing of their own go: the article's title, and what the caption beside them
/// says again, which becomes the figure's text.
void tidyPictureLabels(Draft& draft);

/// Paragraphs that are captions become figures (joined with the image before them), and name the outlet where
/// they show its page.
void recogniseCaptions(Draft& draft, const Rules& rules);

/// Paragraphs that are headings become headings: numbered ones everywhere, other short lines between long
/// paragraphs only in plain text (markup says itself what is a heading).
void recogniseHeadings(Draft& draft, const Rules& rules);

} // namespace pizhu::cleanup
