// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/record.h"

namespace pizhu::importing {

/// True for an item of CSL-JSON (citeproc-js schema 1.0.2), as Zotero exports it.
[[nodiscard]] bool isCslItem(const QJsonObject& record);

/// What the item knows; the abstract is the body, for CSL-JSON carries no full text.
[[nodiscard]] KnownFields cslFields(const QJsonObject& item);

} // namespace pizhu::importing
