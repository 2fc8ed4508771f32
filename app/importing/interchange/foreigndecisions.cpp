// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/foreigndecisions.h"

#include "app/annotation/anchoring.h"
#include "app/annotation/codepoints.h"
#include "app/importing/passageplacing.h"
#include "app/library/queryjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using annotation::AnchorState;
using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::Result;
using library::SharedDecision;
using library::Verdict;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

QDateTime timeOf(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

std::optional<Verdict> verdictOf(const QString& name)
{
    for (const Verdict verdict : {Verdict::Yes, Verdict::No, Verdict::Later}) {
        if (name == library::verdictName(verdict))
            return verdict;
    }
    return std::nullopt;
}

/// Nothing for one that a newer program made of something unknown.
std::optional<ForeignDecision> decisionOf(const QJsonObject& json, std::size_t articles)
{
    const auto verdict = verdictOf(json.value("verdict"_L1).toString());
    const int article = json.value("article"_L1).toInt(-1);
    if (!verdict || article < 0 || std::size_t(article) >= articles)
        return std::nullopt;
    const QString tagPath = json.value("tag"_L1).toString();
    const QDateTime decided = timeOf(json.value("decided"_L1));
    if (!decided.isValid() || (*verdict == Verdict::Yes && tagPath.isEmpty()))
        return std::nullopt;
    return ForeignDecision{.article = std::size_t(article),
                           .codePoints = {qsizetype(json.value("start"_L1).toInteger(-1)),
                                          qsizetype(json.value("end"_L1).toInteger(-1))},
                           .quote = annotation::quoteFrom(json),
                           .verdict = *verdict,
                           .tagPath = tagPath,
                           .annotation = json.value("annotation"_L1).toString(),
                           .decided = decided};
}

std::optional<library::AutocodeKind> kindOf(const QString& name)
{
    if (name == u"passage")
        return library::AutocodeKind::Passage;
    return name == u"query" ? std::optional(library::AutocodeKind::Query) : std::nullopt;
}

/// Nothing for one that a newer program made: without the conditions that are unknown it would ask for more.
std::optional<library::ArticleQuery> scopeOf(const QJsonObject& json)
{
    const library::StoredQuery stored = library::queryFromJson(QJsonDocument(json).toJson());
    const bool isUnderstood =
        stored.unknown.isEmpty() && !stored.annotations && stored.version <= library::kQueryVersion;
    return isUnderstood ? std::optional(stored.query) : std::nullopt;
}

/// The same; nor is one without a name known again.
std::optional<ForeignJob> jobOf(const QJsonObject& json, std::size_t articles)
{
    const QString uid = json.value("id"_L1).toString();
    const auto kind = kindOf(json.value("kind"_L1).toString());
    auto scope = scopeOf(json.value("scope"_L1).toObject());
    if (uid.isEmpty() || !kind || !scope)
        return std::nullopt;
    ForeignJob job;
    job.job = {.id = {},
               .uid = uid,
               .kind = *kind,
               .text = json.value("text"_L1).toString(),
               .regional = json.value("regional"_L1).toBool(),
               .scope = std::move(*scope),
               .tag = {},
               .tagPath = json.value("tag"_L1).toString(),
               .color = annotation::colorFromName(json.value("color"_L1).toString())
                            .value_or(annotation::HighlightColor::Amber),
               .created = timeOf(json.value("created"_L1))};
    for (const QJsonValue& decision : json.value("decisions"_L1).toArray()) {
        if (auto known = decisionOf(decision.toObject(), articles))
            job.decisions.push_back(std::move(*known));
    }
    std::ranges::stable_sort(job.decisions, {}, &ForeignDecision::article); // each is read once
    return job;
}

/// The text of the article that is looked at, read once for what follows on it.
class PlacedText
{
public:
    explicit PlacedText(const library::Stores& stores)
        : m_stores(stores)
    {}

    Result<void> read(ArticleId article)
    {
        if (article == m_article)
            return {};
        const auto loaded = m_stores.articles.load(article);
        if (!loaded)
            return fail(loaded.error());
        m_article = article;
        m_placing.emplace(loaded->document.text);
        m_index = annotation::CodePointIndex(m_placing->text());
        return {};
    }

    [[nodiscard]] ArticleId article() const { return m_article; }

    /// Where the words stand as they were; absent where they do not.
    [[nodiscard]] std::optional<SharedDecision> placed(const ForeignDecision& decision) const
    {
        const annotation::Anchor anchor = m_placing->anchorOf({.place = m_index.toUtf16(decision.codePoints),
                                                               .isOurPlace = true,
                                                               .quote = decision.quote,
                                                               .record = {}});
        if (anchor.state != AnchorState::Exact && anchor.state != AnchorState::Moved)
            return std::nullopt;
        return SharedDecision{.article = m_article,
                              .range = anchor.range,
                              .quote = annotation::makeAnchor(m_placing->text(), anchor.range).quote,
                              .verdict = decision.verdict,
                              .tagPath = decision.tagPath,
                              .annotation = decision.annotation,
                              .decided = decision.decided};
    }

private:
    const library::Stores& m_stores;
    ArticleId m_article;
    std::optional<PassagePlacing> m_placing;
    annotation::CodePointIndex m_index{{}};
};

QString reasonOf(const PlannedJob& job)
{
    QStringList sentences;
    if (!job.decisions.empty())
        sentences << Text::tr("%n decision(s) about occurrences are taken over.", nullptr,
                              int(job.decisions.size()));
    if (job.left.known > 0)
        sentences << Text::tr("%n are here already, or were decided here later.", nullptr, job.left.known);
    if (job.left.lost > 0)
        sentences << Text::tr("%n have no place in the library.", nullptr, job.left.lost);
    return sentences.join(u' ');
}

class JobPlanner
{
public:
    JobPlanner(const library::Stores& stores, std::vector<ArticleMatch> articles)
        : m_stores(stores)
        , m_articles(std::move(articles))
        , m_text(stores)
    {}

    Result<PlannedJob> plan(const ForeignJob& foreign, const AnnotationProgress& progress)
    {
        PlannedJob planned{
            .outcome = AnnotationOutcome::New, .reason = {}, .job = foreign.job, .decisions = {}, .left = {}};
        const auto there = m_stores.decisions.find(foreign.job);
        if (!there)
            return fail(there.error());
        m_decided.reset();
        std::size_t done = 0;
        for (const ForeignDecision& decision : foreign.decisions) {
            if (!goesOn(progress, done++, foreign.decisions.size()))
                return fail(importCancelled());
            if (auto added = add(decision, *there, planned); !added)
                return fail(added.error());
        }
        if (planned.decisions.empty())
            planned.outcome =
                planned.left.known > 0 ? AnnotationOutcome::Duplicate : AnnotationOutcome::Discarded;
        else if (*there)
            planned.outcome = AnnotationOutcome::Matched;
        planned.reason = reasonOf(planned);
        return planned;
    }

private:
    Result<void> add(const ForeignDecision& decision, std::optional<library::AutocodeJobId> job,
                     PlannedJob& planned)
    {
        const ArticleMatch& match = m_articles[decision.article];
        if (match.isFound()) {
            if (auto read = this->read(match.article, job); !read)
                return read;
        }
        const auto placed = match.isFound() ? m_text.placed(decision) : std::nullopt;
        if (!placed)
            ++planned.left.lost;
        else if (!job || m_decided->isNews(*placed))
            planned.decisions.push_back(*placed);
        else
            ++planned.left.known;
        return {};
    }

    Result<void> read(ArticleId article, std::optional<library::AutocodeJobId> job)
    {
        if (job && (!m_decided || m_text.article() != article)) {
            auto decided = m_stores.decisions.of(*job, article);
            if (!decided)
                return fail(decided.error());
            m_decided.emplace(std::move(*decided));
        }
        return m_text.read(article);
    }

    const library::Stores& m_stores;
    std::vector<ArticleMatch> m_articles; ///< as the file lists them
    PlacedText m_text;
    std::optional<library::DecidedArticle> m_decided; ///< of the job that is planned, on that text
};

/// A failing store ends an import; a value it does not accept costs one item.
bool endsImport(ErrorCode code)
{
    return code != ErrorCode::InvalidInput && code != ErrorCode::NotFound && code != ErrorCode::Conflict;
}

Result<void> takeDecisions(library::Stores& stores, library::AutocodeJobId id, PlannedJob& job,
                           const AnnotationProgress& progress)
{
    std::vector<SharedDecision> taken;
    ArticleId article;
    std::optional<library::DecidedArticle> decided;
    const auto take = [&](const SharedDecision& decision) -> Result<bool> {
        if (decision.article != article) {
            article = decision.article;
            decided.reset();
            auto there = stores.decisions.of(id, article);
            if (!there && endsImport(there.error().code))
                return fail(there.error());
            if (there)
                decided.emplace(std::move(*there));
        }
        return decided ? decided->take(decision) : Result<bool>(false);
    };
    std::size_t heard = 0;
    for (SharedDecision& decision : job.decisions) {
        if (!goesOn(progress, heard++, job.decisions.size()))
            return fail(importCancelled());
        const auto done = take(decision);
        if (!done && endsImport(done.error().code))
            return fail(done.error());
        if (done && *done)
            taken.push_back(std::move(decision));
        else
            ++job.left.lost;
    }
    job.decisions = std::move(taken);
    job.reason = reasonOf(job);
    return {};
}

Result<void> applyJob(library::Stores& stores, PlannedJob& job, const AnnotationProgress& progress)
{
    const auto there = stores.decisions.find(job.job);
    const auto id =
        there ? stores.decisions.ensure(job.job) : Result<library::AutocodeJobId>(fail(there.error()));
    if (!id)
        return fail(id.error());
    if (auto done = takeDecisions(stores, *id, job, progress); !done || !job.decisions.empty())
        return done;
    job.outcome = AnnotationOutcome::Discarded;
    return *there ? Result<void>() : stores.autocodeJobs.remove(*id);
}

/// Whether both have it on the same article.
Result<bool> isOnItsArticle(const library::Stores& stores, base::AnnotationId id, ArticleId article)
{
    const auto mine = stores.annotations.load(id);
    return mine ? Result<bool>(mine->article == article) : fail(mine.error());
}

} // namespace

