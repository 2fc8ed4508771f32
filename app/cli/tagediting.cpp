// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tagediting.h"

#include "app/library/codebook.h"
#include "app/library/tagusage.h"

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;
using library::Stores;
using library::Tag;

namespace {

using Lines = Result<QStringList>;

Lines linesAfter(const Result<void>& done, const QStringList& lines = {})
{
    return done ? Lines(lines) : fail(done.error());
}

/// The tag as it is now.
Lines pathOf(Stores& stores, TagId id, const Result<void>& done = {})
{
    if (!done)
        return fail(done.error());
    const auto tag = stores.tags.load(id);
    return tag ? Lines(QStringList{tag->path}) : fail(tag.error());
}

Result<void> setColor(Stores& stores, TagId id, const QString& name)
{
    const auto color = annotation::colorFromName(name);
    if (!color && name != u"none"_s)
        return fail(
            ErrorCode::InvalidInput,
            u"There is no colour “%1”; choose amber, rose, leaf, sky, violet, slate or none."_s.arg(name));
    return stores.tags.setColor(id, color);
}

Result<void> setDefinition(Stores& stores, const Tag& tag, const Arguments& arguments)
{
    library::TagDefinition definition = tag.definition;
    definition.description = arguments.value(u"description"_s, definition.description);
    definition.inclusion = arguments.value(u"include"_s, definition.inclusion);
    definition.exclusion = arguments.value(u"exclude"_s, definition.exclusion);
    definition.example = arguments.value(u"example"_s, definition.example);
    return stores.tags.codebook().define(tag.id, definition,
                                         arguments.has(u"wording"_s) ? library::Redefinition::Wording
                                                                     : library::Redefinition::Meaning);
}

/// What options say of a tag.
Result<void> describe(Stores& stores, const Tag& tag, const Arguments& arguments)
{
    Result<void> done = setDefinition(stores, tag, arguments);
    if (done && arguments.has(u"memo"_s))
        done = stores.tags.codebook().setMemo(tag.id, arguments.value(u"memo"_s));
    if (done && arguments.has(u"color"_s))
        done = setColor(stores, tag.id, arguments.value(u"color"_s));
    const QString key = arguments.value(u"key"_s);
    if (done && arguments.has(u"key"_s))
        done = stores.tags.codebook().setShortcut(tag.id, key == u"none"_s ? QString() : key);
    return done;
}

Lines add(Stores& stores, const Arguments& arguments)
{
    QStringList paths;
    for (const QString& path : arguments.operands) {
        const auto id = stores.tags.ensure(path);
        if (!id)
            return fail(id.error());
        const auto tag = stores.tags.load(*id);
        if (!tag)
            return fail(tag.error());
        if (auto done = describe(stores, *tag, arguments); !done)
            return fail(done.error());
        paths.append(tag->path);
    }
    return paths;
}

Lines define(Stores& stores, const Arguments& arguments)
{
    const auto tag = tagNamed(stores, arguments.operands.first());
    return tag ? pathOf(stores, tag->id, describe(stores, *tag, arguments)) : fail(tag.error());
}

Lines rename(Stores& stores, const Arguments& arguments)
{
    const auto tag = tagNamed(stores, arguments.operands.at(0));
    return tag ? pathOf(stores, tag->id, stores.tags.rename(tag->id, arguments.operands.at(1)))
               : fail(tag.error());
}

/// Below the second operand, to the top without one; to the place of --place, from 1.
Lines move(Stores& stores, const Arguments& arguments)
{
    const auto tag = tagNamed(stores, arguments.operands.at(0));
    const auto place = arguments.number(u"place"_s, 0);
    if (!tag || !place)
        return fail(tag ? place.error() : tag.error());
    TagId parent;
    if (arguments.operands.size() > 1) {
        const auto above = tagNamed(stores, arguments.operands.at(1));
        if (!above)
            return fail(above.error());
        parent = above->id;
    }
    return pathOf(stores, tag->id,
                  *place > 0 ? stores.tags.codebook().place(tag->id, parent, *place - 1)
                             : stores.tags.move(tag->id, parent));
}

Lines merge(Stores& stores, const Arguments& arguments)
{
    std::vector<TagId> sources;
    for (const QString& name : arguments.operands) {
        const auto tag = tagNamed(stores, name);
        if (!tag)
            return fail(tag.error());
        sources.push_back(tag->id);
    }
    const TagId target = sources.back();
    sources.pop_back();
    return pathOf(stores, target,
                  stores.tags.codebook().merge(sources, target, !arguments.has(u"forget-names"_s)));
}

Lines split(Stores& stores, const Arguments& arguments)
{
    const auto tag = tagNamed(stores, arguments.operands.at(0));
    if (!tag)
        return fail(tag.error());
    library::TagSplit split{.path = arguments.operands.at(1)};
    for (const QString& id : arguments.values(u"annotation"_s)) {
        const auto annotation = stores.annotations.resolve(id);
        if (!annotation)
            return fail(annotation.error());
        split.annotations.push_back(*annotation);
    }
    for (const QString& id : arguments.values(u"article"_s)) {
        const auto article = stores.articles.resolve(id);
        if (!article)
            return fail(article.error());
        split.articles.push_back(*article);
    }
    const auto made = stores.tags.codebook().split(tag->id, split);
    return made ? pathOf(stores, *made) : fail(made.error());
}

Lines alias(Stores& stores, const Arguments& arguments)
{
    const auto tag = tagNamed(stores, arguments.operands.first());
    if (!tag)
        return fail(tag.error());
    QStringList aliases = tag->aliases;
    const QStringList named = arguments.operands.mid(1);
    for (const QString& name : named) {
        if (arguments.has(u"remove"_s) && aliases.removeAll(name) == 0)
            return fail(ErrorCode::NotFound, u"“%1” is no other name of “%2”."_s.arg(name, tag->path));
    }
    if (!arguments.has(u"remove"_s))
        aliases += named;
    return linesAfter(stores.tags.codebook().setAliases(tag->id, aliases), {tag->path});
}

Lines remove(Stores& stores, const Arguments& arguments)
{
    QStringList lines;
    for (const QString& name : arguments.operands) {
        const auto tag = tagNamed(stores, name);
        if (!tag)
            return fail(tag.error());
        const auto taken = stores.tags.usage().removal(tag->id);
        if (!taken)
            return fail(taken.error());
        if (auto done = stores.tags.remove(tag->id); !done)
            return fail(done.error());
        lines.append(u"%1\t%2 tags below\t%3 articles\t%4 annotations"_s.arg(tag->path)
                         .arg(taken->tagsBelow)
                         .arg(taken->articles)
                         .arg(taken->annotations));
    }
    return lines;
}

QString first(const char* text, const QStringList& operands)
{
    return QString::fromUtf8(text).arg(operands.first());
}

} // namespace

