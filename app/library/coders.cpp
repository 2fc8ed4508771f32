// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/coders.h"

#include "app/library/rows.h"

namespace pizhu::library {

using base::AnnotationId;
using base::fail;
using base::Result;
using storage::Statement;

namespace {

constexpr char kSet[] = "INSERT INTO coder(annotation_id, name) VALUES (?1, ?2)"
                        " ON CONFLICT(annotation_id) DO UPDATE SET name = excluded.name";
constexpr char kClear[] = "DELETE FROM coder WHERE annotation_id = ?";
constexpr char kByUid[] =
    "SELECT annotation.uid, coder.name FROM coder JOIN annotation ON annotation.id = coder.annotation_id";
constexpr char kAll[] = "SELECT ifnull(coder.name, ''), count(*) FROM annotation JOIN article ON article.id "
                        "= annotation.article_id"
                        " LEFT JOIN coder ON coder.annotation_id = annotation.id"
                        " WHERE article.deleted_at IS NULL GROUP BY 1 ORDER BY 1";
constexpr char kPassages[] =
    "SELECT annotation.uid, annotation.article_id, annotation_tag.tag_id, anchor.range_start, "
    "anchor.range_end,"
    " ifnull(coder.name, '') FROM annotation JOIN article ON article.id = annotation.article_id"
    " JOIN anchor ON anchor.annotation_id = annotation.id AND anchor.version_id = article.current_version_id"
    " JOIN annotation_tag ON annotation_tag.annotation_id = annotation.id"
    " LEFT JOIN coder ON coder.annotation_id = annotation.id"
    " WHERE article.deleted_at IS NULL AND anchor.state <> 'orphan'"
    " ORDER BY annotation.article_id, anchor.range_start, anchor.range_end, annotation.id,"
    " annotation_tag.tag_id";

} // namespace

Result<void> Coders::set(AnnotationId id, const QString& name)
{
    const QString plain = name.simplified();
    return plain.isEmpty() ? runSql(m_connection, kClear, id) : runSql(m_connection, kSet, id, plain);
}

Result<QHash<QString, QString>> Coders::byUid() const
{
    QHash<QString, QString> names;
    const auto add = [&names](const Statement& row) { names.insert(row.string(0), row.string(1)); };
    if (auto done = eachRow(m_connection, kByUid, add); !done)
        return fail(done.error());
    return names;
}

Result<std::vector<CoderCount>> Coders::all() const
{
    std::vector<CoderCount> found;
    const auto add = [&found](const Statement& row) {
        found.push_back({row.string(0), int(row.integer(1))});
    };
    if (auto done = eachRow(m_connection, kAll, add); !done)
        return fail(done.error());
    return found;
}

Result<std::vector<CodedPassage>> Coders::passages() const
{
    std::vector<CodedPassage> found;
    const auto add = [&found](const Statement& row) {
        found.push_back({row.string(0),
                         row.id<base::ArticleId>(1),
                         row.id<base::TagId>(2),
                         {qsizetype(row.integer(3)), qsizetype(row.integer(4))},
                         row.string(5)});
    };
    if (auto done = eachRow(m_connection, kPassages, add); !done)
        return fail(done.error());
    return found;
}

} // namespace pizhu::library
