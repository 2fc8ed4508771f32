// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagtree.h"

#include <span>

namespace pizhu::library {

/// What merging tags comes to, thought through on the tree before anything is written: children move below
/// the target, or are merged into the child there that has their name.
class TagMergePlan
{
public:
    struct Step
    {
        base::TagId tag;
        base::TagId other; ///< what it is merged into, or the parent it moves below
        bool merges = true;
    };

    explicit TagMergePlan(const TagTree& tree);

    /// NotFound without such a tag, InvalidInput when the target is a source or stands below one.
    [[nodiscard]] base::Result<void> merge(std::span<const base::TagId> sources, base::TagId target);
    /// In the order in which they are to be taken.
    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
    /// Which tag stands in the end for each that goes.
    [[nodiscard]] QHash<base::TagId, base::TagId> successors() const;

private:
    struct Children
    {
        std::vector<base::TagId> inOrder;
        QHash<QString, base::TagId> named;   ///< folded
        QHash<QString, base::TagId> aliased; ///< folded
    };

    [[nodiscard]] base::Result<void> check(base::TagId source, base::TagId target) const;
    void add(base::TagId source, base::TagId target);
    void move(base::TagId tag, base::TagId parent);
    void hang(base::TagId tag, base::TagId parent);
    void takeOff(base::TagId tag);
    [[nodiscard]] base::TagId childLike(base::TagId parent, base::TagId tag) const;

    const TagTree& m_tree;
    QHash<base::TagId, Children> m_children;
    QHash<base::TagId, base::TagId> m_parents; ///< of all that are there still
    QHash<base::TagId, QStringList> m_aliases;
    std::vector<Step> m_steps;
};

} // namespace pizhu::library
