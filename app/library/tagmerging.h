// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagstore.h"

namespace pizhu::library {

class TagTree;

/// Makes one tag of two so that nothing is lost. Lives for the time of one write.
class TagMerging
{
public:
    TagMerging(storage::Connection& connection, bool keepNames)
        : m_connection(connection)
        , m_keepNames(keepNames)
    {}

    /// As Codebook::merge().
    [[nodiscard]] base::Result<void> merge(base::TagId source, base::TagId target);

private:
    [[nodiscard]] base::Result<void> check(const TagTree& tree, base::TagId source, base::TagId target) const;
    [[nodiscard]] base::Result<void> mergeChildren(base::TagId source, base::TagId target);
    [[nodiscard]] base::Result<void> moveReferences(base::TagId source, base::TagId target);
    [[nodiscard]] base::Result<void> mergeWords(const Tag& source, const Tag& target);
    [[nodiscard]] base::Result<void> keepNames(const Tag& source, base::TagId target);

    storage::Connection& m_connection;
    bool m_keepNames;
};

} // namespace pizhu::library
