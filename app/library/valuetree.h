// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/facetkeys.h"

#include <QHash>
#include <QString>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

class NameTable;
class TagTree;

/// The values of a facet that nest, depth first, found by the code that rows have for them.
class ValueTree
{
public:
    struct Node
    {
        QString key;
        QString label;
        int parent = -1; ///< its place; stands before its children
        int depth = 0;
    };

    /// Codes are the values of tag ids; siblings by name.
    [[nodiscard]] static ValueTree ofTags(const TagTree& tags);
    /// Codes are the values of collection ids; siblings by position, then name.
    [[nodiscard]] static base::Result<ValueTree> ofCollections(storage::Connection& connection);
    /// Codes are those of the table, whose names are paths; siblings by name.
    [[nodiscard]] static ValueTree ofPaths(const NameTable& paths);

    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] int placeOf(quint32 code) const ///< -1: there is no such value
    {
        return code < m_placeOfCode.size() ? m_placeOfCode[code] : -1;
    }
    [[nodiscard]] int find(const QString& key) const; ///< its place or -1; paths of tags are compared folded
    /// Which codes the keys stand for.
    [[nodiscard]] std::vector<bool> codesOf(const QStringList& keys, Below below = Below::With) const;
    /// Codes of those with this path of labels or, wherever they stand, this label, and of those below them;
    /// compared folded.
    [[nodiscard]] std::vector<bool> codesNamed(const QString& pathOrLabel) const;

private:
    void choose(std::vector<bool>& chosen, std::size_t place, Below below) const;
    [[nodiscard]] std::vector<bool> codesAt(const std::vector<bool>& places) const;
    int append(Node node); ///< its place
    void setCode(quint32 code, int place);

    std::vector<Node> m_nodes;
    std::vector<int> m_placeOfCode;
    QHash<QString, int> m_placeOfKey;
    bool m_foldsKeys = false;
};

} // namespace pizhu::library
