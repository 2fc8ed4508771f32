// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/textedit.h"

namespace pizhu::cleanup {

/// Edits that take left-over tags ("</a>", a truncated "/a>") out of a text and resolve entities that were
/// escaped once or several times ("&amp;nbsp;"). Only names of HTML are touched.
[[nodiscard]] std::vector<TextEdit> repairMarkup(const QString& text);

} // namespace pizhu::cleanup
