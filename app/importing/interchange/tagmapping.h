// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/stores.h"

#include <QHash>
#include <QString>

namespace pizhu::importing {

/// Where the tags of a file go in the library's tree.
struct TagMapping
{
    enum class Rule {
        SamePath, ///< to the tag of the same path
        SameName, ///< to the only tag of the same name, wherever it stands, else as SamePath
        Below,    ///< all of them below `parent`
    };
    Rule rule = Rule::SamePath;
    QString parent{};                 ///< a path; for Below
    QHash<QString, QString> chosen{}; ///< by path in the file: the path to go to, whatever the rule says

    bool operator==(const TagMapping&) const = default;
};

/// A mapping with the tree it speaks of.
class TagPaths
{
public:
    [[nodiscard]] static base::Result<TagPaths> read(const library::Stores& stores, TagMapping mapping);

    /// The path in the library of a tag of the file.
    [[nodiscard]] QString mapped(const QString& path) const;
    /// Whether there is a tag of that path, or with it as an alias.
    [[nodiscard]] bool isThere(const QString& path) const;

private:
    [[nodiscard]] QString sameName(const QString& path) const;

    TagMapping m_mapping;
    QHash<QString, QString> m_byPath; ///< folded paths and aliases, to paths
    QMultiHash<QString, QString> m_byName;
};

} // namespace pizhu::importing
