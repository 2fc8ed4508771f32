// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/fieldedit.h"

#include "app/library/bulkprogress.h"
#include "app/library/fieldvalue.h"
#include "app/library/stores.h"

#include <algorithm>
#include <map>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

QStringList trimmed(const QStringList& items)
{
    QStringList kept;
    for (const QString& item : items) {
        if (!item.trimmed().isEmpty() && !kept.contains(item.trimmed()))
            kept.append(item.trimmed());
    }
    return kept;
}

QStringList added(const QStringList& before, const FieldEdit& edit)
{
    if (!isListField(edit.field))
        return before.isEmpty() ? edit.value : before;
    return before + edit.value;
}

QStringList removed(const QStringList& before, const FieldEdit& edit)
{
    QStringList left = before;
    left.removeIf([&edit](const QString& item) { return edit.value.contains(item); });
    return left;
}

QStringList replaced(QStringList before, const FieldEdit& edit)
{
    return edit.find.isEmpty() ? before : before.replaceInStrings(edit.find, edit.with);
}

struct Edited
{
    document::Metadata metadata; ///< as the edit makes them
    QStringList before;
    QStringList after;
    bool refused = false;
};

Result<Edited> editedIn(const Stores& stores, ArticleId article, const FieldEdit& edit)
{
    auto metadata = stores.articles.metadata(article);
    if (!metadata)
        return fail(metadata.error());
    Edited edited{.metadata = std::move(*metadata)};
    edited.before = fieldValue(edited.metadata, edit.field).value;
    edited.after = editedValue(edited.before, edit);
    if (edited.after == edited.before)
        return edited;
    edited.refused = !setUserValue(edited.metadata, edit.field, edited.after);
    // As the field holds it: dates in one form, names without space around them.
    edited.after = fieldValue(edited.metadata, edit.field).value;
    return edited;
}

} // namespace

bool isListField(QStringView field)
{
    bool isList = false;
    document::forEachMetadataField([&](QLatin1String name, auto member) {
        using Value = std::decay_t<decltype((document::Metadata{}.*member).value)>;
        if (name == field)
            isList = std::is_same_v<Value, QStringList>;
    });
    return isList;
}

QStringList editedValue(const QStringList& before, const FieldEdit& edit)
{
    switch (edit.kind) {
    case FieldEdit::Kind::Set:
        return trimmed(edit.value);
    case FieldEdit::Kind::Add:
        return trimmed(added(before, edit));
    case FieldEdit::Kind::Remove:
        return trimmed(removed(before, edit));
    case FieldEdit::Kind::Replace:
        return trimmed(replaced(before, edit));
    }
    return before;
}

Result<FieldEditPreview> previewEdit(const Stores& stores, std::span<const ArticleId> articles,
                                     const FieldEdit& edit, int limit, BulkProgress& progress)
{
    FieldEditPreview preview;
    std::map<std::pair<QStringList, QStringList>, int> kinds;
    for (const ArticleId article : articles) {
        const auto edited = editedIn(stores, article, edit);
        if (!edited)
            return fail(edited.error());
        if (edited->refused)
            ++preview.refused;
        else if (edited->before == edited->after)
            ++preview.unchanged;
        else
            ++kinds[{edited->before, edited->after}];
        if (auto wanted = progress.advance(1); !wanted)
            return fail(wanted.error());
    }
    for (const auto& [values, count] : kinds) {
        preview.changes.push_back({values.first, values.second, count});
        preview.changed += count;
    }
    preview.kinds = static_cast<int>(kinds.size());
    std::ranges::stable_sort(preview.changes, std::greater(), &FieldChange::articles);
    if (preview.kinds > limit)
        preview.changes.resize(static_cast<std::size_t>(limit));
    return preview;
}

Result<int> applyEdit(Stores& stores, std::span<const ArticleId> articles, const FieldEdit& edit,
                      BulkProgress& progress)
{
    int changed = 0;
    for (const ArticleId article : articles) {
        const auto edited = editedIn(stores, article, edit);
        if (!edited)
            return fail(edited.error());
        if (!edited->refused && edited->before != edited->after) {
            if (auto done = stores.articles.setMetadata(article, edited->metadata); !done)
                return fail(done.error());
            ++changed;
        }
        if (auto wanted = progress.advance(1); !wanted)
            return fail(wanted.error());
    }
    return changed;
}

} // namespace pizhu::library
