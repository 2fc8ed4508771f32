// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/htmlwriter.h"
#include "app/document/outline.h"
#include "app/library/article.h"
#include "ui/reader/articlehtml.h"
#include "ui/reader/bodyparts.h"

#include <QJsonArray>
#include <deque>
#include <optional>

namespace pizhu::ui {

/// The state of a shown page, as far as it decides about the HTML.
struct PageState
{
    text::ViewScript script = text::ViewScript::Source;
    std::vector<document::Mark> marks;
    ArticleHead head; ///< in the article's own script
    document::FigureViews figures;

    bool operator==(const PageState&) const = default;
};

/// What must change on the page. A body makes blocks unnecessary.
struct PageUpdate
{
    QString languageTag;
    std::optional<QString> headHtml;
    std::optional<QString> bodyHtml;
    document::BlockSpan span; ///< what `bodyHtml` has of the text
    QJsonArray blocks;        ///< [{index, html}]
    bool hasMore = false;     ///< the body goes on before or behind these blocks
};

/// The head as the article's metadata say it.
[[nodiscard]] ArticleHead headOf(const library::Article& article);

/// Everything a page needs to show `wanted`. Pure apart from reading conversion data; runs on any thread.
[[nodiscard]] base::Result<PageUpdate> renderPage(const library::Article& article, const PageState& wanted);
/// The same with some of the blocks.
[[nodiscard]] base::Result<PageUpdate> renderPage(const library::Article& article, const PageState& wanted,
                                                  document::BlockSpan blocks);
/// The HTML of further blocks.
[[nodiscard]] base::Result<QString> renderPart(const library::Article& article, const PageState& wanted,
                                               document::BlockSpan blocks);

/// The headings, and their titles as the view shows them.
struct TitledOutline
{
    std::vector<document::OutlineEntry> entries;
    QStringList titles;
};

[[nodiscard]] base::Result<TitledOutline> titledOutline(const library::Article& article,
                                                        text::ViewScript script);

/// A change of a page: what is done at once, and the parts to be rendered behind it.
struct PlannedUpdate
{
    PageUpdate update;
    std::deque<document::BlockSpan> rest;
};

/// What takes a page from `shown` to `wanted`; where much of a long text changes, what stands around the
/// source offset `place` comes first.
[[nodiscard]] base::Result<PlannedUpdate> planUpdate(const library::Article& article, const PageState& shown,
                                                     const PageState& wanted, qsizetype place);

} // namespace pizhu::ui
