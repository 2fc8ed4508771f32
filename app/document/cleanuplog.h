// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>
#include <vector>

namespace pizhu::document {

/// Proven: re-applying the damage to the repaired text gives the input again. Likely: a guess, reversible.
/// Unrepaired: damage seen and left alone.
enum class RepairCertainty { Proven, Likely, Unrepaired };

/// One repaired (or only reported) piece of damage.
struct Repair
{
    QString field = QStringLiteral("text"); ///< "text", "title", "source", "authors", …
    base::TextRange range;                  ///< in that field's text after repair
    QString before;                         ///< as imported
    QString after;
    QString kind; ///< "pinyin-insertion", "stray-tag", "entity", …
    RepairCertainty certainty = RepairCertainty::Proven;

    bool operator==(const Repair&) const = default;
};

/// One piece of text that clean-up took away, with the rule that did it.
struct Removal
{
    QString rule; ///< the rule's stable name, e.g. "breadcrumb", "share-bar"
    QString text;

    bool operator==(const Removal&) const = default;
};

/// Everything one clean-up changed.
struct CleanupLog
{
    std::vector<Repair> repairs;
    std::vector<Removal> removals;
    std::vector<Repair> reverted{}; ///< repairs the user took back; the range is where `before` stands

    bool operator==(const CleanupLog&) const = default;
};

/// "proven", "likely", "unrepaired".
[[nodiscard]] QString certaintyName(RepairCertainty certainty);

} // namespace pizhu::document
