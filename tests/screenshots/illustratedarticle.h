// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

namespace pizhu::screenshots {

/// Adds an article with a painted picture, a transparent drawing and a picture that is missing; the first
/// error if there is one.
[[nodiscard]] base::Result<void> addIllustratedArticle(library::Library& library);

/// The first article that has pictures; invalid when none has any.
[[nodiscard]] base::ArticleId illustratedArticle(const library::Library& library);

} // namespace pizhu::screenshots
