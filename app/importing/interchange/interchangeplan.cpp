// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/interchangeplan.h"

#include <QCoreApplication>
#include <QMap>
#include <algorithm>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::fail;
using base::Result;
using Kind = PlannedPart::Kind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

AnnotationOutcome outcomeOf(RefiPart::Outcome outcome)
{
    switch (outcome) {
    case RefiPart::Outcome::New:
        return AnnotationOutcome::New;
    case RefiPart::Outcome::Matched:
        return AnnotationOutcome::Matched;
    case RefiPart::Outcome::Absent:
        break;
    }
    return AnnotationOutcome::Discarded;
}

/// Maps tags and lists everything the plans hold.
class PlanListing
{
public:
    PlanListing(const TagPaths& paths, InterchangePlan& plan)
        : m_paths(paths)
        , m_plan(plan)
    {}

    /// Before planning: the plans speak of tags of the library.
    void mapTags()
    {
        for (WebAnnotation& annotation : m_plan.work.annotations) {
            for (QString& path : annotation.tagPaths)
                path = mapped(path);
            annotation.tagPaths.removeDuplicates();
            for (QString& path : annotation.articleTags)
                path = mapped(path);
        }
        for (ForeignArticle& article : m_plan.work.articles) {
            for (QString& path : article.tagPaths)
                path = mapped(path);
        }
        for (ForeignTag& tag : m_plan.work.tags)
            tag.path = mapped(tag.path);
        for (ForeignJob& job : m_plan.work.decisions.jobs)
            mapTagsOf(job);
        for (ForeignProject& foreign : m_plan.work.projects) {
            for (RefiCode& code : foreign.project.codes)
                code.path = mapped(code.path);
        }
    }

    void list()
    {
        listTags();
        for (std::size_t i = 0; i < m_plan.projects.size(); ++i)
            listArticles(int(i));
        listArticleTags();
        listDecisions();
        listAnnotations(m_plan.annotations.items, -1);
        for (std::size_t i = 0; i < m_plan.projects.size(); ++i)
            listAnnotations(m_plan.projects[i].items, int(i));
    }

private:
    void mapTagsOf(ForeignJob& job)
    {
        job.job.tagPath = mapped(job.job.tagPath);
        for (ForeignDecision& decision : job.decisions) {
            if (!decision.tagPath.isEmpty())
                decision.tagPath = mapped(decision.tagPath);
        }
    }

    QString mapped(const QString& path)
    {
        const QString target = m_paths.mapped(path);
        QStringList& from = m_from[target];
        if (!from.contains(path))
            from << path;
        return target;
    }

    void listTags()
    {
        for (auto it = m_from.cbegin(); it != m_from.cend(); ++it) {
            const bool there = m_paths.isThere(it.key());
            for (const QString& path : it.value()) {
                m_plan.parts.push_back(
                    {.kind = Kind::Tag,
                     .outcome = there ? AnnotationOutcome::Matched : AnnotationOutcome::New,
                     .name = path,
                     .where = it.key(),
                     .reason = there ? Text::tr("The tag that is there is used.") : QString()});
            }
        }
    }

    void listArticles(int project)
    {
        const RefiImportPlan& plan = m_plan.projects[std::size_t(project)];
        for (std::size_t i = 0; i < plan.sources.size(); ++i) {
            const RefiPart& part = plan.sources[i];
            if (!part.stoodIn)
                m_plan.parts.push_back({.kind = Kind::Article,
                                        .outcome = outcomeOf(part.outcome),
                                        .name = part.name,
                                        .where = {},
                                        .reason = articleReason(part.outcome),
                                        .project = project,
                                        .index = i});
        }
        for (const QString& other : plan.project.otherSources)
            m_plan.remarks << Text::tr("“%1” is no text and is left out.").arg(other);
        if (plan.project.otherCodings > 0)
            m_plan.remarks << Text::tr("%n coding(s) on pictures and recordings are left out.", nullptr,
                                       plan.project.otherCodings);
        m_plan.remarks << m_plan.work.projects[std::size_t(project)].remarks;
    }

    void listArticleTags()
    {
        for (std::size_t i = 0; i < m_plan.articleTags.size(); ++i) {
            const PlannedArticleTags& tags = m_plan.articleTags[i];
            m_plan.parts.push_back({.kind = Kind::ArticleTags,
                                    .outcome = tags.outcome,
                                    .name = tags.name.isEmpty() ? tags.articleTitle : tags.name,
                                    .where = tags.articleTitle,
                                    .reason = tags.reason,
                                    .index = i});
        }
    }

