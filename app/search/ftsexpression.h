// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/hits.h"

namespace pizhu::search {

/// One term as an FTS5 phrase; nullopt when it holds nothing the index knows (only signs).
[[nodiscard]] std::optional<QString> ftsPhrase(const Term& term);

/// Terms near each other; nullopt when none holds anything the index knows.
[[nodiscard]] std::optional<QString> ftsNear(const Node& near);

/// Any of what is sought: for ranking.
[[nodiscard]] QString ftsAnyOf(const std::vector<Sought>& sought);

} // namespace pizhu::search
