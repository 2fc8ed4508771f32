// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bundle/decisionsjson.h"

#include "app/annotation/anchorrecord.h"
#include "app/annotation/codepoints.h"
#include "app/exporting/excerpttext.h"
#include "app/library/queryjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <map>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;
using base::ArticleId;
using base::fail;
using base::Result;
using library::SharedDecision;
using library::SharedJob;

namespace {

/// An article that decisions are about.
struct Counted
{
    int number = 0; ///< in the list
    annotation::CodePointIndex index;
};

QJsonObject jobJson(const library::AutocodeJob& job)
{
    return {{u"id"_s, job.uid},
            {u"kind"_s, job.kind == library::AutocodeKind::Passage ? u"passage"_s : u"query"_s},
            {u"text"_s, job.text},
            {u"regional"_s, job.regional},
            {u"scope"_s, QJsonDocument::fromJson(library::queryToJson(job.scope)).object()},
            {u"tag"_s, job.tagPath},
            {u"color"_s, annotation::colorName(job.color)},
            {u"created"_s, job.created.toUTC().toString(Qt::ISODateWithMs)}};
}

QJsonObject decisionJson(const SharedDecision& decision, const Counted& article)
{
    const base::TextRange codePoints = article.index.toCodePoints(decision.range);
    QJsonObject json = annotation::quoteJson(decision.quote);
    json.insert("article"_L1, article.number);
    json.insert("start"_L1, qint64(codePoints.start));
    json.insert("end"_L1, qint64(codePoints.end));
    json.insert("verdict"_L1, library::verdictName(decision.verdict));
    json.insert("decided"_L1, decision.decided.toUTC().toString(Qt::ISODateWithMs));
    if (decision.verdict == library::Verdict::Yes) {
        json.insert("tag"_L1, decision.tagPath);
        json.insert("annotation"_L1, decision.annotation);
    }
    return json;
}

class DecisionsWriting
{
public:
    explicit DecisionsWriting(std::vector<SharedJob> jobs)
        : m_jobs(std::move(jobs))
    {
        std::ranges::sort(m_jobs, {}, [](const SharedJob& job) { return job.job.uid; });
    }

    Result<void> readArticles(const library::Stores& stores, const ExportProgress& progress)
    {
        std::map<QString, std::pair<ArticleId, QJsonObject>> byUid; // whatever order each library has them in
        for (const SharedJob& job : m_jobs) {
            for (const SharedDecision& decision : job.decisions) {
                if (m_articles.contains(decision.article))
                    continue;
                if (auto wanted = progress.goOn(); !wanted)
                    return wanted;
                auto article = stores.articles.load(decision.article);
                if (!article)
                    return fail(article.error());
                m_articles.emplace(decision.article,
                                   Counted{0, annotation::CodePointIndex(article->document.text)});
                byUid.emplace(article->uid, std::pair(article->id, articleReference(*article)));
            }
        }
        for (const auto& [uid, article] : byUid) {
            m_articles.at(article.first).number = int(m_list.size());
            m_list << article.second;
        }
        return {};
    }

    [[nodiscard]] SharedDecisions written() const
    {
        SharedDecisions shared;
        QJsonArray jobs;
        for (const SharedJob& job : m_jobs) {
            QJsonObject json = jobJson(job.job);
            json.insert("decisions"_L1, decisionsOf(job, shared.tagPaths));
            jobs << json;
            shared.tagPaths << job.job.tagPath;
        }
        shared.json = {{u"articles"_s, m_list}, {u"jobs"_s, jobs}};
        return shared;
    }

private:
    QJsonArray decisionsOf(const SharedJob& job, QStringList& tagPaths) const
    {
        std::map<std::tuple<int, qsizetype, qsizetype>, QJsonObject> inOrder;
        for (const SharedDecision& decision : job.decisions) {
            const Counted& article = m_articles.at(decision.article);
            inOrder.insert_or_assign({article.number, decision.range.start, decision.range.end},
                                     decisionJson(decision, article));
            if (!decision.tagPath.isEmpty())
                tagPaths << decision.tagPath;
        }
        QJsonArray list;
        for (const auto& [place, json] : inOrder)
            list << json;
        return list;
    }

    std::vector<SharedJob> m_jobs;
    std::map<ArticleId, Counted> m_articles;
    QJsonArray m_list;
};

} // namespace

QJsonObject articleReference(const library::Article& article)
{
    return {{u"id"_s, article.uid},
            {u"title"_s, article.metadata.title.value},
            {u"url"_s, article.metadata.url.value},
            {u"published"_s, publishedText(article)},
            {u"sha256"_s, article.sourceSha256}};
}

Result<SharedDecisions> decisionsJson(const library::Stores& stores, const QSet<ArticleId>& articles,
                                      const QJsonObject& annotations, const ExportProgress& progress)
{
    auto jobs = stores.decisions.jobs(articles, [&progress] { return !progress.isCancelled(); });
    if (auto wanted = progress.goOn(); !wanted)
        return fail(wanted.error());
    const auto places = stores.decisions.places();
    if (!jobs || !places)
        return fail(jobs ? places.error() : jobs.error());
    // Without its tag nobody can go on with it.
    std::erase_if(*jobs,
                  [](const SharedJob& job) { return job.decisions.empty() || job.job.tagPath.isEmpty(); });
    DecisionsWriting writing(std::move(*jobs));
    if (auto read = writing.readArticles(stores, progress); !read)
        return fail(read.error());
    SharedDecisions shared = writing.written();
    QJsonObject decided;
    for (auto place = places->cbegin(); place != places->cend(); ++place) {
        if (annotations.contains(place.key()))
            decided.insert(place.key(), library::decisionName(place.value()));
    }
    shared.json.insert("places"_L1, decided);
    return shared;
}

} // namespace pizhu::exporting
