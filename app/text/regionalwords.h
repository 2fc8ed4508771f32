// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <vector>

namespace pizhu::text {

/// A word for which Taiwan has another one.
struct RegionalWord
{
    QString mainland; ///< in simplified characters
    QString taiwan;   ///< in traditional characters

    bool operator==(const RegionalWord&) const = default;
};

/// OpenCC's list of such words (TWPhrases). Fails with Unsupported when OpenCC's data are not installed.
[[nodiscard]] base::Result<std::vector<RegionalWord>> regionalWords();

} // namespace pizhu::text
