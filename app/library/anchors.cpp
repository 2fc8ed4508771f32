// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/anchors.h"

#include "app/annotation/anchoring.h"
#include "app/library/rows.h"

namespace pizhu::library {

using annotation::Anchor;
using base::AnnotationId;
using base::fail;
using base::Result;

namespace {

constexpr char kStore[] =
    "INSERT INTO anchor(annotation_id, version_id, range_start, range_end, exact, prefix, suffix,"
    " state, score) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT(annotation_id, version_id) DO UPDATE SET range_start = excluded.range_start,"
    " range_end = excluded.range_end, exact = excluded.exact, prefix = excluded.prefix,"
    " suffix = excluded.suffix, state = excluded.state, score = excluded.score";
// Best anchor first within each annotation. An anchor with another quote was left behind when the user moved
// the annotation to another passage on a later version: it does not count.
constexpr char kUncarried[] =
    "SELECT anchor.annotation_id, range_start, range_end, anchor.exact, prefix, suffix, state,"
    " score FROM annotation JOIN anchor ON anchor.annotation_id = annotation.id"
    " WHERE annotation.article_id = ?1 AND NOT EXISTS (SELECT 1 FROM anchor AS present"
    " WHERE present.annotation_id = annotation.id AND present.version_id = ?2"
    " AND present.exact = annotation.exact)"
    " ORDER BY annotation.id, anchor.exact <> annotation.exact, state = 'orphan', anchor.version_id DESC";
constexpr char kText[] = "SELECT text FROM version WHERE id = ?";

struct Uncarried
{
    AnnotationId annotation;
    Anchor anchor;
};

Result<std::vector<Uncarried>> uncarried(storage::Connection& connection, base::ArticleId article,
                                         base::VersionId version)
{
    std::vector<Uncarried> found;
    const auto addFirst = [&found](const storage::Statement& row) {
        const auto annotation = row.id<AnnotationId>(0);
        if (found.empty() || found.back().annotation != annotation)
            found.push_back({annotation, anchorFromRow(row, 1)});
    };
    if (auto done = eachRow(connection, kUncarried, addFirst, article, version); !done)
        return fail(done.error());
    return found;
}

} // namespace

Anchor anchorFromRow(const storage::Statement& row, int firstColumn)
{
    const int at = firstColumn;
    return {.range = {row.integer(at), row.integer(at + 1)},
            .quote = {row.string(at + 2), row.string(at + 3), row.string(at + 4)},
            .state =
                annotation::anchorStateFromName(row.string(at + 5)).value_or(annotation::AnchorState::Orphan),
            .score = row.real(at + 6)};
}

Result<void> storeAnchor(storage::Connection& connection, AnnotationId annotation, base::VersionId version,
                         const Anchor& anchor)
{
    return runSql(connection, kStore, annotation, version, anchor.range.start, anchor.range.end,
                  notNull(anchor.quote.exact), notNull(anchor.quote.prefix), notNull(anchor.quote.suffix),
                  annotation::anchorStateName(anchor.state), anchor.score);
}

Result<void> carryAnnotations(storage::Connection& connection, base::ArticleId article,
                              base::VersionId version)
{
    const auto missing = uncarried(connection, article, version);
    if (!missing)
        return fail(missing.error());
    if (missing->empty())
        return {};
    const auto text = firstRow(
        connection, kText, [](const auto& row) { return row.string(0); }, version);
    if (!text)
        return fail(text.error());
    for (const Uncarried& item : *missing) {
        const Anchor anchor = annotation::reanchor(item.anchor, text->value_or(QString()));
        if (auto done = storeAnchor(connection, item.annotation, version, anchor); !done)
            return done;
    }
    return {};
}

} // namespace pizhu::library
