// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagediting.h"

#include "app/base/whendone.h"
#include "app/library/tagusage.h"

namespace pizhu::ui {

using annotation::HighlightColor;
using base::TagId;
using library::Stores;
using library::Tag;

TagDetails detailsOf(const Tag& tag)
{
    return {.name = tag.name,
            .color = tag.color,
            .shortcut = tag.shortcut,
            .aliases = tag.aliases,
            .definition = tag.definition,
            .memo = tag.memo};
}

QString removalTitle(const library::TagRemoval& taken)
{
    QStringList parts;
    if (taken.tagsBelow > 0)
        parts.append(TagEditing::tr("%n tag(s) below it", nullptr, taken.tagsBelow));
    if (taken.annotations > 0)
        parts.append(TagEditing::tr("the tag from %n annotation(s)", nullptr, taken.annotations));
    if (taken.articles > 0)
        parts.append(TagEditing::tr("the tag from %n article(s)", nullptr, taken.articles));
    return parts.join(TagEditing::tr(", ", "between parts of a sentence"));
}

TagEditing::TagEditing(library::Library& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{}

template <typename F>
void TagEditing::write(const QString& label, F f, Done then)
{
    base::whenDone(m_library.write(label, std::move(f)), this, [this, then](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
        else if (then)
            then();
    });
}

void TagEditing::add(const QString& path, Made then)
{
    const auto ensure = [path](Stores& stores) { return stores.tags.ensure(path); };
    base::whenDone(m_library.write(tr("New tag “%1”").arg(path), ensure), this,
                   [this, then](const base::Result<TagId>& made) {
                       if (made)
                           then(*made);
                       else
                           Q_EMIT failed(made.error());
                   });
}

void TagEditing::rename(const Tag& tag, const QString& name)
{
    write(tr("Rename a tag to “%1”").arg(name),
          [id = tag.id, name](Stores& stores) { return stores.tags.rename(id, name); });
}

void TagEditing::remove(const Tag& tag, const library::TagRemoval& taken)
{
    const QString title = removalTitle(taken);
    const QString label = title.isEmpty() ? tr("Delete the tag “%1”").arg(tag.path)
                                          : tr("Delete the tag “%1” (%2)").arg(tag.path, title);
    write(label, [id = tag.id](Stores& stores) { return stores.tags.remove(id); });
}

void TagEditing::setColor(const Tag& tag, std::optional<HighlightColor> color)
{
    write(tr("Recolour the tag “%1”").arg(tag.path),
          [id = tag.id, color](Stores& stores) { return stores.tags.setColor(id, color); });
}

void TagEditing::place(const Tag& tag, TagId parent, int place)
{
    // Where nobody has made an order, what is dropped onto a tag goes where its name belongs.
    write(tr("Move the tag “%1”").arg(tag.path), [id = tag.id, parent, place](Stores& stores) {
        return place < 0 ? stores.tags.move(id, parent) : stores.tags.codebook().place(id, parent, place);
    });
}

void TagEditing::sortChildren(const Tag& parent)
{
    const QString label = parent.id.isValid() ? tr("Sort the tags below “%1” by name").arg(parent.path)
                                              : tr("Sort the tags by name");
    write(label, [id = parent.id](Stores& stores) { return stores.tags.codebook().sortChildren(id); });
}

void TagEditing::save(const Tag& tag, const TagDetails& details, Done then)
{
    const auto save = [id = tag.id, before = detailsOf(tag), details](Stores& stores) -> base::Result<void> {
        library::Codebook codebook = stores.tags.codebook();
        base::Result<void> done;
        if (details.name != before.name)
            done = stores.tags.rename(id, details.name);
        if (done && details.color != before.color)
            done = stores.tags.setColor(id, details.color);
        if (done && details.shortcut != before.shortcut)
            done = codebook.setShortcut(id, details.shortcut);
        if (done && details.aliases != before.aliases)
            done = codebook.setAliases(id, details.aliases);
        if (done && details.memo != before.memo) {
            const auto memo = stores.links.withStableLinks(details.memo);
            done = memo ? codebook.setMemo(id, *memo) : base::fail(memo.error());
        }
        if (done && details.definition != before.definition)
            done = codebook.define(id, details.definition, details.redefinition);
        return done;
    };
    write(tr("Change the tag “%1”").arg(tag.path), save, std::move(then));
}

void TagEditing::merge(const std::vector<Tag>& sources, const Tag& target, bool keepNames, Done then)
{
    std::vector<TagId> ids;
    for (const Tag& source : sources)
        ids.push_back(source.id);
    const QString label =
        sources.size() == 1
            ? tr("Merge the tag “%1” into “%2”").arg(sources.front().path, target.path)
            : tr("Merge %n tag(s) into “%1”", nullptr, static_cast<int>(sources.size())).arg(target.path);
    Q_EMIT merging(ids, target.id);
    write(
        label,
        [ids, target = target.id, keepNames](Stores& stores) {
            return stores.tags.codebook().merge(ids, target, keepNames);
        },
        std::move(then));
}

void TagEditing::split(const Tag& tag, const library::TagSplit& split, Done then)
{
    write(
        tr("Split “%1” off the tag “%2”").arg(split.path, tag.path),
        [id = tag.id, split](Stores& stores) -> base::Result<void> {
            const auto made = stores.tags.codebook().split(id, split);
            return made ? base::Result<void>() : base::fail(made.error());
        },
        std::move(then));
}

void TagEditing::confirm(const Tag& tag, const std::vector<base::AnnotationId>& annotations, Done then)
{
    write(
        tr("%n annotation(s) checked against the tag “%1”", nullptr, static_cast<int>(annotations.size()))
            .arg(tag.path),
        [id = tag.id, annotations](Stores& stores) {
            return stores.tags.codebook().confirm(id, annotations);
        },
        std::move(then));
}

} // namespace pizhu::ui
