// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::document {

/// `text` safe as HTML text and inside quoted attribute values: & < > " ' are escaped.
[[nodiscard]] QString escapeHtml(QStringView text);

} // namespace pizhu::document
