// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationstore.h"

#include "app/annotation/anchoring.h"
#include "app/base/uid.h"
#include "app/library/anchors.h"
#include "app/library/annotationrows.h"
#include "app/library/articlefinder.h"
#include "app/library/articlereader.h"
#include "app/library/coders.h"
#include "app/library/rows.h"
#include "app/library/tagtree.h"
#include "app/library/uidprefix.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::library {

using annotation::Anchor;
using annotation::Annotation;
using annotation::AnnotationKind;
using base::AnnotationId;
using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;
using base::VersionId;

namespace {

constexpr char kInsert[] =
    "INSERT INTO annotation(uid, article_id, kind, color, note, translation, exact, created_at, modified_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kByUid[] =
    "SELECT id, uid FROM annotation WHERE uid >= ?1 AND uid < ?1 || 'g' ORDER BY uid LIMIT 2";
constexpr char kUidTaken[] = "SELECT id FROM annotation WHERE uid = ?";
constexpr char kArticleOf[] = "SELECT article_id FROM annotation WHERE id = ?";
constexpr char kSetNote[] = "UPDATE annotation SET note = ?2, modified_at = ?3 WHERE id = ?1";
constexpr char kSetTranslation[] = "UPDATE annotation SET translation = ?2, modified_at = ?3 WHERE id = ?1";
constexpr char kSetColor[] = "UPDATE annotation SET color = ?2, modified_at = ?3 WHERE id = ?1";
constexpr char kSetKind[] = "UPDATE annotation SET kind = ?2, modified_at = ?3 WHERE id = ?1";
constexpr char kSetExact[] = "UPDATE annotation SET exact = ?2, modified_at = ?3 WHERE id = ?1";
constexpr char kTouch[] = "UPDATE annotation SET modified_at = ?2 WHERE id = ?1";
// Those that stay keep the time at which they were put there.
constexpr char kClearTags[] = "DELETE FROM annotation_tag WHERE annotation_id = ?1"
                              " AND tag_id NOT IN (SELECT value FROM json_each(?2))";
constexpr char kInsertTag[] =
    "INSERT INTO annotation_tag(tag_id, annotation_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
constexpr char kTagsOfArticle[] =
    "SELECT DISTINCT annotation_tag.tag_id FROM annotation JOIN annotation_tag"
    " ON annotation_tag.annotation_id = annotation.id WHERE annotation.article_id = ?";
constexpr char kRemove[] = "DELETE FROM annotation WHERE id = ?";

base::Error noSuchAnnotation()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("pizhu::library", "There is no such annotation in this library."),
            {}};
}

/// Runs an UPDATE that must hit the annotation and marks it modified now.
template <typename Value>
Result<void> update(storage::Connection& connection, const char* sql, AnnotationId id, const Value& value)
{
    if (auto done = runSql(connection, sql, id, value, QDateTime::currentDateTimeUtc()); !done)
        return done;
    if (connection.changeCount() == 0)
        return fail(noSuchAnnotation());
    return {};
}

struct Place
{
    VersionId version;
    Anchor anchor;
    AnchorDecision decision = AnchorDecision::None;
};

/// What is said of a place, as far as the text bears it out: other words than the quote's are never exact.
Place carriedTo(QStringView text, VersionId version, const Anchor& carried)
{
    Place place{version, annotation::makeAnchor(text, carried.range)};
    if (carried.state == annotation::AnchorState::Exact && place.anchor.quote.exact == carried.quote.exact)
        return place;
    place.anchor.state = annotation::AnchorState::Moved;
    place.anchor.score = std::clamp(carried.score, 0.0, 1.0);
    if (place.anchor.quote.exact == carried.quote.exact)
        return place;
    place.anchor.quote = carried.quote;
    if (carried.state == annotation::AnchorState::Exact) // it is not what it is said to be
        place.anchor.score = 0;
    place.anchor.state = annotation::AnchorState::Approximate;
    // Of other words, only a person is as sure as that.
    if (place.anchor.score == 1.0)
        place.decision = AnchorDecision::Accepted;
    return place;
}