    void listDecisions()
    {
        for (std::size_t i = 0; i < m_plan.jobs.size(); ++i) {
            const PlannedJob& job = m_plan.jobs[i];
            m_plan.parts.push_back({.kind = Kind::Decisions,
                                    .outcome = job.outcome,
                                    .name = job.job.text,
                                    .where = job.job.tagPath,
                                    .reason = job.reason,
                                    .index = i});
        }
    }

    static QString articleReason(RefiPart::Outcome outcome)
    {
        switch (outcome) {
        case RefiPart::Outcome::New:
            return Text::tr("Its text becomes a new article.");
        case RefiPart::Outcome::Matched:
            return Text::tr("The article that is there is used.");
        case RefiPart::Outcome::Absent:
            break;
        }
        return Text::tr("Its text is not in the file.");
    }

    void listAnnotations(const std::vector<PlannedAnnotation>& items, int project)
    {
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_plan.parts.push_back({.kind = Kind::Annotation,
                                    .outcome = items[i].outcome,
                                    .name = items[i].quote,
                                    .where = articleOf(items[i], project, i),
                                    .reason = reasonOf(items[i]),
                                    .project = project,
                                    .index = i});
        }
    }

    [[nodiscard]] QString articleOf(const PlannedAnnotation& item, int project, std::size_t index) const
    {
        if (project < 0)
            return item.articleTitle;
        const RefiImportPlan& plan = m_plan.projects[std::size_t(project)];
        return plan.sources[plan.sourceOfItem[index]].name;
    }

    static QString reasonOf(const PlannedAnnotation& item)
    {
        if (!item.reason.isEmpty())
            return item.reason;
        const bool isDoubtful = item.matchedBy == MatchedBy::Title || item.matchedBy == MatchedBy::Quote;
        return isDoubtful ? matchText(item.matchedBy) : QString();
    }

    const TagPaths& m_paths;
    InterchangePlan& m_plan;
    QMap<QString, QStringList> m_from; ///< by path in the library: paths in the file
};

/// "5 new, 1 without a place": those there are.
QString outcomes(const InterchangePlan& plan, Kind kind)
{
    QStringList parts;
    const auto add = [&](AnnotationOutcome outcome, const QString& text) {
        if (const int count = plan.count(kind, outcome); count > 0)
            parts << text.arg(count);
    };
    add(AnnotationOutcome::New, Text::tr("%1 new"));
    add(AnnotationOutcome::Matched, kind == Kind::Annotation || kind == Kind::Decisions
                                        ? Text::tr("%1 newer than here")
                                        : Text::tr("%1 already there"));
    add(AnnotationOutcome::Duplicate, Text::tr("%1 already there"));
    add(AnnotationOutcome::Conflict, Text::tr("%1 different here and there"));
    add(AnnotationOutcome::Orphan, Text::tr("%1 without a place"));
    add(AnnotationOutcome::Discarded,
        kind == Kind::Article ? Text::tr("%1 missing") : Text::tr("%1 discarded"));
    QString list = parts.isEmpty() ? QString() : parts.takeFirst();
    for (const QString& part : std::as_const(parts))
        list = Text::tr("%1, %2", "a list, what comes next in it").arg(list, part);
    return list;
}

} // namespace

bool PlannedPart::canBeTaken() const
{
    return outcome == AnnotationOutcome::New || outcome == AnnotationOutcome::Orphan ||
           outcome == AnnotationOutcome::Matched || outcome == AnnotationOutcome::Conflict;
}

int InterchangePlan::count(Kind kind) const
{
    return int(std::count_if(parts.begin(), parts.end(),
                             [=](const PlannedPart& part) { return part.kind == kind; }));
}

int InterchangePlan::count(Kind kind, AnnotationOutcome outcome) const
{
    return int(std::count_if(parts.begin(), parts.end(), [=](const PlannedPart& part) {
        return part.kind == kind && part.outcome == outcome;
    }));
}

int InterchangePlan::doubtfulCount() const
{
    int count = annotations.doubtfulCount();
    for (const RefiImportPlan& project : projects)
        count += project.doubtfulCount();
    return count;
}

