// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/anchors.h"

#include "app/annotation/anchoring.h"
#include "app/library/anchortexts.h"
#include "app/library/rows.h"

namespace pizhu::library {

using annotation::Anchor;
using annotation::AnchorState;
using base::AnnotationId;
using base::fail;
using base::Result;
using base::VersionId;

namespace {

constexpr char kStore[] =
    "INSERT INTO anchor(annotation_id, version_id, range_start, range_end, exact, prefix, suffix,"
    " state, score, decision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT(annotation_id, version_id) DO UPDATE SET range_start = excluded.range_start,"
    " range_end = excluded.range_end, exact = excluded.exact, prefix = excluded.prefix,"
    " suffix = excluded.suffix, state = excluded.state, score = excluded.score,"
    " decision = excluded.decision";
// Best anchor first within each annotation. An anchor with another quote was left behind when the user moved
// the annotation to another passage on a later version: it does not count.
constexpr char kUncarried[] =
    "SELECT anchor.annotation_id, range_start, range_end, anchor.exact, prefix, suffix, state,"
    " score, anchor.version_id, decision, (SELECT newest.decision FROM anchor AS newest"
    " WHERE newest.annotation_id = annotation.id AND newest.exact = annotation.exact"
    " AND newest.version_id <> ?2 ORDER BY newest.version_id DESC LIMIT 1)"
    " FROM annotation JOIN anchor ON anchor.annotation_id = annotation.id"
    " WHERE annotation.article_id = ?1 AND NOT EXISTS (SELECT 1 FROM anchor AS present"
    " WHERE present.annotation_id = annotation.id AND present.version_id = ?2"
    " AND present.exact = annotation.exact)"
    " ORDER BY annotation.id, anchor.exact <> annotation.exact, state = 'orphan', anchor.version_id DESC";
constexpr char kOnVersion[] =
    "SELECT anchor.annotation_id, range_start, range_end, anchor.exact, prefix, suffix, state,"
    " score, version_id, decision, decision FROM anchor JOIN annotation ON annotation.id = "
    "anchor.annotation_id"
    " WHERE version_id = ? AND state <> 'orphan' AND anchor.exact = annotation.exact";

constexpr double kTouchedScore = 0.9; ///< of a passage in which the user corrected something

struct Known
{
    AnnotationId annotation;
    Anchor anchor;
    VersionId version;
    AnchorDecision decision = AnchorDecision::None;
    AnchorDecision newest = AnchorDecision::None; ///< on the newest version
};

Known knownFrom(const storage::Statement& row)
{
    return {row.id<AnnotationId>(0), anchorFromRow(row, 1), row.id<VersionId>(8),
            decisionFromName(row.string(9)), decisionFromName(row.string(10))};
}

Result<std::vector<Known>> uncarried(storage::Connection& connection, base::ArticleId article,
                                     VersionId version)
{
    std::vector<Known> found;
    const auto addFirst = [&found](const storage::Statement& row) {
        const auto annotation = row.id<AnnotationId>(0);
        if (found.empty() || found.back().annotation != annotation)
            found.push_back(knownFrom(row));
    };
    if (auto done = eachRow(connection, kUncarried, addFirst, article, version); !done)
        return fail(done.error());
    return found;
}

/// An answer is not asked for twice: the accepted words stand here, too, or there is no place here either.
AnchorDecision decisionFor(const Known& before, Anchor& now, QStringView oldText, QStringView newText)
{
    if (now.state == AnchorState::Orphan)
        return before.newest == AnchorDecision::Kept ? AnchorDecision::Kept : AnchorDecision::None;
    const bool sameWords = before.anchor.range.fits(oldText.size()) && now.range.fits(newText.size()) &&
                           before.anchor.range.of(oldText) == now.range.of(newText);
    if (before.decision != AnchorDecision::Accepted || !sameWords)
        return AnchorDecision::None;
    now.score = before.anchor.score;
    return AnchorDecision::Accepted;
}

Anchor movedThrough(const Known& known, std::span<const document::TextReplacement> edits, QStringView oldText,
                    QStringView newText)
{
    base::TextRange range = known.anchor.range;
    for (const document::TextReplacement& edit : edits)
        range = document::movedBy(edit, range);
    if (!range.fits(newText.size()))
        return {{}, known.anchor.quote, AnchorState::Orphan, 0};
    const bool untouched = range.of(newText) == known.anchor.range.of(oldText);
    if (range.of(newText) == known.anchor.quote.exact)
        return annotation::makeAnchor(newText, range);
    return {range, known.anchor.quote, AnchorState::Approximate,
            untouched ? known.anchor.score : kTouchedScore};
}

} // namespace

QString decisionName(AnchorDecision decision)
{
    switch (decision) {
    case AnchorDecision::None:
        break;
    case AnchorDecision::Accepted:
        return QStringLiteral("accepted");
    case AnchorDecision::Kept:
        return QStringLiteral("kept");
    case AnchorDecision::Later:
        return QStringLiteral("later");
    }
    return QStringLiteral("");
}

AnchorDecision decisionFromName(QStringView name)
{
    for (const AnchorDecision decision :
         {AnchorDecision::Accepted, AnchorDecision::Kept, AnchorDecision::Later}) {
        if (name == decisionName(decision))
            return decision;
    }
    return AnchorDecision::None;
}

Anchor anchorFromRow(const storage::Statement& row, int firstColumn)
{
    const int at = firstColumn;
    return {.range = {row.integer(at), row.integer(at + 1)},
            .quote = {row.string(at + 2), row.string(at + 3), row.string(at + 4)},
            .state = annotation::anchorStateFromName(row.string(at + 5)).value_or(AnchorState::Orphan),
            .score = row.real(at + 6)};
}

Result<void> storeAnchor(storage::Connection& connection, AnnotationId annotation, VersionId version,
                         const Anchor& anchor, AnchorDecision decision)
{
    return runSql(connection, kStore, annotation, version, anchor.range.start, anchor.range.end,
                  notNull(anchor.quote.exact), notNull(anchor.quote.prefix), notNull(anchor.quote.suffix),
                  annotation::anchorStateName(anchor.state), anchor.score, decisionName(decision));
}

Result<void> carryAnnotations(storage::Connection& connection, base::ArticleId article, VersionId version)
{
    const auto missing = uncarried(connection, article, version);
    if (!missing)
        return fail(missing.error());
    AnchorTexts texts(connection, version);
    for (const Known& item : *missing) {
        const bool stands = item.anchor.state != AnchorState::Orphan && item.version != version;
        const auto carrier = texts.carrierFrom(stands ? item.version : VersionId());
        if (!carrier)
            return fail(carrier.error());
        Anchor anchor = (*carrier)->carry(item.anchor).anchor;
        const AnchorDecision decision =
            decisionFor(item, anchor, texts.textOf(item.version), texts.textOf(version));
        if (auto done = storeAnchor(connection, item.annotation, version, anchor, decision); !done)
            return done;
    }
    return {};
}

Result<void> carryThroughEdits(storage::Connection& connection, VersionId from, VersionId to,
                               std::span<const document::TextReplacement> edits)
{
    std::vector<Known> standing;
    const auto add = [&standing](const storage::Statement& row) { standing.push_back(knownFrom(row)); };
    if (auto done = eachRow(connection, kOnVersion, add, from); !done)
        return done;
    AnchorTexts texts(connection, to);
    if (auto read = texts.read(from); !read)
        return read;
    if (auto read = texts.read(to); !read)
        return read;
    for (const Known& known : standing) {
        Anchor anchor = movedThrough(known, edits, texts.textOf(from), texts.textOf(to));
        const AnchorDecision decision = decisionFor(known, anchor, texts.textOf(from), texts.textOf(to));
        if (auto done = storeAnchor(connection, known.annotation, to, anchor, decision); !done)
            return done;
    }
    return {};
}

} // namespace pizhu::library