Result<Place> placeOn(storage::Connection& connection, ArticleId article, const Anchor& wanted)
{
    const base::TextRange range = wanted.range;
    const ArticleReader reader(connection);
    const auto version = reader.currentVersion(article);
    if (!version)
        return fail(version.error());
    const auto text = reader.text(*version);
    if (!text)
        return fail(text.error());
    if (!range.fits(text->size()))
        return fail(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("pizhu::library", "The passage lies outside the article's text."),
            QStringLiteral("[%1, %2) of %3").arg(range.start).arg(range.end).arg(text->size()));
    return wanted.quote.exact.isEmpty() ? Place{*version, annotation::makeAnchor(*text, range)}
                                        : carriedTo(*text, *version, wanted);
}

/// No place for a note on the whole article, which has to exist all the same.
Result<std::optional<Place>> wantedPlace(storage::Connection& connection, const NewAnnotation& wanted)
{
    const bool isPlaced = wanted.anchor && wanted.anchor->state != annotation::AnchorState::Orphan;
    if (!wanted.range && !isPlaced) {
        const auto version = ArticleReader(connection).currentVersion(wanted.article);
        if (!version)
            return fail(version.error());
        const auto quote = wanted.anchor ? std::optional(wanted.anchor->quote) : wanted.orphanQuote;
        if (!quote)
            return std::optional<Place>();
        return std::optional(Place{*version, {{}, *quote, annotation::AnchorState::Orphan, 0}});
    }
    auto place = placeOn(connection, wanted.article, isPlaced ? *wanted.anchor : Anchor{*wanted.range, {}});
    if (!place)
        return fail(place.error());
    return std::optional(std::move(*place));
}

Result<AnnotationId> insertRow(storage::Connection& connection, const NewAnnotation& wanted,
                               const QString& uid, const std::optional<Place>& place)
{
    const QDateTime created = wanted.created.isValid() ? wanted.created : QDateTime::currentDateTimeUtc();
    const QDateTime modified = wanted.modified.isValid() ? wanted.modified : created;
    const AnnotationKind kind = place ? wanted.kind : AnnotationKind::Note;
    const QString exact = place ? place->anchor.quote.exact : QString();
    const auto done = runSql(connection, kInsert, uid, wanted.article, annotation::kindName(kind),
                             annotation::colorName(wanted.color), notNull(wanted.note),
                             notNull(wanted.translation), notNull(exact), created, modified);
    if (!done)
        return fail(done.error());
    return AnnotationId{connection.lastInsertId()};
}

Result<void> insertTags(storage::Connection& connection, AnnotationId id, std::span<const TagId> tags)
{
    return runForEach(connection, kInsertTag, tags, id);
}

/// The uid to give a new annotation; Conflict when the one it brings is taken.
Result<QString> freshUid(storage::Connection& connection, const QString& wanted)
{
    if (wanted.isEmpty())
        return base::newUid();
    const QString uid = wanted.toLower();
    const auto taken = idOf<AnnotationId>(connection, kUidTaken, uid);
    if (!taken)
        return fail(taken.error());
    if (taken->isValid())
        return fail(
            ErrorCode::Conflict,
            QCoreApplication::translate("pizhu::library", "The annotation “%1” is in this library already.")
                .arg(uid));
    return uid;
}

} // namespace

Result<Annotation> AnnotationStore::add(const NewAnnotation& wanted)
{
    const auto place = wantedPlace(m_connection, wanted);
    if (!place)
        return fail(place.error());
    const auto uid = freshUid(m_connection, wanted.uid);
    if (!uid)
        return fail(uid.error());
    const auto id = insertRow(m_connection, wanted, *uid, *place);
    if (!id)
        return fail(id.error());
    if (*place) {
        const Place& there = **place;
        if (auto stored = storeAnchor(m_connection, *id, there.version, there.anchor, there.decision);
            !stored)
            return fail(stored.error());
    }
    if (auto tagged = insertTags(m_connection, *id, wanted.tags); !tagged)
        return fail(tagged.error());
    return load(*id);
}