const PlannedAnnotation& InterchangePlan::annotationOf(const PlannedPart& part) const
{
    return part.project < 0 ? annotations.items[part.index]
                            : projects[std::size_t(part.project)].items[part.index];
}

PlannedAnnotation& InterchangePlan::annotationOf(const PlannedPart& part)
{
    return part.project < 0 ? annotations.items[part.index]
                            : projects[std::size_t(part.project)].items[part.index];
}

bool InterchangePlan::isWhole() const
{
    return remarks.isEmpty() && std::none_of(parts.begin(), parts.end(), [](const PlannedPart& part) {
               return part.taken && part.outcome == AnnotationOutcome::Discarded;
           });
}

QString InterchangePlan::summary() const
{
    QStringList lines;
    if (const int total = count(Kind::Tag); total > 0)
        lines << Text::tr("%n tag(s): %1", nullptr, total).arg(outcomes(*this, Kind::Tag));
    if (const int total = count(Kind::Article); total > 0)
        lines << Text::tr("%n text(s): %1", nullptr, total).arg(outcomes(*this, Kind::Article));
    if (const int total = count(Kind::Annotation); total > 0)
        lines << Text::tr("%n annotation(s): %1", nullptr, total).arg(outcomes(*this, Kind::Annotation));
    if (const int total = count(Kind::ArticleTags); total > 0)
        lines << Text::tr("%n tagged article(s): %1", nullptr, total).arg(outcomes(*this, Kind::ArticleTags));
    if (const int total = count(Kind::Decisions); total > 0)
        lines << Text::tr("%n coding(s) of all occurrences: %1", nullptr, total)
                     .arg(outcomes(*this, Kind::Decisions));
    if (const int total = doubtfulCount(); total > 0)
        lines << Text::tr("%n annotation(s) get a place that waits for you to confirm it.", nullptr, total);
    if (lines.isEmpty())
        lines << Text::tr("There is nothing in it.");
    return (lines + remarks).join(u'\n');
}

Result<InterchangePlan> planInterchange(const library::Stores& stores, ForeignWork work,
                                        const TagMapping& mapping, const AnnotationProgress& progress)
{
    const auto paths = TagPaths::read(stores, mapping);
    if (!paths)
        return fail(paths.error());
    InterchangePlan plan;
    plan.work = std::move(work);
    plan.mapping = mapping;
    PlanListing listing(*paths, plan);
    listing.mapTags();
    if (!plan.work.annotations.empty()) {
        auto annotations = planAnnotationImport(stores, plan.work.annotations, progress);
        if (!annotations)
            return fail(annotations.error());
        plan.annotations = std::move(*annotations);
    }
    auto articleTags =
        planArticleTags(stores, plan.work.annotations, plan.annotations, plan.work.articles, progress);
    if (!articleTags)
        return fail(articleTags.error());
    plan.articleTags = std::move(*articleTags);
    auto jobs = planDecisions(stores, plan.work.decisions, progress);
    if (!jobs)
        return fail(jobs.error());
    plan.jobs = std::move(*jobs);
    for (const ForeignProject& foreign : plan.work.projects) {
        auto project = planRefiImport(stores, foreign.project, progress);
        if (!project)
            return fail(project.error());
        plan.projects.push_back(std::move(*project));
    }
    listing.list();
    return plan;
}

QString matchText(MatchedBy by)
{
    switch (by) {
    case MatchedBy::Nothing:
        break;
    case MatchedBy::Uid:
        return Text::tr("The file names the article.");
    case MatchedBy::Url:
        return Text::tr("The article has the same address.");
    case MatchedBy::Source:
        return Text::tr("The article has the same title and source.");
    case MatchedBy::Text:
        return Text::tr("The article has the same words.");
    case MatchedBy::TitleAndDate:
        return Text::tr("The article has the same title and date.");
    case MatchedBy::Title:
        return Text::tr("The article has the same title; no other has it.");
    case MatchedBy::Quote:
        return Text::tr("No other article holds these words.");
    }
    return {};
}

QString matchKey(MatchedBy by)
{
    constexpr std::array kKeys{u"", u"uid", u"url", u"source", u"text", u"title-date", u"title", u"quote"};
    return QString::fromUtf16(kKeys.at(static_cast<std::size_t>(by)));
}

} // namespace pizhu::importing
