// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ArticleId;
using base::Result;
using document::CleanupLog;
using document::Repair;
using library::Stores;

namespace {

struct Repairs
{
    ArticleId article;
    CleanupLog log;

    [[nodiscard]] std::size_t count() const { return log.repairs.size() + log.reverted.size(); }
    [[nodiscard]] bool isReverted(std::size_t index) const { return index >= log.repairs.size(); }
    [[nodiscard]] const Repair& at(std::size_t index) const
    {
        return isReverted(index) ? log.reverted[index - log.repairs.size()] : log.repairs[index];
    }
};

Result<Repairs> repairsOf(const Stores& stores, const QString& name)
{
    const auto id = stores.articles.resolve(name);
    if (!id)
        return base::fail(id.error());
    auto article = stores.articles.load(*id);
    if (!article)
        return base::fail(article.error());
    return Repairs{*id, std::move(article->log)};
}

/// One of the numbers that the list shows.
Result<std::size_t> indexOf(const Repairs& repairs, int number, bool reverted)
{
    const auto index = static_cast<std::size_t>(number) - 1;
    if (index >= repairs.count())
        return base::fail(base::ErrorCode::NotFound,
                          u"There is no repair %1; the article has %2."_s.arg(number).arg(repairs.count()));
    if (repairs.isReverted(index) != reverted)
        return base::fail(base::ErrorCode::Conflict, reverted
                                                         ? u"Repair %1 is in force already."_s.arg(number)
                                                         : u"Repair %1 is taken back already."_s.arg(number));
    return index;
}

QString certaintyOf(const Repairs& repairs, std::size_t index)
{
    return repairs.isReverted(index) ? u"reverted"_s : document::certaintyName(repairs.at(index).certainty);
}

QJsonArray repairsJson(const Repairs& repairs)
{
    QJsonArray list;
    for (std::size_t i = 0; i < repairs.count(); ++i) {
        const Repair& repair = repairs.at(i);
        list << QJsonObject{{u"number"_s, qint64(i + 1)},
                            {u"field"_s, repair.field},
                            {u"start"_s, qint64(repair.range.start)},
                            {u"end"_s, qint64(repair.range.end)},
                            {u"before"_s, repair.before},
                            {u"after"_s, repair.after},
                            {u"kind"_s, repair.kind},
                            {u"certainty"_s, document::certaintyName(repair.certainty)},
                            {u"reverted"_s, repairs.isReverted(i)}};
    }
    return list;
}

void printText(const Repairs& repairs, const Output& output)
{
    for (std::size_t i = 0; i < repairs.count(); ++i) {
        const Repair& repair = repairs.at(i);
        output.line(QStringList{QString::number(i + 1), certaintyOf(repairs, i), repair.field, repair.kind,
                                u"%1 → %2"_s.arg(repair.before.simplified(), repair.after.simplified())}
                        .join(u'\t'));
    }
}

Outcome change(const Invocation& invocation, library::Library& library, bool reverts)
{
    const auto number = invocation.arguments.number(reverts ? u"revert"_s : u"restore"_s, 1);
    if (!number)
        return failure(number.error());
    const auto write = [name = invocation.arguments.operands.first(), number = *number,
                        reverts](Stores& stores) -> Result<base::VersionId> {
        const auto repairs = repairsOf(stores, name);
        if (!repairs)
            return base::fail(repairs.error());
        const auto index = indexOf(*repairs, number, !reverts);
        if (!index)
            return base::fail(index.error());
        const Repair& repair = repairs->at(*index);
        return reverts ? stores.versions.revertRepair(repairs->article, repair)
                       : stores.versions.restoreRepair(repairs->article, repair);
    };
    const QString label = (reverts ? u"Take back repair %1"_s : u"Repair %1 again"_s).arg(*number);
    const auto done = library.write(label, write).result();
    return done ? Outcome(ExitCode::Done) : failure(done.error());
}

Outcome repairs(Invocation& invocation)
{
    const bool reverts = invocation.arguments.has(u"revert"_s);
    const bool restores = invocation.arguments.has(u"restore"_s);
    if (reverts && restores)
        return failure({base::ErrorCode::InvalidInput, u"Give --revert or --restore, not both."_s, {}});
    const OpenedLibrary library =
        reverts || restores ? openForWriting(invocation) : openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    if (reverts || restores) {
        if (const auto done = change(invocation, **library, reverts); !done)
            return done;
    }
    const auto found = (*library)
                           ->read([name = invocation.arguments.operands.first()](const Stores& stores) {
                               return repairsOf(stores, name);
                           })
                           .result();
    if (!found)
        return failure(found.error());
    if (invocation.json)
        invocation.output.json(repairsJson(*found));
    else
        printText(*found, invocation.output);
    return ExitCode::Done;
}

} // namespace

Command repairsCommand()
{
    Command command;
    command.name = u"repairs"_s;
    command.operands = u"ID"_s;
    command.summary = u"list and take back the repairs of an article"_s;
    command.description =
        u"Prints a line per repair of the current version: its number, how sure it is (proven, likely, "
        "unrepaired where damage was only seen, reverted where you took it back), the field, the kind of "
        "damage, "
        "and what stood there and what stands there now, separated by tabs.\n\n"
        "--revert makes a new version in which the repair is taken back, --restore one in which it is done "
        "again; both are steps that can be undone, and the list that is printed has new numbers. With --json "
        "an "
        "array of objects with number, field, start, end, before, after, kind, certainty and reverted."_s;
    command.grammar = {
        {{u"revert"_s, u"N"_s, u"Take repair N back; it stays so when the article is cleaned again."_s},
         {u"restore"_s, u"N"_s, u"Do the repair N again that was taken back."_s}},
        1,
        1};
    command.examples = {{u"pizhu-cli repairs 0190a1b2"_s, u"What was repaired."_s},
                        {u"pizhu-cli repairs 0190a1b2 --revert 3"_s, u"Take the third repair back."_s}};
    command.run = repairs;
    return command;
}

} // namespace pizhu::cli
