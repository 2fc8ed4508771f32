// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace pizhu::library {

class AnnotationFactsCache;
class ArticleColumns;
class MatchCache;
class SecondReader;

/// What an open library keeps in memory for its readers, as it is when a read begins. Null where nothing is
/// kept; the first two also as long as they are loaded.
struct ReadView
{
    std::shared_ptr<const ArticleColumns> columns;
    std::shared_ptr<MatchCache> matches;
    std::shared_ptr<SecondReader> second;
    std::shared_ptr<AnnotationFactsCache> annotations; ///< null as matches
    bool loading = false; ///< a read that needs the columns ends with Cancelled; it is run again with them
};

} // namespace pizhu::library
