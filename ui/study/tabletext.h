// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAbstractItemModel;

namespace pizhu::ui {

/// A table as it is shown, its heading first: to be pasted into a spreadsheet.
[[nodiscard]] QString tabSeparated(const QAbstractItemModel& model);
/// RFC 4180 in UTF-8, with the mark that spreadsheet programs look for.
[[nodiscard]] QByteArray commaSeparated(const QAbstractItemModel& model);

} // namespace pizhu::ui
