// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagstore.h"

namespace pizhu::library {

/// A definition as one text, for formats that have one description of a code: the description, then
/// paragraphs that begin with "Include: ", "Exclude: " and "Example: ".
[[nodiscard]] QString definitionText(const TagDefinition& definition);
/// The reverse. A text without such paragraphs is a description.
[[nodiscard]] TagDefinition definitionFromText(const QString& text);

} // namespace pizhu::library
