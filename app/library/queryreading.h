// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/search/lexicon.h"
#include "app/search/query.h"

#include <memory>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// The user's own pairs, those of resources/lexicon, and the words of Taiwan that OpenCC knows.
[[nodiscard]] base::Result<std::shared_ptr<const search::Lexicon>> lexiconOf(storage::Connection& connection);

/// What a query asks for: parsed, and with words of other regions where it wants them.
[[nodiscard]] base::Result<search::Node> readQuery(storage::Connection& connection,
                                                   const search::Query& query);

} // namespace pizhu::library
