// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlerendering.h"

#include "app/text/conversion.h"

#include <QJsonObject>
#include <algorithm>

namespace pizhu::ui {

namespace {

using base::Result;

Result<QString> converted(const QString& text, text::Script source, text::ViewScript view)
{
    return text::convertForView(text, source, view).map([](const text::ConvertedText& c) { return c.text; });
}

Result<QStringList> converted(const QStringList& texts, text::Script source, text::ViewScript view)
{
    QStringList result;
    for (const QString& text : texts) {
        const Result<QString> one = converted(text, source, view);
        if (!one)
            return base::fail(one.error());
        result.append(*one);
    }
    return result;
}

/// Tags are the reader's own words and stay as they are.
Result<QString> renderHead(ArticleHead head, text::Script source, text::ViewScript view)
{
    const Result<QStringList> lines = converted({head.title, head.source}, source, view);
    const Result<QStringList> authors = converted(head.authors, source, view);
    const Result<QStringList> categories = converted(head.categories, source, view);
    for (const auto* part : {&lines, &authors, &categories}) {
        if (!*part)
            return base::fail(part->error());
    }
    head.title = lines->first();
    head.source = lines->last();
    head.authors = *authors;
    head.categories = *categories;
    return headHtml(head);
}

document::ViewState viewState(const library::Article& article, const PageState& state)
{
    return {.script = state.script,
            .sourceScript = article.metadata.script,
            .marks = state.marks,
            .figures = state.figures};
}

Result<QJsonArray> renderBlocks(const library::Article& article, const PageState& wanted,
                                const std::vector<std::size_t>& indexes)
{
    QJsonArray blocks;
    const document::ViewState view = viewState(article, wanted);
    for (const std::size_t index : indexes) {
        const Result<QString> html = writeBlock(article.document, index, view);
        if (!html)
            return base::fail(html.error());
        blocks.append(QJsonObject{{QStringLiteral("index"), qint64(index)}, {QStringLiteral("html"), *html}});
    }
    return blocks;
}

Result<PlannedUpdate> planWhole(const library::Article& article, const PageState& wanted, qsizetype place)
{
    BodyParts parts = cutBody(article.document, blockAt(article.document, place));
    Result<PageUpdate> update = renderPage(article, wanted, parts.first);
    if (!update)
        return base::fail(update.error());
    return PlannedUpdate{.update = std::move(*update), .rest = std::move(parts.rest)};
}

/// Of ascending blocks those in the part.
std::vector<std::size_t> blocksIn(document::BlockSpan part, const std::vector<std::size_t>& blocks)
{
    return {std::ranges::lower_bound(blocks, part.first), std::ranges::lower_bound(blocks, part.last)};
}

/// Leaves in `changed` what is done at once and returns the parts that have the others.
std::deque<document::BlockSpan> putOff(const document::Document& document, std::vector<std::size_t>& changed,
                                       qsizetype place)
{
    if (!isCut(document) || !isMuch(document, changed))
        return {};
    BodyParts parts = cutBody(document, blockAt(document, place));
    std::erase_if(parts.rest, [&](document::BlockSpan part) { return blocksIn(part, changed).empty(); });
    changed = blocksIn(parts.first, changed);
    return std::move(parts.rest);
}

} // namespace

ArticleHead headOf(const library::Article& article)
{
    const document::Metadata& metadata = article.metadata;
    return {.title = metadata.title.value,
            .source = metadata.source.value.isEmpty() ? metadata.site.value : metadata.source.value,
            .date = dateForPeople(metadata.published.value),
            .authors = metadata.authors.value,
            .categories = metadata.categories.value,
            .tags = article.tags};
}

Result<PageUpdate> renderPage(const library::Article& article, const PageState& wanted)
{
    return renderPage(article, wanted, {0, article.document.blocks.size()});
}

Result<PageUpdate> renderPage(const library::Article& article, const PageState& wanted,
                              document::BlockSpan blocks)
{
    const text::Script source = article.metadata.script;
    const Result<QString> head = renderHead(wanted.head, source, wanted.script);
    if (!head)
        return base::fail(head.error());
    const Result<QString> body = renderPart(article, wanted, blocks);
    if (!body)
        return base::fail(body.error());
    return PageUpdate{.languageTag = text::languageTag(wanted.script, source),
                      .headHtml = *head,
                      .bodyHtml = *body,
                      .span = blocks,
                      .blocks = {},
                      .hasMore = blocks.last - blocks.first < article.document.blocks.size()};
}

Result<QString> renderPart(const library::Article& article, const PageState& wanted,
                           document::BlockSpan blocks)
{
    return writeBlocks(article.document, blocks, viewState(article, wanted));
}

Result<TitledOutline> titledOutline(const library::Article& article, text::ViewScript script)
{
    TitledOutline outline{.entries = document::outlineOf(article.document), .titles = {}};
    QStringList titles;
    for (const document::OutlineEntry& entry : outline.entries)
        titles.append(entry.title);
    const Result<QStringList> shown = converted(titles, article.metadata.script, script);
    if (!shown)
        return base::fail(shown.error());
    outline.titles = *shown;
    return outline;
}

Result<PlannedUpdate> planUpdate(const library::Article& article, const PageState& shown,
                                 const PageState& wanted, qsizetype place)
{
    if (shown.script != wanted.script || shown.figures != wanted.figures)
        return planWhole(article, wanted, place);
    PlannedUpdate planned;
    if (shown.head != wanted.head) {
        const Result<QString> head = renderHead(wanted.head, article.metadata.script, wanted.script);
        if (!head)
            return base::fail(head.error());
        planned.update.headHtml = *head;
    }
    if (shown.marks != wanted.marks) {
        auto changed = blocksWithChangedMarks(article.document, shown.marks, wanted.marks);
        planned.rest = putOff(article.document, changed, place);
        const Result<QJsonArray> blocks = renderBlocks(article, wanted, changed);
        if (!blocks)
            return base::fail(blocks.error());
        planned.update.blocks = *blocks;
    }
    return planned;
}

} // namespace pizhu::ui
