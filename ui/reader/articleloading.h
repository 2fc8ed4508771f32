// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/stores.h"
#include "ui/reader/articlemarks.h"
#include "ui/reader/articlerendering.h"
#include "ui/reader/hitcursor.h"
#include "ui/reader/pageplace.h"

#include <memory>
#include <optional>

namespace pizhu::ui {

/// Where one was in a text that another one replaces.
struct KeptIn
{
    std::shared_ptr<const library::Article> before;
    KeptPlace kept;
};

/// What is to be shown, and how.
struct ArticleRequest
{
    base::ArticleId id;
    search::Query query;                                ///< whose hits are marked
    text::ViewScript script = text::ViewScript::Source; ///< unless the article has its own
    bool repairsShown = true;
    HitEnd start = HitEnd::First;
    std::optional<KeptIn> kept{};
};

/// An article with its first page; a long one without, as one may have said meanwhile where to begin.
struct LoadedArticle
{
    std::shared_ptr<const library::Article> article;
    std::vector<annotation::Annotation> annotations;
    TagPaths tagPaths;
    HitCursor hits;
    PageState state; ///< what `page` shows
    PageUpdate page;
    std::optional<text::ViewScript> script;     ///< that the user always wants this article in
    std::optional<base::Error> conversionError; ///< why it is shown in its own script
    std::optional<KeptPlace> kept;              ///< the one of the request, in this text
};

/// What may have changed around the text.
struct RefreshedArticle
{
    std::optional<library::ArticleSummary> summary; ///< nullopt: the article is gone
    std::vector<annotation::Annotation> annotations;
    TagPaths tagPaths;
    base::VersionId version; ///< the current one; invalid when there is only one
};

// All run on a library thread.
[[nodiscard]] base::Result<LoadedArticle> loadArticle(const library::Stores& stores,
                                                      const ArticleRequest& request);
/// With a page that shows these blocks; in the article's own script when the wanted one cannot be had.
[[nodiscard]] base::Result<LoadedArticle> withPage(LoadedArticle loaded, document::BlockSpan blocks);
[[nodiscard]] base::Result<RefreshedArticle> loadRefreshed(const library::Stores& stores, base::ArticleId id);

/// An article's annotations and the names of their tags.
struct NamedAnnotations
{
    const std::vector<annotation::Annotation>& annotations;
    const TagPaths& tagPaths;
};

/// All marks of an article in the order they are drawn.
[[nodiscard]] std::vector<document::Mark> marksOf(const library::Article& article,
                                                  const NamedAnnotations& named, const HitCursor& hits,
                                                  bool repairsShown);

} // namespace pizhu::ui