AnnotatedSource sourceOf(const QJsonObject& json)
{
    return {json.value("id"_L1).toString().toLower(), json.value("url"_L1).toString(),
            json.value("title"_L1).toString(), json.value("published"_L1).toString(),
            json.value("sha256"_L1).toString()};
}

ForeignDecisions readDecisions(const QJsonObject& json)
{
    ForeignDecisions decisions;
    for (const QJsonValue& article : json.value("articles"_L1).toArray())
        decisions.articles.push_back(sourceOf(article.toObject()));
    for (const QJsonValue& job : json.value("jobs"_L1).toArray()) {
        if (auto known = jobOf(job.toObject(), decisions.articles.size()))
            decisions.jobs.push_back(std::move(*known));
    }
    const QJsonObject places = json.value("places"_L1).toObject();
    for (auto place = places.begin(); place != places.end(); ++place)
        decisions.places.insert(place.key(), library::decisionFromName(place.value().toString()));
    return decisions;
}

Result<std::vector<PlannedJob>> planDecisions(const library::Stores& stores,
                                              const ForeignDecisions& decisions,
                                              const AnnotationProgress& progress)
{
    std::vector<PlannedJob> planned;
    if (decisions.jobs.empty())
        return planned;
    const auto known = AnnotatedArticles::read(stores, progress);
    if (!known)
        return fail(known.error());
    std::vector<SoughtArticle> sought;
    for (const AnnotatedSource& source : decisions.articles)
        sought.push_back({source});
    auto articles = known->match(stores, sought, progress);
    if (!articles)
        return fail(articles.error());
    JobPlanner planner(stores, std::move(*articles));
    for (const ForeignJob& job : decisions.jobs) {
        auto one = planner.plan(job, progress);
        if (!one)
            return fail(one.error());
        planned.push_back(std::move(*one));
    }
    return planned;
}

