// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"

namespace pizhu::base {

Q_LOGGING_CATEGORY(logStorage, "pizhu.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(logImport, "pizhu.import", QtInfoMsg)
Q_LOGGING_CATEGORY(logReader, "pizhu.reader", QtInfoMsg)

} // namespace pizhu::base
