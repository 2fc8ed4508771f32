// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using library::AutocodeCounts;
using library::AutocodeJob;
using library::AutocodeKind;
using library::ConcordanceLine;
using library::NewAutocodeJob;
using library::Occurrence;
using library::Stores;

namespace {

/// Characters on each side of an occurrence.
constexpr qsizetype kAround = 20;

struct Listed
{
    Occurrence occurrence;
    ConcordanceLine line;
};

Result<NewAutocodeJob> readJob(const Arguments& arguments)
{
    const auto color = annotation::colorFromName(arguments.value(u"color"_s, u"amber"_s));
    if (!color)
        return fail(ErrorCode::InvalidInput, u"There is no colour “%1”."_s.arg(arguments.value(u"color"_s)));
    if (arguments.operands.isEmpty())
        return fail(ErrorCode::InvalidInput, u"Say what to look for, or --list."_s);
    return NewAutocodeJob{.kind = arguments.has(u"passage"_s) ? AutocodeKind::Passage : AutocodeKind::Query,
                          .text = arguments.operands.first(),
                          .scope = {.text = {arguments.value(u"query"_s)}},
                          .tagPath = arguments.value(u"tag"_s),
                          .color = *color};
}

QJsonObject countsJson(const AutocodeCounts& counts)
{
    return {{u"occurrences"_s, counts.occurrences},
            {u"undecided"_s, counts.undecided},
            {u"later"_s, counts.later},
            {u"yes"_s, counts.yes},
            {u"no"_s, counts.no},
            {u"coded"_s, counts.coded}};
}

Result<std::vector<Listed>> listOccurrences(const Stores& stores, const NewAutocodeJob& wanted)
{
    AutocodeJob job{.kind = wanted.kind, .text = wanted.text, .scope = wanted.scope};
    const auto tag = stores.tags.find(wanted.tagPath);
    if (!tag)
        return fail(tag.error());
    job.tag = tag->value_or(base::TagId());
    const auto words = stores.occurrences.hasWords(job);
    if (!words)
        return fail(words.error());
    if (!*words)
        return fail(ErrorCode::InvalidInput, u"There is no word to look for in “%1”."_s.arg(wanted.text));
    const auto articles = stores.occurrences.articles(job);
    if (!articles)
        return fail(articles.error());
    const auto found = stores.occurrences.occurrences(job, *articles);
    if (!found)
        return fail(found.error());
    const auto lines = stores.occurrences.lines(*found, kAround);
    if (!lines)
        return fail(lines.error());
    std::vector<Listed> listed;
    for (std::size_t i = 0; i < found->size(); ++i)
        listed.push_back({(*found)[i], (*lines)[i]});
    return listed;
}

Outcome dryRun(const Invocation& invocation, const NewAutocodeJob& wanted)
{
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto listed =
        (*library)->read([wanted](const Stores& stores) { return listOccurrences(stores, wanted); }).result();
    if (!listed)
        return failure(listed.error());
    QJsonArray collected;
    for (const auto& [occurrence, line] : *listed) {
        if (invocation.json)
            collected << QJsonObject{{u"title"_s, line.title},
                                     {u"source"_s, line.source},
                                     {u"published"_s, line.published},
                                     {u"start"_s, occurrence.range.start},
                                     {u"end"_s, occurrence.range.end},
                                     {u"left"_s, line.left},
                                     {u"exact"_s, line.hit},
                                     {u"right"_s, line.right},
                                     {u"state"_s, library::verdictName(occurrence.verdict)}};
        else
            invocation.output.line(u"%1\t%2\t%3\t%4\t%5"_s.arg(library::verdictName(occurrence.verdict),
                                                               line.left, line.hit, line.right, line.title));
    }
    if (invocation.json)
        invocation.output.json(collected);
    return ExitCode::Done;
}

struct Outlook
{
    QString job;
    int coded = 0;
    AutocodeCounts counts;
};

Result<Outlook> codeAll(Stores& stores, const NewAutocodeJob& wanted)
{
    const auto id = stores.autocodeJobs.ensure(wanted);
    if (!id)
        return fail(id.error());
    const auto job = stores.autocodeJobs.load(*id);
    if (!job)
        return fail(job.error());
    const auto articles = stores.occurrences.articles(*job);
    if (!articles)
        return fail(articles.error());
    library::BulkProgress progress;
    const auto coded = stores.autocoding.codeRemaining(*job, *articles, progress);
    if (!coded)
        return fail(coded.error());
    const auto counts = stores.occurrences.counts(*job);
    if (!counts)
        return fail(counts.error());
    return Outlook{job->uid, *coded, *counts};
}

Outcome code(const Invocation& invocation, const NewAutocodeJob& wanted)
{
    const OpenedLibrary library = openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const QString label = u"Code “%1” with %2"_s.arg(wanted.text.simplified().left(40), wanted.tagPath);
    const auto done =
        (*library)->write(label, [wanted](Stores& stores) { return codeAll(stores, wanted); }).result();
    if (!done)
        return failure(done.error());
    if (invocation.json) {
        QJsonObject json = countsJson(done->counts);
        json.insert(u"job"_s, done->job);
        json.insert(u"added"_s, done->coded);
        invocation.output.json(json);
    } else {
        invocation.output.line(QString::number(done->coded));
    }
    return ExitCode::Done;
}

Outcome list(const Invocation& invocation)
{
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    using Jobs = std::vector<std::pair<AutocodeJob, AutocodeCounts>>;
    const auto read = [](const Stores& stores) -> Result<Jobs> {
        const auto jobs = stores.autocodeJobs.all();
        if (!jobs)
            return fail(jobs.error());
        Jobs counted;
        for (const AutocodeJob& job : *jobs) {
            const auto counts = stores.occurrences.counts(job);
            if (!counts)
                return fail(counts.error());
            counted.emplace_back(job, *counts);
        }
        return counted;
    };
    const auto jobs = (*library)->read(read).result();
    if (!jobs)
        return failure(jobs.error());
    QJsonArray collected;
    for (const auto& [job, counts] : *jobs) {
        QJsonObject json = countsJson(counts);
        json.insert(u"id"_s, job.uid);
        json.insert(u"text"_s, job.text);
        json.insert(u"passage"_s, job.kind == AutocodeKind::Passage);
        json.insert(u"tag"_s, job.tagPath);
        json.insert(u"color"_s, annotation::colorName(job.color));
        if (invocation.json)
            collected << json;
        else
            invocation.output.line(u"%1\t%2\t%3\t%4\t%5"_s.arg(job.uid, job.text, job.tagPath)
                                       .arg(counts.undecided)
                                       .arg(counts.occurrences));
    }
    if (invocation.json)
        invocation.output.json(collected);
    return ExitCode::Done;
}

Outcome autocode(Invocation& invocation)
{
    if (invocation.arguments.has(u"list"_s))
        return list(invocation);
    const auto wanted = readJob(invocation.arguments);
    if (!wanted)
        return failure(wanted.error());
    return invocation.arguments.has(u"dry-run"_s) ? dryRun(invocation, *wanted) : code(invocation, *wanted);
}

} // namespace

