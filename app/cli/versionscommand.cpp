// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/cli/versions.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::Result;
using library::AnchorOutcome;
using library::Article;
using library::Stores;
using library::VersionSummary;

namespace {

struct Timeline
{
    Article article;
    std::vector<std::vector<AnchorOutcome>> outcomes; ///< per version
};

Result<Timeline> timelineOf(const Stores& stores, const QString& name)
{
    const auto id = stores.articles.resolve(name);
    if (!id)
        return base::fail(id.error());
    auto article = stores.articles.load(*id);
    if (!article)
        return base::fail(article.error());
    Timeline timeline{std::move(*article), {}};
    for (const VersionSummary& version : timeline.article.versions) {
        auto outcomes = stores.versions.outcomes(*id, version.id);
        if (!outcomes)
            return base::fail(outcomes.error());
        timeline.outcomes.push_back(std::move(*outcomes));
    }
    return timeline;
}

QJsonObject outcomeJson(const AnchorOutcome& outcome)
{
    const bool isPlaced = outcome.state != annotation::AnchorState::Orphan;
    return {{u"kind"_s, annotation::kindName(outcome.kind)},
            {u"color"_s, annotation::colorName(outcome.color)},
            {u"note"_s, outcome.note},
            {u"quoted"_s, outcome.quoted},
            {u"state"_s, annotation::anchorStateName(outcome.state)},
            {u"score"_s, outcome.score},
            {u"start"_s, isPlaced ? QJsonValue(qint64(outcome.range.start)) : QJsonValue()},
            {u"end"_s, isPlaced ? QJsonValue(qint64(outcome.range.end)) : QJsonValue()},
            {u"exact"_s, isPlaced ? QJsonValue(outcome.exact) : QJsonValue()}};
}

QJsonArray timelineJson(const Timeline& timeline)
{
    QJsonArray versions;
    for (std::size_t i = 0; i < timeline.outcomes.size(); ++i) {
        QJsonObject json = versionJson(timeline.article.versions[i]);
        QJsonArray outcomes;
        for (const AnchorOutcome& outcome : timeline.outcomes[i])
            outcomes << outcomeJson(outcome);
        json.insert(u"annotations"_s, outcomes);
        versions << json;
    }
    return versions;
}

QString versionLine(const VersionSummary& version)
{
    QStringList parts{QString::number(version.number), version.created.toUTC().toString(Qt::ISODate),
                      version.current ? u"current"_s : u"-"_s, u"%1 units"_s.arg(version.length),
                      u"%1 repairs"_s.arg(version.repairs)};
    if (!version.chosenCharset.isEmpty())
        parts << u"read as %1"_s.arg(version.chosenCharset);
    return (parts << version.origin).join(u'\t');
}

void printText(const Timeline& timeline, const Output& output)
{
    for (std::size_t i = 0; i < timeline.outcomes.size(); ++i) {
        output.line(versionLine(timeline.article.versions[i]));
        for (const AnchorOutcome& outcome : timeline.outcomes[i])
            output.line(
                u"\t%1\t%2"_s.arg(annotation::anchorStateName(outcome.state), outcome.quoted.simplified()));
    }
}

Outcome versions(Invocation& invocation)
{
    const bool changes = invocation.arguments.has(u"make-current"_s);
    const OpenedLibrary library = changes ? openForWriting(invocation) : openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const QString name = invocation.arguments.operands.first();
    if (changes) {
        const auto number = invocation.arguments.number(u"make-current"_s, 1);
        if (!number)
            return failure(number.error());
        const auto change = [name, number = *number](Stores& stores) -> Result<void> {
            const auto id = stores.articles.resolve(name);
            if (!id)
                return base::fail(id.error());
            return versionNumbered(stores, *id, number).and_then([&](base::VersionId version) {
                return stores.versions.makeCurrent(*id, version);
            });
        };
        if (const auto done = (*library)->write(u"Go to version %1"_s.arg(*number), change).result(); !done)
            return failure(done.error());
    }
    const auto timeline =
        (*library)->read([name](const Stores& stores) { return timelineOf(stores, name); }).result();
    if (!timeline)
        return failure(timeline.error());
    if (invocation.json)
        invocation.output.json(timelineJson(*timeline));
    else
        printText(*timeline, invocation.output);
    return ExitCode::Done;
}

} // namespace

QJsonObject versionJson(const VersionSummary& version)
{
    return {{u"number"_s, version.number},
            {u"created"_s, version.created.toUTC().toString(Qt::ISODate)},
            {u"origin"_s, version.origin},
            {u"length"_s, qint64(version.length)},
            {u"current"_s, version.current},
            {u"repairs"_s, version.repairs},
            {u"chosen_charset"_s,
             version.chosenCharset.isEmpty() ? QJsonValue() : QJsonValue(version.chosenCharset)},
            {u"pipeline"_s, version.pipelineVersion},
            {u"same_source"_s, version.sameSource}};
}

Result<base::VersionId> versionNumbered(const Stores& stores, base::ArticleId article, int number)
{
    const auto loaded = stores.articles.load(article);
    if (!loaded)
        return base::fail(loaded.error());
    const auto found = std::ranges::find(loaded->versions, number, &VersionSummary::number);
    if (found == loaded->versions.end())
        return base::fail(
            base::ErrorCode::NotFound,
            u"The article has no version %1; it has 1 to %2."_s.arg(number).arg(loaded->versions.size()));
    return found->id;
}

Command versionsCommand()
{
    Command command;
    command.name = u"versions"_s;
    command.operands = u"ID"_s;
    command.summary = u"list the versions of an article and its annotations"_s;
    command.description =
        u"Prints a line per version, oldest first: number, time (UTC), whether it is the current one, "
        u"length, "
        "repairs and where its bytes came from, separated by tabs. Below it, a line per annotation that has "
        "stood on it: exact (where it was made), moved, approximate (the passage reads otherwise now) or "
        "orphan (no place left; kept), and the quote.\n\n"
        "With --json an array of objects with number, created, origin, length, current, repairs, "
        "chosen_charset, pipeline, same_source (cleaned from the same bytes as the version before) and "
        "annotations with kind, color, note, quoted, state, score, start, end and exact."_s;
    command.grammar = {
        {{u"make-current"_s, u"N"_s, u"Go back, or forth again, to this version first; can be undone."_s}},
        1,
        1};
    command.examples = {
        {u"pizhu-cli versions 0190a1b2"_s, u"What happened to an article."_s},
        {u"pizhu-cli versions 0190a1b2 --make-current 1"_s, u"Back to what was imported first."_s}};
    command.run = versions;
    return command;
}

} // namespace pizhu::cli
