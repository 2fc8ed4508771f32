// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/valuetree.h"

#include "app/library/articlecolumns.h"
#include "app/library/rows.h"
#include "app/library/tagtree.h"
#include "app/text/folding.h"

#include <algorithm>

namespace pizhu::library {

using base::Result;

namespace {

constexpr char kCollections[] = "SELECT id, parent_id, uid, name FROM collection ORDER BY position, name, id";

QString foldedPath(const QString& path)
{
    QStringList parts = splitTagPath(path);
    for (QString& part : parts)
        part = text::fold(part);
    return parts.join(u'/');
}

struct Collection
{
    qint64 id = 0;
    QString uid;
    QString name;
};

} // namespace

int ValueTree::append(Node node)
{
    const int place = static_cast<int>(m_nodes.size());
    node.depth = node.parent < 0 ? 0 : m_nodes[static_cast<std::size_t>(node.parent)].depth + 1;
    m_placeOfKey.insert(m_foldsKeys ? foldedPath(node.key) : node.key, place);
    m_nodes.push_back(std::move(node));
    return place;
}

void ValueTree::setCode(quint32 code, int place)
{
    if (code >= m_placeOfCode.size())
        m_placeOfCode.resize(code + std::size_t{1}, -1);
    m_placeOfCode[code] = place;
}

ValueTree ValueTree::ofTags(const TagTree& tags)
{
    ValueTree tree;
    tree.m_foldsKeys = true;
    for (const TagNode& tag : tags.nodes()) {
        const int parent = tree.placeOf(static_cast<quint32>(tag.parent.value));
        const int place = tree.append({.key = tag.path, .label = tag.name, .parent = parent});
        tree.setCode(static_cast<quint32>(tag.id.value), place);
    }
    return tree;
}

Result<ValueTree> ValueTree::ofCollections(storage::Connection& connection)
{
    QHash<qint64, std::vector<Collection>> children; // by the parent's id, 0 for none
    const auto read = [&children](const storage::Statement& row) {
        children[row.integer(1)].push_back({row.integer(0), row.string(2), row.string(3)});
    };
    if (auto done = eachRow(connection, kCollections, read); !done)
        return base::fail(done.error());
    ValueTree tree;
    const auto addBelow = [&](const auto& again, qint64 parent, int parentPlace) -> void {
        for (const Collection& collection : children.take(parent)) {
            const int place =
                tree.append({.key = collection.uid, .label = collection.name, .parent = parentPlace});
            tree.setCode(static_cast<quint32>(collection.id), place);
            again(again, collection.id, place);
        }
    };
    addBelow(addBelow, 0, -1);
    return tree;
}

ValueTree ValueTree::ofPaths(const NameTable& paths)
{
    std::vector<std::pair<QStringList, quint32>> sorted; // lists compare part by part: parents come first
    sorted.reserve(paths.size());
    for (quint32 code = 0; code < paths.size(); ++code)
        sorted.emplace_back(paths.name(code).split(u'/'), code);
    std::sort(sorted.begin(), sorted.end());
    ValueTree tree;
    for (const auto& [parts, code] : sorted) {
        int parent = -1;
        QString path;
        for (const QString& part : parts) {
            path += (path.isEmpty() ? QString() : QStringLiteral("/")) + part;
            const int known = tree.m_placeOfKey.value(path, -1);
            parent = known >= 0 ? known : tree.append({.key = path, .label = part, .parent = parent});
        }
        tree.setCode(code, parent);
    }
    return tree;
}

int ValueTree::find(const QString& key) const
{
    return m_placeOfKey.value(m_foldsKeys ? foldedPath(key) : key, -1);
}

std::vector<bool> ValueTree::codesOf(const QStringList& keys, Below below) const
{
    std::vector<bool> chosen(m_nodes.size(), false);
    for (const QString& key : keys) {
        const PathKey wanted = pathKey(key);
        const int place = find(wanted.path);
        if (place >= 0)
            choose(chosen, static_cast<std::size_t>(place), below == Below::With ? wanted.below : below);
    }
    return codesAt(chosen);
}

std::vector<bool> ValueTree::codesNamed(const QString& pathOrLabel) const
{
    const QString wanted = foldedPath(pathOrLabel);
    std::vector<bool> chosen(m_nodes.size(), false);
    QStringList above; // folded labels from the root down
    for (std::size_t place = 0; place < m_nodes.size(); ++place) {
        above.resize(m_nodes[place].depth);
        above.append(text::fold(m_nodes[place].label));
        if (above.last() == wanted || above.join(u'/') == wanted)
            choose(chosen, place, Below::With);
    }
    return codesAt(chosen);
}

void ValueTree::choose(std::vector<bool>& chosen, std::size_t place, Below below) const
{
    chosen[place] = true;
    const int depth = m_nodes[place].depth;
    while (below == Below::With && ++place < m_nodes.size() && m_nodes[place].depth > depth)
        chosen[place] = true;
}

std::vector<bool> ValueTree::codesAt(const std::vector<bool>& places) const
{
    std::vector<bool> codes(m_placeOfCode.size(), false);
    for (std::size_t code = 0; code < codes.size(); ++code)
        codes[code] = m_placeOfCode[code] >= 0 && places[static_cast<std::size_t>(m_placeOfCode[code])];
    return codes;
}

} // namespace pizhu::library
