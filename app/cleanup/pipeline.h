// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/cleanuplog.h"
#include "app/document/document.h"
#include "app/document/frontmatter.h"
#include "app/document/htmlreader.h"
#include "app/document/metadata.h"

#include <QString>
#include <optional>

namespace pizhu::cleanup {

/// Changes whenever clean-up would give another result for the same input; stored with each version.
inline constexpr int kPipelineVersion = 4;

/// What a reader hands over: untouched by any rule. Exactly one of `page` and `plainText` is set.
struct RawArticle
{
    QString fileName; ///< for titles and dates of last resort; no folder
    std::optional<document::FrontMatter> frontMatter;
    std::optional<document::HtmlPage> page;
    std::optional<QString> plainText; ///< normalised lines of a page dump
};

struct CleanArticle
{
    document::Document document;
    document::Metadata metadata;
    document::CleanupLog log;
};

/// Blocks → boilerplate rules → metadata → repair → document. Pure: same input, same output. Never fails: an
/// article of which nothing is left has an empty document, which the import job reports.
[[nodiscard]] CleanArticle clean(const RawArticle& raw);

struct Rules;

/// The same by other rules: builtInRules() with the user's files through withSiteRules() (cleanup/rules.h).
[[nodiscard]] CleanArticle clean(const RawArticle& raw, const Rules& rules);

} // namespace pizhu::cleanup
