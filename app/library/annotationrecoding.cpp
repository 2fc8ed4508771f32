// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationrecoding.h"

#include "app/library/rows.h"
#include "app/library/stores.h"
#include "app/library/tagtree.h"

#include <QDateTime>

namespace pizhu::library {

using base::AnnotationId;
using base::fail;
using base::Result;
using base::TagId;

namespace {

constexpr char kTouchChanging[] =
    "UPDATE annotation SET modified_at = ?4 WHERE id IN (SELECT value FROM json_each(?1)) AND ("
    "(SELECT count(*) FROM annotation_tag WHERE annotation_id = annotation.id"
    " AND tag_id IN (SELECT value FROM json_each(?2))) < json_array_length(?2)"
    " OR EXISTS (SELECT 1 FROM annotation_tag WHERE annotation_id = annotation.id"
    " AND tag_id IN (SELECT value FROM json_each(?3))))";
constexpr char kAddTags[] = "INSERT OR IGNORE INTO annotation_tag(annotation_id, tag_id)"
                            " SELECT annotation.id, added.value FROM json_each(?1) AS chosen"
                            " JOIN annotation ON annotation.id = chosen.value JOIN json_each(?2) AS added";
constexpr char kAddTagWhere[] = "INSERT OR IGNORE INTO annotation_tag(annotation_id, tag_id)"
                                " SELECT annotation_id, ?3 FROM json_each(?1)"
                                " JOIN annotation_tag ON annotation_id = json_each.value AND tag_id = ?2";
constexpr char kRemoveTags[] =
    "DELETE FROM annotation_tag WHERE annotation_id IN (SELECT value FROM json_each(?1))"
    " AND tag_id IN (SELECT value FROM json_each(?2))";
constexpr char kSetColor[] = "UPDATE annotation SET color = ?2, modified_at = ?3"
                             " WHERE id IN (SELECT value FROM json_each(?1)) AND color <> ?2";
constexpr char kSetKind[] = "UPDATE annotation SET kind = ?2, modified_at = ?3"
                            " WHERE id IN (SELECT value FROM json_each(?1)) AND kind <> ?2 AND exact <> ''";
constexpr char kRemove[] = "DELETE FROM annotation WHERE id IN (SELECT value FROM json_each(?1))";

constexpr char kTagsOn[] = "SELECT tag_id, count(*) FROM annotation_tag"
                           " WHERE annotation_id IN (SELECT value FROM json_each(?)) GROUP BY tag_id";

/// Annotations between two looks at whether it is still wanted.
constexpr std::size_t kAtOnce = 500;

/// Runs a statement and returns how many rows it changed.
template <typename... Values>
Result<int> changing(storage::Connection& connection, const char* sql, const Values&... values)
{
    if (auto done = runSql(connection, sql, values...); !done)
        return fail(done.error());
    return static_cast<int>(connection.changeCount());
}

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

/// Carries out one change; an overload for each kind.
struct Apply
{
    Stores& stores;
    AnnotationRecoding::Ids ids;
    BulkProgress& progress;

    using Ids = AnnotationRecoding::Ids;

    template <typename Change>
    Result<int> inChunks(Change change) const
    {
        int changed = 0;
        for (std::size_t at = 0; at < ids.size(); at += kAtOnce) {
            const Ids chunk = ids.subspan(at, std::min(kAtOnce, ids.size() - at));
            const Result<int> done = change(chunk);
            if (!done)
                return done;
            changed += *done;
            if (auto wanted = progress.advance(static_cast<int>(chunk.size())); !wanted)
                return fail(wanted.error());
        }
        return changed;
    }

    Result<int> operator()(const RecodeTags& change) const
    {
        std::vector<TagId> added;
        for (const QString& path : change.add) {
            const auto tag = stores.tags.ensure(path);
            if (!tag)
                return fail(tag.error());
            added.push_back(*tag);
        }
        std::vector<TagId> removed;
        for (const QString& path : change.remove) {
            const auto tag = stores.tags.find(path);
            if (!tag)
                return fail(tag.error());
            if (*tag)
                removed.push_back(**tag);
        }
        return inChunks([&](Ids chunk) { return stores.recoding.changeTags(chunk, added, removed); });
    }

    Result<int> operator()(const ReplaceTag& change) const
    {
        const auto from = stores.tags.find(change.from);
        if (!from)
            return fail(from.error());
        if (!*from)
            return 0;
        const auto to = stores.tags.ensure(change.to);
        if (!to)
            return fail(to.error());
        return inChunks([&](Ids chunk) { return stores.recoding.replaceTag(chunk, **from, *to); });
    }

    Result<int> operator()(annotation::HighlightColor color) const
    {
        return inChunks([&](Ids chunk) { return stores.recoding.setColor(chunk, color); });
    }

    Result<int> operator()(annotation::AnnotationKind kind) const
    {
        return inChunks([&](Ids chunk) { return stores.recoding.setKind(chunk, kind); });
    }

    Result<int> operator()(RemoveAnnotations) const
    {
        return inChunks([&](Ids chunk) { return stores.recoding.remove(chunk); });
    }
};

} // namespace

Result<int> AnnotationRecoding::changeTags(Ids ids, std::span<const TagId> add, std::span<const TagId> remove)
{
    const QString list = jsonIds(ids);
    const QString added = jsonIds(add);
    const QString removed = jsonIds(remove);
    const auto changed = changing(m_connection, kTouchChanging, list, added, removed, now());
    if (!changed)
        return changed;
    if (auto done = runSql(m_connection, kAddTags, list, added); !done)
        return fail(done.error());
    if (auto done = runSql(m_connection, kRemoveTags, list, removed); !done)
        return fail(done.error());
    return changed;
}

Result<int> AnnotationRecoding::replaceTag(Ids ids, TagId from, TagId to)
{
    if (from == to)
        return 0;
    if (auto done = runSql(m_connection, kAddTagWhere, jsonIds(ids), from, to); !done)
        return fail(done.error());
    return changeTags(ids, {}, std::span(&from, 1));
}

Result<int> AnnotationRecoding::setColor(Ids ids, annotation::HighlightColor color)
{
    return changing(m_connection, kSetColor, jsonIds(ids), annotation::colorName(color), now());
}

Result<int> AnnotationRecoding::setKind(Ids ids, annotation::AnnotationKind kind)
{
    return changing(m_connection, kSetKind, jsonIds(ids), annotation::kindName(kind), now());
}

Result<int> AnnotationRecoding::remove(Ids ids)
{
    return changing(m_connection, kRemove, jsonIds(ids));
}

Result<std::vector<TagUse>> AnnotationRecoding::tagsOn(Ids ids) const
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    std::vector<TagUse> uses;
    const auto add = [&](const storage::Statement& row) {
        if (const TagNode* tag = tree->find(row.id<TagId>(0)))
            uses.push_back({tag->path, static_cast<int>(row.integer(1))});
    };
    if (auto done = eachRow(m_connection, kTagsOn, add, jsonIds(ids)); !done)
        return fail(done.error());
    std::ranges::sort(uses, {}, &TagUse::path);
    return uses;
}

Result<int> recode(Stores& stores, std::span<const AnnotationId> ids, const AnnotationChange& change,
                   BulkProgress& progress)
{
    return std::visit(Apply{stores, ids, progress}, change);
}

} // namespace pizhu::library
