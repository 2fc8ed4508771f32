// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/stopsignals.h"

#include <QSocketNotifier>
#include <array>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace pizhu::ui {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

/// A handler gets nothing but the number of its signal.
std::atomic_int writingEnd = -1;
static_assert(std::atomic_int::is_always_lock_free);

void tell(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(writingEnd, &byte, 1);
}

} // namespace

StopSignals::StopSignals(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then they end the program as ever
    writingEnd = m_pipe[1];
    connect(new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this), &QSocketNotifier::activated, this,
            [this] {
                char byte = 0;
                if (::read(m_pipe[0], &byte, 1) == 1)
                    Q_EMIT asked();
            });
    struct sigaction action = {};
    action.sa_handler = tell;
    action.sa_flags = int(SA_RESETHAND | SA_RESTART);
    for (const int signal : kSignals)
        ::sigaction(signal, &action, nullptr);
}

StopSignals::~StopSignals()
{
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    writingEnd = -1;
    for (const int end : m_pipe)
        ::close(end);
}

} // namespace pizhu::ui
