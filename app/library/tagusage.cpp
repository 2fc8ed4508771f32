// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/tagusage.h"

#include "app/library/rows.h"
#include "app/library/tagtree.h"

namespace pizhu::library {

using base::AnnotationId;
using base::ArticleId;
using base::fail;
using base::Result;
using base::TagId;

namespace {

constexpr char kAnnotated[] =
    "SELECT tag_id, annotation_id FROM annotation_tag JOIN annotation ON annotation.id = annotation_id"
    " JOIN article ON article.id = article_id WHERE deleted_at IS NULL";
constexpr char kTagged[] =
    "SELECT tag_id, article_id FROM article_tag JOIN article ON article.id = article_id"
    " WHERE deleted_at IS NULL";
constexpr char kRecent[] =
    "SELECT tag.id, max(ifnull((SELECT max(added_at) FROM annotation_tag WHERE tag_id = tag.id), ''),"
    " ifnull((SELECT max(added_at) FROM article_tag WHERE tag_id = tag.id), '')) AS last"
    " FROM tag WHERE last <> '' ORDER BY last DESC, tag.id DESC LIMIT ?";
#define PIZHU_PASSAGES                                                                                       \
    "SELECT annotation.id, annotation.uid, article.id, article.title, annotation.exact, note,"               \
    " annotation_tag.added_at FROM annotation_tag JOIN annotation ON annotation.id = "                       \
    "annotation_tag.annotation_id"                                                                           \
    " JOIN article ON article.id = annotation.article_id JOIN tag ON tag.id = annotation_tag.tag_id"         \
    " LEFT JOIN anchor ON anchor.annotation_id = annotation.id AND anchor.version_id = "                     \
    "article.current_version_id WHERE annotation_tag.tag_id = ? AND deleted_at IS NULL "
#define PIZHU_PASSAGE_ORDER                                                                                  \
    "ORDER BY ifnull(article.published_at, 0) DESC, article.id DESC, anchor.range_start, annotation.id"
constexpr char kPassages[] = PIZHU_PASSAGES PIZHU_PASSAGE_ORDER;
constexpr char kCodedBefore[] =
    PIZHU_PASSAGES "AND annotation_tag.added_at < tag.defined_at " PIZHU_PASSAGE_ORDER;
#undef PIZHU_PASSAGES
#undef PIZHU_PASSAGE_ORDER
constexpr char kArticles[] =
    "SELECT article.id, title, outlet FROM article_tag JOIN article ON article.id = article_id"
    " WHERE tag_id = ? AND deleted_at IS NULL ORDER BY ifnull(published_at, 0) DESC, article.id DESC";
constexpr char kKeys[] = "SELECT id, shortcut FROM tag WHERE shortcut <> ''";
constexpr char kPastDefinitions[] = "SELECT until, description, inclusion, exclusion, example"
                                    " FROM tag_definition WHERE tag_id = ? ORDER BY id DESC";

using Members = QHash<TagId, QSet<qint64>>;

Result<Members> membersOf(storage::Connection& connection, const char* sql)
{
    Members members;
    const auto add = [&members](const storage::Statement& row) {
        members[row.id<TagId>(0)].insert(row.integer(1));
    };
    if (auto done = eachRow(connection, sql, add); !done)
        return fail(done.error());
    return members;
}

/// Calls `set(tag, itself, within)`; what stands below a tag comes after it and is gathered first.
template <typename Set>
void countWithin(const TagTree& tree, Members members, Set set)
{
    const std::vector<TagNode>& nodes = tree.nodes();
    QHash<TagId, int> itself;
    for (const TagNode& node : nodes)
        itself.insert(node.id, static_cast<int>(members.value(node.id).size()));
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        const QSet<qint64> within = members.take(node->id);
        set(node->id, itself.value(node->id), static_cast<int>(within.size()));
        if (node->parent.isValid())
            members[node->parent].unite(within);
    }
}

QSet<qint64> unionOf(const Members& members, std::span<const TagId> tags)
{
    QSet<qint64> all;
    for (const TagId tag : tags)
        all.unite(members.value(tag));
    return all;
}

} // namespace

