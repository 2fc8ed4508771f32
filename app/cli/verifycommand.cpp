// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/fileinput.h"
#include "app/exporting/evidence/evidenceverify.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using exporting::EvidenceFault;

namespace {

QJsonObject reportJson(const exporting::EvidenceReport& report)
{
    QJsonArray faults;
    for (const EvidenceFault& fault : report.faults)
        faults << QJsonObject{{u"part"_s, fault.part == EvidenceFault::Part::Quote ? u"quote"_s : u"file"_s},
                              {u"name"_s, fault.name},
                              {u"reason"_s, fault.reason}};
    return {{u"sound"_s, report.isSound()},
            {u"articles"_s, report.articles},
            {u"quotes"_s, report.quotes},
            {u"literal_in_source"_s, report.literalInSource},
            {u"faults"_s, faults}};
}

Outcome verify(Invocation& invocation)
{
    const auto bytes = readFile(invocation.arguments.operands.first());
    if (!bytes)
        return failure(bytes.error());
    const auto report = exporting::verifyEvidence(*bytes);
    if (!report)
        return failure(report.error());
    if (invocation.json)
        invocation.output.json(reportJson(*report));
    else
        invocation.output.line(report->toText());
    return report->isSound() ? ExitCode::Done : ExitCode::SomeFailed;
}

} // namespace

Command verifyCommand()
{
    Command command;
    command.name = u"verify"_s;
    command.operands = u"FILE"_s;
    command.summary = u"check an evidence pack"_s;
    command.description =
        u"Checks a pack that \"pizhu-cli export --format evidence\" wrote, without a library: every quote "
        "character by character against the text it stands in, with what stands before and behind it, and "
        "every file against its SHA-256. Names each quote and each file that is not as it was exported; "
        "exits "
        "1 when there is one. It also says how many quotes stand literally in the source as it was "
        "retrieved: "
        "those in which clean-up repaired damage do not."_s;
    command.grammar = {{}, 1, 1};
    command.examples = {{u"pizhu-cli verify evidence.zip"_s, u"Check a pack a colleague sent."_s}};
    command.run = verify;
    return command;
}

} // namespace pizhu::cli
