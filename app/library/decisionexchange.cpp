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
using base::ErrorCode;
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
constexpr char kDecidedAt[] =
    "SELECT id, decided_at FROM autocode_decision WHERE job_id = ? AND article_id = ?";
constexpr char kPlaces[] =
    "SELECT annotation.uid, decision FROM anchor JOIN annotation ON annotation.id = anchor.annotation_id"
    " JOIN article ON article.id = annotation.article_id AND article.current_version_id = anchor.version_id"
    " WHERE decision <> '' AND article.deleted_at IS NULL AND anchor.exact = annotation.exact";
constexpr char kOfUid[] = "SELECT id FROM autocode_job WHERE uid = ?";
constexpr char kMakeOfUid[] = "UPDATE autocode_job SET uid = ?2, created_at = ifnull(?3, created_at)"
                              " WHERE id = ?1";
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

struct DecisionExchange::Wanted
{
    const QSet<ArticleId>& articles;
    const std::function<bool()>& goesOn;
    QHash<TagId, QString> paths; ///< of all tags
};

Result<std::vector<SharedJob>> DecisionExchange::jobs(const QSet<ArticleId>& articles,
                                                      const std::function<bool()>& goesOn) const
{
    const auto all = AutocodeJobs(m_connection).all();
    const auto tags = TagStore(m_connection).all();
    if (!all || !tags)
        return fail(all ? tags.error() : all.error());
    Wanted wanted{articles, goesOn, {}};
    for (const Tag& tag : *tags)
        wanted.paths.insert(tag.id, tag.path);
    std::vector<SharedJob> jobs;
    for (auto job = all->rbegin(); job != all->rend(); ++job) {
        jobs.push_back({*job, {}});
        if (auto done = addDecisions(jobs.back(), wanted); !done)
            return fail(done.error());
    }
    return jobs;
}

