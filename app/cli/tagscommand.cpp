// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlejson.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using library::Stores;
using library::Tag;

namespace {

QJsonObject tagJson(const Tag& tag)
{
    return {{u"id"_s, tag.uid},
            {u"path"_s, tag.path},
            {u"name"_s, tag.name},
            {u"color"_s, tag.color ? QJsonValue(annotation::colorName(*tag.color)) : QJsonValue()},
            {u"definition"_s, tag.definition},
            {u"shortcut"_s, textOrNull(tag.shortcut)},
            {u"articles"_s, tag.articleCount},
            {u"annotations"_s, tag.annotationCount}};
}

Outcome tags(Invocation& invocation)
{
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto all = (*library)->read([](const Stores& stores) { return stores.tags.all(); }).result();
    if (!all)
        return failure(all.error());
    QJsonArray collected;
    for (const Tag& tag : *all) {
        if (invocation.json)
            collected << tagJson(tag);
        else
            invocation.output.line(
                u"%1\t%2\t%3"_s.arg(tag.path).arg(tag.articleCount).arg(tag.annotationCount));
    }
    if (invocation.json)
        invocation.output.json(collected);
    return ExitCode::Done;
}

} // namespace

Command tagsCommand()
{
    Command command;
    command.name = u"tags"_s;
    command.summary = u"list the tag tree"_s;
    command.description = u"Prints every tag, children after their parent: its path, how many articles "
                          "and how many annotations have it, "
                          "separated by tabs. With --json an array of objects with id, path, name, "
                          "color, definition, shortcut, articles and "
                          "annotations."_s;
    command.grammar = {{}, 0, 0};
    command.examples = {{u"pizhu-cli tags"_s, u"See the codebook with its counts."_s}};
    command.run = tags;
    return command;
}

} // namespace pizhu::cli
