// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace pizhu::importing {

/// What one item of untrusted input may cost.
struct WorkerLimits
{
    qint64 memoryBytes = 1536ll * 1024 * 1024; ///< address space of a worker
    int cpuSeconds = 30;                       ///< computing time for one item
    int wallMilliseconds = 60'000;             ///< for one item; watched by the host
};

} // namespace pizhu::importing
