// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using annotation::AnchorState;
using base::ErrorCode;
using base::fail;
using base::Result;
using library::AnchorOutcome;
using library::Stores;

namespace {

struct Request
{
    QString article; ///< prefix of its id
    QString quote;
    QString with;
    int occurrence = 0; ///< from 1; 0: the only one
};

/// What became of the annotations on the new version.
struct Corrected
{
    int exact = 0;
    int review = 0;
};

Result<Request> readRequest(const Arguments& arguments)
{
    Request request{arguments.operands.first(), arguments.value(u"quote"_s), arguments.value(u"with"_s)};
    if (request.quote.isEmpty())
        return fail(ErrorCode::InvalidInput, u"The words to correct are missing; give them with --quote."_s);
    if (!arguments.has(u"with"_s))
        return fail(ErrorCode::InvalidInput, u"Say with --with what should stand there; it may be empty."_s);
    if (arguments.has(u"occurrence"_s)) {
        const auto occurrence = arguments.number(u"occurrence"_s, 0);
        if (!occurrence)
            return fail(occurrence.error());
        request.occurrence = *occurrence;
    }
    return request;
}

/// Word for word: what is corrected may be the script itself.
Result<base::TextRange> placeOf(const QString& text, const Request& request)
{
    std::vector<base::TextRange> places;
    for (qsizetype at = text.indexOf(request.quote); at >= 0; at = text.indexOf(request.quote, at + 1))
        places.push_back({at, at + request.quote.size()});
    const auto count = int(places.size());
    if (count == 0)
        return fail(ErrorCode::NotFound, u"These words do not stand in the article."_s);
    if (request.occurrence > count || (request.occurrence == 0 && count > 1))
        return fail(ErrorCode::Ambiguous,
                    u"The words stand %1 times in the article; choose one with --occurrence."_s.arg(count));
    return places[std::size_t(std::max(request.occurrence, 1) - 1)];
}

Result<Corrected> correct(Stores& stores, const Request& request)
{
    const auto id = stores.articles.resolve(request.article);
    if (!id)
        return fail(id.error());
    const auto article = stores.articles.load(*id);
    if (!article)
        return fail(article.error());
    const auto place = placeOf(article->document.text, request);
    if (!place)
        return fail(place.error());
    const auto version = stores.versions.correct(*id, {*place, request.quote, request.with});
    if (!version)
        return fail(version.error());
    const auto outcomes = stores.versions.outcomes(*id, *version);
    if (!outcomes)
        return fail(outcomes.error());
    Corrected corrected;
    for (const AnchorOutcome& outcome : *outcomes)
        ++(outcome.state == AnchorState::Exact ? corrected.exact : corrected.review);
    return corrected;
}

Outcome run(Invocation& invocation)
{
    const auto request = readRequest(invocation.arguments);
    if (!request)
        return failure(request.error());
    const OpenedLibrary library = openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const QString label = u"Correct “%1”"_s.arg(request->quote.simplified().left(40));
    const auto done =
        (*library)
            ->write(label, [request = *request](Stores& stores) { return correct(stores, request); })
            .result();
    if (!done)
        return failure(done.error());
    if (invocation.json)
        invocation.output.json(QJsonObject{{u"exact"_s, done->exact}, {u"review"_s, done->review}});
    else
        invocation.output.line(
            u"Corrected. Annotations that stay exact: %1, to be looked at: %2."_s.arg(done->exact)
                .arg(done->review));
    return ExitCode::Done;
}

} // namespace

Command correctCommand()
{
    Command command;
    command.name = u"correct"_s;
    command.operands = u"ID --quote TEXT --with TEXT"_s;
    command.summary = u"correct the text of an article by hand"_s;
    command.description =
        u"Puts other words in the place of a quote, which is looked for word for word and must lie inside "
        u"one "
        "paragraph. This makes a new version; the imported file stays what it is. Annotations beside the "
        "changed "
        "characters stay exact, those on them are listed by \"pizhu-cli reattach\". The correction stands "
        "among the "
        "repairs of the article, where it is taken back with \"pizhu-cli repairs ID --revert N\", and is "
        "made again "
        "when the article is cleaned or imported again, as long as the words it replaced are there."_s;
    command.grammar = {
        {{u"quote"_s, u"TEXT"_s, u"The words that are wrong; required."_s},
         {u"with"_s, u"TEXT"_s, u"What should stand there; may be empty; required."_s},
         {u"occurrence"_s, u"N"_s, u"Which place, from 1, when the words stand more than once."_s}},
        1,
        1};
    command.examples = {
        {u"pizhu-cli correct 0190a1b2 --quote 监都检查 --with 监督检查"_s, u"Correct a typing error."_s}};
    command.run = run;
    return command;
}

} // namespace pizhu::cli
