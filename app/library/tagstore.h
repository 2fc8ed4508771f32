// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/ids.h"
#include "app/base/result.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

class Codebook;
class TagTree;
class TagUsage;

/// What a tag means, each part plain text; any may be empty.
struct TagDefinition
{
    QString description;
    QString inclusion; ///< when to use it
    QString exclusion; ///< when not to
    QString example;

    [[nodiscard]] bool isEmpty() const { return *this == TagDefinition(); }
    bool operator==(const TagDefinition&) const = default;
};

/// A node of the codebook. Its path is the names from the root joined by "/"; a name holds no "/".
struct Tag
{
    base::TagId id;
    base::TagId parent; ///< invalid for a root
    QString uid;
    QString name;
    QString path;
    std::optional<annotation::HighlightColor> color;
    TagDefinition definition;
    QDateTime definedAt;     ///< since when it means what it means now, UTC; invalid: always
    QString memo;            ///< Markdown
    QString shortcut;        ///< one key, or empty
    QStringList aliases;     ///< other names, or paths it once had, that find it, too
    int articleCount = 0;    ///< articles tagged themselves
    int annotationCount = 0; ///< annotations tagged themselves, children not counted

    bool operator==(const Tag&) const = default;
};

/// The tag tree. Siblings have different names and aliases (compared folded); deleting a tag deletes its
/// children and untags.
class TagStore
{
public:
    explicit TagStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Depth first, siblings in the user's order, else by name.
    [[nodiscard]] base::Result<std::vector<Tag>> all() const;
    [[nodiscard]] base::Result<Tag> load(base::TagId id) const;
    /// The tag at a path or with it as an alias, made with its missing parents where there is none.
    [[nodiscard]] base::Result<base::TagId> ensure(const QString& path);
    [[nodiscard]] base::Result<std::optional<base::TagId>> find(const QString& path) const;
    /// As with move(), saved searches that name it go on meaning it.
    [[nodiscard]] base::Result<void> rename(base::TagId id, const QString& name);
    /// To the end of the children there. Fails with InvalidInput when the new parent is the tag itself or
    /// below it.
    [[nodiscard]] base::Result<void> move(base::TagId id, base::TagId parent);
    [[nodiscard]] base::Result<void> setColor(base::TagId id,
                                              std::optional<annotation::HighlightColor> color);
    [[nodiscard]] base::Result<void> remove(base::TagId id);

    [[nodiscard]] base::Result<void> tagArticles(std::span<const base::ArticleId> articles, base::TagId tag);
    [[nodiscard]] base::Result<void> untagArticles(std::span<const base::ArticleId> articles,
                                                   base::TagId tag);

    /// Names, paths and other names of all, for what compares them.
    [[nodiscard]] base::Result<TagTree> tree() const;
    /// What makes a codebook of the tree: definitions, aliases, order, merging (app/library/codebook.h).
    [[nodiscard]] Codebook codebook() const;
    /// What the tags are on (app/library/tagusage.h).
    [[nodiscard]] TagUsage usage() const;

    /// How many of these articles each tag is on itself; without those it is on none.
    [[nodiscard]] base::Result<QHash<base::TagId, int>> on(std::span<const base::ArticleId> articles) const;

private:
    storage::Connection& m_connection;
};

/// To the end of the children there. Whether it may stand there has been looked at, and saved searches are
/// the caller's.
[[nodiscard]] base::Result<void> moveTag(storage::Connection& connection, base::TagId id, base::TagId parent);

} // namespace pizhu::library
