// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlejson.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"
#include "app/cli/tagediting.h"
#include "app/library/tagusage.h"

#include <QJsonArray>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using library::Stores;
using library::Tag;
using library::TagCounts;

namespace {

/// A tag as it is listed.
struct Listed
{
    Tag tag;
    TagCounts counts;
};

QJsonValue momentOrNull(const QDateTime& moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject tagJson(const Tag& tag, const TagCounts& counts)
{
    return {{u"id"_s, tag.uid},
            {u"path"_s, tag.path},
            {u"name"_s, tag.name},
            {u"aliases"_s, QJsonArray::fromStringList(tag.aliases)},
            {u"color"_s, tag.color ? QJsonValue(annotation::colorName(*tag.color)) : QJsonValue()},
            {u"definition"_s, tag.definition.description},
            {u"include"_s, tag.definition.inclusion},
            {u"exclude"_s, tag.definition.exclusion},
            {u"example"_s, tag.definition.example},
            {u"defined"_s, momentOrNull(tag.definedAt)},
            {u"memo"_s, tag.memo},
            {u"shortcut"_s, textOrNull(tag.shortcut)},
            {u"articles"_s, counts.articles},
            {u"annotations"_s, counts.annotations},
            {u"articles_within"_s, counts.articlesWithin},
            {u"annotations_within"_s, counts.annotationsWithin}};
}

QString lineOf(const Listed& listed, const Arguments& arguments)
{
    const auto& [tag, counts] = listed;
    const bool within = arguments.has(u"within"_s);
    const auto depth = static_cast<int>(tag.path.count(u'/'));
    const QString name = arguments.has(u"tree"_s) ? QString(2 * depth, u' ') + tag.name : tag.path;
    return u"%1\t%2\t%3"_s.arg(name)
        .arg(within ? counts.articlesWithin : counts.articles)
        .arg(within ? counts.annotationsWithin : counts.annotations);
}

Result<std::vector<Listed>> readTags(const Stores& stores, const QStringList& below)
{
    const auto tags = stores.tags.all();
    const auto counts = stores.tags.usage().counts();
    if (!tags || !counts)
        return fail(tags ? counts.error() : tags.error());
    QString root;
    if (!below.isEmpty()) {
        const auto tag = tagNamed(stores, below.first());
        if (!tag)
            return fail(tag.error());
        root = tag->path;
    }
    std::vector<Listed> listed;
    for (const Tag& tag : *tags) {
        if (root.isEmpty() || tag.path == root || tag.path.startsWith(root + u'/'))
            listed.push_back({tag, counts->value(tag.id)});
    }
    return listed;
}

Outcome list(Invocation& invocation, const QStringList& below)
{
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto all =
        (*library)->read([below](const Stores& stores) { return readTags(stores, below); }).result();
    if (!all)
        return failure(all.error());
    QJsonArray collected;
    for (const Listed& listed : *all) {
        if (invocation.json)
            collected << tagJson(listed.tag, listed.counts);
        else
            invocation.output.line(lineOf(listed, invocation.arguments));
    }
    if (invocation.json)
        invocation.output.json(collected);
    return ExitCode::Done;
}

Outcome edit(Invocation& invocation, const TagEdit& edit)
{
    Arguments arguments = invocation.arguments;
    arguments.operands.removeFirst();
    const qsizetype count = arguments.operands.size();
    if (count < edit.minOperands || (edit.maxOperands >= 0 && count > edit.maxOperands))
        return failure(
            {ErrorCode::InvalidInput,
             u"“tags %1” takes another number of arguments; see pizhu-cli tags --help."_s.arg(edit.word),
             {}});
    const OpenedLibrary library = openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto run = [&edit, arguments](Stores& stores) { return edit.run(stores, arguments); };
    const auto lines = (*library)->write(edit.label(arguments.operands), run).result();
    if (!lines)
        return failure(lines.error());
    if (invocation.json) {
        invocation.output.json(QJsonArray::fromStringList(*lines));
        return ExitCode::Done;
    }
    for (const QString& line : *lines)
        invocation.output.line(line);
    return ExitCode::Done;
}

Outcome tags(Invocation& invocation)
{
    const QStringList& operands = invocation.arguments.operands;
    const QString word = operands.isEmpty() ? u"list"_s : operands.first();
    if (word == u"list"_s && operands.size() <= 2)
        return list(invocation, operands.mid(1));
    for (const TagEdit& one : tagEdits()) {
        if (one.word == word)
            return edit(invocation, one);
    }
    return failure(
        {ErrorCode::InvalidInput,
         u"“tags” cannot do “%1”; it can list, add, rename, move, merge, split, alias, define and delete."_s
             .arg(word),
         {}});
}

} // namespace

Command tagsCommand()
{
    Command command;
    command.name = u"tags"_s;
    command.operands = u"[list [TAG] | add PATH… | rename TAG NAME | move TAG [PARENT] | merge TAG… INTO | "
                       "split TAG PATH | alias TAG NAME… | define TAG | delete TAG…]"_s;
    command.summary = u"list and change the codebook"_s;
    command.description =
        u"Without a word, or with list, prints every tag (below TAG, when given), children after their "
        u"parent: "
        "its path, how many articles and how many annotations have it, separated by tabs. With --json an "
        "array "
        "of objects with id, path, name, aliases, color, definition, include, exclude, example, defined "
        "(since "
        "when it means that), memo, shortcut, articles, annotations, and the same with the tags below it, "
        "each "
        "counted once: articles_within, annotations_within.\n\n"
        "The other words change the codebook, each call in one step that undo takes back, and print the path "
        "of "
        "what they changed. TAG is a path, another name of the tag, or the beginning of its id. merge gives "
        "what "
        "has the tags to the last one and keeps their names as other names; split moves the given "
        "annotations and "
        "articles from TAG to the tag PATH; delete prints what goes with the tag; articles and annotations "
        "stay."_s;
    std::vector<Option> options{
        {u"tree"_s, {}, u"list: names, indented, instead of paths."_s},
        {u"within"_s, {}, u"list: count with the tags below, each article and annotation once."_s}};
    for (const Option& option : tagEditOptions())
        options.push_back(option);
    command.grammar = {options, 0, -1};
    command.examples = {
        {u"pizhu-cli tags --tree --within"_s, u"See the codebook with its counts."_s},
        {u"pizhu-cli tags define 制度/监督 --include 日常监督 --exclude 司法监督"_s, u"Define a tag."_s},
        {u"pizhu-cli tags merge 监察 机构/监委 制度/监督"_s, u"Make one tag of three."_s}};
    command.run = tags;
    return command;
}

} // namespace pizhu::cli
