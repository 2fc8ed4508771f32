// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

namespace pizhu::importing {

/// The path of pizhu-import-worker: $PIZHU_IMPORT_WORKER, else beside the running program, in the bin folder
/// beside its folder (a build's tests), or in the installed libexec folder. NotFound with a sentence.
[[nodiscard]] base::Result<QString> workerProgram();

} // namespace pizhu::importing
