// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace pizhu::library {

class ArticleColumns;
class MatchCache;
class SecondReader;

/// What an open library keeps in memory for its readers, as it is when a read begins. All null where nothing
/// is kept.
struct ReadView
{
    std::shared_ptr<const ArticleColumns> columns;
    std::shared_ptr<MatchCache> matches;
    std::shared_ptr<SecondReader> second;
};

} // namespace pizhu::library