Command autocodeCommand()
{
    Command command;
    command.name = u"autocode"_s;
    command.operands = u"QUERY --tag PATH"_s;
    command.summary = u"code all occurrences of words or a passage"_s;
    command.description =
        u"Highlights every place where the words of the query stand, in any script, with the tag, and prints "
        "how many were added. What was decided against in the application, set aside there, or has the tag "
        "already is left alone, so that running it again after an import codes only what is new. All of it "
        "is "
        "one step of the history.\n\n"
        "With --dry-run nothing is changed: each occurrence is printed on a line with its state (undecided, "
        "yes, no, later, coded), the text before, the words, the text after and the title of the article, "
        "separated by tabs. With --list the auto-codings there are: id, words, tag, how many occurrences are "
        "undecided and how many there are."_s;
    command.grammar = {{{u"tag"_s, u"PATH"_s, u"The tag to code with; made when it is missing."_s},
                        {u"color"_s, u"COLOR"_s, u"Colour of the highlights; amber by default."_s},
                        {u"passage"_s, {}, u"Look for the text as it stands, not as a query."_s},
                        {u"query"_s, u"QUERY"_s, u"Only in articles that this search finds."_s},
                        {u"dry-run"_s, {}, u"Print the occurrences and change nothing."_s},
                        {u"list"_s, {}, u"Print the auto-codings of the library."_s}},
                       0,
                       1};
    command.examples = {
        {u"pizhu-cli autocode '一把手' --tag 制度/监督 --dry-run"_s, u"See what would be coded."_s},
        {u"pizhu-cli autocode '一把手' --tag 制度/监督 --query 'after:2021'"_s,
         u"Code it in articles since 2021."_s}};
    command.run = autocode;
    return command;
}

} // namespace pizhu::cli
