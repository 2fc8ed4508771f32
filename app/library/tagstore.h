// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/ids.h"
#include "app/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// A node of the codebook. Its path is the names from the root joined by "/"; a name holds no "/".
struct Tag
{
    base::TagId id;
    base::TagId parent; ///< invalid for a root
    QString uid;
    QString name;
    QString path;
    std::optional<annotation::HighlightColor> color;
    QString definition;      ///< Markdown: what to include, what to exclude, an example
    QString shortcut;        ///< one key, or empty
    int articleCount = 0;    ///< articles tagged themselves
    int annotationCount = 0; ///< annotations tagged themselves, children not counted

    bool operator==(const Tag&) const = default;
};

/// The tag tree. Siblings have different names (compared folded); deleting a tag deletes its children and
/// untags.
class TagStore
{
public:
    explicit TagStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Depth first, siblings by name.
    [[nodiscard]] base::Result<std::vector<Tag>> all() const;
    [[nodiscard]] base::Result<Tag> load(base::TagId id) const;
    /// The tag at a path, made with its missing parents where there is none.
    [[nodiscard]] base::Result<base::TagId> ensure(const QString& path);
    [[nodiscard]] base::Result<std::optional<base::TagId>> find(const QString& path) const;
    [[nodiscard]] base::Result<void> rename(base::TagId id, const QString& name);
    /// Fails with InvalidInput when the new parent is the tag itself or below it.
    [[nodiscard]] base::Result<void> move(base::TagId id, base::TagId parent);
    [[nodiscard]] base::Result<void> setColor(base::TagId id,
                                              std::optional<annotation::HighlightColor> color);
    [[nodiscard]] base::Result<void> setDefinition(base::TagId id, const QString& definition);
    [[nodiscard]] base::Result<void> remove(base::TagId id);

    [[nodiscard]] base::Result<void> tagArticles(std::span<const base::ArticleId> articles, base::TagId tag);
    [[nodiscard]] base::Result<void> untagArticles(std::span<const base::ArticleId> articles,
                                                   base::TagId tag);

    /// How many of these articles each tag is on itself; without those it is on none.
    [[nodiscard]] base::Result<QHash<base::TagId, int>> on(std::span<const base::ArticleId> articles) const;

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
