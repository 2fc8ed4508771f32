// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagstore.h"

namespace pizhu::library {

/// What a change of a definition says of what was tagged before it.
enum class Redefinition {
    Meaning, ///< it was tagged under another definition and is to be looked at again
    Wording, ///< it means the same, better said
};

struct TagSplit
{
    QString path; ///< of the tag to split off; it may exist
    std::vector<base::AnnotationId> annotations;
    std::vector<base::ArticleId> articles;
};

/// Changes to the tag tree as a codebook. Lives on one connection, for the time of one write.
class Codebook
{
public:
    explicit Codebook(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Keeps the definition that was in force until now, unless it was empty.
    [[nodiscard]] base::Result<void> define(base::TagId id, const TagDefinition& definition,
                                            Redefinition kind = Redefinition::Meaning);
    [[nodiscard]] base::Result<void> setMemo(base::TagId id, const QString& memo);
    /// One character, stored in capitals, or none. Conflict when it is another tag's.
    [[nodiscard]] base::Result<void> setShortcut(base::TagId id, const QString& key);
    /// Replaces them. Conflict when a sibling has such a name or alias, or a tag such a path.
    [[nodiscard]] base::Result<void> setAliases(base::TagId id, const QStringList& aliases);
    /// Names it as an interchange file does, so that the file finds it again. InvalidInput when that is no
    /// UUID, Conflict when another tag has it.
    [[nodiscard]] base::Result<void> adoptUid(base::TagId id, const QString& uid);
    /// To that place among the children of `parent`, itself not counted; to the end when there are fewer or
    /// it is negative. Fails as TagStore::move().
    [[nodiscard]] base::Result<void> place(base::TagId id, base::TagId parent, int place);
    /// Gives up the user's order of the children.
    [[nodiscard]] base::Result<void> sortChildren(base::TagId parent);

    /// Makes one tag of several: what was tagged, aliases and past definitions go to `target`, children below
    /// it (those of the same name are merged, too). What `target` lacks of colour, key and definition it
    /// takes from them; definitions and memos it cannot take end in its memo. With `keepNames` it is found
    /// by their names. InvalidInput when it stands below one of them.
    [[nodiscard]] base::Result<void> merge(std::span<const base::TagId> sources, base::TagId target,
                                           bool keepNames);
    /// Moves the chosen ones from the tag to another. Returns that one.
    [[nodiscard]] base::Result<base::TagId> split(base::TagId id, const TagSplit& split);
    /// These annotations were looked at and agree with the present definition.
    [[nodiscard]] base::Result<void> confirm(base::TagId id, std::span<const base::AnnotationId> annotations);

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
