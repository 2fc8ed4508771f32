// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/worker/workermessages.h"

namespace pizhu::importing {

/// The worker's exit code when memory ran out, so that the host can say so.
inline constexpr int kExitOutOfMemory = 71;

/// Ends this process with its parent, forbids new privileges and core dumps, limits open files, and turns
/// memory that runs out into kExitOutOfMemory. Once, first thing in main().
void confineProcess();

/// Limits the address space. Not under AddressSanitizer, which reserves terabytes.
void limitMemory(qint64 bytes);

/// Allows this process `seconds` of computing time from now on; beyond it SIGXCPU ends it.
void limitComputing(int seconds);

} // namespace pizhu::importing
