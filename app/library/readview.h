// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace pizhu::library {

class ArticleColumns;
class MatchCache;

/// What an open library keeps in memory for its readers, as it is when a read begins. Both null where nothing
/// is kept, and as long as it is loaded.
struct ReadView
{
    std::shared_ptr<const ArticleColumns> columns;
    std::shared_ptr<MatchCache> matches;
    bool loading = false; ///< a read that needs the columns ends with Cancelled; it is run again with them
};

} // namespace pizhu::library
