// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotationjson.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QJsonArray>
#include <algorithm>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using annotation::Annotation;
using base::AnnotationId;
using base::ErrorCode;
using base::fail;
using base::Result;
using library::AnnotationRow;
using library::Stores;

namespace {

/// What is to become of an annotation; what is not there stays.
struct Edit
{
    QString annotation; ///< prefix of its id
    std::optional<QString> note;
    std::optional<QString> translation;
    std::optional<annotation::HighlightColor> color;
    std::optional<annotation::AnnotationKind> kind;
    std::optional<QStringList> tagPaths;
    std::vector<qsizetype> cuts;
    QStringList merged;
    bool removes = false;
};

template <typename Value, typename Read>
Result<std::optional<Value>> named(const Arguments& arguments, const QString& option, Read read)
{
    if (!arguments.has(option))
        return std::optional<Value>();
    const auto value = read(arguments.value(option));
    if (!value)
        return fail(ErrorCode::InvalidInput,
                    u"“%1” is no value of --%2; see --help."_s.arg(arguments.value(option), option));
    return std::optional<Value>(*value);
}

Result<std::vector<qsizetype>> cutsIn(const QStringList& numbers)
{
    std::vector<qsizetype> cuts;
    for (const QString& number : numbers) {
        bool isNumber = false;
        cuts.push_back(number.toLongLong(&isNumber));
        if (!isNumber)
            return fail(ErrorCode::InvalidInput,
                        u"--split needs an offset of the text, not “%1”."_s.arg(number));
    }
    std::ranges::sort(cuts);
    return cuts;
}

Result<Edit> readEdit(const Arguments& arguments)
{
    Edit edit;
    edit.annotation = arguments.operands.first();
    if (arguments.has(u"note"_s))
        edit.note = arguments.value(u"note"_s);
    if (arguments.has(u"translation"_s))
        edit.translation = arguments.value(u"translation"_s);
    if (arguments.has(u"tag"_s))
        edit.tagPaths = arguments.values(u"tag"_s);
    edit.merged = arguments.values(u"merge"_s);
    edit.removes = arguments.has(u"delete"_s);
    const auto color = named<annotation::HighlightColor>(arguments, u"color"_s, annotation::colorFromName);
    const auto kind = named<annotation::AnnotationKind>(arguments, u"kind"_s, annotation::kindFromName);
    auto cuts = cutsIn(arguments.values(u"split"_s));
    if (!color)
        return fail(color.error());
    if (!kind)
        return fail(kind.error());
    if (!cuts)
        return fail(cuts.error());
    edit.color = *color;
    edit.kind = *kind;
    edit.cuts = std::move(*cuts);
    if (arguments.options.isEmpty())
        return fail(ErrorCode::InvalidInput, u"Say what to change; see pizhu-cli annotation --help."_s);
    return edit;
}

Result<void> setTags(Stores& stores, AnnotationId id, const QStringList& paths)
{
    std::vector<base::TagId> tags;
    for (const QString& path : paths) {
        if (path.isEmpty())
            continue; // --tag "" takes all off
        const auto tag = stores.tags.ensure(path);
        if (!tag)
            return fail(tag.error());
        tags.push_back(*tag);
    }
    return stores.annotations.setTags(id, tags);
}

Result<void> setFields(Stores& stores, AnnotationId id, const Edit& edit)
{
    library::AnnotationStore& store = stores.annotations;
    Result<void> done;
    if (edit.note)
        done = store.setNote(id, *edit.note);
    if (done && edit.translation)
        done = store.setTranslation(id, *edit.translation);
    if (done && edit.color)
        done = store.setColor(id, *edit.color);
    if (done && edit.kind)
        done = store.setKind(id, *edit.kind);
    if (done && edit.tagPaths)
        done = setTags(stores, id, *edit.tagPaths);
    return done;
}

Result<AnnotationRow> rowOf(Stores& stores, const Annotation& annotation)
{
    const auto article = stores.articles.load(annotation.article);
    if (!article)
        return fail(article.error());
    const auto paths = stores.annotations.tagPaths(annotation.article);
    if (!paths)
        return fail(paths.error());
    AnnotationRow row{annotation, article->uid, article->metadata.title.value, {}};
    for (const base::TagId tag : annotation.tags)
        row.tagPaths += paths->value(tag);
    row.tagPaths.sort();
    return row;
}

/// The annotations there are afterwards.
Result<std::vector<AnnotationRow>> apply(Stores& stores, const Edit& edit)
{
    const auto id = stores.annotations.resolve(edit.annotation);
    if (!id)
        return fail(id.error());
    if (edit.removes) {
        if (auto removed = stores.annotations.remove(std::span(&*id, 1)); !removed)
            return fail(removed.error());
        return {};
    }
    std::vector<AnnotationId> merged{*id};
    for (const QString& other : edit.merged) {
        const auto one = stores.annotations.resolve(other);
        if (!one)
            return fail(one.error());
        merged.push_back(*one);
    }
    auto whole = merged.size() > 1 ? stores.annotations.merge(merged) : stores.annotations.load(*id);
    if (!whole)
        return fail(whole.error());
    if (auto set = setFields(stores, whole->id, edit); !set)
        return fail(set.error());
    auto now = stores.annotations.load(whole->id);
    if (!now)
        return fail(now.error());
    std::vector<Annotation> parts{std::move(*now)};
    if (!edit.cuts.empty()) {
        auto split = stores.annotations.split(whole->id, edit.cuts);
        if (!split)
            return fail(split.error());
        parts = std::move(*split);
    }
    std::vector<AnnotationRow> rows;
    for (const Annotation& part : parts) {
        auto row = rowOf(stores, part);
        if (!row)
            return fail(row.error());
        rows.push_back(std::move(*row));
    }
    return rows;
}

Outcome editAnnotation(Invocation& invocation)
{
    const auto edit = readEdit(invocation.arguments);
    if (!edit)
        return failure(edit.error());
    const OpenedLibrary library = openForWriting(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const QString label = edit->removes ? u"Delete an annotation"_s : u"Change an annotation"_s;
    const auto rows =
        (*library)->write(label, [edit = *edit](Stores& stores) { return apply(stores, edit); }).result();
    if (!rows)
        return failure(rows.error());
    QJsonArray json;
    for (const AnnotationRow& row : *rows) {
        json += annotationJson(row);
        if (!invocation.json)
            invocation.output.line(annotationLine(row));
    }
    if (invocation.json)
        invocation.output.json(json);
    return ExitCode::Done;
}

} // namespace

Command annotationCommand()
{
    Command command;
    command.name = u"annotation"_s;
    command.operands = u"ID"_s;
    command.summary = u"change, merge, split or delete an annotation"_s;
    command.description = u"Changes an annotation in one step of the history and prints what there is of it "
                          "afterwards, as the command annotations does. Merging comes before the changes, "
                          "splitting after them. The first part of a split keeps note and translation; all "
                          "parts keep the tags. Only annotations that touch or overlap can be merged: the "
                          "first in the text takes tags, notes and translations of the others."_s;
    command.grammar = {
        {{u"note"_s, u"TEXT"_s, u"A note, in Markdown."_s},
         {u"translation"_s, u"TEXT"_s, u"The passage in another language."_s},
         {u"color"_s, u"COLOR"_s, u"amber, rose, leaf, sky, violet or slate."_s},
         {u"kind"_s, u"KIND"_s, u"highlight or underline."_s},
         {u"tag"_s, u"PATH"_s, u"Its tags from now on; an empty path alone takes all off."_s, true},
         {u"split"_s, u"N"_s, u"Cut it at this offset of the text, in UTF-16 units."_s, true},
         {u"merge"_s, u"ID"_s, u"Put this other annotation together with it."_s, true},
         {u"delete"_s, {}, u"Delete it."_s}},
        1,
        1};
    command.examples = {
        {u"pizhu-cli annotation 0190a1b2 --translation 'formalism' --kind underline"_s,
         u"Translate the passage and underline it."_s},
        {u"pizhu-cli annotation 0190a1b2 --merge 0190a1c3"_s, u"Make one annotation of two."_s}};
    command.run = editAnnotation;
    return command;
}

} // namespace pizhu::cli
