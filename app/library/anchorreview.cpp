// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/anchorreview.h"

#include "app/annotation/anchoring.h"
#include "app/library/anchors.h"
#include "app/library/anchortexts.h"
#include "app/library/rows.h"
#include "app/text/surroundings.h"

#include <QCoreApplication>

namespace pizhu::library {

using annotation::Anchor;
using annotation::AnchorState;
using annotation::Candidate;
using base::AnnotationId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::VersionId;

namespace {

// 0.8: where a passage moved for certain, its context agrees at least in half or both versions lead there.
#define PIZHU_WAITING                                                                                        \
    " FROM anchor JOIN article ON article.current_version_id = anchor.version_id"                            \
    " JOIN annotation ON annotation.id = anchor.annotation_id"                                               \
    " WHERE anchor.state <> 'exact' AND anchor.decision IN ('', 'later')"                                    \
    " AND (anchor.state <> 'moved' OR anchor.score < 0.8) AND article.deleted_at IS NULL"                    \
    " AND annotation.article_id = article.id "

constexpr char kCount[] = "SELECT count(*)" PIZHU_WAITING;
#define PIZHU_WAITING_COLUMNS                                                                                \
    "SELECT annotation.id, annotation.uid, article.id, article.uid, article.title, annotation.kind,"         \
    " annotation.color, annotation.note, annotation.exact, anchor.state, anchor.score, anchor.decision,"     \
    " anchor.version_id, anchor.range_start" PIZHU_WAITING
constexpr char kWaiting[] =
    PIZHU_WAITING_COLUMNS "ORDER BY anchor.decision = 'later', article.title, article.id,"
                          " anchor.range_start, annotation.id";
constexpr char kOne[] = PIZHU_WAITING_COLUMNS "AND annotation.id = ?";
#undef PIZHU_WAITING_COLUMNS
#undef PIZHU_WAITING
// Where it stood when it was last certain; else the present anchor.
constexpr char kEarlier[] =
    "SELECT range_start, range_end, anchor.exact, prefix, suffix, state, score, version_id"
    " FROM anchor JOIN annotation ON annotation.id = anchor.annotation_id WHERE annotation.id = ?1"
    " ORDER BY anchor.exact <> annotation.exact, version_id = ?2, state = 'orphan',"
    " state = 'approximate' AND decision <> 'accepted', version_id DESC LIMIT 1";
constexpr char kPresent[] =
    "SELECT range_start, range_end, anchor.exact, prefix, suffix, state, score FROM anchor"
    " WHERE annotation_id = ? AND version_id = ?";
constexpr char kCurrentVersion[] =
    "SELECT current_version_id FROM article JOIN annotation ON annotation.article_id = article.id"
    " WHERE annotation.id = ?";
constexpr char kDecide[] = "UPDATE anchor SET decision = ?3 WHERE annotation_id = ?1 AND version_id = ?2";

constexpr qsizetype kAround = 60; ///< UTF-16 units of context that are shown

DoubtfulAnchor doubtfulFrom(const storage::Statement& row)
{
    using namespace annotation;
    return {.id = row.id<AnnotationId>(0),
            .uid = row.string(1),
            .article = row.id<base::ArticleId>(2),
            .articleUid = row.string(3),
            .articleTitle = row.string(4),
            .kind = kindFromName(row.string(5)).value_or(AnnotationKind::Highlight),
            .color = colorFromName(row.string(6)).value_or(HighlightColor::Amber),
            .note = row.string(7),
            .quoted = row.string(8),
            .version = row.id<VersionId>(12),
            .state = anchorStateFromName(row.string(9)).value_or(AnchorState::Orphan),
            .score = row.real(10),
            .isPutOff = decisionFromName(row.string(11)) == AnchorDecision::Later};
}

struct Earlier
{
    Anchor anchor;
    VersionId version;

    /// The version on which the anchor has a place; none for an orphan.
    VersionId standsOn() const { return anchor.state == AnchorState::Orphan ? VersionId() : version; }
};

Result<Earlier> earlierAnchor(storage::Connection& connection, AnnotationId id, VersionId now)
{
    const auto found = firstRow(
        connection, kEarlier,
        [](const storage::Statement& row) {
            return Earlier{anchorFromRow(row, 0), row.id<VersionId>(7)};
        },
        id, now);
    if (!found)
        return fail(found.error());
    Earlier earlier = found->value_or(Earlier());
    if (earlier.version == now)
        earlier.version = VersionId();
    return earlier;
}

OfferedPlace offered(const Candidate& candidate, const QString& text)
{
    const text::Surroundings around = text::surroundings(text, candidate.range, kAround);
    return {candidate, around.before, candidate.range.of(text).toString(), around.after,
            annotation::reasonOf(candidate.evidence)};
}

base::Error noLongerWaiting()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("pizhu::library",
                                        "This annotation is not waiting for a decision any more."),
            {}};
}

Result<std::optional<DoubtfulAnchor>> waitingOne(storage::Connection& connection, AnnotationId id)
{
    return firstRow(connection, kOne, doubtfulFrom, id);
}

