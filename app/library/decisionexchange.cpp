// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/decisionexchange.h"

#include "app/annotation/anchoring.h"
#include "app/library/articlereader.h"
#include "app/library/autocodejobs.h"
#include "app/library/occurrencefinder.h"
#include "app/library/queryjson.h"
#include "app/library/rows.h"
#include "app/library/tagstore.h"

#include <algorithm>

namespace pizhu::library {

using base::AnnotationId;
using base::ArticleId;
using base::fail;
using base::Result;
using base::TagId;
using base::VersionId;

namespace {

constexpr char kDecided[] =
    "SELECT autocode_decision.id, autocode_decision.article_id, ifnull(annotation.uid, ''), decided_at"
    " FROM autocode_decision JOIN article ON article.id = autocode_decision.article_id"
    " LEFT JOIN annotation ON annotation.id = autocode_decision.annotation_id"
    " WHERE job_id = ? AND article.deleted_at IS NULL ORDER BY autocode_decision.article_id,"
    " autocode_decision.id";
constexpr char kDecidedAt[] = "SELECT decided_at FROM autocode_decision WHERE id = ?";
constexpr char kPlaces[] =
    "SELECT annotation.uid, decision FROM anchor JOIN annotation ON annotation.id = anchor.annotation_id"
    " JOIN article ON article.id = annotation.article_id AND article.current_version_id = anchor.version_id"
    " WHERE decision <> '' AND article.deleted_at IS NULL AND anchor.exact = annotation.exact";
constexpr char kOfUid[] = "SELECT id FROM autocode_job WHERE uid = ?";
constexpr char kMakeOfUid[] = "UPDATE autocode_job SET uid = ?2, created_at = ?3 WHERE id = ?1";
constexpr char kAnnotation[] = "SELECT id FROM annotation WHERE uid = ? AND article_id = ?";
constexpr char kForget[] = "DELETE FROM autocode_decision WHERE id = ?";
constexpr char kInsert[] =
    "INSERT INTO autocode_decision(job_id, article_id, version_id, range_start, range_end, exact, prefix,"
    " suffix, verdict, tag_id, annotation_id, decided_at)"
    " SELECT ?1, id, current_version_id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 FROM article WHERE id = ?2";
constexpr char kTakePlace[] =
    "UPDATE anchor SET decision = ?2 WHERE annotation_id = ?1 AND decision = ''"
    " AND version_id = (SELECT current_version_id FROM article JOIN annotation"
    " ON annotation.article_id = article.id WHERE annotation.id = ?1)"
    " AND CASE ?2 WHEN 'kept' THEN state = 'orphan' WHEN 'later' THEN state <> 'exact'"
    " ELSE state IN ('moved', 'approximate') END";

/// What a row says that OccurrenceFinder does not.
struct Beside
{
    ArticleId article;
    QString annotation;
    QDateTime decided;
};

} // namespace

struct DecisionExchange::Known
{
    qint64 id = 0;
    Verdict verdict = Verdict::Undecided;
    QDateTime decided;
};

Result<std::vector<SharedJob>> DecisionExchange::jobs() const
{
    const auto all = AutocodeJobs(m_connection).all();
    if (!all)
        return fail(all.error());
    std::vector<SharedJob> jobs;
    for (auto job = all->rbegin(); job != all->rend(); ++job) {
        jobs.push_back({*job, {}});
        if (auto done = addDecisions(jobs.back()); !done)
            return fail(done.error());
    }
    return jobs;
}

Result<void> DecisionExchange::addDecisions(SharedJob& job) const
{
    QHash<qint64, Beside> beside;
    std::vector<ArticleId> articles;
    const auto add = [&](const storage::Statement& row) {
        beside.insert(row.integer(0), {row.id<ArticleId>(1), row.string(2), row.dateTime(3)});
        if (articles.empty() || articles.back() != row.id<ArticleId>(1))
            articles.push_back(row.id<ArticleId>(1));
    };
    const auto tags = TagStore(m_connection).all();
    if (auto done = eachRow(m_connection, kDecided, add, job.job.id); !done || !tags)
        return fail(done ? tags.error() : done.error());
    QHash<TagId, QString> paths;
    for (const Tag& tag : *tags)
        paths.insert(tag.id, tag.path);
    const ArticleReader reader(m_connection);
    const OccurrenceFinder finder(m_connection);
    for (const ArticleId article : articles) {
        const auto version = reader.currentVersion(article);
        const auto text = version ? reader.text(*version) : Result<QString>(fail(version.error()));
        if (!text)
            return fail(text.error());
        const auto decisions = finder.decisions(job.job.id, article, *version, *text);
        if (!decisions)
            return fail(decisions.error());
        for (const Decision& decision : *decisions) {
            const bool isYes = decision.verdict == Verdict::Yes;
            const Beside& known = beside[decision.id];
            job.decisions.push_back({.article = article,
                                     .range = decision.range,
                                     .quote = annotation::makeAnchor(*text, decision.range).quote,
                                     .verdict = decision.verdict,
                                     .tagPath = isYes ? paths.value(decision.tag) : QString(),
                                     .annotation = isYes ? known.annotation : QString(),
                                     .decided = known.decided});
        }
    }
    return {};
}

Result<QHash<QString, AnchorDecision>> DecisionExchange::places() const
{
    QHash<QString, AnchorDecision> places;
    const auto add = [&places](const storage::Statement& row) {
        places.insert(row.string(0), decisionFromName(row.string(1)));
    };
    if (auto done = eachRow(m_connection, kPlaces, add); !done)
        return fail(done.error());
    return places;
}

Result<std::optional<AutocodeJobId>> DecisionExchange::find(const AutocodeJob& job) const
{
    const auto byUid = idOf<AutocodeJobId>(m_connection, kOfUid, job.uid);
    if (!byUid)
        return fail(byUid.error());
    if (byUid->isValid())
        return *byUid;
    const auto all = AutocodeJobs(m_connection).all();
    if (!all)
        return fail(all.error());
    const auto same = std::ranges::find_if(*all, [&job](const AutocodeJob& other) {
        return other.kind == job.kind && other.text == job.text && other.regional == job.regional &&
               other.tagPath == job.tagPath && queryToJson(other.scope) == queryToJson(job.scope);
    });
    return same == all->end() ? std::nullopt : std::optional(same->id);
}

Result<AutocodeJobId> DecisionExchange::ensure(const AutocodeJob& job)
{
    const auto there = find(job);
    if (!there)
        return fail(there.error());
    if (*there)
        return **there;
    const auto made = AutocodeJobs(m_connection)
                          .ensure({.kind = job.kind,
                                   .text = job.text,
                                   .regional = job.regional,
                                   .scope = job.scope,
                                   .tagPath = job.tagPath,
                                   .color = job.color});
    if (!made)
        return made;
    return runSql(m_connection, kMakeOfUid, *made, job.uid, job.created).map([&made] { return *made; });
}

Result<std::optional<DecisionExchange::Known>> DecisionExchange::knownAt(AutocodeJobId job,
                                                                         const SharedDecision& decision) const
{
    const ArticleReader reader(m_connection);
    const auto version = reader.currentVersion(decision.article);
    const auto text = version ? reader.text(*version) : Result<QString>(fail(version.error()));
    if (!text)
        return fail(text.error());
    const auto known = OccurrenceFinder(m_connection).decisions(job, decision.article, *version, *text);
    if (!known)
        return fail(known.error());
    const auto here = std::ranges::find(*known, decision.range, &Decision::range);
    if (here == known->end())
        return std::nullopt;
    const auto decided = firstRow(
        m_connection, kDecidedAt, [](const auto& row) { return row.dateTime(0); }, here->id);
    if (!decided)
        return fail(decided.error());
    return Known{here->id, here->verdict, decided->value_or(QDateTime())};
}

Result<bool> DecisionExchange::isNews(AutocodeJobId job, const SharedDecision& decision) const
{
    const auto known = knownAt(job, decision);
    if (!known)
        return fail(known.error());
    return !*known || ((*known)->verdict != Verdict::Yes && (*known)->decided < decision.decided);
}

Result<bool> DecisionExchange::take(AutocodeJobId job, const SharedDecision& decision)
{
    const auto news = isNews(job, decision);
    if (!news || !*news)
        return news;
    AnnotationId annotation;
    TagId tag;
    if (decision.verdict == Verdict::Yes) {
        const auto coded =
            idOf<AnnotationId>(m_connection, kAnnotation, decision.annotation, decision.article);
        const auto with = TagStore(m_connection).ensure(decision.tagPath);
        if (!coded || !with)
            return fail(coded ? with.error() : coded.error());
        if (!coded->isValid())
            return false;
        annotation = *coded;
        tag = *with;
    }
    const auto known = knownAt(job, decision);
    if (!known)
        return fail(known.error());
    if (*known) {
        if (auto done = runSql(m_connection, kForget, (*known)->id); !done)
            return fail(done.error());
    }
    const annotation::TextQuoteSelector& quote = decision.quote;
    return runSql(m_connection, kInsert, job, decision.article, qint64(decision.range.start),
                  qint64(decision.range.end), notNull(quote.exact), notNull(quote.prefix),
                  notNull(quote.suffix), verdictName(decision.verdict), tag, annotation, decision.decided)
        .map([] { return true; });
}

Result<void> DecisionExchange::takePlace(AnnotationId annotation, AnchorDecision decision)
{
    return decision == AnchorDecision::None
               ? Result<void>()
               : runSql(m_connection, kTakePlace, annotation, decisionName(decision));
}

} // namespace pizhu::library
