// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"

#include "app/library/rows.h"
#include "app/library/tagmerging.h"
#include "app/library/tagtree.h"
#include "app/text/folding.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

namespace pizhu::library {

using base::AnnotationId;
using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;

namespace {

constexpr char kDefinition[] = "SELECT description, inclusion, exclusion, example FROM tag WHERE id = ?";
constexpr char kKeepDefinition[] =
    "INSERT INTO tag_definition(tag_id, until, description, inclusion, exclusion, example)"
    " VALUES (?, ?, ?, ?, ?, ?)";
constexpr char kDefine[] = "UPDATE tag SET description = ?2, inclusion = ?3, exclusion = ?4, example = ?5,"
                           " defined_at = CASE WHEN ?6 IS NULL THEN defined_at ELSE ?6 END WHERE id = ?1";
constexpr char kSetMemo[] = "UPDATE tag SET memo = ?2 WHERE id = ?1";
constexpr char kUidTaken[] = "SELECT id FROM tag WHERE uid = ?";
constexpr char kSetUid[] = "UPDATE tag SET uid = ?2 WHERE id = ?1";
constexpr char kKeyTaken[] = "SELECT id FROM tag WHERE shortcut = ? AND id <> ?";
constexpr char kSetKey[] = "UPDATE tag SET shortcut = ?2 WHERE id = ?1";
constexpr char kClearAliases[] =
    "DELETE FROM tag_alias WHERE tag_id = ?1 AND folded NOT IN (SELECT value FROM json_each(?2))";
constexpr char kAddAlias[] =
    "INSERT INTO tag_alias(tag_id, name, folded) VALUES (?1, ?2, ?3)"
    " ON CONFLICT DO UPDATE SET name = excluded.name WHERE name IS NOT excluded.name";
constexpr char kPlace[] = "UPDATE tag SET position = ?2 WHERE id = ?1 AND position <> ?2";
constexpr char kSort[] = "UPDATE tag SET position = 0 WHERE ifnull(parent_id, 0) = ? AND position <> 0";
constexpr char kMoveAnnotation[] =
    "UPDATE OR IGNORE annotation_tag SET tag_id = ?3 WHERE annotation_id = ?1 AND tag_id = ?2";
constexpr char kLeaveAnnotation[] = "DELETE FROM annotation_tag WHERE annotation_id = ? AND tag_id = ?";
constexpr char kMoveArticle[] =
    "UPDATE OR IGNORE article_tag SET tag_id = ?3 WHERE article_id = ?1 AND tag_id = ?2";
constexpr char kLeaveArticle[] = "DELETE FROM article_tag WHERE article_id = ? AND tag_id = ?";
constexpr char kConfirm[] =
    "UPDATE annotation_tag SET added_at = ?3 WHERE annotation_id = ?1 AND tag_id = ?2";

base::Error noSuchTag()
{
    return {ErrorCode::NotFound, QCoreApplication::translate("pizhu::library", "There is no such tag."), {}};
}

base::Error taken(const QString& alias, const TagNode& by)
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("pizhu::library", "“%1” cannot be another name: it means “%2”.")
                .arg(alias, by.path),
            {}};
}

} // namespace

Result<void> Codebook::define(TagId id, const TagDefinition& definition, Redefinition kind)
{
    const auto read = [](const storage::Statement& row) {
        return TagDefinition{row.string(0), row.string(1), row.string(2), row.string(3)};
    };
    const auto found = firstRow(m_connection, kDefinition, read, id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(noSuchTag());
    const TagDefinition& old = **found;
    if (old == definition)
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!old.isEmpty()) {
        const auto kept = runSql(m_connection, kKeepDefinition, id, now, notNull(old.description),
                                 notNull(old.inclusion), notNull(old.exclusion), notNull(old.example));
        if (!kept)
            return kept;
    }
    const bool isNewMeaning = kind == Redefinition::Meaning && !old.isEmpty();
    return runSql(m_connection, kDefine, id, notNull(definition.description), notNull(definition.inclusion),
                  notNull(definition.exclusion), notNull(definition.example),
                  isNewMeaning ? now : QDateTime());
}

Result<void> Codebook::setMemo(TagId id, const QString& memo)
{
    if (auto done = runSql(m_connection, kSetMemo, id, notNull(memo)); !done)
        return done;
    return m_connection.changeCount() == 0 ? fail(noSuchTag()) : Result<void>();
}

