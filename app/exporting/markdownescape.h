// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::exporting {

/// One line of plain text as CommonMark that renders as exactly that text. Only what would be read as markup
/// is escaped, so that ordinary Chinese text stays as it is.
[[nodiscard]] QString escapeMarkdownLine(QStringView line);

/// A text as a quotation, a paragraph for each of its lines, without a line end behind it.
[[nodiscard]] QString markdownQuotation(const QString& text);

} // namespace pizhu::exporting
