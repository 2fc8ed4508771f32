// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/querybuilder.h"
#include "app/search/queryparser.h"
#include "app/search/whymatched.h"

#include <QString>

namespace pizhu::ui {

// What the parts of a search are called in the interface, in its language.

/// What was taken otherwise than it may have been meant, as a sentence.
[[nodiscard]] QString noticeSentence(const search::Notice& notice);
/// "Anywhere", "Title", "Source", …; nullopt is anywhere.
[[nodiscard]] QString searchFieldTitle(std::optional<search::Field> field);
/// "contains", "is before", …; negated "does not contain", ….
[[nodiscard]] QString relationTitle(search::Relation relation, bool negated);
/// A word that a field knows: "unread", "amber", ….
[[nodiscard]] QString fieldWordTitle(search::Field field, const QString& word);

} // namespace pizhu::ui
