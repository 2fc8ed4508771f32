// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interchangereport.h"
#include "app/cli/libraryaccess.h"
#include "app/importing/interchange/interchangeplan.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using importing::ConflictChoice;
using importing::InterchangePlan;
using importing::TagMapping;
using library::Stores;

namespace {

Result<TagMapping> mappingOf(const Arguments& arguments)
{
    TagMapping mapping;
    const QString rule = arguments.value(u"tags"_s, u"path"_s);
    if (rule == u"name")
        mapping.rule = TagMapping::Rule::SameName;
    else if (rule != u"path")
        return fail(ErrorCode::InvalidInput, u"--tags takes path or name, not “%1”."_s.arg(rule));
    mapping.parent = arguments.value(u"below"_s).trimmed();
    if (!mapping.parent.isEmpty())
        mapping.rule = TagMapping::Rule::Below;
    for (const QString& pair : arguments.values(u"map"_s)) {
        const QString from = pair.section(u'=', 0, 0).trimmed();
        const QString to = pair.section(u'=', 1).trimmed();
        if (from.isEmpty() || to.isEmpty())
            return fail(ErrorCode::InvalidInput, u"--map takes TAG=PATH, not “%1”."_s.arg(pair));
        mapping.chosen.insert(from, to);
    }
    return mapping;
}

Result<std::optional<ConflictChoice>> choiceOf(const Arguments& arguments)
{
    const QString name = arguments.value(u"conflicts"_s, u"newer"_s);
    if (name == u"newer")
        return std::nullopt;
    if (name == u"mine")
        return ConflictChoice::Mine;
    if (name == u"theirs")
        return ConflictChoice::Theirs;
    if (name == u"both")
        return ConflictChoice::Both;
    return fail(ErrorCode::InvalidInput,
                u"--conflicts takes newer, mine, theirs or both, not “%1”."_s.arg(name));
}

void choose(InterchangePlan& plan, ConflictChoice choice)
{
    for (const importing::PlannedPart& part : plan.parts) {
        if (part.outcome == importing::AnnotationOutcome::Conflict)
            plan.annotationOf(part).conflict->choice = choice;
    }
}

Outcome report(const Invocation& invocation, const Result<InterchangePlan>& plan, bool dryRun)
{
    invocation.output.endProgress();
    if (!plan)
        return failure(plan.error());
    if (invocation.json)
        invocation.output.json(interchangeJson(*plan, dryRun));
    else
        invocation.output.line(interchangeTable(*plan));
    return plan->isWhole() ? ExitCode::Done : ExitCode::SomeFailed;
}

Outcome importAnnotations(Invocation& invocation)
{
    const QString path = invocation.arguments.operands.first();
    const auto mapping = mappingOf(invocation.arguments);
    if (!mapping)
        return failure(mapping.error());
    const auto choice = choiceOf(invocation.arguments);
    if (!choice)
        return failure(choice.error());
    auto work = importing::readInterchange(path);
    if (!work)
        return failure(work.error());
    importing::makeOwn(*work, invocation.arguments.value(u"coder"_s).simplified());
    const bool dryRun = invocation.arguments.has(u"dry-run"_s);
    const OpenedLibrary library = dryRun ? openForReading(invocation) : openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto progress = [&output = invocation.output](int done, int total) {
        output.progress(u"%1 of %2"_s.arg(done).arg(total));
        return true;
    };
    const auto plan = [work = *work, mapping = *mapping, progress](const Stores& stores) {
        return importing::planInterchange(stores, work, mapping, progress);
    };
    if (dryRun)
        return report(invocation, (*library)->read(plan).result(), true);
    const auto planAndApply = [plan, progress, choice = *choice](Stores& stores) -> Result<InterchangePlan> {
        auto planned = plan(stores);
        if (planned && choice)
            choose(*planned, *choice);
        return planned ? importing::applyInterchange(stores, std::move(*planned), progress) : planned;
    };
    const QString label = u"Import annotations from %1"_s.arg(path);
    return report(invocation, (*library)->write(label, planAndApply).result(), false);
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
        "write them, and the JSON of Hypothesis. An article is recognised by its id, its URL, or its title "
        "with the same source or date, else by the quote, where it stands in one article only. Positions are "
        "checked against the quote; where they do not fit, the quote is looked for by its context, as in a "
        "new version of an article: what is not certain waits in the re-attach inbox (\"pizhu-cli "
        "reattach\"). The report says of every tag, text and annotation whether it is new, matched "
        "(updated), a duplicate, a conflict, an orphan (kept without a place) or discarded, and why.\n\n"
        u"Also reads the annotations of Zotero (its database, JSON of its API and of Better BibTeX, notes "
        u"made from annotations as HTML), Readwise (CSV) and calibre (its highlights and annotation "
        u"collections).\n\n"
        u"Also reads projects: REFI-QDA (qdpx, and codebooks, qdc) of NVivo, ATLAS.ti, MAXQDA and others, "
        u"Taguette (an exported project or its database) and QualCoder (its folder or data.qda). Codes "
        u"become tags, text sources articles, selections annotations; who coded what is kept. A source whose "
        u"text is not in the file is reported.\n\n"
        u"Also reads bundles of another researcher (\"pizhu-cli bundle\"); of two decisions about one "
        u"occurrence the later holds, and what you coded stays coded.\n\n"
        u"Annotations are the same by their uid, in every format that has one. What differs here and there "
        u"is a conflict: the newer one wins, unless --conflicts says otherwise. Nothing is deleted."_s;
    command.grammar = {
        {{u"dry-run"_s, {}, u"Only report what would happen."_s},
         {u"tags"_s, u"path|name"_s,
          u"Use the tag of the same path (the default), or the only one of the same name."_s},
         {u"below"_s, u"PATH"_s, u"Put all tags of the file below this one."_s},
         {u"conflicts"_s, u"newer|mine|theirs|both"_s,
          u"What to do with annotations that differ here and there."_s},
         {u"coder"_s, u"NAME"_s, u"Your name: what the file has under it is yours."_s},
         {u"map"_s, u"TAG=PATH"_s, u"Use the tag PATH for the file's TAG; may be repeated."_s, true}},
        1,
        1};
    command.examples = {
        {u"pizhu-cli import-annotations colleague.jsonld --dry-run"_s, u"See what a file would bring."_s},
        {u"pizhu-cli import-annotations study.qda --below QualCoder"_s,
         u"Bring a QualCoder project, its codes below a tag."_s}};
    command.run = importAnnotations;
    return command;
}

} // namespace pizhu::cli