Result<void> Codebook::adoptUid(TagId id, const QString& uid)
{
    const QUuid uuid = QUuid::fromString(uid);
    if (uuid.isNull())
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("pizhu::library", "“%1” is no UUID.").arg(uid));
    const QString wanted = uuid.toString(QUuid::WithoutBraces);
    const auto owner = idOf<TagId>(m_connection, kUidTaken, wanted);
    if (!owner)
        return fail(owner.error());
    if (*owner == id)
        return {};
    if (owner->isValid())
        return fail(
            ErrorCode::Conflict,
            QCoreApplication::translate("pizhu::library", "Another tag has the UUID %1.").arg(wanted));
    if (auto done = runSql(m_connection, kSetUid, id, wanted); !done)
        return done;
    return m_connection.changeCount() == 0 ? fail(noSuchTag()) : Result<void>();
}

Result<void> Codebook::setShortcut(TagId id, const QString& key)
{
    const QString wanted = key.trimmed().toUpper();
    if (wanted.size() > 1 || (!wanted.isEmpty() && !wanted.front().isPrint()))
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("pizhu::library", "The key of a tag is a single character."));
    const auto holder =
        wanted.isEmpty() ? Result<TagId>(TagId{}) : idOf<TagId>(m_connection, kKeyTaken, wanted, id);
    if (!holder)
        return fail(holder.error());
    if (holder->isValid()) {
        const auto other = TagStore(m_connection).load(*holder);
        return fail(ErrorCode::Conflict,
                    QCoreApplication::translate("pizhu::library", "“%1” is the key of the tag “%2” already.")
                        .arg(wanted, other ? other->path : QString()));
    }
    if (auto done = runSql(m_connection, kSetKey, id, notNull(wanted)); !done)
        return done;
    return m_connection.changeCount() == 0 ? fail(noSuchTag()) : Result<void>();
}

Result<void> Codebook::setAliases(TagId id, const QStringList& aliases)
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    const TagNode* node = tree->find(id);
    if (!node)
        return fail(noSuchTag());
    QMap<QString, QString> wanted; // by what is compared
    for (const QString& alias : aliases) {
        const QString folded = foldedTagPath(alias);
        if (folded.isEmpty() || folded == node->folded)
            continue;
        if (const TagNode* holder = tree->otherNamed(*node, folded))
            return fail(taken(alias, *holder));
        wanted.insert(folded, splitTagPath(alias).join(u'/'));
    }
    const QString kept = jsonList(QJsonArray::fromStringList(wanted.keys()));
    if (auto done = runSql(m_connection, kClearAliases, id, kept); !done)
        return done;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        if (auto done = runSql(m_connection, kAddAlias, id, it.value(), it.key()); !done)
            return done;
    }
    return {};
}

Result<void> Codebook::place(TagId id, TagId parent, int place)
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    const TagNode* node = tree->find(id);
    if (!node)
        return fail(noSuchTag());
    if (node->parent != parent) {
        if (auto done = TagStore(m_connection).move(id, parent); !done)
            return done;
    }
    std::vector<TagId> siblings = tree->children(parent);
    std::erase(siblings, id);
    const auto count = static_cast<int>(siblings.size());
    siblings.insert(siblings.begin() + (place < 0 || place > count ? count : place), id);
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        if (auto done = runSql(m_connection, kPlace, siblings[i], static_cast<qint64>(i + 1)); !done)
            return done;
    }
    return {};
}

Result<void> Codebook::sortChildren(TagId parent)
{
    return runSql(m_connection, kSort, parent.value);
}

Result<void> Codebook::merge(std::span<const TagId> sources, TagId target, bool keepNames)
{
    return TagMerging(m_connection, keepNames).merge(sources, target);
}

Result<TagId> Codebook::split(TagId id, const TagSplit& split)
{
    TagStore tags(m_connection);
    const auto old = tags.load(id);
    if (!old)
        return fail(old.error());
    const auto there = tags.find(split.path);
    const auto made = tags.ensure(split.path);
    if (!there || !made)
        return fail(there ? made.error() : there.error());
    if (*made == id)
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("pizhu::library", "Give the new tag another name than “%1”.")
                        .arg(old->path));
    if (!*there && old->color) {
        if (auto done = tags.setColor(*made, old->color); !done)
            return fail(done.error());
    }
    const std::span<const AnnotationId> annotations(split.annotations);
    const std::span<const ArticleId> articles(split.articles);
    for (auto done : {runForEach(m_connection, kMoveAnnotation, annotations, id, *made),
                      runForEach(m_connection, kLeaveAnnotation, annotations, id),
                      runForEach(m_connection, kMoveArticle, articles, id, *made),
                      runForEach(m_connection, kLeaveArticle, articles, id)}) {
        if (!done)
            return fail(done.error());
    }
    return *made;
}

Result<void> Codebook::confirm(TagId id, std::span<const AnnotationId> annotations)
{
    return runForEach(m_connection, kConfirm, annotations, id, QDateTime::currentDateTimeUtc());
}

} // namespace pizhu::library