Result<Annotation> AnnotationStore::load(AnnotationId id) const
{
    auto found = AnnotationRows(m_connection).load(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(noSuchAnnotation());
    return std::move(**found);
}

Result<AnnotationId> AnnotationStore::resolve(const QString& uidPrefix) const
{
    return resolveUid<AnnotationId>(m_connection, kByUid, uidPrefix);
}

Result<std::vector<Annotation>> AnnotationStore::ofArticle(ArticleId id) const
{
    return AnnotationRows(m_connection).ofArticle(id);
}

Result<QHash<TagId, QString>> AnnotationStore::tagPaths(ArticleId article) const
{
    QHash<TagId, QString> paths;
    const auto add = [&paths](const storage::Statement& row) { paths.insert(row.id<TagId>(0), {}); };
    if (auto done = eachRow(m_connection, kTagsOfArticle, add, article); !done)
        return fail(done.error());
    if (paths.isEmpty())
        return paths;
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        if (const TagNode* node = tree->find(path.key()))
            path.value() = node->path;
    }
    return paths;
}

Result<std::vector<AnnotationRow>> AnnotationStore::find(const search::Query& query) const
{
    return AnnotationRows(m_connection).find(query);
}

Result<void> AnnotationStore::setNote(AnnotationId id, const QString& note)
{
    return update(m_connection, kSetNote, id, notNull(note));
}

Result<void> AnnotationStore::setTranslation(AnnotationId id, const QString& translation)
{
    return update(m_connection, kSetTranslation, id, notNull(translation));
}

Result<void> AnnotationStore::setColor(AnnotationId id, annotation::HighlightColor color)
{
    return update(m_connection, kSetColor, id, annotation::colorName(color));
}

Result<void> AnnotationStore::setKind(AnnotationId id, AnnotationKind kind)
{
    return update(m_connection, kSetKind, id, annotation::kindName(kind));
}

Result<void> AnnotationStore::setRange(AnnotationId id, base::TextRange range)
{
    return setAnchor(id, {range, {}});
}

Result<void> AnnotationStore::setAnchor(AnnotationId id, const Anchor& anchor)
{
    const auto article = idOf<ArticleId>(m_connection, kArticleOf, id);
    if (!article)
        return fail(article.error());
    if (!article->isValid())
        return fail(noSuchAnnotation());
    const auto place = placeOn(m_connection, *article, anchor);
    if (!place)
        return fail(place.error());
    if (auto done = storeAnchor(m_connection, id, place->version, place->anchor, place->decision); !done)
        return done;
    return update(m_connection, kSetExact, id, notNull(place->anchor.quote.exact));
}

Result<void> AnnotationStore::setTags(AnnotationId id, std::span<const TagId> tags)
{
    if (auto done = runSql(m_connection, kTouch, id, QDateTime::currentDateTimeUtc()); !done)
        return done;
    if (m_connection.changeCount() == 0)
        return fail(noSuchAnnotation());
    if (auto done = runSql(m_connection, kClearTags, id, jsonIds(tags)); !done)
        return done;
    return insertTags(m_connection, id, tags);
}

Result<void> AnnotationStore::setModified(AnnotationId id, const QDateTime& modified)
{
    return runSql(m_connection, kTouch, id, modified);
}

Coders AnnotationStore::coders() const
{
    return Coders(m_connection);
}

Result<void> AnnotationStore::remove(std::span<const AnnotationId> ids)
{
    return runForEach(m_connection, kRemove, ids);
}

} // namespace pizhu::library
