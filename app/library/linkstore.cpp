// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/linkstore.h"

#include "app/annotation/anchoring.h"
#include "app/library/annotationrows.h"
#include "app/library/articlereader.h"
#include "app/library/linksuggestions.h"
#include "app/library/rows.h"
#include "app/library/tagtree.h"
#include "app/text/folding.h"
#include "app/text/notelinks.h"

namespace pizhu::library {

using annotation::Annotation;
using base::AnnotationId;
using base::ArticleId;
using base::fail;
using base::Result;
using base::TagId;
using base::VersionId;
using text::DeepLink;
using Target = DeepLink::Target;

namespace {

constexpr char kArticle[] = "SELECT id, title, outlet, deleted_at IS NOT NULL FROM article WHERE uid = ?";
constexpr char kAnnotation[] =
    "SELECT annotation.id, article.uid, article.title, article.deleted_at IS NOT NULL"
    " FROM annotation JOIN article ON article.id = annotation.article_id WHERE annotation.uid = ?";
constexpr char kTag[] = "SELECT id FROM tag WHERE uid = ?";
constexpr char kTagUid[] = "SELECT uid FROM tag WHERE id = ?";
constexpr char kVersion[] = "SELECT version.id FROM version JOIN article ON article.id = version.article_id"
                            " WHERE article.uid = ? AND number = ?";
constexpr char kByTitle[] =
    "SELECT uid, title FROM article WHERE deleted_at IS NULL AND fold(title) = fold(?) LIMIT 2";

#define PIZHU_LINKED_NOTES                                                                                   \
    "SELECT DISTINCT from_kind, annotation.uid, annotation.note, tag.uid, tag.memo FROM note_link"           \
    " LEFT JOIN annotation ON from_kind = 'annotation' AND annotation.id = from_id"                          \
    " LEFT JOIN tag ON from_kind = 'tag' AND tag.id = from_id"                                               \
    " LEFT JOIN article ON article.id = annotation.article_id WHERE article.deleted_at IS NULL AND "
#define PIZHU_NEWEST_FIRST " ORDER BY annotation.modified_at DESC, annotation.id DESC, tag.id"
constexpr char kLinksTo[] = PIZHU_LINKED_NOTES "to_kind = ?1 AND to_uid = ?2" PIZHU_NEWEST_FIRST;
constexpr char kLinksToArticle[] =
    PIZHU_LINKED_NOTES "((to_kind = ?1 AND to_uid = ?2) OR (to_kind = 'annotation' AND to_uid IN"
                       " (SELECT uid FROM annotation WHERE article_id = (SELECT id FROM article WHERE uid = "
                       "?2))))" PIZHU_NEWEST_FIRST;
#undef PIZHU_NEWEST_FIRST
#undef PIZHU_LINKED_NOTES

/// Where the linked passage of an older version stands now.
Result<std::optional<base::TextRange>> carried(storage::Connection& connection, const DeepLink& link,
                                               ArticleId article)
{
    const ArticleReader reader(connection);
    const auto current = reader.currentVersion(article);
    if (!current)
        return fail(current.error());
    const auto text = reader.text(*current);
    if (!text)
        return fail(text.error());
    auto version = link.version > 0 ? idOf<VersionId>(connection, kVersion, link.uid, link.version)
                                    : Result<VersionId>(*current);
    if (!version)
        return fail(version.error());
    if (!version->isValid() || *version == *current)
        return link.range->fits(text->size()) ? link.range : std::nullopt;
    const auto then = reader.text(*version);
    if (!then)
        return fail(then.error());
    if (!link.range->fits(then->size()))
        return std::nullopt;
    const auto now = annotation::reanchor(annotation::makeAnchor(*then, *link.range), *text);
    const bool lost = now.state == annotation::AnchorState::Orphan;
    return lost ? std::nullopt : std::optional(now.range);
}

Result<LinkTarget> articleTarget(storage::Connection& connection, const DeepLink& link)
{
    LinkTarget target{.link = link};
    const auto read = [&target](const storage::Statement& row) {
        target.exists = true;
        target.article = row.id<ArticleId>(0);
        target.title = row.string(1);
        target.detail = row.string(2);
        target.isInTrash = row.integer(3) != 0;
    };
    if (auto done = eachRow(connection, kArticle, read, link.uid); !done)
        return fail(done.error());
    if (!target.exists || !link.range)
        return target;
    const auto range = carried(connection, link, target.article);
    if (!range)
        return fail(range.error());
    target.range = *range;
    return target;
}

Result<LinkTarget> annotationTarget(storage::Connection& connection, const DeepLink& link)
{
    LinkTarget target{.link = link};
    AnnotationId id;
    const auto read = [&](const storage::Statement& row) {
        id = row.id<AnnotationId>(0);
        target.link.article = row.string(1);
        target.detail = row.string(2);
        target.isInTrash = row.integer(3) != 0;
    };
    if (auto done = eachRow(connection, kAnnotation, read, link.uid); !done)
        return fail(done.error());
    if (!id.isValid())
        return target;
    const auto found = AnnotationRows(connection).load(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return target;
    const Annotation& annotation = **found;
    target.exists = true;
    target.article = annotation.article;
    target.title = titleOf(annotation.anchor ? annotation.anchor->quote.exact : QString(), annotation.note);
    if (annotation.anchor && annotation.anchor->state != annotation::AnchorState::Orphan)
        target.range = annotation.anchor->range;
    return target;
}

Result<LinkTarget> tagTarget(storage::Connection& connection, const DeepLink& link)
{
    LinkTarget target{.link = link};
    const auto id = idOf<TagId>(connection, kTag, link.uid);
    if (!id)
        return fail(id.error());
    const auto tree = TagTree::load(connection);
    if (!tree)
        return fail(tree.error());
    if (const TagNode* node = tree->find(*id)) {
        target.exists = true;
        target.tag = *id;
        target.title = node->path;
    }
    return target;
}

/// The one thing of that name; nothing when there is none or several.
Result<std::optional<std::pair<QString, DeepLink>>> named(storage::Connection& connection,
                                                          const TagTree& tags, const QString& name)
{
    using Named = std::pair<QString, DeepLink>;
    if (const TagNode* node = tags.find(name)) {
        const auto uid = firstRow(
            connection, kTagUid, [](const storage::Statement& row) { return row.string(0); }, node->id);
        if (!uid)
            return fail(uid.error());
        return Named(node->path, DeepLink{.target = Target::Tag, .uid = uid->value_or(QString())});
    }
    std::vector<Named> articles;
    const auto add = [&articles](const storage::Statement& row) {
        articles.emplace_back(row.string(1), DeepLink{.uid = row.string(0)});
    };
    if (auto done = eachRow(connection, kByTitle, add, notNull(name)); !done)
        return fail(done.error());
    return articles.size() == 1 ? std::optional(articles.front()) : std::nullopt;
}

struct LinkedNote
{
    DeepLink from;
    QString note;
};

} // namespace

Result<LinkTarget> LinkStore::resolve(const DeepLink& link) const
{
    switch (link.target) {
    case Target::Article:
        return articleTarget(m_connection, link);
    case Target::Annotation:
        return annotationTarget(m_connection, link);
    case Target::Tag:
        return tagTarget(m_connection, link);
    }
    return LinkTarget{.link = link};
}

Result<LinkTargets> LinkStore::targetsIn(const QStringList& notes) const
{
    LinkTargets targets;
    for (const QString& note : notes) {
        for (const text::NoteLink& link : text::noteLinks(note)) {
            const QString address = link.target ? text::formatDeepLink(*link.target) : QString();
            if (address.isEmpty() || targets.contains(address))
                continue;
            auto target = resolve(*link.target);
            if (!target)
                return fail(target.error());
            targets.insert(address, *target);
        }
    }
    return targets;
}

Result<std::vector<Backlink>> LinkStore::linksTo(Target target, const QString& uid) const
{
    std::vector<LinkedNote> found;
    const auto add = [&found](const storage::Statement& row) {
        const bool onTag = row.string(0) == u"tag";
        const QString from = row.string(onTag ? 3 : 1);
        if (!from.isEmpty())
            found.push_back({{.target = onTag ? Target::Tag : Target::Annotation, .uid = from},
                             row.string(onTag ? 4 : 2)});
    };
    const char* sql = target == Target::Article ? kLinksToArticle : kLinksTo;
    if (auto done = eachRow(m_connection, sql, add, text::linkTargetName(target), uid); !done)
        return fail(done.error());
    std::vector<Backlink> links;
    for (const LinkedNote& note : found) {
        auto from = resolve(note.from);
        if (!from)
            return fail(from.error());
        if (from->exists)
            links.push_back({std::move(*from), note.note});
    }
    return links;
}

Result<QString> LinkStore::withStableLinks(const QString& note) const
{
    std::vector<text::NoteLink> names = text::noteLinks(note);
    std::erase_if(names, [](const text::NoteLink& link) { return link.target.has_value(); });
    if (names.empty())
        return note;
    const auto tags = TagTree::load(m_connection);
    if (!tags)
        return fail(tags.error());
    QString stable = note;
    for (auto link = names.rbegin(); link != names.rend(); ++link) { // from the end: ranges before stay right
        const auto target = named(m_connection, *tags, text::labelText(link->label.of(note)));
        if (!target)
            return fail(target.error());
        if (*target)
            stable.replace(link->whole.start, link->whole.length(),
                           text::titledLink((*target)->first, (*target)->second));
    }
    return stable;
}

Result<std::vector<LinkTarget>> LinkStore::suggestions(const QString& typed, int most) const
{
    return LinkSuggestions(m_connection).find(typed, most);
}

} // namespace pizhu::library