Result<void> applyDecisions(library::Stores& stores, std::vector<PlannedJob>& jobs,
                            const AnnotationProgress& progress)
{
    for (PlannedJob& job : jobs) {
        if (job.outcome != AnnotationOutcome::New && job.outcome != AnnotationOutcome::Matched)
            continue;
        const auto done = applyJob(stores, job, progress);
        if (done)
            continue;
        if (endsImport(done.error().code))
            return done;
        job.outcome = AnnotationOutcome::Discarded;
        job.reason = done.error().message;
    }
    return {};
}

Result<void> applyPlaces(library::Stores& stores, const AnnotationImportPlan& annotations,
                         const ForeignDecisions& decisions)
{
    for (const PlannedAnnotation& item : annotations.items) {
        const bool keepsMine = item.conflict && item.conflict->choice == ConflictChoice::Mine;
        const auto decision = decisions.places.value(item.annotation.uid, library::AnchorDecision::None);
        if (decision == library::AnchorDecision::None || keepsMine ||
            item.outcome == AnnotationOutcome::Discarded)
            continue;
        const auto id = stores.annotations.resolve(item.annotation.uid);
        if (!id && id.error().code == base::ErrorCode::NotFound)
            continue; // left out
        const auto same =
            id ? isOnItsArticle(stores, *id, item.annotation.article) : Result<bool>(fail(id.error()));
        if (!same)
            return fail(same.error());
        if (!*same)
            continue;
        if (auto taken = stores.decisions.takePlace(*id, decision); !taken)
            return taken;
    }
    return {};
}

} // namespace pizhu::importing