Result<QHash<TagId, TagCounts>> TagUsage::counts() const
{
    const auto tree = TagTree::load(m_connection);
    auto annotations = membersOf(m_connection, kAnnotated);
    auto articles = membersOf(m_connection, kTagged);
    if (!tree || !annotations || !articles)
        return fail(!tree ? tree.error() : !annotations ? annotations.error() : articles.error());
    QHash<TagId, TagCounts> counts;
    countWithin(*tree, std::move(*annotations), [&counts](TagId tag, int itself, int within) {
        counts[tag].annotations = itself;
        counts[tag].annotationsWithin = within;
    });
    countWithin(*tree, std::move(*articles), [&counts](TagId tag, int itself, int within) {
        counts[tag].articles = itself;
        counts[tag].articlesWithin = within;
    });
    return counts;
}

Result<std::vector<TagId>> TagUsage::recent(int limit) const
{
    std::vector<TagId> found;
    const auto add = [&found](const storage::Statement& row) { found.push_back(row.id<TagId>(0)); };
    if (auto done = eachRow(m_connection, kRecent, add, limit); !done)
        return fail(done.error());
    return found;
}

Result<QHash<QString, QString>> TagUsage::keys() const
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    QHash<QString, QString> paths;
    const auto add = [&](const storage::Statement& row) {
        if (const TagNode* node = tree->find(row.id<TagId>(0)))
            paths.insert(row.string(1), node->path);
    };
    if (auto done = eachRow(m_connection, kKeys, add); !done)
        return fail(done.error());
    return paths;
}

Result<std::vector<TaggedPassage>> TagUsage::readPassages(const char* sql, TagId id) const
{
    std::vector<TaggedPassage> found;
    const auto add = [&found](const storage::Statement& row) {
        found.push_back({row.id<AnnotationId>(0), row.string(1), row.id<ArticleId>(2), row.string(3),
                         row.string(4), row.string(5), row.dateTime(6)});
    };
    if (auto done = eachRow(m_connection, sql, add, id); !done)
        return fail(done.error());
    return found;
}

Result<std::vector<TaggedPassage>> TagUsage::passages(TagId id) const
{
    return readPassages(kPassages, id);
}

Result<std::vector<TaggedPassage>> TagUsage::codedBefore(TagId id) const
{
    return readPassages(kCodedBefore, id);
}

Result<std::vector<TaggedArticle>> TagUsage::articles(TagId id) const
{
    std::vector<TaggedArticle> found;
    const auto add = [&found](const storage::Statement& row) {
        found.push_back({row.id<ArticleId>(0), row.string(1), row.string(2)});
    };
    if (auto done = eachRow(m_connection, kArticles, add, id); !done)
        return fail(done.error());
    return found;
}

Result<std::vector<PastDefinition>> TagUsage::pastDefinitions(TagId id) const
{
    std::vector<PastDefinition> found;
    const auto add = [&found](const storage::Statement& row) {
        found.push_back({{row.string(1), row.string(2), row.string(3), row.string(4)}, row.dateTime(0)});
    };
    if (auto done = eachRow(m_connection, kPastDefinitions, add, id); !done)
        return fail(done.error());
    return found;
}

Result<TagRemoval> TagUsage::removal(TagId id) const
{
    const auto tree = TagTree::load(m_connection);
    const auto annotations = membersOf(m_connection, kAnnotated);
    const auto articles = membersOf(m_connection, kTagged);
    if (!tree || !annotations || !articles)
        return fail(!tree ? tree.error() : !annotations ? annotations.error() : articles.error());
    const std::vector<TagId> gone = tree->subtree(id);
    return TagRemoval{.tagsBelow = std::max(0, static_cast<int>(gone.size()) - 1),
                      .annotations = static_cast<int>(unionOf(*annotations, gone).size()),
                      .articles = static_cast<int>(unionOf(*articles, gone).size())};
}

Result<TagMergePreview> TagUsage::mergePreview(std::span<const TagId> sources, TagId target) const
{
    const auto tree = TagTree::load(m_connection);
    const auto annotations = membersOf(m_connection, kAnnotated);
    const auto articles = membersOf(m_connection, kTagged);
    if (!tree || !annotations || !articles)
        return fail(!tree ? tree.error() : !annotations ? annotations.error() : articles.error());
    QSet<qint64> moved = unionOf(*annotations, sources);
    QSet<qint64> movedArticles = unionOf(*articles, sources);
    TagMergePreview preview{.annotations = static_cast<int>(moved.size()),
                            .articles = static_cast<int>(movedArticles.size())};
    preview.annotationsShared = static_cast<int>(moved.intersect(annotations->value(target)).size());
    preview.articlesShared = static_cast<int>(movedArticles.intersect(articles->value(target)).size());
    for (const TagId source : sources)
        preview.children += static_cast<int>(tree->children(source).size());
    return preview;
}

} // namespace pizhu::library
