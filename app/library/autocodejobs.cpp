// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/autocodejobs.h"

#include "app/base/uid.h"
#include "app/library/occurrencefinder.h"
#include "app/library/queryjson.h"
#include "app/library/rows.h"
#include "app/library/tagstore.h"
#include "app/library/tagtree.h"

#include <QCoreApplication>
#include <QDateTime>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;

namespace {

constexpr char kAll[] = "SELECT id, uid, kind, text, regional, scope, tag_id, color, created_at"
                        " FROM autocode_job ORDER BY id DESC";
constexpr char kLoad[] = "SELECT id, uid, kind, text, regional, scope, tag_id, color, created_at"
                         " FROM autocode_job WHERE id = ?";
constexpr char kSame[] = "SELECT id FROM autocode_job WHERE kind = ? AND text = ? AND regional = ?"
                         " AND scope = ? AND tag_id = ? ORDER BY id LIMIT 1";
constexpr char kInsert[] =
    "INSERT INTO autocode_job(uid, kind, text, regional, scope, tag_id, color, created_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kSetCode[] = "UPDATE autocode_job SET tag_id = ?2, color = ?3 WHERE id = ?1";
constexpr char kRemove[] = "DELETE FROM autocode_job WHERE id = ?";

QString kindName(AutocodeKind kind)
{
    return kind == AutocodeKind::Passage ? QStringLiteral("passage") : QStringLiteral("query");
}

base::Error noSuchJob()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("pizhu::library", "There is no such auto-coding any more."),
            {}};
}

AutocodeJob jobFrom(const storage::Statement& row, const TagTree& tags)
{
    using namespace annotation;
    AutocodeJob job{.id = row.id<AutocodeJobId>(0),
                    .uid = row.string(1),
                    .kind = row.string(2) == u"passage" ? AutocodeKind::Passage : AutocodeKind::Query,
                    .text = row.string(3),
                    .regional = row.integer(4) != 0,
                    .scope = queryFromJson(row.string(5).toUtf8()).query,
                    .tag = row.id<TagId>(6),
                    .color = colorFromName(row.string(7)).value_or(HighlightColor::Amber),
                    .created = row.dateTime(8)};
    if (const TagNode* tag = tags.find(job.tag))
        job.tagPath = tag->path;
    return job;
}

} // namespace

void AutocodeCounts::add(Verdict verdict)
{
    ++occurrences;
    switch (verdict) {
    case Verdict::Undecided:
        ++undecided;
        break;
    case Verdict::Yes:
        ++yes;
        break;
    case Verdict::No:
        ++no;
        break;
    case Verdict::Later:
        ++later;
        break;
    case Verdict::Coded:
        ++coded;
        break;
    }
}

QString verdictName(Verdict verdict)
{
    static const QStringList names{QStringLiteral("undecided"), QStringLiteral("yes"), QStringLiteral("no"),
                                   QStringLiteral("later"), QStringLiteral("coded")};
    return names.at(static_cast<int>(verdict));
}

Result<std::vector<AutocodeJob>> AutocodeJobs::all() const
{
    const auto tags = TagTree::load(m_connection);
    if (!tags)
        return fail(tags.error());
    std::vector<AutocodeJob> jobs;
    const auto add = [&](const storage::Statement& row) { jobs.push_back(jobFrom(row, *tags)); };
    if (auto done = eachRow(m_connection, kAll, add); !done)
        return fail(done.error());
    return jobs;
}

Result<AutocodeJob> AutocodeJobs::load(AutocodeJobId id) const
{
    const auto tags = TagTree::load(m_connection);
    if (!tags)
        return fail(tags.error());
    auto job = firstRow(
        m_connection, kLoad, [&tags](const auto& row) { return jobFrom(row, *tags); }, id);
    if (!job)
        return fail(job.error());
    if (!*job)
        return fail(noSuchJob());
    return std::move(**job);
}

Result<void> AutocodeJobs::check(const NewAutocodeJob& job) const
{
    if (splitTagPath(job.tagPath).isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("pizhu::library", "Choose the tag to code with."));
    const auto wanted = OccurrenceFinder(m_connection)
                            .hasWords({.kind = job.kind, .text = job.text, .regional = job.regional});
    if (!wanted)
        return fail(wanted.error());
    if (!*wanted)
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate(
                        "pizhu::library", "There is no word to look for. Write one, or select a passage."));
    return {};
}

Result<AutocodeJobId> AutocodeJobs::ensure(const NewAutocodeJob& wanted)
{
    if (auto usable = check(wanted); !usable)
        return fail(usable.error());
    const auto tag = TagStore(m_connection).ensure(wanted.tagPath);
    if (!tag)
        return fail(tag.error());
    const QString scope = QString::fromUtf8(queryToJson(wanted.scope));
    const QString text = wanted.text.trimmed();
    const auto same =
        idOf<AutocodeJobId>(m_connection, kSame, kindName(wanted.kind), text, wanted.regional, scope, *tag);
    if (!same || same->isValid())
        return same;
    if (auto done =
            runSql(m_connection, kInsert, base::newUid(), kindName(wanted.kind), text, wanted.regional, scope,
                   *tag, annotation::colorName(wanted.color), QDateTime::currentDateTimeUtc());
        !done)
        return fail(done.error());
    return AutocodeJobId{m_connection.lastInsertId()};
}

Result<void> AutocodeJobs::setCode(AutocodeJobId id, const QString& tagPath, annotation::HighlightColor color)
{
    const auto tag = TagStore(m_connection).ensure(tagPath);
    if (!tag)
        return fail(tag.error());
    if (auto done = runSql(m_connection, kSetCode, id, *tag, annotation::colorName(color)); !done)
        return done;
    if (m_connection.changeCount() == 0)
        return fail(noSuchJob());
    return {};
}

Result<void> AutocodeJobs::remove(AutocodeJobId id)
{
    return runSql(m_connection, kRemove, id);
}

} // namespace pizhu::library
