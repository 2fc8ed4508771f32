// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/fileinput.h"
#include "app/cli/libraryaccess.h"
#include "app/importing/annotationimport.h"
#include "app/importing/refi/refiimport.h"

#include <QFileInfo>

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::Result;
using importing::AnnotationImportPlan;
using importing::AnnotationOutcome;
using importing::PlannedAnnotation;
using library::Stores;

namespace {

constexpr std::array kOutcomes{AnnotationOutcome::New, AnnotationOutcome::Matched,
                               AnnotationOutcome::Duplicate, AnnotationOutcome::Orphan,
                               AnnotationOutcome::Discarded};

QJsonObject planJson(const AnnotationImportPlan& plan, bool dryRun)
{
    QJsonArray items;
    for (const PlannedAnnotation& item : plan.items) {
        items << QJsonObject{{u"id"_s, item.annotation.uid},
                             {u"outcome"_s, importing::outcomeName(item.outcome)},
                             {u"quote"_s, item.quote},
                             {u"reason"_s, item.reason}};
    }
    QJsonObject json{{u"dry_run"_s, dryRun}, {u"items"_s, items}};
    for (const AnnotationOutcome outcome : kOutcomes)
        json.insert(importing::outcomeName(outcome), plan.count(outcome));
    return json;
}

Outcome report(const Invocation& invocation, const Result<AnnotationImportPlan>& plan, bool dryRun)
{
    if (!plan)
        return failure(plan.error());
    if (invocation.json)
        invocation.output.json(planJson(*plan, dryRun));
    else
        invocation.output.line(plan->toText());
    return plan->count(AnnotationOutcome::Discarded) > 0 ? ExitCode::SomeFailed : ExitCode::Done;
}

Outcome planOnly(const Invocation& invocation, const QByteArray& json)
{
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto plan =
        (*library)
            ->read([json](const Stores& stores) { return importing::planAnnotationImport(stores, json); })
            .result();
    return report(invocation, plan, true);
}

QJsonObject partsJson(const std::vector<importing::RefiPart>& parts)
{
    using importing::RefiImportPlan;
    using Part = importing::RefiPart::Outcome;
    return {{u"total"_s, RefiImportPlan::total(parts)},
            {u"new"_s, RefiImportPlan::count(parts, Part::New)},
            {u"matched"_s, RefiImportPlan::count(parts, Part::Matched)},
            {u"absent"_s, RefiImportPlan::count(parts, Part::Absent)}};
}

Outcome reportRefi(const Invocation& invocation, const Result<importing::RefiImportPlan>& plan, bool dryRun)
{
    if (!plan)
        return failure(plan.error());
    if (invocation.json) {
        AnnotationImportPlan items;
        items.items = plan->items;
        QJsonObject json = planJson(items, dryRun);
        json.insert(u"codes"_s, partsJson(plan->codes));
        json.insert(u"sources"_s, partsJson(plan->sources));
        json.insert(u"selections"_s, plan->project.selectionCount());
        json.insert(u"codings"_s, plan->project.codingCount());
        json.insert(u"notes"_s, plan->notes);
        json.insert(u"left_out"_s, QJsonArray::fromStringList(plan->project.otherSources));
        invocation.output.json(json);
    } else {
        invocation.output.line(plan->toText());
    }
    const bool whole =
        plan->count(AnnotationOutcome::Discarded) == 0 && plan->project.otherSources.isEmpty() &&
        importing::RefiImportPlan::count(plan->sources, importing::RefiPart::Outcome::Absent) == 0;
    return whole ? ExitCode::Done : ExitCode::SomeFailed;
}

/// A REFI-QDA project or codebook.
Outcome importRefi(Invocation& invocation, const QString& path, const QByteArray& bytes)
{
    auto project = importing::readRefi(QFileInfo(path).fileName(), bytes);
    if (!project)
        return failure(project.error());
    const bool dryRun = invocation.arguments.has(u"dry-run"_s);
    const OpenedLibrary library = dryRun ? openForReading(invocation) : openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto plan = [project = *project](const Stores& stores) {
        return importing::planRefiImport(stores, project);
    };
    if (dryRun)
        return reportRefi(invocation, (*library)->read(plan).result(), true);
    const auto planAndApply = [plan](Stores& stores) -> Result<importing::RefiImportPlan> {
        auto planned = plan(stores);
        return planned ? importing::applyRefiImport(stores, std::move(*planned)) : planned;
    };
    const QString label = u"Import annotations from %1"_s.arg(path);
    return reportRefi(invocation, (*library)->write(label, planAndApply).result(), false);
}

Outcome importAnnotations(Invocation& invocation)
{
    const QString path = invocation.arguments.operands.first();
    const auto json = readFile(path);
    if (!json)
        return failure(json.error());
    if (importing::isRefi(*json))
        return importRefi(invocation, path, *json);
    if (invocation.arguments.has(u"dry-run"_s))
        return planOnly(invocation, *json);
    const OpenedLibrary library = openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto planAndApply = [json = *json](Stores& stores) -> Result<AnnotationImportPlan> {
        auto plan = importing::planAnnotationImport(stores, json);
        return plan ? importing::applyAnnotationImport(stores, std::move(*plan)) : plan;
    };
    const auto plan = (*library)->write(u"Import annotations from %1"_s.arg(path), planAndApply).result();
    return report(invocation, plan, false);
}

} // namespace

Command importAnnotationsCommand()
{
    Command command;
    command.name = u"import-annotations"_s;
    command.operands = u"FILE"_s;
    command.summary = u"add annotations of other programs"_s;
    command.description =
        u"Reads W3C Web Annotations (JSON-LD), as \"pizhu-cli export --format jsonld\" and other programs "
        u"write "
        "them, and the JSON of Hypothesis. An article is recognised by its id, its URL, or its title with "
        "the "
        "same source or date. Positions are checked against the quote; where they do not fit, the quote is "
        "looked for by its context. An annotation that is in the library already is left as it is unless the "
        "file holds a newer one. The report says of every annotation whether it is new, matched (updated), a "
        "duplicate, an orphan (kept as a note on its article) or discarded, and why.\n\n"
        u"Also reads REFI-QDA projects (qdpx) and codebooks (qdc) of NVivo, ATLAS.ti, MAXQDA, QualCoder and "
        u"others: codes become tags, text sources articles, selections annotations. The report says of codes "
        u"and sources what is new and what was there; a source whose text is not in the file is reported."_s;
    command.grammar = {{{u"dry-run"_s, {}, u"Only report what would happen."_s}}, 1, 1};
    command.examples = {
        {u"pizhu-cli import-annotations colleague.jsonld --dry-run"_s, u"See what a file would bring."_s}};
    command.run = importAnnotations;
    return command;
}

} // namespace pizhu::cli
