// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/tagmergeplan.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;

namespace {

/// Each once; what stands below another one of them goes first, while it is still what was chosen.
std::vector<TagId> inOrder(const TagTree& tree, std::span<const TagId> sources)
{
    std::vector<TagId> ordered;
    for (const TagId source : sources) {
        if (std::ranges::find(ordered, source) == ordered.end())
            ordered.push_back(source);
    }
    const auto depth = [&tree](TagId id) {
        const TagNode* node = tree.find(id);
        return node ? node->depth : 0;
    };
    const auto isBelowAnother = [&](TagId id) {
        for (const TagNode* at = tree.find(id); at && at->parent.isValid(); at = tree.find(at->parent)) {
            if (std::ranges::find(sources, at->parent) != sources.end())
                return true;
        }
        return false;
    };
    const auto others = std::ranges::stable_partition(ordered, isBelowAnother);
    std::ranges::stable_sort(ordered.begin(), others.begin(), std::ranges::greater(), depth);
    return ordered;
}

} // namespace

TagMergePlan::TagMergePlan(const TagTree& tree)
    : m_tree(tree)
{
    for (const TagNode& node : tree.nodes()) {
        m_aliases.insert(node.id, node.aliases);
        hang(node.id, node.parent);
    }
}

Result<void> TagMergePlan::check(TagId source, TagId target) const
{
    if (!m_parents.contains(source) || !m_parents.contains(target))
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("pizhu::library", "There is no such tag."));
    for (TagId at = target; at.isValid(); at = m_parents.value(at)) {
        if (at == source)
            return fail(ErrorCode::InvalidInput,
                        QCoreApplication::translate(
                            "pizhu::library", "The tag “%1” cannot be merged into itself or a tag below it.")
                            .arg(m_tree.find(source)->path));
    }
    return {};
}

Result<void> TagMergePlan::merge(std::span<const TagId> sources, TagId target)
{
    for (const TagId source : inOrder(m_tree, sources)) {
        if (auto done = check(source, target); !done)
            return done;
        add(source, target);
    }
    return {};
}

void TagMergePlan::add(TagId source, TagId target)
{
    const std::vector<TagId> children = m_children.value(source).inOrder;
    for (const TagId child : children) {
        const TagId same = childLike(target, child);
        if (same.isValid() && same != source)
            add(child, same);
        else
            move(child, target);
    }
    takeOff(source);
    m_parents.remove(source);
    m_aliases[target] += m_aliases.take(source);
    Children& besideTarget = m_children[m_parents.value(target)];
    for (const QString& alias : m_aliases.value(target))
        besideTarget.aliased.insert(alias, target);
    m_steps.push_back({.tag = source, .other = target, .merges = true});
}

void TagMergePlan::move(TagId tag, TagId parent)
{
    takeOff(tag);
    hang(tag, parent);
    m_steps.push_back({.tag = tag, .other = parent, .merges = false});
}

void TagMergePlan::hang(TagId tag, TagId parent)
{
    m_parents.insert(tag, parent);
    Children& children = m_children[parent];
    children.inOrder.push_back(tag);
    children.named.insert(m_tree.find(tag)->folded, tag);
    for (const QString& alias : m_aliases.value(tag))
        children.aliased.insert(alias, tag);
}

void TagMergePlan::takeOff(TagId tag)
{
    Children& children = m_children[m_parents.value(tag)];
    std::erase(children.inOrder, tag);
    children.named.remove(m_tree.find(tag)->folded);
    for (const QString& alias : m_aliases.value(tag))
        children.aliased.remove(alias);
}

/// The child of `parent` that has the name of `tag`, as its own or another one.
TagId TagMergePlan::childLike(TagId parent, TagId tag) const
{
    const auto children = m_children.constFind(parent);
    if (children == m_children.constEnd())
        return {};
    const QString& name = m_tree.find(tag)->folded;
    const TagId named = children->named.value(name);
    return named.isValid() ? named : children->aliased.value(name);
}

QHash<TagId, TagId> TagMergePlan::successors() const
{
    QHash<TagId, TagId> found;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) { // a target may go later
        if (step->merges)
            found.insert(step->tag, found.value(step->other, step->other));
    }
    return found;
}

} // namespace pizhu::library
