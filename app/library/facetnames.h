// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/valuetree.h"

namespace pizhu::library {

/// What facets call what rows hold by id: tags, collections and imports. Read once for one call.
struct FacetNames
{
    struct Import
    {
        quint32 id = 0;
        QString uid;
        QString label;
    };

    ValueTree tags;
    ValueTree collections;
    std::vector<Import> imports; ///< newest first

    [[nodiscard]] static base::Result<FacetNames> load(storage::Connection& connection);
    /// Only those by which the query chooses or excludes.
    [[nodiscard]] static base::Result<FacetNames> loadFor(storage::Connection& connection,
                                                          const ArticleQuery& query);
};

} // namespace pizhu::library
