// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/workerprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <span>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX

namespace pizhu::importing {

namespace {

constexpr int kPipeBytes = 1024 * 1024; ///< a worker need not wait for its host at every article

base::Error cannotStart(const QString& program, int error)
{
    return {base::ErrorCode::Internal,
            QCoreApplication::translate(
                "pizhu::importing", "The program “%1”, which reads files for Pizhu, could not be started.")
                .arg(program),
            QString::fromLocal8Bit(strerror(error))};
}

/// Between the end of its answers and its exit a worker only frees memory.
constexpr int kMaxExitWaits = 500;
constexpr int kExitWaitMicroseconds = 2000;

void closeAll(std::span<const int> descriptors)
{
    for (const int descriptor : descriptors)
        ::close(descriptor);
}

/// Its messages would only confuse: failures are told by the host. Sanitizers are heard.
void quieten([[maybe_unused]] posix_spawn_file_actions_t& actions)
{
#ifndef __SANITIZE_ADDRESS__
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
#endif
}

int spawn(const QByteArray& program, int input, int output, pid_t& pid)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    quieten(actions);
    QByteArray name = program;
    std::array<char*, 2> arguments{name.data(), nullptr};
    const int error = posix_spawn(&pid, program.constData(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

} // namespace

base::Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(const QString& program)
{
    // Requests go through a socket, which unlike a pipe can be written to without a signal at its end.
    std::array<int, 2> requests{};
    std::array<int, 2> answers{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, requests.data()) != 0)
        return base::fail(cannotStart(program, errno));
    if (pipe2(answers.data(), O_CLOEXEC) != 0) {
        const int error = errno;
        closeAll(requests);
        return base::fail(cannotStart(program, error));
    }
    fcntl(answers[0], F_SETPIPE_SZ, kPipeBytes);
    fcntl(answers[0], F_SETFL, O_NONBLOCK);
    pid_t pid = 0;
    const int error = spawn(QFile::encodeName(program), requests[1], answers[1], pid);
    ::close(requests[1]);
    ::close(answers[1]);
    if (error == 0)
        return std::unique_ptr<WorkerProcess>(new WorkerProcess(pid, requests[0], answers[0]));
    ::close(requests[0]);
    ::close(answers[0]);
    return base::fail(cannotStart(program, error));
}

WorkerProcess::~WorkerProcess()
{
    end();
    ::close(m_requests);
    ::close(m_answers);
}

void WorkerProcess::send(const HostMessage& message)
{
    m_unsent += toFrame(message);
    flush();
}

void WorkerProcess::flush()
{
    qsizetype sent = 0;
    while (sent < m_unsent.size()) {
        const ssize_t written = ::send(m_requests, m_unsent.constData() + sent, m_unsent.size() - sent,
                                       MSG_DONTWAIT | MSG_NOSIGNAL);
        if (written > 0)
            sent += written;
        else if (errno != EINTR)
            break;
    }
    const bool gone = sent < m_unsent.size() && errno != EAGAIN;
    m_unsent.remove(0, gone ? m_unsent.size() : sent);
}

WorkerProcess::Received WorkerProcess::receive(FrameReader& frames)
{
    std::array<char, 256 * 1024> chunk;
    const ssize_t got = ::read(m_answers, chunk.data(), chunk.size());
    if (got > 0) {
        frames.add(chunk.data(), got);
        return Received::Bytes;
    }
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return Received::Nothing;
    m_answersEnded = true;
    return Received::EndOfAnswers;
}

/// A worker on its way out keeps its own exit code or signal: that tells what happened.
void WorkerProcess::letItExit() const
{
    for (int wait = 0; wait < kMaxExitWaits; ++wait) {
        siginfo_t ended{};
        const int error = waitid(P_PID, static_cast<id_t>(m_pid), &ended, WEXITED | WNOHANG | WNOWAIT);
        if (error != 0 || ended.si_pid != 0)
            return;
        usleep(kExitWaitMicroseconds);
    }
}

WorkerProcess::End WorkerProcess::end()
{
    if (m_pid == 0)
        return {};
    if (m_answersEnded)
        letItExit();
    int status = 0;
    rusage usage{};
    ::kill(m_pid, SIGKILL);
    while (wait4(m_pid, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    m_pid = 0;
    End end{.peakBytes = usage.ru_maxrss * 1024};
    if (WIFEXITED(status))
        end.exitCode = WEXITSTATUS(status);
    else
        end.signal = WTERMSIG(status);
    return end;
}

} // namespace pizhu::importing
