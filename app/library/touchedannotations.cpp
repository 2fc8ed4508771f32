// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/touchedannotations.h"

#include "app/library/rows.h"

namespace pizhu::library {

using base::AnnotationId;
using base::fail;
using base::Result;

namespace {

// Some come several times: what to do then would be for the statement that fires to say, not for a trigger.
#define PIZHU_ON(name, event, table, ids)                                                                    \
    "CREATE TEMP TRIGGER " name " AFTER " event " ON main." table                                            \
    " BEGIN INSERT INTO touched_annotation SELECT " ids "; END"
constexpr const char* kWatch[] = {
    "CREATE TEMP TABLE touched_annotation (id INTEGER)",
    PIZHU_ON("annotation_added", "INSERT", "annotation", "new.id"),
    PIZHU_ON("annotation_gone", "DELETE", "annotation", "old.id"),
    PIZHU_ON("annotation_changed", "UPDATE", "annotation", "new.id"),
    PIZHU_ON("annotation_tagged", "INSERT", "annotation_tag", "new.annotation_id"),
    PIZHU_ON("annotation_untagged", "DELETE", "annotation_tag", "old.annotation_id"),
    PIZHU_ON("annotation_retagged", "UPDATE", "annotation_tag", "new.annotation_id"),
    PIZHU_ON("annotation_anchored", "INSERT", "anchor", "new.annotation_id"),
    PIZHU_ON("annotation_unanchored", "DELETE", "anchor", "old.annotation_id"),
    PIZHU_ON("annotation_reanchored", "UPDATE", "anchor", "new.annotation_id"),
    PIZHU_ON("annotation_carried", "UPDATE OF current_version_id", "article",
             "id FROM annotation WHERE article_id = new.id"),
};
#undef PIZHU_ON
constexpr char kTouched[] = "SELECT DISTINCT id FROM touched_annotation ORDER BY id";
constexpr char kForget[] = "DELETE FROM touched_annotation";

} // namespace

Result<void> watchAnnotations(storage::Connection& connection)
{
    for (const char* sql : kWatch) {
        if (auto done = runSql(connection, sql); !done)
            return done;
    }
    return {};
}

Result<std::vector<AnnotationId>> takeTouchedAnnotations(storage::Connection& connection)
{
    std::vector<AnnotationId> ids;
    const auto add = [&ids](const storage::Statement& row) { ids.push_back(row.id<AnnotationId>(0)); };
    if (auto done = eachRow(connection, kTouched, add); !done)
        return fail(done.error());
    if (ids.empty())
        return ids;
    if (auto done = runSql(connection, kForget); !done)
        return fail(done.error());
    return ids;
}

} // namespace pizhu::library
