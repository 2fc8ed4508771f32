// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/confinement.h"

#include <csignal>
#include <exception>
#include <new>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace pizhu::importing {

namespace {

constexpr rlim_t kMaxOpenFiles = 128;

void setLimit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit limit{soft, hard};
    setrlimit(resource, &limit);
}

[[noreturn]] void endOutOfMemory()
{
    _exit(kExitOutOfMemory);
}

/// An exception may leave a noexcept function; what was thrown tells what to report.
[[noreturn]] void endUnhandled()
{
    try {
        if (std::current_exception())
            throw;
    } catch (const std::bad_alloc&) {
        endOutOfMemory();
    } catch (...) {
    }
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

} // namespace

void confineProcess()
{
    const pid_t parent = getppid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(EXIT_FAILURE); // the parent went before it could be watched
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    setLimit(RLIMIT_CORE, 0, 0);
    setLimit(RLIMIT_NOFILE, kMaxOpenFiles, kMaxOpenFiles);
    std::set_new_handler(endOutOfMemory);
    std::set_terminate(endUnhandled);
}

void limitMemory([[maybe_unused]] qint64 bytes)
{
#ifndef __SANITIZE_ADDRESS__
    setLimit(RLIMIT_AS, static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes));
#endif
}

void limitComputing(int seconds)
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto spent = used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1; // the part of a second that is lost
    setLimit(RLIMIT_CPU, static_cast<rlim_t>(spent + seconds), RLIM_INFINITY);
}

} // namespace pizhu::importing
