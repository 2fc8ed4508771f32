// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/tagstore.h"

#include "app/base/uid.h"
#include "app/library/codebook.h"
#include "app/library/rows.h"
#include "app/library/tagreferences.h"
#include "app/library/tagtree.h"
#include "app/library/tagusage.h"
#include "app/text/folding.h"

#include <QCoreApplication>

namespace pizhu::library {

using annotation::HighlightColor;
using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;

namespace {

#define PIZHU_TAG_DETAILS                                                                                    \
    "SELECT id, uid, color, shortcut, memo, defined_at, description, inclusion, exclusion, example,"         \
    " (SELECT count(*) FROM article_tag JOIN article ON article.id = article_id"                             \
    " WHERE tag_id = tag.id AND deleted_at IS NULL),"                                                        \
    " (SELECT count(*) FROM annotation_tag JOIN annotation ON annotation.id = annotation_id"                 \
    " JOIN article ON article.id = article_id WHERE tag_id = tag.id AND deleted_at IS NULL) FROM tag"
constexpr char kDetails[] = PIZHU_TAG_DETAILS;
constexpr char kDetailsOf[] = PIZHU_TAG_DETAILS " WHERE id = ?";
#undef PIZHU_TAG_DETAILS
constexpr char kAliases[] = "SELECT tag_id, name FROM tag_alias ORDER BY tag_id, name";
constexpr char kAliasesOf[] = "SELECT name FROM tag_alias WHERE tag_id = ? ORDER BY name";
// Where siblings have an order of the user's, a new one comes after them.
#define PIZHU_TAG_END                                                                                        \
    "(SELECT CASE WHEN max(position) > 0 THEN max(position) + 1 ELSE 0 END FROM tag"                         \
    " WHERE ifnull(parent_id, 0) = "
constexpr char kInsert[] = "INSERT INTO tag(uid, parent_id, name, folded, position)"
                           " VALUES (?1, nullif(?2, 0), ?3, ?4, " PIZHU_TAG_END "?2))";
constexpr char kSibling[] = "SELECT id FROM tag WHERE ifnull(parent_id, 0) = ?1 AND id <> ?3 AND (folded = ?2"
                            " OR id IN (SELECT tag_id FROM tag_alias WHERE tag_alias.folded = ?2))"
                            " ORDER BY folded = ?2 DESC LIMIT 1";
// The only tag that was or is called so elsewhere.
constexpr char kByAlias[] = "SELECT CASE WHEN count(DISTINCT tag_id) = 1 THEN min(tag_id) END FROM tag_alias"
                            " WHERE folded = ?1 OR substr(folded, -length(?1) - 1) = '/' || ?1";
constexpr char kForgetAlias[] = "DELETE FROM tag_alias WHERE tag_id = ? AND folded = ?";
constexpr char kRename[] = "UPDATE tag SET name = ?, folded = ? WHERE id = ?";
constexpr char kMove[] =
    "UPDATE tag SET parent_id = nullif(?1, 0), position = " PIZHU_TAG_END "?1) WHERE id = ?2";
#undef PIZHU_TAG_END
constexpr char kSetColor[] = "UPDATE tag SET color = ? WHERE id = ?";
constexpr char kRemove[] = "DELETE FROM tag WHERE id = ?";
constexpr char kTagArticle[] =
    "INSERT INTO article_tag(article_id, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING";
constexpr char kTagsOn[] = "SELECT tag_id, count(*) FROM article_tag"
                           " WHERE article_id IN (SELECT value FROM json_each(?)) GROUP BY tag_id";
constexpr char kUntagArticle[] = "DELETE FROM article_tag WHERE article_id = ? AND tag_id = ?";

base::Error noSuchTag()
{
    return {ErrorCode::NotFound, QCoreApplication::translate("pizhu::library", "There is no such tag."), {}};
}

Result<QString> checkedName(const QString& name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || text::fold(trimmed).isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("pizhu::library", "A tag needs a name."));
    if (trimmed.contains(u'/'))
        return fail(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("pizhu::library",
                                        "The name of a tag cannot contain “/”, which separates levels: “%1”.")
                .arg(trimmed));
    return trimmed;
}

Result<void> checkSiblings(storage::Connection& connection, TagId parent, const QString& name, TagId except)
{
    const auto sibling = idOf<TagId>(connection, kSibling, parent.value, text::fold(name), except.value);
    if (!sibling)
        return fail(sibling.error());
    if (sibling->isValid())
        return fail(ErrorCode::Conflict, QCoreApplication::translate(
                                             "pizhu::library", "There is a tag “%1” at this place already.")
                                             .arg(name));
    return {};
}

Result<TagId> insertTag(storage::Connection& connection, TagId parent, const QString& name)
{
    const auto done = runSql(connection, kInsert, base::newUid(), parent.value, name, text::fold(name));
    if (!done)
        return fail(done.error());
    return TagId{connection.lastInsertId()};
}

Result<TagNode> nodeOf(storage::Connection& connection, TagId id)
{
    const auto tree = TagTree::load(connection);
    if (!tree)
        return fail(tree.error());
    const TagNode* node = tree->find(id);
    if (!node)
        return fail(noSuchTag());
    return *node;
}

/// Runs an UPDATE or DELETE that must hit one tag.
template <typename... Values>
Result<void> change(storage::Connection& connection, const char* sql, const Values&... values)
{
    if (auto done = runSql(connection, sql, values...); !done)
        return done;
    if (connection.changeCount() == 0)
        return fail(noSuchTag());
    return {};
}

Tag fromRow(const storage::Statement& row)
{
    Tag tag;
    tag.id = row.id<TagId>(0);
    tag.uid = row.string(1);
    tag.color = annotation::colorFromName(row.string(2));
    tag.shortcut = row.string(3);
    tag.memo = row.string(4);
    tag.definedAt = row.dateTime(5);
    tag.definition = {row.string(6), row.string(7), row.string(8), row.string(9)};
    tag.articleCount = static_cast<int>(row.integer(10));
    tag.annotationCount = static_cast<int>(row.integer(11));
    return tag;
}

} // namespace

