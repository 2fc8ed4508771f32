// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <vector>

namespace pizhu::library {

/// The first articles of a list, in its order.
struct ListBeginning
{
    std::vector<base::ArticleId> ids;
    bool isAll = false; ///< there are no others

    bool operator==(const ListBeginning&) const = default;
};

} // namespace pizhu::library
