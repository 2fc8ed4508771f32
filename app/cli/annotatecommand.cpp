// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"
#include "app/cli/annotationjson.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TextRange;
using library::AnnotationRow;
using library::Article;
using library::Stores;

namespace {

/// What the command line asks for.
struct Request
{
    QString article; ///< prefix of its id
    QString quote;
    int occurrence = 0; ///< from 1; 0: the only one
    QStringList tagPaths;
    QString note;
    QString translation;
    annotation::AnnotationKind kind = annotation::AnnotationKind::Highlight;
    annotation::HighlightColor color = annotation::HighlightColor::Amber;
};

Result<Request> readRequest(const Arguments& arguments)
{
    Request request;
    request.article = arguments.operands.first();
    request.quote = arguments.value(u"quote"_s);
    request.tagPaths = arguments.values(u"tag"_s);
    request.note = arguments.value(u"note"_s);
    request.translation = arguments.value(u"translation"_s);
    if (request.quote.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, u"The words to annotate are missing; give them with --quote."_s);
    const auto color = annotation::colorFromName(arguments.value(u"color"_s, u"amber"_s));
    if (!color)
        return fail(ErrorCode::InvalidInput,
                    u"There is no colour “%1”; amber, rose, leaf, sky, violet and slate are known."_s.arg(
                        arguments.value(u"color"_s)));
    request.color = *color;
    const auto kind = annotation::kindFromName(arguments.value(u"kind"_s, u"highlight"_s));
    if (!kind || *kind == annotation::AnnotationKind::Note)
        return fail(
            ErrorCode::InvalidInput,
            u"There is no kind “%1”; highlight and underline are known."_s.arg(arguments.value(u"kind"_s)));
    request.kind = *kind;
    if (arguments.has(u"occurrence"_s)) {
        const auto occurrence = arguments.number(u"occurrence"_s, 0);
        if (!occurrence)
            return fail(occurrence.error());
        request.occurrence = *occurrence;
    }
    return request;
}

Result<TextRange> findPlace(const Article& article, const Request& request)
{
    const std::vector<TextRange> places = annotation::findQuote(article.document.text, request.quote);
    const auto count = int(places.size());
    const QString title = article.metadata.title.value;
    if (count == 0)
        return fail(ErrorCode::NotFound, u"The quote is not in the article “%1”."_s.arg(title));
    if (request.occurrence > count)
        return fail(ErrorCode::NotFound,
                    u"The article “%1” has no occurrence %2 of the quote; there are only %3."_s.arg(title)
                        .arg(request.occurrence)
                        .arg(count));
    if (request.occurrence == 0 && count > 1)
        return fail(
            ErrorCode::Ambiguous,
            u"The quote stands %1 times in the article “%2”; choose one with --occurrence."_s.arg(count).arg(
                title));
    return places[std::size_t(std::max(request.occurrence, 1) - 1)];
}

Result<AnnotationRow> add(Stores& stores, const Article& article, const Request& request, TextRange range)
{
    library::NewAnnotation wanted;
    wanted.article = article.id;
    wanted.range = range;
    wanted.color = request.color;
    const auto note = stores.links.withStableLinks(request.note);
    if (!note)
        return fail(note.error());
    wanted.note = *note;
    wanted.translation = request.translation;
    wanted.kind = request.kind;
    for (const QString& path : request.tagPaths) {
        const auto tag = stores.tags.ensure(path);
        if (!tag)
            return fail(tag.error());
        wanted.tags.push_back(*tag);
    }
    auto added = stores.annotations.add(wanted);
    if (!added)
        return fail(added.error());
    return AnnotationRow{std::move(*added), article.uid, article.metadata.title.value, request.tagPaths};
}

Result<AnnotationRow> annotateArticle(Stores& stores, const Request& request)
{
    const auto id = stores.articles.resolve(request.article);
    if (!id)
        return fail(id.error());
    const auto article = stores.articles.load(*id);
    if (!article)
        return fail(article.error());
    const auto range = findPlace(*article, request);
    if (!range)
        return fail(range.error());
    return add(stores, *article, request, *range);
}

Outcome annotate(Invocation& invocation)
{
    const auto request = readRequest(invocation.arguments);
    if (!request)
        return failure(request.error());
    const OpenedLibrary library = openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const QString label = u"Highlight “%1”"_s.arg(request->quote.simplified().left(40));
    const auto row =
        (*library)
            ->write(label, [request = *request](Stores& stores) { return annotateArticle(stores, request); })
            .result();
    if (!row)
        return failure(row.error());
    if (invocation.json)
        invocation.output.json(annotationJson(*row));
    else
        invocation.output.line(row->annotation.uid);
    return ExitCode::Done;
}

} // namespace

Command annotateCommand()
{
    Command command;
    command.name = u"annotate"_s;
    command.operands = u"ID --quote TEXT"_s;
    command.summary = u"highlight a quote in an article"_s;
    command.description =
        u"Highlights or underlines the quote in the article, with a note, a translation, tags "
        "and a colour, and "
        "prints the id of the new annotation. The "
        "quote may be written in any script; what is stored is the place in the "
        "article's own text. White space and width "
        "do not count."_s;
    command.grammar = {
        {{u"quote"_s, u"TEXT"_s, u"The words to highlight; required."_s},
         {u"occurrence"_s, u"N"_s, u"Which place, from 1, when the quote stands more than once."_s},
         {u"tag"_s, u"PATH"_s, u"A tag, with its parents separated by \"/\"; made where there is none."_s,
          true},
         {u"note"_s, u"TEXT"_s,
          u"A note, in Markdown; [[title]] links to the article or tag of that name."_s},
         {u"translation"_s, u"TEXT"_s, u"The passage in another language."_s},
         {u"kind"_s, u"KIND"_s, u"highlight (the default) or underline."_s},
         {u"color"_s, u"COLOR"_s, u"amber (the default), rose, leaf, sky, violet or slate."_s}},
        1,
        1};
    command.examples = {{u"pizhu-cli annotate 0190a1b2 --quote 形式主义 --tag 作风/形式主义 --color rose"_s,
                         u"Highlight and tag the words, also where the article writes 形式主義."_s}};
    command.run = annotate;
    return command;
}

} // namespace pizhu::cli
