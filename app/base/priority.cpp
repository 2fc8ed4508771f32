// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/priority.h"

#include <QtGlobal>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace pizhu::base {

void letOthersGoFirst([[maybe_unused]] int nice)
{
#ifdef Q_OS_LINUX
    // A thread is a process to this call, and 0 is the one that calls.
    setpriority(PRIO_PROCESS, 0, nice);
#endif
}

} // namespace pizhu::base
