// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

struct TagNode
{
    base::TagId id;
    base::TagId parent;
    QString name;
    QString folded;
    QString path;
    int depth = 0;       ///< 0 for a root
    QStringList aliases; ///< folded: names, or whole paths

    bool operator==(const TagNode&) const = default;
};

/// The names of all tags, read once for one call.
class TagTree
{
public:
    [[nodiscard]] static base::Result<TagTree> load(storage::Connection& connection);

    /// Depth first, siblings in the user's order, else by name.
    [[nodiscard]] const std::vector<TagNode>& nodes() const { return m_nodes; }
    [[nodiscard]] const TagNode* find(base::TagId id) const;
    /// The tag at a path, each part compared folded; else the only one that has it as an alias.
    [[nodiscard]] const TagNode* find(const QString& path) const;
    /// The tag that has this name or alias below `parent`.
    [[nodiscard]] const TagNode* child(base::TagId parent, const QString& folded) const;
    /// Another tag that a name or path would be taken for as one more name of `node`; null when it is free.
    [[nodiscard]] const TagNode* otherNamed(const TagNode& node, const QString& folded) const;
    [[nodiscard]] std::vector<base::TagId> children(base::TagId parent) const;  ///< in their order
    [[nodiscard]] QStringList paths(const std::vector<base::TagId>& ids) const; ///< sorted
    /// The tag itself and all below it.
    [[nodiscard]] std::vector<base::TagId> subtree(base::TagId id) const;
    /// The tags that have this path or, wherever they stand, this name or alias.
    [[nodiscard]] std::vector<base::TagId> named(const QString& pathOrName) const;
    /// Subtrees of the tags that have this path or, wherever they stand, this name or alias.
    [[nodiscard]] std::vector<base::TagId> matching(const QString& pathOrName) const;

private:
    [[nodiscard]] base::Result<void> readAliases(storage::Connection& connection);
    [[nodiscard]] const TagNode* withAlias(const QString& foldedPath) const;
    void append(QHash<base::TagId, std::vector<TagNode>>& children, base::TagId parent, const QString& prefix,
                int depth);

    std::vector<TagNode> m_nodes;
    QHash<base::TagId, qsizetype> m_index;
};

/// A path's parts without surrounding space; empty when a part is empty or there is none.
[[nodiscard]] QStringList splitTagPath(const QString& path);
/// A path as aliases compare it; empty for what is no path.
[[nodiscard]] QString foldedTagPath(const QString& path);

} // namespace pizhu::library
