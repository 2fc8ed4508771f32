// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::AnnotationId;
using base::ErrorCode;
using base::Result;
using library::AnchorCase;
using library::BestPlace;
using library::DoubtfulAnchor;
using library::OfferedPlace;
using library::Stores;

namespace {

Result<std::vector<AnchorCase>> waitingCases(const Stores& stores)
{
    const auto waiting = stores.anchorReview.waiting();
    if (!waiting)
        return base::fail(waiting.error());
    std::vector<AnchorCase> cases;
    for (const DoubtfulAnchor& doubtful : *waiting) {
        auto loaded = stores.anchorReview.load(doubtful.id);
        if (!loaded)
            return base::fail(loaded.error());
        cases.push_back(std::move(*loaded));
    }
    return cases;
}

QJsonObject placeJson(const OfferedPlace& place)
{
    return {{u"start"_s, qint64(place.candidate.range.start)},
            {u"end"_s, qint64(place.candidate.range.end)},
            {u"text"_s, place.text},
            {u"prefix"_s, place.before},
            {u"suffix"_s, place.after},
            {u"score"_s, place.candidate.score},
            {u"method"_s, annotation::methodName(place.candidate.evidence.method)},
            {u"reason"_s, place.reason}};
}

QJsonArray casesJson(const std::vector<AnchorCase>& cases)
{
    QJsonArray list;
    for (const AnchorCase& one : cases) {
        QJsonArray places;
        for (const OfferedPlace& place : one.places)
            places << placeJson(place);
        list << QJsonObject{{u"id"_s, one.doubtful.uid},
                            {u"article"_s, one.doubtful.articleUid},
                            {u"title"_s, one.doubtful.articleTitle},
                            {u"exact"_s, one.doubtful.quoted},
                            {u"prefix"_s, one.before},
                            {u"suffix"_s, one.after},
                            {u"state"_s, annotation::anchorStateName(one.doubtful.state)},
                            {u"score"_s, one.doubtful.score},
                            {u"candidates"_s, places}};
    }
    return list;
}

void printText(const std::vector<AnchorCase>& cases, const Output& output)
{
    for (const AnchorCase& one : cases) {
        const DoubtfulAnchor& doubtful = one.doubtful;
        output.line(QStringList{doubtful.uid, annotation::anchorStateName(doubtful.state),
                                u"“%1”"_s.arg(doubtful.quoted.simplified()), doubtful.articleTitle}
                        .join(u'\t'));
        for (std::size_t i = 0; i < one.places.size(); ++i) {
            const OfferedPlace& place = one.places[i];
            output.line(u"  %1. %2 %\t%3\t%4"_s.arg(i + 1)
                            .arg(qRound(place.candidate.score * 100))
                            .arg(place.text.simplified(), place.reason));
        }
    }
}

Result<int> acceptAbove(Stores& stores, double threshold)
{
    const auto waiting = stores.anchorReview.waiting();
    if (!waiting)
        return base::fail(waiting.error());
    std::vector<AnnotationId> ids;
    for (const DoubtfulAnchor& doubtful : *waiting)
        ids.push_back(doubtful.id);
    const auto places = stores.anchorReview.bestPlaces(ids);
    if (!places)
        return base::fail(places.error());
    int accepted = 0;
    for (const BestPlace& place : *places) {
        if (place.score < threshold)
            continue;
        if (auto done = stores.anchorReview.accept(place); !done)
            return base::fail(done.error());
        ++accepted;
    }
    return accepted;
}

Outcome acceptAll(Invocation& invocation, library::Library& library)
{
    bool isNumber = false;
    const double percent = invocation.arguments.value(u"accept-above"_s).toDouble(&isNumber);
    if (!isNumber || percent < 0 || percent > 100)
        return failure({ErrorCode::InvalidInput, u"--accept-above takes a confidence from 0 to 100."_s, {}});
    const auto accepted = library
                              .write(u"Accept places above %1 %"_s.arg(percent),
                                     [percent](Stores& stores) { return acceptAbove(stores, percent / 100); })
                              .result();
    if (!accepted)
        return failure(accepted.error());
    if (!invocation.json)
        invocation.output.line(u"Accepted: %1."_s.arg(*accepted));
    return ExitCode::Done;
}

Outcome run(Invocation& invocation)
{
    const bool accepts = invocation.arguments.has(u"accept-above"_s);
    const OpenedLibrary library = accepts ? openForWriting(invocation) : openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    if (accepts) {
        if (const auto done = acceptAll(invocation, **library); !done)
            return done;
    }
    const auto cases = (*library)->read(waitingCases).result();
    if (!cases)
        return failure(cases.error());
    if (invocation.json)
        invocation.output.json(casesJson(*cases));
    else
        printText(*cases, invocation.output);
    return ExitCode::Done;
}

} // namespace

Command reattachCommand()
{
    Command command;
    command.name = u"reattach"_s;
    command.summary = u"settle annotations whose place is in doubt"_s;
    command.description = u"Lists the annotations that a new version left without a place, whose words have "
                          u"changed, or that moved to "
                          "where little speaks for them: a line with the id, the state, the quote and the "
                          "article, and below it up to "
                          "three places that may be meant, each with its confidence, its text and the "
                          "reason. With --json an array of "
                          "objects with candidates.\n\n"
                          "--accept-above takes the best place of each whose confidence reaches the given "
                          "percentage, as one step that "
                          "can be undone, and lists what is left."_s;
    command.grammar = {{{u"accept-above"_s, u"PERCENT"_s,
                         u"Accept the best place of each with at least that confidence."_s}},
                       0,
                       0};
    command.examples = {{u"pizhu-cli reattach"_s, u"What is in doubt."_s},
                        {u"pizhu-cli reattach --accept-above 90"_s, u"Settle what is nearly certain."_s}};
    command.run = run;
    return command;
}

} // namespace pizhu::cli