Result<void> decide(storage::Connection& connection, AnnotationId id, AnchorDecision decision)
{
    const auto version = idOf<VersionId>(connection, kCurrentVersion, id);
    if (!version)
        return fail(version.error());
    if (auto done = runSql(connection, kDecide, id, *version, decisionName(decision)); !done)
        return done;
    return connection.changeCount() > 0 ? Result<void>() : fail(noLongerWaiting());
}

} // namespace

Result<qint64> AnchorReview::count() const
{
    const auto count = firstRow(m_connection, kCount, [](const auto& row) { return row.integer(0); });
    if (!count)
        return fail(count.error());
    return count->value_or(0);
}

Result<std::vector<DoubtfulAnchor>> AnchorReview::waiting() const
{
    std::vector<DoubtfulAnchor> found;
    const auto add = [&found](const storage::Statement& row) { found.push_back(doubtfulFrom(row)); };
    if (auto done = eachRow(m_connection, kWaiting, add); !done)
        return fail(done.error());
    return found;
}

Result<AnchorCase> AnchorReview::load(AnnotationId id) const
{
    const auto waiting = waitingOne(m_connection, id);
    if (!waiting)
        return fail(waiting.error());
    if (!*waiting)
        return fail(noLongerWaiting());
    const auto earlier = earlierAnchor(m_connection, id, (*waiting)->version);
    if (!earlier)
        return fail(earlier.error());
    AnchorTexts texts(m_connection, (*waiting)->version);
    const VersionId from = earlier->standsOn();
    const auto carrier = texts.carrierFrom(from);
    if (!carrier)
        return fail(carrier.error());
    AnchorCase found{**waiting, earlier->anchor.quote.prefix, earlier->anchor.quote.suffix, {}};
    if (from.isValid()) {
        const text::Surroundings around =
            text::surroundings(texts.textOf(from), earlier->anchor.range, kAround);
        found.before = around.before;
        found.after = around.after;
    }
    const QString text = texts.textOf(found.doubtful.version);
    for (const Candidate& candidate : (*carrier)->candidates(earlier->anchor))
        found.places.push_back(offered(candidate, text));
    return found;
}

Result<std::vector<BestPlace>> AnchorReview::bestPlaces(std::span<const AnnotationId> ids) const
{
    std::vector<BestPlace> places;
    std::optional<AnchorTexts> texts;
    VersionId textsOf;
    for (const AnnotationId id : ids) {
        const auto waiting = waitingOne(m_connection, id);
        if (!waiting)
            return fail(waiting.error());
        if (!*waiting)
            continue;
        const VersionId version = (*waiting)->version;
        if (std::exchange(textsOf, version) != version)
            texts.emplace(m_connection, version);
        const auto earlier = earlierAnchor(m_connection, id, version);
        if (!earlier)
            return fail(earlier.error());
        const auto carrier = texts->carrierFrom(earlier->standsOn());
        if (!carrier)
            return fail(carrier.error());
        for (const Candidate& best : (*carrier)->candidates(earlier->anchor, 1))
            places.push_back({id, version, best.range, best.score});
    }
    return places;
}

Result<void> AnchorReview::accept(const BestPlace& place)
{
    const auto version = idOf<VersionId>(m_connection, kCurrentVersion, place.id);
    if (!version)
        return fail(version.error());
    if (*version != place.version)
        return fail(
            ErrorCode::Conflict,
            QCoreApplication::translate("pizhu::library",
                                        "The article has got another version meanwhile; look at it again."));
    const auto present = firstRow(
        m_connection, kPresent, [](const auto& row) { return anchorFromRow(row, 0); }, place.id,
        place.version);
    if (!present)
        return fail(present.error());
    AnchorTexts texts(m_connection, place.version);
    if (auto done = texts.read(place.version); !done)
        return done;
    const QString text = texts.textOf(place.version);
    if (!*present || !place.range.fits(text.size()))
        return fail(noLongerWaiting());
    const QString& quote = (*present)->quote.exact;
    Anchor anchor = annotation::makeAnchor(text, place.range);
    const bool sameWords = anchor.quote.exact == quote;
    if (!sameWords)
        anchor.quote = (*present)->quote;
    anchor.state = sameWords ? AnchorState::Moved : AnchorState::Approximate;
    return storeAnchor(m_connection, place.id, place.version, anchor, AnchorDecision::Accepted);
}

/// A place that was found for it is given up.
Result<void> AnchorReview::keepAsOrphan(AnnotationId id)
{
    const auto version = idOf<VersionId>(m_connection, kCurrentVersion, id);
    if (!version)
        return fail(version.error());
    const auto present = firstRow(
        m_connection, kPresent, [](const auto& row) { return anchorFromRow(row, 0); }, id, *version);
    if (!present)
        return fail(present.error());
    if (!*present)
        return fail(noLongerWaiting());
    const Anchor orphan{{}, (*present)->quote, AnchorState::Orphan, 0};
    return storeAnchor(m_connection, id, *version, orphan, AnchorDecision::Kept);
}

Result<void> AnchorReview::putOff(AnnotationId id)
{
    return decide(m_connection, id, AnchorDecision::Later);
}

} // namespace pizhu::library
