// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>
#include <optional>

namespace pizhu::ui {

/// A place of the text in the window.
struct PagePlace
{
    qsizetype offset = 0; ///< source offset
    double below = 0;     ///< how far below the view's top its line begins, CSS pixels

    bool operator==(const PagePlace&) const = default;
};

/// Where one is in a text: what is at the top of the window, and what is selected.
struct KeptPlace
{
    PagePlace place{};
    std::optional<base::TextRange> selection{};

    bool operator==(const KeptPlace&) const = default;
};

/// The same where `after` has taken the place of `before`: to the character where the texts agree. Takes time
/// in proportion to the texts: for a library thread.
[[nodiscard]] KeptPlace carriedOver(const KeptPlace& kept, const QString& before, const QString& after);

} // namespace pizhu::ui
