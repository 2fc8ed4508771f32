// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/pipeline.h"
#include "app/importing/formats/formatarticle.h"

namespace pizhu::fuzz {

/// Ends the program when the blocks, runs or repairs of an article do not fit its text, or when the text
/// holds what no border lets through.
void check(const cleanup::CleanArticle& article);

/// The same for what a reader of a format hands over, before and after clean-up.
void check(const importing::FormatArticle& article);

} // namespace pizhu::fuzz
