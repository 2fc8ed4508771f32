// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationrows.h"

#include "app/library/anchors.h"
#include "app/library/articlefinder.h"
#include "app/library/rows.h"
#include "app/library/tagtree.h"

namespace pizhu::library {

using annotation::Anchor;
using annotation::AnchorState;
using annotation::Annotation;
using base::AnnotationId;
using base::ArticleId;
using base::fail;
using base::Result;
using base::TagId;

namespace {

#define PIZHU_ANNOTATION_COLUMNS                                                                             \
    "SELECT annotation.id, annotation.uid, annotation.article_id, annotation.kind, annotation.color,"        \
    " annotation.note, annotation.translation, annotation.created_at, annotation.modified_at, "              \
    "annotation.exact, "                                                                                     \
    "anchor.annotation_id,"                                                                                  \
    " anchor.range_start, anchor.range_end, anchor.exact, anchor.prefix, anchor.suffix, anchor.state, "      \
    "anchor.score"                                                                                           \
    " FROM annotation JOIN article ON article.id = annotation.article_id"                                    \
    " LEFT JOIN anchor ON anchor.annotation_id = annotation.id AND anchor.version_id = "                     \
    "article.current_version_id "

constexpr char kLoad[] = PIZHU_ANNOTATION_COLUMNS "WHERE annotation.id = ?";
// Notes on the whole article, then the text's order, then what lost its place.
constexpr char kOfArticle[] =
    PIZHU_ANNOTATION_COLUMNS "WHERE annotation.article_id = ?"
                             " ORDER BY CASE WHEN annotation.exact = '' THEN 0 WHEN ifnull(anchor.state, "
                             "'orphan') = 'orphan' THEN 2 ELSE 1 END,"
                             " anchor.range_start, anchor.range_end, annotation.id";
#undef PIZHU_ANNOTATION_COLUMNS
constexpr char kTags[] = "SELECT tag_id FROM annotation_tag WHERE annotation_id = ? ORDER BY tag_id";
constexpr char kArticle[] = "SELECT uid, title FROM article WHERE id = ?";
constexpr char kAnnotated[] = "SELECT DISTINCT article_id FROM annotation";

/// A row without an anchor is a note on its article, or an orphan that lost even its quote's place.
std::optional<Anchor> anchorOf(const storage::Statement& row)
{
    if (!row.isNull(10))
        return anchorFromRow(row, 11);
    const QString exact = row.string(9);
    if (exact.isEmpty())
        return std::nullopt;
    return Anchor{.quote = {.exact = exact}, .state = AnchorState::Orphan, .score = 0};
}

Annotation fromRow(const storage::Statement& row)
{
    using namespace annotation;
    return {.id = row.id<AnnotationId>(0),
            .uid = row.string(1),
            .article = row.id<ArticleId>(2),
            .kind = kindFromName(row.string(3)).value_or(AnnotationKind::Highlight),
            .color = colorFromName(row.string(4)).value_or(HighlightColor::Amber),
            .note = row.string(5),
            .translation = row.string(6),
            .created = row.dateTime(7),
            .modified = row.dateTime(8),
            .anchor = anchorOf(row)};
}

Result<QSet<ArticleId>> annotatedArticles(storage::Connection& connection)
{
    QSet<ArticleId> found;
    const auto add = [&found](const storage::Statement& row) { found.insert(row.id<ArticleId>(0)); };
    if (auto done = eachRow(connection, kAnnotated, add); !done)
        return fail(done.error());
    return found;
}

} // namespace

Result<std::optional<Annotation>> AnnotationRows::load(AnnotationId id) const
{
    auto statement = prepared(m_connection, kLoad, id);
    if (!statement)
        return fail(statement.error());
    auto found = read(*statement);
    if (!found)
        return fail(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<Annotation>> AnnotationRows::ofArticle(ArticleId id) const
{
    auto statement = prepared(m_connection, kOfArticle, id);
    if (!statement)
        return fail(statement.error());
    return read(*statement);
}

Result<std::vector<AnnotationRow>> AnnotationRows::find(const search::Query& query) const
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    const auto annotated = annotatedArticles(m_connection);
    if (!annotated)
        return fail(annotated.error());
    const auto articles = ArticleFinder(m_connection).find({.text = query});
    if (!articles)
        return fail(articles.error());
    std::vector<AnnotationRow> rows;
    for (const ArticleId id : *articles) {
        if (!annotated->contains(id))
            continue;
        const auto head = firstRow(
            m_connection, kArticle, [](const auto& row) { return std::pair(row.string(0), row.string(1)); },
            id);
        if (!head)
            return fail(head.error());
        auto annotations = ofArticle(id);
        if (!annotations)
            return fail(annotations.error());
        for (Annotation& annotation : *annotations) {
            const QStringList paths = tree->paths(annotation.tags);
            rows.push_back({std::move(annotation), (*head)->first, (*head)->second, paths});
        }
    }
    return rows;
}

Result<std::vector<Annotation>> AnnotationRows::read(storage::Statement& statement) const
{
    std::vector<Annotation> found;
    const auto add = [&found](const storage::Statement& row) { found.push_back(fromRow(row)); };
    if (auto done = eachRowOf(statement, add); !done)
        return fail(done.error());
    for (Annotation& annotation : found) {
        if (auto done = readTags(annotation); !done)
            return fail(done.error());
    }
    return found;
}

Result<void> AnnotationRows::readTags(Annotation& annotation) const
{
    const auto add = [&annotation](const storage::Statement& row) {
        annotation.tags.push_back(row.id<TagId>(0));
    };
    return eachRow(m_connection, kTags, add, annotation.id);
}

} // namespace pizhu::library
