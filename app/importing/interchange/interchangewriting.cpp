// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/interchangeplan.h"
#include "app/library/codebook.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::importing {

using base::fail;
using base::Result;
using Kind = PlannedPart::Kind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// An annotation, or what was decided about a job.
template <class Planned>
void leaveOut(Planned& item)
{
    item.outcome = AnnotationOutcome::Discarded;
    item.reason = Text::tr("You left it out.");
}

/// Takes what is not wanted out of the plans.
class Choice
{
public:
    explicit Choice(InterchangePlan& plan)
        : m_plan(plan)
    {}

    void apply()
    {
        leaveTagsOut();
        for (const PlannedPart& part : m_plan.parts) {
            if (part.taken || part.kind == Kind::Tag)
                continue;
            if (part.kind == Kind::ArticleTags)
                m_plan.articleTags[part.index].outcome = AnnotationOutcome::Discarded;
            else if (part.kind == Kind::Decisions)
                leaveOut(m_plan.jobs[part.index]);
            else if (part.kind == Kind::Article)
                leaveArticleOut(m_plan.projects[std::size_t(part.project)], part.index);
            else
                leaveOut(m_plan.annotationOf(part));
        }
    }

private:
    void leaveTagsOut()
    {
        QStringList kept;
        bool all = true;
        for (const PlannedPart& part : m_plan.parts) {
            if (part.kind == Kind::Tag && part.taken)
                kept << part.where;
            all = all && (part.kind != Kind::Tag || part.taken);
        }
        if (all)
            return;
        keepTags(m_plan.annotations.items, kept);
        for (PlannedArticleTags& article : m_plan.articleTags)
            article.tagPaths.removeIf([&kept](const QString& path) { return !kept.contains(path); });
        for (PlannedJob& job : m_plan.jobs)
            keepDecisions(job, kept);
        for (RefiImportPlan& plan : m_plan.projects) {
            keepTags(plan.items, kept);
            keepCodes(plan, kept);
        }
    }

    static void keepTags(std::vector<PlannedAnnotation>& items, const QStringList& kept)
    {
        for (PlannedAnnotation& item : items)
            item.tagPaths.removeIf([&kept](const QString& path) { return !kept.contains(path); });
    }

    /// Nobody can go on without the tag, and nothing was coded with one that is left out.
    static void keepDecisions(PlannedJob& job, const QStringList& kept)
    {
        if (!kept.contains(job.job.tagPath))
            leaveOut(job);
        std::erase_if(job.decisions, [&kept](const library::SharedDecision& decision) {
            return !decision.tagPath.isEmpty() && !kept.contains(decision.tagPath);
        });
    }

    /// The codes of the plan and of its project stand side by side.
    static void keepCodes(RefiImportPlan& plan, const QStringList& kept)
    {
        std::vector<RefiPart> parts;
        std::vector<RefiCode> codes;
        for (std::size_t i = 0; i < plan.codes.size(); ++i) {
            if (!kept.contains(plan.codes[i].name))
                continue;
            parts.push_back(plan.codes[i]);
            codes.push_back(plan.project.codes[i]);
        }
        plan.codes = std::move(parts);
        plan.project.codes = std::move(codes);
    }

    static void leaveArticleOut(RefiImportPlan& plan, std::size_t source)
    {
        plan.sources[source].outcome = RefiPart::Outcome::Absent;
        plan.project.sources[source].codes.clear();
        for (std::size_t i = 0; i < plan.items.size(); ++i) {
            if (plan.sourceOfItem[i] == source)
                leaveOut(plan.items[i]);
        }
    }

    InterchangePlan& m_plan;
};

/// A new tag looks and is defined as in the file; one that is there stays as the user made it.
Result<void> writeTag(library::Stores& stores, const ForeignTag& tag)
{
    const auto there = stores.tags.find(tag.path);
    if (!there)
        return fail(there.error());
    if (*there)
        return {};
    const auto id = stores.tags.ensure(tag.path);
    if (!id)
        return fail(id.error());
    return stores.tags.setColor(*id, tag.color)
        .and_then([&] { return stores.tags.codebook().define(*id, tag.definition); })
        .and_then([&] { return stores.tags.codebook().setMemo(*id, tag.memo); });
}

/// Parents first: each is new until a child has made it.
Result<void> writeTags(library::Stores& stores, InterchangePlan& plan)
{
    std::vector<ForeignTag>& tags = plan.work.tags;
    std::ranges::sort(tags, {}, &ForeignTag::path);
    for (const ForeignTag& tag : tags) {
        const bool isTaken = std::any_of(plan.parts.begin(), plan.parts.end(), [&](const PlannedPart& part) {
            return part.kind == Kind::Tag && part.taken && part.where == tag.path;
        });
        if (!isTaken)
            continue;
        if (auto written = writeTag(stores, tag); !written)
            return written;
    }
    return {};
}

Result<void> applyProjects(library::Stores& stores, InterchangePlan& plan, const AnnotationProgress& progress)
{
    for (std::size_t i = 0; i < plan.projects.size(); ++i) {
        auto applied = applyRefiImport(stores, std::move(plan.projects[i]), progress);
        if (!applied)
            return fail(applied.error());
        plan.projects[i] = std::move(*applied);
    }
    return {};
}

/// After the import: what could not be written is shown as that.
void takeOutcomes(InterchangePlan& plan)
{
    for (PlannedPart& part : plan.parts) {
        if (part.kind == Kind::Decisions) {
            part.reason = plan.jobs[part.index].reason;
            part.outcome = plan.jobs[part.index].outcome;
        }
        if (part.kind != Kind::Annotation)
            continue;
        const PlannedAnnotation& item = plan.annotationOf(part);
        if (item.outcome != part.outcome)
            part.reason = item.reason;
        part.outcome = item.outcome;
    }
}

} // namespace

Result<InterchangePlan> applyInterchange(library::Stores& stores, InterchangePlan plan,
                                         const AnnotationProgress& progress)
{
    Choice(plan).apply();
    if (auto written = writeTags(stores, plan); !written)
        return fail(written.error());
    auto annotations = applyAnnotationImport(stores, std::move(plan.annotations), progress);
    if (!annotations)
        return fail(annotations.error());
    plan.annotations = std::move(*annotations);
    auto beside = applyArticleTags(stores, plan.articleTags)
                      .and_then([&] { return applyDecisions(stores, plan.jobs, progress); })
                      .and_then([&] { return applyPlaces(stores, plan.annotations, plan.work.decisions); });
    if (!beside)
        return fail(beside.error());
    if (auto done = applyProjects(stores, plan, progress); !done)
        return fail(done.error());
    takeOutcomes(plan);
    return plan;
}

} // namespace pizhu::importing
