// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/fileinput.h"
#include "app/cli/libraryaccess.h"
#include "app/importing/annotationimport.h"

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

Outcome importAnnotations(Invocation& invocation)
{
    const QString path = invocation.arguments.operands.first();
    const auto json = readFile(path);
    if (!json)
        return failure(json.error());
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
    command.summary = u"add annotations from JSON-LD or Hypothesis"_s;
    command.description =
        u"Reads W3C Web Annotations (JSON-LD), as \"pizhu-cli export --format jsonld\" and other programs "
        u"write "
        "them, and the JSON of Hypothesis. An article is recognised by its id, its URL, or its title with "
        "the "
        "same source or date. Positions are checked against the quote; where they do not fit, the quote is "
        "looked for by its context. An annotation that is in the library already is left as it is unless the "
        "file holds a newer one. The report says of every annotation whether it is new, matched (updated), a "
        "duplicate, an orphan (kept as a note on its article) or discarded, and why."_s;
    command.grammar = {{{u"dry-run"_s, {}, u"Only report what would happen."_s}}, 1, 1};
    command.examples = {
        {u"pizhu-cli import-annotations colleague.jsonld --dry-run"_s, u"See what a file would bring."_s}};
    command.run = importAnnotations;
    return command;
}

} // namespace pizhu::cli
