// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// Takes lines such as "当前位置：首页 > 要闻 > 时评" away and keeps the names between as categories. Names
/// that only repeat the title are dropped later, by dropTitleFromCategories().
void removeBreadcrumbs(Draft& draft, const Rules& rules);

/// The last step of a breadcrumb is often the article itself.
void dropTitleFromCategories(document::Metadata& metadata);

} // namespace pizhu::cleanup
