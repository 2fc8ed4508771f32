// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::exporting {

/// The same HTML, in which no line ends with a hyphen: what reads a text out of a PDF takes such a one for
/// hyphenation and drops it, and 2021-06-27 would come back as 202106-27. Each hyphen is held together with
/// what follows it by a span of the class "kept"; rules of many hyphens are left as they are.
[[nodiscard]] QString withKeptHyphens(const QString& html);

} // namespace pizhu::exporting
