// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::importing {

/// Whether a file is more likely annotations than articles: by its name, and where the name says nothing by
/// how it begins; no more than that is read. What readInterchange() makes of it is another matter.
[[nodiscard]] bool looksLikeAnnotations(const QString& path);

} // namespace pizhu::importing
