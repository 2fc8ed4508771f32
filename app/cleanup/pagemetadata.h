// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// What front matter says. A front-matter author that is named like an outlet is the site, not a person.
void applyFrontMatter(Draft& draft, const document::FrontMatter& frontMatter, const Rules& rules);

/// What a page's head says: JSON-LD of an article, Open Graph, the usual <meta> names, canonical address,
/// <title>.
void applyPageHead(Draft& draft, const document::HtmlPage& page, const Rules& rules);

} // namespace pizhu::cleanup
