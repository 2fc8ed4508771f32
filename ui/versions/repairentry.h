// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"
#include "app/library/stores.h"

#include <vector>

namespace pizhu::ui {

/// What one can do about a repair, and how sure it is.
enum class RepairState { Likely, Unrepaired, Proven, Reverted };

/// A repair with the words around it.
struct RepairEntry
{
    document::Repair repair;
    RepairState state = RepairState::Proven;
    QString lead;  ///< what stands before it, on one line
    QString trail; ///< what stands behind it

    /// Taking it back or putting it back is possible.
    [[nodiscard]] bool isReversible() const { return state != RepairState::Unrepaired; }
};

/// Everything clean-up did to an article.
struct CleanupAccount
{
    library::Article article;
    std::vector<RepairEntry> repairs; ///< those one should look at first
};

/// Runs on a library thread.
[[nodiscard]] base::Result<CleanupAccount> loadAccount(const library::Stores& stores,
                                                       base::ArticleId article);

// What these things are called.

[[nodiscard]] QString repairStateTitle(RepairState state);
[[nodiscard]] QString repairKindTitle(const QString& kind);
/// "In the title"; empty for the text itself.
[[nodiscard]] QString repairPlace(const QString& field);
/// What a rule removes; the user's own rules go by the name they were given.
[[nodiscard]] QString removalTitle(const QString& rule);

} // namespace pizhu::ui
