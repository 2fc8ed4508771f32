// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/refi/refiproject.h"

namespace pizhu::importing {

/// Reads QDA-XML, a project or a codebook, by local names. Texts of sources are filled in only where they
/// stand in the XML itself.
[[nodiscard]] base::Result<RefiProject> parseRefiXml(const QByteArray& xml);

} // namespace pizhu::importing