Result<void> DecisionExchange::addDecisions(SharedJob& job, const Wanted& wanted) const
{
    if (wanted.articles.isEmpty())
        return {};
    QHash<qint64, Beside> beside;
    std::vector<ArticleId> articles;
    const auto add = [&](const storage::Statement& row) {
        if (!wanted.articles.contains(row.id<ArticleId>(1)))
            return;
        beside.insert(row.integer(0), {row.id<ArticleId>(1), row.string(2), row.dateTime(3)});
        if (articles.empty() || articles.back() != row.id<ArticleId>(1))
            articles.push_back(row.id<ArticleId>(1));
    };
    if (auto done = eachRow(m_connection, kDecided, add, job.job.id); !done)
        return done;
    const ArticleReader reader(m_connection);
    const OccurrenceFinder finder(m_connection);
    for (const ArticleId article : articles) {
        if (wanted.goesOn && !wanted.goesOn())
            return fail(ErrorCode::Cancelled, {});
        const auto version = reader.currentVersion(article);
        const auto text = version ? reader.text(*version) : Result<QString>(fail(version.error()));
        if (!text)
            return fail(text.error());
        const auto decisions = finder.decisions(job.job.id, article, *version, *text);
        if (!decisions)
            return fail(decisions.error());
        for (const Decision& decision : *decisions) {
            const bool isYes = decision.verdict == Verdict::Yes;
            const QString tagPath = isYes ? wanted.paths.value(decision.tag) : QString();
            if (isYes && tagPath.isEmpty())
                continue;
            const Beside& known = beside[decision.id];
            job.decisions.push_back({.article = article,
                                     .range = decision.range,
                                     .quote = annotation::makeAnchor(*text, decision.range).quote,
                                     .verdict = decision.verdict,
                                     .tagPath = tagPath,
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
    const auto tag = TagStore(m_connection).find(job.tagPath);
    if (!all || !tag)
        return fail(all ? tag.error() : all.error());
    const auto same = std::ranges::find_if(*all, [&](const AutocodeJob& other) {
        return *tag && other.tag == **tag && other.kind == job.kind && other.text == job.text.trimmed() &&
               other.regional == job.regional && queryToJson(other.scope) == queryToJson(job.scope);
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
    const auto before = AutocodeJobs(m_connection).all();
    if (!before)
        return fail(before.error());
    const auto made = AutocodeJobs(m_connection)
                          .ensure({.kind = job.kind,
                                   .text = job.text,
                                   .regional = job.regional,
                                   .scope = job.scope,
                                   .tagPath = job.tagPath,
                                   .color = job.color});
    if (!made || std::ranges::find(*before, *made, &AutocodeJob::id) != before->end())
        return made;
    return runSql(m_connection, kMakeOfUid, *made, job.uid, job.created).map([&made] { return *made; });
}

Result<DecidedArticle> DecisionExchange::of(AutocodeJobId job, ArticleId article) const
{
    DecidedArticle decided(m_connection, job, article);
    return decided.read().map([&decided] { return std::move(decided); });
}

Result<void> DecidedArticle::read()
{
    const ArticleReader reader(m_connection);
    const auto version = reader.currentVersion(m_article);
    auto text = version ? reader.text(*version) : Result<QString>(fail(version.error()));
    if (!text)
        return fail(text.error());
    m_text = std::move(*text);
    QHash<qint64, QDateTime> times;
    const auto add = [&times](const storage::Statement& row) {
        times.insert(row.integer(0), row.dateTime(1));
    };
    if (auto done = eachRow(m_connection, kDecidedAt, add, m_job, m_article); !done)
        return done;
    const auto decisions = OccurrenceFinder(m_connection).decisions(m_job, m_article, *version, m_text);
    if (!decisions)
        return fail(decisions.error());
    for (const Decision& one : *decisions)
        m_known.insert({{one.range.start, one.range.end}, {one.id, one.verdict, times.value(one.id)}});
    return {};
}

bool DecidedArticle::isNews(const SharedDecision& decision) const
{
    const auto known = m_known.find({decision.range.start, decision.range.end});
    return known == m_known.end() ||
           (known->second.verdict != Verdict::Yes && known->second.decided < decision.decided);
}

Result<bool> DecidedArticle::take(const SharedDecision& decision)
{
    const bool hasItsWords =
        decision.range.fits(m_text.size()) &&
        annotation::makeAnchor(m_text, decision.range).quote.exact == decision.quote.exact;
    if (!hasItsWords || !isNews(decision))
        return false;
    const auto coded = this->coded(decision);
    if (!coded || !*coded)
        return coded ? Result<bool>(false) : fail(coded.error());
    const std::pair place{decision.range.start, decision.range.end};
    if (const auto known = m_known.find(place); known != m_known.end()) {
        if (auto done = runSql(m_connection, kForget, known->second.id); !done)
            return fail(done.error());
    }
    const annotation::TextQuoteSelector& quote = decision.quote;
    const auto stored =
        runSql(m_connection, kInsert, m_job, m_article, qint64(decision.range.start),
               qint64(decision.range.end), notNull(quote.exact), notNull(quote.prefix), notNull(quote.suffix),
               verdictName(decision.verdict), (*coded)->tag, (*coded)->annotation, decision.decided);
    if (!stored)
        return fail(stored.error());
    m_known[place] = {m_connection.lastInsertId(), decision.verdict, decision.decided};
    return true;
}

/// Nothing where the highlight of a Yes is missing.
Result<std::optional<DecidedArticle::Coded>> DecidedArticle::coded(const SharedDecision& decision)
{
    Coded coded;
    if (decision.verdict != Verdict::Yes)
        return coded;
    const auto annotation = idOf<AnnotationId>(m_connection, kAnnotation, decision.annotation, m_article);
    if (!annotation)
        return fail(annotation.error());
    if (!annotation->isValid() || decision.tagPath.isEmpty())
        return std::nullopt;
    const auto tag = TagStore(m_connection).ensure(decision.tagPath);
    if (!tag)
        return fail(tag.error());
    return Coded{*annotation, *tag};
}

Result<void> DecisionExchange::takePlace(AnnotationId annotation, AnchorDecision decision)
{
    return decision == AnchorDecision::None
               ? Result<void>()
               : runSql(m_connection, kTakePlace, annotation, decisionName(decision));
}

} // namespace pizhu::library