Result<std::vector<Tag>> TagStore::all() const
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    QHash<TagId, Tag> details;
    const auto add = [&details](const storage::Statement& row) {
        const Tag tag = fromRow(row);
        details.insert(tag.id, tag);
    };
    if (auto done = eachRow(m_connection, kDetails, add); !done)
        return fail(done.error());
    const auto addAlias = [&details](const storage::Statement& row) {
        details[row.id<TagId>(0)].aliases.append(row.string(1));
    };
    if (auto done = eachRow(m_connection, kAliases, addAlias); !done)
        return fail(done.error());
    std::vector<Tag> tags;
    for (const TagNode& node : tree->nodes()) {
        Tag tag = details.value(node.id);
        tag.parent = node.parent;
        tag.name = node.name;
        tag.path = node.path;
        tags.push_back(std::move(tag));
    }
    return tags;
}

Result<Tag> TagStore::load(TagId id) const
{
    const auto node = nodeOf(m_connection, id);
    if (!node)
        return fail(node.error());
    auto tag = firstRow(m_connection, kDetailsOf, fromRow, id);
    if (!tag)
        return fail(tag.error());
    if (!*tag)
        return fail(noSuchTag());
    (*tag)->parent = node->parent;
    (*tag)->name = node->name;
    (*tag)->path = node->path;
    const auto addAlias = [&tag](const storage::Statement& row) { (*tag)->aliases.append(row.string(0)); };
    if (auto done = eachRow(m_connection, kAliasesOf, addAlias, id); !done)
        return fail(done.error());
    return std::move(**tag);
}

