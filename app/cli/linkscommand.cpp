// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlejson.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/text/notelinks.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::Result;
using library::Backlink;
using library::LinkTarget;
using library::Stores;
using text::DeepLink;

namespace {

struct Links
{
    LinkTarget of;
    std::vector<LinkTarget> to;
    std::vector<Backlink> from;
};

/// The article, annotation or tag whose id starts so; `given` may be a pizhu: address, too.
Result<DeepLink> named(const Stores& stores, const QString& given)
{
    using Target = DeepLink::Target;
    if (const auto link = text::parseDeepLink(given))
        return *link;
    if (const auto article = stores.articles.resolve(given)) {
        const auto loaded = stores.articles.load(*article);
        return loaded ? Result<DeepLink>(DeepLink{.uid = loaded->uid}) : base::fail(loaded.error());
    } else if (article.error().code != base::ErrorCode::NotFound) {
        return base::fail(article.error());
    }
    const auto tags = stores.tags.all();
    if (!tags)
        return base::fail(tags.error());
    for (const library::Tag& tag : *tags) {
        if (tag.path == given || (given.size() >= 4 && tag.uid.startsWith(given.toLower())))
            return DeepLink{.target = Target::Tag, .uid = tag.uid};
    }
    const auto annotation = stores.annotations.resolve(given);
    if (!annotation)
        return base::fail(annotation.error());
    const auto loaded = stores.annotations.load(*annotation);
    return loaded ? Result<DeepLink>(DeepLink{.target = Target::Annotation, .uid = loaded->uid})
                  : base::fail(loaded.error());
}

/// The notes whose links are those of the thing: an article's annotations', an annotation's own, a tag's
/// memo.
Result<QStringList> notesOf(const Stores& stores, const LinkTarget& target)
{
    switch (target.link.target) {
    case DeepLink::Target::Article: {
        const auto annotations = stores.annotations.ofArticle(target.article);
        if (!annotations)
            return base::fail(annotations.error());
        QStringList notes;
        for (const annotation::Annotation& annotation : *annotations)
            notes += annotation.note;
        return notes;
    }
    case DeepLink::Target::Annotation: {
        const auto id = stores.annotations.resolve(target.link.uid);
        if (!id)
            return base::fail(id.error());
        return stores.annotations.load(*id).map([](const auto& loaded) { return QStringList{loaded.note}; });
    }
    case DeepLink::Target::Tag:
        return stores.tags.load(target.tag).map([](const auto& tag) { return QStringList{tag.memo}; });
    }
    return QStringList();
}

Result<Links> linksOf(const Stores& stores, const QString& given)
{
    const auto link = named(stores, given);
    if (!link)
        return base::fail(link.error());
    auto of = stores.links.resolve(*link);
    if (!of)
        return base::fail(of.error());
    if (!of->exists)
        return base::fail(base::ErrorCode::NotFound, u"Nothing here has the id “%1”."_s.arg(given));
    const auto notes = notesOf(stores, *of);
    if (!notes)
        return base::fail(notes.error());
    Links links{.of = *of};
    const auto targets = stores.links.targetsIn(*notes);
    if (!targets)
        return base::fail(targets.error());
    QStringList addresses = targets->keys();
    addresses.sort();
    for (const QString& address : addresses)
        links.to.push_back(targets->value(address));
    auto from = stores.links.linksTo(of->link.target, of->link.uid);
    if (!from)
        return base::fail(from.error());
    links.from = std::move(*from);
    return links;
}

QJsonObject targetJson(const LinkTarget& target)
{
    return {{u"kind"_s, text::linkTargetName(target.link.target)},
            {u"id"_s, target.link.uid},
            {u"link"_s, text::formatDeepLink(target.link)},
            {u"title"_s, textOrNull(target.title)},
            {u"exists"_s, target.exists},
            {u"start"_s, target.range ? QJsonValue(target.range->start) : QJsonValue()},
            {u"end"_s, target.range ? QJsonValue(target.range->end) : QJsonValue()}};
}

QJsonObject linksJson(const Links& links)
{
    QJsonArray to;
    for (const LinkTarget& target : links.to)
        to << targetJson(target);
    QJsonArray from;
    for (const Backlink& link : links.from) {
        QJsonObject entry = targetJson(link.from);
        entry.insert(u"note"_s, link.note);
        from << entry;
    }
    QJsonObject json = targetJson(links.of);
    json.insert(u"to"_s, to);
    json.insert(u"from"_s, from);
    return json;
}

QString lineOf(const QString& direction, const LinkTarget& target)
{
    const QString title = target.exists ? target.title : u"(not in this library)"_s;
    return QStringList{direction, text::linkTargetName(target.link.target), target.link.uid, title}.join(
        u'\t');
}

Outcome links(Invocation& invocation)
{
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const QString given = invocation.arguments.operands.first();
    const auto found =
        (*library)->read([given](const Stores& stores) { return linksOf(stores, given); }).result();
    if (!found)
        return failure(found.error());
    if (invocation.json) {
        invocation.output.json(linksJson(*found));
        return ExitCode::Done;
    }
    invocation.output.line(text::formatDeepLink(found->of.link));
    for (const LinkTarget& target : found->to)
        invocation.output.line(lineOf(u"to"_s, target));
    for (const Backlink& link : found->from)
        invocation.output.line(lineOf(u"from"_s, link.from));
    return ExitCode::Done;
}

} // namespace

Command linksCommand()
{
    Command command;
    command.name = u"links"_s;
    command.operands = u"ID"_s;
    command.summary = u"list what notes link to and from where"_s;
    command.description =
        u"Prints the pizhu: address of the article, annotation or tag ID (its id or the beginning of it, a "
        "pizhu: address, or the path of a tag), then a line for each thing that its notes lead to (“to”) and "
        "each note that leads to it (“from”): direction, kind, id and title, separated by tabs. What is "
        "linked "
        "but not in the library is listed as such. With --json one object with kind, id, link, title, to[] "
        "and "
        "from[]."_s;
    command.grammar = {{}, 1, 1};
    command.examples = {{u"pizhu-cli links 0193a"_s, u"See which notes mention an article."_s}};
    command.run = links;
    return command;
}

} // namespace pizhu::cli
