// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/htmlwriter.h"
#include "app/document/outline.h"
#include "app/library/article.h"
#include "ui/reader/articlehtml.h"

#include <QJsonArray>
#include <memory>
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
    QJsonArray blocks;    ///< [{index, html}]
    bool hasMore = false; ///< the body goes on before or behind these blocks
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

/// What takes a page from `shown` to `wanted`.
[[nodiscard]] base::Result<PageUpdate> renderUpdate(const library::Article& article, const PageState& shown,
                                                    const PageState& wanted);

} // namespace pizhu::ui
