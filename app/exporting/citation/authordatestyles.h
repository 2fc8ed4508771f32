// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/citation/cslitem.h"

/// Entries and citations in text of APA 7, MLA 9 and Chicago 17, as plain text. Items in Chinese keep their
/// names, 等 and Chinese dates.
namespace pizhu::exporting {

[[nodiscard]] QString apaEntry(const CslItem& item);
[[nodiscard]] QString apaInText(const CslItem& item, const QString& locator);

[[nodiscard]] QString mlaEntry(const CslItem& item);
[[nodiscard]] QString mlaInText(const CslItem& item, const QString& locator);

[[nodiscard]] QString chicagoAuthorDateEntry(const CslItem& item);
[[nodiscard]] QString chicagoAuthorDateInText(const CslItem& item, const QString& locator);

[[nodiscard]] QString chicagoBibliographyEntry(const CslItem& item);
[[nodiscard]] QString chicagoNote(const CslItem& item, const QString& locator);

} // namespace pizhu::exporting
