// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace pizhu::cli {

/// The whole content of a file named on the command line. Fails with Unreadable.
[[nodiscard]] base::Result<QByteArray> readFile(const QString& path);

} // namespace pizhu::cli