Result<TagId> TagStore::ensure(const QString& path)
{
    const QStringList names = splitTagPath(path);
    if (names.isEmpty())
        return fail(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("pizhu::library", "“%1” is not the path of a tag.").arg(path));
    TagId at;
    for (const QString& part : names) {
        const auto name = checkedName(part);
        if (!name)
            return fail(name.error());
        auto child = idOf<TagId>(m_connection, kSibling, at.value, text::fold(*name), qint64(0));
        if (child && !child->isValid()) {
            const auto elsewhere = idOf<TagId>(m_connection, kByAlias, foldedTagPath(path));
            if (!elsewhere || elsewhere->isValid())
                return elsewhere;
            child = insertTag(m_connection, at, *name);
        }
        if (!child)
            return child;
        at = *child;
    }
    return at;
}

Result<std::optional<TagId>> TagStore::find(const QString& path) const
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    const TagNode* node = tree->find(path);
    return node ? std::optional(node->id) : std::nullopt;
}

Result<void> TagStore::rename(TagId id, const QString& name)
{
    const auto checked = checkedName(name);
    if (!checked)
        return fail(checked.error());
    const auto node = nodeOf(m_connection, id);
    if (!node)
        return fail(node.error());
    if (auto done = checkSiblings(m_connection, node->parent, *checked, id); !done)
        return done;
    if (auto done = runSql(m_connection, kForgetAlias, id, text::fold(*checked)); !done)
        return done; // of itself: it is its name now
    const auto references = TagReferences::take(m_connection);
    if (!references)
        return fail(references.error());
    if (auto done = runSql(m_connection, kRename, *checked, text::fold(*checked), id); !done)
        return done;
    return references->follow();
}

Result<void> TagStore::move(TagId id, TagId parent)
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    const TagNode* node = tree->find(id);
    if (!node || (parent.isValid() && !tree->find(parent)))
        return fail(noSuchTag());
    const std::vector<TagId> below = tree->subtree(id);
    if (std::find(below.begin(), below.end(), parent) != below.end())
        return fail(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("pizhu::library", "The tag “%1” cannot be moved below itself.")
                .arg(node->path));
    if (auto done = checkSiblings(m_connection, parent, node->name, id); !done)
        return done;
    const auto references = TagReferences::take(m_connection);
    if (!references)
        return fail(references.error());
    if (auto done = moveTag(m_connection, id, parent); !done)
        return done;
    return references->follow();
}

Result<void> moveTag(storage::Connection& connection, TagId id, TagId parent)
{
    return runSql(connection, kMove, parent.value, id);
}

Result<void> TagStore::setColor(TagId id, std::optional<HighlightColor> color)
{
    return change(m_connection, kSetColor, color ? annotation::colorName(*color) : QString(), id);
}

Result<void> TagStore::remove(TagId id)
{
    return change(m_connection, kRemove, id);
}

Result<void> TagStore::tagArticles(std::span<const ArticleId> articles, TagId tag)
{
    return runForEach(m_connection, kTagArticle, articles, tag);
}

Result<void> TagStore::untagArticles(std::span<const ArticleId> articles, TagId tag)
{
    return runForEach(m_connection, kUntagArticle, articles, tag);
}

Result<TagTree> TagStore::tree() const
{
    return TagTree::load(m_connection);
}

Codebook TagStore::codebook() const
{
    return Codebook(m_connection);
}

TagUsage TagStore::usage() const
{
    return TagUsage(m_connection);
}

Result<QHash<TagId, int>> TagStore::on(std::span<const ArticleId> articles) const
{
    QHash<TagId, int> found;
    const auto add = [&found](const storage::Statement& row) {
        found.insert(row.id<TagId>(0), static_cast<int>(row.integer(1)));
    };
    if (auto done = eachRow(m_connection, kTagsOn, add, jsonIds(articles)); !done)
        return fail(done.error());
    return found;
}

} // namespace pizhu::library
