// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/tagtree.h"

#include "app/library/rows.h"
#include "app/text/folding.h"

#include <QSet>
#include <algorithm>

namespace pizhu::library {

using base::Result;
using base::TagId;

namespace {

constexpr char kAll[] = "SELECT id, parent_id, name, folded FROM tag ORDER BY position, name, id";
constexpr char kAliases[] = "SELECT tag_id, folded FROM tag_alias ORDER BY tag_id, folded";

QStringList foldedParts(const QString& path)
{
    QStringList parts = splitTagPath(path);
    for (QString& part : parts)
        part = text::fold(part);
    return parts;
}

/// Whether an alias is this name, or a path that ends in it.
bool endsIn(const QString& alias, const QString& name)
{
    return alias == name || (alias.endsWith(name) && alias.at(alias.size() - name.size() - 1) == u'/');
}

} // namespace

QString foldedTagPath(const QString& path)
{
    return foldedParts(path).join(u'/');
}

QStringList splitTagPath(const QString& path)
{
    QStringList parts = path.split(u'/');
    for (QString& part : parts)
        part = part.trimmed();
    if (parts.contains(QString()))
        return {};
    return parts;
}

Result<TagTree> TagTree::load(storage::Connection& connection)
{
    QHash<TagId, std::vector<TagNode>> children; // by parent
    const auto add = [&children](const storage::Statement& row) {
        const auto parent = row.id<TagId>(1);
        children[parent].push_back({row.id<TagId>(0), parent, row.string(2), row.string(3), {}, 0, {}});
    };
    if (auto done = eachRow(connection, kAll, add); !done)
        return base::fail(done.error());
    TagTree tree;
    tree.append(children, {}, {}, 0);
    if (auto done = tree.readAliases(connection); !done)
        return base::fail(done.error());
    return tree;
}

Result<void> TagTree::readAliases(storage::Connection& connection)
{
    return eachRow(connection, kAliases, [this](const storage::Statement& row) {
        if (const auto at = m_index.constFind(row.id<TagId>(0)); at != m_index.constEnd())
            m_nodes[static_cast<std::size_t>(*at)].aliases.append(row.string(1));
    });
}

void TagTree::append(QHash<TagId, std::vector<TagNode>>& children, TagId parent, const QString& prefix,
                     int depth)
{
    for (TagNode& node : children.take(parent)) {
        const TagId id = node.id;
        const QString path = prefix + node.name;
        node.path = path;
        node.depth = depth;
        m_index.insert(id, static_cast<qsizetype>(m_nodes.size()));
        m_nodes.push_back(std::move(node));
        append(children, id, path + u'/', depth + 1);
    }
}

const TagNode* TagTree::find(TagId id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_nodes[static_cast<std::size_t>(*found)];
}

const TagNode* TagTree::child(TagId parent, const QString& folded) const
{
    const TagNode* other = nullptr;
    for (const TagNode& node : m_nodes) {
        if (node.parent != parent)
            continue;
        if (node.folded == folded)
            return &node;
        if (node.aliases.contains(folded))
            other = &node;
    }
    return other;
}

const TagNode* TagTree::otherNamed(const TagNode& node, const QString& folded) const
{
    const TagNode* holder = folded.contains(u'/') ? find(folded) : child(node.parent, folded);
    return holder && holder->id != node.id ? holder : nullptr;
}

std::vector<TagId> TagTree::children(TagId parent) const
{
    std::vector<TagId> found;
    for (const TagNode& node : m_nodes) {
        if (node.parent == parent)
            found.push_back(node.id);
    }
    return found;
}

const TagNode* TagTree::find(const QString& path) const
{
    const QStringList parts = foldedParts(path);
    if (parts.isEmpty())
        return nullptr;
    const TagNode* at = nullptr;
    for (const QString& part : parts) {
        at = child(at ? at->id : TagId{}, part);
        if (!at)
            return withAlias(parts.join(u'/'));
    }
    return at;
}

const TagNode* TagTree::withAlias(const QString& foldedPath) const
{
    const TagNode* found = nullptr;
    for (const TagNode& node : m_nodes) {
        const bool hasIt = std::ranges::any_of(
            node.aliases, [&](const QString& alias) { return endsIn(alias, foldedPath); });
        if (hasIt && found)
            return nullptr;
        if (hasIt)
            found = &node;
    }
    return found;
}

QStringList TagTree::paths(const std::vector<TagId>& ids) const
{
    QStringList found;
    for (const TagId id : ids) {
        if (const TagNode* node = find(id))
            found.append(node->path);
    }
    found.sort();
    return found;
}

std::vector<TagId> TagTree::subtree(TagId id) const
{
    const TagNode* root = find(id);
    if (!root)
        return {};
    std::vector<TagId> found{id};
    // Depth first: the subtree follows its root until the depth falls back.
    for (auto at = m_nodes.begin() + (root - m_nodes.data()) + 1;
         at != m_nodes.end() && at->depth > root->depth; ++at)
        found.push_back(at->id);
    return found;
}

std::vector<TagId> TagTree::named(const QString& pathOrName) const
{
    std::vector<TagId> found;
    const TagNode* atPath = find(pathOrName);
    if (atPath)
        found.push_back(atPath->id);
    const QString folded = text::fold(pathOrName.trimmed());
    const auto isIt = [&folded](const QString& alias) { return endsIn(alias, folded); };
    for (const TagNode& node : m_nodes) {
        if (&node != atPath && (node.folded == folded || std::ranges::any_of(node.aliases, isIt)))
            found.push_back(node.id);
    }
    return found;
}

std::vector<TagId> TagTree::matching(const QString& pathOrName) const
{
    QSet<TagId> found;
    for (const TagId root : named(pathOrName)) {
        for (const TagId below : subtree(root))
            found.insert(below);
    }
    std::vector<TagId> ids(found.begin(), found.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace pizhu::library