Result<Tag> tagNamed(const Stores& stores, const QString& name)
{
    const auto found = stores.tags.find(name);
    if (!found)
        return fail(found.error());
    if (*found)
        return stores.tags.load(**found);
    const auto tags = stores.tags.all();
    if (!tags)
        return fail(tags.error());
    std::vector<const Tag*> matching;
    for (const Tag& tag : *tags) {
        if (!name.isEmpty() && tag.uid.startsWith(name, Qt::CaseInsensitive))
            matching.push_back(&tag);
    }
    if (matching.empty())
        return fail(ErrorCode::NotFound, u"There is no tag “%1”."_s.arg(name));
    if (matching.size() > 1)
        return fail(ErrorCode::Ambiguous, u"Several ids start with “%1”; give more of it."_s.arg(name));
    return *matching.front();
}

const std::vector<TagEdit>& tagEdits()
{
    static const std::vector<TagEdit> edits{
        {u"add"_s, 1, -1, [](const QStringList& o) { return first("New tag “%1”", o); }, add},
        {u"rename"_s, 2, 2, [](const QStringList& o) { return first("Rename the tag “%1”", o); }, rename},
        {u"move"_s, 1, 2, [](const QStringList& o) { return first("Move the tag “%1”", o); }, move},
        {u"merge"_s, 2, -1, [](const QStringList& o) { return u"Merge tags into “%1”"_s.arg(o.last()); },
         merge},
        {u"split"_s, 2, 2, [](const QStringList& o) { return first("Split the tag “%1”", o); }, split},
        {u"alias"_s, 2, -1, [](const QStringList& o) { return first("Other names of the tag “%1”", o); },
         alias},
        {u"define"_s, 1, 1, [](const QStringList& o) { return first("Define the tag “%1”", o); }, define},
        {u"delete"_s, 1, -1, [](const QStringList& o) { return first("Delete the tag “%1”", o); }, remove},
    };
    return edits;
}

std::vector<Option> tagEditOptions()
{
    return {
        {u"description"_s, u"TEXT"_s, u"add, define: what the tag means."_s},
        {u"include"_s, u"TEXT"_s, u"add, define: when to use it."_s},
        {u"exclude"_s, u"TEXT"_s, u"add, define: when not to."_s},
        {u"example"_s, u"TEXT"_s, u"add, define: an example."_s},
        {u"wording"_s,
         {},
         u"define: it means what it meant; nothing tagged before has to be looked at again."_s},
        {u"memo"_s, u"MARKDOWN"_s, u"add, define: thoughts about the tag."_s},
        {u"color"_s, u"NAME"_s, u"add, define: amber, rose, leaf, sky, violet, slate or none."_s},
        {u"key"_s, u"CHARACTER"_s, u"add, define: the single key that tags with it, or none."_s},
        {u"place"_s, u"N"_s, u"move: to the Nth place among its siblings; at the end by default."_s},
        {u"forget-names"_s, {}, u"merge: do not keep the names of the merged tags as other names."_s},
        {u"annotation"_s, u"ID"_s, u"split: an annotation that goes to the new tag."_s, true},
        {u"article"_s, u"ID"_s, u"split: an article that goes to the new tag."_s, true},
        {u"remove"_s, {}, u"alias: take these names away instead."_s},
    };
}

} // namespace pizhu::cli
