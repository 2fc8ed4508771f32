// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/conflicts.h"

#include <QCoreApplication>
#include <QSet>

namespace pizhu::importing {

using annotation::Annotation;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

QSet<QString> setOf(const QStringList& list)
{
    return {list.begin(), list.end()};
}

bool isSamePlace(const Annotation& mine, const library::NewAnnotation& theirs)
{
    if (theirs.orphanQuote) // it is not known where they have it
        return true;
    const bool placed = mine.anchor && mine.anchor->state != annotation::AnchorState::Orphan;
    return placed == theirs.range.has_value() && (!placed || mine.anchor->range == *theirs.range);
}

bool isSame(const Annotation& mine, const QStringList& myTags, const PlannedAnnotation& theirs)
{
    const library::NewAnnotation& other = theirs.annotation;
    const KnownParts& known = theirs.known;
    return (!known.note || mine.note == other.note) &&
           (!known.translation || mine.translation == other.translation) &&
           (!known.color || mine.color == other.color) && (!known.kind || mine.kind == other.kind) &&
           (!known.tags || setOf(myTags) == setOf(theirs.tagPaths)) && isSamePlace(mine, other);
}

/// Other programs write no fractions of a second.
bool isNewer(const QDateTime& theirs, const QDateTime& mine)
{
    if (!theirs.isValid())
        return false;
    return theirs.time().msec() == 0 ? theirs.toSecsSinceEpoch() > mine.toSecsSinceEpoch() : theirs > mine;
}

class ConflictSearch
{
public:
    ConflictSearch(const library::Stores& stores, QHash<TagId, QString> paths)
        : m_stores(stores)
        , m_paths(std::move(paths))
    {}

    Result<void> look(PlannedAnnotation& item) const
    {
        const auto id = m_stores.annotations.resolve(item.annotation.uid);
        if (!id)
            return id.error().code == ErrorCode::NotFound ? Result<void>() : fail(id.error());
        item.existing = *id;
        const auto mine = m_stores.annotations.load(*id);
        if (!mine)
            return fail(mine.error());
        if (mine->article != item.annotation.article)
            return duplicate(item, Text::tr("It is in the library already, on another article."));
        const QStringList tags = pathsOf(*mine);
        if (isSame(*mine, tags, item))
            return duplicate(item, Text::tr("It is the same here and there."));
        const auto beside = isKeptBeside(item);
        if (!beside)
            return fail(beside.error());
        if (*beside)
            return duplicate(item, Text::tr("It has been kept beside yours before."));
        const bool theirsIsNewer = isNewer(item.annotation.modified, mine->modified);
        item.outcome = AnnotationOutcome::Conflict;
        item.reason = theirsIsNewer ? Text::tr("It differs here and there; theirs is newer.")
                                    : Text::tr("It differs here and there; yours is newer.");
        item.conflict =
            AnnotationConflict{*mine, tags, theirsIsNewer ? ConflictChoice::Theirs : ConflictChoice::Mine};
        return {};
    }

private:
    static Result<void> duplicate(PlannedAnnotation& item, const QString& reason)
    {
        item.outcome = AnnotationOutcome::Duplicate;
        item.reason = reason;
        return {};
    }

    [[nodiscard]] QStringList pathsOf(const Annotation& annotation) const
    {
        QStringList paths;
        for (const TagId tag : annotation.tags)
            paths << m_paths.value(tag);
        return paths;
    }

    [[nodiscard]] Result<bool> isKeptBeside(const PlannedAnnotation& item) const
    {
        const auto id = m_stores.annotations.resolve(uidBeside(item.annotation.uid, item.coder));
        if (!id)
            return id.error().code == ErrorCode::NotFound ? Result<bool>(false) : fail(id.error());
        const auto kept = m_stores.annotations.load(*id);
        return kept ? Result<bool>(isSame(*kept, pathsOf(*kept), item)) : fail(kept.error());
    }

    const library::Stores& m_stores;
    QHash<TagId, QString> m_paths;
};

} // namespace

Result<void> compareWithLibrary(const library::Stores& stores, std::vector<PlannedAnnotation>& items,
                                const AnnotationProgress& progress)
{
    const auto tags = stores.tags.all();
    if (!tags)
        return fail(tags.error());
    QHash<TagId, QString> paths;
    for (const library::Tag& tag : *tags)
        paths.insert(tag.id, tag.path);
    const ConflictSearch search(stores, std::move(paths));
    QSet<QString> seen;
    std::size_t done = 0;
    for (PlannedAnnotation& item : items) {
        if (!goesOn(progress, ++done, items.size()))
            return fail(importCancelled());
        if (item.outcome == AnnotationOutcome::Discarded || item.annotation.uid.isEmpty())
            continue;
        if (seen.contains(item.annotation.uid)) {
            item.outcome = AnnotationOutcome::Discarded;
            item.reason = Text::tr("The file has another annotation of the same id before it.");
            continue;
        }
        seen.insert(item.annotation.uid);
        if (auto looked = search.look(item); !looked)
            return looked;
    }
    return {};
}

} // namespace pizhu::importing
