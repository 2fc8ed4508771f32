// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/stores.h"
#include "app/text/textdiff.h"

#include <optional>
#include <vector>

namespace pizhu::ui {

/// One version of an article with all that its timeline tells.
struct VersionEntry
{
    library::VersionSummary summary;
    QString text;
    text::Script script = text::Script::Other;
    int reverted = 0; ///< repairs that are taken back on it
    std::vector<library::AnchorOutcome> outcomes;
    std::optional<text::DiffCounts> counts; ///< against the version before; not known at once
};

struct VersionTimeline
{
    base::ArticleId article;
    QString title;
    std::vector<VersionEntry> entries; ///< oldest first
};

/// Runs on a library thread.
[[nodiscard]] base::Result<VersionTimeline> loadTimeline(const library::Stores& stores,
                                                         base::ArticleId article);

// What a version and an annotation's fate on it are called.

/// Why there is this version: "Imported", "Imported again", "Cleaned again", "Read as GB18030", ….
/// `before` is null for the first one.
[[nodiscard]] QString versionReason(const VersionEntry& version, const VersionEntry* before);
/// "3 paragraphs changed, 1 added"; that nothing changed when nothing did.
[[nodiscard]] QString changesText(const text::DiffCounts& counts);
/// "Kept", "Moved with its text", ….
[[nodiscard]] QString outcomeText(const library::AnchorOutcome& outcome);
/// "4 kept, 1 moved": how many came through and how; empty without annotations.
[[nodiscard]] QString outcomesText(const std::vector<library::AnchorOutcome>& outcomes);

} // namespace pizhu::ui
